"""What a lender to the class loses for every size of a shock that hits many at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from core.afford.manner_ways import far_enough
from core.household import asked_by_month
from core.life import LatePolicy
from core.money import Rounding, round_fraction
from core.simulate import (
    Between,
    ClassLoss,
    Common,
    Group,
    Shocks,
    expected_loss,
    loss_curve,
    money_years,
    plain_range,
)

# The shock's sizes that are drawn: none, a tenth of everybody, and so on to all.
SIZES = tuple(Fraction(k, 10) for k in range(11))


@dataclass(frozen=True, slots=True)
class Curve:
    """The class under every size of the shock, as if all that is owed at default were lost.

    ``sizes`` are in the order that was asked for, as a rule that of SIZES; ``years`` is the money lent times
    the years it is out, in minor units; ``longest`` the months of the longest loan.
    """

    sizes: tuple[ClassLoss, ...]
    common: Common
    years: Fraction
    currency: str
    months: int
    longest: int

    @property
    def alone(self) -> ClassLoss:
        """Luck of each one alone: the shock hits nobody."""
        return self.sizes[0]

    @property
    def by_chance(self) -> Between:
        """How many default without the shock, with the range of chance alone."""
        return plain_range(self.alone.defaulted, self.alone.n)


@dataclass(frozen=True, slots=True)
class Loss:
    """A lender's loss, all in minor units: EL = PD × LGD × EAD for one loan; ``lost`` for all of them.

    ``ead`` is what those who default owe on average, ``exposure`` what they owe together. ``extra`` is
    what the next loan must cost more a year, so that nothing is lost.
    """

    defaulted: int
    n: int
    lgd: Fraction
    exposure: int
    ead: int
    each: int
    lost: int
    lent: int
    extra: Fraction

    @property
    def pd(self) -> Fraction:
        """The share that defaults: is ever 90 days past due."""
        return Fraction(self.defaulted, self.n)


def class_curve(
    groups: Sequence[Group], shocks: Shocks, common: Common, hits: Sequence[Fraction] = SIZES, *,
    seed: int = 7, late: LatePolicy | None = None,
) -> Curve:  # fmt: skip
    """Return the class under the shock in every size; its LGD is left to :func:`loss_of`.

    ``common`` is the shock, how many it hits left aside. Errors: SimulationError where nothing can be
    simulated at all.
    """
    longest = max(len(asked_by_month(group.schedule)) for group in groups)
    months = far_enough(longest)
    return Curve(
        sizes=loss_curve(groups, shocks, common, hits, lgd=Fraction(1), months=months, seed=seed, late=late),
        common=common,
        years=sum((group.n * money_years(group.schedule) for group in groups), Fraction(0)),
        currency=groups[0].schedule.terms.currency,
        months=months,
        longest=longest,
    )


def loss_of(size: ClassLoss, lgd: Fraction) -> Loss:
    """Return what is lost where a share ``lgd`` of what is owed at default is.

    ``size`` is one of a :class:`Curve`, where all of it is.
    """
    mean = round_fraction(Fraction(size.lost, size.defaulted or 1), Rounding.HALF_UP)
    return Loss(
        defaulted=size.defaulted,
        n=size.n,
        lgd=lgd,
        exposure=size.lost,
        ead=mean,
        each=expected_loss(Fraction(size.defaulted, size.n), lgd, mean),
        lost=round_fraction(lgd * size.lost, Rounding.HALF_UP),
        lent=size.lent,
        extra=lgd * size.extra,
    )
