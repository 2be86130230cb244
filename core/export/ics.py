"""Due dates for a calendar: one all-day entry per payment, with a reminder on the morning before."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from core.i18n import Translator
from core.schedule import Row, Schedule
from core.wording import Amount, Message, Number, message

if TYPE_CHECKING:
    from icalendar import Event

# An all-day entry begins at midnight; nine in the morning of the day before is fifteen hours earlier.
_REMIND = timedelta(hours=-15)


def due_dates_ics(schedule: Schedule, t: Translator, as_of: date) -> bytes:
    """Return the due dates as an iCalendar file (RFC 5545), the same bytes for the same input.

    ``as_of`` is the day the file is made (DTSTAMP). Due dates on which nothing is paid are left out, and
    so is a down payment, which is paid with the signature. An entry's UID follows from what is due and
    when, so loading the file twice, or in another language, does not double the entries.
    """
    from icalendar import Calendar  # 0.13 s, spent only when the button is pressed

    stamp = datetime.combine(as_of, time(), UTC)
    rows = [row for row in schedule.rows if row.number and row.payment]
    loan = _fingerprint(schedule, rows)
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//LoanLens//LoanLens//{t.code.upper()}")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", t("Loan payments"))
    for row in rows:
        calendar.add_component(_event(row, schedule, t, stamp, f"{row.number}-{loan}@loanlens"))
    return bytes(calendar.to_ical())


def _event(row: Row, schedule: Schedule, t: Translator, stamp: datetime, uid: str) -> Event:
    from icalendar import Alarm, Event

    summary, details = (t.say(one) for one in _words(row, schedule))
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", stamp)
    # No DTEND: without one an all-day entry lasts its one day, even the last day of the calendar.
    event.add("dtstart", row.due)
    event.add("summary", summary)
    event.add("description", details)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", _REMIND)
    alarm.add("description", summary)
    event.add_component(alarm)
    return event


def _words(row: Row, schedule: Schedule) -> tuple[Message, Message]:
    def amount(minor: int) -> Amount:
        return Amount(minor, schedule.terms.currency)

    summary = message("Loan payment: {amount}", amount=amount(row.payment))
    details = message(
        "Payment {number} of {count}: {principal} principal, {interest} interest, {fee} fee. "
        "Still owed afterwards: {balance}.",
        number=Number(row.number),
        count=Number(len(schedule.payments)),
        principal=amount(row.principal),
        interest=amount(row.interest),
        fee=amount(row.fee),
        balance=amount(row.balance),
    )
    return summary, details


def _fingerprint(schedule: Schedule, rows: list[Row]) -> str:
    """A name for the loan made of what the file shows anyway, so that it tells nothing more."""
    parts = [schedule.terms.currency, *(f"{row.due.isoformat()}={row.payment}" for row in rows)]
    return sha256(";".join(parts).encode()).hexdigest()[:16]
