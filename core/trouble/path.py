"""They say I am overdue: a short path of questions, each answer leading on, each end saying what to do."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from core.trouble.asked import QUESTIONS
from core.trouble.ends import ENDS
from core.trouble.points import TroubleError
from core.trouble.steps import End, Step

START = QUESTIONS[0].key
_STEPS: tuple[Step, ...] = (*QUESTIONS, *ENDS)
PATH: Mapping[str, Step] = MappingProxyType({one.key: one for one in _STEPS})


def follow(choices: tuple[int, ...]) -> Step:
    """Return the step that some answers lead to, each the place of a choice in its question, from 0.

    Errors: TroubleError for an answer that a question does not have, or one after an end.

    A caller wants a code from me, and I saw nothing in the app: where does the path end?

    >>> follow((0, 2)).key
    'fraud'
    """
    step = PATH[START]
    for chosen in choices:
        if isinstance(step, End):
            raise TroubleError("choices", "the path has ended; give fewer answers")
        if isinstance(chosen, bool) or not isinstance(chosen, int) or not 0 <= chosen < len(step.choices):
            raise TroubleError("choices", "give the place of an answer, from 0")
        step = PATH[step.choices[chosen].to]
    return step
