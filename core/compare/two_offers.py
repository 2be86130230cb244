"""Two offers side by side: what each has cost by each month, and where one becomes the cheaper.

Cost to date is what the loan has cost if it is settled on that day (see :func:`core.compare.owed.standing`):
it starts with what is taken upfront and ends with the whole cost.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import NamedTuple

from core.compare.owed import course, standing
from core.contract import LoanTerms
from core.cost import Measures, measure
from core.dates import add_months
from core.errors import DateError
from core.schedule import Schedule, build_schedule

# Points on each line, at most; a longer loan is asked every so many months.
_POINTS = 600


class Offer(Enum):
    """Which of the two."""

    A = "A"
    B = "B"


class Line(Enum):
    """What the two lines are of: what each has cost so far, or what has been paid so far."""

    COST = "cost"
    PAID = "paid"


class Month(NamedTuple):
    """Both offers, so many months after the start: all paid so far, and cost to date, in minor units."""

    number: int
    day: date
    paid_a: int
    paid_b: int
    cost_a: int
    cost_b: int

    @property
    def cheaper(self) -> Offer | None:
        """The offer that has cost less by then, None where both cost the same."""
        if self.cost_a == self.cost_b:
            return None
        return Offer.A if self.cost_a < self.cost_b else Offer.B


class Crossing(NamedTuple):
    """From this month on ``cheaper`` is the cheaper one to settle, where before it was the other."""

    month: Month
    cheaper: Offer


@dataclass(frozen=True, slots=True)
class TwoOffers:
    """Two offers and how they run; ``months`` goes from the first day to the later last payment."""

    a: Schedule
    b: Schedule
    measures_a: Measures
    measures_b: Measures
    months: tuple[Month, ...]
    crossings: tuple[Crossing, ...]

    @property
    def currency(self) -> str:
        """The currency of both."""
        return self.a.terms.currency


def two_offers(a: LoanTerms, b: LoanTerms) -> TwoOffers:
    """Return two offers side by side, month by month from the day offer A is paid out.

    Errors: those of build_schedule and measure.

    10,000.00 at 2 % a month, or at 1 % with 150.00 to pay upfront: when is which the better?

    >>> from dataclasses import replace
    >>> from core.contract import Fee, FeeWhen, Method
    >>> from core.rates import Rate
    >>> a = LoanTerms(principal=1_000_000, periods=2, rate=Rate.monthly("2%"), disbursed=date(2026, 1, 31),
    ...               method=Method.INTEREST_ONLY)
    >>> b = replace(a, rate=Rate.monthly("1%"), fees=(Fee.fixed(FeeWhen.UPFRONT_PAID, 15_000),))
    >>> [(month.cost_a, month.cost_b) for month in two_offers(a, b).months]
    [(0, 15000), (20000, 25000), (40000, 35000)]
    """
    built_a, built_b = build_schedule(a), build_schedule(b)
    course_a, course_b = course(built_a), course(built_b)
    months = []
    for number, day in _days(a.disbursed, max(course_a.days[-1], course_b.days[-1])):
        at_a, at_b = standing(course_a, day), standing(course_b, day)
        months.append(Month(number, day, at_a.paid, at_b.paid, at_a.cost, at_b.cost))
    return TwoOffers(built_a, built_b, measure(built_a), measure(built_b), tuple(months), _crossings(months))


def _crossings(months: list[Month]) -> tuple[Crossing, ...]:
    found, before = [], None
    for month in months:
        now = month.cheaper
        if now is not None:
            if before is not None and now is not before:
                found.append(Crossing(month, now))
            before = now
    return tuple(found)


def _days(start: date, end: date) -> list[tuple[int, date]]:
    """Every month's day from the start to the first on or after the end, or every so many months."""
    span = (end.year - start.year) * 12 + end.month - start.month
    every = -(-max(span, 1) // _POINTS)
    days = [(0, start)]
    number = 0
    while days[-1][1] < end:
        number += every
        try:
            days.append((number, add_months(start, number)))
        except DateError:
            days.append((number, date.max))
    return days
