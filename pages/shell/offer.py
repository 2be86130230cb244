"""The offer on its way between link, widgets and core: raw texts, of each phrase its own."""

from __future__ import annotations

from fractions import Fraction

import streamlit as st

from core.errors import Problem
from core.inputs.pasted import MAX_PASTE
from core.offers import (
    CARDS,
    OFFER_FIELDS,
    OFFER_KEYS,
    Decoded,
    OfferLink,
    OfferReading,
    Phrase,
    decode_offer_field,
    filled_offer,
    read_offer_link,
    write_offer_link,
)
from pages.shell import session
from pages.shell.beside import Beside, Pairs
from pages.shell.cached import decoded_offer
from pages.shell.readings import offer_reading

COMPARED = "offer_compared"
PHRASE = "offer_phrase"

# Which phrase is chosen; by phrase the texts of its fields; the last price and the last rate to compare with.
_CHOSEN, _TYPED, _LAST = "offer", "offer_typed", "offer_last"
_LAST_TEXTS, _LAST_RATE = "offer_last_texts", "offer_last_rate"


def phrase() -> Phrase:
    """Return the phrase that is chosen."""
    return Phrase(st.session_state.get(_CHOSEN, OFFER_FIELDS[PHRASE].default))


def choose(chosen: Phrase) -> None:
    """Choose another phrase; what was typed for each stays."""
    st.session_state[_CHOSEN] = chosen.value


def raw() -> dict[str, str]:
    """Return the raw text of every field of the phrase, the example's where none was typed."""
    return filled_offer(phrase(), _typed())


def put(field: str, text: str) -> None:
    """Set the text of one field."""
    chosen = COMPARED if field == COMPARED else phrase().value
    all_typed = st.session_state.get(_TYPED, {})
    st.session_state[_TYPED] = {**all_typed, chosen: {**all_typed.get(chosen, {}), field: text}}


def compared() -> str:
    """Return the raw text of the rate that the offer is compared with."""
    own = st.session_state.get(_TYPED, {}).get(COMPARED, {})
    return own.get(COMPARED, OFFER_FIELDS[COMPARED].default)


def compared_rate() -> Fraction | Problem:
    """Return the rate that the offer is compared with, or what is wrong with its text."""
    rate = decode_offer_field(COMPARED, compared()[: MAX_PASTE + 1], session.today())
    if not isinstance(rate, Problem):
        st.session_state[_LAST_RATE] = rate
    return rate


def last_compared_rate() -> Fraction | None:
    """Return the last rate in this session that could be compared with."""
    return st.session_state.get(_LAST_RATE)


def is_example() -> bool:
    """Whether the texts are the example's."""
    return raw() == dict(CARDS[phrase()].example)


def take_example() -> None:
    """Put the example into the fields of the phrase."""
    all_typed = st.session_state.get(_TYPED, {})
    st.session_state[_TYPED] = {**all_typed, phrase().value: {}}


def current() -> OfferReading:
    """Return what the texts mean, remembering the last price that could be worked out."""
    # No field takes more, and what is kept by value must stay small.
    texts = tuple((name, text[: MAX_PASTE + 1]) for name, text in raw().items())
    reading = offer_reading(
        phrase(), texts, session.shared("start"), session.shared("currency"), session.shared("income")
    )
    if reading.offer is not None:
        st.session_state[_LAST] = decoded_offer(reading.offer)
        st.session_state[_LAST_TEXTS] = dict(texts)
    return reading


def last_good() -> Decoded | None:
    """Return the price of the last offer in this session that had one, the one on screen above all."""
    current()
    return st.session_state.get(_LAST)


def link() -> OfferLink:
    """Return the link to the last offer that could be worked out."""
    good = last_good()
    said = phrase() if good is None else good.offer.phrase
    texts = st.session_state.get(_LAST_TEXTS, {})
    rate = compared()[: MAX_PASTE + 1]
    return write_offer_link(said, {**texts, COMPARED: rate}, session.today(), session.shared("currency"))


def _typed() -> dict[str, str]:
    return st.session_state.get(_TYPED, {}).get(phrase().value, {})


def _arrive(pairs: Pairs) -> tuple[Problem, ...]:
    """Take over the offer of a link; a link without one leaves what was typed as it is."""
    if not any(key in OFFER_KEYS for key, _ in pairs):
        return ()
    opened = read_offer_link(pairs, session.today(), session.shared("currency"))
    texts = dict(opened.raw)
    choose(Phrase(texts.pop(PHRASE, OFFER_FIELDS[PHRASE].default)))
    if COMPARED in texts:
        put(COMPARED, texts.pop(COMPARED))
    st.session_state[_TYPED] = {**st.session_state.get(_TYPED, {}), phrase().value: texts}
    return opened.problems


def _parameters() -> dict[str, str]:
    return dict(link().parameters)


OFFER = Beside(OFFER_KEYS, _arrive, _parameters)
