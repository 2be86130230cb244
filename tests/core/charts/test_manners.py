"""Other ways to repay and a class's loss as pictures: every bar bears its number, little is sent."""

from __future__ import annotations

import pandas as pd
import pytest

from core.charts.class_loss import loss_picture
from core.charts.manners import ways_picture
from core.charts.put_by import funds_picture
from core.i18n import LANGUAGES, translator
from core.tables.class_loss import LOSS_COLUMNS
from core.tables.manners import FUNDS_COLUMNS, WAYS_COLUMNS

WAYS = pd.DataFrame(
    [
        ("Full instalments", 18, 18, 15, 0, 10_814.0, 6.1),
        ("Minimum payment", 9, 36, 30, 0, 12_157.0, 32.0),
    ],
    columns=list(WAYS_COLUMNS),
)


def bars(figure):
    return [trace for trace in figure.data if trace.type == "bar"]


def test_every_bar_bears_its_number_and_starts_where_its_column_does() -> None:
    figure = ways_picture(WAYS, translator("en"), "CNY")
    six = bars(figure)
    assert len(six) == 6
    starts = [bar.base for bar in six]
    assert starts == sorted(starts) and starts[0] == 0
    # In a column the lengths are to each other as the numbers are.
    assert six[0].x[0] / six[0].x[1] == pytest.approx(2, rel=1e-3)
    assert six[2].x[0] / six[2].x[1] == pytest.approx(1 / 2, rel=1e-3)
    # No bar reaches into the next column, and none of nothing is drawn.
    for bar, end in zip(six, [*starts[1:], figure.layout.xaxis.range[1]], strict=True):
        assert bar.base + max(bar.x) < end
    assert list(six[3].x) == [0, 0]
    numbers = next(trace for trace in figure.data if trace.type == "scatter" and "18" in (trace.text or ()))
    assert list(numbers.text) == [
        "18", "9", "18", "36", "15", "30", "0", "0", "¥10,814", "¥12,157", "6.1", "32"
    ]  # fmt: skip


def test_one_household_is_as_long_in_every_column() -> None:
    """One that owes at the end beside 36 ever behind: a bar of a thirty-sixth, and 9 of a quarter."""
    figure = ways_picture(WAYS.assign(owing=[0, 1]), translator("en"), "CNY")
    early, behind, defaulted, owing = (bar.x for bar in bars(figure)[:4])
    assert owing[1] == pytest.approx(behind[1] / 36, abs=1e-4)
    assert early[1] == pytest.approx(behind[1] / 4, abs=1e-4)
    assert defaulted[1] == pytest.approx(behind[1] * 30 / 36, abs=1e-4)


def test_the_loan_as_agreed_is_marked_at_every_bar() -> None:
    figure = ways_picture(WAYS, translator("en"), "CNY")
    (marks,) = [trace for trace in figure.data if trace.type == "scatter" and trace.mode == "lines"]
    ends = [bar.base + bar.x[0] for bar in bars(figure)]
    assert [x for x in marks.x if x is not None] == pytest.approx(
        [end for end in ends for _ in range(4)], abs=1e-3
    )
    assert marks.line.dash == "dot", "not by colour alone"


@pytest.mark.parametrize("code", LANGUAGES)
def test_heads_are_short_enough_for_a_phone(code: str) -> None:
    figure = ways_picture(WAYS, translator(code), "CNY")
    heads = [note.text for note in figure.layout.annotations]
    assert len(heads) == 6
    for line in (line for head in heads for line in head.split("<br>")):
        assert len(line) <= (9 if line.isascii() else 6), line
    assert len(figure.to_json()) < 6_000


def test_nothing_at_all_is_a_picture_too() -> None:
    zeros = WAYS.assign(**dict.fromkeys(WAYS_COLUMNS[1:], 0))
    assert len(bars(ways_picture(zeros, translator("en"), "JPY"))) == 6
    funds = pd.DataFrame([(k, 0) for k in range(7)], columns=list(FUNDS_COLUMNS))
    assert funds_picture(funds, translator("en"), None).layout.yaxis.range[1] > 0
    losses = pd.DataFrame([(0.0, 0.0), (1.0, 0.0)], columns=list(LOSS_COLUMNS))
    assert loss_picture(losses, translator("en"), "CNY", 0.0, 0.0, "").layout.yaxis.range[1] > 0


def test_months_of_savings_with_the_readers_own() -> None:
    table = pd.DataFrame([(k, 70 - 10 * k) for k in range(7)], columns=list(FUNDS_COLUMNS))
    figure = funds_picture(table, translator("en"), 2.3)
    assert list(figure.data[0].y) == [70, 60, 50, 40, 30, 20, 10]
    *over, own = figure.layout.annotations
    # The line at 2.3 would cut the number of the column at 2: it ends left of the line.
    assert [(note.x, note.text) for note in over] == [
        (2.3 if k == 2 else k, str(70 - 10 * k)) for k in range(7)
    ]
    assert figure.layout.shapes[0].x0 == 2.3 and own.text == "you"
    for at, column, side in ((2.3, 2, "right"), (1.8, 2, "left"), (0, 0, "left"), (6, 6, "left")):
        beside = funds_picture(table, translator("en"), at).layout.annotations[column]
        assert (beside.x, beside.xanchor) == (at, side)
    for own in (None, 6.1):
        assert not funds_picture(table, translator("en"), own).layout.shapes


def test_the_loss_says_its_numbers_itself() -> None:
    table = pd.DataFrame([(0.0, 69.0), (0.5, 400.0), (1.0, 903.0)], columns=list(LOSS_COLUMNS))
    figure = loss_picture(table, translator("en"), "CNY", 0.2, 237.0, "+7.25% a year")
    notes = [note.text for note in figure.layout.annotations]
    assert notes == [
        "★ <b>20%: ¥237</b><br>+7.25% a year",
        "Lost of every 10,000",
        "luck alone: ¥69",
        "¥903",
    ]
    alone, line, star = figure.data
    assert list(alone.y) == [69.0, 69.0] and alone.line.dash == "dash"
    assert list(line.y) == [69.0, 400.0, 903.0]
    assert (star.x[0], star.y[0], star.marker.symbol) == (0.2, 237.0, "star")
    at_all = loss_picture(table, translator("en"), "CNY", 1.0, 903.0, "")
    assert at_all.layout.annotations[0].text == "★ <b>100%: ¥903</b>"
    assert len(at_all.layout.annotations) == 3, "the end bears its number once"
