"""How being late is computed, and where to go from here."""

from __future__ import annotations

import streamlit as st

from core.i18n import Translator
from core.inputs import raw_of
from core.trouble import ORDER_IS_OPEN
from core.wording import N_
from pages.shell import late
from pages.shell.sitemap import CHANGE, MY_LOAN
from pages.widgets.further import heading, how, to_page, to_true_cost

_HOW = (
    N_(
        "One ledger is kept from the first day on: every instalment falls due on its date, and what is not "
        "paid is late from the day after it, or after the days of grace."
    ),
    N_(
        "On what is overdue, the penalty rate takes the place of ordinary interest: base × rate × days ÷ the "
        "days of a year. A stretch with one base is rounded once, not day by day."
    ),
    N_("Principal that is not yet due goes on bearing ordinary interest; it falls due with its instalment."),
    N_("Money beyond all that is due waits for the next due date."),
    ORDER_IS_OPEN,
)


def late_how(t: Translator) -> None:
    """Draw how it is computed, closed until it is asked for."""
    how(t, "late_how_computed", _HOW)


def late_next(t: Translator) -> None:
    """Draw the pages that answer the next question about this loan."""
    scenario = late.scenario()
    with st.container(key="further"):
        heading(t)
        to_page(t, MY_LOAN, t("See this loan's schedule"), raw_of(scenario))
        to_page(t, CHANGE, t("Pay it early, or change it"), raw_of(scenario))
        to_true_cost(t, scenario)
