"""The answer in one paragraph, and the headline figures under it, each opening its sum."""

from __future__ import annotations

import streamlit as st

from core.cost import Measures
from core.explain import explain_cost, explain_days, explain_effective, explain_nominal
from core.i18n import Translator
from core.schedule import Schedule
from core.takeaway import answer
from pages.shell.words import plain
from pages.widgets.figures import figure


def headline(t: Translator, schedule: Schedule, measures: Measures, income: int) -> None:
    """Draw what the loan costs: in words, then as at most four figures."""
    with st.container(key="answer"):
        st.markdown(plain(t.sentences(*answer(schedule, measures, income))))
    cost = t.money(measures.total_cost, schedule.terms.currency)
    nominal, effective = t.percent(measures.nominal_yearly), t.percent(measures.effective_yearly)
    with st.container(key="figures"):
        figure(t, "cost", cost, t("cost of the loan"), lambda: explain_cost(schedule, measures))
        figure(t, "nominal", nominal, t("a year, simple"), lambda: explain_nominal(schedule, measures))
        figure(
            t, "effective", effective, t("a year, compounded"), lambda: explain_effective(schedule, measures)
        )
        if income:
            days = t.number(measures.days_of_income(income), 1, fixed=True)
            figure(t, "days", days, t("days of your pay"), lambda: explain_days(schedule, measures, income))
