"""Paying early or changing a loan: promise and reality of one thing that is tried, in each of its ways.

fields      what a reader can try, and its ways; dated: a list of days and sums
choices     texts and link → choices; what they must be beside a loan
lived       a course of a loan: owed, interest paid, flows; made by core.life
ways        what is tried in each of its ways, beside the promise
again       borrowing to repay, round by round: a model
price       break-even against keeping the cash; the price of paying later
goal        what extra ends it by a day
said        the answer in sentences; headline: the figures, each with its sum
courses     promise and reality on one axis, and the lesson of the gap
guess       what does it save: asked before it is shown
law         what the law book says of what is tried
names       what everything is called
"""

from core.change.again import Again, again
from core.change.choices import (
    BELONGS,
    ChangeReading,
    Choices,
    read_change,
    read_change_link,
    usual_first,
    write_change_link,
)
from core.change.courses import Courses, courses_of, lesson, moments
from core.change.fields import CHANGE_FIELDS, CHANGE_KEYS, MOST_ROUNDS, WAYS, Shown, Tried, WayKey
from core.change.goal import ExtraGoal, extra_for
from core.change.guess import judge, question
from core.change.headline import Figure, figures_again, figures_of
from core.change.law import law_of
from core.change.lived import Lived, grid_day, lived, promised
from core.change.names import PROMISE, REALITY, SHOWN_NAMES, TRIED_NAMES, WAY_MEANINGS, WAY_NAMES
from core.change.price import better_off, break_even, difference
from core.change.said import answer_again, answer_of
from core.change.ways import Outcome, Way, as_chosen, outcome, usual_rate, worked_out

__all__ = [
    "BELONGS",
    "CHANGE_FIELDS",
    "CHANGE_KEYS",
    "MOST_ROUNDS",
    "PROMISE",
    "REALITY",
    "SHOWN_NAMES",
    "TRIED_NAMES",
    "WAYS",
    "WAY_MEANINGS",
    "WAY_NAMES",
    "Again",
    "ChangeReading",
    "Choices",
    "Courses",
    "ExtraGoal",
    "Figure",
    "Lived",
    "Outcome",
    "Shown",
    "Tried",
    "Way",
    "WayKey",
    "again",
    "answer_again",
    "answer_of",
    "as_chosen",
    "better_off",
    "break_even",
    "courses_of",
    "difference",
    "extra_for",
    "figures_again",
    "figures_of",
    "grid_day",
    "judge",
    "law_of",
    "lesson",
    "lived",
    "moments",
    "outcome",
    "promised",
    "question",
    "read_change",
    "read_change_link",
    "usual_first",
    "usual_rate",
    "worked_out",
    "write_change_link",
]
