"""What makes a loan safer, beside how many of a thousand fall behind: steps, each with what it changes."""

from __future__ import annotations

import streamlit as st

from core.afford.shock_fields import Lever
from core.afford.thousand_said import longer_said, step_said
from core.household import MENDS, Mend
from core.i18n import Translator
from core.trouble import help_lines
from pages.shell import home, thousand
from pages.shell.words import dial, plain
from pages.widgets.further import to_true_cost

# What a reader can do about it, beside what was counted: whether a shock comes is not theirs to say.
_STEPS = (Lever.LESS, Lever.BUFFER, Lever.LONGER)
_MORE = (Mend.LATER, Mend.ADVICE, Mend.CHEAPER)


def safer(t: Translator) -> None:
    """Draw the steps, where somebody falls behind."""
    (_, before), *pulled = thousand.levers()
    if not before.ever_behind:
        return
    with st.container(border=True, key="thousand_safer"):
        st.markdown(f"**{plain(t('What makes it safer'))}**")
        counted = [(one.said, after) for one, after in pulled if one.lever in _STEPS]
        lines = [
            t("{step}: {change}").format(
                step=t.say(said),
                change=t.sentences(step_said(before, after), *longer_said(before, after)),
            )
            for said, after in sorted(counted, key=lambda one: one[1].ever_behind)
        ]
        lines += [t(MENDS[mend]) for mend in _MORE]
        st.markdown("\n".join(f"- {plain(line)}" for line in lines))
        with st.container(horizontal=True, vertical_alignment="center"):
            to_true_cost(t, home.scenario())
            _free_advice(t)


def _free_advice(t: Translator) -> None:
    """Name the free lines of the place, each with what it is for, one tap away."""
    lines = help_lines(home.place())
    if not lines:
        return
    opened = st.popover(
        t("Whom to call, free of charge"), icon=":material/call:", key="thousand_lines", on_change="rerun"
    )
    if opened.open:
        with opened:
            told = (f"- **{dial(line.number)}** {plain(t.say(line.what))}" for line in lines)
            st.markdown("\n".join(told))
