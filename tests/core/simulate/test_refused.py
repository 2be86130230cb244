"""What a shock, a manner or a count may be, to the last bound; and what is usual where nothing is said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from core.contract import MAX_MINOR, Grace, LoanTerms, Method
from core.household import Household
from core.household.months import MAX_MONTHS
from core.life import Base, LatePolicy
from core.rates import Rate
from core.schedule import Schedule, build_schedule
from core.simulate import (
    Common,
    Dearer,
    Illness,
    Irregular,
    JobLoss,
    Manner,
    PayCut,
    Shocks,
    SimulationError,
    simulate,
)
from core.simulate.outcome import MAX_HOUSEHOLDS, MAX_SEED

HALF, ONE, NONE = Fraction(1, 2), Fraction(1), Fraction(0)
# A field of a shock: how it is made with a value there, the least and the most that it may be.
SHARES: dict[str, tuple[Callable[[Any], object], int]] = {
    "job_loss.chance": (JobLoss, 1),
    "job_loss.replaced": (lambda one: JobLoss(HALF, 3, one), 1),
    "pay_cut.chance": (lambda one: PayCut(one, HALF), 1),
    "pay_cut.share": (lambda one: PayCut(HALF, one), 1),
    "dearer.chance": (lambda one: Dearer(one, HALF), 1),
    "dearer.share": (lambda one: Dearer(HALF, one), 10),
    "illness.chance": (lambda one: Illness(one, 5), 1),
    "illness.reimbursed": (lambda one: Illness(HALF, 5, one), 1),
    "irregular.low": (lambda one: Irregular(one, NONE), 1),
    "irregular.high": (lambda one: Irregular(NONE, one), 1),
    "irregular.swing": (lambda one: Irregular(HALF, HALF, one), 1),
    "common.hit": (lambda one: Common(1, 1, one), 1),
    "common.lost": (lambda one: Common(1, 1, HALF, one), 1),
    "minimum": (lambda one: Manner(minimum=one), 1),
}
WHOLE: dict[str, tuple[Callable[[Any], object], int, int]] = {
    "job_loss.months": (lambda one: JobLoss(HALF, one), 1, MAX_MONTHS),
    "pay_cut.months": (lambda one: PayCut(HALF, HALF, one), 1, MAX_MONTHS),
    "dearer.months": (lambda one: Dearer(HALF, HALF, one), 1, MAX_MONTHS),
    "illness.bill": (lambda one: Illness(HALF, one), 0, MAX_MINOR),
    "common.month": (lambda one: Common(one, 1), 1, MAX_MONTHS),
    "common.months": (lambda one: Common(1, one), 1, MAX_MONTHS),
    "common.bill": (lambda one: Common(1, 1, bill=one), 0, MAX_MINOR),
    "low_start": (lambda one: Manner(low_start=one), 0, 600),
    "least": (lambda one: Manner(least=one), 0, 10**12),
    "extension": (lambda one: Manner(extension=one), 0, 120),
    "fund": (lambda one: Manner(fund=one), 0, 1_200),
}


def assert_refused(make: Callable[[Any], object], value: object, field: str) -> None:
    with pytest.raises(SimulationError) as raised:
        make(value)
    assert raised.value.field == field and raised.value.advice


@pytest.mark.parametrize("field", SHARES)
def test_a_share_lies_within_its_bounds_and_is_exact(field: str) -> None:
    make, most = SHARES[field]
    for good in (NONE, Fraction(most)):
        assert make(good)
    for bad in (Fraction(-1, 10**9), most + Fraction(1, 10**9), 0.5, 1, True, None, "1/2"):
        assert_refused(make, bad, field)


@pytest.mark.parametrize("field", WHOLE)
def test_a_number_is_whole_and_lies_within_its_bounds(field: str) -> None:
    make, least, most = WHOLE[field]
    for good in (least, most):
        assert make(good)
    for bad in (least - 1, most + 1, 1.5, Fraction(2), True, "3"):
        assert_refused(make, bad, field)


def test_what_stands_where_nothing_is_said() -> None:
    assert JobLoss(HALF) == JobLoss(HALF, 6, NONE)
    assert PayCut(HALF, ONE) == PayCut(HALF, ONE, None) and Dearer(HALF, ONE) == Dearer(HALF, ONE, None)
    assert Illness(HALF, 5) == Illness(HALF, 5, NONE)
    assert Irregular() == Irregular(Fraction(1, 4), Fraction(1, 4), NONE)
    assert Common(2, 3) == Common(2, 3, ONE, ONE, 0)
    assert Manner() == Manner(low_start=0, minimum=NONE, least=0, extension=0, fund=None)


def test_low_and_high_months_are_at_most_all_of_them() -> None:
    assert Irregular(Fraction(3, 4), Fraction(1, 4))
    assert_refused(
        lambda one: Irregular(Fraction(3, 4), one), Fraction(1, 4) + Fraction(1, 10**9), "irregular.high"
    )


@pytest.mark.parametrize("name", ["job_loss", "pay_cut", "illness", "dearer", "irregular", "common"])
def test_a_shock_is_of_its_own_kind(name: str) -> None:
    assert_refused(lambda one: Shocks(**{name: one}), HALF, name)


def test_how_many_for_how_long_and_which() -> None:
    home, one = Household(income=300_000, essentials=250_000), loan()
    for field, low, high in (("n", 1, 2_000_000), ("months", 1, 600), ("seed", 0, 2**63 - 1)):
        for bad in (low - 1, high + 1):
            with pytest.raises(SimulationError) as raised:
                simulate(home, one, **{field: bad})
            assert raised.value.field == field
    assert (MAX_HOUSEHOLDS, MAX_SEED) == (2_000_000, 2**63 - 1)
    assert simulate(home, one, n=1, months=600, seed=0).months == 600
    assert simulate(home, one, n=1, months=1, seed=2**63 - 1).n == 1


def loan(**more: object) -> Schedule:
    usual: dict[str, Any] = {
        "principal": 1_000_000,
        "rate": Rate.monthly("1%"),
        "periods": 12,
        "disbursed": date(2026, 1, 31),
    }
    return build_schedule(LoanTerms(**{**usual, **more}))


def test_a_minimum_at_one_and_a_half_per_cent_by_hand() -> None:
    """Half of what is owed, at least 4,000.00: 10,000, 5,000, 1,000 owed; 150, 75, 15 of interest."""
    home = Household(income=2_000_000, essentials=0)
    manner = Manner(minimum=HALF, least=400_000)
    story = simulate(home, loan(rate=Rate.monthly("1.5%")), n=1, months=4, manner=manner).story(0)
    assert [month.asked for month in story] == [515_000, 407_500, 101_500, 0]


def test_a_minimum_on_a_flat_price_is_charged_on_what_is_still_owed() -> None:
    """0.8 % a month of 4,000 over 12 months costs 17.27 % a year on what is still owed, by its own flows."""
    flat = loan(principal=400_000, rate=Rate.flat_monthly("0.8%"), method=Method.FLAT_FEE)
    home = Household(income=2_000_000, essentials=0)
    first = simulate(home, flat, n=1, months=2, manner=Manner(minimum=HALF)).story(0)
    # 333.33 and 32.00 eleven times, and 333.37 and 32.00.
    paid, low, high = [36_533] * 11 + [36_537], 0.0, 0.1
    for _ in range(100):
        i = (low + high) / 2
        worth = sum(one / (1 + i) ** k for k, one in enumerate(paid, 1))
        low, high = (i, high) if worth > 400_000 else (low, i)
    assert first[0].asked == 200_000 + round(400_000 * low)
    assert first[1].asked == 100_000 + round(200_000 * low)


def test_an_extension_in_the_first_month_leaves_all_of_the_principal() -> None:
    """Nothing comes in: the first interest, 100.00, is overdue, and the whole 10,000.00 still runs."""
    home = Household(income=300_000, essentials=250_000)
    ruin = Shocks(common=Common(1, 24))
    first = simulate(home, loan(), ruin, n=1, months=1, manner=Manner(extension=2))
    assert first.fate.owed.tolist() == [1_010_000]
    assert first.story(0)[0].asked == 10_000
    # And with a month paid before, what that has left.
    home = Household(income=300_000, essentials=200_000)
    second = simulate(home, loan(), Shocks(common=Common(2, 24)), n=1, months=2, manner=Manner(extension=2))
    rows = loan().rows
    assert second.fate.owed.tolist()[0] == rows[0].balance + second.story(0)[1].overdue
    assert second.story(0)[1].asked == rows[1].interest


def test_months_free_of_interest_charge_nothing_and_the_later_ones_do() -> None:
    """1,200.00 in parts of 100.00 at 1 %, three months free: of 300.00 overdue, month 4 asks 3.00."""
    free = loan(principal=120_000, method=Method.EQUAL_PRINCIPAL, grace=Grace(interest_free=3))
    home = Household(income=300_000, essentials=300_000)
    story = simulate(home, free, n=1, months=5).story(0)
    assert [month.charges for month in story] == [0, 0, 0, 300, 400]


@pytest.mark.parametrize(("start", "worst", "behind"), [(date(2026, 3, 1), 29, 0), (date(2026, 2, 1), 30, 4)])
def test_thirty_days_past_due_are_thirty(start: date, worst: int, behind: int) -> None:
    """Missed on the 1st, paid on the next: April has 30 days, of which the last is paid on; March has 31."""
    home = Household(income=300_000, essentials=100_000)
    one = loan(principal=120_000, method=Method.EQUAL_PRINCIPAL, disbursed=start)
    found = simulate(home, one, Shocks(common=Common(1, 1)), n=4, months=3)
    assert found.fate.worst.tolist() == [worst] * 4 and found.behind_30 == behind


def test_ordinary_interest_is_charged_on_principal_alone_whatever_else_is_said() -> None:
    ruin, home = Shocks(common=Common(1, 24)), Household(income=300_000, essentials=250_000)
    plain = simulate(home, loan(), ruin, n=1, months=6)
    both = simulate(home, loan(), ruin, n=1, months=6, late=LatePolicy(on=Base.PRINCIPAL_AND_INTEREST))
    assert [one.charges for one in plain.story(0)] == [one.charges for one in both.story(0)]


def test_a_charge_a_day_is_asked_where_no_interest_is() -> None:
    """1,200.00 free of interest in parts of 100.00, none paid; 0.50 a day from the first missed one on."""
    free = loan(principal=120_000, rate=Rate.yearly(NONE), method=Method.EQUAL_PRINCIPAL)
    home = Household(income=300_000, essentials=300_000)
    story = simulate(home, free, n=1, months=3, late=LatePolicy(daily=50)).story(0)
    # From 28 February to 31 March are 31 days, to 30 April 30 more.
    assert [month.charges for month in story] == [0, 31 * 50, 30 * 50]


def test_whoever_misses_the_very_first_instalment_has_missed_early() -> None:
    found = simulate(Household(income=0, essentials=0), loan(), n=3, months=2)
    assert [found.behind_by(month) for month in (0, 1, 2)] == [0, 3, 3]
    assert found.months_to_first_miss == (3, 0)
