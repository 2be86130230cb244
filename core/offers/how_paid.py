"""How the payments of an offer come out of its words."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from core.contract import Method
from core.explain import explain_instalment
from core.inputs.scenario import Quote, Scenario
from core.offers.contracts import DAYS_IN_A_MONTH_OF_PAYMENTS
from core.offers.offer import Offer
from core.offers.phrase import Phrase
from core.periods import period_rates, whole_span_rate
from core.schedule import Schedule, build_schedule
from core.wording import Amount, Message, Number, Share, message, plural_message

Steps = tuple[Message, ...]


def explain_offer_payments(offer: Offer) -> Steps:
    """Return the sum that makes the payments, with the offer's own numbers; empty where they were typed.

    How does 0.6 % per instalment become 893.33 a month?

    >>> from datetime import date
    >>> from core.offers import read_offer
    >>> fee = read_offer(Phrase.FEE, {}, date(2026, 1, 31)).offer
    >>> explain_offer_payments(fee)[0].values["instalment"].minor
    89333
    """
    scenario = offer.scenario or offer.usual
    if scenario is None:
        return ()
    if offer.low_for:
        return _low_then_usual(offer, scenario)
    schedule = build_schedule(scenario.terms())
    return (*_each(offer, scenario, schedule), *_fee(schedule), *_less(offer))


def _each(offer: Offer, scenario: Scenario, schedule: Schedule) -> Steps:
    code, amount = offer.currency, Amount(scenario.amount, offer.currency)
    if offer.phrase is Phrase.A_DAY and scenario.quote is Quote.INSTALMENT:
        return (
            message(
                "{a_day} a day × {days} days = {instalment} a month.",
                a_day=Amount(schedule.instalment // DAYS_IN_A_MONTH_OF_PAYMENTS, code),
                days=Number(DAYS_IN_A_MONTH_OF_PAYMENTS),
                instalment=Amount(schedule.instalment, code),
            ),
        )
    if scenario.quote is Quote.INSTALMENT:
        return ()
    if scenario.method is Method.FLAT_FEE:
        return (
            message(
                "{amount} ÷ {count} + {amount} × {rate} = {instalment}, rounded once.",
                amount=amount,
                count=Number(scenario.periods),
                rate=Share(schedule.rate.value, 4),
                instalment=Amount(schedule.instalment, code),
            ),
        )
    if scenario.method is Method.SINGLE_REPAYMENT:
        return (
            message(
                "{amount} × {rate} for the whole time = {interest} of interest, due at the end.",
                amount=amount,
                rate=Share(whole_span_rate(schedule.terms, schedule.rate), 4),
                interest=Amount(schedule.total_interest, code),
            ),
        )
    if scenario.method is Method.INTEREST_ONLY:
        return (
            message(
                "{amount} × {rate} a period = {interest} of interest each time, the amount at the end.",
                amount=amount,
                rate=Share(period_rates(schedule.terms, schedule.rate)[0], 4),
                interest=Amount(schedule.rows[0].interest, code),
            ),
        )
    return explain_instalment(schedule)


def _low_then_usual(offer: Offer, usual: Scenario) -> Steps:
    """The two plans of a rate that changes, the second on what the first leaves."""
    assert offer.said is not None
    low = build_schedule(replace(usual, price=offer.said.value).terms())
    code = offer.currency
    return (
        message(
            "At {rate} a year over all {count} payments, each would be {instalment}.",
            rate=Share(offer.said.per_year),
            count=Number(len(offer.payments)),
            instalment=Amount(offer.payments[0], code),
        ),
        plural_message(
            "After {count} payment {owed} is still owed. At {rate} a year over the rest, each is "
            "{instalment}.",
            "After {count} payments {owed} is still owed. At {rate} a year over the rest, each is "
            "{instalment}.",
            offer.low_for,
            owed=Amount(low.balances[offer.low_for - 1], code),
            rate=Share(Fraction(usual.price)),
            instalment=Amount(offer.payments[offer.low_for], code),
        ),
    )


def _fee(schedule: Schedule) -> Steps:
    """The fee that comes with each instalment."""
    code, row = schedule.terms.currency, schedule.rows[0]
    if not row.fee:
        return ()
    return (
        message("Fee: {fee} more, {all} in all.", fee=Amount(row.fee, code), all=Amount(row.payment, code)),
    )


def _less(offer: Offer) -> Steps:
    """What the first payment is without the interest that is not charged."""
    if offer.phrase is not Phrase.FREE_DAYS or offer.usual is None:
        return ()
    first, code = build_schedule(offer.usual.terms()).payments[0], offer.currency
    return (
        message(
            "First payment: {usual} − {saved} not charged = {first}.",
            usual=Amount(first, code),
            saved=Amount(first - offer.payments[0], code),
            first=Amount(offer.payments[0], code),
        ),
    )
