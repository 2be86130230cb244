"""Which way is cheapest, which is gentlest? Asked before anything is ranked; skippable, and never scored."""

from __future__ import annotations

import streamlit as st

from core.compare import Asked, Comparison, Question, WayKey, judge, question
from core.i18n import Translator
from pages.shell import parts
from pages.shell.words import plain

# What was guessed, by question; what it was asked about; whether the reader would rather not guess.
_SAID, _ABOUT, _SKIPPED = "ways_guess", "ways_guess_about", "ways_guess_skipped"
# The parts of the page in which the ways are ranked.
RANKED = (parts.ANSWER, parts.PICTURE, parts.BELOW, parts.TABLE, parts.REST)

About = tuple[tuple[str, str, int], ...]


def may_rank(found: Comparison) -> bool:
    """Return whether the ways may be ranked: the reader has guessed or skipped, or there is no question."""
    state = st.session_state
    return bool(state.get(_SAID) or state.get(_SKIPPED) or not _questions(found))


def guess_ways(t: Translator, found: Comparison) -> None:
    """Draw the guess: its form, or the word about it, or the way to guess again at another loan."""
    questions = _questions(found)
    if not may_rank(found):
        _form(t, questions)
    elif said := st.session_state.get(_SAID):
        if st.session_state[_ABOUT] != _about(questions):
            st.button(t("Guess again"), on_click=_again, key="ways_guess_again")
            return
        words = [t.say(judge(one, WayKey(said[one.asked]))) for one in questions if one.asked in said]
        st.info("  \n".join(map(plain, words)), icon=":material/lightbulb:")


def _questions(found: Comparison) -> list[Question]:
    return [one for asked in Asked if (one := question(found, asked)) is not None]


def _about(questions: list[Question]) -> About:
    """What the questions are about: with other sums, a guess was no guess at these."""
    return tuple((one.asked.value, way.key.value, one.value(way)) for one in questions for way in one.options)


def _form(t: Translator, questions: list[Question]) -> None:
    with st.form("ways_guess_form", border=True):
        for place, one in enumerate(questions):
            names = {way.key.value: way for way in one.options}
            st.radio(
                t.say(one.said),
                list(names),
                index=None,
                format_func=lambda token, names=names: t(names[token].name) if token in names else token,
                captions=None if place else [t.say(way.meaning) for way in one.options],
                horizontal=bool(place),
                key=_widget(one.asked),
            )
        with st.container(horizontal=True):
            asked = tuple(one.asked for one in questions)
            st.form_submit_button(
                t("Show me"), on_click=_guessed, args=(asked, _about(questions)), type="primary"
            )
            st.form_submit_button(t("Skip the guess"), on_click=_skipped)


def _widget(asked: Asked) -> str:
    return f"ways_guess_{asked.value}"


def _guessed(asked: tuple[Asked, ...], about: About) -> None:
    tokens = {one: st.session_state.get(_widget(one)) for one in asked}
    keys = {key.value for key in WayKey}
    st.session_state[_SAID] = {one: token for one, token in tokens.items() if token in keys}
    st.session_state[_ABOUT] = about
    st.session_state[_SKIPPED] = not st.session_state[_SAID]
    parts.redraw(*RANKED)


def _skipped() -> None:
    st.session_state[_SKIPPED] = True
    parts.redraw(*RANKED)


def _again() -> None:
    st.session_state[_SAID] = {}
    st.session_state[_SKIPPED] = False
    parts.redraw(*RANKED)
