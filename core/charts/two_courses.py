"""Calling early beside waiting: what lateness has cost by each day, two lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from core.charts.theme import INTEREST, PRINCIPAL, layout
from core.i18n import Translator

if TYPE_CHECKING:
    import pandas as pd


def two_courses_picture(table: pd.DataFrame, t: Translator, code: str) -> go.Figure:
    """Return what penalty and late fees have come to by each day, as two lines.

    ``table`` is that of :func:`core.tables.late.two_courses_table`: calling is unbroken, waiting dashed.
    """
    looks = (
        ("call", t("Call on day 3"), {"color": PRINCIPAL["color"], "width": 3}),
        ("wait", t("Wait until day 90"), {"color": INTEREST["color"], "width": 3, "dash": "dash"}),
    )
    traces: list[dict[str, Any]] = [
        {
            "type": "scatter",
            "mode": "lines",
            "name": name,
            "x": table["days"].tolist(),
            "y": table[column].tolist(),
            "line": look,
        }
        for column, name, look in looks
    ]
    look = layout(code, t("Days after the due date"), "", showlegend=True)
    return go.Figure({"data": traces, "layout": look}, skip_invalid=False)
