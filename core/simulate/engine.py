"""The months of many households: what all of them do alike in one sweep, what goes wrong one by one.

A household without arrears is one number, its cash, and most months change nothing but that. Whoever
cannot pay in full, is behind, or has been moved to another plan, is taken out and settled apart.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from core.simulate.arrays import Codes, Ints, Places, Small
from core.simulate.lateness import Lateness, charged, order_of
from core.simulate.money import Budget
from core.simulate.promise import Promise

# Stands for cash where a household is settled apart: no month's pay lifts it above zero.
_APART = -(1 << 60)
FEE, INTEREST, PRINCIPAL, PENALTY, LATE_FEE = range(5)
DEFAULT_DAYS = 90
NONE = -1


class Model(NamedTuple):
    """All that is the same for every household: its budget, what the loan asks, what lateness costs.

    ``days``: days since payout at each month's end. ``extension``: whether a plan may be put off.
    """

    budget: Budget
    promise: Promise
    late: Lateness
    days: Ints
    start: int
    extension: bool


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


class _Books:
    """What is overdue for each household, part by part, and what has happened to it so far."""

    __slots__ = (
        *("behind", "charges", "due", "exposure", "first", "oldest", "owed_in", "plan", "short", "worst"),
    )

    def __init__(self, count: int) -> None:
        self.due = np.zeros((5, count), dtype=np.int64)
        self.oldest = np.full(count, NONE, dtype=np.int64)
        self.plan = np.zeros(count, dtype=np.intp)
        self.first, self.worst, self.behind, self.owed_in = (
            np.zeros(count, dtype=np.int16) for _ in range(4)
        )
        self.exposure, self.charges, self.short = (np.zeros(count, dtype=np.int64) for _ in range(3))


def run(model: Model, codes: Codes, cash_out: Ints | None = None, trace: Trace | None = None) -> Fate:
    """Return what becomes of each household; ``codes`` are months × households.

    ``cash_out`` takes month-end cash, ``trace`` more of every month.
    """
    months, count = codes.shape
    books = _Books(count)
    asked, left = model.promise.whole[0], model.budget.left
    cash = np.full(count, max(model.start, 0), dtype=np.int64)
    books.short += max(-model.start, 0)
    standing, change = cash.copy(), np.empty(count, dtype=np.int64)
    if trace is not None:
        cash_out = trace.cash
    for month in range(months):
        np.take(left[month] - asked[month], codes[month], out=change, mode="clip")
        standing += change
        apart = np.flatnonzero(standing < 0)
        before = cash[apart]
        np.maximum(standing, 0, out=cash)
        if apart.size:
            money = before + left[month][codes[month][apart]]
            rest, still = _settle(model, books, month, apart, money)
            cash[apart] = rest
            standing[apart] = np.where(still, _APART, rest)
        if cash_out is not None:
            cash_out[month] = cash
        if trace is not None:
            _note(model, books, month, trace)
    return _fate(model, books, months)


def _note(model: Model, books: _Books, month: int, trace: Trace) -> None:
    """How every household stands at the end of a month."""
    trace.overdue[month] = books.due.sum(axis=0)
    past = model.days[month] - model.days[np.maximum(books.oldest, 0)]
    trace.past_due[month] = np.where(books.oldest >= 0, past, 0)
    trace.asked[month] = model.promise.whole[books.plan, month]
    trace.charges[month] = books.charges - trace.charges[:month].sum(axis=0)


def _settle(model: Model, books: _Books, month: int, who: Places, money: Ints) -> tuple[Ints, np.ndarray]:
    """One month of households settled apart: charges, what falls due, what is paid. Returns their cash, and
    who stays apart."""
    promise, late = model.promise, model.late
    due, plan, oldest = books.due[:, who], books.plan[who], books.oldest[who]
    if month:
        _charge(model, month, due, plan, oldest, books, who)
    books.short[who] += np.maximum(-money, 0)
    money = np.maximum(money, 0)
    if model.extension:
        moved = (plan == 0) & (due.sum(axis=0) == 0) & (money < promise.whole[0, month])
        moved &= promise.principal[0, month] > 0
        plan = np.where(moved, month + 1, plan)
        books.plan[who] = plan
    for part, table in ((FEE, promise.fee), (INTEREST, promise.interest), (PRINCIPAL, promise.principal)):
        due[part] += table[plan, month]
    for part in order_of(late.policy):
        for one in (FEE, LATE_FEE) if part == FEE else (part,):
            used = np.minimum(money, due[one])
            due[one] -= used
            money = money - used
    books.due[:, who] = due
    owes = due.any(axis=0)
    books.owed_in[who[owes]] = month + 1
    _age(model, books, month, who, due, plan, oldest)
    return money, owes | (plan > 0)


def _charge(
    model: Model, month: int, due: Ints, plan: Places, oldest: Ints, books: _Books, who: Places
) -> None:
    """What a month more costs: a charge for the instalment just missed, and interest on what is overdue."""
    promise, late, policy = model.promise, model.late, model.late.policy
    added = np.zeros(len(who), dtype=np.int64)
    fee = policy.fee
    if fee.amount or fee.share:
        parts = (promise.fee, promise.interest, promise.principal)
        unpaid = [np.minimum(due[part], table[plan, month - 1]) for part, table in enumerate(parts)]
        missed = sum(unpaid[1:], unpaid[0])
        asked = promise.principal[plan, month - 1] if fee.of_principal else missed
        new = missed > 0
        if fee.once:
            new &= books.first[who] == month
        added = np.where(new, fee.amount + charged(asked, fee.share.as_integer_ratio(), late.rounding), 0)
        due[LATE_FEE] += added
    rate, rounding = late.rates[month], late.rounding
    if late.on_interest and not policy.compound:
        penalty = charged(due[PRINCIPAL] + due[INTEREST], rate, rounding)
    else:
        penalty = charged(due[PRINCIPAL], rate, rounding)
        if late.on_interest:
            penalty += charged(due[INTEREST], rate, rounding)
    if policy.daily:
        penalty += np.where(oldest >= 0, policy.daily * late.days[month], 0)
    due[PENALTY] += penalty
    books.charges[who] += added + penalty


def _age(model: Model, books: _Books, month: int, who: Places, due: Ints, plan: Places, before: Ints) -> None:
    """How old the oldest unpaid instalment is, and what that makes of the household's record."""
    promise = model.promise
    now = np.full(len(who), month + 1, dtype=np.int64)
    for part in (FEE, INTEREST, PRINCIPAL):
        some = np.flatnonzero(due[part])
        if some.size:
            oldest = promise.first_unpaid(part, plan[some], month, due[part][some])
            now[some] = np.minimum(now[some], oldest)
    now[now > month] = NONE
    books.oldest[who] = now
    late = now >= 0
    books.behind[who] += late
    books.first[who] = np.where(late & (books.first[who] == 0), month + 1, books.first[who])
    # The day before it is paid is the last on which an instalment is late.
    age = model.days[month] - model.days[np.maximum(before, 0)] - (now != before)
    reached_days = np.where(before >= 0, age, 0)
    worst = np.maximum(books.worst[who], reached_days)
    fallen = (worst >= DEFAULT_DAYS) & (books.worst[who] < DEFAULT_DAYS)
    if fallen.any():
        owed = due[PRINCIPAL] + promise.running[plan, month]
        books.exposure[who[fallen]] = owed[fallen]
    books.worst[who] = worst


def _fate(model: Model, books: _Books, months: int) -> Fate:
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
