"""The ways to repay that are set side by side, what each asks of who is never in trouble, how far to look."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from core.afford.manner_choices import Manners
from core.errors import LoanError
from core.money import Rounding, round_ratio
from core.schedule import Schedule
from core.simulate import Manner
from core.simulate.promise import promise
from core.wording import N_

# No further than ten years; and beyond the last instalment, so that arrears can grow old.
MOST_MONTHS, AFTER = 120, 12
# A minimum payment is no less than this part of the amount, or it would never end.
LEAST_PART = 100
_LONGEST = 1_200


class Way(Enum):
    """One way to repay."""

    FULL = "full"
    MINIMUM = "minimum"
    LOW = "low"
    EXTENSION = "extension"
    FUND = "fund"


WAYS: Mapping[Way, str] = MappingProxyType(
    {
        Way.FULL: N_("Full instalments"),
        Way.MINIMUM: N_("Minimum payment"),
        Way.LOW: N_("Low start"),
        Way.EXTENSION: N_("Extension when in trouble"),
        Way.FUND: N_("Savings put by"),
    }
)


class Plain(NamedTuple):
    """What a way asks of whoever always pays on time: interest and fees in all, the first payment, months."""

    cost: int
    first: int
    months: int


def manners_of(schedule: Schedule, said: Manners) -> dict[Way, Manner]:
    """Return the ways as manners of the simulation, the loan as agreed first."""
    least = round_ratio(schedule.terms.financed, LEAST_PART, Rounding.HALF_UP)
    return {
        Way.FULL: Manner(),
        Way.MINIMUM: Manner(minimum=said.minimum, least=max(least, 1)),
        Way.LOW: Manner(low_start=said.low),
        Way.EXTENSION: Manner(extension=said.wait),
        Way.FUND: Manner(fund=said.fund),
    }


def plain_of(schedule: Schedule, manner: Manner) -> Plain | None:
    """Return what a manner asks of whoever is never late; None where the loan cannot be repaid in it.

    Fees that are paid before the first instalment are the same in every way and left out.
    """
    try:
        asked = promise(schedule, replace(manner, extension=0), _LONGEST)
    except LoanError:
        return None
    paid = asked.whole[0].tolist()
    months = max(k for k, sum_ in enumerate(paid, 1) if sum_)
    return Plain(sum(asked.fee[0].tolist()) + sum(asked.interest[0].tolist()), paid[0], months)


def far_enough(longest: int) -> int:
    """Return how many months to look at, so that plans of up to ``longest`` months end, or ten years.

    >>> far_enough(32), far_enough(360)
    (44, 120)
    """
    return min(longest + AFTER, MOST_MONTHS)
