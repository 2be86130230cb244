"""What a contract says about paying late and paying early. Frozen, checked once, nothing computed here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from core.contract import MAX_MINOR, MAX_PERIODS
from core.errors import LifeError


def whole(name: str, value: object, most: int, least: int = 0) -> None:
    """Refuse what is not a whole number within bounds."""
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise LifeError(name, f"must be a whole number from {least} to {most}")


def exact_share(name: str, value: object, most: int) -> None:
    """Refuse what is not an exact share from 0 to ``most``."""
    if not isinstance(value, Fraction) or not 0 <= value <= most:
        raise LifeError(name, f"must be a Fraction from 0 to {most}")


class Bucket(Enum):
    """What a payment can pay, in the order a contract or a code gives (抵充顺序)."""

    FEE = "fee"
    PENALTY = "penalty"
    INTEREST = "interest"
    PRINCIPAL = "principal"


class Base(Enum):
    """What penalty interest (罚息) is counted on."""

    PRINCIPAL = "principal"
    PRINCIPAL_AND_INTEREST = "principal_and_interest"


class CapOf(Enum):
    """What a cap holds together: the charges for being late, or every charge of the loan.

    ALL: what the promise costs comes first, and all that being late adds, ordinary interest on what is
    overdue too, stops at what is left of the cap; that interest is then due at once, day by day.
    """

    LATE = "late"
    ALL = "all"


USUAL_ORDER = (Bucket.FEE, Bucket.PENALTY, Bucket.INTEREST, Bucket.PRINCIPAL)


@dataclass(frozen=True, slots=True)
class LateFee:
    """A charge for a missed instalment: a sum, and a share of what is unpaid of it.

    ``of_principal`` takes the share of the instalment's whole principal instead; ``once`` charges the
    first missed instalment of the loan only.
    """

    amount: int = 0
    share: Fraction = Fraction(0)
    of_principal: bool = False
    once: bool = False

    def __post_init__(self) -> None:
        whole("fee.amount", self.amount, MAX_MINOR)
        exact_share("fee.share", self.share, 1)


@dataclass(frozen=True, slots=True)
class LatePolicy:
    """What being late costs. As it stands: ordinary interest goes on, and nothing else.

    The penalty rate is ``multiple`` × the contract's rate + ``points`` a year; on what is overdue it
    replaces ordinary interest. ``daily`` is a sum for every day on which an instalment is late.
    ``compound``: unpaid interest bears the penalty rate too (复利). ``cap`` is a share of the amount lent.
    ``grace_days`` (None: the contract's own): paid within them is never late. ``accelerate_*``: after so
    many late instalments, or days, all that is owed falls due (提前到期).
    """

    multiple: Fraction = Fraction(1)
    points: Fraction = Fraction(0)
    daily: int = 0
    on: Base = Base.PRINCIPAL
    compound: bool = False
    fee: LateFee = LateFee()
    cap: Fraction | None = None
    cap_of: CapOf = CapOf.LATE
    grace_days: int | None = None
    accelerate_missed: int | None = None
    accelerate_days: int | None = None
    order: tuple[Bucket, ...] = USUAL_ORDER

    def __post_init__(self) -> None:
        exact_share("multiple", self.multiple, 10)
        exact_share("points", self.points, 10)
        whole("daily", self.daily, MAX_MINOR)
        if self.cap is not None:
            exact_share("cap", self.cap, 10)
        for name, most in (
            ("grace_days", 365),
            ("accelerate_missed", MAX_PERIODS),
            ("accelerate_days", 3650),
        ):
            if getattr(self, name) is not None:
                whole(name, getattr(self, name), most, 0 if name == "grace_days" else 1)
        if sorted(self.order, key=lambda one: one.value) != sorted(Bucket, key=lambda one: one.value):
            raise LifeError("order", "names each of fee, penalty, interest and principal once")

    @property
    def is_ordinary(self) -> bool:
        """Whether ordinary interest simply goes on, with nothing in its place."""
        return self.multiple == 1 and not self.points and not self.daily and not self.compound


class Keep(Enum):
    """What stays as it was when less is owed: the instalment (and the loan ends sooner), or the end."""

    INSTALMENT = "instalment"
    END = "end"


class EarlyMode(Enum):
    """What money does that comes before anything is due."""

    PREPAY = "prepay"
    WAIT = "wait"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class Early:
    """What a payment beyond what is due does, and what it costs (提前还款).

    PREPAY: it repays principal at once. WAIT: it is kept for the next due date, unless it is enough to end
    the loan that day. NEXT: it repays principal at once, and the next instalment asks that much less. The
    fee is ``fee`` + ``share`` of the principal prepaid; none once ``free_after`` instalments have fallen due.
    """

    mode: EarlyMode = EarlyMode.PREPAY
    keep: Keep = Keep.INSTALMENT
    fee: int = 0
    share: Fraction = Fraction(0)
    free_after: int | None = None

    def __post_init__(self) -> None:
        whole("early.fee", self.fee, MAX_MINOR)
        exact_share("early.share", self.share, 1)
        if self.free_after is not None:
            whole("early.free_after", self.free_after, MAX_PERIODS)
