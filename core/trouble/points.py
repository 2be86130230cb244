"""One thing that is said to someone in trouble, and what it rests on: entries of the law book, or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import NamedTuple

from core.errors import LoanError
from core.law import PLACES, Jurisdiction, Parameter, lawbook
from core.law.parameter import Range
from core.law.shown import as_value
from core.wording import N_, Message, Term, Value, message

MOST_DAYS = 36_525  # a hundred years late: more is a slip of the hand


class TroubleError(LoanError):
    """Something asked that cannot be answered. ``field`` names the argument, ``advice`` says what to give."""

    def __init__(self, field: str, advice: str) -> None:
        super().__init__(f"{field}: {advice}")
        self.field = field
        self.advice = advice


class Of(Enum):
    """What is taken from an entry: its figure, an end of its range, its statement, the label of a part."""

    VALUE = "value"
    LOW = "low"
    HIGH = "high"
    STATEMENT = "statement"
    LABEL = "label"


class Figure(NamedTuple):
    """A value in a sentence that stands in the law book: the entry's id, which part of it, and what of it."""

    id: str
    part: str = ""
    of: Of = Of.VALUE

    @property
    def value(self) -> Value:
        """The value as a sentence holds it.

        Errors: TroubleError where the entry has no such end or more than one value.
        """
        entry = lawbook()[self.id]
        if self.of is Of.STATEMENT:
            return entry.statement
        part = entry.part(self.part)
        if self.of is Of.LABEL:
            return part.label
        found = part.value if self.of is Of.VALUE else None
        if isinstance(part.value, Range):
            found = {Of.LOW: part.value.low, Of.HIGH: part.value.high}.get(self.of)
        if found is None or isinstance(found, tuple | Range):
            raise TroubleError(self.id, "this entry has no such value; look at its parts")
        return as_value(found, part.unit)


@dataclass(frozen=True, slots=True)
class Point:
    """A sentence and the entries of the law book that it rests on, by id.

    ``text`` is its source string; ``figures`` fill the places of it. A point of no entry is our own picture
    of what is usual, or of what one can do: ``is_model`` says so, and :data:`MODEL` says it to readers.
    """

    text: str
    ids: tuple[str, ...] = ()
    figures: tuple[tuple[str, Figure], ...] = ()

    @property
    def message(self) -> Message:
        """The sentence, its figures read from the law book.

        How often may a collector talk with me in a day, says the standard?

        >>> from core.i18n import translator
        >>> from core.trouble import CALLS_A_DAY
        >>> translator("en").say(CALLS_A_DAY.message).split(": ")[1]
        'at most 3 active, effective calls with one debtor a day.'
        """
        return message(self.text, **{name: figure.value for name, figure in self.figures})

    @property
    def facts(self) -> tuple[Parameter, ...]:
        """The entries it rests on, each with source, days and how sure it is."""
        return tuple(lawbook()[key] for key in self.ids)

    @property
    def sources(self) -> tuple[Parameter, ...]:
        """The entries to cite: of several from one article of one document, the first."""
        cited = {(one.source, one.document, one.passage): one for one in reversed(self.facts)}
        return tuple(one for one in self.facts if one in cited.values())

    @property
    def is_model(self) -> bool:
        """Whether it rests on no source."""
        return not self.ids

    def holds(self, day: date) -> bool:
        """Whether all it rests on is in force on a day; what rests on nothing always holds."""
        return all(one.in_force(day) for one in self.facts)


def point(text: str, *ids: str, **figures: Figure) -> Point:
    """Return a point; mark the text with ``N_`` where it is written."""
    return Point(text, ids, tuple(figures.items()))


def holding(points: tuple[Point, ...], day: date) -> tuple[Point, ...]:
    """Return the points that hold on a day."""
    return tuple(one for one in points if one.holds(day))


def fitting(points: tuple[Point, ...], place: Jurisdiction, day: date) -> tuple[Point, ...]:
    """Return the points that hold on a day and rest on no other place's law; a model fits anywhere."""
    return tuple(one for one in holding(points, day) if all(fact.jurisdiction is place for fact in one.facts))


MODEL = message("A model, not a prediction: no text we read says this, and lenders differ.")


def unsaid(place: Jurisdiction) -> Message:
    """Return the sentence for a place about which our sources are silent."""
    return message(
        "For {place}, our sources do not say. That is no claim in either direction.",
        place=Term(PLACES[place]),
    )


def checked_days(days: int, field: str = "days_late") -> int:
    """Return a number of days late as it is.

    Errors: TroubleError where it is no whole number from 0 to :data:`MOST_DAYS`.
    """
    if isinstance(days, bool) or not isinstance(days, int) or not 0 <= days <= MOST_DAYS:
        raise TroubleError(field, f"give whole days from 0 to {MOST_DAYS}")
    return days


def checked_day(day: date, field: str = "day") -> date:
    """Return a calendar day as it is.

    Errors: TroubleError for what is none, and for a moment, which has no place among days.
    """
    if not isinstance(day, date) or isinstance(day, datetime):
        raise TroubleError(field, "give a calendar day")
    return day


# Said in more than one place.
NIGHT = point(
    N_(
        "The recommended national standard {standard} says: no collection between {from_hour} and "
        "{to_hour}, unless you agreed to it."
    ),
    "cn-collect-hours",
    "cn-collect-std",
    standard=Figure("cn-collect-std"),
    from_hour=Figure("cn-collect-hours", of=Of.LOW),
    to_hour=Figure("cn-collect-hours", of=Of.HIGH),
)
CALLS_A_DAY = point(
    N_(
        "The recommended national standard {standard} says: at most {calls} active, effective calls with "
        "one debtor a day."
    ),
    "cn-collect-calls",
    "cn-collect-std",
    standard=Figure("cn-collect-std"),
    calls=Figure("cn-collect-calls"),
)
OTHERS = point(
    N_(
        "The recommended national standard {standard} says: collect only from the debtor and liable "
        "guarantors. Contacts may be approached only when the debtor cannot be reached or the like, must "
        "not be told of the debt, and not again once they refuse."
    ),
    "cn-collect-third",
    "cn-collect-std",
    standard=Figure("cn-collect-std"),
)
CRIME = point(
    N_(
        "Violence, threats, breaking into a home, stalking or harassment to collect debts from usury and "
        "the like can be a crime: up to {years} years of prison."
    ),
    "cn-collect-crime",
    years=Figure("cn-collect-crime"),
)
RECOMMENDED = point(
    N_(
        "{standard} is about online consumer credit. It is a recommended standard, not a compulsory one: a "
        "ground for a complaint, not a verdict."
    ),
    "cn-collect-std",
    standard=Figure("cn-collect-std"),
)
