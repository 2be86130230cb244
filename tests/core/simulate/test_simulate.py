"""Known answers, closed forms, laws and fixed numbers of the simulation."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from dataclasses import replace
from datetime import date
from fractions import Fraction
from math import comb

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.contract import Fee, FeeWhen, Grace, LoanTerms, Method
from core.dates import Frequency
from core.household import Household, Pay, asked_by_month, cash_months
from core.i18n import translator
from core.law import Jurisdiction, lawbook
from core.life import Base, Bucket, CapOf, LateFee, LatePolicy, Paid, live
from core.money import Rounding
from core.rates import Rate
from core.schedule import Schedule, build_schedule
from core.simulate import (
    Common,
    Dearer,
    Group,
    Happened,
    Illness,
    Irregular,
    JobLoss,
    Manner,
    PayCut,
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
    usual_shocks,
)
from core.simulate.draws import CUT, ILL, LOW, OUT, Luck, below, happened, words
from core.simulate.lateness import charged
from tests.strategies import tried

HOME = Household(income=1_000_000, essentials=600_000, savings=500_000)
MANY = 200_000


def loan(principal: int = 5_000_000, periods: int = 24, **more: object) -> Schedule:
    terms = LoanTerms(
        principal=principal, rate=Rate.monthly("1%"), periods=periods, disbursed=date(2026, 1, 31), **more
    )
    return build_schedule(terms)


def some_shocks(job: Fraction = Fraction(1, 50)) -> Shocks:
    return Shocks(
        job_loss=JobLoss(job, 6, Fraction(3, 10)),
        pay_cut=PayCut(Fraction(1, 100), Fraction(1, 5), 12),
        illness=Illness(Fraction(1, 60), 1_000_000, Fraction(7, 10)),
        dearer=Dearer(Fraction(1, 100), Fraction(1, 10)),
    )


def inside(count: int, n: int, chance: float) -> bool:
    """Within five standard deviations of a binomial count: one in two million."""
    return abs(count - n * chance) <= 5 * (n * chance * (1 - chance)) ** 0.5 + 1


# ---- known answers ----------------------------------------------------------------------------------


def test_without_shocks_it_is_the_schedule() -> None:
    for method in Method:
        schedule = loan(1_000_000, 7, method=method)
        promised = [month.cash for month in cash_months(replace(HOME, savings=2_000_000), schedule)]
        outcome = simulate(replace(HOME, savings=2_000_000), schedule, n=3, months=7)
        assert outcome.cash.T.tolist() == [promised] * 3
        assert (outcome.ever_behind, outcome.owing_at_end, outcome.total_paid) == (
            0,
            0,
            3 * schedule.total_paid,
        )
        assert outcome.months_in_debt == 3 * 7


def test_a_loan_by_the_week_asks_four_or_five_weeks_a_month() -> None:
    schedule = loan(1_200_000, 12, every=Frequency(1, "week"))
    asked = [month.payment for month in asked_by_month(schedule)]
    # 31 January + 12 weeks is 25 April: 28 February holds four of them, 31 March four, 30 April four.
    assert asked == [sum(schedule.payments[k : k + 4]) for k in (0, 4, 8)]
    outcome = simulate(replace(HOME, savings=10**7), schedule, n=1, months=4)
    assert outcome.total_paid == schedule.total_paid


def test_certain_job_loss_is_a_ledger_worked_out_by_hand() -> None:
    """5,000.00 saved, 6,000.00 of essentials, no pay ever again, 3 × about 3,400.22 due at 1 % a month."""
    schedule = loan(1_000_000, 3)
    assert schedule.payments == (340_022, 340_022, 340_023)
    shocks = Shocks(job_loss=JobLoss(Fraction(1), None))
    late = LatePolicy(fee=LateFee(5_000))
    outcome = simulate(replace(HOME, savings=1_100_000), schedule, shocks, n=2, months=4, late=late)
    story = outcome.story(1)
    # Month 1: 11,000.00 − 6,000.00 − 3,400.22 = 1,599.78. Month 2: nothing is left after essentials.
    assert [month.cash for month in story] == [159_978, 0, 0, 0]
    assert [month.short for month in story] == [0, 440_022, 600_000, 600_000]
    principal = [row.principal for row in schedule.rows]
    assert principal == [330_022, 333_322, 336_656]
    # Overdue after month 2: 3,400.22; then a charge of 50.00 and 1 % of 3,333.22, and the third instalment;
    # then another charge, and 1 % of 3,333.22 + 3,366.56.
    third = 340_022 + 5_000 + 3_333 + 340_023
    assert [month.overdue for month in story] == [0, 340_022, third, third + 5_000 + 6_700]
    assert [month.past_due for month in story] == [0, 0, 30, 61]  # from 31 March to 30 April and 31 May
    assert (outcome.ever_behind, outcome.behind_30, outcome.behind_90, outcome.owing_at_end) == (2, 2, 0, 2)
    assert story[1].happened == (Happened.NO_WORK,)
    assert outcome.months_to_first_miss == (0, 2, 0, 0)


@pytest.mark.parametrize(
    "late",
    [
        LatePolicy(),
        LatePolicy(Fraction(3, 2), compound=True),
        LatePolicy(Fraction(3, 2), fee=LateFee(1_000, Fraction(1, 20)), grace_days=3),
        LatePolicy(points=Fraction(1, 10), daily=9, fee=LateFee(5_000), cap=Fraction(1, 100)),
        LatePolicy(Fraction(3, 2), order=(Bucket.PRINCIPAL, Bucket.INTEREST, Bucket.PENALTY, Bucket.FEE)),
        LatePolicy(Fraction(2), on=Base.PRINCIPAL_AND_INTEREST, cap=Fraction(9, 100), cap_of=CapOf.ALL),
    ],
)
def test_days_past_due_are_those_of_the_ledger(late: LatePolicy) -> None:
    """What is overdue and for how long, paid in the same way, by the engine of one loan."""
    schedule = loan(3_000_000, 12)
    outcome = simulate(HOME, schedule, some_shocks(Fraction(1, 8)), n=40, months=14, seed=3, late=late)
    balances = [*(month.balance for month in asked_by_month(schedule)), 0, 0]
    behind = np.flatnonzero(outcome.fate.behind > 2)[:12]
    assert len(behind) == 12
    for k in behind.tolist():
        story = outcome.story(k)
        paid = [Paid(month.end, month.paid) for month in story if month.paid]
        ledger = live(schedule.terms, paid, late, until=story[-1].end)
        for month in story:
            owed = ledger.owed(month.end)
            # Rounded once more a month. Ordinary interest is asked at once, where the ledger adds it to the
            # last instalment: what is owed in all is the same.
            balance = balances[month.number - 1]
            assert abs(owed.to_pay_off - balance - month.overdue) <= month.number
            if not late.is_ordinary:
                assert owed.days_past_due == month.past_due
                assert abs(owed.to_get_current - month.overdue) <= month.number


def test_a_cap_holds_all_charges_of_a_household() -> None:
    """3 % of 50,000.00 are 1,500.00."""
    late = LatePolicy(Fraction(3, 2), fee=LateFee(30_000), cap=Fraction(3, 100))
    capped = simulate(HOME, loan(), some_shocks(Fraction(1, 9)), n=300, late=late)
    free = simulate(HOME, loan(), some_shocks(Fraction(1, 9)), n=300, late=replace(late, cap=None))
    assert capped.fate.charges.max() == 150_000 < free.fate.charges.max()
    assert pointwise(capped.fate.charges, free.fate.charges)


def test_a_shock_placed_by_hand_hits_everybody_in_its_months() -> None:
    shocks = Shocks(common=Common(3, 2, lost=Fraction(3, 10), bill=7_000))
    outcome = simulate(HOME, loan(1_000_000, 12), shocks, n=4, months=6)
    pays = [month.pay for month in outcome.story(2)]
    assert pays == [1_000_000, 1_000_000, 700_000, 700_000, 1_000_000, 1_000_000]
    assert [month.bill for month in outcome.story(2)] == [0, 0, 7_000, 0, 0, 0]


@pytest.mark.parametrize("order", [LatePolicy().order, LatePolicy().order[::-1]])
def test_one_fen_short_is_behind(order: tuple[Bucket, ...]) -> None:
    """A bill leaves one fen less than the first instalment asks, fee and all; a charge of 5.00 follows."""
    schedule = loan(1_000_000, 3, fees=(Fee.fixed(FeeWhen.PER_INSTALMENT, 700),))
    shocks = Shocks(common=Common(1, 1, lost=Fraction(0), bill=900_000 - schedule.rows[0].payment + 1))
    late = LatePolicy(fee=LateFee(500), order=order)
    outcome = simulate(HOME, schedule, shocks, n=1, months=4, late=late)
    story = outcome.story(0)
    assert [month.overdue for month in story] == [1, 0, 0, 0]
    assert [month.charges for month in story] == [0, 500, 0, 0]
    assert (outcome.ever_behind, outcome.months_behind, outcome.months_in_debt) == (1, 1, 3)
    assert story[1].paid == 1 + 500 + schedule.rows[1].payment


def test_two_fen_are_owed_for_two_months() -> None:
    outcome = simulate(HOME, loan(2, 2, method=Method.EQUAL_PRINCIPAL), n=1, months=4)
    assert outcome.months_in_debt == 2
    assert simulate(HOME, loan(2, 2, method=Method.EQUAL_PRINCIPAL), n=1, months=1).owing_at_end == 1


def test_irregular_pay_takes_the_household_s_own_low_and_high() -> None:
    pay = Pay.irregular(700_000, 1_000_000, 1_100_000)
    shocks = Shocks(irregular=Irregular(Fraction(1, 2), Fraction(1, 2)))
    months = simulate(replace(HOME, income=pay), loan(), shocks, n=2).story(0)
    expected = {Happened.LOW_PAY: 700_000, Happened.HIGH_PAY: 1_100_000}
    assert {month.pay for month in months} == {700_000, 1_100_000}
    assert all(month.pay == expected[month.happened[0]] for month in months)
    swings = Shocks(irregular=Irregular(Fraction(1, 2), Fraction(1, 2), Fraction(1, 10)))
    usual = simulate(HOME, loan(), swings, n=2).story(1)
    expected = {Happened.LOW_PAY: 900_000, Happened.HIGH_PAY: 1_100_000}
    assert all(month.pay == expected[month.happened[0]] for month in usual)


# ---- closed forms -----------------------------------------------------------------------------------


@pytest.mark.parametrize("months", [1, 6, 24])
def test_the_chance_of_no_job_loss(months: int) -> None:
    h = Fraction(1, 40)
    codes = happened(Shocks(job_loss=JobLoss(h, 4)), 1, 11, range(MANY // 1_000), months)
    spared = int(np.count_nonzero(~(codes & OUT).any(axis=0)))
    assert inside(spared, MANY, float((1 - h) ** months))


def test_the_share_out_of_work_in_the_long_run() -> None:
    h, length = Fraction(1, 20), 5
    codes = happened(Shocks(job_loss=JobLoss(h, length)), 1, 11, range(MANY // 1_000), 120)
    share = float(h * length / (1 + h * length))
    assert inside(int(np.count_nonzero(codes[-1] & OUT)), MANY, share)


def test_the_expected_bill_and_the_chance_of_several_people() -> None:
    p = Fraction(1, 50)
    codes = happened(Shocks(illness=Illness(p, 1)), 3, 5, range(MANY // 1_000), 1)
    assert inside(int(np.count_nonzero(codes & ILL)), MANY, float(1 - (1 - p) ** 3))


def test_shares_of_irregular_pay_and_of_the_common_shock() -> None:
    shocks = Shocks(
        irregular=Irregular(Fraction(1, 5), Fraction(1, 10)), common=Common(1, 1, Fraction(3, 10))
    )
    codes = happened(shocks, 1, 5, range(MANY // 1_000), 1)[0]
    for bit, chance in ((LOW, 0.2), (2, 0.1), (8, 0.3)):
        assert inside(int(np.count_nonzero(codes & bit)), MANY, chance)
    assert not np.count_nonzero((codes & 3) == 3)


def test_shocks_are_drawn_apart() -> None:
    both = happened(some_shocks(), 1, 7, range(2), 20)
    only = happened(replace(some_shocks(), job_loss=None, illness=None), 1, 7, range(2), 20)
    assert ((both & CUT) == (only & CUT)).all()
    chance = np.corrcoef(both[5, :1_000] & OUT > 0, next(words(7, Luck.CUT, range(1), 20))[5])[0, 1]
    assert abs(chance) < 0.15


# ---- laws, with the same luck -----------------------------------------------------------------------


def pointwise(less: object, more: object) -> bool:
    return bool((np.asarray(less) <= np.asarray(more)).all())


@tried(40)
@given(
    savings=st.integers(0, 3_000_000),
    extra=st.integers(0, 500_000),
    job=st.integers(0, 60),
    more=st.integers(0, 20),
    seed=st.integers(0, 2**63 - 1),
)
def test_more_money_and_less_bad_luck_never_leave_anybody_worse(
    savings: int, extra: int, job: int, more: int, seed: int
) -> None:
    """Household by household: days past due, months behind, charges, what is owed, and cash."""
    schedule, shocks = loan(), some_shocks(Fraction(job, 1_000))
    late = LatePolicy(Fraction(3, 2), compound=True, fee=LateFee(1_000, Fraction(1, 20)))
    poor = replace(HOME, savings=savings)
    rich, unlucky = replace(HOME, savings=savings + extra), some_shocks(Fraction(job + more, 1_000))
    base = simulate(poor, schedule, shocks, n=150, months=30, seed=seed, late=late)
    better = simulate(rich, schedule, shocks, n=150, months=30, seed=seed, late=late)
    worse = simulate(poor, schedule, unlucky, n=150, months=30, seed=seed, late=late)
    smaller = simulate(poor, loan(4_000_000), shocks, n=150, months=30, seed=seed, late=late)
    for good, bad in ((better, base), (base, worse), (smaller, base)):
        for name in ("worst", "behind", "charges", "owed", "short"):
            assert pointwise(getattr(good.fate, name), getattr(bad.fate, name)), name
        assert pointwise(bad.cash, good.cash)
        assert good.ever_behind <= bad.ever_behind


def test_the_same_thousand_whatever_is_asked_of_them() -> None:
    few = simulate(HOME, loan(), some_shocks(), n=137, months=20)
    many = simulate(HOME, loan(), some_shocks(), n=9_001, months=36)
    assert (few.cash == many.cash[:20, :137]).all()
    assert (many.fate.first[:137] >= few.fate.first).all()
    other = simulate(HOME, loan(), some_shocks(), n=137, months=20, seed=8)
    assert (other.cash != few.cash).any()


def test_each_thousand_has_its_own_stretch_of_the_stream() -> None:
    all_four = list(words(7, Luck.ILL, range(4), 3))
    assert (next(words(7, Luck.ILL, range(3, 4), 3)) == all_four[3]).all()
    assert not (all_four[0] == all_four[3]).any(axis=None)
    assert [int(luck) for luck in Luck] == [1, 2, 3, 4, 5, 6]
    assert below(Fraction(1, 3)) == (2**32 - 1) // 3


def test_a_story_is_the_household_s_own_wherever_it_stands() -> None:
    outcome = simulate(HOME, loan(), some_shocks(), n=61_000, months=6)
    for k in (0, 999, 1_000, 10_500, 50_000, 60_999):
        story = outcome.story(k)
        assert [month.cash for month in story] == outcome.cash[:, k].tolist()
        assert sum(month.paid for month in story) == outcome.fate.paid[k]


def test_a_flat_price_bears_no_ordinary_interest_when_late() -> None:
    flat = build_schedule(
        LoanTerms(
            principal=5_000_000,
            rate=Rate.flat_monthly("0.6%"),
            periods=24,
            disbursed=date(2026, 1, 31),
            method=Method.FLAT_FEE,
        )
    )
    assert simulate(HOME, flat, some_shocks(), late=LatePolicy(grace_days=27)).fate.charges.max() == 0
    assert simulate(HOME, loan(), some_shocks()).fate.charges.max() > 0


def test_cash_is_the_same_kept_or_worked_out_anew() -> None:
    kept = simulate(HOME, loan(), some_shocks(), n=9_500, months=12)
    anew = replace(kept)  # without what was kept
    assert (kept.cash == anew.cash).all()
    assert (kept.lowest_cash == replace(kept).lowest_cash).all()
    assert kept.lowest_cash.tolist() == kept.cash.min(axis=0).tolist()


def test_the_fan_is_made_of_households() -> None:
    outcome = simulate(HOME, loan(), some_shocks(), n=1_000, months=10)
    ordered = np.sort(outcome.cash, axis=1)
    assert outcome.fan.low == tuple(ordered[:, 99].tolist())
    assert outcome.fan.middle == tuple(ordered[:, 499].tolist())
    assert outcome.fan.high == tuple(ordered[:, 900].tolist())


# ---- the same numbers on every machine --------------------------------------------------------------


@pytest.mark.parametrize(
    ("n", "places"),
    [
        (1, (0, 0, 0)),
        (10, (0, 4, 9)),
        (11, (1, 5, 9)),
        (19, (1, 9, 17)),
        (21, (2, 10, 18)),
        (28, (2, 13, 25)),
    ],
)
def test_the_lines_of_the_fan_stand_at_their_places(n: int, places: tuple[int, int, int]) -> None:
    """A tenth of those that come before, and as many that come after; of an even number the lower middle."""
    varied = replace(some_shocks(), irregular=Irregular(swing=Fraction(1, 3)))
    outcome = simulate(HOME, loan(), varied, n=n)
    for month in (11, 35):
        cash = sorted(outcome.cash[month].tolist())
        assert [line[month] for line in outcome.fan] == [cash[place] for place in places]
    assert n == 1 or len(set(cash)) > n // 2, "else neighbours could not be told apart"


def test_one_household_beyond_a_chunk_is_one_more() -> None:
    shocks = Shocks(job_loss=JobLoss(Fraction(1, 2)))
    fewer, more = (simulate(HOME, loan(), shocks, n=n, months=2) for n in (50_000, 50_001))
    assert len(more.fate.paid) == 50_001 and (more.fate.paid[:50_000] == fewer.fate.paid).all()


def test_what_became_of_them_is_not_to_be_written_to() -> None:
    outcome = simulate(HOME, loan(), n=3, months=2)
    for column in (*outcome.fate, outcome.cash, replace(outcome).cash):
        with pytest.raises(ValueError, match="read-only"):
            column[0] = 1


def test_the_words_of_the_generator() -> None:
    """PCG64's own first words for this seed; raw words are what NumPy promises never to change."""
    bits = np.random.PCG64(np.random.SeedSequence(7, spawn_key=(1,))).random_raw(2)
    low = [int(word) & 0xFFFFFFFF for word in bits], [int(word) >> 32 for word in bits]
    assert next(words(7, Luck.JOB, range(1), 1))[0, :4].tolist() == [
        low[0][0],
        low[1][0],
        low[0][1],
        low[1][1],
    ]


