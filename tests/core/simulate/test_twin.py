"""Household by household, month by month, to the minor unit: the engine against plain Python."""

from __future__ import annotations

import os
from datetime import date
from fractions import Fraction
from random import Random

import numpy as np
import pytest

from core.contract import Fee, FeeWhen, LoanTerms, Method
from core.dates import DayCount
from core.household import Debt, Household, Pay
from core.life import Base, Bucket, CapOf, LateFee, LatePolicy
from core.rates import Rate
from core.schedule import build_schedule
from core.simulate import (
    Common,
    Dearer,
    Illness,
    Irregular,
    JobLoss,
    Manner,
    PayCut,
    Shocks,
    simulate,
)
from core.simulate.draws import Luck, words
from tests.core.simulate.twin import Case, live_through

SHARE = int(os.environ.get("LOANLENS_EXAMPLES", "100"))
HOUSEHOLDS = 200
STREAMS = {
    "job_loss": Luck.JOB,
    "pay_cut": Luck.CUT,
    "illness": Luck.ILL,
    "dearer": Luck.DEARER,
    "irregular": Luck.PAY,
}


def some_case(chance: Random) -> Case:
    """Return a random household, loan, shocks, manner and policy; most of them in some trouble."""
    pay = chance.randint(100_000, 2_000_000)
    pays = [
        pay,
        Pay.irregular(pay // 2, pay, pay + pay // 3),
        Pay.seasonal(tuple(chance.randint(pay // 2, pay * 2) for _ in range(12))),
        Pay.weekly(pay // 4, date(2026, 1, chance.randint(1, 28))),
        Pay.fortnightly(pay // 2),
    ]
    home = Household(
        income=chance.choice(pays),
        essentials=pay * chance.randint(30, 80) // 100,
        savings=chance.choice([0, pay // 3, pay, 3 * pay]),
        other_payments=chance.choice([0, pay // 20]),
        debts=chance.choice([(), (Debt(pay // 30, 4),)]),
        dependants=chance.randint(0, 3),
    )
    method = chance.choice([Method.EQUAL_INSTALMENT, Method.EQUAL_PRINCIPAL, Method.INTEREST_ONLY])
    plain = method is Method.EQUAL_INSTALMENT
    terms = LoanTerms(
        principal=chance.randint(pay // 2, 4 * pay),
        rate=chance.choice([Rate.yearly("12%"), Rate.daily("0.05%"), Rate.monthly("1.7%")]),
        periods=chance.randint(4, 14),
        disbursed=date(2026, 1, chance.choice([5, 30, 31])),
        method=method,
        day_count=chance.choice([DayCount.THIRTY_360, DayCount.ACT_365, DayCount.ACT_360]),
        fees=chance.choice(
            [(), (Fee.fixed(FeeWhen.PER_INSTALMENT, 500),), (Fee(FeeWhen.UPFRONT_PAID, 9_999),)]
        ),
    )
    parts = chance.random
    spell = [None, 1, 2, 6]
    shocks = Shocks(
        job_loss=JobLoss(Fraction(chance.randint(0, 20), 100), chance.choice(spell), Fraction(3, 10))
        if parts() < 0.8
        else None,
        pay_cut=PayCut(Fraction(1, 9), Fraction(1, 3), chance.choice(spell)) if parts() < 0.4 else None,
        illness=Illness(Fraction(1, 25), pay // 2, Fraction(7, 10)) if parts() < 0.5 else None,
        dearer=Dearer(Fraction(1, 12), Fraction(1, 7), chance.choice(spell)) if parts() < 0.4 else None,
        irregular=Irregular(swing=Fraction(1, 5)) if parts() < 0.5 else None,
        common=Common(chance.randint(1, 9), chance.randint(1, 5), Fraction(1, 4), Fraction(1, 2), pay // 9)
        if parts() < 0.4
        else None,
    )
    manners = [Manner(), Manner(), Manner(extension=chance.randint(1, 4)), Manner(fund=chance.randint(0, 3))]
    if plain and terms.day_count is DayCount.THIRTY_360 and not terms.fees:
        manners += [Manner(low_start=2), Manner(minimum=Fraction(1, 10), least=pay // 50)] * 2
    order = list(Bucket)
    chance.shuffle(order)
    late = LatePolicy(
        multiple=chance.choice([Fraction(1), Fraction(3, 2)]),
        points=chance.choice([Fraction(0), Fraction(1, 100)]),
        daily=chance.choice([0, 0, 7]),
        on=chance.choice(list(Base)),
        compound=parts() < 0.3,
        fee=chance.choice(
            [
                LateFee(),
                LateFee(2_000, once=True),
                LateFee(100, Fraction(1, 20)),
                LateFee(0, Fraction(1, 50), True),
            ]
        ),
        cap=chance.choice([None, None, Fraction(1, 50), Fraction(1, 5)]),
        cap_of=chance.choice(list(CapOf)),
        order=chance.choice([tuple(order), LatePolicy().order]),
    )
    return Case(home, build_schedule(terms), shocks, chance.choice(manners), late, chance.randint(3, 16))


@pytest.mark.parametrize("part", range(10))
def test_every_household_is_the_same_as_one_by_one(part: int) -> None:
    """10 × 11 cases × 200 households: 22,000."""
    for number in range(max(11 * SHARE // 100, 2)):
        seed = 1_000 * part + number
        case = some_case(Random(seed))
        outcome = simulate(
            case.home,
            case.schedule,
            case.shocks,
            n=HOUSEHOLDS,
            months=case.months,
            seed=seed,
            manner=case.manner,
            late=case.late,
        )
        drawn = {name: next(words(seed, luck, range(1), case.months)) for name, luck in STREAMS.items()}
        common = next(words(seed, Luck.COMMON, range(1), 2))[0]
        for k in range(HOUSEHOLDS):
            mine = {name: line[:, k].tolist() for name, line in drawn.items()}
            life = live_through(case, mine | {"common": [int(common[k])]})
            for name in outcome.fate._fields:
                assert getattr(outcome.fate, name)[k] == getattr(life, name), (seed, k, name)
            assert outcome.cash[:, k].tolist() == life.cash, (seed, k)
            if k % 40 == 0:
                story = outcome.story(k)
                assert [month.overdue for month in story] == life.overdue
                assert [month.past_due for month in story] == life.past_due
                assert sum(month.paid for month in story) == life.paid
                assert sum(month.short for month in story) == life.short - max(-_start(case), 0), (
                    "what is short on the first day belongs to no month"
                )


def _start(case: Case) -> int:
    home, schedule = case.home, case.schedule
    savings = home.savings if case.manner.fund is None else case.manner.fund * home.essentials
    return savings - schedule.upfront_paid - schedule.terms.down_payment


def test_the_cases_are_in_trouble_often_enough_to_prove_something() -> None:
    outcomes = []
    for seed in range(60):
        case = some_case(Random(seed))
        outcomes.append(
            simulate(
                case.home,
                case.schedule,
                case.shocks,
                n=50,
                months=case.months,
                seed=seed,
                manner=case.manner,
                late=case.late,
            )
        )
    shares = np.array([one.ever_behind / 50 for one in outcomes])
    assert np.count_nonzero((shares > 0.1) & (shares < 0.95)) > 15
    assert sum(one.behind_90 for one in outcomes) > 100
