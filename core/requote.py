"""The same loan told another way: what a form changes in step when one part of a scenario is changed.

An instalment belongs to one amount and one term. When the reader changes either, the price is what stays,
and the instalment follows; when they ask for another quote, the loan stays and the figure follows.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from core.contract import KNOWN_INSTALMENT_METHODS, LEVEL_METHODS, Method
from core.cost import measure
from core.inputs import Quote, Scenario
from core.money import Rounding, round_fraction
from core.rates import Rate
from core.schedule import build_schedule

# Digits kept of a converted rate, as per cent: enough that an ordinary loan's instalment comes out the same.
_PERCENT_DIGITS = 4
_TIMES_A_YEAR = {Quote.YEARLY: 1, Quote.MONTHLY: 12, Quote.DAILY: 365}


def follow(changed: Scenario, rate: Rate) -> Scenario:
    """Return a scenario whose instalment is known, with the instalment that ``rate`` asks for now.

    What does Mr Zhang's price make of twelve instalments instead of six?

    >>> from datetime import date
    >>> zhang = Scenario(start=date(2026, 1, 1))
    >>> longer = follow(replace(zhang, periods=12), build_schedule(zhang.terms()).rate)
    >>> longer.price
    95984
    """
    if changed.method is Method.SINGLE_REPAYMENT:
        payment = build_schedule(replace(changed.terms(), instalment=None, rate=rate)).payments[-1]
    else:
        payment = build_schedule(replace(changed.terms(), instalment=None, rate=rate)).instalment
    return replace(changed, price=max(payment, 1))


def requote(scenario: Scenario, quote: Quote) -> Scenario:
    """Return the same loan with its price quoted another way; the repayment method follows where it must.

    A flat price goes with the flat-fee method only, and a known instalment with the level ones. Rates are
    rounded to four decimals of a per cent. Errors: NoRate where the loan has no yearly rate.
    """
    if quote is scenario.quote:
        return scenario
    schedule = build_schedule(scenario.terms())
    if quote is Quote.INSTALMENT:
        if scenario.method in KNOWN_INSTALMENT_METHODS:
            payment = schedule.instalment or schedule.payments[-1]
            return replace(scenario, quote=quote, price=max(payment, 1), multiple=1)
        level = replace(scenario, method=Method.EQUAL_INSTALMENT)
        payment = build_schedule(level.terms()).instalment
        return replace(level, quote=quote, price=max(payment, 1), multiple=1)
    if quote is Quote.FLAT:
        months = Fraction(12) / scenario.every.per_year * len(schedule.payments)
        flat = Fraction(schedule.total_interest, scenario.financed) / months
        return replace(scenario, quote=quote, price=_rounded(flat), method=Method.FLAT_FEE)
    method = Method.EQUAL_INSTALMENT if scenario.method is Method.FLAT_FEE else scenario.method
    bare = measure(build_schedule(replace(scenario.terms(), fees=()))).nominal_yearly
    return replace(
        scenario, quote=quote, price=_rounded(Fraction(bare) / _TIMES_A_YEAR[quote]), method=method
    )


def change_method(scenario: Scenario, method: Method) -> Scenario:
    """Return the scenario repaid another way, at the same price where the quote fits both ways."""
    if scenario.quote is Quote.FLAT and method is not Method.FLAT_FEE:
        return replace(requote(scenario, Quote.YEARLY), method=method)
    if scenario.quote is Quote.INSTALMENT and method not in LEVEL_METHODS:
        return replace(requote(scenario, Quote.YEARLY), method=method, multiple=scenario.multiple)
    return replace(scenario, method=method)


def _rounded(rate: Fraction) -> Fraction:
    scale = 100 * 10**_PERCENT_DIGITS
    return Fraction(round_fraction(max(rate, Fraction(0)) * scale, Rounding.HALF_UP), scale)
