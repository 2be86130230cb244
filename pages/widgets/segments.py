"""A choice made by touching one of a few names, side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from core.i18n import Translator
from core.inputs import Field
from pages.shell import session


def name_row(
    t: Translator,
    field: Field,
    names: Mapping[str, str],
    token: str,
    taken: Callable[..., None],
    *redrawn: str,
    labelled: bool = False,
) -> None:
    """Draw the names of a field's tokens, one of them chosen; ``taken(field, *redrawn)`` takes a change."""
    st.segmented_control(
        t(field.label),
        list(names),
        format_func=lambda one: t(names.get(one, one)),
        key=session.hold(field.name, token),
        required=True,
        label_visibility="visible" if labelled else "collapsed",
        wrap=True,
        on_change=taken,
        args=(field.name, *redrawn),
    )


def new_token(field: Field) -> str | None:
    """Return the token just chosen in a field's widget, or None where nothing was.

    It may be an echo, or the name of a choice in the language just left, handed back by the browser.
    """
    key = session.widget_key(field.name)
    token = str(st.session_state[key] or "")
    if session.is_echo(key) or (field.choices and token not in field.choices):
        return None
    return token
