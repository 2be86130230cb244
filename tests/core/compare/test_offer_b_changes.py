"""A field of offer B changes what must change with it; the example crosses offer A."""

from __future__ import annotations

import pytest

from core.compare import example_b, follow_b, read_b, two_offers
from core.inputs import Scenario
from core.schedule import build_schedule
from tests.core.loans import LOANS, scenario_of


def changed(before: Scenario, field: str, text: str) -> dict[str, str]:
    return dict(follow_b(before, field, text, build_schedule(before.terms()).rate))


def test_an_instalment_follows_amount_and_term_at_the_same_price() -> None:
    zhang = scenario_of()
    assert changed(zhang, "b_amount", "20000") == {"b_price": "3600"}
    assert changed(zhang, "b_periods", "12") == {"b_price": "959.84"}
    assert changed(zhang, "b_price", "1750") == {} == changed(zhang, "b_fee_each", "5")


def test_another_quote_tells_the_same_loan() -> None:
    zhang = scenario_of()
    told = changed(zhang, "b_quote", "year")
    assert told == {
        "b_quote": "year", "b_price": "26.9306", "b_method": "equal_instalment", "b_multiple": "",
    }  # fmt: skip
    flat = changed(zhang, "b_quote", "flat")
    # 800 ÷ 10,000 ÷ 6
    assert (flat["b_price"], flat["b_method"]) == ("1.3333", "flat_fee")
    assert changed(zhang, "b_method", "interest_only")["b_quote"] == "year"


@pytest.mark.parametrize("text", ["x", "", "601", "nothing"])
def test_a_text_that_cannot_be_read_brings_nothing_along(text: str) -> None:
    assert changed(scenario_of(), "b_periods", text) == {}


@pytest.mark.parametrize("name", [name for name in LOANS if name not in ("free", "one")])
def test_the_example_is_cheaper_in_all_and_dearer_at_first(name: str) -> None:
    a = scenario_of(**LOANS[name])
    raw = example_b(a)
    if not raw:
        pytest.skip("no room for a fee of a whole unit")
    b = read_b(raw, a).scenario
    assert b is not None
    two = two_offers(a.terms(), b.terms())
    assert two.measures_b.total_cost < two.measures_a.total_cost
    assert two.months[0].cost_b > two.months[0].cost_a
    assert len(two.crossings) == 1


def test_a_free_loan_has_no_example() -> None:
    assert example_b(scenario_of(**LOANS["free"])) == {}
