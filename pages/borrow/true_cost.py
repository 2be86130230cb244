"""True cost: what is this offer's real yearly price?"""

from __future__ import annotations

import streamlit as st

from core.wording import N_
from pages.shell import legal, offer, parts, session
from pages.shell.beside import together
from pages.shell.frame import closing, opening
from pages.shell.language import spoken
from pages.widgets.keep import keep_link
from pages.widgets.meaning import words_used
from pages.widgets.offer_answer import offer_answer
from pages.widgets.offer_check import check_table, same_money
from pages.widgets.offer_form import offer_form
from pages.widgets.offer_ladder import offer_ladder, offer_untold
from pages.widgets.offer_next import offer_next

t = spoken()
beside = together(legal.LEGAL, offer.OFFER)

# The words on this page that a first reader may not know, in the order they come.
_WORDS = (
    "loan_cost",
    "nominal_rate",
    "effective_rate",
    "flat_rate",
    "period_rate",
    "per_1000",
    "days_of_pay",
    "upfront_deduction",
    "ceiling_line",
    "lpr",
    "balance_check",
)


@parts.part(parts.REST)
def _rest() -> None:
    decoded = offer.last_good()
    if decoded is not None:
        with st.container(key="rest"):
            same_money(t, decoded)
            check_table(t, decoded)
            with st.container(horizontal=True):
                keep_link(t, beside)
                words_used(t, _WORDS)
            offer_next(t, decoded)
    session.write_address(beside)


opening(t, N_("What is this offer's real yearly price?"))
left, right = st.columns([5, 9], gap="medium")
with left:
    offer_form(t)
with right:
    offer_answer(t)
    offer_ladder(t)
    offer_untold(t)
_rest()
closing(t)
