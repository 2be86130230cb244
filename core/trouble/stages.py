"""The stages of being late, by day: what is usual, what the lender may do and may not, what one can do.

Our sources give no day on which a lender begins to call or to sue. The days here are ours, to have something
to look at, and every stage says whether its first day is such an assumption.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from core.law import Jurisdiction, lawbook
from core.trouble.points import (
    MOST_DAYS,
    Figure,
    Of,
    Point,
    checked_day,
    checked_days,
    holding,
    point,
    unsaid,
)
from core.trouble.rights import RIGHTS, Rights
from core.trouble.usual import USUAL
from core.wording import N_, Message, Number, message


class StageKey(StrEnum):
    """The stages, in their order."""

    PROMISED = "promised"
    GRACE = "grace"
    REMINDER = "reminder"
    CALLS = "calls"
    DEFAULT = "default"
    SUIT = "suit"
    ENFORCEMENT = "enforcement"


class _First(NamedTuple):
    days: int
    assumed: bool = True


# From how many days late. Grace has no line: it lasts as long as the contract says. The due date and the day
# after it are what being late means; the rest are assumptions.
_BEGINS: Mapping[StageKey, _First] = MappingProxyType(
    {
        StageKey.PROMISED: _First(0, assumed=False),
        StageKey.REMINDER: _First(1, assumed=False),
        StageKey.CALLS: _First(4),
        StageKey.DEFAULT: _First(31),
        StageKey.SUIT: _First(91),
        StageKey.ENFORCEMENT: _First(180),
    }
)

NAMES: Mapping[StageKey, str] = MappingProxyType(
    {
        StageKey.PROMISED: N_("The day it is due"),
        StageKey.GRACE: N_("Days of grace"),
        StageKey.REMINDER: N_("Reminders"),
        StageKey.CALLS: N_("Collection calls"),
        StageKey.DEFAULT: N_("Default, and the whole loan called in"),
        StageKey.SUIT: N_("A suit"),
        StageKey.ENFORCEMENT: N_("Enforcement"),
    }
)

_PROMISED_AND_GRACE = (StageKey.PROMISED, StageKey.GRACE)


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage in a place on a day.

    ``first`` and ``last`` are days late, both counted in. ``assumed``: no source gives that first day.
    ``usual`` is what tends to happen, ``may`` and ``may_not`` what the lender may do and may not, ``you_can``
    what the borrower can do now. ``silent`` holds a sentence for each of the lender's sides that is empty.
    """

    key: StageKey
    place: Jurisdiction
    first: int
    last: int
    assumed: bool
    usual: tuple[Point, ...]
    may: tuple[Point, ...]
    may_not: tuple[Point, ...]
    you_can: tuple[Point, ...]

    @property
    def name(self) -> str:
        """What it is called, a source string for the Translator."""
        return NAMES[self.key]

    @property
    def silent(self) -> tuple[Message, ...]:
        """That our sources do not say, where they name nothing the lender may do or may not."""
        if self.may or self.may_not or self.key in _PROMISED_AND_GRACE:
            return ()
        return (unsaid(self.place),)

    @property
    def about_its_days(self) -> tuple[Message, ...]:
        """That its first day is an assumption, where it is one."""
        if not self.assumed:
            return ()
        return (
            message(
                "That this begins {days} days late is an assumption, so that there is something to look at. "
                "Lenders differ; your contract counts.",
                days=Number(self.first),
            ),
        )


def stages_in(place: Jurisdiction, day: date, grace_days: int = 0) -> tuple[Stage, ...]:
    """Return every stage of a place in order, with the rules in force on a calendar day.

    ``grace_days`` are the contract's days after the due date without penalty; they come first, and what
    they swallow whole is left out.
    Errors: TroubleError for days that are no number of days.

    Which stages come within half a year, and from which day of being late?

    >>> [(one.key.value, one.first) for one in stages_in(Jurisdiction.CN, date(2026, 11, 22))]
    [('promised', 0), ('reminder', 1), ('calls', 4), ('default', 31), ('suit', 91), ('enforcement', 180)]
    """
    checked_days(grace_days, "grace_days")
    checked_day(day)
    begins = tuple(_BEGINS.items())
    lasts = (*(first.days - 1 for _, first in begins[1:]), MOST_DAYS)
    found = []
    for (key, (first, assumed)), last in zip(begins, lasts, strict=True):
        from_day = max(first, grace_days + 1) if first else 0
        if from_day <= last:
            found.append(_stage(key, place, day, from_day, last, assumed and from_day == first))
        if not first and grace_days:
            found.append(_stage(StageKey.GRACE, place, day, 1, grace_days, assumed=False))
    return tuple(found)


def _stage(key: StageKey, place: Jurisdiction, day: date, first: int, last: int, assumed: bool) -> Stage:
    common, own = USUAL[key.value], RIGHTS.get(place, {}).get(key.value, Rights())
    return Stage(
        key=key,
        place=place,
        first=first,
        last=last,
        assumed=assumed,
        usual=holding(common.usual + own.usual, day),
        may=holding(own.may, day),
        may_not=holding(own.may_not, day),
        you_can=holding(common.you_can + own.you_can, day),
    )


def stage_on(place: Jurisdiction, days_late: int, day: date, grace_days: int = 0) -> Stage:
    """Return the stage that so many days late are in.

    Errors: TroubleError for days that are no number of days.

    I am ten days late on the mainland in November 2026: which stage is it?

    >>> stage_on(Jurisdiction.CN, 10, date(2026, 11, 22)).key.value
    'calls'
    """
    checked_days(days_late)
    return next(one for one in stages_in(place, day, grace_days) if one.first <= days_late <= one.last)


_CLASS = N_(
    "In its own books, a commercial bank must by now count the loan at least as: {name}. That is about the "
    "bank's books; it is no mark on you."
)


def in_the_books(place: Jurisdiction, days_late: int, day: date) -> tuple[Point, ...]:
    """Return how a bank must count such a loan in its own books; nothing where no source says so.

    Errors: TroubleError for days that are no number of days.

    From which day late must a bank of the mainland count a loan as substandard?

    >>> from core.i18n import translator
    >>> [translator("zh-Hans").value(dict(in_the_books(Jurisdiction.CN, days, date(2026, 11, 22))[0].figures)
    ...     ["name"].value) for days in (90, 91)]
    ['关注', '次级']
    """
    checked_days(days_late)
    checked_day(day)
    rule = lawbook()["cn-fiveclass-2023"]
    reached = [part.name for part in rule.parts if isinstance(part.value, int) and part.value <= days_late]
    if place is not rule.jurisdiction or not reached:
        return ()
    return holding((point(_CLASS, rule.id, name=Figure(rule.id, reached[-1], Of.LABEL)),), day)
