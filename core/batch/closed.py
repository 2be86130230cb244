"""Methods whose rows follow from one quota of principal: equal principal and the flat fee."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from core.batch.rounding import Floats, Interest
from core.money import Rounding


class Plan(NamedTuple):
    """Each row repays ``quota`` of the principal, and the last of ``rows`` repays ``rest``."""

    quota: Floats
    rows: Floats
    rest: Floats


def plan_of(principal: Floats, quota: Floats, periods: Floats) -> Plan:
    """Return how a quota repays: in fewer rows than periods where rounding it up ends the loan early."""
    rows, paying = periods.copy(), quota > 0
    needed = np.ceil(principal / np.where(paying, quota, 1.0))
    np.minimum(rows, needed, out=rows, where=paying)
    return Plan(quota, rows, principal - quota * (rows - 1))


def balances_after(principal: Floats, plan: Plan, after: tuple[int, ...]) -> Floats:
    """Return one line of balances for each number of periods in ``after``."""
    lines = [np.where(plan.rows > k, principal - plan.quota * k, 0.0) for k in after]
    return np.array(lines).reshape(len(after), len(principal))


def interest_of_rows(principal: Floats, plan: Plan, rate: Floats, rounding: Rounding) -> Floats:
    """Return Σ round(balance × rate) under equal principal; contracts stand in falling order of rows."""
    interest, balance, total = Interest(rate, rounding), principal.copy(), np.zeros(len(principal))
    for size in running(plan.rows):
        total[:size] += interest.of(balance[:size])
        balance[:size] -= plan.quota[:size]
    return total


def running(rows: Floats) -> list[int]:
    """Return how many contracts have a first row, a second row, …, where ``rows`` stands in falling order.

    >>> running(np.array([3.0, 1.0, 1.0]))
    [3, 1, 1]
    """
    sizes: list[int] = np.searchsorted(-rows, -np.arange(1.0, rows[0] + 1), side="right").tolist()
    return sizes
