"""Invented people to try the page as, each one click and a link of its own; and the same loan another way."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from core.contract import Method
from core.errors import LoanError
from core.i18n import Translator
from core.inputs import Scenario, filled, raw_of
from core.personas import PERSONAS
from core.requote import change_method
from pages.shell import session
from pages.shell.words import plain

_HERE = "pages/borrow/my_loan.py"


def people(t: Translator) -> None:
    """Draw a link for each invented person."""
    with st.container(horizontal=True, key="people", gap="small"):
        for persona in PERSONAS:
            texts = filled(dict(persona.raw), session.today())
            st.page_link(_HERE, label=t(persona.name), query_params=session.link_parameters(texts))


def story(t: Translator) -> None:
    """Write who the invented person on screen is, where the loan is still theirs."""
    shown = session.raw()
    for persona in PERSONAS:
        if all(shown[field] == text for field, text in persona.raw.items()):
            st.caption(plain(t(persona.story)))
            return


def next_steps(t: Translator, scenario: Scenario) -> None:
    """Draw what to try next with this loan, each a link."""
    tries: list[tuple[str, Scenario]] = []
    other = (
        Method.EQUAL_PRINCIPAL if scenario.method is not Method.EQUAL_PRINCIPAL else Method.EQUAL_INSTALMENT
    )
    try:
        name = (
            t("Repay equal principal instead")
            if other is Method.EQUAL_PRINCIPAL
            else t("Repay equal instalments instead")
        )
        tries.append((name, change_method(scenario, other)))
        bullet = change_method(scenario, Method.INTEREST_ONLY)
        tries.append((t("Pay only interest, and the principal at the end"), bullet))
        if scenario.amount >= 200:
            half = change_method(scenario, Method.EQUAL_PRINCIPAL)
            tries.append(
                (
                    t("Borrow half as much"),
                    replace(half, method=Method.EQUAL_INSTALMENT, amount=scenario.amount // 2),
                )
            )
    except LoanError:
        pass
    with st.container(key="next_steps"):
        st.markdown(f"**{plain(t('What to try next'))}**")
        for label, variant in tries:
            st.page_link(_HERE, label=label, query_params=session.link_parameters(raw_of(variant)))
