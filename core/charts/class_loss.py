"""What a lender loses of every 10,000 lent, by how many are hit at once: one line, luck alone beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from core.charts.notes import above
from core.charts.theme import GUESS, INTEREST, PENALTY
from core.i18n import Translator
from core.money import currency

if TYPE_CHECKING:
    import pandas as pd

_SMALL = 12
_ROOM = 1.25
_STAR = 15
# From here on a label stands left of its point, so that it stays inside.
_RIGHT = 0.5


def loss_picture(
    table: pd.DataFrame, t: Translator, code: str, hit: float, lost: float, extra: str
) -> go.Figure:
    """Return the lender's loss by the size of the shock (:func:`core.tables.class_loss.loss_table`).

    ``hit`` and ``lost`` are the size that was chosen, ``extra`` the text of what it adds to the next price.
    """
    hits, losses = table["hit"].tolist(), table["lost"].tolist()
    alone, top = losses[0], max(*losses, lost) or 1.0

    def money(major: float) -> str:
        return t.money(round(major) * currency(code).unit, code, trim=True)

    chosen = t("{share}: {money}").format(share=t.percent(hit, 0), money=money(lost))
    notes = [
        # In the upper left corner a line that rises leaves room, however narrow the screen.
        _note(0.0, _ROOM * top, f"★ <b>{chosen}</b><br>{extra}" if extra else f"★ <b>{chosen}</b>", up=False),
        above(0.0, t("Lost of every 10,000")),
        _note(1.0, alone, t("luck alone: {money}").format(money=money(alone)), up=False),
    ]
    if hit < 1:
        notes.append(_note(1.0, losses[-1], money(losses[-1]), up=True))
    return go.Figure(
        {
            "data": [
                {
                    "type": "scatter",
                    "mode": "lines",
                    "x": [0, 1],
                    "y": [alone, alone],
                    "line": GUESS | {"width": 2},
                },
                {
                    "type": "scatter",
                    "mode": "lines+markers",
                    "x": hits,
                    "y": losses,
                    "line": {"color": PENALTY["color"], "width": 3},
                },
                {
                    "type": "scatter",
                    "mode": "markers",
                    "x": [hit],
                    "y": [lost],
                    "marker": {"symbol": "star", "size": _STAR, "color": INTEREST["color"]},
                },
            ],
            "layout": {
                "template": "none",
                "height": 320,
                "margin": {"l": 8, "r": 8, "t": 40, "b": 48},
                "showlegend": False,
                "hovermode": False,
                "dragmode": False,
                "annotations": notes,
                "xaxis": {
                    "title": {"text": t("How many are hit in the same months")},
                    "range": [-0.03, 1.03],
                    "tickvals": [0, 0.25, 0.5, 0.75, 1],
                    "tickformat": ".0%",
                    "fixedrange": True,
                    "showgrid": False,
                    "zeroline": False,
                },
                # Below zero there is room for the label of luck alone.
                "yaxis": {"range": [-0.14 * top, _ROOM * top], "visible": False, "fixedrange": True},
            },
        },
        skip_invalid=False,
    )


def _note(x: float, y: float, text: str, up: bool) -> dict[str, Any]:
    return {
        "text": text,
        "x": x,
        "y": y,
        "xanchor": "left" if x < _RIGHT else "right",
        "yanchor": "bottom" if up else "top",
        "align": "left" if x < _RIGHT else "right",
        "yshift": 6 if up else -4,
        "showarrow": False,
        "font": {"size": _SMALL},
    }
