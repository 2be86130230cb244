"""The same households repaying in several manners, side by side: the same luck, another plan."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from core.household import Household
from core.life import LatePolicy
from core.schedule import Schedule
from core.simulate.outcome import Outcome, simulate
from core.simulate.promise import Manner
from core.simulate.shocks import Shocks
from core.wording import Amount, Message, Number, message

EARLY = 6  # months that count as the beginning


class Beside(NamedTuple):
    """One manner: how many missed early, ever, by 90 days, and still owe; means for each household.

    ``paid`` is minor units, ``in_debt`` months.
    """

    manner: Manner
    outcome: Outcome
    early: int
    behind: int
    defaulted: int
    owing: int
    paid: Fraction
    in_debt: Fraction


def side_by_side(
    home: Household, schedule: Schedule, shocks: Shocks, manners: Sequence[Manner], *,
    n: int = 1_000, months: int = 36, seed: int = 7, late: LatePolicy | None = None,
) -> tuple[Beside, ...]:  # fmt: skip
    """Return what becomes of the same households under each manner of repaying.

    Look far enough (``months``) for the slowest of them to end, or what is still owed hides in ``owing``.
    """
    found = []
    for manner in manners:
        one = simulate(home, schedule, shocks, n=n, months=months, seed=seed, manner=manner, late=late)
        found.append(
            Beside(
                manner,
                one,
                one.behind_by(EARLY),
                one.ever_behind,
                one.behind_90,
                one.owing_at_end,
                Fraction(one.total_paid, n),
                Fraction(one.months_in_debt, n),
            )
        )
    return tuple(found)


def finding(full: Beside, other: Beside) -> Message:
    """Return what the model finds between two manners, whichever way it falls."""
    code = full.outcome.home.currency
    return message(
        "Of {n}, {early} instead of {early_full} miss an instalment in the first {months} months, and "
        "{defaulted} instead of {defaulted_full} fall 90 days behind. On average {paid} is paid instead of "
        "{paid_full}, over {in_debt} months instead of {in_debt_full}.",
        n=Number(full.outcome.n),
        months=Number(EARLY),
        early=Number(other.early),
        early_full=Number(full.early),
        defaulted=Number(other.defaulted),
        defaulted_full=Number(full.defaulted),
        paid=Amount(round(other.paid), code),
        paid_full=Amount(round(full.paid), code),
        in_debt=Number(other.in_debt, 1),
        in_debt_full=Number(full.in_debt, 1),
    )
