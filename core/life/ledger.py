"""What the ledger shows: entries, what is owed on a day, totals. Frozen; made by :mod:`core.life.engine`."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple

from core.contract import LoanTerms
from core.errors import LifeError
from core.life.accrual import Stretch
from core.life.events import Event
from core.life.notes import EntryKind, note_of
from core.life.policy import Early, LatePolicy
from core.life.state import Owed, State
from core.schedule import Row, Schedule
from core.wording import Message


class Allocation(NamedTuple):
    """What a payment paid, in minor units; ``waiting`` is kept for later, ``surplus`` goes back."""

    fee: int = 0
    penalty: int = 0
    interest: int = 0
    principal: int = 0
    surplus: int = 0
    waiting: int = 0

    @property
    def total(self) -> int:
        """Everything the payment came to."""
        return sum(self)


class Entry(NamedTuple):
    """One line: what happened, and the principal owed after it. Money in minor units."""

    day: date
    kind: EntryKind
    amount: int
    paid: Allocation
    balance: int
    event: Event | None = None

    @property
    def note(self) -> tuple[Message, ...]:
        """What happened, and why the count of days past due goes on, stops or starts anew."""
        return note_of(self.kind, self.event)


@dataclass(frozen=True)
class Ledger:
    """The reality of one loan up to ``until`` (so: no slots, totals are made when first asked for)."""

    terms: LoanTerms
    events: tuple[Event, ...]
    late: LatePolicy
    early: Early
    until: date
    schedule: Schedule = field(compare=False, repr=False)
    # The same history kept up to a later day.
    kept_on: Callable[[date], Ledger] = field(compare=False, repr=False)
    entries: tuple[Entry, ...] = ()
    rows: tuple[Row, ...] = ()
    states: tuple[State, ...] = field(default=(), compare=False, repr=False)
    stretches: tuple[Stretch, ...] = field(default=(), compare=False, repr=False)

    def owed(self, day: date) -> Owed:
        """Return what is owed at the end of a day; after ``until``, if nothing more is paid or changed.

        Errors: LifeError for a day before the first.
        """
        if day < self.terms.disbursed:
            raise LifeError("day", "must not come before the first day of the loan")
        if day > self.until:
            return self.kept_on(day).owed(day)
        return self._state(day).owed(day, self.early)

    def penalty_stretches(self, day: date) -> tuple[Stretch, ...]:
        """Return the stretches of penalty charged by the end of a day: their amounts add up to it.

        A cap may then hold the sum down, and a daily sum stands beside it.
        """
        state = self._state(day)
        closed = self.stretches[: state.stretches]
        running = [
            state.penalty_rate.stretch(charge, day, state.rounding, charge is state.compound)
            for charge in (state.penalty, state.compound)
            if charge.base and charge.since < day
        ]
        return tuple(sorted((*closed, *running), key=lambda one: (one.start, one.compound)))

    def _state(self, day: date) -> State:
        return self.states[bisect_right(self._days, day) - 1]

    @cached_property
    def _days(self) -> tuple[date, ...]:
        return tuple(state.day for state in self.states)

    @property
    def end(self) -> Owed:
        """What is owed at the end of the ledger."""
        return self.owed(self.until)

    @cached_property
    def paid(self) -> Allocation:
        """Everything that was paid, by what it paid; the upfront fee and the down payment are not in it."""
        return Allocation(*map(sum, zip(*(entry.paid for entry in self.entries), strict=True)))

    @property
    def surplus(self) -> int:
        """What was paid beyond all that was owed, and went back."""
        return self.paid.surplus

    @property
    def total_paid(self) -> int:
        """All that left the borrower's pocket for good, the first day's fee and down payment included."""
        return self.paid.total - self.paid.surplus + self.schedule.upfront_paid + self.terms.down_payment

    @property
    def total_interest(self) -> int:
        """Interest charged up to ``until``: what has fallen due of it, paid or not."""
        return self.states[-1].interest_charged(self.until)

    @property
    def total_penalty(self) -> int:
        """Penalty interest charged up to ``until``, paid or not, compound interest included."""
        return self.states[-1].penalty_charged(self.until)[0]

    @property
    def total_fees(self) -> int:
        """Every fee charged up to ``until``: upfront, with instalments, for lateness, for paying early."""
        return self.states[-1].fees_charged + self.schedule.upfront_paid + self.schedule.upfront_deducted

    @property
    def capitalised(self) -> int:
        """Interest, penalty and fees that became principal."""
        return self.states[-1].capitalised

    @cached_property
    def flows(self) -> tuple[tuple[date, int], ...]:
        """The borrower's money by day: received +, paid −; what came back is netted off."""
        first = self.schedule.flows[0]
        return (
            first,
            *(
                (entry.day, entry.paid.surplus - entry.paid.total)
                for entry in self.entries
                if entry.paid.total != entry.paid.surplus
            ),
        )
