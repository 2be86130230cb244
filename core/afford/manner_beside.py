"""The same thousand under several ways to repay, and with more or less put by."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from core.afford.manner_choices import Manners
from core.afford.manner_ways import Plain, Way, far_enough, manners_of, plain_of
from core.household import Household
from core.life import LatePolicy
from core.schedule import Schedule
from core.simulate import Beside, Manner, Shocks, side_by_side, simulate

MOST_SAVED = 6


@dataclass(frozen=True, slots=True)
class OneWay:
    """One way to repay: what it asks of whoever is never late, and what becomes of the thousand."""

    way: Way
    plain: Plain
    beside: Beside


@dataclass(frozen=True, slots=True)
class Compared:
    """Every way that this loan can be repaid in, as agreed first; ``impossible`` are those it cannot be."""

    ways: tuple[OneWay, ...]
    impossible: tuple[Way, ...]
    said: Manners
    months: int

    @property
    def full(self) -> OneWay:
        """The loan as agreed."""
        return self.ways[0]

    def of(self, way: Way) -> OneWay | None:
        """Return one way; None where it is impossible."""
        return next((one for one in self.ways if one.way is way), None)


def compare_ways(
    home: Household, schedule: Schedule, shocks: Shocks, said: Manners, *,
    n: int = 1_000, seed: int = 7, late: LatePolicy | None = None,
) -> Compared:  # fmt: skip
    """Return what becomes of the same households in every way to repay, looked at until the slowest ends.

    Errors: SimulationError where nothing can be simulated at all.
    """
    every = manners_of(schedule, said)
    plain = {way: found for way, one in every.items() if (found := plain_of(schedule, one)) is not None}
    longest = max(one.months for one in plain.values())
    months = far_enough(longest + said.wait)
    compared = side_by_side(
        home, schedule, shocks, [every[way] for way in plain], n=n, months=months, seed=seed, late=late
    )
    return Compared(
        tuple(OneWay(way, plain[way], one) for way, one in zip(plain, compared, strict=True)),
        tuple(way for way in every if way not in plain),
        said,
        months,
    )


@dataclass(frozen=True, slots=True)
class Funds:
    """How many ever fall behind with nothing saved, one month of essentials, and so on.

    ``own`` is what the household itself has, in months of its essentials (None where it has none), and
    ``own_behind`` how many then fall behind.
    """

    n: int
    essentials: int
    currency: str
    behind: tuple[int, ...]
    own: Fraction | None
    own_behind: int


def funds(
    home: Household, schedule: Schedule, shocks: Shocks, *,
    n: int = 1_000, seed: int = 7, late: LatePolicy | None = None,
) -> Funds:  # fmt: skip
    """Return how many of the same households ever fall behind with 0 to 6 months of essentials saved."""
    plain = plain_of(schedule, Manner())
    assert plain is not None  # as agreed, a loan can always be repaid

    def behind(manner: Manner) -> int:
        months = far_enough(plain.months)
        return simulate(
            home, schedule, shocks, n=n, months=months, seed=seed, manner=manner, late=late
        ).ever_behind

    return Funds(
        n,
        home.essentials,
        home.currency,
        tuple(behind(Manner(fund=k)) for k in range(MOST_SAVED + 1)),
        Fraction(home.savings, home.essentials) if home.essentials else None,
        behind(Manner()),
    )
