"""What is owed after so many payments, and what a loan has cost if it is settled on a day."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.compare import WayKey, owed_at, ways
from core.compare.owed import course, standing
from core.contract import Fee, FeeWhen, Grace, LoanTerms, Method
from core.dates import DayCount, Frequency
from core.errors import LoanError
from core.rates import Rate
from core.schedule import build_schedule
from tests.core.compare.test_every_way import of, year
from tests.core.loans import LOANS
from tests.strategies import loan_terms, tried


def owed(n: int) -> dict[WayKey, tuple[int, int]]:
    return {one.way.key: (one.balance, one.interest) for one in owed_at(ways(year()).found, n)}


def test_half_a_year_into_twelve_thousand_at_one_per_cent() -> None:
    after = owed(6)
    assert after[WayKey.EQUAL_PRINCIPAL] == (600_000, 0)
    assert after[WayKey.FLAT_FEE] == (600_000, 0)
    assert after[WayKey.INTEREST_ONLY] == after[WayKey.LOW_START] == (1_200_000, 0)
    # Nothing is paid of a single repayment, and six months of 120 have run up.
    assert after[WayKey.SINGLE_REPAYMENT] == (1_200_000, 72_000)
    # 12,000 × (1.01^12 − 1.01^6) ÷ (1.01^12 − 1) = 6,179.02; the rounded instalment leaves three fen less.
    assert abs(after[WayKey.EQUAL_INSTALMENT][0] - 617_902) <= 5


def test_before_the_first_and_after_the_last() -> None:
    assert set(owed(0).values()) == {(1_200_000, 0)}
    assert {balance for key, (balance, _) in owed(12).items() if key is not WayKey.DOUBLED} == {0}
    assert owed(12)[WayKey.DOUBLED][0] > 0
    assert set(owed(24).values()) == set(owed(600).values()) == {(0, 0)}


@pytest.mark.parametrize("name", LOANS)
def test_the_balance_is_that_of_the_row(name: str) -> None:
    for way in of(name).found:
        if way.terms.method is not Method.SINGLE_REPAYMENT:
            for row in way.schedule.rows:
                (one,) = owed_at([way], row.number)
                assert (one.balance, one.interest) == (row.balance, 0)


# ---- cost to date ---------------------------------------------------------------------------------


def lived(terms: LoanTerms, *days: date) -> list[tuple[int, int]]:
    line = course(build_schedule(terms))
    return [tuple(standing(line, day)) for day in days]


def test_interest_of_a_running_period_grows_by_the_day() -> None:
    terms = LoanTerms(
        principal=1_000_000,
        rate=Rate.daily("0.05%"),
        periods=1,
        every=Frequency(30, "day"),
        day_count=DayCount.ACT_365,
        disbursed=date(2026, 1, 1),
        method=Method.SINGLE_REPAYMENT,
    )
    # 10,000 × 0.05 % = 5.00 a day; it is repaid on 31 January, and has cost no more after that.
    assert lived(terms, date(2026, 1, 1), date(2026, 1, 16), date(2026, 1, 31), date(2026, 3, 1)) == [
        (0, 0),
        (0, 7_500),
        (1_015_000, 15_000),
        (1_015_000, 15_000),
    ]


def test_a_single_repayment_has_run_up_its_interest() -> None:
    terms = year(method=Method.SINGLE_REPAYMENT)
    assert lived(terms, date(2026, 2, 28), date(2026, 7, 31), date(2027, 1, 31)) == [
        (0, 12_000),
        (0, 72_000),
        (1_344_000, 144_000),
    ]


def test_what_is_taken_upfront_is_cost_from_the_first_day() -> None:
    fees = (
        Fee.fixed(FeeWhen.UPFRONT_PAID, 10_000),
        Fee.fixed(FeeWhen.UPFRONT_DEDUCTED, 20_000),
        Fee.fixed(FeeWhen.PER_INSTALMENT, 500),
        Fee.fixed(FeeWhen.AT_END, 3_000),
    )
    terms = year(method=Method.INTEREST_ONLY, fees=fees, down_payment=200_000)
    # 100 paid and 200 deducted; then 1 % of the 10,000 lent and 5.00 a month; 30.00 at the end. Of the
    # 12,000 the borrower got 11,800 and paid 2,000 down.
    assert lived(terms, terms.disbursed, date(2026, 2, 28), date(2027, 1, 31)) == [
        (210_000, 30_000),
        (220_500, 40_500),
        (200_000 + 10_000 + 12 * 10_500 + 1_000_000 + 3_000, 30_000 + 12 * 10_500 + 3_000),
    ]


def test_interest_added_to_the_debt_is_cost_though_nothing_is_paid() -> None:
    # 1 % of 12,000, then of 12,120.
    assert lived(year(grace=Grace(interest_deferred=2)), date(2026, 2, 28), date(2026, 3, 31)) == [
        (0, 12_000),
        (0, 24_120),
    ]


@tried(80)
@given(st.one_of(*(loan_terms(method) for method in Method)))
def test_cost_to_date_starts_with_the_upfront_and_ends_with_it_all(terms: LoanTerms) -> None:
    try:
        schedule = build_schedule(terms)
    except LoanError:
        return
    line = course(schedule)
    start, end = standing(line, terms.disbursed), standing(line, line.days[-1])
    assert start.cost == schedule.upfront_paid + schedule.upfront_deducted
    assert end == (schedule.total_paid, schedule.total_cost)
    # Interest and fees only ever come on top, so the cost to date never falls.
    costs = [standing(line, day).cost for day in (terms.disbursed, *line.days)]
    assert all(before <= after for before, after in pairwise(costs))


def test_interest_counted_in_months_never_runs_past_its_end() -> None:
    """15 Jan to 15 Feb is one month: 1 % of 10,000; to 14 Feb it is 30 of its 31 days: 96.77."""
    terms = LoanTerms(
        principal=1_000_000, rate=Rate.yearly("12%"), periods=31, disbursed=date(2026, 1, 15),
        method=Method.SINGLE_REPAYMENT, every=Frequency(1, "day"),
    )  # fmt: skip
    assert build_schedule(terms).total_interest == 10_000
    (single,) = (way for way in ways(terms).found if way.key is WayKey.SINGLE_REPAYMENT)
    assert [owed_at([single], n)[0].interest for n in (30, 31)] == [9_677, 0]
    run_up = [owed_at([single], n)[0].interest for n in range(31)]
    assert run_up == sorted(run_up)
