"""What happens to a loan after it is signed: payments, and changes of the contract."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TypeAlias

from core.contract import MAX_MINOR, MAX_PERIODS
from core.dates import Frequency, due_date
from core.errors import DateError, LifeError
from core.life.policy import Keep, whole
from core.rates import Rate
from core.schedule import Schedule

# A class's whole history of one loan is a few dozen; a link or a file may bring more.
MAX_EVENTS = 5_000


class PastDue(Enum):
    """What a change does to the count of days past due (逾期天数)."""

    GO_ON = "go_on"
    STOP = "stop"
    RESTART = "restart"


class HolidayKind(Enum):
    """The four things a payment holiday can be, as the four kinds of grace."""

    PRINCIPAL = "principal"
    DEFERRED = "deferred"
    INTEREST_FREE = "interest_free"
    NO_PENALTY = "no_penalty"


@dataclass(frozen=True, slots=True)
class Paid:
    """A payment of any amount, in minor units."""

    day: date
    amount: int

    def __post_init__(self) -> None:
        _day(self.day)
        whole("amount", self.amount, MAX_MINOR, 1)


@dataclass(frozen=True, slots=True)
class Instalments:
    """From ``day`` to ``stop`` each instalment is paid in full on its due date."""

    day: date
    stop: date | None = None

    def __post_init__(self) -> None:
        _day(self.day)
        if self.stop is not None:
            _day(self.stop)


@dataclass(frozen=True, slots=True)
class RateChange:
    """Another rate from ``day`` on; the end stays and the instalment follows, or the other way round."""

    day: date
    rate: Rate
    keep: Keep = Keep.END

    def __post_init__(self) -> None:
        _day(self.day)
        if not isinstance(self.rate, Rate):
            raise LifeError("rate", "must be a Rate")


@dataclass(frozen=True, slots=True)
class Extension:
    """An agreed later end (展期): overdue principal runs again, over ``periods`` more due dates.

    ``next_due`` moves the next due date, and those after it, to be counted from there.
    """

    day: date
    periods: int = 0
    rate: Rate | None = None
    next_due: date | None = None
    keep: Keep = Keep.END
    past_due: PastDue = PastDue.GO_ON

    def __post_init__(self) -> None:
        _day(self.day)
        whole("periods", self.periods, MAX_PERIODS, 0)
        if self.rate is not None and not isinstance(self.rate, Rate):
            raise LifeError("rate", "must be a Rate")
        if self.next_due is not None:
            _day(self.next_due)
            if self.next_due <= self.day:
                raise LifeError("next_due", "must come after the day of the change")


@dataclass(frozen=True, slots=True)
class Holiday:
    """The next ``periods`` due dates ask less, or nothing."""

    day: date
    periods: int
    kind: HolidayKind
    past_due: PastDue = PastDue.STOP

    def __post_init__(self) -> None:
        _day(self.day)
        whole("periods", self.periods, MAX_PERIODS, 1)


@dataclass(frozen=True, slots=True)
class Respread:
    """Overdue principal is spread over the due dates that remain, or over ``periods`` of them.

    ``capitalise``: unpaid interest, penalty and fees become principal too.
    """

    day: date
    periods: int | None = None
    capitalise: bool = False
    past_due: PastDue = PastDue.RESTART

    def __post_init__(self) -> None:
        _day(self.day)
        if self.periods is not None:
            whole("periods", self.periods, MAX_PERIODS, 1)


@dataclass(frozen=True, slots=True)
class Waiver:
    """The lender lets go of penalty or fees; None is all of it."""

    day: date
    penalty: int | None = None
    fees: int | None = None

    def __post_init__(self) -> None:
        _day(self.day)
        for name in ("penalty", "fees"):
            if getattr(self, name) is not None:
                whole(name, getattr(self, name), MAX_MINOR, 0)


Change: TypeAlias = RateChange | Extension | Holiday | Respread | Waiver
Event: TypeAlias = Paid | Instalments | Change


def payments_of(schedule: Schedule) -> tuple[Paid, ...]:
    """Return the promise as events: each instalment paid on its due date.

    How many payments keep a promise of six instalments?

    >>> from core.contract import LoanTerms
    >>> from core.rates import Rate
    >>> from core.schedule import build_schedule
    >>> len(payments_of(build_schedule(LoanTerms(principal=1_000_000, rate=Rate.daily("0.05%"), periods=6,
    ...                                          disbursed=date(2026, 1, 31)))))
    6
    """
    return tuple(Paid(row.due, row.payment) for row in schedule.rows if row.number and row.payment)


def recurring(
    first: date,
    amount: int,
    every: Frequency | None = None,
    times: int | None = None,
    stop: date | None = None,
) -> tuple[Paid, ...]:
    """Return a payment repeated every month, or other span, ``times`` times or up to ``stop``.

    "I can pay 500 more each month from May until August":

    >>> [paid.day.month for paid in recurring(date(2026, 5, 10), 50_000, stop=date(2026, 8, 31))]
    [5, 6, 7, 8]
    """
    if times is None and stop is None:
        raise LifeError("stop", "say when it stops, or how many times it is paid")
    every = every or Frequency(1, "month")
    paid: list[Paid] = []
    for k in range(MAX_EVENTS if times is None else min(times, MAX_EVENTS)):
        try:
            day = due_date(first, every, k)
        except DateError:
            break
        if stop is not None and day > stop:
            break
        paid.append(Paid(day, amount))
    return tuple(paid)


def _day(day: object) -> None:
    # A datetime is a date to isinstance, but compares and subtracts as something else.
    if type(day) is not date:
        raise LifeError("day", "must be a date")
