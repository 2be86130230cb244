"""How every number is worked out and what it rests on: formulas, rules, words, assumptions, tests, versions.

Data that stands beside the functions it describes, with examples that these functions compute: what changes
there changes here. The legal values stand in :mod:`core.law`, the words in :mod:`core.i18n.glossary`.
"""

from core.method.assumptions import NOT_DONE, assumptions, limits
from core.method.day_counts import DAY_COUNTS, Counted, day_counts_of, said_of_day_counts
from core.method.examples import EXAMPLES, example_of
from core.method.formula import GROUPS, SYMBOLS, Formula, Group, Worked
from core.method.formulas import FORMULAS, formulas_of
from core.method.proof import (
    LIBRARIES,
    Library,
    Proof,
    libraries,
    proof,
    release,
    said_of_proof,
    said_of_release,
)
from core.method.rules import RULES, Rule, Topic, rules_of

__all__ = [
    "DAY_COUNTS",
    "EXAMPLES",
    "FORMULAS",
    "GROUPS",
    "LIBRARIES",
    "NOT_DONE",
    "RULES",
    "SYMBOLS",
    "Counted",
    "Formula",
    "Group",
    "Library",
    "Proof",
    "Rule",
    "Topic",
    "Worked",
    "assumptions",
    "day_counts_of",
    "example_of",
    "formulas_of",
    "libraries",
    "limits",
    "proof",
    "release",
    "rules_of",
    "said_of_day_counts",
    "said_of_proof",
    "said_of_release",
]
