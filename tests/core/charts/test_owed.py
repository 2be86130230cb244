"""What is owed, drawn: valid, light, on one scale through all time, told apart without colour."""

from __future__ import annotations

import json

import plotly.graph_objects as go
import pytest

from core.charts.owed import owed_picture
from core.compare import most_owed, owed_at
from core.i18n import LANGUAGES, translator
from core.money import currency
from core.tables.ways import owed_table
from tests.core.compare.test_every_way import of
from tests.core.loans import LOANS


def draw(name: str, n: int, code: str = "en") -> go.Figure:
    found = of(name).found
    money = found[0].terms.currency
    most = most_owed(found) / currency(money).unit
    return owed_picture(owed_table(owed_at(found, n)), translator(code), money, most)


@pytest.mark.parametrize("name", LOANS)
@pytest.mark.parametrize("n", [0, 1, 600])
def test_every_picture_is_valid_and_light(name: str, n: int) -> None:
    figure = draw(name, n)
    go.Figure(json.loads(figure.to_json()), skip_invalid=False)
    assert len(figure.to_json()) < 4_000
    assert "template" in json.loads(figure.to_json())["layout"]


def test_the_scale_stays_and_each_bar_says_its_sum() -> None:
    start, later = draw("zhang", 0), draw("zhang", 3)
    assert start.layout.xaxis.range == later.layout.xaxis.range
    # 10,000 − 3 × 1,666.67 under equal principal
    assert "¥4,999.99" in later.data[-1].text and set(start.data[-1].text) == {"¥10,000"}


def test_interest_that_has_run_is_hatched_and_named() -> None:
    balance, interest, _ = draw("zhang", 3).data
    assert balance.marker.pattern.shape != interest.marker.pattern.shape
    assert (balance.name, interest.name) == ("Principal", "Interest run up")
    assert len(draw("zhang", 0).data) == 2


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_own_way_is_marked(code: str) -> None:
    names = draw("zhang", 3, code).data[0].y
    assert sum(name.startswith("◆ ") for name in names) == 1
    assert len(set(names)) == len(names)
