"""The only place that caches, always by value: the same terms give the same frozen results."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from core.contract import LoanTerms
from core.cost import Measures, measure
from core.inputs import Reading, read
from core.offers import (
    BalanceCheck,
    Decoded,
    Offer,
    OfferReading,
    Phrase,
    balance_check,
    decode_offer,
    read_offer,
)
from core.schedule import Schedule, build_schedule

# Frozen terms hash in microseconds; Streamlit's own cache would pickle them, which takes longer than the
# sums. 256 entries of at most 600 rows are about 40 MB; one reader's slider rarely visits more than sixty.
_KEPT = 256


@lru_cache(maxsize=_KEPT)
def computed(terms: LoanTerms) -> tuple[Schedule, Measures]:
    """Return the schedule and its measures."""
    schedule = build_schedule(terms)
    return schedule, measure(schedule)


@lru_cache(maxsize=_KEPT)
def reading_of(texts: tuple[tuple[str, str], ...], today: date) -> Reading:
    """Return what the texts of the fields mean; several parts of a page ask for the same."""
    return read(dict(texts), today)


@lru_cache(maxsize=_KEPT)
def offer_reading(
    phrase: Phrase, texts: tuple[tuple[str, str], ...], start: date, currency: str, income: int
) -> OfferReading:
    """Return what the texts of an offer's fields mean."""
    return read_offer(phrase, dict(texts), start, currency, income)


@lru_cache(maxsize=_KEPT)
def decoded_offer(offer: Offer) -> Decoded:
    """Return the price of an offer."""
    return decode_offer(offer)


@lru_cache(maxsize=_KEPT)
def checked_offer(decoded: Decoded) -> BalanceCheck:
    """Return the balance check of a price; of 600 rows it takes ten times as long as the price itself."""
    return balance_check(decoded)
