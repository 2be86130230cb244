"""The same loan told another way: what a form changes in step when one part of a scenario is changed.

An instalment belongs to one amount and one term. When the reader changes either, the price is what stays,
and the instalment follows; when they ask for another quote, the loan stays and the figure follows.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from core.contract import KNOWN_INSTALMENT_METHODS, LEVEL_METHODS, LoanTerms, Method
from core.inputs import Quote, Scenario
from core.inputs.grammar import PERCENT_DIGITS
from core.money import Rounding, round_fraction
from core.periods import period_rates, whole_span_rate
from core.rates import Rate
from core.schedule import Schedule, build_schedule

# Decimals kept of a converted rate, as per cent: as few as let the payments come out the same.
_PERCENT_DIGITS = range(4, PERCENT_DIGITS + 1)
# A price that is allowed over a day as well as over a year.
_PROBE = Fraction(1, 1000)


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

    A flat price goes with the flat-fee method only, and a known instalment with the level ones. A rate
    keeps four decimals of a per cent, or more where fewer would make another instalment. Errors:
    ContractError where the loan cannot be told that way.
    """
    if quote is scenario.quote:
        return scenario
    schedule = build_schedule(scenario.terms())
    if quote is Quote.INSTALMENT:
        return _by_instalment(scenario, schedule)
    if quote is Quote.FLAT:
        flat = replace(scenario, quote=quote, price=_PROBE, method=Method.FLAT_FEE)
        return _priced(flat, Fraction(schedule.total_interest, scenario.financed), schedule)
    if scenario.method is Method.FLAT_FEE and not schedule.total_interest:
        return replace(scenario, quote=quote, price=Fraction(0), method=Method.EQUAL_INSTALMENT)
    if scenario.method is Method.FLAT_FEE:
        scenario = _by_instalment(replace(scenario, method=Method.EQUAL_INSTALMENT), schedule)
        schedule = build_schedule(scenario.terms())
    rated = replace(scenario, quote=quote, price=_PROBE)
    return _priced(rated, _all_rates(schedule.terms, schedule.rate), schedule)


def _by_instalment(scenario: Scenario, schedule: Schedule) -> Scenario:
    if scenario.method not in KNOWN_INSTALMENT_METHODS:
        scenario = replace(scenario, method=Method.EQUAL_INSTALMENT)
        schedule = build_schedule(scenario.terms())
    single = scenario.method is Method.SINGLE_REPAYMENT
    payments = 1 if single else scenario.periods - scenario.before_principal
    # Rounded down, interest-free instalments may leave a coin to the last one; a known one must not.
    least = -(-scenario.financed // payments)
    price = max(schedule.instalment or schedule.payments[-1], least)
    return replace(scenario, quote=Quote.INSTALMENT, price=price, multiple=1)


def _priced(scenario: Scenario, rates: Fraction, like: Schedule) -> Scenario:
    """Return a scenario at the price that makes the rates of its periods add up to ``rates``.

    Rates add up alike in every convention, where a yearly rate (IRR times periods) does not: a week is
    7/31 of a month to some contracts.
    """
    terms = scenario.terms()
    assert terms.rate is not None
    whole = _all_rates(terms, terms.rate)
    price = _PROBE * rates / whole if whole else Fraction(0)
    found = scenario
    for digits in _PERCENT_DIGITS:
        found = replace(scenario, price=_rounded(price, digits))
        if _pays_alike(build_schedule(found.terms()), like):
            break
    return found


def _pays_alike(one: Schedule, other: Schedule) -> bool:
    if one.instalment and other.instalment:
        return one.instalment == other.instalment
    return one.terms.method is not other.terms.method or one.payments == other.payments


def _all_rates(terms: LoanTerms, rate: Rate) -> Fraction:
    if terms.method is Method.SINGLE_REPAYMENT:
        return whole_span_rate(terms, rate)
    return sum(period_rates(terms, rate), Fraction(0))


def change_method(scenario: Scenario, method: Method) -> Scenario:
    """Return the scenario repaid another way, at the same price where the quote fits both ways."""
    if scenario.quote is Quote.FLAT and method is not Method.FLAT_FEE:
        return replace(requote(scenario, Quote.YEARLY), method=method)
    if scenario.quote is Quote.INSTALMENT and method not in LEVEL_METHODS:
        return replace(requote(scenario, Quote.YEARLY), method=method, multiple=scenario.multiple)
    return replace(scenario, method=method)


def _rounded(rate: Fraction, digits: int) -> Fraction:
    scale = 100 * 10**digits
    return Fraction(round_fraction(rate * scale, Rounding.HALF_UP), scale)
