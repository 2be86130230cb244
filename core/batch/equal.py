"""Equal instalments, many contracts at once: the row loop, in three operations a row.

Since a balance B is whole, B + round(B·i) = round(B·(1+i)): a row is B ← round(B·(1+i)) − A.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from core.batch.portfolio import Portfolio
from core.batch.rounding import EXACT, UP, Floats, Interest, Truths, rounded
from core.errors import InstalmentTooSmall
from core.instalment import uniform_instalment
from core.money import Rounding

# Farther from a half than this part of itself, the float instalment rounds as the exact one does: its
# logarithm, exponential and four operations err by at most some twenty roundings of 2⁻⁵³.
_REACH = 1e-12


class Ending(NamedTuple):
    """How contracts end: their rows, what the last one pays, all that is paid, the balances asked for."""

    rows: Floats
    last: Floats
    paid: Floats
    balances: Floats


def instalments(p: Portfolio, first_interest: Floats, growth: Floats) -> Floats:
    """Return the level instalments A = P·i ÷ (1 − (1+i)^−n), each rounded once; ``growth`` is ln(1 + i).

    Errors: InstalmentTooSmall where rounding to a multiple leaves less than the first interest.
    """
    with np.errstate(invalid="ignore"):  # 0 ÷ 0 where no interest is charged, mended below
        estimate = p.principal * p.rate / -np.expm1(-p.periods * growth) / p.multiple
    level: Floats = np.rint(estimate)
    free = p.top == 0
    if free.any():
        level[free] = rounded(p.principal[free] / (p.periods[free] * float(p.multiple)), p.rounding)
    near = np.abs(estimate - np.floor(estimate) - 0.5) <= estimate * _REACH
    level *= p.multiple
    for j in np.flatnonzero(near):
        ratio = int(p.top[j]), int(p.bottom[j])
        level[j] = uniform_instalment(int(p.principal[j]), ratio, int(p.periods[j]), p.multiple, p.rounding)
    if p.multiple > 1 and (short := np.flatnonzero(level < first_interest)).size:
        raise InstalmentTooSmall(int(level[short[0]]), int(first_interest[short[0]]))
    return level


def close(p: Portfolio, level: Floats, after: tuple[int, ...]) -> Ending:
    """Run the rows of contracts that stand in falling order of periods."""
    balance, interest = p.principal.astype(float), Interest(p.rate, p.rounding)
    fused = p.rounding is Rounding.HALF_UP and bool((balance * (p.top + p.bottom)).max() <= EXACT)
    grown = (p.top + p.bottom) / p.bottom * UP
    balances = np.zeros((len(after), len(balance)))
    longest = int(p.periods[0])
    # After period k the first running[k] contracts still have rows to come.
    running = np.searchsorted(-p.periods, -np.arange(longest + 1)).tolist()
    with np.errstate(over="ignore", invalid="ignore"):  # a balance below zero runs away, and is done again
        for k in range(1, longest):
            now = balance[: running[k]]
            if fused:
                np.rint(np.multiply(now, grown[: running[k]], out=now), out=now)
            else:
                now += interest.of(now)
            now -= level[: running[k]]
            if k in after:
                balances[after.index(k), : running[k]] = now
        early: Truths = ~(balance > 0)
        last = balance + interest.of(balance)
    rows = p.periods.astype(float)
    paid = level * (rows - 1) + last
    if early.any():
        some = np.flatnonzero(early)
        again = _close_early(p.take(some), level[some], after)
        rows[some], last[some], paid[some], balances[:, some] = again
    return Ending(rows, last, paid, balances)


def _close_early(p: Portfolio, level: Floats, after: tuple[int, ...]) -> Ending:
    """The same for contracts whose balance reaches zero before the last period: row by row, with care."""
    balance, interest = p.principal.astype(float), Interest(p.rate, p.rounding)
    rows, last, paid = np.zeros((3, len(balance)))
    balances = np.zeros((len(after), len(balance)))
    for k in range(1, int(p.periods[0]) + 1):
        running = balance > 0
        payoff = balance + interest.of(balance)
        payment = np.where(p.periods == k, payoff, np.minimum(level, payoff))
        balance = payoff - payment
        rows += running
        last[running] = payment[running]
        paid += payment
        if k in after:
            balances[after.index(k)] = balance
        if not balance.any():
            break
    return Ending(rows, last, paid, balances)
