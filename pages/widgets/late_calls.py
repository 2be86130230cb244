"""Is this call allowed? Ten situations to judge; what our sources say of each, and what one can do."""

from __future__ import annotations

import streamlit as st

from core.i18n import Translator
from core.trouble import ANSWERS, Answer, advice, cards, dealt, judge, judged_by, unsaid
from core.wording import Number, message
from pages.shell import late
from pages.shell.words import plain
from pages.widgets.points import points, sources

_AT, _SAID = "late_card", "late_card_said"


def late_calls(t: Translator) -> None:
    """Draw the cards, closed until they are asked for."""
    opened = st.expander(
        t("Is this call allowed? Ten cards"), on_change="rerun", key="late_calls", icon=":material/call:"
    )
    if opened.open:
        with opened:
            _card(t)


@st.fragment
def _card(t: Translator) -> None:
    at: int = st.session_state.get(_AT, 0)
    place = late.place()
    dealt_here = dealt(place)
    card = dealt_here[at]
    said = st.session_state.get(_SAID, {}).get(card.key)
    if not cards(place):
        st.info(plain(t.say(unsaid(place))), icon=":material/help:")
    number = message("Card {number} of {all}", number=Number(at + 1), all=Number(len(dealt_here)))
    st.caption(f"{plain(t.say(number))} · {plain(t.say(judged_by(card)))}")
    st.markdown(plain(t.say(card.situation)))
    if said is None:
        with st.container(horizontal=True):
            for answer in Answer:
                st.button(
                    plain(t(ANSWERS[answer])),
                    on_click=_answered,
                    args=(card.key, answer),
                    key=f"late_card_{card.key}_{answer.name.lower()}",
                )
    else:
        st.info(plain(t.say(judge(card, said).message)), icon=":material/lightbulb:")
        points(t, card.reasons)
        st.markdown(f"**{plain(t('What you can do'))}**")
        you_can = advice(card, place)
        points(t, you_can)
        sources(t, (*card.reasons, *you_can))
    with st.container(horizontal=True):
        st.button(t("Card before"), on_click=_turn, args=(at - 1,), disabled=not at, key="late_card_before")
        st.button(
            t("Next card"),
            on_click=_turn,
            args=(at + 1,),
            disabled=at + 1 == len(dealt_here),
            key="late_card_next",
        )


def _answered(key: str, answer: Answer) -> None:
    st.session_state[_SAID] = {**st.session_state.get(_SAID, {}), key: answer}


def _turn(at: int) -> None:
    st.session_state[_AT] = at
