"""The same thousand under several ways to repay, as a table of bars."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from core.charts.notes import above
from core.charts.theme import GUESS, INTEREST, PENALTY, PRINCIPAL
from core.i18n import Translator
from core.money import currency
from core.tables.manners import COUNTS, heads

if TYPE_CHECKING:
    import pandas as pd

# Columns side by side: how wide each is, of which its longest bar takes a part.
_WIDTHS = {"early": 0.95, "behind": 0.85, "defaulted": 0.9, "owing": 0.95, "paid": 1.35, "in_debt": 1.0}
_LONGEST = 0.85
_HEAD, _SHIFT, _ROW, _SMALL = 48, 8, 54, 11
# Down from the middle of a row: its name, its number, its bar.
_TOP, _BAR, _OVER = 0.1, 0.2, 0.06
_NAME, _NUMBER = -0.34, -0.06
# What a head has room for in a line: letters, or signs of Chinese, of which a digit takes half of one.
_LETTERS, _SIGNS = 9, 4.0
_DIGIT = 0.5
_BARS = {**dict.fromkeys(COUNTS, PENALTY), "paid": PRINCIPAL, "in_debt": INTEREST}


def ways_picture(table: pd.DataFrame, t: Translator, code: str) -> go.Figure:
    """Return the table of bars from its numbers (:func:`core.tables.manners.ways_table`).

    Every bar bears its number; within a column all bars start at one line, and dots mark at each where the
    first ends, the loan as agreed. Counts of households are all drawn to one scale, so that one household is
    no longer in one column than in another; money and months each to their own.
    """
    rows = list(range(len(table)))
    traces: list[dict[str, Any]] = []
    ends: list[float] = []
    numbers: dict[str, list[Any]] = {"x": [], "y": [], "text": []}
    at, counted = 0.0, max(table[one].max() for one in COUNTS)
    narrow = min(_WIDTHS[one] for one in COUNTS)
    titles = []
    for (column, width), head in zip(_WIDTHS.items(), heads(t), strict=True):
        values = table[column].tolist()
        top, room = (counted, narrow) if column in COUNTS else (max(values), width)
        long = [round(_LONGEST * room * value / (top or 1.0), 4) for value in values]
        traces.append(
            {
                "type": "bar",
                "orientation": "h",
                "base": at,
                "x": long,
                "y": rows,
                "offset": _TOP,
                "width": _BAR,
                "marker": _BARS[column],
            }
        )
        ends.append(round(at + long[0], 4))
        numbers["x"] += [at] * len(rows)
        numbers["y"] += [row + _NUMBER for row in rows]
        numbers["text"] += [_number(column, value, t, code) for value in values]
        titles.append(above(at, _lines(head), size=_SMALL, shift=_SHIFT))
        at = round(at + width, 4)
    names: dict[str, list[Any]] = {
        "x": [0.0] * len(rows),
        "y": [row + _NAME for row in rows],
        "text": [f"<b>{t(name)}</b>" for name in table["way"].tolist()],
    }
    traces += [_agreed(ends, rows), _texts(numbers), _texts(names)]
    return go.Figure(
        {
            "data": traces,
            "layout": {
                "template": "none",
                "height": _HEAD + _ROW * len(rows),
                "margin": {"l": 0, "r": 0, "t": _HEAD, "b": 0},
                "showlegend": False,
                "barmode": "overlay",
                "hovermode": False,
                "dragmode": False,
                "annotations": titles,
                "xaxis": {"range": [0, at], "visible": False, "fixedrange": True},
                "yaxis": {"range": [len(rows) - 0.5, -0.5], "visible": False, "fixedrange": True},
            },
        },
        skip_invalid=False,
    )


def _number(column: str, value: float, t: Translator, code: str) -> str:
    if column == "paid":
        unit = currency(code).unit
        return t.money(round(value) * unit, code, trim=True)
    return t.number(value, 1 if column == "in_debt" else 0)


def _lines(head: str) -> str:
    """A head in lines short enough for its column on a phone."""
    if head.isascii():
        return "<br>".join(wrap(head, _LETTERS))
    lines, room = [""], _SIGNS
    for sign in head:
        room -= _DIGIT if sign.isascii() else 1
        if room < 0:
            lines.append("")
            room = _SIGNS - 1
        lines[-1] += sign
    return "<br>".join(lines)


def _texts(where: dict[str, list[Any]]) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "text",
        "textposition": "middle right",
        "textfont": {"size": _SMALL},
        "cliponaxis": False,
        **where,
    }


def _agreed(ends: list[float], rows: list[int]) -> dict[str, Any]:
    """Where the bars of the first row end, marked at each bar."""
    marks = [(x, row + _TOP) for x in ends for row in rows]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [one for x, _ in marks for one in (x, x, None)],
        "y": [one for _, y in marks for one in (y - _OVER, y + _BAR + _OVER, None)],
        "line": {"color": GUESS["color"], "dash": "dot", "width": 2},
    }
