"""How the comparison is computed, and where to go from here."""

from __future__ import annotations

import streamlit as st

from core.i18n import Translator
from core.inputs import Scenario, raw_of
from core.wording import N_
from pages.shell import session
from pages.shell.sitemap import MY_LOAN, page
from pages.shell.words import plain
from pages.widgets.people import to_true_cost

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
    opened = st.expander(t("How this is computed"), on_change="rerun", key="ways_how")
    if opened.open:
        with opened:
            st.markdown("\n".join(f"- {plain(t(line))}" for line in _HOW))


def ways_next(t: Translator, scenario: Scenario) -> None:
    """Draw the pages that answer the next question about this loan."""
    with st.container(key="further"):
        st.markdown(f"**{plain(t('What to try next'))}**")
        st.page_link(
            page(MY_LOAN, t),
            label=t("See this loan's schedule"),
            query_params=session.link_to(raw_of(scenario)),
        )
        to_true_cost(t, scenario)
