"""The four meanings of one word (宽限期) on one loan: the same instalment, four times let off another way."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from typing import NamedTuple

from core.contract import LoanTerms
from core.dates import due_date
from core.errors import LoanError
from core.late.course import EARLY, before
from core.life import EntryKind, Event, Holiday, HolidayKind, Instalments, LatePolicy, Ledger, Paid, live
from core.periods import due_days
from core.schedule import Row, build_schedule

_FAR = timedelta(400)


class Meaning(NamedTuple):
    """One meaning, None being no grace at all: what is paid on the due date and owed after it, and in all."""

    kind: HolidayKind | None
    ledger: Ledger
    paid_on_the_day: int
    owed_after: int
    last_day: date

    @property
    def cost(self) -> int:
        """What the loan costs in all: paid, less what was received; in minor units."""
        return self.ledger.total_paid - self.ledger.schedule.received


def meanings(terms: LoanTerms, row: Row, late: LatePolicy) -> tuple[Meaning, ...]:
    """Return the loan as promised, and with one period of each kind of grace at an instalment.

    All that is asked for is paid on its day; in days without penalty, what is let off is paid on the next
    due date, with the ordinary interest of that time. A meaning that this loan cannot have is left out.

    With ordinary interest only, which of the four costs nothing more than the promise?

    >>> from core.rates import Rate
    >>> terms = LoanTerms(principal=1_200_000, rate=Rate.monthly("1%"), periods=12,
    ...                   disbursed=date(2026, 1, 1))
    >>> found = meanings(terms, build_schedule(terms).rows[1], LatePolicy())
    >>> [one.kind.value for one in found[1:] if one.cost <= found[0].cost]
    ['interest_free']
    """
    found = [_lived(terms, row, late, None)]
    for kind in HolidayKind:
        with suppress(LoanError):
            found.append(_lived(terms, row, late, kind))
    return tuple(found)


def _lived(terms: LoanTerms, row: Row, late: LatePolicy, kind: HolidayKind | None) -> Meaning:
    schedule = build_schedule(terms)
    until = schedule.rows[-1].due + _FAR
    eve = max(row.due - timedelta(1), terms.disbursed)
    paying: tuple[Event, ...] = (Instalments(terms.disbursed),)
    if kind is HolidayKind.NO_PENALTY:
        paying = _paid_with_the_next(terms, row, late, eve)
    periods = 2 if kind is HolidayKind.NO_PENALTY else 1
    holiday = (Holiday(eve, periods, kind),) if kind is not None else ()
    ledger = live(terms, (*paying, *holiday), late, EARLY, until)
    paid = [one for one in ledger.entries if one.kind is EntryKind.PAID]
    owed = ledger.owed(row.due)
    return Meaning(
        kind,
        ledger,
        sum(one.paid.total for one in paid if one.day == row.due),
        owed.running + owed.principal_due,
        max(one.day for one in paid),
    )


def _paid_with_the_next(terms: LoanTerms, row: Row, late: LatePolicy, eve: date) -> tuple[Event, ...]:
    """Everything on its day but this one, which is paid on the due date after it: until then no penalty."""
    day = _due_after(terms, row)
    events = (*before(terms, row), Holiday(eve, 2, HolidayKind.NO_PENALTY))
    owed = live(terms, events, late, EARLY, day).owed(day).to_get_current
    return (*before(terms, row), *((Paid(day, owed),) if owed else ()), Instalments(day))


def _due_after(terms: LoanTerms, row: Row) -> date:
    days = due_days(terms)
    place = days.index(row.due) + 1
    if place < len(days):
        return days[place]
    if terms.first_due is not None:
        return due_date(terms.first_due, terms.every, place)
    return due_date(terms.disbursed, terms.every, place + 1)
