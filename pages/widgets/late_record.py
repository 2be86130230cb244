"""What our sources say of the credit record: who reports, how long it stays, how to dispute; each sourced."""

from __future__ import annotations

import streamlit as st

from core.i18n import Translator
from core.late.record import entry
from core.trouble import CLOSED, kept_until, record_in, repair
from pages.shell import late
from pages.shell.words import plain
from pages.widgets.points import points, sources

_OPEN = "late_record_more"


def record_words(t: Translator) -> None:
    """Draw what is recorded and until when, with the sources behind one tap; or that they do not say."""
    found = record_in(late.place(), late.on_day())
    for silent in found.silent:
        st.info(plain(t.say(silent)), icon=":material/help:")
    if not found.points:
        return
    negative = entry(late.course(), late.choices().days)
    if negative is None:
        st.markdown(plain(t("Nothing has been late up to this day: there is no negative entry to keep.")))
    else:
        if negative.open:
            st.markdown(plain(t("If all that is overdue is paid on the day of the slider:")))
        st.markdown(plain(t.say(kept_until(negative.paid))))
    opened = st.expander(t("Who reports, and what you can do"), on_change="rerun", key=_OPEN)
    if opened.open:
        with opened:
            points(t, found.points)
            if negative is not None:
                fitted = repair(negative.since, max(negative.amount, 1), negative.paid)
                st.markdown(f"**{plain(t('The one-off repair of 2025'))}**")
                st.markdown(plain(t.sentences(CLOSED, *fitted.why)))
            sources(t, found.points)
