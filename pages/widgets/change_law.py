"""What the law says of paying early or later, by place; and where our sources do not say."""

from __future__ import annotations

import streamlit as st

from core.change import law_of
from core.i18n import Translator
from core.inputs import LEGAL_FIELDS, choices_in
from core.law import PLACES
from pages.shell import change, legal, parts, session
from pages.shell.words import plain
from pages.widgets.boxes import Box, row
from pages.widgets.law_entry import law_entry

_FIELD = "law_place"


def change_law(t: Translator) -> None:
    """Draw the rule with its source, closed until it is asked for."""
    opened = st.expander(t("What the law says"), on_change="rerun", key="change_law")
    if not opened.open:
        return
    with opened:
        texts = legal.raw()
        names = {place.value: t(name) for place, name in PLACES.items()}
        options = {token: names[token] for token in choices_in(texts)[_FIELD]}
        meaning = t("Whose courts and supervisors would look at the contract.")
        row(t, [Box(_FIELD, t(LEGAL_FIELDS[_FIELD].label), meaning, texts[_FIELD], options)], _typed, ())
        setting = legal.last_good()
        rule = law_of(change.tried(), setting.place, setting.made)
        if rule is None:
            st.markdown(plain(t("Our sources do not say. Read that clause of the contract, and ask.")))
        else:
            st.markdown(law_entry(t, rule))


def _typed(field: str) -> None:
    key = session.widget_key(field)
    text = str(st.session_state[key] or "")
    if not session.is_echo(key) and text in LEGAL_FIELDS[_FIELD].choices:
        legal.put(field, text)
        parts.redraw(parts.REST)
