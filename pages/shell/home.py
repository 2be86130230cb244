"""What is said of the household on Can I afford it, on its way between link, widgets and core: raw texts."""

from __future__ import annotations

from core.afford.home_choices import (
    HomeChoices,
    read_home_link,
    usual_sums,
    write_home_link,
)
from core.afford.home_fields import DEBTS, DEBTS_FIELD, HOME_FIELDS, HOME_KEYS
from core.errors import Problem
from core.household import Household
from core.inputs import Field
from core.inputs.grammar import amount_text
from core.law import Jurisdiction
from core.schedule import Schedule
from pages.shell import legal, session
from pages.shell.beside import Beside, Pairs
from pages.shell.cached import computed, heaviest_month, run_months
from pages.shell.own import Own
from pages.shell.readings import home_reading


def field_of(name: str) -> Field:
    """Return one of the page's own fields."""
    return DEBTS_FIELD if name == DEBTS else HOME_FIELDS[name]


_OWN = Own("home", field_of)
text, put, scenario = _OWN.text, _OWN.put, session.on_screen


def schedule() -> Schedule:
    """Return the promise of the loan on screen."""
    return computed(scenario().terms())[0]


def months() -> int | None:
    """Return how many months the loan runs; None where it runs longer than this page follows."""
    return run_months(scenario().terms())


def problems() -> tuple[Problem, ...]:
    """Return what is wrong with the texts as typed."""
    return _read(_OWN.typed).problems


def choices() -> HomeChoices:
    """Return what the texts mean; where one cannot be used, what it last meant."""
    return _OWN.meant(_read)


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
    sums = usual_sums(_OWN.usable(problems()), scenario(), heaviest, session.today())
    return amount_text(sums[field], scenario().currency) if field in sums else ""


def parameters(**other: str) -> dict[str, str]:
    """Return the page's own part of its link, some of its fields with other texts."""
    return write_home_link({**_OWN.usable(problems()), **other}, session.today(), session.shared("currency"))


def _read(texts: dict[str, str]) -> HomeChoices:
    return home_reading(_OWN.kept(texts), scenario(), months() or 1, session.today())


def _arrive(pairs: Pairs) -> tuple[Problem, ...]:
    """Take over what a link says; one that says nothing of the household leaves what is said as it is."""
    if not any(key in HOME_KEYS for key, _ in pairs):
        return ()
    opened = read_home_link(pairs, session.today(), session.shared("currency"))
    return _OWN.take(opened)


HOME = Beside(HOME_KEYS, _arrive, parameters)
