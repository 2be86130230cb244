"""Which terms the curve of safe loans is drawn for; and the shortest longer term that leaves enough."""

from __future__ import annotations

from dataclasses import replace

from core.contract import MAX_PERIODS, LoanTerms
from core.errors import LoanError
from core.household import Household, cash_months
from core.schedule import Schedule, build_schedule

_POINTS = 24
# However short the loan, a year of instalments is shown; and as far again as its own term.
_LEAST, _TIMES = 12, 2
_YEARS = 50
# A longer term is sought up to so many times the loan's own, and at least so many instalments.
_REACH, _REACH_LEAST = 4, 60


def curve_terms(terms: LoanTerms) -> tuple[int, ...]:
    """Return the numbers of instalments that the curve has points at, the loan's own among them.

    >>> from datetime import date
    >>> loan = LoanTerms(principal=1_000_000, instalment=180_000, periods=6, disbursed=date(2026, 1, 31))
    >>> curve_terms(loan)
    (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
    """
    periods, in_reach = terms.periods, int(terms.every.per_year * _YEARS)
    last = max(min(max(_LEAST, periods * _TIMES), MAX_PERIODS, in_reach), periods)
    return tuple(sorted({*(max(1, last * k // _POINTS) for k in range(1, _POINTS + 1)), periods}))


def longer_term(home: Household, schedule: Schedule, leave: int) -> int | None:
    """Return a longer term with which every month leaves enough, the shortest; None where none does.

    None, too, where the loan's own term leaves enough already. The price stays; more instalments are taken to
    ask less each month. Only pay that is certain counts.
    """
    terms = schedule.terms
    priced = replace(terms, rate=schedule.rate, instalment=None)

    def leaves(periods: int) -> bool:
        try:
            longer = build_schedule(replace(priced, periods=periods))
            return min(month.sure_left for month in cash_months(home, longer)) >= leave
        except LoanError:
            return False

    low = terms.periods
    high = min(max(low * _REACH, _REACH_LEAST), MAX_PERIODS)
    if high <= low or leaves(low) or not leaves(high):
        return None
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if leaves(middle) else (middle, high)
    return high
