"""Two offers as lines: one unbroken, one dashed, and the crossing marked."""

from __future__ import annotations

import json

import plotly.graph_objects as go
import pytest

from core.charts.two_offers import two_offers_picture
from core.compare import Line, two_offers
from core.i18n import LANGUAGES, translator
from core.tables.two_offers import two_offers_table
from tests.core.compare.test_every_way import year
from tests.core.compare.test_two_offers import CHEAP, DEAR
from tests.core.loans import LOANS, scenario_of


def draw(line: Line = Line.COST, code: str = "en") -> go.Figure:
    two = two_offers(DEAR, CHEAP)
    crossing = two.crossings[0].month.number
    return two_offers_picture(two_offers_table(two), translator(code), "CNY", line, crossing)


@pytest.mark.parametrize("line", Line)
@pytest.mark.parametrize("name", LOANS)
def test_every_pair_is_valid_and_light(name: str, line: Line) -> None:
    terms = scenario_of(**LOANS[name]).terms()
    table = two_offers_table(two_offers(terms, year(disbursed=terms.disbursed, currency=terms.currency)))
    figure = two_offers_picture(table, translator("en"), terms.currency, line)
    again = go.Figure(json.loads(figure.to_json()), skip_invalid=False)
    assert len(again.data) == 2
    assert all(len(trace.x) == len(trace.y) for trace in again.data)
    assert len(figure.to_json()) < 20_000


def test_the_lines_are_cost_to_date() -> None:
    a, b, mark = draw().data
    assert list(a.y) == [120.0 * month for month in range(13)]
    assert list(b.y) == [300.0 + 60.0 * month for month in range(13)]
    assert mark.name == "From month 6 the other one is cheaper" and set(mark.x) == {6}
    # From the axis through both lines, 660 and 720, to the top, 1,440.
    assert list(mark.y) == [0.0, 660.0, 720.0, 1_440.0]


def test_what_is_paid_has_no_crossing_of_cost() -> None:
    a, b = draw(Line.PAID).data
    assert a.y[-1] == 13_440.0 and b.y[0] == 300.0


def test_the_lines_are_told_apart_without_colour() -> None:
    a, b, mark = draw().data
    assert len({a.line.dash, b.line.dash, mark.line.dash}) == 3
    assert len({a.marker.symbol, b.marker.symbol, mark.marker.symbol}) == 3
    assert a.name == "Offer A" and b.name == "Offer B" and draw().layout.showlegend


def test_a_picture_says_only_what_was_translated() -> None:
    for code in LANGUAGES:
        t = translator(code)
        figure = draw(code=code)
        assert [trace.name for trace in figure.data][:2] == [t("Offer A"), t("Offer B")]
        assert figure.data[2].name == t("From month {month} the other one is cheaper").format(month=6)
        assert figure.layout.xaxis.title.text == t("Month in which it is settled")
        assert draw(Line.PAID, code).layout.xaxis.title.text == t("Month")


def test_a_finger_that_scrolls_past_does_not_zoom() -> None:
    layout = draw().layout
    assert layout.dragmode is False and layout.xaxis.fixedrange and layout.yaxis.fixedrange
