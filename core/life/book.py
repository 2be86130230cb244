"""The book of one loan while it is being kept: what falls due, becomes late, is charged and is paid."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from core.contract import FeeWhen, Method
from core.life.accrual import (
    Accrual,
    Charged,
    PenaltyRate,
    Stretch,
    penalty_rate,
    penalty_so_far,
    room_beside,
    so_far,
)
from core.life.due import Dues
from core.life.events import Event
from core.life.grid import grid_of
from core.life.ledger import Allocation, Entry
from core.life.notes import EntryKind
from core.life.plan import Plan
from core.life.policy import Base, CapOf, Early, LatePolicy
from core.life.state import Counting, State
from core.money import round_fraction
from core.rates import Rate
from core.schedule import Row, Schedule

NOTHING = Allocation()


class Book:
    """Kept day by day by :mod:`core.life.engine`; every sum in minor units."""

    def __init__(self, schedule: Schedule, late: LatePolicy, early: Early) -> None:
        terms = schedule.terms
        self.schedule, self.terms, self.late, self.early = schedule, terms, late, early
        self.order = tuple(bucket.value for bucket in late.order)
        self.rounding, self.flat = terms.rounding, terms.method is Method.FLAT_FEE
        self.grid, self.rate = grid_of(terms), schedule.rate
        self.penalty_rate = penalty_rate(self.rate, late, terms.day_count)
        self.past_rates: list[tuple[date, Rate, PenaltyRate]] = []  # each with the day it ended on
        self.plan, self.dues = Plan(schedule), Dues()
        self.running, self.ended = terms.financed, False
        nothing = Accrual(0, terms.disbursed)
        self.ordinary = nothing
        self.penalty = self.compound = self.daily = nothing
        self.interest_taken = self.penalty_taken = self.compound_taken = self.penalty_posted = (
            self.interest_posted
        ) = 0
        self.late_fees = self.waiting = self.advanced = self.fallen = 0
        self.interest_fallen = self.fees_charged = self.capitalised = 0
        self.each_fee = _fees(schedule, FeeWhen.PER_INSTALMENT)
        self.end_fee = _fees(schedule, FeeWhen.AT_END)
        self.limit = _limit(schedule, late)
        # Ordinary interest on what is overdue, where a cap counts it: by itself, and due at once.
        apart = self.limit is not None and late.cap_of is CapOf.ALL
        self.overdue: Accrual | None = nothing if apart else None
        grace = terms.grace.days if late.grace_days is None else late.grace_days
        self.counting = Counting(grace)
        self.entries: list[Entry] = []
        self.rows: list[Row] = []
        self.stretches: list[Stretch] = []
        self.note(terms.disbursed, EntryKind.LENT, terms.financed)
        self.rebase(terms.disbursed)

    # What is charged by the day

    def rebase(self, day: date, anew: bool = False) -> None:
        """Let each charge run on what it is now counted on; ``anew`` ends the stretches at their old rate."""
        late, dues = self.late, self.dues
        principal, interest, overdue, days = dues.late_principal, dues.late_interest, 0, 0
        ordinary = 0 if self.ended else self.terms.financed if self.flat else self.running
        if late.is_ordinary or (self.counting.quiet is not None and day < self.counting.quiet):
            # A holiday from penalty is none from interest.
            if not self.flat:  # a flat price is asked with each instalment, and never beyond them
                overdue = principal + dues.put_off_principal
            principal = interest = 0
        else:
            days = late.daily if dues.late_count else 0
        if not late.compound:
            if late.on is Base.PRINCIPAL_AND_INTEREST:
                principal += interest
            interest = 0
        if self.overdue is None:  # with what runs, and due with the next instalment
            ordinary += overdue
        elif anew or overdue != self.overdue.base:
            self.overdue = Accrual(overdue, day, self.charged(day).interest)
        if anew or ordinary != self.ordinary.base:
            self.ordinary = Accrual(ordinary, day, self.accrued(day))
        if anew or principal != self.penalty.base:
            self.penalty = self._cut(self.penalty, principal, day, compound=False)
        if anew or interest != self.compound.base:
            self.compound = self._cut(self.compound, interest, day, compound=True)
        if days != self.daily.base:
            closed = self.daily.closed + self.daily.base * (day - self.daily.since).days
            self.daily = Accrual(days, day, closed)

    def _cut(self, charge: Accrual, base: int, day: date, compound: bool) -> Accrual:
        if not charge.base or charge.since == day:
            return Accrual(base, day, charge.closed)
        stretch = self.penalty_rate.stretch(charge, day, self.rounding, compound)
        self.stretches.append(stretch)
        return Accrual(base, day, charge.closed + stretch.amount)

    def accrued(self, day: date) -> int:
        """Return the ordinary interest that has run and not fallen due with an instalment."""
        return so_far(self.ordinary, self.grid, self.rate, day, self.rounding)

    def state(self, day: date) -> State:
        """Return the book as it stands, frozen."""
        dues = self.dues
        return State(
            day,
            self.grid,
            self.rate,
            self.penalty_rate,
            self.running,
            self.ended,
            self.ordinary,
            self.overdue,
            self.penalty,
            self.compound,
            self.daily,
            dues.fees,
            dues.interest_due,
            dues.principal,
            self.interest_taken,
            self.penalty_taken,
            self.compound_taken,
            self.room,
            self.waiting,
            dues.oldest(),
            self.counting,
            self.fallen,
            self.end_fee,
            self.interest_fallen,
            self.fees_charged,
            self.capitalised,
            self.rounding,
            len(self.stretches),
        )

    def rates_over(self, start: date, end: date) -> Iterator[tuple[date, date, Rate, PenaltyRate]]:
        """Yield the stretches of a span up to the rate that holds now, each with the rate it bore."""
        for stop, rate, penalty in (*self.past_rates, (end, self.rate, self.penalty_rate)):
            if start < stop:
                yield start, stop, rate, penalty
                start = stop

    @property
    def balance(self) -> int:
        """The principal owed, due or not."""
        return self.running + self.dues.principal

    def charged(self, day: date) -> Charged:
        """Return what has been charged for being late by a day, paid or not."""
        overdue, room = self.overdue, self.room
        beside = room if overdue is None else room_beside(overdue, room)
        penalty, compound = penalty_so_far(
            self.penalty, self.compound, self.daily, self.penalty_rate, day, beside, self.rounding
        )
        if overdue is not None and room is not None:
            interest = min(so_far(overdue, self.grid, self.rate, day, self.rounding), room - penalty)
        else:
            interest = self.accrued(day) if self.ended else 0
        return Charged(day, penalty, compound, interest)

    @property
    def room(self) -> int | None:
        """What all charges for being late but fees may still come to, where there is a cap."""
        return None if self.limit is None else self.limit - self.late_fees

    def take_penalty(self, charged: Charged, amount: int) -> None:
        """Take this much off the penalty owed, of what has been charged; compound interest goes last."""
        plain = charged.penalty - charged.compound - (self.penalty_taken - self.compound_taken)
        self.compound_taken += max(amount - plain, 0)
        self.penalty_taken += amount

    def add_fee(self, day: date, amount: int, kind: EntryKind, balance: int | None = None) -> None:
        """Charge a fee that belongs to no instalment; its line stands before the payment that pays it."""
        self.dues.other_fees += amount
        self.fees_charged += amount
        self.note(day, kind, amount, balance=balance)

    def post(self, day: date) -> Charged:
        """Write down the penalty, and interest due at once, that have been charged since the last time.

        Returns all that has been charged.
        """
        charged = self.charged(day)
        if charged.penalty > self.penalty_posted:
            self.note(day, EntryKind.PENALTY, charged.penalty - self.penalty_posted)
            self.penalty_posted = charged.penalty
        if charged.interest > self.interest_posted:
            self.note(day, EntryKind.INTEREST, charged.interest - self.interest_posted)
            self.interest_posted = charged.interest
        return charged

    def note(
        self,
        day: date,
        kind: EntryKind,
        amount: int,
        paid: Allocation = NOTHING,
        event: Event | None = None,
        balance: int | None = None,
    ) -> None:
        """Write a line."""
        balance = self.balance if balance is None else balance
        self.entries.append(Entry(day, kind, amount, paid, balance, event))


def _fees(schedule: Schedule, when: FeeWhen) -> int:
    terms = schedule.terms
    return sum(fee.of(terms.principal, terms.rounding) for fee in terms.fees if fee.when is when)


def _limit(schedule: Schedule, late: LatePolicy) -> int | None:
    """What all charges for being late may come to together."""
    if late.cap is None:
        return None
    limit = round_fraction(late.cap * schedule.terms.principal, schedule.terms.rounding)
    return limit if late.cap_of is CapOf.LATE else max(limit - schedule.total_cost, 0)
