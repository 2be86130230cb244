"""The ladder: one bar a name with its number above it, lines told by letter, dash and number."""

from __future__ import annotations

import json

import plotly.graph_objects as go
import pytest

from core.charts import ladder_of
from core.i18n import LANGUAGES, translator
from core.tables.offer import ladder_table
from tests.core.offers.examples import OFFERS, decoded

LINES = (("Court", 0.124, "court"), ("Supervisor", 0.24, "supervisor"), ("Criminal", 0.36, "criminal"))


def draw(name: str = "fee", code: str = "en", lines=LINES, **raw: str) -> go.Figure:
    return ladder_of(ladder_table(decoded(name, **raw)), translator(code), lines)


def bars(figure: go.Figure) -> list:
    return [trace for trace in figure.data if trace.type == "bar"]


def uprights(figure: go.Figure) -> list:
    return [trace for trace in figure.data if trace.type == "scatter" and trace.showlegend is not False]


@pytest.mark.parametrize("lines", [(), LINES], ids=["without lines", "with lines"])
@pytest.mark.parametrize("name", OFFERS)
def test_every_ladder_is_valid(name: str, lines: tuple) -> None:
    figure = draw(name, lines=lines)
    # Built again with every check that plotly has; a name it does not know raises.
    again = go.Figure(json.loads(figure.to_json()), skip_invalid=False)
    assert len(bars(again)) >= 5 and len(uprights(again)) == len(lines)
    assert again.layout.xaxis.range[1] > 0


def test_the_smallest_number_stands_on_top() -> None:
    figure = draw()
    assert [bar.y[0] for bar in bars(figure)] == list(range(6))
    assert [round(bar.x[0], 4) for bar in bars(figure)] == [0.006, 0.006, 0.072, 0.072, 0.1303, 0.1384]
    low, high = figure.layout.yaxis.range
    assert low > high  # counted downwards


def test_every_bar_says_its_name_and_number() -> None:
    texts = [note.text for note in draw().layout.annotations]
    assert texts[:6] == [
        "What the offer says, with each instalment <b>0.60%</b>",
        "Flat rate a month <b>0.60%</b>",
        "Cost ÷ money received, over the whole time <b>7.20%</b>",
        "Flat rate a year <b>7.20%</b>",
        "Yearly rate (simple) <b>13.03%</b>",
        "Effective yearly rate (compound) <b>13.84%</b>",
    ]
    # About 6.5 px a letter at 12 px: no label is wider than a phone's 358 px.
    assert all(len(text) - 7 <= 54 for text in texts)


def test_lines_are_told_by_letter_dash_and_number() -> None:
    figure = draw()
    assert [line.name for line in uprights(figure)] == [
        "A · Court 12.40%", "B · Supervisor 24.00%", "C · Criminal 36.00%",
    ]  # fmt: skip
    assert len({line.line.dash for line in uprights(figure)}) == 3
    assert [note.text for note in figure.layout.annotations[6:]] == ["<b>A</b>", "<b>B</b>", "<b>C</b>"]
    assert figure.layout.showlegend and draw(lines=()).layout.showlegend is False
    # A kind this picture does not know still has a dash of its own.
    (other,) = uprights(draw(lines=(("Custom", 0.3, "habit"),)))
    assert other.line.dash not in {line.line.dash for line in uprights(figure)}


def test_letters_of_lines_that_lie_together_stand_together() -> None:
    near = (("One", 0.24, "court"), ("Two", 0.245, "supervisor"))
    assert [note.text for note in draw(lines=near).layout.annotations[6:]] == ["<b>A B</b>"]


def test_all_lines_are_within_the_picture() -> None:
    figure = draw("fee", lines=(*LINES, ("Far", 0.6, "criminal")))
    assert figure.layout.xaxis.range[1] >= 0.6


def test_a_rate_beyond_all_others_is_cut_with_an_arrow_and_keeps_its_number() -> None:
    """700 for a week against 1,000: 2,235 % simple; (1000 ÷ 700)^(365 ÷ 7) − 1, twelve thousand million %."""
    figure = draw("for a week")
    longest = bars(figure)[-1]
    assert longest.x[0] == pytest.approx(2 * bars(figure)[-2].x[0])
    text = figure.layout.annotations[4].text
    assert text.endswith("→") and "11,940,726,940" in text
    assert not any("→" in note.text for note in draw("fee").layout.annotations)


def test_kinds_of_names_differ_by_pattern_too() -> None:
    shapes = [bar.marker.pattern.shape or "" for bar in bars(draw())]
    assert shapes[0] != shapes[1] != shapes[4] and shapes[4] == shapes[5] == "/"


def test_a_loan_for_nothing_has_a_picture() -> None:
    assert all(bar.x[0] == 0 for bar in bars(draw("for nothing", lines=())))


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_ladder_says_only_what_was_translated(code: str) -> None:
    t = translator(code)
    table = ladder_table(decoded("fee"))
    written = [note.text for note in draw(code=code, lines=()).layout.annotations]
    assert written == [
        f"{t(label)} <b>{t.percent(rate)}</b>"
        for label, rate in zip(table["label"], table["rate"], strict=True)
    ]


def test_a_finger_that_scrolls_past_does_not_zoom() -> None:
    layout = draw().layout
    assert layout.dragmode is False and layout.xaxis.fixedrange and layout.yaxis.fixedrange
    assert layout.legend.itemclick is False
