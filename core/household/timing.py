"""Whether the money is there in time: the days between each payday and the next instalment."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from core.household.home import Household
from core.schedule import Schedule
from core.wording import Day, Message, message, plural_message

_REACH = timedelta(62)  # two months back and forth: at least one payday stands in each


class Timing(NamedTuple):
    """One instalment between two paydays. On payday itself pay comes first: 0 days after it."""

    number: int
    due: date
    paid: date
    next_paid: date
    days_after_pay: int
    days_to_pay: int

    @property
    def said(self) -> Message:
        """The gap, to be said."""
        if not self.days_after_pay:
            return message("On {due} pay and the instalment fall on the same day.", due=Day(self.due))
        return plural_message(
            "The instalment of {due} comes {count} day after the payday of {paid}.",
            "The instalment of {due} comes {count} days after the payday of {paid}.",
            self.days_after_pay,
            due=Day(self.due),
            paid=Day(self.paid),
        )


def timings(home: Household, schedule: Schedule) -> tuple[Timing, ...]:
    """Return the gap of every instalment; none where no payday is known.

    Paid on the 10th, due on the last of each month: how long must the money of 28 February be kept?

    >>> from core.contract import LoanTerms
    >>> from core.household.pay import Pay
    >>> from core.schedule import build_schedule
    >>> loan = LoanTerms(principal=1_000_000, instalment=180_000, periods=6, disbursed=date(2026, 1, 31))
    >>> home = Household(income=Pay.monthly(1_500_000, date(2026, 1, 10)), essentials=600_000)
    >>> timings(home, build_schedule(loan))[0][4:]
    (18, 10)
    """
    pay = home.pay
    if pay.payday is None:
        return ()
    found = []
    for row in schedule.rows:
        if row.number:
            before = pay.paydays(row.due - _REACH, row.due)[-1]
            after = pay.paydays(row.due, row.due + _REACH)[0]
            gaps = (row.due - before).days, (after - row.due).days
            found.append(Timing(row.number, row.due, before, after, *gaps))
    return tuple(found)
