"""One household of the thousand: chosen by touching its dot or by its place, told month by month."""

from __future__ import annotations

from typing import Any

import streamlit as st

from core.afford.shock_fields import HOUSEHOLDS
from core.afford.thousand_fates import place_touched
from core.afford.thousand_said import who_said
from core.afford.thousand_story import told
from core.i18n import Translator
from core.tables.thousand import story_twin
from pages.shell import parts, session, thousand
from pages.shell.thousand import Shown
from pages.shell.words import plain
from pages.widgets.touched import table_height

_PLACE = session.widget_key("thousand_who")


def household(t: Translator, found: Shown, place: int | None) -> None:
    """Draw the choice of a household, counted from the worst, and its story."""
    session.show(_PLACE, None if place is None else place + 1)
    st.number_input(
        t("Touch a dot, or count from the worst, 1 to 1,000"),
        1,
        HOUSEHOLDS,
        value=None,
        step=1,
        key=_PLACE,
        on_change=counted,
    )
    if place is None:
        return
    one = found.dots[place]
    months = thousand.story(found, one.household)
    story = told(found.after, one.household, months)
    with st.container(key="thousand_story"):
        st.markdown(f"**{plain(t.say(who_said(one)))}**")
        events = [plain(t.say(said)) for _, said in story.events]
        st.markdown("\n".join(f"- {line}" for line in (*events, plain(t.sentences(*story.ending)))))


def every_month(t: Translator, found: Shown, place: int | None) -> None:
    """Draw all months of the household as a table, where the reader asks for it."""
    if place is not None and st.toggle(t("Every month of this household"), key="thousand_every_month"):
        months = thousand.story(found, found.dots[place].household)
        table = story_twin(months, found.after.home.currency, t)
        st.dataframe(table, hide_index=True, height=table_height(table), key="thousand_months")


def counted() -> None:
    """Take over the place that was typed or stepped to."""
    if session.is_echo(_PLACE):
        return
    place = st.session_state[_PLACE]
    _choose(None if place is None else int(place) - 1)


def touched() -> None:
    """Take over the dot that was touched."""
    points: list[Any] = st.session_state["picture"]["selection"]["points"]
    if points:
        place = place_touched(thousand.shown().dots, points[0]["curve_number"], points[0]["point_index"])
        if place is not None:
            _choose(place)


def _choose(place: int | None) -> None:
    found = thousand.shown()
    who = "" if place is None else str(found.dots[place].household + 1)
    thousand.put("thousand_who", who)
    parts.redraw(parts.PICTURE, parts.LINK)
