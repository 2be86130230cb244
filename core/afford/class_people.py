"""A class of a thousand: invented people of several sorts, or a thousand like the reader."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from core.household import Household
from core.inputs import filled, read
from core.money import Rounding, round_fraction
from core.personas import PERSONAS, Persona
from core.schedule import build_schedule
from core.simulate import Group
from core.wording import N_

# How many of each, by key. A home loan is a hundred times as large and has a house behind it: left out.
MIX = {"zhang": 400, "student": 300, "gig": 300}
MIXED = N_(
    "The class: 400 like Mr Zhang, 300 students with a phone in instalments, 300 couriers paid by the week. "
    "All are invented, each with their own loan."
)


class Sort(NamedTuple):
    """One sort of people in the class."""

    persona: Persona
    group: Group


def people(spend: Fraction, saved: int, start: date) -> tuple[Sort, ...]:
    """Return the sorts of people, who spend a share of their pay and have so many months of that saved.

    What must Mr Zhang spend of 15,000.00 a month, at 80 %, and what has he saved, at two months of that?

    >>> zhang = people(Fraction(4, 5), 2, date(2026, 1, 31))[0].group
    >>> zhang.home.essentials, zhang.home.savings, zhang.n
    (1200000, 2400000, 400)
    """
    return tuple(Sort(one, _group(one, spend, saved, start)) for one in PERSONAS if one.key in MIX)


def _group(persona: Persona, spend: Fraction, saved: int, start: date) -> Group:
    scenario = read(filled({**persona.raw, "start": start.isoformat()}, start), start).scenario
    assert scenario is not None  # tests/core/test_personas.py reads them all
    essentials = round_fraction(scenario.income * spend, Rounding.HALF_UP)
    home = Household(
        income=scenario.income,
        essentials=essentials,
        savings=saved * essentials,
        currency=scenario.currency,
    )
    return Group(home, build_schedule(scenario.terms()), MIX[persona.key])
