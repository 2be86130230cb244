"""Raw texts -> one scenario, or every problem at once; and a scenario -> the texts that mean it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from core.errors import Problem
from core.inputs.decode import decode, encode
from core.inputs.fields import FIELDS, Setting, default_of
from core.inputs.payable import unpayable
from core.inputs.rules import contradictions
from core.inputs.scenario import Scenario


class Reading(NamedTuple):
    """A scenario whose schedule can be built, or None and the problems that stand in its way.

    Problems come in the order of the fields; ``scenario`` is None exactly where there are some.
    """

    scenario: Scenario | None
    problems: tuple[Problem, ...]


def read(raw: Mapping[str, str], today: date) -> Reading:
    """Return what the raw texts, by field name, mean together; never raises, whatever the texts.

    Missing fields take their defaults, ``start`` that of ``today``; names that are no field are not
    looked at. A scenario returned here always has a schedule.

    What if nothing is typed at all?

    >>> read({}, date(2026, 1, 31)).scenario.price
    180000
    """
    setting, decoded = decode_all(raw, today)
    faults = {name: value for name, value in decoded.items() if isinstance(value, Problem)}
    good: dict[str, Any] = {name: value for name, value in decoded.items() if name not in faults}
    # A rule is asked only where every field it looks at could be read; the others stand at their defaults.
    scenario = replace(Scenario(start=setting.today), **good)
    problems = [*faults.values(), *contradictions(scenario, good)]
    if not problems:
        refused = unpayable(scenario)
        if refused is None:
            return Reading(scenario, ())
        problems = [refused]
    order = list(FIELDS)
    return Reading(None, tuple(sorted(problems, key=lambda problem: order.index(problem.field))))


def raw_of(scenario: Scenario) -> dict[str, str]:
    """Return the canonical text of every field: what widgets show, and what means this scenario again.

    Errors: RateError for a price or fee that eight decimals of a per cent cannot hold, which no text
    reads as.

    >>> raw_of(Scenario(start=date(2026, 1, 31)))["price"]
    '1800'
    """
    setting = Setting(scenario.start, scenario.currency, scenario.quote)
    return {name: encode(field, getattr(scenario, name), setting) for name, field in FIELDS.items()}


def filled(raw: Mapping[str, str], today: date) -> dict[str, str]:
    """Return a text for every field: the one given, else the default that goes with those given."""
    setting, _ = decode_all(raw, today)
    return {name: raw.get(name, default_of(field, setting)) for name, field in FIELDS.items()}


def decode_all(raw: Mapping[str, str], today: date) -> tuple[Setting, dict[str, Any | Problem]]:
    """Return every field's value or Problem, sums in the currency and the price as quoted in ``raw``."""
    setting = Setting(today)
    for name in _DECIDE:
        chosen = decode(FIELDS[name], raw.get(name, FIELDS[name].default), setting)
        if not isinstance(chosen, Problem):
            setting = replace(setting, **{name: chosen})
    return setting, {
        name: decode(field, raw.get(name, default_of(field, setting)), setting)
        for name, field in FIELDS.items()
    }


# What the other fields' texts mean depends on these two, so they are read first.
_DECIDE = ("currency", "quote")
