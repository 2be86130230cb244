"""The choices of Method and sources as widgets: what is chosen or typed goes to the page's own state."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from core.errors import Problem
from core.i18n import Translator
from core.inputs.fields import Field
from pages.shell import method, parts, session
from pages.shell.words import plain


def pills(t: Translator, field: Field, names: Mapping[str, str]) -> None:
    """Draw a choice as a row of pills, which wraps on a phone; ``names`` are the options on screen."""
    st.pills(
        t(field.label),
        list(names),
        format_func=lambda token: names[token],
        key=_shown(field),
        required=True,
        label_visibility="collapsed",
        on_change=_taken,
        args=(field,),
    )


def box(t: Translator, field: Field, names: Mapping[str, str]) -> None:
    """Draw a choice as a list that opens."""
    st.selectbox(
        t(field.label),
        list(names),
        format_func=lambda token: names[token],
        key=_shown(field),
        on_change=_taken,
        args=(field,),
        filter_mode=None,
    )


def day_box(t: Translator, help: str) -> None:
    """Draw the box of the day."""
    st.text_input(
        t(method.DAY.label),
        key=_shown(method.DAY),
        on_change=_taken,
        args=(method.DAY,),
        live="350ms",
        help=help,
        autocomplete="off",
    )


def day_problem(t: Translator) -> None:
    """Draw what is wrong with the day, in a place that is always taken."""
    place, value = st.empty(), method.value_of(method.DAY)
    if isinstance(value, Problem):
        place.error(f"**{plain(t(method.DAY.label))}** {plain(t.say(value.message))}", icon=":material/edit:")


def _shown(field: Field) -> str:
    key = session.widget_key(field.name)
    session.show(key, method.shown(field))
    return key


def _taken(field: Field) -> None:
    key = session.widget_key(field.name)
    if not session.is_echo(key):
        method.put(field, str(st.session_state[key] or ""))
        parts.redraw(parts.ANSWER, parts.REST)
