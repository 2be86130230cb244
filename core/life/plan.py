"""What is still to fall due: the rows that remain, and the instalment they ask for."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction

from core.contract import LEVEL_METHODS, LoanTerms, Method
from core.dates import DayCount
from core.instalment import flat_instalment, level_instalment
from core.life.grid import Grid
from core.money import round_ratio
from core.rates import Rate
from core.schedule import Schedule


class Ask(Enum):
    """What a due date asks: nothing, interest only, nothing with interest deferred or free, or a payment."""

    NONE = "none"
    WAIT = "wait"
    DEFER = "defer"
    FREE = "free"
    PAY = "pay"


class Plan:
    """The due dates by number, with what each asks; ``amount`` is the level instalment or the quota."""

    def __init__(self, schedule: Schedule) -> None:
        terms = schedule.terms
        self.terms = terms
        self.asks = _asks(terms)
        self.next = 1
        self.amount = _amount(schedule)
        # Anew at the next due date that repays principal; or, once that one has passed, at the one after.
        self.resize = False
        self.resize_after_next = False
        self.untouched = True

    @property
    def last(self) -> int:
        """The number of the last due date."""
        return len(self.asks) - 1

    def principal(self, balance: int, interest: int) -> int:
        """Return what a paying row repays of ``balance`` beside its interest."""
        if self.terms.method in LEVEL_METHODS:
            return min(max(self.amount - interest, 0), balance)
        return min(self.amount, balance)

    def anew(self, grid: Grid, rate: Rate, balance: int) -> None:
        """Compute the instalment anew over the rows that are left, each with its whole period's rate."""
        terms, method = self.terms, self.terms.method
        # Only asked for where the next row pays, and whatever waits stands before all that pay.
        rows = range(self.next, self.last + 1)
        if method is Method.EQUAL_PRINCIPAL:
            self.amount = round_ratio(balance, len(rows), terms.rounding)
        elif method in LEVEL_METHODS:
            multiple = terms.instalment_multiple
            if _alike(grid, rows):
                rates = [Fraction(*grid.period(rate, rows[-1]))] * len(rows)
            else:
                rates = [Fraction(*grid.period(rate, k)) for k in rows]
            if method is Method.FLAT_FEE:
                self.amount = flat_instalment(balance, terms.financed, rates, multiple, terms.rounding)
            else:
                self.amount = level_instalment(balance, rates, multiple, terms.rounding)
        self.resize = False

    def insert(self, ask: Ask, count: int) -> None:
        """Put ``count`` rows before the next one; the others come that much later."""
        self.asks[self.next : self.next] = [ask] * count

    def lengthen(self, count: int) -> None:
        """Add ``count`` rows at the end."""
        if self.terms.method is Method.SINGLE_REPAYMENT and count:
            self.asks[-1] = Ask.NONE
            self.asks += [Ask.NONE] * (count - 1) + [Ask.PAY]
        else:
            self.asks += [Ask.PAY] * count

    def restart(self, first: int, count: int) -> None:
        """Let ``count`` rows remain, one at least, the next of them with number ``first``."""
        single = self.terms.method is Method.SINGLE_REPAYMENT
        before = (self.asks + [Ask.NONE] * first)[:first]
        self.asks = [*before, *[Ask.NONE if single else Ask.PAY] * (count - 1), Ask.PAY]
        self.next = first


def _alike(grid: Grid, rows: range) -> bool:
    """Whether these periods surely bear one rate: months of a textbook year, none moved and none free."""
    terms = grid.terms
    if terms.day_count is not DayCount.THIRTY_360 or not terms.every.months or grid.anchor[1] > 1:
        return False
    return (grid.anchor[1] == 0 or rows[0] > 1) and grid.free.isdisjoint(rows)


def _asks(terms: LoanTerms) -> list[Ask]:
    n = terms.periods
    if terms.method is Method.SINGLE_REPAYMENT:
        return [Ask.NONE] * n + [Ask.PAY]
    wait, defer = terms.grace.before_principal, terms.grace.interest_deferred
    return [Ask.NONE] + [
        Ask.DEFER if k <= defer else Ask.WAIT if k <= wait else Ask.PAY for k in range(1, n + 1)
    ]


def _amount(schedule: Schedule) -> int:
    terms = schedule.terms
    if terms.method is not Method.EQUAL_PRINCIPAL:
        return schedule.instalment
    wait = terms.grace.before_principal
    balance = schedule.balances[wait - 1] if wait else terms.financed
    return round_ratio(balance, terms.periods - wait, terms.rounding)
