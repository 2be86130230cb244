"""The worked numbers of words about trouble: late, in court, on record, and ways out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction

from core.law import Parameter, lawbook
from core.law.parameter import Range
from core.law.phrases import per_cent
from core.method.said import his, money
from core.method.sample import zhang, zhang_schedule
from core.money import Rounding, round_fraction
from core.wording import Day, Message, Number, Share, message


def _minimum() -> Message:
    share = lawbook()["cn-card-minpay"].fraction()
    return message(
        "By custom {share} of a card's balance (an assumption): {least} of {bill}",
        share=per_cent(share),
        least=money(round_fraction(share * zhang().amount, Rounding.HALF_UP)),
        bill=money(zhang().amount),
    )


def _rate() -> Fraction:
    """Mr Zhang's rate a year, counted simply."""
    return zhang_schedule()[0].rate.per_year


def _range(parameter: Parameter) -> tuple[Fraction, Fraction]:
    value = parameter.value
    assert isinstance(value, Range) and isinstance(value.low, Fraction | int)
    assert isinstance(value.high, Fraction | int)
    return Fraction(value.low), Fraction(value.high)


def _penalty() -> Message:
    low, high = _range(lawbook()["cn-penalty-30-50"])
    return message(
        "Mr Zhang's {rate} a year becomes {low} to {high} on what is late, in mainland China.",
        rate=Share(_rate()),
        low=Share(_rate() * (1 + low)),
        high=Share(_rate() * (1 + high)),
    )


def _monthly(yearly: Fraction, minor: int) -> int:
    """A month's interest on a sum, rounded once."""
    return round_fraction(minor * yearly / 12, Rounding.HALF_UP)


def _compound() -> Message:
    interest = zhang_schedule()[0].rows[0].interest
    yearly = _rate() * (1 + _range(lawbook()["cn-penalty-30-50"])[1])
    return message(
        "{interest} of interest, a month late at {rate} a year: {more} more",
        interest=money(interest),
        rate=Share(yearly),
        more=money(_monthly(yearly, interest)),
    )


def _days_past_due() -> Message:
    due, today = zhang_schedule()[0].rows[0].due, date(2026, 3, 10)
    return message(
        "Due on {due}, unpaid on {day}: {days}", due=Day(due), day=Day(today), days=Number((today - due).days)
    )


def _allocation() -> Message:
    row = zhang_schedule()[0].rows[0]
    return message(
        "Of Mr Zhang's {payment}: first {interest} to interest, then {principal} to principal.",
        payment=money(row.payment),
        interest=money(row.interest),
        principal=money(row.principal),
    )


def _acceleration() -> Message:
    return message(
        "After three of Mr Zhang's payments, all at once: {balance}",
        balance=money(zhang_schedule()[0].balances[2]),
    )


def _record() -> Message:
    return message(
        "In mainland China it shows for {years} years after the debt is settled.",
        years=Number(lawbook()["cn-bureau-5y"].fraction()),
    )


def _hardship() -> Message:
    months = lawbook()["cn-card-art70"].fraction()
    return message(
        "For a credit card in mainland China up to {months} months: {debt} ÷ {months} = {each} of principal "
        "a month.",
        months=Number(months),
        debt=money(zhang().amount),
        each=money(round_fraction(zhang().amount / months, Rounding.HALF_UP)),
    )


def _against_pay() -> Message:
    payment, income = zhang_schedule()[0].payments[0], zhang().income
    return message(
        "Mr Zhang: {payment} ÷ {income} = {share}",
        payment=money(payment),
        income=money(income),
        share=Share(Fraction(payment, income), 0),
    )


def _emergency() -> Message:
    low, high = _range(lawbook()["x-emergency-fund"])
    spent = 500_000
    return message(
        "Rule of thumb: {low} to {high} months. At {spent} a month, {least} to {most}.",
        low=Number(low),
        high=Number(high),
        spent=money(spent),
        least=money(int(low * spent)),
        most=money(int(high * spent)),
    )


_DEFAULT_DAYS = 90


def _default() -> Message:
    due = zhang_schedule()[0].rows[0].due
    return message(
        "Due on {due}, unpaid on {day}: {days}",
        due=Day(due),
        day=Day(due + timedelta(_DEFAULT_DAYS)),
        days=Number(_DEFAULT_DAYS),
    )


def _exposure() -> Message:
    return message(
        "Mr Zhang stops after three payments: {balance}", balance=money(zhang_schedule()[0].balances[2])
    )


def _lgd() -> Message:
    owed, part = zhang_schedule()[0].balances[2], Fraction(1, 2)
    return message(
        "Half of it, say: {share} × {owed} = {lost}",
        share=Share(part, 0),
        owed=money(owed),
        lost=money(round_fraction(part * owed, Rounding.HALF_UP)),
    )


def _to_repay() -> Message:
    payment = zhang_schedule()[0].payments[0]
    return message(
        "Mr Zhang borrows one payment, {payment}, for a month at the same price: {interest} more",
        payment=money(payment),
        interest=money(_monthly(_rate(), payment)),
    )


EXAMPLES: dict[str, Callable[[], Message]] = {
    "minimum_payment": _minimum,
    "arrears": lambda: his(money(zhang_schedule()[0].payments[0])),
    "penalty_interest": _penalty,
    "arrears_compound": _compound,
    "days_past_due": _days_past_due,
    "allocation": _allocation,
    "acceleration": _acceleration,
    "credit_record": _record,
    "hardship_plan": _hardship,
    "payment_to_income": _against_pay,
    "emergency_fund": _emergency,
    "borrowing_to_repay": _to_repay,
    "default": _default,
    "exposure": _exposure,
    "lgd": _lgd,
}
