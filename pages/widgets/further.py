"""Where to go from a page: links that carry the loan, and how the page's figures are computed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from core.i18n import Translator
from core.inputs import Scenario, raw_of
from core.offers import as_offer, write_offer_link
from pages.shell import session
from pages.shell.sitemap import TRUE_COST, Entry, page
from pages.shell.words import plain


def heading(t: Translator) -> None:
    """Write what the links under it are for."""
    st.markdown(f"**{plain(t('What to try next'))}**")


def to_page(
    t: Translator, entry: Entry, label: str, texts: Mapping[str, str], own: Mapping[str, str] | None = None
) -> None:
    """Draw the link to a page, with the loan of these texts and the page's own part of the link.

    ``label`` is in the reader's language already.
    """
    st.page_link(
        page(entry, t),
        label=label,
        icon=":material/arrow_forward:",
        query_params=session.link_to(dict(texts), dict(own or {})),
    )


def to_true_cost(t: Translator, scenario: Scenario) -> None:
    """Draw the link to the real price of a loan, its offer told as that page's phrases tell it."""
    offer = as_offer(scenario)
    own = {} if offer is None else write_offer_link(*offer, session.today(), scenario.currency).parameters
    to_page(t, TRUE_COST, t("What does this offer really cost?"), raw_of(scenario), own)


def how(t: Translator, key: str, lines: Sequence[str]) -> None:
    """Draw how the figures are computed, closed until it is asked for; ``lines`` are source strings."""
    opened = st.expander(t("How this is computed"), on_change="rerun", key=key)
    if opened.open:
        with opened:
            st.markdown("\n".join(f"- {plain(t(line))}" for line in lines))
