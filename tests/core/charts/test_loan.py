"""Each picture is a valid figure, drawn from its table, and means nothing by colour alone."""

from __future__ import annotations

import json

import plotly.graph_objects as go
import pytest

from core.charts import picture_of
from core.charts.theme import CONFIG, FEE, GUESS, INTEREST, PRINCIPAL
from core.i18n import LANGUAGES, translator
from core.money import currency
from core.tables import Picture, schedule_table
from tests.core.loans import LOANS, loan


def draw(picture: Picture, name: str = "zhang", code: str = "en", guess=None, **raw: str) -> go.Figure:
    schedule, _ = loan(name, **raw)
    unit = currency(schedule.terms.currency).unit
    return picture_of(
        picture,
        schedule_table(schedule),
        translator(code),
        schedule.terms.currency,
        start=schedule.terms.disbursed.isoformat(),
        owed=schedule.terms.financed / unit,
        guess=guess,
    )


@pytest.mark.parametrize("name", LOANS)
@pytest.mark.parametrize("picture", Picture)
def test_every_picture_of_every_loan_is_valid(picture: Picture, name: str) -> None:
    figure = draw(picture, name, guess=(1, 5.0) if picture is Picture.PILE else None)
    # Built again with every check that plotly has; a name it does not know raises.
    again = go.Figure(json.loads(figure.to_json()), skip_invalid=False)
    assert len(again.data) >= 1
    assert all(len(trace.x) == len(trace.y) for trace in again.data)


def test_each_payment_is_interest_and_principal_one_on_the_other() -> None:
    figure = draw(Picture.SPLIT)
    principal, interest = figure.data
    assert figure.layout.barmode == "relative"
    assert list(interest.y) == [224.42, 189.06, 152.91, 115.95, 78.15, 39.51]
    assert [round(a + b, 2) for a, b in zip(principal.y, interest.y, strict=True)] == [1800.0] * 6


def test_fees_are_a_part_of_their_own() -> None:
    assert [trace.name for trace in draw(Picture.SPLIT, "deducted").data] == ["Principal", "Interest", "Fee"]


def test_interest_piles_up_from_nothing() -> None:
    (line,) = draw(Picture.PILE).data
    assert list(line.x) == list(range(7))
    assert list(line.y) == [0.0, 224.42, 413.48, 566.39, 682.34, 760.49, 800.0]


def test_a_guess_is_a_straight_line_over_the_truth() -> None:
    truth, guess = draw(Picture.PILE, guess=(3, 400.0)).data
    assert list(guess.x) == [0, 3, 6] and list(guess.y) == [0.0, 400.0, 800.0]
    assert guess.line.dash == "dash" and truth.line.dash != "dash"
    assert guess.name != truth.name


def test_what_is_left_steps_down_from_the_first_day() -> None:
    (line,) = draw(Picture.LEFT).data
    assert line.line.shape == "hv"
    assert list(line.y) == [10_000.0, 8424.42, 6813.48, 5166.39, 3482.34, 1760.49, 0.0]
    assert (line.x[0], line.x[-1]) == ("2026-01-15", "2026-07-15")


def test_nothing_is_told_by_colour_alone() -> None:
    patterns = [part["pattern"]["shape"] for part in (PRINCIPAL, INTEREST, FEE)]
    assert len(set(patterns)) == 3
    assert [trace.marker.pattern.shape or "" for trace in draw(Picture.SPLIT, "deducted").data] == patterns
    assert GUESS["dash"] != "solid"
    for picture in Picture:
        assert all(trace.name for trace in draw(picture).data), "the legend names each part"


def test_a_picture_says_only_what_was_translated() -> None:
    for picture in Picture:
        for code in LANGUAGES:
            t = translator(code)
            figure = draw(picture, "deducted", code, guess=(6, 1.0))
            written = {trace.name for trace in figure.data}
            written |= {figure.layout.xaxis.title.text, figure.layout.yaxis.title.text or ""}
            english = {
                "Principal", "Interest", "Fee", "Interest so far", "Your guess, as a straight line",
                "Still owed", "Instalment number", "Payments made", "Due date",
            }  # fmt: skip
            assert written - {""} <= {t(text) for text in english}
            assert not figure.layout.annotations and figure.layout.title.text is None


@pytest.mark.parametrize(("name", "symbol", "decimals"), [("zhang", "¥", 2), ("yen", "JP¥", 0)])
def test_the_upright_axis_is_money(name: str, symbol: str, decimals: int) -> None:
    axis = draw(Picture.SPLIT, name).layout.yaxis
    assert axis.tickprefix == symbol and axis.hoverformat == f",.{decimals}f"


def test_a_finger_that_scrolls_past_does_not_zoom() -> None:
    for picture in Picture:
        layout = draw(picture).layout
        assert layout.dragmode is False and layout.xaxis.fixedrange and layout.yaxis.fixedrange
    assert CONFIG["scrollZoom"] is False


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("page", ["#ffffff", "#0e1117"])
@pytest.mark.parametrize(
    "role", [PRINCIPAL, INTEREST, FEE, GUESS], ids=["principal", "interest", "fee", "guess"]
)
def test_colours_stand_out_from_either_page(role: dict, page: str) -> None:
    """WCAG 2.2, 1.4.11: at least 3:1 against what is behind."""
    lighter, darker = sorted((luminance(role["color"]), luminance(page)), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 3
