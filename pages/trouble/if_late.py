"""If I am late: what does each day cost, and what can I do?"""

from __future__ import annotations

import streamlit as st

from core.wording import N_
from pages.shell import late, legal, parts, session
from pages.shell.beside import together
from pages.shell.frame import closing, opening
from pages.shell.language import spoken
from pages.widgets.keep import keep_link
from pages.widgets.late_answer import late_lines
from pages.widgets.late_choice import segments
from pages.widgets.late_form import late_form
from pages.widgets.late_help import late_help
from pages.widgets.late_next import late_how, late_next
from pages.widgets.late_picture import late_picture
from pages.widgets.meaning import words_used
from pages.widgets.scenario_form import scenario_form

t = spoken()
beside = together(legal.LEGAL, late.LATE)

# The words on this page that a first reader may not know, in the order they come.
_WORDS = (
    "instalment",
    "due_date",
    "arrears",
    "penalty_interest",
    "arrears_compound",
    "days_past_due",
    "grace_days",
    "allocation",
    "acceleration",
    "extension",
    "credit_record",
    "ceiling_line",
)


@parts.part(parts.REST)
def _rest() -> None:
    with st.container(key="rest"):
        late_help(t)
        late_how(t)
        with st.container(horizontal=True):
            keep_link(t, beside)
            words_used(t, _WORDS)
        late_next(t)
    session.write_address(beside)


opening(t, N_("If I am late: what does each day cost, and what can I do?"))
left, right = st.columns([5, 9], gap="medium")
with left:
    scenario_form(t)
    late_form(t)
with right:
    above = st.container()
    late_lines(t)
    segments(t, "late_shown", parts.PICTURE, parts.REST)
    late_picture(t, above)
_rest()
closing(t)
