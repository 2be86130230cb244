"""The yearly rate of any flows of money, in the three conventions that laws use.

The rate is found by :mod:`core.solver` and shown to be the only one: the direction of the money changes but
once, or by :mod:`core.roots`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from math import exp, expm1, fsum, inf
from operator import mul

from core.errors import LoanError, NoRate
from core.flows import Flows, periodic_flows, yearly_flows
from core.roots import Curve, crossings, curve, owed_throughout
from core.solver import HIGHEST, Sides, root

DAYS_IN_A_YEAR = 365
# From here on numpy is quicker than a list.
_MANY = 64


def effective_rate(flows: Iterable[tuple[float, float]]) -> float:
    """Return X with Σ amount ÷ (1+X)^t = 0, for (years, amount) flows in any order and any one unit.

    Convention: Directive 2008/48/EC, Annex I; also what the People's Bank of China calls IRR in its
    announcement [2021] No. 3. Errors: NoRate, which says why, where no rate does that, or more than one, or
    none that a float holds; a rate below −99.99 % is not counted as a second one.

    10,000 now, and 1,800 back each month for half a year: what is that a year?

    >>> f"{effective_rate([(0, 10_000), *((month / 12, -1_800) for month in range(1, 7))]):.2%}"
    '30.52%'
    """
    return _only(yearly_flows(flows), compounded)


def dated_rate(flows: Iterable[tuple[date, float]]) -> float:
    """Return the effective yearly rate of (date, amount) flows, a year being 365 days whatever the calendar.

    Convention, order, units and errors: as :func:`effective_rate`, with t in actual days over 365.

    I get 1,000 on 1 January 1994 and pay 1,200 back on 1 July 1995, 546 days later. What is that a year?

    >>> f"{dated_rate([(date(1994, 1, 1), 1_000), (date(1995, 7, 1), -1_200)]):.2%}"
    '12.96%'
    """
    days = [(day.toordinal(), amount) for day, amount in flows]
    first = min([day for day, _ in days], default=0)
    return effective_rate([((day - first) / DAYS_IN_A_YEAR, amount) for day, amount in days])


def nominal_rate(flows: Iterable[tuple[float, float, float]], *, per_year: float) -> float:
    """Return i × periods a year with Σ amount ÷ ((1+f·i)(1+i)^t) = 0.

    Flows are (whole unit-periods t, part f of one, amount), in any order and any one unit. Convention: US
    Regulation Z, Appendix J (b)(8), where time is counted from the first advance. Errors: NoRate as
    :func:`effective_rate`; LoanError where a time is not written so, or a year has no periods.

    And the same loan by the month, times twelve?

    >>> f"{nominal_rate([(0, 0, 10_000), *((k, 0, -1_800) for k in range(1, 7))], per_year=12):.2%}"
    '26.93%'
    """
    times = float(per_year)
    if not 0 < times < inf:
        raise LoanError("give the number of unit-periods in a year, above zero")

    def simple(x: float) -> float:
        rate = expm1(x) * times
        if rate == inf:
            raise NoRate("beyond")
        return rate

    return _only(periodic_flows(flows), simple)


def compounded(x: float) -> float:
    """Return e^x − 1. Errors: NoRate where what a short loan costs a year is beyond any number."""
    try:
        return expm1(x)
    except OverflowError:
        raise NoRate("beyond") from None


def _only(flows: Flows, shown: Callable[[float], float]) -> float:
    """The one rate at which the flows balance, made by ``shown`` of x = ln(1 + rate)."""
    ways = [amount > 0 for amount in flows.amounts]
    turn = ways.index(not ways[0])
    turns_once = ways[0] not in ways[turn:]
    sides = _sides(flows, turn) if turns_once else _sides(*_by_way(flows, ways))
    if ways[0] != ways[-1]:
        # The direction changes an odd number of times, so a root there is; after one change, no other.
        x = root(sides, flows.longest)
        if x is not None and (turns_once or owed_throughout(flows, x)):
            return shown(x)
    rates, sure = [], True
    for low, high, sure in crossings(flows):
        early, late, _ = sides(low)
        sign, middle = 1 if late > early else -1, (low + high) / 2
        x = root(sides, flows.longest, middle, low, high, sign=sign) if sure else middle
        rates.append(shown(middle if x is None else x))
    if len(rates) == 1 and sure:
        return rates[0]
    if rates:
        raise NoRate("several", tuple(rates))
    # As the rate rises without end the first sum outweighs all others, unless it is itself put off by a part.
    early, late, _ = sides(HIGHEST)
    raise NoRate("beyond" if late > early and not any(flows.parts[:1]) else "no_root")


def _by_way(flows: Flows, ways: list[bool]) -> tuple[Flows, int]:
    """The same flows, what moves the way of the first sum before all else, and how many those are."""
    order = sorted(range(len(ways)), key=lambda k: ways[k] != ways[0])
    times, parts, amounts = (tuple([column[k] for k in order] if column else ()) for column in flows[:3])
    return Flows(times, parts, amounts, flows.longest), ways.count(ways[0])


def _sides(flows: Flows, turn: int) -> Sides:
    """What moves the way of the first sum, being the first so many, and what moves the other way."""
    times, parts, amounts, longest = flows
    early = _weighed(Flows(times[:turn], parts[:turn], amounts[:turn], longest))
    late = _weighed(Flows(times[turn:], parts[turn:], amounts[turn:], longest))
    last = max(times)

    def sides(x: float) -> tuple[float, float, float]:
        anchor = 0.0 if x >= 0 else last  # so that no sum ever grows
        (worth_early, mean_early), (worth_late, mean_late) = early(x, anchor), late(x, anchor)
        return worth_early, worth_late, mean_late - mean_early

    return sides


def _weighed(flows: Flows) -> Callable[[float, float], tuple[float, float]]:
    """A function of x and an anchor: what the sums are worth together at the anchor, and their mean time."""
    if len(flows.times) > _MANY:
        return partial(_by_columns, curve(flows))
    return partial(_periodic if flows.parts else _yearly, flows)


def _yearly(flows: Flows, x: float, anchor: float) -> tuple[float, float]:
    """Where a time is a number of years."""
    times, worths = flows.times, flows.amounts
    if x:
        worths = tuple([a * exp((anchor - t) * x) for t, a in zip(times, worths, strict=True)])
    total = fsum(worths)  # over a few days, the last bits of a sum are the twelfth digit of a rate
    return abs(total), sum(map(mul, times, worths)) / total if total else 0.0


def _periodic(flows: Flows, x: float, anchor: float) -> tuple[float, float]:
    """Where a time is whole periods and a part: the mean is that of −d ln(worth) ÷ dx."""
    rate, grown = expm1(x), exp(x)
    odd = [1 + part * rate for part in flows.parts]
    worths = [a * exp((anchor - t) * x) / o for t, a, o in zip(flows.times, flows.amounts, odd, strict=True)]
    waits = [t + part * grown / o for t, part, o in zip(flows.times, flows.parts, odd, strict=True)]
    total = fsum(worths)
    return abs(total), sum(map(mul, waits, worths)) / total if total else 0.0


def _by_columns(flows: Curve, x: float, anchor: float) -> tuple[float, float]:
    """Either of the two, of many sums."""
    worths = flows.worth(x, anchor)
    total = fsum(worths.tolist())
    return abs(total), float(flows.wait(x).dot(worths)) / total if total else 0.0
