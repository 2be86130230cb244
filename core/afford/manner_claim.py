"""A claim made in an article, put to the test with the same thousand; said whichever way it falls."""

from __future__ import annotations

from fractions import Fraction

from core.afford.manner_beside import Compared
from core.afford.manner_ways import Way
from core.simulate import EARLY, finding
from core.wording import Amount, Message, Number, Share, message, plural_message

CLAIM = message(
    "An article on app loans claims that a low minimum payment makes it less likely that people fall behind "
    "for good. Put to the test with the same thousand:"
)


def trial(found: Compared) -> tuple[Message, ...]:
    """Return what the model finds on the claim: its numbers, then early, by the end, in all, and the verdict.

    Empty where no minimum can be asked of this loan.
    """
    minimum = found.of(Way.MINIMUM)
    if minimum is None:
        return ()
    full, other = found.full.beside, minimum.beside
    early, late = other.early - full.early, other.defaulted - full.defaulted
    code = full.outcome.home.currency
    return (
        finding(full, other),
        _early(early),
        _by_the_end(late),
        _in_all(other.paid - full.paid, code),
        _verdict(early, late),
    )


def _early(more: int) -> Message:
    months = Number(EARLY)
    if not more:
        return message(
            "In the first {months} months: no difference in how many miss an instalment.", months=months
        )
    if more < 0:
        return plural_message(
            "In the first {months} months: {count} fewer misses an instalment.",
            "In the first {months} months: {count} fewer miss an instalment.",
            -more,
            months=months,
        )
    return plural_message(
        "In the first {months} months: {count} more misses an instalment.",
        "In the first {months} months: {count} more miss an instalment.",
        more,
        months=months,
    )


def _by_the_end(more: int) -> Message:
    if not more:
        return message("By the end: no difference in how many fall 90 days behind.")
    if more < 0:
        return plural_message(
            "By the end: {count} fewer falls 90 days behind.",
            "By the end: {count} fewer fall 90 days behind.",
            -more,
        )
    return plural_message(
        "By the end: {count} more falls 90 days behind.",
        "By the end: {count} more fall 90 days behind.",
        more,
    )


def _in_all(more: Fraction, code: str) -> Message:
    sum_ = round(more)
    if not sum_:
        return message("In all: as much is paid on average.")
    if sum_ < 0:
        return message("In all: {sum} less is paid on average.", sum=Amount(-sum_, code))
    return message("In all: {sum} more is paid on average.", sum=Amount(sum_, code))


def _verdict(early: int, late: int) -> Message:
    if late < 0:
        return message("In this model, for a household like this, the claim holds.")
    if not late:
        return message(
            "In this model, for a household like this, the claim is not borne out: it makes no difference."
        )
    if early < 0:
        return message(
            "In this model, for a household like this, the claim does not hold: the relief comes early, the "
            "harm later."
        )
    return message("In this model, for a household like this, the claim does not hold.")


def cautions(found: Compared) -> tuple[Message, ...]:
    """Return what to bear in mind: a minimum that is not low, how much longer it lasts, who is spared."""
    if found.of(Way.MINIMUM) is None:
        return ()
    return (*_not_low(found), *_longer(found), *_moved(found))


def _not_low(found: Compared) -> list[Message]:
    minimum, full = found.of(Way.MINIMUM), found.full
    assert minimum is not None
    if minimum.plain.first < full.plain.first:
        return []
    code = full.beside.outcome.home.currency
    return [
        message(
            "Here a minimum of {share} is not low: it first asks {first}, the full instalment {full}. Try a "
            "smaller share.",
            share=Share(found.said.minimum, 0),
            first=Amount(minimum.plain.first, code),
            full=Amount(full.plain.first, code),
        )
    ]


def _longer(found: Compared) -> list[Message]:
    minimum = found.of(Way.MINIMUM)
    assert minimum is not None
    if minimum.plain.months <= found.full.plain.months:
        return []
    return [
        message(
            "The debt then lasts {months} months instead of {agreed}, and what happens in them counts too.",
            months=Number(minimum.plain.months),
            agreed=Number(found.full.plain.months),
        )
    ]


def _moved(found: Compared) -> list[Message]:
    """Those whom it spares and those whom it harms, where there are both."""
    minimum = found.of(Way.MINIMUM)
    assert minimum is not None
    agreed, other = (one.beside.outcome.fate.worst >= 90 for one in (found.full, minimum))
    spared, harmed = int((agreed & ~other).sum()), int((other & ~agreed).sum())
    if not (spared and harmed):
        return []
    return [
        message(
            "It is not the same people. Spared the 90 days: {spared}. Reaching them only this way: {harmed}.",
            spared=Number(spared),
            harmed=Number(harmed),
        )
    ]
