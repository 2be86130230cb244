"""Promise and reality on one axis, for a picture, its table and its lesson."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from core.change.again import Again
from core.change.fields import Shown
from core.change.lived import Course
from core.change.ways import Outcome
from core.wording import Amount, Day, Message, message


class Courses(NamedTuple):
    """Two courses of the same thing, in minor units: as promised, and this way."""

    shown: Shown
    code: str
    promise: Course
    reality: Course


class Moment(NamedTuple):
    """Both courses after one day."""

    day: date
    promise: int
    reality: int


def courses_of(found: Outcome | Again) -> Courses | None:
    """Return the two courses of the picture on screen, None where there is no other way to show."""
    shown, promise = found.choices.shown, found.promise
    if isinstance(found, Again):
        start = found.schedule.terms.disbursed
        owed: list[tuple[date, int]] = [(start, found.schedule.terms.financed)]
        interest: list[tuple[date, int]] = [(start, 0)]
        for one in found.rounds:
            owed.append((one.day, one.owed))
            interest.append((one.day, interest[-1][1] + one.interest))
        reality = tuple(owed if shown is Shown.OWED else interest)
    elif found.chosen is None:
        return None
    else:
        lived = found.chosen.lived
        reality = lived.owed if shown is Shown.OWED else lived.interest
    mine = promise.owed if shown is Shown.OWED else promise.interest
    end = max(mine[-1][0], reality[-1][0])
    return Courses(shown, found.code, _up_to(mine, end), _up_to(reality, end))


def moments(courses: Courses) -> tuple[Moment, ...]:
    """Return both courses on every day on which one of them changes."""
    was, now = dict(courses.promise), dict(courses.reality)
    one = other = 0
    found = []
    for day in sorted({*was, *now}):
        one, other = was.get(day, one), now.get(day, other)
        found.append(Moment(day, one, other))
    return tuple(found)


def lesson(courses: Courses) -> Message:
    """Return what the picture shows: the gap between the lines."""
    both = moments(courses)
    code, last = courses.code, both[-1]
    if courses.shown is Shown.INTEREST:
        return _interest(last, code)
    widest = max(both, key=lambda one: abs(one.reality - one.promise))
    gap = widest.reality - widest.promise
    if not gap:
        return message("The two lines are one: what is owed stays as promised.")
    if gap < 0:
        return message(
            "The gap is what you owe less than promised: at its widest {gap}, on {day}.",
            gap=Amount(-gap, code),
            day=Day(widest.day),
        )
    return message(
        "The gap is what you owe more than promised: at its widest {gap}, on {day}.",
        gap=Amount(gap, code),
        day=Day(widest.day),
    )


def _interest(last: Moment, code: str) -> Message:
    a, b = Amount(last.promise, code), Amount(last.reality, code)
    gap = last.reality - last.promise
    if not gap:
        return message("By {day}, {a} of interest is paid either way.", day=Day(last.day), a=a)
    if gap < 0:
        return message(
            "By {day}, {a} of interest is paid as promised and {b} this way: {less} less.",
            day=Day(last.day),
            a=a,
            b=b,
            less=Amount(-gap, code),
        )
    return message(
        "By {day}, {a} of interest is paid as promised and {b} this way: {more} more.",
        day=Day(last.day),
        a=a,
        b=b,
        more=Amount(gap, code),
    )


def _up_to(course: Course, end: date) -> Course:
    """The course with its last value held up to the end of the other."""
    return course if course[-1][0] == end else (*course, (end, course[-1][1]))
