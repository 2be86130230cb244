"""An offer: what an advertisement comes to, as money that comes and goes."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from operator import add

from core.contract import LoanTerms, Method
from core.dates import Frequency
from core.inputs.scenario import Scenario
from core.offers.phrase import Phrase
from core.rates import Rate
from core.schedule import Schedule, build_schedule


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One offer, decoded. Money in minor units of ``currency``.

    ``amount`` is what the offer says is borrowed, ``received`` what reaches the borrower, ``first_day`` what
    they pay that day from their own pocket. ``payments`` are those at the end of each period, 0 where
    nothing is due; periods are ``every`` apart. ``said`` is the rate in the offer's own words, None where it
    names none. ``scenario`` is the same loan as My loan knows it, None where no contract of one price says
    it; ``usual`` is then the loan at its usual price, without free days, coupon or low rate at first, where
    there is such a one, and ``low_for`` after how many payments a low rate ends. ``income`` is a month's pay,
    0 where it is not given.
    """

    phrase: Phrase
    currency: str
    amount: int
    received: int
    first_day: int
    payments: tuple[int, ...]
    every: Frequency
    said: Rate | None
    scenario: Scenario | None
    usual: Scenario | None = None
    low_for: int = 0
    income: int = 0

    @property
    def in_hand(self) -> int:
        """What is left of the money on the first day: received, less what is paid that day."""
        return self.received - self.first_day

    @property
    def total_paid(self) -> int:
        """All that leaves the borrower's pocket, the first day included."""
        return self.first_day + sum(self.payments)

    @property
    def total_cost(self) -> int:
        """What is paid beyond what was received."""
        return self.total_paid - self.received

    @property
    def months(self) -> Fraction:
        """How long the loan runs, in months; 52 weeks or 365 days are twelve."""
        return 12 * len(self.payments) / self.every.per_year

    @property
    def saved(self) -> int | None:
        """How much less this costs than the loan at its usual price; None where that is no other loan."""
        if self.usual is None:
            return None
        return build_schedule(self.usual.terms()).total_cost - self.total_cost

    @property
    def terms(self) -> LoanTerms | None:
        """The contract, where the offer is one of one price."""
        return None if self.scenario is None else self.scenario.terms()

    @property
    def flows(self) -> tuple[tuple[int, int], ...]:
        """The borrower's money as (periods since the first day, amount): received +, paid −."""
        paid = ((k, -payment) for k, payment in enumerate(self.payments, 1) if payment)
        return ((0, self.in_hand), *paid)


def offer_of(phrase: Phrase, scenario: Scenario, said: Rate | None) -> Offer:
    """Return the offer that a scenario is: its schedule, fee for fee, through the one engine.

    Errors: LoanError where the scenario has no schedule.

    What reaches me when 1,000.00 of my 10,000.00 is kept back?

    >>> from datetime import date
    >>> from core.inputs import FeeText
    >>> kept = Scenario(start=date(2026, 1, 31), fee_deducted=FeeText(100_000))
    >>> offer_of(Phrase.DEDUCTED, kept, None).received
    900000
    """
    schedule = build_schedule(scenario.terms())
    return Offer(
        phrase=phrase,
        currency=scenario.currency,
        amount=scenario.amount,
        received=schedule.received,
        first_day=schedule.upfront_paid,
        payments=payments_of(schedule),
        every=scenario.every,
        said=said,
        scenario=scenario,
        income=scenario.income,
    )


def payments_of(schedule: Schedule) -> tuple[int, ...]:
    """Return what is paid at the end of each period, fees included, zeros where nothing is due."""
    paid = tuple(map(add, schedule.payments, schedule.fees))
    if schedule.terms.method is Method.SINGLE_REPAYMENT:
        return (0,) * (schedule.terms.periods - 1) + paid
    return paid
