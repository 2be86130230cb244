"""The scenario on its way between link, widgets and core. Raw texts, so that nothing typed is ever lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from time import monotonic
from types import MappingProxyType
from typing import Any

import streamlit as st

from core.errors import Problem
from core.inputs import MAX_TEXT, Reading, Scenario, filled, raw_of, read_link
from core.rates import Rate
from pages.shell import address, language, parts
from pages.shell.beside import Beside
from pages.shell.cached import computed
from pages.shell.readings import reading_of, values_of, written

# How long a browser may take to hear what a widget was made to show, in seconds.
_ECHO = 2.0


def today() -> date:
    """The only clock."""
    return date.today()


def widget_key(field: str) -> str:
    """Return the key of the widget that holds a field's text."""
    return f"{field}_field"


def arrive(besides: Iterable[Beside] = ()) -> None:
    """Take language, scenario and what stands beside it from the address, where a link has led there."""
    parts.begin()
    if not address.navigated():
        if not address.parameters():
            st.session_state["link_problems"] = ()
        return
    besides = tuple(besides)
    pairs = address.parameters()
    language.choose(next((value for key, value in pairs if key == address.LANGUAGE), None))
    mine = tuple(pair for pair in pairs if pair[0] != address.LANGUAGE)
    opened = read_link(mine, today(), frozenset().union(*(one.keys for one in besides)))
    fill(filled(opened.raw, today()))
    others = tuple(problem for one in besides for problem in one.arrive(mine))
    st.session_state["link_problems"] = (*opened.problems, *others)


def raw() -> dict[str, str]:
    """Return the raw text of every field."""
    return st.session_state["raw"]


def link_problems() -> tuple[Problem, ...]:
    """Return what of the link could not be used."""
    return st.session_state.get("link_problems", ())


def fill(texts: dict[str, str]) -> None:
    """Take over texts as the scenario; each widget shows its own when it is next drawn."""
    st.session_state["raw"] = texts
    forget_rate()


def put(field: str, text: str) -> None:
    """Set one field's text in the scenario."""
    st.session_state["raw"][field] = text


def hold(field: str, text: str) -> str:
    """Return the key of the widget of a field, which is about to be drawn, showing this text.

    Only then, and only where it differs: a widget set while it is not drawn would come back from the browser
    with its old text, as if the reader had changed it; and a hidden one is forgotten by Streamlit.
    """
    key = widget_key(field)
    show(key, text)
    return key


def show(key: str, value: object, at_first: object = None) -> None:
    """Make a widget that is about to be drawn show a value, and remember what it showed before.

    ``at_first`` is what a new widget shows before it has heard of the value: a slider its lower end, which
    the browser may send before that. A browser knows a choice by its name: in another language it is told
    anew, and so it is of what it may just have put on the page.
    """
    state, code = st.session_state, language.code()
    before, spoken = state.get(key, at_first), state.setdefault("shown_in", {})
    if parts.anew() and at_first is not None:
        before = at_first
    if before != value or spoken.get(key, code) != code or parts.anew():
        now, all_shown = monotonic(), state.setdefault("shown", {})
        recent = {old: at for old, at in all_shown.get(key, {}).items() if now - at < _ECHO}
        all_shown[key] = {**recent, before: now, value: now}
        state[key] = value
    spoken[key] = code


def is_echo(key: str) -> bool:
    """Whether a widget's value is only one that the page let it show a moment ago, heard of late.

    A browser tells of all widgets as it knows them: of what stood there before the page changed it, and then
    of a change when the page may be one further. What is no echo is the reader's own, and ends all that.
    """
    shown = st.session_state.get("shown", {}).get(key, {})
    if monotonic() - shown.get(st.session_state[key], -_ECHO) < _ECHO:
        return True
    shown.clear()
    return False


def forget_rate() -> None:
    """Let the price be worked out anew: the reader has set it, or something it depends on."""
    st.session_state.pop("rate", None)


def take(scenario: Scenario) -> None:
    """Take over a scenario that a callback worked out, widgets included."""
    fill({**st.session_state["raw"], **raw_of(scenario)})


def to_cache(texts: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return texts as a key for the cache, no longer than tells that they are too long: keys are kept."""
    return tuple((field, text[: MAX_TEXT + 1]) for field, text in texts.items())


def current() -> Reading:
    """Return what the raw texts mean, remembering the last scenario that could be computed."""
    reading = reading_of(to_cache(raw()), today())
    if reading.scenario is not None:
        st.session_state["last"] = reading.scenario
    return reading


def last_good() -> Scenario | None:
    """Return the last scenario that could be computed in this session."""
    return st.session_state.get("last")


def on_screen() -> Scenario:
    """Return the loan on screen: the one typed, else the last that could be computed, else the usual one."""
    return current().scenario or last_good() or Scenario(start=today())


def shared(field: str) -> Any:
    """Return what one field of the scenario means, whatever stands in the others; bad text, what it last was.

    For pages that need only a part of the scenario.
    """
    value = values_of(to_cache(raw()), today())[field]
    if isinstance(value, Problem):
        return getattr(last_good() or Scenario(start=today()), field)
    return value


def held_rate(scenario: Scenario) -> Rate:
    """Return the price that stays while amount and term change: the one at the last time it was set."""
    if "rate" not in st.session_state:
        st.session_state["rate"] = computed(scenario.terms())[0].rate
    return st.session_state["rate"]


def link_parameters(texts: dict[str, str] | None = None, beside: Beside | None = None) -> dict[str, str]:
    """Return the parameters of the link to the scenario, or to other texts, in the reader's language."""
    scenario = written(to_cache(raw() if texts is None else texts), today())
    own = beside.parameters() if beside is not None else {}
    return {address.LANGUAGE: language.code(), **scenario, **own}


def link_to(texts: dict[str, str], own: Mapping[str, str] = MappingProxyType({})) -> dict[str, str]:
    """Return the parameters of a link on a page to another scenario, with a page's ``own`` beside it."""
    return {**link_parameters(texts), **own, address.CLICKED[0]: address.CLICKED[1]}


def write_address(beside: Beside | None = None) -> None:
    """Put the last scenario that could be computed, the language and a page's own inputs into the address."""
    good = last_good()
    if good is not None:
        address.write(link_parameters(raw_of(good), beside))
