"""The fields of the pictures Other ways to repay and A whole class: names, links, limits, choices."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from core.inputs import Field, Kind
from core.inputs.fields import choice_of
from core.wording import N_


class Told(Enum):
    """What is on screen of other ways to repay: the ways side by side, or months of savings."""

    WAYS = "ways"
    SAVED = "saved"


class Who(Enum):
    """Who the class is made of: invented people of several sorts, or a thousand like the reader."""

    MIXED = "mixed"
    LIKE_ME = "like_me"


def _count(name: str, key: str, label: str, default: str, low: int, high: int) -> Field:
    return Field(name, key, Kind.COUNT, label, default, low, high)


# Shares are whole per cent: finer than any of these assumptions is known.
MANNER_FIELDS: Mapping[str, Field] = MappingProxyType(
    {
        field.name: field
        for field in (
            choice_of("manner_told", "m-show", N_("What is compared"), Told),
            _count("manner_minimum", "m-min", N_("Minimum payment, % of what is owed"), "10", 1, 100),
            _count("manner_low", "m-low", N_("Low start: months of interest only"), "3", 1, 60),
            _count("manner_wait", "m-wait", N_("Extension: months"), "3", 1, 24),
            _count("manner_fund", "m-fund", N_("Savings: months of essentials"), "6", 0, 24),
            choice_of("class_who", "m-who", N_("Who is in the class"), Who),
            _count("class_hit", "m-hit", N_("How many are hit in the same month, %"), "20", 0, 100),
            _count("class_month", "m-in", N_("Month it comes"), "2", 1, 60),
            _count("class_months", "m-for", N_("Months it lasts"), "3", 1, 60),
            _count("class_lost", "m-lost", N_("Pay lost, %"), "100", 0, 100),
            _count("class_lgd", "m-lgd", N_("Lost of what is owed at default, %"), "50", 0, 100),
            _count("class_spend", "m-ess", N_("Essentials, % of pay"), "80", 0, 100),
            _count("class_saved", "m-sav", N_("Savings, months of essentials"), "2", 0, 24),
        )
    }
)
MANNER_KEYS = frozenset(field.key for field in MANNER_FIELDS.values())
