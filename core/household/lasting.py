"""How long savings would last without any pay: month after month, what must be paid comes out of them."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from core.household.home import Household
from core.household.months import cash_months, saved_after
from core.schedule import Schedule


class Lasting(NamedTuple):
    """``saved`` pays ``paid`` in ``whole`` months; the month after them asks ``asked``. Minor units."""

    saved: int
    whole: int
    paid: int
    asked: int

    @property
    def left(self) -> int:
        """What is left for the month that savings do not pay in full."""
        return self.saved - self.paid

    @property
    def months(self) -> Fraction:
        """The whole months, and the part of the next that what is left pays."""
        return self.whole + Fraction(self.left, self.asked)


def lasting(home: Household, schedule: Schedule) -> Lasting | None:
    """Return how long savings, once the first day is paid, carry all that must be paid if no pay comes.

    Essentials, other debts and the loan, in the months of the loan and after it, each debt until it ends.
    None where they never run out.

    20,000.00 are saved and 6,000.00 must be spent. 10,000.00 for six months at 1 %, interest only: 6,100.00
    in each month but the last. For how long?

    >>> from datetime import date
    >>> from core.contract import LoanTerms, Method
    >>> from core.rates import Rate
    >>> from core.schedule import build_schedule
    >>> loan = LoanTerms(principal=1_000_000, rate=Rate.monthly("1%"), periods=6, disbursed=date(2026, 1, 31),
    ...                  method=Method.INTEREST_ONLY)
    >>> found = lasting(Household(income=1, essentials=600_000, savings=2_000_000), build_schedule(loan))
    >>> found.whole, found.left, found.asked
    (3, 170000, 610000)
    """
    saved = left = saved_after(home, schedule)
    loan = [month.loan for month in cash_months(home, schedule)]
    level = max(len(loan), max((debt.months or 0 for debt in home.debts), default=0))
    for number in range(1, level + 1):
        asked = home.essentials + home.others_in(number) + (loan[number - 1] if number <= len(loan) else 0)
        if asked > left:
            return Lasting(saved, number - 1, saved - left, asked)
        left -= asked
    asked = home.essentials + home.others_in(level + 1)
    if not asked:
        return None
    more, left = divmod(left, asked)
    return Lasting(saved, level + more, saved - left, asked)
