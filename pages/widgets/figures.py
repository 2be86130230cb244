"""Headline figures, each above a button that opens the sum behind it."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from core.explain import checks
from core.i18n import Translator
from core.schedule import Schedule
from core.wording import Message
from pages.shell.words import plain
from pages.widgets.meaning import meaning

Steps = Callable[[], tuple[Message, ...]]

# The word of the glossary that a figure is.
_WORDS = {
    "cost": "loan_cost",
    "nominal": "nominal_rate",
    "effective": "effective_rate",
    "days": "days_of_pay",
    "per_1000": "per_1000",
}


def figure(t: Translator, key: str, value: str, name: str, steps: Steps) -> None:
    """Draw one figure; what its word means, and its sum, are said only when it is opened.

    The button bears the name alone: with the figure in it, each change would make it another button, which
    closes under the reader and is built anew in the browser.
    """
    st.markdown(f"**{plain(value)}**")
    opened = st.popover(plain(name), key=f"figure_{key}", on_change="rerun", width="stretch")
    if opened.open:
        with opened:
            if key in _WORDS:
                st.caption(meaning(t, _WORDS[key]))
            show_steps(t, steps())


def show_steps(t: Translator, steps: tuple[Message, ...]) -> None:
    """Write the steps of a sum, one line each."""
    st.markdown("\n".join(f"- {plain(t.say(step))}" for step in steps))


def badges(t: Translator, schedule: Schedule) -> None:
    """Draw the reconciliation: each sum that must agree, with both sides and whether it does."""
    lines = [
        f"- {':material/check:' if check.holds else ':material/close:'} "
        f"{plain(t(check.text))} — {plain(t.value(check.left))} = {plain(t.value(check.right))}"
        for check in checks(schedule)
    ]
    st.markdown("\n".join(lines))
