"""The largest loan whose every instalment leaves enough; and the pay that a loan needs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from core.contract import LEVEL_METHODS, MAX_MINOR, LoanTerms
from core.errors import ContractError, InstalmentTooSmall, LoanError
from core.household.home import Household
from core.household.months import cash_months, months_of
from core.household.pay import whole
from core.schedule import Schedule, build_schedule

# How many instalments above a loan that fits one is looked for that fits as well; and how many are tried.
_REACH, _TRIES = 64, 128


class SafeLoan(NamedTuple):
    """The largest safe loan over a number of instalments; 0 where there is none."""

    periods: int
    principal: int


def largest_safe_loan(home: Household, terms: LoanTerms, *, leave: int = 0) -> int:
    """Return the largest principal whose every instalment leaves ``leave`` of the month's pay, minor units.

    Only pay that is certain counts (a low month; four weeks); savings are not touched. 0 where no loan
    does. The price, the term and the fees stay those of ``terms``. Exact: it fits and one unit more does
    not. Where rounding makes the last row of a larger loan small enough to fit again, that loan is looked for
    too, 64 steps of the instalment up; one further up still could be missed.
    Errors: those of build_schedule, where the price of known instalments is sought.

    15,000.00 a month, 6,000.00 must be spent, 8,111.51 is to stay: how much can I borrow for a year at 1 %
    a month?

    >>> from datetime import date
    >>> from core.rates import Rate
    >>> terms = LoanTerms(principal=1, rate=Rate.monthly("1%"), periods=12, disbursed=date(2026, 1, 31))
    >>> largest_safe_loan(Household(income=1_500_000, essentials=600_000), terms, leave=811_151)
    1000002
    """
    whole("leave", leave)
    priced = _by_price(terms)
    limits, places = _limits(home, priced, leave)
    # What is taken on the first day changes no instalment; whether so much can be taken is asked at the end.
    later = replace(priced, fees=tuple(fee for fee in priced.fees if not fee.when.upfront))

    tried: dict[int, Schedule | int] = {}

    def built(principal: int) -> Schedule | int:
        """The schedule; or the instalment that is too small to be one."""
        found = tried.get(principal)
        if found is None:
            try:
                found = build_schedule(replace(later, principal=principal))
            except InstalmentTooSmall as error:
                found = error.instalment
            tried[principal] = found
        return found

    def fits(principal: int) -> bool:
        schedule = built(principal)
        return not isinstance(schedule, int) and _fits(schedule, limits, places)

    def level(principal: int) -> tuple[int, int]:
        """What the first row that repays asks, and the number of rows: never less for a larger loan."""
        schedule = built(principal)
        if isinstance(schedule, int):
            return schedule, 0
        first = priced.grace.before_principal
        return schedule.payments[first] + schedule.fees[first], len(schedule.payments)

    def can_be_borne(principal: int) -> bool:
        """Whether every row fits but the last, which rounding may make smaller for a larger loan."""
        schedule = built(principal)
        return isinstance(schedule, int) or _fits(schedule, limits, places[:-1])

    least = priced.down_payment + 1
    found = _last(lambda p: isinstance(built(p), int) or fits(p), least, MAX_MINOR)
    if found is None:
        return 0
    # Above it one may fit whose last row rounding has made smaller: near it, or near the largest for which
    # all rows but the last fit.
    step = priced.instalment_multiple if priced.method in LEVEL_METHODS else 1
    reach = level(found)[0] + _REACH * step
    near = _last(lambda p: can_be_borne(p) and level(p)[0] <= reach, found, MAX_MINOR) or found
    found = _down(fits, level, found + 1, near) or found
    far = _last(can_be_borne, found, MAX_MINOR) or found
    found = _down(fits, level, found + 1, far) or _down(fits, level, least, found)
    lowest = max(least, found - _TRIES)
    return next((p for p in range(found, lowest - 1, -1) if _stands(priced, p) and fits(p)), 0)


_Level = Callable[[int], tuple[int, int]]


def _down(fits: Callable[[int], bool], level: _Level, low: int, high: int) -> int:
    """Return the largest loan that fits from ``high`` down to ``low``, one level of instalment at a time.

    Among loans of one level and as many rows every payment grows with the loan: the smallest decides.
    """
    for _ in range(_TRIES):
        if high < low:
            break
        below = _last(partial(_under, level, level(high)), low, high)
        lowest = low if below is None else below + 1
        if fits(lowest):
            return _last(fits, lowest, high) or lowest
        high = lowest - 1
    return 0


def _under(level: _Level, asked: tuple[int, int], principal: int) -> bool:
    return level(principal) < asked


def safe_loans(
    home: Household, terms: LoanTerms, periods: Iterable[int], *, leave: int = 0
) -> tuple[SafeLoan, ...]:
    """Return the largest safe loan for each number of instalments at the same price: the whole curve.

    Terms that cannot stand (shorter than their own grace) count as 0.
    """
    priced, found = _by_price(terms), []
    for count in periods:
        try:
            principal = largest_safe_loan(home, replace(priced, periods=count), leave=leave)
        except LoanError:
            principal = 0
        found.append(SafeLoan(count, principal))
    return tuple(found)


def pay_needed(home: Household, schedule: Schedule, *, leave: int = 0) -> int:
    """Return the monthly pay with which every month of this loan leaves ``leave``, minor units.

    = max over months of (essentials + other debts + what the loan asks) + leave.
    """
    whole("leave", leave)
    return leave + max(month.essentials + month.others + month.loan for month in cash_months(home, schedule))


def _by_price(terms: LoanTerms) -> LoanTerms:
    """The terms by their rate, solved where the instalment is what is known."""
    if terms.rate is not None:
        return terms
    return replace(terms, rate=build_schedule(terms).rate, instalment=None)


def _limits(home: Household, terms: LoanTerms, leave: int) -> tuple[list[int], tuple[int, ...]]:
    """What the loan may ask in each month, and the month of each row."""
    ends, places = months_of(terms)
    before, limits = terms.disbursed, []
    for number, end in enumerate(ends, 1):
        sure = home.pay.sure(before, end, number)
        limits.append(sure - home.essentials - home.others_in(number) - leave)
        before = end
    return limits, places


def _fits(schedule: Schedule, limits: list[int], places: tuple[int, ...]) -> bool:
    asked: dict[int, int] = {}
    for place, payment, fee in zip(places, schedule.payments, schedule.fees, strict=False):
        asked[place] = asked.get(place, 0) + payment + fee
    return all(sum_ <= limits[place] for place, sum_ in asked.items() if sum_)


def _stands(terms: LoanTerms, principal: int) -> bool:
    """Whether more is borrowed than is taken on the first day; each fee rounded, 1.49 may and 1.50 not."""
    try:
        replace(terms, principal=principal)
    except ContractError:
        return False
    return True


def _last(holds: Callable[[int], bool], low: int, high: int) -> int | None:
    """The last x from low to high for which it holds, where it holds up to some x and not beyond."""
    count = bisect_left(range(low, high + 1), True, key=lambda x: not holds(x))
    return low + count - 1 if count else None
