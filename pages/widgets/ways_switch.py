"""The switch between the same quoted rate and the same yearly cost, and the price that it gives all ways."""

from __future__ import annotations

import streamlit as st

from core.i18n import Translator
from pages.shell import comparison, parts
from pages.shell.words import plain
from pages.widgets.ways_choice import segments
from pages.widgets.ways_guess import RANKED


@parts.part(parts.OWN)
def ways_switch(t: Translator) -> None:
    """Draw the switch, and in words which price every way was given."""
    segments(t, "ways_same", parts.OWN, *RANKED, labelled=True)
    st.caption(plain(t.say(comparison.all_ways().price)))
