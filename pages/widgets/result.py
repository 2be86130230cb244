"""The answer and the picture, each a part of its own: a slider redraws only these, and paints at once."""

from __future__ import annotations

import streamlit as st

from core.i18n import Translator
from pages.shell import parts, session
from pages.shell.cached import computed
from pages.widgets.headline import headline
from pages.widgets.pause import pause
from pages.widgets.people import story
from pages.widgets.picture import choose_picture, picture, table_twin
from pages.widgets.term_slider import term_slider


def result(t: Translator) -> None:
    """Draw the answer to the scenario, its figures, the choice of picture and the picture."""
    _answer(t)
    choose_picture(t)
    _picture(t)
    _below(t)
    pause()


@parts.part(parts.ANSWER)
def _answer(t: Translator) -> None:
    reading = session.current()
    if reading.problems:
        st.info(t("Mend the marked fields. Until then, this is the loan as it was."), icon=":material/edit:")
    scenario = reading.scenario or session.last_good()
    if scenario is not None:
        headline(t, *computed(scenario.terms()), scenario.income)


@parts.part(parts.PICTURE)
def _picture(t: Translator) -> None:
    scenario = session.current().scenario or session.last_good()
    if scenario is not None:
        term_slider(t)
        picture(t, computed(scenario.terms())[0])


@parts.part(parts.BELOW)
def _below(t: Translator) -> None:
    scenario = session.last_good()
    if scenario is not None:
        table_twin(t, computed(scenario.terms())[0])
        story(t)
