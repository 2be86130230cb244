"""Which language the page speaks: the link's, else the browser's, else English; and the switch."""

from __future__ import annotations

import streamlit as st

from core.i18n import LANGUAGES, Translator, choose_language, translator

_KEY = "language"


def choose(asked: str | None) -> None:
    """Take the language a link asks for; where it asks for none, keep the one that is spoken."""
    if asked is not None or _KEY not in st.session_state:
        st.session_state[_KEY] = choose_language(asked, st.context.locale)


def spoken() -> Translator:
    """Return the Translator of the language on screen."""
    return translator(st.session_state[_KEY])


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
