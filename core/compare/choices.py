"""What a reader chooses on the page of the ways: its own few fields, their link, and what they mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import Any

from core.compare.rate_grid import GridOf
from core.compare.two_offers import Line
from core.compare.way import Same, WayKey
from core.contract import MAX_MINOR, MAX_PERIODS
from core.errors import Problem
from core.inputs import Field, Kind, LinkReading, read_own_link, write_own_link
from core.inputs.decode import decode
from core.inputs.fields import Setting, choice_of
from core.wording import N_


class Shown(Enum):
    """The pictures, one of which is on screen."""

    CASH = "cash"
    COST = "cost"
    OWED = "owed"
    TWO = "two"
    GRID = "grid"


# Empty boxes mean that nothing is asked: their questions are put only when they are filled.
WAYS_FIELDS: Mapping[str, Field] = MappingProxyType(
    {
        field.name: field
        for field in (
            choice_of("ways_same", "w-same", N_("What all ways have in common"), Same, core=True),
            choice_of("ways_shown", "w-show", N_("Picture"), Shown, core=True),
            choice_of("ways_against", "w-vs", N_("Compare the others with"), WayKey, core=True),
            Field("ways_at", "w-at", Kind.COUNT, N_("Due dates that have passed"), "", 0, MAX_PERIODS),
            choice_of("ways_cells", "w-cells", N_("In the cells"), GridOf),
            choice_of("ways_lines", "w-lines", N_("The lines show"), Line),
            Field("ways_bear", "w-bear", Kind.AMOUNT, N_("A payment I can bear"), "", 1, MAX_MINOR),
            Field("ways_term", "w-term", Kind.COUNT, N_("A number of instalments"), "", 1, MAX_PERIODS),
        )
    }
)

WAYS_KEYS = frozenset(field.key for field in WAYS_FIELDS.values())


@dataclass(frozen=True, slots=True)
class Choices:
    """What was chosen; None where a box is empty or cannot be read, and then ``problems`` says why.

    ``at`` is a number of due dates, ``bear`` money in minor units, ``term`` a number of instalments.
    """

    same: Same
    shown: Shown
    against: WayKey
    at: int | None
    cells: GridOf
    lines: Line
    bear: int | None
    term: int | None
    problems: tuple[Problem, ...] = ()


def read_choices(raw: Mapping[str, str], today: date, currency: str) -> Choices:
    """Return what the raw texts, by field name, mean; never raises, whatever the texts.

    How many months would a payment of 500 take? Nothing is asked about a term yet.

    >>> chosen = read_choices({"ways_bear": "500"}, date(2026, 1, 31), "CNY")
    >>> chosen.bear, chosen.term, chosen.shown
    (50000, None, <Shown.CASH: 'cash'>)
    """
    setting = Setting(today, currency)
    values: dict[str, Any] = {}
    problems = []
    for name, field in WAYS_FIELDS.items():
        text = raw.get(name, "").strip() or field.default
        value = decode(field, text, setting) if text else None
        if isinstance(value, Problem):
            problems.append(value)
            value = field.choices[field.default] if field.choices else None
        values[name.removeprefix("ways_")] = value
    return Choices(**values, problems=tuple(problems))


def read_link_choices(pairs: Iterable[tuple[str, str]], today: date, currency: str) -> LinkReading:
    """Return what a link says about the page's own fields, canonical; never raises. Like ``read_link``.

    >>> dict(read_link_choices([("w-bear", "1,800"), ("w-show", "x")], date(2026, 1, 31), "CNY").raw)
    {'ways_bear': '1800'}
    """
    return read_own_link(pairs, WAYS_FIELDS, Setting(today, currency))


def write_link_choices(raw: Mapping[str, str], today: date, currency: str) -> dict[str, str]:
    """Return the parameters that mean the choices, canonical and in the fields' order.

    >>> write_link_choices({"ways_at": "３", "ways_bear": "?"}, date(2026, 1, 31), "CNY")
    {'w-same': 'quote', 'w-show': 'cash', 'w-vs': 'own', 'w-at': '3'}
    """
    return write_own_link(raw, WAYS_FIELDS, Setting(today, currency))
