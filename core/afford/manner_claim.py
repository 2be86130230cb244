"""A claim made in an article, put to the test with the same thousand; said whichever way it falls."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, NamedTuple

from core.afford.manner_beside import Compared, OneWay
from core.afford.manner_ways import Way
from core.simulate import EARLY, finding
from core.simulate.engine import Fate
from core.wording import Amount, Message, Number, Share, message, plural_message

CLAIM = message(
    "An article on app loans claims that a low minimum payment makes it less likely that people fall behind "
    "for good. Put to the test with the same thousand:"
)


# 3.84: chi-squared with one degree of freedom at 5 %. McNemar (1947), Note on the sampling error of the
# difference between correlated proportions or percentages, Psychometrika 12, pp. 153-157.
_CHANCE = Fraction(384, 100)
_CENT = 100


@dataclass(frozen=True, slots=True)
class Trial:
    """What the model finds on the claim: early, by the end and in all; the verdict; what to bear in mind.

    ``is_certain`` where the verdict rests on more than chance. A minimum that is not low tests nothing: there
    the verdict says only that, and ``lower`` is a share that would test it, if there is one.
    """

    verdict: Message
    is_certain: bool = False
    tests: tuple[Message, ...] = ()
    cautions: tuple[Message, ...] = ()
    lower: Fraction | None = None


class _Turned(NamedTuple):
    """Of the same households, those whom only the minimum spares something, and whom only it brings to it."""

    spared: int
    harmed: int

    @property
    def is_chance(self) -> bool:
        """Whether luck alone makes such a difference: McNemar's test of the pairs, at 5 %."""
        return (self.spared - self.harmed) ** 2 <= _CHANCE * (self.spared + self.harmed)


def trial(found: Compared) -> Trial | None:
    """Return what the model finds on the claim; None where no minimum can be asked of this loan.

    One that asks no less than the loan as agreed tests nothing. In a pair of runs of the same households the
    only ones that tell are the b that are spared and the c that are harmed; where (b − c)² ≤ 3.84 (b + c),
    chance alone makes such a difference.
    """
    minimum = found.of(Way.MINIMUM)
    if minimum is None:
        return None
    full = found.full
    if minimum.plain.first >= full.plain.first:
        return _no_test(found, minimum)
    early = _turned(full, minimum, lambda fate: (fate.first > 0) & (fate.first <= EARLY))
    late = _turned(full, minimum, lambda fate: fate.worst >= 90)
    return Trial(
        _verdict(early, late),
        not late.is_chance,
        (
            _early(minimum.beside.early - full.beside.early),
            _by_the_end(minimum.beside.defaulted - full.beside.defaulted),
            _in_all(minimum.beside.paid - full.beside.paid, full.beside.outcome.home.currency),
        ),
        (finding(full.beside, minimum.beside), *_longer(full, minimum), *_moved(late)),
    )


def _turned(full: OneWay, minimum: OneWay, came: Callable[[Fate], Any]) -> _Turned:
    agreed, other = (came(one.beside.outcome.fate) for one in (full, minimum))
    return _Turned(int((agreed & ~other).sum()), int((other & ~agreed).sum()))


def _no_test(found: Compared, minimum: OneWay) -> Trial:
    code, lower = found.full.beside.outcome.home.currency, _lower(found, minimum)
    said = message(
        "Here a minimum of {share} is not low: in the first month it asks {first}, the loan as agreed "
        "{full}. So it does not test the claim.",
        share=Share(found.said.minimum, 0),
        first=Amount(minimum.plain.first, code),
        full=Amount(found.full.plain.first, code),
    )
    if lower is None:
        return Trial(said, cautions=(message("No minimum asks less of this loan."),))
    more = message("A minimum of {share} or less would.", share=Share(lower, 0))
    return Trial(said, cautions=(more,), lower=lower)


def _lower(found: Compared, minimum: OneWay) -> Fraction | None:
    """The largest share, in whole per cent, that asks less than the loan as agreed in the first month.

    What is asked is interest, the same whatever the share, and the share of what is owed, rounded up, but no
    less than the least sum.
    """
    owed = found.full.beside.outcome.schedule.terms.financed
    least = minimum.beside.manner.least

    def principal(share: Fraction) -> int:
        return min(max(-(-owed * share.numerator // share.denominator), least), owed)

    interest = minimum.plain.first - principal(found.said.minimum)
    room = found.full.plain.first - interest - 1
    share = Fraction(_CENT * room // owed, _CENT)
    return share if room >= least and share > 0 else None


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


def _verdict(early: _Turned, late: _Turned) -> Message:
    if not late.spared and not late.harmed:
        return message(
            "In this model, for a household like this, the claim is not borne out: it makes no difference."
        )
    if late.is_chance:
        return message("No difference beyond chance: this speaks neither for the claim nor against it.")
    if late.spared > late.harmed:
        return message("In this model, for a household like this, the claim holds.")
    if early.spared > early.harmed and not early.is_chance:
        return message(
            "In this model, for a household like this, the claim does not hold: the relief comes early, the "
            "harm later."
        )
    return message("In this model, for a household like this, the claim does not hold.")


def _longer(full: OneWay, minimum: OneWay) -> tuple[Message, ...]:
    if minimum.plain.months <= full.plain.months:
        return ()
    return (
        message(
            "The debt then lasts {months} months instead of {agreed}, and what happens in them counts too.",
            months=Number(minimum.plain.months),
            agreed=Number(full.plain.months),
        ),
    )


def _moved(late: _Turned) -> tuple[Message, ...]:
    """Those whom it spares and those whom it harms, where there are both."""
    if not (late.spared and late.harmed):
        return ()
    return (
        message(
            "It is not the same people. Spared the 90 days: {spared}. Reaching them only this way: {harmed}.",
            spared=Number(late.spared),
            harmed=Number(late.harmed),
        ),
    )
