"""The second offer: a few fields of its own beside the scenario, which is the first."""

from __future__ import annotations

import streamlit as st

from core.compare import B_FIELDS, Shown
from core.compare.offer_b import PREFIX
from core.i18n import Translator
from core.inputs import FIELDS, Quote
from pages.shell import comparison, parts, session
from pages.shell.words import plain
from pages.widgets.boxes import Box, row
from pages.widgets.choices import CHOICES, PRICE_LABELS, meaning_of, name_of

_ROWS = (
    ("amount", "periods", "method"),
    ("quote", "price"),
    ("fee_deducted", "fee_paid", "fee_each"),
)
_PARTS = (parts.OFFER_B, parts.PICTURE, parts.BELOW, parts.REST)


@parts.part(parts.OFFER_B)
def offer_b_form(t: Translator) -> None:
    """Draw offer B's boxes where two offers are on screen."""
    if comparison.choices().shown is not Shown.TWO:
        return
    problems = comparison.reading_b().problems
    shown = {PREFIX + name for names in _ROWS for name in names}
    with st.container(border=True, key="offer_b"):
        st.markdown(f"**{plain(t('Offer B'))}**")
        st.caption(t("Offer A is your loan. Offer B is like it in all that you do not change here."))
        if comparison.offer_b() == comparison.scenario():
            st.button(t("Show an example: a lower rate, but a fee upfront"), on_click=_example)
        for names in _ROWS:
            row(t, [_box(t, name) for name in names], _typed, problems)
        for problem in problems:
            if problem.field not in shown:  # it is about a part that is offer A's
                st.error(plain(t.say(problem.message)), icon=":material/edit:")


def _box(t: Translator, name: str) -> Box:
    field, texts = PREFIX + name, comparison.raw_b()
    text = texts[field]
    if not FIELDS[name].choices:
        label = PRICE_LABELS[Quote(texts["b_quote"])] if name == "price" else FIELDS[name].label
        return Box(field, t(label), meaning_of(t, "quote" if name == "price" else name), text)
    options = {token: name_of(t, name, token) for token in CHOICES[name]}
    return Box(field, t(FIELDS[name].label), meaning_of(t, name, text), text, options)


def _example() -> None:
    comparison.take_example_b()
    parts.redraw(*_PARTS)


def _typed(field: str) -> None:
    """Take over what was typed or chosen; under another quote a number means something else."""
    key = session.widget_key(field)
    text = str(st.session_state[key] or "")
    choices = B_FIELDS[field].choices
    if session.is_echo(key) or (choices and text not in choices):
        return
    comparison.change_b(field, text)
    parts.redraw(*_PARTS)
