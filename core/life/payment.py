"""A payment into the book: what is due first, then what the contract does with money that comes early."""

from __future__ import annotations

from datetime import date

from core.life.accrual import Charged
from core.life.book import Book
from core.life.events import Event
from core.life.falling import call_in, resize
from core.life.ledger import Allocation
from core.life.notes import EntryKind
from core.life.policy import Early, EarlyMode, Keep
from core.life.state import State


def pay(book: Book, day: date, amount: int, event: Event | None = None) -> None:
    """Put a payment into the book."""
    before = book.balance
    paid = allocate(book, amount, book.post(day))
    if paid.surplus and not book.ended:
        rest = paid.surplus
        paid = _added(paid._replace(surplus=0), _early(book, day, rest, before))
    book.note(day, EntryKind.PAID, amount, paid, event)


def apply_waiting(book: Book, day: date) -> None:
    """Use money that waited for a due date; what nothing is left to use on goes back."""
    amount, book.waiting = book.waiting, 0
    paid = allocate(book, amount, book.post(day))
    if not book.ended:
        book.waiting, paid = paid.surplus, paid._replace(surplus=0)
    used = amount - book.waiting
    if used:
        book.note(day, EntryKind.APPLIED, used, paid._replace(waiting=-used))


def allocate(book: Book, amount: int, charged: Charged) -> Allocation:
    """Pay what is due, bucket by bucket; the rest is left in ``surplus``."""
    left = amount
    used = {"fee": 0, "penalty": 0, "interest": 0, "principal": 0}
    for bucket in book.order:
        if not left:
            break
        used[bucket] = _paid_off(book, charged, bucket, left)
        left -= used[bucket]
    book.rebase(charged.day)
    return Allocation(**used, surplus=left)


def _paid_off(book: Book, charged: Charged, bucket: str, most: int) -> int:
    """Pay up to this much of one bucket; return what was used."""
    if bucket == "penalty":
        taken = min(most, charged.penalty - book.penalty_taken)
        book.take_penalty(charged, taken)
        return taken
    taken = book.dues.pay(bucket, most)
    if bucket == "interest":
        more = min(most - taken, charged.interest - book.interest_taken)
        book.interest_taken += more
        taken += more
    return taken


def _early(book: Book, day: date, rest: int, before: int) -> Allocation:
    """Money beyond all that is due, while principal still runs; ``before`` this payment the balance was."""
    # What waits already, or was too small to repay anything, counts together with this payment.
    waited, book.waiting = book.waiting, 0
    rest += waited
    state = book.state(day)
    whole = state.prepayment_fee(book.running, book.early)
    if rest >= book.running + book.accrued(day) + book.end_fee + whole:
        paid = _settled(book, day, rest, whole, before)
    elif book.early.mode is EarlyMode.WAIT:
        book.waiting = rest
        paid = Allocation(waiting=rest)
    else:
        paid = _repaid(book, state, rest, before)
    return paid._replace(waiting=paid.waiting - waited)


def _repaid(book: Book, state: State, rest: int, before: int) -> Allocation:
    """Repay as much of the principal that still runs as this money reaches for."""
    early, day = book.early, state.day
    if early.mode is EarlyMode.NEXT or early.keep is Keep.INSTALMENT:
        resize(book)
    amount = _most(rest, state, early)
    fee = state.prepayment_fee(amount, early)
    if fee:
        book.add_fee(day, fee, EntryKind.PREPAY_FEE, before)
        book.dues.other_fees -= fee
    book.running -= amount
    rest -= amount + fee
    paid = Allocation(fee=fee, principal=amount)
    if amount:
        book.plan.untouched = False
        _after(book, amount)
    if not book.running:
        call_in(book, day)
        return _added(paid, allocate(book, rest, book.charged(day)))
    book.rebase(day)
    book.waiting += rest
    return paid._replace(waiting=rest)


def _settled(book: Book, day: date, rest: int, fee: int, before: int) -> Allocation:
    if fee:
        book.add_fee(day, fee, EntryKind.PREPAY_FEE, before)
    call_in(book, day)
    return allocate(book, rest, book.charged(day))


def _after(book: Book, amount: int) -> None:
    """What a prepayment does to the instalments that follow."""
    lower = book.early.keep is Keep.END
    if book.early.mode is EarlyMode.NEXT:
        book.advanced += amount
        book.plan.resize_after_next |= lower
    else:
        book.plan.resize |= lower


def _most(rest: int, state: State, early: Early) -> int:
    """The largest part of the running principal that this money repays together with the fee for it."""
    if state.prepayment_fee(rest, early) == 0:
        return min(rest, state.running)
    # One more than there would be without rounding, then down to where it fits.
    amount = max(int((rest - early.fee) / (1 + early.share)), 0) + 1
    while amount and amount + state.prepayment_fee(amount, early) > rest:
        amount -= 1
    return min(amount, state.running)


def _added(one: Allocation, other: Allocation) -> Allocation:
    return Allocation(*map(sum, zip(one, other, strict=True)))
