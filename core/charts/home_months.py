"""Month-end cash over a loan: bars above zero for what is there, hatched below it for what is missing."""

from __future__ import annotations

from math import ceil, floor, log10
from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from core.charts.theme import GUESS, PENALTY, PRINCIPAL, layout
from core.i18n import Translator
from core.money import currency

if TYPE_CHECKING:
    import pandas as pd

# Months between two marks: at most twelve of them, on whole years where the loan is long.
_STEPS = (1, 2, 3, 6, 12, 24, 36, 60)
_GAP = 0.25
_SHADE = "rgba(123, 134, 139, 0.16)"


def cash_picture(
    table: pd.DataFrame, t: Translator, code: str, hit: tuple[int, int] | None = None, name: str = ""
) -> go.Figure:
    """Return month-end cash as bars (:func:`core.tables.home.months_table`).

    ``hit`` is the first and the last month that something is felt in, ``name`` what it is called: those
    months are shaded, and what cash would be without it is a dashed line.
    """
    x, cash = table["month"].tolist(), table["cash"].tolist()
    traces: list[dict[str, Any]] = [
        {
            "type": "bar",
            "name": label,
            "x": x,
            "y": values,
            "marker": marker,
        }
        for label, values, marker in (
            (t("Month-end cash"), [max(one, 0) for one in cash], PRINCIPAL),
            (t("Missing"), [min(one, 0) for one in cash], PENALTY),
        )
        if any(values) or (marker is PRINCIPAL and not any(cash))
    ]
    if hit is not None:
        traces.append(
            {
                "type": "scatter",
                "mode": "lines",
                "name": t("Without it"),
                "x": x,
                "y": table["without"].tolist(),
                "line": GUESS,
            }
        )
    least = min(range(len(cash)), key=cash.__getitem__)
    look = layout(code, t("Month"), "", showlegend=False, barmode="relative", bargap=_GAP)
    apart = next((step for step in _STEPS if x[-1] <= 12 * step), _STEPS[-1])
    look["xaxis"] |= {"range": [0.4, x[-1] + 0.6], "tick0": 0, "dtick": apart}
    look["yaxis"] |= {"zeroline": True, "zerolinewidth": 2, **_ticks(traces, t, code)}
    look["annotations"] = [_label(x[least], x[-1], cash[least], t, code)]
    if hit is not None:
        first, last = hit[0] - 0.5, min(hit[1], x[-1]) + 0.5
        look["shapes"] = [
            {
                "type": "rect",
                "x0": first,
                "x1": last,
                "y0": 0,
                "y1": 1,
                "yref": "paper",
                "fillcolor": _SHADE,
                "line": {"width": 0},
                "layer": "below",
            }
        ]
        late = first > 0.55 * x[-1]
        look["annotations"] += [
            {
                # Beside the end of the dashed line: a legend would cost more paint than the picture.
                "text": t("Without it"),
                "x": x[-1],
                "y": table["without"].iloc[-1],
                "xanchor": "right",
                "yanchor": "bottom",
                "yshift": 4,
                "showarrow": False,
            },
            {
                "text": f"<b>{name}</b>",
                "x": last if late else first,
                "xanchor": "right" if late else "left",
                "y": 1,
                "yref": "paper",
                "yanchor": "bottom",
                # Clear of "Without it", whose line may end at the very top.
                "yshift": 10,
                "showarrow": False,
            },
        ]
    look["margin"] = {"l": 8, "r": 8, "t": 24 if hit is None else 34, "b": 8}
    return go.Figure({"data": traces, "layout": look}, skip_invalid=False)


def _ticks(traces: list[dict[str, Any]], t: Translator, code: str) -> dict[str, Any]:
    """Marks of the upright axis as the page writes money: Plotly would put the minus behind the sign."""
    values = [value for trace in traces for value in trace["y"]]
    low, high = min([0, *values]), max([0, *values])
    raw = (high - low) / 7 or 1.0
    size = 10 ** floor(log10(raw))
    step = next(size * times for times in (1, 2, 5, 10) if size * times >= raw)
    marks = [step * k for k in range(ceil(low / step), floor(high / step) + 1)]
    unit = currency(code).unit
    texts = [t.money(round(one * unit), code, trim=True) for one in marks]
    # Room for the sum below the lowest bar, or below the zero that it stands on.
    room = 0.1 * (high - low or 1.0)
    return {"tickvals": marks, "ticktext": texts, "range": [low - room, high + room]}


def _label(month: int, last: int, cash: float, t: Translator, code: str) -> dict[str, Any]:
    """The lowest month's cash, below its bar, where no other is; at the picture's edge, written inward."""
    half = (1 - _GAP) / 2
    share = (month - 0.5) / last
    money = t.money(round(abs(cash) * currency(code).unit), code, trim=True)
    return {
        "text": money if cash >= 0 else t("{picture}: {lesson}").format(picture=t("Missing"), lesson=money),
        "x": month - half if share < 0.2 else month + half if share > 0.8 else month,
        "xanchor": "left" if share < 0.2 else "right" if share > 0.8 else "center",
        "y": min(cash, 0),
        "yanchor": "top",
        "showarrow": False,
    }
