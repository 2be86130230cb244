"""The second offer's texts: like offer A but for what is typed, read as strictly, and short in a link."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.compare import B_FIELDS, filled_b, read_b, read_link_b, split_link, write_link_b
from core.contract import Method
from core.inputs import FIELDS, MAX_LINK, MAX_PARTS, Quote, Scenario, raw_of, write_link
from core.inputs.link import RESERVED
from core.money import Rounding
from tests.core.loans import LOANS, TODAY, scenario_of
from tests.strategies import tried

ZHANG = scenario_of()


def b_of(raw: dict[str, str], a: Scenario = ZHANG) -> Scenario:
    reading = read_b(raw, a)
    assert reading.scenario is not None, reading.problems
    return reading.scenario


def test_names_and_keys_stand_beside_the_scenarios() -> None:
    keys = {field.key for field in FIELDS.values()} | RESERVED
    assert not {field.key for field in B_FIELDS.values()} & keys
    assert not set(B_FIELDS) & set(FIELDS)
    assert {"b_amount", "b_price", "b_periods", "b_method", "b_fee_deducted"} <= set(B_FIELDS)
    # One page, one currency, one income, one first day.
    assert not {"b_currency", "b_income", "b_start", "b_rounding"} & set(B_FIELDS)
    for name, field in B_FIELDS.items():
        assert field.name == name
        assert field.label == FIELDS[name.removeprefix("b_")].label


@pytest.mark.parametrize("name", LOANS)
def test_untyped_it_is_offer_a(name: str) -> None:
    a = scenario_of(**LOANS[name])
    assert b_of({}, a) == a
    assert write_link_b({}, a) == {}


def test_what_is_typed_is_read_as_the_scenario_is() -> None:
    b = b_of({"b_amount": "1.2万", "b_price": "１０００", "b_periods": "15", "b_fee_deducted": "2%"})
    assert (b.amount, b.price, b.periods) == (1_200_000, 100_000, 15)
    assert b.taken_upfront == 24_000
    # Shared with A, whatever is sent along.
    yen = replace(ZHANG, currency="JPY", income=5, rounding=Rounding.HALF_EVEN, amount=10_000, price=1_800)
    b = b_of({"currency": "CNY", "b_currency": "CNY", "b_income": "7", "start": "2020-01-01"}, yen)
    assert (b.currency, b.income, b.start, b.rounding) == ("JPY", 5, ZHANG.start, Rounding.HALF_EVEN)


def test_another_quote_does_not_take_as_number() -> None:
    # 1,800 is an instalment; as a rate it would be 1,800 % a year.
    b = b_of({"b_quote": "year"})
    assert (b.quote, str(b.price)) == (Quote.YEARLY, "73/400")  # 18.25 %
    assert filled_b({"b_quote": "year"}, ZHANG)["b_price"] == "18.25"
    assert write_link_b({"b_quote": "year"}, ZHANG) == {"b_by": "year", "b_price": "18.25"}
    assert b_of({"b_quote": "year", "b_price": "12"}).price * 100 == 12
    # A known instalment is not rounded again.
    whole = scenario_of(**LOANS["whole units"])
    assert b_of({"b_quote": "instalment", "b_price": "870"}, whole).multiple == 1


def test_problems_name_the_fields_of_offer_b() -> None:
    reading = read_b({"b_amount": "1e9", "b_periods": "0"}, ZHANG)
    assert reading.scenario is None
    assert [problem.field for problem in reading.problems] == ["b_amount", "b_periods"]
    # Together: twelve times 100 does not repay 10,000.
    together = read_b({"b_price": "100", "b_periods": "12"}, ZHANG)
    assert [(problem.field, problem.key) for problem in together.problems] == [("b_price", "repays")]
    unread = read_b({"b_quote": "nonsense"}, ZHANG)
    assert [problem.field for problem in unread.problems] == ["b_quote"]


# ---- the link -------------------------------------------------------------------------------------


def test_a_link_is_split_between_the_two() -> None:
    own, b = split_link([("amount", "1"), ("b_n", "12"), ("lang", "en"), ("b_nonsense", "x")])
    assert own == (("amount", "1"), ("lang", "en"), ("b_nonsense", "x"))
    assert b == (("b_n", "12"),)


@pytest.mark.parametrize("name", LOANS)
def test_a_link_brings_any_offer_beside_any_other(name: str) -> None:
    for other, texts in LOANS.items():
        a = scenario_of(**LOANS[name])
        shared = {"currency", "income", "start", "rounding"}
        mine = {**raw_of(scenario_of(**texts)), "currency": a.currency}
        raw = {f"b_{field}": text for field, text in mine.items() if field not in shared}
        if a.currency == "JPY" and "." in "".join(raw.values()).replace("0.", ""):
            continue  # sums with decimals are none in yen
        before = read_b(raw, a).scenario
        if before is None:
            continue
        link = write_link_b(raw, a)
        after = read_link_b(link.items(), a)
        assert not after.problems, other
        assert read_b(after.raw, a).scenario == before
        assert write_link_b(after.raw, a) == link


def test_both_fit_into_one_link() -> None:
    a = scenario_of(**LOANS["grace"])
    raw = {f"b_{name}": text for name, text in raw_of(scenario_of(**LOANS["deducted"])).items()}
    both = {**write_link(raw_of(a), TODAY), **write_link_b(raw, a)}
    assert len(both) <= len(FIELDS) + len(B_FIELDS) <= MAX_PARTS
    assert sum(len(key) + len(text) for key, text in both.items()) < MAX_LINK // 4


def test_a_garbled_link_loses_only_its_garbled_parts() -> None:
    reading = read_link_b([("b_amount", "1e9"), ("b_n", "12"), ("b_n", "13"), ("b_way", "flat_fee")], ZHANG)
    assert dict(reading.raw) == {"b_method": "flat_fee"}
    assert [problem.field for problem in reading.problems] == ["b_amount", "b_periods"]
    assert read_link_b([("b_by", "flat"), ("b_price", "0.6")], ZHANG).raw["b_price"] == "0.6"


@tried(100)
@given(
    st.lists(
        st.tuples(st.sampled_from([f.key for f in B_FIELDS.values()]), st.text(max_size=50)), max_size=70
    )
)
def test_any_text_is_answered(pairs: list[tuple[str, str]]) -> None:
    reading = read_link_b(pairs, ZHANG)
    assert set(reading.raw) <= set(B_FIELDS)
    assert {problem.field for problem in reading.problems} <= {*B_FIELDS, "link"}
    again = read_b(reading.raw, ZHANG)
    assert (again.scenario is None) == bool(again.problems)
    hostile = {name: text for (_, text), name in zip(pairs, B_FIELDS, strict=False)}
    assert all(problem.field in B_FIELDS for problem in read_b(hostile, ZHANG).problems)
    assert set(write_link_b(hostile, ZHANG)) <= {field.key for field in B_FIELDS.values()}


def test_it_follows_a_where_nothing_is_typed() -> None:
    longer = replace(ZHANG, periods=12, method=Method.FLAT_FEE)
    assert b_of({"b_amount": "20000", "b_price": "2000"}, longer).periods == 12
    assert b_of({"b_first_due": "2026-03-01"}).first_due == date(2026, 3, 1)
