"""What else changes when a reader changes one field: the callbacks behind the form."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import streamlit as st

from core.contract import Method
from core.errors import LoanError, Problem
from core.inputs import FIELDS, PRICE_DEFAULTS, Quote, Scenario, decode_all, raw_of, read
from core.requote import change_method, follow, requote
from pages.shell import parts, session
from pages.widgets.pause import follow_after_pause

SLIDER = "periods_slider"
FOLLOWED = "followed"

# An instalment belongs to these; change one, and at the same price it is another instalment.
_INSTALMENT_BELONGS_TO = ("amount", "periods", "down_payment")


def typed(field: str) -> None:
    """Take over what was typed or chosen in a field's widget."""
    key = session.widget_key(field)
    if not session.is_echo(key):
        text = str(st.session_state[key] or "")
        if not FIELDS[field].choices or text in FIELDS[field].choices:
            changed(field, text)
            parts.redraw(*parts.ALL)
        # else it is the name of a choice in the language just left, handed back by the browser once more


def changed(field: str, text: str) -> None:
    """Take over a field's new text, and whatever must change with it."""
    before = read(session.raw(), session.today()).scenario
    st.session_state[FOLLOWED] = False
    session.raw()[field] = text
    try:
        if before is None:
            _on_from_last_good(field, text)
            return
        if field == "quote":
            session.take(requote(before, Quote(text)))
        elif field == "method":
            session.take(change_method(before, Method(text)))
        elif field in _INSTALMENT_BELONGS_TO and before.quote is Quote.INSTALMENT:
            _follow(before)
        elif field not in ("income", *_INSTALMENT_BELONGS_TO):
            session.forget_rate()
    except LoanError:
        # What was asked for has no such form; the reading then says why, beside the field.
        return


def slid() -> None:
    """Take over the slider of the number of instalments as if its number had been typed.

    Only the answer and the picture are redrawn at once.
    """
    if session.is_echo(SLIDER):
        return
    changed("periods", str(st.session_state[SLIDER]))
    follow_after_pause(parts.FORM, parts.BELOW, parts.REST)


def _on_from_last_good(field: str, text: str) -> None:
    """Take over a text beside others that could not be used: mended, it lands where it would have."""
    last = session.last_good()
    if field == "quote":
        session.put("price", PRICE_DEFAULTS[Quote(text)])
    elif field not in _INSTALMENT_BELONGS_TO:
        session.forget_rate()
    elif last is not None and last.quote is Quote.INSTALMENT:
        _follow(last)


def _follow(before: Scenario) -> None:
    """Let the instalment follow at its price, where what it belongs to can be read and no other was typed."""
    now = decode_all(session.raw(), session.today())[1]
    asked: dict[str, Any] = {field: now[field] for field in _INSTALMENT_BELONGS_TO}
    kept = all(now[field] == getattr(before, field) for field in ("quote", "price", "currency"))
    if not kept or any(isinstance(value, Problem) for value in asked.values()):
        return
    moved = follow(replace(before, **asked), session.held_rate(before))
    session.put("price", raw_of(moved)["price"])
    st.session_state[FOLLOWED] = True
