"""Things that are said to someone in trouble, as a list, and the entries of the law book they rest on."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from core.i18n import Translator
from core.law import Parameter, cited
from core.trouble import MODEL, Point
from core.wording import Day, Message, message
from pages.shell.words import plain


def points(t: Translator, found: Iterable[Point]) -> None:
    """Write points, one a line; those that rest on no source say once that they are a model."""
    found = tuple(found)
    st.markdown("\n".join(f"- {plain(t.say(one.message))}" for one in found))
    if any(one.is_model for one in found) and not any(one.facts for one in found):
        st.caption(plain(t.say(MODEL)))


def sources(t: Translator, found: Iterable[Point]) -> None:
    """Write the sources that points rest on, none twice, in small print: since when, and when checked."""
    fact_sources(t, (fact for one in found for fact in one.facts))


def fact_sources(t: Translator, facts: Iterable[Parameter]) -> None:
    """Write the sources of entries of the law book, none twice."""
    lines: dict[str, None] = {}
    for fact in facts:
        name = plain(t.say(cited(fact)))
        linked = f"[{name}]({fact.link})" if fact.link else name
        source = t("{source}.").format(source=linked)
        lines[f"- :small[{source}{t.language.gap}{plain(t.say(_days(fact)))}]"] = None
    if lines:
        st.markdown(f"**{plain(t('Sources'))}**\n\n" + "\n".join(lines))


def _days(fact: Parameter) -> Message:
    checked = Day(fact.checked_on)
    if fact.applies_from is not None and fact.applies_to is not None:
        return message(
            "From {first} to {last}; checked on {day}.",
            first=Day(fact.applies_from),
            last=Day(fact.applies_to),
            day=checked,
        )
    if fact.applies_from is not None:
        return message("From {first}; checked on {day}.", first=Day(fact.applies_from), day=checked)
    return message("Checked on {day}.", day=checked)
