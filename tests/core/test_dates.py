"""Due dates, month ends and day counts, each with its days counted by hand."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction as F
from typing import Any

import pytest

from core.dates import (
    DayCount,
    Frequency,
    Unit,
    add_months,
    due_date,
    due_dates,
    is_regular,
    months_between,
    year_fraction,
)
from core.errors import DateError

MONTHLY = Frequency(1, "month")


def days(*written: str) -> tuple[date, ...]:
    return tuple(date.fromisoformat(day) for day in written)


def d(written: str) -> date:
    return date.fromisoformat(written)


# every, lent on, the due dates that follow
CHAINS: list[tuple[Frequency, str, tuple[date, ...]]] = [
    (
        MONTHLY,
        "2026-01-31",
        days("2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30", "2026-07-31", "2026-08-31",
             "2026-09-30", "2026-10-31", "2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28"),
    ),
    (MONTHLY, "2024-01-31", days("2024-02-29", "2024-03-31", "2024-04-30")),
    (MONTHLY, "2024-01-30", days("2024-02-29", "2024-03-30", "2024-04-30")),
    (MONTHLY, "2025-01-29", days("2025-02-28", "2025-03-29", "2025-04-29")),
    (MONTHLY, "2026-02-28", days("2026-03-28", "2026-04-28")),  # 28 February does not become a month end
    (MONTHLY, "2026-12-15", days("2027-01-15", "2027-02-15")),
    (Frequency(2, "month"), "2025-12-31", days("2026-02-28", "2026-04-30", "2026-06-30", "2026-08-31")),
    (Frequency(3, "month"), "2025-11-30", days("2026-02-28", "2026-05-30", "2026-08-30")),
    (Frequency(13, "month"), "2026-01-31", days("2027-02-28", "2028-03-31")),
    (
        Frequency(1, "year"),
        "2024-02-29",
        days("2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29", "2029-02-28"),
    ),
    (Frequency(4, "year"), "2096-02-29", days("2100-02-28", "2104-02-29")),  # 2100 is no leap year
    (Frequency(1, "week"), "2024-02-22", days("2024-02-29", "2024-03-07", "2024-03-14")),
    (Frequency(2, "week"), "2026-01-02", days("2026-01-16", "2026-01-30", "2026-02-13", "2026-02-27")),
    (Frequency(15, "day"), "2023-09-02", days("2023-09-17", "2023-10-02", "2023-10-17")),
    (Frequency(1, "day"), "2024-02-28", days("2024-02-29", "2024-03-01")),
    (Frequency(30, "day"), "2026-01-31", days("2026-03-02", "2026-04-01", "2026-05-01")),
    (Frequency(365, "day"), "2024-01-01", days("2024-12-31", "2025-12-31")),
]  # fmt: skip


@pytest.mark.parametrize(("every", "lent", "due"), CHAINS, ids=lambda x: str(x)[:40])
def test_due_dates_are_counted_from_the_first_day(every: Frequency, lent: str, due: tuple[date, ...]) -> None:
    assert due_dates(d(lent), None, every, len(due)) == due
    assert tuple(due_date(d(lent), every, k) for k in range(1, len(due) + 1)) == due


def test_a_first_due_date_on_the_grid_keeps_the_grid() -> None:
    """Lent on 31 January and first due on 28 February means 31 March next, not 28 March."""
    expected = days("2026-02-28", "2026-03-31", "2026-04-30")
    assert due_dates(d("2026-01-31"), d("2026-02-28"), MONTHLY, 3) == expected
    assert is_regular(d("2026-01-31"), d("2026-02-28"), MONTHLY)


@pytest.mark.parametrize(
    ("lent", "first", "every", "due"),
    [
        ("2026-01-15", "2026-02-01", MONTHLY, days("2026-02-01", "2026-03-01", "2026-04-01")),
        ("2026-01-15", "2026-03-31", MONTHLY, days("2026-03-31", "2026-04-30", "2026-05-31")),
        ("2026-01-30", "2026-01-31", MONTHLY, days("2026-01-31", "2026-02-28", "2026-03-31")),
        ("2026-01-01", "2026-01-05", Frequency(2, "week"), days("2026-01-05", "2026-01-19", "2026-02-02")),
        ("2026-01-01", "2026-01-02", Frequency(10, "day"), days("2026-01-02", "2026-01-12", "2026-01-22")),
        ("2026-01-01", "2028-02-29", Frequency(1, "year"), days("2028-02-29", "2029-02-28", "2030-02-28")),
    ],
)
def test_any_other_first_due_date_starts_a_grid_of_its_own(
    lent: str, first: str, every: Frequency, due: tuple[date, ...]
) -> None:
    assert not is_regular(d(lent), d(first), every)
    assert due_dates(d(lent), d(first), every, 3) == due


def test_no_first_due_date_is_regular() -> None:
    assert is_regular(d("2026-01-31"), None, MONTHLY)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2026-01-31", 0, "2026-01-31"),
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2026-01-31", 11, "2026-12-31"),
        ("2026-01-31", 12, "2027-01-31"),
        ("2026-12-31", 2, "2027-02-28"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("1999-12-31", 2, "2000-02-29"),  # 2000 was a leap year, 1900 and 2100 are not
        ("2099-12-31", 2, "2100-02-28"),
        ("9999-11-30", 1, "9999-12-30"),
        ("9998-12-31", 12, "9999-12-31"),
    ],
)
def test_a_month_later_keeps_to_the_month(start: str, months: int, end: str) -> None:
    assert add_months(d(start), months) == d(end)


class TestTheCalendarEnds:
    @pytest.mark.parametrize(
        ("anchor", "every", "k"),
        [
            ("9999-12-01", MONTHLY, 1),
            ("9999-01-31", MONTHLY, 12),
            ("9999-01-01", Frequency(1, "year"), 1),
            ("9999-12-31", Frequency(1, "day"), 1),
            ("9999-12-25", Frequency(1, "week"), 1),
            ("2026-01-01", Frequency(10**6, "year"), 1),
            ("2026-01-01", Frequency(10**30, "month"), 1),
            ("2026-01-01", Frequency(10**30, "day"), 1),
            ("2026-01-01", Frequency(1, "year"), 10**30),
        ],
    )
    def test_nothing_past_the_year_9999(self, anchor: str, every: Frequency, k: int) -> None:
        with pytest.raises(DateError):
            due_date(d(anchor), every, k)
        if k < 1000:
            with pytest.raises(DateError):
                due_dates(d(anchor), None, every, k)

    def test_the_last_day_itself_is_a_day(self) -> None:
        assert due_date(d("9999-12-30"), Frequency(1, "day"), 1) == d("9999-12-31")
        assert due_date(d("9999-11-30"), MONTHLY, 1) == d("9999-12-30")
        assert due_dates(d("9999-10-31"), None, MONTHLY, 2) == days("9999-11-30", "9999-12-31")


@pytest.mark.parametrize("count", [0, -1, 1.0, True, "1", None])
def test_a_frequency_counts_at_least_one(count: Any) -> None:
    with pytest.raises(DateError):
        Frequency(count, "month")


@pytest.mark.parametrize("unit", ["", "months", "Month", "fortnight", "quarter", None, 1])
def test_a_frequency_knows_four_units(unit: Any) -> None:
    with pytest.raises(DateError):
        Frequency(1, unit)


@pytest.mark.parametrize(
    ("every", "a_year"),
    [
        (Frequency(1, "month"), F(12)),
        (Frequency(2, "month"), F(6)),
        (Frequency(5, "month"), F(12, 5)),
        (Frequency(3, "month"), F(4)),
        (Frequency(1, "year"), F(1)),
        (Frequency(2, "year"), F(1, 2)),
        (Frequency(1, "week"), F(52)),
        (Frequency(2, "week"), F(26)),
        (Frequency(4, "week"), F(13)),
        (Frequency(1, "day"), F(365)),
        (Frequency(15, "day"), F(73, 3)),
        (Frequency(255, "day"), F(73, 51)),  # US Regulation Z, Appendix J (c)(5)(i): 365/255
    ],
)
def test_periods_in_a_year(every: Frequency, a_year: F) -> None:
    assert every.per_year == a_year
    assert every.times_a_year == pytest.approx(float(a_year), rel=1e-15)


def test_a_unit_may_be_written_or_named() -> None:
    assert Frequency(1, "month") == Frequency(1, Unit.MONTH)
    assert (Frequency(1, "month").months, Frequency(1, "month").days) == (1, 0)
    assert (Frequency(2, "year").months, Frequency(2, "year").days) == (24, 0)
    assert (Frequency(2, "week").months, Frequency(2, "week").days) == (0, 14)
    assert (Frequency(10, "day").months, Frequency(10, "day").days) == (0, 10)


# From, to, months: whole months forward, then days over the length of the month that follows.
SPANS = [
    ("2026-01-15", "2026-02-01", F(17, 31)),  # 17 of the 31 days to 15 February
    ("2024-01-01", "2024-02-18", 1 + F(17, 29)),  # 17 of the 29 days of that February
    ("2026-01-01", "2026-02-18", 1 + F(17, 28)),
    ("2026-01-01", "2026-02-01", F(1)),
    ("2026-01-01", "2026-01-02", F(1, 31)),
    ("2026-02-01", "2026-02-02", F(1, 28)),
    ("2026-01-31", "2026-02-28", F(1)),  # a month end after a month end is a whole month
    ("2026-01-30", "2026-02-28", F(1)),
    ("2026-01-31", "2026-02-27", F(27, 28)),  # 27 of the 28 days to 28 February
    ("2026-01-31", "2026-03-01", 1 + F(1, 31)),  # one day of the 31 from 28 February to 31 March
    ("2026-02-28", "2026-03-31", 1 + F(3, 31)),  # 28 March and three days of the 31 to 28 April
    ("2024-02-29", "2025-02-28", F(12)),
    ("2024-02-29", "2025-03-01", 12 + F(1, 29)),  # one day of the 29 from 28 February to 29 March
    ("2025-12-31", "2026-12-31", F(12)),
    ("2026-05-20", "2026-05-20", F(0)),
    ("2025-12-15", "2026-01-14", F(30, 31)),
]


@pytest.mark.parametrize(("start", "end", "months"), SPANS)
def test_a_span_in_months(start: str, end: str, months: F) -> None:
    assert months_between(d(start), d(end)) == months
    assert year_fraction(d(start), d(end), DayCount.THIRTY_360) == months / 12


# From, to, calendar days
COUNTED = [
    ("2026-01-01", "2026-02-01", 31),
    ("2026-02-01", "2026-03-01", 28),
    ("2024-02-01", "2024-03-01", 29),
    ("2023-12-31", "2024-01-01", 1),
    ("2023-07-01", "2024-07-01", 184 + 182),  # July to December; January to June of a leap year
    ("2026-01-01", "2026-01-01", 0),
]


@pytest.mark.parametrize(("start", "end", "count"), COUNTED)
def test_calendar_days_over_360_and_365(start: str, end: str, count: int) -> None:
    assert year_fraction(d(start), d(end), DayCount.ACT_360) == F(count, 360)
    assert year_fraction(d(start), d(end), DayCount.ACT_365) == F(count, 365)


# From, to, days of common years, days of leap years; the day that starts a span is counted, its end is not.
ISDA = [
    ("2023-01-01", "2024-01-01", 365, 0),  # the whole of 2023: exactly one year
    ("2024-01-01", "2025-01-01", 0, 366),  # the whole of 2024: exactly one year
    ("2023-12-31", "2024-01-01", 1, 0),
    ("2024-12-31", "2025-01-01", 0, 1),
    ("2023-12-01", "2024-01-01", 31, 0),
    ("2024-01-01", "2024-02-01", 0, 31),
    ("2023-12-15", "2024-01-15", 17, 14),  # 15 to 31 December; 1 to 14 January
    ("2024-12-15", "2025-01-15", 14, 17),  # 14 of January 2025; 17 of December 2024
    ("2003-11-01", "2004-05-01", 61, 121),  # 30 + 31; 31 + 29 + 31 + 30
    ("2023-11-01", "2024-03-01", 61, 60),  # 30 + 31; 31 + 29
    ("2023-07-01", "2026-07-01", 184 + 365 + 181, 366),  # three years to the day
    ("1999-12-31", "2001-01-02", 1 + 1, 366),
    ("2099-12-31", "2100-03-01", 1 + 31 + 28, 0),  # 2100 is no leap year
    ("2026-04-01", "2026-04-01", 0, 0),
]


@pytest.mark.parametrize(("start", "end", "common", "leap"), ISDA)
def test_actual_actual_isda(start: str, end: str, common: int, leap: int) -> None:
    assert common + leap == (d(end) - d(start)).days
    assert year_fraction(d(start), d(end), DayCount.ACT_ACT) == F(common, 365) + F(leap, 366)


def test_three_years_to_the_day_are_three_years() -> None:
    assert year_fraction(d("2023-07-01"), d("2026-07-01"), DayCount.ACT_ACT) == 3
    assert year_fraction(d("2023-07-01"), d("2026-07-01"), DayCount.THIRTY_360) == 3
    assert year_fraction(d("2023-07-01"), d("2026-07-01"), DayCount.ACT_365) == F(1096, 365)


def test_the_last_year_of_the_calendar_can_be_counted() -> None:
    start, end = d("9999-01-01"), d("9999-12-31")
    assert year_fraction(start, end, DayCount.ACT_ACT) == F(364, 365)
    assert year_fraction(start, end, DayCount.ACT_360) == F(364, 360)


@pytest.mark.parametrize("day_count", DayCount)
def test_no_time_costs_nothing(day_count: DayCount) -> None:
    assert year_fraction(d("2024-02-29"), d("2024-02-29"), day_count) == 0


def test_a_due_date_is_a_date_not_a_moment() -> None:
    assert not any(isinstance(day, datetime) for day in due_dates(d("2026-01-31"), None, MONTHLY, 3))
