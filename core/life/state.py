"""The book of one loan at the end of a day, and what is owed then or later while nothing else happens."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from core.life.accrual import Accrual, PenaltyRate, penalty_so_far, room_beside, so_far
from core.life.grid import Grid
from core.life.policy import Early
from core.money import Rounding, round_fraction
from core.rates import Rate


class Owed(NamedTuple):
    """What is owed at the end of a day. ``compound`` is the part of ``penalty`` that is interest on interest.

    ``to_get_current`` is all that has fallen due; ``to_pay_off`` ends the loan that day. ``running`` is
    the principal not yet due, ``accrued`` its interest so far.
    """

    day: date
    fees: int
    penalty: int
    compound: int
    interest_due: int
    principal_due: int
    to_get_current: int
    running: int
    accrued: int
    to_pay_off: int
    days_past_due: int
    oldest_due: date | None


class Counting(NamedTuple):
    """How days past due are counted: after ``grace`` days, and from ``restart`` for what was due by then.

    For what was due by one of ``stops`` they stand still since; from ``hushed`` to ``quiet``, where that is
    a day, for all.
    """

    grace: int
    restart: date | None = None
    stops: tuple[date, ...] = ()
    hushed: date = date.max
    quiet: date | None = None

    def past_due(self, oldest: date | None, day: date) -> int:
        """Return the days past due, where ``oldest`` is the due date of the oldest unpaid instalment."""
        if oldest is None:
            return 0
        end = next((stop for stop in self.stops if oldest <= stop), day)
        if self.quiet is not None and day <= self.quiet:
            end = min(end, self.hushed)
        if end <= oldest + timedelta(self.grace):
            return 0
        return max((end - self._start(oldest)).days, 0)

    def reaches(self, oldest: date, days: int) -> date | None:
        """Return the day on which they come to ``days``, or None where they stand still."""
        if self.stops and oldest <= self.stops[-1]:
            return None
        day = self._start(oldest) + timedelta(days)
        if self.quiet is not None and self.hushed < day <= self.quiet:
            return self.quiet + timedelta(1)
        return day

    def _start(self, oldest: date) -> date:
        return oldest if self.restart is None or self.restart < oldest else self.restart


class State(NamedTuple):
    """Sums in minor units. The accruals run on: ordinary interest, penalty, compound interest, the daily sum.

    ``overdue``: ordinary interest on what is overdue, where a cap counts it and it is not in ``ordinary``.
    ``stretches``: how many stretches of penalty had been closed. ``ended``: no principal is left that is
    not yet due, so interest on what is overdue is due at once.
    """

    day: date
    grid: Grid
    rate: Rate
    penalty_rate: PenaltyRate
    running: int
    ended: bool
    ordinary: Accrual
    overdue: Accrual | None
    penalty: Accrual
    compound: Accrual
    daily: Accrual
    fees_due: int
    interest_due: int
    principal_due: int
    interest_taken: int
    penalty_taken: int
    compound_taken: int
    room: int | None
    waiting: int
    oldest: date | None
    counting: Counting
    fallen: int
    end_fee: int
    interest_fallen: int
    fees_charged: int
    capitalised: int
    rounding: Rounding
    stretches: int

    def penalty_charged(self, day: date) -> tuple[int, int]:
        """Return all penalty charged by a day, and how much of it is compound interest."""
        beside = self.room if self.overdue is None else room_beside(self.overdue, self.room)
        return penalty_so_far(
            self.penalty, self.compound, self.daily, self.penalty_rate, day, beside, self.rounding
        )

    def accrued(self, day: date) -> int:
        """Return the ordinary interest that has run and not fallen due with an instalment."""
        return so_far(self.ordinary, self.grid, self.rate, day, self.rounding)

    def late_interest(self, day: date, penalty: int) -> int:
        """Return the ordinary interest on what is overdue that is due at once, beside so much penalty."""
        if self.overdue is not None and self.room is not None:
            so_much = so_far(self.overdue, self.grid, self.rate, day, self.rounding)
            return min(so_much, self.room - penalty)
        return self.accrued(day) if self.ended else 0

    def interest_charged(self, day: date) -> int:
        """Return all ordinary interest that has fallen due, paid or not."""
        return self.interest_fallen + self.late_interest(day, self.penalty_charged(day)[0])

    def prepayment_fee(self, principal: int, early: Early) -> int:
        """Return the fee for repaying this much principal before it is due."""
        if not principal or (early.free_after is not None and self.fallen >= early.free_after):
            return 0
        return early.fee + round_fraction(principal * early.share, self.rounding)

    def owed(self, day: date, early: Early) -> Owed:
        """Return what is owed at the end of a day no earlier than the book's own."""
        charged, compound = self.penalty_charged(day)
        penalty = charged - self.penalty_taken
        interest = self.interest_due + self.late_interest(day, charged) - self.interest_taken
        accrued = 0 if self.ended else self.accrued(day)
        due = self.fees_due + penalty + interest + self.principal_due
        leaving = 0
        if not self.ended:
            leaving = self.running + accrued + self.end_fee + self.prepayment_fee(self.running, early)
        return Owed(
            day,
            self.fees_due,
            penalty,
            max(compound - self.compound_taken, 0),
            interest,
            self.principal_due,
            due,
            self.running,
            accrued,
            max(due + leaving - self.waiting, 0),
            self.counting.past_due(self.oldest, day),
            self.oldest,
        )
