"""A list of payments with their days, typed or pasted: "2026-03-20 500", one a line or set apart by ";"."""

from __future__ import annotations

import re
from datetime import date

from core.errors import DateError, Problem
from core.inputs import Field
from core.inputs.advice import no_such_day
from core.inputs.fields import Setting
from core.inputs.grammar import amount_of, amount_text, day_of, widths_made_plain
from core.life import Paid
from core.wording import Message, Number, message

# Forty payments in half a year are more than one a week; what is longer is not looked at.
MAX_PAID = 40
MAX_LIST = 1_600

_APART = re.compile(r"[\n\r;；、|｜]+")
_TWO = re.compile(r"\d \d")
_DAY = re.compile(r"\d{4}(?:-\d{1,2}-\d{1,2}|/\d{1,2}/\d{1,2}|年\d{1,2}月\d{1,2}日?)", re.ASCII)


def payments_in(text: str, field: Field, setting: Setting) -> tuple[Paid, ...] | Problem:
    """Return the payments a text lists, by day, or the Problem with it; never raises, whatever the text.

    What I paid, as my banking app shows it:

    >>> from datetime import date
    >>> from core.inputs import Kind
    >>> field, setting = Field("paid", "paid", Kind.LIST, "", ""), Setting(date(2026, 1, 1))
    >>> found = payments_in("2026年4月2日 ¥300；2026-03-20: 500", field, setting)
    >>> [(one.day.month, one.amount) for one in found]
    [(3, 50000), (4, 30000)]
    """
    if len(text) > MAX_LIST:
        return Problem(field.name, "long", _many())
    found: list[Paid] = []
    entries = [entry for entry in (part.strip() for part in _APART.split(text)) if entry]
    for number, entry in enumerate(entries, 1):
        read = _one(widths_made_plain(entry), field, setting, number)
        if isinstance(read, Problem):
            return read
        found.append(read)
    if len(found) > MAX_PAID:
        return Problem(field.name, "many", _many())
    return tuple(sorted(found, key=lambda one: one.day))


def _many() -> Message:
    return message("Write at most {most} payments.", most=Number(MAX_PAID))


def _one(entry: str, field: Field, setting: Setting, number: int) -> Paid | Problem:
    match = _DAY.match(entry)
    rest = entry[match.end() :].strip(" \t,:，：") if match else ""
    day = day_of(match[0]) if match else None
    if isinstance(day, DateError):
        return no_such_day(field)
    # "500 600" may be one sum or two.
    amount = amount_of(rest, setting.currency) if not _TWO.search(rest) else None
    minor = amount.minor(setting.currency) if amount is not None else None
    if not isinstance(day, date) or minor is None or not 1 <= minor <= 10**12:
        return Problem(
            field.name,
            "form",
            message(
                "Entry {number} cannot be read. Write a day and a sum, such as 2026-03-20 500, one a line.",
                number=Number(number),
            ),
        )
    return Paid(day, minor)


def payments_text(payments: tuple[Paid, ...], currency: str) -> str:
    """Return the text that lists the payments; reading it gives them back."""
    return "; ".join(f"{one.day.isoformat()} {amount_text(one.amount, currency)}" for one in payments)
