"""What is said on If I am late, on its way between link, widgets and core: raw texts, nothing lost."""

from __future__ import annotations

from datetime import date

from core.errors import Problem
from core.inputs import Field
from core.late.call_or_wait import CallOrWait
from core.late.choices import Choices, read_link_choices, write_link_choices
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
from pages.shell.own import Own
from pages.shell.readings import late_reading


def field_of(name: str) -> Field:
    """Return one of the page's own fields."""
    return PAID_FIELD if name == PAID else LATE_FIELDS[name]


_OWN = Own("late", field_of)
text, put, scenario = _OWN.text, _OWN.put, session.on_screen


def schedule() -> Schedule:
    """Return the promise of the loan on screen."""
    return computed(scenario().terms())[0]


def problems() -> tuple[Problem, ...]:
    """Return what is wrong with the texts as typed."""
    return _read(_OWN.typed).problems


def choices() -> Choices:
    """Return what the texts mean; where one cannot be used, what it last meant."""
    return _OWN.meant(_read)


def _read(texts: dict[str, str]) -> Choices:
    return late_reading(_OWN.kept(texts), scenario().terms(), session.today())


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


def late_by() -> int | None:
    """Return the days since the oldest unpaid due date on the day looked at; None: nothing is overdue."""
    return course().late_by(choices().days)


def place() -> Jurisdiction:
    """Return whose law the reader asks about."""
    return legal.last_good().place


def on_day() -> date:
    """Return the calendar day that is looked at."""
    return choices().day


def _arrive(pairs: Pairs) -> tuple[Problem, ...]:
    """Take over what a link says; one that says nothing of the page leaves what is said as it is."""
    if not any(key in LATE_KEYS for key, _ in pairs):
        return ()
    opened = read_link_choices(pairs, session.today(), session.shared("currency"))
    return _OWN.take(opened)


def _parameters() -> dict[str, str]:
    return write_link_choices(_OWN.usable(problems()), session.today(), session.shared("currency"))


LATE = Beside(LATE_KEYS, _arrive, _parameters)
