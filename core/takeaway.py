"""The answer and the lesson of each picture, as sentences: what a reader should be able to say afterwards."""

from __future__ import annotations

from fractions import Fraction

from core.contract import LEVEL_METHODS, Method
from core.cost import Measures
from core.money import Rounding, currency, round_fraction
from core.schedule import Schedule
from core.wording import (
    Amount,
    Day,
    Message,
    Number,
    Share,
    Value,
    message,
    plural_message,
)


def answer(schedule: Schedule, measures: Measures, monthly_income: int = 0) -> tuple[Message, ...]:
    """Return what the loan is, in sentences that read on from one another: money, then the yearly price.

    ``monthly_income`` in minor units; 0 where the reader gives none, and then nothing is said of it.
    """
    sentences = [_borrowed(schedule), _repaid(schedule), _cost(schedule, measures)]
    if monthly_income and measures.total_cost:
        sentences.append(
            message(
                "That is {days} days of your {income} monthly pay, a month counted as 30 days.",
                days=Number(measures.days_of_income(monthly_income), 1, fixed=True),
                income=Amount(monthly_income, schedule.terms.currency, trim=True),
            )
        )
    return tuple(sentences)


def _borrowed(schedule: Schedule) -> Message:
    terms, code = schedule.terms, schedule.terms.currency
    amount = Amount(terms.principal, code, trim=True)
    if schedule.upfront_deducted:
        return message(
            "You borrow {amount}, but only {received} reaches you.",
            amount=amount,
            received=Amount(schedule.received, code, trim=True),
        )
    return message("You borrow {amount}.", amount=amount)


def _repaid(schedule: Schedule) -> Message:
    terms, code = schedule.terms, schedule.terms.currency
    due = [paid + fee for paid, fee in zip(schedule.payments, schedule.fees, strict=True)]
    paid = Amount(schedule.total_paid, code)
    if len(due) == 1:
        return message(
            "You repay {payment} in one payment on {day}.",
            payment=paid,
            day=Day(schedule.rows[-1].due),
        )
    if len(set(due)) == 1:
        return plural_message(
            "You repay {count} instalment of {instalment}, {paid} in all.",
            "You repay {count} instalments of {instalment}, {paid} in all.",
            len(due),
            instalment=Amount(due[0], code),
            paid=paid,
        )
    if terms.method in LEVEL_METHODS and len(set(due[:-1])) == 1:
        return plural_message(
            "You repay {count} instalment of {instalment} and a last one of {last}, {paid} in all.",
            "You repay {count} instalments of {instalment} and a last one of {last}, {paid} in all.",
            len(due) - 1,
            instalment=Amount(due[0], code),
            last=Amount(due[-1], code),
            paid=paid,
        )
    return plural_message(
        "You repay {count} instalment between {least} and {most}, {paid} in all.",
        "You repay {count} instalments between {least} and {most}, {paid} in all.",
        len(due),
        least=Amount(min(due), code),
        most=Amount(max(due), code),
        paid=paid,
    )


def _cost(schedule: Schedule, measures: Measures) -> Message:
    code = schedule.terms.currency
    if not measures.total_cost:
        return message("The loan costs nothing: you pay back what you got.")
    unit = currency(code).unit
    return message(
        "So the loan costs {cost}, which is {nominal} a year counted simply (IRR × {times}), {effective} a "
        "year compounded, and {each} for every {thousand} borrowed.",
        cost=Amount(measures.total_cost, code),
        nominal=Share(measures.nominal_yearly),
        times=Number(schedule.terms.every.per_year, 2),
        effective=Share(measures.effective_yearly),
        each=Amount(round_fraction(measures.per_1000 * unit, Rounding.HALF_UP), code, trim=True),
        thousand=Amount(1000 * unit, code, trim=True),
    )


def lesson_split(schedule: Schedule) -> Message:
    """What the picture of each payment's parts shows: how the share of interest moves."""
    code = schedule.terms.currency
    rows = [row for row in schedule.rows if row.number and row.payment > 0]
    first, last = rows[0], rows[-1]
    if schedule.terms.method is Method.FLAT_FEE:
        return message(
            "The interest stays at {interest} each time, although you owe less and less: that makes a flat "
            "fee dear.",
            interest=Amount(first.interest, code),
        )
    if len(rows) == 1:
        return message(
            "One payment carries it all: {interest} of interest and {principal} of principal.",
            interest=Amount(first.interest, code),
            principal=Amount(first.principal, code),
        )
    if first.principal <= 0:
        return message(
            "At first you pay {first} and the debt does not shrink; the last payment is {last}.",
            first=Amount(first.payment, code),
            last=Amount(last.payment, code),
        )
    return message(
        "Of your first payment, {first} is interest; of your last, {last}. Interest is charged on what you "
        "still owe, so it shrinks as you repay.",
        first=Amount(first.interest, code),
        last=Amount(last.interest, code),
    )


def lesson_pile(schedule: Schedule) -> Message:
    """What the picture of interest piling up shows: how much of it falls in the first half."""
    code = schedule.terms.currency
    interest = [row.interest for row in schedule.rows if row.number]
    total = sum(interest)
    if not total:
        return message("No interest piles up on this loan.")
    if len(interest) == 1:
        return message("All {total} of interest falls due on one day.", total=Amount(total, code))
    half = sum(interest[: (len(interest) + 1) // 2])
    return plural_message(
        "After the first {count} payment, {half} of {total} interest is behind you: {share}.",
        "After the first {count} payments, {half} of {total} interest is behind you: {share}.",
        (len(interest) + 1) // 2,
        half=Amount(half, code),
        total=Amount(total, code),
        share=Share(Fraction(half, total), 0),
    )


def lesson_left(schedule: Schedule) -> Message:
    """What the picture of the balance shows: how much is still owed half way through."""
    code = schedule.terms.currency
    rows = [row for row in schedule.rows if row.number]
    if len(rows) == 1:
        return message(
            "You owe all of {amount} until {day}.",
            amount=Amount(schedule.terms.financed, code, trim=True),
            day=Day(rows[0].due),
        )
    middle = rows[len(rows) // 2 - 1]
    return plural_message(
        "After {count} of {all} payments you still owe {balance}, {share} of what you borrowed.",
        "After {count} of {all} payments you still owe {balance}, {share} of what you borrowed.",
        middle.number,
        all=Number(len(rows)),
        balance=Amount(middle.balance, code),
        share=Share(Fraction(middle.balance, schedule.terms.principal), 0),
    )


def set_against_income(schedule: Schedule, monthly_income: int) -> Message:
    """The largest payment beside a month's pay, in words."""
    code = schedule.terms.currency
    largest = max(row.payment for row in schedule.rows)
    values: dict[str, Value] = {
        "payment": Amount(largest, code),
        "share": Share(Fraction(largest, monthly_income), 1),
        "income": Amount(monthly_income, code, trim=True),
    }
    if largest > monthly_income:
        return message(
            "The largest payment, {payment}, is more than a month's pay of {income}: {share} of it.", **values
        )
    return message(
        "The largest payment, {payment}, is {share} of a month's pay: {days} days of work. For everything "
        "else {left} of that pay is left.",
        days=Number(Fraction(largest * 30, monthly_income), 1, fixed=True),
        left=Amount(monthly_income - largest, code),
        **values,
    )
