"""What is said when a text cannot be used: always what is accepted, never the text itself."""

from __future__ import annotations

from fractions import Fraction

from core.contract import MAX_PERIODS
from core.errors import Problem
from core.inputs.fields import Field, Kind, Setting
from core.inputs.pasted import Fault, Flaw
from core.inputs.scenario import Quote
from core.money import CURRENCIES
from core.wording import Amount, Day, Message, Number, Share, message


def misread(field: Field, setting: Setting, key: str = "form") -> Problem:
    """Return the problem of a text that is not written as the field's kind is; it shows an example."""
    return Problem(field.name, key, _written(field, setting, key))


def too_many_decimals(field: Field, setting: Setting) -> Problem:
    """Return the problem of a sum finer than the currency's smallest coin."""
    digits = CURRENCIES[setting.currency].exponent
    if digits:
        said = message("Write at most {digits} decimals, such as 10,000.50.", digits=Number(digits))
    else:
        said = message("This currency has no decimals: write a whole sum, such as 10,000.")
    return Problem(field.name, "decimals", said)


def no_such_day(field: Field) -> Problem:
    """Return the problem of a well-written date that no calendar has."""
    return Problem(
        field.name, "exists", message("No calendar has this day. Write one that exists, such as 2026-03-01.")
    )


def out_of_range(field: Field, setting: Setting) -> Problem:
    """Return the problem of a value beyond the field's limits; it shows them."""
    return Problem(field.name, "range", _limits(field, setting))


def flawed(field: Field, setting: Setting, fault: Fault) -> Problem:
    """Return the problem of a list of payments that cannot be used; it says which entry it is about."""
    entry = Number(fault.entry)
    match fault.flaw:
        case Flaw.DECIMALS:
            return too_many_decimals(field, setting)
        case Flaw.MANY:
            return misread(field, setting, "long")
        case Flaw.UNCLEAR if fault.entry:
            said = message(
                "Entry {entry} can be read in two ways. Put each payment on a line of its own, or ; between "
                "them; write thousands as 1,800 and decimals as 1800.50.",
                entry=entry,
            )
        case Flaw.UNCLEAR:
            said = message(
                "The list can be read in two ways. Put each payment on a line of its own, or ; between them; "
                "write thousands as 1,800 and decimals as 1800.50."
            )
        case Flaw.FORM if fault.entry:
            said = message(
                "Entry {entry} is not a payment. Write sums only, with spaces or new lines between them, and "
                "equal ones as 6×1800: 2000 5×1700.",
                entry=entry,
            )
        case _:
            return misread(field, setting)
    return Problem(field.name, fault.flaw.value, said)


def _written(field: Field, setting: Setting, key: str) -> Message:
    match field.kind:
        case Kind.CHOICE:
            return message("Choose one of the options in the list.")
        case Kind.COUNT:
            return _limits(field, setting)
        case Kind.DAY:
            return message("Write the date as year-month-day, such as 2026-03-01.")
        case Kind.EVERY:
            return message(
                "Write a number and d, w, m or y, such as 1m for every month or 2w for every two weeks."
            )
        case Kind.FEE:
            return message("Write a sum, such as 50, or a share of the amount borrowed, such as 1%.")
        case Kind.FEN:
            return message("Write fen or per cent a month, such as 1分, 1分5厘 or 1.5.")
        case Kind.LIST if key == "long":
            return message("Write at most {most} payments, equal ones as 6×1800.", most=Number(MAX_PERIODS))
        case Kind.LIST:
            return message(
                "Write the payments with spaces or new lines between them, equal ones as 6×1800: 2000 5×1700."
            )
        case Kind.SHARE:
            return message("Write a share in per cent, such as 20 or 0.9, with at most eight decimals.")
        case Kind.PRICE if setting.quote is not Quote.INSTALMENT:
            return message("Write the rate in per cent, such as 7.3 or 0.05, with at most eight decimals.")
    if CURRENCIES[setting.currency].exponent:
        return message("Write the sum in digits, such as 10000 or 10,000.50.")
    return message("Write the sum in whole digits, such as 10000 or 10,000.")


def _limits(field: Field, setting: Setting) -> Message:
    low, high, code = field.low, field.high, setting.currency
    match field.kind:
        case Kind.COUNT:
            return message("Write a whole number from {low} to {high}.", low=Number(low), high=Number(high))
        case Kind.DAY:
            return message("Choose a day from {low} to {high}.", low=Day(low), high=Day(high))
        case Kind.EVERY:
            return message(
                "Choose from one day to {years} years between due dates.", years=Number(Fraction(high))
            )
        case Kind.FEE:
            return message(
                "Write a sum of at most {high}, or at most {share} of the amount borrowed.",
                high=Amount(high, code, trim=True),
                share=Share(field.share, 0),
            )
        case Kind.SHARE:
            return message("Write a share from 0% to {high}.", high=Share(field.share, 0))
        case Kind.FEN | Kind.PRICE if field.kind is Kind.FEN or setting.quote is not Quote.INSTALMENT:
            return message(
                "Write a rate that comes to at most {high} a year, counted simply.",
                high=Share(field.share, 0),
            )
    return message(
        "Write a sum from {low} to {high}.",
        low=Amount(low, code, trim=True),
        high=Amount(high, code, trim=True),
    )
