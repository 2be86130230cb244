"""What falls due: an instalment on its day, as promised or as it has become; or all that is left, at once."""

from __future__ import annotations

from datetime import date

from core.contract import Method
from core.life.accrual import Accrual
from core.life.book import Book
from core.life.due import Due
from core.life.notes import EntryKind
from core.life.plan import Ask
from core.schedule import Row


def fall_due(book: Book) -> Due | None:
    """Let the next due date come; return what it asks for, if anything."""
    resize(book)
    plan = book.plan
    k, ask = plan.next, plan.asks[plan.next]
    plan.next += 1
    if ask is Ask.NONE:
        return None
    day, last = book.grid.day(k), k == plan.last
    if plan.untouched and _as_promised(book, k):
        interest, principal, fee = _promised(book, k)
    else:
        interest, principal = _asked(book, ask, last, day)
        fee = 0 if ask in (Ask.DEFER, Ask.FREE) else book.each_fee
        if principal == book.running:
            fee, book.end_fee = fee + book.end_fee, 0
    if plan.resize_after_next:
        plan.resize, plan.resize_after_next = True, False
    book.running -= principal
    book.advanced = 0
    book.capitalised += max(-principal, 0)
    book.fallen += 1
    book.interest_fallen += interest
    book.fees_charged += fee
    book.ended = not book.running
    payment = interest + principal + fee
    # Interest that the instalment does not cover goes to the balance; the rest of it is due.
    due = Due(day, fee, interest + min(principal, 0), max(principal, 0))
    book.dues.add(due)
    if book.ended:
        plan.resize = plan.resize_after_next = False
    book.ordinary = Accrual(0, day)
    book.rebase(day)
    book.rows.append(Row(book.fallen, day, interest, principal, fee, payment, book.running))
    book.note(day, EntryKind.DUE, payment)
    return due


def _as_promised(book: Book, k: int) -> bool:
    """Whether as much runs as was promised, and interest has run on just that."""
    at = _at(book, k)
    before = book.schedule.balances[at - 1] if at else book.terms.financed
    base = book.terms.financed if book.flat else before
    begun = book.grid.day(k - 1 if at else 0)
    return book.running == before and book.ordinary == Accrual(base, begun)


def _at(book: Book, k: int) -> int:
    """Where the schedule has the row of the k-th due date."""
    return 0 if book.terms.method is Method.SINGLE_REPAYMENT else k - 1


def _promised(book: Book, k: int) -> tuple[int, int, int]:
    schedule, at = book.schedule, _at(book, k)
    principal = book.running - schedule.balances[at]
    if at == len(schedule.payments) - 1:
        book.end_fee = 0
    return schedule.payments[at] - principal, principal, schedule.fees[at]


def _asked(book: Book, ask: Ask, last: bool, day: date) -> tuple[int, int]:
    """Interest and principal of a row that is no longer as promised."""
    plan = book.plan
    if ask is Ask.FREE:
        return 0, 0
    interest = book.accrued(day)
    if ask is Ask.DEFER:
        return interest, -interest
    if ask is Ask.WAIT:
        return interest, 0
    principal = plan.principal(book.running + book.advanced, interest)
    return interest, book.running if last else max(principal - book.advanced, 0)


def resize(book: Book) -> None:
    """Compute the instalment anew where that is asked for, if the next row is one that pays.

    To be called before anything that would make it another: of many early payments that each ask for
    it, only the last counts.
    """
    if book.plan.resize and book.running and book.plan.asks[book.plan.next] is Ask.PAY:
        book.plan.anew(book.grid, book.rate, book.running)


def call_in(book: Book, day: date) -> Due:
    """Let all that has not fallen due yet fall due at once."""
    interest, fee = book.accrued(day), book.end_fee
    due = Due(day, fee, interest, book.running)
    book.dues.add(due)
    book.interest_fallen += interest
    book.fees_charged += fee
    book.running, book.end_fee, book.ended, book.advanced = 0, 0, True, 0
    book.plan.resize = book.plan.resize_after_next = False
    book.ordinary = Accrual(0, day)
    book.rebase(day)
    return due
