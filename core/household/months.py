"""The months of a loan, counted from the day it is paid out: what each asks, and month-end cash."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from core.contract import LoanTerms, Method
from core.dates import Frequency, due_dates, months_between
from core.household.home import Household
from core.household.pay import HouseholdError
from core.periods import due_days
from core.schedule import Row, Schedule

MAX_MONTHS = 1_200
_MONTHLY = Frequency(1, "month")


class Asked(NamedTuple):
    """What a loan asks in one month, which ends on ``end``; ``balance`` is the principal not yet due."""

    end: date
    fee: int
    interest: int
    principal: int
    balance: int

    @property
    def payment(self) -> int:
        """All of it."""
        return self.fee + self.interest + self.principal


class CashMonth(NamedTuple):
    """One month of a household with a loan. ``left`` = pay − essentials − others − loan; ``cash`` at its end.

    ``cash`` below zero is what would be missing by then. ``sure`` is the pay that is certain.
    """

    number: int
    end: date
    pay: int
    sure: int
    essentials: int
    others: int
    loan: int
    left: int
    cash: int

    @property
    def sure_left(self) -> int:
        """What is left if the month brings only the pay that is certain."""
        return self.left - self.pay + self.sure


def month_ends(start: date, months: int) -> tuple[date, ...]:
    """Return the day on which each month of a loan ends, counted from the day it is paid out.

    Paid out on 31 January, the first month ends on 28 February, the second on 31 March.
    """
    return due_dates(start, None, _MONTHLY, months)


def months_of(terms: LoanTerms) -> tuple[tuple[date, ...], tuple[int, ...]]:
    """Return the ends of all months that a loan runs, and for each row the index of its month.

    Errors: HouseholdError for a loan of more than a hundred years.
    """
    due = due_days(terms)
    if terms.method is Method.SINGLE_REPAYMENT:
        due = due[-1:]
    span = months_between(terms.disbursed, due[-1])
    count = -(-span.numerator // span.denominator)
    if count > MAX_MONTHS:
        raise HouseholdError("terms", f"the loan must end within {MAX_MONTHS} months")
    ends = month_ends(terms.disbursed, count)
    return ends, tuple(bisect_left(ends, day) for day in due)


def asked_by_month(schedule: Schedule) -> tuple[Asked, ...]:
    """Return what a schedule asks in each month from payout to its last due date, minor units.

    A row belongs to the month in which it falls due; a loan by the week has four or five in a month.

    >>> from datetime import date
    >>> from core.rates import Rate
    >>> from core.schedule import build_schedule
    >>> loan = LoanTerms(principal=1_000_000, rate=Rate.monthly("1%"), periods=3, disbursed=date(2026, 1, 31),
    ...                  method=Method.INTEREST_ONLY)
    >>> [month.payment for month in asked_by_month(build_schedule(loan))]
    [10000, 10000, 1010000]
    """
    ends, places = months_of(schedule.terms)
    sums = [[0, 0, 0] for _ in ends]
    for row, place in zip(_rows(schedule), places, strict=False):
        sums[place][0] += row.fee
        sums[place][1] += row.interest
        sums[place][2] += row.principal
    balance, months = schedule.terms.financed, []
    for end, (fee, interest, principal) in zip(ends, sums, strict=True):
        balance -= principal
        months.append(Asked(end, fee, interest, principal, balance))
    return tuple(months)


def _rows(schedule: Schedule) -> Sequence[Row]:
    return schedule.rows[1:] if schedule.terms.down_payment else schedule.rows


def first_day(schedule: Schedule) -> int:
    """Return what is paid out of the household's own pocket on the day the loan is paid out, minor units."""
    return schedule.upfront_paid + schedule.terms.down_payment


def saved_after(home: Household, schedule: Schedule) -> int:
    """Return what is left of savings once the first day is paid, minor units; nothing where it takes more.

    20,000.00 are saved and 15,000.00 paid down: what can a month without pay be met with?

    >>> from datetime import date
    >>> from core.rates import Rate
    >>> from core.schedule import build_schedule
    >>> loan = LoanTerms(principal=3_000_000, rate=Rate.monthly("1%"), periods=12, down_payment=1_500_000,
    ...                  disbursed=date(2026, 1, 31))
    >>> saved_after(Household(income=1, essentials=1, savings=2_000_000), build_schedule(loan))
    500000
    """
    return max(home.savings - first_day(schedule), 0)


def cash_months(home: Household, schedule: Schedule) -> tuple[CashMonth, ...]:
    """Return month-end cash over the whole term, from the real schedule, in minor units.

    Convention: the money borrowed goes where it was borrowed for; pay comes before what is due; usual pay.

    10,000.00 for three months, interest only, on 3,000.00 a month of which 2,500.00 must be spent: what is
    there at the end of each month?

    >>> from datetime import date
    >>> from core.rates import Rate
    >>> from core.schedule import build_schedule
    >>> loan = LoanTerms(principal=1_000_000, rate=Rate.monthly("1%"), periods=3, disbursed=date(2026, 1, 31),
    ...                  method=Method.INTEREST_ONLY)
    >>> home = Household(income=300_000, essentials=250_000)
    >>> [month.cash for month in cash_months(home, build_schedule(loan))]
    [40000, 80000, -880000]
    """
    cash, before, months = home.savings - first_day(schedule), schedule.terms.disbursed, []
    for number, asked in enumerate(asked_by_month(schedule), 1):
        pay, others = home.pay.between(before, asked.end, number).usual, home.others_in(number)
        left = pay - home.essentials - others - asked.payment
        cash += left
        sure = home.pay.sure(before, asked.end, number)
        months.append(
            CashMonth(number, asked.end, pay, sure, home.essentials, others, asked.payment, left, cash)
        )
        before = asked.end
    return tuple(months)
