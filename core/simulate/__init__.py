"""A thousand households like this one: job loss, pay cuts, bills, and who falls behind. Seeded, exact.

Importing this package costs nothing: each name is fetched, and numpy with it, when it is first asked for.

Running     ``simulate(home, schedule, Shocks(...), n, months, seed, manner, late)`` -> ``Outcome``: counts
            (``ever_behind``, ``behind_30``, ``behind_90``, ``owing_at_end``), ``cash``, ``fan``,
            ``lowest_cash``, ``fate`` (a number for each household), ``story(k)``, ``range_of(count)``
Shocks      ``JobLoss``, ``PayCut``, ``Illness``, ``Dearer``, ``Irregular``, ``Common``;
            ``usual_shocks(place)`` -> numbers to start from, each with its basis
Manners     ``Manner(low_start, minimum, extension, fund)``; ``side_by_side`` and ``finding``
Lender      ``expected_loss(pd, lgd, ead)``, ``lost_by_lender``, ``loss_curve`` over a whole class

draws       all the randomness first: household k has the same luck whatever it does
money       what happened -> pay and spending
promise     what each manner of repaying asks
lateness    what being late costs, under the ledger's policy
engine      the months: all alike in one sweep, who is in trouble taken out
apart       a month of those who are in trouble
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.simulate.beside import EARLY, Beside, finding, side_by_side
    from core.simulate.intervals import Between, plain_range
    from core.simulate.loss import (
        ClassLoss,
        Group,
        expected_loss,
        loss_curve,
        lost_by_lender,
        money_years,
    )
    from core.simulate.outcome import Fan, Outcome, simulate
    from core.simulate.promise import Manner
    from core.simulate.shocks import (
        Common,
        Dearer,
        Illness,
        Irregular,
        JobLoss,
        PayCut,
        Shocks,
        SimulationError,
    )
    from core.simulate.story import HAPPENED, Happened, StoryMonth
    from core.simulate.usual import ASSUMED, MODEL, Basis, Usual, usual_shocks

__all__ = [
    "ASSUMED",
    "EARLY",
    "HAPPENED",
    "MODEL",
    "Basis",
    "Beside",
    "Between",
    "ClassLoss",
    "Common",
    "Dearer",
    "Fan",
    "Group",
    "Happened",
    "Illness",
    "Irregular",
    "JobLoss",
    "Manner",
    "Outcome",
    "PayCut",
    "Shocks",
    "SimulationError",
    "StoryMonth",
    "Usual",
    "expected_loss",
    "finding",
    "loss_curve",
    "lost_by_lender",
    "money_years",
    "plain_range",
    "side_by_side",
    "simulate",
    "usual_shocks",
]

# Where each of them lives. What is fetched first is kept: __getattr__ is asked once a name.
_HOMES = {
    "beside": "EARLY Beside finding side_by_side",
    "intervals": "Between plain_range",
    "loss": "ClassLoss Group expected_loss loss_curve lost_by_lender money_years",
    "outcome": "Fan Outcome simulate",
    "promise": "Manner",
    "shocks": "Common Dearer Illness Irregular JobLoss PayCut Shocks SimulationError",
    "story": "HAPPENED Happened StoryMonth",
    "usual": "ASSUMED MODEL Basis Usual usual_shocks",
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names.split()}


def __getattr__(name: str) -> object:
    """Fetch a public name from its module."""
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
    globals()[name] = found
    return found
