"""One price under all its names, after a guess, and beside the lines that apply to the contract."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from core.charts import ladder_of
from core.charts.theme import CONFIG
from core.i18n import Translator
from core.inputs import Quote
from core.inputs.fields import Setting
from core.offers import (
    CARDS,
    YEARLY_GUESS,
    explain_flat,
    judge_rate,
    lesson_ladder,
    other_readings,
    rate_question,
)
from core.tables.offer import ladder_table, shown_ladder, shown_readings
from pages.shell import legal, offer, parts, session
from pages.shell.words import plain
from pages.widgets.figures import show_steps
from pages.widgets.guess_box import Guess, guess_box
from pages.widgets.legal_lines import drawn, legal_lines, lines_of

_GUESS = Guess("rate_guess", rate_question(), YEARLY_GUESS, judge_rate)


@parts.part(parts.PICTURE)
def offer_ladder(t: Translator) -> None:
    """Draw the ladder, what its names mean, and where the price stands beside each line."""
    decoded = offer.last_good()
    if decoded is None:
        return
    setting = legal.last_good()
    _, ready = guess_box(t, _GUESS, replace(Setting(session.today()), quote=Quote.YEARLY))
    if ready:
        lesson = t.say(lesson_ladder(decoded))
        st.markdown(plain(lesson))
        st.plotly_chart(
            ladder_of(ladder_table(decoded), t, drawn(t, lines_of(setting))),
            key="ladder",
            config=CONFIG,
            alt=t("{picture}: {lesson}").format(picture=t("One price under all its names"), lesson=lesson),
        )
        if st.toggle(t("Show as a table"), key="ladder_as_table"):
            st.table(shown_ladder(decoded, t), border="horizontal", hide_index=True)
            show_steps(t, explain_flat(decoded))
    with st.container(key="legal_lines", gap="xsmall"):
        legal_lines(t, setting, decoded.nominal_yearly, decoded.effective_yearly)


@parts.part(parts.BELOW)
def offer_untold(t: Translator) -> None:
    """Say what the phrase leaves out, what is taken for granted instead, and what other readings cost."""
    decoded = offer.last_good()
    if decoded is None:
        return
    card = CARDS[decoded.offer.phrase]
    with st.container(key="untold"):
        st.markdown(f"**{plain(t('What this phrase does not tell you'))}**")
        st.markdown("\n".join(f"- {plain(t.say(one))}" for one in card.untold))
        st.caption(plain(f"{t('Taken for granted here:')}{t.language.gap}{t.say(card.assumed)}"))
        own = decoded.offer
        readings = (
            ()
            if own.phrase is not offer.phrase()
            else other_readings(own.phrase, offer.raw(), session.shared("start"), own.currency)
        )
        if readings:
            st.markdown(plain(t("The same words, read in other ways:")))
            st.table(shown_readings(readings, t), border="horizontal", hide_index=True)
