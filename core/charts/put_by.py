"""How many fall behind with more or less put by, as columns that bear their numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from core.charts.notes import above
from core.charts.theme import GUESS, PENALTY
from core.i18n import Translator

if TYPE_CHECKING:
    import pandas as pd


def funds_picture(table: pd.DataFrame, t: Translator, own: float | None) -> go.Figure:
    """Return how many fall behind with each month saved (:func:`core.tables.manners.funds_table`).

    ``own`` is what the reader has saved, in months; drawn where it stands among them.
    """
    months, behind = table["months"].tolist(), table["behind"].tolist()
    last, top = months[-1], max(behind) or 1
    # Notes, not the columns' own texts: those are drawn paler than any other word of a picture.
    shapes, notes = [], [_over(month, count, t) for month, count in zip(months, behind, strict=True)]
    if own is not None and own <= last:
        _aside(notes[round(own)], own)
        line = {"color": GUESS["color"], "dash": "dash", "width": 2}
        shapes = [{"type": "line", "x0": own, "x1": own, "y0": 0, "y1": 1, "yref": "paper", "line": line}]
        notes.append(above(own, t("you"), "center"))
    return go.Figure(
        {
            "data": [
                {
                    "type": "bar",
                    "x": months,
                    "y": behind,
                    "width": 0.6,
                    "marker": PENALTY,
                }
            ],
            "layout": {
                "template": "none",
                "height": 280,
                "margin": {"l": 8, "r": 8, "t": 32, "b": 40},
                "showlegend": False,
                "hovermode": False,
                "dragmode": False,
                "shapes": shapes,
                "annotations": notes,
                "xaxis": {
                    "title": {"text": t("Months of essentials saved")},
                    "range": [-0.6, last + 0.6],
                    "tickvals": months,
                    "fixedrange": True,
                    "showgrid": False,
                    "zeroline": False,
                },
                "yaxis": {"range": [0, top * 1.12], "visible": False, "fixedrange": True},
            },
        },
        skip_invalid=False,
    )


def _over(month: int, count: int, t: Translator) -> dict[str, Any]:
    return {"x": month, "y": count, "text": t.number(count), "yanchor": "bottom", "showarrow": False}


def _aside(note: dict[str, Any], own: float) -> None:
    """Put the number that the reader's own line would cut beside it."""
    side = "right" if own > note["x"] else "left"
    note |= {"x": own, "xanchor": side, "xshift": -3 if side == "right" else 3}
