"""Rate × term: what the same loan comes to at rates and terms around the reader's own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from fractions import Fraction
from typing import NamedTuple

from core.batch import build_batch
from core.compare.goal import asked_for, by_price
from core.contract import LEVEL_METHODS, MAX_PERIODS, MAX_RATE_PER_YEAR, LoanTerms, Method
from core.cost import measure
from core.errors import ContractError, LoanError
from core.rates import Basis, Rate
from core.schedule import build_schedule

# Few enough columns for a phone; rows cost only height.
_RATES_ASIDE = 3
_TERMS_ASIDE = 2
# Steps between terms that people think in: instalments, quarters, half years and years of months.
_STEPS = (60, 24, 12, 6, 3, 2, 1)
# Where nothing is charged there is no rate to take a part of: a step of the usual size.
_STEP_FROM_ZERO = {
    Basis.YEARLY: Fraction(1, 100),
    Basis.MONTHLY: Fraction(1, 1000),
    Basis.DAILY: Fraction(1, 10_000),
    Basis.FLAT_MONTHLY: Fraction(1, 1000),
}


class GridOf(Enum):
    """What the cells of a grid are looked at for."""

    INTEREST = "interest"
    PAYMENT = "payment"
    NOMINAL = "nominal"


class Cell(NamedTuple):
    """One loan of a grid: its interest and payment in minor units, and its nominal yearly rate."""

    interest: int
    payment: int
    nominal: float


@dataclass(frozen=True, slots=True)
class RateGrid:
    """A row for each rate, a column for each number of instalments; None where there is no such loan.

    ``own`` is the reader's own cell, as (row, column). ``terms`` is the loan it was made from. A cell's
    payment is the one that :func:`core.compare.goal.asked_for` tells.
    """

    terms: LoanTerms
    rates: tuple[Rate, ...]
    periods: tuple[int, ...]
    cells: tuple[tuple[Cell | None, ...], ...]
    own: tuple[int, int]


def rate_grid(terms: LoanTerms) -> RateGrid:
    """Return the grid around a loan, its own cell in the middle, or as near as the limits let it.

    Fen for fen what ``build_schedule`` gives. Errors: those of build_schedule and measure for the loan
    itself.

    Which terms are set beside a loan of a year?

    >>> from datetime import date
    >>> loan = LoanTerms(principal=1_000_000, periods=12, rate=Rate.yearly("12%"),
    ...                  disbursed=date(2026, 1, 31))
    >>> rate_grid(loan).periods
    (6, 9, 12, 15, 18)
    """
    priced = by_price(terms)
    assert priced.rate is not None
    rates, row = _rates(priced.rate)
    periods, column = _terms(terms.periods)
    cells = _by_batch(priced, rates, periods) or tuple(
        tuple(_cell(_changed(priced, rate, n)) for n in periods) for rate in rates
    )
    own = build_schedule(terms)
    here = Cell(own.total_interest, asked_for(own), measure(own).nominal_yearly)
    middle = (*cells[row][:column], here, *cells[row][column + 1 :])
    return RateGrid(terms, rates, periods, (*cells[:row], middle, *cells[row + 1 :]), (row, column))


def _changed(priced: LoanTerms, rate: Rate, periods: int) -> LoanTerms | None:
    try:
        return replace(priced, rate=rate, periods=periods)
    except ContractError:
        return None


def _cell(terms: LoanTerms | None) -> Cell | None:
    if terms is None:
        return None
    try:
        schedule = build_schedule(terms)
        return Cell(schedule.total_interest, asked_for(schedule), measure(schedule).nominal_yearly)
    except (LoanError, OverflowError):
        return None


def _by_batch(
    terms: LoanTerms, rates: tuple[Rate, ...], periods: tuple[int, ...]
) -> tuple[tuple[Cell | None, ...], ...] | None:
    """All cells at once, or None where a batch does not count such loans, or a cell cannot stand."""
    grace = terms.grace
    if terms.fees or terms.first_due or grace.before_principal or grace.interest_free:
        return None
    try:
        batch = build_batch(
            terms.financed,
            [rate for rate in rates for _ in periods],
            [*periods] * len(rates),
            method=terms.method,
            every=terms.every,
            day_count=terms.day_count,
            rounding=terms.rounding,
            instalment_multiple=terms.instalment_multiple,
        )
    except LoanError:
        return None
    payment = batch.last_payment
    if terms.method in LEVEL_METHODS:
        payment = batch.instalment
    elif terms.method is Method.EQUAL_PRINCIPAL:
        payment = batch.first_payment
    columns = (batch.total_interest.tolist(), payment.tolist(), batch.nominal_yearly.tolist())
    cells = tuple(map(Cell, *columns))
    return tuple(cells[at : at + len(periods)] for at in range(0, len(cells), len(periods)))


def _rates(own: Rate) -> tuple[tuple[Rate, ...], int]:
    """Rates in round steps on both sides, none below zero or beyond any accepted; the place of the own."""
    step = _round_step(own.value / 4) if own.value else _STEP_FROM_ZERO[own.basis]
    highest = Rate(Fraction(1), own.basis).per_year
    above = min(_RATES_ASIDE, int((MAX_RATE_PER_YEAR / highest - own.value) / step))
    below = min(2 * _RATES_ASIDE - above, int(own.value / step))
    above = 2 * _RATES_ASIDE - below if below < _RATES_ASIDE else above
    steps = range(-below, above + 1)
    return tuple(Rate(own.value + k * step, own.basis) for k in steps), below


def _round_step(most: Fraction) -> Fraction:
    """The largest of 1, 2 and 5 times a power of ten that is at most so much.

    >>> _round_step(Fraction(3, 100))
    Fraction(1, 50)
    """
    power = Fraction(1)
    while power > most:
        power /= 10
    while power * 10 <= most:
        power *= 10
    return max(power * k for k in (1, 2, 5) if power * k <= most)


def _terms(own: int) -> tuple[tuple[int, ...], int]:
    """Terms in steps that people think in, on both sides of one's own; and the place of the own."""
    step = next(s for s in _STEPS if s == 1 or (own >= 3 * s and own > _TERMS_ASIDE * s))
    below = min(_TERMS_ASIDE, (own - 1) // step)
    above = min(2 * _TERMS_ASIDE - below, (MAX_PERIODS - own) // step)
    below = 2 * _TERMS_ASIDE - above
    return tuple(own + k * step for k in range(-below, above + 1)), below
