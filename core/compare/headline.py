"""The figures that stand out among all ways, each with the sum behind it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from core.compare.verdict import choosable, lowest, told_apart
from core.compare.way import Way
from core.explain import explain_cost, explain_row
from core.wording import N_, Message, Names, Number, message


class Stands(Enum):
    """What a figure stands out by."""

    CHEAPEST = "cheapest"
    GENTLEST = "gentlest"
    HEAVIEST = "heaviest"


class Headline(NamedTuple):
    """One figure in minor units, what it is called, and the ways that share it."""

    stands: Stands
    value: int
    name: Message
    ways: tuple[Way, ...]


class _Sort(NamedTuple):
    value: Callable[[Way], int]
    most: bool
    one: str
    several: str


_SORTS: Mapping[Stands, _Sort] = MappingProxyType(
    {
        Stands.CHEAPEST: _Sort(
            lambda way: way.total_cost,
            False,
            N_("lowest cost: {ways}"),
            N_("lowest cost: {count} ways"),
        ),
        Stands.GENTLEST: _Sort(
            lambda way: way.first,
            False,
            N_("lowest first payment: {ways}"),
            N_("lowest first payment: {count} ways"),
        ),
        Stands.HEAVIEST: _Sort(
            lambda way: way.last,
            True,
            N_("highest last payment: {ways}"),
            N_("highest last payment: {count} ways"),
        ),
    }
)
# More names than these would not fit beside a figure.
_NAMED = 2


def headlines(ways: Sequence[Way]) -> tuple[Headline, ...]:
    """Return the lowest cost, the lowest first and the highest last payment.

    Of the ways that a reader can choose: periods free of interest are for the lender to give.
    """
    choices = choosable(told_apart(ways))
    return tuple(_headline(stands, choices) for stands in Stands) if choices else ()


def _headline(stands: Stands, choices: Sequence[Way]) -> Headline:
    sort = _SORTS[stands]
    best = lowest(choices, lambda way: -sort.value(way) if sort.most else sort.value(way))
    if len(best) > _NAMED:
        name = message(sort.several, count=Number(len(best)))
    else:
        name = message(sort.one, ways=Names(tuple(way.name for way in best)))
    return Headline(stands, sort.value(best[0]), name, best)


def explain_headline(headline: Headline) -> tuple[Message, ...]:
    """Return the sum behind a figure, of the first of the ways that share it."""
    way = headline.ways[0]
    if headline.stands is Stands.CHEAPEST:
        return explain_cost(way.schedule, way.measures)
    if headline.stands is Stands.HEAVIEST:
        return explain_row(way.schedule, way.schedule.rows[-1].number)
    if not way.first:
        return (message("On the first due date nothing is to be paid; interest runs all the same."),)
    return explain_row(way.schedule, 1)
