"""Being late: its stages, rights, the credit record, calls, what to say, whom to ask; all by the law book.

Importing this package costs nothing: each name is fetched, and the law book read, when it is first asked for.
What is said is a :class:`Point`: ``.message`` for the Translator, ``.sources`` the entries to cite (by
``core.law.cited``), ``.facts`` all it rests on, ``.is_model`` where it rests on none: of what is usual, say
:data:`MODEL` once. Where our sources are silent about a place, ``silent`` holds the sentence that says so.

Stages    ``stages_in(place, day, grace_days)``, ``stage_on(place, days_late, day, grace_days)`` -> ``Stage``;
          ``in_the_books(place, days_late, day)`` -> how a bank counts the loan
Record    ``grid(first, days_past_due)`` -> 24 boxes; ``mark(days)``; ``deleted_on``, ``kept_until``;
          ``record_in(place, day)``; ``repair(overdue_from, amount, repaid_on)`` with ``CLOSED``
Calls     ``CARDS``, ``cards(place)``, ``dealt(place)``, ``judged_by(card)``, ``judge(card, answer)``,
          ``ANSWERS``, ``advice(card, place)``
Path      ``PATH``, ``START``, ``follow(choices)`` -> the ``Question`` or ``End`` they lead to;
          ``fitting(end.do, place, day)`` -> what holds there
Script    ``call_script(Call(...))``, ``basis(asks, place)``, ``in_writing(asks)``, ``ASKS``
Support   ``support_card(place, day, late)``, ``help_lines(place, *ids)``
Policies  ``presets()``, ``preset(key)``; ``QUESTIONS`` to read a contract; ``ORDER_IS_OPEN``

No stage day, no price and no mark is invented: what no source gives says of itself that it is an assumption.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.trouble.calls import (
        ANSWERS,
        CARDS,
        Answer,
        Card,
        Judged,
        advice,
        cards,
        dealt,
        judge,
        judged_by,
    )
    from core.trouble.path import PATH, START, follow
    from core.trouble.points import (
        CALLS_A_DAY,
        CRIME,
        MODEL,
        MOST_DAYS,
        NIGHT,
        OTHERS,
        RECOMMENDED,
        Figure,
        Of,
        Point,
        TroubleError,
        fitting,
        unsaid,
    )
    from core.trouble.policies import (
        BASES,
        BUCKETS,
        ORDER_IS_OPEN,
        QUESTIONS,
        ContractQuestion,
        Preset,
        preset,
        presets,
    )
    from core.trouble.record import (
        BOXES,
        NORMAL,
        NOTHING,
        Box,
        Record,
        deleted_on,
        grid,
        has_grid,
        kept_until,
        mark,
        record_in,
    )
    from core.trouble.repairs import CLOSED, Repair, repair
    from core.trouble.rights import Rights
    from core.trouble.script import ASKS, Ask, Call, basis, call_script, in_writing
    from core.trouble.stages import NAMES, Stage, StageKey, in_the_books, stage_on, stages_in
    from core.trouble.steps import Choice, End, Question, Step
    from core.trouble.support import HelpLine, Support, help_lines, support_card

__all__ = [
    "ANSWERS",
    "ASKS",
    "BASES",
    "BOXES",
    "BUCKETS",
    "CALLS_A_DAY",
    "CARDS",
    "CLOSED",
    "CRIME",
    "MODEL",
    "MOST_DAYS",
    "NAMES",
    "NIGHT",
    "NORMAL",
    "NOTHING",
    "ORDER_IS_OPEN",
    "OTHERS",
    "PATH",
    "QUESTIONS",
    "RECOMMENDED",
    "START",
    "Answer",
    "Ask",
    "Box",
    "Call",
    "Card",
    "Choice",
    "ContractQuestion",
    "End",
    "Figure",
    "HelpLine",
    "Judged",
    "Of",
    "Point",
    "Preset",
    "Question",
    "Record",
    "Repair",
    "Rights",
    "Stage",
    "StageKey",
    "Step",
    "Support",
    "TroubleError",
    "advice",
    "basis",
    "call_script",
    "cards",
    "dealt",
    "deleted_on",
    "fitting",
    "follow",
    "grid",
    "has_grid",
    "help_lines",
    "in_the_books",
    "in_writing",
    "judge",
    "judged_by",
    "kept_until",
    "mark",
    "preset",
    "presets",
    "record_in",
    "repair",
    "stage_on",
    "stages_in",
    "support_card",
    "unsaid",
]

# Where each of them lives. What is fetched first is kept: __getattr__ is asked once a name.
_HOMES = {
    "calls": "ANSWERS CARDS Answer Card Judged advice cards dealt judge judged_by",
    "path": "PATH START follow",
    "points": "CALLS_A_DAY CRIME MODEL MOST_DAYS NIGHT OTHERS RECOMMENDED Figure Of Point "
    "TroubleError fitting unsaid",
    "policies": "BASES BUCKETS ORDER_IS_OPEN QUESTIONS ContractQuestion Preset preset presets",
    "record": "BOXES NORMAL NOTHING Box Record deleted_on grid has_grid kept_until mark record_in",
    "repairs": "CLOSED Repair repair",
    "rights": "Rights",
    "script": "ASKS Ask Call basis call_script in_writing",
    "stages": "NAMES Stage StageKey in_the_books stage_on stages_in",
    "steps": "Choice End Question Step",
    "support": "HelpLine Support help_lines support_card",
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names.split()}


def __getattr__(name: str) -> object:
    """Fetch a public name from its module."""
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
    globals()[name] = found
    return found
