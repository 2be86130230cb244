"""One month of the households that are in trouble: what it charges them, what falls due, what they pay."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from core.simulate.arrays import Ints, Places, Truths
from core.simulate.lateness import FEE, INTEREST, LATE_FEE, PENALTY, PRINCIPAL, Lateness, charged
from core.simulate.money import Budget
from core.simulate.promise import Promise

DEFAULT_DAYS = 90
NONE = -1  # no instalment is unpaid


class Model(NamedTuple):
    """All that is the same for every household: its budget, what the loan asks, what lateness costs.

    ``days``: days since payout at each month's end. ``extension``: whether a plan may be put off. ``parts``:
    what can be overdue at all; ``order``: the same as a payment goes through it.
    """

    budget: Budget
    promise: Promise
    late: Lateness
    days: Ints
    start: int
    extension: bool
    parts: tuple[int, ...]
    order: tuple[int, ...]


class Books:
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


class _Apart(NamedTuple):
    """Households taken out for one month: who they are, their plans (0 where all have the agreed one), what
    is overdue part by part, the oldest unpaid instalment and overdue principal as they were, their money."""

    who: Places
    plan: Places | int
    due: dict[int, Ints]
    oldest: Ints
    principal: Ints
    money: Ints


def settle(model: Model, books: Books, month: int, who: Places, money: Ints) -> tuple[Ints, Truths]:
    """One month of households settled apart: charges, what falls due, what is paid.

    Returns their cash, and which of them stay apart.
    """
    promise = model.promise
    due = {part: books.due[part].take(who) for part in model.parts}
    plan: Places | int = books.plan.take(who) if model.extension else 0
    one = _Apart(who, plan, due, books.oldest.take(who), due[PRINCIPAL], np.maximum(money, 0))
    if month:
        _charge(model, month, one, books)
    short = (money < 0).nonzero()[0]
    if short.size:
        books.short[who[short]] -= money[short]
    if model.extension:
        one = _moved(model, books, month, one)
    for part, table in ((FEE, promise.fee), (INTEREST, promise.interest), (PRINCIPAL, promise.principal)):
        if part in due:
            due[part] = due[part] + table[one.plan, month]
    cash = one.money.copy()
    for part in model.order:
        used = np.minimum(cash, due[part])
        due[part] -= used
        cash -= used
    owed = np.zeros(len(who), dtype=np.int64)
    for part, left in due.items():
        books.due[part][who] = left
        owed += left
    owes = owed > 0
    books.owed_in[who[owes]] = month + 1
    _age(model, books, month, one)
    return cash, owes | (one.plan > 0) if model.extension else owes


def _moved(model: Model, books: Books, month: int, one: _Apart) -> _Apart:
    """Put off the plan of whoever is not behind and cannot pay this month in full; once."""
    promise = model.promise
    owed = sum(one.due.values(), np.zeros(len(one.who), dtype=np.int64))
    moved = (one.plan == 0) & (owed == 0) & (one.money < promise.whole[0, month])
    moved &= promise.principal[0, month] > 0
    plan = np.where(moved, month + 1, one.plan)
    books.plan[one.who] = plan
    return one._replace(plan=plan)


def _charge(model: Model, month: int, one: _Apart, books: Books) -> None:
    """What a month more costs: a charge for the instalment just missed, and interest on what is overdue."""
    late, policy, due = model.late, model.late.policy, one.due
    rate, rounding = late.rates[month], late.rounding
    added = fee = np.zeros(len(one.who), dtype=np.int64)
    room = None if late.room is None else late.room - books.charges[one.who]
    if LATE_FEE in due:
        fee = _late_fee(model, month, one, books)
        if room is not None:
            fee = np.minimum(fee, room)
            room = room - fee
    # What a missed instalment costs does not bear interest: it is worked out on principal and interest alone.
    if PENALTY in due:
        if late.on_interest and not policy.compound:
            added = charged(due[PRINCIPAL] + due[INTEREST], rate, rounding)
        else:
            added = charged(due[PRINCIPAL], rate, rounding)
            if late.on_interest:
                added += charged(due[INTEREST], rate, rounding)
        if policy.daily:
            added += np.where(one.oldest >= 0, policy.daily * late.days[month], 0)
        if room is not None:
            added = np.minimum(added, room)
        due[PENALTY] += added
    if LATE_FEE in due:
        due[LATE_FEE] += fee
    books.charges[one.who] += added + fee


def _late_fee(model: Model, month: int, one: _Apart, books: Books) -> Ints:
    promise, fee, due = model.promise, model.late.policy.fee, one.due
    parts = ((FEE, promise.fee), (INTEREST, promise.interest), (PRINCIPAL, promise.principal))
    missed = np.zeros(len(one.who), dtype=np.int64)
    for part, table in parts:
        if part in due:
            missed += np.minimum(due[part], table[one.plan, month - 1])
    new = missed > 0
    if fee.once:
        new &= books.first[one.who] == month
    asked = missed
    if fee.of_principal:
        asked = np.zeros_like(missed) + promise.principal[one.plan, month - 1]
    amount = fee.amount + charged(asked, fee.share.as_integer_ratio(), model.late.rounding)
    return np.where(new, amount, 0)


def _age(model: Model, books: Books, month: int, one: _Apart) -> None:
    """How old the oldest unpaid instalment is, and what that makes of the household's record."""
    who, before = one.who, one.oldest
    unpaid = one.due[INTEREST] + one.due[PRINCIPAL]
    if FEE in one.due:
        unpaid = unpaid + one.due[FEE]
    late = unpaid > 0
    # Who was not behind has missed this month's; who paid nothing has the same oldest instalment as before.
    now = np.where(late, np.where(before >= 0, before, month), NONE)
    some = (late & (before >= 0) & (one.money > 0)).nonzero()[0]
    if some.size:
        now[some] = _oldest(model, month, one, some)
    books.oldest[who] = now
    behind = who[late]
    books.behind[behind] += 1
    books.first[behind[books.first[behind] == 0]] = month + 1
    # The day before it is paid is the last on which an instalment is late.
    age = np.where(before >= 0, model.days[month] - model.days[before] - (now != before), 0)
    worst = books.worst.take(who)
    fallen = ((age >= DEFAULT_DAYS) & (worst < DEFAULT_DAYS)).nonzero()[0]
    if fallen.size:
        plan = one.plan if isinstance(one.plan, int) else one.plan[fallen]
        books.exposure[who[fallen]] = one.principal[fallen] + model.promise.running[plan, month - 1]
    books.worst[who] = np.maximum(worst, age)


def _oldest(model: Model, month: int, one: _Apart, some: Places) -> Ints:
    """The first month with anything unpaid, of households that have such a month."""
    plan = one.plan if isinstance(one.plan, int) else one.plan[some]
    found = np.full(len(some), month, dtype=np.int64)
    for part in (FEE, INTEREST, PRINCIPAL):
        if part in one.due:
            # Where nothing of a part is unpaid this says a later month, which counts for nothing.
            np.minimum(found, model.promise.first_unpaid(part, plan, month, one.due[part][some]), out=found)
    return found
