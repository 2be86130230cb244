"""The worked numbers of words about a household, on Mr Zhang's pay with the rest assumed."""

from __future__ import annotations

from collections.abc import Callable

from core.household import Household, months_of_buffer
from core.method.said import money
from core.method.sample import zhang, zhang_schedule
from core.wording import Message, Number, message

_ESSENTIALS, _SAVINGS, _LEAVE = 600_000, 2_000_000, 300_000


def _essentials() -> Message:
    income = zhang().income
    return message(
        "If Mr Zhang must spend {essentials} of his {income}, {left} is left before any debt.",
        essentials=money(_ESSENTIALS),
        income=money(income),
        left=money(income - _ESSENTIALS),
    )


def _buffer() -> Message:
    home = Household(income=zhang().income, essentials=_ESSENTIALS, savings=_SAVINGS)
    schedule = zhang_schedule()[0]
    return message(
        "{savings} ÷ ({essentials} + {payment}) = {months}",
        savings=money(_SAVINGS),
        essentials=money(_ESSENTIALS),
        payment=money(schedule.payments[0]),
        months=Number(months_of_buffer(home, schedule), 2),
    )


def _safe() -> Message:
    income = zhang().income
    return message(
        "{income} − {essentials} − {leave} to keep = {most}: the most that an instalment may ask.",
        income=money(income),
        essentials=money(_ESSENTIALS),
        leave=money(_LEAVE),
        most=money(income - _ESSENTIALS - _LEAVE),
    )


EXAMPLES: dict[str, Callable[[], Message]] = {
    "essentials": _essentials,
    "buffer": _buffer,
    "safe_loan": _safe,
}
