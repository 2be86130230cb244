"""What supervisors and custom say a household can carry, by place, each with its day and source."""

from __future__ import annotations

from datetime import date
from enum import Enum
from fractions import Fraction
from typing import NamedTuple

from core.household.burden import MeasureKey, measures
from core.household.home import Household
from core.household.months import saved_after
from core.law import Jurisdiction, Kind, Parameter, lawbook
from core.law.parameter import Part, Range
from core.law.units import Unit
from core.schedule import Schedule
from core.wording import N_

# To be said once beside any of them.
NO_PROMISE = N_("Most of these lines are for home loans, and none promises that a loan can be carried.")
BEFORE_TAX = N_("This line counts pay before tax; yours is what arrives.")


class Against(Enum):
    """How a household stands to a line."""

    WITHIN = "within"
    BEYOND = "beyond"
    UNKNOWN = "unknown"  # there is no such figure of the household


class Guideline(NamedTuple):
    """One line and the household's own figure, in the line's unit; ``own`` None where it has none.

    ``parameter`` carries the source, the days and the statement; show it with core.law's ``figures`` and
    ``cited``. ``before_tax``: say BEFORE_TAX beside it.
    """

    parameter: Parameter
    part: Part
    limit: Fraction
    own: Fraction | None
    stands: Against
    before_tax: bool


# Lines on this one payment alone; every other share of income counts all debts.
_PAYMENT_ONLY = {("cn-dti-50", ""), ("us-28-36", "housing")}


def guidelines(home: Household, schedule: Schedule, place: Jurisdiction, day: date) -> tuple[Guideline, ...]:
    """Return the lines of a place in force on a day, and the one that is everybody's, beside this household.

    Proposals are left out. What no source confirms is, too.
    """
    values = {one.key: one.value for one in measures(home, schedule)}
    found = []
    for one in lawbook().in_force(day):
        if one.topic != "affordability" or one.kind is Kind.PROPOSAL:
            continue
        if one.jurisdiction in (place, Jurisdiction.INTL):
            found += [_beside(home, schedule, values, one, part) for part in one.parts]
    return tuple(found)


def _beside(
    home: Household,
    schedule: Schedule,
    values: dict[MeasureKey, Fraction | int | None],
    one: Parameter,
    part: Part,
) -> Guideline:
    own: Fraction | int | None
    at_least = isinstance(part.value, Range)
    limit = part.value.low if isinstance(part.value, Range) else part.value
    if part.unit is Unit.MONTHS_OF_EXPENSES:
        own = Fraction(saved_after(home, schedule), home.essentials) if home.essentials else None
    elif part.unit is Unit.MONTHS_OF_INCOME:
        average = home.pay.average
        own = schedule.terms.financed / average if average else None
    elif (one.id, part.name) in _PAYMENT_ONLY:
        own = values[MeasureKey.PAYMENT_TO_INCOME]
    else:
        own = values[MeasureKey.DEBTS_TO_INCOME]
    assert isinstance(limit, int | Fraction)
    line = Fraction(limit)
    if own is None:
        stands = Against.UNKNOWN
    else:
        stands = Against.WITHIN if (own >= line if at_least else own <= line) else Against.BEYOND
    gross = part.unit is Unit.PERCENT_OF_GROSS_INCOME
    return Guideline(one, part, line, None if own is None else Fraction(own), stands, gross)
