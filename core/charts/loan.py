"""The three pictures of one loan: what each payment is made of, how interest piles up, what is still owed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from core.charts.theme import FEE, GUESS, INTEREST, INTEREST_AREA, PRINCIPAL, PRINCIPAL_AREA, layout
from core.i18n import Translator
from core.tables import Picture

if TYPE_CHECKING:
    import pandas as pd

# Up to here a bar is wide enough to be told from its neighbours at 390 px.
_TICK_EVERY_BAR = 12
# From here on bars are hairlines, and hundreds of them slow each redraw: two stepped areas say the same.
_BARS_AT_MOST = 60


def picture_of(
    picture: Picture,
    table: pd.DataFrame,
    t: Translator,
    code: str,
    *,
    start: str = "",
    owed: float = 0.0,
    guess: tuple[int, float] | None = None,
) -> go.Figure:
    """Return one picture of a loan from its table (:func:`core.tables.schedule_table`).

    ``start`` and ``owed`` are the first day and what is owed then; ``guess`` is the reader's own, as
    (number of payments, interest paid by then in major units), drawn as a straight line over the truth.
    """
    if picture is Picture.SPLIT:
        return _split(table, t, code)
    if picture is Picture.PILE:
        return _pile(table, t, code, guess)
    return _left(table, t, code, start, owed)


def _split(table: pd.DataFrame, t: Translator, code: str) -> go.Figure:
    numbers = table["number"].tolist()
    parts = [("principal", t("Principal"), PRINCIPAL), ("interest", t("Interest"), INTEREST)]
    if table["fee"].any():
        parts.append(("fee", t("Fee"), FEE))
    draw = _bar if len(numbers) <= _BARS_AT_MOST else _steps
    bars = [
        {"name": name, "x": numbers, "y": table[column].tolist(), **draw(marker)}
        for column, name, marker in parts
    ]
    ticks = {"dtick": 1} if len(numbers) <= _TICK_EVERY_BAR else {"nticks": 12}
    return _figure(
        bars, layout(code, t("Instalment number"), "", barmode="relative", bargap=0.25, xaxis=ticks)
    )


def _bar(marker: dict[str, Any]) -> dict[str, Any]:
    return {"type": "bar", "marker": marker}


def _steps(marker: dict[str, Any]) -> dict[str, Any]:
    colour, pattern = marker["color"], marker["pattern"]
    return {
        "type": "scatter",
        "mode": "lines",
        "stackgroup": "payment",
        "line": {"color": colour, "width": 1, "shape": "hvh"},
        "fillcolor": colour,
        "fillpattern": {**pattern, "fgcolor": colour} if pattern["shape"] else {},
    }


def _pile(table: pd.DataFrame, t: Translator, code: str, guess: tuple[int, float] | None) -> go.Figure:
    numbers = [0, *table["number"].tolist()]
    lines: list[dict[str, Any]] = [
        {
            "type": "scatter",
            "mode": "lines+markers" if len(numbers) <= 2 * _TICK_EVERY_BAR else "lines",
            "name": t("Interest so far"),
            "x": numbers,
            "y": [0.0, *table["interest_so_far"].tolist()],
            "line": {"color": INTEREST["color"], "width": 3},
            "fill": "tozeroy",
            "fillcolor": INTEREST_AREA,
        }
    ]
    if guess is not None:
        count, amount = guess
        last = numbers[-1]
        lines.append(
            {
                "type": "scatter",
                "mode": "lines+markers",
                "name": t("Your guess, as a straight line"),
                "x": [0, count, last],
                "y": [0.0, amount, amount / count * last],
                "line": GUESS,
                "marker": {"size": [0, 10, 0], "symbol": "diamond"},
            }
        )
    return _figure(lines, layout(code, t("Payments made"), "", showlegend=True))


def _left(table: pd.DataFrame, t: Translator, code: str, start: str, owed: float) -> go.Figure:
    steps: list[dict[str, Any]] = [
        {
            "type": "scatter",
            "mode": "lines",
            "name": t("Still owed"),
            "x": [start, *table["due"].tolist()],
            "y": [owed, *table["balance"].tolist()],
            "line": {"color": PRINCIPAL["color"], "width": 3, "shape": "hv"},
            "fill": "tozeroy",
            "fillcolor": PRINCIPAL_AREA,
        }
    ]
    days = {"type": "date", "tickformat": "%Y-%m", "hoverformat": "%Y-%m-%d", "nticks": 8}
    return _figure(steps, layout(code, t("Due date"), "", showlegend=True, xaxis=days))


def _figure(traces: list[dict[str, Any]], with_layout: dict[str, Any]) -> go.Figure:
    # The parts are written here, not by a reader, and a test builds every picture with validation on.
    return go.Figure({"data": traces, "layout": with_layout}, skip_invalid=False)
