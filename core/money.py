"""Money is a whole number of minor units (fen, cents); this module rounds it and knows the currencies."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from core.errors import MoneyError


class Rounding(Enum):
    """What happens to a half: away from zero (HALF_UP, as Chinese lenders do) or to the even neighbour."""

    HALF_UP = "half_up"
    HALF_EVEN = "half_even"


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency of ISO 4217: its code and how many decimals its minor unit has."""

    code: str
    exponent: int
    symbol: str

    @property
    def unit(self) -> int:
        """Minor units in one major unit: 100 for CNY, 1 for JPY."""
        return int(10**self.exponent)


# Exponents: ISO 4217 (2015 and amendments), list one. Symbols: the narrow forms of Unicode CLDR where
# they stay unambiguous among these seven, else the usual prefixed form (HK$, NT$).
CURRENCIES: dict[str, Currency] = {
    c.code: c
    for c in (
        Currency("CNY", 2, "¥"),
        Currency("HKD", 2, "HK$"),
        Currency("TWD", 2, "NT$"),
        Currency("USD", 2, "US$"),
        Currency("EUR", 2, "€"),
        Currency("GBP", 2, "£"),
        Currency("JPY", 0, "JP¥"),
    )
}


def currency(code: str) -> Currency:
    """Return the currency of an ISO 4217 code.

    How many sen has a yen for a bank today?

    >>> currency("JPY").unit
    1
    """
    try:
        return CURRENCIES[code]
    except KeyError:
        raise MoneyError("unknown currency code; see core.money.CURRENCIES") from None


def round_ratio(numerator: int, denominator: int, rounding: Rounding) -> int:
    """Return numerator ÷ denominator as a whole number of minor units, rounded once.

    Units: whatever the ratio is in. Convention: HALF_UP sends a half away from zero, HALF_EVEN to the
    even neighbour. ``denominator`` must be positive.

    What is half a fen, 2.5, to a bank that rounds halves up, and to one that rounds to even?

    >>> round_ratio(5, 2, Rounding.HALF_UP), round_ratio(5, 2, Rounding.HALF_EVEN)
    (3, 2)
    """
    if denominator <= 0:
        raise MoneyError("the denominator must be positive")
    if rounding is Rounding.HALF_UP:
        if numerator >= 0:
            return (2 * numerator + denominator) // (2 * denominator)
        return -((-2 * numerator + denominator) // (2 * denominator))
    whole, rest = divmod(numerator, denominator)
    if 2 * rest > denominator or (2 * rest == denominator and whole % 2):
        return whole + 1
    return whole


def round_to_multiple(numerator: int, denominator: int, multiple: int, rounding: Rounding) -> int:
    """Return the ratio rounded once to a multiple of ``multiple`` minor units (100 is whole yuan)."""
    return multiple * round_ratio(numerator, denominator * multiple, rounding)


def round_fraction(value: Fraction, rounding: Rounding) -> int:
    """Return an exact fraction rounded once to whole minor units."""
    return round_ratio(value.numerator, value.denominator, rounding)
