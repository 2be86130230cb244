"""The yearly rates of many offers that name their instalment: "6 × 1,800 on 10,000", over and over."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from core.batch.rounding import Floats
from core.batch.yearly import level_growth
from core.contract import MAX_PERIODS
from core.errors import ContractError, NoRate
from core.yearly import nominal_rate

# Offers worked on at once, so that their columns stay in a core's own cache.
_CHUNK = 8192


def level_rates(
    received: ArrayLike, instalment: ArrayLike, periods: ArrayLike, *, per_year: float = 12.0
) -> tuple[Floats, Floats]:
    """Return the nominal and the effective yearly rates of equal instalments, one for each offer.

    ``received`` and ``instalment`` are sums in any one unit, ``periods`` whole numbers; each may be one for
    all. Equation and conventions: as :func:`core.cost.measure`. Errors: ContractError naming what cannot
    stand; NoRate where a price compounded to a year is beyond any number.

    6 × 1,800 on 10,000, and the same for twelve months?

    >>> nominal, effective = level_rates(10_000, 1_800, [6, 12])
    >>> [f"{rate:.2%}" for rate in effective.tolist()]
    ['30.52%', '403.97%']
    """
    columns = [_sums("received", received), _sums("instalment", instalment), _sums("periods", periods)]
    if ((columns[2] % 1) != 0).any() or (columns[2] > MAX_PERIODS).any():
        raise ContractError("periods", f"must be whole numbers from 1 to {MAX_PERIODS}")
    if not 0 < per_year < np.inf:
        raise ContractError("per_year", "must be a number above zero")
    try:
        lent, level, rows = (np.ascontiguousarray(column) for column in np.broadcast_arrays(*columns))
    except ValueError:
        raise ContractError(
            "received", "must be as many as the instalments and the periods, or one for all"
        ) from None
    growth = np.empty(len(lent))
    for start in range(0, len(lent), _CHUNK):
        part = slice(start, start + _CHUNK)
        growth[part] = _growth(lent[part], level[part], rows[part])
    with np.errstate(over="ignore"):
        nominal, effective = np.expm1(growth) * per_year, np.expm1(growth * per_year)
    if not np.isfinite(effective).all():
        raise NoRate("beyond")
    return nominal, effective


def _growth(lent: Floats, level: Floats, rows: Floats) -> Floats:
    """ln(1 + IRR): Newton from what would be paid over the mean time it is out, which is never too much."""
    found, settled = level_growth(lent, level, level, rows, np.log(level * rows / lent) * 2 / (rows + 1))
    for j in np.flatnonzero(~settled).tolist():
        flows = [(0, 0, float(lent[j])), *((k, 0, -float(level[j])) for k in range(1, int(rows[j]) + 1))]
        found[j] = np.log1p(nominal_rate(flows, per_year=1))
    return found


def _sums(field: str, values: ArrayLike) -> Floats:
    array = np.atleast_1d(np.asarray(values))
    if array.ndim != 1 or (array.size and array.dtype.kind not in "iuf"):
        raise ContractError(field, "must be numbers, in one row")
    floats = array.astype(float)
    if not ((floats > 0) & (floats < np.inf)).all():
        raise ContractError(field, "must be numbers above zero")
    return floats
