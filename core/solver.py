"""Finding the rate at which flows are worth nothing today: Newton from a good start, then a safe bracket.

The unknown is x = ln(1 + rate), so a discount factor is e^(−x·t). In x the value of a loan's flows bends
one way only, so Newton needs few steps, and a bracket in x cannot overflow: |x|·t is kept below 700.
"""

from __future__ import annotations

from collections.abc import Callable
from math import exp, expm1, log, log1p

from core.errors import NoRate

Curve = Callable[[float], tuple[float, float]]

_EXP_REACH = 700.0
_LOWEST = log(1e-3)
_NEWTON_STEPS = 30
_HALVINGS = 200
# Newton squares its error: after a step this small the next would be below what a double holds.
_SETTLED = 1e-9


def root(curve: Curve, start: float, longest: float) -> float:
    """Return the x at which ``curve`` (value, slope) is zero; ``longest`` is the largest time in it.

    Errors: NoRate where no x in the bracket balances the flows.
    """
    low, high = max(_LOWEST, -_EXP_REACH / max(longest, 1e-9)), _EXP_REACH
    x = start if low < start < high else 0.0
    for _ in range(_NEWTON_STEPS):
        value, slope = curve(x)
        if not slope:
            break
        step = value / slope
        x -= step
        if abs(step) <= _SETTLED:
            return x
        if not low < x < high:
            break
    return _bisect(curve, low, high)


def _bisect(curve: Curve, low: float, high: float) -> float:
    rising = curve(low)[0] < 0
    if rising == (curve(high)[0] < 0):
        raise NoRate("no yearly rate makes these payments balance what was received")
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        if (curve(middle)[0] < 0) == rising:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def annuity_root(present: float, level: float, last: float, periods: int, guess: float) -> float:
    """Return x = ln(1 + rate per period) of level payments of which the last may differ.

    Equation: present = level·Σ_{k<n} v^k + last·v^n with v = e^(−x), the sum in closed form, so a
    600-row loan takes no longer than a short one. ``guess`` is the contract's own rate per period.
    """
    n = periods

    def curve(x: float) -> tuple[float, float]:
        tail = exp(-x * n)
        if -1e-4 < x * n < 1e-4:
            # The closed form divides two vanishing numbers here; three terms of the series are exact.
            m, first, second = n - 1, n * (n - 1) / 2, (n - 1) * n * (2 * n - 1) / 6
            third = first * first
            annuity = m - x * first + x * x / 2 * second - x * x * x / 6 * third
            bent = -first + x * second - x * x / 2 * third
        else:
            growth = expm1(x)
            annuity = -expm1(-x * (n - 1)) / growth
            bent = ((n - 1) * exp(-x * (n - 1)) - annuity * (growth + 1)) / growth
        return level * annuity + last * tail - present, level * bent - n * last * tail

    return root(curve, log1p(guess), n)
