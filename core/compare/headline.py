"""The figures that stand out among all ways, each with the sum behind it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from core.compare.verdict import choosable, lowest, told_apart
from core.compare.way import Way
from core.explain import explain_cost, explain_row
from core.wording import N_, Message, Names, message


class Stands(Enum):
    """What a figure stands out by."""

    CHEAPEST = "cheapest"
    GENTLEST = "gentlest"
    HEAVIEST = "heaviest"


class Headline(NamedTuple):
    """One figure in minor units, the source string of what it is called, and the ways that share it."""

    stands: Stands
    value: int
    name: str
    ways: tuple[Way, ...]


class _Sort(NamedTuple):
    value: Callable[[Way], int]
    most: bool
    name: str


_SORTS: Mapping[Stands, _Sort] = MappingProxyType(
    {
        Stands.CHEAPEST: _Sort(lambda way: way.total_cost, False, N_("the lowest cost in all")),
        Stands.GENTLEST: _Sort(lambda way: way.first, False, N_("the lowest first payment")),
        Stands.HEAVIEST: _Sort(lambda way: way.last, True, N_("the highest last payment")),
    }
)


def headlines(ways: Sequence[Way]) -> tuple[Headline, ...]:
    """Return the lowest cost, the lowest first and the highest last payment.

    Of the ways that a reader can choose: periods free of interest are for the lender to give.
    """
    choices = choosable(told_apart(ways))
    return tuple(_headline(stands, choices) for stands in Stands) if choices else ()


def _headline(stands: Stands, choices: Sequence[Way]) -> Headline:
    sort = _SORTS[stands]
    best = lowest(choices, lambda way: -sort.value(way) if sort.most else sort.value(way))
    return Headline(stands, sort.value(best[0]), sort.name, best)


def explain_headline(headline: Headline) -> tuple[Message, ...]:
    """Return whose figure it is, and the sum behind it, of the first of the ways that share it."""
    way = headline.ways[0]
    if headline.stands is Stands.CHEAPEST:
        steps = explain_cost(way.schedule, way.measures)
    elif headline.stands is Stands.HEAVIEST:
        steps = explain_row(way.schedule, way.schedule.rows[-1].number)
    elif way.first:
        steps = explain_row(way.schedule, 1)
    else:
        steps = (message("On the first due date nothing is to be paid; interest runs all the same."),)
    names = Names(tuple(one.name for one in headline.ways))
    return (message("With this figure: {ways}.", ways=names), *steps)
