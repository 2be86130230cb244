"""What a reader says may happen: the fields, what they mean together, and their link."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import Any

from core.afford.shock_fields import (
    LEAST_MONTHS,
    MOST_MONTHS,
    NUMBERS,
    SHOCK_FIELDS,
    Lever,
    ShockKey,
    Switch,
    View,
    switch_of,
)
from core.afford.shock_start import Start, made
from core.contract import LoanTerms
from core.errors import Problem
from core.household.months import months_of
from core.inputs import LinkReading, read_own_link, write_own_link
from core.inputs.decode import decode
from core.inputs.fields import Setting
from core.simulate import Shocks
from core.wording import message


@dataclass(frozen=True, slots=True)
class ShockChoices:
    """What was said; a field that cannot be read stands as if nothing was said, and ``problems`` says why.

    ``numbers`` are those of every shock, also of the ones that are off; ``own`` the fields that say something
    else than is usual. ``months`` None: as long as the loan. ``less`` is a share, ``longer`` instalments,
    ``buffer`` months of essentials, ``off`` one of the shocks that are on, where any is, ``who`` a household
    counted from 1, None where none is looked at.
    """

    shocks: Shocks
    on: frozenset[ShockKey]
    months: int | None
    seed: int
    view: View
    lever: Lever
    less: Fraction
    longer: int
    buffer: int
    off: ShockKey
    who: int | None
    numbers: Mapping[str, Fraction | int | None] = field(default_factory=lambda: MappingProxyType({}))
    own: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()


def read_shocks(raw: Mapping[str, str], start: Start, today: date, currency: str) -> ShockChoices:
    """Return what the raw texts, by field name, mean beside what is usual; never raises, whatever the texts.

    A mean of 0 months is for good: no work is found again, the pay is not raised again.

    I say nothing at all: which shocks are on in mainland China?

    >>> from core.afford.shock_start import start_from
    >>> from core.household import Household
    >>> from core.law import Jurisdiction
    >>> start = start_from(Jurisdiction.CN, Household(income=1_500_000, essentials=600_000))
    >>> chosen = read_shocks({}, start, date(2026, 1, 31), "CNY")
    >>> sorted(one.value for one in chosen.on), chosen.seed, chosen.months
    (['dearer', 'illness', 'job_loss', 'pay_cut'], 7, None)
    """
    setting = Setting(today, currency)
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, one in SHOCK_FIELDS.items():
        text = raw.get(name, "").strip() or one.default
        value = decode(one, text, setting)
        if isinstance(value, Problem):
            problems.append(value)
            value = decode(one, one.default, setting)
        values[name] = value
    on, numbers, more = _shocks(values, start)
    if on and values["thousand_off"] not in on:
        values["thousand_off"] = next(key for key in ShockKey if key in on)
    said = {key: values[f"thousand_{key}"] for key in ("months", "seed", "view", "lever", "who", "off")}
    return ShockChoices(
        shocks=Shocks(**{key.value: made(key, numbers[key]) for key in on}),
        on=on,
        less=Fraction(values["thousand_less"], 100),
        longer=values["thousand_longer"],
        buffer=values["thousand_buffer"],
        numbers=MappingProxyType({one.name: numbers[one.shock][one.part] for one in NUMBERS}),
        own=frozenset(one.name for one in NUMBERS if values[one.name] is not None),
        problems=(*problems, *more),
        **said,
    )


def _shocks(
    values: Mapping[str, Any], start: Start
) -> tuple[frozenset[ShockKey], dict[ShockKey, dict[str, Any]], tuple[Problem, ...]]:
    """Which shocks are on, the numbers of every one, and what of them contradicts itself."""
    switches = {key: values[switch_of(key)] for key in ShockKey}
    on = frozenset(
        key for key, said in switches.items() if said is Switch.ON or (said is None and key in start.on)
    )
    numbers: dict[ShockKey, dict[str, Any]] = {key: {} for key in ShockKey}
    for one in NUMBERS:
        value = values[one.name]
        if value is None:
            value = start.numbers[one.shock, one.part]
        elif one.part == "months" and not value:
            value = None
        numbers[one.shock][one.part] = value
    pay = numbers[ShockKey.PAY]
    if pay["low"] + pay["high"] <= 1:
        return on, numbers, ()
    for part in ("low", "high"):
        pay[part] = start.numbers[ShockKey.PAY, part]
    said = message("Low and high months together are at most 100%.")
    return on, numbers, (Problem("shock_irregular_high", "sum", said),)


def months_for_loan(terms: LoanTerms) -> int:
    """Return how many months are looked at where the reader does not say: the loan's, within limits.

    Errors: HouseholdError for a loan of more than a hundred years.

    How long is a loan of six instalments looked at?

    >>> from core.inputs import Scenario
    >>> months_for_loan(Scenario(start=date(2026, 1, 31)).terms())
    12
    """
    return min(max(len(months_of(terms)[0]), LEAST_MONTHS), MOST_MONTHS)


def read_shock_link(pairs: Iterable[tuple[str, str]], today: date, currency: str) -> LinkReading:
    """Return what a link says about these fields, canonical; never raises."""
    return read_own_link(pairs, SHOCK_FIELDS, Setting(today, currency))


def write_shock_link(raw: Mapping[str, str], today: date, currency: str) -> dict[str, str]:
    """Return the parameters that mean the choices: which thousand, and what differs from the usual.

    >>> write_shock_link({"shock_job_loss": "off", "shock_pay_cut_chance": "２", "thousand_less": "20"},
    ...                  date(2026, 1, 31), "CNY")
    {'k-seed': '7', 'k-job': 'off', 'k-cut-p': '2'}
    """
    said = {name: text for name, text in raw.items() if text.strip()}
    return write_own_link(said, SHOCK_FIELDS, Setting(today, currency))
