"""How it is computed, and where to go from here."""

from __future__ import annotations

import streamlit as st

from core.i18n import Translator
from core.inputs import raw_of
from core.wording import N_
from pages.shell import change
from pages.shell.sitemap import IF_LATE, MY_LOAN, WAYS
from pages.widgets.further import heading, how, to_page

_HOW = (
    N_(
        "Both lines are counted day by day to the smallest coin: the promise with every instalment on its "
        "day, the reality with what you try."
    ),
    N_(
        "What is paid beyond an instalment repays principal on that day. Either the instalment stays and the "
        "loan ends sooner, or what is left is spread anew up to the promised end."
    ),
    N_("A change counts from the due date before the instalment you name, once that one is paid."),
    N_(
        "The yearly rate is the one at which all you pay differently, day by day, comes to nothing, with "
        "compound interest: what kept cash would have to earn, or what paying later costs."
    ),
    N_(
        "The extra that ends the loan by a day is found by halving, with the whole loan counted each time; "
        "the instalment stays."
    ),
)


def change_how(t: Translator) -> None:
    """Draw how it is computed, closed until it is asked for."""
    how(t, "change_how", _HOW)


def change_next(t: Translator) -> None:
    """Draw the pages that answer the next question about this loan."""
    texts = raw_of(change.scenario())
    with st.container(key="further"):
        heading(t)
        to_page(t, MY_LOAN, t("See this loan's schedule"), texts)
        to_page(t, WAYS, t("Compare all ways to repay"), texts)
        to_page(t, IF_LATE, t("And if a payment is late?"), texts)
