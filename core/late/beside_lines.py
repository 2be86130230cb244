"""What is charged while a loan is late, beside the lines that courts and supervisors use."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from core.errors import LoanError
from core.late.course import Course
from core.law import Line, Role, Standing, cited, limit_of, line_name, set_against
from core.wording import Message, Number, Sentence, Share, Term, Value, message
from core.yearly import dated_rate


class Above(NamedTuple):
    """A line that the penalty rate, or the cost of it all, is above: what is said, and the source of it."""

    line: Line
    said: Message
    source: Sentence


def penalty_rate(course: Course) -> Fraction:
    """Return the rate a year that overdue principal bears, counted simply.

    0.05 % a day, and half of it on top, is 27.375 % a year.
    """
    return course.late.multiple * course.ledger.schedule.rate.per_year + course.late.points


def shown(rate: Fraction) -> Share:
    """Return a rate with two decimals, or three where it has more: 18.25 %, 27.375 %."""
    return Share(rate, 2 if (rate * 10_000).denominator == 1 else 3)


def penalty_said(course: Course) -> Message:
    """Return how the rate on what is overdue comes about."""
    rate, late = course.ledger.schedule.rate.per_year, course.late
    values: dict[str, Value] = {"rate": shown(rate), "penalty": shown(penalty_rate(course))}
    if late.points:
        return message(
            "What is overdue bears {rate} + {points} = {penalty} a year.",
            points=shown(late.points),
            **values,
        )
    if late.multiple != 1:
        return message(
            "What is overdue bears {rate} × {times} = {penalty} a year.",
            times=Number(late.multiple, 3),
            **values,
        )
    return message("What is overdue bears the contract's own rate, {rate} a year.", rate=shown(rate))


def all_in(course: Course, days: int) -> float | None:
    """Return the yearly cost of the loan, compounded, if it is paid off that day, or None."""
    day: date = course.row.due + timedelta(days)
    owed = course.on(days).to_pay_off
    try:
        return dated_rate(
            [*((when, float(sum_)) for when, sum_ in course.ledger.flows if when <= day), (day, -float(owed))]
        )
    except LoanError:
        return None


def above(course: Course, days: int, lines: Iterable[Line]) -> tuple[Above, ...]:
    """Return the lines that the price of being late is above: by the penalty rate, or by the cost in all.

    None where nothing is overdue: then being late has no price.
    """
    if not course.late_by(days):
        return ()
    found = []
    rate, whole = penalty_rate(course), all_in(course, days)
    for line in lines:
        if not line.per.is_yearly or line.role is Role.FLOOR:
            continue
        (by_rate,) = set_against((line,), rate, rate)
        if by_rate.standing is Standing.ABOVE:
            said = message(
                "{penalty} a year on what is overdue is {points} percentage points above {line} ({limit}).",
                penalty=shown(rate),
                points=Number((rate - line.yearly) * 100, 3),
                line=Term(line_name(line)),
                limit=limit_of(line),
            )
        elif whole is not None and _whole_is_above(line, whole):
            said = message(
                "Paid off that day, the loan has cost {whole} a year, compounded: that is above {line} "
                "({limit}).",
                whole=Share(whole),
                line=Term(line_name(line)),
                limit=limit_of(line),
            )
        else:
            continue
        found.append(Above(line, said, cited(line.source)))
    return tuple(found)


def _whole_is_above(line: Line, effective: float) -> bool:
    """Whether both ways of counting the cost in all are above a line."""
    if effective <= 0:
        return False
    nominal = 12 * ((1 + effective) ** (1 / 12) - 1)
    (found,) = set_against((line,), nominal, effective)
    return found.standing is Standing.ABOVE
