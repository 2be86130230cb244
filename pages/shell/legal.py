"""Whose legal lines apply, on the way between link, widgets and core: raw texts, as the scenario's."""

from __future__ import annotations

import streamlit as st

from core.errors import Problem
from core.inputs import (
    LEGAL_KEYS,
    LegalReading,
    LegalSetting,
    filled_legal,
    read_legal,
    read_legal_link,
    write_legal_link,
)
from pages.shell import session
from pages.shell.beside import Beside, Pairs

_CHOSEN = "legal"
_LAST = "legal_last"


def raw() -> dict[str, str]:
    """Return the raw text of every field."""
    return filled_legal(_chosen(), session.shared("currency"))


def put(field: str, text: str) -> None:
    """Set one field's text."""
    st.session_state[_CHOSEN] = {**_chosen(), field: text}


def current() -> LegalReading:
    """Return what the texts mean, remembering the last setting that could be read."""
    reading = read_legal(_chosen(), session.shared("start"), session.shared("currency"))
    if reading.setting is not None:
        st.session_state[_LAST] = reading.setting
    return reading


def last_good() -> LegalSetting:
    """Return the last setting that could be read in this session, else the one that stands at first."""
    current()
    if _LAST not in st.session_state:
        first = read_legal({}, session.shared("start"), session.shared("currency")).setting
        assert first is not None
        return first
    return st.session_state[_LAST]


def _chosen() -> dict[str, str]:
    return st.session_state.get(_CHOSEN, {})


def _arrive(pairs: Pairs) -> tuple[Problem, ...]:
    """Take over what a link says; one that says nothing of it leaves what is chosen as it is."""
    if not any(key in LEGAL_KEYS for key, _ in pairs):
        return ()
    opened = read_legal_link(pairs, session.today())
    st.session_state[_CHOSEN] = dict(opened.raw)
    return opened.problems


def _parameters() -> dict[str, str]:
    return write_legal_link(_chosen(), session.today(), session.shared("currency"))


LEGAL = Beside(LEGAL_KEYS, _arrive, _parameters)
