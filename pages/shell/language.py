"""Which language the page speaks: the link's, else the browser's, else English; and the switch."""

from __future__ import annotations

import streamlit as st

from core.i18n import LANGUAGES, Translator, choose_language, translator

_KEY = "language"
# What the switch said last: Streamlit forgets the switch while a page gives way to another.
_SPOKEN = "language_spoken"


def choose(asked: str | None) -> None:
    """Take the language a link asks for; where it asks for none, keep the one that is spoken."""
    if asked is not None or _SPOKEN not in st.session_state:
        st.session_state[_KEY] = st.session_state[_SPOKEN] = choose_language(asked, st.context.locale)


def spoken() -> Translator:
    """Return the Translator of the language on screen."""
    if st.session_state.get(_KEY) in LANGUAGES:
        st.session_state[_SPOKEN] = st.session_state[_KEY]
    return translator(st.session_state[_SPOKEN])


def code() -> str:
    """Return the code of the language on screen."""
    return st.session_state[_SPOKEN]


def language_switch() -> None:
    """Draw the choice of language; each language is named in itself."""
    if st.session_state.get(_KEY) not in LANGUAGES:
        st.session_state[_KEY] = st.session_state[_SPOKEN]
    st.segmented_control(
        "Language 语言 語言",
        list(LANGUAGES),
        format_func=lambda code: LANGUAGES[code].name,
        key=_KEY,
        required=True,
        label_visibility="collapsed",
    )
