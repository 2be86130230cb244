"""Rounding to whole minor units in floats, and why it is exact here.

Let p and q be positive whole numbers and u = 2⁻⁵³. A float worked out from p/q in at most five roundings
and multiplied by 1 + 2⁻⁵⁰ (8u) on the way lies between (1 + 2u)·p/q and (1 + 14u)·p/q. So a half is
always pushed above the half, and ``rint`` rounds it up. What is no half lies at least 1/(2q) from one, so
it stays on its own side as long as 14u·p/q < 1/(2q), that is p < 2⁵³ ÷ 28. ``EXACT`` is below that.

Pushed down by the same factor, a half falls below the half; where the two differ there was a half, and
their mean, again a half, is rounded to even by ``rint``: that is HALF_EVEN.
"""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from core.money import Rounding

Ints: TypeAlias = NDArray[np.int64]
Floats: TypeAlias = NDArray[np.float64]
Truths: TypeAlias = NDArray[np.bool_]

EXACT = 2.0**48
UP = 1 + 2.0**-50
DOWN = 1 - 2.0**-50


def rounded(ratio: Floats, rounding: Rounding) -> Floats:
    """Return ratios of whole numbers rounded; each numerator at most ``EXACT``, ``ratio`` one division.

    >>> rounded(np.array([0.5, 1.5, 2.5]), Rounding.HALF_UP).tolist()
    [1.0, 2.0, 3.0]
    >>> rounded(np.array([0.5, 1.5, 2.5]), Rounding.HALF_EVEN).tolist()
    [0.0, 2.0, 2.0]
    """
    up = np.multiply(ratio, UP)
    np.rint(up, out=up)
    if rounding is Rounding.HALF_UP:
        return up
    down = np.multiply(ratio, DOWN)
    up += np.rint(down, out=down)
    up *= 0.5
    return np.rint(up, out=up)


class Interest:
    """round(balance × rate) for one run of contracts, over and over, without new memory."""

    __slots__ = ("_down", "_even", "_up", "_work")

    def __init__(self, rate: Floats, rounding: Rounding) -> None:
        self._even = rounding is Rounding.HALF_EVEN
        self._up = rate * UP
        self._down = rate * DOWN if self._even else self._up
        self._work = np.empty((2, len(rate)))

    def of(self, balance: Floats) -> Floats:
        """Return the interest on the first ``len(balance)`` contracts; the next call overwrites it."""
        size = len(balance)
        interest, other = self._work[0, :size], self._work[1, :size]
        np.rint(np.multiply(balance, self._up[:size], out=interest), out=interest)
        if self._even:
            interest += np.rint(np.multiply(balance, self._down[:size], out=other), out=other)
            interest *= 0.5
            np.rint(interest, out=interest)
        return interest
