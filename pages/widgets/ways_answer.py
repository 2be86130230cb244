"""The answer: which way is best for whom, in sentences and four figures, once the reader has guessed."""

from __future__ import annotations

from functools import partial

import streamlit as st

from core.compare import Comparison, explain_headline, headlines, price_said, verdict_topics
from core.i18n import Translator
from pages.shell import comparison, parts, session
from pages.shell.words import plain
from pages.widgets.figures import figure
from pages.widgets.mend import mend_first
from pages.widgets.ways_guess import guess_ways, may_rank


@parts.part(parts.ANSWER)
def ways_answer(t: Translator) -> None:
    """Draw the guess, then the answer and its figures."""
    if session.current().problems:
        mend_first(t)
    found = comparison.all_ways()
    guess_ways(t, found)
    if may_rank(found) and found.found:
        _best(t, found)


def _best(t: Translator, found: Comparison) -> None:
    topics = (*verdict_topics(found.found, comparison.scenario().income), price_said(found))
    with st.container(key="answer"):
        st.markdown("\n".join(f"- {plain(t.sentences(*topic))}" for topic in topics if topic))
    with st.container(key="figures"):
        for one in headlines(found.found):
            money = t.money(one.value, found.found[0].terms.currency)
            figure(t, one.stands.value, money, t(one.name), partial(explain_headline, one))
