"""Money that moves at different times, in order, and refused where no rate can follow from it."""

from __future__ import annotations

from collections.abc import Iterable
from math import fsum, inf, isfinite
from operator import add, sub
from typing import NamedTuple, TypeAlias

from core.errors import LoanError, NoRate

Move: TypeAlias = tuple[float, float, float]

# Times that differ by no more than their last bits are one time: 3 × (1/12) and 1/4. What is left of sums
# that cancel but for their last bits is nothing: 0.1 + 0.2 − 0.3.
_SAME = 1e-15
# Sums of this size or its inverse are brought to 1, so that nothing made of them leaves what a float holds.
_HUGE = 1e100


class Flows(NamedTuple):
    """Sums in order of time, + one way and − the other.

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
        return _flows([(float(years), 0.0, float(amount)) for years, amount in moves if amount])
    except (OverflowError, ValueError):
        raise NoRate("number") from None


def periodic_flows(moves: Iterable[tuple[float, float, float]]) -> Flows:
    """Return (whole unit-periods, part of one, amount) in order, zeros left out.

    Errors: NoRate as for years; LoanError where a time is not written so.
    """
    try:
        moved = [(float(whole), float(part), float(amount)) for whole, part, amount in moves if amount]
    except (OverflowError, ValueError):
        raise NoRate("number") from None
    if any(isfinite(whole + part) and (whole % 1 or not 0 <= part <= 1) for whole, part, _ in moved):
        raise LoanError("count time in whole unit-periods and a part of one, from 0 to 1")
    return _flows([(whole + 1, 0.0, a) if part == 1 else (whole, part, a) for whole, part, a in moved])


def _flows(moved: list[Move]) -> Flows:
    if not moved:
        raise NoRate("none")
    moved.sort()
    times, parts, amounts = zip(*moved, strict=True)
    # The sum tells at once where there is nothing odd; it may itself be too large for a float.
    if not isfinite(sum(times) + sum(parts) + sum(amounts)) and not all(
        map(isfinite, (*times, *parts, *amounts))
    ):
        raise NoRate("number")
    largest = _largest(amounts)
    clock = tuple(map(add, times, parts)) if any(parts) else times
    longest, same = clock[-1] - clock[0], _SAME * max(abs(clock[0]), abs(clock[-1]), 1.0)
    if longest <= same:
        raise NoRate("same_time")
    if min(map(sub, clock[1:], clock)) <= same:
        moved = _netted(moved, same)
        if not moved:
            raise NoRate("any")
        times, parts, amounts = zip(*moved, strict=True)
        largest = _largest(amounts)
        longest = times[-1] + parts[-1] - times[0] - parts[0]
    if times[0]:
        times = tuple([time - times[0] for time in times])
    if not 1 / _HUGE < largest < _HUGE:
        amounts = tuple([amount / largest for amount in amounts])
        if not all(amounts):
            raise NoRate("number")
    return Flows(times, parts if any(parts) else (), amounts, longest)


def _largest(amounts: tuple[float, ...]) -> float:
    low, high = min(amounts), max(amounts)
    if low > 0 or high < 0:
        raise NoRate("one_way")
    return max(-low, high)


def _netted(moved: list[Move], same: float) -> list[Move]:
    """What moves at one time in one sum, and nothing where the sums cancel."""
    groups: list[list[Move]] = []
    last = -inf
    for time, part, amount in moved:
        if time + part - last > same:
            groups.append([])
            last = time + part
        groups[-1].append((time, part, amount))
    netted = []
    for group in groups:
        net = fsum(amount for _, _, amount in group)
        if abs(net) > _SAME * fsum(abs(amount) for _, _, amount in group):
            netted.append((*group[0][:2], net))
    return netted
