"""My loan: what do I pay, when, and how much of it is interest?"""

from __future__ import annotations

import streamlit as st

from core.takeaway import set_against_income
from pages.shell import session
from pages.shell.cached import computed
from pages.shell.frame import masthead
from pages.shell.language import spoken
from pages.shell.words import plain
from pages.widgets.keep import keep
from pages.widgets.money_table import money_table
from pages.widgets.people import next_steps, people, story
from pages.widgets.result import result
from pages.widgets.scenario_form import scenario_form

t = spoken()
reading = session.current()
scenario = reading.scenario or session.last_good()

masthead(t)
st.title(t("What do I pay, when, and how much of it is interest?"), anchor=False)
for problem in session.link_problems():
    st.warning(plain(t.say(problem.message)), icon=":material/link_off:")
people(t)
left, right = st.columns([5, 9], gap="medium")
with left:
    scenario_form(t, reading.problems)
with right:
    result(t)
    story(t)
if scenario is not None:
    schedule, measures = computed(scenario.terms())
    st.header(t("The schedule"), anchor=False)
    against_income = st.empty()
    if scenario.income:
        against_income.markdown(plain(t.say(set_against_income(schedule, scenario.income))))
    money_table(t)
    keep(t, schedule, measures)
    next_steps(t, scenario)
st.caption(t("LoanLens explains, it does not advise. A model of the contract as typed, not a prediction."))
session.write_address()
