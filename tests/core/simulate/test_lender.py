"""Ways side by side, ranges of counts, and what a lender loses: the bounds of each, by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from core.contract import MAX_MINOR, LoanTerms, Method
from core.household import Household
from core.i18n import translator
from core.rates import Rate
from core.schedule import Schedule, build_schedule
from core.simulate import (
    EARLY,
    Beside,
    Common,
    Group,
    JobLoss,
    Manner,
    Shocks,
    SimulationError,
    expected_loss,
    finding,
    loss_curve,
    lost_by_lender,
    money_years,
    plain_range,
    side_by_side,
    simulate,
)

HOME = Household(income=300_000, essentials=280_000)
LUCK = Shocks(job_loss=JobLoss(Fraction(1, 30), 6))
ALL, NONE = Fraction(1), Fraction(0)


def loan(**more: object) -> Schedule:
    """1,200.00 free of interest, 48 × 25.00 unless something else is asked for."""
    usual: dict[str, Any] = {
        "principal": 120_000,
        "rate": Rate.yearly(NONE),
        "periods": 48,
        "disbursed": date(2026, 1, 31),
        "method": Method.EQUAL_PRINCIPAL,
    }
    return build_schedule(LoanTerms(**{**usual, **more}))


# ---- ranges -----------------------------------------------------------------------------------------


def beyond(k: int, found: int, n: int) -> bool:
    """Whether k of n lies on or outside Wilson's interval of what was found: n (p − x/n)² ≥ z² p (1 − p)."""
    return (k - found) ** 2 * n * 625 >= 2401 * k * (n - k)