DIGESTS = {
    "full": "a126e6a1e3e70a9d",
    "extension": "abff4e8cf8b27160",
    "minimum": "0bc653b5e09f1c1a",
}
MANNERS = {
    "full": Manner(),
    "extension": Manner(extension=3),
    "minimum": Manner(minimum=Fraction(1, 10), least=50_000),
}


@pytest.mark.parametrize("name", DIGESTS)
def test_digests(name: str) -> None:
    """Fixed once they were equal to the twin's; a change of any number changes them."""
    outcome = simulate(HOME, loan(), some_shocks(), n=2_000, months=36, manner=MANNERS[name])
    taken = hashlib.sha256(np.ascontiguousarray(outcome.cash, dtype="<i8").tobytes())
    for column in outcome.fate:
        taken.update(column.astype("<i8").tobytes())
    assert taken.hexdigest()[:16] == DIGESTS[name]


# ---- manners ----------------------------------------------------------------------------------------


def test_a_fund_is_months_of_essentials() -> None:
    funded = simulate(HOME, loan(), some_shocks(), manner=Manner(fund=3))
    saved = simulate(replace(HOME, savings=1_800_000), loan(), some_shocks())
    assert (funded.cash == saved.cash).all()


def test_an_extension_is_given_once_to_whoever_cannot_pay_in_full() -> None:
    """Out of pay in month 3 only: its instalment and all later ones come two months later."""
    shocks = Shocks(common=Common(3, 1, bill=500_000))
    schedule = loan(1_000_000, 6)
    home = replace(HOME, savings=200_000)
    story = simulate(home, schedule, shocks, n=1, months=10, manner=Manner(extension=2)).story(0)
    rows = schedule.payments
    interest = schedule.rows[2].interest
    assert [month.asked for month in story] == [*rows[:2], interest, interest, *rows[2:], 0, 0]
    assert story[2].overdue == interest  # nothing was left for that either
    assert simulate(home, schedule, n=1, months=10, manner=Manner(extension=2)).total_paid == sum(rows)


