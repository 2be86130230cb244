"""The same loan on the other pages: an offer as the texts of a scenario, where one price says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from core.inputs import raw_of
from core.offers.offer import Offer
from core.offers.phrase import Phrase
from core.wording import Message, message


@dataclass(frozen=True, slots=True)
class Bridge:
    """The texts of the scenario's fields, empty where no scenario says it, and what to know about them.

    ``exact`` is whether they are the same loan, payment for payment; ``said`` what a reader should know
    where they are not, else None.
    """

    raw: Mapping[str, str]
    exact: bool
    said: Message | None


def as_scenario(offer: Offer) -> Bridge:
    """Return the offer as raw texts for the scenario of My loan.

    Where a rate changes or days are free of interest, they are those of the loan at its usual price, and
    ``said`` says so. An uneven list has none.

    >>> from datetime import date
    >>> from core.offers import read_offer
    >>> bridge = as_scenario(read_offer(Phrase.FEE, {}, date(2026, 1, 31)).offer)
    >>> bridge.exact, bridge.raw["quote"], bridge.raw["price"], bridge.raw["method"]
    (True, 'flat', '0.6', 'flat_fee')
    """
    if offer.scenario is not None:
        return Bridge(MappingProxyType(raw_of(offer.scenario)), True, None)
    if offer.usual is not None:
        said = (
            message(
                "The other pages know one rate for the whole loan, so they show the later one throughout."
            )
            if offer.phrase is Phrase.PROMO
            else message(
                "The other pages know no free days and no coupons, so they show the loan without them."
            )
        )
        return Bridge(MappingProxyType(raw_of(offer.usual)), False, said)
    if offer.phrase is Phrase.DEDUCTED:
        said = message(
            "Less is repaid here than was said to be borrowed. The other pages take that for a slip, so they "
            "cannot show it."
        )
    else:
        said = message(
            "The other pages work their payments out from one price, so they cannot show a list of different "
            "ones."
        )
    return Bridge(MappingProxyType({}), False, said)
