"""How many rates fit: none, one or several, against the roots that a polynomial has by another method."""

from __future__ import annotations

import math
from datetime import date, timedelta
from itertools import pairwise
from math import isclose

import mpmath
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import core.yearly
from core.cost import dated_rate, effective_rate, nominal_rate
from core.errors import NoRate
from core.flows import Flows
from core.roots import _bounds, crossings, curve, owed_throughout
from tests.strategies import tried

LOWEST = 1e-4  # 1 + the lowest rate that counts as a second one

Moves = list[tuple[float, float]]

small = st.one_of(st.integers(-9, 9), st.integers(-200, 200), st.just(0))


def from_rates(*rates: float) -> Moves:
    """Yearly flows that balance at these rates: the coefficients of Π (q − 1 − rate), q = 1 + X."""
    return [(float(k), float(c)) for k, c in enumerate(np.poly([1 + rate for rate in rates]) * 1_000)]


def refusal(flows: Moves) -> NoRate:
    with pytest.raises(NoRate) as refused:
        effective_rate(flows)
    return refused.value


# ---- several --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "rates",
    [
        (0.1, 0.4),
        (0.1, 0.2),
        (-0.5, 0.1),
        (-0.9, 50.0),
        (0.0, 1.0),  # one of them nought
        (0.1, 0.1001),
        (0.1, 0.5, 1.2),
        (0.1, 0.11, 0.12),
        (-0.5, 0.1, 9.0, 99.0),
        (-0.9, -0.5, 0.0, 0.5, 2.0),
        (-0.9995, 0.1),  # the lowest that counts is −99.99 %
        (0.1, 442_412.0),  # e^13, where all but the first sum weigh next to nothing
        (0.1, 1e12, 1e40),
    ],
)
def test_all_rates_that_fit_are_named(rates: tuple[float, ...]) -> None:
    for way in (1, -1):
        refused = refusal([(t, way * amount) for t, amount in from_rates(*rates)])
        assert refused.key == "several"
        assert refused.rates == pytest.approx(rates, rel=1e-6, abs=1e-6)


def test_the_monthly_rate_is_named_by_the_year() -> None:
    with pytest.raises(NoRate) as refused:
        nominal_rate([(int(t), 0, amount) for t, amount in from_rates(0.01, 0.03)], per_year=12)
    assert refused.value.rates == pytest.approx((0.12, 0.36), rel=1e-9)


@pytest.mark.parametrize("rates", [(0.1, 0.1), (0.0, 0.0), (0.1, 0.1, 0.1), (0.0, 0.0, 0.0, 0.0)])
def test_rates_that_meet_in_one_are_not_taken_for_one(rates: tuple[float, ...]) -> None:
    """100 − 220 v + 121 v² touches nought at 10 %; whether none, one or two rates fit, no float can tell."""
    refused = refusal(from_rates(*rates))
    assert refused.key == "several"
    assert all(abs(rate - rates[0]) < 0.01 for rate in refused.rates)


def test_a_deposit_that_comes_back_last() -> None:
    """10,000 less 2,000 kept back, 12 × 900, and the 2,000 a month later, more than the last payment."""
    flows = [(0.0, 8_000.0), *((k / 12, -900.0) for k in range(1, 13)), (13 / 12, 2_000.0)]
    low, high = refusal(flows).rates
    for rate in (low, high):
        assert abs(sum(a * (1 + rate) ** -t for t, a in flows)) < 1e-6 * (1 + low) ** -1.1
    assert low < -0.9 < 0 < high


def test_a_small_refund_after_the_end_leaves_one_price() -> None:
    """50 back in month 13. Its second rate, −99.99999999999996 %, is below what counts as a price."""
    flows = [(0.0, 10_000.0), *((k / 12, -900.0) for k in range(1, 13)), (13 / 12, 50.0)]
    rate = effective_rate(flows)
    assert 0.14 < rate < 0.15
    assert abs(sum(a * (1 + rate) ** -t for t, a in flows)) < 1e-9
    low = 1 - (1 - 4.4e-16)
    assert abs(sum(a * low ** (13 / 12 - t) for t, a in flows)) < 5  # of 900 a month


def test_a_rate_below_the_lowest_is_no_second_one() -> None:
    assert effective_rate(from_rates(-0.99995, 0.1)) == pytest.approx(0.1, rel=1e-9)


