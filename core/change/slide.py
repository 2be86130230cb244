"""How far and in what steps a slider of the extra goes: round sums, and no more than makes a difference."""

from __future__ import annotations

from core.money import currency
from core.schedule import Schedule

# Steps on the whole slider, about: fine enough to feel, coarse enough to hit.
_STEPS = 50


def steps_for(schedule: Schedule, at: int = 0) -> tuple[int, int]:
    """Return the end and the step of the slider, in whole units of the currency; ``at`` is within it.

    The end is about the largest payment promised, a single one counted by its periods. The step is 1, 2 or 5
    with noughts.

    What can be added to instalments of 1,800.00?

    >>> from datetime import date
    >>> from core.contract import LoanTerms
    >>> from core.schedule import build_schedule
    >>> steps_for(build_schedule(LoanTerms(principal=1_000_000, instalment=180_000, periods=6,
    ...                                    disbursed=date(2026, 1, 31))), 500)
    (1800, 50)
    """
    terms = schedule.terms
    unit = currency(terms.currency).unit
    payment = max(terms.financed // terms.periods, min(schedule.payments[0], terms.financed))
    if len(schedule.payments) < terms.periods:
        payment = terms.financed // terms.periods
    most = max(payment // unit, at, 1)
    step = _round_step(most // _STEPS)
    if at % step:
        step = 1
    return -(-most // step) * step, step


def _round_step(step: int) -> int:
    power = 1
    while True:
        for digit in (1, 2, 5):
            if digit * power >= step:
                return digit * power
        power *= 10
