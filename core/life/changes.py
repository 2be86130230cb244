"""Changes of the contract: another rate, a later end, a holiday, arrears spread anew, charges waived."""

from __future__ import annotations

from datetime import date, timedelta
from functools import singledispatch

from core.contract import MAX_PERIODS, Method
from core.errors import LifeError
from core.life.accrual import Accrual, penalty_rate
from core.life.book import Book
from core.life.events import Change, Extension, Holiday, HolidayKind, PastDue, RateChange, Respread, Waiver
from core.life.notes import EntryKind
from core.life.plan import Ask
from core.life.policy import Keep
from core.rates import Rate

# Twice the longest contract: an extension of an extension must end somewhere.
_MOST_ROWS = 2 * MAX_PERIODS
_ASKS = {
    HolidayKind.PRINCIPAL: Ask.WAIT,
    HolidayKind.DEFERRED: Ask.DEFER,
    HolidayKind.INTEREST_FREE: Ask.FREE,
}


@singledispatch
def change(event: object, book: Book) -> None:
    """Put a change into the book. Errors: LifeError where the contract cannot be changed that way."""
    raise LifeError("events", "must be payments and changes of core.life")


@change.register
def _rate(event: RateChange, book: Book) -> None:
    if _new_rate(book, event.rate, event.day):
        book.plan.resize |= event.keep is Keep.END and not book.ended
    _noted(book, event)


@change.register
def _extension(event: Extension, book: Book) -> None:
    owed = book.running + book.dues.principal
    if not owed or (book.ended and not event.periods and event.next_due is None):
        _noted(book, event)
        return
    book.post(event.day)
    plan, ended = book.plan, book.ended
    if ended:
        _due_so_far(book, event.day)
    book.running += book.dues.clear("principal")
    if ended:
        plan.restart(book.grid.after(event.day), event.periods)
    else:
        _room(plan.last + event.periods)
        plan.lengthen(event.periods)
    if event.next_due is not None:
        _move(book, event.next_due)
    if event.rate is not None:
        _new_rate(book, event.rate, event.day)
    _touched(book, event.keep is Keep.END, event.day, event.past_due)
    _noted(book, event)


@change.register
def _holiday(event: Holiday, book: Book) -> None:
    plan, day = book.plan, event.day
    if event.kind is HolidayKind.NO_PENALTY:
        book.post(day)
        counting = book.counting
        hushed = counting.hushed if counting.quiet is not None and day <= counting.quiet else day
        quiet = book.grid.day(book.grid.after(day) + event.periods - 1)
        book.counting = counting._replace(hushed=hushed, quiet=quiet)
        _count(book, day, event.past_due)
        book.rebase(day)
    elif not book.ended:
        book.post(day)
        _room(plan.last + event.periods)
        ask = _ASKS[event.kind]
        book.grid = book.grid.inserted(plan.next, event.periods, free=ask is Ask.FREE)
        if ask is Ask.FREE:
            if book.terms.method is Method.SINGLE_REPAYMENT:
                ask = Ask.NONE  # its interest so far waits for the end
            else:
                book.ordinary = book.ordinary._replace(closed=0)
        plan.insert(ask, event.periods)
        _touched(book, event.kind is HolidayKind.DEFERRED, day, event.past_due)
    _noted(book, event)


@change.register
def _respread(event: Respread, book: Book) -> None:
    day, plan, dues = event.day, book.plan, book.dues
    more = 0
    if event.capitalise:
        more = book.state(day).owed(day, book.early).to_get_current - dues.principal
    if book.running + dues.principal + more:
        charged = book.post(day)
        if event.capitalise:
            book.take_penalty(charged, charged.penalty - book.penalty_taken)
            book.interest_taken = charged.interest
            dues.clear("fee")
            dues.clear("interest")
            book.capitalised += more
        ended = book.ended
        if ended:
            _due_so_far(book, day)
        book.running += dues.clear("principal") + more
        if ended or event.periods is not None:
            first = book.grid.after(day) if ended else plan.next
            count = event.periods or 1
            _room(first + count)
            plan.restart(first, count)
        _touched(book, True, day, event.past_due)
    _noted(book, event)


@change.register
def _waiver(event: Waiver, book: Book) -> None:
    charged = book.post(event.day)
    penalty = charged.penalty - book.penalty_taken
    penalty = penalty if event.penalty is None else min(event.penalty, penalty)
    book.take_penalty(charged, penalty)
    fees = book.dues.fees if event.fees is None else min(event.fees, book.dues.fees)
    book.dues.pay("fee", fees)
    book.rebase(event.day)
    book.note(event.day, EntryKind.WAIVED, penalty + fees, event=event)


def _new_rate(book: Book, rate: Rate, day: date) -> bool:
    if rate.is_flat != book.rate.is_flat:
        raise LifeError("rate", "a flat price stays flat, and a rate on the balance stays one")
    if rate == book.rate:
        return False
    book.post(day)
    book.rebase(day, anew=True)
    book.past_rates.append((day, book.rate, book.penalty_rate))
    book.rate = rate
    book.penalty_rate = penalty_rate(rate, book.late, book.terms.day_count)
    book.plan.untouched = False
    return True


def _due_so_far(book: Book, day: date) -> None:
    """What ordinary interest came to since the end stays due, of no instalment; nothing runs for a moment."""
    interest = book.charged(day).interest
    book.dues.other_interest += interest - book.interest_taken
    book.interest_fallen += interest
    if book.limit is not None and book.overdue is not None:
        book.limit -= interest  # it goes on counting towards the cap
        book.overdue = Accrual(book.overdue.base, day)
    book.interest_taken = book.interest_posted = 0
    book.ended = False
    book.ordinary = Accrual(0, day)


def _move(book: Book, next_due: date) -> None:
    plan, k = book.plan, book.plan.next
    if book.terms.method is Method.SINGLE_REPAYMENT:
        # The one due date is the next one, however many periods pass before it.
        k = book.grid.after(next_due - timedelta(1))
        plan.restart(plan.next, k - plan.next + 1)
    book.grid = book.grid.moved(k, next_due)


def _room(rows: int) -> None:
    if rows > _MOST_ROWS:
        raise LifeError("periods", f"leaves more than {_MOST_ROWS} due dates")


def _touched(book: Book, resize: bool, day: date, past_due: PastDue) -> None:
    book.plan.untouched = False
    book.plan.resize |= resize
    _count(book, day, past_due)
    book.rebase(day)


def _count(book: Book, day: date, past_due: PastDue) -> None:
    if past_due is PastDue.RESTART:
        book.counting = book.counting._replace(restart=day, stops=())
    elif past_due is PastDue.STOP:
        book.counting = book.counting._replace(stops=(*book.counting.stops, day))


def _noted(book: Book, event: Change) -> None:
    book.note(event.day, EntryKind.CHANGED, 0, event=event)
