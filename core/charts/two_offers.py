"""Two offers as two lines: what each has cost so far, or been paid so far, and where the lines cross."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from core.charts.theme import GUESS, INTEREST, PRINCIPAL, layout
from core.compare import Line
from core.i18n import Translator
from core.wording import Number, message

if TYPE_CHECKING:
    import pandas as pd

# Up to so many months a marker on each tells that the lines are counted by month.
_MARKED = 24


def two_offers_picture(
    table: pd.DataFrame, t: Translator, code: str, line: Line = Line.COST, crossing: int | None = None
) -> go.Figure:
    """Return both offers as lines over the months; A is unbroken, B dashed.

    ``table`` is that of :func:`core.tables.two_offers.two_offers_table`, ``crossing`` the month from which
    another offer is the cheaper, marked where the lines are of cost.
    """
    months = table["month"].tolist()
    mode = "lines+markers" if len(months) <= _MARKED else "lines"
    looks = (
        ("a", t("Offer A"), {"color": PRINCIPAL["color"], "width": 3}, "circle"),
        ("b", t("Offer B"), {"color": INTEREST["color"], "width": 3, "dash": "dash"}, "diamond"),
    )
    traces: list[dict[str, Any]] = [
        {
            "type": "scatter",
            "mode": mode,
            "name": name,
            "x": months,
            "y": table[f"{line.value}_{which}"].tolist(),
            "line": look,
            "marker": {"symbol": symbol, "size": 8},
        }
        for which, name, look, symbol in looks
    ]
    if line is Line.COST and crossing is not None and crossing in months:
        row = table[table["month"] == crossing].iloc[0]
        top = max(table["cost_a"].max(), table["cost_b"].max())
        low, high = sorted((float(row["cost_a"]), float(row["cost_b"])))
        traces.append(
            {
                "type": "scatter",
                "mode": "lines+markers",
                "name": t.say(message("From month {month} the other one is cheaper", month=Number(crossing))),
                "x": [crossing, crossing, crossing, crossing],
                "y": [0.0, low, high, float(top)],
                "line": {**GUESS, "dash": "dot", "width": 2},
                "marker": {"symbol": "x", "size": [0, 10, 10, 0], "color": GUESS["color"]},
            }
        )
    title = t("Month in which it is settled") if line is Line.COST else t("Month")
    look = layout(code, title, "", showlegend=True, xaxis={"nticks": 8})
    return go.Figure({"data": traces, "layout": look}, skip_invalid=False)
