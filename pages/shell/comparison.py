"""What is chosen on Ways to repay, on its way between link, widgets and core: raw texts, offer B's too."""

from __future__ import annotations

import streamlit as st

from core.compare import (
    B_FIELDS,
    WAYS_FIELDS,
    WAYS_KEYS,
    Choices,
    Comparison,
    example_b,
    filled_b,
    follow_b,
    read_choices,
    read_link_b,
    read_link_choices,
    write_link_b,
    write_link_choices,
)
from core.errors import Problem
from core.inputs import Reading, Scenario
from pages.shell import session
from pages.shell.beside import Beside, Pairs
from pages.shell.cached import compared, computed
from pages.shell.readings import reading_of_b

# The texts of the page's own fields; those that were typed for offer B; the last offer B that could be read.
_OWN, _B, _LAST_B = "ways", "offer_b", "offer_b_last"
# The price of offer B that stays while its amount and its term change.
_RATE_B, _KEEPS_RATE_B = "offer_b_rate", ("b_amount", "b_periods")

scenario = session.on_screen
KEYS = WAYS_KEYS | {field.key for field in B_FIELDS.values()}


def text(field: str) -> str:
    """Return the raw text of one of the page's own fields."""
    return st.session_state.get(_OWN, {}).get(field, WAYS_FIELDS[field].default)


def put(field: str, text: str) -> None:
    """Set the text of one of the page's own fields, or of offer B's."""
    kept = _B if field in B_FIELDS else _OWN
    st.session_state[kept] = {**st.session_state.get(kept, {}), field: text}


def choices() -> Choices:
    """Return what is chosen."""
    return read_choices(st.session_state.get(_OWN, {}), session.today(), scenario().currency)


def all_ways() -> Comparison:
    """Return the loan on screen repaid every way."""
    return compared(scenario().terms(), choices().same)


def raw_b() -> dict[str, str]:
    """Return a text for every field of offer B: the one typed, else offer A's."""
    return filled_b(st.session_state.get(_B, {}), scenario())


def reading_b() -> Reading:
    """Return what the texts of offer B mean, remembering the last that could be computed."""
    reading = reading_of_b(session.to_cache(st.session_state.get(_B, {})), scenario())
    if reading.scenario is not None:
        st.session_state[_LAST_B] = reading.scenario
    return reading


def change_b(field: str, text: str) -> None:
    """Take over a new text of offer B, and whatever must change with it."""
    before = reading_b().scenario
    if before is not None:
        if field not in _KEEPS_RATE_B or _RATE_B not in st.session_state:
            st.session_state[_RATE_B] = computed(before.terms())[0].rate
        for name, also in follow_b(before, field, text, st.session_state[_RATE_B]).items():
            put(name, also)
    put(field, text)
    if field not in _KEEPS_RATE_B:
        st.session_state.pop(_RATE_B, None)


def take_example_b() -> None:
    """Put the example into offer B."""
    st.session_state[_B] = dict(example_b(scenario()))
    st.session_state.pop(_RATE_B, None)


def offer_b() -> Scenario:
    """Return offer B: the one typed, else the last that could be computed in the same currency, else A."""
    typed, last = reading_b().scenario, st.session_state.get(_LAST_B)
    if typed is not None:
        return typed
    return last if last is not None and last.currency == scenario().currency else scenario()


def parameters() -> dict[str, str]:
    """Return the page's own part of its link."""
    mine = write_link_choices(st.session_state.get(_OWN, {}), session.today(), scenario().currency)
    return {**mine, **write_link_b(st.session_state.get(_B, {}), scenario())}


def _arrive(pairs: Pairs) -> tuple[Problem, ...]:
    """Take over what a link says; one that says nothing of the page leaves what is chosen as it is."""
    if not any(key in KEYS for key, _ in pairs):
        return ()
    mine = read_link_choices(pairs, session.today(), scenario().currency)
    other = read_link_b(pairs, scenario())
    st.session_state[_OWN], st.session_state[_B] = dict(mine.raw), dict(other.raw)
    st.session_state.pop(_RATE_B, None)
    return (*mine.problems, *other.problems)


COMPARISON = Beside(frozenset(KEYS), _arrive, parameters)
