"""The parts of a page that are redrawn by themselves, each a fragment with one of these keys.

A change then costs what it changes: the frame of the page, its people and its menu are not drawn again.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import NoReturn

import streamlit as st
from streamlit.errors import StreamlitAPIException
from streamlit.runtime.scriptrunner_utils.script_run_context import RunLocation, ThreadState

FORM, OWN, ANSWER, OFFER_B, LINES, PICTURE, DRAWN, BELOW, TABLE, GOALS, REST, LINK, PAUSE = ALL = (
    "form_part",
    "own_part",
    "answer_part",
    "offer_b_part",
    "lines_part",
    "picture_part",
    "drawn_part",
    "below_part",
    "table_part",
    "goals_part",
    "rest_part",
    "link_part",
    "pause_part",
)


_HERE = "parts_here"
_WHOLE = "page_is_whole"
_ANEW = "part_is_anew"


def begin() -> None:
    """Forget which parts the page has: it is about to be drawn anew, and each tells when it is drawn."""
    st.session_state[_HERE] = set()
    st.session_state[_WHOLE] = False


def end() -> None:
    """Note that the whole page has been drawn."""
    st.session_state[_WHOLE] = True


def part(key: str) -> Callable:
    """Make a function the drawer of one part of a page."""

    def of(draw: Callable) -> Callable:
        alone = st.fragment(key=key)(draw)

        @wraps(draw)
        def drawn(*args: object) -> None:
            state = st.session_state
            state[_HERE].add(key)
            outer, state[_ANEW] = anew(), ThreadState.get().fragment_id is not None
            try:
                alone(*args)
            finally:
                state[_ANEW] = outer

        return drawn

    return of


def anew() -> bool:
    """Whether a part is drawn within another that is drawn: its widgets may be new to the browser.

    The server does not forget them when the outer part goes on without: to Streamlit they are not its own.
    """
    return st.session_state.get(_ANEW, False)


def redraw(*keys: str) -> NoReturn:
    """Redraw only those of these parts that are on the page, from a callback; else the whole page.

    A change of parts breaks off a page that is just being drawn, in another language, say: then all of it
    is drawn again.
    """
    here = [key for key in keys if key in st.session_state[_HERE]]
    try:
        st.rerun(here if here and st.session_state[_WHOLE] else "app")
    except StreamlitAPIException:  # the parts are just being drawn anew with the whole page
        st.rerun()


def redraw_from_part(*keys: str) -> NoReturn:
    """Redraw other parts of the page instead of going on with the one that is being drawn.

    Streamlit keeps this to callbacks because it breaks off whatever asks for it; here that is meant. The
    place to say so is internal, like ``is_history_navigation``: Streamlit is pinned, and tests watch it.
    """
    with ThreadState.scoped(run_location=RunLocation.CALLBACK):
        redraw(*keys)
