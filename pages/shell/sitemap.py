"""The only list of pages. To add one: write its file one folder down, and add its line here."""

from __future__ import annotations

from typing import NamedTuple

import streamlit as st

from core.i18n import Translator
from core.wording import N_
from pages.shell import change, comparison, home, late, legal, manners, method, offer, thousand
from pages.shell.beside import Beside


class Entry(NamedTuple):
    """One page: its file, its title, its address ("" is the first page)."""

    file: str
    title: str
    path: str


MY_LOAN = Entry("pages/borrow/my_loan.py", N_("My loan"), "")
TRUE_COST = Entry("pages/borrow/true_cost.py", N_("True cost"), "true-cost")
WAYS = Entry("pages/choose/ways.py", N_("Ways to repay"), "ways")
CHANGE = Entry("pages/choose/change.py", N_("Pay early or change"), "change")
AFFORD = Entry("pages/choose/afford.py", N_("Can I afford it"), "afford")
IF_LATE = Entry("pages/trouble/if_late.py", N_("If I am late"), "late")
METHOD_AND_SOURCES = Entry("pages/about/method.py", N_("Method and sources"), "method")

SITEMAP: dict[str, tuple[Entry, ...]] = {
    N_("Borrow"): (MY_LOAN, TRUE_COST),
    N_("Choose"): (WAYS, CHANGE, AFFORD),
    N_("Trouble"): (IF_LATE,),
    N_("About"): (METHOD_AND_SOURCES,),
}

# What stands in links beside the scenario, page by page.
BESIDES: tuple[Beside, ...] = (
    legal.LEGAL,
    offer.OFFER,
    comparison.COMPARISON,
    change.CHANGE,
    late.LATE,
    home.HOME,
    thousand.THOUSAND,
    manners.MANNERS,
    method.METHOD,
)


def page(entry: Entry, t: Translator) -> st.Page:
    """Return a page, titled in the reader's language: what the menu lists and links lead to."""
    return st.Page(entry.file, title=t(entry.title), url_path=entry.path or None, default=not entry.path)


def sections(t: Translator) -> dict[str, list[st.Page]]:
    """Return the pages by section, titled in the reader's language."""
    return {t(section): [page(entry, t) for entry in entries] for section, entries in SITEMAP.items()}
