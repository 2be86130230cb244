"""The address of the page: the only place that reads or writes its parameters.

A browser sends its address with every change a reader makes. What was written there a moment ago may not have
arrived yet; to take such an address for a new link would undo the change.
"""

from __future__ import annotations

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager
from streamlit.runtime.scriptrunner import get_script_run_ctx

LANGUAGE = "lang"

# Stands in the page's own links. When one is clicked, Streamlit hands over its parameters but leaves the
# address as it was, until the page writes there what it made of them.
CLICKED = ("view", "here")

Pairs = tuple[tuple[str, str], ...]

_REMEMBERED = 50


def parameters() -> Pairs:
    """Return the parameters of the address, every value of a repeated one."""
    return tuple((key, value) for key in st.query_params for value in st.query_params.get_all(key))


def navigated() -> bool:
    """Whether the reader has come here by a link, by typing the address, or by going back or forward."""
    state, now = st.session_state, parameters()
    run = get_script_run_ctx()
    went_back = run is not None and run.is_history_navigation
    if not now and "address" in state:
        return False  # the menu leads to a page with an empty address, and so does going back: all goes along
    if now == state.get("address") or (
        now in state.get("addresses", ()) and not went_back and CLICKED not in now
    ):
        return False
    state["address"] = now
    return True


def write(wanted: dict[str, str]) -> None:
    """Make the address say this, so that a refresh or a copied address finds the same page again."""
    state, pairs = st.session_state, tuple(wanted.items())
    state["addresses"] = (*state.get("addresses", ()), state.get("address", ()), pairs)[-_REMEMBERED:]
    state["address"] = pairs
    if pairs != parameters():
        st.query_params.from_dict(wanted)


def too_early() -> bool:
    """Whether the first visit after the server's start goes straight to a page other than the first.

    Streamlit looks for pages of its own in the folder ``pages/`` until ``st.navigation`` has run once, takes
    the address of any page but the first for unknown, and says so in a dialog over the page.
    """
    run = get_script_run_ctx()
    asked = run is not None and run.pages_manager.intended_page_name
    return bool(PagesManager.uses_pages_directory and asked)
