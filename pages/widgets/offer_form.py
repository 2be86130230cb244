"""The form of an offer: what it says, its few fields, the reader's pay and money, who lends and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import streamlit as st

from core.errors import Problem
from core.i18n import Translator
from core.inputs import Kind
from core.offers import CARDS, HINTS, OFFER_FIELDS, OPTIONS, Phrase, read_back
from pages.shell import legal, offer, parts, session
from pages.shell.words import plain
from pages.widgets.boxes import Box, row
from pages.widgets.choices import CHOICES
from pages.widgets.legal_form import legal_form
from pages.widgets.legal_lines import lines_of
from pages.widgets.scenario_form import scenario_row


@parts.part(parts.FORM)
def offer_form(t: Translator) -> None:
    """Draw the form; what is wrong with a field stands below its row."""
    _phrase(t)
    reading = offer.current()
    for fields in _rows(reading.raw):
        _row(t, fields, reading.problems)
    if offer.phrase() is Phrase.LIST and reading.offer is not None:
        st.caption(plain(t.say(read_back(reading.offer))))
    for problem in offer.link().problems:
        st.caption(plain(t.say(problem.message)))
    scenario_row(t, ("income", "currency"), session.current().problems)
    legal_form(t, lines_of(legal.last_good()))


def offer_row(t: Translator, field: str, problems: Sequence[Problem]) -> None:
    """Draw the box of one field of the offer that stands apart from the form."""
    _row(t, (field,), problems)


def _phrase(t: Translator) -> None:
    chosen = offer.phrase()
    names = {phrase.value: t(CARDS[phrase].name) for phrase in Phrase}
    label, meaning = t(OFFER_FIELDS[offer.PHRASE].label), t(HINTS[offer.PHRASE])
    row(t, [Box(offer.PHRASE, label, meaning, chosen.value, names)], _chosen, ())
    with st.container(horizontal=True, vertical_alignment="center", key="phrase_line"):
        st.caption(plain(t(CARDS[chosen].line)), width="stretch")
        # Always drawn, so that nothing moves: pressed, it brings the example back.
        st.button(
            t("Example"),
            key="example",
            icon=":material/lightbulb:",
            type="tertiary",
            disabled=offer.is_example(),
            on_click=_example,
        )


def _rows(fields: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Yield the fields two by two; what is chosen from long words, or takes several lines, stands alone."""
    waiting: tuple[str, ...] = ()
    for field in fields:
        if field in OPTIONS or OFFER_FIELDS[field].kind is Kind.LIST:
            yield from ([waiting] if waiting else [])
            yield (field,)
            waiting = ()
        else:
            waiting += (field,)
            if len(waiting) == 2:
                yield waiting
                waiting = ()
    if waiting:
        yield waiting


def _row(t: Translator, fields: Sequence[str], problems: Sequence[Problem]) -> None:
    row(t, [_box(t, field) for field in fields], _typed, problems)


def _box(t: Translator, field: str) -> Box:
    text = offer.compared() if field == offer.COMPARED else offer.raw()[field]
    label, meaning = t(OFFER_FIELDS[field].label), t(HINTS[field])
    named = CHOICES["every"] if field == "offer_every" else OPTIONS.get(field)
    if named is None:
        return Box(field, label, meaning, text, tall=OFFER_FIELDS[field].kind is Kind.LIST)
    return Box(
        field, label, meaning, text, {token: t(named.get(token, token)) for token in {**named, text: ""}}
    )


def _chosen(field: str) -> None:
    key = session.widget_key(field)
    token = str(st.session_state[key] or "")
    if not session.is_echo(key) and token in OFFER_FIELDS[field].choices:
        offer.choose(Phrase(token))
        parts.redraw(*parts.ALL)


def _typed(field: str) -> None:
    """Take over what was typed or chosen."""
    key = session.widget_key(field)
    text = str(st.session_state[key] or "")
    known = OFFER_FIELDS[field].choices
    if session.is_echo(key) or (known and text not in known):
        return
    offer.put(field, text)
    if field == offer.COMPARED:
        parts.redraw(parts.REST)
    parts.redraw(*parts.ALL)


def _example() -> None:
    offer.take_example()
    parts.redraw(*parts.ALL)
