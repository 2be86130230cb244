"""They say I am overdue: a question at a time, each answer leading on, to what to do and whom to call."""

from __future__ import annotations

import streamlit as st

from core.i18n import Translator
from core.trouble import End, Question, fitting, follow, help_lines
from pages.shell import late
from pages.shell.words import dial, plain
from pages.widgets.points import points, sources

_WAY = "late_path_way"


def late_path(t: Translator) -> None:
    """Draw the path, closed until it is asked for."""
    opened = st.expander(
        t("They say I am overdue: is it so?"), on_change="rerun", key="late_path", icon=":material/route:"
    )
    if opened.open:
        with opened:
            _step(t)


@st.fragment
def _step(t: Translator) -> None:
    way: tuple[int, ...] = st.session_state.get(_WAY, ())
    step = follow(way)
    if isinstance(step, Question):
        _question(t, step, way)
    else:
        _end(t, step)
    if way:
        with st.container(horizontal=True):
            st.button(t("One step back"), on_click=_go, args=(way[:-1],), key="late_path_back")
            st.button(t("Start again"), on_click=_go, args=((),), key="late_path_start")


def _question(t: Translator, step: Question, way: tuple[int, ...]) -> None:
    st.markdown(f"**{plain(t(step.asks))}**")
    hints = fitting(step.hints, late.place(), late.on_day())
    if hints:
        points(t, hints)
    for place, choice in enumerate(step.choices):
        st.button(
            plain(t(choice.text)),
            on_click=_go,
            args=((*way, place),),
            key=f"late_path_{step.key}_{place}",
            width="stretch",
        )


def _end(t: Translator, end: End) -> None:
    st.markdown(f"**{plain(t(end.title))}**")
    do = fitting(end.do, late.place(), late.on_day())
    points(t, do)
    lines = help_lines(late.place(), *end.lines) if end.lines else ()
    if lines:
        st.markdown(f"**{plain(t('Whom to call, free of charge'))}**")
        st.markdown("\n".join(f"- **{dial(line.number)}** {plain(t.say(line.what))}" for line in lines))
    st.markdown(f"**{plain(t('What to ask for in writing'))}**")
    st.markdown("\n".join(f"- {plain(t(one))}" for one in end.written))
    sources(t, do)


def _go(way: tuple[int, ...]) -> None:
    st.session_state[_WAY] = way
