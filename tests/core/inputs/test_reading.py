"""Texts together: the default loan, every contradiction, all problems at once, and the round trip."""

from __future__ import annotations

import ast
import inspect
from dataclasses import fields, replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import contract, instalment, schedule
from core.contract import Fee, FeeWhen, Grace, Method
from core.errors import ContractError, DateError, Problem
from core.i18n.sources import sources
from core.i18n.translator import translator
from core.inputs import FIELDS, FeeText, Quote, Scenario, filled, raw_of, read
from core.inputs.payable import CONTRACT_FIELDS
from core.rates import Basis, Rate
from core.schedule import build_schedule
from core.wording import Amount, Number
from tests.core.inputs.test_decode import any_text
from tests.strategies import tried

TODAY = date(2026, 11, 23)
RATE = {"quote": "year", "price": "7.3"}


def problems(raw: dict[str, str]) -> list[tuple[str, str]]:
    reading = read(raw, TODAY)
    assert (reading.scenario is None) == bool(reading.problems)
    return [(problem.field, problem.key) for problem in reading.problems]


def only(raw: dict[str, str]) -> Problem:
    (problem,) = read(raw, TODAY).problems
    return problem


# ---- what is read ------------------------------------------------------------------------------------


def test_nothing_typed_is_mr_zhangs_loan() -> None:
    scenario = read({}, TODAY).scenario
    assert scenario == Scenario(start=TODAY)
    promise = build_schedule(scenario.terms())
    # Six instalments of 1,800.00 on 10,000.00: 6 × 1,800 = 10,800, so 800 of interest.
    assert (promise.instalment, promise.total_paid, promise.total_interest) == (180_000, 1_080_000, 80_000)
    assert scenario.income == 1_500_000


def test_every_field_of_a_scenario_stands_in_the_table_and_back() -> None:
    assert {one.name for one in fields(Scenario)} == set(FIELDS)


def test_everything_typed_reaches_the_contract() -> None:
    raw = {
        "amount": "５万",
        "currency": "TWD",
        "quote": "day",
        "price": "万二点五",
        "method": "equal_instalment",
        "periods": "24",
        "income": "40,000",
        "start": "2026/1/31",
        "first_due": "2026年3月10日",
        "every": "2w",
        "day_count": "act-365",
        "rounding": "half_even",
        "grace_principal": "2",
        "grace_deferred": "1",
        "grace_free": "1",
        "grace_days": "3",
        "multiple": "1",
        "down_payment": "5,000",
        "fee_paid": "100",
        "fee_deducted": "1%",
        "fee_each": "5",
        "fee_end": "0.5%",
    }
    scenario = read(raw, TODAY).scenario
    assert scenario is not None
    assert scenario.terms() == contract.LoanTerms(
        principal=5_000_000,
        periods=24,
        disbursed=date(2026, 1, 31),
        currency="TWD",
        rate=Rate.daily("0.025%"),
        method=Method.EQUAL_INSTALMENT,
        first_due=date(2026, 3, 10),
        every=contract.Frequency(2, "week"),
        day_count=contract.DayCount.ACT_365,
        rounding=contract.Rounding.HALF_EVEN,
        instalment_multiple=100,
        down_payment=500_000,
        grace=Grace(principal=2, interest_deferred=1, interest_free=1, days=3),
        fees=(
            Fee.fixed(FeeWhen.UPFRONT_PAID, 10_000),
            Fee.percent(FeeWhen.UPFRONT_DEDUCTED, "1%"),
            Fee.fixed(FeeWhen.PER_INSTALMENT, 500),
            Fee.percent(FeeWhen.AT_END, "0.5%"),
        ),
    )
    assert scenario.income == 4_000_000


@pytest.mark.parametrize(
    ("quote", "basis"),
    [("year", Basis.YEARLY), ("month", Basis.MONTHLY), ("day", Basis.DAILY), ("flat", Basis.FLAT_MONTHLY)],
)
def test_a_quoted_price_keeps_its_basis(quote: str, basis: Basis) -> None:
    scenario = read({"quote": quote, "price": "0.6", "method": "flat_fee"}, TODAY).scenario
    assert scenario is not None
    assert scenario.terms().rate == Rate(Fraction(6, 1000), basis)
    assert scenario.terms().instalment is None


def test_names_that_are_no_field_are_not_looked_at() -> None:
    assert read({"lang": "zh", "amount ": "x"}, TODAY) == read({}, TODAY)


def test_a_form_is_filled_with_what_was_given_and_the_defaults_that_go_with_it() -> None:
    assert filled({}, TODAY) == raw_of(Scenario(start=TODAY))
    assert filled({"quote": "day"}, TODAY)["price"] == "0.05"
    # What was typed stays as it was typed, even where it cannot be read.
    assert filled({"amount": " lots "}, TODAY)["amount"] == " lots "


