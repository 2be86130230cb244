"""Whose lines on prices a contract falls under, as typed: place, lender, kind of loan, day, LPR.

Names and link keys begin with what no field of :data:`core.inputs.FIELDS` begins with, so that both can stand
side by side in one form and one link.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import Any

from core.errors import Problem
from core.inputs.decode import decode, encode
from core.inputs.fields import Field, Kind, Setting
from core.inputs.link import LinkReading, read_own_link
from core.inputs.scenario import Quote
from core.law.choices import OFFERED, PLACES, Jurisdiction, Lender, Product, offered
from core.wording import N_


@dataclass(frozen=True, slots=True)
class LegalSetting:
    """What decides which lines apply; ``lpr`` is the one-year LPR as the reader knows it, None if not given.

    It has the order of the arguments of :func:`core.law.ceiling`.
    """

    place: Jurisdiction
    lender: Lender
    product: Product
    made: date
    lpr: Fraction | None = None


@dataclass(frozen=True, slots=True)
class LegalReading:
    """A setting, or None and the problems that stand in its way."""

    setting: LegalSetting | None
    problems: tuple[Problem, ...]


def _choice(name: str, key: str, label: str, choices: Iterable[Any]) -> Field:
    named = MappingProxyType({str(one.value): one for one in choices})
    return Field(f"law_{name}", f"l-{key}", Kind.CHOICE, label, next(iter(named)), choices=named)


LEGAL_FIELDS: Mapping[str, Field] = MappingProxyType(
    {
        entry.name: entry
        for entry in (
            _choice("place", "at", N_("Whose law"), OFFERED),
            _choice("lender", "by", N_("Who lends"), Lender),
            _choice("product", "what", N_("Kind of loan"), Product),
            Field(
                "law_made", "l-on", Kind.DAY, N_("Contract made on"), "", date(1900, 1, 1),
                date(2199, 12, 31), blank="",
            ),
            Field(
                "law_lpr", "l-lpr", Kind.PRICE, N_("One-year LPR, % a year"), "", blank="",
                share=Fraction(1),
            ),
        )
    }
)  # fmt: skip

LEGAL_KEYS = frozenset(field.key for field in LEGAL_FIELDS.values())

# Whose law a reader most likely asks about, by the money of the loan; anywhere else that of the mainland.
_HOME = {"HKD": Jurisdiction.HK, "TWD": Jurisdiction.TW, "USD": Jurisdiction.US, "GBP": Jurisdiction.UK}


def filled_legal(raw: Mapping[str, str], currency: str) -> dict[str, str]:
    """Return a text for every field: the one given, else what fits the currency and the other choices.

    I borrow Hong Kong dollars and have chosen nothing yet: who is taken to lend?

    >>> filled_legal({}, "HKD")["law_lender"]
    'money_lender'
    """
    place = _chosen(raw, "law_place") or _HOME.get(currency, Jurisdiction.CN)
    first = next(iter(OFFERED[place]))
    lender, product = offered(
        place,
        _chosen(raw, "law_lender") or first,
        _chosen(raw, "law_product") or OFFERED[place][first][0],
    )
    return {
        "law_place": place.value,
        "law_lender": lender.value,
        "law_product": product.value,
        "law_made": raw.get("law_made", ""),
        "law_lpr": raw.get("law_lpr", ""),
    }


def _chosen(raw: Mapping[str, str], name: str) -> Any:
    return LEGAL_FIELDS[name].choices.get(raw.get(name, ""))


def choices_in(raw: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return the tokens a reader may choose from for place, lender and product, given the other choices."""
    place, lender = Jurisdiction(raw["law_place"]), Lender(raw["law_lender"])
    return {
        "law_place": tuple(one.value for one in PLACES if one in OFFERED),
        "law_lender": tuple(one.value for one in OFFERED[place]),
        "law_product": tuple(one.value for one in OFFERED[place][lender]),
    }


def read_legal(raw: Mapping[str, str], start: date, currency: str = "CNY") -> LegalReading:
    """Return what the raw texts, by field name, mean; never raises, whatever the texts.

    ``start`` is the day of a contract for which no other is given.

    >>> read_legal({"law_made": "2019-06-01"}, date(2026, 1, 31)).setting.made
    datetime.date(2019, 6, 1)
    """
    texts = filled_legal(raw, currency)
    values: dict[str, Any] = {name: _decoded(name, text, start) for name, text in texts.items()}
    problems = tuple(value for value in values.values() if isinstance(value, Problem))
    if problems:
        return LegalReading(None, problems)
    place, lender, product, made, lpr = values.values()
    return LegalReading(LegalSetting(place, lender, product, made or start, lpr), ())


def _decoded(name: str, text: str, today: date) -> Any | Problem:
    return decode(LEGAL_FIELDS[name], text, _setting(today))


def _setting(today: date) -> Setting:
    return replace(Setting(today), quote=Quote.YEARLY)


def read_legal_link(pairs: Iterable[tuple[str, str]], today: date) -> LinkReading:
    """Return what a link's parameters say about whose lines apply, by field name; never raises.

    Keys of others are not looked at, as :func:`core.offers.read_offer_link` does not.
    """
    return read_own_link(pairs, LEGAL_FIELDS, _setting(today))


def write_legal_link(raw: Mapping[str, str], today: date, currency: str = "CNY") -> dict[str, str]:
    """Return the parameters that mean the choices, canonical; day and LPR stand there only where given.

    >>> write_legal_link({"law_lender": "bank", "law_made": "2021/6/1"}, date(2026, 1, 31))
    {'l-at': 'CN', 'l-by': 'bank', 'l-what': 'loan', 'l-on': '2021-06-01'}
    """
    link = {}
    for name, text in filled_legal(raw, currency).items():
        field, value = LEGAL_FIELDS[name], _decoded(name, text, today)
        if value is not None and not isinstance(value, Problem):
            link[field.key] = encode(field, value, _setting(today))
    return link
