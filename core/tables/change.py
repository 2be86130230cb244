"""Promise and reality as tables: both courses for the picture, the ways side by side for eyes."""

from __future__ import annotations

import pandas as pd

from core.change import PROMISE, REALITY, WAY_NAMES, Again, Courses, Outcome, Tried, moments
from core.change.lived import Course
from core.change.said import instalments_after
from core.i18n import Translator
from core.money import currency
from core.wording import N_, Amount, message

# Columns of the numeric table: days as text, money in major units.
COURSE_COLUMNS = ("course", "day", "money")
# Points on each line of the picture, at most.
_POINTS = 120


def course_table(courses: Courses) -> pd.DataFrame:
    """Return both courses for a picture, one line a day on which it changes; of a long loan some of them."""
    unit = currency(courses.code).unit
    lines = [
        (name, day.isoformat(), minor / unit)
        for name, course in (("promise", courses.promise), ("reality", courses.reality))
        for day, minor in _some(course)
    ]
    return pd.DataFrame(lines, columns=list(COURSE_COLUMNS))


def course_twin(courses: Courses, t: Translator) -> pd.DataFrame:
    """Return the figures of the picture as texts, with the gap between the two courses."""
    both, code = moments(courses), courses.code
    return pd.DataFrame(
        {
            t("Day"): [t.day(one.day) for one in both],
            t(PROMISE): t.money_column((one.promise for one in both), code),
            t(REALITY): t.money_column((one.reality for one in both), code),
            t("Gap"): t.money_column((one.reality - one.promise for one in both), code),
        }
    )


def side_by_side(found: Outcome, t: Translator) -> pd.DataFrame:
    """Return every way as texts: what it comes to in all, what is paid first, when it ends."""
    ways, code = found.ways, found.code
    payments = [way.after for way in ways]
    head = N_("First changed payment")
    if found.choices.tried is Tried.EXTRA:
        head = N_("Instalment afterwards")
        payments = [asked[1] if (asked := instalments_after(found, way)) else 0 for way in ways]
    return pd.DataFrame(
        {
            t("How it is done"): [_marked(t(WAY_NAMES[way.key]), way is found.chosen) for way in ways],
            t("In all"): [_less_or_more(way.saved, code, t) for way in ways],
            t(head): t.money_column(payments, code),
            t("Ends on"): [t.day(way.lived.ends) if way.lived.ends else "" for way in ways],
        }
    )


def side_by_side_again(both: tuple[Again, ...], chosen: Again, t: Translator) -> pd.DataFrame:
    """Return both ways of borrowing to repay as texts."""
    code = chosen.code
    return pd.DataFrame(
        {
            t("How it is done"): [_marked(t(WAY_NAMES[one.key]), one.key is chosen.key) for one in both],
            t("Paid from your pocket"): t.money_column((one.pocket for one in both), code),
            t("Still owed"): t.money_column((one.owed for one in both), code),
        }
    )


def _marked(name: str, chosen: bool) -> str:
    return f"◆ {name}" if chosen else name


def _less_or_more(saved: int, code: str, t: Translator) -> str:
    if saved > 0:
        return t.say(message("{money} less", money=Amount(saved, code)))
    if saved < 0:
        return t.say(message("{money} more", money=Amount(-saved, code)))
    return t("the same")


def _some(course: Course) -> Course:
    step = -(-len(course) // _POINTS)
    return tuple(point for place, point in enumerate(course) if place % step == 0 or point is course[-1])
