"""Each method's sums for a chunk of contracts, held in floats that are whole numbers."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from core.batch.closed import Plan, balances_after, interest_of_rows, plan_of
from core.batch.equal import close, instalments
from core.batch.portfolio import Portfolio
from core.batch.rounding import Floats, Truths, rounded
from core.batch.yearly import level_growth, quota_growth
from core.contract import Method
from core.errors import InstalmentTooSmall


class Columns(NamedTuple):
    """One value for each contract; ``growth`` is ln(1 + IRR per period), ``settled`` whether it is found.

    ``balances`` has one line for each number of periods asked for.
    """

    rows: Floats
    instalment: Floats
    first: Floats
    largest: Floats
    last: Floats
    interest: Floats
    growth: Floats
    settled: Truths
    balances: Floats


def work_out(p: Portfolio, after: tuple[int, ...]) -> Columns:
    """Return the sums of contracts that stand in falling order of periods."""
    owed = p.principal.astype(float)
    interest = rounded(owed * p.rate, p.rounding)
    match p.method:
        case Method.EQUAL_INSTALMENT:
            return _equal_instalment(p, owed, interest, after)
        case Method.EQUAL_PRINCIPAL:
            return _equal_principal(p, owed, interest, after)
        case Method.FLAT_FEE:
            return _flat_fee(p, owed, interest, after)
        case Method.INTEREST_ONLY:
            return _interest_only(p, owed, interest, after)
        case Method.SINGLE_REPAYMENT:
            return _single_repayment(p, owed, after)


def _equal_instalment(p: Portfolio, owed: Floats, interest: Floats, after: tuple[int, ...]) -> Columns:
    start = np.log1p(p.rate)
    level = instalments(p, interest, start)
    rows, last, paid, balances = close(p, level, after)
    first, largest = _level_extremes(level, last, rows)
    growth, settled = level_growth(owed, level, last, rows, start)
    return Columns(rows, level, first, largest, last, paid - owed, growth, settled, balances)


def _flat_fee(p: Portfolio, owed: Floats, interest: Floats, after: tuple[int, ...]) -> Columns:
    # (F + F·n·i) ÷ n as one ratio of whole numbers, rounded once to the multiple.
    ratio = owed * (p.bottom + p.periods * p.top) / (p.bottom * p.periods * p.multiple)
    level = rounded(ratio, p.rounding) * p.multiple
    if p.multiple > 1 and (short := np.flatnonzero(level < interest)).size:
        raise InstalmentTooSmall(int(level[short[0]]), int(interest[short[0]]))
    plan = plan_of(owed, level - interest, p.periods.astype(float))
    last = plan.rest + interest
    first, largest = _level_extremes(level, last, plan.rows)
    # Interest on the first amount throughout is about twice the interest on what is still owed.
    start = np.log1p(2 * interest * plan.rows / (plan.rows + 1) / owed)
    growth, settled = level_growth(owed, level, last, plan.rows, start)
    balances = balances_after(owed, plan, after)
    return Columns(plan.rows, level, first, largest, last, interest * plan.rows, growth, settled, balances)


def _equal_principal(p: Portfolio, owed: Floats, interest: Floats, after: tuple[int, ...]) -> Columns:
    plan = plan_of(owed, rounded(owed / p.periods, p.rounding), p.periods.astype(float))
    first = interest + np.minimum(plan.quota, owed)
    first = np.where(plan.rows == 1, owed + interest, first)
    last = plan.rest + rounded(plan.rest * p.rate, p.rounding)
    order = np.argsort(-plan.rows, kind="stable")
    back = np.argsort(order)
    sorted_plan = Plan(*(column[order] for column in plan))
    total = interest_of_rows(owed[order], sorted_plan, p.rate[order], p.rounding)[back]
    growth, settled = quota_growth(owed[order], sorted_plan, p.rate[order], p.rounding)
    balances = balances_after(owed, plan, after)
    none = np.zeros(len(owed))
    return Columns(
        plan.rows, none, first, np.maximum(first, last), last, total, growth[back], settled[back], balances
    )


def _interest_only(p: Portfolio, owed: Floats, interest: Floats, after: tuple[int, ...]) -> Columns:
    rows, none, last = p.periods.astype(float), np.zeros(len(owed)), owed + interest
    first = np.where(rows == 1, last, interest)
    balances = balances_after(owed, Plan(none, rows, owed), after)
    growth = np.log1p(interest / owed)
    return Columns(rows, none, first, last, last, interest * rows, growth, owed > 0, balances)


def _single_repayment(p: Portfolio, owed: Floats, after: tuple[int, ...]) -> Columns:
    periods, none = p.periods.astype(float), np.zeros(len(owed))
    interest = rounded(owed * p.top * periods / p.bottom, p.rounding)
    last, growth = owed + interest, np.log1p(interest / owed) / periods
    balances = balances_after(owed, Plan(none, periods, owed), after)
    return Columns(none + 1, none, last, last, last, interest, growth, owed > 0, balances)


def _level_extremes(level: Floats, last: Floats, rows: Floats) -> tuple[Floats, Floats]:
    """The first and the largest payment, where all but the last are the same."""
    first = np.where(rows > 1, level, last)
    return first, np.maximum(first, last)