# ---- one ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "flows",
    [
        # Paid out in three parts while being repaid: 100 → 110 − 20 + 50 = 140 → 154 − 54 + 100 = 200 → 220.
        [(0, 100), (1, -20), (1.5, 0), (1, 50), (2, -54), (2, 100), (3, -220)],
        # Every second year a sum comes in and more goes out: (100 − 110 v)(1 + v²)
        [(0, 100), (1, -110), (2, 100), (3, -110)],
        # Overpaid in the middle and drawn again: 100 → 110 − 120 = −10 → −11 + 111 = 100 → 110.
        [(0, 100), (1, -120), (2, 111), (3, -110)],
    ],
)
def test_many_turns_and_still_one_rate(flows: Moves) -> None:
    assert isclose(effective_rate(flows), 0.1, rel_tol=1e-12)
    assert isclose(effective_rate([(t, -a) for t, a in flows]), 0.1, rel_tol=1e-12)
    monthly = [(int(t), 0.0, a) for t, a in flows if a]
    assert isclose(nominal_rate(monthly, per_year=12), 1.2, rel_tol=1e-12)


def test_a_line_drawn_and_repaid_day_by_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """36 % a year on 120 days of draws and repayments, never overpaid: no rates need be counted."""
    monkeypatch.setattr(core.yearly, "crossings", lambda _: pytest.fail("counted"))
    day, balance, flows = date(2026, 1, 31), 0.0, []
    for k in range(120):
        balance *= 1.36 ** (1 / 365)
        moved = 500.0 if k % 3 == 0 else -min(300.0, balance / 2)
        balance += moved
        flows.append((day + timedelta(days=k), moved))
    flows.append((day + timedelta(days=200), -balance * 1.36 ** (81 / 365)))
    assert isclose(dated_rate(flows), 0.36, rel_tol=1e-11)


@pytest.mark.parametrize(
    ("amounts", "throughout"),
    [
        ((1.0, -0.5, 0.25, -0.75), True),
        ((-1.0, 0.5, -0.25, 0.75), True),
        ((1.0, -1.0, 0.5, -0.5), True),  # paid off in the middle, and drawn again
        ((1.0, -1.2, 0.9, -0.7), False),
        ((-1.0, 1.2, -0.9, 0.7), False),
        ((1.0, -1.0 - 1e-13, 0.5, -0.5 + 1e-13), True),  # a balance of −1e-13 is rounding
        ((100.0, -100.0 - 1e-6, 50.0, -50.0 + 1e-6), False),
        ((1e-4, -1e-4 - 1e-14, 0.5e-4, -0.5e-4 + 1e-14), False),
        (
            (1e-20, -1e-15, 1.0, -1.0),
            False,
        ),  # small, but there is nothing yet beside which it would be rounding
        ((1.0, -1.0, 1e-15, -1e-20), False),
        ((1.0, -1.0, -1e-15, 1e-15), False),
    ],
)
def test_who_owes_from_the_first_day_to_the_last(amounts: tuple[float, ...], throughout: bool) -> None:
    """At a rate of nought the balances are running sums."""
    assert owed_throughout(Flows((0.0, 1.0, 2.0, 3.0), (), amounts, 3.0), 0.0) is throughout


# ---- bounds ---------------------------------------------------------------------------------------


def test_worth_and_wait_in_unit_periods() -> None:
    """At i = 1: 8 after 2½ is worth 8 ÷ (1.5 × 4) = 4/3; ½·2 ÷ 1.5 of a period is added to its two."""
    flows = curve(Flows((0.0, 2.0), (0.0, 0.5), (3.0, -8.0), 2.5))
    x = math.log(2)
    assert flows.worth(x, 0.0).tolist() == pytest.approx([3, -4 / 3])
    assert flows.worth(x, 1.0).tolist() == pytest.approx([6, -8 / 3])
    assert flows.wait(x).tolist() == pytest.approx([0, 2 + 2 / 3])
    assert flows.shrunk(x).tolist() == pytest.approx([3, -4 / 3])
    assert flows.shrunk(0.0).tolist() == pytest.approx([3, -8])
    # At i = −½: 3 two periods on is 3/4; the half period is 1 − ¼; ½·½ ÷ ¾ is added.
    assert flows.shrunk(-x).tolist() == pytest.approx([0.75, -8 / 0.75])
    assert flows.wait(-x).tolist() == pytest.approx([0, 2 + 1 / 3])
    three = curve(Flows((0.0, 1.0, 700.0), (), (1.0, 1.0, -1.0), 700.0))
    assert three.shrunk(5.0).tolist() == pytest.approx([1.0, math.exp(-5), 0.0])
    assert three.shrunk(-5.0).tolist() == pytest.approx([0.0, 0.0, -1.0])


def test_a_value_on_the_seam_is_not_moved() -> None:
    assert curve(Flows((0.0, 3.0), (), (1.0, -1.0), 3.0)).shrunk(0.0).tolist() == [1.0, -1.0]


