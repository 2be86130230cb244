"""The boxes of the credit record as the days pass."""

from __future__ import annotations

from datetime import date, timedelta

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


def next_box(day: date) -> date:
    """Return the day on which the month in course is marked: its last.

    >>> next_box(date(2026, 2, 12))
    datetime.date(2026, 2, 28)
    """
    return add_months(day.replace(day=1), 1) - _ONE_DAY


def shown_at_most() -> int:
    """Return how many months the record shows."""
    return BOXES
