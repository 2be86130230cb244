"""What a lender loses, and what that does to the price of the next loan: a model to see through."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

import numpy as np

from core.contract import MAX_MINOR
from core.household import Household, asked_by_month
from core.life import LatePolicy
from core.money import Rounding, round_fraction
from core.schedule import Schedule
from core.simulate.apart import DEFAULT_DAYS
from core.simulate.arrays import Truths
from core.simulate.draws import BLOCK, struck
from core.simulate.outcome import Outcome, simulate
from core.simulate.promise import Manner
from core.simulate.shocks import Common, Shocks, SimulationError, share, whole


def expected_loss(pd: Fraction, lgd: Fraction, ead: int) -> int:
    """Return EL = PD × LGD × EAD in minor units, rounded once, a half up.

    ``pd``: the chance of default; ``lgd``: the share of what is owed then that is lost; ``ead``: what is
    owed then. Errors: SimulationError for shares beyond 0 to 1.

    Of 1,000 borrowers 40 default, owing 8,000.00 each, and 45 % of that is lost: what does each loan cost?

    >>> expected_loss(Fraction(40, 1_000), Fraction(45, 100), 800_000)
    14400
    """
    share("pd", pd)
    share("lgd", lgd)
    whole("ead", ead, 0, MAX_MINOR * 1_000)
    return round_fraction(pd * lgd * ead, Rounding.HALF_UP)


class Group(NamedTuple):
    """So many households alike, with the same loan."""

    home: Household
    schedule: Schedule
    n: int


class ClassLoss(NamedTuple):
    """What a lender to a whole class loses under a common shock that hits a share of everybody.

    ``lent`` and ``lost`` in minor units; ``extra`` is what the next loan must cost more a year, simply
    counted, so that nothing is lost: ``lost`` over the money lent times the years it is out.
    """

    hit: Fraction
    n: int
    behind: int
    defaulted: int
    lent: int
    lost: int
    extra: Fraction


def lost_by_lender(outcome: Outcome, lgd: Fraction) -> int:
    """Return what a lender loses on all households: a share of the principal owed at 90 days past due.

    = n × PD × LGD × EAD, where EAD is the mean of those who defaulted.
    """
    share("lgd", lgd)
    return _lost(int(outcome.fate.exposure.sum()), lgd)


def _lost(exposure: int, lgd: Fraction) -> int:
    return round_fraction(lgd * exposure, Rounding.HALF_UP)


def loss_curve(
    groups: Sequence[Group], shocks: Shocks, common: Common, hits: Sequence[Fraction], *,
    lgd: Fraction, months: int = 36, seed: int = 7,
    manner: Manner | None = None, late: LatePolicy | None = None,
) -> tuple[ClassLoss, ...]:  # fmt: skip
    """Return the lender's loss on a class of borrowers for each size of a common shock; the same luck in all.

    Each group draws its own luck (the seed and its number). ``lgd`` is the share of what is owed at default
    that is lost: an assumption of whoever asks.
    """
    if not groups:
        raise SimulationError("groups", "needs at least one group of households")
    # Whom the shock hits fares as if it hit everybody, and whoever it spares as if it hit nobody.
    none, everybody = (replace(shocks, common=replace(common, hit=Fraction(k))) for k in (0, 1))
    fates = [
        [
            simulate(group.home, group.schedule, met, n=group.n, months=months, seed=seed + k, manner=manner,
                     late=late).fate
            for met in (none, everybody)
        ]
        for k, group in enumerate(groups)
    ]  # fmt: skip
    n = sum(group.n for group in groups)
    lent = sum(group.n * group.schedule.terms.financed for group in groups)
    out = sum((group.n * money_years(group.schedule) for group in groups), Fraction(0))
    found = []
    for hit in hits:
        behind = defaulted = lost = 0
        for k, (spared, hurt) in enumerate(fates):
            who = _struck(hit, seed + k, len(spared.first))
            behind += int(np.count_nonzero(np.where(who, hurt.first, spared.first)))
            defaulted += int(np.count_nonzero(np.where(who, hurt.worst, spared.worst) >= DEFAULT_DAYS))
            lost += _lost(int(np.where(who, hurt.exposure, spared.exposure).sum()), lgd)
        found.append(ClassLoss(hit, n, behind, defaulted, lent, lost, Fraction(lost) / out))
    return tuple(found)


def _struck(hit: Fraction, seed: int, n: int) -> Truths:
    """Which of ``n`` households a shock hits that hits this share of everybody."""
    return struck(hit, seed, range(-(-n // BLOCK)))[:n]


def money_years(schedule: Schedule) -> Fraction:
    """Return how much is lent for how long: Σ of what is out in each month ÷ 12, minor units × years."""
    out, total = schedule.terms.financed, 0
    for month in asked_by_month(schedule):
        total += out
        out = month.balance
    return Fraction(total, 12)
