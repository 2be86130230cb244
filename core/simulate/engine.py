"""The months of many households: what all of them do alike in one sweep, what goes wrong one by one.

A household without arrears is one number, its cash, and most months change nothing but that. Whoever
cannot pay in full, is behind, or has been moved to another plan, is taken out and settled apart.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from core.simulate.apart import Books, Model, settle
from core.simulate.arrays import Codes, Ints, Small

# Stands for cash where a household is settled apart: no month's pay lifts it above zero.
_APART = -(1 << 60)


class Trace(NamedTuple):
    """Months × households: cash at the month's end, what is overdue then, days past due; what was asked in
    the month, and what lateness cost in it."""

    cash: Ints
    overdue: Ints
    past_due: Ints
    asked: Ints
    charges: Ints


class Fate(NamedTuple):
    """One number for each household.

    ``first`` is the first month with something unpaid, 0 where there is none; ``worst`` the most days past
    due; ``exposure`` the principal owed when 90 days were reached; ``owed`` all that is owed at the end,
    due or not; ``paid`` what was paid on the loan; ``charges`` what lateness cost; ``short`` essentials that
    no money was left for; ``behind`` the months with something unpaid; ``in_debt`` the months until
    nothing is owed.
    """

    first: Small
    worst: Small
    exposure: Ints
    owed: Ints
    paid: Ints
    charges: Ints
    short: Ints
    behind: Small
    in_debt: Small


def run(model: Model, codes: Codes, cash_out: Ints | None = None, trace: Trace | None = None) -> Fate:
    """Return what becomes of each household; ``codes`` are months × households.

    ``cash_out`` takes month-end cash, ``trace`` more of every month.
    """
    months, count = codes.shape
    books = Books(count)
    asked, left = model.promise.whole[0], model.budget.left
    standing = np.full(count, max(model.start, 0), dtype=np.int64)
    books.short += max(-model.start, 0)
    change, held = np.empty(count, dtype=np.int64), np.zeros(count, dtype=np.int64)
    if trace is not None:
        cash_out = trace.cash
    for month in range(months):
        (left[month] - asked[month]).take(codes[month], out=change, mode="clip")
        standing += change
        if cash_out is not None:
            np.maximum(standing, 0, out=cash_out[month])
        apart = (standing < 0).nonzero()[0]
        if apart.size:
            before = standing[apart] - change[apart]
            money = np.where(before == _APART, held[apart], before) + left[month].take(codes[month][apart])
            rest, still = settle(model, books, month, apart, money)
            held[apart] = rest
            standing[apart] = np.where(still, _APART, rest)
            if cash_out is not None:
                cash_out[month, apart] = rest
        if trace is not None:
            _note(model, books, month, trace)
    return _fate(model, books, months)


def _note(model: Model, books: Books, month: int, trace: Trace) -> None:
    """How every household stands at the end of a month."""
    trace.overdue[month] = books.due.sum(axis=0)
    past = model.days[month] - model.days[np.maximum(books.oldest, 0)]
    trace.past_due[month] = np.where(books.oldest >= 0, past, 0)
    trace.asked[month] = model.promise.whole[books.plan, month]
    trace.charges[month] = books.charges - trace.charges[:month].sum(axis=0)


def _fate(model: Model, books: Books, months: int) -> Fate:
    promise, last = model.promise, months - 1
    overdue = books.due.sum(axis=0)
    asked = promise.whole.sum(axis=1)[books.plan]
    running = (promise.running > 0).sum(axis=1).astype(np.int16)[books.plan]
    in_debt = np.minimum(np.maximum(running, books.owed_in) + 1, months).astype(np.int16)
    return Fate(
        first=books.first,
        worst=books.worst,
        exposure=books.exposure,
        owed=overdue + promise.running[books.plan, last],
        paid=asked + books.charges - overdue,
        charges=books.charges,
        short=books.short,
        behind=books.behind,
        in_debt=in_debt,
    )
