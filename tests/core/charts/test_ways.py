"""The pictures of the ways: one scale, names that can be read, and nothing told by colour alone."""

from __future__ import annotations

import json

import plotly.graph_objects as go
import pytest

from core.charts.ways import cash_picture, scatter_picture
from core.compare import Same, WayKey, ways
from core.i18n import LANGUAGES, translator
from core.tables.ways import cash_table, cash_top, payments_a_bar, scatter_table
from tests.core.charts.test_labels import overlaps
from tests.core.compare.test_every_way import of, year
from tests.core.loans import LOANS


def cash(name: str = "zhang", code: str = "en", same: Same = Same.QUOTE) -> go.Figure:
    found = of(name, same).found
    t = translator(code)
    return cash_picture(cash_table(found), t, found[0].terms.currency, payments_a_bar(found))


def scatter(name: str = "zhang", code: str = "en", same: Same = Same.QUOTE) -> go.Figure:
    found = of(name, same).found
    return scatter_picture(scatter_table(found), translator(code), found[0].terms.currency)


@pytest.mark.parametrize("draw", [cash, scatter])
@pytest.mark.parametrize("name", LOANS)
def test_every_picture_of_every_loan_is_valid_and_light(name: str, draw) -> None:
    figure = draw(name)
    again = go.Figure(json.loads(figure.to_json()), skip_invalid=False)
    assert len(again.data) >= 1
    assert all(len(trace.x) == len(trace.y) for trace in again.data)
    # The template alone is some seven thousand signs of it.
    assert len(figure.to_json()) < 60_000


def test_every_small_picture_has_its_axes_its_name_and_the_one_scale() -> None:
    figure, found = cash(), of("zhang").found
    layout = figure.to_dict()["layout"]
    uprights = [layout[name] for name in layout if name.startswith("yaxis")]
    assert len(uprights) == len(found)
    top = cash_top(cash_table(found))
    assert {tuple(axis["range"]) for axis in uprights} == {(0, 1.05 * top)}
    assert {tuple(layout[name]["range"]) for name in layout if name.startswith("xaxis")} == {(0.4, 12.6)}
    names = [note["text"] for note in layout["annotations"] if note["yref"] == "paper"]
    assert names == [translator("en")(way.short) for way in found]
    # No two small pictures share a place.
    places = {(tuple(layout[f"xaxis{n or ''}"]["domain"]), tuple(layout[f"yaxis{n or ''}"]["domain"]))
              for n in [0, *range(2, len(found) + 1)]}  # fmt: skip
    assert len(places) == len(found)
    assert all(0 <= low < high <= 1 for place in places for low, high in place)


def test_bars_are_the_cash_of_the_table() -> None:
    figure = cash_picture(cash_table(ways(year()).found), translator("en"), "CNY")
    bars = {(trace.yaxis, trace.name): list(trace.y) for trace in figure.data}
    # Equal principal stands second: 1,000 each time, and 120, 110, …, 10.
    assert bars["y2", "Principal"] == [1_000.0] * 12
    assert bars["y2", "Interest"] == [float(10 * k) for k in range(12, 0, -1)]
    assert figure.layout.barmode == "stack"
    assert [trace.name for trace in figure.data if trace.showlegend] == ["Principal", "Interest"]


def test_a_bar_that_is_cut_says_how_far_it_goes() -> None:
    figure = cash_picture(cash_table(ways(year()).found), translator("en"), "CNY")
    cut = [note for note in figure.layout.annotations if "▲" in note.text]
    # Interest first ends with 12,120 and the single repayment with 13,440, in the third and fourth place.
    assert [(note.text, note.xref, note.yref) for note in cut] == [
        ("▲ ¥12,120", "x3", "y3"),
        ("▲ ¥13,440", "x4", "y4"),
    ]


def test_many_payments_share_a_bar_and_the_axis_says_so() -> None:
    titles = {axis.title.text for axis in cash("home").select_xaxes() if axis.title.text}
    assert titles == {"Each bar holds 12 payments"}
    assert {axis.title.text for axis in cash().select_xaxes() if axis.title.text} == {"Instalment number"}


def test_parts_and_ways_are_told_apart_without_colour() -> None:
    shapes = {trace.name: trace.marker.pattern.shape for trace in cash("deducted").data}
    assert len(set(shapes.values())) == len(shapes) == 3
    for name in LOANS:
        symbols = [trace.marker.symbol for trace in scatter(name).data]
        assert len(set(symbols)) == len(symbols)
        assert symbols.count("star") == 1


def test_ways_on_one_spot_share_a_symbol_and_are_all_named() -> None:
    figure = scatter()
    texts = [trace.text[0] for trace in figure.data]
    assert "Equal and Grace days" in texts
    for code in LANGUAGES:
        t = translator(code)
        told = " ".join(trace.name for trace in scatter(code=code).data)
        assert all(t(way.name) in told for way in of("zhang").found)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("same", Same)
@pytest.mark.parametrize("name", LOANS)
def test_names_do_not_lie_on_one_another(name: str, same: Same, code: str) -> None:
    assert overlaps(scatter(name, code, same)) <= 1


def test_the_axes_of_the_scatter_are_money() -> None:
    layout = scatter("yen").layout
    assert (layout.xaxis.tickprefix, layout.yaxis.tickprefix) == ("JP¥", "JP¥")
    assert layout.xaxis.title.text and layout.yaxis.title.text
    assert layout.xaxis.range[0] < 0 < layout.xaxis.range[1]


def test_a_picture_says_only_what_was_translated() -> None:
    for code in LANGUAGES:
        t = translator(code)
        figure = cash("deducted", code)
        assert {trace.name for trace in figure.data} == {t("Principal"), t("Interest"), t("Fee")}
        written = {note.text for note in figure.layout.annotations if "▲" not in note.text}
        assert written == {t(way.short) for way in of("deducted").found}
        titles = scatter("deducted", code).layout
        assert titles.xaxis.title.text == t("First payment")
        assert titles.yaxis.title.text == t("What the loan costs")


def test_a_finger_that_scrolls_past_does_not_zoom() -> None:
    for figure in (cash(), scatter()):
        assert figure.layout.dragmode is False
        assert all(axis.fixedrange for axis in [*figure.select_xaxes(), *figure.select_yaxes()])


def test_one_way_alone_and_ways_that_cost_nothing() -> None:
    free = [way for way in of("free").found if way.key is WayKey.SINGLE_REPAYMENT]
    t = translator("en")
    assert cash_picture(cash_table(free), t, "CNY").layout.yaxis.range[1] > 0
    figure = scatter_picture(scatter_table(free), t, "CNY")
    assert figure.layout.xaxis.range[1] > 0 and figure.layout.yaxis.range[1] > 0
