"""The same loan, every way: sums written out, the reader's own loan as it is, and what does not exist."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.compare import METHODS, Comparison, Same, Way, WayKey, verdicts, ways
from core.contract import Fee, FeeWhen, Grace, LoanTerms, Method
from core.cost import measure
from core.i18n import translator
from core.rates import Rate
from core.schedule import build_schedule
from tests import oracle
from tests.core.loans import LOANS, scenario_of
from tests.strategies import KNOWN_METHODS, known_instalments, loan_terms, tried

en = translator("en")
LENT = date(2026, 1, 31)


def year(**changed: object) -> LoanTerms:
    """12,000.00 over twelve months at 1 % a month."""
    usual = {"principal": 1_200_000, "periods": 12, "rate": Rate.monthly("1%"), "disbursed": LENT}
    return LoanTerms(**{**usual, **changed})


@cache
def of(name: str, same: Same = Same.QUOTE) -> Comparison:
    return ways(scenario_of(**LOANS[name]).terms(), same)


def why_not(comparison: Comparison, key: WayKey) -> str:
    return next(en.say(one.reason) for one in comparison.left_out if one.key is key)


# ---- the methods, by hand -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "interest", "first", "largest", "last"),
    [
        # 1 % of 12,000 + 11,000 + … + 1,000 = 1 % of 78,000; first 1,000 + 120, last 1,000 + 10.
        (WayKey.EQUAL_PRINCIPAL, 78_000, 112_000, 112_000, 101_000),
        # 12 × 120; the principal comes with the last.
        (WayKey.INTEREST_ONLY, 144_000, 12_000, 1_212_000, 1_212_000),
        # 12 % of 12,000, all at the end: nothing on the first due date.
        (WayKey.SINGLE_REPAYMENT, 144_000, 0, 1_344_000, 1_344_000),
        # 1,000 and 120 each time, however little is owed.
        (WayKey.FLAT_FEE, 144_000, 112_000, 112_000, 112_000),
    ],
)
def test_each_method_by_hand(key: WayKey, interest: int, first: int, largest: int, last: int) -> None:
    way = ways(year())[key]
    assert way.total_interest == way.total_cost == interest
    assert (way.first, way.largest, way.last) == (first, largest, last)


def test_equal_instalments_by_the_annuity_table() -> None:
    # The table gives 0.088849 for twelve months at 1 %: 12,000 × 0.0888487887 = 1,066.19.
    way = ways(year())[WayKey.EQUAL_INSTALMENT]
    assert way.first == 106_619 and way.own
    # 12 × 1,066.19 = 12,794.28; the last payment takes what rounding left, a few fen at most.
    assert abs(way.total_interest - 79_428) <= 7


def test_graces_by_hand() -> None:
    comparison = ways(year(rate=Rate.monthly("1%"), method=Method.EQUAL_PRINCIPAL))
    # A quarter of the term: three months. Nine quotas of 1,333.33 then repay 12,000.
    assert comparison[WayKey.GRACE_PRINCIPAL].terms.grace == Grace(principal=3)
    waiting = comparison[WayKey.GRACE_PRINCIPAL]
    assert waiting.first == 12_000 and waiting.schedule.payments[3] == 133_333 + 12_000
    # Nothing is paid for three months, and 120 + 121.20 + 122.41 is owed on top.
    deferred = comparison[WayKey.GRACE_DEFERRED]
    assert deferred.first == 0 and deferred.schedule.balances[2] == 1_236_361
    # The first three bear no interest: 1 % of 9,000 + … + 1,000 = 1 % of 45,000.
    assert comparison[WayKey.GRACE_FREE].total_interest == 45_000
    # Days of grace move no payment.
    assert comparison[WayKey.GRACE_DAYS].payments == comparison[WayKey.EQUAL_PRINCIPAL].payments
    # Half the term pays interest only: 6 × 120, then 2,000 a month and 1 % of 12,000 + … + 2,000.
    low = comparison[WayKey.LOW_START]
    assert low.total_interest == 72_000 + 42_000
    assert (low.first, low.largest) == (12_000, 212_000)
    # 24 quotas of 500: 1 % of 12,000 + 11,500 + … + 500 = 1 % of 150,000.
    assert comparison[WayKey.DOUBLED].total_interest == 150_000


@pytest.mark.parametrize("same", Same)
@pytest.mark.parametrize("name", LOANS)
def test_every_way_is_what_the_oracle_says_of_its_contract(name: str, same: Same) -> None:
    for way in of(name, same).found:
        rate = way.schedule.rate
        solved = None if way.terms.rate is not None else rate.per_year
        right = oracle.expected(way.terms, solved)
        assert [row.payment for row in way.schedule.rows] == [line.payment for line in right.rows]
        assert [row.balance for row in way.schedule.rows] == [line.balance for line in right.rows]
        assert way.total_cost == right.total_cost


@pytest.mark.parametrize("same", Same)
@pytest.mark.parametrize("name", LOANS)
def test_every_schedule_reconciles(name: str, same: Same) -> None:
    for way in of(name, same).found:
        rows = way.schedule.rows
        assert sum(row.principal for row in rows) == way.terms.principal
        assert rows[-1].balance == 0
        assert way.schedule == build_schedule(way.terms)
        assert way.measures == measure(way.schedule)
        later = [row.payment for row in rows if row.number]
        assert sum(way.payments) == sum(later)
        assert (way.first, way.largest, way.last) == (
            way.payments[0],
            max(way.payments),
            way.payments[-1],
        )


# ---- the reader's own -----------------------------------------------------------------------------


@pytest.mark.parametrize("same", Same)
@pytest.mark.parametrize("name", LOANS)
def test_the_readers_own_loan_stands_among_them_as_it_is(name: str, same: Same) -> None:
    terms = scenario_of(**LOANS[name]).terms()
    own = [way for way in ways(terms, same).found if way.own]
    assert [way.terms for way in own] == [terms]
    assert own[0].schedule == build_schedule(terms)
    assert ways(terms, same).own == own[0]


def test_several_graces_at_once_are_a_way_of_their_own() -> None:
    comparison = of("grace")
    assert comparison.found[0].key is WayKey.OWN
    # The methods stand without any grace, the graces each with the reader's own length.
    assert comparison[WayKey.EQUAL_INSTALMENT].terms.grace == Grace()
    assert comparison[WayKey.GRACE_PRINCIPAL].terms.grace == Grace(principal=3)
    assert comparison[WayKey.GRACE_DEFERRED].terms.grace == Grace(interest_deferred=2)
    assert comparison[WayKey.GRACE_FREE].terms.grace == Grace(interest_free=1)


def test_one_grace_of_the_readers_is_that_way() -> None:
    comparison = ways(year(grace=Grace(interest_deferred=4)))
    assert comparison.own == comparison[WayKey.GRACE_DEFERRED]
    # The others take the same length, so that one word can be seen to mean different prices.
    assert comparison[WayKey.GRACE_PRINCIPAL].terms.grace == Grace(principal=4)
    assert comparison[WayKey.GRACE_FREE].terms.grace == Grace(interest_free=4)


@pytest.mark.parametrize("same", Same)
def test_grace_days_change_nothing_but_the_penalty(same: Same) -> None:
    comparison = ways(year(grace=Grace(days=10)), same)
    assert comparison.own == comparison[WayKey.GRACE_DAYS]
    assert comparison[WayKey.EQUAL_INSTALMENT].schedule.payments == comparison.own.schedule.payments
    known = ways(scenario_of().terms(), same)
    assert known[WayKey.GRACE_DAYS].payments == (180_000,) * 6


def test_variations_follow_the_readers_method_where_it_repays_by_and_by() -> None:
    varied = (WayKey.GRACE_FREE, WayKey.DOUBLED, WayKey.LOW_START)
    for method in (Method.EQUAL_INSTALMENT, Method.EQUAL_PRINCIPAL, Method.FLAT_FEE):
        assert {ways(year(method=method))[key].terms.method for key in varied} == {method}
    for method in (Method.INTEREST_ONLY, Method.SINGLE_REPAYMENT):
        assert {ways(year(method=method))[key].terms.method for key in varied} == {Method.EQUAL_INSTALMENT}


def test_fees_dates_and_rounding_are_the_same_for_all() -> None:
    fees = (Fee.fixed(FeeWhen.PER_INSTALMENT, 500), Fee.percent(FeeWhen.UPFRONT_DEDUCTED, "1%"))
    terms = year(fees=fees, first_due=date(2026, 2, 20), instalment_multiple=100, down_payment=100_000)
    for way in ways(terms).found:
        kept = replace(way.terms, method=terms.method, periods=12, grace=Grace(), rate=terms.rate)
        assert kept == terms
    # A fee with each instalment comes once where there is one instalment.
    single = ways(terms)[WayKey.SINGLE_REPAYMENT]
    assert single.schedule.total_fees == 12_000 + 500


# ---- what there is not ----------------------------------------------------------------------------


def test_the_order_is_fixed_and_ranks_nothing() -> None:
    order = list(WayKey)
    for name in LOANS:
        for same in Same:
            comparison = of(name, same)
            keys = [way.key for way in comparison.found]
            assert keys == sorted(keys, key=order.index)
            missing = {one.key for one in comparison.left_out}
            assert missing.isdisjoint(keys) and missing | set(keys) >= set(order) - {WayKey.OWN}


def test_with_one_payment_every_method_is_the_same() -> None:
    comparison = of("one")
    assert [way.key for way in comparison.methods] == [WayKey.EQUAL_INSTALMENT]
    assert why_not(comparison, WayKey.FLAT_FEE) == "With one payment it is the same as “Equal instalments”."
    assert "at least two periods" in why_not(comparison, WayKey.GRACE_PRINCIPAL)
    assert "at least two periods" in why_not(comparison, WayKey.LOW_START)
    assert "without any interest" in why_not(comparison, WayKey.GRACE_FREE)
    assert comparison[WayKey.DOUBLED].terms.periods == 2


def test_a_term_that_cannot_be_doubled() -> None:
    assert why_not(of("home"), WayKey.DOUBLED) == (
        "720 instalments are more than the 600 that are counted here."
    )
    assert ways(year(periods=300))[WayKey.DOUBLED].terms.periods == 600


def test_a_low_start_that_is_the_grace_is_not_told_twice() -> None:
    # Of three months, a quarter and a half are both one.
    assert why_not(of("three"), WayKey.LOW_START) == "Here it is the same as “Interest-only start”."


def test_a_step_that_is_too_coarse() -> None:
    # Interest is 60 a month. Over 300 months 77.32 becomes 100 in steps of 50; over 600, 63.17 becomes 50.
    comparison = ways(year(rate=Rate.monthly("0.5%"), periods=300, instalment_multiple=5_000))
    assert comparison.own is not None and comparison.own.schedule.instalment == 10_000
    assert why_not(comparison, WayKey.DOUBLED) == (
        "Rounded as you ask, its instalment would not even cover the interest."
    )


def test_a_calendar_that_ends() -> None:
    comparison = ways(year(disbursed=date(9998, 6, 30)))
    assert why_not(comparison, WayKey.DOUBLED) == "It would end after the last day that a calendar has."


def test_sums_beyond_what_can_be_shown() -> None:
    # 800 times 10^12 is below 10^15; for twice as long it is not.
    terms = year(principal=10**12, rate=Rate.monthly("800%"), periods=100, method=Method.FLAT_FEE)
    assert "more than can be shown" in why_not(ways(terms), WayKey.DOUBLED)


def test_a_loan_of_ones_own_without_a_price_leaves_nothing_to_compare() -> None:
    comparison = ways(year(disbursed=date(9999, 6, 30)))
    assert comparison.found == () and comparison.own is None
    assert {one.key for one in comparison.left_out} == set(WayKey)
    assert verdicts(comparison.found) == ()


any_terms = st.one_of(
    *(loan_terms(method) for method in Method), *(known_instalments(method) for method in KNOWN_METHODS)
)


@tried(60)
@given(any_terms, st.sampled_from(Same))
def test_nothing_raises_whatever_the_loan(terms: LoanTerms, same: Same) -> None:
    comparison = ways(terms, same)
    keys = [way.key for way in comparison.found] + [one.key for one in comparison.left_out]
    assert len(keys) == len(set(keys))
    for one in comparison.left_out:
        assert en.say(one.reason)
    for way in comparison.found:
        assert en.say(way.meaning) and en(way.name) and en(way.short)
        assert way.schedule.balances[-1] == 0
    assert en.say(comparison.price)
    assert all(en.say(said) for said in verdicts(comparison.found, 500_000))


@tried(60)
@given(loan_terms(Method.EQUAL_INSTALMENT))
def test_law_13_holds_of_the_ways_where_all_periods_are_alike(terms: LoanTerms) -> None:
    """Interest of equal instalments is at most that of paying it and the principal at the end."""
    plain = replace(
        terms, day_count=year().day_count, first_due=None, every=year().every, instalment_multiple=1
    )
    comparison = ways(plain)
    try:
        level, at_end = comparison[WayKey.EQUAL_INSTALMENT], comparison[WayKey.INTEREST_ONLY]
    except KeyError:
        return
    assert level.total_interest <= at_end.total_interest
    # Law 12: twice the term never costs less.
    longer = next((way for way in comparison.found if way.key is WayKey.DOUBLED), level)
    assert longer.total_interest >= level.total_interest


def test_names_are_told_apart_in_every_language() -> None:
    for code in ("en", "zh-Hans", "zh-Hant"):
        t = translator(code)
        found: tuple[Way, ...] = of("zhang").found
        assert len({t(way.name) for way in found}) == len(found)
        assert len({t(way.short) for way in found}) == len(found)
    assert set(METHODS.values()) == set(Method)
