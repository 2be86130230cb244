"""The credit record: marks by the report's legend, five years from the day it is paid, and no points."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import DateError
from core.i18n import translator
from core.law import Jurisdiction
from core.trouble import (
    BOXES,
    MOST_DAYS,
    TroubleError,
    deleted_on,
    grid,
    has_grid,
    kept_until,
    mark,
    record_in,
)
from tests.core.trouble.everything import TODAY

SAY = translator("en").say
DAYS = st.integers(0, 400) | st.integers(0, MOST_DAYS)


# The legend of the report: N, then 1-30, 31-60, 61-90, 91-120, 121-150, 151-180, and above 180.
@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, "N"), (1, "1"), (30, "1"), (31, "2"), (60, "2"), (61, "3"), (90, "3"), (91, "4"), (120, "4"),
        (121, "5"), (150, "5"), (151, "6"), (180, "6"), (181, "7"), (3650, "7"), (MOST_DAYS, "7"),
    ],
)  # fmt: skip
def test_the_legend(days: int, expected: str) -> None:
    assert mark(days) == expected


@given(DAYS, DAYS)
def test_a_mark_never_falls_with_days(one: int, other: int) -> None:
    order = "N1234567"
    low, high = sorted((one, other))
    assert order.index(mark(low)) <= order.index(mark(high))


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.lists(DAYS, max_size=40).map(tuple))
def test_a_grid_has_24_months_in_a_row(first: date, days: tuple[int, ...]) -> None:
    boxes = grid(first, days)
    assert len(boxes) == BOXES == 24
    for box, after in pairwise(boxes):
        following = box.end + timedelta(days=1)
        assert following.day == 1
        assert (following.year, following.month) == (after.end.year, after.end.month)
    shown = days[-24:]
    assert [box.mark for box in boxes] == [mark(one) for one in shown] + ["*"] * (24 - len(shown))
    assert [box.days for box in boxes][: len(shown)] == list(shown)


def test_half_a_year_late_fills_one_mark_a_month() -> None:
    """Due 12 January 2026, never paid: days past due at each month's end, counted on the calendar."""
    due = date(2026, 1, 12)
    ends = [date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31), date(2026, 4, 30), date(2026, 5, 31),
            date(2026, 6, 30), date(2026, 7, 31)]  # fmt: skip
    days = tuple((end - due).days for end in ends)
    assert days == (19, 47, 78, 108, 139, 169, 200)
    boxes = grid(due, days)
    assert [box.end for box in boxes[:7]] == ends
    assert "".join(box.mark for box in boxes[:8]) == "1234567*"


def test_boxes_in_words() -> None:
    on_time, late, one, nothing = (*grid(date(2026, 1, 12), (0, 45, 1)),)[:4]
    assert SAY(on_time.says) == "31 Jan 2026: paid as agreed, mark N."
    assert SAY(late.says) == "28 Feb 2026: 45 days past due, mark 2."
    assert SAY(one.says) == "31 Mar 2026: 1 day past due, mark 1."
    assert SAY(nothing.says) == "30 Apr 2026: no record."
    assert translator("zh-Hant").say(late.says) == "2026年2月28日：逾期45天，標記2。"


def test_of_more_than_24_months_the_last_are_shown() -> None:
    boxes = grid(date(2024, 1, 1), (5,) * 6 + (0,) * 24)
    assert boxes[0].end == date(2024, 7, 31)
    assert {box.mark for box in boxes} == {"N"}


@pytest.mark.parametrize(
    ("paid", "expected"),
    [
        (date(2026, 3, 20), date(2031, 3, 20)),
        (date(2024, 2, 29), date(2029, 2, 28)),
        (date(2023, 12, 31), date(2028, 12, 31)),
    ],
)
def test_five_years_from_the_day_it_is_paid(paid: date, expected: date) -> None:
    assert deleted_on(paid) == expected


def test_the_fifty_yuan_case() -> None:
    """A small forgotten bill, five days late, has the same mark and the same five years as a large one."""
    assert mark(5) == "1"
    assert SAY(kept_until(date(2026, 3, 20))) == (
        "Paid off on 20 Mar 2026: it is kept until 20 Mar 2031, then deleted. The 5 years start when it is "
        "paid off, not when it became overdue."
    )


def test_what_is_told_of_the_mainland() -> None:
    found = record_in(Jurisdiction.CN, TODAY)
    assert not found.silent
    ids = [one.ids[0] for one in found.points]
    assert ids == [
        "cn-bureau-notice", "cn-bureau-grid", "cn-bureau-5y", "cn-bureau-free2", "cn-bureau-dispute",
        "cn-hotline-12363", "p-zhima-range",
    ]  # fmt: skip
    told = " ".join(SAY(one.message) for one in found.points)
    for figure in ("1 to 30 days", "181 days and more", "5 years", "2 times a year", "12363", "350 to 950"):
        assert figure in told
    assert "No points are counted here" in told


@pytest.mark.parametrize("place", [one for one in Jurisdiction if one is not Jurisdiction.CN])
def test_elsewhere_our_sources_do_not_say(place: Jurisdiction) -> None:
    found = record_in(place, TODAY)
    assert found.points == ()
    assert "our sources do not say" in SAY(found.silent[0])
    assert not has_grid(place)


def test_only_the_mainland_has_the_grid() -> None:
    assert has_grid(Jurisdiction.CN)


def test_before_the_regulation_nothing_is_told_of_it() -> None:
    """The regulation is in force from 2013-03-15, the second-generation legend here from 2020-01-19."""
    ids = {one.ids[0] for one in record_in(Jurisdiction.CN, date(2015, 1, 1)).points}
    assert "cn-bureau-5y" in ids and "cn-bureau-grid" not in ids
    assert "cn-bureau-5y" not in {one.ids[0] for one in record_in(Jurisdiction.CN, date(2013, 3, 14)).points}


@pytest.mark.parametrize("days", [-1, MOST_DAYS + 1, True, 1.5, None, "1"])
def test_hostile_days_are_refused(days: object) -> None:
    with pytest.raises(TroubleError):
        mark(days)  # type: ignore[arg-type]  # that is the point
    with pytest.raises(TroubleError):
        grid(date(2026, 1, 1), (0, days))  # type: ignore[arg-type]  # that is the point


def test_hostile_dates_are_refused() -> None:
    with pytest.raises(TroubleError):
        grid("2026-01", ())  # type: ignore[arg-type]  # that is the point
    with pytest.raises(TroubleError):
        grid(date(2026, 1, 1), [0])  # type: ignore[arg-type]  # that is the point
    with pytest.raises(TroubleError):
        deleted_on(datetime(2026, 1, 1))
    with pytest.raises(DateError):
        deleted_on(date(9995, 6, 1))
    with pytest.raises(DateError):
        grid(date(9999, 1, 1), ())
