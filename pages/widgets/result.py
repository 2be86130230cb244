"""The answer and the picture, each a part of its own: a slider redraws only these, and paints at once."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from core.i18n import Translator
from pages.shell import parts, session
from pages.shell.cached import computed
from pages.widgets.headline import headline
from pages.widgets.mend import mend_first
from pages.widgets.pause import pause
from pages.widgets.people import story
from pages.widgets.picture import choose_picture, picture, table_twin
from pages.widgets.term_slider import term_slider


def result(t: Translator) -> None:
    """Draw the answer to the scenario, its figures, the choice of picture and the picture."""
    above = st.container()
    choose_picture(t)
    _picture(t, above)
    _below(t)


@parts.part(parts.PICTURE)
def _picture(t: Translator, above: DeltaGenerator) -> None:
    """Draw the picture with its slider and, above the choice of picture, the answer: a slide redraws this."""
    scenario = session.on_screen()
    with above:
        if session.current().problems:
            mend_first(t)
        headline(t, *computed(scenario.terms()), scenario.income)
    term_slider(t)
    picture(t, computed(scenario.terms())[0])
    pause()


@parts.part(parts.BELOW)
def _below(t: Translator) -> None:
    table_twin(t, computed(session.on_screen().terms())[0])
    story(t)
