"""The due dates of a loan, going on after its end, and what part of its rate any stretch of days earns."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from itertools import pairwise

from core.contract import LoanTerms, Method
from core.dates import DayCount, due_date, is_regular, months_between, year_fraction
from core.periods import due_days, year_fractions
from core.rates import Basis, Rate

Ratio = tuple[int, int]
_THIRTY_360, _ACT_360, _ACT_365 = DayCount.THIRTY_360, DayCount.ACT_360, DayCount.ACT_365
_DAILY = Basis.DAILY


@dataclass(frozen=True, slots=True)
class Grid:
    """Due dates by number (0 is the day the money is lent), and the periods free of interest.

    ``days`` is how far it has been laid out; ``anchor`` is (date, number) that later dates count from.
    """

    terms: LoanTerms
    days: tuple[date, ...]
    years: tuple[Fraction, ...]
    anchor: tuple[date, int]
    free: frozenset[int]

    def day(self, k: int) -> date:
        """Return the k-th due date, beyond the last one too."""
        if k < len(self.days):
            return self.days[k]
        anchor, number = self.anchor
        return due_date(anchor, self.terms.every, k - number)

    def after(self, day: date) -> int:
        """Return the number of the first due date later than ``day``."""
        if day < self.days[-1]:
            return bisect_right(self.days, day)
        k = len(self.days)
        while self.day(k) <= day:
            k += 1
        return k

    def moved(self, k: int, day: date) -> Grid:
        """Return the grid with its k-th due date on another day, and the later ones counted from there."""
        terms, before = self.terms, self.day(k - 1)
        textbook = terms.day_count is _THIRTY_360
        year = months_between(before, day) / 12 if textbook else Fraction(0)
        end = max(len(self.days), k + 1)
        days = [*map(self.day, range(k)), *(due_date(day, terms.every, j) for j in range(end - k))]
        kept = [self._part(j) for j in range(1, k)]
        years = [*kept, year, *(self._year(days[j - 1], days[j]) for j in range(k + 1, end))]
        return Grid(terms, tuple(days), tuple(years), (day, k), self.free)

    def inserted(self, first: int, count: int, free: bool) -> Grid:
        """Return the grid where ``count`` rows come in before the ``first``-th, free of interest or not.

        The due dates stay; what was free of interest from there on comes that much later.
        """
        later = {k + count if k >= first else k for k in self.free}
        return replace(self, free=frozenset((*later, *range(first, first + count * free))))

    def period(self, rate: Rate, k: int) -> Ratio:
        """Return the exact rate of the whole k-th period as a ratio."""
        return self.portion(rate, self.day(k - 1), self.day(k))

    def portion(self, rate: Rate, start: date, end: date) -> Ratio:
        """Return the exact ordinary rate earned from one day to another as a ratio, numerator first."""
        if start >= end:
            return 0, 1
        terms = self.terms
        if not self.free and terms.day_count is not _THIRTY_360:
            return by_days(rate, start, end, terms.day_count)
        k = self.after(start)
        if k < len(self.days) and end <= self.days[k]:
            return (0, 1) if k in self.free else self._share(rate, k, start, end)
        k, total = self.after(start), Fraction(0)
        while start < end:
            stop = min(end, self.day(k))
            if k not in self.free and stop > start:
                total += Fraction(*self._share(rate, k, start, stop))
            start, k = stop, k + 1
        return total.as_integer_ratio()

    def _share(self, rate: Rate, k: int, start: date, end: date) -> Ratio:
        """A stretch within the k-th period; where a month is a twelfth, each day carries the same share."""
        if self.terms.day_count is not _THIRTY_360:
            return by_days(rate, start, end, self.terms.day_count)
        begin, due = self.day(k - 1), self.day(k)
        year = self._part(k)
        return rate.over(year.numerator * (end - start).days, year.denominator * (due - begin).days)

    def _part(self, k: int) -> Fraction:
        """The part of a textbook year that the k-th period is."""
        if k <= len(self.years):
            return self.years[k - 1]
        return self._year(self.day(k - 1), self.day(k))

    def _year(self, start: date, end: date) -> Fraction:
        if self.terms.day_count is not _THIRTY_360:
            return Fraction(0)
        months = self.terms.every.months
        return Fraction(months, 12) if months else year_fraction(start, end, _THIRTY_360)


def grid_of(terms: LoanTerms) -> Grid:
    """Return the grid of a contract as it was signed."""
    due, every = due_days(terms), terms.every
    days = (terms.disbursed, *due)
    regular = is_regular(terms.disbursed, terms.first_due, every)
    anchor = (terms.disbursed, 0) if regular else (due[0], 1)
    free = frozenset(range(1, terms.grace.interest_free + 1))
    years: tuple[Fraction, ...] = ()
    if terms.day_count is _THIRTY_360:
        years = tuple(year_fractions(terms))
        if terms.method is Method.SINGLE_REPAYMENT and not every.months:
            # The whole span counts its months first, so each of its days carries one share of that.
            whole = year_fraction(days[len(free)], days[-1], _THIRTY_360)
            span = (days[-1] - days[len(free)]).days or 1  # none where every period is free of interest
            years = tuple(whole * (end - start).days / span for start, end in pairwise(days))
    return Grid(terms, days, years, anchor, free)


def by_days(rate: Rate, start: date, end: date, day_count: DayCount) -> Ratio:
    """Return a rate × the days of a stretch by a calendar day count, as a ratio, numerator first."""
    if rate.basis is _DAILY:
        return rate.value.numerator * (end - start).days, rate.value.denominator
    if day_count is _ACT_365 or day_count is _THIRTY_360:
        return rate.over((end - start).days, 365)
    if day_count is _ACT_360:
        return rate.over((end - start).days, 360)
    return rate.over(*year_fraction(start, end, day_count).as_integer_ratio())
