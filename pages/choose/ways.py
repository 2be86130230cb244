"""Ways to repay: the same loan, every way: which is cheaper, which is gentler now?"""

from __future__ import annotations

import streamlit as st

from core.wording import N_
from pages.shell import comparison, parts, session
from pages.shell.frame import closing, opening
from pages.shell.language import spoken
from pages.widgets.keep import keep_link
from pages.widgets.meaning import words_used
from pages.widgets.scenario_form import scenario_form
from pages.widgets.ways_answer import ways_answer
from pages.widgets.ways_choice import segments
from pages.widgets.ways_goals import ways_goals
from pages.widgets.ways_next import ways_how, ways_next
from pages.widgets.ways_offer_b import offer_b_form
from pages.widgets.ways_picture import ways_picture, ways_twin
from pages.widgets.ways_switch import ways_switch
from pages.widgets.ways_table import ways_table

t = spoken()

# The words on this page that a first reader may not know, in the order they come.
_WORDS = (
    "equal_instalment",
    "equal_principal",
    "interest_only",
    "single_repayment",
    "flat_fee",
    "loan_cost",
    "nominal_rate",
    "effective_rate",
    "grace_principal",
    "grace_interest_deferred",
    "grace_interest_free",
    "crossing_point",
)


@parts.part(parts.REST)
def _rest() -> None:
    with st.container(key="rest"):
        ways_how(t)
        with st.container(horizontal=True):
            keep_link(t, comparison.COMPARISON)
            words_used(t, _WORDS)
        ways_next(t, comparison.scenario())
    session.write_address(comparison.COMPARISON)


opening(t, N_("Which way to repay this loan is cheaper, and which is gentler now?"))
left, right = st.columns([5, 9], gap="medium")
with left:
    scenario_form(t)
    ways_switch(t)
with right:
    ways_answer(t)
    segments(t, "ways_shown", parts.OFFER_B, parts.PICTURE, parts.BELOW, parts.REST)
    offer_b_form(t)
    ways_picture(t)
    ways_twin(t)
ways_table(t)
ways_goals(t)
_rest()
closing(t)
