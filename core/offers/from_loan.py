"""A loan of the other pages as an offer: the phrase that says it, payment for payment."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from core.contract import Method
from core.dates import DayCount
from core.errors import LoanError
from core.inputs import FeeText, Quote, Scenario
from core.inputs.decode import encode
from core.offers.fields import OFFER_FIELDS, setting_of
from core.offers.offer import Offer, offer_of
from core.offers.phrase import Phrase
from core.offers.reading import read_offer

# The four fees of a loan, and the word for when each is taken.
_WHEN = {"fee_paid": "once", "fee_deducted": "off", "fee_each": "each", "fee_end": "end"}
_REPAID = {
    Method.EQUAL_INSTALMENT: "equal",
    Method.INTEREST_ONLY: "interest",
    Method.SINGLE_REPAYMENT: "end",
}


class AsOffer(NamedTuple):
    """A phrase, and the texts of its fields."""

    phrase: Phrase
    raw: dict[str, str]


def as_offer(scenario: Scenario) -> AsOffer | None:
    """Return the offer that says a loan, None where no phrase does: one whose periods are not alike, say.

    The words closest to how the loan's price is told come first; where they would not mean the same
    payments, the list of its payments does.

    >>> from datetime import date
    >>> as_offer(Scenario(start=date(2026, 1, 31))).raw["offer_instalment"]
    '1800'
    """
    by_the_day = scenario.every.months and scenario.day_count is not DayCount.THIRTY_360
    if scenario.first_due is not None or by_the_day:
        return None
    try:
        meant = offer_of(Phrase.LIST, scenario, None)
    except LoanError:
        return None
    for phrase, values in _candidates(scenario, meant):
        raw = {f"offer_{name}": _text(f"offer_{name}", value, scenario) for name, value in values.items()}
        offer = read_offer(phrase, raw, scenario.start, scenario.currency).offer
        if offer is not None and (offer.flows, offer.every) == (meant.flows, meant.every):
            return AsOffer(phrase, raw)
    return None


def _text(name: str, value: Any, scenario: Scenario) -> str:
    if isinstance(value, str):
        return value
    return encode(OFFER_FIELDS[name], value, setting_of(name, scenario.start, scenario.currency))


def _candidates(scenario: Scenario, meant: Offer) -> Iterator[tuple[Phrase, dict[str, Any]]]:
    price, every, quote = scenario.price, scenario.every, scenario.quote
    fees = {name: fee for name in _WHEN if (fee := getattr(scenario, name)) != FeeText()}
    base: dict[str, Any] = {"amount": scenario.amount, "periods": scenario.periods}
    equal = {**base, "instalment": meant.payments[0], "every": every}
    if not fees:
        if quote is Quote.DAILY and scenario.method in _REPAID:
            yield Phrase.DAILY, {**base, "daily": price, "repaid": _REPAID[scenario.method]}
        if quote is Quote.FLAT:
            yield Phrase.FEE, {**base, "fee": price}
        yield Phrase.INSTALMENTS, equal
    if quote is Quote.YEARLY and len(fees) <= 1:
        name, fee = next(iter(fees.items()), ("fee_deducted", FeeText()))
        if name == "fee_each":
            yield Phrase.SERVICE, {**base, "yearly": price, "service": fee}
        yield Phrase.QUOTED, {**base, "yearly": price, "fees": fee, "fees_when": _WHEN[name]}
    if meant.in_hand < scenario.amount:
        yield Phrase.DEDUCTED, {**equal, "received": meant.in_hand}
    yield Phrase.LIST, {"amount": meant.in_hand, "payments": meant.payments, "every": every}
