"""Many contracts at once: the vectorised twin of :mod:`core.schedule` and :mod:`core.cost`.

For sweeps, grids and simulations, where a loop over ``build_schedule`` would take seconds. Every sum is
the one that ``build_schedule`` gives, to the minor unit; the yearly rates agree with ``measure`` to 1e-12.

It covers contracts whose periods all bear the same rate: months or years under THIRTY_360, days or weeks
under ACT_360 and ACT_365. Grace, fees, a down payment and an odd first period belong to ``build_schedule``.

portfolio    what was asked, checked once, with the rate of one period as a ratio of integers
rounding     why floats may round here, and where they may not
equal        the row loop of equal instalments
closed       the methods whose rows need no loop, or only one for the interest
yearly       Newton on many contracts at once
result       what comes out, and the contracts that are worked out one by one
level        the yearly rates of offers that name the instalment instead of the price
"""

from core.batch.level import level_rates
from core.batch.result import Batch, build_batch

__all__ = ["Batch", "build_batch", "level_rates"]
