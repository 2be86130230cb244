"""The stages: every day is in one of them, what is assumed says so, and no place is told another's law."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.i18n import translator
from core.law import Jurisdiction
from core.trouble import (
    CALLS_A_DAY,
    CRIME,
    MOST_DAYS,
    NIGHT,
    OTHERS,
    RECOMMENDED,
    StageKey,
    TroubleError,
    in_the_books,
    stage_on,
    stages_in,
)
from tests.core.trouble.everything import TODAY

SAY = translator("en").say
PLACES = st.sampled_from(list(Jurisdiction))
DAYS = st.integers(0, 400) | st.integers(0, MOST_DAYS)
CN = Jurisdiction.CN


@given(PLACES, DAYS, DAYS, st.dates())
def test_each_day_is_in_one_stage(place: Jurisdiction, days: int, grace: int, day: date) -> None:
    found = stages_in(place, day, grace)
    assert found[0].first == 0
    assert found[-1].last == MOST_DAYS
    assert all(one.last + 1 == other.first for one, other in pairwise(found))
    assert [one.key for one in found] == [key for key in StageKey if key in {one.key for one in found}]
    assert stage_on(place, days, day, grace) in found
    assert sum(one.first <= days <= one.last for one in found) == 1


@given(PLACES, DAYS, st.integers(1, MOST_DAYS))
def test_within_grace_nothing_is_late(place: Jurisdiction, days: int, grace: int) -> None:
    key = stage_on(place, days, TODAY, grace).key
    assert (key is StageKey.PROMISED) == (days == 0)
    assert (key is StageKey.GRACE) == (0 < days <= grace)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, "promised"), (1, "reminder"), (3, "reminder"), (4, "calls"), (30, "calls"), (31, "default"),
        (90, "default"), (91, "suit"), (179, "suit"), (180, "enforcement"), (MOST_DAYS, "enforcement"),
    ],
)  # fmt: skip
def test_the_days_we_assume(days: int, expected: str) -> None:
    assert stage_on(CN, days, TODAY).key == expected


def test_only_the_meaning_of_late_is_no_assumption() -> None:
    assert [one.key.value for one in stages_in(CN, TODAY) if not one.assumed] == ["promised", "reminder"]
    for one in stages_in(CN, TODAY):
        assert bool(one.about_its_days) == one.assumed
    assert SAY(stage_on(CN, 100, TODAY).about_its_days[0]).startswith(
        "That this begins 91 days late is an assumption"
    )


def test_grace_moves_the_first_days_late() -> None:
    """Three days of grace: the reminder has no day left, calls begin on day 4 as before."""
    assert [(one.key.value, one.first, one.last) for one in stages_in(CN, TODAY, 3)][:3] == [
        ("promised", 0, 0), ("grace", 1, 3), ("calls", 4, 30)
    ]  # fmt: skip
    ten = stages_in(CN, TODAY, 10)
    assert [(one.key.value, one.first) for one in ten][:3] == [("promised", 0), ("grace", 1), ("calls", 11)]
    assert not ten[2].assumed  # that day is the contract's, no longer ours


def test_while_calls_come_the_rules_on_calls_are_told() -> None:
    calls = stage_on(CN, 10, TODAY)
    assert {NIGHT, CALLS_A_DAY, OTHERS, CRIME, RECOMMENDED} <= set(calls.may_not)
    assert not calls.silent
    assert all(not one.is_model for one in (*calls.may, *calls.may_not))
    ids = {fact.id for one in (*calls.may, *calls.may_not) for fact in one.facts}
    assert {
        "cn-collect-hours",
        "cn-collect-calls",
        "cn-collect-third",
        "cn-collect-crime",
        "cn-civil-676",
    } <= ids


def test_before_the_standard_it_is_not_told() -> None:
    """GB/T 45251-2025 is of 2025-02-28; the association's guidance of 2024-05-15 to that day."""
    between = stage_on(CN, 10, date(2024, 12, 1))
    assert NIGHT not in between.may_not
    assert [one.ids for one in between.may_not] == [("cn-collect-nifa-2024",), ("cn-collect-crime",)]
    assert stage_on(CN, 10, date(2020, 1, 1)).may_not == ()
    assert stage_on(CN, 10, date(1999, 1, 1)).silent  # nothing held then: that is said


