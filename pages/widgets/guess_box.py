"""A guess before the truth is shown: asked once, skippable, and a kind word about it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, NamedTuple

import streamlit as st

from core.errors import Problem
from core.i18n import Translator
from core.inputs import Field
from core.inputs.decode import decode
from core.inputs.fields import Setting
from core.wording import Message
from pages.shell import parts
from pages.shell.words import plain


class Guess(NamedTuple):
    """What is asked, and the field that takes the answer; ``judge`` says what to make of it.

    ``about`` is what the question is about: when it changes, an earlier guess was no guess at this.
    ``redrawn`` are the parts of the page that wait for it, beside the one it stands in.
    """

    name: str
    question: Message
    field: Field
    judge: Callable[[Any], Message]
    about: Hashable = None
    redrawn: tuple[str, ...] = ()


def guess_box(t: Translator, guess: Guess, setting: Setting) -> tuple[Any | None, bool]:
    """Ask for a guess once; return it, None where there is none, and whether the truth may be shown."""
    state, name = st.session_state, guess.name
    text = state.get(f"{name}_said", "")
    if text and state[f"{name}_about"] != guess.about:
        st.button(t("Guess again"), on_click=_again, args=(guess,))
        return None, True
    if not text and not state.get(f"{name}_skipped"):
        with st.form(f"{name}_form", border=True):
            st.markdown(plain(t.say(guess.question)))
            st.text_input(t(guess.field.label), key=f"{name}_text", autocomplete="off")
            wrong = _meant(guess, state.get(f"{name}_unread", ""), setting)
            if isinstance(wrong, Problem):
                st.error(plain(t.say(wrong.message)), icon=":material/edit:")
            with st.container(horizontal=True):
                st.form_submit_button(t("Show me"), on_click=_said, args=(guess, setting), type="primary")
                st.form_submit_button(t("Skip the guess"), on_click=_skipped, args=(guess,))
        return None, False
    value = _meant(guess, text, setting)
    if value is None or isinstance(value, Problem):
        return None, True
    st.info(plain(t.say(guess.judge(value))), icon=":material/lightbulb:")
    return value, True


def _meant(guess: Guess, text: str, setting: Setting) -> Any | Problem | None:
    return decode(guess.field, text, setting) if text else None


def _said(guess: Guess, setting: Setting) -> None:
    """Take the guess; one that cannot be read stays in its box, and is asked for again."""
    state, name = st.session_state, guess.name
    text = str(state.get(f"{name}_text", "")).strip()
    unread = isinstance(_meant(guess, text, setting), Problem)
    state[f"{name}_unread"] = text if unread else ""
    if not unread:
        state[f"{name}_about"], state[f"{name}_said"], state[f"{name}_skipped"] = guess.about, text, not text
    _redraw(guess)


def _skipped(guess: Guess) -> None:
    st.session_state[f"{guess.name}_said"] = ""
    st.session_state[f"{guess.name}_skipped"] = True
    _redraw(guess)


def _again(guess: Guess) -> None:
    st.session_state[f"{guess.name}_said"] = ""
    st.session_state[f"{guess.name}_skipped"] = False
    _redraw(guess)


def _redraw(guess: Guess) -> None:
    if guess.redrawn:
        parts.redraw(*guess.redrawn)
