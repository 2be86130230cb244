"""What a figure in the law book is counted in, and how its written number becomes an exact value."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum, StrEnum
from fractions import Fraction
from typing import TypeAlias

from core.money import currency
from core.wording import Statement

Scalar: TypeAlias = Fraction | int | str | bool | date | time | Statement


class Shape(Enum):
    """The kind of value a unit has."""

    SHARE = "a number of per cent, kept as a fraction: 24 is 6/25"
    RATIO = "a number, kept as a fraction: 1.5 is 3/2"
    COUNT = "a whole number"
    MONEY = "an amount, kept in minor units"
    TEXT = "a text by language"
    SIGN = "a text that is the same in every language"
    TRUTH = "true or false"
    DATE = "a day"
    CLOCK = "a time of day"


class Unit(StrEnum):
    """What a figure is counted in."""

    PERCENT = "percent"
    PERCENT_PER_YEAR = "percent_per_year"
    PERCENT_PER_DAY = "percent_per_day"
    PERCENT_PER_DAY_OF_AMOUNT_BORROWED = "percent_per_day_of_amount_borrowed"
    PERCENT_OF_AMOUNT_BORROWED = "percent_of_amount_borrowed"
    PERCENT_OF_INCOME = "percent_of_income"
    PERCENT_OF_GROSS_INCOME = "percent_of_gross_income"
    PERCENT_OF_BALANCE = "percent_of_balance"
    PERCENT_OF_BILL = "percent_of_bill"
    PERCENT_OF_UNPAID_MINIMUM = "percent_of_unpaid_minimum"
    PERCENT_OF_RESPONDENTS = "percent_of_respondents"
    PERCENT_MARKUP_ON_CONTRACT_RATE = "percent_markup_on_contract_rate"
    PERCENTAGE_POINTS_PER_YEAR = "percentage_points_per_year"
    PER_100_PERSONS_PER_YEAR = "per_100_persons_per_year"
    MULTIPLE = "multiple"
    MULTIPLE_OF_LPR1Y = "multiple_of_lpr1y"
    WEEKS = "weeks"
    DAYS = "days"
    DAYS_PAST_DUE = "days_past_due"
    MONTHS = "months"
    MONTHS_OF_INCOME = "months_of_income"
    MONTHS_OF_EXPENSES = "months_of_expenses"
    YEARS = "years"
    YEARS_FROM_END_OF_BAD_CONDUCT = "years_from_end_of_bad_conduct"
    YEARS_PRISON_MAX = "years_prison_max"
    POINTS = "points"
    REPORTS_PER_YEAR = "reports_per_year"
    CALLS_PER_DAY = "calls_per_day"
    CALLS_PER_7_DAYS = "calls_per_7_days"
    CNY = "CNY"
    CNY_PER_YEAR = "CNY_per_year"
    GBP = "GBP"
    TEXT = "text"
    PHONE = "phone"
    STANDARD = "standard"
    MONTH = "month"
    RULE = "rule"  # a rule without a figure: true where it holds
    YES_NO = "yes_no"
    DEADLINE = "deadline"
    PUBLISHED = "published"
    DATE = "date"
    CLOCK = "clock"

    @property
    def shape(self) -> Shape:
        """The kind of value this unit has."""
        if self.value.startswith("per"):
            return Shape.SHARE
        return _SHAPES.get(self, Shape.COUNT)

    @property
    def currency(self) -> str:
        """The currency of an amount, empty for all else."""
        return self.value[:3] if self.shape is Shape.MONEY else ""


_SHAPES = {
    Unit.MULTIPLE: Shape.RATIO,
    Unit.MULTIPLE_OF_LPR1Y: Shape.RATIO,
    Unit.WEEKS: Shape.RATIO,
    Unit.CNY: Shape.MONEY,
    Unit.CNY_PER_YEAR: Shape.MONEY,
    Unit.GBP: Shape.MONEY,
    Unit.TEXT: Shape.TEXT,
    Unit.PHONE: Shape.SIGN,
    Unit.STANDARD: Shape.SIGN,
    Unit.MONTH: Shape.SIGN,
    Unit.RULE: Shape.TRUTH,
    Unit.YES_NO: Shape.TRUTH,
    Unit.DEADLINE: Shape.DATE,
    Unit.PUBLISHED: Shape.DATE,
    Unit.DATE: Shape.DATE,
    Unit.CLOCK: Shape.CLOCK,
}

_NUMBERS = {Shape.SHARE, Shape.RATIO, Shape.MONEY}
_TYPES: dict[Shape, type] = {
    Shape.COUNT: int,
    Shape.TEXT: Statement,
    Shape.SIGN: str,
    Shape.TRUTH: bool,
    Shape.DATE: date,
    Shape.CLOCK: time,
}


def typed(written: object, unit: Unit) -> Scalar:
    """Return a figure as the data file writes it, exact and of the type its unit asks for.

    Errors: ValueError, with what was expected, for a figure of another kind.

    What is "0.05 per cent a day" as a fraction?

    >>> typed(Decimal("0.05"), Unit.PERCENT_PER_DAY)
    Fraction(1, 2000)
    """
    shape = unit.shape
    if isinstance(written, bool) and shape is not Shape.TRUTH:  # to Python, true is a whole number
        raise ValueError(f"{unit} takes {shape.value}")
    if shape in _NUMBERS and isinstance(written, int | Decimal):
        return share(written) if shape is Shape.SHARE else _number(Fraction(written), unit)
    fits = isinstance(written, _TYPES.get(shape, ())) and not isinstance(written, datetime)
    if fits and isinstance(written, int | str | date | time | Statement):
        return written
    raise ValueError(f"{unit} takes {shape.value}")


def share(percent: int | Decimal) -> Fraction:
    """Return a number of per cent as a fraction: 24 is 6/25."""
    return Fraction(percent) / 100


def _number(number: Fraction, unit: Unit) -> Fraction | int:
    if unit.shape is Shape.RATIO:
        return number
    minor = number * currency(unit.currency).unit
    if minor.denominator != 1:
        raise ValueError(f"{unit} has no smaller unit than its cents")
    return int(minor)
