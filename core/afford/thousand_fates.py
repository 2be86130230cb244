"""What became of each of a thousand households, worst first, so that they can be counted by eye."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from itertools import groupby
from types import MappingProxyType
from typing import NamedTuple

from core.household import first_day
from core.simulate import Outcome
from core.wording import N_


class Fate(Enum):
    """How far a household ever fell behind, worst first."""

    DAYS_90 = "days_90"
    DAYS_30 = "days_30"
    MISSED = "missed"
    NEVER = "never"


FATES: Mapping[Fate, str] = MappingProxyType(
    {
        Fate.DAYS_90: N_("90 days behind or more"),
        Fate.DAYS_30: N_("30 to 89 days behind"),
        Fate.MISSED: N_("missed a payment, less than 30 days"),
        Fate.NEVER: N_("never behind"),
    }
)
_ORDER = {fate: place for place, fate in enumerate(Fate)}


class Dot(NamedTuple):
    """One household in its place: its number from 0, its fate, and what its fate was before a lever."""

    household: int
    fate: Fate
    before: Fate

    @property
    def is_helped(self) -> bool:
        """Whether it is never behind now, and was before."""
        return self.fate is Fate.NEVER and self.before is not Fate.NEVER


def fates(outcome: Outcome) -> tuple[Fate, ...]:
    """Return the fate of every household, by its number."""
    return tuple(
        Fate.DAYS_90 if worst >= 90 else Fate.DAYS_30 if worst >= 30 else Fate.MISSED if first else Fate.NEVER
        for first, worst in zip(outcome.fate.first.tolist(), outcome.fate.worst.tolist(), strict=True)
    )


def missing_first(outcome: Outcome) -> int:
    """Return what savings lack, the same for all, for the day the loan is paid out; minor units."""
    return max(first_day(outcome.schedule) - outcome.home.savings, 0)


def dots(outcome: Outcome, before: Outcome | None = None) -> tuple[Dot, ...]:
    """Return the households worst first: by fate, then by days past due, then by the least cash they had.

    ``before`` is the same thousand without the lever that was pulled. Of those never behind, the ones that
    were before come first. Equals stand by their number, so the same outcome gives the same places.
    """
    now = fates(outcome)
    then = now if before is None else fates(before)
    worst, cash = outcome.fate.worst.tolist(), outcome.lowest_cash.tolist()
    every = [Dot(k, *pair) for k, pair in enumerate(zip(now, then, strict=True))]
    every.sort(
        key=lambda one: (
            _ORDER[one.fate],
            not one.is_helped,
            -worst[one.household],
            cash[one.household],
            one.household,
        )
    )
    return tuple(every)


def counts(outcome: Outcome) -> dict[Fate, int]:
    """Return how many there are of each fate, also of those that nobody has."""
    return {
        Fate.DAYS_90: outcome.behind_90,
        Fate.DAYS_30: outcome.behind_30 - outcome.behind_90,
        Fate.MISSED: outcome.ever_behind - outcome.behind_30,
        Fate.NEVER: outcome.n - outcome.ever_behind,
    }


def place_touched(found: tuple[Dot, ...], run: int, number: int) -> int | None:
    """Return the place of the dot that is the ``number``-th, from 0, of a run of equals; None where none is.

    Equals share their fate and whether a lever helped them; they are drawn in one go.
    """
    runs = [len(list(dots)) for _, dots in groupby(found, key=lambda one: (one.fate, one.is_helped))]
    if not 0 <= run < len(runs) or not 0 <= number < runs[run]:
        return None
    return sum(runs[:run]) + number


def place_of(found: tuple[Dot, ...], household: int) -> int:
    """Return the place of a household, from 0."""
    return next(place for place, one in enumerate(found) if one.household == household)
