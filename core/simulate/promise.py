"""What each way of repaying asks, month by month, and the other plans that a household can be moved to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np

from core.contract import Grace, Method
from core.cost import measure
from core.errors import ContractError
from core.household import Asked, asked_by_month, month_ends
from core.life.grid import grid_of
from core.money import round_ratio
from core.rates import Rate
from core.schedule import Schedule, build_schedule
from core.simulate.arrays import Ints, Places
from core.simulate.shocks import SimulationError, share, whole

# Further than all that a loan can ask, so that plans can stand behind each other in one sorted row.
_APART = 1 << 53


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How the loan is repaid; as it stands, by its full instalments. The luck stays the same for all.

    ``low_start``: so many first months ask only interest. ``minimum``: each month asks interest and this
    share of what is owed (no less than ``least`` minor units), until nothing is left. ``extension``: the
    first time an instalment cannot be paid in full, principal waits so many months. ``fund``: at the start
    there are savings of so many months' essentials, instead of the household's own.
    """

    low_start: int = 0
    minimum: Fraction = Fraction(0)
    least: int = 0
    extension: int = 0
    fund: int | None = None

    def __post_init__(self) -> None:
        whole("low_start", self.low_start, 0, 600)
        share("minimum", self.minimum)
        whole("least", self.least, 0, 10**12)
        whole("extension", self.extension, 0, 120)
        if self.fund is not None:
            whole("fund", self.fund, 0, 1_200)
        if bool(self.low_start) + bool(self.minimum) > 1:
            raise SimulationError("minimum", "a low start and a minimum payment are two different plans")


@dataclass(frozen=True, slots=True)
class Promise:
    """Plans × months, minor units. The first plan is the loan as agreed; a fee, interest and principal due.

    ``running`` is the principal not yet due after each month; ``whole`` the three together. ``reached``
    are the sums due so far, plan behind plan in one sorted row for each of the three.
    """

    fee: Ints
    interest: Ints
    principal: Ints
    running: Ints
    whole: Ints
    reached: tuple[Ints, Ints, Ints]

    def first_unpaid(self, part: int, plan: Places | int, month: int, unpaid: Ints) -> Ints:
        """Return the month whose part of an instalment is the oldest unpaid, ``unpaid`` being its sum."""
        months = self.fee.shape[1]
        row = plan * months
        reached = self.reached[part]
        found: Ints = np.searchsorted(reached, reached[row + month] - unpaid, side="right") - row
        return found


def promise(schedule: Schedule, manner: Manner, months: int) -> Promise:
    """Return what a loan asks in each of the months that are looked at, in a manner of repaying it.

    Errors: SimulationError where the loan cannot be repaid in that manner.
    """
    asked = _asked(schedule, manner)
    rows = [(one.fee, one.interest, one.principal, one.balance) for one in asked[:months]]
    rows += [(0, 0, 0, 0)] * (months - len(rows))
    plans = [
        rows,
        *(_extended(rows, at, manner.extension) for at in range(months if manner.extension else 0)),
    ]
    table = np.array(plans, dtype=np.int64)
    fee, interest, principal, running = (np.ascontiguousarray(table[:, :, k]) for k in range(4))
    behind = (np.arange(len(plans)) * _APART)[:, None]
    reached = [np.ravel(np.cumsum(part, axis=1) + behind) for part in (fee, interest, principal)]
    return Promise(
        fee, interest, principal, running, fee + interest + principal, (reached[0], reached[1], reached[2])
    )


_Row = tuple[int, int, int, int]


def _extended(rows: list[_Row], at: int, months: int) -> list[_Row]:
    """The same plan put off by so many months from one on: they ask its interest, and no principal."""
    before = rows[at - 1][3] if at else rows[0][2] + rows[0][3]
    waiting = (0, rows[at][1], 0, before)
    return [*rows[:at], *[waiting] * months, *rows[at:]][: len(rows)]


def _asked(schedule: Schedule, manner: Manner) -> tuple[Asked, ...]:
    if manner.minimum:
        return _minimum(schedule, manner)
    if not manner.low_start:
        return asked_by_month(schedule)
    terms = schedule.terms
    try:
        grace = replace(terms.grace, principal=terms.grace.principal + manner.low_start)
        priced = replace(terms, rate=schedule.rate, instalment=None, grace=grace)
        return asked_by_month(build_schedule(priced))
    except ContractError:
        raise SimulationError("low_start", "must leave at least one period that repays principal") from None


def _minimum(schedule: Schedule, manner: Manner) -> tuple[Asked, ...]:
    """Interest and a share of what is owed, each month, for as long as the horizon of any loan."""
    terms, rate = schedule.terms, schedule.rate
    if rate.is_flat:
        # Its price on the balance instead of on the amount first borrowed.
        rate = Rate.yearly(Fraction(measure(schedule).nominal_yearly).limit_denominator(10**6))
    grid = grid_of(replace(terms, rate=rate, instalment=None, method=Method.EQUAL_PRINCIPAL, grace=Grace()))
    balance, asked, before = terms.financed, [], terms.disbursed
    for end in month_ends(terms.disbursed, 1_200):
        interest = round_ratio(
            balance * (part := grid.portion(rate, before, end))[0], part[1], terms.rounding
        )
        part_due = -(-balance * manner.minimum.numerator // manner.minimum.denominator)
        principal = min(balance, max(part_due, manner.least))
        balance -= principal
        asked.append(Asked(end, 0, interest, principal, balance))
        before = end
        if not balance:
            break
    return tuple(asked)
