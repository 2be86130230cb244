"""Finding the rate at which two sides weigh the same: Newton on their ratio, in a bracket that only shrinks.

The unknown is x = ln(1 + rate), so a discount factor is e^(−x·t). What is driven to nought is
ln(late ÷ early): the worth of the side that moves later over that of the side that moves first. In x this
is nearly a straight line (its slope is the time from the one side to the other), so Newton needs few steps
from anywhere. Where he strays, the bracket is halved, and where it still has no end, doubled.
"""

from __future__ import annotations

from collections.abc import Callable
from math import expm1, inf, log, log1p

# x → (worth of the early side, worth of the late side, mean time of the late side less that of the early)
Sides = Callable[[float], tuple[float, float, float]]

# The largest x whose rate, e^x − 1, a float holds.
HIGHEST = 709.0
# Newton squares its error: after a step this small, times the longest time, what is left is below what a
# double holds.
_SETTLED = 3e-8
# Steps of Newton's before the bracket alone goes on, and all steps: doublings out to anywhere, and halvings.
_NEWTON_STEPS = 30
_STEPS = 400
# The closed form of an annuity: steps without a bracket, the x·n below which two vanishing numbers would be
# divided, and the square of a step that leaves a yearly rate right to 3e-14.
_OPEN_STEPS = 6
_FLAT = 1e-4
_SQUARED = 1e-13


def root(
    sides: Sides, longest: float, start: float = 0.0, low: float = -inf, high: float = inf, *, sign: int = 1
) -> float | None:
    """Return the x at which both sides weigh the same, or None where there is none up to ``HIGHEST``.

    ``longest`` is the longest time in them. ``sign`` is 1 where the late side is the heavier one at rates
    too low, as in every loan, and −1 where it is the lighter one.
    """
    x = start
    for count in range(_STEPS):
        early, late, between = sides(x)
        gap = log(late / early) if early and late else inf if late else -inf
        step = gap / between if between else inf
        if gap * sign > 0:
            low = x
        else:
            high = x
        if low >= HIGHEST:
            return None
        nearer = x + step
        if low <= nearer <= high and abs(step) * longest <= _SETTLED:
            return nearer
        if count >= _NEWTON_STEPS or not low < nearer < high:
            nearer = _middle(low, high, longest)
            if nearer in (low, high):
                return nearer
        x = min(nearer, HIGHEST)
    return None


def _middle(low: float, high: float, longest: float) -> float:
    """The middle of the bracket, or twice as far out where it has no end."""
    if high == inf:
        return low + max(abs(low), 1 / longest)
    if low == -inf:
        return high - max(abs(high), 1 / longest)
    return (low + high) / 2


def annuity_root(
    present: float, level: float, last: float, periods: int, guess: float, per_year: float
) -> float | None:
    """Return x = ln(1 + rate per period) of level payments of which the last may differ, or None.

    Equation: present = level·Σ_{k≤n} v^k + (last − level)·v^n with v = e^(−x), the sum in closed form, so a
    600-row loan takes no longer than a short one. ``guess`` is the contract's own rate per period, from
    which nearly every loan is a step or two away; None where they do not settle, or x is all but nought.
    """
    n, odd, x = periods, last - level, log1p(guess)
    # A step leaves an error of about n/3 times its square, which the yearly rate repeats per_year times.
    span = n * per_year
    for _ in range(_OPEN_STEPS):
        if not _FLAT <= x * n < n * HIGHEST:
            return None
        rate, shrunk = expm1(x), expm1(-x * n)
        tail, annuity = shrunk + 1, -shrunk / rate
        slope = level * (n * tail - annuity * (rate + 1)) / rate - odd * n * tail
        if not slope:
            return None
        step = (level * annuity + odd * tail - present) / slope
        x -= step
        if step * step * span < _SQUARED:
            return x
    return None
