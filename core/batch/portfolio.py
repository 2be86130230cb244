"""What was asked of a batch, checked once at the door, with the rate of one period as a ratio."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import ArrayLike

from core.batch.rounding import EXACT, Floats, Ints, Truths
from core.contract import MAX_MINOR, MAX_PERIODS, MAX_RATE_PER_YEAR, LoanTerms, Method
from core.dates import DayCount, Frequency
from core.errors import ContractError
from core.money import Rounding
from core.rates import Basis, Rate

# One rate for all, one for each, or yearly rates as (numerators, denominators).
Rates: TypeAlias = Rate | Sequence[Rate] | tuple[ArrayLike, ArrayLike]

_WHOLE_IN_A_FLOAT = 2**53
# Payments may still be rounded up to a multiple of at most 10^12, 600 times: that stays below 2^53.
_SUM_IN_A_FLOAT = 2.0**52


class Portfolio(NamedTuple):
    """Contracts alike but for principal, rate and periods. A period's rate is ``top`` ÷ ``bottom``.

    ``beyond`` marks those whose numbers floats may not round (see :mod:`core.batch.rounding`).
    """

    principal: Ints
    periods: Ints
    top: Floats
    bottom: Floats
    beyond: Truths
    rates: Rates
    method: Method
    every: Frequency
    day_count: DayCount
    rounding: Rounding
    multiple: int

    @property
    def rate(self) -> Floats:
        """The rate of one period as floats."""
        return self.top / self.bottom

    def take(self, chosen: Ints | slice) -> Portfolio:
        """Return some of the contracts, without the rates, which only :meth:`terms` of the whole needs."""
        return self._replace(
            principal=self.principal[chosen], periods=self.periods[chosen], top=self.top[chosen],
            bottom=self.bottom[chosen], beyond=self.beyond[chosen], rates=(),
        )  # fmt: skip

    def terms(self, j: int) -> LoanTerms:
        """Return one contract as ``build_schedule`` wants it; no sum of it depends on the date."""
        return LoanTerms(
            principal=int(self.principal[j]), periods=int(self.periods[j]), rate=_rate(self.rates, j),
            disbursed=date.min, method=self.method, every=self.every, day_count=self.day_count,
            rounding=self.rounding, instalment_multiple=self.multiple,
        )  # fmt: skip


def open_portfolio(
    principal: ArrayLike, rate: Rates, periods: ArrayLike, method: Method, every: Frequency,
    day_count: DayCount, rounding: Rounding, multiple: int,
) -> Portfolio:  # fmt: skip
    """Return the checked portfolio. Errors: ContractError naming the field that cannot stand."""
    amounts = _whole("principal", principal, MAX_MINOR)
    terms = _whole("periods", periods, MAX_PERIODS)
    top, bottom, known = _period_rate(rate, every, day_count, method)
    try:
        amounts, terms, top, bottom, known = np.broadcast_arrays(amounts, terms, top, bottom, known)
    except ValueError:
        raise ContractError(
            "principal", "must be as many as the rates and the periods, or one for all"
        ) from None
    if len(amounts):
        # What the engine refuses of one contract is refused of the batch, in the same words.
        one = Rate(Fraction(0), Basis.YEARLY)
        LoanTerms(principal=1, periods=1, rate=one, disbursed=date.min, method=method, every=every,
                  day_count=day_count, rounding=rounding, instalment_multiple=multiple)  # fmt: skip
    beyond = ~known | _too_large(amounts, terms, top, bottom, method)
    if beyond.any():
        some = np.flatnonzero(beyond & known)
        top, bottom = top.copy(), bottom.copy()
        common = np.gcd(top[some].astype(np.int64), bottom[some].astype(np.int64))
        top[some] /= common
        bottom[some] /= common
        beyond = ~known | _too_large(amounts, terms, top, bottom, method)
    return Portfolio(amounts, terms, top, bottom, beyond, rate, method, every, day_count, rounding, multiple)


def _too_large(amounts: Ints, terms: Ints, top: Floats, bottom: Floats, method: Method) -> Truths:
    """Whether a whole number that the rows divide and round, or the sum of all payments, leaves its bound."""
    divided = amounts * top
    if method is Method.FLAT_FEE:
        divided = amounts * (bottom + terms * top)
    elif method is Method.SINGLE_REPAYMENT:
        divided *= terms
    too_large: Truths = (divided > EXACT) | (amounts * terms * (1 + top / bottom) > _SUM_IN_A_FLOAT)
    return too_large


def _whole(field: str, values: ArrayLike, high: int) -> Ints:
    array = np.atleast_1d(np.asarray(values))
    if array.ndim != 1 or (array.size and array.dtype.kind not in "iu"):
        raise ContractError(field, "must be whole numbers, in one row")
    if array.size and not 1 <= int(array.min()) <= int(array.max()) <= high:
        raise ContractError(field, f"must be whole numbers from 1 to {high}")
    return array.astype(np.int64, copy=False)


def _period_rate(
    rate: Rates, every: Frequency, day_count: DayCount, method: Method
) -> tuple[Floats, Floats, Truths]:
    """The rate of one period, top ÷ bottom, and whether both fit a float."""
    part, year = _part_of_year(every, day_count)
    if isinstance(rate, tuple) and not any(isinstance(r, Rate) for r in rate):
        return _from_ratios(rate, part, year)
    ratios = []
    for r in (rate,) if isinstance(rate, Rate) else rate:
        if not isinstance(r, Rate) or r.per_year > MAX_RATE_PER_YEAR:
            raise ContractError("rate", f"must be a Rate of at most {MAX_RATE_PER_YEAR}00 % a year")
        if r.is_flat and method is not Method.FLAT_FEE:
            raise ContractError("rate", "a flat price goes with Method.FLAT_FEE only")
        daily = r.basis is Basis.DAILY and day_count is not DayCount.THIRTY_360
        ratios.append(r.over(part, 365 if daily else year))
    known = np.array([max(ratio) < _WHOLE_IN_A_FLOAT for ratio in ratios], dtype=bool)
    held = [ratio if fits else (0, 1) for ratio, fits in zip(ratios, known, strict=True)]
    top, bottom = np.array(held, dtype=float).reshape(-1, 2).T
    return top, bottom, known


def _from_ratios(rate: tuple[ArrayLike, ArrayLike], part: int, year: int) -> tuple[Floats, Floats, Truths]:
    if len(rate) != 2:
        raise ContractError("rate", "give the numerators and the denominators of the yearly rates")
    top, bottom = (np.atleast_1d(np.asarray(values)) for values in rate)
    if any(a.ndim != 1 or (a.size and a.dtype.kind not in "iu") for a in (top, bottom)):
        raise ContractError("rate", "must be whole numerators and denominators, in one row each")
    try:
        top, bottom = np.broadcast_arrays(
            top.astype(np.int64, copy=False), bottom.astype(np.int64, copy=False)
        )
    except ValueError:
        raise ContractError("rate", "needs as many denominators as numerators, or one for all") from None
    if top.size and (top.min() < 0 or bottom.min() < 1):
        raise ContractError("rate", "must be a numerator from 0 and a denominator from 1")
    known = (top <= _WHOLE_IN_A_FLOAT // part) & (bottom <= _WHOLE_IN_A_FLOAT // year)
    if not known.all():
        top, bottom = np.where(known, top, 0), np.where(known, bottom, 1)
    if (top > MAX_RATE_PER_YEAR * bottom).any():
        raise ContractError("rate", f"must be at most {MAX_RATE_PER_YEAR}00 % a year")
    return top * float(part), bottom * float(year), known


def _part_of_year(every: Frequency, day_count: DayCount) -> tuple[int, int]:
    """One period as a part of a year, where all are alike whatever the date."""
    if every.months and day_count is DayCount.THIRTY_360:
        return every.months, 12
    if every.days and day_count is DayCount.ACT_360:
        return every.days, 360
    if every.days and day_count is DayCount.ACT_365:
        return every.days, 365
    raise ContractError("day_count", "makes these periods differ with the date; use build_schedule")


def _rate(rates: Rates, j: int) -> Rate:
    if isinstance(rates, Rate):
        return rates
    if isinstance(rates, tuple) and not any(isinstance(r, Rate) for r in rates):
        top, bottom = np.broadcast_arrays(*(np.atleast_1d(np.asarray(values)) for values in rates))
        spot = j if len(top) > 1 else 0
        return Rate(Fraction(int(top[spot]), int(bottom[spot])), Basis.YEARLY)
    one = rates[j if len(rates) > 1 else 0]
    assert isinstance(one, Rate)
    return one
