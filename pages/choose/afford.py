"""Can I afford it: what is left, and what if something happens?"""

from __future__ import annotations

import streamlit as st

from core.wording import N_
from pages.shell import home, legal, manners, parts, session, thousand
from pages.shell.beside import together
from pages.shell.frame import closing, opening
from pages.shell.language import spoken
from pages.widgets.afford_picture import afford_below, afford_picture, choose_picture
from pages.widgets.home_answer import home_answer
from pages.widgets.home_form import home_form
from pages.widgets.home_next import home_how, home_next
from pages.widgets.home_reasons import home_reasons
from pages.widgets.keep import keep_link
from pages.widgets.meaning import words_used
from pages.widgets.pause import pause
from pages.widgets.scenario_form import scenario_form

t = spoken()
beside = together(legal.LEGAL, home.HOME, thousand.THOUSAND, manners.MANNERS)

# The words on this page that a first reader may not know, in the order they come.
_WORDS = (
    "instalment",
    "due_date",
    "essentials",
    "payment_to_income",
    "buffer",
    "safe_loan",
    "emergency_fund",
    "minimum_payment",
    "extension",
    "default",
    "exposure",
    "lgd",
    "borrowing_to_repay",
    "arrears",
    "days_past_due",
)


@parts.part(parts.REST)
def _rest() -> None:
    with st.container(key="rest"):
        home_reasons(t)
        home_how(t)
        _link()
        home_next(t)


@parts.part(parts.LINK)
def _link() -> None:
    """Draw the link to this page, and put it into the address."""
    with st.container(horizontal=True):
        keep_link(t, beside)
        words_used(t, _WORDS)
    session.write_address(beside)


opening(t, N_("Can I afford it: what is left, and what if something happens?"))
left, right = st.columns([5, 9], gap="medium")
with left:
    scenario_form(t)
    home_form(t)
with right:
    home_answer(t)
    choose_picture(t)
    afford_picture(t)
    afford_below(t)
    pause()
_rest()
closing(t)
