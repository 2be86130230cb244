"""Pay early or change: what does an extra payment, another rate or a later end do?"""

from __future__ import annotations

import streamlit as st

from core.wording import N_
from pages.shell import change, legal, parts, session
from pages.shell.beside import together
from pages.shell.frame import closing, opening
from pages.shell.language import spoken
from pages.widgets.change_form import change_form
from pages.widgets.change_goal import change_goal
from pages.widgets.change_law import change_law
from pages.widgets.change_next import change_how, change_next
from pages.widgets.change_picture import change_picture, change_twin
from pages.widgets.keep import keep_link
from pages.widgets.meaning import words_used
from pages.widgets.scenario_form import scenario_form

t = spoken()
beside = together(legal.LEGAL, change.CHANGE)

# The words on this page that a first reader may not know, in the order they come.
_WORDS = (
    "prepayment",
    "instalment",
    "balance",
    "effective_rate",
    "extension",
    "grace",
    "arrears",
    "borrowing_to_repay",
)


@parts.part(parts.REST)
def _rest() -> None:
    with st.container(key="rest"):
        change_how(t)
        change_law(t)
        with st.container(horizontal=True):
            keep_link(t, beside)
            words_used(t, _WORDS)
        change_next(t)
    session.write_address(beside)


opening(t, N_("What does an extra payment, another rate or a later end do?"))
left, right = st.columns([5, 9], gap="medium")
with left:
    scenario_form(t)
    change_form(t)
with right:
    change_picture(t)
    change_twin(t)
change_goal(t)
_rest()
closing(t)