# ---- what does not go together ------------------------------------------------------------------------

SO_MUCH = {"quote": "year", "price": "0", "amount": "10000000000", "periods": "111", "fee_each": "900%"}

# raw text, the problems it must give, each at the field that mends it
CONTRADICTIONS: list[tuple[dict[str, str], list[tuple[str, str]]]] = [
    ({**RATE, "down_payment": "10000"}, [("down_payment", "amount")]),
    ({**RATE, "down_payment": "9999.99"}, []),
    ({"quote": "flat", "price": "0.6"}, [("method", "flat")]),
    ({"quote": "flat", "price": "0.6", "method": "flat_fee"}, []),
    ({"method": "equal_principal"}, [("quote", "instalment")]),
    ({"method": "interest_only"}, [("quote", "instalment")]),
    ({"method": "single_repayment", "price": "10800"}, []),
    ({"multiple": "1"}, [("multiple", "known")]),
    ({"multiple": "0.01"}, []),
    ({**RATE, "multiple": "1"}, []),
    ({**RATE, "method": "single_repayment", "grace_principal": "1"}, [("grace_principal", "single")]),
    ({**RATE, "method": "single_repayment", "grace_deferred": "1"}, [("grace_deferred", "single")]),
    ({**RATE, "method": "single_repayment", "grace_free": "6"}, []),
    ({**RATE, "grace_principal": "6"}, [("grace_principal", "periods")]),
    ({**RATE, "grace_principal": "5"}, []),
    ({**RATE, "grace_deferred": "6"}, [("grace_deferred", "periods")]),
    ({**RATE, "grace_free": "7"}, [("grace_free", "periods")]),
    ({**RATE, "grace_free": "6"}, []),
    ({"first_due": "2026-11-23"}, [("first_due", "start")]),
    ({"first_due": "2026-11-24"}, []),
    ({"fee_deducted": "100%"}, [("fee_deducted", "amount")]),
    ({"fee_deducted": "9999.99"}, []),
    ({"fee_paid": "10000"}, [("fee_paid", "amount")]),
    ({"fee_paid": "50%", "fee_deducted": "50%"}, [("fee_deducted", "amount")]),
    ({**RATE, "down_payment": "5000", "fee_paid": "50%"}, [("fee_paid", "amount")]),
    ({"fee_each": "200%", "fee_end": "200%"}, []),
    ({"price": "1666.66"}, [("price", "repays")]),  # 6 × 1,666.66 = 9,999.96
    ({"price": "1666.67"}, []),
    ({"price": "1800", "grace_principal": "1"}, [("price", "repays")]),  # five of them repay: 9,000
    ({"price": "2000", "grace_principal": "1"}, []),
    ({"price": "1800", "down_payment": "1000", "grace_deferred": "1"}, []),
    ({"method": "single_repayment", "price": "9999.99"}, [("price", "repays")]),
    ({"method": "single_repayment", "price": "10000"}, []),
    ({"price": "1800", "grace_free": "6"}, [("grace_free", "interest")]),
    ({"price": "2000", "periods": "5", "grace_free": "5"}, []),
    ({"method": "flat_fee", "price": "1800", "grace_free": "6"}, [("grace_free", "interest")]),
    ({"price": "100000"}, [("price", "dear")]),  # ten loans back each month
    ({"method": "flat_fee", "price": "1000000"}, [("price", "dear")]),
    ({"method": "single_repayment", "price": "10000000"}, [("price", "dear")]),
    # 36 % a year on 10,000 is 300 in the first month. A is 300.25 over 20 years, and 250 to the nearest 250.
    (
        {"quote": "year", "price": "36", "periods": "240", "multiple": "250"},
        [("multiple", "interest")],
    ),
    # Nothing paid for fifty years at 10,000 % a year.
    ({"quote": "year", "price": "10000", "periods": "600", "grace_deferred": "599"}, [("price", "total")]),
    ({"quote": "year", "price": "10000", "periods": "600", "grace_deferred": "300"}, [("price", "total")]),
    # One problem, not two, where the first explains the second.
    ({"grace_principal": "6"}, [("grace_principal", "periods")]),
    ({"down_payment": "10000"}, [("down_payment", "amount")]),
    (
        {"amount": "0.02", "down_payment": "0.01", "price": "0.01", "grace_free": "6"},
        [("grace_free", "interest")],
    ),
    # The largest loan at no interest and 111 fees of nine times it: 1,000 times the amount; and a fen more.
    (SO_MUCH, []),
    ({**SO_MUCH, "fee_end": "0.01"}, [("fee_each", "total")]),
    # 600 times ten times ten thousand million.
    (
        {"amount": "10000000000", "price": "20000000", "periods": "600", "fee_each": "1000%"},
        [("fee_each", "total")],
    ),
]


