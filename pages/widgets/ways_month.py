"""The moment at which the picture of what is owed is taken: how many due dates have passed."""

from __future__ import annotations

import streamlit as st

from core.compare import WAYS_FIELDS, Comparison
from core.i18n import Translator
from pages.shell import comparison, parts, session
from pages.widgets.pause import slid_to

_FIELD = "ways_at"


def month() -> int:
    """Return the number of due dates that have passed, half of the loan's own where none was chosen."""
    at, found = comparison.choices().at, comparison.all_ways()
    return comparison.scenario().periods // 2 if at is None else min(at, _longest(found))


def month_slider(t: Translator, found: Comparison) -> None:
    """Draw the slider; it redraws only the picture, and after a pause what else depends on it."""
    key = session.widget_key(_FIELD)
    session.show(key, month())
    st.slider(t(WAYS_FIELDS[_FIELD].label), 0, _longest(found), key=key, on_change=_slid)


def _longest(found: Comparison) -> int:
    return max((way.terms.periods for way in found.found), default=1)


def _slid() -> None:
    slid_to(_FIELD, comparison.put, (parts.BELOW, parts.REST))
