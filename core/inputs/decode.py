"""One field: text -> value or Problem, and value -> its one canonical text."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from core.dates import Frequency
from core.errors import DateError, Problem, RateError
from core.inputs.advice import flawed, misread, no_such_day, out_of_range, too_many_decimals
from core.inputs.fields import Field, Kind, Setting
from core.inputs.grammar import (
    amount_of,
    amount_text,
    count_of,
    day_of,
    every_of,
    fen_of,
    percent_text,
    plain,
    rate_of,
)
from core.inputs.pasted import Fault, list_text, payments_of
from core.inputs.scenario import FeeText, Quote

# More digits than any sum that is accepted: then it is not the way of writing that is wrong.
_SUM_DIGITS = 12
# From a keyboard, and as typesetters and spreadsheets write it.
_MINUS = ("-", "−")
_PER_YEAR = {Quote.YEARLY: 1, Quote.MONTHLY: 12, Quote.DAILY: 365, Quote.FLAT: 12}


def decode(field: Field, text: str, setting: Setting) -> Any | Problem:
    """Return the value a text means in a field, or the Problem with it; never raises, whatever the text.

    Can the first instalment be due on 30 February?

    >>> from core.inputs.fields import FIELDS
    >>> decode(FIELDS["first_due"], "2026-02-30", Setting(date(2026, 1, 1))).key
    'exists'
    """
    if not isinstance(text, str) or len(text) > field.longest:
        return misread(field, setting, "long")
    if field.kind is Kind.LIST:
        return _list(field, text, setting)
    text = plain(text)
    if not text:
        if field.blank is None:
            return misread(field, setting, "empty")
        if not field.blank:
            return {"start": setting.today, "multiple": 1}.get(field.name)
        text = field.blank
    match field.kind:
        case Kind.CHOICE:
            return field.choices.get(text) or misread(field, setting)
        case Kind.COUNT:
            return _within(field, count_of(text), setting)
        case Kind.DAY:
            day = day_of(text)
            return no_such_day(field) if isinstance(day, DateError) else _within(field, day, setting)
        case Kind.EVERY:
            return _every(field, text, setting)
        case Kind.FEE:
            return _fee(field, text, setting)
        case Kind.FEN:
            return _fen(field, text, setting)
        case Kind.SHARE:
            return _share(field, text, setting)
        case Kind.PRICE if setting.quote is not Quote.INSTALMENT:
            return _rate(field, text, setting)
        case _:
            return _amount(field, text, setting)


def encode(field: Field, value: Any, setting: Setting) -> str:
    """Return the canonical text of a value; decoding it gives the value back.

    Errors: RateError for a rate that cannot be written in per cent with eight decimals, which no text
    decodes to.

    >>> from core.inputs.fields import FIELDS
    >>> encode(FIELDS["amount"], 1_000_050, Setting(date(2026, 1, 1)))
    '10000.50'
    """
    match value:
        case None:
            return ""
        case tuple():
            return list_text(value, setting.currency)
        case FeeText(amount=amount, share=share):
            return f"{_percent(share)}%" if share else amount_text(amount, setting.currency)
        case Frequency(count=count, unit=unit):
            return f"{count}{unit[0]}"
        case date():
            return value.isoformat()
    if field.kind is Kind.CHOICE:
        return next(token for token, meant in field.choices.items() if meant == value)
    if field.kind is Kind.COUNT:
        return str(value)
    if field.kind in (Kind.FEN, Kind.SHARE) or (
        field.kind is Kind.PRICE and setting.quote is not Quote.INSTALMENT
    ):
        return _percent(Fraction(value))
    return "" if field.name == "multiple" and value == 1 else amount_text(value, setting.currency)


def _percent(share: Fraction) -> str:
    text = percent_text(share)
    if text is None:
        raise RateError("write the rate in per cent with at most eight decimals")
    return text


def _within(field: Field, value: Any, setting: Setting) -> Any | Problem:
    if value is None:
        return misread(field, setting)
    return value if field.low <= value <= field.high else out_of_range(field, setting)


def _amount(field: Field, text: str, setting: Setting) -> Any | Problem:
    written = amount_of(text, setting.currency)
    if written is None:
        digits = text.replace(",", "")
        beyond = len(digits) > _SUM_DIGITS and digits.isdecimal()
        # A sum below zero is well written too. A fee's limits do not say that it has a lower one.
        below = text[:1] in _MINUS and field.kind is not Kind.FEE and amount_of(text[1:], setting.currency)
        return out_of_range(field, setting) if beyond or below else misread(field, setting)
    minor = written.minor(setting.currency)
    return too_many_decimals(field, setting) if minor is None else _within(field, minor, setting)


def _rate(field: Field, text: str, setting: Setting) -> Fraction | Problem:
    rate = rate_of(text)
    if rate is None:
        return misread(field, setting)
    return rate if rate * _PER_YEAR[setting.quote] <= field.share else out_of_range(field, setting)


def _fen(field: Field, text: str, setting: Setting) -> Fraction | Problem:
    rate = fen_of(text)
    if rate is None or percent_text(rate) is None:
        return misread(field, setting)
    return rate if rate * 12 <= field.share else out_of_range(field, setting)


def _share(field: Field, text: str, setting: Setting) -> Fraction | Problem:
    share = rate_of(text)
    if share is None:
        return misread(field, setting)
    return share if share <= field.share else out_of_range(field, setting)


def _list(field: Field, text: str, setting: Setting) -> tuple[int, ...] | Problem:
    read = payments_of(text, setting.currency)
    if isinstance(read, Fault):
        return flawed(field, setting, read)
    return read if all(field.low <= one <= field.high for one in read) else out_of_range(field, setting)


def _fee(field: Field, text: str, setting: Setting) -> FeeText | Problem:
    share = rate_of(text, sign_needed=True)
    if share is not None:
        return FeeText(share=share) if share <= field.share else out_of_range(field, setting)
    amount = _amount(field, text, setting)
    return amount if isinstance(amount, Problem) else FeeText(amount=amount)


def _every(field: Field, text: str, setting: Setting) -> Frequency | Problem:
    every = every_of(text)
    if every is None:
        return misread(field, setting)
    # per_year is periods in a year, so one period is its inverse, in years.
    return every if field.low <= 1 / every.per_year <= field.high else out_of_range(field, setting)
