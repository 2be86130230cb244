"""From the term to the payment; and what the ways back, from the payment one can bear, have in common."""

from __future__ import annotations

from dataclasses import dataclass, replace

from core.contract import LEVEL_METHODS, FeeWhen, LoanTerms, Method
from core.errors import LoanError
from core.inputs.fields import MAX_TOTAL
from core.schedule import Schedule, build_schedule
from core.wording import Amount, Message, message, plural_message

AT_ONCE = (Method.INTEREST_ONLY, Method.SINGLE_REPAYMENT)


@dataclass(frozen=True, slots=True)
class Goal:
    """The loan that meets a goal, or None where there is none; and the sentence that says so."""

    schedule: Schedule | None
    said: Message


def asked_for(schedule: Schedule) -> int:
    """Return the payment that a term or an amount is judged by, its fee included, in minor units.

    The level instalment; under equal principal the first that repays, which is the largest but for rounding;
    and the last where the whole principal falls due with it.
    """
    terms = schedule.terms
    if terms.method in AT_ONCE:
        return schedule.payments[-1] + schedule.fees[-1]
    if terms.method in LEVEL_METHODS:
        return schedule.instalment + fee_each(terms)
    first = min(terms.grace.before_principal, len(schedule.payments) - 1)
    return schedule.payments[first] + fee_each(terms)


def fee_each(terms: LoanTerms) -> int:
    """Return the fee that comes with every instalment, in minor units."""
    each = (fee for fee in terms.fees if fee.when is FeeWhen.PER_INSTALMENT)
    return sum(fee.of(terms.principal, terms.rounding) for fee in each)


def by_price(terms: LoanTerms) -> LoanTerms:
    """Return the terms by their rate, solved where the instalment is what is known.

    Errors: those of build_schedule.
    """
    return replace(terms, rate=build_schedule(terms).rate, instalment=None) if terms.rate is None else terms


def payment_for(terms: LoanTerms, periods: int) -> Goal:
    """Return the same loan at the same price over another number of instalments: the term → the payment.

    What do I pay each month on 10,000.00 at 1 % a month if I take a year?

    >>> from datetime import date
    >>> from core.rates import Rate
    >>> loan = LoanTerms(principal=1_000_000, rate=Rate.monthly("1%"), periods=6, disbursed=date(2026, 1, 31))
    >>> payment_for(loan, 12).schedule.instalment
    88849
    """
    try:
        same = periods == terms.periods
        schedule = build_schedule(terms if same else replace(by_price(terms), periods=periods))
    except LoanError:
        schedule = None
    if schedule is None or schedule.total_paid > MAX_TOTAL:
        said = message("This loan cannot be repaid in that many instalments. Choose another number.")
        return Goal(None, said)
    payment = Amount(asked_for(schedule), terms.currency)
    if terms.method in AT_ONCE or periods == 1:
        return Goal(schedule, message("At the end {payment} falls due at once.", payment=payment))
    paying = len(schedule.payments) - terms.grace.before_principal
    if terms.method is Method.EQUAL_PRINCIPAL:
        said = plural_message(
            "{count} instalment, the first of {payment}; from there they fall.",
            "{count} instalments, the first of {payment}; from there they fall.",
            paying,
            payment=payment,
        )
    else:
        said = plural_message(
            "{count} instalment of {payment}.", "{count} instalments of {payment}.", paying, payment=payment
        )
    return Goal(schedule, said)
