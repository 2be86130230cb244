"""The heat table: a number in every cell, readable print on every shade, the own cell framed."""

from __future__ import annotations

import json

import plotly.graph_objects as go
import pytest

from core.charts.grid import PRINT, SHADES, grid_picture
from core.compare import GridOf, rate_grid
from core.contract import Grace, Method
from core.i18n import LANGUAGES, translator
from core.tables.grid import grid_table, grid_unit, rate_head
from tests.core.charts.test_loan import luminance
from tests.core.compare.test_every_way import year
from tests.core.loans import LOANS, scenario_of


def draw(terms, of: GridOf = GridOf.INTEREST, code: str = "en") -> go.Figure:
    grid, t = rate_grid(terms), translator(code)
    return grid_picture(grid_table(grid, of, t), t, rate_head(grid), grid_unit(grid, of, t))


@pytest.mark.parametrize("of", GridOf)
@pytest.mark.parametrize("name", LOANS)
def test_every_grid_of_every_loan_is_valid_and_light(name: str, of: GridOf) -> None:
    figure = draw(scenario_of(**LOANS[name]).terms(), of)
    (cells,) = go.Figure(json.loads(figure.to_json()), skip_invalid=False).data
    assert len(cells.z) == len(cells.y) == len(cells.text) and len(cells.z[0]) == len(cells.x)
    assert len(figure.to_json()) < 20_000


def test_the_own_cell_is_framed_and_every_cell_holds_its_number() -> None:
    figure = draw(year(method=Method.FLAT_FEE))
    (frame,) = figure.layout.shapes
    # The middle of seven rates and five terms.
    assert (frame.x0, frame.x1, frame.y0, frame.y1) == (1.5, 2.5, 2.5, 3.5)
    cells = figure.data[0]
    assert cells.texttemplate == "%{text}" and cells.text[3][2] == "1,440"
    assert figure.layout.yaxis.autorange == "reversed"


def test_an_empty_cell_has_a_dash_and_no_shade() -> None:
    cells = draw(year(grace=Grace(principal=6))).data[0]
    assert cells.z[0][0] is None and cells.text[0][0] == "–"


@pytest.mark.parametrize("shade", [colour for _, colour in SHADES])
def test_print_stands_out_from_every_shade(shade: str) -> None:
    """WCAG 2.2, 1.4.3: at least 4.5:1 for small print, whatever the page behind."""
    lighter, darker = sorted((luminance(PRINT), luminance(shade)), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def test_a_grid_says_only_what_was_translated() -> None:
    for code in LANGUAGES:
        t = translator(code)
        figure = draw(year(), GridOf.INTEREST, code)
        assert figure.layout.xaxis.title.text == t("Number of payments (cells in {unit})").format(unit="¥1")
        assert figure.layout.yaxis.title.text == t("Rate a month")
        assert draw(year(), GridOf.NOMINAL, code).layout.xaxis.title.text == t("Number of payments")


def test_a_finger_that_scrolls_past_does_not_zoom() -> None:
    layout = draw(year()).layout
    assert layout.dragmode is False and layout.xaxis.fixedrange and layout.yaxis.fixedrange
