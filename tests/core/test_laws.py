"""The laws of a loan, each in the form that is true, and beside it the tempting form that is false.

Setting: P minor units, i the exact rate of a period, n periods; rnd is the contract's one rounding;
s(n) = ((1+i)ⁿ − 1)/i, a(n) = (1 − (1+i)⁻ⁿ)/i, both n at i = 0. A is the rounded level instalment, TI the
sum of interest. The laws say how far one rounded minor unit can carry; a bound is never loosened to fit.
"""

from __future__ import annotations

import math
from datetime import date, timedelta
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.contract import Fee, FeeWhen, Grace, LoanTerms, Method
from core.cost import dated_rate, effective_rate, measure, nominal_rate
from core.dates import DayCount, Frequency, add_months, due_dates, year_fraction
from core.errors import DateError
from core.money import Rounding, round_ratio
from core.rates import Rate
from core.schedule import Row, Schedule, build_schedule
from tests.strategies import days, periodic, tried

HALF_UP, HALF_EVEN = Rounding.HALF_UP, Rounding.HALF_EVEN
ANNUITY, LINEAR, BULLET = Method.EQUAL_INSTALMENT, Method.EQUAL_PRINCIPAL, Method.INTEREST_ONLY
START = date(2026, 1, 31)
roundings = st.sampled_from(Rounding)
Loan = tuple[int, Fraction, int]


def loan(
    amount: int,
    rate: Fraction,
    periods: int,
    method: Method = ANNUITY,
    rounding: Rounding = HALF_UP,
    grace: Grace | None = None,
) -> Schedule:
    """A monthly loan under 30/360, so that the rate of every period is exactly ``rate``."""
    return build_schedule(
        LoanTerms(
            principal=amount,
            rate=Rate.monthly(rate),
            periods=periods,
            method=method,
            rounding=rounding,
            disbursed=START,
            grace=grace or Grace(),
        )
    )


def yearly(percent: str) -> Fraction:
    """The monthly rate of a yearly per cent."""
    return Fraction(percent) / 1200


def s(rate: Fraction, n: int) -> Fraction:
    return ((1 + rate) ** n - 1) / rate if rate else Fraction(n)


def a(rate: Fraction, n: int) -> Fraction:
    return (1 - (1 + rate) ** -n) / rate if rate else Fraction(n)


def exact_interest(amount: int, rate: Fraction, n: int) -> Fraction:
    """The interest of an annuity that is never rounded: n·P·af − P."""
    return n * amount / a(rate, n) - amount


def bound(rate: Fraction, n: int) -> Fraction:
    """How far rounding can carry the sum of interest (law 10)."""
    return s(rate, n) - Fraction(n, 2)


def interest(
    amount: int, rate: Fraction, n: int, method: Method = ANNUITY, rounding: Rounding = HALF_UP
) -> int:
    return loan(amount, rate, n, method, rounding).total_interest


def principals(schedule: Schedule) -> list[int]:
    return [row.principal for row in schedule.rows]


def float_rows(amount: float, rate: float, n: int) -> list[float]:
    """The balances of the schedule that most pages draw: floats, never rounded."""
    instalment = amount * rate / (1 - (1 + rate) ** -n)
    balances = [amount]
    for _ in range(n):
        balances.append(balances[-1] * (1 + rate) - instalment)
    return balances


@tried(150)
@given(periodic(), roundings, st.sampled_from([ANNUITY, LINEAR, BULLET]))
def test_law_1_all_principal_is_the_amount(case: Loan, rounding: Rounding, method: Method) -> None:
    assert sum(principals(loan(*case, method, rounding))) == case[0]


def test_law_1_false_floats_close_to_zero() -> None:
    assert float_rows(10_000.0, 0.06 / 12, 12)[-1] != 0


@tried(150)
@given(periodic(), roundings, st.sampled_from([ANNUITY, LINEAR, BULLET]))
def test_law_2_payments_are_amount_and_interest(case: Loan, rounding: Rounding, method: Method) -> None:
    schedule = loan(*case, method, rounding)
    paid = sum(row.payment for row in schedule.rows)
    assert paid == case[0] + schedule.total_interest == schedule.total_paid


