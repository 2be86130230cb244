"""Due dates, month ends and day counts: when each instalment is due and what part of a year a period is."""

from __future__ import annotations

from calendar import isleap
from dataclasses import dataclass, field
from datetime import MAXYEAR, date, timedelta
from enum import Enum, StrEnum
from fractions import Fraction
from itertools import pairwise

from dateutil.relativedelta import relativedelta

from core.errors import DateError


class Unit(StrEnum):
    """The step a frequency counts in."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


_MONTHS_IN = {Unit.DAY: 0, Unit.WEEK: 0, Unit.MONTH: 1, Unit.YEAR: 12}
_DAYS_IN = {Unit.DAY: 1, Unit.WEEK: 7, Unit.MONTH: 0, Unit.YEAR: 0}
_PER_YEAR = {Unit.DAY: 365, Unit.WEEK: 52, Unit.MONTH: 12, Unit.YEAR: 1}


class DayCount(Enum):
    """How the days of a period become a part of a year.

    THIRTY_360: a month is a twelfth of a year, whatever its days. ACT_360, ACT_365: calendar days over
    360 or 365. ACT_ACT (ISDA): days in leap years over 366, the others over 365.
    """

    THIRTY_360 = "30/360"
    ACT_360 = "act/360"
    ACT_365 = "act/365"
    ACT_ACT = "act/act"


@dataclass(frozen=True, slots=True)
class Frequency:
    """Every ``count`` days, weeks, months or years.

    >>> Frequency(2, "week").per_year
    Fraction(26, 1)
    """

    count: int
    unit: Unit
    months: int = field(compare=False, repr=False)
    days: int = field(compare=False, repr=False)

    def __init__(self, count: int, unit: Unit | str) -> None:
        if isinstance(count, bool) or not isinstance(count, int) or count < 1:
            raise DateError("a frequency counts at least one unit")
        if unit not in tuple(Unit):
            raise DateError("a frequency is in days, weeks, months or years")
        object.__setattr__(self, "count", count)
        object.__setattr__(self, "unit", Unit(unit))
        object.__setattr__(self, "months", _MONTHS_IN[self.unit] * count)
        object.__setattr__(self, "days", _DAYS_IN[self.unit] * count)

    @property
    def per_year(self) -> Fraction:
        """Periods in a year: 12 months, 52 weeks, 365 days (US Regulation Z, Appendix J (b)(5))."""
        return Fraction(_PER_YEAR[self.unit], self.count)

    @property
    def times_a_year(self) -> float:
        """``per_year`` as a float, for rates that are floats anyway."""
        return _PER_YEAR[self.unit] / self.count


def add_months(day: date, months: int) -> date:
    """Return the same day of the month, ``months`` later, or that month's last day where it is shorter.

    What is a month after 31 January?

    >>> add_months(date(2026, 1, 31), 1)
    datetime.date(2026, 2, 28)
    """
    if (day.year * 12 + day.month - 1 + months) // 12 > MAXYEAR:
        raise DateError("dates end with the year 9999")
    return day + relativedelta(months=months)


def due_date(anchor: date, every: Frequency, k: int) -> date:
    """Return the day ``k`` periods after the anchor, always counted from the anchor itself.

    Counting from the previous date would drift: 31 Jan → 28 Feb → 28 Mar instead of 31 Mar.

    >>> [due_date(date(2026, 1, 31), Frequency(1, "month"), k).day for k in (1, 2, 3)]
    [28, 31, 30]
    """
    if every.months:
        return add_months(anchor, every.months * k)
    try:
        return anchor + timedelta(days=every.days * k)
    except OverflowError:
        raise DateError("dates end with the year 9999") from None


def due_dates(disbursed: date, first_due: date | None, every: Frequency, periods: int) -> tuple[date, ...]:
    """Return every due date of a loan.

    A first due date that stands where the regular grid puts it keeps the grid's own day of the month:
    lent on 31 January, first due on 28 February, then due on 31 March.
    """
    if first_due is None or is_regular(disbursed, first_due, every):
        return _grid(disbursed, every, 1, periods)
    return _grid(first_due, every, 0, periods - 1)


def _grid(anchor: date, every: Frequency, first: int, last: int) -> tuple[date, ...]:
    """``due_date`` for a run of k. A schedule lists hundreds: month by month this is forty times faster."""
    if every.days:
        due_date(anchor, every, last)
        return tuple(
            [anchor + timedelta(days=k) for k in range(every.days * first, every.days * last + 1, every.days)]
        )
    start, step, day = anchor.year * 12 + anchor.month - 1, every.months, anchor.day
    if (start + step * last) // 12 > MAXYEAR:
        raise DateError("dates end with the year 9999")
    months = range(start + step * first, start + step * last + 1, step)
    if day <= 28:
        return tuple([date(m // 12, m % 12 + 1, day) for m in months])
    return tuple([date(m // 12, m % 12 + 1, min(day, _length(m))) for m in months])


_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _length(month: int) -> int:
    """Days in a month counted from the year 0."""
    return 29 if month % 12 == 1 and isleap(month // 12) else _LENGTHS[month % 12]


def is_regular(disbursed: date, first_due: date | None, every: Frequency) -> bool:
    """Whether the first period is exactly one whole period long."""
    return first_due is None or first_due == due_date(disbursed, every, 1)


def months_between(start: date, end: date) -> Fraction:
    """Return a span in months: whole months counted forward, then days over the length of the next month.

    Convention: THIRTY_360 for spans that are not whole periods. 15 Jan → 1 Feb is 17 days of the
    31-day month from 15 January to 15 February.

    >>> months_between(date(2026, 1, 15), date(2026, 2, 1))
    Fraction(17, 31)
    """
    whole = (end.year - start.year) * 12 + end.month - start.month
    if add_months(start, whole) > end:
        whole -= 1
    reached = add_months(start, whole)
    days = (end - reached).days
    if days == 0:
        return Fraction(whole)
    return whole + Fraction(days, (add_months(start, whole + 1) - reached).days)


def months_back(start: date, end: date) -> tuple[int, int]:
    """Return a span as whole months counted back from its end, and the days that are left at its start.

    >>> months_back(date(1978, 1, 10), date(1978, 3, 1))
    (1, 22)
    """
    whole = (end.year - start.year) * 12 + end.month - start.month
    if add_months(end, -whole) < start:
        whole -= 1
    return whole, (add_months(end, -whole) - start).days


def year_fraction(start: date, end: date, day_count: DayCount) -> Fraction:
    """Return the part of a year from ``start`` to ``end``, exact, by the day count's own rule.

    How much of a year is January 2026 to a lender that divides by 360?

    >>> year_fraction(date(2026, 1, 1), date(2026, 2, 1), DayCount.ACT_360)
    Fraction(31, 360)
    """
    if day_count is DayCount.THIRTY_360:
        return months_between(start, end) / 12
    days = (end - start).days
    if day_count is DayCount.ACT_360:
        return Fraction(days, 360)
    if day_count is DayCount.ACT_365:
        return Fraction(days, 365)
    new_years = [start, *(date(year, 1, 1) for year in range(start.year + 1, end.year + 1)), end]
    leap = sum((b - a).days for a, b in pairwise(new_years) if isleap(a.year))
    return Fraction(leap, 366) + Fraction(days - leap, 365)
