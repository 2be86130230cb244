"""A rate is an exact fraction with a basis: per year, per month, per day, or a flat price per month."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from math import gcd
from typing import TypeAlias

from core.errors import RateError

Exact: TypeAlias = str | int | Fraction | Decimal

# Long enough for any written rate, short enough that no text can make arithmetic slow.
_WRITTEN = re.compile(r"(\d{1,9})(?:\.(\d{1,18}))?(%?)", re.ASCII)
_DECIMAL_REACH = 30


class Basis(Enum):
    """What one unit of the rate is counted over."""

    YEARLY = "yearly"
    MONTHLY = "monthly"
    DAILY = "daily"
    FLAT_MONTHLY = "flat_monthly"

    # Enum's own hash is a Python call; every lookup in the table below would pay for it.
    __hash__ = object.__hash__


_PER_YEAR = {Basis.YEARLY: 1, Basis.MONTHLY: 12, Basis.DAILY: 365, Basis.FLAT_MONTHLY: 12}


@dataclass(frozen=True, slots=True)
class Rate:
    """An interest rate, exact, with the time it is quoted over.

    ``value`` is a fraction (0.005 is half a per cent) per year, month or day of the balance still owed;
    with FLAT_MONTHLY it is per month of the amount first borrowed, however much has been repaid.
    """

    value: Fraction
    basis: Basis

    def __post_init__(self) -> None:
        if not isinstance(self.value, Fraction) or not isinstance(self.basis, Basis):
            raise RateError("a rate is a Fraction and a Basis; use Rate.yearly('7.3%') and its like")
        if self.value < 0:
            raise RateError("a rate cannot be below zero")

    @staticmethod
    def yearly(value: Exact) -> Rate:
        """Return a rate per year.

        >>> Rate.yearly("7.3%").value
        Fraction(73, 1000)
        """
        return Rate(exact(value), Basis.YEARLY)

    @staticmethod
    def monthly(value: Exact) -> Rate:
        """Return a rate per month; a year is twelve of them."""
        return Rate(exact(value), Basis.MONTHLY)

    @staticmethod
    def daily(value: Exact) -> Rate:
        """Return a rate per calendar day; a year is 365 of them.

        How much a year is 0.05 % a day (日息万五)?

        >>> Rate.daily("0.05%").per_year == exact("18.25%")
        True
        """
        return Rate(exact(value), Basis.DAILY)

    @staticmethod
    def flat_monthly(value: Exact) -> Rate:
        """Return a flat price per month, charged on the amount first borrowed (每期手续费)."""
        return Rate(exact(value), Basis.FLAT_MONTHLY)

    @property
    def per_year(self) -> Fraction:
        """The same price counted simply over a year: ×12 from a month, ×365 from a day. Exact."""
        return Fraction(self.value.numerator * _PER_YEAR[self.basis], self.value.denominator)

    @property
    def simple_yearly(self) -> float:
        """``per_year`` as a float: a good first guess for a solver, never a figure to show."""
        return self.value.numerator / self.value.denominator * _PER_YEAR[self.basis]

    def over(self, part: int, year: int) -> tuple[int, int]:
        """Return the price of ``part``/``year`` of a year as a ratio in lowest terms, numerator first.

        >>> Rate.yearly("12%").over(1, 12)
        (1, 100)
        """
        top, bottom = self.value.as_integer_ratio()
        top *= _PER_YEAR[self.basis] * part
        bottom *= year
        common = gcd(top, bottom)
        return top // common, bottom // common

    @property
    def is_flat(self) -> bool:
        """Whether the price is on the amount first borrowed instead of on what is still owed."""
        return self.basis is Basis.FLAT_MONTHLY

    def to(self, basis: Basis) -> Rate:
        """Return the same price quoted over another time, exact (simple, not compounded).

        Errors: RateError between a flat price and a rate on the balance, which are different things.

        What is 7.3 % a year by the day?

        >>> Rate.yearly("7.3%").to(Basis.DAILY).value
        Fraction(1, 5000)
        """
        if self.is_flat != (basis is Basis.FLAT_MONTHLY):
            raise RateError("a flat price has no equal rate on the balance; measure the schedule instead")
        return Rate(self.per_year / _PER_YEAR[basis], basis)


def exact(value: Exact) -> Fraction:
    """Return a written or exact number as a fraction; "5%" is 1/20.

    Errors: RateError for floats (they are not what was written), exponents, signs, any digit that is
    not 0 to 9, and anything longer than a rate is ever written.
    """
    if isinstance(value, Fraction):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return Fraction(value)
    if isinstance(value, Decimal):
        # Fraction(Decimal("1E+1000000")) would run for minutes, so its reach is checked first.
        if (
            value.is_finite()
            and abs(value.adjusted()) <= _DECIMAL_REACH
            and len(value.as_tuple().digits) <= 60
        ):
            return Fraction(value)
        raise RateError("a Decimal rate must be finite and of ordinary size")
    if isinstance(value, str):
        match = _WRITTEN.fullmatch(value)
        if match:
            whole, decimals, percent = match[1], match[2] or "", match[3]
            scale = 10 ** len(decimals) * (100 if percent else 1)
            return Fraction(int(whole + decimals), scale)
        raise RateError("write a rate like 7.3% or 0.073, in the digits 0 to 9")
    raise RateError("a rate must be exact: a string, int, Fraction or Decimal, never a float")
