"""A hundred thousand households: against plain NumPy, and against the draws and the sums alone."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from functools import partial
from time import perf_counter

import numpy as np

from benchmarks.race import race
from benchmarks.table import Line, faster, no_slower, span
from core.contract import LoanTerms
from core.household import Household
from core.life import LatePolicy
from core.rates import Rate
from core.schedule import build_schedule
from core.simulate import Dearer, Illness, JobLoss, Outcome, PayCut, Shocks, simulate
from core.simulate.draws import BLOCK, happened
from core.simulate.outcome import model_of
from core.simulate.promise import Manner

MANY, MONTHS, SEED = 100_000, 36, 7
CLASS, QUICK = 1_000, 0.005
LONG, BOUND = (1_000_000, 60), 150
HOME = Household(income=1_500_000, essentials=600_000, savings=2_000_000)
LOAN = build_schedule(
    LoanTerms(principal=5_000_000, rate=Rate.monthly("1%"), periods=24, disbursed=date(2026, 1, 31))
)
SHOCKS = Shocks(
    job_loss=JobLoss(Fraction(9, 1_000), 6),
    pay_cut=PayCut(Fraction(1, 200), Fraction(1, 5), 12),
    illness=Illness(Fraction(18, 1_000), 1_170_700, Fraction(725, 1_000)),
    dearer=Dearer(Fraction(1, 100), Fraction(1, 10)),
)
LATE = LatePolicy(Fraction(3, 2), compound=True)


def ours(n: int = MANY, months: int = MONTHS) -> Outcome:
    """Simulate the households of the race."""
    return simulate(HOME, LOAN, SHOCKS, n=n, months=months, seed=SEED, late=LATE)


def lines() -> Iterator[Line]:
    """Race a hundred thousand households, time one class, and weigh a million."""
    count, counted = plain(), ours()
    for mine, theirs in zip((counted.ever_behind, counted.behind_90), count, strict=True):
        assert abs(mine - theirs) < 6 * (mine + theirs) ** 0.5, (mine, theirs)
    work = f"{MANY:,} households × {MONTHS} months"
    yield faster(work, race(plain, ours, rounds=7), "plain NumPy", 4)
    yield no_slower(work, race(bare, ours, rounds=9), "draws and sums only", 1.5)
    few = partial(ours, CLASS)
    times = race(partial(ours, CLASS, 2 * MONTHS), few, rounds=21)
    line = no_slower(f"{CLASS:,} households × {MONTHS} months", times, "twice the months")
    yield line._replace(target=f"≤ {QUICK * 1000:g} ms", met=times.ours <= QUICK)
    yield weighed()


def weighed() -> Line:
    """Return the most memory a million households over five years take, counts and fates kept."""
    n, months = LONG
    tracemalloc.start()
    ours(n, months)
    peak = tracemalloc.get_traced_memory()[1] / 2**20
    tracemalloc.stop()
    start = perf_counter()
    ours(n, months)
    took = span(perf_counter() - start)
    told = f"{peak:.0f} MiB at most"
    return Line(f"{n:,} households × {months} months", took, "", told, f"≤ {BOUND} MiB", peak <= BOUND)


def bare() -> int:
    """Draw the same luck and add up the same money, and let nobody ever be late."""
    model = model_of(HOME, LOAN, SHOCKS, Manner(), LATE, MONTHS)
    left = model.budget.left - model.promise.whole[0][:, None]
    below = 0
    for first in range(0, MANY // BLOCK, 8):
        blocks = range(first, min(first + 8, MANY // BLOCK))
        codes = happened(SHOCKS, 1, SEED, blocks, MONTHS)
        cash = np.full(codes.shape[1], HOME.savings, dtype=np.int64)
        for month in range(MONTHS):
            cash += np.take(left[month], codes[month], mode="clip")
            below += int(np.count_nonzero(cash < 0))
    return below


def plain() -> tuple[int, int]:
    """The same model and the same figures as one would write it: every household in every step, all at once.

    Returns how many were ever behind, and how many by 90 days.
    """
    rng, n = np.random.default_rng(SEED), MANY
    job, cut, ill, dear = SHOCKS.job_loss, SHOCKS.pay_cut, SHOCKS.illness, SHOCKS.dearer
    assert job and cut and ill and dear
    out, lower, higher = (np.zeros(n, dtype=bool) for _ in range(3))
    cash = np.full(n, float(HOME.savings))
    interest, principal, penalty = np.zeros(n), np.zeros(n), np.zeros(n)
    charges, short, paid, exposure = (np.zeros(n) for _ in range(4))
    first, worst, behind, in_debt = (np.zeros(n, dtype=int) for _ in range(4))
    oldest = np.full(n, -1)
    rows = LOAN.rows
    due_days = [0, *((row.due - LOAN.terms.disbursed).days for row in rows)]
    while len(due_days) <= MONTHS:
        due_days.append(due_days[-1] + 30)
    asked = np.zeros((2, MONTHS + 1))
    for row in rows:
        asked[:, row.number] = row.interest, row.principal
    reached = np.cumsum(asked, axis=1)
    running = reached[1, -1] - reached[1]
    daily = 1.5 * float(LOAN.rate.per_year) / 365
    for month in range(1, MONTHS + 1):
        days = due_days[month] - due_days[month - 1]
        out = np.where(out, rng.random(n) < 1 - 1 / job.months, rng.random(n) < float(job.chance))
        lower = np.where(lower, rng.random(n) < 1 - 1 / cut.months, rng.random(n) < float(cut.chance))
        higher = higher | (rng.random(n) < float(dear.chance))
        pay = np.where(lower, float(HOME.pay.average) * (1 - float(cut.share)), float(HOME.pay.average))
        pay = np.where(out, pay * float(job.replaced), pay)
        spent = np.where(higher, HOME.essentials * (1 + float(dear.share)), float(HOME.essentials))
        bill = np.where(rng.random(n) < float(ill.chance), ill.bill * (1 - float(ill.reimbursed)), 0.0)
        charge = np.rint(principal * daily * days) + np.rint(interest * daily * days)
        penalty, charges = penalty + charge, charges + charge
        before = principal + running[month - 1]
        interest, principal = interest + asked[0, month], principal + asked[1, month]
        cash = cash + pay - spent - bill
        short = short + np.maximum(-cash, 0)
        cash = np.maximum(cash, 0)
        paid = paid + cash
        used = np.minimum(cash, penalty)
        penalty, cash = penalty - used, cash - used
        used = np.minimum(cash, interest)
        interest, cash = interest - used, cash - used
        used = np.minimum(cash, principal)
        principal, cash = principal - used, cash - used
        paid = paid - cash
        since = np.minimum(
            np.searchsorted(reached[0], reached[0, month] - interest, side="right"),
            np.searchsorted(reached[1], reached[1, month] - principal, side="right"),
        )
        now = np.where((interest > 0) | (principal > 0), since, -1)
        age = np.where(oldest >= 0, due_days[month] - np.array(due_days)[oldest] - (now != oldest), 0)
        exposure = np.where((age >= 90) & (worst < 90), before, exposure)
        worst, oldest, behind = np.maximum(worst, age), now, behind + (now >= 0)
        owed = interest + principal + penalty + running[month]
        in_debt = np.where(owed > 0, month, in_debt)
        first = np.where((first == 0) & (now >= 0), month, first)
    assert min(column.sum() for column in (charges, short, paid, exposure, behind, in_debt)) > 0
    return int(np.count_nonzero(first)), int(np.count_nonzero(worst >= 90))
