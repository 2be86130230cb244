"""The one table of what a reader can try with a loan: paying extra, another rate, a later end, a holiday.

Names and link keys begin with what no field of :data:`core.inputs.FIELDS` begins with, so that both can stand
side by side in one form and one link.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from enum import Enum
from fractions import Fraction
from types import MappingProxyType
from typing import Any

from core.contract import MAX_MINOR, MAX_PERIODS, MAX_RATE_PER_YEAR
from core.errors import Problem
from core.inputs import Field, Kind
from core.inputs.dated import MAX_LIST, Fault, dated_of, dated_problem, dated_text, month_end_of
from core.inputs.decode import decode, encode
from core.inputs.fields import Setting, choice_of
from core.inputs.scenario import Quote
from core.wording import N_, message


class Tried(Enum):
    """The one thing that is tried."""

    EXTRA = "extra"
    RATE = "rate"
    EXTEND = "extend"
    HOLIDAY = "holiday"
    RESPREAD = "respread"
    AGAIN = "again"


class Shown(Enum):
    """The pictures, one of which is on screen."""

    OWED = "owed"
    INTEREST = "interest"


class WayKey(Enum):
    """The ways in which one thing can be done, side by side."""

    SHORTER = "shorter"
    LOWER = "lower"
    KEEP_END = "keep_end"
    KEEP_INSTALMENT = "keep_instalment"
    LATER = "later"
    PRINCIPAL = "principal"
    DEFERRED = "deferred"
    INTEREST_FREE = "interest_free"
    NO_PENALTY = "no_penalty"
    REMAINING = "remaining"
    LONGER = "longer"
    POCKET = "pocket"
    ALL = "all"


# The first of each is what a reader sees first.
WAYS: Mapping[Tried, tuple[WayKey, ...]] = MappingProxyType(
    {
        Tried.EXTRA: (WayKey.SHORTER, WayKey.LOWER),
        Tried.RATE: (WayKey.KEEP_END, WayKey.KEEP_INSTALMENT),
        Tried.EXTEND: (WayKey.LATER,),
        Tried.HOLIDAY: (WayKey.PRINCIPAL, WayKey.DEFERRED, WayKey.INTEREST_FREE, WayKey.NO_PENALTY),
        Tried.RESPREAD: (WayKey.REMAINING, WayKey.LONGER),
        Tried.AGAIN: (WayKey.POCKET, WayKey.ALL),
    }
)

MOST_ROUNDS = 60
_FIRST_DAY, _LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)
# Longer pauses than these are no longer a change of the same loan.
MOST_PAUSED = 120


def _choice(name: str, key: str, label: str, choices: type[Enum], core: bool = False) -> Field:
    return choice_of(f"change_{name}", f"c-{key}", label, choices, core)


def _count(name: str, key: str, label: str, default: str, low: int, high: int) -> Field:
    blank = None if default else ""
    return Field(f"change_{name}", f"c-{key}", Kind.COUNT, label, default, low, high, blank=blank)


def _rate(name: str, key: str, label: str, default: str = "", blank: str = "") -> Field:
    share = Fraction(MAX_RATE_PER_YEAR)
    return Field(f"change_{name}", f"c-{key}", Kind.PRICE, label, default, blank=blank, share=share)


def _list(name: str, key: str, label: str) -> Field:
    return Field(f"change_{name}", f"c-{key}", Kind.LIST, label, "", 1, MAX_MINOR, longest=MAX_LIST)


CHANGE_FIELDS: Mapping[str, Field] = MappingProxyType(
    {
        field.name: field
        for field in (
            _choice("try", "try", N_("What to try"), Tried, core=True),
            _choice("way", "as", N_("How it is done"), WayKey),
            _choice("shown", "show", N_("Picture"), Shown),
            _count("first", "from", N_("From instalment"), "", 1, MAX_PERIODS),
            _count("last", "until", N_("Up to instalment"), "", 1, MAX_PERIODS),
            Field(
                "change_extra", "c-more", Kind.AMOUNT, N_("Extra each time"), "500", 0, MAX_MINOR, blank="0",
                core=True,
            ),
            _list("list", "list", N_("Paid on other days")),
            Field(
                "change_fee", "c-fee", Kind.FEE, N_("Charge for paying early"), "0", 0, MAX_MINOR, blank="0",
                share=Fraction(1),
            ),
            _count("free", "free", N_("No charge after instalment"), "", 0, MAX_PERIODS),
            _rate("yield", "yield", N_("Or keep the cash at, % a year"), "2", "0"),
            Field("change_by", "c-by", Kind.DAY, N_("Ended by"), "", _FIRST_DAY, _LAST_DAY, blank=""),
            _rate("rate", "rate", N_("New rate, % a year")),
            _count("periods", "n", N_("How many instalments"), "2", 1, MOST_PAUSED),
            _count("rounds", "k", N_("How many rounds"), "12", 1, MOST_ROUNDS),
        )
    }
)  # fmt: skip

CHANGE_KEYS = frozenset(field.key for field in CHANGE_FIELDS.values())


def setting_of(name: str, today: date, currency: str) -> Setting:
    """Return what the reading of a field depends on: rates are told a year, sums in the loan's currency."""
    return replace(Setting(today, currency), quote=Quote.YEARLY)


def decode_change(name: str, text: str, today: date, currency: str) -> Any | Problem:
    """Return the value a text means in a field, None where it is empty, or the Problem with it.

    Can I write a month where a day is asked for?

    >>> decode_change("change_by", "2028-06", date(2026, 1, 31), "CNY")
    datetime.date(2028, 6, 30)
    """
    field, setting = CHANGE_FIELDS[name], setting_of(name, today, currency)
    if field.kind is Kind.LIST:
        if not text.strip():
            return ()
        read = dated_of(text, currency)
        return dated_problem(field.name, read) if isinstance(read, Fault) else read
    if field.kind is Kind.DAY and len(text) <= field.longest and (day := month_end_of(text)) is not None:
        return day
    value = decode(field, text, setting)
    if field.kind is Kind.FEE and isinstance(value, Problem) and value.key != "decimals":
        said = message("Write a sum, such as 50, or a share of what is paid early, such as 1%.")
        return Problem(field.name, value.key, said)
    return value


def encode_change(name: str, value: Any, today: date, currency: str) -> str:
    """Return the canonical text of a value; decoding it gives the value back."""
    if CHANGE_FIELDS[name].kind is Kind.LIST:
        return dated_text(value, currency)
    return encode(CHANGE_FIELDS[name], value, setting_of(name, today, currency))
