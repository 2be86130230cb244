"""What a word means, one tap away, with a worked number: beside figures, headings and pages."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from core.i18n import Translator
from core.i18n.glossary import GLOSSARY
from core.method.examples import example_of
from core.wording import Message, message
from pages.shell.words import plain


def meaning(t: Translator, key: str) -> str:
    """Return what a word of the glossary means and its worked number, for a ``help=``."""
    return plain(t.sentences(*_meaning(key)))


def words_used(t: Translator, keys: Sequence[str]) -> None:
    """Draw the words of a page behind one button; what they mean is looked up when it is opened."""
    opened = st.popover(t("Words on this page"), icon=":material/dictionary:", key="words", on_change="rerun")
    if opened.open:
        with opened:
            st.markdown("\n\n".join(_entry(t, key) for key in keys))


def _meaning(key: str) -> tuple[Message, Message]:
    return message(GLOSSARY[key].meaning), example_of(key)


def _entry(t: Translator, key: str) -> str:
    said, example = _meaning(key)
    return f"**{plain(t(GLOSSARY[key].name))}** {plain(t.say(said))}  \n:small[{plain(t.say(example))}]"
