"""The answer: what is left, for how long savings would carry, how large a loan would leave enough."""

from __future__ import annotations

from functools import partial

import streamlit as st

from core.afford.home_said import FIGURES, TOO_LONG, answer, by_key, shown, sum_behind
from core.household import MeasureKey
from core.i18n import Translator
from core.wording import N_
from pages.shell import home, parts, session
from pages.shell.cached import safe_amount
from pages.shell.words import plain
from pages.widgets.figures import figure
from pages.widgets.mend import mend_first

_NAMES = {
    MeasureKey.PAYMENT_TO_INCOME: N_("of a month's pay"),
    MeasureKey.LEFT: N_("left in the tightest month"),
    MeasureKey.BUFFER: N_("months savings would last"),
    MeasureKey.LOWEST_CASH: N_("lowest month-end cash"),
}


@parts.part(parts.ANSWER)
def home_answer(t: Translator) -> None:
    """Draw the answer and its figures."""
    if session.current().problems or home.problems():
        mend_first(t)
    if home.months() is None:
        with st.container(key="answer"):
            st.markdown(plain(t.say(TOO_LONG)))
        return
    schedule, chosen = home.schedule(), home.choices()
    safe = safe_amount(chosen.home, schedule.terms, chosen.leave)
    with st.container(key="answer"):
        st.markdown(plain(t.sentences(*answer(chosen.home, schedule, safe, chosen.leave))))
    found = by_key(chosen.home, schedule)
    with st.container(key="figures"):
        for key in FIGURES:
            measure = found[key]
            value = shown(measure, chosen.home.currency)
            said = "–" if value is None else t.value(value)
            figure(t, key.value, said, t(_NAMES[key]), partial(sum_behind, measure))
