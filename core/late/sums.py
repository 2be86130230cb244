"""The sums behind the figures of a day, each step a sentence with the reader's own numbers in it."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from typing import NamedTuple

from core.late.beside_lines import shown
from core.late.course import Course
from core.late.penalty_sum import explain_penalty, year_of
from core.life import EntryKind
from core.schedule import Row
from core.wording import (
    Amount,
    Day,
    ExactAmount,
    Message,
    Number,
    Value,
    message,
    plural_message,
)

Steps = tuple[Message, ...]

# More would be a wall of lines: the rest is told as one sum.
_LINES = 8


class _Account(NamedTuple):
    """What came together by a day, in minor units: instalments, what lateness added, what was paid."""

    rows: tuple[Row, ...]
    penalty: int
    fees: int
    called: int
    interest: int
    paid: int
    current: int


def _account(course: Course, days: int) -> _Account:
    day = course.row.due + timedelta(days)
    owed, ledger = course.on(days), course.ledger
    rows = tuple(row for row in ledger.rows if course.row.due <= row.due <= day)
    entries = [one for one in ledger.entries if course.row.due <= one.day <= day]
    paid = sum(one.paid.total - one.paid.waiting - one.paid.surplus for one in entries)
    penalty = owed.penalty + sum(one.paid.penalty for one in entries)
    fees = sum(one.amount for one in entries if one.kind is EntryKind.LATE_FEE)
    called = sum(one.amount for one in entries if one.kind is EntryKind.ACCELERATED)
    known = sum(row.payment for row in rows) + penalty + fees + called - paid
    return _Account(rows, penalty, fees, called, owed.to_get_current - known, paid, owed.to_get_current)


def explain_current(course: Course, days: int) -> Steps:
    """Return how what it takes to be current adds up: instalments, penalty stretch by stretch, fees, paid."""
    code, account = course.terms.currency, _account(course, days)
    steps = [*_rows(account.rows, code), *explain_penalty(course, days, account.penalty)]
    if account.fees:
        steps.append(message("Late fees: {fees}.", fees=Amount(account.fees, code)))
    if account.called:
        steps.append(
            message("Called in, all that was not yet due: {called}.", called=Amount(account.called, code))
        )
    if account.interest:
        steps.append(
            message(
                "Ordinary interest on what is overdue: {interest}.",
                interest=Amount(account.interest, code),
            )
        )
    values: dict[str, Value] = {
        "due": Amount(sum(row.payment for row in account.rows) + account.called, code),
        "charged": Amount(account.penalty + account.fees + account.interest, code),
        "current": Amount(account.current, code),
    }
    if account.paid:
        steps.append(
            message(
                "{due} fallen due + {charged} for being late − {paid} paid = {current}.",
                paid=Amount(account.paid, code),
                **values,
            )
        )
    else:
        steps.append(message("{due} fallen due + {charged} for being late = {current}.", **values))
    return tuple(steps)


def _rows(rows: tuple[Row, ...], code: str) -> Steps:
    steps = [
        message(
            "No. {number}, due {day}: {principal} principal + {interest} interest + {fee} fees = {payment}.",
            fee=Amount(row.fee, code),
            **_parts(row, code),
        )
        if row.fee
        else message(
            "No. {number}, due {day}: {principal} principal + {interest} interest = {payment}.",
            **_parts(row, code),
        )
        for row in rows[:_LINES]
    ]
    if rest := rows[_LINES:]:
        steps.append(
            plural_message(
                "{count} more instalment until {day}: {sum}.",
                "{count} more instalments until {day}: {sum} together.",
                len(rest),
                day=Day(rest[-1].due),
                sum=Amount(sum(row.payment for row in rest), code),
            )
        )
    return tuple(steps)


def _parts(row: Row, code: str) -> dict[str, Value]:
    return {
        "number": Number(row.number),
        "day": Day(row.due),
        "principal": Amount(row.principal, code),
        "interest": Amount(row.interest, code),
        "payment": Amount(row.payment, code),
    }


def explain_next_day(course: Course, days: int) -> Steps:
    """Return how the next day's figure comes about: tomorrow less today, what runs and what is a step."""
    code = course.terms.currency
    today, tomorrow = course.on(days), course.on(days + 1)
    steps = [
        message(
            "{tomorrow} on {next} − {today} on {day} = {more}.",
            tomorrow=Amount(tomorrow.to_get_current, code),
            next=Day(tomorrow.day),
            today=Amount(today.to_get_current, code),
            day=Day(today.day),
            more=Amount(course.next_day(days), code),
        )
    ]
    year = year_of(course)
    if year is not None:
        steps += [
            message(
                "{base} × {rate} ÷ {year} = {exact} a day.",
                base=Amount(one.base, code),
                rate=shown(one.yearly),
                year=Number(year),
                exact=ExactAmount(one.base * one.yearly / Fraction(year), code, 2),
            )
            for one in course.ledger.penalty_stretches(tomorrow.day)
            if one.end == tomorrow.day
        ]
    if course.grows(days) > 0:
        steps.append(
            message(
                "Ordinary interest goes on: what ends the loan grows by {more} beyond that of a loan paid on "
                "time.",
                more=Amount(course.grows(days), code),
            )
        )
    happens = course.steps(days + 1)
    steps += _rows(happens.rows, code)
    if happens.fees:
        steps.append(message("Late fees: {fees}.", fees=Amount(happens.fees, code)))
    if happens.paid:
        steps.append(message("Paid that day: {paid}.", paid=Amount(happens.paid, code)))
    steps.append(
        message("A whole stretch is rounded once, so one day's share may differ by the smallest coin.")
    )
    return tuple(steps)


