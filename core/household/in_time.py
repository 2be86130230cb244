"""Whether each instalment's money has come by its due date: the days walked from the payout, pay by pay."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date, timedelta
from fractions import Fraction
from math import floor
from typing import NamedTuple

from core.household.home import Household
from core.household.months import months_of, saved_after
from core.household.pay import PayKind
from core.schedule import Schedule
from core.wording import Amount, Day, Message, message

_REACH = timedelta(62)  # two months ahead: at least one payday stands there
_A_YEAR = {PayKind.FORTNIGHTLY: 26, PayKind.WEEKLY: 52}


class TooSoon(NamedTuple):
    """An instalment that comes before its money: what is due and there then, minor units; the next pay."""

    number: int
    due: date
    asked: int
    there: int
    paid: date
    currency: str

    @property
    def said(self) -> Message:
        """It, to be said."""
        return message(
            "On {due} {asked} is due and {there} is there; pay comes only on {paid}.",
            due=Day(self.due),
            asked=Amount(self.asked, self.currency),
            there=Amount(self.there, self.currency),
            paid=Day(self.paid),
        )


def too_soon(home: Household, schedule: Schedule) -> TooSoon | None:
    """Return the first instalment that comes before its money; None where none does or no payday is known.

    Convention: it starts from savings less what the first day takes. On each payday usual pay comes, and
    essentials and other debts until the next are set aside at once; on payday itself pay comes first.

    Nothing is saved, pay comes on the 10th, and the first instalment is due on 5 December:

    >>> from core.contract import LoanTerms
    >>> from core.household.pay import Pay
    >>> from core.rates import Rate
    >>> from core.schedule import build_schedule
    >>> loan = LoanTerms(principal=60_000, rate=Rate.yearly("0%"), periods=6, disbursed=date(2026, 11, 28),
    ...                  first_due=date(2026, 12, 5))
    >>> home = Household(income=Pay.monthly(800_000, date(2026, 11, 10)), essentials=400_000)
    >>> too_soon(home, build_schedule(loan))[1:5]
    (datetime.date(2026, 12, 5), 10000, 0, datetime.date(2026, 12, 10))
    """
    pay, before = home.pay, schedule.terms.disbursed
    if pay.payday is None:
        return None
    ends, cash = months_of(schedule.terms)[0], Fraction(saved_after(home, schedule))
    for row in schedule.rows:
        if not row.number:
            continue
        for day in pay.paydays(before, row.due):
            cash += _kept(home, day, bisect_left(ends, day) + 1)
        if row.payment > cash:
            after = pay.paydays(row.due, row.due + _REACH)[0]
            return TooSoon(row.number, row.due, row.payment, max(floor(cash), 0), after, home.currency)
        cash, before = cash - row.payment, row.due
    return None


def _kept(home: Household, day: date, month: int) -> Fraction:
    """What a payday brings beyond essentials and other debts until the next, by the week their share."""
    pay = home.pay
    match pay.kind:
        case PayKind.SEASONAL:
            amount = pay.amounts[day.month - 1]
        case PayKind.IRREGULAR:
            amount = pay.amounts[1]
        case _:
            amount = pay.amounts[0]
    return amount - Fraction((home.essentials + home.others_in(month)) * 12, _A_YEAR.get(pay.kind, 12))
