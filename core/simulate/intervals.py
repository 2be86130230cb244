"""How far a count of a simulation is to be trusted: its range by chance alone."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor, isqrt
from typing import NamedTuple

from core.simulate.shocks import SimulationError
from core.wording import Message, Number, message

# 1.96: 95 times of 100. Wilson (1927), Probable inference, JASA 22, equation of p. 209.
_Z = Fraction(49, 25)
_FINE = 10**12


class Between(NamedTuple):
    """From ``low`` to ``high`` of ``n``, both counted in, around what was ``found``."""

    found: int
    low: int
    high: int
    n: int

    @property
    def said(self) -> Message:
        """The count with its range, to be said."""
        return message(
            "{count} of {n}; by chance alone it could be between {low} and {high}.",
            count=Number(self.found),
            n=Number(self.n),
            low=Number(self.low),
            high=Number(self.high),
        )


def plain_range(count: int, n: int) -> Between:
    """Return the range of a count: Wilson's interval at 95 %, widened to whole numbers. Exact.

    Bounds: n (x + z²/2 ± z √(x(n − x)/n + z²/4)) / (n + z²). Errors: SimulationError for counts that no
    sample has.

    139 of 1,000 fell behind: between what and what could it have been?

    >>> plain_range(139, 1_000)[1:3]
    (118, 162)
    """
    if n < 1 or not 0 <= count <= n:
        raise SimulationError("count", "must be from 0 to n, and n at least 1")
    square = _Z * _Z
    spread = square * (Fraction(count * (n - count), n) + square / 4)
    root = Fraction(isqrt(spread.numerator * _FINE * _FINE // spread.denominator) + 1, _FINE)
    centre, scale = count + square / 2, Fraction(n) / (n + square)
    low, high = floor((centre - root) * scale), ceil((centre + root) * scale)
    # None of n leaves zero possible, all of them n: there the root is no nearer than it was rounded.
    return Between(count, low if count else 0, high if count < n else n, n)
