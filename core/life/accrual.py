"""A charge that runs by the day on one base: rounded once for each stretch in which the base stays."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from core.dates import DayCount
from core.life.grid import Grid, Ratio, by_days
from core.life.policy import LatePolicy
from core.money import Rounding, round_ratio
from core.rates import Basis, Rate


class Accrual(NamedTuple):
    """``closed`` is what ended stretches came to; ``base`` runs since the day ``since``."""

    base: int
    since: date
    closed: int = 0

    def at(self, portion: Ratio, rounding: Rounding) -> int:
        """Return all that is charged once the running stretch has earned ``portion``."""
        return self.closed + round_ratio(self.base * portion[0], portion[1], rounding)


def so_far(charge: Accrual, grid: Grid, rate: Rate, day: date, rounding: Rounding) -> int:
    """Return all ordinary interest charged by a day: the ended stretches, and the one that runs."""
    if not charge.base:
        return charge.closed
    return charge.at(grid.portion(rate, charge.since, day), rounding)


class Stretch(NamedTuple):
    """Penalty on one base from one day to another: ``amount`` = base × ``yearly`` rate × days, rounded once.

    ``compound``: the base is unpaid interest.
    """

    base: int
    yearly: Fraction
    start: date
    end: date
    amount: int
    compound: bool

    @property
    def days(self) -> int:
        """Its days."""
        return (self.end - self.start).days


class PenaltyRate(NamedTuple):
    """A penalty rate over a year, counted simply; ``a_day`` is a day's where every day bears the same."""

    rate: Rate
    late: LatePolicy
    day_count: DayCount
    yearly: Fraction
    a_day: Ratio | None

    def stretch(self, charge: Accrual, end: date, rounding: Rounding, compound: bool) -> Stretch:
        """Return what a charge that runs comes to on a day, with what it is made of."""
        top, bottom = self.portion(charge.since, end)
        amount = round_ratio(charge.base * top, bottom, rounding)
        return Stretch(charge.base, self.yearly, charge.since, end, amount, compound)

    def portion(self, start: date, end: date) -> Ratio:
        """Return the exact penalty rate earned from one day to another as a ratio, numerator first."""
        if start >= end:
            return 0, 1
        if self.a_day is not None:
            return self.a_day[0] * (end - start).days, self.a_day[1]
        return _portion(self.rate, self.late, start, end, self.day_count)


class Charged(NamedTuple):
    """What has been charged by a day, paid or not: all penalty, and how much of it is compound interest.

    ``interest``: the ordinary interest on what is overdue that is due at once: once nothing is left to fall
    due, or where a cap counts it.
    """

    day: date
    penalty: int
    compound: int
    interest: int


def penalty_so_far(
    plain: Accrual,
    compound: Accrual,
    daily: Accrual,
    rate: PenaltyRate,
    day: date,
    room: int | None,
    rounding: Rounding,
) -> tuple[int, int]:
    """Return all penalty charged by a day, and how much of it is compound interest; ``room`` bounds it."""
    usual = plain.closed
    if plain.base:
        usual = plain.at(rate.portion(plain.since, day), rounding)
    on_interest = compound.closed
    if compound.base:
        on_interest = compound.at(rate.portion(compound.since, day), rounding)
    if daily.base or daily.closed:
        usual += daily.closed + daily.base * (day - daily.since).days
    total = usual + on_interest
    if room is not None and total > room:
        return room, max(room - usual, 0)
    return total, on_interest


def room_beside(overdue: Accrual, room: int | None) -> int | None:
    """Return what penalty may come to beside ordinary interest that one cap counts with it.

    They never run at the same time: what ran first has been cut to the room there was.
    """
    return None if room is None else room - overdue.closed


def penalty_rate(rate: Rate, late: LatePolicy, day_count: DayCount) -> PenaltyRate:
    """Return what overdue money bears under a policy.

    Convention: (multiple × rate + points) × days ÷ 365, or by the contract's own calendar day count. A
    month of the textbook has no days, so there too a day is 1/365 of a year.
    """
    alike = day_count is not DayCount.ACT_ACT
    a_day = _portion(rate, late, date(2001, 1, 1), date(2001, 1, 2), day_count) if alike else None
    yearly = late.multiple * rate.per_year + late.points
    return PenaltyRate(rate, late, day_count, yearly, a_day)


def _portion(rate: Rate, late: LatePolicy, start: date, end: date, day_count: DayCount) -> Ratio:
    top, bottom = by_days(rate, start, end, day_count)
    top, bottom = top * late.multiple.numerator, bottom * late.multiple.denominator
    if not late.points:
        return top, bottom
    # Beside a price per day, points per year are shared over its 365 days too.
    shared = DayCount.ACT_365 if rate.basis is Basis.DAILY else day_count
    more, of = by_days(Rate.yearly(late.points), start, end, shared)
    return top * of + more * bottom, bottom * of
