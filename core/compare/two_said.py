"""What two offers side by side say: which costs less in all, and from when which is the cheaper to settle."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from core.compare.two_offers import Offer, TwoOffers
from core.cost import Measures
from core.money import Rounding, currency, round_fraction
from core.wording import N_, Amount, Message, Number, Share, Term, Value, message, plural_message

# Decimals of a rate as a fraction, in which two rates look different on the page.
_SHOWN = 4

NAMES: Mapping[Offer, str] = MappingProxyType({Offer.A: N_("Offer A"), Offer.B: N_("Offer B")})


def two_said(two: TwoOffers) -> tuple[Message, ...]:
    """Return the sentences on two offers: cost in all, what qualifies it, and the crossing."""
    return (*_in_all(two), *_sizes(two), *_price_or_cost(two), crossing_said(two))


def _in_all(two: TwoOffers) -> tuple[Message, ...]:
    a, b = two.measures_a.total_cost, two.measures_b.total_cost
    if a == b:
        return (message("In all, both cost the same: {cost}.", cost=Amount(a, two.currency)),)
    cheaper = Offer.A if a < b else Offer.B
    said = message(
        "Kept to the end, A costs {a} and B {b}: {offer} costs {less} less.",
        a=Amount(a, two.currency),
        b=Amount(b, two.currency),
        offer=Term(NAMES[cheaper]),
        less=Amount(abs(a - b), two.currency),
    )
    return (said,)


def _sizes(two: TwoOffers) -> tuple[Message, ...]:
    if two.a.terms.principal == two.b.terms.principal:
        return ()
    unit = currency(two.currency).unit

    def each(measures: Measures) -> Amount:
        return Amount(round_fraction(measures.per_1000 * unit, Rounding.HALF_UP), two.currency)

    said = message(
        "They lend different sums: for every {thousand} borrowed A costs {a} and B {b}.",
        thousand=Amount(1000 * unit, two.currency, trim=True),
        a=each(two.measures_a),
        b=each(two.measures_b),
    )
    return (said,)


def _price_or_cost(two: TwoOffers) -> tuple[Message, ...]:
    """Where the offer that costs less money has the higher yearly rate: it is no mistake."""
    cheap, dear = sorted((two.measures_a, two.measures_b), key=lambda measures: measures.total_cost)
    high, low = cheap.nominal_yearly, dear.nominal_yearly
    if cheap.total_cost == dear.total_cost or round(high, _SHOWN) <= round(low, _SHOWN):
        return ()
    said = message(
        "Yet its yearly rate is the higher one, {high} against {low}: it costs less because less money is "
        "owed, or for a shorter time.",
        high=Share(high),
        low=Share(low),
    )
    return (said,)


def crossing_said(two: TwoOffers) -> Message:
    """Return the sentence on where one offer becomes the cheaper to settle, or that none ever does."""
    if not two.crossings:
        first = next((month.cheaper for month in two.months if month.cheaper), None)
        if first is None:
            return message("The two lines are one: whenever you settle, both have cost the same by then.")
        return message(
            "The lines never cross: whenever you settle, {offer} has cost no more than the other.",
            offer=Term(NAMES[first]),
        )
    month, after = two.crossings[0]
    values: dict[str, Value] = {
        "before": Term(NAMES[Offer.A if after is Offer.B else Offer.B]),
        "after": Term(NAMES[after]),
        "a": Amount(month.cost_a, two.currency),
        "b": Amount(month.cost_b, two.currency),
    }
    if len(two.crossings) == 1:
        return message(
            "Settled before month {month}, {before} costs no more than the other; settled then or later, "
            "{after} costs no more. In month {month} A has cost {a} and B {b}.",
            month=Number(month.number),
            **values,
        )
    return plural_message(
        "The cheaper one to settle changes {count} time, first in month {month}, from {before} to {after}: A "
        "has then cost {a} and B {b}.",
        "The cheaper one to settle changes {count} times, first in month {month}, from {before} to {after}: "
        "A has then cost {a} and B {b}.",
        len(two.crossings),
        month=Number(month.number),
        **values,
    )
