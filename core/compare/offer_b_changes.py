"""What else changes in offer B when a reader changes one of its fields, and an example to begin with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from core.compare.offer_b import B_FIELDS, PREFIX
from core.contract import Method
from core.cost import measure
from core.errors import LoanError, Problem
from core.inputs import FeeText, Quote, Scenario, raw_of, read
from core.inputs.decode import decode
from core.inputs.fields import Setting
from core.money import currency
from core.rates import Rate
from core.requote import change_method, follow, requote
from core.schedule import build_schedule

_INSTALMENT_BELONGS_TO = ("b_amount", "b_periods")
_TOLD_BY = ("quote", "price", "method", "multiple")
# The example's rate as a part of offer A's, told with so many decimals of a per cent.
_CHEAPER = Fraction(4, 5)
_HUNDREDTHS = 100 * 100


def follow_b(before: Scenario, field: str, text: str, rate: Rate) -> Mapping[str, str]:
    """Return the texts that a changed text of offer B brings along; none where it brings none.

    Another quote tells the same loan another way. An instalment belongs to one amount and one term: change
    either, and the price ``rate`` is what stays.

    What does 6 × 1,800.00 on 10,000.00 become over twelve months?

    >>> from datetime import date
    >>> zhang = Scenario(start=date(2026, 1, 31))
    >>> dict(follow_b(zhang, "b_periods", "12", build_schedule(zhang.terms()).rate))
    {'b_price': '959.84'}
    """
    value = decode(B_FIELDS[field], text, Setting(before.start, before.currency, before.quote))
    if isinstance(value, Problem):
        return {}
    try:
        if field in _INSTALMENT_BELONGS_TO and before.quote is Quote.INSTALMENT:
            moved = follow(replace(before, **{field.removeprefix(PREFIX): value}), rate)
            return {"b_price": raw_of(moved)["price"]}
        if isinstance(value, Quote):
            return _told(requote(before, value))
        if isinstance(value, Method):
            return _told(change_method(before, value))
    except LoanError:
        pass  # what was asked for has no such form; the reading then says why, beside the field
    return {}


def _told(told: Scenario) -> dict[str, str]:
    texts = raw_of(told)
    return {PREFIX + name: texts[name] for name in _TOLD_BY}


def example_b(a: Scenario) -> Mapping[str, str]:
    """Return an offer B to look at: a lower rate than offer A's, but a fee on the first day.

    The fee is half of what the lower rate saves, so that the order of the two changes on the way. Nothing
    where offer A leaves no room for it.
    """
    try:
        told = requote(a, Quote.YEARLY)
        lower = replace(told, price=Fraction(int(told.price * _CHEAPER * _HUNDREDTHS), _HUNDREDTHS))
        saved = measure(build_schedule(told.terms())).total_cost
        saved -= measure(build_schedule(lower.terms())).total_cost
        unit = currency(a.currency).unit
        fee = saved // 2 // unit * unit
        found = replace(lower, fee_paid=FeeText(amount=a.fee_paid.amount + fee))
    except LoanError:
        return {}
    if fee <= 0 or a.fee_paid.share or read(raw_of(found), a.start).scenario is None:
        return {}
    return {**_told(found), "b_fee_paid": raw_of(found)["fee_paid"]}