def test_an_extension_is_not_for_whoever_can_pay_nor_for_interest_alone() -> None:
    schedule = loan(1_000_000, 6)
    # Exactly the third instalment is left: it is paid, and nothing is put off.
    left = 200_000 + 3 * 400_000 - 2 * schedule.instalment
    shocks = Shocks(common=Common(3, 1, lost=Fraction(0), bill=left - schedule.instalment))
    home = replace(HOME, savings=200_000)
    story = simulate(home, schedule, shocks, n=1, months=8, manner=Manner(extension=2)).story(0)
    assert [month.asked for month in story] == [*schedule.payments, 0, 0]
    assert story[2].cash == 0
    more = replace(shocks, common=Common(3, 1, lost=Fraction(0), bill=left - schedule.instalment + 1))
    story = simulate(home, schedule, more, n=1, months=8, manner=Manner(extension=2)).story(0)
    assert story[2].asked == schedule.rows[2].interest
    interest = loan(1_000_000, 6, method=Method.INTEREST_ONLY)
    poor = Shocks(common=Common(1, 1))
    story = simulate(
        replace(home, savings=0), interest, poor, n=1, months=8, manner=Manner(extension=2)
    ).story(0)
    assert [month.asked for month in story] == [*interest.payments, 0, 0]
    assert story[0].past_due == 0 < story[0].overdue and story[1].overdue == 0


