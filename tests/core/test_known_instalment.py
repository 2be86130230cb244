"""Offers that show the payment and hide the price: the rate is solved, the schedule still closes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.contract import MAX_RATE_PER_YEAR, Grace, LoanTerms, Method
from core.cost import measure
from core.dates import DayCount, Frequency
from core.errors import ContractError
from core.money import Rounding
from core.rates import Basis, Rate
from core.schedule import build_schedule
from tests.oracle import exact_instalment
from tests.strategies import ordinary_known_instalments, tried

START = date(2026, 1, 31)
ZHANG = LoanTerms(principal=1_000_000, instalment=180_000, periods=6, disbursed=START)


def known(
    principal: int,
    instalment: int,
    periods: int,
    method: Method = Method.EQUAL_INSTALMENT,
    *,
    every: Frequency = Frequency(1, "month"),
    day_count: DayCount = DayCount.THIRTY_360,
    down_payment: int = 0,
    grace: Grace | None = None,
) -> LoanTerms:
    return LoanTerms(
        principal=principal, instalment=instalment, periods=periods, method=method, disbursed=START,
        every=every, day_count=day_count, down_payment=down_payment, grace=grace or Grace(),
    )  # fmt: skip


# ---- Zhang: 6 × 1,800.00 on 10,000.00 -------------------------------------------------------------


def test_zhang_row_by_row() -> None:
    """The monthly rate r solves 1,800·(1 − (1+r)⁻⁶)/r = 10,000, which is r = 2.2442 %.

    Each interest is the balance before it times r: 10,000.00 × 2.2442 % = 224.42; 10,000.00 − (1,800.00 −
    224.42) = 8,424.42, times r = 189.06; and so on. The last row takes what is missing from 1,800.00.
    """
    rows = build_schedule(ZHANG).rows
    low, high = Fraction(0), Fraction(1, 10)
    for _ in range(60):  # halve the interval until the sum of the discounted payments is 10,000.00
        r = (low + high) / 2
        worth = sum(180_000 / (1 + r) ** k for k in range(1, 7))
        low, high = (r, high) if worth > 1_000_000 else (low, r)
        low, high = low.limit_denominator(10**24), high.limit_denominator(10**24)
    assert round(low, 6) == Fraction("0.022442")
    balance = 1_000_000
    for row in rows[:-1]:
        assert row.interest == round(balance * low)
        assert row.principal == 180_000 - row.interest
        balance -= row.principal
        assert row.balance == balance
    assert rows[-1].principal == balance
    assert rows[-1].interest == 180_000 - balance
    assert [row.payment for row in rows] == [180_000] * 6
    assert [row.due for row in rows] == [
        date(2026, 2, 28), date(2026, 3, 31), date(2026, 4, 30),
        date(2026, 5, 31), date(2026, 6, 30), date(2026, 7, 31),
    ]  # fmt: skip


def test_zhang_in_all() -> None:
    """6 × 1,800 = 10,800, so 800 of interest; ×12 of the monthly rate 26.93 %, compounded 30.52 %."""
    schedule = build_schedule(ZHANG)
    assert (schedule.total_interest, schedule.total_paid, schedule.total_cost) == (80_000, 1_080_000, 80_000)
    assert (schedule.instalment, schedule.last_difference) == (180_000, 0)
    assert schedule.rate.basis is Basis.YEARLY
    assert schedule.flows[0] == (START, 1_000_000)
    price = measure(schedule)
    assert f"{price.nominal_yearly:.2%} {price.effective_yearly:.2%}" == "26.93% 30.52%"
    assert price.per_1000 == 80
    assert price.days_of_income(1_500_000) == Fraction(16, 10)
    assert float(schedule.rate.per_year) == pytest.approx(price.nominal_yearly, abs=1e-9)


# ---- any offer ------------------------------------------------------------------------------------


@tried(300)
@given(ordinary_known_instalments())
def test_every_payment_is_the_known_one_and_all_adds_up(terms: LoanTerms) -> None:
    schedule = build_schedule(terms)
    assert terms.instalment is not None
    assert [row.payment for row in schedule.rows] == [terms.instalment] * terms.periods
    assert sum(row.principal for row in schedule.rows) == terms.principal
    assert schedule.total_interest == terms.periods * terms.instalment - terms.principal
    assert schedule.rows[-1].balance == 0
    assert schedule.last_difference == 0


@tried(300)
@given(ordinary_known_instalments())
def test_the_solved_rate_quoted_gives_the_instalment_back(terms: LoanTerms) -> None:
    solved = build_schedule(terms)
    quoted = build_schedule(
        LoanTerms(
            principal=terms.principal,
            periods=terms.periods,
            disbursed=terms.disbursed,
            rate=solved.rate,
            rounding=terms.rounding,
        )
    )
    assert quoted.instalment == terms.instalment
    assert quoted.rows[:-1] == solved.rows[:-1]


@tried(200)
@given(
    st.integers(1, 36),
    st.integers(0, 5_000),
    st.integers(10_000, 10**9),
    st.sampled_from(DayCount),
    st.sampled_from(Rounding),
)
def test_a_quoted_rate_is_found_again_from_its_instalment(
    periods: int, points: int, principal: int, day_count: DayCount, rounding: Rounding
) -> None:
    """The rounded instalment moves the rate only by what half a unit is worth."""
    quoted = LoanTerms(principal=principal, periods=periods, disbursed=START, rounding=rounding,
                       rate=Rate.yearly(Fraction(points, 10_000)), day_count=day_count)  # fmt: skip
    instalment = build_schedule(quoted).instalment
    terms = LoanTerms(principal=principal, periods=periods, disbursed=START, rounding=rounding,
                      instalment=max(instalment, -(-principal // periods)), day_count=day_count)  # fmt: skip
    found = build_schedule(terms).rate.per_year
    # n·½ units of interest over at least P/2 for n/12 years.
    assert abs(found - Fraction(points, 10_000)) <= Fraction(40, principal)


@pytest.mark.parametrize("grace", [Grace(), Grace(interest_deferred=1), Grace(principal=1)])
@pytest.mark.parametrize("periods", [2, 3, 12, 60, 360])
@pytest.mark.parametrize("extra", ["0.000000001", "0.001", "0.1", "1", "5"])
def test_the_largest_loans_are_solved_to_a_part_of_a_unit(grace: Grace, periods: int, extra: str) -> None:
    """10,000,000,000.00: the exact instalment at the solved rate is within 1/100,000 of a unit."""
    share = (1 + Fraction(extra)) / (periods - grace.before_principal)
    instalment = min(round(10**12 * share), 10**12)
    terms = known(10**12, instalment, periods, grace=grace)
    rate = build_schedule(terms).rate.per_year
    assert abs(exact_instalment(terms, rate) - instalment) <= Fraction(1, 10**5)


# ---- by hand --------------------------------------------------------------------------------------


def test_flat_fee_solved_by_hand() -> None:
    """12 × 890.00 on 10,000.00: 680.00 of charge over 12 months of 10,000.00 is 0.5667 % flat a month."""
    schedule = build_schedule(known(1_000_000, 89_000, 12, Method.FLAT_FEE))
    assert schedule.rate == Rate.flat_monthly(Fraction(68_000, 12 * 1_000_000))
    # 10,000.00 × 0.5667 % = 56.67 in each row; the last takes 890.00 less what is left.
    assert [row.interest for row in schedule.rows] == [5_667] * 11 + [5_663]
    assert [row.principal for row in schedule.rows] == [83_333] * 11 + [83_337]
    assert schedule.total_interest == 68_000


def test_single_repayment_solved_by_hand() -> None:
    """1,050.00 back after two months on 1,000.00: 5 % in a sixth of a year is 30 % a year."""
    schedule = build_schedule(known(100_000, 105_000, 2, Method.SINGLE_REPAYMENT))
    assert schedule.rate == Rate.yearly("30%")
    (row,) = schedule.rows
    assert (row.interest, row.principal, row.payment, row.due) == (5_000, 100_000, 105_000, date(2026, 3, 31))


def test_single_repayment_by_the_day() -> None:
    """1,010.00 back after 73 days on 1,000.00: 1 % in a fifth of a year is 5 % a year."""
    terms = known(100_000, 101_000, 73, Method.SINGLE_REPAYMENT, every=Frequency(1, "day"),
                  day_count=DayCount.ACT_365)  # fmt: skip
    assert build_schedule(terms).rate == Rate.yearly("5%")


def test_a_week_at_actual_days() -> None:
    """1 × 1,007.00 a week later on 1,000.00: 0.7 % in 7/365 of a year is 36.5 % a year."""
    terms = known(100_000, 100_700, 1, every=Frequency(1, "week"), day_count=DayCount.ACT_365)
    schedule = build_schedule(terms)
    assert float(schedule.rate.per_year) == pytest.approx(0.365, abs=1e-12)
    assert schedule.total_interest == 700


def test_a_down_payment_is_not_financed() -> None:
    """4 × 200.00 after 200.00 down on 1,000.00 is free of charge."""
    schedule = build_schedule(known(100_000, 20_000, 4, down_payment=20_000))
    assert schedule.rate == Rate.yearly(0)
    assert [row.payment for row in schedule.rows] == [20_000] * 5
    assert schedule.total_interest == 0


def test_interest_only_first() -> None:
    """2 periods of interest, then 2 × 530.00 on 1,000.00; 530.00·(v + v²) = 1,000.00 at 3.974 % a month."""
    schedule = build_schedule(known(100_000, 53_000, 4, grace=Grace(principal=2)))
    monthly = schedule.rate.per_year / 12
    assert float(53_000 / (1 + monthly) + 53_000 / (1 + monthly) ** 2) == pytest.approx(100_000, abs=1e-6)
    # 1,000.00 × 3.974 % = 39.74 in each of the first three rows; then 530.00 − 39.74 = 490.26 is repaid.
    assert [row.payment for row in schedule.rows] == [3_974, 3_974, 53_000, 53_000]
    assert [row.principal for row in schedule.rows] == [0, 0, 49_026, 50_974]


def test_no_price_at_all() -> None:
    """4 × 250.00 on 1,000.00: the rate is exactly nought, not nearly."""
    schedule = build_schedule(known(100_000, 25_000, 4))
    assert schedule.rate == Rate.yearly(0)
    assert [row.interest for row in schedule.rows] == [0, 0, 0, 0]


@pytest.mark.parametrize("rounding", Rounding)
def test_coins_too_coarse_for_the_price(rounding: Rounding) -> None:
    """4 × 5 on 5, at 92.8 % a month, and 4 × 4 on 5, at 70.5 %: the interest, rounded, is all that is paid.

    5 × 0.928 = 4.64 and 5 × 0.705 = 3.53 round to the whole instalment, so nothing is repaid before the last
    row. A last instalment of 5 just repays the 5; one of 4 cannot, and the row says what is due: 5 + 4.
    """
    paid = [
        [(r.interest, r.principal) for r in build_schedule(replace(known(5, a, 4), rounding=rounding)).rows]
        for a in (5, 4)
    ]
    assert paid[0] == [(5, 0), (5, 0), (5, 0), (0, 5)]
    assert paid[1] == [(4, 0), (4, 0), (4, 0), (4, 5)]


# ---- what cannot be -------------------------------------------------------------------------------


@pytest.mark.parametrize("method", [Method.EQUAL_INSTALMENT, Method.FLAT_FEE])
def test_payments_that_do_not_repay_the_amount(method: Method) -> None:
    """6 × 1,666.66 = 9,999.96 on 10,000.00."""
    with pytest.raises(ContractError) as refused:
        build_schedule(known(1_000_000, 166_666, 6, method))
    assert refused.value.field == "instalment"
    assert build_schedule(known(1_000_000, 166_667, 6, method)).total_interest == 2


def test_a_single_repayment_below_the_amount() -> None:
    with pytest.raises(ContractError):
        build_schedule(known(1_000_000, 999_999, 6, Method.SINGLE_REPAYMENT))


def test_a_huge_price_is_shown() -> None:
    """1 × 90.00 a month later on 10.00: 800 % a month, 9,600 % a year."""
    schedule = build_schedule(known(1_000, 9_000, 1))
    assert float(schedule.rate.per_year) == pytest.approx(96.0, abs=1e-9)
    assert schedule.total_interest == 8_000


@pytest.mark.parametrize("method", [Method.EQUAL_INSTALMENT, Method.FLAT_FEE, Method.SINGLE_REPAYMENT])
def test_a_price_beyond_showing_is_refused(method: Method) -> None:
    """100.00 back on 10.00 a month later would be 900 % a month, 10,800 % a year: past the limit."""
    assert MAX_RATE_PER_YEAR == 100
    with pytest.raises(ContractError) as refused:
        build_schedule(known(1_000, 10_000, 1, method))
    assert refused.value.field == "instalment"


def test_the_highest_price_itself_is_shown() -> None:
    """1.12 back on 0.12 a month later: 1.00 ÷ 0.12 × 12 = 100, which is 10,000 % a year."""
    for method in (Method.FLAT_FEE, Method.SINGLE_REPAYMENT):
        assert build_schedule(known(12, 112, 1, method)).rate.per_year == 100
        with pytest.raises(ContractError):
            build_schedule(known(12, 113, 1, method))


@pytest.mark.parametrize(
    ("method", "instalment"),
    [(Method.EQUAL_INSTALMENT, 200_000), (Method.FLAT_FEE, 200_000), (Method.SINGLE_REPAYMENT, 1_000_000)],
)
def test_a_price_where_no_interest_runs_is_refused(method: Method, instalment: int) -> None:
    """All 5 periods are free of interest: 5 × 2,000, or 10,000 at once, is right; more has no rate."""
    free = Grace(interest_free=5)
    assert build_schedule(known(1_000_000, instalment, 5, method, grace=free)).rate.per_year == 0
    with pytest.raises(ContractError):
        build_schedule(known(1_000_000, instalment + 1, 5, method, grace=free))
