"""The answer to an offer, and the lesson of the ladder and the balance check, as sentences."""

from __future__ import annotations

from core.dates import Unit
from core.inputs.grammar import PERCENT_DIGITS
from core.money import Rounding, currency, round_fraction
from core.offers.balance_check import BalanceCheck
from core.offers.decoded import Decoded
from core.offers.offer import Offer
from core.offers.phrase import Phrase
from core.rates import Basis, Rate
from core.wording import Amount, Message, Number, Share, Value, message, plural_message


def answer_of_offer(decoded: Decoded) -> tuple[Message, ...]:
    """Return what the offer is, in sentences that read on: money, then each payment, then per cent.

    Days of pay are said where the offer knows an income.
    """
    offer, code = decoded.offer, decoded.offer.currency
    sentences = [*_kept_back(decoded), _in_all(decoded)]
    if offer.first_day:
        sentences.append(
            message("Of what you pay, {own} is due on the first day.", own=Amount(offer.first_day, code))
        )
    if not offer.total_cost:
        return (*sentences, message("The loan costs nothing: you pay back what you got."))
    sentences += [_each_time(decoded), _price(decoded)]
    if offer.income:
        sentences.append(
            message(
                "The cost is {days} days of your {income} monthly pay, a month counted as 30 days.",
                days=Number(decoded.days_of_income(offer.income), 1, fixed=True),
                income=Amount(offer.income, code, trim=True),
            )
        )
    return (*sentences, *_saved(decoded))


def _kept_back(decoded: Decoded) -> tuple[Message, ...]:
    offer, code = decoded.offer, decoded.offer.currency
    if offer.received == offer.amount:
        return ()
    return (
        message(
            "You borrow {amount}, but only {received} reaches you.",
            amount=Amount(offer.amount, code, trim=True),
            received=Amount(offer.received, code, trim=True),
        ),
    )


def _in_all(decoded: Decoded) -> Message:
    offer, code = decoded.offer, decoded.offer.currency
    values: dict[str, Value] = {
        "received": Amount(offer.received, code),
        "paid": Amount(offer.total_paid, code),
        "cost": Amount(offer.total_cost, code),
    }
    count = len(offer.payments) * offer.every.count
    match offer.every.unit:
        case Unit.DAY:
            return plural_message(
                "You receive {received} and pay back {paid} within {count} day: it costs {cost}.",
                "You receive {received} and pay back {paid} over {count} days: it costs {cost}.",
                count,
                **values,
            )
        case Unit.WEEK:
            return plural_message(
                "You receive {received} and pay back {paid} within {count} week: it costs {cost}.",
                "You receive {received} and pay back {paid} over {count} weeks: it costs {cost}.",
                count,
                **values,
            )
        case Unit.MONTH:
            return plural_message(
                "You receive {received} and pay back {paid} within {count} month: it costs {cost}.",
                "You receive {received} and pay back {paid} over {count} months: it costs {cost}.",
                count,
                **values,
            )
    return plural_message(
        "You receive {received} and pay back {paid} within {count} year: it costs {cost}.",
        "You receive {received} and pay back {paid} over {count} years: it costs {cost}.",
        count,
        **values,
    )


def _each_time(decoded: Decoded) -> Message:
    code = decoded.offer.currency
    due = [payment for payment in decoded.offer.payments if payment]
    cost = Amount(round_fraction(decoded.a_month, Rounding.HALF_UP), code)
    first, last, count = Amount(due[0], code), Amount(due[-1], code), Number(len(due))
    if len(due) == 1:
        return message("You pay once, {first}; the cost comes to {cost} a month.", first=first, cost=cost)
    if len(set(due)) == 1:
        return message(
            "Each of the {count} payments is {first}; the cost comes to {cost} a month.",
            count=count,
            first=first,
            cost=cost,
        )
    one_less = Number(len(due) - 1)
    if len(set(due[:-1])) == 1:
        return message(
            "You pay {count} × {first} and at the end {last}; the cost comes to {cost} a month.",
            count=one_less,
            first=first,
            last=last,
            cost=cost,
        )
    if len(set(due[1:])) == 1:
        return message(
            "You pay {first} first and then {count} × {last}; the cost comes to {cost} a month.",
            count=one_less,
            first=first,
            last=last,
            cost=cost,
        )
    return message(
        "The first payment is {first}, the largest {largest}, the last {last}; the cost comes to {cost} a "
        "month.",
        first=first,
        largest=Amount(max(due), code),
        last=last,
        cost=cost,
    )


