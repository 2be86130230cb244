"""From the end to the extra: what must be paid each time to be done by a day."""

from __future__ import annotations

import streamlit as st

from core.change import CHANGE_FIELDS, ExtraGoal, Tried
from core.errors import LoanError
from core.i18n import Translator
from core.inputs.grammar import amount_text
from core.wording import Amount, message
from pages.shell import change, parts, session
from pages.shell.words import plain
from pages.widgets.boxes import Box, row
from pages.widgets.change_choice import FOLLOWING

_FIELD = "change_by"


@parts.part(parts.GOALS)
def change_goal(t: Translator) -> None:
    """Draw the box, and for the day typed there the extra that does it."""
    if change.tried() is not Tried.EXTRA:
        return
    with st.container(key="goals"):
        st.header(t("What extra ends it by then?"), anchor=False)
        st.caption(t("A month or a day. Leave the box empty to ask nothing."))
        box = Box(
            _FIELD,
            t(CHANGE_FIELDS[_FIELD].label),
            t("Write a month, such as 2028-06, or a day, such as 2028-06-30."),
            change.text(_FIELD),
        )
        row(t, [box], _typed, change.current().problems)
        by = change.choices().by
        if by is not None:
            try:
                _goal(t, change.goal(by))
            except LoanError:
                st.markdown(t("No extra can be found for this contract."))


def _goal(t: Translator, goal: ExtraGoal) -> None:
    st.markdown(plain(t.say(goal.said)))
    if goal.whole:
        code = change.scenario().currency
        label = message("Try {extra} more each time", extra=Amount(goal.whole, code, trim=True))
        st.button(plain(t.say(label)), on_click=_take, args=(amount_text(goal.whole, code),), key="take_goal")


def _take(text: str) -> None:
    """Put the extra into the form; it counts to the end, with the instalment kept."""
    for field, said in (("change_extra", text), ("change_last", ""), ("change_way", "shorter")):
        change.put(field, said)
    parts.redraw(parts.OWN, *FOLLOWING)


def _typed(field: str) -> None:
    key = session.widget_key(field)
    if not session.is_echo(key):
        change.put(field, str(st.session_state[key] or ""))
        parts.redraw(parts.GOALS, parts.REST)
