"""Things that are said to someone in trouble, as a list, and the entries of the law book they rest on."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from core.i18n import Translator
from core.law import cited
from core.trouble import MODEL, Point
from core.wording import Day, message
from pages.shell.words import plain


def points(t: Translator, found: Iterable[Point]) -> None:
    """Write points, one a line; those that rest on no source say once that they are a model."""
    found = tuple(found)
    st.markdown("\n".join(f"- {plain(t.say(one.message))}" for one in found))
    if any(one.is_model for one in found) and not any(one.facts for one in found):
        st.caption(plain(t.say(MODEL)))


def sources(t: Translator, found: Iterable[Point]) -> None:
    """Write the sources that points rest on, none twice, in small print with the day they were checked."""
    lines: dict[str, None] = {}
    for fact in (fact for one in found for fact in one.facts):
        name = plain(t.say(cited(fact)))
        linked = f"[{name}]({fact.link})" if fact.link else name
        checked = plain(t.say(message("Checked on {day}.", day=Day(fact.checked_on))))
        lines[f"- :small[{linked}] :small[{checked}]"] = None
    if lines:
        st.markdown(f"**{plain(t('Sources'))}**\n\n" + "\n".join(lines))
