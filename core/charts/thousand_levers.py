"""The same thousand under each lever: how many fall behind, and how far."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap
from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from core.charts.notes import over_bar
from core.charts.theme import FEE, INTEREST, PENALTY
from core.i18n import Translator

if TYPE_CHECKING:
    import pandas as pd

_HEAD, _ROW, _SMALL, _BAR = 48, 46, 12, 0.42
_ROOM, _LONGEST = 1.02, 54
_ORDER = {"traceorder": "normal"}


def levers_picture(
    table: pd.DataFrame, t: Translator, names: Sequence[str], chosen: int | None = None
) -> go.Figure:
    """Return a bar for each lever from :func:`core.tables.thousand.levers_table`.

    ``names`` are in the reader's language; ``chosen`` is the bar of the lever that is pulled.
    """
    parts = (
        ("days_90", t("90 days or more"), PENALTY),
        ("days_30", t("30 to 89 days"), INTEREST),
        ("missed", t("less than 30 days"), FEE),
    )
    places = list(range(len(names)))
    traces: list[dict[str, Any]] = [
        {
            "type": "bar",
            "orientation": "h",
            "name": name,
            "y": places,
            "x": table[column].tolist(),
            "width": _BAR,
            "marker": marker,
            "hoverinfo": "skip",
        }
        for column, name, marker in parts
        if table[column].any()
    ]
    sums = table.sum(axis="columns").tolist()
    notes = [
        over_bar(place, _said(t, name, count, place == chosen), _SMALL)
        for place, (name, count) in enumerate(zip(names, sums, strict=True))
    ]
    axis = {"visible": False, "fixedrange": True}
    look = {
        "template": "none",
        "height": _HEAD + _ROW * len(names),
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "barmode": "stack",
        "showlegend": bool(traces),
        "legend": {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0, "xanchor": "left"} | _ORDER,
        "hovermode": False,
        "dragmode": False,
        "annotations": notes,
        "xaxis": {**axis, "range": [0, _ROOM * (max(sums) or 1)]},
        "yaxis": {**axis, "range": [len(names) - 0.6, -0.75]},
    }
    return go.Figure({"data": traces, "layout": look}, skip_invalid=False)


def _said(t: Translator, name: str, count: int, is_chosen: bool) -> str:
    mark = "▸ " if is_chosen else ""
    return f"{'<br>'.join(wrap(f'{mark}{name}', _LONGEST))} · <b>{t.number(count)}</b>"