def test_minimum_payments_by_hand() -> None:
    """10,000.00 at 1 % a month, a tenth of what is owed at least 4,000.00."""
    manner = Manner(minimum=Fraction(1, 10), least=400_000)
    story = simulate(HOME, loan(1_000_000, 3), n=1, months=4, manner=manner).story(0)
    assert [month.asked for month in story] == [410_000, 406_000, 202_000, 0]


def test_manners_side_by_side_and_what_is_found() -> None:
    manners = (Manner(), Manner(minimum=Fraction(1, 20)), Manner(low_start=6), Manner(extension=6))
    found = side_by_side(HOME, loan(), some_shocks(), manners, n=400, months=60)
    full, minimum, low, extension = found
    # Asked less each month at first, nobody misses earlier; owing longer, what is paid in all is more.
    assert low.early <= full.early
    assert minimum.paid > full.paid and minimum.in_debt > full.in_debt
    assert extension.behind <= full.behind
    said = translator("en").say(finding(full, minimum))
    assert f"{minimum.early} instead of {full.early}" in said


def test_what_cannot_be_asked() -> None:
    single = loan(1_000_000, 6, method=Method.SINGLE_REPAYMENT)
    for bad in (
        lambda: simulate(HOME, loan(), n=0),
        lambda: simulate(HOME, loan(), months=601),
        lambda: simulate(HOME, loan(), seed=-1),
        lambda: simulate(HOME, loan(currency="HKD")),
        lambda: simulate(HOME, loan(), late=LatePolicy(accelerate_missed=3)),
        lambda: simulate(HOME, loan(), late=LatePolicy(grace_days=28)),
        lambda: simulate(HOME, loan(grace=Grace(days=28))),
        lambda: simulate(HOME, loan(), late=LatePolicy(accelerate_days=90)),
        lambda: simulate(HOME, single, manner=Manner(low_start=1)),
        lambda: simulate(HOME, loan(), n=3).story(3),
        lambda: Manner(low_start=1, minimum=Fraction(1, 10)),
        lambda: JobLoss(Fraction(3, 2)),
        lambda: JobLoss(Fraction(1), 0),
        lambda: Irregular(Fraction(2, 3), Fraction(2, 3)),
        lambda: Shocks(job_loss=PayCut(Fraction(1), Fraction(1))),  # type: ignore[arg-type]
        lambda: plain_range(3, 2),
        lambda: plain_range(-1, 2),
        lambda: plain_range(0, 0),
        lambda: expected_loss(Fraction(2), Fraction(1), 1),
        lambda: loss_curve([], Shocks(), Common(1, 1), [Fraction(1)], lgd=Fraction(1)),
    ):
        with pytest.raises(SimulationError) as raised:
            bad()
        assert raised.value.field and raised.value.advice


