"""The same money from another loan, and the check that brings the debt to nothing, row by row."""

from __future__ import annotations

import streamlit as st

from core.errors import Problem
from core.i18n import Translator
from core.offers import (
    Decoded,
    explain_same_money,
    lesson_check,
    said_of_same_money,
    same_money_at,
)
from core.tables.offer import shown_balance_check
from pages.shell import offer
from pages.shell.cached import checked_offer
from pages.shell.words import plain
from pages.widgets.figures import show_steps
from pages.widgets.offer_form import offer_row

_TALLEST, _ROW = 640, 35
_NARROW = 360


def same_money(t: Translator, decoded: Decoded) -> None:
    """Draw what the same money would cost from a loan at a rate that the reader can change."""
    typed = offer.compared_rate()
    wrong = (typed,) if isinstance(typed, Problem) else ()
    rate = offer.last_compared_rate()
    with st.container(key="same_money"):
        st.header(t("The same money elsewhere"), anchor=False)
        with st.container(width=_NARROW):
            offer_row(t, offer.COMPARED, wrong)
        if rate is not None:
            same = same_money_at(decoded.offer, rate)
            st.markdown(plain(t.say(said_of_same_money(decoded.offer, same))))
            opened = st.popover(t("The sum"), key="same_sum", on_change="rerun", icon=":material/calculate:")
            if opened.open:
                with opened:
                    show_steps(t, explain_same_money(decoded, same))


def check_table(t: Translator, decoded: Decoded) -> None:
    """Draw the balance check."""
    check = checked_offer(decoded)
    table = shown_balance_check(check, decoded.offer.currency, t)
    st.header(t("The check, row by row"), anchor=False)
    st.markdown(plain(t.say(lesson_check(decoded, check))))
    st.dataframe(
        table,
        hide_index=True,
        column_config={
            name: st.column_config.TextColumn(alignment="left" if not place else "right", disabled=True)
            for place, name in enumerate(table.columns)
        },
        height=min(_TALLEST, _ROW * (len(table) + 1) + 3),
        key="check",
        alt=t("Period by period: what is owed before, the interest, the payment, and what is owed after."),
    )
