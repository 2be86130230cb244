"""The answer and the picture, each a part of its own: a slider redraws only these, and paints at once."""

from __future__ import annotations

import streamlit as st

from core.i18n import Translator
from pages.shell import parts, session
from pages.shell.cached import computed
from pages.widgets.changes import rest_is_stale
from pages.widgets.headline import headline
from pages.widgets.people import story
from pages.widgets.picture import choose_picture, picture, table_twin
from pages.widgets.term_slider import term_slider

# After this pause in sliding, the rest of the page (form, tables, address) follows.
_PAUSE = 0.4
_ASKING = "asking"


def result(t: Translator) -> None:
    """Draw the answer to the scenario, its figures, the choice of picture and the picture."""
    _answer(t)
    choose_picture(t)
    _picture(t)
    _below(t)
    _pause()


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


@parts.part(parts.PAUSE)
def _pause() -> None:
    """Set the clock for the rest where it is stale; drawn again once it is not, which stops the clock."""
    if rest_is_stale():
        st.session_state[_ASKING] = True
        try:
            _ask_for_the_rest()
        finally:
            st.session_state[_ASKING] = False


@st.fragment(run_every=_PAUSE)
def _ask_for_the_rest() -> None:
    """Let the browser call back after a pause; only then, running by itself, redraw what is left.

    Streamlit paints what a run sends when the run ends, so the rest must be a run of its own.
    """
    if not st.session_state[_ASKING]:
        parts.redraw_from_part(parts.FORM, parts.BELOW, parts.REST, parts.PAUSE)


@parts.part(parts.BELOW)
def _below(t: Translator) -> None:
    scenario = session.last_good()
    if scenario is not None:
        table_twin(t, computed(scenario.terms())[0])
        story(t)
