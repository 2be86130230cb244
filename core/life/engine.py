"""Contract and events → ledger: the book is kept from one day on which something happens to the next."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import partial
from operator import attrgetter

from core.contract import LoanTerms
from core.errors import LifeError
from core.life.book import Book
from core.life.changes import change
from core.life.events import MAX_EVENTS, Event, Instalments, Paid
from core.life.falling import call_in, fall_due, resize
from core.life.lateness import become_late, grace_until, late_from, put_off
from core.life.ledger import Ledger
from core.life.notes import EntryKind
from core.life.payment import apply_waiting, pay
from core.life.policy import Early, LatePolicy
from core.life.state import State
from core.schedule import build_schedule

_ONE_DAY = timedelta(1)


def live(
    terms: LoanTerms,
    events: Iterable[Event] = (),
    late: LatePolicy | None = None,
    early: Early | None = None,
    until: date | None = None,
) -> Ledger:
    """Return what really happens to a loan when it is paid late, in part, early, or is changed.

    Money in minor units. Convention: a payment on the due date is on time; on one day what falls due
    comes first, then the events in the order given. ``until`` is the last due date or the last event,
    whichever is later, where it is not given. Errors: LifeError for events outside the loan's days.

    "I missed 31 March and nothing after it has been paid": what is owed to be current a month later,
    at ×1.5 on the overdue principal?

    >>> from core.dates import DayCount
    >>> from core.rates import Rate
    >>> from fractions import Fraction
    >>> terms = LoanTerms(principal=1_000_000, rate=Rate.daily("0.05%"), periods=6,
    ...                   disbursed=date(2026, 1, 31), day_count=DayCount.ACT_365)
    >>> ledger = live(terms, [Paid(date(2026, 2, 28), 175_480)], LatePolicy(Fraction(3, 2)))
    >>> owed = ledger.owed(date(2026, 4, 29))
    >>> owed.days_past_due, owed.principal_due, owed.interest_due, owed.penalty, owed.to_get_current
    (29, 162483, 12997, 3534, 179014)
    """
    schedule = build_schedule(terms)
    late, early = late or LatePolicy(), early or Early()
    ordered = sorted(events, key=attrgetter("day"))
    _check(ordered, terms.disbursed, until)
    if until is None:
        last = schedule.rows[-1].due
        until = max(last, ordered[-1].day) if ordered else last
    book = Book(schedule, late, early)
    states = _kept(book, ordered, until)
    return Ledger(
        terms=terms,
        events=tuple(ordered),
        late=late,
        early=early,
        until=until,
        schedule=schedule,
        kept_on=partial(live, terms, tuple(ordered), late, early),
        entries=tuple(book.entries),
        rows=tuple(book.rows),
        states=states,
        stretches=tuple(book.stretches),
    )


def _check(events: list[Event], first: date, until: date | None) -> None:
    if len(events) > MAX_EVENTS:
        raise LifeError("events", f"at most {MAX_EVENTS} of them")
    if until is not None and until < first:
        raise LifeError("until", "must not come before the first day of the loan")
    if events and (events[0].day < first or (until is not None and events[-1].day > until)):
        raise LifeError("day", "must lie between the first day of the loan and the end of the ledger")


def _kept(book: Book, events: list[Event], until: date) -> tuple[State, ...]:
    """Keep the book up to a day; return how it stood at the end of each day on which something happened."""
    states = [book.state(book.terms.disbursed)]
    standing: list[Instalments] = []
    at = 0
    while True:
        day = min(_next(book, states[-1].day), events[at].day if at < len(events) else date.max)
        if day > until:
            break
        _morning(book, day)
        due = None
        if not book.ended and book.grid.day(book.plan.next) == day:
            due = fall_due(book)
            if book.waiting:
                apply_waiting(book, day)
            if due is not None and any(one.stop is None or day <= one.stop for one in standing):
                _pay_instalment(book, day, due.unpaid)
        while at < len(events) and events[at].day == day:
            event = events[at]
            at += 1
            if isinstance(event, Paid):
                pay(book, day, event.amount, event)
            elif isinstance(event, Instalments):
                standing.append(event)
                book.note(day, EntryKind.CHANGED, 0, event=event)
                if due is not None:
                    _pay_instalment(book, day, due.unpaid)
            else:
                resize(book)
                change(event, book)
        state = book.state(day)
        if states[-1].day == day:
            states[-1] = state
        else:
            states.append(state)
    book.post(until)
    return tuple(states)


def _next(book: Book, today: date) -> date:
    """The next day on which something happens by itself."""
    days = [date.max]
    if not book.ended:
        days.append(book.grid.day(book.plan.next))
    quiet = book.counting.quiet
    if quiet is not None and quiet > today:
        days.append(quiet)
        fresh = book.dues.fresh()
        if fresh is not None:
            days.append(grace_until(fresh, book) + _ONE_DAY)
    pending = book.dues.pending()
    if pending is not None:
        days.append(late_from(pending, book) + _ONE_DAY)
    if not book.ended and (calling := _calling(book)) is not None and calling > today:
        days.append(calling)
    return min(days)


def _morning(book: Book, day: date) -> None:
    """What a day begins with: instalments become late, and the whole loan may be called in."""
    quiet = book.counting.quiet
    if quiet is not None and day <= quiet:
        while (due := book.dues.fresh()) is not None and grace_until(due, book) < day:
            put_off(due, book)
        if day == quiet:
            book.rebase(day)  # a holiday from penalty ends
    more = False
    while (due := book.dues.pending()) is not None and late_from(due, book) < day:
        become_late(due, book, day)
        more = True
    if book.ended:
        return
    # On the morning that reaches the limit: what was late before a change of the contract calls in nothing
    # after it, until another instalment is missed too.
    missed, calling = book.late.accelerate_missed, _calling(book)
    enough = more and missed is not None and book.dues.late_count >= missed
    if enough or (calling is not None and (calling == day or (more and calling < day))):
        called = call_in(book, day)
        book.dues.make_late(called)
        book.rebase(day)
        book.note(day, EntryKind.ACCELERATED, called.unpaid)


def _calling(book: Book) -> date | None:
    """The day on which days past due reach what calls the whole loan in, once an instalment is late."""
    days = book.late.accelerate_days
    if days is None or not book.dues.late_count or (oldest := book.dues.oldest()) is None:
        return None
    return book.counting.reaches(oldest, days)


def _pay_instalment(book: Book, day: date, amount: int) -> None:
    if amount:
        pay(book, day, amount)
