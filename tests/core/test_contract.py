"""Terms are validated once, at the door: what is refused, and which field is named."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import date, datetime
from fractions import Fraction
from typing import Any

import pytest

from core.contract import (
    MAX_FEES,
    MAX_MINOR,
    MAX_PERIODS,
    Fee,
    FeeWhen,
    Grace,
    LoanTerms,
    Method,
)
from core.dates import DayCount, Frequency
from core.errors import ContractError, DateError, InstalmentTooSmall, LoanError, RateError
from core.money import Rounding
from core.rates import Rate
from core.schedule import build_schedule

GOOD: dict[str, Any] = {
    "principal": 1_000_000,
    "rate": Rate.yearly("7.3%"),
    "periods": 12,
    "disbursed": date(2026, 1, 31),
}


def terms(**changes: Any) -> LoanTerms:
    return LoanTerms(**{**GOOD, **changes})


def known(**changes: Any) -> LoanTerms:
    return terms(**{"rate": None, "instalment": 90_000, **changes})


def upfront(amount: int) -> Fee:
    return Fee.fixed(FeeWhen.UPFRONT_DEDUCTED, amount)


def test_defaults_are_the_textbook_loan() -> None:
    loan = terms()
    assert (loan.currency, loan.method, loan.day_count) == (
        "CNY",
        Method.EQUAL_INSTALMENT,
        DayCount.THIRTY_360,
    )
    assert (loan.every, loan.first_due, loan.rounding) == (Frequency(1, "month"), None, Rounding.HALF_UP)
    assert (loan.instalment_multiple, loan.down_payment, loan.fees) == (1, 0, ())
    assert loan.grace == Grace(principal=0, interest_deferred=0, interest_free=0, days=0)
    assert loan.instalment is None
    assert loan.financed == 1_000_000


ACCEPTED: list[dict[str, Any]] = [
    {"principal": 1},
    {"principal": MAX_MINOR},
    {"periods": 1},
    {"periods": MAX_PERIODS},
    {"rate": Rate.yearly(0)},
    {"rate": Rate.yearly(100)},
    {"rate": Rate.monthly(Fraction(100, 12))},
    {"down_payment": 0},
    {"down_payment": 999_999},
    {"first_due": date(2026, 2, 1)},
    {"first_due": date(2026, 2, 28)},
    {"instalment_multiple": 100},
    {"grace": Grace(principal=11)},
    {"grace": Grace(interest_deferred=11)},
    {"grace": Grace(interest_free=12)},
    {"grace": Grace(principal=5, interest_deferred=3, interest_free=7, days=365)},
    {"rate": Rate.flat_monthly("0.6%"), "method": Method.FLAT_FEE},
    {"method": Method.FLAT_FEE},
    {"method": Method.SINGLE_REPAYMENT, "grace": Grace(interest_free=12, days=3)},
    {"fees": (upfront(999_999),)},
    {"fees": (Fee.percent(FeeWhen.AT_END, 10),)},
    {"fees": (Fee.fixed(FeeWhen.PER_INSTALMENT, MAX_MINOR),)},
    {"fees": (upfront(1),) * MAX_FEES},
    {"currency": "JPY"},
]


@pytest.mark.parametrize("changes", ACCEPTED, ids=str)
def test_the_edge_of_what_is_accepted(changes: dict[str, Any]) -> None:
    loan = terms(**changes)
    for name, value in changes.items():
        assert getattr(loan, name) == value


# changes, the field that the refusal names
REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"principal": 0}, "principal"),
    ({"principal": -1}, "principal"),
    ({"principal": MAX_MINOR + 1}, "principal"),
    ({"principal": 100.0}, "principal"),
    ({"principal": "100"}, "principal"),
    ({"principal": True}, "principal"),
    ({"principal": None}, "principal"),
    ({"principal": Fraction(100)}, "principal"),
    ({"periods": 0}, "periods"),
    ({"periods": -1}, "periods"),
    ({"periods": MAX_PERIODS + 1}, "periods"),
    ({"periods": 12.0}, "periods"),
    ({"periods": True}, "periods"),
    ({"periods": None}, "periods"),
    ({"instalment_multiple": 0}, "instalment_multiple"),
    ({"instalment_multiple": -100}, "instalment_multiple"),
    ({"instalment_multiple": 1.0}, "instalment_multiple"),
    ({"down_payment": -1}, "down_payment"),
    ({"down_payment": 1_000_000}, "down_payment"),
    ({"down_payment": 0.0}, "down_payment"),
    ({"principal": 1, "down_payment": 1}, "down_payment"),
    ({"method": "equal_instalment"}, "method"),
    ({"method": None}, "method"),
    ({"day_count": "30/360"}, "day_count"),
    ({"rounding": "half_up"}, "rounding"),
    ({"every": (1, "month")}, "every"),
    ({"every": None}, "every"),
    ({"grace": None}, "grace"),
    ({"grace": 3}, "grace"),
    ({"disbursed": "2026-01-31"}, "disbursed"),
    ({"disbursed": None}, "disbursed"),
    ({"disbursed": datetime(2026, 1, 31, 12)}, "disbursed"),
    ({"first_due": date(2026, 1, 31)}, "first_due"),
    ({"first_due": date(2026, 1, 30)}, "first_due"),
    ({"first_due": "2026-02-28"}, "first_due"),
    ({"first_due": datetime(2026, 2, 28)}, "first_due"),
    ({"currency": "RMB"}, "currency"),
    ({"currency": ""}, "currency"),
    ({"currency": None}, "currency"),
    ({"currency": ["CNY"]}, "currency"),
    ({"rate": None}, "rate"),
    ({"instalment": 90_000}, "rate"),  # with the rate of GOOD: both are known
    ({"rate": 0.073}, "rate"),
    ({"rate": "7.3%"}, "rate"),
    ({"rate": Fraction(73, 1000)}, "rate"),
    ({"rate": Rate.yearly(Fraction(10_001, 100))}, "rate"),
    ({"rate": Rate.daily("28%")}, "rate"),  # 28 % a day x 365 = 10,220 % a year
    *(
        ({"rate": Rate.flat_monthly("0.6%"), "method": method}, "rate")
        for method in Method
        if method is not Method.FLAT_FEE
    ),
    ({"grace": Grace(principal=12)}, "grace"),
    ({"grace": Grace(interest_deferred=12)}, "grace"),
    ({"grace": Grace(interest_free=13)}, "grace"),
    ({"periods": 1, "grace": Grace(principal=1)}, "grace"),
    ({"method": Method.SINGLE_REPAYMENT, "grace": Grace(principal=1)}, "grace"),
    ({"method": Method.SINGLE_REPAYMENT, "grace": Grace(interest_deferred=1)}, "grace"),
    ({"method": Method.SINGLE_REPAYMENT, "grace": Grace(interest_free=13)}, "grace"),
    ({"method": Method.INTEREST_ONLY, "grace": Grace(principal=12)}, "grace"),
    ({"fees": [upfront(1)]}, "fees"),
    ({"fees": None}, "fees"),
    ({"fees": (500,)}, "fees"),
    ({"fees": (upfront(1),) * (MAX_FEES + 1)}, "fees"),
    ({"fees": (upfront(1_000_000),)}, "fees"),
    ({"fees": (Fee.percent(FeeWhen.UPFRONT_PAID, "100%"),)}, "fees"),
    ({"fees": (upfront(500_000), Fee.fixed(FeeWhen.UPFRONT_PAID, 500_000))}, "fees"),
    ({"fees": (upfront(1),), "down_payment": 999_999}, "fees"),
]


@pytest.mark.parametrize(("changes", "field"), REFUSED, ids=str)
def test_terms_that_cannot_stand_name_the_field(changes: dict[str, Any], field: str) -> None:
    with pytest.raises(ContractError) as refusal:
        terms(**changes)
    assert refusal.value.field == field
    assert refusal.value.advice
    assert isinstance(refusal.value, LoanError)


class TestKnownInstalment:
    @pytest.mark.parametrize("method", [Method.EQUAL_INSTALMENT, Method.FLAT_FEE, Method.SINGLE_REPAYMENT])
    def test_three_methods_have_one_sum(self, method: Method) -> None:
        assert known(method=method).instalment == 90_000

    @pytest.mark.parametrize("method", [Method.EQUAL_PRINCIPAL, Method.INTEREST_ONLY])
    def test_the_others_have_none(self, method: Method) -> None:
        with pytest.raises(ContractError) as refusal:
            known(method=method)
        assert refusal.value.field == "instalment"

    @pytest.mark.parametrize("instalment", [0, -1, MAX_MINOR + 1, 90_000.0, "90000", True])
    def test_it_is_a_whole_sum(self, instalment: Any) -> None:
        with pytest.raises(ContractError) as refusal:
            known(instalment=instalment)
        assert refusal.value.field == "instalment"

    def test_it_is_not_rounded_again(self) -> None:
        with pytest.raises(ContractError) as refusal:
            known(instalment_multiple=100)
        assert refusal.value.field == "instalment_multiple"

    @pytest.mark.parametrize(
        ("method", "periods", "instalment"),
        [
            (Method.EQUAL_INSTALMENT, 12, 83_333),  # 12 x 833.33 = 9,999.96
            (Method.FLAT_FEE, 12, 83_333),
            (Method.SINGLE_REPAYMENT, 12, 999_999),
        ],
    )
    def test_it_must_repay_what_was_borrowed(self, method: Method, periods: int, instalment: int) -> None:
        with pytest.raises(ContractError) as refusal:
            build_schedule(known(method=method, periods=periods, instalment=instalment))
        assert refusal.value.field == "instalment"

    @pytest.mark.parametrize(
        ("method", "instalment"),
        [
            (Method.EQUAL_INSTALMENT, 100_000),
            (Method.FLAT_FEE, 100_000),
            (Method.SINGLE_REPAYMENT, 1_000_000),
        ],
    )
    def test_just_repaying_it_is_a_loan_at_no_interest(self, method: Method, instalment: int) -> None:
        schedule = build_schedule(known(method=method, periods=10, instalment=instalment))
        assert schedule.rate.value == 0
        assert schedule.total_interest == 0


def test_an_instalment_rounded_below_the_interest_is_refused_with_both_sums() -> None:
    # Interest of month 1: 10,000.00 x 5 % = 500.00. A = 500.00 and a trace, to the nearest 3,000.00: nothing.
    with pytest.raises(InstalmentTooSmall) as refusal:
        build_schedule(terms(rate=Rate.monthly("5%"), periods=600, instalment_multiple=300_000))
    assert refusal.value.field == "instalment"
    assert (refusal.value.instalment, refusal.value.interest) == (0, 50_000)
    assert isinstance(refusal.value, ContractError)


def test_a_loan_past_the_year_9999_is_refused() -> None:
    with pytest.raises(DateError):
        build_schedule(terms(disbursed=date(9999, 6, 30)))


def test_a_loan_whose_last_day_is_in_9999_is_a_loan() -> None:
    loan = build_schedule(terms(disbursed=date(9998, 12, 31)))
    assert loan.rows[-1].due == date(9999, 12, 31)


class TestGrace:
    @pytest.mark.parametrize("name", ["principal", "interest_deferred", "interest_free", "days"])
    @pytest.mark.parametrize("value", [-1, 1.0, "1", None, True])
    def test_counts_whole_periods(self, name: str, value: Any) -> None:
        with pytest.raises(ContractError) as refusal:
            Grace(**{name: value})
        assert refusal.value.field == f"grace.{name}"

    @pytest.mark.parametrize(
        ("name", "most"),
        [("principal", 600), ("interest_deferred", 600), ("interest_free", 600), ("days", 365)],
    )
    def test_has_an_end(self, name: str, most: int) -> None:
        assert getattr(Grace(**{name: most}), name) == most
        with pytest.raises(ContractError):
            Grace(**{name: most + 1})

    def test_the_longer_of_two_waits_counts(self) -> None:
        assert Grace(principal=3, interest_deferred=2).before_principal == 3
        assert Grace(principal=2, interest_deferred=3).before_principal == 3
        assert Grace(interest_free=6, days=9).before_principal == 0


class TestFee:
    @pytest.mark.parametrize("amount", [-1, 1.0, "1", None, True, MAX_MINOR + 1])
    def test_an_amount_is_whole_minor_units(self, amount: Any) -> None:
        with pytest.raises(ContractError) as refusal:
            Fee.fixed(FeeWhen.AT_END, amount)
        assert refusal.value.field == "fees"

    @pytest.mark.parametrize("share", [Fraction(-1, 100), Fraction(1001, 100), 0.01, "1%"])
    def test_a_bare_share_is_a_fraction_from_0_to_10(self, share: Any) -> None:
        with pytest.raises(ContractError) as refusal:
            Fee(FeeWhen.AT_END, share=share)
        assert refusal.value.field == "fees"

    @pytest.mark.parametrize("share", [0.01, "one per cent", "1e-2"])
    def test_a_written_share_is_exact(self, share: Any) -> None:
        with pytest.raises(RateError):
            Fee.percent(FeeWhen.AT_END, share)

    @pytest.mark.parametrize("when", ["at_end", None, 3])
    def test_says_when(self, when: Any) -> None:
        with pytest.raises(ContractError):
            Fee(when, amount=1)

    @pytest.mark.parametrize(
        ("principal", "share", "up", "even"),
        [
            (1_000_000, "1%", 10_000, 10_000),
            (250, "1%", 3, 2),  # 2.5 fen
            (350, "1%", 4, 4),  # 3.5 fen
            (249, "1%", 2, 2),
            (0, "1%", 0, 0),
            (1_000_000, "0%", 0, 0),
        ],
    )
    def test_a_share_is_rounded_once(self, principal: int, share: str, up: int, even: int) -> None:
        fee = Fee.percent(FeeWhen.UPFRONT_PAID, share)
        assert fee.of(principal, Rounding.HALF_UP) == up
        assert fee.of(principal, Rounding.HALF_EVEN) == even

    def test_a_fixed_fee_does_not_depend_on_the_loan(self) -> None:
        assert Fee.fixed(FeeWhen.AT_END, 500).of(7, Rounding.HALF_UP) == 500

    def test_an_amount_and_a_share_add_up(self) -> None:
        fee = Fee(FeeWhen.AT_END, amount=500, share=Fraction(1, 100))
        assert fee.of(1_000_000, Rounding.HALF_UP) == 10_500


def test_terms_do_not_change_and_can_be_a_key() -> None:
    loan = terms()
    with pytest.raises(FrozenInstanceError):
        loan.principal = 2  # type: ignore[misc]
    assert {loan: 1}[terms()] == 1


def test_no_refusal_repeats_what_was_typed() -> None:
    with pytest.raises(ContractError) as refusal:
        terms(currency="secret")
    assert "secret" not in str(refusal.value)
