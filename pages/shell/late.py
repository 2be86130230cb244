"""What is said on If I am late, on its way between link, widgets and core: raw texts, nothing lost."""

from __future__ import annotations

from datetime import date

import streamlit as st

from core.errors import Problem
from core.inputs import Scenario
from core.late.call_or_wait import CallOrWait
from core.late.choices import Choices, read_choices, read_link_choices, write_link_choices
from core.late.course import Course
from core.late.fields import LATE_FIELDS, LATE_KEYS, PAID, PAID_FIELD
from core.late.graces import Meaning
from core.late.part import PartPaid
from core.late.policy import policy_of
from core.law import Jurisdiction
from core.life import LatePolicy
from core.schedule import Schedule
from pages.shell import legal, session
from pages.shell.beside import Beside, Pairs
from pages.shell.cached import called_or_waited, computed, four_graces, late_course, part_paid

# The texts as typed; those of them that could last be used.
_OWN, _GOOD = "late", "late_good"


def text(field: str) -> str:
    """Return the raw text of one of the page's own fields."""
    field_ = PAID_FIELD if field == PAID else LATE_FIELDS[field]
    return _typed().get(field, field_.default)


def put(field: str, text: str) -> None:
    """Set the text of one of the page's own fields."""
    st.session_state[_OWN] = {**_typed(), field: text}


def scenario() -> Scenario:
    """Return the loan on screen: the one typed, else the last that could be computed, else the usual one."""
    return session.current().scenario or session.last_good() or Scenario(start=session.today())


def schedule() -> Schedule:
    """Return the promise of the loan on screen."""
    return computed(scenario().terms())[0]


def problems() -> tuple[Problem, ...]:
    """Return what is wrong with the texts as typed."""
    return read_choices(_typed(), schedule(), session.today()).problems


def choices() -> Choices:
    """Return what the texts mean; where one cannot be used, what it last meant."""
    read = read_choices(_typed(), schedule(), session.today())
    if read.problems:
        return read_choices(_usable(read.problems), schedule(), session.today())
    st.session_state[_GOOD] = _typed()
    return read


def _usable(problems: tuple[Problem, ...]) -> dict[str, str]:
    """The texts as typed, those that cannot be used as they last could."""
    wrong, good = {problem.field for problem in problems}, st.session_state.get(_GOOD, {})
    return {name: good.get(name, "") if name in wrong else text for name, text in _typed().items()}


def policy() -> LatePolicy:
    """Return what the contract does with lateness."""
    return policy_of(choices(), scenario().currency)


def course() -> Course:
    """Return half a year of being late, from one ledger."""
    chosen = choices()
    return late_course(scenario().terms(), chosen.row, chosen.paid, policy())


def two_ways() -> CallOrWait:
    """Return calling beside waiting."""
    chosen = choices()
    return called_or_waited(scenario().terms(), chosen.row, policy(), chosen.agreed)


def orders() -> tuple[PartPaid, ...]:
    """Return the part payment under each order."""
    chosen = choices()
    return part_paid(scenario().terms(), chosen.row, chosen.paid, policy(), chosen.days, chosen.part)


def graces() -> tuple[Meaning, ...]:
    """Return the loan under each meaning of grace."""
    return four_graces(scenario().terms(), choices().row, policy())


def grace_days() -> int:
    """Return the days of grace that hold here."""
    days = policy().grace_days
    return scenario().grace_days if days is None else days


def place() -> Jurisdiction:
    """Return whose law the reader asks about."""
    return legal.last_good().place


def on_day() -> date:
    """Return the calendar day that is looked at."""
    return choices().day


def _typed() -> dict[str, str]:
    return st.session_state.get(_OWN, {})


def _arrive(pairs: Pairs) -> tuple[Problem, ...]:
    """Take over what a link says; one that says nothing of the page leaves what is said as it is."""
    if not any(key in LATE_KEYS for key, _ in pairs):
        return ()
    opened = read_link_choices(pairs, session.today(), session.shared("currency"))
    st.session_state[_OWN] = dict(opened.raw)
    st.session_state.pop(_GOOD, None)
    return opened.problems


def _parameters() -> dict[str, str]:
    return write_link_choices(_usable(problems()), session.today(), session.shared("currency"))


LATE = Beside(LATE_KEYS, _arrive, _parameters)
