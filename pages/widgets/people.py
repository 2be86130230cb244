"""Invented people to try the page as, each one click and a link of its own; and the same loan another way."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

import streamlit as st

from core.contract import Method
from core.errors import LoanError
from core.i18n import Translator
from core.inputs import Quote, Scenario, filled, raw_of, read
from core.personas import PERSONAS
from core.requote import change_method, follow
from core.wording import N_
from pages.shell import session
from pages.shell.sitemap import AFFORD, CHANGE, IF_LATE, MY_LOAN, WAYS, page
from pages.shell.words import plain
from pages.widgets.further import heading, to_page, to_true_cost

_OTHER_WAYS = {
    Method.EQUAL_PRINCIPAL: N_("Repay equal principal instead"),
    Method.EQUAL_INSTALMENT: N_("Repay equal instalments instead"),
    Method.INTEREST_ONLY: N_("Pay only interest until the end"),
}


def people(t: Translator) -> None:
    """Draw a link for each invented person."""
    here = page(MY_LOAN, t)
    with st.container(horizontal=True, key="people", gap="small", vertical_alignment="center"):
        st.caption(t("Try it as:"), width="content")
        for persona in PERSONAS:
            texts = filled(dict(persona.raw), session.today())
            st.page_link(here, label=t(persona.name), query_params=session.link_to(texts))


def story(t: Translator) -> None:
    """Write who the invented person on screen is, where the loan is still theirs."""
    shown = session.raw()
    for persona in PERSONAS:
        if all(shown[field] == text for field, text in persona.raw.items()):
            st.caption(plain(t(persona.story)))
            return


def next_steps(t: Translator, scenario: Scenario) -> None:
    """Draw what to try next with this loan, each a link.

    The same loan in another way is worked out only when it is asked for: it takes longer than all else here.
    """
    heading(t)
    further(t, scenario)
    opened = st.popover(t("The same loan another way"), key="next_steps", on_change="rerun")
    if opened.open:
        here = page(MY_LOAN, t)
        with opened:
            for label, variant in _variants(scenario):
                texts = raw_of(variant)
                if read(texts, session.today()).scenario is not None:
                    st.page_link(here, label=t(label), query_params=session.link_to(texts))


def further(t: Translator, scenario: Scenario) -> None:
    """Draw the links to the pages that answer the next question about this loan."""
    texts = raw_of(scenario)
    with st.container(key="further"):
        to_page(t, WAYS, t("Compare all ways to repay"), texts)
        to_page(t, CHANGE, t("Pay it early, or change it"), texts)
        to_true_cost(t, scenario)
        to_page(t, AFFORD, t("Can I afford it?"), texts)
        to_page(t, IF_LATE, t("What if I am late?"), texts)


def _variants(scenario: Scenario) -> Iterator[tuple[str, Scenario]]:
    """Yield the same loan repaid in other ways, and half of it at the same price."""
    equal = Method.EQUAL_INSTALMENT if scenario.method is Method.EQUAL_PRINCIPAL else Method.EQUAL_PRINCIPAL
    for method in (equal, Method.INTEREST_ONLY):
        if scenario.periods > 1 and method is not scenario.method:
            with suppress(LoanError):
                yield _OTHER_WAYS[method], change_method(scenario, method)
    half = replace(scenario, amount=scenario.amount // 2)
    with suppress(LoanError):
        if scenario.quote is Quote.INSTALMENT:
            half = follow(half, session.held_rate(scenario))
        yield N_("Borrow half as much"), half
