"""Phrases that are contracts of one price: each becomes a scenario, and so a schedule of the one engine."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any, NamedTuple

from core.contract import FeeWhen, Method
from core.dates import DayCount, Frequency
from core.inputs.grammar import PERCENT_DIGITS
from core.inputs.scenario import FeeText, Quote, Scenario
from core.money import Rounding, round_fraction
from core.offers.fields import Covers
from core.offers.phrase import Phrase
from core.rates import Basis, Rate

# What "only x a day" is paid for each month, as such offers count.
DAYS_IN_A_MONTH_OF_PAYMENTS = 30

# What was read, by the names of the fields without their prefix.
Values = Mapping[str, Any]


class Draft(NamedTuple):
    """A phrase as a scenario, with the rate it names.

    ``sources`` says of which fields of the offer a field of the scenario was made; what is wrong with it
    stands beside the first of them.
    """

    scenario: Scenario
    said: Rate | None
    sources: Mapping[str, tuple[str, ...]]


_FEE_FIELDS = {
    FeeWhen.UPFRONT_PAID: "fee_paid",
    FeeWhen.UPFRONT_DEDUCTED: "fee_deducted",
    FeeWhen.PER_INSTALMENT: "fee_each",
    FeeWhen.AT_END: "fee_end",
}
_BASES = {Quote.DAILY: Basis.DAILY, Quote.YEARLY: Basis.YEARLY, Quote.FLAT: Basis.FLAT_MONTHLY}


def draft(phrase: Phrase, values: Values, plain: Scenario) -> Draft:
    """Return a phrase as a scenario; ``plain`` brings the day, the currency and the income.

    A promotional rate is drafted as if it stayed, free days and coupons as if there were none.
    """
    return _DRAFTS[phrase](values, plain)


def _rated(field: str, quote: Quote) -> Callable[[Values, Scenario], Draft]:
    def made(values: Values, plain: Scenario) -> Draft:
        method = Method.FLAT_FEE if quote is Quote.FLAT else values.get("repaid", Method.EQUAL_INSTALMENT)
        scenario = replace(
            plain, amount=values["amount"], periods=values["periods"], quote=quote, price=values[field],
            method=method,
        )  # fmt: skip
        return _drafted(scenario, Rate(values[field], _BASES[quote]), price=(field,))

    return made


def _fen(values: Values, plain: Scenario) -> Draft:
    method = values["counted"]
    scenario = replace(
        plain, amount=values["amount"], periods=values["periods"], price=values["fen"], method=method,
        quote=Quote.FLAT if method is Method.FLAT_FEE else Quote.MONTHLY,
    )  # fmt: skip
    return _drafted(scenario, Rate(values["fen"], Basis.MONTHLY), price=("fen",))


def _instalments(values: Values, plain: Scenario) -> Draft:
    scenario = replace(
        plain, amount=values["amount"], periods=values["periods"], price=values["instalment"],
        **rhythm(values["every"]),
    )  # fmt: skip
    return _drafted(scenario, None, price=("instalment",))


def _deducted(values: Values, plain: Scenario) -> Draft:
    scenario, _, sources = _instalments(values, plain)
    kept = FeeText(max(values["amount"] - values["received"], 0))
    return Draft(
        replace(scenario, fee_deducted=kept), None, {**sources, "fee_deducted": ("received", "amount")}
    )


def _with_fee(fee: str, when: FeeWhen | None = None, chosen: str = "") -> Callable[[Values, Scenario], Draft]:
    """A yearly rate and a fee, whose time is known or chosen by the reader."""

    def made(values: Values, plain: Scenario) -> Draft:
        scenario, said, sources = _rated("yearly", Quote.YEARLY)(values, plain)
        taken = values[fee] if isinstance(values[fee], FeeText) else FeeText(values[fee])
        field = _FEE_FIELDS[when or values[chosen]]
        change: dict[str, Any] = {field: taken}
        return Draft(replace(scenario, **change), said, {**sources, field: (fee,)})

    return made


def _a_day(values: Values, plain: Scenario) -> Draft:
    amount, a_day = values["amount"], values["a_day"]
    scenario = replace(
        plain, amount=amount, periods=values["periods"], price=a_day * DAYS_IN_A_MONTH_OF_PAYMENTS
    )
    if values["covers"] is Covers.INTEREST:
        scenario = replace(scenario, quote=Quote.DAILY, price=interest_a_day(a_day, amount))
    return _drafted(scenario, None, price=("a_day", "amount", "covers"))


def interest_a_day(a_day: int, amount: int) -> Fraction:
    """Return a sum a day as a rate on the amount, in as many decimals as a rate may be written with."""
    scale = 100 * 10**PERCENT_DIGITS
    return Fraction(round_fraction(Fraction(a_day * scale, amount), Rounding.HALF_UP), scale)


def rhythm(every: Frequency) -> dict[str, Any]:
    """Return a frequency with the day count that makes its periods alike, so that no date matters."""
    return {"every": every, "day_count": DayCount.THIRTY_360 if every.months else DayCount.ACT_365}


def _drafted(scenario: Scenario, said: Rate | None, price: tuple[str, ...]) -> Draft:
    return Draft(scenario, said, {"amount": ("amount",), "periods": ("periods",), "price": price})


_DRAFTS: Mapping[Phrase, Callable[[Values, Scenario], Draft]] = {
    Phrase.DAILY: _rated("daily", Quote.DAILY),
    Phrase.FEE: _rated("fee", Quote.FLAT),
    Phrase.INSTALMENTS: _instalments,
    Phrase.FEN: _fen,
    Phrase.DEDUCTED: _deducted,
    Phrase.SERVICE: _with_fee("service", FeeWhen.PER_INSTALMENT),
    Phrase.MEMBER: _with_fee("member", chosen="member_when"),
    Phrase.FREE_DAYS: _rated("daily", Quote.DAILY),
    Phrase.A_DAY: _a_day,
    Phrase.PROMO: _rated("promo", Quote.YEARLY),
    Phrase.QUOTED: _with_fee("fees", chosen="fees_when"),
}