def test_the_limits_of_what_can_be_asked() -> None:
    good = {"low_start": 600, "least": 10**12, "extension": 120, "fund": 1_200}
    for name, most in good.items():
        assert getattr(Manner(**{name: most}), name) == most
        for bad in (most + 1, -1, True):
            with pytest.raises(SimulationError):
                Manner(**{name: bad})
    with pytest.raises(SimulationError):
        Manner(minimum=Fraction(11, 10))
    for shock in (
        JobLoss,
        lambda chance: PayCut(chance, chance),
        lambda chance: Dearer(Fraction(1), 11 * chance),
    ):
        shock(Fraction(0))
        with pytest.raises(SimulationError):
            shock(Fraction(101, 100))
    assert Illness(Fraction(1), 10**12).bill == 10**12
    for bad in (lambda: Illness(Fraction(1), -1), lambda: Common(0, 1), lambda: Common(1, 1, bill=-1)):
        with pytest.raises(SimulationError) as raised:
            bad()
        assert str(raised.value) == f"{raised.value.field}: {raised.value.advice}"


def test_nothing_at_all_is_no_error() -> None:
    nobody = Household(income=0, essentials=0)
    outcome = simulate(nobody, loan(), some_shocks(), n=5, months=6)
    assert outcome.ever_behind == 5 and outcome.total_paid == 0
    assert outcome.cash.max() == 0


