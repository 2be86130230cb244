"""One figure or rule of law, of a product or of the statistics: dated, sourced, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple, TypeAlias

from core.errors import LoanError
from core.law.choices import Jurisdiction
from core.law.units import Scalar, Unit
from core.wording import Statement


class LawError(LoanError):
    """Something in the law book that is not as it must be: where it stands, which entry, what to do."""

    def __init__(self, place: str, entry: str, advice: str) -> None:
        super().__init__(f"{place}: {entry}: {advice}")
        self.place = place
        self.entry = entry
        self.advice = advice


class Kind(StrEnum):
    """What sort of statement it is, and so who acts on it."""

    COURT = "court"
    SUPERVISOR = "supervisor"
    CRIMINAL = "criminal"
    CENTRAL_BANK = "central bank"
    STATUTE = "statute"
    RECORD = "record"
    COLLECTION = "collection"
    HOTLINE = "hotline"
    PRODUCT = "product"
    GUIDELINE = "guideline"
    POLICY = "policy"
    PROPOSAL = "proposal"
    STATISTIC = "statistic"
    COMPUTED = "computed"


class Confidence(StrEnum):
    """How sure the figure is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Seen(StrEnum):
    """Where the figure was read. NOT_SEEN makes it an assumption."""

    STATUTE = "statute"
    EXCERPT = "excerpt"
    FILE = "file"
    COMPUTED = "computed"
    NOT_SEEN = "not seen"


class Where(StrEnum):
    """What sort of text says otherwise. Such pages are never linked: they mislead."""

    PAGE = "page"
    PRESS = "press"
    ARTICLE = "article"
    RULE = "rule"


class Range(NamedTuple):
    """From ``low`` to ``high``, both counted in; ``high`` is None where there is no upper end."""

    low: Scalar
    high: Scalar | None


Value: TypeAlias = Scalar | Range | tuple[Scalar, ...]


class Part(NamedTuple):
    """One value of a parameter: ``name`` in code, ``label`` for readers; both are empty where it has one."""

    name: str
    value: Value
    unit: Unit
    label: Statement = Statement("")


class Claim(NamedTuple):
    """What another text says instead, kept beside what we go by."""

    statement: Statement
    where: Where


@dataclass(frozen=True, slots=True)
class Parameter:
    """A dated value with its source.

    ``applies_from`` None: the first day is not known. ``applies_to`` None: in force as far as is known.
    ``source`` is the title, ``document`` the number, ``passage`` the article; ``link`` is a page fit to be
    shown (empty where there is none). ``note`` tells its limits; ``subject`` is the product it is about.
    """

    id: str
    jurisdiction: Jurisdiction
    topic: str
    kind: Kind
    statement: Statement
    parts: tuple[Part, ...]
    applies_from: date | None
    applies_to: date | None
    source: Statement
    document: str
    passage: Statement | None
    link: str
    checked_on: date
    confidence: Confidence
    seen: Seen
    note: Statement | None = None
    subject: str = ""
    contradicts: tuple[Claim, ...] = ()

    @property
    def is_assumption(self) -> bool:
        """Whether nothing that was read confirms it, so that it must be shown as an assumption."""
        return self.seen is Seen.NOT_SEEN

    @property
    def value(self) -> Value:
        """The value of a parameter that has only one."""
        return self.part().value

    def part(self, name: str = "") -> Part:
        """Return one of several values by its name; LawError where there is none of that name."""
        for one in self.parts:
            if one.name == name:
                return one
        names = ", ".join(one.name for one in self.parts if one.name) or "it has one value without a name"
        raise LawError(self.topic, self.id, f"there is no part {name!r}; choose of: {names}")

    def fraction(self, name: str = "") -> Fraction:
        """Return a value that is one number as an exact fraction: a rate of 24 % is 6/25."""
        value = self.part(name).value
        if isinstance(value, bool) or not isinstance(value, Fraction | int):
            raise LawError(self.topic, self.id, "its value is not one number")
        return Fraction(value)

    def in_force(self, day: date) -> bool:
        """Whether it holds on a day, as far as is known. A value without a first day has always held."""
        return (self.applies_from is None or self.applies_from <= day) and (
            self.applies_to is None or day <= self.applies_to
        )
