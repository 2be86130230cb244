"""Terms of being late that the simulation does not know."""

from __future__ import annotations

from core.life import LatePolicy
from core.schedule import Schedule
from core.simulate.lateness import LONGEST_GRACE
from core.wording import Message, Number, message


def too_lenient(schedule: Schedule, late: LatePolicy) -> Message | None:
    """Return why a thousand cannot be simulated with this loan; None where they can.

    With a month of grace or more, what is unpaid at a month's end is not late by the next.
    """
    days = schedule.terms.grace.days if late.grace_days is None else late.grace_days
    if days <= LONGEST_GRACE:
        return None
    return message(
        "With {days} grace days nothing is late within a month, and this model looks once a month. It can be "
        "shown with at most {most}.",
        days=Number(days),
        most=Number(LONGEST_GRACE),
    )