def _saved(decoded: Decoded) -> tuple[Message, ...]:
    """What the free days, the coupon or the low rate at first are worth."""
    offer, code = decoded.offer, decoded.offer.currency
    saved = offer.saved
    if saved is None:
        return ()
    values = {"saved": Amount(saved, code), "usual": Amount(offer.total_cost + saved, code)}
    if offer.phrase is Phrase.PROMO:
        return (
            message(
                "At the standard rate from the first day it would cost {usual}: the low rate saves {saved}.",
                **values,
            )
            if saved >= 0
            else message(
                "At the later rate from the first day it would cost {usual}: the rate at first is no saving.",
                usual=values["usual"],
            ),
        )
    return (
        message("Without the free days and the coupon it would cost {usual}: they save {saved}.", **values),
    )


def _price(decoded: Decoded) -> Message:
    code = decoded.offer.currency
    unit = currency(code).unit
    return message(
        "That is {nominal} a year counted simply (IRR × {times}), {effective} a year compounded, and {each} "
        "for every {thousand} you receive.",
        nominal=Share(decoded.nominal_yearly),
        times=Number(decoded.offer.every.per_year, 2),
        effective=Share(decoded.effective_yearly),
        each=of_1000(decoded),
        thousand=Amount(1000 * unit, code, trim=True),
    )


def of_1000(decoded: Decoded) -> Amount:
    """Return the cost of every 1,000 that reaches the borrower, rounded to the minor unit."""
    code = decoded.offer.currency
    each = decoded.per_1000_received * currency(code).unit
    return Amount(round_fraction(each, Rounding.HALF_UP), code, trim=True)


def lesson_ladder(decoded: Decoded) -> Message:
    """What the ladder shows: the number in the offer, and the same price under its true names."""
    said = decoded.offer.said
    values: dict[str, Value] = {
        "nominal": Share(decoded.nominal_yearly),
        "effective": Share(decoded.effective_yearly),
    }
    if said is None:
        return message(
            "The offer names no rate; its price is {nominal} a year counted simply, {effective} compounded.",
            **values,
        )
    values["said"] = Share(said.value, digits_of(said))
    match said.basis:
        case Basis.DAILY:
            return message(
                "The offer says {said} a day; the same price is {nominal} a year counted simply, {effective} "
                "compounded.",
                **values,
            )
        case Basis.MONTHLY:
            return message(
                "The offer says {said} a month; the same price is {nominal} a year counted simply, "
                "{effective} compounded.",
                **values,
            )
        case Basis.FLAT_MONTHLY:
            return message(
                "The offer says {said} with each instalment; the same price is {nominal} a year counted "
                "simply, {effective} compounded.",
                **values,
            )
    return message(
        "The offer says {said} a year; the price with everything counted is {nominal} a year counted simply, "
        "{effective} compounded.",
        **values,
    )


def digits_of(said: Rate) -> int:
    """Return how many decimals the rate has in per cent, two at least: 0.015 % must not become 0.02 %.

    >>> digits_of(Rate.daily("0.015%"))
    3
    """
    digits = 2
    while digits < PERCENT_DIGITS and (said.value * 100 * 10**digits).denominator != 1:
        digits += 1
    return digits


def lesson_check(decoded: Decoded, check: BalanceCheck) -> Message:
    """What the balance check shows: that at this rate, and no other, the debt is gone at the end."""
    code = decoded.offer.currency
    return message(
        "Charge {rate} each period on what is still owed, take off each payment, and after the last one "
        "{closing} is left: that is what makes it the true rate.",
        rate=Share(check.rate, 4),
        closing=Amount(check.rows[-1].closing, code),
    )


def read_back(offer: Offer) -> Message:
    """Return how a list of payments was understood, so that a slip is seen at once."""
    return plural_message(
        "Read as {count} payment, {total} in all, from {first} to {last}.",
        "Read as {count} payments, {total} in all, from {first} to {last}.",
        len(offer.payments),
        total=Amount(sum(offer.payments), offer.currency),
        first=Amount(offer.payments[0], offer.currency),
        last=Amount(offer.payments[-1], offer.currency),
    )
