"""What makes a loan safer, beside how many of a thousand fall behind: steps, each with what it changes."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from core.afford.shock_fields import Lever
from core.household import MENDS, Mend
from core.i18n import Translator
from core.trouble import help_lines
from core.wording import Number, message
from pages.shell import home, thousand
from pages.shell.words import plain
from pages.widgets.further import to_true_cost

_STEPS: Mapping[Lever, Mend] = {
    Lever.LESS: Mend.SMALLER,
    Lever.BUFFER: Mend.BUFFER,
    Lever.LONGER: Mend.LONGER,
}


def safer(t: Translator) -> None:
    """Draw the steps, where somebody falls behind."""
    several = thousand.levers()
    (_, before), *pulled = several
    if not before.ever_behind:
        return
    with st.container(border=True, key="thousand_safer"):
        st.markdown(f"**{plain(t('What makes it safer'))}**")
        lines = []
        for lever, mend in _STEPS.items():
            for one, after in pulled:
                if one.lever is lever:
                    changed = message(
                        "{before} → {after} of {n}",
                        before=Number(before.ever_behind),
                        after=Number(after.ever_behind),
                        n=Number(after.n),
                    )
                    said = t("{step}. {size}: {change}").format(
                        step=t(MENDS[mend]), size=t.say(one.said), change=t.say(changed)
                    )
                    lines.append(f"- {plain(said)}")
        lines.append(f"- {plain(t(MENDS[Mend.LATER]))}")
        numbers = " · ".join(line.number for line in help_lines(home.place()))
        advice = plain(t(MENDS[Mend.ADVICE]))
        lines.append(f"- {advice} · **{plain(numbers)}**" if numbers else f"- {advice}")
        lines.append(f"- {plain(t(MENDS[Mend.CHEAPER]))}")
        st.markdown("\n".join(lines))
        to_true_cost(t, home.scenario())
