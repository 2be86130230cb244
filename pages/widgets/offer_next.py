"""What to do next with an offer that was decoded: its schedule, other ways to repay it."""

from __future__ import annotations

import streamlit as st

from core.i18n import Translator
from core.offers import Decoded, as_scenario
from pages.shell.sitemap import MY_LOAN, WAYS
from pages.shell.words import plain
from pages.widgets.further import heading, to_page


def offer_next(t: Translator, decoded: Decoded) -> None:
    """Draw the pages that answer the next question about this loan."""
    bridge = as_scenario(decoded.offer)
    with st.container(key="further"):
        heading(t)
        if bridge.said is not None:
            st.caption(plain(t.say(bridge.said)))
        if bridge.raw:
            to_page(t, MY_LOAN, t("See this loan's schedule"), bridge.raw)
            to_page(t, WAYS, t("Compare ways to repay it"), bridge.raw)
