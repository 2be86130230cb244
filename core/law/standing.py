"""Where a price stands: its yearly rates against each line, and what cannot be said of it."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from fractions import Fraction
from typing import NamedTuple

from core.law.lines import Counts, Line, Measure
from core.law.phrases import limit_of, line_name
from core.wording import N_, Message, Number, Share, Term, Value, message

# Half of what two decimals of a per cent show: a fen of rounding does not put a 24 % loan above 24 %.
_VISIBLE = Fraction(5, 100_000)

_COUNTED = {Measure.NOMINAL: N_("counted simply"), Measure.EFFECTIVE: N_("compounded")}


class Standing(Enum):
    """Where a price stands; DEPENDS: one of its yearly rates is above, one is not; UNSAID: neither tells."""

    BELOW = "below"
    AT = "at"
    ABOVE = "above"
    DEPENDS = "depends"
    UNSAID = "unsaid"


class Gap(NamedTuple):
    """A yearly rate of the price, which of the two it is, and how far above the line it stands.

    ``points`` is a fraction like the rates: 0.0293 is 2.93 percentage points, below zero is below the line.
    """

    measure: Measure
    rate: Fraction
    points: Fraction

    @property
    def standing(self) -> Standing:
        """Where this rate stands. What two decimals of a per cent do not show is no difference."""
        if self.points >= _VISIBLE:
            return Standing.ABOVE
        return Standing.BELOW if self.points < -_VISIBLE else Standing.AT


class Comparison(NamedTuple):
    """A price against one line.

    ``gaps`` holds the yearly rate that the line means, both where its text does not say which, and none
    where the line is no yearly rate. ``said`` is the verdict, then what cannot be said.
    """

    line: Line
    standing: Standing
    gaps: tuple[Gap, ...]
    said: tuple[Message, ...]


def set_against(
    lines: Iterable[Line], nominal: Fraction | float, effective: Fraction | float
) -> tuple[Comparison, ...]:
    """Return a price against each line, in their order: never a judgement of the contract.

    Rates are fractions a year: ``nominal`` counted simply, ``effective`` compounded.

    A loan costs 23 % a year simply, 25.6 % compounded: is it above 24 %?

    >>> from datetime import date
    >>> from core.law import Jurisdiction, Lender, Product, ceiling
    >>> lines = ceiling(Jurisdiction.CN, Lender.CONSUMER_FINANCE, Product.LOAN, date(2026, 1, 5))
    >>> [one.standing.value for one in set_against(lines, 0.23, 0.256)]
    ['depends']
    """
    return tuple(_compare(line, _exact(nominal), _exact(effective)) for line in lines)


def _exact(rate: Fraction | float) -> Fraction:
    """A float is read as the decimal it prints as, which is what the reader sees."""
    return Fraction(repr(float(rate))) if isinstance(rate, float) else rate


def _compare(line: Line, nominal: Fraction, effective: Fraction) -> Comparison:
    if not line.per.is_yearly:
        unsaid = message("A yearly rate cannot be set against this line: it is not counted by the year.")
        return Comparison(line, Standing.UNSAID, (), (unsaid,))
    gaps = tuple(
        Gap(measure, rate, rate - line.yearly)
        for measure, rate in ((Measure.NOMINAL, nominal), (Measure.EFFECTIVE, effective))
        if line.measure in (measure, Measure.UNKNOWN)
    )
    standing = _together(gaps)
    verdict = _one(line, gaps[0]) if len(gaps) == 1 else _two(line, standing, *gaps)
    return Comparison(line, standing, gaps, (verdict, *_open_questions(line, standing)))


def _together(gaps: tuple[Gap, ...]) -> Standing:
    found = {gap.standing for gap in gaps}
    if len(found) == 1:
        return found.pop()
    return Standing.DEPENDS if Standing.ABOVE in found else Standing.AT


def _one(line: Line, gap: Gap) -> Message:
    places: dict[str, Value] = {
        "price": Share(gap.rate),
        "counted": Term(_COUNTED[gap.measure]),
        "line": Term(line_name(line)),
        "limit": limit_of(line),
        "points": _points(gap),
    }
    match gap.standing:
        case Standing.ABOVE:
            return message(
                "{price} a year, {counted}, is {points} percentage points above {line} ({limit}).", **places
            )
        case Standing.BELOW:
            return message(
                "{price} a year, {counted}, is {points} percentage points below {line} ({limit}).", **places
            )
        case _:
            return message("{price} a year, {counted}, is exactly {line} ({limit}).", **places)


def _two(line: Line, standing: Standing, simple: Gap, compound: Gap) -> Message:
    places: dict[str, Value] = {
        "nominal": Share(simple.rate),
        "effective": Share(compound.rate),
        "line": Term(line_name(line)),
        "limit": limit_of(line),
        "first": _points(simple),
        "second": _points(compound),
    }
    match standing:
        case Standing.ABOVE:
            return message(
                "{nominal} a year counted simply, {effective} compounded: both are above {line} ({limit}), "
                "by {first} and {second} percentage points.",
                **places,
            )
        case Standing.BELOW:
            return message(
                "{nominal} a year counted simply, {effective} compounded: both are below {line} ({limit}), "
                "by {first} and {second} percentage points.",
                **places,
            )
        case Standing.DEPENDS:
            return message(
                "{nominal} a year counted simply, {effective} compounded: only the second is above {line} "
                "({limit}), by {second} percentage points.",
                **places,
            )
        case _:
            return message(
                "{nominal} a year counted simply, {effective} compounded: neither is above {line} ({limit}), "
                "but the second stands at it.",
                **places,
            )


def _points(gap: Gap) -> Number:
    return Number(abs(gap.points) * 100, 2, fixed=True)


def _open_questions(line: Line, standing: Standing) -> tuple[Message, ...]:
    """What stands between this comparison and an answer."""
    said = []
    if line.disputed:
        said.append(message("Whether this line applied was disputed."))
    if line.conditional:
        said.append(message("This line is for some of these loans only."))
    if standing is Standing.DEPENDS:
        said.append(
            message(
                "No text we saw says which of the two the line means, so it cannot be said on which side of "
                "it this price stands."
            )
        )
    elif line.measure is Measure.UNKNOWN:
        said.append(message("No text we saw says which of the two yearly rates the line means."))
    match line.counts:
        case Counts.INTEREST:
            said.append(message("The line counts interest alone; this price counts every fee as well."))
        case Counts.ALL_IN:
            said.append(
                message("The line also counts penalty interest; this price is for a loan that is never late.")
            )
        case Counts.UNKNOWN:
            said.append(message("Our sources do not say whether the line counts fees as well."))
        case Counts.INTEREST_AND_FEES:
            pass
    return tuple(said)
