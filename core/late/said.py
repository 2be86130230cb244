"""The answer in words: what I owe to be current, what it is made of, what each further day costs."""

from __future__ import annotations

from datetime import timedelta

from core.late.beside_lines import penalty_said
from core.late.course import Course
from core.wording import Amount, Day, Message, Number, Value, message


def nothing_late_said(course: Course, days: int) -> Message | None:
    """Return that no instalment is overdue on a day, and what is still open; None where one is."""
    owed, code = course.on(days), course.terms.currency
    if owed.oldest_due is not None:
        return None
    if owed.to_get_current:
        return message(
            "On {day} no instalment is overdue: a charge of {sum} for being late is still open.",
            day=Day(owed.day),
            sum=Amount(owed.to_get_current, code),
        )
    return message("On {day} nothing is overdue: all that has fallen due is paid.", day=Day(owed.day))


def answer(course: Course, days: int) -> tuple[Message, ...]:
    """Return the answer for a day, in sentences that read on: money, what it is made of, the next day."""
    owed, code = course.on(days), course.terms.currency
    day = course.row.due + timedelta(days)
    money = Amount(owed.to_get_current, code)
    settled = nothing_late_said(course, days)
    if settled is not None:
        return (settled, *_tomorrow(course, days))
    if not days:
        first = message(
            "{day} is the due date: pay {sum} today, and nothing is late.", day=Day(day), sum=money
        )
    else:
        first = message("On {day} it takes {sum} to be current.", day=Day(day), sum=money)
    return (first, _made_of(course, days), *_tomorrow(course, days))


def _made_of(course: Course, days: int) -> Message:
    owed, code = course.on(days), course.terms.currency
    parts: dict[str, Value] = {
        "principal": Amount(owed.principal_due, code),
        "interest": Amount(owed.interest_due, code),
        "penalty": Amount(owed.penalty, code),
    }
    if owed.compound and owed.fees:
        return message(
            "That is {principal} of principal, {interest} of interest, {penalty} of penalty interest "
            "({compound} of it on unpaid interest) and {fees} of fees.",
            compound=Amount(owed.compound, code),
            fees=Amount(owed.fees, code),
            **parts,
        )
    if owed.compound:
        return message(
            "That is {principal} of principal, {interest} of interest and {penalty} of penalty interest "
            "({compound} of it on unpaid interest).",
            compound=Amount(owed.compound, code),
            **parts,
        )
    if owed.fees and not owed.penalty:
        return message(
            "That is {principal} of principal, {interest} of interest and {fees} of fees.",
            fees=Amount(owed.fees, code),
            **parts,
        )
    if owed.fees:
        return message(
            "That is {principal} of principal, {interest} of interest, {penalty} of penalty interest and "
            "{fees} of fees.",
            fees=Amount(owed.fees, code),
            **parts,
        )
    if not owed.penalty:
        return message("That is {principal} of principal and {interest} of interest.", **parts)
    return message(
        "That is {principal} of principal, {interest} of interest and {penalty} of penalty interest.", **parts
    )


def _tomorrow(course: Course, days: int) -> tuple[Message, ...]:
    """What the next day adds, and what sort of step it is where it is one."""
    code, more = course.terms.currency, course.next_day(days)
    steps = course.steps(days + 1)
    if steps.paid:
        return (message("The next day {paid} is paid.", paid=Amount(steps.paid, code)),)
    if steps.rows:
        return (
            message(
                "The next day it jumps by {more}: instalment no. {number} of {payment} falls due.",
                more=Amount(more, code),
                number=Number(steps.rows[0].number),
                payment=Amount(steps.rows[0].payment, code),
            ),
        )
    if steps.called:
        return (
            message(
                "The next day it jumps by {more}: the lender may call in all that is left.",
                more=Amount(more, code),
            ),
        )
    if steps.fees:
        return (
            message(
                "The next day it jumps by {more}: a late fee of {fee} is charged.",
                more=Amount(more, code),
                fee=Amount(steps.fees, code),
            ),
        )
    if not more and (grows := course.grows(days)) > 0:
        return (
            message(
                "The next day adds nothing to that, but {more} of interest goes on, to be asked for later.",
                more=Amount(grows, code),
            ),
        )
    if not more:
        return (message("The next day adds nothing."),)
    return (message("The next day adds {more}.", more=Amount(more, code)),)


def so_far(course: Course, days: int) -> tuple[Message, ...]:
    """Return what being late has cost so far, at which rate, and whether it counts as late."""
    if not days:
        return ()
    charged, owed = course.charges(days), course.on(days)
    cost = _interest_so_far(course, days)
    if charged:
        cost = (
            message(
                "Being late has cost {charged} so far, beside the interest of the contract.",
                charged=Amount(charged, course.terms.currency),
            ),
        )
    if owed.oldest_due is None:
        return cost
    if owed.days_past_due:
        return (*cost, penalty_said(course))
    return (*cost, penalty_said(course), message("It does not count as late yet."))


def _interest_so_far(course: Course, days: int) -> tuple[Message, ...]:
    """What the contract's own interest has added, where nothing else is charged."""
    beyond = course.beyond(days) if course.late.is_ordinary else 0
    if beyond <= 0:
        return ()
    return (
        message(
            "Being late has cost {beyond} so far: ordinary interest that a loan paid on time would not cost.",
            beyond=Amount(beyond, course.terms.currency),
        ),
    )


def waits_said(course: Course) -> Message:
    """Return what is taken for granted while the days pass."""
    if course.row.number == 1 or course.terms.periods == 1:
        return message(
            "Until then nothing else is paid: instalments that fall due in between are missed too."
        )
    return message(
        "Earlier instalments were paid on time. Until then nothing else is paid: those that fall due in "
        "between are missed too."
    )


def not_called_said(course: Course, days: int) -> tuple[Message, ...]:
    """Return that the whole loan is taken not to be called in, and what would be due then; if any is left."""
    owed = course.on(days)
    if not owed.running:
        return ()
    return (
        message(
            "The sum takes it that the lender has not called in the whole loan; else {whole} would be due.",
            whole=Amount(owed.to_pay_off, course.terms.currency),
        ),
    )
