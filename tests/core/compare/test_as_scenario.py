"""A way, and a loan that meets a goal, opened on another page, are still the same loan."""

from __future__ import annotations

import pytest

from core.compare import (
    Same,
    WayKey,
    goal_as_scenario,
    payment_for,
    principal_for,
    term_for,
    way_as_scenario,
    ways,
)
from core.inputs import raw_of, read
from core.schedule import build_schedule
from tests.core.loans import LOANS, TODAY, scenario_of


@pytest.mark.parametrize("same", Same)
@pytest.mark.parametrize("name", LOANS)
def test_every_way_can_be_typed_and_pays_the_same(name: str, same: Same) -> None:
    scenario = scenario_of(**LOANS[name])
    for way in ways(scenario.terms(), same).found:
        texts = raw_of(way_as_scenario(scenario, way))
        read_again = read(texts, TODAY).scenario
        if read_again is None:
            # The form holds no known instalment with other multiples, say; then no link is drawn.
            continue
        assert build_schedule(read_again.terms()).payments == way.schedule.payments, way.key


def test_nearly_every_way_has_a_link() -> None:
    for name in ("zhang", "flat", "weekly", "home", "deducted"):
        scenario = scenario_of(**LOANS[name])
        found = ways(scenario.terms()).found
        texts = [raw_of(way_as_scenario(scenario, way)) for way in found]
        assert all(read(one, TODAY).scenario is not None for one in texts), name


def test_a_flat_fee_is_quoted_flat_and_the_others_by_the_month() -> None:
    scenario = scenario_of(**LOANS["flat"])
    found = ways(scenario.terms())
    flat, level = (way_as_scenario(scenario, found[WayKey(key)]) for key in ("flat_fee", "equal_instalment"))
    assert (raw_of(flat)["quote"], raw_of(flat)["price"]) == ("flat", "0.8")
    assert (raw_of(level)["quote"], raw_of(level)["price"]) == ("month", "0.8")


def test_a_goal_keeps_the_price_and_takes_the_instalment_along() -> None:
    # 10,000 at the price of 6 × 1,800, over a year: 959.84 (see the form's own test).
    zhang = scenario_of()
    longer = payment_for(zhang.terms(), 12).schedule
    assert longer is not None
    assert raw_of(goal_as_scenario(zhang, longer))["price"] == "959.84"
    for goal in (term_for(zhang.terms(), 100_000), principal_for(zhang.terms(), 100_000)):
        assert goal.schedule is not None
        scenario = goal_as_scenario(zhang, goal.schedule)
        assert build_schedule(scenario.terms()).instalment == goal.schedule.instalment <= 100_000


def test_a_goal_of_a_quoted_loan_changes_only_what_it_is_about() -> None:
    loan = scenario_of(quote="month", price="1", periods="12")
    found = principal_for(loan.terms(), 88_849).schedule
    assert found is not None
    changed = raw_of(goal_as_scenario(loan, found))
    assert changed == {**raw_of(loan), "amount": "10000.08"}
