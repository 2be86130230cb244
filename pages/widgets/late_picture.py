"""The pictures of being late, one at a time: what each shows in words, then drawn; its figures as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from core.charts.late import stairs_picture
from core.charts.late_bars import grace_picture, part_picture
from core.charts.record import record_picture
from core.charts.two_courses import two_courses_picture
from core.guess import GUESS
from core.i18n import Translator
from core.inputs.fields import Setting
from core.late.fields import LATE_FIELDS, MOST_DAYS, Shown
from core.late.lessons import judge, lesson_call, lesson_graces, lesson_part, lesson_stairs, question
from core.late.reached import Reached, reached
from core.late.record import boxes
from core.late.record_said import lesson_record
from core.tables.late import (
    grace_table,
    grace_twin,
    part_table,
    part_twin,
    record_table,
    record_twin,
    shown_ways_on,
    stairs_table,
    stairs_twin,
    two_courses_table,
)
from core.trouble import has_grid, stages_in
from core.wording import Message, Number, Term, message
from pages.shell import late, parts, session
from pages.shell.words import plain
from pages.widgets.boxes import Box, row
from pages.widgets.drawn import drawn, twin
from pages.widgets.guess_box import Guess, guess_box
from pages.widgets.late_answer import late_answer
from pages.widgets.late_choice import NAMES, segments, taken
from pages.widgets.late_record import record_words
from pages.widgets.pause import pause


@parts.part(parts.PICTURE)
def late_picture(t: Translator, above: DeltaGenerator) -> None:
    """Draw the answer with its slider, and the chosen picture with its choice, its words and its table."""
    with above:
        late_answer(t)
    {
        Shown.STAIRS: _stairs,
        Shown.CALL: _call,
        Shown.RECORD: _record,
        Shown.PART: _part,
        Shown.GRACE: _graces,
    }[late.choices().shown](t)
    pause()


def _stairs(t: Translator) -> None:
    course, days = late.course(), late.choices().days
    code = course.terms.currency
    if course.charges(MOST_DAYS):
        about = (course.terms, course.row, course.paid, course.late)
        asked = Guess("late_guess", question(course), GUESS, lambda value: judge(course, value), about)
        _, ready = guess_box(t, asked, Setting(session.today(), code))
        if not ready:
            return
    stages = reached(course, stages_in(late.place(), late.on_day(), late.grace_days()))
    firsts = [one.day for one in stages]
    _draw(
        t, Shown.STAIRS, stairs_picture(stairs_table(course), t, code, days, firsts), (lesson_stairs(course),)
    )
    if stages:
        st.caption(_stages(t, stages))
    twin(t, lambda: stairs_twin(course, days, t), "late_as_table")


def _stages(t: Translator, stages: Sequence[Reached]) -> str:
    """The stages by their numbers in the picture, and that their days are assumed."""
    told = " · ".join(t.say(_numbered(place, one)) for place, one in enumerate(stages, 1))
    return (
        f"{plain(told)}  \n{plain(t('From the second on, the first days are assumptions: lenders differ.'))}"
    )


def _numbered(place: int, one: Reached) -> Message:
    return message(
        "{number} {stage}, from day {first}",
        number=Number(place),
        stage=Term(one.stage.name),
        first=Number(one.day),
    )


def _call(t: Translator) -> None:
    segments(t, "late_agreed", parts.PICTURE, parts.REST, labelled=True)
    _as_if_unpaid(t)
    two = late.two_ways()
    code = two.call.ledger.terms.currency
    figure = two_courses_picture(two_courses_table(two), t, code)
    st.table(shown_ways_on(two, t), border="horizontal", hide_index=True)
    _draw(t, Shown.CALL, figure, lesson_call(two))


def _record(t: Translator) -> None:
    place = late.place()
    if has_grid(place):
        found = boxes(late.course(), late.choices().days)
        _draw(
            t,
            Shown.RECORD,
            record_picture(record_table(found)),
            lesson_record(found),
        )
        twin(t, lambda: record_twin(found, t), "late_as_table")
    record_words(t)


def _part(t: Translator) -> None:
    field = "late_part"
    label = t(LATE_FIELDS[field].label)
    meaning = t("On the day of the slider. It is not added to what was paid in between.")
    box = Box(field, label, meaning, late.text(field))
    row(t, [box], lambda name: taken(name, parts.PICTURE, parts.REST), late.problems())
    found, code = late.orders(), late.scenario().currency
    figure = part_picture(part_table(found, code), t, code)
    _draw(t, Shown.PART, figure, lesson_part(found, late.choices().part, code))
    twin(t, lambda: part_twin(found, code, t), "late_as_table")


def _graces(t: Translator) -> None:
    _as_if_unpaid(t)
    found = late.graces()
    code = late.scenario().currency
    st.caption(
        plain(
            t.say(
                message(
                    "One period of grace at instalment no. {number}, four times another thing. Everything "
                    "that is asked for is paid on its day.",
                    number=Number(late.choices().row.number),
                )
            )
        )
    )
    _draw(
        t,
        Shown.GRACE,
        grace_picture(grace_table(found), t, code),
        (lesson_graces(found),),
    )
    twin(t, lambda: grace_twin(found, t), "late_as_table")


def _as_if_unpaid(t: Translator) -> None:
    """Say of a picture of what could be that it leaves out what was paid, where something was."""
    if late.choices().paid:
        st.info(
            plain(
                t(
                    "What you entered as paid in between is left out of this picture: it starts from the "
                    "instalment with nothing paid."
                )
            ),
            icon=":material/info:",
        )


def _draw(t: Translator, shown: Shown, figure: Any, lesson: Sequence[Message]) -> None:
    drawn(t, NAMES["late_shown"][shown.value], figure, lesson)
