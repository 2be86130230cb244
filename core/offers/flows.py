"""Phrases that are more than one contract: a list of payments, days free of interest, a rate that changes."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from core.inputs.scenario import Scenario
from core.money import Rounding, round_fraction
from core.offers.contracts import Draft, Values, rhythm
from core.offers.offer import Offer, offer_of, payments_of
from core.offers.phrase import Phrase
from core.schedule import build_schedule

# A month's share of the days of a year, as a rate a day is counted in a textbook month.
DAYS_A_MONTH = Fraction(365, 12)


def listed(values: Values, plain: Scenario) -> Offer:
    """Return the offer of a list of payments; a list of equal ones is a contract.

    Errors: LoanError where equal ones make no schedule.
    """
    payments: tuple[int, ...] = values["payments"]
    while payments and not payments[-1]:
        payments = payments[:-1]
    if len(set(payments)) == 1:
        equal = replace(
            plain, amount=values["amount"], price=payments[0], periods=len(payments),
            **rhythm(values["every"]),
        )  # fmt: skip
        return offer_of(Phrase.LIST, equal, None)
    return Offer(
        phrase=Phrase.LIST,
        currency=plain.currency,
        amount=values["amount"],
        received=values["amount"],
        first_day=0,
        payments=payments,
        every=values["every"],
        said=None,
        scenario=None,
        income=plain.income,
    )


def deducted(values: Values, drafted: Draft) -> Offer:
    """Return the offer of an upfront deduction, also where less is repaid than was said to be lent.

    Errors: LoanError where there is no such schedule.
    """
    scenario = drafted.scenario
    if int(scenario.price) * scenario.periods >= scenario.amount:
        return offer_of(Phrase.DEDUCTED, scenario, None)
    return Offer(
        phrase=Phrase.DEDUCTED,
        currency=scenario.currency,
        amount=scenario.amount,
        received=values["received"],
        first_day=0,
        payments=(int(scenario.price),) * scenario.periods,
        every=scenario.every,
        said=None,
        scenario=None,
        income=scenario.income,
    )


def free_days(values: Values, drafted: Draft) -> Offer:
    """Return the offer of a daily rate of which the first days are free and a coupon is taken off.

    Equation: interest not charged = what is owed × rate a day × free days of the month, rounded once and
    never more than the month's interest.

    What do seven free days save on 10,000.00 at 0.05 % a day? 35.00 of the first payment.

    >>> from datetime import date
    >>> from core.inputs import Quote
    >>> plain = Scenario(start=date(2026, 1, 31), quote=Quote.DAILY, price=Fraction(1, 2000))
    >>> with_days = free_days({"free_days": 7, "coupon": 0}, Draft(plain, None, {}))
    >>> build_schedule(plain.terms()).payments[0] - with_days.payments[0]
    3500
    """
    scenario, said, _ = drafted
    offer = offer_of(Phrase.FREE_DAYS, scenario, said)
    left, coupon = Fraction(values["free_days"]), values["coupon"]
    owed, payments = scenario.amount, list(offer.payments)
    for k, row in enumerate(build_schedule(scenario.terms()).rows):
        days = min(left, DAYS_A_MONTH)
        saved = round_fraction(owed * Fraction(scenario.price) * days, Rounding.HALF_UP)
        payments[k] -= min(row.interest, saved + coupon)
        left, owed, coupon = left - days, row.balance, 0
        if not left:
            break
    if tuple(payments) == offer.payments:
        return offer
    return replace(offer, payments=tuple(payments), scenario=None, usual=scenario)


def promotional(values: Values, drafted: Draft) -> Offer:
    """Return the offer of a low rate at first, then the standard rate: two contracts, one after the other.

    Errors: LoanError where one of the two has no schedule.
    """
    low, said, _ = drafted
    offer = offer_of(Phrase.PROMO, low, said)
    rest = _after_the_promotion(values, low)
    if rest is None:
        return offer
    months = low.periods - rest.periods
    return replace(
        offer,
        payments=offer.payments[:months] + payments_of(build_schedule(rest.terms())),
        scenario=None,
        usual=replace(low, price=rest.price),
        low_for=months,
    )


def _after_the_promotion(values: Values, low: Scenario) -> Scenario | None:
    """Return the contract of what is still owed when the low rate ends, None where nothing changes then."""
    schedule, months = build_schedule(low.terms()), values["promo_periods"]
    if values["yearly"] == low.price or months >= len(schedule.payments):
        return None
    return replace(
        low, amount=schedule.balances[months - 1], price=values["yearly"], periods=low.periods - months
    )
