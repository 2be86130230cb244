"""The sum behind penalty interest: stretch by stretch, with the reader's own numbers in it."""

from __future__ import annotations

from datetime import timedelta

from core.dates import DayCount
from core.late.beside_lines import shown
from core.late.course import Course
from core.life import Base
from core.life.accrual import Stretch
from core.rates import Basis
from core.wording import Amount, Day, Message, Number, Value, message, plural_message

Steps = tuple[Message, ...]

# More would be a wall of lines: the rest is told as one sum.
_LINES = 8


def explain_penalty(course: Course, days: int, charged: int) -> Steps:
    """Return the penalty interest by stretches, each rounded once; ``charged`` is what a cap leaves of it.

    Equation: base × rate a year × days ÷ the days of a year.
    """
    day, code = course.row.due + timedelta(days), course.terms.currency
    stretches = course.ledger.penalty_stretches(day)
    steps = [_stretch(course, one) for one in stretches[:_LINES]]
    if rest := stretches[_LINES:]:
        steps.append(
            plural_message(
                "{count} more stretch: {sum}.",
                "{count} more stretches: {sum} together.",
                len(rest),
                sum=Amount(sum(one.amount for one in rest), code),
            )
        )
    raw = sum(one.amount for one in stretches)
    if charged < raw:
        steps.append(
            message(
                "The cap holds these {raw} to {charged}.",
                raw=Amount(raw, code),
                charged=Amount(charged, code),
            )
        )
    elif len(stretches) > 1:
        steps.append(message("Penalty interest together: {sum}.", sum=Amount(charged, code)))
    return tuple(steps)


def _stretch(course: Course, one: Stretch) -> Message:
    values: dict[str, Value] = {
        "base": Amount(one.base, course.terms.currency),
        "rate": shown(one.yearly),
        "first": Day(one.start),
        "last": Day(one.end),
        "amount": Amount(one.amount, course.terms.currency),
    }
    year = year_of(course)
    if year is None:
        return plural_message(
            "{first} to {last}: {base} × {rate} a year × {count} day, by the calendar = {amount}.",
            "{first} to {last}: {base} × {rate} a year × {count} days, by the calendar = {amount}.",
            one.days,
            **values,
        )
    values["year"] = Number(year)
    if one.compound:
        return plural_message(
            "{first} to {last}, unpaid interest: {base} × {rate} × {count} day ÷ {year} = {amount}.",
            "{first} to {last}, unpaid interest: {base} × {rate} × {count} days ÷ {year} = {amount}.",
            one.days,
            **values,
        )
    if course.late.on is Base.PRINCIPAL_AND_INTEREST and not course.late.compound:
        return plural_message(
            "{first} to {last}, principal and interest: {base} × {rate} × {count} day ÷ {year} = {amount}.",
            "{first} to {last}, principal and interest: {base} × {rate} × {count} days ÷ {year} = {amount}.",
            one.days,
            **values,
        )
    return plural_message(
        "{first} to {last}, principal: {base} × {rate} × {count} day ÷ {year} = {amount}.",
        "{first} to {last}, principal: {base} × {rate} × {count} days ÷ {year} = {amount}.",
        one.days,
        **values,
    )


def year_of(course: Course) -> int | None:
    """Return the days that a year is divided by; None where they differ by year, or by part of the rate."""
    count, daily = course.terms.day_count, course.ledger.schedule.rate.basis is Basis.DAILY
    if daily and not course.late.points:
        return 365
    if count is DayCount.ACT_ACT or (daily and count is DayCount.ACT_360):
        return None
    return 360 if count is DayCount.ACT_360 else 365
