"""An offer in a link, beside the scenario: its own keys, the same strict decoder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from core.errors import Problem
from core.inputs.decode import encode
from core.inputs.link import LinkReading, left_out, parts_of
from core.offers.cards import CARDS
from core.offers.fields import OFFER_FIELDS, decode_offer_field, setting_of
from core.offers.phrase import Phrase
from core.wording import message

# The keys of an offer, which the scenario's own reader should know as the page's.
OFFER_KEYS = frozenset(field.key for field in OFFER_FIELDS.values())

_NAMES = {field.key: field.name for field in OFFER_FIELDS.values()}
# A longer list leaves too little room for the rest of the link, and messengers cut long links.
MAX_LIST_IN_LINK = 3_000


@dataclass(frozen=True, slots=True)
class OfferLink:
    """The parameters of a link to an offer, and a problem for each part that could not be put into it."""

    parameters: Mapping[str, str]
    problems: tuple[Problem, ...]


def read_offer_link(pairs: Iterable[tuple[str, str]], today: date, currency: str = "CNY") -> LinkReading:
    """Return what a link's parameters say about an offer, canonical, by field name; never raises.

    Keys that are not an offer's are not looked at: :func:`core.inputs.read_link` names them, told of
    :data:`OFFER_KEYS`. A field given twice, garbled or beyond its limits is left out, and a problem says so.

    >>> opened = read_offer_link([("o-says", "fee"), ("o-fee", "0.6"), ("o-n", "1e9")], date(2026, 1, 31))
    >>> dict(opened.raw), [problem.field for problem in opened.problems]
    ({'offer_phrase': 'fee', 'offer_fee': '0.6'}, ['offer_periods'])
    """
    parts = parts_of(pairs, _NAMES)
    if isinstance(parts, Problem):
        return LinkReading({}, (parts,))
    raw: dict[str, str] = {}
    problems: list[Problem] = []
    for name, field in OFFER_FIELDS.items():
        given = parts.texts.get(name)
        if given is None:
            continue
        if len(given) > 1:
            problems.append(left_out(field, "twice"))
            continue
        value = decode_offer_field(name, given[0], today, currency)
        if isinstance(value, Problem):
            problems.append(left_out(field, value.key))
        else:
            raw[name] = encode(field, value, setting_of(name, today, currency))
    if raw.get("offer_phrase") == Phrase.LIST.value:
        # The example's list would be somebody else's offer: better an empty box that asks for one.
        raw.setdefault("offer_payments", "")
    return LinkReading(raw, tuple(problems))


def write_offer_link(phrase: Phrase, raw: Mapping[str, str], today: date, currency: str = "CNY") -> OfferLink:
    """Return the parameters that mean the phrase and its fields, canonical and in the fields' order.

    All fields of the phrase stand in it, so that another example later changes no link. A text that cannot
    be read is left out, as everywhere; a list too long for a link is left out with a problem.

    >>> dict(write_offer_link(Phrase.FEE, {"offer_fee": "０.６%"}, date(2026, 1, 31)).parameters)
    {'o-says': 'fee', 'o-amount': '10000', 'o-fee': '0.6', 'o-n': '12', 'o-vs': '12'}
    """
    usual = {**CARDS[phrase].example, "offer_compared": OFFER_FIELDS["offer_compared"].default}
    texts = {name: raw.get(name, text) for name, text in usual.items()} | {"offer_phrase": phrase.value}
    link: dict[str, str] = {}
    problems: list[Problem] = []
    for name, field in OFFER_FIELDS.items():
        if name not in texts:
            continue
        value = decode_offer_field(name, texts[name], today, currency)
        if isinstance(value, Problem):
            continue
        text = encode(field, value, setting_of(name, today, currency))
        if len(text) > MAX_LIST_IN_LINK:
            said = message("The list of payments is too long for a link, so the link does without it.")
            problems.append(Problem(name, "long", said))
            continue
        link[field.key] = text
    return OfferLink(link, tuple(problems))
