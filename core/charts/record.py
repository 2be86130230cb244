"""The credit record as a grid of boxes: the mark in each says what a shade only repeats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from core.charts.grid import PRINT, SHADES
from core.i18n import Translator

if TYPE_CHECKING:
    import pandas as pd

_EMPTY = "#d9dcde"
_ROW, _HEAD = 56, 16
_MARKS = "1234567"


def record_picture(table: pd.DataFrame, t: Translator) -> go.Figure:
    """Return the boxes from their table (:func:`core.tables.late.record_table`), first month first."""
    wide = int(table["column"].max()) + 1
    marks, months = table["mark"].tolist(), table["month"].tolist()
    rows = len(marks) // wide

    def lines(cells: list[Any]) -> list[list[Any]]:
        return [cells[at : at + wide] for at in range(0, len(cells), wide)]

    shades = [None if one not in _MARKS else _MARKS.index(one) + 1 for one in marks]
    known = [0 if mark == "N" else shade for mark, shade in zip(marks, shades, strict=True)]
    texts = [f"<b>{mark}</b><br>{month}" for mark, month in zip(marks, months, strict=True)]
    notes = [
        {
            "text": text,
            "x": place % wide,
            "y": place // wide,
            "showarrow": False,
            "font": {"size": 11, "color": PRINT},
        }
        for place, text in enumerate(texts)
    ]
    return go.Figure(
        {
            "data": [
                {
                    "type": "heatmap",
                    "x": list(range(wide)),
                    "y": list(range(rows)),
                    "z": lines(known),
                    "zmin": 0,
                    "zmax": len(_MARKS),
                    "colorscale": [list(shade) for shade in SHADES],
                    "showscale": False,
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
                "plot_bgcolor": _EMPTY,
                "annotations": notes,
                "xaxis": {"visible": False, "fixedrange": True},
                "yaxis": {"visible": False, "autorange": "reversed", "fixedrange": True},
            },
        },
        skip_invalid=False,
    )
