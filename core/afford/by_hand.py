"""A shock placed by hand: a job lost, a pay cut or a bill in a month of the reader's choice, and its cash."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple

from core.afford.home_fields import ByHand
from core.household import Household, Mend, Reason, ReasonKey, cash_months, first_day, lighter
from core.schedule import Schedule
from core.simulate import Common, Shocks, simulate
from core.wording import N_, Amount, Day, Number, Term, Value, message

HAPPENS: Mapping[ByHand, str] = MappingProxyType(
    {
        ByHand.NOTHING: N_("Nothing"),
        ByHand.JOB: N_("Job lost"),
        ByHand.CUT: N_("Pay cut"),
        ByHand.BILL: N_("A bill"),
    }
)


class Placed(NamedTuple):
    """What happens, from which month on (the first is 1), for how many; the share of pay cut; the bill."""

    kind: ByHand = ByHand.NOTHING
    month: int = 1
    months: int = 1
    cut: Fraction = Fraction(0)
    bill: int = 0

    @property
    def last(self) -> int:
        """The last month that it is felt in."""
        return self.month if self.kind is ByHand.BILL else self.month + self.months - 1

    @property
    def common(self) -> Common | None:
        """The same as a shock of the simulation that hits everybody."""
        match self.kind:
            case ByHand.NOTHING:
                return None
            case ByHand.BILL:
                return Common(self.month, 1, lost=Fraction(0), bill=self.bill)
        lost = self.cut if self.kind is ByHand.CUT else Fraction(1)
        return Common(self.month, self.months, lost=lost)


class Lived(NamedTuple):
    """One month of it, minor units. ``left`` = pay − essentials − others − bill − loan; ``cash`` at its end.

    ``cash`` below zero is what would be missing by then.
    """

    number: int
    end: date
    pay: int
    essentials: int
    others: int
    bill: int
    loan: int
    left: int
    cash: int


def months_with(home: Household, schedule: Schedule, placed: Placed) -> tuple[Lived, ...]:
    """Return month-end cash over the whole term with what was placed in it, minor units.

    Pay and bills are those of :func:`core.simulate.simulate` with that shock; all that is due is paid, so
    cash below zero is the sum that is missing.

    1,800.00 a month are left, 300.00 are saved, and the job is lost in month 2 for a month. What is there at
    the end of each month?

    >>> from core.contract import LoanTerms
    >>> from core.rates import Rate
    >>> from core.schedule import build_schedule
    >>> loan = build_schedule(LoanTerms(principal=60_000, rate=Rate.yearly("0%"), periods=3,
    ...                                 disbursed=date(2026, 1, 31)))
    >>> home = Household(income=300_000, essentials=100_000, savings=30_000)
    >>> [month.cash for month in months_with(home, loan, Placed(ByHand.JOB, 2, 1))]
    [210000, 90000, 270000]
    """
    plain = cash_months(home, schedule)
    common = placed.common
    if common is None:
        told = [(month.pay, 0) for month in plain]
    else:
        outcome = simulate(home, schedule, Shocks(common=common), n=1, months=len(plain))
        told = [(month.pay, month.bill) for month in outcome.story(0)]
    cash, found = home.savings - first_day(schedule), []
    for month, (pay, bill) in zip(plain, told, strict=True):
        left = pay - month.essentials - month.others - bill - month.loan
        cash += left
        asked = month.essentials, month.others, bill, month.loan
        found.append(Lived(month.number, month.end, pay, *asked, left, cash))
    return tuple(found)


def shock_reason(
    home: Household, schedule: Schedule, lived: Sequence[Lived], placed: Placed
) -> Reason | None:
    """Return that money is missing with what was placed; None where nothing was, or none is missing."""
    empty = next((one for one in lived if one.cash < 0), None)
    if placed.kind is ByHand.NOTHING or empty is None:
        return None
    code = home.currency
    worst = min(lived, key=lambda one: one.cash)
    values: dict[str, Value] = {
        "shock": Term(HAPPENS[placed.kind]),
        "month": Number(empty.number),
        "day": Day(empty.end),
        "missing": Amount(-empty.cash, code),
    }
    if worst is empty:
        said = message(
            "{shock}, placed by hand: cash runs out in month {month} ({day}), and {missing} is missing.",
            **values,
        )
    else:
        said = message(
            "{shock}, placed by hand: cash runs out in month {month} ({day}), and {missing} is missing; at "
            "worst {most}, in month {worst}.",
            most=Amount(-worst.cash, code),
            worst=Number(worst.number),
            **values,
        )
    mends = (Mend.SMALLER, Mend.LATER, *lighter(home, schedule), Mend.BUFFER, Mend.ADVICE)
    return Reason(ReasonKey.SHOCK, empty.number, said, mends)
