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
    SCALE = "scale"  # the line measures something else: shown for scale
    OPEN = "open"  # below the line as far as is known, and not all of it is known


class Guideline(NamedTuple):
    """One line and the household's own figure, in the line's unit; ``own`` None where it has none.

    ``parameter`` carries the source, the days and the statement; show it with core.law's ``figures`` and
    ``cited``. ``before_tax``: say BEFORE_TAX beside it; and ``counted`` where it is not None.
    """

    parameter: Parameter
    part: Part
    limit: Fraction
    own: Fraction | None
    stands: Against
    before_tax: bool
    counted: str | None = None


# Lines on what housing costs, which is not known here; every other share of income counts all debts.
_HOUSING = {("cn-dti-50", ""), ("us-28-36", "housing")}
_COUNTED = N_("Counted are this loan and the other debts whose end is known, at what is owed on them today.")
_NOT_COUNTED = N_(
    "Counted are this loan and the other debts whose end is known, at what is owed on them today; what is "
    "owed on the others is not known and comes on top."
)


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
    counted: str | None = None
    at_least = isinstance(part.value, Range)
    limit = part.value.low if isinstance(part.value, Range) else part.value
    if part.unit is Unit.MONTHS_OF_EXPENSES:
        own = Fraction(saved_after(home, schedule), home.essentials) if home.essentials else None
    elif part.unit is Unit.MONTHS_OF_INCOME:
        average = home.pay.average
        owed = schedule.terms.financed + sum(debt.owed or 0 for debt in home.debts)
        own = owed / average if average else None
        counted = _NOT_COUNTED if _unknown(home) else _COUNTED
    elif (one.id, part.name) in _HOUSING:
        own = values[MeasureKey.PAYMENT_TO_INCOME]
    else:
        own = values[MeasureKey.DEBTS_TO_INCOME]
    assert isinstance(limit, int | Fraction)
    line = Fraction(limit)
    if own is None:
        stands = Against.UNKNOWN
    elif (one.id, part.name) in _HOUSING:
        stands = Against.SCALE
    elif own >= line if at_least else own <= line:
        stands = Against.OPEN if counted == _NOT_COUNTED else Against.WITHIN
    else:
        stands = Against.BEYOND
    gross = part.unit is Unit.PERCENT_OF_GROSS_INCOME
    return Guideline(one, part, line, None if own is None else Fraction(own), stands, gross, counted)


def _unknown(home: Household) -> bool:
    """Whether some debt is paid of which it is not known how much is owed."""
    return home.other_payments > 0 or any(debt.payment and debt.owed is None for debt in home.debts)
