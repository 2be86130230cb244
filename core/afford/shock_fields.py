"""What may happen to a household, as fields: every shock's switch and numbers; seed, lever and view."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple

from core.contract import MAX_MINOR
from core.inputs import Field, Kind
from core.inputs.fields import choice_of
from core.wording import N_

HOUSEHOLDS = 1_000
MOST_MONTHS, LEAST_MONTHS = 60, 12


class ShockKey(Enum):
    """The shocks; the value is the name that Shocks has for it."""

    JOB = "job_loss"
    CUT = "pay_cut"
    ILL = "illness"
    DEARER = "dearer"
    PAY = "irregular"
    COMMON = "common"


class Switch(Enum):
    """Whether a shock may happen; where nothing is said, as is usual in the place."""

    ON = "on"
    OFF = "off"


class View(Enum):
    """What of the thousand is on screen."""

    DOTS = "dots"
    CASH = "cash"
    LEVERS = "levers"


class Lever(Enum):
    """What is done otherwise, with the same luck."""

    NONE = "none"
    LESS = "less"
    LONGER = "longer"
    BUFFER = "buffer"
    OFF = "off"


SHOCK_NAMES: Mapping[ShockKey, str] = MappingProxyType(
    {
        ShockKey.JOB: N_("Losing the job"),
        ShockKey.CUT: N_("A pay cut"),
        ShockKey.ILL: N_("A hospital bill"),
        ShockKey.DEARER: N_("Essentials get dearer"),
        ShockKey.PAY: N_("Pay that varies"),
        ShockKey.COMMON: N_("A shock that hits many at once"),
    }
)


class Number(NamedTuple):
    """One number of a shock: the name Shocks has for it, and its field; whether a slider sets it."""

    shock: ShockKey
    part: str
    field: Field
    slides: bool = False

    @property
    def name(self) -> str:
        """The name of its field."""
        return self.field.name


def switch_of(shock: ShockKey) -> str:
    """Return the name of the field that switches a shock."""
    return f"shock_{shock.value}"


def _share(shock: ShockKey, part: str, key: str, label: str, slides: bool = True) -> Number:
    name = f"shock_{shock.value}_{part}"
    field = Field(name, key, Kind.SHARE, label, "", blank="", share=Fraction(1))
    return Number(shock, part, field, slides)


def _count(shock: ShockKey, part: str, key: str, label: str, low: int, high: int, slides: bool) -> Number:
    name = f"shock_{shock.value}_{part}"
    return Number(shock, part, Field(name, key, Kind.COUNT, label, "", low, high, blank=""), slides)


def _bill(shock: ShockKey, key: str, label: str) -> Number:
    name = f"shock_{shock.value}_bill"
    return Number(shock, "bill", Field(name, key, Kind.AMOUNT, label, "", 0, MAX_MINOR, blank=""))


_CHANCE = N_("Chance a month, %")
_ON_AVERAGE = N_("How many months, on average")
# What an empty box means is what is usual in the place, which may change: so none has a default of its own.
NUMBERS: tuple[Number, ...] = (
    _share(ShockKey.JOB, "chance", "k-job-p", _CHANCE, slides=False),
    _count(ShockKey.JOB, "months", "k-job-m", _ON_AVERAGE, 0, 120, slides=False),
    _share(ShockKey.JOB, "replaced", "k-job-r", N_("Share of pay that still comes, %")),
    _share(ShockKey.CUT, "chance", "k-cut-p", _CHANCE, slides=False),
    _count(ShockKey.CUT, "months", "k-cut-m", _ON_AVERAGE, 0, 120, slides=False),
    _share(ShockKey.CUT, "share", "k-cut-s", N_("Share of pay lost, %")),
    _share(ShockKey.ILL, "chance", "k-ill-p", N_("Chance a month for each person, %"), slides=False),
    _bill(ShockKey.ILL, "k-ill-b", N_("The bill")),
    _share(ShockKey.ILL, "reimbursed", "k-ill-r", N_("Share that insurance pays back, %")),
    _share(ShockKey.DEARER, "chance", "k-dear-p", _CHANCE, slides=False),
    _count(ShockKey.DEARER, "months", "k-dear-m", _ON_AVERAGE, 0, 120, slides=False),
    _share(ShockKey.DEARER, "share", "k-dear-s", N_("How much dearer, %")),
    _share(ShockKey.PAY, "low", "k-pay-l", N_("Chance of a low month, %")),
    _share(ShockKey.PAY, "high", "k-pay-h", N_("Chance of a high month, %")),
    _share(ShockKey.PAY, "swing", "k-pay-s", N_("How far up or down, %")),
    _count(ShockKey.COMMON, "month", "k-all-f", N_("From month"), 1, MOST_MONTHS, slides=True),
    _count(ShockKey.COMMON, "months", "k-all-m", N_("For how many months"), 1, MOST_MONTHS, slides=True),
    _share(ShockKey.COMMON, "hit", "k-all-h", N_("Share of households it hits, %")),
    _share(ShockKey.COMMON, "lost", "k-all-s", N_("Share of pay lost, %")),
    _bill(ShockKey.COMMON, "k-all-b", N_("A bill in its first month")),
)

_SWITCHES: Mapping[ShockKey, str] = MappingProxyType(
    {
        ShockKey.JOB: "k-job",
        ShockKey.CUT: "k-cut",
        ShockKey.ILL: "k-ill",
        ShockKey.DEARER: "k-dear",
        ShockKey.PAY: "k-pay",
        ShockKey.COMMON: "k-all",
    }
)
_TOKENS = MappingProxyType({one.value: one for one in Switch})

SHOCK_FIELDS: Mapping[str, Field] = MappingProxyType(
    {
        field.name: field
        for field in (
            # The seed stands in every link: it says which thousand it is.
            Field("thousand_seed", "k-seed", Kind.COUNT, N_("Which thousand"), "7", 1, 9_999, core=True),
            Field(
                "thousand_months", "k-months", Kind.COUNT, N_("Months looked at"), "", 1, MOST_MONTHS,
                blank="",
            ),
            choice_of("thousand_view", "k-view", N_("View of the thousand"), View),
            choice_of("thousand_lever", "k-lever", N_("The same thousand, if"), Lever),
            Field("thousand_less", "k-less", Kind.COUNT, N_("How much less, %"), "20", 5, 90),
            Field("thousand_longer", "k-longer", Kind.COUNT, N_("How many instalments more"), "6", 1, 60),
            Field("thousand_buffer", "k-buffer", Kind.COUNT, N_("How many months of essentials"), "3", 1, 24),
            choice_of("thousand_off", "k-off", N_("What does not happen"), ShockKey),
            Field("thousand_who", "k-one", Kind.COUNT, N_("One household"), "", 1, HOUSEHOLDS, blank=""),
            *(
                Field(
                    switch_of(shock), key, Kind.CHOICE, SHOCK_NAMES[shock], "", blank="", choices=_TOKENS
                )
                for shock, key in _SWITCHES.items()
            ),
            *(one.field for one in NUMBERS),
        )
    }
)  # fmt: skip
SHOCK_KEYS = frozenset(field.key for field in SHOCK_FIELDS.values())
