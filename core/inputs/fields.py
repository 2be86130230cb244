"""The one table of what a reader can set: names, link keys, kinds, defaults and limits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from fractions import Fraction
from types import MappingProxyType
from typing import Any

from core.contract import MAX_MINOR, MAX_PERIODS, MAX_RATE_PER_YEAR, Method
from core.dates import DayCount
from core.inputs.scenario import Quote
from core.money import CURRENCIES, Rounding
from core.wording import N_

# Longer than anything that is accepted, short enough that no text can make the decoder slow.
MAX_TEXT = 40

# All payments together. From 2**53 on, the floats of a browser no longer tell neighbouring fen apart.
MAX_TOTAL = 10**15


class Kind(Enum):
    """What a field's text is read as."""

    AMOUNT = "amount"
    CHOICE = "choice"
    PRICE = "price"
    COUNT = "count"
    DAY = "day"
    EVERY = "every"
    FEE = "fee"
    FEN = "fen"
    LIST = "list"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Field:
    """One thing a reader can set.

    ``low`` and ``high`` are in the value's own unit: minor units, a count, a day, or (``every``) years.
    ``share`` is the highest rate a year of a price, the highest share of the amount of a fee, or of whatever
    a share is of.
    ``default`` is the text that stands where none is given, ``blank`` the text that an emptied box means
    (None: it must be filled). ``core`` fields stand in every link, the others where they differ.
    ``longest`` is how many characters are looked at at all.
    """

    name: str
    key: str
    kind: Kind
    label: str
    default: str
    low: Any = 0
    high: Any = 0
    blank: str | None = None
    share: Fraction = Fraction(0)
    core: bool = False
    choices: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    longest: int = MAX_TEXT


@dataclass(frozen=True, slots=True)
class Setting:
    """What the reading of one field depends on beside its own text."""

    today: date
    currency: str = "CNY"
    quote: Quote = Quote.INSTALMENT


def _amount(
    name: str, key: str, label: str, default: str, low: int = 0, high: int = MAX_MINOR, **more: Any
) -> Field:
    return Field(name, key, Kind.AMOUNT, label, default, low, high, **more)


def choice_of(name: str, key: str, label: str, choices: type[Enum], core: bool = False) -> Field:
    """Return the field of a choice whose tokens are the values of an Enum; the first is the default."""
    return _choice(name, key, label, {one.value: one for one in choices}, core)


def _choice(name: str, key: str, label: str, choices: Mapping[str, Any], core: bool = False) -> Field:
    return Field(
        name, key, Kind.CHOICE, label, next(iter(choices)), core=core, choices=MappingProxyType(choices)
    )


def _count(name: str, key: str, label: str, high: int) -> Field:
    return Field(name, key, Kind.COUNT, label, "0", 0, high, blank="0")


def _day(name: str, key: str, label: str, core: bool = False) -> Field:
    return Field(name, key, Kind.DAY, label, "", date(1900, 1, 1), date(2199, 12, 31), blank="", core=core)


def _fee(name: str, key: str, label: str) -> Field:
    return Field(name, key, Kind.FEE, label, "0", 0, MAX_MINOR, blank="0", share=Fraction(10))


_PERIODS = Field("periods", "n", Kind.COUNT, N_("Instalments"), "6", 1, MAX_PERIODS, core=True)
# At most ten years between due dates keeps 600 of them, from the latest start, before the year 9999.
_EVERY = Field("every", "every", Kind.EVERY, N_("Due"), "1m", Fraction(1, 365), Fraction(10))
_PRICE = Field(
    "price",
    "price",
    Kind.PRICE,
    N_("Price"),
    "1800",
    1,
    MAX_MINOR,
    share=Fraction(MAX_RATE_PER_YEAR),
    core=True,
)

FIELDS: Mapping[str, Field] = MappingProxyType(
    {
        entry.name: entry
        for entry in (
            _amount("amount", "amount", N_("Amount borrowed"), "10000", 1, core=True),
            _choice("currency", "cur", N_("Currency"), {code: code for code in CURRENCIES}, core=True),
            _choice("quote", "by", N_("Price quoted as"), {q.value: q for q in Quote}, core=True),
            _PRICE,
            _choice("method", "way", N_("Repayment method"), {m.value: m for m in Method}, core=True),
            _PERIODS,
            _amount("income", "pay", N_("Monthly pay"), "15000", blank="0", core=True),
            _day("start", "start", N_("Paid out on"), core=True),
            _day("first_due", "first", N_("First due date")),
            _EVERY,
            # A slash would be escaped in every link, so the day counts are written with a dash there.
            _choice("day_count", "days", N_("Day count"), {d.value.replace("/", "-"): d for d in DayCount}),
            _choice("rounding", "round", N_("Rounding"), {r.value: r for r in Rounding}),
            _count("grace_principal", "g1", N_("Interest-only periods"), MAX_PERIODS),
            _count("grace_deferred", "g2", N_("Payment-free periods"), MAX_PERIODS),
            _count("grace_free", "g3", N_("Interest-free periods"), MAX_PERIODS),
            _count("grace_days", "g4", N_("Grace days"), 365),
            _amount("multiple", "mult", N_("Rounded to multiples of"), "", 1, 10**6, blank=""),
            _amount("down_payment", "down", N_("Down payment"), "0", blank="0"),
            _fee("fee_paid", "fp", N_("Paid upfront")),
            _fee("fee_deducted", "fd", N_("Deducted upfront")),
            _fee("fee_each", "fe", N_("With each instalment")),
            _fee("fee_end", "fx", N_("With the last one")),
        )
    }
)

# Where a rate is asked for and none is given: round figures of the order that app loans quote (日息万五).
PRICE_DEFAULTS: Mapping[Quote, str] = MappingProxyType(
    {
        Quote.INSTALMENT: _PRICE.default,
        Quote.YEARLY: "18.25",
        Quote.MONTHLY: "1.5",
        Quote.DAILY: "0.05",
        Quote.FLAT: "0.6",
    }
)


def default_of(entry: Field, setting: Setting) -> str:
    """Return the canonical text a field has where none is given."""
    if entry.name == "start":
        return setting.today.isoformat()
    return PRICE_DEFAULTS[setting.quote] if entry.kind is Kind.PRICE else entry.default
