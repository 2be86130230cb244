"""The reader's guess: how much of the interest is behind them half way, and a kind word about it."""

from __future__ import annotations

from typing import NamedTuple

from core.contract import MAX_MINOR
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


def judge(schedule: Schedule, half: HalfWay, guess: int) -> Message:
    """Return what to say about a guess: what it was, what it is, and why; never a score."""
    code = schedule.terms.currency
    said, truth = Amount(guess, code), Amount(half.interest, code)
    if abs(guess - half.interest) * _CLOSE <= half.interest:
        return message(
            "You guessed {guess}, and it is {truth}: you saw how it bends.", guess=said, truth=truth
        )
    if half.interest * 2 > half.total:
        return message(
            "You guessed {guess}; it is {truth}. More than half falls early, because interest is charged on "
            "what is still owed and most is owed at the start.",
            guess=said,
            truth=truth,
        )
    return message(
        "You guessed {guess}; it is {truth}. Here the interest comes evenly or late, because what is owed "
        "does not shrink in between.",
        guess=said,
        truth=truth,
    )
