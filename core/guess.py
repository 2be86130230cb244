"""The reader's guess: how much of the interest is behind them half way, and a kind word about it."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from core.contract import MAX_MINOR, Method
from core.inputs.fields import Field, Kind
from core.schedule import Schedule
from core.wording import N_, Amount, Message, Number, message

GUESS = Field("guess", "guess", Kind.AMOUNT, N_("Your guess"), "", 0, MAX_MINOR)
# Within a tenth of the truth counts as having seen it.
_CLOSE = 10


class HalfWay(NamedTuple):
    """Half way through a loan: after how many payments, how much interest is paid by then, and in all."""

    payments: int
    interest: int
    total: int


def half_way(schedule: Schedule) -> HalfWay | None:
    """Return the half-way point of a schedule, or None where there is nothing to guess."""
    interest = [row.interest for row in schedule.rows if row.number]
    if len(interest) < 2 or not sum(interest):
        return None
    middle = len(interest) // 2
    return HalfWay(middle, sum(interest[:middle]), sum(interest))


def question(schedule: Schedule, half: HalfWay) -> Message:
    """Return the question to guess at before the picture is shown."""
    return message(
        "This loan costs {total} of interest over {all} payments. How much of it is paid after {count}?",
        total=Amount(half.total, schedule.terms.currency),
        all=Number(len(schedule.payments)),
        count=Number(half.payments),
    )


def field_of(half: HalfWay) -> Field:
    """Return the field of a guess at half way: no more than all the interest there is."""
    return replace(GUESS, high=half.total)


def judge(schedule: Schedule, half: HalfWay, guess: int) -> Message:
    """Return what to say about a guess: what it was, what it is, and why; never a score."""
    code = schedule.terms.currency
    said, truth = Amount(guess, code), Amount(half.interest, code)
    if abs(guess - half.interest) * _CLOSE <= half.interest:
        return message("You guessed {guess}, and it is {truth}: well seen.", guess=said, truth=truth)
    terms = schedule.terms
    balance = schedule.balances[half.payments - 1]
    late = half.interest * len(schedule.payments) <= half.total * half.payments
    if late and terms.grace.interest_free:
        why = N_(
            "You guessed {guess}; it is {truth}. The first payments are free of interest, so it comes late."
        )
    elif terms.method is Method.FLAT_FEE:
        why = N_(
            "You guessed {guess}; it is {truth}. A flat fee is charged on the amount first borrowed, so it "
            "comes evenly, although you owe less and less."
        )
    elif balance < terms.financed and guess > half.interest:
        why = N_(
            "You guessed {guess}; it is {truth}. The early payments do bear more of it, but the debt shrinks "
            "only little by little, so much of it is still to come."
        )
    elif balance < terms.financed:
        why = N_(
            "You guessed {guess}; it is {truth}. The early payments bear more of it, because interest is "
            "charged on what is still owed and most is owed at the start."
        )
    else:
        why = N_(
            "You guessed {guess}; it is {truth}. The early payments bear no more of it than the late ones, "
            "because what is owed does not shrink in between."
        )
    return message(why, guess=said, truth=truth)
