"""Below the class: the sum behind the price, the shock and the lender's part, who is in it, real figures."""

from __future__ import annotations

import streamlit as st

from core.afford.class_facts import FACTS, facts
from core.afford.class_loss import loss_of
from core.afford.class_said import sums, takeaway
from core.i18n import Translator
from core.law import lawbook
from core.tables.class_loss import class_table
from core.wording import Message
from pages.shell import manners
from pages.shell.words import plain
from pages.widgets.figures import show_steps
from pages.widgets.manners_choice import boxes
from pages.widgets.points import fact_sources
from pages.widgets.thousand_assumptions import assumptions


def klass_below(t: Translator) -> None:
    """Draw what to take away, the sum, what is assumed, and what was seen elsewhere."""
    found, klass = manners.curve(), manners.choices().klass
    if not isinstance(found, Message):
        st.markdown(plain(t.say(takeaway())))
        with st.container(border=True, key="klass_sum"):
            st.markdown(f"**{plain(t('Where the price of the next loan comes from'))}**")
            show_steps(t, sums(found, loss_of(manners.chosen_size(), klass.lgd)))
    with st.container(border=True, key="klass_assumed"):
        st.markdown(f"**{plain(t('The shock, and what the lender loses'))}**")
        boxes(t, ("class_month", "class_months"))
        boxes(t, ("class_lost", "class_lgd"))
        sorts = manners.sorts()
        if sorts:
            boxes(t, ("class_spend", "class_saved"))
            st.table(class_table(sorts, t), border="horizontal", hide_index=True)
    opened = st.expander(t("What was seen in the world"), on_change="rerun", key="klass_facts")
    if opened.open:
        with opened:
            st.markdown("\n".join(f"- {plain(t.say(one))}" for one in facts()))
            fact_sources(t, (lawbook()[one] for one in FACTS))
    assumptions(t)
