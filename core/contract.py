"""The contract: what is agreed before the first coin moves. Validated once, here, at the door."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from fractions import Fraction
from types import NoneType

from core.dates import DayCount, Frequency
from core.errors import ContractError
from core.money import CURRENCIES, Rounding, round_fraction
from core.rates import Exact, Rate, exact

# Refused before anything is computed: a loop over a huge term cannot be stopped once it runs.
MAX_MINOR = 10**12
MAX_PERIODS = 600
MAX_RATE_PER_YEAR = 100  # 10,000 % a year, counted simply
MAX_FEES = 12


def _whole(field: str, value: object, low: int, high: int) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise ContractError(field, f"must be a whole number from {low} to {high}")


class Method(Enum):
    """How the loan is repaid."""

    EQUAL_INSTALMENT = "equal_instalment"
    EQUAL_PRINCIPAL = "equal_principal"
    INTEREST_ONLY = "interest_only"
    SINGLE_REPAYMENT = "single_repayment"
    FLAT_FEE = "flat_fee"


LEVEL_METHODS = (Method.EQUAL_INSTALMENT, Method.FLAT_FEE)
KNOWN_INSTALMENT_METHODS = (*LEVEL_METHODS, Method.SINGLE_REPAYMENT)


@dataclass(frozen=True, slots=True)
class Grace:
    """The four things called a grace period (宽限期), kept apart; three count periods from the first.

    ``principal``: only interest is paid. ``interest_deferred``: nothing is paid and the unpaid interest
    is added to the balance. ``interest_free``: no interest is charged. ``days``: days after a due date
    without penalty; the schedule, which is a promise, does not use it.
    """

    principal: int = 0
    interest_deferred: int = 0
    interest_free: int = 0
    days: int = 0

    def __post_init__(self) -> None:
        for name in ("principal", "interest_deferred", "interest_free", "days"):
            _whole(f"grace.{name}", getattr(self, name), 0, 365 if name == "days" else MAX_PERIODS)

    @property
    def before_principal(self) -> int:
        """Periods before the first one that repays principal."""
        return self.principal if self.principal > self.interest_deferred else self.interest_deferred


class FeeWhen(Enum):
    """When a fee is taken; UPFRONT_DEDUCTED (砍头息) comes off the money before it reaches the borrower."""

    UPFRONT_PAID = "upfront_paid"
    UPFRONT_DEDUCTED = "upfront_deducted"
    PER_INSTALMENT = "per_instalment"
    AT_END = "at_end"

    @property
    def upfront(self) -> bool:
        """Whether it is taken on the first day."""
        return self is FeeWhen.UPFRONT_PAID or self is FeeWhen.UPFRONT_DEDUCTED


@dataclass(frozen=True, slots=True)
class Fee:
    """A fee: a fixed amount in minor units, or a share of the amount borrowed."""

    when: FeeWhen
    amount: int = 0
    share: Fraction = Fraction(0)

    def __post_init__(self) -> None:
        if not isinstance(self.when, FeeWhen):
            raise ContractError("fees", "say when the fee is taken with a FeeWhen")
        _whole("fees", self.amount, 0, MAX_MINOR)
        if not isinstance(self.share, Fraction) or not 0 <= self.share <= 10:
            raise ContractError("fees", "a share is a Fraction from 0 to 10")

    @staticmethod
    def fixed(when: FeeWhen, amount: int) -> Fee:
        """Return a fee of a fixed amount in minor units."""
        return Fee(when, amount=amount)

    @staticmethod
    def percent(when: FeeWhen, share: Exact) -> Fee:
        """Return a fee that is a share of the amount borrowed, such as "1%"."""
        return Fee(when, share=exact(share))

    def of(self, principal: int, rounding: Rounding) -> int:
        """Return the fee in minor units on a loan of ``principal``.

        What does a 1 % arrangement fee take from 10,000.00?

        >>> Fee.percent(FeeWhen.UPFRONT_DEDUCTED, "1%").of(1_000_000, Rounding.HALF_UP)
        10000
        """
        return self.amount + round_fraction(principal * self.share, rounding)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoanTerms:
    """Everything a schedule needs. Money in minor units; either ``rate`` or ``instalment`` is known.

    ``instalment`` is for offers that show the payment and hide the price ("6 × 1,800 on 10,000").
    Errors: ContractError naming the field whose value cannot stand.
    """

    principal: int
    periods: int
    disbursed: date
    currency: str = "CNY"
    rate: Rate | None = None
    instalment: int | None = None
    method: Method = Method.EQUAL_INSTALMENT
    first_due: date | None = None
    every: Frequency = Frequency(1, "month")
    day_count: DayCount = DayCount.THIRTY_360
    rounding: Rounding = Rounding.HALF_UP
    instalment_multiple: int = 1
    down_payment: int = 0
    grace: Grace = Grace()
    fees: tuple[Fee, ...] = ()

    def __post_init__(self) -> None:
        _whole("principal", self.principal, 1, MAX_MINOR)
        _whole("periods", self.periods, 1, MAX_PERIODS)
        _whole("instalment_multiple", self.instalment_multiple, 1, MAX_MINOR)
        _whole("down_payment", self.down_payment, 0, self.principal - 1)
        _choices(self)
        _price(self)
        _grace(self)
        if self.first_due is not None and self.first_due <= self.disbursed:
            raise ContractError("first_due", "must come after the money is paid out")
        taken = sum(f.of(self.principal, self.rounding) for f in self.fees if f.when.upfront)
        if taken + self.down_payment >= self.principal:
            raise ContractError(
                "fees", "what is paid or deducted upfront must be less than the amount borrowed"
            )

    @property
    def financed(self) -> int:
        """What is owed at the start: the amount borrowed less the down payment."""
        return self.principal - self.down_payment


_KINDS: dict[str, type | tuple[type, ...]] = {
    "method": Method,
    "day_count": DayCount,
    "rounding": Rounding,
    "every": Frequency,
    "grace": Grace,
    "currency": str,
    "rate": (Rate, NoneType),
    "fees": tuple,
}


def _choices(terms: LoanTerms) -> None:
    for field, kind in _KINDS.items():
        if not isinstance(getattr(terms, field), kind):
            raise ContractError(field, "is of the wrong kind; see the annotation of LoanTerms")
    # A datetime is a date to isinstance, but compares and subtracts as something else.
    if type(terms.disbursed) is not date or type(terms.first_due) not in (date, NoneType):
        raise ContractError("first_due" if type(terms.disbursed) is date else "disbursed", "must be a date")
    if terms.currency not in CURRENCIES:
        raise ContractError("currency", "is not one of core.money.CURRENCIES")
    if len(terms.fees) > MAX_FEES or not all(isinstance(fee, Fee) for fee in terms.fees):
        raise ContractError("fees", f"must be a tuple of at most {MAX_FEES} fees")


def _price(terms: LoanTerms) -> None:
    if (terms.rate is None) == (terms.instalment is None):
        raise ContractError("rate", "give either the rate or the instalment, and only one of them")
    if terms.rate is not None:
        if terms.rate.per_year > MAX_RATE_PER_YEAR:
            raise ContractError("rate", f"must be at most {MAX_RATE_PER_YEAR}00 % a year")
        if terms.rate.is_flat and terms.method is not Method.FLAT_FEE:
            raise ContractError("rate", "a flat price goes with Method.FLAT_FEE only")
        return
    _whole("instalment", terms.instalment, 1, MAX_MINOR)
    if terms.method not in KNOWN_INSTALMENT_METHODS:
        raise ContractError("instalment", "is not one sum under this method; give the rate")
    if terms.instalment_multiple != 1:
        raise ContractError("instalment_multiple", "must be 1 where the instalment itself is known")


def _grace(terms: LoanTerms) -> None:
    grace = terms.grace
    if terms.method is Method.SINGLE_REPAYMENT:
        if grace.before_principal:
            raise ContractError("grace", "a single repayment already waits to the end")
    elif grace.before_principal >= terms.periods:
        raise ContractError("grace", "must leave at least one period that repays principal")
    if grace.interest_free > terms.periods:
        raise ContractError("grace", "cannot be longer than the loan")