def explain_days(course: Course, days: int) -> Steps:
    """Return how the days past due are counted."""
    owed = course.on(days)
    grace = course.terms.grace.days if course.late.grace_days is None else course.late.grace_days
    steps = []
    if owed.oldest_due is None and owed.to_get_current:
        steps.append(
            message(
                "The instalments that have fallen due are paid; {sum} charged for being late is still open.",
                sum=Amount(owed.to_get_current, course.terms.currency),
            )
        )
    elif owed.oldest_due is None:
        steps.append(message("Nothing that has fallen due is unpaid."))
    else:
        steps.append(
            message(
                "The oldest due date with something unpaid is {oldest}; from there to {day}: {days} days.",
                oldest=Day(owed.oldest_due),
                day=Day(owed.day),
                days=Number((owed.day - owed.oldest_due).days),
            )
        )
    if grace:
        steps.append(
            plural_message(
                "Paid within {count} day of grace, it does not count as late.",
                "Paid within {count} days of grace, it does not count as late.",
                grace,
            )
        )
    steps.append(message("The credit record counts these days, whatever the sum."))
    return tuple(steps)


def explain_payoff(course: Course, days: int) -> Steps:
    """Return what ends the loan that day: all that is due, what is not yet due, and its interest so far."""
    owed, code = course.on(days), course.terms.currency
    rest = owed.to_get_current + owed.running + owed.accrued - owed.to_pay_off
    values: dict[str, Value] = {
        "current": Amount(owed.to_get_current, code),
        "running": Amount(owed.running, code),
        "accrued": Amount(owed.accrued, code),
        "whole": Amount(owed.to_pay_off, code),
    }
    if rest < 0:
        return (
            message(
                "{current} to be current + {running} not yet due + {accrued} interest on it so far + {fees} "
                "fees = {whole}.",
                fees=Amount(-rest, code),
                **values,
            ),
            *_ask_first(),
        )
    if rest:
        return (
            message(
                "{current} to be current + {running} not yet due + {accrued} interest on it so far − "
                "{waiting} paid ahead = {whole}.",
                waiting=Amount(rest, code),
                **values,
            ),
            *_ask_first(),
        )
    return (
        message(
            "{current} to be current + {running} not yet due + {accrued} interest on it so far = {whole}.",
            **values,
        ),
        *_ask_first(),
    )


def _ask_first() -> Steps:
    return (message("A charge for paying early, where the contract has one, comes on top: ask first."),)
