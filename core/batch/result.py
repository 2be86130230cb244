"""What a batch gives back, put together chunk by chunk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from core.batch.methods import work_out
from core.batch.portfolio import Portfolio, Rates, open_portfolio
from core.batch.rounding import Floats, Ints
from core.contract import MAX_PERIODS, Method
from core.cost import measure
from core.dates import DayCount, Frequency
from core.errors import ContractError
from core.money import Rounding
from core.schedule import Schedule, build_schedule

# Contracts worked on at once: some ten columns of floats that stay in a core's own cache.
_CHUNK = 8192


class Batch(NamedTuple):
    """One value for each contract, in the order given; money in minor units, rates as fractions.

    ``instalment`` is the level one, 0 where the method has none. ``balances[j]`` is what is still owed
    after ``after[j]`` periods. The arrays are not to be written to.
    """

    rows: Ints
    instalment: Ints
    first_payment: Ints
    largest_payment: Ints
    last_payment: Ints
    total_interest: Ints
    balances: Ints
    nominal_yearly: Floats
    effective_yearly: Floats
    after: tuple[int, ...]


def build_batch(
    principal: ArrayLike, rate: Rates, periods: ArrayLike, *, method: Method = Method.EQUAL_INSTALMENT,
    every: Frequency = Frequency(1, "month"), day_count: DayCount = DayCount.THIRTY_360,
    rounding: Rounding = Rounding.HALF_UP, instalment_multiple: int = 1, after: Sequence[int] = (),
) -> Batch:  # fmt: skip
    """Return the sums of many contracts at once, fen for fen those of ``build_schedule``.

    ``principal`` and ``periods`` are whole numbers, ``rate`` is a Rate, one for each contract, or the
    yearly rates as (numerators, denominators); any of the three may be one for all. ``after`` asks for the
    balances after so many periods. Errors: ContractError where terms cannot stand or periods differ with
    the date; InstalmentTooSmall and NoRate where ``build_schedule`` and ``measure`` raise them for one.

    What do 10,000.00 at 12 % a year cost, repaid at once after one, two and three months?

    >>> from core.rates import Rate
    >>> at_once = build_batch(1_000_000, Rate.yearly("12%"), [1, 2, 3], method=Method.SINGLE_REPAYMENT)
    >>> at_once.total_interest.tolist()
    [10000, 20000, 30000]
    """
    wanted = tuple(after)
    if any(isinstance(k, bool) or not isinstance(k, int) or not 1 <= k <= MAX_PERIODS for k in wanted):
        raise ContractError("after", f"must be whole numbers of periods from 1 to {MAX_PERIODS}")
    if len(set(wanted)) < len(wanted):
        raise ContractError("after", "must name each number of periods once")
    portfolio = open_portfolio(
        principal, rate, periods, method, every, day_count, rounding, instalment_multiple
    )
    count = len(portfolio.principal)
    money = np.zeros((6, count), dtype=np.int64)
    balances = np.zeros((len(wanted), count), dtype=np.int64)
    yearly = np.zeros((2, count))
    places = np.arange(count)
    left = [places[portfolio.beyond]]
    for chosen in _chunks(portfolio):
        done = work_out(portfolio.take(chosen), wanted)
        for line, column in zip(money, done[:6], strict=True):
            line[chosen] = column
        balances[:, chosen] = done.balances
        yearly[0, chosen] = np.expm1(done.growth) * every.times_a_year
        yearly[1, chosen] = np.expm1(done.growth * every.times_a_year)
        left.append(places[chosen][~done.settled])
    for j in np.concatenate(left).tolist():
        money[:, j], balances[:, j], yearly[:, j] = _alone(portfolio, j, wanted)
    for array in (money, balances, yearly):
        array.flags.writeable = False
    rows, instalment, first, largest, last, interest = money
    return Batch(rows, instalment, first, largest, last, interest, balances, yearly[0], yearly[1], wanted)


def _chunks(portfolio: Portfolio) -> Iterator[Ints | slice]:
    """The contracts that floats may round, in falling order of periods, a chunk at a time."""
    chosen, periods = np.flatnonzero(~portfolio.beyond), portfolio.periods
    alike = not len(chosen) or periods.min() == periods.max()
    if not alike:
        chosen = chosen[np.argsort(MAX_PERIODS - periods[chosen].astype(np.int16), kind="stable")]
    for start in range(0, len(chosen), _CHUNK):
        # Where nothing is left out or moved, a slice copies less.
        in_place = alike and len(chosen) == len(periods)
        yield slice(start, start + _CHUNK) if in_place else chosen[start : start + _CHUNK]


def _alone(
    portfolio: Portfolio, j: int, after: tuple[int, ...]
) -> tuple[tuple[int, ...], list[int], tuple[float, float]]:
    """The same sums of one contract by the engine itself."""
    terms = portfolio.terms(j)
    schedule = build_schedule(terms)
    paid, cost = schedule.payments, measure(schedule)
    sums = (len(paid), schedule.instalment, paid[0], max(paid), paid[-1], schedule.total_interest)
    return sums, [_owed_after(schedule, k) for k in after], (cost.nominal_yearly, cost.effective_yearly)


def _owed_after(schedule: Schedule, k: int) -> int:
    """What is owed after ``k`` periods; a single repayment has but one row, at the end of them all."""
    if schedule.terms.method is Method.SINGLE_REPAYMENT:
        return schedule.terms.financed if k < schedule.terms.periods else 0
    return schedule.balances[k - 1] if k <= len(schedule.balances) else 0
