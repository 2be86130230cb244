"""What can go wrong for a household, each with its chance; every one can be left out."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from core.contract import MAX_MINOR
from core.errors import LoanError
from core.household.months import MAX_MONTHS


class SimulationError(LoanError):
    """Something asked of the simulation that cannot be. ``field`` names it, ``advice`` says what to give."""

    def __init__(self, field: str, advice: str) -> None:
        super().__init__(f"{field}: {advice}")
        self.field = field
        self.advice = advice


def whole(field: str, value: object, least: int, most: int) -> None:
    """Refuse what is not a whole number within bounds."""
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise SimulationError(field, f"must be a whole number from {least} to {most}")


def share(field: str, value: object, most: int = 1) -> None:
    """Refuse what is not an exact share from 0 to ``most``."""
    if not isinstance(value, Fraction) or not 0 <= value <= most:
        raise SimulationError(field, f"must be a Fraction from 0 to {most}")


def _spell(name: str, chance: Fraction, months: int | None) -> None:
    share(f"{name}.chance", chance)
    if months is not None:
        whole(f"{name}.months", months, 1, MAX_MONTHS)


@dataclass(frozen=True, slots=True)
class JobLoss:
    """Losing the job: the ``chance`` each month for whoever has work, the mean ``months`` without.

    ``months`` None: no work is found again. ``replaced`` is the share of pay that still comes. Each month
    out of work ends with the chance 1/months, so in the long run hD/(1 + hD) are out of work.
    """

    chance: Fraction
    months: int | None = 6
    replaced: Fraction = Fraction(0)

    def __post_init__(self) -> None:
        _spell("job_loss", self.chance, self.months)
        share("job_loss.replaced", self.replaced)


@dataclass(frozen=True, slots=True)
class PayCut:
    """Pay is cut by ``share``, with a chance each month, for ``months`` in the mean (None: for good)."""

    chance: Fraction
    share: Fraction
    months: int | None = None

    def __post_init__(self) -> None:
        _spell("pay_cut", self.chance, self.months)
        share("pay_cut.share", self.share)


@dataclass(frozen=True, slots=True)
class Dearer:
    """Essentials cost ``share`` more, by a chance each month, for ``months`` in the mean (None: for good)."""

    chance: Fraction
    share: Fraction
    months: int | None = None

    def __post_init__(self) -> None:
        _spell("dearer", self.chance, self.months)
        share("dearer.share", self.share, 10)


@dataclass(frozen=True, slots=True)
class Illness:
    """A hospital bill in minor units, with a chance each month for each person in the household.

    ``reimbursed`` is the share that insurance pays back in the same month. At most one bill a month.
    """

    chance: Fraction
    bill: int
    reimbursed: Fraction = Fraction(0)

    def __post_init__(self) -> None:
        share("illness.chance", self.chance)
        whole("illness.bill", self.bill, 0, MAX_MINOR)
        share("illness.reimbursed", self.reimbursed)


@dataclass(frozen=True, slots=True)
class Irregular:
    """Pay varies: the chances of a low and of a high month.

    How low and high is the household's own irregular pay; for any other pay, ``swing`` of it less or more.
    """

    low: Fraction = Fraction(1, 4)
    high: Fraction = Fraction(1, 4)
    swing: Fraction = Fraction(0)

    def __post_init__(self) -> None:
        share("irregular.low", self.low)
        share("irregular.high", self.high)
        share("irregular.swing", self.swing)
        if self.low + self.high > 1:
            raise SimulationError("irregular.high", "with the chance of a low month, must be at most 1")


@dataclass(frozen=True, slots=True)
class Common:
    """One shock for a share of everybody in the same months: ``lost`` of the pay is gone from ``month`` on.

    ``hit`` is the chance that a household is among them. With ``hit`` 1 it is a shock placed by hand: a job
    lost in month 3, a pay cut of 30 %. ``bill`` comes in its first month, once.
    """

    month: int
    months: int
    hit: Fraction = Fraction(1)
    lost: Fraction = Fraction(1)
    bill: int = 0

    def __post_init__(self) -> None:
        whole("common.month", self.month, 1, MAX_MONTHS)
        whole("common.months", self.months, 1, MAX_MONTHS)
        share("common.hit", self.hit)
        share("common.lost", self.lost)
        whole("common.bill", self.bill, 0, MAX_MINOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shocks:
    """What may happen; ``Shocks()`` is nothing."""

    job_loss: JobLoss | None = None
    pay_cut: PayCut | None = None
    illness: Illness | None = None
    dearer: Dearer | None = None
    irregular: Irregular | None = None
    common: Common | None = None

    def __post_init__(self) -> None:
        for name, kind in _KINDS.items():
            if not isinstance(getattr(self, name), kind | type(None)):
                raise SimulationError(name, f"must be a {kind.__name__} or None")


_KINDS: dict[str, type] = {
    "job_loss": JobLoss,
    "pay_cut": PayCut,
    "illness": Illness,
    "dearer": Dearer,
    "irregular": Irregular,
    "common": Common,
}
