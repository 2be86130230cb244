"""Sentences as data: an English source string and the typed values that go into it.

The core never formats a number for a reader. It says *what* a number is (money, a share, a day) and
leaves the reader's language, separators and digits to :mod:`core.i18n`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple, TypeAlias


class Amount(NamedTuple):
    """Money in minor units of a currency; ``trim`` leaves out a fraction that is all zeros."""

    minor: int
    currency: str
    trim: bool = False


class ExactAmount(NamedTuple):
    """Money before rounding, in minor units as an exact fraction, shown with ``digits`` extra decimals."""

    minor: Fraction
    currency: str
    digits: int = 4


class Share(NamedTuple):
    """A ratio shown as per cent with ``digits`` decimals: 0.2693 is 26.93 %."""

    value: Fraction | float
    digits: int = 2


class Number(NamedTuple):
    """A plain number with at most ``digits`` decimals; ``fixed`` keeps trailing zeros."""

    value: Fraction | float | int
    digits: int = 0
    fixed: bool = False


class Day(NamedTuple):
    """A calendar day."""

    day: date


class Term(NamedTuple):
    """A source string that is itself to be translated, such as the name of a repayment method."""

    text: str


class Statement(NamedTuple):
    """A text of the data files in the product's languages, which no catalogue holds.

    One that has only ``en`` is the same in every language: a title, a document number, a telephone number.
    """

    en: str
    hans: str = ""
    hant: str = ""

    def said_in(self, code: str) -> str:
        """Return the text in a language of core.i18n.LANGUAGES.

        >>> Statement("small-loan company", "小额贷款公司", "小額貸款公司").said_in("zh-Hant")
        '小額貸款公司'
        """
        return {"zh-Hans": self.hans, "zh-Hant": self.hant}.get(code) or self.en


class Names(NamedTuple):
    """Source strings to be translated and listed as the language does: "a, b and c"."""

    texts: tuple[str, ...]


Value: TypeAlias = Amount | ExactAmount | Share | Number | Day | Term | Statement | Names


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence to be said in the reader's language.

    ``text`` is the English source with named places, ``plural`` its form for a ``count`` that is not
    one (empty where the sentence has no number to agree with).
    """

    text: str
    values: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))
    plural: str = ""
    count: int = 1


Sentence: TypeAlias = Message | Statement


def message(text: str, **values: Value) -> Message:
    """Return a sentence with its values; the first argument is what translators see.

    >>> message("You borrow {amount}.", amount=Amount(1_000_000, "CNY")).values["amount"].minor
    1000000
    """
    return Message(text, MappingProxyType(values))


def plural_message(singular: str, plural: str, count: int, **values: Value) -> Message:
    """Return a sentence whose wording depends on ``count``; ``{count}`` stands for the number itself."""
    return Message(singular, MappingProxyType({"count": Number(count), **values}), plural, count)


def N_(text: str) -> str:
    """Mark a source string for translation where it is defined, and return it unchanged."""
    return text
