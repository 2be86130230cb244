"""Money that moves at different times, in order, and refused where no rate can follow from it."""

from __future__ import annotations

from collections.abc import Iterable
from math import frexp, fsum, isfinite, ldexp
from operator import add, sub
from typing import NamedTuple, TypeAlias

from core.errors import LoanError, NoRate

Move: TypeAlias = tuple[float, float, float]

# Times that differ by no more than their last bits are one time: 3 × (1/12) and 1/4. What is left of sums
# that cancel but for their last bits is nothing: 0.1 + 0.2 − 0.3.
_SAME = 1e-15


class Flows(NamedTuple):
    """Sums in order of time, + one way and − the other, the largest being from 1 to 2.

    ``times`` are counted from the first: years, or whole unit-periods with ``parts`` of one beside them
    (empty where there are none). ``longest`` is the time from the first sum to the last.
    """

    times: tuple[float, ...]
    parts: tuple[float, ...]
    amounts: tuple[float, ...]
    longest: float


def yearly_flows(moves: Iterable[tuple[float, float]]) -> Flows:
    """Return (years, amount) in order, zeros left out.

    Errors: NoRate where the sums move one way only, all at once, or are no numbers.
    """
    try:
        moved = [(float(years), 0.0, float(amount)) for years, amount in moves if amount]
    except (OverflowError, ValueError):
        raise NoRate("number") from None
    return _flows(moved)


def periodic_flows(moves: Iterable[tuple[float, float, float]]) -> Flows:
    """Return (whole unit-periods, part of one, amount) in order, zeros left out.

    Errors: NoRate as for years; LoanError where a time is not written so.
    """
    try:
        moved = [(float(whole), float(part), float(amount)) for whole, part, amount in moves if amount]
    except (OverflowError, ValueError):
        raise NoRate("number") from None
    if not all(isfinite(whole) and isfinite(part) for whole, part, _ in moved):
        raise NoRate("number")
    if any(whole % 1 or not 0 <= part <= 1 for whole, part, _ in moved):
        raise LoanError("count time in whole unit-periods and a part of one, from 0 to 1")
    return _flows([(whole + 1, 0.0, a) if part == 1 else (whole, part, a) for whole, part, a in moved])


def _flows(moved: list[Move]) -> Flows:
    if not moved:
        raise NoRate("none")
    moved.sort()
    times, parts, amounts = zip(*moved, strict=True)
    if not (all(map(isfinite, times)) and all(map(isfinite, amounts))):
        raise NoRate("number")
    low, high = min(amounts), max(amounts)
    if low > 0 or high < 0:
        raise NoRate("one_way")
    if any(parts):
        clock = tuple(map(add, times, parts))
    else:
        clock, parts = times, ()
    longest, same = clock[-1] - clock[0], _SAME * max(-clock[0], clock[-1], 1.0)
    if longest <= same:
        raise NoRate("same_time")
    if min(map(sub, clock[1:], clock)) <= same:
        return _flows(_netted(moved, same))
    # By a power of two, so that whole sums stay whole beside each other and nothing is left of a free loan.
    first, shift = times[0], 1 - frexp(max(-low, high))[1]
    scaled = tuple([ldexp(amount, shift) for amount in amounts])
    if not all(scaled):  # beside the largest, a float knows nothing of the smallest
        return _flows([move for move, share in zip(moved, scaled, strict=True) if share])
    return Flows(tuple([time - first for time in times]), parts, scaled, longest)


def _netted(moved: list[Move], same: float) -> list[Move]:
    """What moves at one time in one sum, and nothing where the sums cancel."""
    groups: list[tuple[float, float, list[float]]] = []
    for time, part, amount in moved:
        if groups and (time - groups[-1][0]) + (part - groups[-1][1]) <= same:
            groups[-1][2].append(amount)
        else:
            groups.append((time, part, [amount]))
    nets = [(time, part, fsum(sums), fsum(map(abs, sums))) for time, part, sums in groups]
    netted = [(time, part, net) for time, part, net, gross in nets if abs(net) > _SAME * gross]
    if not netted:
        raise NoRate("any")
    return netted
