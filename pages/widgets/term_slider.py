"""The slider of the number of instalments, close to the picture that follows it."""

from __future__ import annotations

import streamlit as st

from core.i18n import Translator
from pages.shell import session
from pages.widgets.changes import SLIDER, slid

# Ends of the slider: the first that the term fits under, so that a short loan has a fine slider.
_ENDS = (24, 60, 120, 360, 600)


def term_slider(t: Translator) -> None:
    """Draw the slider at the number of instalments that stands in the form."""
    reached = session.on_screen().periods
    end = next((end for end in _ENDS if reached <= end), _ENDS[-1])
    session.show(SLIDER, reached)
    st.slider(t("Slide the number of instalments"), 1, end, key=SLIDER, on_change=slid)
