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
    if not text and not state.get(f"{name}_skipped"):
        with st.form(f"{name}_form", border=True):
            st.markdown(plain(t.say(guess.question)))
            st.text_input(t(guess.field.label), key=f"{name}_text", autocomplete="off")
            with st.container(horizontal=True):
                st.form_submit_button(t("Show me"), on_click=_said, args=(guess,), type="primary")
                st.form_submit_button(t("Skip the guess"), on_click=_skipped, args=(guess,))
        return None, False
    if not text:
        return None, True
    if state[f"{name}_about"] != guess.about:
        st.button(t("Guess again"), on_click=_again, args=(guess,))
        return None, True
    value = decode(guess.field, text, setting)
    if isinstance(value, Problem):
        st.error(plain(t.say(value.message)), icon=":material/edit:")
        st.button(t("Guess again"), on_click=_again, args=(guess,))
        return None, True
    st.info(plain(t.say(guess.judge(value))), icon=":material/lightbulb:")
    return value, True


def _said(guess: Guess) -> None:
    name = guess.name
    st.session_state[f"{name}_about"] = guess.about
    st.session_state[f"{name}_said"] = str(st.session_state.get(f"{name}_text", "")).strip()
    st.session_state[f"{name}_skipped"] = not st.session_state[f"{name}_said"]
    _redraw(guess)


def _skipped(guess: Guess) -> None:
    st.session_state[f"{guess.name}_skipped"] = True
    _redraw(guess)


def _again(guess: Guess) -> None:
    st.session_state[f"{guess.name}_said"] = ""
    st.session_state[f"{guess.name}_skipped"] = False
    _redraw(guess)


def _redraw(guess: Guess) -> None:
    if guess.redrawn:
        parts.redraw(*guess.redrawn)
