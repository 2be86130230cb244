"""The yearly rates against fifty digits: 1e-12 over loans of every shape, −50 % to 100,000 % a year.

The reference works in mpmath on the very floats that the functions are given. It brackets the rate by signs
first, so that it does not lean on the answer it checks, and then takes Newton's steps to fifty digits.
"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from math import expm1, isclose, log

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mpmath import exp, log1p, mp, mpf, workdps

from core.contract import Fee, FeeWhen, Grace, LoanTerms, Method
from core.cost import dated_rate, effective_rate, measure, nominal_rate
from core.dates import DayCount, Frequency
from core.rates import Rate
from core.schedule import build_schedule
from tests.strategies import tried

Move = tuple[float, float, float]  # whole periods or years, part of a period, amount

LOWEST, HIGHEST = log(0.5), log(1001)  # of ln(1 + rate): −50 % and 100,000 % a year
WITHIN = mpf(10) ** -12


def fifty_digits(moves: list[Move], near: float) -> mpf:
    """The rate (per year, or per period) at which the moves balance; ``near`` is ln(1 + rate), roughly."""
    exact = [(mpf(whole), mpf(part), mpf(amount)) for whole, part, amount in moves]

    def worth(x: mpf) -> tuple[mpf, mpf]:
        rate, value, slope = mp.expm1(x), mpf(0), mpf(0)
        for whole, part, amount in exact:
            odd = 1 + part * rate
            now = amount * exp(-x * whole) / odd
            value += now
            slope -= now * (whole + part * (1 + rate) / odd)
        return value, slope

    x, reach = mpf(near), mpf("1e-6")
    (below, _), (above, _) = worth(x - reach), worth(x + reach)
    assert (below < 0) != (above < 0), "no rate near here"
    for _ in range(12):
        value, slope = worth(x)
        x -= value / slope
        if abs(value / slope) < mpf(10) ** -45:
            return mp.expm1(x)
    raise AssertionError("fifty digits were not reached")


def check(got: float, right: mpf) -> None:
    assert abs(got - right) <= WITHIN * max(mpf(1), abs(right)), (got, right)


# ---- loans of every shape -------------------------------------------------------------------------


@st.composite
def loans(draw: st.DrawFn, spans: st.SearchStrategy[list[float]]) -> list[tuple[float, float]]:
    """Return (time, amount) flows at −50 % to 100,000 % per unit of time; ``spans``: when it is paid.

    A payment is a share of what is owed: nothing while it is deferred, little before a balloon, a level
    one. Some money may come late, and a fee is kept back from the first of it.
    """
    times = draw(spans)
    x = draw(st.floats(LOWEST, HIGHEST))
    shape = draw(st.sampled_from(["level", "deferred", "balloon", "any"]))
    advances = draw(st.sets(st.integers(0, max(0, len(times) - 2)), max_size=min(3, len(times) - 1)))
    fee = draw(st.sampled_from([0.0, 0.0, 0.01, 0.1]))
    quiet = draw(st.integers(0, len(times) - 1)) if shape == "deferred" else 0
    owed, before = 10_000.0, 0.0
    flows = [(0.0, owed * (1 - fee))]
    for k, time in enumerate(times):
        owed, before = owed * (1 + expm1(x * (time - before))), time
        left = len(times) - k
        share = {
            "level": 1 / left, "balloon": 0.01, "deferred": 1 / left, "any": draw(st.floats(0, 0.9)),
        }[shape]  # fmt: skip
        if left == 1:
            moved = -owed
        elif k in advances:
            moved = draw(st.floats(100, 20_000))
        else:
            moved = 0.0 if k < quiet else -owed * share
        if moved:
            flows.append((time, moved))
        owed += moved
    return draw(st.permutations(flows))


def regular(longest: int) -> st.SearchStrategy[list[float]]:
    return st.integers(1, longest).map(lambda n: [float(k) for k in range(1, n + 1)])


irregular = st.lists(st.floats(0.01, 30), min_size=1, max_size=40, unique=True).map(sorted)
monthly = regular(40).map(lambda months: [month / 12 for month in months])
yearly_times = st.one_of(monthly, irregular)


@tried(250)
@given(loans(yearly_times))
def test_effective_rate(flows: list[tuple[float, float]]) -> None:
    got = effective_rate(flows)
    with workdps(50):
        check(got, fifty_digits([(t, 0.0, a) for t, a in flows], float(log1p(got))))


@tried(100)
@given(loans(st.lists(st.integers(1, 4_000), min_size=1, max_size=30, unique=True).map(
    lambda gaps: [gap / 365 for gap in sorted(gaps)])))  # fmt: skip
def test_dated_rate(flows: list[tuple[float, float]]) -> None:
    day = date(2024, 2, 29)
    got = dated_rate([(day + timedelta(days=round(t * 365)), a) for t, a in flows])
    with workdps(50):
        right = fifty_digits([(mpf(round(t * 365)) / 365, 0.0, a) for t, a in flows], float(log1p(got)))
        check(got, right)


@tried(150)
@given(loans(regular(40)), st.sampled_from([1, 4, 12, 26, 52, 365]), st.floats(0, 1, exclude_max=True))
def test_nominal_rate(flows: list[tuple[float, float]], per_year: int, part: float) -> None:
    """The first period is longer by a part; the price per period is that of the year, shared out."""
    moves = [(t, part if t else 0.0, a) for t, a in flows]
    got = nominal_rate([(int(t), f, a) for t, f, a in moves], per_year=per_year)
    with workdps(50):
        right = fifty_digits(moves, float(log1p(mpf(got) / per_year)))
        assert abs(got - right * per_year) <= WITHIN * max(mpf(1), abs(right * per_year))


@pytest.mark.parametrize("part", [0.0, 19 / 30])
@pytest.mark.parametrize("month", [-0.01, 0.005, 0.3])
def test_many_rows_in_unit_periods(month: float, part: float) -> None:
    """360 rows, worked out in columns: 1 a month on what that is worth, to the last bits."""
    moves = [(0.0, 0.0, float(sum((1 + month) ** -k for k in range(1, 361))))]
    moves += [(float(k), part, -1.0) for k in range(1, 361)]
    got = nominal_rate([(int(t), f, a) for t, f, a in moves], per_year=12)
    with workdps(50):
        check(got, 12 * fifty_digits(moves, float(log1p(mpf(got) / 12))))


@pytest.mark.parametrize("rate", [-0.5, -0.01, 0.0, 1e-9, 0.07, 0.36, 10.0, 1000.0])
@pytest.mark.parametrize("rows", [1, 12, 600])
def test_the_ends_of_the_range(rate: float, rows: int) -> None:
    """A level payment each month, up to fifty years; at −50 % the last one weighs e^35 of the first."""
    month = (1 + rate) ** (1 / 12) - 1
    level = 1_000 * month / -expm1(-rows * log(1 + month)) if month else 1_000 / rows
    flows = [(0.0, 1_000.0), *((k / 12, -level) for k in range(1, rows + 1))]
    got = effective_rate(flows)
    assert isclose(got, rate, rel_tol=1e-9, abs_tol=1e-9)
    with workdps(50):
        check(got, fifty_digits([(t, 0.0, a) for t, a in flows], log(1 + rate)))


# ---- schedules ------------------------------------------------------------------------------------

CHARGED = (
    Fee.percent(FeeWhen.UPFRONT_DEDUCTED, "3%"),
    Fee.fixed(FeeWhen.UPFRONT_PAID, 1_234),
    Fee.fixed(FeeWhen.PER_INSTALMENT, 567),
    Fee.fixed(FeeWhen.AT_END, 8_910),
)


@pytest.mark.parametrize("method", Method)
@pytest.mark.parametrize("fees", [(), CHARGED], ids=["free", "charged"])
@pytest.mark.parametrize("yearly", ["0", "0.1%", "7.3%", "36%", "5000%"])
@pytest.mark.parametrize("n", [1, 2, 12, 60])
def test_measure(method: Method, fees: tuple[Fee, ...], yearly: str, n: int) -> None:
    terms = LoanTerms(
        principal=1_000_000, rate=Rate.yearly(yearly), periods=n, method=method, disbursed=date(2026, 1, 31),
        down_payment=50_000 if fees else 0, fees=fees,
        grace=Grace(principal=3, interest_deferred=2) if n == 12 and method in LEVEL else Grace(),
    )  # fmt: skip
    schedule = build_schedule(terms)
    got = measure(schedule)
    skipped = n - 1 if method is Method.SINGLE_REPAYMENT else 0
    moves = [
        (float(k + skipped if k else 0), 0.0, float(amount)) for k, (_, amount) in enumerate(schedule.flows)
    ]
    with workdps(50):
        month = fifty_digits(moves, float(log1p(mpf(got.nominal_yearly) / 12)))
        check(got.nominal_yearly, month * 12)
        check(got.effective_yearly, (1 + month) ** 12 - 1)


LEVEL = (Method.EQUAL_INSTALMENT, Method.FLAT_FEE)


def test_measure_over_a_day() -> None:
    """The closed form at its hardest: two daily rows, so that an error of a rate a day counts 365 times."""
    terms = LoanTerms(
        principal=1_000_000, rate=Rate.daily(Fraction(3, 1_000)), periods=2, every=Frequency(1, "day"),
        day_count=DayCount.ACT_365, disbursed=date(2026, 1, 31),
    )  # fmt: skip
    schedule = build_schedule(terms)
    got = measure(schedule).nominal_yearly
    moves = [(float(k), 0.0, float(amount)) for k, (_, amount) in enumerate(schedule.flows)]
    with workdps(50):
        check(got, 365 * fifty_digits(moves, log(1 + got / 365)))
