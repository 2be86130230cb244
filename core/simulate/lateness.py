"""What being late costs, month by month, under the ledger's own policy (:class:`core.life.LatePolicy`)."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from core.batch.rounding import rounded
from core.life import Base, Bucket, CapOf, LatePolicy
from core.life.accrual import penalty_rate
from core.life.grid import Ratio, grid_of
from core.money import Rounding, round_fraction
from core.schedule import Schedule
from core.simulate.arrays import Ints
from core.simulate.shocks import SimulationError

# What can be overdue, by the row it is kept in.
FEE, INTEREST, PRINCIPAL, PENALTY, LATE_FEE = range(5)
_ROOM = 1 << 62
LONGEST_GRACE = 27


class Lateness(NamedTuple):
    """The policy, and the exact rate that overdue money bears in each month, as a ratio; the days of each.

    ``room``: the most that all charges for lateness may come to, minor units; None where nothing caps them.
    """

    policy: LatePolicy
    rates: tuple[Ratio, ...]
    days: tuple[int, ...]
    rounding: Rounding
    on_interest: bool
    room: int | None


def lateness(schedule: Schedule, policy: LatePolicy, ends: tuple[date, ...]) -> Lateness:
    """Return what overdue money bears in each month.

    Convention: as the ledger, but rounded once for each month. Where the policy says nothing, ordinary
    interest goes on, and a cap counts it as well; it is asked at once, where the ledger lets instalments
    stay and the last one grow. A flat price bears none, as in the ledger. Errors:
    SimulationError for acceleration, which is the ledger's alone, and for a month of grace or more: here
    what is unpaid at a month's end is late by the next.
    """
    for name in ("accelerate_missed", "accelerate_days"):
        if getattr(policy, name) is not None:
            raise SimulationError(f"late.{name}", "is not part of this model; leave it out")
    terms, rate = schedule.terms, schedule.rate
    grace = terms.grace.days if policy.grace_days is None else policy.grace_days
    if grace > LONGEST_GRACE:
        raise SimulationError("late.grace_days", f"must be at most {LONGEST_GRACE}, less than any month")
    if policy.is_ordinary:
        grid = grid_of(terms)
        nothing = rate.is_flat
        rates = [
            (0, 1) if nothing else grid.portion(rate, start, end)
            for start, end in pairwise((terms.disbursed, *ends))
        ]
    else:
        penalty = penalty_rate(rate, policy, terms.day_count)
        rates = [penalty.portion(start, end) for start, end in pairwise((terms.disbursed, *ends))]
    days = tuple((end - start).days for start, end in pairwise((terms.disbursed, *ends)))
    on_interest = policy.compound or policy.on is Base.PRINCIPAL_AND_INTEREST
    on_interest = on_interest and not policy.is_ordinary
    return Lateness(policy, tuple(rates), days, terms.rounding, on_interest, _room(schedule, policy))


def _room(schedule: Schedule, policy: LatePolicy) -> int | None:
    if policy.cap is None:
        return None
    room = round_fraction(policy.cap * schedule.terms.principal, schedule.terms.rounding)
    return room if policy.cap_of is CapOf.LATE else max(room - schedule.total_cost, 0)


def charged(base: Ints, rate: Ratio, rounding: Rounding) -> Ints:
    """Return round(base × rate), a half as the contract says.

    >>> charged(np.array([101]), (1, 2), Rounding.HALF_UP).tolist()
    [51]
    """
    top, bottom = rate
    if rounding is Rounding.HALF_UP and int(base.max()) * top * 2 + bottom < _ROOM and bottom < _ROOM // 2:
        found: Ints = (base * (2 * top) + bottom) // (2 * bottom)
        return found
    # Beyond whole numbers of 64 bits; what this rounds, core.batch.rounding shows to be exact up to 2⁴⁸.
    return rounded(base.astype(np.float64) * (top / bottom), rounding).astype(np.int64)


def order_of(late: Lateness, fees: bool) -> tuple[int, ...]:
    """Return what can be overdue, in the order in which a payment goes through it.

    ``fees``: whether instalments ask any. A charge for a missed instalment comes after their fees.
    """
    policy = late.policy
    found: list[int] = []
    for bucket in policy.order:
        if bucket is Bucket.FEE:
            found += [FEE] if fees else []
            found += [LATE_FEE] if policy.fee.amount or policy.fee.share else []
        elif bucket is Bucket.PENALTY:
            found += [PENALTY] if policy.daily or any(rate[0] for rate in late.rates) else []
        else:
            found.append(INTEREST if bucket is Bucket.INTEREST else PRINCIPAL)
    return tuple(found)
