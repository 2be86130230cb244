"""What a line on prices is: which rate, of what, said by whom, and for which contracts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum
from fractions import Fraction

from core.law.lpr import Lpr
from core.law.parameter import Kind, LawError, Parameter
from core.law.units import Unit
from core.wording import Statement

DAYS_OF_YEAR = 365


class Role(StrEnum):
    """What the line does to a price beyond it."""

    CEILING = "ceiling"
    FLOOR = "floor"
    ENFORCED = "enforced"  # interest up to here was enforced by courts
    VOID = "void"  # interest above here was void and could be reclaimed
    PRESUMED = "presumed"  # above here a court may reopen the loan


class Counts(StrEnum):
    """What is added up before it is held against the line."""

    INTEREST = "interest"
    INTEREST_AND_FEES = "interest_and_fees"
    ALL_IN = "all_in"  # interest, penalty interest and all fees
    UNKNOWN = "unknown"


class Measure(StrEnum):
    """Which of the two yearly rates the rule means, where its text says so."""

    NOMINAL = "nominal"
    EFFECTIVE = "effective"
    UNKNOWN = "unknown"


class Per(Enum):
    """What the rate is counted over."""

    YEAR = Unit.PERCENT_PER_YEAR
    DAY = Unit.PERCENT_PER_DAY
    DAY_OF_AMOUNT_BORROWED = Unit.PERCENT_PER_DAY_OF_AMOUNT_BORROWED
    WHOLE_LOAN = Unit.PERCENT_OF_AMOUNT_BORROWED

    @property
    def is_yearly(self) -> bool:
        """Whether it can be set beside a loan's yearly rate."""
        return self in (Per.YEAR, Per.DAY)


@dataclass(frozen=True, slots=True)
class Line:
    """One line that applies to contracts made between two days.

    ``rate`` is exact, over ``per``. ``applies_to`` None: in force as far as is known. ``disputed``: courts
    or readers of the rule did not agree that it applied; ``conditional``: only for some of these loans; the
    ``remarks`` say why and on what terms. ``lpr`` and ``multiple`` say how a multiple of the LPR was reached.
    ``source`` is the parameter it rests on: title, document number, link, day of checking, confidence.
    """

    kind: Kind
    role: Role
    rate: Fraction
    per: Per
    counts: Counts
    measure: Measure
    applies_from: date
    applies_to: date | None
    source: Parameter
    disputed: bool = False
    conditional: bool = False
    remarks: tuple[Statement, ...] = ()
    multiple: Fraction = Fraction(1)
    lpr: Lpr | None = None

    @property
    def yearly(self) -> Fraction:
        """The rate a year, counted simply: ×365 from a day. LawError for a share of the whole loan.

        Daily limits on card interest were 0.05 %; how much was that a year?

        >>> from core.law import Jurisdiction, Lender, Product, ceiling
        >>> card = ceiling(Jurisdiction.CN, Lender.BANK, Product.CARD, date(2019, 5, 1))[0]
        >>> float(card.yearly)
        0.1825
        """
        if not self.per.is_yearly:
            raise LawError("lines", self.source.id, "is no yearly rate; look at its per first")
        return self.rate * (DAYS_OF_YEAR if self.per is Per.DAY else 1)
