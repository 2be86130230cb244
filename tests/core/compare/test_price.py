"""The price of each way: the same number for all, or the one that costs as much a year."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.compare import Same, Way, WayKey, ways
from core.compare.price import quoted
from core.contract import Fee, FeeWhen, Grace, LoanTerms, Method
from core.cost import nominal_rate
from core.i18n import translator
from core.rates import Basis, Rate
from tests.core.compare.test_every_way import of, why_not, year
from tests.core.loans import LOANS
from tests.strategies import balance_rates, periodic, tried

en = translator("en")


def test_a_number_keeps_its_time_and_changes_what_it_is_charged_on() -> None:
    flat = Rate.flat_monthly("0.6%")
    assert quoted(flat).of(Method.FLAT_FEE) == flat
    assert quoted(flat).of(Method.EQUAL_PRINCIPAL) == Rate.monthly("0.6%")
    for rate in (Rate.yearly("12%"), Rate.monthly("1%"), Rate.daily("0.05%")):
        assert quoted(rate).of(Method.FLAT_FEE) == quoted(rate).of(Method.INTEREST_ONLY) == rate


def test_point_six_per_cent_flat_is_not_seven_point_two() -> None:
    comparison = ways(year(rate=Rate.flat_monthly("0.6%"), method=Method.FLAT_FEE))
    # 12 × 0.6 % of 12,000, against 0.6 % of 12,000 + 11,000 + … + 1,000.
    assert comparison[WayKey.FLAT_FEE].total_interest == 86_400
    assert comparison[WayKey.EQUAL_PRINCIPAL].total_interest == 46_800
    # 0.6 % × 12 = 7.2 % is what the balance costs; the flat fee costs 13.03 %: the rate at which twelve
    # payments of 1,072 are worth 12,000, for 11.19403 = (1 − 1.010856^−12) ÷ 0.010856, and 12 × 1.0856.
    assert f"{comparison[WayKey.EQUAL_PRINCIPAL].measures.nominal_yearly:.2%}" == "7.20%"
    assert f"{comparison[WayKey.FLAT_FEE].measures.nominal_yearly:.2%}" == "13.03%"


def test_at_the_same_yearly_cost_the_flat_number_is_little_more_than_half() -> None:
    comparison = ways(year(rate=Rate.yearly("7.2%")), Same.YEARLY_COST)
    flat = comparison[WayKey.FLAT_FEE]
    # The same twelve payments as equal instalments: 12,000 × 0.006 ÷ (1 − 1.006^−12) = 1,039.42 each.
    assert flat.first == comparison[WayKey.EQUAL_INSTALMENT].first
    exact = Fraction(6, 1000) / (1 - (1 + Fraction(6, 1000)) ** -12) - Fraction(1, 12)
    assert flat.terms.rate is not None and flat.terms.rate.basis is Basis.FLAT_MONTHLY
    # 0.3285 % a month, to within what one fen in 12,000.00 can move it.
    assert abs(flat.terms.rate.value - exact) <= Fraction(1, 1_200_000)
    assert 0.0032 < float(flat.terms.rate.value) < 0.0033


def test_a_single_repayment_must_be_dearer_to_cost_as_much() -> None:
    """1 % a month compounded over a year is 12.6825 %, and simple interest needs that number itself."""
    single = ways(year(method=Method.INTEREST_ONLY), Same.YEARLY_COST)[WayKey.SINGLE_REPAYMENT]
    assert single.total_interest == round(1_200_000 * (1.01**12 - 1))  # 1,521.90
    assert f"{float(single.schedule.rate.per_year):.4%}" == "12.6825%"


@pytest.mark.parametrize("name", LOANS)
def test_the_yearly_cost_is_the_same_as_near_as_coins_allow(name: str) -> None:
    comparison = of(name, Same.YEARLY_COST)
    own = comparison.own
    assert own is not None
    # As the words round it, or one coin of interest a period on what was lent, whichever is more.
    terms = own.terms
    room = max(5e-5, terms.instalment_multiple * terms.every.times_a_year / terms.financed)
    for way in comparison.found:
        assert abs(way.measures.nominal_yearly - own.measures.nominal_yearly) < room


def shifted(way: Way, by: int) -> float:
    """The nominal yearly rate if every payment were so much higher."""
    schedule, per_year = way.schedule, way.terms.every.times_a_year
    skipped = way.terms.periods - 1 if way.terms.method is Method.SINGLE_REPAYMENT else 0
    present = schedule.received - way.terms.down_payment - schedule.upfront_paid
    paid = zip(schedule.payments, schedule.fees, strict=True)
    flows = [(1 + skipped + k, 0.0, -float(p + fee + by)) for k, (p, fee) in enumerate(paid)]
    return nominal_rate([(0, 0.0, float(present)), *flows], per_year=per_year)


@tried(40)
@given(periodic(largest=10**8, longest=60), st.sampled_from(Method))
def test_no_payment_is_more_than_a_coin_from_the_exact_price(case: tuple, method: Method) -> None:
    """One fen more, or less, with every payment, and the yearly cost lies beyond the one wanted."""
    principal, rate, periods = case
    if principal < 10_000:
        return  # where a fen is a large part of a payment, one less may leave nothing to pay
    terms = year(principal=principal, periods=periods, rate=Rate.monthly(rate), method=method)
    comparison = ways(terms, Same.YEARLY_COST)
    wanted = comparison.own.measures.nominal_yearly
    for way in comparison.found:
        if not way.own and min(way.schedule.payments) > 1:
            assert shifted(way, -1) - 1e-9 <= wanted <= shifted(way, 1) + 1e-9


@tried(40)
@given(balance_rates, st.sampled_from([1, 2, 6, 12, 24]))
def test_the_price_found_can_be_typed(rate: Rate, periods: int) -> None:
    """In per cent with eight decimals, so that a way can be opened on the page of one loan."""
    terms = year(rate=rate, periods=periods)
    for way in ways(terms, Same.YEARLY_COST).found:
        if way.terms.rate is not None and not way.own and way.key is not WayKey.GRACE_DAYS:
            assert (way.terms.rate.value * 100 * 10**8).denominator == 1


def test_fees_alone_may_cost_more_a_year_than_the_loan() -> None:
    # 1,200 of 12,000 deducted, paid back over 300 months or over 12 with a grace that keeps it small.
    fees = (Fee.percent(FeeWhen.UPFRONT_DEDUCTED, "10%"),)
    long = ways(
        year(periods=24, rate=Rate.yearly("1%"), method=Method.INTEREST_ONLY, fees=fees), Same.YEARLY_COST
    )
    assert "Even without any interest" in why_not(long, WayKey.EQUAL_PRINCIPAL)


def test_a_loan_wholly_free_of_interest_has_no_price_that_costs_as_much() -> None:
    terms = year(grace=Grace(interest_free=12), method=Method.EQUAL_PRINCIPAL)
    assert ways(terms, Same.YEARLY_COST).own.total_cost == 0
    free = ways(year(periods=1), Same.YEARLY_COST)
    assert WayKey.GRACE_FREE in {one.key for one in free.left_out}


@pytest.mark.parametrize(
    ("terms", "said"),
    [
        (year(rate=Rate.yearly("12%")), "Every way is charged 12% a year, flat-fee"),
        (year(rate=Rate.daily("0.05%")), "Every way is charged 0.05% a day, flat-fee"),
        (year(), "Every way is charged 1% a month, flat-fee"),
        (
            year(rate=Rate.flat_monthly("0.6%"), method=Method.FLAT_FEE),
            "Flat-fee instalments are charged 0.6% a month of the amount first borrowed; every other way",
        ),
        # 12 × 1,120 = 12,000 + 1,440: 1 % a month of the 12,000.
        (
            year(rate=None, instalment=112_000, method=Method.FLAT_FEE),
            "Your offer states the instalment. It comes to 1% a month of the amount first borrowed;",
        ),
        # A loan at nothing: 12 × 1,000.
        (year(rate=None, instalment=100_000), "Your offer states the instalment. It comes to 0% a year"),
    ],
)
def test_the_price_in_words(terms: LoanTerms, said: str) -> None:
    assert en.say(ways(terms).price).startswith(said)


def test_the_price_in_words_at_the_same_yearly_cost() -> None:
    said = en.say(ways(year(), Same.YEARLY_COST).price)
    assert "12.00% a year, counted simply (IRR × 12)" in said
