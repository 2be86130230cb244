"""What texts mean, cached by value: the parts of a page ask for the same again and again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from core.afford.home_choices import HomeChoices, read_home
from core.afford.manner_choices import MannerChoices, read_manners
from core.afford.shock_choices import ShockChoices, read_shocks
from core.afford.shock_start import Start, start_from
from core.change import ChangeReading, read_change
from core.compare import read_b
from core.contract import LoanTerms
from core.errors import Problem
from core.household import Household
from core.inputs import Reading, Scenario, decode_all, read, write_link
from core.late.choices import Choices, read_choices
from core.law import Jurisdiction
from core.offers import OfferReading, Phrase, read_offer
from pages.shell.cached import computed

# Texts by the names of their fields, none longer than tells that it is too long: what is kept must be small.
Texts = tuple[tuple[str, str], ...]

_KEPT = 256


@lru_cache(maxsize=_KEPT)
def reading_of(texts: Texts, today: date) -> Reading:
    """Return what the texts of the scenario mean."""
    return read(dict(texts), today)


@lru_cache(maxsize=_KEPT)
def values_of(texts: Texts, today: date) -> Mapping[str, Any | Problem]:
    """Return what the text of each field of the scenario means by itself."""
    return MappingProxyType(decode_all(dict(texts), today)[1])


@lru_cache(maxsize=_KEPT)
def written(texts: Texts, today: date) -> Mapping[str, str]:
    """Return the parameters of the link to what the texts of the scenario mean."""
    return MappingProxyType(write_link(dict(texts), today))


@lru_cache(maxsize=_KEPT)
def reading_of_b(texts: Texts, a: Scenario) -> Reading:
    """Return what the texts of a second offer mean beside the first."""
    return read_b(dict(texts), a)


@lru_cache(maxsize=_KEPT)
def offer_reading(phrase: Phrase, texts: Texts, start: date, currency: str, income: int) -> OfferReading:
    """Return what the texts of an offer's fields mean."""
    return read_offer(phrase, dict(texts), start, currency, income)


@lru_cache(maxsize=_KEPT)
def change_reading(texts: Texts, terms: LoanTerms, today: date) -> ChangeReading:
    """Return what the texts of a change mean beside a loan."""
    return read_change(dict(texts), terms, today)


@lru_cache(maxsize=_KEPT)
def late_reading(texts: Texts, terms: LoanTerms, today: date) -> Choices:
    """Return what the texts of being late mean for a loan."""
    return read_choices(dict(texts), computed(terms)[0], today)


@lru_cache(maxsize=_KEPT)
def home_reading(texts: Texts, scenario: Scenario, months: int, today: date) -> HomeChoices:
    """Return what the texts of the household mean beside a loan."""
    return read_home(dict(texts), scenario, months, today)


@lru_cache(maxsize=_KEPT)
def shock_start(place: Jurisdiction, home: Household) -> Start:
    """Return the numbers of the shocks that stand where nothing is said."""
    return start_from(place, home)


@lru_cache(maxsize=_KEPT)
def shock_reading(
    texts: Texts, place: Jurisdiction, home: Household, today: date, currency: str
) -> ShockChoices:
    """Return what the texts of the shocks and levers mean for a household."""
    return read_shocks(dict(texts), shock_start(place, home), today, currency)


@lru_cache(maxsize=_KEPT)
def manner_reading(texts: Texts, today: date) -> MannerChoices:
    """Return what the texts about other ways to repay and a class mean."""
    return read_manners(dict(texts), today)
