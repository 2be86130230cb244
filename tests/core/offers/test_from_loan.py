"""A loan of the first page said as an offer: the same money on the same days, or nothing."""

from __future__ import annotations

from datetime import date

import pytest

from core.inputs import read
from core.offers import Phrase, as_offer, as_scenario, read_offer
from core.schedule import build_schedule

DAY = date(2026, 1, 31)

LOANS = [
    ({}, Phrase.INSTALMENTS),
    ({"quote": "flat", "price": "0.8", "method": "flat_fee", "periods": "12"}, Phrase.FEE),
    ({"quote": "day", "price": "0.05", "method": "single_repayment", "periods": "3"}, Phrase.DAILY),
    ({"quote": "day", "price": "0.05", "method": "equal_principal"}, Phrase.LIST),
    ({"quote": "year", "price": "12", "periods": "12", "fee_each": "10"}, Phrase.SERVICE),
    ({"quote": "year", "price": "10", "periods": "12", "fee_deducted": "3%"}, Phrase.QUOTED),
    ({"fee_deducted": "1000"}, Phrase.DEDUCTED),
    ({"price": "275", "amount": "3000", "periods": "12", "every": "1w"}, Phrase.INSTALMENTS),
    ({"quote": "year", "price": "10", "periods": "12", "grace_deferred": "2"}, Phrase.LIST),
]


@pytest.mark.parametrize(("raw", "phrase"), LOANS)
def test_a_loan_is_said_by_the_words_closest_to_its_price(raw: dict[str, str], phrase: Phrase) -> None:
    scenario = read(raw, DAY).scenario
    assert scenario is not None
    said = as_offer(scenario)
    assert said is not None and said.phrase is phrase
    offer = read_offer(said.phrase, said.raw, DAY).offer
    schedule = build_schedule(scenario.terms())
    assert offer is not None and offer.total_cost == schedule.total_cost
    assert sum(offer.payments) == sum(row.payment for row in schedule.rows if row.number)


@pytest.mark.parametrize(
    "raw",
    [
        {"first_due": "2026-03-15"},
        {"quote": "year", "price": "12", "day_count": "act-365"},
    ],
)
def test_periods_that_are_not_alike_are_no_offer(raw: dict[str, str]) -> None:
    scenario = read(raw, DAY).scenario
    assert scenario is not None and as_offer(scenario) is None


def test_there_and_back_is_the_same_loan() -> None:
    scenario = read({"quote": "flat", "price": "0.8", "method": "flat_fee", "periods": "12"}, DAY).scenario
    assert scenario is not None
    said = as_offer(scenario)
    assert said is not None
    offer = read_offer(said.phrase, said.raw, DAY, income=scenario.income).offer
    assert offer is not None and read(as_scenario(offer).raw, DAY).scenario == scenario
