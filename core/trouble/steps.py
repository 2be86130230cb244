"""The steps of "They say I am overdue": a question with its answers, or an end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from core.trouble.points import Figure, Point, point
from core.wording import N_


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer, a source string, and the key of the step it leads to."""

    text: str
    to: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question with a hint or two, and the answers to choose from."""

    key: str
    asks: str
    hints: tuple[Point, ...]
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class End:
    """Where a way ends: in a few words, what to do, which free lines (ids), what to ask for in writing."""

    key: str
    title: str
    do: tuple[Point, ...]
    lines: tuple[str, ...]
    written: tuple[str, ...]


Step: TypeAlias = Question | End

# Said at a question and at an end.
OWN_REPORT = point(
    N_("Fetch your own credit report: {times} times a year it is free."),
    "cn-bureau-free2",
    times=Figure("cn-bureau-free2"),
)
