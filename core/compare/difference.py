"""How far one way is from another, in money and in per cent."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from core.compare.way import Way


class Change(NamedTuple):
    """A sum less the sum it is set against, in minor units, and as a share of it.

    ``share`` is None where that sum is 0: nothing is a share of nothing.
    """

    by: int
    share: Fraction | None


@dataclass(frozen=True, slots=True)
class Difference:
    """One way less another. Money as :class:`Change`; yearly rates as a plain difference of fractions."""

    way: Way
    against: Way
    total_interest: Change
    total_cost: Change
    first: Change
    largest: Change
    last: Change
    nominal: float
    effective: float


def difference(way: Way, against: Way) -> Difference:
    """Return how a way differs from the one that the reader sets it against.

    How much more interest is 1,440.00 than 600.00?

    >>> change(144_000, 60_000)
    Change(by=84000, share=Fraction(7, 5))
    """
    return Difference(
        way,
        against,
        total_interest=change(way.total_interest, against.total_interest),
        total_cost=change(way.total_cost, against.total_cost),
        first=change(way.first, against.first),
        largest=change(way.largest, against.largest),
        last=change(way.last, against.last),
        nominal=way.measures.nominal_yearly - against.measures.nominal_yearly,
        effective=way.measures.effective_yearly - against.measures.effective_yearly,
    )


def change(value: int, against: int) -> Change:
    """Return the change from one sum to another."""
    return Change(value - against, Fraction(value - against, against) if against else None)