def test_a_suit_is_told_with_the_line_courts_use() -> None:
    suit = stage_on(CN, 120, TODAY)
    assert "24%" in " ".join(SAY(one.message) for one in suit.you_can)
    assert any("12368" in SAY(one.message) and "12348" in SAY(one.message) for one in suit.you_can)


def test_before_the_due_date_an_extension_can_be_asked_for() -> None:
    due = stage_on(CN, 0, TODAY)
    assert ("cn-civil-678",) in [one.ids for one in due.you_can]
    assert any("23:59:59" in SAY(one.message) and "09:30" in SAY(one.message) for one in due.usual)


@pytest.mark.parametrize("place", [Jurisdiction.HK, Jurisdiction.TW, Jurisdiction.INTL])
def test_a_place_without_a_source_makes_no_claim(place: Jurisdiction) -> None:
    for one in stages_in(place, TODAY, 2):
        assert one.may == one.may_not == ()
        assert all(point.is_model for point in (*one.usual, *one.you_can))
        assert bool(one.silent) == (one.key not in (StageKey.PROMISED, StageKey.GRACE))


def test_the_us_rule_covers_collectors_only() -> None:
    one = stage_on(Jurisdiction.US, 10, TODAY)
    assert [point.ids for point in one.may_not] == [("us-regf-7",)]
    text = SAY(one.may_not[0].message)
    assert "7 call attempts in 7 days" in text and "third-party collectors only" in text
    assert stage_on(Jurisdiction.US, 10, date(2021, 11, 29)).silent


def test_the_uk_cap_is_for_one_kind_of_credit() -> None:
    text = SAY(stage_on(Jurisdiction.UK, 10, TODAY).may_not[0].message)
    assert text == (
        "High-cost short-term credit only: default fees at most £15; interest and fees at most 0.8% of the "
        "amount borrowed a day; all of it together at most 100% of the amount borrowed."
    )


@given(PLACES, DAYS, st.integers(0, 40), st.dates())
def test_every_place_says_only_its_own_law(place: Jurisdiction, days: int, grace: int, day: date) -> None:
    one = stage_on(place, days, day, grace)
    for point in (*one.usual, *one.may, *one.may_not, *one.you_can):
        assert all(fact.jurisdiction is place and fact.in_force(day) for fact in point.facts)
    assert one.you_can, "beside a bad outcome stands something to do"


# 《商业银行金融资产风险分类办法》: any day overdue, over 90, over 270, over 360.
@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (1, "special mention (关注)"), (90, "special mention (关注)"), (91, "substandard (次级)"),
        (270, "substandard (次级)"), (271, "doubtful (可疑)"), (360, "doubtful (可疑)"), (361, "loss (损失)"),
        (MOST_DAYS, "loss (损失)"),
    ],
)  # fmt: skip
def test_how_a_bank_counts_the_loan(days: int, expected: str) -> None:
    (one,) = in_the_books(CN, days, TODAY)
    assert expected in SAY(one.message)
    assert one.ids == ("cn-fiveclass-2023",)


def test_no_class_where_no_source_gives_one() -> None:
    assert in_the_books(CN, 0, TODAY) == ()
    assert in_the_books(CN, 100, date(2023, 6, 30)) == ()
    assert in_the_books(Jurisdiction.TW, 100, TODAY) == ()


@pytest.mark.parametrize("days", [-1, MOST_DAYS + 1, True, 2.5, "9"])
def test_hostile_days_are_refused(days: object) -> None:
    with pytest.raises(TroubleError):
        stage_on(CN, days, TODAY)  # type: ignore[arg-type]  # that is the point
    with pytest.raises(TroubleError):
        in_the_books(CN, days, TODAY)  # type: ignore[arg-type]  # that is the point
    with pytest.raises(TroubleError) as caught:
        stages_in(CN, TODAY, days)  # type: ignore[arg-type]  # that is the point
    assert caught.value.field == "grace_days"


def test_a_day_must_be_one() -> None:
    with pytest.raises(TroubleError):
        stages_in(CN, "2026-11-22")  # type: ignore[arg-type]  # that is the point
