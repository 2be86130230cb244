"""For the pressure that debt causes: free lines, calm words, and a warning about paid agents. No medicine."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.law import PLACES, Jurisdiction, Kind, Parameter, lawbook
from core.trouble.points import Point, checked_day, holding, point
from core.wording import N_, Message, Statement, Term, message


@dataclass(frozen=True, slots=True)
class HelpLine:
    """A free line: its number, what it is for, a remark (empty where there is none), and its entry."""

    number: str
    what: Statement
    remark: Statement
    entry: Parameter


def help_lines(place: Jurisdiction, *ids: str) -> tuple[HelpLine, ...]:
    """Return the free lines of a place, all of them or those of some entries; none where no source has any.

    Which line is for the credit record on the mainland?

    >>> [one.number for one in help_lines(Jurisdiction.CN, "cn-hotline-12363")]
    ['12363']
    """
    return tuple(
        HelpLine(str(one.value), one.statement, one.note or Statement(""), one)
        for one in lawbook().parameters
        if one.kind is Kind.HOTLINE
        and one.jurisdiction is place
        and not one.is_assumption
        and (not ids or one.id in ids)
    )


@dataclass(frozen=True, slots=True)
class Support:
    """The card: shown with the lines above the words where ``lines_first``, below them otherwise."""

    lines_first: bool
    words: tuple[Point, ...]
    lines: tuple[HelpLine, ...]
    warnings: tuple[Point, ...]
    silent: tuple[Message, ...]


_WORDS = (
    point(N_("Being late is common, and it can be put in order. It says nothing about what you are worth.")),
    point(N_("You need not carry it alone: tell one person you trust.")),
    point(N_("One step is enough for today: look up what is overdue, or make one call.")),
    point(N_("You may put the telephone aside at night, and ask for answers in writing.")),
)
_WARNINGS = {
    Jurisdiction.CN: (
        point(
            N_(
                "Five authorities warn of paid agents who promise to wash a credit record, optimise debts "
                "or complain for you. What they sell you can do yourself, free of charge."
            ),
            "cn-agent-warning-2026",
        ),
    )
}


def support_card(place: Jurisdiction, day: date, late: bool) -> Support:
    """Return the support card of a place; whoever is already late sees the lines first.

    >>> support_card(Jurisdiction.CN, date(2026, 11, 22), late=True).lines_first
    True
    """
    checked_day(day)
    lines = help_lines(place)
    silent = (
        () if lines else (message("For {place}, our sources name no free line.", place=Term(PLACES[place])),)
    )
    return Support(late and bool(lines), _WORDS, lines, holding(_WARNINGS.get(place, ()), day), silent)
