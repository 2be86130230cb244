"""Yearly rates of many contracts: Newton on x = ln(1 + rate per period), as :mod:`core.solver` for one.

In x the value of a loan's payments falls and bends one way only, so Newton needs few steps from the
contract's own rate. Contracts that have not settled are handed back, to be solved one by one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import numpy as np

from core.batch.closed import Plan, running
from core.batch.rounding import Floats, Interest, Truths
from core.money import Rounding

Curve: TypeAlias = Callable[[Floats], tuple[Floats, Floats]]

_STEPS = 12
# As in core.solver: Newton squares its error, so a step this small is the last one needed.
_SETTLED = 1e-9
_NEAR_ZERO = 1e-4


def level_growth(
    principal: Floats, level: Floats, last: Floats, rows: Floats, start: Floats
) -> tuple[Floats, Truths]:
    """Return ln(1 + IRR) of ``level`` payments of which the last may differ, and where it has settled."""

    def curve(x: Floats) -> tuple[Floats, Floats]:
        value, slope = _worth(x, level, last, rows)
        return value - principal, slope

    return _newton(curve, start)


def quota_growth(principal: Floats, plan: Plan, rate: Floats, rounding: Rounding) -> tuple[Floats, Truths]:
    """Return ln(1 + IRR) under equal principal, and where it has settled; rows stand in falling order.

    The interest of the rows is discounted from the last row backwards (Horner's rule).
    """
    interest, sizes = Interest(rate, rounding), running(plan.rows)[::-1]

    def curve(x: Floats) -> tuple[Floats, Floats]:
        discount, balance = np.exp(-x), plan.rest.copy()
        value, waited = np.zeros((2, len(x)))
        for size in sizes:
            v, worth, late = discount[:size], value[:size], waited[:size]
            worth += interest.of(balance[:size])
            worth *= v
            late *= v
            late += worth
            balance[:size] += plan.quota[:size]
        repaid, slope = _worth(x, plan.quota, plan.rest, plan.rows)
        return value + repaid - principal, slope - waited

    return _newton(curve, np.log1p(rate))


def _worth(x: Floats, level: Floats, last: Floats, rows: Floats) -> tuple[Floats, Floats]:
    """level·(1 − v^n) ÷ (v^−1 − 1) + (last − level)·v^n with v = e^(−x), and its slope in x."""
    rate, shrunk = np.expm1(x), np.expm1(x * -rows)
    tail = shrunk + 1
    annuity = -shrunk / rate
    slope = (rows * tail - annuity * (rate + 1)) / rate
    small = np.abs(x) * rows < _NEAR_ZERO
    if small.any():
        # Here two vanishing numbers are divided; the slope needs no more than four digits to settle.
        slope = np.where(small, -rows * (rows + 1) / 2 * (1 - x * (2 * rows + 1) / 3), slope)
        annuity = np.where(x == 0, rows, annuity)
    odd = last - level
    return level * annuity + odd * tail, level * slope - odd * rows * tail


def _newton(curve: Curve, start: Floats) -> tuple[Floats, Truths]:
    x = start.copy()
    with np.errstate(all="ignore"):  # what runs away is not settled, and is solved one by one
        for _ in range(_STEPS):
            value, slope = curve(x)
            step = value / slope
            x -= step
            settled: Truths = np.abs(step) <= _SETTLED
            if settled.all():
                break
    return x, settled
