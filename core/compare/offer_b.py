"""The second offer, as texts beside the first: the same fields under a prefix, read by the same decoder.

Offer A is the scenario. Offer B is like A in all that is not typed for it, so its link holds only what
differs; currency, pay, start and rounding are always A's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from core.errors import Problem
from core.inputs import FIELDS, Field, LinkReading, Reading, Scenario, raw_of, read, read_link
from core.inputs.decode import encode
from core.inputs.reading import decode_all

PREFIX = "b_"
_SHARED = frozenset({"currency", "income", "start", "rounding"})
_OWN = {name: field for name, field in FIELDS.items() if name not in _SHARED}

B_FIELDS: Mapping[str, Field] = MappingProxyType(
    {
        PREFIX + name: replace(field, name=PREFIX + name, key=PREFIX + field.key)
        for name, field in _OWN.items()
    }
)
_NAMES = {field.key: name for name, field in B_FIELDS.items()}

Pairs = tuple[tuple[str, str], ...]


def filled_b(raw: Mapping[str, str], a: Scenario) -> dict[str, str]:
    """Return a text for every field of offer B: the one given, else offer A's.

    Under another quote than A's, A's number means something else, so the price is then the usual one.
    """
    texts = {PREFIX + name: text for name, text in raw_of(a).items() if name in _OWN}
    given = {name: text for name, text in raw.items() if name in B_FIELDS}
    if given.get("b_quote", texts["b_quote"]) != texts["b_quote"]:
        texts["b_multiple"] = ""
        texts["b_price"] = _texts({"quote": given["b_quote"]}, a).get("price", texts["b_price"])
    return {**texts, **given}


def read_b(raw: Mapping[str, str], a: Scenario) -> Reading:
    """Return what the texts of offer B mean beside offer A; never raises. Problems name the prefixed fields.

    What if offer B is the same loan over twelve instalments instead of six?

    >>> from datetime import date
    >>> b = read_b({"b_periods": "12"}, Scenario(start=date(2026, 1, 31))).scenario
    >>> b.periods, b.amount, b.price
    (12, 1000000, 180000)
    """
    shared = {name: text for name, text in raw_of(a).items() if name in _SHARED}
    reading = read({**_bare(filled_b(raw, a)), **shared}, a.start)
    return Reading(reading.scenario, tuple(map(_prefixed, reading.problems)))


def split_link(pairs: Iterable[tuple[str, str]]) -> tuple[Pairs, Pairs]:
    """Return a link's parameters in two: those of the scenario and the page, and those of offer B."""
    taken = tuple(pairs)
    return (
        tuple(pair for pair in taken if pair[0] not in _NAMES),
        tuple(pair for pair in taken if pair[0] in _NAMES),
    )


def read_link_b(pairs: Iterable[tuple[str, str]], a: Scenario) -> LinkReading:
    """Return what a link says of offer B, by prefixed field name; never raises. Like ``read_link``.

    >>> from datetime import date
    >>> dict(read_link_b([("b_n", "24"), ("b_price", "x")], Scenario(start=date(2026, 1, 31))).raw)
    {'b_periods': '24'}
    """
    mine = [(key.removeprefix(PREFIX), text) for key, text in pairs if key in _NAMES]
    # The currency and the quote decide what the other texts mean: A's, where B names none.
    context = [(FIELDS["currency"].key, a.currency)]
    if not any(key == FIELDS["quote"].key for key, _ in mine):
        context.append((FIELDS["quote"].key, a.quote.value))
    reading = read_link([*context, *mine], a.start)
    typed = {_NAMES[PREFIX + key] for key, _ in mine}
    raw = {PREFIX + name: text for name, text in reading.raw.items() if PREFIX + name in typed}
    return LinkReading(raw, tuple(map(_prefixed, reading.problems)))


def write_link_b(raw: Mapping[str, str], a: Scenario) -> dict[str, str]:
    """Return offer B's parameters of a link: canonical, and only where they differ from offer A's.

    >>> from datetime import date
    >>> write_link_b({"b_amount": "２万", "b_periods": "6"}, Scenario(start=date(2026, 1, 31)))
    {'b_amount': '20000'}
    """
    like_a = raw_of(a)
    texts = _texts(_bare(filled_b(raw, a)), a)
    requoted = texts.get("quote", like_a["quote"]) != like_a["quote"]
    return {
        PREFIX + FIELDS[name].key: text
        for name, text in texts.items()
        if text != like_a[name] or (requoted and name == "price")
    }


def _texts(raw: Mapping[str, str], a: Scenario) -> dict[str, str]:
    """The canonical text of each of offer B's fields that can be read."""
    setting, decoded = decode_all({**raw, "currency": a.currency}, a.start)
    return {
        name: encode(field, decoded[name], setting)
        for name, field in _OWN.items()
        if not isinstance(decoded[name], Problem)
    }


def _bare(texts: Mapping[str, str]) -> dict[str, str]:
    return {name.removeprefix(PREFIX): text for name, text in texts.items()}


def _prefixed(problem: Problem) -> Problem:
    return replace(problem, field=PREFIX + problem.field) if problem.field in _OWN else problem
