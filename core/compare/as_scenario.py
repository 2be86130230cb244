"""A way, or a loan that meets a goal, as a scenario: what the other pages can be opened with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from types import MappingProxyType

from core.compare.way import Way
from core.inputs import Quote, Scenario
from core.inputs.grammar import PERCENT_DIGITS, percent_text
from core.money import Rounding, round_fraction
from core.rates import Basis
from core.requote import follow
from core.schedule import Schedule, build_schedule

_QUOTES: Mapping[Basis, Quote] = MappingProxyType(
    {
        Basis.YEARLY: Quote.YEARLY,
        Basis.MONTHLY: Quote.MONTHLY,
        Basis.DAILY: Quote.DAILY,
        Basis.FLAT_MONTHLY: Quote.FLAT,
    }
)
# Decimals of a solved rate in per cent: as few as let the payments come out the same.
_FEWEST = 4


def way_as_scenario(scenario: Scenario, way: Way) -> Scenario:
    """Return the scenario repaid this way; a solved rate is rounded where its payments stay as they are.

    Errors: those of build_schedule.

    What would I type to see 10,000 at 1 % a month repaid at the end?

    >>> from datetime import date
    >>> from core.compare import WayKey, ways
    >>> mine = Scenario(start=date(2026, 1, 31), quote=Quote.MONTHLY, price=Fraction(1, 100))
    >>> way_as_scenario(mine, ways(mine.terms())[WayKey.SINGLE_REPAYMENT]).method.value
    'single_repayment'
    """
    if way.own:
        return scenario
    rate, grace = way.schedule.rate, way.terms.grace
    told = replace(
        scenario,
        method=way.terms.method,
        periods=way.terms.periods,
        grace_principal=grace.principal,
        grace_deferred=grace.interest_deferred,
        grace_free=grace.interest_free,
        grace_days=grace.days,
    )
    if way.terms.instalment is not None:
        return told
    told = replace(told, quote=_QUOTES[rate.basis], price=rate.value)
    if percent_text(rate.value) is not None:
        return told
    for digits in range(_FEWEST, PERCENT_DIGITS + 1):
        told = replace(told, price=_rounded(rate.value, digits))
        if build_schedule(told.terms()).payments == way.schedule.payments:
            break
    return told


def goal_as_scenario(scenario: Scenario, found: Schedule) -> Scenario:
    """Return the scenario with the amount and the term of a loan that meets a goal, at the same price.

    Errors: those of build_schedule.
    """
    changed = replace(scenario, amount=found.terms.principal, periods=found.terms.periods)
    return follow(changed, found.rate) if scenario.quote is Quote.INSTALMENT else changed


def _rounded(value: Fraction, digits: int) -> Fraction:
    scale = 100 * 10**digits
    return Fraction(round_fraction(value * scale, Rounding.HALF_UP), scale)