@tried(200)
@given(periodic(), roundings)
def test_law_3_each_row_follows_from_the_one_before(case: Loan, rounding: Rounding) -> None:
    amount, rate, n = case
    balance = amount
    for row in loan(amount, rate, n, rounding=rounding).rows:
        exact = balance * rate
        assert row.interest == round_ratio(exact.numerator, exact.denominator, rounding)
        assert row.payment == row.interest + row.principal
        assert row.balance == balance - row.principal
        balance = row.balance
    assert balance == 0


def test_law_3_false_the_instalment_may_stay_unrounded() -> None:
    rate = yearly("6")
    exact = 100_000 / a(rate, 12)
    assert exact.denominator != 1  # nobody can pay this
    assert {row.payment for row in loan(100_000, rate, 12).rows[:-1]} == {round(exact)} == {8_607}


@tried(200)
@given(periodic(), roundings)
def test_law_4_the_balance_never_rises_and_no_part_is_negative(case: Loan, rounding: Rounding) -> None:
    before = case[0]
    for row in loan(*case, rounding=rounding).rows:
        assert 0 <= row.balance <= before
        assert row.interest >= 0 and row.principal >= 0
        before = row.balance


def test_law_4_false_the_balance_falls_at_every_row() -> None:
    assert [row.balance for row in loan(1, yearly("3"), 12).rows] == [1] * 11 + [0]


@tried(200)
@given(periodic(), roundings)
def test_law_5_all_payments_but_the_last_are_the_instalment(case: Loan, rounding: Rounding) -> None:
    schedule = loan(*case, rounding=rounding)
    assert {row.payment for row in schedule.rows[:-1]} <= {schedule.instalment}
    assert len(schedule.rows) <= case[2]


def test_law_5_false_there_are_exactly_n_rows() -> None:
    assert principals(loan(4, Fraction(0), 6)) == [1, 1, 1, 1]


@tried(200)
@given(periodic(longest=600), roundings)
def test_law_6_the_last_payment_differs_by_at_most_s_n(case: Loan, rounding: Rounding) -> None:
    amount, rate, n = case
    schedule = loan(amount, rate, n, rounding=rounding)
    assert schedule.last_difference == schedule.rows[-1].payment - schedule.instalment
    assert abs(schedule.last_difference) <= s(rate, n)
    if len(schedule.rows) < n:
        assert schedule.instalment <= s(rate, n)


def test_law_6_false_the_last_payment_is_right_within_cents() -> None:
    """3.28 on 250,000.00 and 248.68 (257.21 if halves go up) on 1,000.37: one cent in A moves it by s(n)."""
    assert loan(25_000_000, yearly("5"), 360).last_difference == 328
    assert loan(100_037, yearly("24"), 360, rounding=HALF_EVEN).last_difference == 24_868
    assert loan(100_037, yearly("24"), 360, rounding=HALF_UP).last_difference == 25_721


@tried(200)
@given(periodic(), roundings)
def test_law_7_interest_falls_and_principal_rises(case: Loan, rounding: Rounding) -> None:
    rows = loan(*case, rounding=rounding).rows
    parts = [row.interest for row in rows]
    assert parts == sorted(parts, reverse=True)
    assert [row.principal for row in rows[:-1]] == sorted(row.principal for row in rows[:-1])


def test_law_7_false_under_the_calendar() -> None:
    """10,000.00 at 5 % over 360 months: 28 days to 28 February, then 31 days to 31 March."""
    terms = LoanTerms(
        principal=1_000_000,
        rate=Rate.yearly("5%"),
        periods=360,
        disbursed=date(2026, 1, 31),
        day_count=DayCount.ACT_365,
    )
    assert [row.interest for row in build_schedule(terms).rows[:2]] == [3_836, 4_240]


@tried(200)
@given(periodic(), roundings, st.integers(0, 10**6), st.integers(0, 2_000), st.integers(0, 60))
def test_law_8_the_instalment_follows_amount_rate_and_term(
    case: Loan, rounding: Rounding, more: int, points: int, longer: int
) -> None:
    amount, rate, n = case
    here = loan(amount, rate, n, rounding=rounding).instalment
    assert here <= loan(amount + more, rate, n, rounding=rounding).instalment
    assert here <= loan(amount, rate + Fraction(points, 120_000), n, rounding=rounding).instalment
    assert here >= loan(amount, rate, n + longer, rounding=rounding).instalment


