"""Which language the page speaks: the link's, else the browser's, else English; and the switch."""

from __future__ import annotations

import streamlit as st

from core.i18n import LANGUAGES, Translator, choose_language, translator

PARAMETER = "lang"
_KEY = "language"


def chosen_translator() -> Translator:
    """Return the Translator for this reader, and keep its code in the session and in the link."""
    asked = st.query_params.get(PARAMETER)
    if _KEY not in st.session_state or asked not in (None, st.session_state.get("language_written")):
        st.session_state[_KEY] = choose_language(asked, st.context.locale)
    code = st.session_state[_KEY]
    st.session_state["language_written"] = code
    if asked != code:
        st.query_params[PARAMETER] = code
    return translator(code)


def language_switch() -> None:
    """Draw the choice of language; each language is named in itself."""
    st.segmented_control(
        "Language 语言 語言",
        list(LANGUAGES),
        format_func=lambda code: LANGUAGES[code].name,
        key=_KEY,
        required=True,
        label_visibility="collapsed",
    )
