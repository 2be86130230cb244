"""Help for someone who is late: free lines first, then stages, a path, calls and a script."""

from __future__ import annotations

import streamlit as st

from core.i18n import Translator
from core.trouble import Support, support_card
from pages.shell import late
from pages.shell.words import dial, plain
from pages.widgets.late_calls import late_calls
from pages.widgets.late_path import late_path
from pages.widgets.late_script import late_script
from pages.widgets.late_stages import late_stages
from pages.widgets.points import points, sources


def late_help(t: Translator) -> None:
    """Draw the free lines, then the rest, each closed until it is asked for."""
    card = support_card(late.place(), late.on_day(), bool(late.late_by()))
    with st.container(border=True, key="support"):
        st.markdown(f"**{plain(t('Help that costs nothing'))}**")
        if card.lines_first:
            _lines(t, card)
            _words(t, card)
        else:
            _words(t, card)
            _lines(t, card)
        if card.warnings:
            _warnings(t, card)
    late_stages(t)
    late_path(t)
    late_calls(t)
    late_script(t)


def _lines(t: Translator, card: Support) -> None:
    for silent in card.silent:
        st.caption(plain(t.say(silent)))
    if card.lines:
        st.markdown("\n".join(f"- **{dial(line.number)}** {plain(t.say(line.what))}" for line in card.lines))


def _warnings(t: Translator, card: Support) -> None:
    opened = st.expander(t("Before you pay anyone for help"), on_change="rerun", key="late_warnings")
    if opened.open:
        with opened:
            points(t, card.warnings)
            sources(t, card.warnings)


def _words(t: Translator, card: Support) -> None:
    st.caption(plain(t.sentences(*(one.message for one in card.words))))
