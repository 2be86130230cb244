"""The time each period is charged for, as two whole numbers a reader knows: 31 days of 360, 1 month of 12."""

from __future__ import annotations

from fractions import Fraction

from core.contract import Method
from core.dates import DayCount
from core.periods import period_rates, whole_span_rate
from core.rates import Basis, Rate
from core.schedule import Schedule

_YEAR = {DayCount.THIRTY_360: 12, DayCount.ACT_360: 360, DayCount.ACT_365: 365, DayCount.ACT_ACT: 365}


def times_counted(schedule: Schedule) -> list[tuple[int, int]]:
    """Return (time, a year of it) for each period; a period free of interest counts 0.

    Convention: time ÷ year × the yearly rate is exactly the rate the engine charges, for any yearly rate.

    What does a lender that divides by 360 count for January and February 2026?

    >>> from datetime import date
    >>> from core.contract import LoanTerms
    >>> from core.schedule import build_schedule
    >>> times_counted(build_schedule(LoanTerms(principal=1_000_000, rate=Rate.yearly("7.3%"), periods=2,
    ...                                        disbursed=date(2026, 1, 1), day_count=DayCount.ACT_360)))
    [(31, 360), (28, 360)]
    """
    terms, basis = schedule.terms, schedule.rate.basis
    # At a price of 1 a year the rate of a period is the time it is charged for.
    one = Rate(1 / Rate(Fraction(1), basis).per_year, basis)
    if terms.method is Method.SINGLE_REPAYMENT:
        parts = [whole_span_rate(terms, one)]
    else:
        parts = period_rates(terms, one)
    by_days = basis is Basis.DAILY and terms.day_count is not DayCount.THIRTY_360
    usual = [365] if by_days else [_YEAR[terms.day_count]]
    if terms.day_count is DayCount.ACT_ACT:
        usual.append(366)
    return [_over(part, usual) for part in parts]


def _over(part: Fraction, usual: list[int]) -> tuple[int, int]:
    for year in usual:
        if (part * year).denominator == 1:
            return int(part * year), year
    return part.numerator, part.denominator
