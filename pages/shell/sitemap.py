"""The only list of pages. To add one: write its file one folder down, and add its line here."""

from __future__ import annotations

from typing import NamedTuple

import streamlit as st

from core.i18n import Translator
from core.wording import N_


class Entry(NamedTuple):
    """One page: its file, its title, its address ("" is the first page)."""

    file: str
    title: str
    path: str


SITEMAP: dict[str, tuple[Entry, ...]] = {
    N_("Borrow"): (Entry("pages/borrow/my_loan.py", N_("My loan"), ""),),
}


def sections(t: Translator) -> dict[str, list[st.Page]]:
    """Return the pages by section, titled in the reader's language."""
    return {
        t(section): [
            st.Page(entry.file, title=t(entry.title), url_path=entry.path or None, default=not entry.path)
            for entry in entries
        ]
        for section, entries in SITEMAP.items()
    }
