"""A list of days and sums, typed or pasted: one a line, or with ; between them: 2026-05-10 500."""

from __future__ import annotations

import re
from datetime import date
from enum import Enum
from typing import NamedTuple

from core.contract import MAX_MINOR
from core.dates import add_months
from core.errors import DateError, Problem
from core.inputs.advice import no_such_day
from core.inputs.fields import Field, Kind
from core.inputs.grammar import (
    ENGLISH_DAY,
    amount_of,
    amount_text,
    day_of,
    month_of,
    widths_made_plain,
)
from core.money import CURRENCIES
from core.wording import Amount, Number, message

# A sum a month for five years, with room for the way people write; what is longer is not looked at.
MOST = 60
MAX_LIST = 3_000

_APART = re.compile(r"[\n\r\v\f\u2028\u2029\u0085;；、|｜]")
# A day as core.inputs.grammar reads it, then what sets the sum apart: a space, a tab, a comma, a colon, or
# 日, or a sign of money.
_ENTRY = re.compile(
    rf"(\d{{4}}[-/年]\d{{1,2}}[-/月]\d{{1,2}}日?|{ENGLISH_DAY})(?:[ \t,:：，]+|(?<=日)|(?!\d))(.{{1,40}})",
    re.ASCII,
)
# "500 600" may be one sum or two.
_TWO = re.compile(r"\d \d")
_MONTH = re.compile(r"(\d{4})(?:[-/]|年)(\d{1,2})月?", re.ASCII)
_ENGLISH_MONTH = re.compile(r"([A-Za-z]{3,9}) (\d{4})", re.ASCII)


class Dated(NamedTuple):
    """One payment on a day of its own, in minor units."""

    day: date
    amount: int


class Flaw(Enum):
    """Why a list cannot be used."""

    FORM = "form"
    DAY = "exists"
    DECIMALS = "decimals"
    RANGE = "range"
    MANY = "long"


class Fault(NamedTuple):
    """What is wrong with a list, and with which of its entries, counted from 1 (0: with all of it).

    ``most`` payments may stand in it.
    """

    flaw: Flaw
    entry: int
    currency: str
    most: int = MOST


def dated_of(
    text: str, currency: str, most: int = MOST, longest: int = MAX_LIST
) -> tuple[Dated, ...] | Fault:
    """Return the payments a text lists, in order of their days, or the first fault in it.

    "500 on 10 May and 1,000 on 1 August":

    >>> [one.amount for one in dated_of("2026-08-01 1,000; 2026年5月10日 500", "CNY")]
    [50000, 100000]
    """
    if len(text) > longest:
        return Fault(Flaw.MANY, 0, currency, most)
    found = []
    entries = [entry for part in _APART.split(text) if (entry := widths_made_plain(part).strip(" ,\t"))]
    for number, entry in enumerate(entries, 1):
        read = _dated(entry, currency)
        if isinstance(read, Flaw):
            return Fault(read, number, currency)
        found.append(read)
    if not found or len(found) > most:
        return Fault(Flaw.MANY if found else Flaw.FORM, 0, currency, most)
    return tuple(sorted(found, key=lambda one: one.day))


def dated_text(payments: tuple[Dated, ...], currency: str) -> str:
    """Return the shortest text that lists the payments; reading it gives them back.

    >>> dated_text((Dated(date(2026, 5, 10), 50_000),), "CNY")
    '2026-05-10 500'
    """
    return ";".join(f"{one.day.isoformat()} {amount_text(one.amount, currency)}" for one in payments)


def dated_problem(name: str, fault: Fault) -> Problem:
    """Return what is wrong with a list, in words: always what is accepted, never the text itself."""
    entry = Number(fault.entry)
    match fault.flaw:
        case Flaw.MANY:
            said = message("Write at most {most} payments, each with its day.", most=Number(fault.most))
        case Flaw.DAY:
            return no_such_day(Field(name, "", Kind.DAY, "", ""))
        case Flaw.DECIMALS:
            digits = CURRENCIES[fault.currency].exponent
            said = message(
                "Entry {entry}: write at most {digits} decimals.", entry=entry, digits=Number(digits)
            )
        case Flaw.RANGE:
            said = message(
                "Entry {entry}: write a sum from {low} to {high}.",
                entry=entry,
                low=Amount(1, fault.currency),
                high=Amount(MAX_MINOR, fault.currency, trim=True),
            )
        case Flaw.FORM if fault.entry:
            said = message(
                "Entry {entry} is not a day and a sum. Write one payment a line, such as 2026-05-10 500.",
                entry=entry,
            )
        case _:
            said = message("Write one payment a line, its day first, such as 2026-05-10 500.")
    return Problem(name, fault.flaw.value, said)


def month_end_of(text: str) -> date | None:
    """Return the last day of a month that a text writes, or None.

    >>> month_end_of("2028年6月"), month_end_of("June 2028"), month_end_of("2028-13")
    (datetime.date(2028, 6, 30), datetime.date(2028, 6, 30), None)
    """
    text = widths_made_plain(text).strip(" ")
    if match := _MONTH.fullmatch(text):
        year, month = int(match[1]), int(match[2])
    elif match := _ENGLISH_MONTH.fullmatch(text):
        year, month = int(match[2]), month_of(match[1]) or 0
    else:
        return None
    if not 1 <= month <= 12 or not 1900 <= year <= 2199:
        return None
    # Counted from a 31st, a shorter month gives its own last day.
    return add_months(date(year, 1, 31), month - 1)


def _dated(entry: str, currency: str) -> Dated | Flaw:
    match = _ENTRY.fullmatch(entry)
    if match is None or _TWO.search(match[2]):
        return Flaw.FORM
    day, amount = day_of(match[1]), amount_of(match[2].strip(" \t"), currency)
    if isinstance(day, DateError):
        return Flaw.DAY
    if day is None or amount is None:
        return Flaw.FORM
    minor = amount.minor(currency)
    if minor is None:
        return Flaw.DECIMALS
    return Dated(day, minor) if 1 <= minor <= MAX_MINOR else Flaw.RANGE
