"""When the stages of being late are come to, where something was paid in between."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from core.late.course import Course
from core.late.fields import MOST_DAYS
from core.trouble import Stage


class Reached(NamedTuple):
    """A stage, and how many days after the missed due date it is first come to."""

    stage: Stage
    day: int


def reached(course: Course, stages: Sequence[Stage]) -> tuple[Reached, ...]:
    """Return the stages after the due date that are come to within half a year, in their order.

    A stage goes by the oldest instalment that is unpaid on a day: one that is paid in between begins anew
    with the next that is not.
    """
    late_by = [course.late_by(days) for days in range(MOST_DAYS + 1)]
    found = []
    for stage in stages:
        days = (k for k, one in enumerate(late_by) if one is not None and stage.first <= one <= stage.last)
        first = next(days, None)
        if stage.first and first is not None:
            found.append(Reached(stage, first))
    return tuple(found)
