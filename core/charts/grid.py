"""Rate × term as a heat table: the number in every cell, its shade, the reader's own cell framed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from core.i18n import Translator

if TYPE_CHECKING:
    import pandas as pd

# Light enough for dark print at either end, on a light page and on a dark one.
SHADES = ((0.0, "#fdf1e3"), (1.0, "#eda65f"))
PRINT = "#1c1e21"
_EMPTY = "#d9dcde"
_SMALL = 11
_HEAD, _ROW = 70, 40


def grid_picture(table: pd.DataFrame, t: Translator, head: str, unit: str = "") -> go.Figure:
    """Return a grid as a heat table; darker is more.

    ``table`` is that of :func:`core.tables.grid.grid_table`, ``head`` the source string of
    :func:`core.tables.grid.rate_head`, ``unit`` the text of :func:`core.tables.grid.grid_unit`.
    """
    rows, columns = table["row"].unique().tolist(), table["column"].unique().tolist()
    wide = len(columns)

    def lines(name: str) -> list[list[Any]]:
        cells = table[name].tolist()
        return [cells[at : at + wide] for at in range(0, len(cells), wide)]

    values = [[None if value != value else round(value, 4) for value in line] for line in lines("value")]
    place = table["own"].tolist().index(True)
    row, column = divmod(place, wide)
    title = t("Number of payments (cells in {unit})").format(unit=unit) if unit else t("Number of payments")
    figure = {
        "template": "none",
        "height": _HEAD + _ROW * len(rows),
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "dragmode": False,
        "plot_bgcolor": _EMPTY,
        "xaxis": {
            "type": "category",
            "title": {"text": title},
            "side": "top",
            "fixedrange": True,
            "automargin": True,
            "showgrid": False,
            "tickfont": {"size": _SMALL},
        },
        "yaxis": {
            "type": "category",
            "title": {"text": t(head)},
            "autorange": "reversed",
            "fixedrange": True,
            "automargin": True,
            "showgrid": False,
            "tickfont": {"size": _SMALL},
        },
        "shapes": [
            {
                "type": "rect",
                "x0": column - 0.5,
                "x1": column + 0.5,
                "y0": row - 0.5,
                "y1": row + 0.5,
                "line": {"color": PRINT, "width": 3},
            }
        ],
    }
    cells = {
        "type": "heatmap",
        "x": columns,
        "y": rows,
        "z": values,
        "text": lines("text"),
        "texttemplate": "%{text}",
        "textfont": {"size": _SMALL, "color": PRINT},
        "hovertemplate": "%{y} × %{x}: %{text}<extra></extra>",
        "colorscale": [list(shade) for shade in SHADES],
        "showscale": False,
        "xgap": 2,
        "ygap": 2,
    }
    return go.Figure({"data": [cells], "layout": figure}, skip_invalid=False)
