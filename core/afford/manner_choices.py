"""What a reader says about other ways to repay and about a class: what it means, and its link."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from core.afford.manner_fields import MANNER_FIELDS, Told, Who
from core.errors import Problem
from core.inputs import LinkReading, read_own_link, write_own_link
from core.inputs.decode import decode
from core.inputs.fields import Setting

_CENT = 100


@dataclass(frozen=True, slots=True)
class Manners:
    """Other ways to repay: the share of a minimum payment, months of a low start, an extension, savings."""

    minimum: Fraction
    low: int
    wait: int
    fund: int


@dataclass(frozen=True, slots=True)
class ClassChoices:
    """A class: who is in it, the shock that hits a share of all at once, and what a lender loses.

    ``spend`` is what invented people spend of their pay, ``saved`` their savings in months of that.
    """

    who: Who
    hit: Fraction
    month: int
    months: int
    lost: Fraction
    lgd: Fraction
    spend: Fraction
    saved: int


@dataclass(frozen=True, slots=True)
class MannerChoices:
    """What was said; a field that cannot be read stands at its default, and ``problems`` says why."""

    told: Told
    manners: Manners
    klass: ClassChoices
    problems: tuple[Problem, ...] = ()


def read_manners(raw: Mapping[str, str], today: date) -> MannerChoices:
    """Return what the raw texts, by field name, mean; never raises, whatever the texts.

    I say nothing at all: what share of what is owed is the minimum payment?

    >>> read_manners({}, date(2026, 1, 31)).manners.minimum
    Fraction(1, 10)
    """
    setting = Setting(today)
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, field in MANNER_FIELDS.items():
        value = decode(field, raw.get(name, "").strip() or field.default, setting)
        if isinstance(value, Problem):
            problems.append(value)
            value = decode(field, field.default, setting)
        values[name] = value
    return MannerChoices(
        values["manner_told"],
        Manners(
            Fraction(values["manner_minimum"], _CENT),
            *(values[f"manner_{name}"] for name in ("low", "wait", "fund")),
        ),
        ClassChoices(
            who=values["class_who"],
            hit=Fraction(values["class_hit"], _CENT),
            month=values["class_month"],
            months=values["class_months"],
            lost=Fraction(values["class_lost"], _CENT),
            lgd=Fraction(values["class_lgd"], _CENT),
            spend=Fraction(values["class_spend"], _CENT),
            saved=values["class_saved"],
        ),
        tuple(problems),
    )


def read_manner_link(pairs: Iterable[tuple[str, str]], today: date) -> LinkReading:
    """Return what a link says about these fields, canonical; never raises.

    >>> dict(read_manner_link([("m-min", "５"), ("m-hit", "x")], date(2026, 1, 31)).raw)
    {'manner_minimum': '5'}
    """
    return read_own_link(tuple(pairs), MANNER_FIELDS, Setting(today))


def write_manner_link(raw: Mapping[str, str], today: date) -> dict[str, str]:
    """Return the parameters that mean the choices, canonical and in the fields' order.

    >>> write_manner_link({"manner_minimum": "05", "class_hit": "20"}, date(2026, 1, 31))
    {'m-min': '5'}
    """
    return write_own_link(raw, MANNER_FIELDS, Setting(today))
