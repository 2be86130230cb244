"""A slider redraws its picture at once; after a pause in sliding, the other parts of the page follow.

At once is the part that the slider stands in: a browser's message about it redraws that part without more
ado, and a callback that asked for others would cost a run of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from pages.shell import parts, session

# In seconds.
_PAUSE = 0.4
_STALE = "rest_is_stale"
_ASKING = "asking"


def follow_after_pause(*keys: str) -> None:
    """Note that these parts have yet to follow a slider; the part that is redrawn at once has the clock."""
    st.session_state[_STALE] = keys


def slid_to(
    field: str, put: Callable[[str, str], None], later: Sequence[str], now: Sequence[str] = ()
) -> None:
    """Take over where a field's slider stands: its own part at once, or those named, others after a pause."""
    key = session.widget_key(field)
    if session.is_echo(key):
        return
    put(field, f"{st.session_state[key]:g}")
    follow_after_pause(*later)
    if now:
        parts.redraw(*now, parts.PAUSE)


@parts.part(parts.PAUSE)
def pause() -> None:
    """Set the clock for what is stale; drawn again once nothing is, which stops the clock."""
    stale = st.session_state.get(_STALE, ())
    if stale:
        st.session_state[_ASKING] = True
        try:
            _ask_for(stale)
        finally:
            st.session_state[_ASKING] = False


@st.fragment(run_every=_PAUSE)
def _ask_for(stale: tuple[str, ...]) -> None:
    """Let the browser call back after a pause; only then, running by itself, redraw what is stale.

    Streamlit paints what a run sends when the run ends, so this must be a run of its own.
    """
    if not st.session_state[_ASKING]:
        st.session_state[_STALE] = ()
        parts.redraw_from_part(*stale, parts.PAUSE)
