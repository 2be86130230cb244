"""What a whole schedule costs: every fee, the down payment and what is kept back, in sums written out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from math import isclose, sqrt
from typing import Any

import pytest

from core.contract import Fee, FeeWhen, Grace, LoanTerms, Method
from core.cost import measure
from core.dates import DayCount, Frequency
from core.errors import LoanError
from core.rates import Rate
from core.schedule import build_schedule

START = date(2026, 1, 31)
DEDUCTED = Fee.percent(FeeWhen.UPFRONT_DEDUCTED, "2%")
PAID = Fee.fixed(FeeWhen.UPFRONT_PAID, 3_000)
EACH = Fee.fixed(FeeWhen.PER_INSTALMENT, 1_000)
END = Fee.fixed(FeeWhen.AT_END, 2_000)


def terms(periods: int = 1, **changes: Any) -> LoanTerms:
    """10,000.00 at 1 % a month."""
    settings = {"principal": 1_000_000, "rate": Rate.yearly("12%"), "disbursed": START, **changes}
    return LoanTerms(periods=periods, **settings)


@pytest.mark.parametrize(
    ("down", "fees", "out", "back", "cost"),
    [
        # What leaves the lender's hand on the first day, what is paid a month later, and the cost of it.
        (0, (), 1_000_000, 1_010_000, 10_000),
        (0, (DEDUCTED,), 980_000, 1_010_000, 30_000),
        (0, (PAID,), 997_000, 1_010_000, 13_000),
        (0, (EACH,), 1_000_000, 1_011_000, 11_000),
        (0, (END,), 1_000_000, 1_012_000, 12_000),
        (100_000, (), 900_000, 909_000, 9_000),
        # 10,000 − 200 − 1,000 − 30 = 8,770; 9,000 + 90 + 10 + 20 = 9,120; 90 + 200 + 30 + 10 + 20 = 350
        (100_000, (DEDUCTED, PAID, EACH, END), 877_000, 912_000, 35_000),
        (100_000, (DEDUCTED, DEDUCTED), 860_000, 909_000, 49_000),
    ],
)
@pytest.mark.parametrize("method", [m for m in Method if m is not Method.FLAT_FEE])
def test_one_month(method: Method, down: int, fees: tuple[Fee, ...], out: int, back: int, cost: int) -> None:
    schedule = build_schedule(terms(method=method, down_payment=down, fees=fees))
    price = measure(schedule)
    month = back / out - 1
    assert isclose(price.nominal_yearly, 12 * month, rel_tol=1e-12)
    assert isclose(price.effective_yearly, (1 + month) ** 12 - 1, rel_tol=1e-12)
    lent = 1_000_000 - down
    assert (price.total_cost, price.principal) == (cost, lent) == (schedule.total_cost, lent)
    assert price.per_1000 == Fraction(cost * 1_000, lent)


@pytest.mark.parametrize("fees", [(), (DEDUCTED, PAID, EACH, END)])
@pytest.mark.parametrize(
    ("method", "first", "second"),
    [
        (Method.INTEREST_ONLY, 10_000, 1_010_000),
        (Method.EQUAL_PRINCIPAL, 510_000, 505_000),
        # 10,000 × 1 % ÷ (1 − 1.01^−2) = 5,075.1244; 5,000 + … second row: 5,024.88 and its 50.25
        (Method.EQUAL_INSTALMENT, 507_512, 507_513),
        (Method.FLAT_FEE, 510_000, 510_000),  # (10,000 + 2 × 100) ÷ 2
    ],
)
def test_two_months(method: Method, first: int, second: int, fees: tuple[Fee, ...]) -> None:
    """R q² = a q + b has q = (a + √(a² + 4 R b)) ÷ 2 R."""
    schedule = build_schedule(terms(2, method=method, fees=fees))
    assert schedule.payments == (first, second)
    out, a, b = 1_000_000, first, second
    if fees:
        out, a, b = 977_000, first + 1_000, second + 1_000 + 2_000
    q = (a + sqrt(a * a + 4 * out * b)) / (2 * out)
    price = measure(schedule)
    assert isclose(price.nominal_yearly, 12 * (q - 1), rel_tol=1e-11)
    assert isclose(price.effective_yearly, q**12 - 1, rel_tol=1e-11)
    assert price.total_cost == a + b - out == schedule.total_cost


def test_a_single_repayment_after_a_quarter() -> None:
    """10,000 less 200, 10,300 after three months, no interest on interest: (10,300 ÷ 9,800)^(1/3) a month."""
    schedule = build_schedule(terms(3, method=Method.SINGLE_REPAYMENT, fees=(DEDUCTED,)))
    price = measure(schedule)
    assert isclose(price.nominal_yearly, 12 * ((10_300 / 9_800) ** (1 / 3) - 1), rel_tol=1e-12)
    assert isclose(price.effective_yearly, (10_300 / 9_800) ** 4 - 1, rel_tol=1e-12)
    assert price.total_cost == 50_000


def test_months_in_which_nothing_is_paid_bear_no_fee() -> None:
    """Two months deferred: 10,201.00 owed, then 10,303.01 and one fee of 10 in month 3."""
    price = measure(build_schedule(terms(3, grace=Grace(interest_deferred=2), fees=(EACH,))))
    assert isclose(price.effective_yearly, (10_313.01 / 10_000) ** 4 - 1, rel_tol=1e-12)
    assert price.total_cost == 31_301


@pytest.mark.parametrize("payments", [(500_000, 20_000, 500_000), (20_000, 500_000, 500_000)])
def test_an_odd_payment_that_is_not_the_last(payments: tuple[int, ...]) -> None:
    """No method gives such rows; a schedule made by hand may."""
    schedule = replace(build_schedule(terms(3)), payments=payments)
    price = measure(schedule)
    v = 1 / (1 + price.nominal_yearly / 12)
    assert isclose(sum(a * v**k for k, a in enumerate(payments, start=1)), 1_000_000, rel_tol=1e-12)
    assert price.total_cost == 20_000


@pytest.mark.parametrize("n", [1, 12, 360])
def test_nothing_to_pay_for_is_a_rate_of_nought(n: int) -> None:
    for method in Method:
        price = measure(build_schedule(terms(n, method=method, rate=Rate.yearly(0))))
        assert (price.nominal_yearly, price.effective_yearly) == (0, 0)
        assert price.total_cost == 0


def test_an_odd_first_period() -> None:
    """Lent on 31 January, due on 10 March: a month back to 10 February, then 10 days of 30, or of 365.

    10,000 at 12 % over 365 for 38 days is 124.93.
    """
    odd = terms(first_due=date(2026, 3, 10), day_count=DayCount.ACT_365, method=Method.INTEREST_ONLY)
    schedule = build_schedule(odd)
    assert schedule.payments == (1_012_493,)
    price = measure(schedule)
    i = price.nominal_yearly / 12
    assert isclose((1 + i / 3) * (1 + i), 1.012493, rel_tol=1e-13)
    assert isclose(price.effective_yearly, 1.012493 ** (1 / (1 / 12 + 10 / 365)) - 1, rel_tol=1e-11)


def test_odd_days_before_weeks() -> None:
    """Lent 10 days before the first of two weekly payments: a week and 3/7; 7/364 and 3/365 of a year."""
    schedule = build_schedule(
        terms(
            2, every=Frequency(1, "week"), first_due=date(2026, 2, 10), method=Method.INTEREST_ONLY,
            day_count=DayCount.ACT_365, fees=(END,),
        )
    )  # fmt: skip
    # 10,000 × 12 % × 10/365 = 32.88; × 7/365 = 23.01
    assert schedule.payments == (3_288, 1_002_301)
    price = measure(schedule)
    i, x = price.nominal_yearly / 52, 1 + price.effective_yearly
    odd = 1 + 3 / 7 * i
    assert isclose(3_288 / (odd * (1 + i)) + 1_004_301 / (odd * (1 + i) ** 2), 1_000_000, rel_tol=1e-12)
    first, second = 1 / 52 + 3 / 365, 2 / 52 + 3 / 365
    assert isclose(3_288 * x**-first + 1_004_301 * x**-second, 1_000_000, rel_tol=1e-12)


def test_the_cost_in_days_of_pay() -> None:
    """350.00 is five days of 2,100.00 a month."""
    price = measure(build_schedule(terms(down_payment=100_000, fees=(DEDUCTED, PAID, EACH, END))))
    assert price.days_of_income(210_000) == 5
    assert price.days_of_income(1) == 1_050_000
    for income in (0, -1):
        with pytest.raises(LoanError, match="above zero"):
            price.days_of_income(income)
