"""Rate × term as tables: numbers for the picture, texts for eyes."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pandas as pd

from core.compare import Cell, GridOf, RateGrid
from core.i18n import Translator
from core.money import currency
from core.rates import Basis, Rate
from core.wording import N_

# Columns of the numeric table. ``row`` and ``column`` are the written heads, ``text`` what the cell says.
GRID_COLUMNS = ("row", "column", "value", "text", "own")

# What a cell of a picture has room for: below so many whole units with decimals, from so many in thousands.
_DECIMALS_BELOW = 1_000
_THOUSANDS_FROM = 10_000_000
_EMPTY = "–"
# Decimals of a rate in per cent; a solved rate of ten per cent and more is told with two.
_MOST_DIGITS = 4
_LARGE = Fraction(1, 10)


_HEADS = {
    Basis.YEARLY: N_("Rate a year"),
    Basis.MONTHLY: N_("Rate a month"),
    Basis.DAILY: N_("Rate a day"),
    Basis.FLAT_MONTHLY: N_("Flat fee a month"),
}


def rate_head(grid: RateGrid) -> str:
    """Return the source string that says what the rates of a grid are."""
    return _HEADS[grid.rates[0].basis]


def grid_unit(grid: RateGrid, of: GridOf, t: Translator) -> str:
    """Return the sum that 1 in a cell of the picture stands for, as text; empty for rates.

    A cell on a phone has room for nine signs: so no currency sign, and large sums in thousands.
    """
    return "" if of is GridOf.NOMINAL else t.money(_scale(grid, of), grid.terms.currency, trim=True)


def grid_table(grid: RateGrid, of: GridOf, t: Translator) -> pd.DataFrame:
    """Return the cells of a grid for a picture, row by row: money in major units, rates as fractions.

    ``text`` is in units of :func:`grid_unit`. A cell without a loan has no value, and a dash for eyes.
    """
    unit = 1 if of is GridOf.NOMINAL else currency(grid.terms.currency).unit
    lines: list[tuple[Any, ...]] = []
    for row, (rate, cells) in enumerate(zip(grid.rates, grid.cells, strict=True)):
        for column, (periods, cell) in enumerate(zip(grid.periods, cells, strict=True)):
            value = None if cell is None else _value(cell, of) / unit
            text = _EMPTY if cell is None else _short(cell, grid, of, t)
            lines.append((rate_text(rate, t), t.number(periods), value, text, (row, column) == grid.own))
    return pd.DataFrame(lines, columns=list(GRID_COLUMNS))


def shown_grid(grid: RateGrid, of: GridOf, t: Translator) -> pd.DataFrame:
    """Return a grid as texts, to the last minor unit: a line for each rate, a column for each term."""
    columns: dict[str, list[str]] = {t(rate_head(grid)): [rate_text(rate, t) for rate in grid.rates]}
    for column, periods in enumerate(grid.periods):
        texts = []
        for row, cells in enumerate(grid.cells):
            cell = cells[column]
            said = _EMPTY if cell is None else _full(cell, of, grid.terms.currency, t)
            texts.append(f"◆ {said}" if (row, column) == grid.own else said)
        columns[t.number(periods)] = texts
    return pd.DataFrame(columns)


def rate_text(rate: Rate, t: Translator) -> str:
    """Return a rate as per cent with the decimals it has, or few where it was solved and has no end."""
    for digits in range(_MOST_DIGITS + 1):
        if (rate.value * 100 * 10**digits).denominator == 1:
            return t.percent(rate.value, digits)
    return t.percent(rate.value, 2 if rate.value >= _LARGE else _MOST_DIGITS)


def _value(cell: Cell, of: GridOf) -> float:
    return cell.nominal if of is GridOf.NOMINAL else _sum(cell, of)


def _sum(cell: Cell, of: GridOf) -> int:
    return cell.interest if of is GridOf.INTEREST else cell.payment


def _full(cell: Cell, of: GridOf, code: str, t: Translator) -> str:
    return t.percent(cell.nominal) if of is GridOf.NOMINAL else t.money(_sum(cell, of), code)


def _short(cell: Cell, grid: RateGrid, of: GridOf, t: Translator) -> str:
    if of is GridOf.NOMINAL:
        return t.percent(cell.nominal)
    one = currency(grid.terms.currency)
    digits = one.exponent if _largest(grid, of) < _DECIMALS_BELOW * one.unit else 0
    return t.number(Fraction(_sum(cell, of), _scale(grid, of)), digits, fixed=True)


def _scale(grid: RateGrid, of: GridOf) -> int:
    unit = currency(grid.terms.currency).unit
    return 1000 * unit if _largest(grid, of) >= _THOUSANDS_FROM * unit else unit


def _largest(grid: RateGrid, of: GridOf) -> int:
    return max(_sum(cell, of) for cells in grid.cells for cell in cells if cell is not None)
