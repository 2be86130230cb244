"""Raw texts -> one offer, or every problem at once; nothing typed is lost on the way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from core.contract import MAX_RATE_PER_YEAR
from core.errors import LoanError, NoRate, Problem
from core.inputs.fields import FIELDS, MAX_TOTAL
from core.inputs.payable import too_large, unpayable
from core.inputs.rules import contradictions
from core.inputs.scenario import Scenario
from core.offers.cards import CARDS
from core.offers.contracts import Draft, Values, draft
from core.offers.decoded import decode_offer
from core.offers.fields import OPTIONS, decode_offer_field
from core.offers.flows import deducted, free_days, listed, promotional
from core.offers.offer import Offer, offer_of
from core.offers.phrase import Phrase
from core.offers.rules import broken_rules
from core.wording import Share, message

# 100,000 % a year, counted simply: beyond it a rate says nothing to anyone.
MAX_SHOWN = 1000


@dataclass(frozen=True, slots=True)
class OfferReading:
    """An offer that can be decoded, or None and the problems that stand in its way, in the form's order.

    ``raw`` is the text of every field of the phrase: what was typed, untouched, else the example's.
    """

    offer: Offer | None
    problems: tuple[Problem, ...]
    raw: Mapping[str, str]


def filled_offer(phrase: Phrase, raw: Mapping[str, str]) -> dict[str, str]:
    """Return a text for every field of the phrase: the one given, else its example's."""
    return {name: raw.get(name, text) for name, text in CARDS[phrase].example.items()}


def read_offer(
    phrase: Phrase, raw: Mapping[str, str], today: date, currency: str = "CNY", income: int = 0
) -> OfferReading:
    """Return what the raw texts of a phrase, by field name, mean together; never raises on any text.

    ``income`` is a month's pay in minor units, 0 where it is not given.

    I borrow 10,000, receive 9,000 and repay six times 1,800. What do I pay for the 9,000?

    >>> read_offer(Phrase.DEDUCTED, {"offer_received": "9,000"}, date(2026, 1, 31)).offer.total_cost
    180000
    """
    texts = filled_offer(phrase, raw)
    decoded = {name: decode_offer_field(name, text, today, currency) for name, text in texts.items()}
    faults = [value for value in decoded.values() if isinstance(value, Problem)]
    good = {_short(name): value for name, value in decoded.items() if not isinstance(value, Problem)}
    # A rule is asked only of what could be read; the rest stands at the example's values.
    values = {
        _short(name): decode_offer_field(name, text, today, currency)
        for name, text in CARDS[phrase].example.items()
    } | good
    plain = Scenario(start=today, currency=currency, income=income)
    drafted = None if phrase is Phrase.LIST else draft(phrase, values, plain)
    problems = [*faults, *_broken(phrase, values, good, drafted, currency)]
    if not problems:
        made = _made(phrase, values, drafted, plain)
        if isinstance(made, Offer):
            return OfferReading(made, (), texts)
        problems = [made]
    order = list(texts)
    return OfferReading(None, tuple(sorted(problems, key=lambda problem: order.index(problem.field))), texts)


def other_readings(
    phrase: Phrase, raw: Mapping[str, str], today: date, currency: str = "CNY", income: int = 0
) -> tuple[tuple[str, Offer], ...]:
    """Return the same words read in every way that they leave open: the choice's name and the offer.

    The reading that is chosen is among them, ways that make no loan are not; empty where the phrase leaves
    nothing open.

    >>> [name for name, _ in other_readings(Phrase.A_DAY, {}, date(2026, 1, 31))]
    ['The whole payment', 'Only the interest']
    """
    name = CARDS[phrase].open
    if not name:
        return ()
    read = (
        (label, read_offer(phrase, {**raw, name: token}, today, currency, income).offer)
        for token, label in OPTIONS[name].items()
    )
    return tuple((label, offer) for label, offer in read if offer is not None)


def _short(name: str) -> str:
    return name.removeprefix("offer_")


def _broken(
    phrase: Phrase, values: Values, good: Mapping[str, Any], drafted: Draft | None, currency: str
) -> Iterator[Problem]:
    own = list(broken_rules(phrase, values, good, currency))
    yield from own
    if drafted is None or own:
        return
    unread = {name for name, made_of in drafted.sources.items() if not set(made_of) <= good.keys()}
    for problem in contradictions(drafted.scenario, FIELDS.keys() - unread):
        if (phrase, problem.key) not in _NO_CONTRADICTION:
            yield _moved(problem, drafted)


# Less is repaid than was said to be lent, but no less than was received: no contract, but an offer.
_NO_CONTRADICTION = {(Phrase.DEDUCTED, "repays")}


def _moved(problem: Problem, drafted: Draft) -> Problem:
    """The problem of a field of the scenario, beside the field of the offer that it was made of."""
    name, *_ = drafted.sources.get(problem.field, drafted.sources["price"])
    return replace(problem, field=f"offer_{name}")


def _made(phrase: Phrase, values: Values, drafted: Draft | None, plain: Scenario) -> Offer | Problem:
    """The offer, or the one problem that only building it tells."""
    field = _BLAMED.get(phrase, f"offer_{drafted.sources['price'][0]}" if drafted else "offer_payments")
    try:
        if drafted is None:
            offer = listed(values, plain)
        elif phrase is Phrase.DEDUCTED:
            offer = deducted(values, drafted)
        else:
            refused = unpayable(drafted.scenario)
            if refused is not None:
                return _moved(refused, drafted)
            offer = _from_contract(phrase, values, drafted)
        if offer.total_paid > MAX_TOTAL:
            return too_large(field, offer.currency)
        if offer.usual is not None and (refused := unpayable(offer.usual)) is not None:
            return replace(refused, field=field)
        if decode_offer(offer).nominal_yearly > MAX_SHOWN:
            return _beyond(field, MAX_SHOWN)
    except NoRate as error:
        return Problem(field, "dear", error.message)
    except LoanError:
        return _beyond(field, MAX_RATE_PER_YEAR)
    return offer


def _from_contract(phrase: Phrase, values: Values, drafted: Draft) -> Offer:
    match phrase:
        case Phrase.FREE_DAYS:
            return free_days(values, drafted)
        case Phrase.PROMO:
            return promotional(values, drafted)
    return offer_of(phrase, drafted.scenario, drafted.said)


# What most likely makes an offer dearer than can be shown, where it is not the price itself.
_BLAMED = {
    Phrase.DEDUCTED: "offer_received",
    Phrase.SERVICE: "offer_service",
    Phrase.MEMBER: "offer_member",
    Phrase.PROMO: "offer_yearly",
    Phrase.QUOTED: "offer_fees",
}


def _beyond(field: str, high: int) -> Problem:
    said = message(
        "This price comes to more than {high} a year, more than can be shown. Check the sums.",
        high=Share(high, 0),
    )
    return Problem(field, "dear", said)
