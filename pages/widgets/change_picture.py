"""Promise and reality in one picture: its lesson in words, then drawn; its figures as a table."""

from __future__ import annotations

import streamlit as st

from core.change import SHOWN_NAMES, courses_of, lesson
from core.charts.change import change_picture as picture_of
from core.i18n import Translator
from core.tables.change import course_table, course_twin
from pages.shell import change, parts
from pages.shell.words import plain
from pages.widgets.change_answer import change_answer, may_show
from pages.widgets.change_choice import choose_shown
from pages.widgets.change_slider import change_slider
from pages.widgets.drawn import plotted
from pages.widgets.pause import pause

# A longer table scrolls in its own frame.
_ROWS_AT_ONCE = 14


@parts.part(parts.PICTURE)
def change_picture(t: Translator) -> None:
    """Draw the answer, the choice of picture, the slider, the lesson and the picture."""
    change_answer(t)
    found = change.found()
    courses = courses_of(found)
    if courses is not None and may_show(found):
        choose_shown(t)
        change_slider(t)
        said = t.say(lesson(courses))
        st.markdown(plain(said))
        plotted(t, SHOWN_NAMES[courses.shown], picture_of(course_table(courses), t, courses.code), said)
    pause()


@parts.part(parts.BELOW)
def change_twin(t: Translator) -> None:
    """Draw the figures of the picture as a table, where the reader asks for it."""
    found = change.found()
    courses = courses_of(found)
    if courses is None or not may_show(found):
        return
    if st.toggle(t("Show as a table"), key="change_as_table"):
        table = course_twin(courses, t)
        if len(table) <= _ROWS_AT_ONCE:
            st.table(table, border="horizontal", hide_index=True)
        else:
            st.dataframe(table, hide_index=True, height=460, key="change_twin")
