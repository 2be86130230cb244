"""Below the other ways to repay: what each way means, and a claim of an article put to the test."""

from __future__ import annotations

import streamlit as st

from core.afford.manner_claim import CLAIM, trial
from core.afford.manner_fields import Told
from core.afford.manner_said import FUND_RULE, ways_meant
from core.i18n import Translator
from core.law import lawbook
from core.wording import Message, Share, message
from pages.shell import manners, parts
from pages.shell.words import plain
from pages.widgets.manners_choice import ALL, boxes
from pages.widgets.points import fact_sources
from pages.widgets.thousand_assumptions import assumptions


def manners_below(t: Translator) -> None:
    """Draw the claim, the ways in words with their numbers, and the assumptions."""
    if manners.choices().told is Told.WAYS:
        found = manners.compared()
        if not isinstance(found, Message):
            _claim(t)
        _meant(t)
    else:
        fact_sources(t, (lawbook()[FUND_RULE],))
    assumptions(t)


def _claim(t: Translator) -> None:
    found = manners.compared()
    assert not isinstance(found, Message)
    said = trial(found)
    if said is None:
        return
    with st.container(border=True, key="manners_claim"):
        st.markdown(f"**{plain(t('A claim put to the test'))}**  \n{plain(t.say(CLAIM))}")
        if said.tests:
            st.markdown("\n".join(f"- {plain(t.say(one))}" for one in said.tests))
        verdict = plain(t.say(said.verdict))
        st.markdown(f"**{verdict}**" if said.is_certain else verdict)
        if said.cautions:
            st.caption(plain(t.sentences(*said.cautions)))
        if said.lower is not None:
            label = message("Try it with {share}", share=Share(said.lower, 0))
            args = (str(round(said.lower * 100)),)
            st.button(plain(t.say(label)), on_click=_take, args=args, key="manners_lower")


def _take(share: str) -> None:
    manners.put("manner_minimum", share)
    parts.redraw(*ALL)


def _meant(t: Translator) -> None:
    found = manners.compared()
    with st.container(border=True, key="manners_meant"):
        st.markdown(f"**{plain(t('What each way means'))}**")
        if not isinstance(found, Message):
            st.markdown("\n".join(f"- {plain(t.say(one))}" for one in ways_meant(found)))
        boxes(t, ("manner_minimum", "manner_low"))
        boxes(t, ("manner_wait", "manner_fund"))
