"""What money paid early or late is worth: the yearly rate at which two courses come to the same."""

from __future__ import annotations

from fractions import Fraction

from core.change.lived import Course, Lived
from core.cost import dated_rate
from core.errors import NoRate
from core.money import Rounding, round_fraction
from core.yearly import DAYS_IN_A_YEAR


def difference(promise: Lived, tried: Lived) -> Course:
    """Return what is paid less (+) or more (−) than promised, day by day.

    500 paid on the first of two days instead of the second: −500, then +500 and what is saved.
    """
    was, now = dict(promise.flows), dict(tried.flows)
    days = sorted({*was, *now})
    moved = ((day, now.get(day, 0) - was.get(day, 0)) for day in days)
    return tuple((day, amount) for day, amount in moved if amount)


def break_even(promise: Lived, tried: Lived) -> float | NoRate:
    """Return the effective yearly rate at which the difference of two courses comes to nothing, or why none.

    Paid early: what the cash must earn elsewhere to do as well. Paid late: the price of paying later.
    Convention: :func:`core.cost.dated_rate`, actual days over 365, compounded.
    """
    try:
        return dated_rate((day, float(amount)) for day, amount in difference(promise, tried))
    except NoRate as none:
        return none


def better_off(promise: Lived, tried: Lived, yearly: Fraction) -> int:
    """Return how much more there is in the end than if the cash had been kept at a yearly rate.

    Minor units, below zero where keeping it would have done better; on the last day on which either course
    pays. Convention: Σ difference × (1 + rate)^(days left ÷ 365), rounded once.

    Errors: none; two courses that are alike give 0.
    """
    moved = difference(promise, tried)
    if not moved:
        return 0
    last = max(promise.flows[-1][0], tried.flows[-1][0])
    grown = sum(amount * (1 + float(yearly)) ** ((last - day).days / DAYS_IN_A_YEAR) for day, amount in moved)
    return round_fraction(Fraction(grown), Rounding.HALF_UP)
