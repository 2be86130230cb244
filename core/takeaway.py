"""The answer and the lesson of each picture, as sentences: what a reader should be able to say afterwards."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

from core.contract import Method
from core.cost import Measures, whole_term_rate
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
    sentences = [
        *_borrowed(schedule),
        *_first_day(schedule),
        _repaid(schedule),
        *_with_the_first_day(schedule),
        _cost(schedule, measures),
    ]
    if monthly_income and measures.total_cost:
        sentences.append(
            message(
                "That is {days} days of your {income} monthly pay, a month counted as 30 days.",
                days=Number(measures.days_of_income(monthly_income), 1, fixed=True),
                income=Amount(monthly_income, schedule.terms.currency, trim=True),
            )
        )
    return (*sentences, *_whole_term(schedule, measures))


def _borrowed(schedule: Schedule) -> tuple[Message, ...]:
    terms, code = schedule.terms, schedule.terms.currency
    sentences = []
    if terms.down_payment:
        sentences.append(
            message(
                "Of {amount} you pay {down} yourself on the first day.",
                amount=Amount(terms.principal, code, trim=True),
                down=Amount(terms.down_payment, code, trim=True),
            )
        )
    amount = Amount(terms.financed, code, trim=True)
    if schedule.upfront_deducted:
        received = Amount(schedule.received - terms.down_payment, code, trim=True)
        return (
            *sentences,
            message(
                "You borrow {amount}, but only {received} reaches you.", amount=amount, received=received
            ),
        )
    return (*sentences, message("You borrow {amount}.", amount=amount))


def _first_day(schedule: Schedule) -> tuple[Message, ...]:
    """The fees paid from one's own pocket on the first day."""
    own = schedule.upfront_paid
    if not own:
        return ()
    return (
        message("On the first day you pay {own} in fees yourself.", own=Amount(own, schedule.terms.currency)),
    )


def _with_the_first_day(schedule: Schedule) -> tuple[Message, ...]:
    """All that is paid, where the payments are not all: without it the cost does not come out."""
    if not schedule.terms.down_payment + schedule.upfront_paid:
        return ()
    paid = Amount(schedule.total_paid, schedule.terms.currency)
    return (message("With what you pay on the first day, that is {paid} paid in all.", paid=paid),)


def _repaid(schedule: Schedule) -> Message:
    terms, code = schedule.terms, schedule.terms.currency
    due = [row.payment for row in schedule.rows if row.number and row.payment]
    paid = Amount(sum(due), code)
    if len(due) == 1:
        return message(
            "You repay {payment} in one payment on {day}.",
            payment=Amount(due[0], code),
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
    if len(set(due[:-1])) == 1:
        return plural_message(
            "You repay {count} instalment of {instalment} and a last one of {last}, {paid} in all.",
            "You repay {count} instalments of {instalment} and a last one of {last}, {paid} in all.",
            len(due) - 1,
            instalment=Amount(due[0], code),
            last=Amount(due[-1], code),
            paid=paid,
        )
    if terms.method is Method.EQUAL_PRINCIPAL and due == sorted(due, reverse=True):
        return plural_message(
            "You repay {count} instalment, from {first} falling to {last}, {paid} in all.",
            "You repay {count} instalments, from {first} falling to {last}, {paid} in all.",
            len(due),
            first=Amount(due[0], code),
            last=Amount(due[-1], code),
            paid=paid,
        )
    if terms.method is Method.INTEREST_ONLY:
        return plural_message(
            "You repay {count} instalment between {least} and {most} and a last one of {last}, {paid} in "
            "all.",
            "You repay {count} instalments between {least} and {most} and a last one of {last}, {paid} in "
            "all.",
            len(due) - 1,
            least=Amount(min(due[:-1]), code),
            most=Amount(max(due[:-1]), code),
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


def _whole_term(schedule: Schedule, measures: Measures) -> tuple[Message, ...]:
    """A loan repaid at once has no interest on interest: what it is a year without counting any."""
    rate = whole_term_rate(schedule) if measures.total_cost else None
    if rate is None or round(rate, 4) == round(measures.nominal_yearly, 4):
        return ()
    return (
        message(
            "Counted over the whole term at once, with no interest on interest, it costs {rate} a year.",
            rate=Share(rate),
        ),
    )


def lesson_split(schedule: Schedule) -> Message:
    """What the picture of each payment's parts shows: how the share of interest moves."""
    code = schedule.terms.currency
    rows = [row for row in schedule.rows if row.number and row.payment > 0]
    first, last = rows[0], rows[-1]
    if not schedule.total_interest:
        return message("No interest is charged: all you repay is what you borrowed, and any fees.")
    if schedule.terms.method is Method.FLAT_FEE and len({row.interest for row in rows}) == 1 < len(rows):
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
    parts = {"first": Amount(first.interest, code), "last": Amount(last.interest, code)}
    if schedule.terms.method is Method.FLAT_FEE or first.interest <= last.interest:
        return message("Of your first payment, {first} is interest; of your last, {last}.", **parts)
    return message(
        "Of your first payment, {first} is interest; of your last, {last}. Interest is charged on what you "
        "still owe, so it shrinks as you repay.",
        **parts,
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
    half = sum(interest[: len(interest) // 2])
    return plural_message(
        "After the first {count} payment, {half} of {total} interest is behind you: {share}.",
        "After the first {count} payments, {half} of {total} interest is behind you: {share}.",
        len(interest) // 2,
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
        share=Share(Fraction(middle.balance, schedule.terms.financed), 0),
    )


def set_against_income(schedule: Schedule, monthly_income: int) -> Message:
    """The largest payment beside a month's pay, in words; of a month where it holds several payments."""
    code = schedule.terms.currency
    by_month: Counter[tuple[int, int]] = Counter()
    for row in schedule.rows:
        if row.number:
            by_month[row.due.year, row.due.month] += row.payment
    largest = max(by_month.values())
    values: dict[str, Value] = {
        "payment": Amount(largest, code),
        "share": Share(Fraction(largest, monthly_income), 1),
        "income": Amount(monthly_income, code, trim=True),
    }
    days = Number(Fraction(largest * 30, monthly_income), 1, fixed=True)
    left = Amount(monthly_income - largest, code)
    if len(by_month) < len(schedule.payments):
        if largest > monthly_income:
            return message(
                "In the heaviest month you pay {payment}, more than a month's pay of {income}: {share} of "
                "it.",
                **values,
            )
        return message(
            "In the heaviest month you pay {payment}: {share} of a month's pay, or {days} days of work. For "
            "everything else {left} of that pay is left.",
            days=days,
            left=left,
            **values,
        )
    if largest > monthly_income:
        return message(
            "The largest payment, {payment}, is more than a month's pay of {income}: {share} of it.", **values
        )
    return message(
        "The largest payment, {payment}, is {share} of a month's pay: {days} days of work. For everything "
        "else {left} of that pay is left.",
        days=days,
        left=left,
        **values,
    )
