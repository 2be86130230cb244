"""A charge that runs by the day on one base: rounded once for each stretch in which the base stays."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from core.dates import DayCount
from core.life.grid import Grid, Ratio, by_days
from core.life.policy import LatePolicy
from core.money import Rounding, round_ratio
from core.rates import Basis, Rate

_ACT_365, _DAILY = DayCount.ACT_365, Basis.DAILY


class Accrual(NamedTuple):
    """``closed`` is what ended stretches came to; ``base`` runs since the day ``since``."""

    base: int
    since: date
    closed: int = 0

    def at(self, portion: Ratio, rounding: Rounding) -> int:
        """Return all that is charged once the running stretch has earned ``portion``."""
        if not self.base or not portion[0]:
            return self.closed
        return self.closed + round_ratio(self.base * portion[0], portion[1], rounding)


def penalty_portion(rate: Rate, late: LatePolicy, start: date, end: date, grid: Grid) -> Ratio:
    """Return the exact penalty rate earned from one day to another as a ratio, numerator first.

    Convention: (multiple × rate + points) × days ÷ 365, or by the contract's own calendar day count. A
    month of the textbook has no days, so there too a day is 1/365 of a year; a price per day is × days.
    """
    if start >= end:
        return 0, 1
    day_count = grid.terms.day_count
    top, bottom = by_days(rate, start, end, day_count)
    top, bottom = top * late.multiple.numerator, bottom * late.multiple.denominator
    if not late.points:
        return top, bottom
    # Beside a price per day, points per year are shared over its 365 days too.
    shared = _ACT_365 if rate.basis is _DAILY else day_count
    more, of = by_days(Rate.yearly(late.points), start, end, shared)
    return top * of + more * bottom, bottom * of
