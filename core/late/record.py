"""The boxes of the credit record as the days pass."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from core.dates import add_months
from core.late.course import Course
from core.trouble import BOXES, Box, grid

_ONE_DAY = timedelta(1)


def boxes(course: Course, days: int) -> tuple[Box, ...]:
    """Return 24 boxes, those of the months that have ended so many days after the due date filled.

    The month of the first due date is the first box, or, of a long loan, a month that lets the last be shown.
    """
    first = next(row.due for row in course.ledger.schedule.rows if row.number).replace(day=1)
    today = course.row.due + timedelta(days)
    past: list[int] = []
    while (end := add_months(first, len(past) + 1) - _ONE_DAY) <= today:
        past.append(course.ledger.owed(end).days_past_due)
    return grid(first, tuple(past))


class Entry(NamedTuple):
    """What a record tells of as negative: ``amount`` overdue ``since`` a due date, and when it was ``paid``.

    ``open``: it is still overdue, and taken to be paid on the day looked at.
    """

    since: date
    amount: int
    paid: date
    open: bool


def entry(course: Course, days: int) -> Entry | None:
    """Return what there is to be kept in the record so many days after the due date; None: nothing was late.

    Of several that were late one after another, the last.
    """
    late = [k for k in range(days + 1) if course.on(k).days_past_due]
    if not late:
        return None
    since = course.on(late[-1]).oldest_due
    assert since is not None  # it is what the days past due are counted from
    paid = min(late[-1] + 1, days)
    amount = course.on((since - course.row.due).days).to_get_current
    return Entry(since, amount, course.on(paid).day, late[-1] == days)


def next_box(day: date) -> date:
    """Return the day on which the month in course is marked: its last.

    >>> next_box(date(2026, 2, 12))
    datetime.date(2026, 2, 28)
    """
    return add_months(day.replace(day=1), 1) - _ONE_DAY


def shown_at_most() -> int:
    """Return how many months the record shows."""
    return BOXES
