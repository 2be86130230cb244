"""The one-off repair of the credit record of 2025: whom it fitted, and why not. It is history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from core.dates import add_months
from core.law import lawbook
from core.law.parameter import Range
from core.trouble.points import TroubleError, checked_day
from core.wording import Amount, Day, Message, message


@dataclass(frozen=True, slots=True)
class Repair:
    """Whether the one-off repair of 2025 fitted an overdue item, and why not.

    ``hidden_by``: from this day at the latest it was no longer shown: the first day of the policy, or the end
    of the month after it was repaid; None where it did not fit, and the item is kept like any other.
    """

    fits: bool
    why: tuple[Message, ...]
    hidden_by: date | None = None


CLOSED = message(
    "This was a one-off repair. The time to repay has closed: it is told as history. It was automatic and "
    "free, without any agent."
)


def repair(overdue_from: date, amount: int, repaid_on: date) -> Repair:
    """Return whether the one-off repair of 2025 fitted an item of the mainland's record.

    ``amount`` in fen. Source: the central bank's notice of 2025-12-22.
    Errors: TroubleError for an amount below 1, or repaid before it was overdue.

    I forgot 50 yuan in June 2024 and paid in January 2026. Did the repair fit me?

    >>> done = repair(date(2024, 6, 12), 5_000, date(2026, 1, 20))
    >>> done.fits, done.hidden_by
    (True, datetime.date(2026, 2, 28))
    """
    checked_day(overdue_from, "overdue_from")
    checked_day(repaid_on, "repaid_on")
    if isinstance(amount, bool) or not isinstance(amount, int) or amount < 1:
        raise TroubleError("amount", "give the overdue sum in fen, at least 1")
    if repaid_on < overdue_from:
        raise TroubleError("repaid_on", "cannot be before it became overdue")
    rule = lawbook()["cn-bureau-repair-2025"]
    most, between, last = (rule.part(name).value for name in ("each_at_most", "overdue_between", "repaid_by"))
    assert isinstance(most, int) and isinstance(between, Range) and isinstance(last, date)
    first, end = between
    assert isinstance(first, date) and isinstance(end, date) and rule.applies_from
    why = []
    if not first <= overdue_from <= end:
        why.append(
            message(
                "It became overdue on {day}; the repair was for what was overdue from {first} to {last}.",
                day=Day(overdue_from),
                first=Day(first),
                last=Day(end),
            )
        )
    if amount > most:
        why.append(
            message(
                "{amount} was overdue; the repair was for items of at most {most} each.",
                amount=Amount(amount, "CNY", trim=True),
                most=Amount(most, "CNY", trim=True),
            )
        )
    if repaid_on > last:
        why.append(
            message(
                "It was repaid on {day}; it had to be repaid in full by {last}.",
                day=Day(repaid_on),
                last=Day(last),
            )
        )
    if why:
        return Repair(False, tuple(why))
    hidden = max(rule.applies_from, _end_of_next_month(repaid_on))
    fits = message("It fitted: it was no longer to be shown from {day} at the latest.", day=Day(hidden))
    return Repair(True, (fits,), hidden)


def _end_of_next_month(day: date) -> date:
    return add_months(day.replace(day=1), 2) - timedelta(days=1)
