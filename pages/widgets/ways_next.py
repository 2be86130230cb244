"""How the comparison is computed, and where to go from here."""

from __future__ import annotations

import streamlit as st

from core.i18n import Translator
from core.inputs import Scenario, raw_of
from core.wording import N_
from pages.shell.sitemap import AFFORD, CHANGE, MY_LOAN
from pages.widgets.further import heading, how, to_page, to_true_cost

_HOW = (
    N_(
        "All ways lend the same amount on the same day, with the same fees, due dates, day count and "
        "rounding. Only the method, the number of instalments and the grace differ."
    ),
    N_(
        "Each schedule is counted to the smallest coin. Where you typed no grace, a quarter of the term is "
        "taken, a year of months at most."
    ),
    N_(
        "The yearly rate (simple) is the rate per period at which all payments are worth what reached you, "
        "times the periods of a year; the effective one is compounded."
    ),
    N_(
        "At the same yearly cost, the price of each way is sought until its simple yearly rate is that of "
        "your loan."
    ),
    N_(
        "What an offer has cost by some day is all that was paid, and what would settle it that day, less "
        "what reached you. A charge for settling early comes on top."
    ),
)


def ways_how(t: Translator) -> None:
    """Draw how the comparison is computed, closed until it is asked for."""
    how(t, "ways_how", _HOW)


def ways_next(t: Translator, scenario: Scenario) -> None:
    """Draw the pages that answer the next question about this loan."""
    with st.container(key="further"):
        heading(t)
        to_page(t, MY_LOAN, t("See this loan's schedule"), raw_of(scenario))
        to_page(t, CHANGE, t("Pay it early, or change it"), raw_of(scenario))
        to_page(t, AFFORD, t("Can I afford it?"), raw_of(scenario))
        to_true_cost(t, scenario)
