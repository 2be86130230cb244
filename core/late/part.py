"""A part payment under four orders: what it pays first, and what is left after it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import NamedTuple

from core.late.course import EARLY, Course, before
from core.late.fields import Order
from core.life import Allocation, Owed, Paid, live

# So many days later the orders can be told apart by what has been charged.
LATER = 30


class PartPaid(NamedTuple):
    """One order: what the payment paid, what is owed that evening, and a month later if no more is paid."""

    order: Order
    paid: Allocation
    left: Owed
    later: Owed


def part_payments(course: Course, days: int, amount: int) -> tuple[PartPaid, ...]:
    """Return what a payment does so many days after the due date under each order; money in minor units.

    What was paid in between is taken to have followed the same order.
    """
    day = course.row.due + timedelta(days)
    events = (*before(course.terms, course.row), *(one for one in course.paid if one.day <= day))
    found = []
    for order in Order:
        late = replace(course.late, order=order.buckets)
        ledger = live(course.terms, (*events, Paid(day, amount)), late, EARLY, day + timedelta(LATER))
        paid = next(one.paid for one in reversed(ledger.entries) if isinstance(one.event, Paid))
        found.append(PartPaid(order, paid, ledger.owed(day), ledger.end))
    return tuple(found)
