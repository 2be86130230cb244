"""The scenario on its way between link, widgets and core. Raw texts, so that nothing typed is ever lost."""

from __future__ import annotations

from datetime import date

import streamlit as st

from core.errors import Problem
from core.inputs import Reading, Scenario, filled, raw_of, read, read_link, write_link
from core.rates import Rate
from pages.shell.cached import computed
from pages.shell.language import PARAMETER


def today() -> date:
    """The only clock."""
    return date.today()


def widget_key(field: str) -> str:
    """Return the key of the widget that holds a field's text."""
    return f"{field}_field"


def raw() -> dict[str, str]:
    """Return the raw text of every field, read from the link when it is new to this session."""
    link = {key: value for key, value in _link_pairs() if key != PARAMETER}
    if "raw" not in st.session_state or (link != st.session_state["link"] and link):
        opened = read_link([pair for pair in _link_pairs() if pair[0] != PARAMETER], today())
        st.session_state["link_problems"] = opened.problems
        fill(filled(opened.raw, today()))
        st.session_state["link"] = link
    return st.session_state["raw"]


def link_problems() -> tuple[Problem, ...]:
    """Return what of the link could not be used."""
    return st.session_state.get("link_problems", ())


def fill(texts: dict[str, str]) -> None:
    """Take over texts as the scenario and into every widget that shows one."""
    st.session_state["raw"] = texts
    for field, text in texts.items():
        st.session_state[widget_key(field)] = text
    forget_rate()


def put(field: str, text: str) -> None:
    """Set one field's text, in the scenario and in its widget."""
    st.session_state["raw"][field] = text
    st.session_state[widget_key(field)] = text


def restore(field: str) -> str:
    """Return the key of a field's widget, its text put back if Streamlit dropped it while hidden."""
    key = widget_key(field)
    if key not in st.session_state:
        st.session_state[key] = raw()[field]
    return key


def forget_rate() -> None:
    """Let the price be worked out anew: the reader has set it, or something it depends on."""
    st.session_state.pop("rate", None)


def take(scenario: Scenario) -> None:
    """Take over a scenario that a callback worked out, widgets included."""
    fill({**st.session_state["raw"], **raw_of(scenario)})


def current() -> Reading:
    """Return what the raw texts mean, remembering the last scenario that could be computed."""
    reading = read(raw(), today())
    if reading.scenario is not None:
        st.session_state["last"] = reading.scenario
        _write_link()
    return reading


def last_good() -> Scenario | None:
    """Return the last scenario that could be computed in this session."""
    return st.session_state.get("last")


def held_rate(scenario: Scenario) -> Rate:
    """Return the price that stays while amount and term change: the one at the last time it was set."""
    if "rate" not in st.session_state:
        st.session_state["rate"] = computed(scenario.terms())[0].rate
    return st.session_state["rate"]


def link_parameters(texts: dict[str, str] | None = None) -> dict[str, str]:
    """Return the parameters of the link to the scenario, or to other texts, in the reader's language."""
    written = write_link(raw() if texts is None else texts, today())
    return {PARAMETER: st.session_state["language"], **written}


def _write_link() -> None:
    parameters = link_parameters()
    st.session_state["link"] = {key: value for key, value in parameters.items() if key != PARAMETER}
    if dict(_link_pairs()) != parameters:
        st.query_params.from_dict(parameters)


def _link_pairs() -> list[tuple[str, str]]:
    return [(key, value) for key in st.query_params for value in st.query_params.get_all(key)]
