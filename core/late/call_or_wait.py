"""The same borrower twice: one calls on the third day, the other waits ninety. A model, not a prediction."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from core.contract import LoanTerms
from core.dates import add_months
from core.late.course import EARLY, before
from core.late.fields import Agreed
from core.life import EntryKind, Event, Instalments, LatePolicy, Ledger, Paid, Respread, Waiver, live
from core.schedule import Row, build_schedule

CALL_ON, WAIT_UNTIL = 3, 90
_A_MONTH = timedelta(31)


class Outcome(NamedTuple):
    """How it ends: what was paid on the day it was settled, and in all; money in minor units.

    ``days_late`` are those from the due date to that day (0 within days of grace); ``marked`` counts the
    month ends on which the loan was past due.
    """

    ledger: Ledger
    day: date
    paid_that_day: int
    days_late: int
    marked: int

    @property
    def total_paid(self) -> int:
        """All that leaves the borrower's pocket."""
        return self.ledger.total_paid

    @property
    def last_day(self) -> date:
        """The day of the last payment."""
        return max(one.day for one in self.ledger.entries if one.kind is EntryKind.PAID)

    @property
    def charged(self) -> int:
        """Penalty and late fees in all, those waived or added to the debt among them."""
        fees = sum(one.amount for one in self.ledger.entries if one.kind is EntryKind.LATE_FEE)
        return self.ledger.total_penalty + fees

    @property
    def extra(self) -> int:
        """What it costs beyond the promise."""
        return self.total_paid - self.ledger.schedule.total_paid


class CallOrWait(NamedTuple):
    """Both ways, and what the lender agrees to in the first."""

    agreed: Agreed
    call: Outcome
    wait: Outcome

    @property
    def difference(self) -> int:
        """What waiting costs more, in minor units; below zero where it costs less."""
        return self.wait.total_paid - self.call.total_paid


def call_or_wait(terms: LoanTerms, row: Row, late: LatePolicy, agreed: Agreed) -> CallOrWait:
    """Return both ways of going on after a missed instalment, each to the end of the loan.

    Who calls pays what is due then, or what the lender agrees to; who waits pays all that is due on the
    ninetieth day. Both pay every instalment after that on its day.

    With ordinary interest only, does waiting cost anything?

    >>> from core.rates import Rate
    >>> terms = LoanTerms(principal=1_200_000, rate=Rate.monthly("1%"), periods=12,
    ...                   disbursed=date(2026, 1, 1))
    >>> row = build_schedule(terms).rows[1]
    >>> call_or_wait(terms, row, LatePolicy(), Agreed.PAY).difference > 0
    True
    """
    last = build_schedule(terms).rows[-1].due
    call_day, wait_day = row.due + timedelta(CALL_ON), row.due + timedelta(WAIT_UNTIL)
    called = _called(terms, row, late, agreed, call_day)
    waited = _paid_in_full(terms, row, late, wait_day)
    return CallOrWait(
        agreed,
        _lived(terms, row, late, call_day, called, last),
        _lived(terms, row, late, wait_day, waited, last),
    )


def _called(
    terms: LoanTerms, row: Row, late: LatePolicy, agreed: Agreed, day: date
) -> tuple[tuple[Event, ...], int]:
    if agreed is Agreed.SPREAD:
        return (Respread(day, capitalise=True),), 0
    if agreed is Agreed.PAY:
        return _paid_in_full(terms, row, late, day)
    ledger = live(terms, before(terms, row), late, EARLY, day)
    owed = ledger.owed(day)
    fees = sum(one.amount for one in ledger.entries if one.kind is EntryKind.LATE_FEE)
    rest = owed.to_get_current - owed.penalty - fees
    return (Waiver(day, None, fees), *((Paid(day, rest),) if rest else ())), rest


def _paid_in_full(terms: LoanTerms, row: Row, late: LatePolicy, day: date) -> tuple[tuple[Event, ...], int]:
    owed = live(terms, before(terms, row), late, EARLY, day).owed(day).to_get_current
    return ((Paid(day, owed),) if owed else ()), owed


def _lived(
    terms: LoanTerms,
    row: Row,
    late: LatePolicy,
    day: date,
    settled: tuple[tuple[Event, ...], int],
    last: date,
) -> Outcome:
    events, paid = settled
    until = max(last, day) + 2 * _A_MONTH
    ledger = live(terms, (*before(terms, row), *events, Instalments(day)), late, EARLY, until)
    grace = terms.grace.days if late.grace_days is None else late.grace_days
    days = (day - row.due).days
    marked = sum(1 for end in _ends(row.due, until) if ledger.owed(end).days_past_due > 0)
    return Outcome(ledger, day, paid, days if days > grace else 0, marked)


def _ends(first: date, until: date) -> list[date]:
    """The last day of each month from one day to another."""
    ends, month = [], first.replace(day=1)
    while (end := add_months(month, 1) - timedelta(1)) <= until:
        ends.append(end)
        month = add_months(month, 1)
    return ends
