"""What each line of a ledger tells of, in words."""

from __future__ import annotations

from enum import Enum

from core.life.events import (
    Event,
    Extension,
    Holiday,
    HolidayKind,
    Instalments,
    PastDue,
    RateChange,
    Respread,
)
from core.wording import N_, Message


class EntryKind(Enum):
    """What a line of the ledger tells of."""

    LENT = "lent"
    DUE = "due"
    PAID = "paid"
    APPLIED = "applied"
    INTEREST = "interest"
    PENALTY = "penalty"
    LATE_FEE = "late_fee"
    PREPAY_FEE = "prepay_fee"
    ACCELERATED = "accelerated"
    CHANGED = "changed"
    WAIVED = "waived"


_KINDS = {
    EntryKind.LENT: N_("The money is lent."),
    EntryKind.DUE: N_("An instalment falls due."),
    EntryKind.PAID: N_("A payment."),
    EntryKind.APPLIED: N_("Money that waited is used."),
    EntryKind.INTEREST: N_("Interest on what is overdue."),
    EntryKind.PENALTY: N_("Penalty interest up to this day."),
    EntryKind.LATE_FEE: N_("A charge for a missed instalment."),
    EntryKind.PREPAY_FEE: N_("A charge for paying early."),
    EntryKind.ACCELERATED: N_("All that is left falls due at once."),
    EntryKind.WAIVED: N_("The lender lets go of a part."),
}
_HOLIDAYS = {
    HolidayKind.PRINCIPAL: N_("For a while only interest is asked."),
    HolidayKind.DEFERRED: N_("For a while nothing is asked; interest is added to the debt."),
    HolidayKind.INTEREST_FREE: N_("For a while nothing is asked, and no interest runs."),
    HolidayKind.NO_PENALTY: N_("For a while there is no penalty for being late."),
}
_DAYS = {
    PastDue.GO_ON: N_("The days past due go on."),
    PastDue.STOP: N_("The days past due stand still."),
    PastDue.RESTART: N_("The days past due start anew."),
}


def note_of(kind: EntryKind, event: Event | None) -> tuple[Message, ...]:
    """Return what a line says; a change says what it is, and what it does to the days past due.

    >>> from datetime import date
    >>> change = Extension(date(2026, 5, 1), 2)
    >>> [message.text for message in note_of(EntryKind.CHANGED, change)]
    ['A later end is agreed; overdue principal runs again.', 'The days past due go on.']
    """
    match event if kind is EntryKind.CHANGED else None:
        case Instalments():
            return (Message(N_("From here on each instalment is paid on its day.")),)
        case RateChange():
            return (Message(N_("Another rate holds from this day on.")),)
        case Extension(past_due=days):
            return Message(N_("A later end is agreed; overdue principal runs again.")), Message(_DAYS[days])
        case Holiday(kind=holiday, past_due=days):
            return Message(_HOLIDAYS[holiday]), Message(_DAYS[days])
        case Respread(capitalise=True, past_due=days):
            said = N_("All that is overdue, charges too, becomes principal and is spread anew.")
            return Message(said), Message(_DAYS[days])
        case Respread(past_due=days):
            return Message(N_("Overdue principal is spread over the due dates left.")), Message(_DAYS[days])
        case _:
            return (Message(_KINDS[kind]),)
