"""My loan: what do I pay, when, and how much of it is interest?"""

from __future__ import annotations

import streamlit as st

from core.takeaway import set_against_income
from pages.shell import session
from pages.shell.cached import computed
from pages.shell.frame import masthead
from pages.shell.language import chosen_translator
from pages.shell.words import plain
from pages.widgets.headline import headline
from pages.widgets.keep import keep
from pages.widgets.money_table import money_table
from pages.widgets.people import next_steps, people, story
from pages.widgets.picture import picture
from pages.widgets.scenario_form import scenario_form

t = chosen_translator()
reading = session.current()
scenario = reading.scenario or session.last_good()

masthead(t)
st.title(t("What do I pay, when, and how much of it is interest?"), anchor=False)
for problem in session.link_problems():
    st.warning(plain(t.say(problem.message)), icon=":material/link_off:")
people(t)
inputs, result = st.columns([5, 9], gap="large")
with inputs:
    scenario_form(t, reading.problems)
with result:
    if reading.problems:
        st.info(t("Mend the marked fields to see your loan."), icon=":material/edit:")
    if scenario is not None:
        schedule, measures = computed(scenario.terms())
        headline(t, schedule, measures, scenario.income)
        picture(t, schedule)
        if scenario.income:
            st.markdown(plain(t.say(set_against_income(schedule, scenario.income))))
        keep(t, schedule, measures)
        story(t)
if scenario is not None:
    st.subheader(t("The schedule"), anchor=False)
    money_table(t, schedule)
    next_steps(t, scenario)
st.caption(t("LoanLens explains, it does not advise. A model of the contract as typed, not a prediction."))
