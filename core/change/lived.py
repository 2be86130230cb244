"""A loan as it is lived through: what is owed, what interest was paid after each day, what left a pocket."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from core.contract import LoanTerms
from core.dates import due_dates
from core.errors import LifeError
from core.life import Early, EntryKind, Event, Instalments, Ledger, Paid, live
from core.periods import due_days

Course = tuple[tuple[date, int], ...]


@dataclass(frozen=True, slots=True)
class Lived:
    """One course of a loan. Money in minor units.

    ``owed`` is the principal owed after each day on which it changed, ``interest`` the interest paid so far;
    ``flows`` the borrower's money, received + and paid −. ``due`` are the due dates that came, with what each
    asked for.
    ``ends`` is the day on which nothing is owed any more, None where that day is not reached.
    ``early_paid`` is what was repaid before it was due, ``early_times`` how often a charge came with it.
    """

    owed: Course
    interest: Course
    flows: Course
    due: Course
    ends: date | None
    total_paid: int
    total_interest: int
    total_fees: int
    early_fee: int = 0
    early_paid: int = 0
    early_times: int = 0

    def paid_between(self, after: date, until: date) -> int:
        """Return what left the borrower's pocket after one day and up to another."""
        return -sum(amount for day, amount in self.flows[1:] if after < day <= until)


def promised(terms: LoanTerms) -> Lived:
    """Return the loan as it was promised: each instalment paid on its day."""
    return lived(terms, ())


def lived(
    terms: LoanTerms,
    events: Iterable[Event],
    early: Early | None = None,
    *,
    more: int = 0,
    paying: bool = True,
) -> Lived:
    """Return the loan with these events, every instalment paid on its day unless ``paying`` is False.

    ``more`` is how many due dates can come beyond those of the contract. What a payment just short of paying
    off leaves behind is paid on the next due date. Errors: LifeError where the contract cannot be changed so.

    What does 12,000.00 at 1 % a month cost if nothing changes: 12 + 11 + … + 1 = 78 times 10.00?

    >>> from core.contract import Method
    >>> from core.rates import Rate
    >>> loan = LoanTerms(principal=1_200_000, rate=Rate.monthly("1%"), periods=12,
    ...                  disbursed=date(2026, 1, 31), method=Method.EQUAL_PRINCIPAL)
    >>> lived(loan, ()).total_interest
    78000
    """
    standing: tuple[Event, ...] = (Instalments(terms.disbursed),) if paying else ()
    all_events = (*standing, *events)
    until = max(grid_day(terms, terms.periods + more), *(one.day for one in all_events))
    ledger = live(terms, all_events, early=early, until=until)
    end = ledger.end
    if end.to_pay_off and not end.running:
        last = max(entry.day for entry in ledger.entries if entry.paid.principal)
        day = min(next((day for day in due_days(terms) if day > last), until), until)
        ledger = live(terms, (*all_events, Paid(day, ledger.owed(day).to_pay_off)), early=early, until=until)
    if ledger.end.to_pay_off:
        raise LifeError("events", "leave the loan unpaid")
    return of_ledger(ledger)


def grid_day(terms: LoanTerms, number: int) -> date:
    """Return the due date of an instalment by its number, also after the last one; 0 is the first day."""
    if number <= 0:
        return terms.disbursed
    return due_dates(terms.disbursed, terms.first_due, terms.every, number)[-1]


def of_ledger(ledger: Ledger) -> Lived:
    """Return the course that a ledger tells."""
    owed: dict[date, int] = {ledger.terms.disbursed: ledger.terms.financed}
    interest: dict[date, int] = {ledger.terms.disbursed: 0}
    so_far = early_fee = early_times = 0
    ends: date | None = None
    for entry in ledger.entries:
        so_far += entry.paid.interest
        owed[entry.day], interest[entry.day] = entry.balance, so_far
        if entry.kind is EntryKind.PREPAY_FEE:
            early_fee += entry.amount
            early_times += 1
        if entry.paid.total - entry.paid.surplus:
            ends = entry.day
    due = tuple((row.due, row.payment) for row in ledger.rows if row.number)
    scheduled = sum(max(row.principal, 0) for row in ledger.rows if row.number)
    return Lived(
        _changes(owed),
        _changes(interest),
        _netted(ledger.flows),
        due,
        ends,
        ledger.total_paid,
        ledger.total_interest,
        ledger.total_fees,
        early_fee,
        max(ledger.paid.principal - scheduled, 0),
        early_times,
    )


def _changes(course: dict[date, int]) -> Course:
    """The days on which something changed, and the last."""
    kept: list[tuple[date, int]] = []
    for day, value in course.items():
        if not kept or kept[-1][1] != value:
            kept.append((day, value))
    last = max(course)
    if kept[-1][0] != last:
        kept.append((last, course[last]))
    return tuple(kept)


def _netted(flows: Iterable[tuple[date, int]]) -> Course:
    by_day: dict[date, int] = {}
    for day, amount in flows:
        by_day[day] = by_day.get(day, 0) + amount
    return tuple(by_day.items())
