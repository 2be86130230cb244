"""The credit record as a grid of boxes: the mark in each says what a shade only repeats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from core.charts.grid import PRINT, SHADES

if TYPE_CHECKING:
    import pandas as pd

# A box without a record, below the shades of N and 1 to 7.
_EMPTY, _NONE = "#e4e7e9", -1
_ROW, _HEAD = 56, 16
_MARKS = "1234567"


def record_picture(table: pd.DataFrame) -> go.Figure:
    """Return the boxes from their table (:func:`core.tables.late.record_table`), first month first."""
    wide = int(table["column"].max()) + 1
    marks, months = table["mark"].tolist(), table["month"].tolist()
    rows = len(marks) // wide

    def lines(cells: list[Any]) -> list[list[Any]]:
        return [cells[at : at + wide] for at in range(0, len(cells), wide)]

    shades = [_shade(mark) for mark in marks]
    texts = [f"<b>{mark}</b><br>{month}" for mark, month in zip(marks, months, strict=True)]
    return go.Figure(
        {
            "data": [
                {
                    "type": "heatmap",
                    "x": list(range(wide)),
                    "y": list(range(rows)),
                    "z": lines(shades),
                    "zmin": _NONE,
                    "zmax": len(_MARKS),
                    "colorscale": _scale(),
                    "showscale": False,
                    "text": lines(texts),
                    "texttemplate": "%{text}",
                    "textfont": {"size": 11, "color": PRINT},
                    "hoverinfo": "skip",
                    "xgap": 3,
                    "ygap": 3,
                }
            ],
            "layout": {
                "template": "none",
                "height": _HEAD + _ROW * rows,
                "margin": {"l": 0, "r": 0, "t": 8, "b": 8},
                "dragmode": False,
                "plot_bgcolor": "rgba(0,0,0,0)",
                "paper_bgcolor": "rgba(0,0,0,0)",
                "xaxis": {"visible": False, "fixedrange": True},
                "yaxis": {"visible": False, "autorange": "reversed", "fixedrange": True},
            },
        },
        skip_invalid=False,
    )


def _shade(mark: str) -> int:
    """N is 0, the marks are themselves."""
    return 0 if mark == "N" else int(mark) if mark in _MARKS else _NONE


def _scale() -> list[list[float | str]]:
    """Empty boxes apart, then the shades from N to 7."""
    whole = len(_MARKS) - _NONE
    (_, light), (_, dark) = SHADES
    return [[0.0, _EMPTY], [0.5 / whole, _EMPTY], [0.5 / whole, light], [1.0, dark]]
