"""A list of other debts: one a line, or with ; between them: payment a month, months left, rate a year."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from core.afford.home_fields import DEBTS, MAX_DEBTS_TEXT
from core.contract import MAX_MINOR, MAX_PERIODS
from core.errors import Problem
from core.household import Debt
from core.household.home import MAX_DEBTS
from core.inputs.grammar import amount_of, amount_text, count_of, percent_text, rate_of, widths_made_plain
from core.rates import Rate
from core.wording import Message, Number, message

_APART = re.compile(r"[\n\r\v\f\u2028\u2029\u0085;；、|｜]")
_MONTHS = re.compile(r"(\d{1,4})(?:个?月|個月|期|m)?", re.ASCII)


class Flaw(Enum):
    """Why a list cannot be used."""

    FORM = "form"
    RANGE = "range"
    MANY = "long"


class Fault(NamedTuple):
    """What is wrong with a list, and with which of its entries, counted from 1 (0: with all of it)."""

    flaw: Flaw
    entry: int = 0


def debts_of(text: str, currency: str) -> tuple[Debt, ...] | Fault:
    """Return the debts that a text lists, in its order, or the first fault in it; none for an empty text.

    500 a month for a year at 18 %, and 200 a month without an end in sight:

    >>> [(one.payment, one.months) for one in debts_of("500 12 18%; 200", "CNY")]
    [(50000, 12), (20000, None)]
    """
    if len(text) > MAX_DEBTS_TEXT:
        return Fault(Flaw.MANY)
    found: list[Debt] = []
    entries = [entry for part in _APART.split(text) if (entry := widths_made_plain(part).strip(" ,\t"))]
    if len(entries) > MAX_DEBTS:
        return Fault(Flaw.MANY)
    for number, entry in enumerate(entries, 1):
        debt = _debt(entry, currency)
        if isinstance(debt, Flaw):
            return Fault(debt, number)
        found.append(debt)
    return tuple(found)


def debts_text(debts: tuple[Debt, ...], currency: str) -> str:
    """Return the shortest text that lists the debts; reading it gives them back.

    >>> debts_text((Debt(50_000, 12), Debt(20_000)), "CNY")
    '500 12;200'
    """
    return ";".join(" ".join(_parts(one, currency)) for one in debts)


def _parts(debt: Debt, currency: str) -> list[str]:
    parts = [amount_text(debt.payment, currency)]
    if debt.months is not None:
        parts.append(str(debt.months))
    if debt.rate is not None:
        parts.append(f"{percent_text(debt.rate.value)}%")
    return parts


def debts_problem(fault: Fault) -> Problem:
    """Return what is wrong with a list, in words: always what is accepted, never the text itself."""
    return Problem(DEBTS, fault.flaw.value, _said(fault))


def _said(fault: Fault) -> Message:
    match fault.flaw:
        case Flaw.MANY:
            return message("Write at most {most} debts, one a line.", most=Number(MAX_DEBTS))
        case Flaw.RANGE:
            return message(
                "Entry {entry}: write a payment a month above zero, at most {most} months and a rate of at "
                "most 1,000% a year.",
                entry=Number(fault.entry),
                most=Number(MAX_PERIODS),
            )
    return message(
        "Entry {entry} is not a debt. Write one a line: payment a month, months left, rate a year, such as "
        "500 12 18%. Months and rate may be left out.",
        entry=Number(fault.entry),
    )


def _debt(entry: str, currency: str) -> Debt | Flaw:
    payment, *rest = entry.split()
    rates = [one for one in rest if one.endswith(("%", "‰"))]
    counts = [match[1] for one in rest if (match := _MONTHS.fullmatch(one))]
    if len(rates) > 1 or len(counts) > 1 or len(rates) + len(counts) < len(rest):
        return Flaw.FORM
    amount = amount_of(payment, currency)
    minor = None if amount is None else amount.minor(currency)
    rate = rate_of(rates[0], sign_needed=True) if rates else None
    if minor is None or (rates and rate is None):
        return Flaw.FORM
    months = count_of(counts[0]) if counts else None
    if not 1 <= minor <= MAX_MINOR or (rate is not None and rate > 10):
        return Flaw.RANGE
    if months is not None and not 1 <= months <= MAX_PERIODS:
        return Flaw.RANGE
    return Debt(minor, months, None if rate is None else Rate.yearly(rate))
