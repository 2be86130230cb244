"""Which language the page speaks: the link's, else the browser's, else English; and the switch."""

from __future__ import annotations

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from core.i18n import LANGUAGES, Translator, choose_language, translator

_KEY = "language"
_DRAWN_ON = "language_drawn_on"


def choose(asked: str | None) -> None:
    """Take the language a link asks for; where it asks for none, keep the one that is spoken."""
    if asked is not None or _KEY not in st.session_state:
        st.session_state[_KEY] = choose_language(asked, st.context.locale)


def spoken() -> Translator:
    """Return the Translator of the language on screen."""
    return translator(st.session_state[_KEY])


def language_switch() -> None:
    """Draw the choice of language; each language is named in itself.

    To Streamlit the switch of another page is another widget, which would begin with no language chosen.
    """
    run = get_script_run_ctx()
    here = run.page_script_hash if run is not None else ""
    if st.session_state.get(_DRAWN_ON) != here:
        st.session_state[_DRAWN_ON] = here
        st.session_state[_KEY] = spoken().code
    st.segmented_control(
        "Language 语言 語言",
        list(LANGUAGES),
        format_func=lambda code: LANGUAGES[code].name,
        key=_KEY,
        required=True,
        label_visibility="collapsed",
    )
