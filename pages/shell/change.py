"""What is tried on Pay early or change, on its way between link, widgets and core: raw texts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import streamlit as st

from core.change import (
    CHANGE_FIELDS,
    CHANGE_KEYS,
    WAYS,
    Again,
    ChangeReading,
    Choices,
    ExtraGoal,
    Outcome,
    Tried,
    as_chosen,
    read_change_link,
    worked_out,
    write_change_link,
)
from core.contract import LoanTerms
from core.errors import Problem
from pages.shell import session
from pages.shell.beside import Beside, Pairs
from pages.shell.cached import borrowed_again, changed, extra_goal
from pages.shell.readings import change_reading

# The texts of the page's own fields; those of the last choices that could be read.
_OWN, _LAST = "change", "change_last"

scenario = session.on_screen


def text(field: str) -> str:
    """Return the raw text of one of the page's own fields."""
    return st.session_state.get(_OWN, {}).get(field, CHANGE_FIELDS[field].default)


def put(field: str, text: str) -> None:
    """Set the text of one of the page's own fields."""
    st.session_state[_OWN] = {**st.session_state.get(_OWN, {}), field: text}


def terms() -> LoanTerms:
    """Return its contract."""
    return scenario().terms()


def tried() -> Tried:
    """Return what is tried, whatever stands in the other fields."""
    return CHANGE_FIELDS["change_try"].choices[text("change_try")]


def current() -> ChangeReading:
    """Return what the texts mean, remembering those that could be read."""
    reading = _read(st.session_state.get(_OWN, {}))
    if reading.choices is not None:
        st.session_state[_LAST] = st.session_state.get(_OWN, {})
    return reading


def choices() -> Choices:
    """Return what is chosen; where a text cannot be read, what was chosen last, else what is usual."""
    chosen = current().choices
    if chosen is not None:
        return chosen
    now = {"change_try": text("change_try"), "change_shown": text("change_shown")}
    for texts in ({**st.session_state.get(_LAST, {}), **now}, now):
        chosen = _read(texts).choices
        if chosen is not None:
            return chosen
    raise AssertionError("with its defaults, everything can be read")


def found() -> Outcome | Again:
    """Return what is tried with the loan on screen."""
    chosen = choices()
    if chosen.tried is Tried.AGAIN:
        place = WAYS[Tried.AGAIN].index(chosen.way)
        return replace(both_again()[place], choices=chosen)
    return as_chosen(changed(terms(), worked_out(chosen)), chosen)


def both_again() -> tuple[Again, ...]:
    """Return both ways of borrowing to repay."""
    chosen = choices()
    return borrowed_again(terms(), replace(worked_out(chosen), rounds=chosen.rounds))


def goal(by: date) -> ExtraGoal:
    """Return the extra that ends the loan on screen by a day."""
    return extra_goal(terms(), replace(worked_out(choices()), extra=0), by)


def parameters() -> dict[str, str]:
    """Return the page's own part of its link."""
    return write_change_link(st.session_state.get(_OWN, {}), session.today(), scenario().currency)


def _read(texts: dict[str, str]) -> ChangeReading:
    # No field takes more than its longest text, and what is kept by value must stay small.
    short = tuple((name, said[: CHANGE_FIELDS[name].longest + 1]) for name, said in texts.items())
    return change_reading(short, terms(), session.today())


def _arrive(pairs: Pairs) -> tuple[Problem, ...]:
    """Take over what a link says; one that says nothing of the page leaves what is chosen as it is."""
    if not any(key in CHANGE_KEYS for key, _ in pairs):
        return ()
    opened = read_change_link(pairs, session.today(), scenario().currency)
    st.session_state[_OWN] = dict(opened.raw)
    return opened.problems


CHANGE = Beside(CHANGE_KEYS, _arrive, parameters)