@pytest.mark.parametrize("n", [*range(1, 25), 100, 997, 1_000])
def test_every_range_is_the_narrowest_that_holds_wilson_s(n: int) -> None:
    for found in range(0, n + 1, max(1, n // 100)):
        between = plain_range(found, n)
        low = next((k for k in range(found - 1, -1, -1) if beyond(k, found, n)), 0)
        high = next((k for k in range(found + 1, n + 1) if beyond(k, found, n)), n)
        assert between == (found, low, high, n)


def test_one_household_is_a_sample_and_none_is_not() -> None:
    # 1.96² ÷ (1 + 1.96²) = 0.79 of one, outward to all of it.
    assert plain_range(0, 1) == (0, 0, 1, 1) and plain_range(1, 1) == (1, 0, 1, 1)
    for found, n in ((0, 0), (-1, 5), (6, 5)):
        with pytest.raises(SimulationError) as raised:
            plain_range(found, n)
        assert raised.value.field == "count"


# ---- ways side by side ------------------------------------------------------------------------------


def test_a_thousand_for_three_years_with_the_seventh_seed() -> None:
    (usual,) = side_by_side(HOME, loan(), LUCK, [Manner()])
    assert (usual.outcome.n, usual.outcome.months, usual.outcome.seed) == (1_000, 36, 7)
    plain = simulate(HOME, loan(), LUCK)
    assert (plain.n, plain.months, plain.seed) == (1_000, 36, 7)
    assert usual.paid * 1_000 == plain.total_paid and usual.behind == plain.ever_behind


@pytest.mark.parametrize(("month", "early"), [(6, 5), (7, 0)])
def test_the_first_six_months_are_early(month: int, early: int) -> None:
    """Each month leaves more than the 25.00 that are due, until the one without pay: 280.00 are missing."""
    (found,) = side_by_side(HOME, loan(), Shocks(common=Common(month, 1)), [Manner()], n=5)
    assert EARLY == 6
    assert (found.early, found.behind) == (early, 5)


def test_the_finding_tells_months_to_one_decimal() -> None:
    outcome: Any = SimpleNamespace(home=HOME, n=8)

    def one(in_debt: Fraction) -> Beside:
        return Beside(Manner(), outcome, 1, 2, 3, 4, Fraction(149, 2), in_debt)

    said = translator("en").say(finding(one(Fraction(41, 4)), one(Fraction(31, 3))))
    # 10.25 and 10.333
    assert "over 10.3 months instead of 10.3" in said
    assert "Of 8, 1 instead of 1 miss an instalment in the first 6 months" in said


# ---- the lender -------------------------------------------------------------------------------------


def test_half_a_fen_of_loss_is_rounded_up() -> None:
    assert expected_loss(ALL, Fraction(1, 2), 5) == 3
    outcome: Any = SimpleNamespace(fate=SimpleNamespace(exposure=np.array([2, 3])))
    assert lost_by_lender(outcome, Fraction(1, 2)) == 3


def test_the_bounds_of_a_loss() -> None:
    assert expected_loss(ALL, ALL, MAX_MINOR * 1_000) == MAX_MINOR * 1_000
    for pd, lgd, ead, field in (
        (ALL, ALL, MAX_MINOR * 1_000 + 1, "ead"),
        (ALL, ALL, -1, "ead"),
        (Fraction(11, 10), ALL, 1, "pd"),
        (ALL, Fraction(11, 10), 1, "lgd"),
    ):
        with pytest.raises(SimulationError) as raised:
            expected_loss(pd, lgd, ead)
        assert raised.value.field == field
    with pytest.raises(SimulationError) as raised:
        lost_by_lender(simulate(HOME, loan(), n=1), Fraction(-1, 10))
    assert raised.value.field == "lgd"


def test_only_what_is_lent_counts_and_not_the_down_payment() -> None:
    """1,500.00, 300.00 of them paid down, in twelve parts: 1,200, 1,100 … 100 are out, 7,800 ÷ 12 = 650."""
    paid_down = loan(principal=150_000, down_payment=30_000, periods=12)
    assert money_years(paid_down) == 65_000
    (one,) = loss_curve([Group(HOME, paid_down, 3)], Shocks(), Common(1, 1), [NONE], lgd=ALL)
    assert (one.lent, one.lost, one.n) == (360_000, 0, 3)


def test_each_group_of_a_class_draws_its_own_luck() -> None:
    """The first with the seed, the second with the next one."""
    group = Group(HOME, loan(), 500)
    (both,) = loss_curve([group, group], LUCK, Common(1, 1), [NONE], lgd=ALL, seed=20)
    alone = [simulate(HOME, loan(), LUCK, n=500, seed=seed).behind_90 for seed in (19, 20, 21)]
    assert alone[0] != alone[2] and both.defaulted == alone[1] + alone[2]


def test_a_class_is_looked_at_for_three_years_with_the_seventh_seed() -> None:
    """Without pay from month 33 on, 90 days are reached in month 36; with more saved, in month 37."""
    shock = Common(33, 24)
    # After 32 months 32 × 175.00 are there; the second has as much more as a month asks: 305.00 more or less.
    poor = Household(income=300_000, essentials=297_500)
    later = replace(poor, savings=300_000)
    late = [simulate(home, loan(), Shocks(common=shock), n=1, months=60) for home in (poor, later)]
    assert [one.fate.first.tolist() for one in late] == [[33], [34]]
    groups = [Group(home, loan(), count) for home, count in ((poor, 2), (later, 3))]
    (usual,) = loss_curve(groups, Shocks(), shock, [ALL], lgd=ALL)
    assert usual.defaulted == 2
    (longer,) = loss_curve(groups, Shocks(), shock, [ALL], lgd=ALL, months=37)
    assert longer.defaulted == 5
    group = [Group(HOME, loan(), 500)]
    lost = {seed: loss_curve(group, LUCK, shock, [NONE], lgd=ALL, seed=seed)[0].lost for seed in (6, 7, 8)}
    assert len(set(lost.values())) == 3
    assert loss_curve(group, LUCK, shock, [NONE], lgd=ALL)[0].lost == lost[7]
