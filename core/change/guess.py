"""Guess first: what does the extra save in all? And a kind word about the guess."""

from __future__ import annotations

from core.change.fields import Tried
from core.change.ways import Outcome
from core.wording import Amount, Message, Number, message

# Within a tenth of the truth counts as having seen it.
_CLOSE = 10


def question(found: Outcome) -> Message | None:
    """Return the question to guess at before the answer, or None where there is nothing to guess."""
    choices, way = found.choices, found.chosen
    if choices.tried is not Tried.EXTRA or not choices.extra or way is None or way.saved <= 0:
        return None
    return message(
        "You pay {extra} more each time, from instalment {first} on. How much does that save you in all?",
        extra=Amount(choices.extra, found.code, trim=True),
        first=Number(choices.first),
    )


def judge(found: Outcome, guess: int) -> Message:
    """Return what to say about a guess: what it was, what it is, and why; never a score."""
    assert found.chosen is not None
    truth = found.chosen.saved
    values = {"guess": Amount(guess, found.code), "truth": Amount(truth, found.code)}
    if abs(guess - truth) * _CLOSE <= abs(truth):
        return message("You guessed {guess}, and it is {truth}: well seen.", **values)
    return message(
        "You guessed {guess}; it is {truth}. Each extra saves the interest it would have borne from its day "
        "to the end, so the first ones save most.",
        **values,
    )
