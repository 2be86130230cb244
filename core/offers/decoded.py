"""One price under all its names."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from math import expm1, log1p
from typing import NamedTuple

from core.cost import DAYS_IN_A_MONTH_OF_PAY, measure, nominal_rate
from core.errors import LoanError, NoRate
from core.offers.offer import Offer
from core.rates import Basis
from core.schedule import build_schedule
from core.wording import N_


@dataclass(frozen=True, slots=True)
class Decoded:
    """An offer with the rates that were found for it, as fractions: 0.2693 is 26.93 %.

    ``nominal_yearly`` is the rate per period (IRR) × periods a year, ``effective_yearly`` the same price
    compounded. The other names follow from the offer's own sums, exactly.
    """

    offer: Offer
    nominal_yearly: float
    effective_yearly: float

    @property
    def whole(self) -> Fraction:
        """The cost as a share of the money that reaches the borrower, over the whole time."""
        return Fraction(self.offer.total_cost, self.offer.received)

    @property
    def flat_monthly(self) -> Fraction:
        """The cost per month as a share of the money received, as if all of it were owed to the end."""
        return self.whole / self.offer.months

    @property
    def flat_yearly(self) -> Fraction:
        """Twelve flat months."""
        return 12 * self.flat_monthly

    @property
    def per_1000_received(self) -> Fraction:
        """What every 1,000 that reaches the borrower costs."""
        return 1000 * self.whole

    @property
    def per_1000_said(self) -> Fraction:
        """What every 1,000 of the amount the offer names costs."""
        return Fraction(1000 * self.offer.total_cost, self.offer.amount)

    @property
    def first_payment(self) -> int:
        """The first payment that is more than nothing."""
        return next(payment for payment in self.offer.payments if payment)

    @property
    def largest_payment(self) -> int:
        """The largest payment of one due date."""
        return max(self.offer.payments)

    @property
    def a_month(self) -> Fraction:
        """The cost per month, in minor units."""
        return self.offer.total_cost / self.offer.months

    def days_of_income(self, monthly_income: int) -> Fraction:
        """Return how many days of pay the offer costs, a month being 30 days.

        Errors: LoanError where the income is not above zero: no number of days would do.
        """
        if monthly_income <= 0:
            raise LoanError("give an income above zero to count the cost in days of it")
        return Fraction(self.offer.total_cost * DAYS_IN_A_MONTH_OF_PAY, monthly_income)


def decode_offer(offer: Offer) -> Decoded:
    """Return the yearly price of an offer under all its names.

    Convention: nominal = IRR per period × periods a year; effective = (1 + IRR)^(periods a year) − 1; every
    fee and deduction counted, all payments on their days. Errors: NoRate where the flows have none, or none
    that a number holds; an offer that :func:`core.offers.read_offer` returned always has one.

    Is 0.6 % per instalment 7.2 % a year?

    >>> from datetime import date
    >>> from core.offers import Phrase, read_offer
    >>> fee = decode_offer(read_offer(Phrase.FEE, {}, date(2026, 1, 31)).offer)
    >>> f"{float(fee.flat_yearly):.2%} {fee.nominal_yearly:.2%} {fee.effective_yearly:.2%}"
    '7.20% 13.03% 13.84%'
    """
    terms = offer.terms
    if terms is not None:
        measures = measure(build_schedule(terms))
        return Decoded(offer, measures.nominal_yearly, measures.effective_yearly)
    per_year = offer.every.times_a_year
    flows = [(period, 0.0, float(amount)) for period, amount in offer.flows]
    nominal = nominal_rate(flows, per_year=per_year)
    try:
        return Decoded(offer, nominal, expm1(log1p(nominal / per_year) * per_year))
    except OverflowError:
        raise NoRate("beyond") from None


class Name(Enum):
    """What one price may be called."""

    SAID = "said"
    FLAT_MONTHLY = "flat_monthly"
    WHOLE = "whole"
    FLAT_YEARLY = "flat_yearly"
    NOMINAL = "nominal"
    EFFECTIVE = "effective"


class Rung(NamedTuple):
    """One name of the price: its label (a source string), and the rate as a fraction."""

    name: Name
    label: str
    rate: Fraction | float


_SAID = {
    Basis.DAILY: N_("What the offer says, a day"),
    Basis.MONTHLY: N_("What the offer says, a month"),
    Basis.YEARLY: N_("What the offer says, a year"),
    Basis.FLAT_MONTHLY: N_("What the offer says, with each instalment"),
}


def ladder(decoded: Decoded) -> tuple[Rung, ...]:
    """Return one price under all its names, from the smallest number to the largest.

    An offer that names no rate has no rung of its own.
    """
    said = decoded.offer.said
    own = () if said is None else (Rung(Name.SAID, _SAID[said.basis], said.value),)
    rungs = (
        *own,
        Rung(Name.FLAT_MONTHLY, N_("Flat rate a month"), decoded.flat_monthly),
        Rung(Name.WHOLE, N_("Cost ÷ money received, over the whole time"), decoded.whole),
        Rung(Name.FLAT_YEARLY, N_("Flat rate a year"), decoded.flat_yearly),
        Rung(Name.NOMINAL, N_("Yearly rate (simple)"), decoded.nominal_yearly),
        Rung(Name.EFFECTIVE, N_("Effective yearly rate (compound)"), decoded.effective_yearly),
    )
    return tuple(sorted(rungs, key=lambda rung: rung.rate))
