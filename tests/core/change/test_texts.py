"""What is typed and linked: a list of days and sums, choices, their link; and texts of every sort."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.change import (
    BELONGS,
    CHANGE_FIELDS,
    Tried,
    WayKey,
    read_change,
    read_change_link,
    write_change_link,
)
from core.change.fields import decode_change
from core.errors import Problem
from core.inputs import FIELDS, LEGAL_KEYS, FeeText
from core.inputs.dated import MOST, Dated, Fault, Flaw, dated_of, dated_text
from core.offers import OFFER_KEYS
from tests.core.change.loan import TODAY, YEAR
from tests.strategies import tried

HOSTILE = (
    "<b>x</b>",
    "$x^2$",
    "[a](http://x)",
    "1e9",
    "１" * 5_000,
    "\x00",
    "2026-02-30 5",
    "-5",
    "NaN",
    "٣",
)


# ---- a list of days and sums ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "2026-05-10 500\n2026-08-01 1000.50",
        "2026-08-01\t1,000.50; 2026-05-10, 500",
        "2026年8月1日：¥1,000.50；2026年5月10日　５００元",
        "  2026/5/10 500 \r\n\r\n 2026/8/1 1000.5 ;",
        "2026年5月10日500、2026-08-01¥1000.50",
        "10 May 2026 500\n1 Aug 2026, ¥1,000.50",
        "10 MAY 2026: 500; 01 august 2026¥1000.50",
    ],
)
def test_a_list_as_people_write_it(text: str) -> None:
    assert dated_of(text, "CNY") == (Dated(date(2026, 5, 10), 50_000), Dated(date(2026, 8, 1), 100_050))


@pytest.mark.parametrize(
    ("text", "flaw", "entry"),
    [
        ("500", Flaw.FORM, 1),
        ("2026-05-10", Flaw.FORM, 1),
        ("2026-05-10500", Flaw.FORM, 1),
        ("2026-05-10 500 600", Flaw.FORM, 1),
        ("2026-05-10 500; on 1 May 20", Flaw.FORM, 2),
        ("2026-02-30 500", Flaw.DAY, 1),
        ("31 Jun 2026 500", Flaw.DAY, 1),
        ("10 May 2026500", Flaw.FORM, 1),
        ("10 Mai 2026 500", Flaw.FORM, 1),
        ("2026-05-10 500.001", Flaw.DECIMALS, 1),
        ("2026-05-10 0", Flaw.RANGE, 1),
        ("2026-05-10 999999999999999", Flaw.RANGE, 1),
        (";;", Flaw.FORM, 0),
        ("2026-05-10 5\n" * (MOST + 1), Flaw.MANY, 0),
        ("9" * 100_000, Flaw.MANY, 0),
    ],
    ids=range(15),
)
def test_what_cannot_be_used_says_which_entry(text: str, flaw: Flaw, entry: int) -> None:
    fault = dated_of(text, "CNY")
    assert isinstance(fault, Fault) and (fault.flaw, fault.entry) == (flaw, entry)


@pytest.mark.parametrize(
    "text", ["June 2028", "jun 2028", "2028-6", "2028年6月", " JUNE 2028 ", "30 Jun 2028"]
)
def test_ended_by_a_month_is_its_last_day(text: str) -> None:
    assert decode_change("change_by", text, TODAY, "CNY") == date(2028, 6, 30)


@pytest.mark.parametrize("text", ["Juni 2028", "June 28", "June 99999", "J" * 30 + " 2028", "June 2200"])
def test_what_is_no_month_is_one_problem(text: str) -> None:
    found = decode_change("change_by", text, TODAY, "CNY")
    assert isinstance(found, Problem) and found.field == "change_by"


@given(
    st.lists(
        st.builds(Dated, st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.integers(1, 10**9)), min_size=1
    )
)
@tried(100)
def test_a_list_comes_back_from_its_text(extras: list[Dated]) -> None:
    ordered = tuple(sorted(extras[:MOST], key=lambda extra: extra.day))
    for code in ("CNY", "JPY"):
        assert dated_of(dated_text(ordered, code), code) == ordered


# ---- choices --------------------------------------------------------------------------------------------


def read(**texts: str):
    return read_change({f"change_{name}": text for name, text in texts.items()}, YEAR, TODAY)


def problems(**texts: str) -> dict[str, str]:
    return {problem.field.removeprefix("change_"): problem.key for problem in read(**texts).problems}


def test_nothing_typed_is_five_hundred_more_from_the_second_on() -> None:
    choices = read().choices
    assert (choices.tried, choices.extra, choices.first, choices.last) == (Tried.EXTRA, 50_000, 2, None)
    assert choices.fee == FeeText() and choices.way is WayKey.SHORTER
    one = read_change({}, YEAR.__class__(principal=100, rate=YEAR.rate, periods=1, disbursed=TODAY), TODAY)
    assert one.choices.first == 1


def test_what_does_not_fit_the_loan() -> None:
    assert problems(first="13") == {"first": "periods"}
    assert problems(first="5", last="4") == {"last": "order"}
    assert problems(list="2027-02-01 5") == problems(list="2026-01-30 5") == {"list": "range"}
    assert problems(extra="much", fee="200%", free="-1") == {"extra": "form", "fee": "range", "free": "form"}
    assert problems(fee="x") == {"fee": "form"}


def test_only_what_belongs_to_what_is_tried_stands_in_the_way() -> None:
    assert problems(extra="much", rounds="0") == {"extra": "form"}
    assert problems(extra="much", **{"try": "again"}) == {}
    assert problems(rounds="0", **{"try": "again"}) == {"rounds": "range"}
    assert set(CHANGE_FIELDS) == {field for fields in BELONGS.values() for field in fields}


def test_a_way_of_another_thing_is_the_first_of_this_one() -> None:
    assert read(way="lower", **{"try": "rate"}).choices.way is WayKey.KEEP_END


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_texts_are_problems_that_do_not_say_them(text: str) -> None:
    for name, field in CHANGE_FIELDS.items():
        for what in Tried:
            reading = read_change({"change_try": what.value, name: text}, YEAR, TODAY)
            for problem in reading.problems:
                assert problem.field == name and text not in problem.message.text
        read_change_link([(field.key, text)] * 2, TODAY, "CNY")


# ---- links ----------------------------------------------------------------------------------------------


def test_no_key_is_another_ones() -> None:
    mine = {field.key for field in CHANGE_FIELDS.values()}
    assert len(mine) == len(CHANGE_FIELDS)
    assert not mine & ({field.key for field in FIELDS.values()} | LEGAL_KEYS | OFFER_KEYS)


FULL = {
    "try": "holiday", "way": "deferred", "shown": "interest", "first": "3", "last": "9", "extra": "250",
    "list": "2026-05-10 500;2026-08-01 1000.50", "fee": "1%", "free": "6", "yield": "0", "by": "2026-11-30",
    "rate": "7.3", "periods": "4", "rounds": "24",
}  # fmt: skip


def test_a_link_says_all_of_it_and_comes_back() -> None:
    raw = {f"change_{name}": text for name, text in FULL.items()}
    link = write_change_link(raw, TODAY, "CNY")
    assert len(link) == len(FULL)
    opened = read_change_link(link.items(), TODAY, "CNY")
    assert not opened.problems and dict(opened.raw) == raw
    assert read_change_link(reversed(link.items()), TODAY, "CNY").raw == opened.raw


def test_what_is_twice_or_bad_in_a_link_is_left_out_and_named() -> None:
    opened = read_change_link(
        [("c-more", "5"), ("c-more", "6"), ("c-list", "x"), ("c-try", "rate")], TODAY, "CNY"
    )
    assert dict(opened.raw) == {"change_try": "rate"}
    assert [(one.field, one.key) for one in opened.problems] == [
        ("change_extra", "twice"),
        ("change_list", "form"),
    ]


@given(st.dictionaries(st.sampled_from(sorted(CHANGE_FIELDS)), st.text(max_size=60)))
@tried(100)
def test_any_texts_have_a_canonical_link(raw: dict[str, str]) -> None:
    link = write_change_link(raw, TODAY, "CNY")
    opened = read_change_link(link.items(), TODAY, "CNY")
    assert not opened.problems
    # What always stands in a link and could not be read is left out, and comes back as it stands at first.
    again = write_change_link(opened.raw, TODAY, "CNY")
    assert link.items() <= again.items() and set(again) - set(link) <= {"c-try", "c-more"}
    read_change(raw, YEAR, TODAY)
