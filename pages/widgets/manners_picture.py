"""Other ways to repay: the same thousand side by side, or with more and less put by."""

from __future__ import annotations

import streamlit as st

from core.afford.manner_fields import Told
from core.afford.manner_said import hidden, impossible, lesson_funds, lesson_ways
from core.charts.manners import ways_picture
from core.charts.put_by import funds_picture
from core.i18n import Translator
from core.simulate import MODEL
from core.tables.manners import funds_table, funds_twin, ways_table, ways_twin
from core.wording import Message, message
from pages.shell import manners
from pages.shell.words import plain
from pages.widgets.drawn import drawn, twin
from pages.widgets.manners_choice import NAMES, names

_TWIN = "manners_as_table"


def manners_picture(t: Translator) -> None:
    """Draw what is compared, what it shows, and its table."""
    names(t, "manner_told")
    {Told.WAYS: _ways, Told.SAVED: _saved}[manners.choices().told](t)


def _ways(t: Translator) -> None:
    found = manners.compared()
    if isinstance(found, Message):
        st.info(plain(t.say(found)))
        return
    code = found.full.beside.outcome.home.currency
    drawn(
        t, NAMES["manner_told"][Told.WAYS.value], ways_picture(ways_table(found), t, code), lesson_ways(found)
    )
    said = (
        *impossible(found),
        *hidden(found),
        message(
            "Dotted: full instalments. By chance alone each number could differ a little: see the table."
        ),
        message(MODEL),
    )
    st.caption(plain(t.sentences(*said)))
    twin(t, lambda: ways_twin(found, t), _TWIN)


def _saved(t: Translator) -> None:
    found = manners.put_by()
    if isinstance(found, Message):
        st.info(plain(t.say(found)))
        return
    own = None if found.own is None else float(found.own)
    figure = funds_picture(funds_table(found), t, own)
    drawn(t, NAMES["manner_told"][Told.SAVED.value], figure, lesson_funds(found))
    twin(t, lambda: funds_twin(found, t), _TWIN)
