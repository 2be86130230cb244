"""The cost of being late, day by day: a staircase of what it takes to be current, with the stages on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from core.charts.theme import FEE, GUESS, INTEREST, PENALTY, PRINCIPAL, layout
from core.i18n import Translator
from core.wording import Message, Number, message

if TYPE_CHECKING:
    import pandas as pd

# Numbers of stages closer than this many days would overlap on a phone.
_APART = 12
_CHOSEN = {"color": "#7b868b", "width": 3}


def stairs_picture(
    table: pd.DataFrame, t: Translator, code: str, days: int, stages: Sequence[int] = ()
) -> go.Figure:
    """Return the staircase from its table (:func:`core.tables.late.stairs_table`).

    ``days`` is the day looked at; ``stages`` are the first days of the stages, which are
    numbered from 1.
    """
    x = table["days"].tolist()
    parts = [
        ("principal", t("Principal"), PRINCIPAL),
        ("interest", t("Interest"), INTEREST),
        ("penalty", t("Penalty interest"), PENALTY),
        ("fees", t("Fees"), FEE),
    ]
    traces: list[dict[str, Any]] = [
        {"name": name, "x": x, "y": table[column].tolist(), **_area(marker)}
        for column, name, marker in parts
        if table[column].any()
    ]
    top = float(table[[column for column, _, _ in parts]].sum(axis="columns").max()) or 1.0
    if stages:
        traces += _stages(stages, top)
    traces.append(
        {
            "type": "scatter",
            "mode": "lines",
            "name": t.say(_day(days)),
            "x": [days, days],
            "y": [0.0, top],
            "line": _CHOSEN,
            "hoverinfo": "skip",
        }
    )
    look = layout(code, t("Days after the due date"), "", showlegend=True, xaxis={"range": [-1, x[-1] + 1]})
    look["margin"] = {"l": 8, "r": 8, "t": 24, "b": 8}
    look["legend"] = {"orientation": "h", "y": -0.22, "yanchor": "top", "x": 0, "xanchor": "left"}
    look["height"] += 40
    return go.Figure({"data": traces, "layout": look}, skip_invalid=False)


def _day(days: int) -> Message:
    return message("Day {days}", days=Number(days))


def _area(marker: dict[str, Any]) -> dict[str, Any]:
    colour, pattern = marker["color"], marker["pattern"]
    return {
        "type": "scatter",
        "mode": "lines",
        "stackgroup": "owed",
        "line": {"color": colour, "width": 1, "shape": "hv"},
        "fillcolor": colour,
        "fillpattern": {**pattern, "fgcolor": colour} if pattern["shape"] else {},
    }


def _stages(stages: Sequence[int], top: float) -> list[dict[str, Any]]:
    """A dotted line where each stage begins, its number above it; those too close stand together.

    Traces: as shapes and notes of the layout they take the browser longer than all the areas.
    """
    groups: dict[int, list[str]] = {}
    for number, first in enumerate(stages, 1):
        begun = next((start for start in groups if first - start < _APART), first)
        groups.setdefault(begun, []).append(f"{number}")
    more = {"type": "scatter", "hoverinfo": "skip", "showlegend": False}
    lines = {
        "mode": "lines",
        "x": [x for first in stages for x in (first, first, None)],
        "y": [y for _ in stages for y in (0.0, top, None)],
        "line": {"color": GUESS["color"], "dash": "dot", "width": 1},
    }
    texts = {
        "mode": "text",
        "x": list(groups),
        "y": [top] * len(groups),
        "text": [f"<b>{' '.join(numbers)}</b>" for numbers in groups.values()],
        "textposition": [f"top {'right' if len(numbers) > 1 else 'center'}" for numbers in groups.values()],
        "cliponaxis": False,
    }
    return [lines | more, texts | more]
