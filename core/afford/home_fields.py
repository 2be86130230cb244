"""The fields of a household beside the shared ones: their names, links, limits, and what can be chosen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from types import MappingProxyType

from core.contract import MAX_MINOR
from core.household import PayKind
from core.inputs import Field, Kind
from core.inputs.fields import choice_of
from core.inputs.pasted import MAX_PASTE
from core.wording import N_

DEBTS, SEASON = "home_debts", "home_season"
MAX_DEBTS_TEXT = 1_200
# The simulation looks no further.
MOST_MONTHS = 600


class Shown(Enum):
    """The pictures, one of which is on screen."""

    MONTHS = "months"
    SAFE = "safe"
    PAYDAY = "payday"
    THOUSAND = "thousand"
    MANNERS = "manners"
    CLASS = "class"


class ByHand(Enum):
    """What happens, placed by hand."""

    NOTHING = "nothing"
    JOB = "job"
    CUT = "cut"
    BILL = "bill"


def _money(name: str, key: str, label: str, default: str = "", blank: str = "") -> Field:
    return Field(name, key, Kind.AMOUNT, label, default, 0, MAX_MINOR, blank=blank)


# Where a sum is empty, it follows the pay: what is usual is a share of it (see core.afford.home_choices).
HOME_FIELDS: Mapping[str, Field] = MappingProxyType(
    {
        field.name: field
        for field in (
            choice_of("home_pay", "h-pay", N_("How pay comes"), PayKind),
            _money("home_each", "h-each", N_("Pay each time")),
            Field(SEASON, "h-year", Kind.LIST, N_("Pay from January to December"), "", 0, MAX_MINOR,
                  blank="", longest=MAX_PASTE),
            _money("home_low", "h-low", N_("Pay in a low month")),
            _money("home_high", "h-high", N_("Pay in a high month")),
            Field("home_payday", "h-day", Kind.DAY, N_("A payday"), "", date(1900, 1, 1),
                  date(2199, 12, 31), blank=""),
            _money("home_essentials", "h-ess", N_("Essentials a month")),
            _money("home_savings", "h-sav", N_("Savings")),
            _money("home_others", "h-oth", N_("Other debts a month"), "0", "0"),
            _money("home_leave", "h-keep", N_("Should be left")),
            Field("home_dependants", "h-dep", Kind.COUNT, N_("People who live on this pay too"), "0", 0, 20,
                  blank="0"),
            choice_of("home_shown", "h-show", N_("Picture"), Shown, core=True),
            choice_of("home_happens", "h-what", N_("What happens"), ByHand),
            Field("home_from", "h-from", Kind.COUNT, N_("In month"), "3", 1, MOST_MONTHS, blank="3"),
            Field("home_for", "h-for", Kind.COUNT, N_("For how many months"), "3", 1, MOST_MONTHS, blank="3"),
            Field("home_cut", "h-cut", Kind.PRICE, N_("Pay is cut by, %"), "30", blank="30",
                  share=Fraction(1)),
            _money("home_bill", "h-bill", N_("The bill")),
            _money("home_aside", "h-aside", N_("Put by each month")),
        )
    }
)  # fmt: skip

DEBTS_FIELD = Field(
    DEBTS, "h-debts", Kind.LIST, N_("Other debts one by one"), "", blank="", longest=MAX_DEBTS_TEXT
)
HOME_KEYS = frozenset(field.key for field in (*HOME_FIELDS.values(), DEBTS_FIELD))

# What each way of being paid asks for beside the pay of a month.
OF_THE_PAY: Mapping[PayKind, tuple[str, ...]] = MappingProxyType(
    {
        PayKind.MONTHLY: (),
        PayKind.FORTNIGHTLY: ("home_each",),
        PayKind.WEEKLY: ("home_each",),
        PayKind.SEASONAL: (SEASON,),
        PayKind.IRREGULAR: ("home_low", "home_high"),
    }
)
# What each thing that happens asks for beside its month.
OF_WHAT_HAPPENS: Mapping[ByHand, tuple[str, ...]] = MappingProxyType(
    {
        ByHand.NOTHING: (),
        ByHand.JOB: ("home_for",),
        ByHand.CUT: ("home_cut", "home_for"),
        ByHand.BILL: ("home_bill",),
    }
)
