"""The periods of a contract: when each ends, what part of a year it is, and the exact rate it bears."""

from __future__ import annotations

from datetime import MAXYEAR, date
from fractions import Fraction
from itertools import accumulate, pairwise

from core.contract import LoanTerms
from core.dates import DayCount, due_dates, is_regular, months_between, year_fraction
from core.rates import Basis, Rate

# Named once: looking up a member of an Enum takes as long as a row of a schedule (Python 3.11).
_THIRTY_360 = DayCount.THIRTY_360


def due_days(terms: LoanTerms) -> tuple[date, ...]:
    """Return the day each period ends, counted from the first (see :func:`core.dates.due_dates`)."""
    return due_dates(terms.disbursed, terms.first_due, terms.every, terms.periods)


def refuse_past_calendar(terms: LoanTerms) -> None:
    """Raise DateError if the last due date is past the year 9999, without listing the dates before it."""
    every, start = terms.every, terms.first_due or terms.disbursed
    # Every period is shorter than 31 days a month; only within reach of the end is the date itself made.
    if start.year + (every.months * 31 + every.days) * terms.periods // 365 + 2 > MAXYEAR:
        due_days(terms)


def uniform_rate(terms: LoanTerms, rate: Rate) -> tuple[int, int] | None:
    """Return the one rate that every period bears as an exact ratio, or None where periods differ.

    They are alike when a month is a twelfth of a year, or when periods are counted in days over a fixed
    year, and the first period is whole and bears interest like the rest.
    """
    every, day_count = terms.every, terms.day_count
    if terms.grace.interest_free or not is_regular(terms.disbursed, terms.first_due, every):
        return None
    months = every.months
    if day_count is _THIRTY_360:
        return rate.over(months, 12) if months else None
    if months or (day_count is DayCount.ACT_ACT and rate.basis is not Basis.DAILY):
        return None
    if rate.basis is Basis.DAILY:
        return rate.over(every.days, 365)
    return rate.over(every.days, 360 if day_count is DayCount.ACT_360 else 365)


def year_fractions(terms: LoanTerms) -> list[Fraction]:
    """Return the part of a year that each period is, by the contract's day count, exact."""
    every = terms.every
    days = (terms.disbursed, *due_days(terms))
    spans = pairwise(days)
    if terms.day_count is DayCount.THIRTY_360 and every.months:
        fractions = [Fraction(every.months, 12)] * terms.periods
        if not is_regular(terms.disbursed, terms.first_due, every):
            fractions[0] = months_between(days[0], days[1]) / 12
        return fractions
    return [year_fraction(start, end, terms.day_count) for start, end in spans]


def period_rates(terms: LoanTerms, rate: Rate) -> list[Fraction]:
    """Return the exact rate of each period; 0 for the periods free of interest.

    Convention: yearly price × year fraction. A price per day under a calendar day count is price × days,
    whatever that day count divides by.
    """
    uniform = uniform_rate(terms, rate)
    if uniform is not None:
        return [Fraction(*uniform)] * terms.periods
    if rate.basis is Basis.DAILY and terms.day_count is not DayCount.THIRTY_360:
        days = (terms.disbursed, *due_days(terms))
        rates = [rate.value * (end - start).days for start, end in pairwise(days)]
    else:
        rates = [rate.per_year * fraction for fraction in year_fractions(terms)]
    free = terms.grace.interest_free
    return [Fraction(0)] * free + rates[free:]


def whole_span_rate(terms: LoanTerms, rate: Rate) -> Fraction:
    """Return the simple rate of the whole loan, for a single repayment: no interest on interest."""
    free = terms.grace.interest_free
    if terms.day_count is DayCount.THIRTY_360 and terms.every.months:
        return rate.per_year * sum(year_fractions(terms)[free:], Fraction(0))
    days = (terms.disbursed, *due_days(terms))
    if rate.basis is Basis.DAILY and terms.day_count is not DayCount.THIRTY_360:
        return rate.value * (days[-1] - days[free]).days
    return rate.per_year * year_fraction(days[free], days[-1], terms.day_count)


def running_rates(terms: LoanTerms, rate: Rate) -> list[Fraction]:
    """Return the simple rate that a single repayment has run up after 0, 1, … periods; the last is the whole.

    Not the sum of the periods' own rates: a day is 1/28 of one month and 1/31 of another, while the whole
    span counts its months first.
    """
    free = terms.grace.interest_free
    if terms.day_count is DayCount.THIRTY_360 and terms.every.months:
        fractions = [Fraction(0)] * free + year_fractions(terms)[free:]
        return [rate.per_year * part for part in accumulate(fractions, initial=Fraction(0))]
    days = (terms.disbursed, *due_days(terms))
    spans = [(days[free], max(days[free], end)) for end in days]
    if rate.basis is Basis.DAILY and terms.day_count is not DayCount.THIRTY_360:
        return [rate.value * (end - start).days for start, end in spans]
    return [rate.per_year * year_fraction(start, end, terms.day_count) for start, end in spans]
