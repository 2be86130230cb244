"""The pictures of the ways, one at a time: what each shows in words, then drawn; its figures as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from core.charts.grid import grid_picture
from core.charts.owed import owed_picture
from core.charts.two_offers import two_offers_picture
from core.charts.ways import cash_picture, scatter_picture
from core.compare import (
    Comparison,
    Shown,
    lesson_cash,
    lesson_cost,
    lesson_grid,
    lesson_owed,
    most_owed,
    owed_at,
    two_said,
)
from core.i18n import Translator
from core.money import currency
from core.tables.grid import grid_table, grid_unit, rate_head, shown_grid
from core.tables.two_offers import shown_two_offers, two_offers_table, two_offers_twin
from core.tables.ways import (
    cash_notes,
    cash_table,
    cash_twin,
    owed_table,
    payments_a_bar,
    scatter_table,
    scatter_twin,
    shown_owed,
)
from core.wording import Message
from pages.shell import comparison, parts
from pages.shell.cached import grid_around, two_compared
from pages.shell.words import plain
from pages.widgets.drawn import plotted
from pages.widgets.pause import pause
from pages.widgets.ways_choice import NAMES, segments
from pages.widgets.ways_guess import may_rank
from pages.widgets.ways_month import month, month_slider

# A longer table scrolls in its own frame.
_ROWS_AT_ONCE = 14


@parts.part(parts.PICTURE)
def ways_picture(t: Translator) -> None:
    """Draw the chosen picture with its own choice beside it and what it shows above it."""
    shown, found = comparison.choices().shown, comparison.all_ways()
    if shown is Shown.TWO:
        _two(t)
    elif shown is Shown.GRID:
        _grid(t)
    elif shown is Shown.COST and not may_rank(found):
        st.caption(t("This picture ranks the ways. Guess first, or skip the guess."))
    elif found.found:
        {Shown.CASH: _cash, Shown.COST: _cost, Shown.OWED: _owed}[shown](t, found)
    pause()


@parts.part(parts.BELOW)
def ways_twin(t: Translator) -> None:
    """Draw the figures of the chosen picture as a table, where the reader asks for it."""
    shown, found = comparison.choices().shown, comparison.all_ways()
    if shown is Shown.TWO:
        st.table(shown_two_offers(_both(), t), border="horizontal", hide_index=True)
    elif shown is not Shown.GRID and (not found.found or (shown is Shown.COST and not may_rank(found))):
        return
    if st.toggle(t("Show as a table"), key="ways_as_table"):
        table = _twin(t, shown, found)
        if len(table) <= _ROWS_AT_ONCE and shown is not Shown.CASH:
            st.table(table, border="horizontal", hide_index=True)
        else:
            st.dataframe(table, hide_index=True, height=460, key="ways_twin")


def _twin(t: Translator, shown: Shown, found: Comparison) -> Any:
    match shown:
        case Shown.TWO:
            return two_offers_twin(_both(), t)
        case Shown.GRID:
            return shown_grid(grid_around(comparison.scenario().terms()), comparison.choices().cells, t)
        case Shown.OWED:
            return shown_owed(owed_at(found.found, month()), t)
        case Shown.COST:
            return scatter_twin(found.found, t)
    return cash_twin(found.found, t)


def _cash(t: Translator, found: Comparison) -> None:
    ways = found.found
    figure = cash_picture(cash_table(ways), t, ways[0].terms.currency, payments_a_bar(ways))
    _draw(t, Shown.CASH, figure, lesson_cash(ways), cash_notes(ways))


def _cost(t: Translator, found: Comparison) -> None:
    ways = found.found
    _draw(
        t, Shown.COST, scatter_picture(scatter_table(ways), t, ways[0].terms.currency), (lesson_cost(ways),)
    )


def _owed(t: Translator, found: Comparison) -> None:
    month_slider(t, found)
    ways, code = found.found, found.found[0].terms.currency
    owed = owed_at(ways, month())
    figure = owed_picture(owed_table(owed), t, code, most_owed(ways) / currency(code).unit)
    _draw(t, Shown.OWED, figure, (lesson_owed(owed, month()),))


def _two(t: Translator) -> None:
    two, line = _both(), comparison.choices().lines
    segments(t, "ways_lines", parts.PICTURE, parts.REST)
    crossing = two.crossings[0].month.number if two.crossings else None
    figure = two_offers_picture(two_offers_table(two), t, two.currency, line, crossing)
    _draw(t, Shown.TWO, figure, two_said(two))


def _both():
    return two_compared(comparison.scenario().terms(), comparison.offer_b().terms())


def _grid(t: Translator) -> None:
    segments(t, "ways_cells", parts.PICTURE, parts.BELOW, parts.REST)
    grid, of = grid_around(comparison.scenario().terms()), comparison.choices().cells
    figure = grid_picture(grid_table(grid, of, t), t, rate_head(grid), grid_unit(grid, of, t))
    _draw(t, Shown.GRID, figure, lesson_grid(grid))


def _draw(
    t: Translator,
    shown: Shown,
    figure: Any,
    lesson: Sequence[Message],
    notes: Sequence[Message] = (),
) -> None:
    said = t.sentences(*lesson)
    st.markdown(plain(said))
    if notes:
        st.caption(plain(t.sentences(*notes)))
    plotted(t, NAMES["ways_shown"][shown.value], figure, said)
