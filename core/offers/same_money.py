"""The same money over the same time, from a loan quoted at a yearly rate."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from math import ceil
from typing import NamedTuple

from core.contract import LoanTerms, Method
from core.dates import Frequency, Unit
from core.offers.contracts import rhythm
from core.offers.offer import Offer, payments_of
from core.rates import Rate
from core.schedule import build_schedule
from core.wording import Amount, Message, Share, Value, message

# No date matters to a loan whose periods are alike; the engine asks for one.
_ANY_DAY = date(2026, 1, 1)
_SHAPES = (Method.INTEREST_ONLY, Method.SINGLE_REPAYMENT)


class SameMoney(NamedTuple):
    """The other loan: its rate a year, what it costs, how it is repaid; money in minor units.

    ``difference`` is how much more the offer costs, below zero where it costs less.
    """

    rate: Fraction
    cost: int
    difference: int
    payments: tuple[int, ...]
    method: Method


def same_money_at(offer: Offer, yearly: Fraction) -> SameMoney:
    """Return what the money in hand costs over the offer's periods at a yearly rate without any fee.

    Convention: equal instalments, or interest first or all at the end where the offer is repaid so; the rate
    per period is the yearly rate over the periods of a year. Errors: ContractError beyond 10,000 % a year.

    What would Mr Zhang's 10,000.00 over six months cost at 12 % a year, instead of 800.00?

    >>> from core.offers import Phrase, read_offer
    >>> zhang = read_offer(Phrase.INSTALMENTS, {}, date(2026, 1, 31)).offer
    >>> same_money_at(zhang, Fraction(12, 100))[:3]
    (Fraction(3, 25), 35291, 44709)
    """
    method = offer.scenario.method if offer.scenario else Method.EQUAL_INSTALMENT
    if method not in _SHAPES:
        method = Method.EQUAL_INSTALMENT
    every, rate = _as_years(offer.every, yearly) if offer.every.unit is Unit.WEEK else (offer.every, yearly)
    schedule = build_schedule(
        LoanTerms(
            principal=offer.in_hand,
            currency=offer.currency,
            rate=Rate.yearly(rate),
            periods=len(offer.payments),
            method=method,
            disbursed=_ANY_DAY,
            **rhythm(every),
        )
    )
    cost = schedule.total_cost
    return SameMoney(yearly, cost, offer.total_cost - cost, payments_of(schedule), method)


def _as_years(every: Frequency, yearly: Fraction) -> tuple[Frequency, Fraction]:
    """Weeks as years at a lower rate: to a contract a week is 7 of 365 days, to a yearly rate one of 52."""
    years = ceil(1 / every.per_year)
    return Frequency(years, Unit.YEAR), yearly / every.per_year / years


def said_of_same_money(offer: Offer, same: SameMoney) -> Message:
    """Return the comparison in one sentence: what the other loan costs, and the difference."""
    code = offer.currency
    values: dict[str, Value] = {
        "money": Amount(offer.in_hand, code, trim=True),
        "rate": Share(same.rate),
        "cost": Amount(same.cost, code),
        "difference": Amount(abs(same.difference), code),
    }
    if same.difference > 0:
        return message(
            "The same {money} over the same time, from a loan at {rate} a year without fees, costs {cost}: "
            "{difference} less than this offer.",
            **values,
        )
    if same.difference < 0:
        return message(
            "The same {money} over the same time, from a loan at {rate} a year without fees, costs {cost}: "
            "{difference} more than this offer.",
            **values,
        )
    del values["difference"]
    return message(
        "The same {money} over the same time, from a loan at {rate} a year without fees, costs {cost}: just "
        "as much as this offer.",
        **values,
    )
