"""What is said of the household on Can I afford it, on its way between link, widgets and core: raw texts."""

from __future__ import annotations

import streamlit as st

from core.afford.home_choices import (
    HomeChoices,
    read_home_link,
    usual_sums,
    write_home_link,
)
from core.afford.home_fields import DEBTS, DEBTS_FIELD, HOME_FIELDS, HOME_KEYS
from core.errors import Problem
from core.household import Household
from core.inputs import Field, Scenario
from core.inputs.grammar import amount_text
from core.law import Jurisdiction
from core.schedule import Schedule
from pages.shell import legal, session
from pages.shell.beside import Beside, Pairs
from pages.shell.cached import computed, heaviest_month, home_reading, run_months

# The texts as typed; those of them that could last be used.
_OWN, _GOOD = "home", "home_good"


def field_of(name: str) -> Field:
    """Return one of the page's own fields."""
    return DEBTS_FIELD if name == DEBTS else HOME_FIELDS[name]


def text(field: str) -> str:
    """Return the raw text of one of the page's own fields."""
    return _typed().get(field, field_of(field).default)


def put(field: str, text: str) -> None:
    """Set the text of one of the page's own fields."""
    st.session_state[_OWN] = {**_typed(), field: text}


def scenario() -> Scenario:
    """Return the loan on screen: the one typed, else the last that could be computed, else the usual one."""
    return session.current().scenario or session.last_good() or Scenario(start=session.today())


def schedule() -> Schedule:
    """Return the promise of the loan on screen."""
    return computed(scenario().terms())[0]


def months() -> int | None:
    """Return how many months the loan runs; None where it runs longer than this page follows."""
    return run_months(scenario().terms())


def problems() -> tuple[Problem, ...]:
    """Return what is wrong with the texts as typed."""
    return _read(_typed()).problems


def choices() -> HomeChoices:
    """Return what the texts mean; where one cannot be used, what it last meant."""
    read = _read(_typed())
    if read.problems:
        return _read(_usable(read.problems))
    st.session_state[_GOOD] = _typed()
    return read


def household() -> Household:
    """Return the household on screen."""
    return choices().home


def leave() -> int:
    """Return what a month should leave, minor units."""
    return choices().leave


def place() -> Jurisdiction:
    """Return whose law the reader asks about."""
    return legal.last_good().place


def stands_for(field: str) -> str:
    """Return the sum that an empty box stands for; empty where it stands for none."""
    heaviest = heaviest_month(scenario().terms())
    sums = usual_sums(_usable(problems()), scenario(), heaviest, session.today())
    return amount_text(sums[field], scenario().currency) if field in sums else ""


def parameters(**other: str) -> dict[str, str]:
    """Return the page's own part of its link, some of its fields with other texts."""
    return write_home_link({**_usable(problems()), **other}, session.today(), session.shared("currency"))


def _read(texts: dict[str, str]) -> HomeChoices:
    # No field takes more, and what is kept by value must stay small.
    kept = tuple((name, text[: field_of(name).longest + 1]) for name, text in texts.items())
    return home_reading(kept, scenario(), months() or 1, session.today())


def _usable(problems: tuple[Problem, ...]) -> dict[str, str]:
    """The texts as typed, those that cannot be used as they last could."""
    wrong, good = {problem.field for problem in problems}, st.session_state.get(_GOOD, {})
    return {name: good.get(name, "") if name in wrong else text for name, text in _typed().items()}


def _typed() -> dict[str, str]:
    return st.session_state.get(_OWN, {})


def _arrive(pairs: Pairs) -> tuple[Problem, ...]:
    """Take over what a link says; one that says nothing of the household leaves what is said as it is."""
    if not any(key in HOME_KEYS for key, _ in pairs):
        return ()
    opened = read_home_link(pairs, session.today(), session.shared("currency"))
    st.session_state[_OWN] = dict(opened.raw)
    st.session_state.pop(_GOOD, None)
    return opened.problems


HOME = Beside(HOME_KEYS, _arrive, parameters)