@tried(60)
@given(periodic(), st.integers(1, 10**4), st.integers(1, 10**4))
def test_law_9_a_larger_instalment_means_a_higher_rate(case: Loan, first: int, more: int) -> None:
    """n·af rises strictly with i; so the rate solved from an instalment rises strictly with it."""
    amount, _, n = case
    least = -(-amount // n)

    def rate(instalment: int) -> Fraction:
        terms = LoanTerms(principal=amount, instalment=instalment, periods=n, disbursed=START)
        return build_schedule(terms).rate.per_year

    ratio = Fraction(n * (least + first + more), amount)
    if ratio < 5:
        assert 0 < rate(least + first) < rate(least + first + more)


@tried(200)
@given(periodic(), roundings)
def test_law_10_rounding_moves_the_interest_within_its_bound(case: Loan, rounding: Rounding) -> None:
    amount, rate, n = case
    got = interest(amount, rate, n, rounding=rounding)
    assert abs(got - exact_interest(amount, rate, n)) <= bound(rate, n)
    if rate == 0:
        assert got == 0


@tried(150)
@given(periodic(), roundings, st.integers(0, 300))
def test_law_11_more_rate_is_more_interest_but_for(case: Loan, rounding: Rounding, points: int) -> None:
    amount, low, n = case
    high = low + Fraction(points, 120_000)
    dearer, cheaper = (interest(amount, i, n, rounding=rounding) for i in (high, low))
    assert dearer >= cheaper - bound(low, n) - bound(high, n)


def test_law_11_false_interest_rises_with_the_rate() -> None:
    assert (interest(1_000, yearly("6.94"), 12), interest(1_000, yearly("6.95"), 12)) == (38, 36)
    assert interest(10_000, yearly("10.95"), 120) - interest(10_000, yearly("10.96"), 120) == 94


@tried(150)
@given(periodic(), roundings, st.integers(0, 60))
def test_law_12_a_longer_loan_never_costs_less(case: Loan, rounding: Rounding, longer: int) -> None:
    amount, rate, n = case
    long, short = (interest(amount, rate, m, rounding=rounding) for m in (n + longer, n))
    assert long >= short


@tried(150)
@given(periodic(), roundings)
def test_law_13_linear_annuity_bullet_in_this_order(case: Loan, rounding: Rounding) -> None:
    amount, rate, n = case
    linear, annuity, bullet = (interest(amount, rate, n, m, rounding) for m in (LINEAR, ANNUITY, BULLET))
    assert annuity <= bullet
    assert linear <= annuity + s(rate, n) + rate * n * n / 4


def test_law_13_false_linear_never_costs_more() -> None:
    assert (interest(197, yearly("12"), 12, LINEAR), interest(197, yearly("12"), 12)) == (13, 12)


@tried(150)
@given(periodic(), roundings)
def test_law_14_at_no_interest_annuity_is_linear(case: Loan, rounding: Rounding) -> None:
    amount, _, n = case
    annuity = loan(amount, Fraction(0), n, ANNUITY, rounding)
    assert annuity.rows == loan(amount, Fraction(0), n, LINEAR, rounding).rows
    assert annuity.total_interest == 0


def test_law_14_false_where_the_remainder_is_spread_first() -> None:
    spread = [(k + 1) * 1 // 2 - k * 1 // 2 for k in range(2)]
    assert spread == [0, 1]
    assert principals(loan(1, Fraction(0), 2)) == [1]


@tried(150)
@given(periodic(), roundings)
def test_law_15_one_period_is_the_same_by_every_method(case: Loan, rounding: Rounding) -> None:
    amount, rate, _ = case
    payment = amount + round_ratio(amount * rate.numerator, rate.denominator, rounding)
    for method in (ANNUITY, LINEAR, BULLET, Method.SINGLE_REPAYMENT):
        assert [row.payment for row in loan(amount, rate, 1, method, rounding).rows] == [payment]


def test_law_15_false_amount_and_interest_rounded_together() -> None:
    assert round_ratio(5 * 11, 10, HALF_EVEN) == 6
    assert loan(5, Fraction(1, 10), 1, rounding=HALF_EVEN).rows[0].payment == 5


def worth(rows: tuple[Row, ...], rate: Fraction) -> Fraction:
    """What the payments are worth today at the rate of a period."""
    value = Fraction(0)
    for row in reversed(rows):
        value = (value + row.payment) / (1 + rate)
    return value


@tried(100)
@given(periodic(), roundings)
def test_law_16_the_payments_are_worth_the_amount(case: Loan, rounding: Rounding) -> None:
    amount, rate, n = case
    assert abs(worth(loan(amount, rate, n, rounding=rounding).rows, rate) - amount) <= a(rate, n) / 2


@tried(60)
@given(periodic(), roundings)
def test_law_16_and_at_the_measured_rate_exactly(case: Loan, rounding: Rounding) -> None:
    """Not within half of a(n): to the last bits of the rate, whichever of the three functions found it."""
    amount, rate, n = case[0] + 10_000, case[1], case[2]
    schedule = loan(amount, rate, n, rounding=rounding)
    rows, flows = schedule.rows, [(0, amount), *((row.number, -row.payment) for row in schedule.rows)]
    found = [
        measure(schedule).nominal_yearly / 12,
        nominal_rate([(k, 0, sum_) for k, sum_ in flows], per_year=12) / 12,
        effective_rate([(Fraction(k), sum_) for k, sum_ in flows]),
    ]
    for i in found:
        assert abs(worth(rows, Fraction(i)) - amount) <= amount * a(Fraction(i), n) * Fraction(1, 10**12)


@tried(150)
@given(periodic(), roundings)
def test_law_17_the_measured_rate_is_the_contract_rate(case: Loan, rounding: Rounding) -> None:
    amount, rate, n = case[0] + 10_000, case[1], case[2]
    schedule = loan(amount, rate, n, rounding=rounding)
    i = float(rate)
    slope = math.fsum(k * row.payment * (1 + i) ** -(k + 1) for k, row in enumerate(schedule.rows, start=1))
    within = 1.05 * float(a(rate, n)) / 2 / slope + 1e-12
    assert abs(measure(schedule).nominal_yearly / 12 - i) <= within
    flows = [(0, amount), *((row.number, -row.payment) for row in schedule.rows)]
    assert abs(nominal_rate([(k, 0, sum_) for k, sum_ in flows], per_year=1) - i) <= within
    assert abs(effective_rate(flows) - i) <= within


def test_law_17_false_a_fixed_tolerance_suits_every_amount() -> None:
    measured = [measure(loan(amount, yearly("6"), 12)).nominal_yearly / 12 for amount in (100, 10_000)]
    assert abs(measured[0] - 0.005) > 1e-3
    assert abs(measured[1] - 0.005) > 1e-6


@given(days, st.integers(1, 120))
@tried(200)
def test_law_22_due_dates_are_counted_from_the_first(anchor: date, n: int) -> None:
    dues = due_dates(anchor, None, Frequency(1, "month"), n)
    gaps = [(later - earlier).days for earlier, later in zip([anchor, *dues], dues, strict=False)]
    for k, due in enumerate(dues, start=1):
        assert due == add_months(anchor, k)
        month_end = (due + timedelta(days=1)).day == 1
        assert due.day == anchor.day or (due.day < anchor.day and month_end)
        assert (due.year * 12 + due.month) - (anchor.year * 12 + anchor.month) == k
    assert all(28 <= gap <= 31 for gap in gaps)
    assert sum(gaps) == (dues[-1] - anchor).days


def test_law_22_false_counting_from_the_one_before() -> None:
    last_of_january = date(2025, 1, 31)
    dues = due_dates(last_of_january, None, Frequency(1, "month"), 2)
    assert dues == (date(2025, 2, 28), date(2025, 3, 31))
    assert add_months(add_months(last_of_january, 1), 1) == date(2025, 3, 28)
    odd = date(2025, 1, 29)
    assert add_months(add_months(odd, 1), 1) == date(2025, 3, 28) != add_months(odd, 2)
    assert add_months(add_months(last_of_january, 1), -1) != last_of_january


def test_law_22_no_date_past_the_calendar() -> None:
    assert add_months(date(9999, 11, 30), 1) == date(9999, 12, 30)
    with pytest.raises(DateError):
        add_months(date(9999, 12, 1), 1)
    for every in (Frequency(1, "day"), Frequency(1, "week"), Frequency(1, "month"), Frequency(1, "year")):
        with pytest.raises(DateError):
            due_dates(date(9999, 12, 31), None, every, 1)
        terms = LoanTerms(
            principal=100,
            rate=Rate.yearly(0),
            periods=2,
            disbursed=date(9999, 12, 1),
            first_due=date(9999, 12, 31),
            every=every,
        )
        with pytest.raises(DateError):
            build_schedule(terms)


three_days = st.tuples(days, days, days).map(sorted)


@tried(200)
@given(three_days)
def test_law_23_actual_days_add_up(order: list[date]) -> None:
    first, middle, last = order
    for count in (DayCount.ACT_365, DayCount.ACT_360, DayCount.ACT_ACT):
        parts = year_fraction(first, middle, count) + year_fraction(middle, last, count)
        assert parts == year_fraction(first, last, count)
    assert year_fraction(first, last, DayCount.ACT_365) == Fraction((last - first).days, 365)


def us_30_360(start: date, end: date) -> int:
    """Days by 30/360 US, the convention of American bonds."""
    d1 = min(start.day, 30)
    d2 = 30 if end.day == 31 and d1 == 30 else end.day
    return 360 * (end.year - start.year) + 30 * (end.month - start.month) + d2 - d1


def test_law_23_false_thirty_day_months_add_up() -> None:
    first, middle, last = date(2025, 1, 1), date(2025, 1, 30), date(2025, 1, 31)
    assert us_30_360(first, middle) + us_30_360(middle, last) == 29
    assert us_30_360(first, last) == 30
    spans = ((first, middle), (middle, last), (first, last))
    ours = [year_fraction(x, y, DayCount.THIRTY_360) for x, y in spans]
    assert ours == [Fraction(29, 31 * 12), Fraction(1, 29 * 12), Fraction(30, 31 * 12)]


@tried(200)
@given(periodic(), st.integers(1, 10**9), roundings)
def test_law_28_two_loans_or_one_differ_by_a_unit(case: Loan, other: int, rounding: Rounding) -> None:
    amount, rate, n = case
    parts = [loan(p, rate, n, rounding=rounding).instalment for p in (amount, other, amount + other)]
    assert abs(parts[0] + parts[1] - parts[2]) <= 1


def test_law_28_false_instalments_add_up() -> None:
    assert [loan(p, yearly("6"), 12).instalment for p in (1, 5, 6)] == [0, 0, 1]


@tried(60)
@given(periodic(), roundings)
def test_law_29_the_largest_affordable_amount_exists(case: Loan, rounding: Rounding) -> None:
    amount, rate, n = case
    affordable = loan(amount, rate, n, rounding=rounding).instalment
    low, high = amount, (affordable + 2) * n  # A(p) ≥ p/n − ½, so the upper end asks for more
    assert loan(high, rate, n, rounding=rounding).instalment > affordable
    while high - low > 1:
        middle = (low + high) // 2
        if loan(middle, rate, n, rounding=rounding).instalment <= affordable:
            low = middle
        else:
            high = middle
    assert loan(low, rate, n, rounding=rounding).instalment <= affordable
    assert affordable < loan(low + 1, rate, n, rounding=rounding).instalment


@tried(150)
@given(periodic(), roundings)
def test_law_30_interest_lies_between_the_straight_line_and_the_whole(case: Loan, rounding: Rounding) -> None:
    amount, rate, n = case
    exact = exact_interest(amount, rate, n)
    assert amount * rate * (n + 1) / 2 <= exact <= amount * rate * n
    got = interest(amount, rate, n, rounding=rounding)
    room = bound(rate, n)
    assert amount * rate * (n + 1) / 2 - room <= got <= amount * rate * n + room


def test_law_30_false_of_the_rounded_interest() -> None:
    amount, rate, n = 1_000, yearly("6.95"), 12
    assert interest(amount, rate, n) == 36 < amount * rate * (n + 1) / 2


@tried(100)
@given(periodic(), roundings, st.sampled_from([ANNUITY, LINEAR, BULLET]), days)
def test_law_31_a_path_of_equal_rates_is_the_fixed_rate(
    case: Loan, rounding: Rounding, method: Method, disbursed: date
) -> None:
    """30 days at a daily rate, each period with its own days, against twelve equal months."""
    amount, rate, n = case
    path = LoanTerms(
        principal=amount,
        rate=Rate.daily(rate / 30),
        periods=n,
        method=method,
        rounding=rounding,
        disbursed=disbursed,
        every=Frequency(30, "day"),
        day_count=DayCount.ACT_365,
    )
    fixed = loan(amount, rate, n, method, rounding)
    numbers = [(r.number, r.interest, r.principal, r.payment, r.balance) for r in build_schedule(path).rows]
    assert numbers == [(r.number, r.interest, r.principal, r.payment, r.balance) for r in fixed.rows]


def test_law_31_false_the_instalment_may_be_worked_out_anew() -> None:
    balance, paid = 1_000, []
    for left in range(12, 0, -1):
        first = loan(balance, yearly("6"), left).rows[0]
        paid.append(first.payment)
        balance = first.balance
    fixed = [row.payment for row in loan(1_000, yearly("6"), 12).rows]
    assert [k for k, payment in enumerate(paid, start=1) if payment == 87] == [10]
    assert [k for k, payment in enumerate(fixed, start=1) if payment == 87] == [12]


@tried(150)
@given(periodic())
def test_law_32_the_two_roundings_stay_close(case: Loan) -> None:
    amount, rate, n = case
    up, even = (interest(amount, rate, n, rounding=mode) for mode in (HALF_UP, HALF_EVEN))
    assert abs(even - up) <= 2 * bound(rate, n)


def test_law_32_false_the_roundings_agree() -> None:
    assert [interest(5, Fraction(1, 10), 1, rounding=mode) for mode in (HALF_UP, HALF_EVEN)] == [1, 0]


@tried(150)
@given(periodic(longest=60), roundings, st.integers(1, 24))
def test_law_33_paying_interest_only_first_adds_that_interest(case: Loan, rounding: Rounding, g: int) -> None:
    amount, rate, n = case
    waiting = loan(amount, rate, n + g, rounding=rounding, grace=Grace(principal=g))
    plain = loan(amount, rate, n, rounding=rounding)
    each = round_ratio(amount * rate.numerator, rate.denominator, rounding)
    assert waiting.total_interest == plain.total_interest + g * each
    assert principals(waiting) == [0] * g + principals(plain)


@tried(30)
@given(st.lists(periodic(longest=24), min_size=1, max_size=20), st.randoms(use_true_random=False))
def test_law_35_a_cohort_adds_up_in_any_order(cases: list[Loan], order: Random) -> None:
    interests = [interest(*case) for case in cases]
    paid = sum(loan(*case).total_paid for case in cases)
    shuffled = list(interests)
    order.shuffle(shuffled)
    assert sum(shuffled) == sum(interests) == paid - sum(amount for amount, _, _ in cases)


def test_law_35_false_floats_add_up_in_any_order() -> None:
    numbers = [random.uniform(0, 1_000) for random in [Random(35)] for _ in range(1_000)]
    sums = set()
    for seed in range(50):
        Random(seed).shuffle(numbers)
        sums.add(sum(numbers))
    assert len(sums) > 1


@tried(100)
@given(periodic(), roundings, st.integers(0, 2_000), st.integers(0, 2_000), st.sampled_from(FeeWhen))
def test_law_38_the_yearly_rate_rises_with_the_fee(
    case: Loan, rounding: Rounding, fee: int, more: int, when: FeeWhen
) -> None:
    amount, rate, n = case[0] + 10_000, case[1], case[2]

    def price(charged: int) -> tuple[float, float]:
        terms = LoanTerms(
            principal=amount,
            rate=Rate.monthly(rate),
            periods=n,
            rounding=rounding,
            disbursed=START,
            fees=(Fee.fixed(when, charged),),
        )
        schedule = build_schedule(terms)
        return measure(schedule).nominal_yearly, dated_rate(schedule.flows)

    contract = loan(amount, rate, n, rounding=rounding)
    free = measure(contract).nominal_yearly, dated_rate(contract.flows)
    prices = [price(charged) for charged in (0, fee, fee + more)]
    assert prices[0] == pytest.approx(free, abs=1e-11)
    for rates in zip(*prices, strict=True):
        assert rates[0] <= rates[1] + 1e-11 <= rates[2] + 2e-11
