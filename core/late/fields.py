"""The fields of If I am late beside the shared ones: their names, links, limits, and what can be chosen."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from fractions import Fraction
from types import MappingProxyType

from core.contract import MAX_MINOR, MAX_PERIODS
from core.inputs import Field, Kind
from core.inputs.fields import choice_of
from core.late.paid_list import MAX_LIST
from core.life import Bucket
from core.wording import N_

MOST_DAYS = 180
PAID = "late_paid"


class Shown(Enum):
    """The pictures, one of which is on screen."""

    STAIRS = "stairs"
    CALL = "call"
    RECORD = "record"
    PART = "part"
    GRACE = "grace"


class Terms(Enum):
    """Where the terms of being late come from: a preset, nothing but ordinary interest, or the contract."""

    MULTIPLE = "multiple_1_5"
    COMPOUND = "compound"
    CIVIL_CODE = "civil_code"
    PRINCIPAL_FIRST = "principal_first"
    WEILIDAI = "weilidai"
    UK = "uk_short_term"
    ORDINARY = "ordinary"
    OWN = "own"


class How(Enum):
    """How a contract raises its rate on what is overdue: by a share of it, or by points a year."""

    SHARE = "share"
    POINTS = "points"


class On(Enum):
    """What the raised rate is charged on."""

    PRINCIPAL = "principal"
    BOTH = "both"


class Compound(Enum):
    """Whether unpaid interest bears interest too."""

    NO = "no"
    YES = "yes"


class Charged(Enum):
    """Whether a late fee is charged for each missed instalment, or for the first of them only."""

    EACH = "each"
    ONCE = "once"


class Agreed(Enum):
    """What the lender agrees to when the borrower calls early."""

    PAY = "pay"
    SPREAD = "spread"
    WAIVE = "waive"


class Order(Enum):
    """What a payment pays first; the ``buckets`` in their order."""

    USUAL = "usual"
    CODE = "code"
    INTEREST = "interest"
    PRINCIPAL = "principal"

    @property
    def buckets(self) -> tuple[Bucket, ...]:
        """What is paid, first to last."""
        return _BUCKETS[self]


_BUCKETS: Mapping[Order, tuple[Bucket, ...]] = MappingProxyType(
    {
        Order.USUAL: (Bucket.FEE, Bucket.PENALTY, Bucket.INTEREST, Bucket.PRINCIPAL),
        Order.CODE: (Bucket.FEE, Bucket.INTEREST, Bucket.PENALTY, Bucket.PRINCIPAL),
        Order.INTEREST: (Bucket.INTEREST, Bucket.PRINCIPAL, Bucket.PENALTY, Bucket.FEE),
        Order.PRINCIPAL: (Bucket.PRINCIPAL, Bucket.INTEREST, Bucket.PENALTY, Bucket.FEE),
    }
)


# The number of the missed instalment is empty where none is given: then it is the second, if there is one.
LATE_FIELDS: Mapping[str, Field] = MappingProxyType(
    {
        field.name: field
        for field in (
            Field("late_number", "l-no", Kind.COUNT, N_("Which instalment was missed"), "", 1, MAX_PERIODS),
            Field(
                "late_days", "l-days", Kind.COUNT, N_("Days after its due date"), "30", 0, MOST_DAYS,
                blank="30", core=True,
            ),
            choice_of("late_terms", "l-terms", N_("What being late costs"), Terms, core=True),
            choice_of("late_how", "l-how", N_("How the rate is raised"), How),
            Field(
                "late_more", "l-more", Kind.PRICE, N_("By how much, %"), "50", blank="0", share=Fraction(9)
            ),
            choice_of("late_on", "l-base", N_("Charged on"), On),
            choice_of("late_compound", "l-comp", N_("Interest on unpaid interest"), Compound),
            Field("late_grace", "l-grace", Kind.COUNT, N_("Grace days"), "", 0, 365),
            choice_of("late_order", "l-order", N_("What a payment pays first"), Order),
            Field(
                "late_fee", "l-fee", Kind.FEE, N_("Late fee"), "0", 0, MAX_MINOR,
                blank="0", share=Fraction(1),
            ),
            choice_of("late_charged", "l-once", N_("Fee charged"), Charged),
            Field(
                "late_called", "l-call", Kind.COUNT, N_("Called in after missed instalments"), "", 1,
                MAX_PERIODS,
            ),
            choice_of("late_shown", "l-show", N_("Picture"), Shown, core=True),
            choice_of("late_agreed", "l-agree", N_("The lender agrees to"), Agreed),
            Field("late_part", "l-part", Kind.AMOUNT, N_("What I can pay that day"), "500", 1, MAX_MINOR),
        )
    }
)  # fmt: skip

PAID_FIELD = Field(PAID, "l-paid", Kind.LIST, N_("Paid in between"), "", blank="", longest=MAX_LIST)
LATE_KEYS = frozenset(field.key for field in (*LATE_FIELDS.values(), PAID_FIELD))

# What only a contract of one's own asks for.
OF_THE_CONTRACT = (
    ("late_how",),
    ("late_more", "late_compound"),
    ("late_on",),
    ("late_fee", "late_charged"),
    ("late_grace", "late_called"),
    ("late_order",),
)