# ---- ranges and the lender --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("found", "n"), [(0, 10), (1, 30), (139, 1_000), (500, 1_000), (1_000, 1_000), (7, 7)]
)
def test_the_range_is_wilson_s(found: int, n: int) -> None:
    """Both ends solve n (p − x/n)² = z² p (1 − p), Wilson's own equation, to within a household."""
    between = plain_range(found, n)
    assert between.low <= found <= between.high

    def beyond(p: Fraction) -> bool:
        return n * (p - Fraction(found, n)) ** 2 >= Fraction(49, 25) ** 2 * p * (1 - p)

    assert beyond(Fraction(between.low, n)) and beyond(Fraction(between.high, n))
    if between.low < found - 1:
        assert not beyond(Fraction(between.low + 1, n))
    if between.high > found + 1:
        assert not beyond(Fraction(between.high - 1, n))


def test_the_range_holds_about_as_often_as_it_says() -> None:
    """Exact binomial: of all counts out of 400 with p = 0.1, those whose range holds p weigh about 95 %."""
    n, p = 400, Fraction(1, 10)
    held = sum(
        comb(n, x) * p**x * (1 - p) ** (n - x)
        for x in range(n + 1)
        if plain_range(x, n).low <= n * p <= plain_range(x, n).high
    )
    assert 0.94 < held < 0.98


