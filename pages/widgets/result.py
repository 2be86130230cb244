"""The answer and the picture, each a fragment: a slider redraws only these, and paints at once."""

from __future__ import annotations

import streamlit as st

from core.i18n import Translator
from pages.shell import session
from pages.shell.cached import computed
from pages.widgets.changes import ANSWER, PICTURE, rest_is_stale
from pages.widgets.headline import headline
from pages.widgets.picture import choose_picture, picture, table_twin
from pages.widgets.term_slider import term_slider

# After this pause in sliding, the rest of the page (form, table, address) follows.
_PAUSE = 0.4


def result(t: Translator) -> None:
    """Draw the answer to the scenario, its figures, the choice of picture and the picture."""
    _answer(t)
    choose_picture(t)
    _picture(t)
    scenario = session.last_good()
    if scenario is not None:
        table_twin(t, computed(scenario.terms())[0])


@st.fragment(key=ANSWER)
def _answer(t: Translator) -> None:
    reading = session.current()
    if reading.problems:
        st.info(t("Mend the marked fields. Until then, this is the loan as it was."), icon=":material/edit:")
    scenario = reading.scenario or session.last_good()
    if scenario is not None:
        headline(t, *computed(scenario.terms()), scenario.income)


@st.fragment(key=PICTURE)
def _picture(t: Translator) -> None:
    scenario = session.current().scenario or session.last_good()
    if scenario is not None:
        term_slider(t)
        picture(t, computed(scenario.terms())[0])
    if rest_is_stale():
        st.session_state["asking"] = True
        try:
            _ask_for_the_rest()
        finally:
            st.session_state["asking"] = False


@st.fragment(run_every=_PAUSE)
def _ask_for_the_rest() -> None:
    """Let the browser call back after a pause; only then, running by itself, redraw the whole page.

    Streamlit paints what a run sends when the run ends, so the rest must be a run of its own.
    """
    if not st.session_state["asking"]:
        st.rerun(scope="app")
