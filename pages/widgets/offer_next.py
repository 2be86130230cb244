"""What to do next with an offer that was decoded: its schedule, other ways to repay it."""

from __future__ import annotations

import streamlit as st

from core.i18n import Translator
from core.offers import Decoded, as_scenario
from core.wording import N_
from pages.shell import session, sitemap
from pages.shell.words import plain

# Where the same loan can be looked at further, by address; a page that is not there yet has no link.
_FURTHER = {
    "": N_("See this loan's schedule"),
    "ways": N_("Compare ways to repay it"),
}


def offer_next(t: Translator, decoded: Decoded) -> None:
    """Draw the pages that answer the next question about this loan."""
    bridge = as_scenario(decoded.offer)
    with st.container(key="further"):
        st.markdown(f"**{plain(t('What to try next'))}**")
        if bridge.said is not None:
            st.caption(plain(t.say(bridge.said)))
        for path, label in _FURTHER.items():
            entry = sitemap.listed(path)
            if entry is not None and bridge.raw:
                here = sitemap.page(entry, t)
                st.page_link(
                    here,
                    label=t(label),
                    icon=":material/arrow_forward:",
                    query_params=session.link_to(dict(bridge.raw)),
                )