@given(st.integers(0, 100), st.integers(0, 100), st.integers(0, 100), st.integers(0, 10**9))
@tried(100)
def test_expected_loss_keeps_law_39(pd: int, more: int, lgd: int, ead: int) -> None:
    low, high = sorted((Fraction(pd, 100), Fraction(more, 100)))
    loss = expected_loss(low, Fraction(lgd, 100), ead)
    assert 0 <= loss <= expected_loss(high, Fraction(lgd, 100), ead) <= ead
    assert abs(loss - low * Fraction(lgd, 100) * ead) <= Fraction(1, 2)


def test_the_lender_s_loss_is_pd_times_lgd_times_ead() -> None:
    outcome = simulate(HOME, loan(), some_shocks(Fraction(1, 20)), n=1_000)
    defaulted, exposure = outcome.behind_90, outcome.fate.exposure
    assert defaulted > 50 and np.count_nonzero(exposure) == defaulted
    mean = round(int(exposure.sum()) / defaulted)
    each = expected_loss(Fraction(defaulted, 1_000), Fraction(45, 100), mean)
    assert abs(lost_by_lender(outcome, Fraction(45, 100)) - 1_000 * each) <= 1_000


def test_a_larger_common_shock_costs_the_lender_more() -> None:
    groups = (Group(HOME, loan(), 300), Group(replace(HOME, savings=0), loan(2_000_000, 12), 200))
    sizes = [Fraction(k, 4) for k in range(5)]
    curve = loss_curve(groups, some_shocks(), Common(2, 6), sizes, lgd=Fraction(1, 2), months=24)
    assert [one.n for one in curve] == [500] * 5
    assert sorted(one.lost for one in curve) == [one.lost for one in curve]
    assert curve[0].lost < curve[-1].lost
    out = 300 * money_years(groups[0].schedule) + 200 * money_years(groups[1].schedule)
    assert all(one.extra * out == one.lost for one in curve)


