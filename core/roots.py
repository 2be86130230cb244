"""How many rates balance the same flows, where it might be more than one.

A rate is the only one if at that rate the balance never changes sides, so that the same party owes from the
first day to the last: at a higher rate the debt would never end, at a lower one it would end too soon
(Soper 1959, of investments). Every ordinary loan passes, also one paid out in parts. Where the balance does
change sides, the rates are counted by intervals: one is left aside where bounds show that nothing can
balance in it, taken where the worth of the flows only rises or only falls in it, and split otherwise.

Both need one thing only, true of (1+X)^t and of Regulation Z's (1+f·i)(1+i)^t alike: as the rate rises, a
later sum loses more of its worth than an earlier one.
"""

from __future__ import annotations

from math import exp, expm1, log
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from core.flows import Flows
from core.solver import HIGHEST

Floats: TypeAlias = NDArray[np.float64]

# Rates are counted from −99.99 % a period or year. Below that next to nothing comes back, which is no price
# of a loan; a small refund after the last payment has its second rate there.
_LOWEST = log(1e-4)
# What is smaller than this beside all sums is rounding: of a balance, and of a bound.
_UNPAID = 1e-11
_BOUND = 1e-13
# Rates closer together than this over the longest time are not told apart.
_NARROW = 1e-7
# Odd numbers, so that no rate that people name falls on the end of an interval.
_FIRST = 0.7310
_SPLIT = 0.4871


class Crossing(NamedTuple):
    """An interval of x = ln(1 + rate) with one root; ``sure`` is False where it may be none, two or more."""

    low: float
    high: float
    sure: bool


class Curve(NamedTuple):
    """Flows as columns."""

    times: Floats
    parts: Floats
    amounts: Floats

    def worth(self, x: float, anchor: float) -> Floats:
        """What each sum is worth at the time ``anchor``."""
        return self.amounts / (1 + self.parts * expm1(x)) * np.exp(x * (anchor - self.times))

    def wait(self, x: float) -> Floats:
        """How fast the worth of each sum falls with x, as a share of it: its time, where that is whole."""
        return self.times + self.parts * exp(x) / (1 + self.parts * expm1(x))

    def balances(self, x: float, *, backwards: bool = False) -> tuple[float, float, float]:
        """The lowest, highest and last balance beside all sums, forwards or from the last sum backwards."""
        worth = self.worth(x, 0.0 if x >= 0 else self.times[-1])
        run = np.cumsum(worth[::-1] if backwards else worth) / np.abs(worth).sum()
        return run.min(), run.max(), run[-1]

    def value(self, x: float) -> float:
        """What all of them are worth together."""
        return self.balances(x)[2]


def curve(flows: Flows) -> Curve:
    """Return flows as columns."""
    return Curve(np.array(flows.times), np.array(flows.parts or 0.0), np.array(flows.amounts))


def owed_throughout(flows: Flows, x: float) -> bool:
    """Return whether at the root x one party owes from the first day to the last: then there is no other."""
    low, high, _ = curve(flows).balances(x)
    return low >= -_UNPAID or high <= _UNPAID


def crossings(flows: Flows) -> list[Crossing]:
    """Return an interval for each root, the lowest first, ending with the first that is not sure."""
    columns, found = curve(flows), list[Crossing]()
    waiting = [(_reach(columns, -_FIRST / flows.longest), _reach(columns, _FIRST / flows.longest))]
    # Over a wide interval the bounds may leave what a float holds; they then decide nothing.
    with np.errstate(all="ignore"):
        while waiting:
            low, high = waiting.pop()
            level, steady = _bounds(columns, low, high)
            if not level:
                continue
            if steady:
                if (columns.value(low) > 0) != (columns.value(high) > 0):
                    found.append(Crossing(low, high, True))
            elif (high - low) * flows.longest <= _NARROW:
                return [*found, Crossing(low, high, False)]
            else:
                middle = low + (high - low) * _SPLIT
                waiting += [(middle, high), (low, middle)]
    return found


def _reach(columns: Curve, x: float) -> float:
    """Twice as far each time, to where the debt never ends, so that nothing beyond can balance."""
    while _LOWEST < x < HIGHEST:
        low, high, last = columns.balances(x, backwards=x < 0)
        if (low >= -_UNPAID and last > _UNPAID) or (high <= _UNPAID and last < -_UNPAID):
            return x
        x *= 2
    return min(max(x, _LOWEST), HIGHEST)


def _bounds(columns: Curve, low: float, high: float) -> tuple[bool, bool]:
    """Whether the flows may balance between two x, and whether their worth only rises or only falls there.

    Worth is counted at the time of one of the sums, near the middle of them all, where it changes least: of
    a sum before that time it rises with x, of one after it it falls, and so does the speed at which it does.
    """
    middle = (low + high) / 2
    sizes = np.abs(columns.worth(middle, 0.0 if middle >= 0 else columns.times[-1]))
    mean = sizes.dot(columns.wait(middle)) / sizes.sum()
    anchor = columns.times[np.abs(columns.times - mean).argmin()]
    at_low, at_high = columns.worth(low, anchor), columns.worth(high, anchor)
    least, most, noise = _sums(at_low, at_high)
    if least > noise or most < -noise:
        return False, False
    after, fall_low, fall_high = (
        columns.times >= anchor,
        anchor - columns.wait(low),
        anchor - columns.wait(high),
    )
    slopes = np.where(after, at_high * fall_low, at_low * fall_high)
    others = np.where(after, at_low * fall_high, at_high * fall_low)
    falls, rises, blur = _sums(slopes, others)
    steepest = max(abs(falls), abs(rises)) * (high - low) / 2
    level = not abs(columns.worth(middle, anchor).sum()) > steepest + noise
    return level, falls > blur or rises < -blur


def _sums(ends: Floats, others: Floats) -> tuple[float, float, float]:
    """The least and the largest a sum can be whose parts lie between two ends each, and its rounding."""
    least, most = np.minimum(ends, others).sum(), np.maximum(ends, others).sum()
    return least, most, _BOUND * np.maximum(np.abs(ends), np.abs(others)).sum()
