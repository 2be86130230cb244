"""Guess first: 8 % for six months, what is that a year? And a kind word about the guess."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from core.contract import MAX_RATE_PER_YEAR, LoanTerms
from core.cost import measure
from core.inputs.fields import Field, Kind
from core.schedule import build_schedule
from core.wording import N_, Message, Number, Share, message

YEARLY_GUESS = Field(
    "guess_rate", "guess_rate", Kind.PRICE, N_("Your guess, % a year"), "", 1,
    share=Fraction(MAX_RATE_PER_YEAR),
)  # fmt: skip

MONTHS = 6
WHOLE = Fraction(8, 100)
# No date matters to equal months, and the engine asks for one.
_ANY_DAY = date(2026, 1, 1)
_AMOUNT = 1_000_000
# Within a tenth of the truth, by either of its names, counts as having seen it.
_CLOSE = Fraction(1, 10)


class EightPerCent(NamedTuple):
    """The truth: the yearly rate counted simply and compounded, and what only doubling would say."""

    nominal: float
    effective: float
    doubled: Fraction


def eight_per_cent() -> EightPerCent:
    """Return what 8 % of the amount over six equal monthly instalments is a year, from the engine.

    >>> f"{eight_per_cent().nominal:.2%} {eight_per_cent().effective:.2%} {eight_per_cent().doubled}"
    '26.93% 30.52% 4/25'
    """
    instalment = _AMOUNT * (1 + WHOLE) / MONTHS
    terms = LoanTerms(principal=_AMOUNT, instalment=int(instalment), periods=MONTHS, disbursed=_ANY_DAY)
    truth = measure(build_schedule(terms))
    return EightPerCent(truth.nominal_yearly, truth.effective_yearly, WHOLE * 12 / MONTHS)


def rate_question() -> Message:
    """Return the question to guess at before the ladder is shown."""
    return message(
        "A loan costs {whole} of the amount and is repaid in {months} equal monthly instalments. What is "
        "that a year?",
        whole=Share(WHOLE, 0),
        months=Number(MONTHS),
    )


def judge_rate(guess: Fraction) -> Message:
    """Return what to say about a guess (a fraction a year): what it is, and why; never a score."""
    truth = eight_per_cent()
    values = {
        "guess": Share(guess),
        "nominal": Share(truth.nominal),
        "effective": Share(truth.effective),
    }
    if any(abs(guess - Fraction(name)) <= Fraction(name) * _CLOSE for name in truth[:2]):
        return message(
            "You guessed {guess}, and it is {nominal} counted simply, {effective} compounded: well seen.",
            **values,
        )
    if abs(guess - WHOLE) <= WHOLE * _CLOSE:
        return message(
            "You guessed {guess}; it is {nominal} counted simply, {effective} compounded. The {whole} is for "
            "half a year, and with every instalment you owe less, so you use little more than half of the "
            "money on average.",
            whole=Share(WHOLE, 0),
            **values,
        )
    if abs(guess - truth.doubled) <= truth.doubled * _CLOSE:
        return message(
            "You guessed {guess}; it is {nominal} counted simply, {effective} compounded. Doubling would be "
            "right if you kept all the money for the six months; but you give some back each month.",
            **values,
        )
    if guess < truth.nominal:
        return message(
            "You guessed {guess}; it is {nominal} counted simply, {effective} compounded. Half a year counts "
            "twice, and on average you have little more than half of the money.",
            **values,
        )
    return message(
        "You guessed {guess}; it is {nominal} counted simply, {effective} compounded. Dear, but not that "
        "dear: half a year counts twice, and on average you have little more than half of the money.",
        **values,
    )