@pytest.mark.parametrize("month", [2, 24, 25])
def test_every_size_of_the_shock_is_a_class_of_its_own(month: int) -> None:
    """Two simulations give all sizes, the same as each size simulated by itself; once it comes too late."""
    groups = (Group(HOME, loan(), 1_300), Group(replace(HOME, savings=0), loan(2_000_000, 12), 200))
    shocks, common, late = some_shocks(), Common(month, 6, bill=50_000), LatePolicy(Fraction(3, 2))
    sizes = [Fraction(0), Fraction(37, 100), Fraction(1, 1_000), Fraction(1)]
    curve = loss_curve(groups, shocks, common, sizes, lgd=Fraction(1, 3), months=24, seed=11, late=late)
    for hit, one in zip(sizes, curve, strict=True):
        met = replace(shocks, common=replace(common, hit=hit))
        alone = [
            simulate(group.home, group.schedule, met, n=group.n, months=24, seed=11 + k, late=late)
            for k, group in enumerate(groups)
        ]
        assert one.hit == hit
        assert one.behind == sum(outcome.ever_behind for outcome in alone)
        assert one.defaulted == sum(outcome.behind_90 for outcome in alone)
        assert one.lost == sum(lost_by_lender(outcome, Fraction(1, 3)) for outcome in alone)


def test_money_years_of_three_equal_principals() -> None:
    """300, 200, 100 are out for a month each: 50 for a year."""
    schedule = loan(300, 3, method=Method.EQUAL_PRINCIPAL)
    assert money_years(schedule) == 50


def test_charges_beyond_64_bits_are_rounded_as_well() -> None:
    base = np.array([1, 10**9 + 7, 10**12], dtype=np.int64)
    top, bottom = 10**17 + 3, 10**19 + 9
    exact = [int(Fraction(int(one) * top, bottom) + Fraction(1, 2)) for one in base]
    assert charged(base, (top, bottom), Rounding.HALF_UP).tolist() == exact
    for top, bottom in ((10**8 + 7, 10**11 + 3), (3, 10**19 + 9), (10**19 + 9, 10**19 + 9)):
        exact = [int(Fraction(int(one) * top, bottom) + Fraction(1, 2)) for one in base]
        assert charged(base, (top, bottom), Rounding.HALF_UP).tolist() == exact
    assert charged(base, (0, 1), Rounding.HALF_UP).tolist() == [0, 0, 0]
    assert charged(np.array([5, 15]), (1, 10), Rounding.HALF_EVEN).tolist() == [0, 2]
    assert charged(np.array([5, 15]), (1, 10), Rounding.HALF_UP).tolist() == [1, 2]


# ---- where the numbers come from --------------------------------------------------------------------


def test_usual_shocks_name_the_basis_of_every_number() -> None:
    for place in Jurisdiction:
        usual = usual_shocks(place)
        named = {(one.shock, one.field): one.value for one in usual.bases}
        for shock in ("job_loss", "pay_cut", "illness", "dearer"):
            found = getattr(usual.shocks, shock)
            fields = () if found is None else found.__slots__
            for name in fields:
                assert named.pop((shock, name)) == getattr(found, name)
        assert not named
    chinese = {(one.shock, one.field): one for one in usual_shocks(Jurisdiction.CN).bases}
    assert chinese["job_loss", "chance"].value == Fraction(52, 948) / 6
    assert chinese["illness", "bill"].value == 1_170_700
    assert chinese["illness", "reimbursed"].value == Fraction(725, 1_000)
    assert not chinese["illness", "chance"].is_assumption
    assert chinese["job_loss", "chance"].is_assumption  # it rests on how long a spell lasts
    assert lawbook()["s-cn-u-2025"] in chinese["job_loss", "chance"].sources
    american = usual_shocks(Jurisdiction.US)
    assert american.shocks.job_loss == JobLoss(Fraction(83, 12_000), 5)
    assert american.shocks.illness is None


def test_importing_the_package_brings_no_numpy() -> None:
    code = "import sys, core.simulate; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
