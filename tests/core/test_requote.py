"""The same loan told another way: the money stays, and a changed loan keeps its price."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from core.contract import LEVEL_METHODS, Method
from core.inputs import Quote, raw_of, read
from core.requote import change_method, follow, requote
from core.schedule import build_schedule
from tests.core.loans import LOANS, TODAY, scenario_of

LEVEL = ["zhang", "weekly", "home", "flat", "flat, stated", "deducted", "odd first period", "three", "yen"]
WORTH_TRYING = [name for name in LOANS if name != "whole units"]


@pytest.mark.parametrize("quote", Quote)
@pytest.mark.parametrize("name", WORTH_TRYING)
def test_every_requote_can_be_read_again(name: str, quote: Quote) -> None:
    told = requote(scenario_of(**LOANS[name]), quote)
    assert told.quote is quote
    reading = read(raw_of(told), TODAY)
    assert reading.scenario == told, reading.problems


@pytest.mark.parametrize("quote", [Quote.YEARLY, Quote.MONTHLY, Quote.DAILY, Quote.FLAT])
@pytest.mark.parametrize(
    "name",
    ["zhang", "weekly", "home", "flat", "flat, stated", "deducted", "odd first period", "three", "yen"],
)
def test_the_instalment_is_the_same_before_and_after(name: str, quote: Quote) -> None:
    scenario = scenario_of(**LOANS[name])
    before = build_schedule(scenario.terms()).instalment
    if quote is not Quote.FLAT or scenario.day_count.value == "30/360":
        told = requote(scenario, quote)
        assert build_schedule(told.terms()).instalment == before
        assert requote(told, Quote.INSTALMENT).price == before


@pytest.mark.parametrize("quote", [Quote.YEARLY, Quote.MONTHLY, Quote.DAILY])
@pytest.mark.parametrize("name", ["equal principal", "interest only", "single", "single, by the day"])
def test_another_rate_leaves_every_payment(name: str, quote: Quote) -> None:
    scenario = scenario_of(**LOANS[name])
    before = build_schedule(scenario.terms()).payments
    told = requote(scenario, quote)
    assert told.method is scenario.method
    assert build_schedule(told.terms()).payments == before


def test_the_figures_of_rates() -> None:
    twelve = scenario_of(quote="year", price="12", periods="12")
    assert requote(twelve, Quote.MONTHLY).price == Fraction(1, 100)
    # 12 % ÷ 365 = 0.032876712… %; four decimals, 0.0329 × 365 = 12.0085, would be another loan.
    daily = requote(twelve, Quote.DAILY).price
    assert abs(Fraction(daily) - Fraction(12, 36500)) < Fraction(1, 10**7)
    # (913.33 × 12 − 10,000) ÷ 10,000 ÷ 12 = 0.8 %
    flat = requote(scenario_of(price="913.33", periods="12"), Quote.FLAT)
    assert flat.method is Method.FLAT_FEE and flat.price == Fraction(8, 1000)


def test_a_day_counts_as_the_contract_counts_it() -> None:
    """A price per day over a year of 360: 36 % ÷ 360 = 0.1 %, where ÷ 365 would be cheaper."""
    scenario = scenario_of(quote="year", price="36", method="interest_only", day_count="act-360")
    assert requote(scenario, Quote.DAILY).price == Fraction(1, 1000)


def test_a_loan_without_interest_has_no_price_however_it_is_told() -> None:
    free = scenario_of(quote="year", price="0", periods="3")
    for quote in (Quote.MONTHLY, Quote.DAILY, Quote.FLAT):
        assert requote(free, quote).price == 0
    assert requote(requote(free, Quote.FLAT), Quote.YEARLY).price == 0
    # 3 × 3,333.33 would leave a fen unpaid.
    assert requote(free, Quote.INSTALMENT).price == 333_334


def test_payments_that_differ_are_told_as_a_level_instalment() -> None:
    told = requote(
        scenario_of(quote="year", price="12", method="interest_only", periods="12"), Quote.INSTALMENT
    )
    # 10,000 × 1 % ÷ (1 − 1.01^−12) = 888.49, as in any table
    assert (told.method, told.price) == (Method.EQUAL_INSTALMENT, 88_849)


@pytest.mark.parametrize("method", Method)
@pytest.mark.parametrize("name", WORTH_TRYING)
def test_another_method_can_be_read_unless_the_loan_forbids_it(name: str, method: Method) -> None:
    scenario = scenario_of(**LOANS[name])
    changed = change_method(scenario, method)
    assert changed.method is method
    if scenario.quote is Quote.INSTALMENT and method in LEVEL_METHODS:
        assert changed == replace(scenario, method=method)
    reading = read(raw_of(changed), TODAY)
    refused = {problem.field for problem in reading.problems}
    assert refused <= {"grace_principal", "grace_deferred"}


def test_the_instalment_follows_amount_and_term_at_the_same_price() -> None:
    zhang = scenario_of()
    rate = build_schedule(zhang.terms()).rate
    assert follow(replace(zhang, amount=2_000_000), rate).price == 360_000
    assert follow(replace(zhang, periods=12), rate).price == 95_984
    assert follow(zhang, rate) == zhang
    single = scenario_of(**LOANS["single, stated"])
    rate = build_schedule(single.terms()).rate
    # 500 of interest on 10,000 is 1,000 on 20,000.
    assert follow(replace(single, amount=2_000_000), rate).price == 2_100_000
