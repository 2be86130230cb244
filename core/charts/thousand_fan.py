"""Month-end cash of a thousand households as a fan: the middle, the worst tenth and the best."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from core.charts.theme import GUESS, INTEREST, PRINCIPAL, PRINCIPAL_AREA, layout
from core.i18n import Translator
from core.money import currency

if TYPE_CHECKING:
    import pandas as pd

_SMALL = 12
# Room beside the picture for the names at the lines' ends, and above it for half of the highest: of at most
# four lines; in px. How far apart they keep, as a share of its height; how much is above the highest line.
_BESIDE, _ABOVE, _APART, _HEADROOM = 96, 34, 0.14, 1.06
# Before each line of a name, so that it does not touch what it names.
_GAP = "\N{NO-BREAK SPACE}"


def fan_picture(
    table: pd.DataFrame, t: Translator, code: str, before: pd.DataFrame | None = None
) -> go.Figure:
    """Return the fan from its table (:func:`core.tables.thousand.fan_table`); each line bears its name.

    ``before`` is the same without the lever that was pulled: its worst tenth is drawn for comparison.
    """
    months = table["month"].tolist()
    low, middle, high = (table[name].tolist() for name in ("low", "middle", "high"))
    traces = [
        _line(months, high, {"color": PRINCIPAL["color"], "width": 1, "dash": "dot"}),
        {
            **_line(months, low, {"color": INTEREST["color"], "width": 3, "dash": "dash"}),
            "fill": "tonexty",
            "fillcolor": PRINCIPAL_AREA,
        },
        _line(months, middle, {"color": PRINCIPAL["color"], "width": 3}),
    ]
    names = [(high[-1], t("best tenth")), (middle[-1], t("middle")), (low[-1], t("worst tenth"))]
    if before is not None:
        worst = before["low"].tolist()
        traces.append(_line(before["month"].tolist(), worst, GUESS))
        names.append((worst[-1], t("worst before")))
    top = max(*high, 1.0)
    traces.append(_names(names, months[-1], top, t, code))
    look = layout(code, t("Month"), "", showlegend=False)
    look["xaxis"]["range"] = [1, months[-1]]
    look["yaxis"]["range"] = [0, top * _HEADROOM]
    look["margin"] = {"l": 8, "r": _BESIDE, "t": _ABOVE, "b": 8}
    look["hovermode"] = False
    return go.Figure({"data": traces, "layout": look}, skip_invalid=False)


def _line(months: list[int], money: list[float], look: dict[str, Any]) -> dict[str, Any]:
    return {"type": "scatter", "mode": "lines", "x": months, "y": money, "line": look, "hoverinfo": "skip"}


def _names(ends: list[tuple[float, str]], month: int, top: float, t: Translator, code: str) -> dict[str, Any]:
    """The lines' names with what they come to, beside their ends, none on another; equal ones in one.

    A trace of texts: notes of the layout take the browser longer to draw than all the lines.
    """
    unit, together, floor = currency(code).unit, dict[float, list[str]](), 0.0
    for money, name in sorted(ends, key=lambda one: one[0]):
        together.setdefault(money, []).append(name)
    notes = []
    for money, names in together.items():
        y = max(money / top / _HEADROOM, floor)
        floor = y + _APART * (1 + len(names)) / 2
        said = (*names, f"<b>{t.money(round(money) * unit, code, trim=True)}</b>")
        notes.append((y, "<br>".join(f"{_GAP}{line}" for line in said)))
    over = max(notes[-1][0] - 1.0, 0.0)
    return {
        "type": "scatter",
        "mode": "text",
        "x": [month] * len(notes),
        "y": [max(y - over, 0.0) * top * _HEADROOM for y, _ in notes],
        "text": [text for _, text in notes],
        "textposition": "middle right",
        "textfont": {"size": _SMALL},
        "cliponaxis": False,
        "hoverinfo": "skip",
    }
