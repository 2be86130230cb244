"""Payday: for how many days the money of each instalment must be kept, and whether it comes in time."""

from __future__ import annotations

import streamlit as st

from core.afford.home_lessons import ASK_FOR_PAYDAY, lesson_payday
from core.charts.payday import payday_picture
from core.household import timings, too_soon
from core.i18n import Translator
from core.tables.home import STRIPS, payday_table, payday_twin
from core.wording import N_, Number, message
from pages.shell import home
from pages.shell.words import plain
from pages.widgets.drawn import drawn, twin

NAME = N_("Payday")


def home_payday(t: Translator) -> None:
    """Draw the strips from payday to due date; without a payday, ask for one."""
    owner, schedule = home.household(), home.schedule()
    found, soon = timings(owner, schedule), too_soon(owner, schedule)
    if not found:
        st.info(plain(t.say(ASK_FOR_PAYDAY)), icon=":material/event:")
        return
    drawn(t, NAME, payday_picture(payday_table(found, soon), t), lesson_payday(found, soon))
    if len(found) > STRIPS:
        said = message("The first {count} instalments are drawn; the table has all.", count=Number(STRIPS))
        st.caption(plain(t.say(said)))
    twin(t, lambda: payday_twin(found, soon, t), "home_payday_as_table")
