"""What is owed under every way at one moment: bars side by side, on a scale that stays while time passes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from core.charts.labels import wide
from core.charts.theme import INTEREST, PRINCIPAL, layout
from core.i18n import Translator
from core.money import currency

if TYPE_CHECKING:
    import pandas as pd

_ROW, _HEAD = 34, 52
_SMALL = 11
_GAP = 16
# Room at the end of the longest bar for its sum, as a share of the bar.
_ROOM = 0.34
_UNSEEN = {"visible": False, "fixedrange": True}


def owed_picture(table: pd.DataFrame, t: Translator, code: str, most: float) -> go.Figure:
    """Return what is owed under each way as bars; interest that has run is a part of its own.

    ``table`` is that of :func:`core.tables.ways.owed_table`, ``most`` the most that is owed at any time, in
    major units: the scale ends there whatever the moment, so that a bar can be seen to shrink.
    """
    names = [
        f"◆ {t(short)}" if own else t(short) for short, own in zip(table["short"], table["own"], strict=True)
    ]
    balance, interest = table["balance"].tolist(), table["interest"].tolist()
    unit = currency(code).unit
    sums = [one + other for one, other in zip(balance, interest, strict=True)]
    parts: list[tuple[str, list[float], dict[str, Any]]] = [(t("Principal"), balance, PRINCIPAL)]
    if any(interest):
        parts.append((t("Interest run up"), interest, INTEREST))
    traces: list[dict[str, Any]] = [
        {"type": "bar", "orientation": "h", "name": name, "y": names, "x": values, "marker": marker}
        for name, values, marker in parts
    ]
    traces.append(
        {
            "type": "scatter",
            "mode": "text",
            "y": names,
            "x": sums,
            "text": [t.money(round(one * unit), code, trim=True) for one in sums],
            "textposition": "middle right",
            "textfont": {"size": _SMALL},
            "showlegend": False,
        }
    )
    margin = {"l": round(max(map(wide, names))) + _GAP, "r": 8, "t": 8, "b": 8}
    base = layout(code, "", "", barmode="stack", bargap=0.3, showlegend=len(parts) > 1)
    base["legend"] |= {"traceorder": "normal"}
    return go.Figure(
        {
            "data": traces,
            "layout": {
                **base,
                "height": _HEAD + _ROW * len(names),
                # Margins given, and bars that say all there is: the browser need not look for either.
                "margin": margin,
                "hovermode": False,
                # Every bar says its own sum, and what is not drawn need not be drawn anew at each step.
                "xaxis": {**_UNSEEN, "range": [0, (1 + _ROOM) * (most or 1.0)]},
                "yaxis": {
                    "type": "category",
                    "autorange": "reversed",
                    "fixedrange": True,
                    "tickfont": {"size": _SMALL},
                    "ticks": "",
                },
            },
        },
        skip_invalid=False,
    )
