"""What happened, as bits, turned into money: pay and spending of a month for every mix of shocks."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from core.household import Household, PayMonth
from core.money import Rounding, round_fraction
from core.simulate.arrays import Ints
from core.simulate.draws import BILL, COMMON, CUT, DEARER, HIGH, ILL, LOW, OUT
from core.simulate.shocks import Shocks

_EARNING = 32  # LOW to OUT: what decides pay
CODES = 256


class Budget(NamedTuple):
    """Money of each month for each code: ``pay``, ``spent`` on all but the loan, and pay less that.

    ``place`` says which of the few different lines of pay, spending and what is left a month has.
    """

    pay: Ints
    spent: Ints
    left: Ints


def part_of(amount: int, share: Fraction) -> int:
    """Return a share of an amount, a half rounded up."""
    return round_fraction(amount * share, Rounding.HALF_UP)


def pay_of(month: PayMonth, code: int, shocks: Shocks) -> int:
    """Return the pay of a month in which all that a code says happened.

    A cut takes its share of the pay, the common shock its share of the rest; out of work, the share that
    is replaced comes of what is left.
    """
    pay, varies = month.usual, shocks.irregular
    if varies is not None and code & (LOW | HIGH):
        if month.low != month.high:
            pay = month.low if code & LOW else month.high
        else:
            pay += part_of(pay, varies.swing) * (-1 if code & LOW else 1)
    if shocks.pay_cut is not None and code & CUT:
        pay -= part_of(pay, shocks.pay_cut.share)
    if shocks.common is not None and code & COMMON:
        pay -= part_of(pay, shocks.common.lost)
    if shocks.job_loss is not None and code & OUT:
        pay = part_of(pay, shocks.job_loss.replaced)
    return pay


def spent_of(home: Household, code: int, shocks: Shocks) -> tuple[int, int]:
    """Return the essentials of a month with all that a code says happened, and the hospital's bill."""
    essentials, bill = home.essentials, 0
    if shocks.dearer is not None and code & DEARER:
        essentials += part_of(essentials, shocks.dearer.share)
    if shocks.illness is not None and code & ILL:
        bill += shocks.illness.bill - part_of(shocks.illness.bill, shocks.illness.reimbursed)
    if shocks.common is not None and code & BILL:
        bill += shocks.common.bill
    return essentials, bill


def pay_months(home: Household, start: date, ends: tuple[date, ...]) -> tuple[PayMonth, ...]:
    """Return the pay of each month before anything happens."""
    spans = pairwise((start, *ends))
    return tuple(home.pay.between(after, until, k) for k, (after, until) in enumerate(spans, 1))


def budget(home: Household, shocks: Shocks, months: tuple[PayMonth, ...]) -> Budget:
    """Return what every code comes to in every month, minor units.

    What cannot happen is worked out as if nothing had.
    """
    used = possible(shocks)
    earned = {
        month: [pay_of(month, code & used, shocks) for code in range(_EARNING)] for month in set(months)
    }
    costs = [sum(spent_of(home, (code * _EARNING) & used, shocks)) for code in range(CODES // _EARNING)]
    pay = np.tile(np.array([earned[month] for month in months], dtype=np.int64), CODES // _EARNING)
    others = np.array([home.others_in(k) for k in range(1, len(months) + 1)], dtype=np.int64)
    spent = np.repeat(np.array(costs, dtype=np.int64), _EARNING) + others[:, None]
    return Budget(pay, spent, pay - spent)


def possible(shocks: Shocks) -> int:
    """Return the bits that these shocks can set."""
    bits = {
        LOW | HIGH: shocks.irregular,
        CUT: shocks.pay_cut,
        COMMON | BILL: shocks.common,
        OUT: shocks.job_loss,
        DEARER: shocks.dearer,
        ILL: shocks.illness,
    }
    return sum(bit for bit, shock in bits.items() if shock is not None)
