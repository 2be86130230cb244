"""Borrowing to repay (以贷养贷, 还了再借): each instalment is paid with a new loan on the same terms.

A model, stated plainly: every lender says yes each time, on the same terms, without a charge of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from core.change.choices import Choices
from core.change.fields import WayKey
from core.change.lived import Lived, grid_day, promised
from core.contract import Grace, LoanTerms
from core.schedule import Schedule, build_schedule


@dataclass(frozen=True, slots=True)
class Round:
    """One due date: what fell due of all loans, how much of it was borrowed anew, what is owed after it."""

    day: date
    principal: int
    interest: int
    borrowed: int
    owed: int


@dataclass(frozen=True, slots=True)
class Again:
    """So many rounds of borrowing to repay. Money in minor units.

    ``pocket`` is what the borrower paid with their own money, ``interest`` what fell due in all.
    """

    schedule: Schedule
    choices: Choices
    promise: Lived
    key: WayKey
    rounds: tuple[Round, ...]

    @property
    def code(self) -> str:
        """The currency."""
        return self.schedule.terms.currency

    @property
    def owed(self) -> int:
        """What is owed after the last round."""
        return self.rounds[-1].owed

    @property
    def interest(self) -> int:
        """All interest of the rounds, paid or borrowed."""
        return sum(one.interest for one in self.rounds)

    @property
    def pocket(self) -> int:
        """What came from the borrower's own pocket."""
        return sum(one.principal + one.interest - one.borrowed for one in self.rounds)

    @property
    def promised_owed(self) -> int:
        """What would be owed by then had the loan been repaid."""
        last = self.rounds[-1].day
        return [owed for day, owed in self.promise.owed if day <= last][-1]

    @property
    def promised_interest(self) -> int:
        """The interest that would have been paid by then."""
        last = self.rounds[-1].day
        return [paid for day, paid in self.promise.interest if day <= last][-1]


def again(terms: LoanTerms, choices: Choices, key: WayKey | None = None) -> Again:
    """Return the rounds: with POCKET the interest is paid and the principal borrowed anew, with ALL all is.

    Errors: those of build_schedule.

    The same 1,000.00 for a month at 5 %, three times over: 50.00 each time, and the 1,000.00 is still owed.

    >>> from core.change.choices import read_change
    >>> from core.rates import Rate
    >>> loan = LoanTerms(principal=100_000, rate=Rate.monthly("5%"), periods=1, disbursed=date(2026, 1, 31))
    >>> read = read_change({"change_try": "again", "change_rounds": "3"}, loan, date(2026, 1, 31))
    >>> same = again(loan, read.choices)
    >>> same.owed, same.pocket
    (100000, 15000)
    """
    schedule = build_schedule(terms)
    key = key or choices.way
    price = replace(
        terms,
        rate=schedule.rate,
        instalment=None,
        instalment_multiple=1,
        down_payment=0,
        fees=(),
        first_due=None,
        grace=Grace(),
    )
    # What falls due by round, of all loans so far: (principal, interest).
    due: dict[int, list[int]] = {}
    _add(due, replace(schedule.terms, fees=()), 0, schedule)
    owed, rounds = terms.financed, []
    for number in range(1, choices.rounds + 1):
        principal, interest = due.pop(number, [0, 0])
        new = max(principal if key is WayKey.POCKET else principal + interest, 0)
        day = grid_day(terms, number)
        if new:
            loan = replace(price, principal=new, disbursed=day)
            _add(due, loan, number, build_schedule(loan))
        owed += new - principal
        rounds.append(Round(day, principal, interest, new, owed))
    return Again(schedule, choices, promised(terms), key, tuple(rounds))


def _add(due: dict[int, list[int]], terms: LoanTerms, start: int, schedule: Schedule) -> None:
    rows = [row for row in schedule.rows if row.number]
    # A single repayment has one row, at the end of all its periods.
    skipped = terms.periods - len(rows) if len(rows) == 1 else 0
    for row in rows:
        one = due.setdefault(start + row.number + skipped, [0, 0])
        one[0] += row.principal
        one[1] += row.interest
