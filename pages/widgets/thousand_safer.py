"""What makes a loan safer, beside how many of a thousand fall behind: steps, each with what it changes."""

from __future__ import annotations

import streamlit as st

from core.afford.shock_fields import Lever
from core.afford.thousand_said import step_said
from core.household import MENDS, Mend
from core.i18n import Translator
from core.trouble import help_lines
from pages.shell import home, thousand
from pages.shell.words import plain
from pages.widgets.further import to_true_cost

# What a reader can do about it, beside what was counted: whether a shock comes is not theirs to say.
_STEPS = (Lever.LESS, Lever.BUFFER, Lever.LONGER)
_MORE = (Mend.LATER, Mend.CHEAPER)


def safer(t: Translator) -> None:
    """Draw the steps, where somebody falls behind."""
    (_, before), *pulled = thousand.levers()
    if not before.ever_behind:
        return
    with st.container(border=True, key="thousand_safer"):
        st.markdown(f"**{plain(t('What makes it safer'))}**")
        counted = [(one.said, after) for one, after in pulled if one.lever in _STEPS]
        lines = [
            t("{step}: {change}").format(step=t.say(said), change=t.say(step_said(before, after)))
            for said, after in sorted(counted, key=lambda one: one[1].ever_behind)
        ]
        lines += [t(MENDS[mend]) for mend in _MORE]
        numbers = " · ".join(line.number for line in help_lines(home.place()))
        advice = plain(t(MENDS[Mend.ADVICE]))
        told = [*map(plain, lines), f"{advice} · **{plain(numbers)}**" if numbers else advice]
        st.markdown("\n".join(f"- {line}" for line in told))
        to_true_cost(t, home.scenario())
