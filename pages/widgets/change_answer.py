"""The answer: what it saves or costs, in a sentence and at most four figures, and its ways side by side."""

from __future__ import annotations

from functools import partial

import streamlit as st

from core.change import (
    WAY_MEANINGS,
    Again,
    Figure,
    Outcome,
    answer_again,
    answer_of,
    figures_again,
    figures_of,
    judge,
    question,
)
from core.guess import GUESS
from core.i18n import Translator
from core.inputs.fields import Setting
from core.tables.change import side_by_side, side_by_side_again
from core.wording import Message
from pages.shell import change, parts, session
from pages.shell.words import plain
from pages.widgets.change_choice import choose_way
from pages.widgets.figures import figure
from pages.widgets.guess_box import Guess, guess_box
from pages.widgets.mend import mend_first

_GUESS = "change_guess"


def may_show(found: Outcome | Again) -> bool:
    """Return whether the answer may be shown: the reader has guessed or skipped, or there is no question."""
    state = st.session_state
    said = state.get(f"{_GUESS}_said") or state.get(f"{_GUESS}_skipped")
    return bool(said) or isinstance(found, Again) or question(found) is None


def change_answer(t: Translator) -> None:
    """Draw the guess, then the answer, its figures and all ways."""
    if session.current().problems or change.current().problems:
        mend_first(t)
    found = change.found()
    if not _guessed(t, found):
        return
    choose_way(t)
    if isinstance(found, Again):
        sentences, figures, way = answer_again(found), figures_again(found), found.key
    else:
        sentences, figures = answer_of(found), figures_of(found)
        way = found.chosen.key if found.chosen else found.choices.way
    st.caption(t(WAY_MEANINGS[way]))
    with st.container(key="answer"):
        st.markdown(plain(t.sentences(*sentences)))
    if figures:
        with st.container(key="figures"):
            for one in figures:
                figure(t, f"change_{one.key}", t.value(one.value), t(one.name), partial(_steps, one))
    _ways(t, found)


def _steps(one: Figure) -> tuple[Message, ...]:
    return one.steps


def _guessed(t: Translator, found: Outcome | Again) -> bool:
    """Ask for a guess where there is something to guess; whether the answer may be shown."""
    asked = None if isinstance(found, Again) else question(found)
    if asked is None or isinstance(found, Again):
        return True
    about = (found.terms, found.choices.extra, found.choices.first, found.choices.way)
    guess = Guess(
        _GUESS,
        asked,
        GUESS,
        lambda value: judge(found, value),
        about=about,
        redrawn=(parts.PICTURE, parts.BELOW),
    )
    return guess_box(t, guess, Setting(session.today(), found.code))[1]


def _ways(t: Translator, found: Outcome | Again) -> None:
    if isinstance(found, Again):
        st.table(side_by_side_again(change.both_again(), found, t), border="horizontal", hide_index=True)
    elif len(found.ways) > 1:
        st.table(side_by_side(found, t), border="horizontal", hide_index=True)
