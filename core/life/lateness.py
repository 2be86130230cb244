"""An instalment becomes late: what it would have borne since its due date, and the charge for missing it.

In a holiday from penalty it is only put off: it bears ordinary interest, and nothing else happens to it.
"""

from __future__ import annotations

from datetime import date, timedelta

from core.life.accrual import Accrual
from core.life.book import Book
from core.life.due import Due
from core.life.notes import EntryKind
from core.life.policy import Base, CapOf
from core.money import round_fraction, round_ratio


def grace_until(due: Due, book: Book) -> date:
    """Return the last day on which an instalment can be paid as if on its due date."""
    return due.day + timedelta(book.counting.grace)


def late_from(due: Due, book: Book) -> date:
    """Return the last day on which an instalment can be paid without being late."""
    day, quiet = grace_until(due, book), book.counting.quiet
    return day if quiet is None or day > quiet else quiet


def put_off(due: Due, book: Book) -> None:
    """Let an instalment bear ordinary interest since its due date, and nothing else while it is quiet."""
    since = grace_until(due, book)
    book.rebase(since)
    _ordinary(due, book, since)
    book.dues.put_off(due)
    book.rebase(since)


def become_late(due: Due, book: Book, morning: date) -> None:
    """Count an instalment as late, with what it would have borne since its due date."""
    since, late = late_from(due, book), book.late
    book.rebase(since)
    if due.put_off:
        pass  # up to this day it has borne ordinary interest
    elif late.is_ordinary:
        _ordinary(due, book, since)
    elif due.day < since:
        both = late.on is Base.PRINCIPAL_AND_INTEREST and not late.compound
        base = due.principal + due.interest if both else due.principal
        book.penalty = _for_grace(book, book.penalty, Accrual(base, due.day), since, compound=False)
        if late.compound:
            interest = Accrual(due.interest, due.day)
            book.compound = _for_grace(book, book.compound, interest, since, compound=True)
    book.dues.make_late(due)
    book.rebase(since)
    _charge(due, book, morning)


def _ordinary(due: Due, book: Book, since: date) -> None:
    """Charge the ordinary interest of an instalment's principal for its days of grace."""
    if book.flat:
        return
    more = 0
    for start, end, rate, _ in book.rates_over(due.day, since):
        portion = book.grid.portion(rate, start, end)
        more += round_ratio(due.principal * portion[0], portion[1], book.rounding)
    if book.overdue is None:
        book.ordinary = book.ordinary._replace(closed=book.ordinary.closed + more)
        return
    charged = book.charged(since)
    room = (book.room or 0) - charged.penalty - charged.interest
    book.overdue = book.overdue._replace(closed=book.overdue.closed + min(more, max(room, 0)))


def _for_grace(book: Book, charge: Accrual, back: Accrual, since: date, compound: bool) -> Accrual:
    """Charge what the instalment would have borne for its days of grace.

    Where nothing else is overdue that is no stretch of its own: its base is the same before and after.
    """
    stretches = list(book.rates_over(back.since, since)) if back.base else []
    if not charge.base and len(stretches) == 1 and stretches[0][3] is book.penalty_rate:
        return Accrual(back.base, back.since, charge.closed)
    for start, end, _, rate in stretches:
        stretch = rate.stretch(back._replace(since=start), end, book.rounding, compound)
        book.stretches.append(stretch)
        charge = charge._replace(closed=charge.closed + stretch.amount)
    return charge


def _charge(due: Due, book: Book, day: date) -> None:
    fee = book.late.fee
    if not (fee.amount or fee.share) or (fee.once and book.late_fees):
        return
    asked = due.whole if fee.of_principal else due.unpaid
    amount = fee.amount + round_fraction(fee.share * asked, book.rounding)
    if book.limit is not None:
        charged = book.charged(day)
        left = book.limit - book.late_fees - charged.penalty
        if book.late.cap_of is CapOf.ALL:
            left -= charged.interest
        amount = max(min(amount, left), 0)
    if amount:
        book.late_fees += amount
        book.add_fee(day, amount, EntryKind.LATE_FEE)
