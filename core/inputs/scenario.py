"""A scenario: one loan and one income, typed and exact, as a reader describes them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from fractions import Fraction

from core.contract import Fee, FeeWhen, Grace, LoanTerms, Method
from core.dates import DayCount, Frequency, Unit
from core.money import Rounding
from core.rates import Basis, Rate


class Quote(Enum):
    """How the price of the loan is told: as the instalment itself, or as a rate over some time."""

    INSTALMENT = "instalment"
    YEARLY = "year"
    MONTHLY = "month"
    DAILY = "day"
    FLAT = "flat"


_BASIS = {
    Quote.YEARLY: Basis.YEARLY,
    Quote.MONTHLY: Basis.MONTHLY,
    Quote.DAILY: Basis.DAILY,
    Quote.FLAT: Basis.FLAT_MONTHLY,
}


@dataclass(frozen=True, slots=True)
class FeeText:
    """A fee as typed: a sum in minor units ("50"), or a share of the amount borrowed ("1%")."""

    amount: int = 0
    share: Fraction = Fraction(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """Everything a reader can set. Money in minor units of ``currency``; the defaults are Mr Zhang's loan.

    ``price`` is an instalment in minor units where ``quote`` is INSTALMENT, else a rate as a fraction
    (0.0005 is 0.05 %). ``income`` is a month's take-home pay, 0 where it is not given.
    """

    start: date
    amount: int = 1_000_000
    currency: str = "CNY"
    quote: Quote = Quote.INSTALMENT
    price: int | Fraction = 180_000
    method: Method = Method.EQUAL_INSTALMENT
    periods: int = 6
    income: int = 1_500_000
    first_due: date | None = None
    every: Frequency = Frequency(1, Unit.MONTH)
    day_count: DayCount = DayCount.THIRTY_360
    rounding: Rounding = Rounding.HALF_UP
    grace_principal: int = 0
    grace_deferred: int = 0
    grace_free: int = 0
    grace_days: int = 0
    multiple: int = 1
    down_payment: int = 0
    fee_paid: FeeText = FeeText()
    fee_deducted: FeeText = FeeText()
    fee_each: FeeText = FeeText()
    fee_end: FeeText = FeeText()

    @property
    def financed(self) -> int:
        """What is owed at the start: the amount less the down payment, in minor units."""
        return self.amount - self.down_payment

    @property
    def before_principal(self) -> int:
        """Periods before the first one that repays principal."""
        return max(self.grace_principal, self.grace_deferred)

    @property
    def fees(self) -> tuple[Fee, ...]:
        """The fees that are not nothing, in the order they are taken."""
        typed = (
            (FeeWhen.UPFRONT_PAID, self.fee_paid),
            (FeeWhen.UPFRONT_DEDUCTED, self.fee_deducted),
            (FeeWhen.PER_INSTALMENT, self.fee_each),
            (FeeWhen.AT_END, self.fee_end),
        )
        return tuple(Fee(when, fee.amount, fee.share) for when, fee in typed if fee != FeeText())

    @property
    def taken_upfront(self) -> int:
        """Fees paid or deducted on the first day, in minor units."""
        return sum(fee.of(self.amount, self.rounding) for fee in self.fees if fee.when.upfront)

    @property
    def rate(self) -> Rate | None:
        """The quoted rate, or None where the instalment is what is known."""
        if self.quote is Quote.INSTALMENT:
            return None
        return Rate(Fraction(self.price), _BASIS[self.quote])

    def terms(self) -> LoanTerms:
        """Return the contract this scenario describes.

        Errors: ContractError where the parts contradict each other, which a scenario that
        :func:`core.inputs.read` returned never does.

        What does Mr Zhang's lender owe him an answer about: the rate, or the instalment?

        >>> terms = Scenario(start=date(2026, 1, 31)).terms()
        >>> terms.rate, terms.instalment
        (None, 180000)
        """
        return LoanTerms(
            principal=self.amount,
            periods=self.periods,
            disbursed=self.start,
            currency=self.currency,
            rate=self.rate,
            instalment=int(self.price) if self.quote is Quote.INSTALMENT else None,
            method=self.method,
            first_due=self.first_due,
            every=self.every,
            day_count=self.day_count,
            rounding=self.rounding,
            instalment_multiple=self.multiple,
            down_payment=self.down_payment,
            grace=Grace(self.grace_principal, self.grace_deferred, self.grace_free, self.grace_days),
            fees=self.fees,
        )