@tried(150)
@given(
    st.lists(st.tuples(st.integers(0, 30), st.sampled_from([0.0, 0.25, 0.9]), small), min_size=2, max_size=9),
    st.booleans(),
    st.floats(-1.0, 1.5),
    st.floats(1e-3, 1.5),
)
def test_bounds_hold_at_every_point_of_the_interval(
    moves: list[tuple[int, float, int]], parted: bool, low: float, width: float
) -> None:
    """The slope, by differences of the worth at the same time, lies between the least and the most."""
    used = sorted((t, f if parted else 0.0, a) for t, f, a in {(0, 0.0, 37), *moves} if a)
    times, parts, amounts = (tuple(map(float, column)) for column in zip(*used, strict=True))
    flows = curve(Flows(times, parts if parted else (), amounts, times[-1] + 1))
    high, inside = low + width, low + width * 0.4871
    off, least, most = _bounds(flows, low, high, inside)
    sizes = np.abs(flows.shrunk(inside))
    anchor = np.floor(sizes.dot(flows.wait(inside)) / sizes.sum())
    assert off == pytest.approx(abs(flows.worth(inside, anchor).sum()), rel=1e-9, abs=1e-9)
    step = width * 1e-5
    for x in np.linspace(low + step, high - step, 9):
        slope = (flows.worth(x + step, anchor).sum() - flows.worth(x - step, anchor).sum()) / (2 * step)
        slack = 1e-4 * np.abs(flows.worth(x, anchor) * (1 + np.abs(anchor - flows.wait(x)))).sum()
        assert least - slack <= slope <= most + slack


# ---- as many as there are -------------------------------------------------------------------------


def true_rates(amounts: list[int]) -> list[float] | None:
    """The real roots above the lowest rate, by mpmath; None where two are too close to be told apart."""
    while amounts and not amounts[-1]:
        amounts = amounts[:-1]
    while amounts and not amounts[0]:
        amounts = amounts[1:]
    with mpmath.workdps(40):
        found = (
            mpmath.polyroots(amounts[::-1], maxsteps=500, extraprec=200, asc=True) if len(amounts) > 1 else []
        )
        near = [root for root in found if mpmath.re(root) > LOWEST and abs(mpmath.im(root)) < 1e-6]
        real = sorted(float(mpmath.re(root)) for root in near if abs(mpmath.im(root)) < 1e-20)
    if len(near) > len(real) or any(b - a < 1e-6 * b for a, b in pairwise(real)):
        return None
    return [root - 1 for root in real]


@tried(300)
@given(st.lists(small, min_size=2, max_size=9))
def test_as_many_rates_as_the_polynomial_has_roots(amounts: list[int]) -> None:
    right = true_rates(amounts)
    if right is None:
        return
    flows = [(float(k), float(a)) for k, a in enumerate(amounts)]
    for rates in (rates_of(effective_rate, flows), rates_of(by_period, flows)):
        if rates and rates[0] < LOWEST - 1:
            assert not right  # the only rate there is may lie below
        else:
            assert rates == pytest.approx(right, rel=1e-8, abs=1e-8)


def by_period(flows: Moves) -> float:
    return nominal_rate([(t, 0.0, a) for t, a in flows], per_year=1)


def rates_of(solved: object, flows: Moves) -> list[float]:
    assert callable(solved)
    try:
        return [solved(flows)]
    except NoRate as refused:
        assert (refused.key == "several") == (len(refused.rates) > 1)
        return list(refused.rates)


parts = st.sampled_from([0.0, 0.0, 0.25, 1 / 3, 19 / 30, 0.9])


@tried(150)
@given(st.lists(st.tuples(st.integers(0, 8), parts, small), min_size=2, max_size=9))
def test_parts_of_periods_are_counted_as_well(moves: list[tuple[int, float, int]]) -> None:
    """A fine comb over ln(1 + i): where the sums change sides between two teeth, a rate was found."""
    flows = [(0, 0.0, 37), *moves]

    def value(x: float) -> float:
        i = np.expm1(x)
        return sum(a / (1 + f * i) * np.exp(x * ((0 if x > 0 else 8) - t)) for t, f, a in flows)

    try:
        rates = [nominal_rate(flows, per_year=1)]
    except NoRate as refused:
        rates = list(refused.rates)
        if refused.key == "several" and len(rates) == 1:
            return  # two that cannot be told apart
    comb = np.linspace(np.log(LOWEST) + 1e-3, 12.0, 1_500)
    at = [value(x) for x in comb]
    for left, right, before, after in zip(comb, comb[1:], at, at[1:], strict=False):
        between = sum(left < np.log1p(rate) <= right for rate in rates)
        if min(abs(before), abs(after)) > 1e-9:
            assert between % 2 == ((before > 0) != (after > 0))
    for rate in rates:
        assert abs(value(np.log1p(rate))) < 1e-6 * sum(abs(a) for _, _, a in flows)


def test_a_hostile_list_is_counted_in_time() -> None:
    """600 days of chance: every interval is decided after at most some hundred splits."""
    random = np.random.default_rng(5)
    for _ in range(5):
        amounts = random.normal(0, 100, 600)
        flows = Flows(tuple(np.arange(600) / 365), (), tuple(amounts), 599 / 365)
        assert len(crossings(flows)) < 20
