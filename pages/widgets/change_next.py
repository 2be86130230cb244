"""How it is computed, and where to go from here."""

from __future__ import annotations

import streamlit as st

from core.i18n import Translator
from core.inputs import raw_of
from core.wording import N_
from pages.shell import change, session, sitemap
from pages.shell.words import plain

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

# Where the next question is answered, by address; a page that is not there yet has no link.
_FURTHER = {
    "": N_("See this loan's schedule"),
    "ways": N_("Compare all ways to repay"),
    "late": N_("And if a payment is late?"),
}


def change_how(t: Translator) -> None:
    """Draw how it is computed, closed until it is asked for."""
    opened = st.expander(t("How this is computed"), on_change="rerun", key="change_how")
    if opened.open:
        with opened:
            st.markdown("\n".join(f"- {plain(t(one))}" for one in _HOW))


def change_next(t: Translator) -> None:
    """Draw the pages that answer the next question about this loan."""
    with st.container(key="further"):
        st.markdown(f"**{plain(t('What to try next'))}**")
        for path, label in _FURTHER.items():
            entry = sitemap.listed(path)
            if entry is not None:
                st.page_link(
                    sitemap.page(entry, t),
                    label=t(label),
                    icon=":material/arrow_forward:",
                    query_params=session.link_to(raw_of(change.scenario())),
                )
