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
_ROUNDED = 1e-13
# Rates closer together than this over the longest time are not told apart.
_NARROW = 1e-7
# Where an interval is split: an odd number, so that no rate that people name falls on the end of one.
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

    def shrunk(self, x: float) -> Floats:
        """What each sum is worth at that end of time which makes none of them grow."""
        return self.worth(x, 0.0 if x >= 0 else self.times[-1])


def curve(flows: Flows) -> Curve:
    """Return flows as columns."""
    return Curve(np.array(flows.times), np.array(flows.parts or 0.0), np.array(flows.amounts))


def owed_throughout(flows: Flows, x: float) -> bool:
    """Return whether at the root x one party owes from the first day to the last: then there is no other."""
    worth = curve(flows).shrunk(x)
    # From both ends, because a small sum beside large ones is known at its own end only.
    return _on_one_side(worth) and _on_one_side(worth[::-1])


def _on_one_side(worth: Floats) -> bool:
    """Whether running sums stay above nought, or below it, but for their rounding."""
    sums, rounding = np.cumsum(worth), _UNPAID * np.cumsum(np.abs(worth))
    return bool((sums >= -rounding).all() or (sums <= rounding).all())


def crossings(flows: Flows) -> list[Crossing]:
    """Return an interval for each root, the lowest first, ending with the first that is not sure."""
    columns, found, waiting = curve(flows), list[Crossing](), [(_LOWEST, HIGHEST)]
    # Over a wide interval the bounds may leave what a float holds; they then decide nothing.
    with np.errstate(all="ignore"):
        while waiting:
            low, high = waiting.pop()
            inside = low + (high - low) * _SPLIT
            off, least, most = _bounds(columns, low, high, inside)
            if off > max(-least, most) * (1 - _SPLIT) * (high - low):
                continue  # too far from nought to reach it within the interval
            if least > 0 or most < 0:
                if (columns.shrunk(low).sum() > 0) != (columns.shrunk(high).sum() > 0):
                    found.append(Crossing(low, high, True))
            elif (high - low) * flows.longest <= _NARROW:
                return [*found, Crossing(low, high, False)]
            else:
                waiting += [(inside, high), (low, inside)]
    return found


def _bounds(columns: Curve, low: float, high: float, inside: float) -> tuple[float, float, float]:
    """How far from nought all are worth at ``inside``, and the least and most that rises between two x.

    Worth is counted at a time near the middle of all sums, where it changes least. There, of a sum before
    that time it rises with x and of one after it it falls, and so does the speed at which it does: so each
    lies between its ends. Rounding is taken off.
    """
    sizes = np.abs(columns.shrunk(inside))
    anchor = np.floor(sizes.dot(columns.wait(inside)) / sizes.sum())
    worth, ends = columns.worth(inside, anchor), (low, high)
    rises = np.array([columns.worth(a, anchor) * (anchor - columns.wait(b)) for a in ends for b in ends])
    rounding = _ROUNDED * np.abs(rises).max(axis=0).sum()
    off = abs(worth.sum()) - _ROUNDED * np.abs(worth).sum()
    return off, rises.min(axis=0).sum() - rounding, rises.max(axis=0).sum() + rounding
