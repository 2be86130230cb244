"""Every sentence: in three languages, resting on what our sources say, calm, with no figure of its own."""

from __future__ import annotations

import re
from datetime import date, datetime

import pytest

from core.i18n import LANGUAGES, translator
from core.law import Jurisdiction, lawbook
from core.trouble import (
    CALLS_A_DAY,
    CRIME,
    MOST_DAYS,
    NIGHT,
    OTHERS,
    RECOMMENDED,
    Figure,
    Of,
    Point,
    TroubleError,
    fitting,
    unsaid,
)
from core.trouble.points import checked_day, checked_days, holding, point
from tests.core.trouble.everything import TODAY, every_message, every_point, every_text

POINTS = tuple(dict.fromkeys(every_point()))
MESSAGES = tuple(every_message())
TEXTS = tuple(dict.fromkeys(every_text()))
CATALOGUES = {code: translator(code) for code in LANGUAGES}


def said(code: str) -> list[str]:
    t = CATALOGUES[code]
    return [t.say(one) for one in MESSAGES] + [t(one) for one in TEXTS]


def test_every_point_rests_on_entries_that_were_seen() -> None:
    """What nothing confirms stays out: no entry with ``seen = false``."""
    used = {key for one in POINTS for key in one.ids}
    assert used <= set(lawbook().versions)
    assert not [key for key in used if lawbook()[key].is_assumption]
    assert all(figure.id in one.ids for one in POINTS for _, figure in one.figures)


def test_the_promised_entries_are_used() -> None:
    used = {key for one in POINTS for key in one.ids}
    assert used >= {
        "cn-collect-std", "cn-collect-hours", "cn-collect-calls", "cn-collect-third", "cn-collect-crime",
        "cn-collect-nifa-2024", "cn-agent-warning-2026", "cn-bureau-5y", "cn-bureau-notice",
        "cn-bureau-free2", "cn-bureau-dispute", "cn-bureau-grid", "cn-fiveclass-2023", "cn-civil-585",
        "cn-civil-674-675", "cn-civil-676", "cn-civil-678", "cn-card-art70", "cn-penalty-30-50",
        "cn-penalty-compound", "cn-rate-fin-24", "cn-rate-private-4xlpr", "cn-hotline-12378",
        "cn-hotline-12363", "cn-hotline-12368", "cn-hotline-12348", "cn-hotline-96110", "p-xm-due",
        "p-wld-grace", "p-jiebei-grace", "us-regf-7", "uk-hcstc-daily", "uk-hcstc-default",
        "uk-hcstc-total",
    }  # fmt: skip


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_every_sentence_is_whole(code: str) -> None:
    for text in said(code):
        assert text.strip()
        assert not re.search(r"[{}]|\bNone\b|Fraction|datetime", text), text
        assert not re.search(r"\.\.(?!\.)|。。|。\.", text), text


@pytest.mark.parametrize("code", ["zh-Hans", "zh-Hant"])
def test_every_sentence_is_in_the_reader_s_language(code: str) -> None:
    assert not [text for text in said(code) if not re.search(r"[\u4e00-\u9fff]", text)]


def test_nobody_is_shamed_and_nothing_is_called_unlawful() -> None:
    banned = {
        "en": r"illegal|unlawful|against the law|stupid|ashamed|guilty|careless|depress|therap|doctor",
        "zh-Hans": r"违法|非法|老赖|失信|丢脸|活该|抑郁|治疗|医生|自杀",
        "zh-Hant": r"違法|非法|老賴|失信|丟臉|活該|憂鬱|治療|醫生|自殺",
    }
    for code, pattern in banned.items():
        assert not [text for text in said(code) if re.search(pattern, text.lower())]


def test_figures_of_law_come_from_the_book() -> None:
    """No digit in the source string of a point: figures are filled in."""
    assert not [one.text for one in POINTS if re.search(r"\d", re.sub(r"\{\w+\}|1 is|to 7", "", one.text))]


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (NIGHT, "no collection between 22:00 and 08:00, unless you agreed to it."),
        (
            CALLS_A_DAY,
            "The recommended national standard GB/T 45251-2025 says: at most 3 active, effective calls",
        ),
        (CRIME, "to collect debts from usury and the like can be a crime: up to 3 years of prison."),
        (
            RECOMMENDED,
            "about online consumer credit. It is a recommended standard, not a compulsory one: a ground for",
        ),
    ],
)
def test_written_out(one: Point, expected: str) -> None:
    assert expected in CATALOGUES["en"].say(one.message)


def test_the_standard_is_called_recommended_wherever_it_is_spoken_of() -> None:
    names = {"zh-Hans": "推荐性", "zh-Hant": "推薦性", "en": "recommended"}
    found = [one for one in POINTS if {"cn-collect-std", "cn-collect-third"} & set(one.ids)]
    assert len(found) >= 5
    for code, word in names.items():
        assert not [one.text for one in found if word not in CATALOGUES[code].say(one.message)]


def test_sources_stand_behind_each() -> None:
    assert [one.id for one in OTHERS.facts] == ["cn-collect-third", "cn-collect-std"]
    assert OTHERS.facts[0].document == "GB/T 45251-2025"
    assert OTHERS.facts[0].applies_from == date(2025, 2, 28)
    assert [one.id for one in OTHERS.sources] == ["cn-collect-third"]  # one document, cited once
    assert not OTHERS.is_model
    assert point("x").is_model


def test_what_holds_on_a_day() -> None:
    assert holding((NIGHT, CRIME, point("x")), date(2025, 2, 27)) == (CRIME, point("x"))
    assert holding((NIGHT, CRIME), date(2025, 2, 28)) == (NIGHT, CRIME)
    assert holding((NIGHT, CRIME), date(2021, 2, 28)) == ()


def test_another_place_is_not_told_of_mainland_law() -> None:
    assert fitting((NIGHT, point("x")), Jurisdiction.HK, TODAY) == (point("x"),)
    assert fitting((NIGHT, point("x")), Jurisdiction.CN, TODAY) == (NIGHT, point("x"))


def test_silence_is_said() -> None:
    assert CATALOGUES["en"].say(unsaid(Jurisdiction.HK)) == (
        "For Hong Kong, our sources do not say. That is no claim in either direction."
    )


@pytest.mark.parametrize(
    "figure",
    [
        Figure("cn-collect-hours"),  # a range, and no end named
        Figure("cn-collect-calls", of=Of.LOW),  # one value, and an end asked for
        Figure("cn-bureau-grid", "7", Of.HIGH),  # open at the upper end
        Figure("cn-rate-exempt-2020"),  # a list
    ],
)
def test_a_figure_that_is_not_there_is_refused(figure: Figure) -> None:
    with pytest.raises(TroubleError) as caught:
        _ = figure.value
    assert caught.value.field == figure.id


@pytest.mark.parametrize("days", [-1, MOST_DAYS + 1, 10**30, True, 1.0, "3", None, float("nan")])
def test_days_that_are_none_are_refused(days: object) -> None:
    with pytest.raises(TroubleError) as caught:
        checked_days(days)  # type: ignore[arg-type]  # that is the point
    assert caught.value.field == "days_late"
    assert "3" not in str(caught.value).replace(str(MOST_DAYS), "")  # nothing typed is repeated


@pytest.mark.parametrize("day", [None, "2026-01-01", 20260101, datetime(2026, 1, 1)])
def test_what_is_no_calendar_day_is_refused(day: object) -> None:
    with pytest.raises(TroubleError):
        checked_day(day)  # type: ignore[arg-type]  # that is the point