@pytest.mark.parametrize(("raw", "expected"), CONTRADICTIONS, ids=lambda value: str(value)[:60])
def test_what_does_not_go_together_is_said_at_the_field_that_mends_it(
    raw: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    assert problems(raw) == expected


def test_all_problems_come_at_once_in_the_order_of_the_fields() -> None:
    raw = {
        "amount": "lots",
        "periods": "601",
        "start": "2026-02-30",
        "every": "0d",
        "multiple": "1",
        "fee_end": "=1+1",
        "method": "interest_only",
    }
    assert problems(raw) == [
        ("amount", "form"),
        ("quote", "instalment"),
        ("periods", "range"),
        ("start", "exists"),
        ("every", "form"),
        ("multiple", "known"),
        ("fee_end", "form"),
    ]


def test_no_rule_speaks_of_a_field_that_could_not_be_read() -> None:
    # More than the default amount, 10,000; but here the amount is not the default, it is unread.
    assert problems({"amount": "x", "down_payment": "20000"}) == [("amount", "form")]
    assert problems({"quote": "x", "method": "interest_only"}) == [("quote", "form")]


def test_a_problem_says_what_would_do() -> None:
    least = only({"price": "1000"}).message.values["least"]
    assert least == Amount(166_667, "CNY")
    assert problems({"price": "1666.67"}) == []
    assert only({"amount": "0"}).message.values["high"] == Amount(10**12, "CNY", trim=True)
    assert only({"periods": "601"}).message.values == {"low": Number(1), "high": Number(600)}
    assert only({**RATE, "grace_principal": "9"}).message.values["most"] == Number(5)
    assert only({**RATE, "grace_free": "9"}).message.values["most"] == Number(6)
    assert only({"grace_free": "6"}).message.values["most"] == Number(5)
    assert only({**SO_MUCH, "fee_each": "901%"}).message.values["total"] == Amount(10**15, "CNY", trim=True)
    taken = only({"fee_paid": "9000", "fee_deducted": "10%", "down_payment": "0"}).message.values
    assert taken == {"taken": Amount(1_000_000, "CNY"), "amount": Amount(1_000_000, "CNY")}
    repays = only({"price": "1000", "down_payment": "1000"}).message.values
    assert repays == {
        "total": Amount(600_000, "CNY"),
        "owed": Amount(900_000, "CNY"),
        "least": Amount(150_000, "CNY"),
    }
    assert only({**RATE, "price": "36", "periods": "240", "multiple": "250"}).message.values == {
        "instalment": Amount(25_000, "CNY"),
        "interest": Amount(30_000, "CNY"),
    }


def test_limits_are_said_in_the_currency_that_is_chosen() -> None:
    assert only({"currency": "JPY", "price": "1800", "amount": "0"}).message.values["low"] == Amount(
        1, "JPY", True
    )
    assert only({"currency": "JPY", "amount": "100.5"}).key == "decimals"
    assert only({"currency": "GBP", "amount": "100.555"}).message.values == {"digits": Number(2)}


def test_every_sentence_can_be_translated_and_filled_in() -> None:
    marked = {source.text for source in sources()}
    english = translator("en")
    raws = [raw for raw, _ in CONTRADICTIONS]
    for name in FIELDS:
        for text in (
            "",
            "x",
            "9" * 41,
            "9999",
            "10000000000000",
            "0.001",
            "2026-02-30",
            "1800-01-01",
            "9999y",
            "9999%",
        ):
            for quote in Quote:
                raws += [{name: text, "quote": quote.value}, {name: text, "currency": "JPY"}]
    said = {problem.message.text: problem.message for raw in raws for problem in read(raw, TODAY).problems}
    assert said.keys() <= marked
    assert len(said) >= 30
    for one in said.values():
        assert "{" not in english.say(one)
    assert {field.label for field in FIELDS.values()} <= marked


# ---- the contract's own refusals ----------------------------------------------------------------------


def _names(argument: ast.expr) -> set[str]:
    """The fields that the first argument of a refusal can name."""
    match argument:
        case ast.Constant(value=str(name)):
            return {name}
        case ast.IfExp(body=yes, orelse=no):
            return _names(yes) | _names(no)
        case ast.JoinedStr():
            return {f"grace.{one.name}" for one in fields(Grace)}
        case ast.Name(id="field"):  # in the contract's own loops, over parts of the terms
            return {one.name for one in fields(contract.LoanTerms)}
    raise AssertionError(ast.dump(argument))


def test_every_field_the_engine_can_name_is_known_to_the_form() -> None:
    named = set()
    for module in (contract, instalment, schedule):
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("ContractError", "_whole"):
                named |= _names(node.args[0])
    assert "every" in named and "grace.days" in named
    assert len(named) > 10
    assert named <= CONTRACT_FIELDS.keys()
    assert set(CONTRACT_FIELDS.values()) <= FIELDS.keys()


@pytest.mark.parametrize("name", sorted(CONTRACT_FIELDS))
def test_a_refusal_the_form_does_not_foresee_is_still_said_beside_its_field(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object) -> None:
        raise ContractError(name, "is refused for a reason that is new")

    monkeypatch.setattr("core.inputs.payable.build_schedule", refuse)
    assert only({}).field == CONTRACT_FIELDS[name]


def test_a_calendar_that_ends_is_said_beside_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> None:
        raise DateError("dates end with the year 9999")

    monkeypatch.setattr("core.inputs.payable.build_schedule", refuse)
    assert problems({}) == [("start", "terms")]


def test_dates_cannot_reach_the_end_of_the_calendar() -> None:
    for every in ("10y", "120m", "520w", "3650d"):
        raw = {**RATE, "start": "2199-12-30", "first_due": "2199-12-31", "every": every, "periods": "600"}
        raw["method"] = "equal_principal"
        scenario = read({**raw, "price": "1"}, TODAY).scenario
        assert scenario is not None and build_schedule(scenario.terms()).rows[-1].due.year < 9999


# ---- laws ----------------------------------------------------------------------------------------------

_shares = st.integers(0, 10**8).map(lambda n: Fraction(n, 10**10))
_fees = st.one_of(
    st.just(FeeText()),
    st.integers(0, 10**6).map(lambda n: FeeText(amount=n)),
    _shares.map(lambda s: FeeText(share=s)),
)
_dates = st.dates(FIELDS["start"].low, FIELDS["start"].high)
_few = st.one_of(st.just(0), st.integers(0, 12))
_steps = st.one_of(
    st.just(contract.Frequency(1, "month")),
    st.builds(contract.Frequency, st.integers(1, 10), st.sampled_from(["day", "week", "month", "year"])),
)


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    """Return a scenario whose every field can stand alone; together they may contradict each other."""
    choice = {
        name: draw(st.sampled_from(list(field.choices.values())))
        for name, field in FIELDS.items()
        if field.choices
    }
    amount = draw(st.integers(1, 10**9))
    periods = draw(st.one_of(st.integers(1, 24), st.integers(1, 600)))
    known = st.integers(max(amount // periods, 1), max(amount // periods, 1) * 2)
    price = draw(known if choice["quote"] is Quote.INSTALMENT else _shares)
    whole = Scenario(
        start=draw(_dates),
        amount=amount,
        price=price,
        periods=periods,
        income=draw(st.integers(0, 10**8)),
        **choice,
    )
    if draw(st.booleans()):
        return whole
    return replace(
        whole,
        first_due=draw(st.one_of(st.none(), _dates)),
        every=draw(_steps),
        grace_principal=draw(_few),
        grace_deferred=draw(_few),
        grace_free=draw(_few),
        grace_days=draw(_few),
        multiple=draw(st.sampled_from([1, 1, 100])),
        down_payment=draw(st.one_of(st.just(0), st.integers(0, amount))),
        fee_paid=draw(_fees),
        fee_deducted=draw(_fees),
        fee_each=draw(_fees),
        fee_end=draw(_fees),
    )


TOGETHER = {"amount", "flat", "instalment", "known", "single", "periods", "start", "repays", "interest"}
TOGETHER |= {"dear", "total"}


@given(scenarios())
@tried(1500)
def test_law_24_what_is_written_is_read_again(scenario: Scenario) -> None:
    raw = raw_of(scenario)
    reading = read(raw, TODAY)
    if reading.scenario is not None:
        assert reading.scenario == scenario
        assert raw_of(reading.scenario) == raw
    else:
        # Only together, never alone; and never by a refusal of the engine that no rule foresaw.
        assert {problem.key for problem in reading.problems} <= TOGETHER


@given(st.dictionaries(st.sampled_from(sorted(FIELDS)), any_text, max_size=6))
@tried(600)
def test_law_26_any_texts_are_a_scenario_or_problems(raw: dict[str, str]) -> None:
    reading = read(raw, TODAY)
    assert (reading.scenario is None) == bool(reading.problems)
    assert all(problem.field in FIELDS for problem in reading.problems)
    if reading.scenario is not None:
        build_schedule(reading.scenario.terms())
        assert read(raw_of(reading.scenario), TODAY).scenario == reading.scenario
