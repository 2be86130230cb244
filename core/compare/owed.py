"""What is owed at some point of a schedule, and what the loan has cost if it is settled there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import accumulate, pairwise
from typing import NamedTuple

from core.compare.way import Way
from core.contract import Method
from core.money import round_fraction
from core.periods import due_days, running_rates
from core.schedule import Schedule


class Owed(NamedTuple):
    """What is owed under one way: the balance, and interest that has run but is not yet due."""

    way: Way
    balance: int
    interest: int


def owed_at(ways: Iterable[Way], n: int) -> tuple[Owed, ...]:
    """Return what is still owed under each way once ``n`` due dates have passed and been paid.

    Interest runs unseen only in a single repayment; everywhere else a due date settles it, or adds it to
    the balance.
    """
    return tuple(Owed(way, *_after(way.schedule, n)) for way in ways)


def most_owed(ways: Iterable[Way]) -> int:
    """Return the most that is owed at any due date under any way, interest that has run included."""
    return max(
        (
            max(way.terms.financed, *way.schedule.balances)
            if way.terms.method is not Method.SINGLE_REPAYMENT
            else way.terms.financed + max(_run_up(way.schedule)[:-1])
            for way in ways
        ),
        default=0,
    )


def _after(schedule: Schedule, n: int) -> tuple[int, int]:
    terms = schedule.terms
    if n <= 0:
        return terms.financed, 0
    if terms.method is Method.SINGLE_REPAYMENT:
        return (terms.financed, _run_up(schedule)[n]) if n < terms.periods else (0, 0)
    return (schedule.balances[n - 1] if n <= len(schedule.balances) else 0), 0


@dataclass(frozen=True, slots=True)
class Course:
    """A schedule as it is lived through, for asking about many days.

    ``paid`` and ``owed`` are what was paid and what settles the debt after so many of the due ``days``;
    ``interest`` is that of the period which starts then. Money in minor units.
    """

    schedule: Schedule
    days: tuple[date, ...]
    paid: tuple[int, ...]
    owed: tuple[int, ...]
    interest: tuple[int, ...]


class Standing(NamedTuple):
    """Where a borrower stands on one day: all paid so far, and what the loan has cost if settled then."""

    paid: int
    cost: int


def course(schedule: Schedule) -> Course:
    """Return the course of a schedule; a single repayment pays nothing while its interest runs up."""
    terms, fees, days = schedule.terms, schedule.fees, due_days(schedule.terms)
    upfront = terms.down_payment + schedule.upfront_paid
    if terms.method is Method.SINGLE_REPAYMENT:
        run_up, waits = _run_up(schedule), (0,) * (terms.periods - 1)
        payments = (*waits, schedule.payments[0] + fees[0])
        owed = (*(terms.financed + interest for interest in run_up[:-1]), 0)
        interest = tuple(after - before for before, after in pairwise(run_up))
    else:
        payments = tuple(map(int.__add__, schedule.payments, fees))
        owed = (terms.financed, *schedule.balances)
        interest = tuple(row.interest for row in schedule.rows if row.number)
    paid = tuple(accumulate(payments, initial=upfront))
    return Course(schedule, days[: len(payments)], paid, owed, interest)


def standing(of: Course, day: date) -> Standing:
    """Return where a borrower stands on a day, what is due that day having been paid.

    Equation: cost to date = all paid so far + what settles the debt − what was received. What settles it is
    the balance and the interest of the period that runs, which grows evenly by the day. A charge for
    settling early, where the contract has one, comes on top.
    """
    terms = of.schedule.terms
    k = bisect_right(of.days, day)
    settles = of.owed[k]
    if k < len(of.days):
        start = of.days[k - 1] if k else terms.disbursed
        run, whole = max((day - start).days, 0), (of.days[k] - start).days
        settles += round_fraction(Fraction(of.interest[k] * run, whole), terms.rounding)
    return Standing(of.paid[k], of.paid[k] + settles - of.schedule.received)


def _run_up(schedule: Schedule) -> list[int]:
    """The interest of the first 0, 1, … periods of a single repayment, the whole of it as agreed."""
    terms = schedule.terms
    rates = running_rates(terms, schedule.rate)
    run_up = [round_fraction(terms.financed * rate, terms.rounding) for rate in rates]
    return [*run_up[:-1], schedule.total_interest]
