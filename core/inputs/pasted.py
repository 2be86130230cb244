"""A pasted list of payments: one a line, or with spaces or signs between them, equal ones as 6×1800.

The rules, so that no list is read in two ways. Spaces, new lines, tabs, ``;`` ``、`` ``|`` and a full-width
comma set payments apart, and so do the words 首期 and 之后. A plain comma does where it cannot be anything
else ("2000, 1700" or "2000,1700"); followed by exactly three digits it groups thousands ("1,800"). What could
be either, or a decimal comma, is refused: "500,500", "1 800", "1.234,56". Of the two numbers around × the
smaller is how many times, unless one of them is plainly money ("36×20.00").
"""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from core.contract import MAX_PERIODS
from core.inputs.grammar import Sum, amount_of, amount_text, widths_made_plain
from core.money import CURRENCIES

# Six hundred payments with decimals, signs and line ends; what is longer is not looked at.
MAX_PASTE = 12_000

# A full-width comma after full-width digits is their thousands sign, after anything else it sets apart.
_WIDE_COMMA = re.compile("(?<![０-９])，")
_WIDE_THOUSANDS = re.compile(r"(?<![\d.])[1-9]\d?，\d{3}(?!\d)", re.ASCII)
_APART = re.compile(r"[\n\r\t\v\f\u2028\u2029\u0085;；、|｜]|首期[还還]?|[之其][后後]")
_EACH = re.compile(r"(\d) ?期[,;]? ?(?:每期|各)?(?:还|還)? ?(?=[\d¥])", re.ASCII)
_TIMES = re.compile(r" ?[xX×*＊✕] ?")
_SPACES = re.compile(" +")
_SPACED_THOUSANDS = re.compile(r"(?<![\d.,])[1-9]\d? \d{3}(?!\d)", re.ASCII)
_THOUSANDS = re.compile(r"[^\d,]*(?:\d{1,2},\d{3}(?:\.\d+)?|\d{3},\d{3}\.\d{2})[^\d,]*", re.ASCII)
# Three digits after a comma may be thousands, one or two may be a decimal part.
_UNCLEAR_COMMA = re.compile(r"(?<!\d)\d{1,3},\d{3}(?!\d)|,\d{1,2}(?![\d×])", re.ASCII)
# The rest of a number whose thousands were set apart: 125 000.
_LEADING_ZERO = re.compile(r"(?:^|×)0\d", re.ASCII)
_TALLY = re.compile(r"\d{1,3}", re.ASCII)


class Flaw(Enum):
    """Why a list cannot be used."""

    FORM = "form"
    UNCLEAR = "unclear"
    DECIMALS = "decimals"
    MANY = "many"


class Fault(NamedTuple):
    """What is wrong with a list, and with which of its entries, counted from 1 (0: with all of it)."""

    flaw: Flaw
    entry: int = 0


def payments_of(text: str, currency: str) -> tuple[int, ...] | Fault:
    """Return the payments a text lists, in minor units and in order, or the first fault in it.

    What do I repay when it says "first 2,000, then five times 1,700"?

    >>> payments_of("首期还2,000，之后5期每期1,700元", "CNY")
    (200000, 170000, 170000, 170000, 170000, 170000)
    """
    if _WIDE_THOUSANDS.search(text):
        return Fault(Flaw.UNCLEAR)
    text = _SPACES.sub(" ", widths_made_plain(_APART.sub(";", _WIDE_COMMA.sub(";", text))))
    text = _TIMES.sub("×", _EACH.sub(r"\1×", text))
    if _SPACED_THOUSANDS.search(text):
        return Fault(Flaw.UNCLEAR)
    found: list[int] = []
    entries = [entry for entry in (part.strip(",") for part in re.split("[; ]", text)) if entry]
    for number, entry in enumerate(entries, 1):
        parts = _parts(entry)
        if parts is None:
            return Fault(Flaw.UNCLEAR, number)
        for part in parts:
            read = _repeated(part, currency)
            if read is None:
                return Fault(Flaw.FORM, number)
            times, amount = read
            minor = amount.minor(currency)
            if minor is None:
                return Fault(Flaw.DECIMALS, number)
            if len(found) + times > MAX_PERIODS:
                return Fault(Flaw.MANY)
            found += [minor] * times
    return tuple(found) if found else Fault(Flaw.FORM)


def list_text(payments: tuple[int, ...], currency: str) -> str:
    """Return the shortest text that lists the payments; reading it gives them back.

    >>> list_text((200_000, 170_000, 170_000), "CNY")
    '2000 2x1700'
    """
    text, at = "", 0
    while at < len(payments):
        times = 1
        while at + times < len(payments) and payments[at + times] == payments[at]:
            times += 1
        entry = _entry(times, amount_text(payments[at], currency), currency)
        gap = ";" if _SPACED_THOUSANDS.search(f"{text[-6:]} {entry[:6]}") else " "
        text = f"{text}{gap}{entry}" if text else entry
        at += times
    return text


def _entry(times: int, amount: str, currency: str) -> str:
    if times == 1:
        return amount
    if "." in amount or not _TALLY.fullmatch(amount) or int(amount) > times:
        return f"{times}x{amount}"
    # The smaller number would be taken for how many times, so the amount must look like money.
    return f"{times}x{amount}.0" if CURRENCIES[currency].exponent else " ".join([amount] * times)


def _parts(entry: str) -> list[str] | None:
    """One entry's payments: mostly itself, several where only commas stand between, None where unclear."""
    if _LEADING_ZERO.search(entry):
        return None
    if all("," not in side or _THOUSANDS.fullmatch(side) for side in entry.split("×")):
        return [entry]
    return None if _UNCLEAR_COMMA.search(entry) else entry.split(",")


def _repeated(part: str, currency: str) -> tuple[int, Sum] | None:
    """How many times, and how much."""
    sides = part.split("×")
    sums = [amount_of(side, currency) for side in sides]
    if len(sides) == 1:
        return (1, sums[0]) if sums[0] else None
    if len(sides) > 2:
        return None
    tallies = [int(side) if _TALLY.fullmatch(side) else 0 for side in sides]
    readings = [
        (times, amount)
        for times, amount in ((tallies[0], sums[1]), (tallies[1], sums[0]))
        if times and amount is not None
    ]
    return min(readings, key=lambda reading: reading[0]) if readings else None
