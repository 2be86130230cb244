"""Promise and reality as two stepped lines on one axis, the gap between them shaded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from core.change import PROMISE, REALITY
from core.charts.theme import INTEREST, INTEREST_AREA, PRINCIPAL, layout
from core.i18n import Translator

if TYPE_CHECKING:
    import pandas as pd


def change_picture(table: pd.DataFrame, t: Translator, code: str) -> go.Figure:
    """Return the promise, unbroken, and the reality, dashed, as lines over the days.

    ``table`` is that of :func:`core.tables.change.course_table`.
    """
    looks: tuple[tuple[str, str, dict[str, Any]], ...] = (
        ("promise", t(PROMISE), {"color": PRINCIPAL["color"], "width": 3, "shape": "hv"}),
        ("reality", t(REALITY), {"color": INTEREST["color"], "width": 3, "shape": "hv", "dash": "dash"}),
    )
    traces: list[dict[str, Any]] = []
    for course, name, line in looks:
        mine = table[table["course"] == course]
        traces.append(
            {
                "type": "scatter",
                "mode": "lines",
                "name": name,
                "x": mine["day"].tolist(),
                "y": mine["money"].tolist(),
                "line": line,
                **({"fill": "tonexty", "fillcolor": INTEREST_AREA} if course == "reality" else {}),
            }
        )
    days = {"type": "date", "tickformat": "%Y-%m", "hoverformat": "%Y-%m-%d", "nticks": 8}
    look = layout(code, t("Day"), "", showlegend=True, xaxis=days)
    # With a filled line in it the legend would stand the other way round.
    look["legend"] |= {"traceorder": "normal"}
    # The parts are written here, not by a reader, and a test builds every picture with validation on.
    return go.Figure({"data": traces, "layout": look}, skip_invalid=False)
