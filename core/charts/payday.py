"""From payday to due date: for each instalment a strip of the days between two paydays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from core.charts.theme import GUESS, INTEREST, PENALTY, PRINCIPAL
from core.i18n import Translator
from core.wording import Message, message, plural_message

if TYPE_CHECKING:
    import pandas as pd

# A name more in the legend takes a line more of a narrow screen.
_HEAD, _ROW, _MARK = 76, 44, 20
_BAR = 0.34
_PAID, _DUE = str(PRINCIPAL["color"]), str(INTEREST["color"])


def payday_picture(table: pd.DataFrame, t: Translator) -> go.Figure:
    """Return the strips (:func:`core.tables.home.payday_table`), payday at the left of each.

    Hatched days are those that the money must be kept for; the diamond is the due date; a cross is on the
    one that comes before its money.
    """
    waits, rest = table["waits"].tolist(), table["to_pay"].tolist()
    places = list(range(len(waits)))
    bars: list[dict[str, Any]] = [
        {
            "type": "bar",
            "orientation": "h",
            "name": name,
            "y": places,
            "x": values,
            "width": _BAR,
            "marker": marker,
        }
        for name, values, marker in (
            (t("Days the money is kept"), waits, INTEREST),
            (t("Days to the next payday"), rest, {"color": "rgba(123, 134, 139, 0.28)"}),
        )
    ]
    marks: list[dict[str, Any]] = [
        _marks(t("Payday"), [0] * len(places), places, _PAID, "circle"),
        _marks(t("Due date"), waits, places, _DUE, "diamond"),
    ]
    soon = [place for place, one in enumerate(table["soon"].tolist()) if one]
    if soon:
        at = [waits[place] for place in soon]
        marks.append(_marks(t("Not in time"), at, soon, str(PENALTY["color"]), "x"))
    notes = [
        {
            "text": f"{t.day(due)} · {t.say(_days(days))}"
            + (f" · <b>{t('Not in time')}</b>" if place in soon else ""),
            "x": 0,
            "xanchor": "left",
            "xshift": -6,
            "y": place - 0.42,
            "yanchor": "middle",
            "showarrow": False,
            "font": {"size": 12},
        }
        for place, (due, days) in enumerate(zip(table["due"].tolist(), waits, strict=True))
    ]
    widest = max(one + other for one, other in zip(waits, rest, strict=True)) or 1
    return go.Figure(
        {
            "data": [*bars, *marks],
            "layout": {
                "template": "none",
                "height": _HEAD + _ROW * len(places) + (_MARK if soon else 0),
                "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
                "barmode": "stack",
                "annotations": notes,
                "hovermode": False,
                "dragmode": False,
                "legend": {
                    "orientation": "h",
                    "y": 1.02,
                    "yanchor": "bottom",
                    "x": 0,
                    "xanchor": "left",
                },
                "xaxis": {"range": [-0.02 * widest, widest * 1.02], "visible": False, "fixedrange": True},
                "yaxis": {"range": [len(places) - 0.6, -0.8], "visible": False, "fixedrange": True},
            },
        },
        skip_invalid=False,
    )


def _days(days: int) -> Message:
    if not days:
        return message("on payday")
    return plural_message("{count} day after payday", "{count} days after payday", days)


def _marks(name: str, x: list[int], y: list[int], colour: str, symbol: str) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "name": name,
        "x": x,
        "y": y,
        "marker": {"color": colour, "size": 12, "symbol": symbol, "line": {"color": GUESS["color"]}},
    }
