"""Tables of the grid: declared columns, cells short enough for a phone, the twin to the last fen."""

from __future__ import annotations

from fractions import Fraction

import pytest

from core.compare import GridOf, rate_grid
from core.contract import Grace, Method
from core.i18n import LANGUAGES, translator
from core.rates import Rate
from core.tables.grid import GRID_COLUMNS, grid_table, grid_unit, rate_head, rate_text, shown_grid
from tests.core.compare.test_every_way import year
from tests.core.loans import LOANS, scenario_of

en = translator("en")


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("of", GridOf)
@pytest.mark.parametrize("name", LOANS)
def test_the_columns_and_the_cells(name: str, of: GridOf, code: str) -> None:
    grid, t = rate_grid(scenario_of(**LOANS[name]).terms()), translator(code)
    table = grid_table(grid, of, t)
    assert tuple(table.columns) == GRID_COLUMNS
    assert len(table) == len(grid.rates) * len(grid.periods)
    assert table["own"].sum() == 1
    # Nine signs are what a cell has room for at 390 px.
    assert all(0 < len(text) <= 9 for text in table["text"])
    assert table["row"].nunique() == len(grid.rates) and table["column"].nunique() == len(grid.periods)
    twin = shown_grid(grid, of, t)
    assert twin.shape == (len(grid.rates), len(grid.periods) + 1)
    assert sum(text.startswith("◆ ") for column in twin.columns[1:] for text in twin[column]) == 1


def test_cells_by_hand() -> None:
    # Flat at 1 %: 12,000 ÷ 12 + 120 = 1,120 a month, 1,440 in all; 12,000 ÷ 6 + 12,000 × 0.4 % = 2,048.
    grid = rate_grid(year(method=Method.FLAT_FEE, rate=Rate.flat_monthly("1%")))
    table = grid_table(grid, GridOf.PAYMENT, en).set_index(["row", "column"])
    assert table.loc[("1%", "12"), "text"] == "1,120" and table.loc[("0.4%", "6"), "text"] == "2,048"
    assert table.loc[("1%", "12"), "value"] == 1_120.0 and table.loc[("1%", "12"), "own"]
    assert grid_unit(grid, GridOf.PAYMENT, en) == "¥1" and grid_unit(grid, GridOf.NOMINAL, en) == ""
    twin = shown_grid(grid, GridOf.PAYMENT, en)
    assert list(twin.columns) == ["Flat fee a month", "6", "9", "12", "15", "18"]
    assert list(twin.iloc[3]) == ["1%", "¥2,120.00", "¥1,453.33", "◆ ¥1,120.00", "¥920.00", "¥786.67"]


def test_small_sums_have_decimals_and_large_ones_are_in_thousands() -> None:
    small = rate_grid(year(principal=10_000, method=Method.FLAT_FEE))
    # 100 ÷ 12 + 1
    own = grid_table(small, GridOf.PAYMENT, en)
    assert own[own["own"]]["text"].tolist() == ["9.33"]
    large = rate_grid(year(principal=10**12, method=Method.FLAT_FEE))
    # 10,000,000,000 ÷ 12 + 100,000,000 = 933,333,333
    own = grid_table(large, GridOf.PAYMENT, en)
    assert own[own["own"]]["text"].tolist() == ["933,333"]
    assert grid_unit(large, GridOf.PAYMENT, en) == "¥1,000"
    yen = rate_grid(year(currency="JPY", principal=300_000, method=Method.FLAT_FEE))
    own = grid_table(yen, GridOf.PAYMENT, en)
    assert own[own["own"]]["text"].tolist() == ["28,000"]


def test_no_loan_is_a_dash_and_no_number() -> None:
    grid = rate_grid(year(grace=Grace(principal=6)))
    table = grid_table(grid, GridOf.INTEREST, en)
    assert table["text"][0] == "–" and table["value"].isna()[0]
    assert shown_grid(grid, GridOf.INTEREST, en)["6"][0] == "–"


@pytest.mark.parametrize(
    ("rate", "said"),
    [
        (Rate.yearly("12%"), "12%"),
        (Rate.daily("0.05%"), "0.05%"),
        (Rate.yearly(Fraction(1, 3)), "33.33%"),
        (Rate.monthly(Fraction(1, 75)), "1.3333%"),
    ],
)
def test_rates_as_texts(rate: Rate, said: str) -> None:
    assert rate_text(rate, en) == said


def test_the_head_says_over_what_the_rates_are() -> None:
    assert rate_head(rate_grid(year())) == "Rate a month"
    assert rate_head(rate_grid(year(rate=Rate.daily("0.05%")))) == "Rate a day"
    assert rate_head(rate_grid(scenario_of().terms())) == "Rate a year"
