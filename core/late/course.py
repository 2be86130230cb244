"""One missed instalment and what follows, day by day, in one ledger."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

from core.contract import LoanTerms
from core.late.fields import MOST_DAYS
from core.life import (
    Early,
    EarlyMode,
    EntryKind,
    Event,
    Instalments,
    LatePolicy,
    Ledger,
    Owed,
    Paid,
    live,
)
from core.schedule import Row

# What is paid beyond all that is due waits for the next due date: it is not taken for a prepayment.
EARLY = Early(EarlyMode.WAIT)
_ONE_DAY = timedelta(1)


class Steps(NamedTuple):
    """What happens on one day beside the interest that runs, in minor units.

    ``rows`` are those that fall due, ``fees`` are late fees, ``paid`` is what was paid, ``called`` what falls
    due at once.
    """

    rows: tuple[Row, ...]
    fees: int
    paid: int
    called: int

    @property
    def any(self) -> bool:
        """Whether there is a step at all."""
        return bool(self.rows or self.fees or self.paid or self.called)


@dataclass(frozen=True)
class Course:
    """A loan of which one instalment and all that follow are not paid, but for what is ``paid`` in between.

    ``owed`` is what is owed at the end of each day from the due date on, one day longer than is shown.
    """

    terms: LoanTerms
    row: Row
    paid: tuple[Paid, ...]
    late: LatePolicy
    ledger: Ledger
    owed: tuple[Owed, ...]

    def on(self, days: int) -> Owed:
        """Return what is owed so many days after the due date."""
        return self.owed[days]

    def next_day(self, days: int) -> int:
        """Return what the day after adds to what is owed, in minor units; below zero after a payment."""
        return self.owed[days + 1].to_get_current - self.owed[days].to_get_current

    def late_by(self, days: int) -> int | None:
        """Return the days since the oldest due date with something unpaid; None where nothing is overdue.

        Days of grace count here: 0 is the due date itself.
        """
        owed = self.owed[days]
        return None if owed.oldest_due is None else (owed.day - owed.oldest_due).days

    def unpaid(self, days: int) -> tuple[Row, ...]:
        """Return the instalments that have fallen due by then and are not paid in whole, oldest first."""
        owed = self.owed[days]
        if owed.oldest_due is None:
            return ()
        return tuple(
            row for row in self.ledger.rows if row.payment and owed.oldest_due <= row.due <= owed.day
        )

    def called_in(self, days: int) -> bool:
        """Whether all that was not yet due has fallen due at once by then."""
        day = self.row.due + timedelta(days)
        return any(one.kind is EntryKind.ACCELERATED and one.day <= day for one in self.ledger.entries)

    def charges(self, days: int) -> int:
        """Return what being late has been charged by then, paid or not: penalty and late fees."""
        return charged(self.ledger, self.row.due + timedelta(days))

    @cached_property
    def on_time(self) -> Ledger:
        """The ledger of the same loan with every instalment paid on its day."""
        return live(self.terms, (Instalments(self.terms.disbursed),), self.late, EARLY, self.ledger.until)

    def beyond(self, days: int) -> int:
        """Return what the loan has cost by then beyond one paid on time, in minor units.

        What ends it that day and what was paid for it, less the same of a borrower who paid on time.
        """
        day = self.row.due + timedelta(days)
        return _spent(self.ledger, day) - _spent(self.on_time, day)

    def grows(self, days: int) -> int:
        """Return what the day after adds to that cost where the contract's own interest simply goes on."""
        return self.beyond(days + 1) - self.beyond(days) if self.late.is_ordinary else 0

    def steps(self, days: int) -> Steps:
        """Return what happens on the day that is so many days after the due date."""
        day = self.row.due + timedelta(days)
        found = [one for one in self.ledger.entries if one.day == day]
        return Steps(
            tuple(row for row in self.ledger.rows if row.due == day and row.payment),
            sum(one.amount for one in found if one.kind is EntryKind.LATE_FEE),
            sum(one.amount for one in found if one.kind is EntryKind.PAID),
            sum(one.amount for one in found if one.kind is EntryKind.ACCELERATED),
        )


def charged(ledger: Ledger, day: date) -> int:
    """Return what being late has been charged by a day, paid or not and not waived, in minor units."""
    entries = [one for one in ledger.entries if one.day <= day]
    paid = sum(one.paid.penalty for one in entries)
    fees = sum(one.amount for one in entries if one.kind is EntryKind.LATE_FEE)
    return ledger.owed(day).penalty + paid + fees


def _spent(ledger: Ledger, day: date) -> int:
    paid = sum(one.amount for one in ledger.entries if one.kind is EntryKind.PAID and one.day <= day)
    return paid + ledger.owed(day).to_pay_off


def before(terms: LoanTerms, row: Row) -> tuple[Event, ...]:
    """Return the payments on time of all that fell due before a row."""
    last = row.due - _ONE_DAY
    return (Instalments(terms.disbursed, last),) if last > terms.disbursed else ()


def course(terms: LoanTerms, row: Row, paid: tuple[Paid, ...], late: LatePolicy) -> Course:
    """Return half a year of being late, from one ledger.

    I missed the second of six instalments: what do I owe on its due date, and thirty days later?

    >>> from core.rates import Rate
    >>> from core.schedule import build_schedule
    >>> terms = LoanTerms(principal=1_200_000, rate=Rate.monthly("1%"), periods=12,
    ...                   disbursed=date(2026, 1, 1))
    >>> row = build_schedule(terms).rows[1]
    >>> found = course(terms, row, (), LatePolicy())
    >>> found.on(0).to_get_current == row.payment, found.on(30).days_past_due
    (True, 30)
    """
    until = row.due + timedelta(MOST_DAYS + 1)
    ledger = live(terms, (*before(terms, row), *paid), late, EARLY, until)
    owed = tuple(ledger.owed(row.due + timedelta(days)) for days in range(MOST_DAYS + 2))
    return Course(terms, row, paid, late, ledger, owed)
