"""Which way is best for whom, in sentences drawn from the numbers; ties are told as ties."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from core.compare.way import Way, WayKey
from core.cost import DAYS_IN_A_MONTH_OF_PAY
from core.wording import Amount, Message, Names, Number, message

# A last payment more than twice the largest before it is one to prepare for.
_HEAVY = 2


def verdicts(ways: Sequence[Way], income: int = 0) -> tuple[Message, ...]:
    """Return what the numbers say: cheapest in all, gentlest at first, and the last payment to prepare for.

    ``income`` is a month's pay in minor units, 0 where it is not given.
    """
    return tuple(one for topic in verdict_topics(ways, income) for one in topic)


def verdict_topics(ways: Sequence[Way], income: int = 0) -> tuple[tuple[Message, ...], ...]:
    """Return the same sentences by what they are about."""
    ways = told_apart(ways)
    return (cheapest(ways), gentlest(ways), heaviest_end(ways, income)) if ways else ()


def told_apart(ways: Sequence[Way]) -> tuple[Way, ...]:
    """Return the ways without grace days, whose plan is that of another way."""
    return tuple(way for way in ways if way.key is not WayKey.GRACE_DAYS) or tuple(ways)


def choosable(ways: Sequence[Way]) -> tuple[Way, ...]:
    """Return the ways a reader can choose; periods free of interest are for the lender to give."""
    return tuple(way for way in ways if way.own or way.key is not WayKey.GRACE_FREE) or tuple(ways)


def lowest(ways: Sequence[Way], of: Callable[[Way], int]) -> tuple[Way, ...]:
    """Return every way that shares the lowest value."""
    least = min(map(of, ways))
    return tuple(way for way in ways if of(way) == least)


def cheapest(ways: Sequence[Way]) -> tuple[Message, ...]:
    """Return the sentences on the lowest cost in all."""
    choices = choosable(ways)
    best = lowest(choices, lambda way: way.total_cost)
    cost = _amount(best[0], best[0].total_cost)
    if len(best) == len(choices) > 1:
        said = message("In all, every way costs the same: {cost}.", cost=cost)
    elif len(best) > 1:
        said = message("Cheapest in all, at the same {cost}: {ways}.", cost=cost, ways=_names(best))
    else:
        said = message("Cheapest in all: {way}, at {cost}.", cost=cost, way=_names(best))
    less = (
        message(
            "Less still, {cost}, if a lender really offers it: {way}.",
            cost=_amount(way, way.total_cost),
            way=_names((way,)),
        )
        for way in ways
        if way.total_cost < best[0].total_cost
    )
    return (said, *less)


def gentlest(ways: Sequence[Way]) -> tuple[Message, ...]:
    """Return the sentences on the lowest first payment, and what that gentleness costs."""
    best = lowest(ways, lambda way: way.first)
    first = _amount(best[0], best[0].first)
    if len(best) == len(ways) > 1:
        return (message("On the first due date every way asks for the same: {first}.", first=first),)
    if not best[0].first:
        said = message(
            "Gentlest at first, with nothing to pay on the first due date: {ways}.", ways=_names(best)
        )
    elif len(best) > 1:
        said = message(
            "Gentlest at first, with the same {first} on the first due date: {ways}.",
            first=first,
            ways=_names(best),
        )
    else:
        said = message(
            "Gentlest at first: {way}, with {first} on the first due date.", first=first, way=_names(best)
        )
    cheap = min(way.total_cost for way in choosable(ways))
    gentle = min(best, key=lambda way: way.total_cost)
    if gentle.total_cost <= cheap:
        return (said,)
    more = message(
        "In return {way} costs {more} more in all than the cheapest way.",
        way=_names((gentle,)),
        more=_amount(gentle, gentle.total_cost - cheap),
    )
    return (said, more)


def heaviest_end(ways: Sequence[Way], income: int = 0) -> tuple[Message, ...]:
    """Return the sentence on the last payment that asks for most, set against a month's pay if given."""
    heavy = [way for way in ways if _ends_heavily(way)]
    if not heavy:
        return (message("None of these ways ends with a payment that stands out."),)
    most = max(way.last for way in heavy)
    worst = tuple(way for way in heavy if way.last == most)
    last, names = _amount(worst[0], most), _names(worst)
    if not income:
        return (message("The heaviest ending, a last payment of {last}: {ways}.", last=last, ways=names),)
    days = Number(Fraction(most * DAYS_IN_A_MONTH_OF_PAY, income), 1, fixed=True)
    if most > income:
        said = message(
            "The heaviest ending, a last payment of {last} or {days} days of your pay, more than a month "
            "brings: {ways}.",
            last=last,
            days=days,
            ways=names,
        )
    else:
        said = message(
            "The heaviest ending, a last payment of {last} or {days} days of your pay: {ways}.",
            last=last,
            days=days,
            ways=names,
        )
    return (said,)


def _ends_heavily(way: Way) -> bool:
    *before, last = way.payments
    return bool(before) and last > _HEAVY * max(before)


def _names(ways: Sequence[Way]) -> Names:
    return Names(tuple(way.name for way in ways))


def _amount(way: Way, minor: int) -> Amount:
    return Amount(minor, way.terms.currency)
