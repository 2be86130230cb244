"""How the figures of a household are computed, and where to go from here."""

from __future__ import annotations

import streamlit as st

from core.afford.home_said import BUFFER
from core.i18n import Translator
from core.inputs import raw_of
from core.wording import N_
from pages.shell import home
from pages.shell.sitemap import IF_LATE, MY_LOAN, WAYS
from pages.widgets.further import heading, how, to_page, to_true_cost

_HOW = (
    N_(
        "A loan's months are counted from the day it is paid out; an instalment belongs to the month that it "
        "falls due in."
    ),
    N_(
        "Month-end cash = cash before + pay − essentials − other debts − what the loan asks. It starts from "
        "savings; the money borrowed goes where it was borrowed for."
    ),
    N_("Share of pay = what the heaviest month asks ÷ an average month's take-home pay."),
    BUFFER,
    N_(
        "The largest loan: the largest principal, at the same price and term, with which every month's sure "
        "pay − essentials − other debts − instalment is at least what should be left. Savings stay untouched."
    ),
    N_("Pay is what arrives, after tax. Pay by the week counts as 52 weeks over twelve months."),
    N_(
        "Other ways to repay: every household has the same luck in each of them. They are followed for a "
        "year beyond the end of the slowest, at most ten years; 90 days behind counts as default."
    ),
    N_(
        "What a lender loses on a loan: EL = PD × LGD × EAD, how likely default is × the part that is lost × "
        "what is owed then. All of it ÷ what is lent, for how many years = what the next loan costs more."
    ),
)


def home_how(t: Translator) -> None:
    """Draw how it is computed, closed until it is asked for."""
    how(t, "home_how", _HOW)


def home_next(t: Translator) -> None:
    """Draw the pages that answer the next question about this loan."""
    scenario = home.scenario()
    with st.container(key="further"):
        heading(t)
        to_page(t, MY_LOAN, t("See this loan's schedule"), raw_of(scenario))
        to_page(t, WAYS, t("Compare all ways to repay"), raw_of(scenario))
        to_true_cost(t, scenario)
        to_page(t, IF_LATE, t("What if I am late?"), raw_of(scenario))
