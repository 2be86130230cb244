"""My loan: what do I pay, when, and how much of it is interest?"""

from __future__ import annotations

import streamlit as st

from core.takeaway import set_against_income
from core.wording import N_
from pages.shell import parts, session
from pages.shell.cached import computed
from pages.shell.frame import closing, opening
from pages.shell.language import spoken
from pages.shell.words import plain
from pages.widgets.keep import keep
from pages.widgets.meaning import words_used
from pages.widgets.money_table import money_table
from pages.widgets.people import next_steps, people
from pages.widgets.result import result
from pages.widgets.scenario_form import scenario_form

t = spoken()

# The words on this page that a first reader may not know, in the order they come.
_WORDS = (
    "instalment",
    "loan_cost",
    "nominal_rate",
    "effective_rate",
    "period_rate",
    "per_1000",
    "days_of_pay",
    "principal",
    "interest",
    "balance",
    "flat_rate",
    "upfront_deduction",
    "grace",
)


@parts.part(parts.REST)
def _rest() -> None:
    scenario = session.on_screen()
    schedule, measures = computed(scenario.terms())
    with st.container(key="rest"):
        st.header(t("The schedule"), anchor=False)
        against_income = st.empty()
        if scenario.income:
            against_income.markdown(plain(t.say(set_against_income(schedule, scenario.income))))
        money_table(t)
        with st.container(horizontal=True):
            keep(t, schedule, measures)
            words_used(t, _WORDS)
        next_steps(t, scenario)
    session.write_address()


opening(t, N_("What do I pay, when, and how much of it is interest?"))
people(t)
left, right = st.columns([5, 9], gap="medium")
with left:
    scenario_form(t)
with right:
    result(t)
_rest()
closing(t)
