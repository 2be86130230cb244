"""One picture at a time, chosen by the reader, with its lesson, a guess before it and a table beside it."""

from __future__ import annotations

import streamlit as st

from core.charts import picture_of
from core.guess import HalfWay, field_of, half_way, judge, question
from core.i18n import Translator
from core.inputs.fields import Setting
from core.money import currency
from core.schedule import Schedule
from core.tables import Picture, schedule_table, twin
from core.takeaway import lesson_left, lesson_pile, lesson_split
from core.wording import N_
from pages.shell import parts, session
from pages.shell.words import plain
from pages.widgets.drawn import plotted
from pages.widgets.guess_box import Guess, guess_box

_NAMES = {
    Picture.SPLIT: N_("Each payment"),
    Picture.PILE: N_("Interest piling up"),
    Picture.LEFT: N_("Still owed"),
}
_CHOICE = "picture_choice"
# A longer table scrolls in its own frame.
_ROWS_AT_ONCE = 36
_LESSONS = {Picture.SPLIT: lesson_split, Picture.PILE: lesson_pile, Picture.LEFT: lesson_left}


def choose_picture(t: Translator) -> None:
    """Draw the choice of picture."""
    st.segmented_control(
        t("Picture"),
        list(Picture),
        format_func=lambda one: t(_NAMES[one]),
        key=_CHOICE,
        default=Picture.SPLIT,
        required=True,
        label_visibility="collapsed",
        wrap=True,
        on_change=_chosen,
    )


def picture(t: Translator, schedule: Schedule) -> None:
    """Draw the chosen picture of a schedule."""
    chosen: Picture = st.session_state[_CHOICE]
    guess = None
    if chosen is Picture.PILE and (half := half_way(schedule)) is not None:
        guess, ready = _guess(t, schedule, half)
        if not ready:
            return
    lesson = t.say(_LESSONS[chosen](schedule))
    st.markdown(plain(lesson))
    code, unit = schedule.terms.currency, currency(schedule.terms.currency).unit
    figure = picture_of(
        chosen,
        schedule_table(schedule),
        t,
        code,
        start=schedule.terms.disbursed.isoformat(),
        owed=schedule.terms.financed / unit,
        guess=None if guess is None else (guess[0], guess[1] / unit),
    )
    plotted(t, _NAMES[chosen], figure, lesson)


def table_twin(t: Translator, schedule: Schedule) -> None:
    """Draw the figures of the chosen picture as a table, where the reader asks for it."""
    if st.toggle(t("Show as a table"), key="as_table"):
        table = twin(schedule, st.session_state[_CHOICE], t)
        if len(table) <= _ROWS_AT_ONCE:
            st.table(table, border="horizontal", hide_index=True)
        else:
            st.dataframe(table, hide_index=True, height=460, key="twin")


def _guess(t: Translator, schedule: Schedule, half: HalfWay) -> tuple[tuple[int, int] | None, bool]:
    """Ask for a guess; return it as (payments, minor units), and whether the picture may be shown."""
    asked = Guess(
        "guess",
        question(schedule, half),
        field_of(half),
        lambda value: judge(schedule, half, value),
        about=half,
    )
    value, ready = guess_box(t, asked, Setting(session.today(), schedule.terms.currency))
    return None if value is None else (half.payments, value), ready


def _chosen() -> None:
    """Redraw the picture and the table that goes with it."""
    parts.redraw(parts.PICTURE, parts.BELOW)
