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
# Steps without a bracket, and the x·n below which an annuity's slope needs its series.
_OPEN_STEPS = 6
_FLAT = 1e-4


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

    Equation: present = level·Σ_{k≤n} v^k + (last − level)·v^n with v = e^(−x), the sum in closed form, so a
    600-row loan takes no longer than a short one. ``guess`` is the contract's own rate per period.
    """
    n, odd, x = periods, last - level, log1p(guess)
    # Nearly every loan settles here in two steps; a call for each step would double the time.
    for _ in range(_OPEN_STEPS):
        if not _FLAT <= x * n < n * _EXP_REACH:
            break
        rate, shrunk = expm1(x), expm1(-x * n)
        tail, annuity = exp(-x * n), -shrunk / rate
        slope = level * (n * tail - annuity * (rate + 1)) / rate - odd * n * tail
        if not slope:
            break
        step = (level * annuity + odd * tail - present) / slope
        x -= step
        if -_SETTLED <= step <= _SETTLED:
            return x
    return root(_annuity(present, level, last, n), log1p(guess), n)


def _annuity(present: float, level: float, last: float, n: int) -> Curve:
    odd = last - level

    def curve(x: float) -> tuple[float, float]:
        rate, shrunk = expm1(x), expm1(-x * n)
        tail, annuity = exp(-x * n), -shrunk / rate if x else n
        if -_FLAT < x * n < _FLAT:
            # The slope's closed form divides two vanishing numbers here; four digits of it are enough.
            slope = -n * (n + 1) / 2 * (1 - x * (2 * n + 1) / 3)
        else:
            slope = (n * tail - annuity * (rate + 1)) / rate
        return level * annuity + odd * tail - present, level * slope - odd * n * tail

    return curve
