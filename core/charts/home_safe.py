"""The largest loan that leaves enough for each number of instalments, and this loan beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from core.charts.theme import INTEREST, PRINCIPAL, PRINCIPAL_AREA, layout
from core.i18n import Translator
from core.money import currency

if TYPE_CHECKING:
    import pandas as pd


def curve_picture(table: pd.DataFrame, t: Translator, code: str, periods: int, amount: int) -> go.Figure:
    """Return the curve (:func:`core.tables.home.curve_table`); ``amount`` is this loan in minor units.

    The area below the curve is what leaves enough; this loan is a diamond with its name.
    """
    unit = currency(code).unit
    x, y = table["periods"].tolist(), table["principal"].tolist()
    here = amount / unit
    above = here > max((most for count, most in zip(x, y, strict=True) if count <= periods), default=0.0)
    traces: list[dict[str, Any]] = [
        {
            "type": "scatter",
            "mode": "lines+markers",
            "name": t("Largest loan that leaves enough"),
            "x": x,
            "y": y,
            "line": {"color": PRINCIPAL["color"], "width": 3},
            "marker": {"size": 5},
            "fill": "tozeroy",
            "fillcolor": PRINCIPAL_AREA,
        },
        {
            "type": "scatter",
            "mode": "markers+text",
            "name": t("This loan"),
            "x": [periods],
            "y": [here],
            "marker": {"color": INTEREST["color"], "size": 13, "symbol": "diamond"},
            "text": [t("This loan")],
            # Away from the curve, on the side where nothing is.
            "textposition": "top center" if above else "bottom center",
        },
    ]
    look = layout(code, t("Instalments"), "", showlegend=True)
    look["yaxis"]["range"] = [0, max(*y, here) * 1.12 or 1.0]
    look["xaxis"] |= {"tickformat": "d", "tick0": 0, "dtick": -(-x[-1] // 12), "range": [0, x[-1] * 1.04]}
    look["legend"] = {"orientation": "h", "y": -0.22, "yanchor": "top", "x": 0, "xanchor": "left"}
    look["height"] += 40
    return go.Figure({"data": traces, "layout": look}, skip_invalid=False)
