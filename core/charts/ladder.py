"""The ladder: one price under all its names, from the smallest number to the largest, beside the legal lines."""

from __future__ import annotations

from collections.abc import Sequence
from string import ascii_uppercase
from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from core.charts.theme import FEE, GUESS, INTEREST, PRINCIPAL
from core.i18n import Translator

if TYPE_CHECKING:
    import pandas as pd

# Height of one rung with its label above it, of a line's entry in the legend, and of the axis.
_RUNG, _ENTRY, _AXIS = 52, 24, 64
_BAR = 0.4
# A rate so far beyond all others is cut off, with an arrow, or they could not be told apart.
_TOO_FAR = 5
_MARKS = {"said": FEE, "nominal": INTEREST, "effective": INTEREST}
_DASHES = {"court": "dash", "supervisor": "dot", "criminal": "solid"}
_OTHER_DASH = "dashdot"

# What a line is called, its rate as a fraction, and its kind: court, supervisor, criminal or another.
Line = tuple[str, float, str]


def ladder_of(table: pd.DataFrame, t: Translator, lines: Sequence[Line] = ()) -> go.Figure:
    """Return the picture of a ladder from its table (:func:`core.tables.ladder_table`).

    ``lines`` are drawn upright, each with a letter that the legend explains: (its name in the reader's
    language, rate as a fraction, kind). Every bar says its name and number above itself, so that nothing is
    told by colour alone and no label needs room beside the bars.
    """
    rates, names = table["rate"].tolist(), table["name"].tolist()
    texts = [
        f"{t(label)} <b>{t.percent(rate, digits)}</b>"
        for label, rate, digits in zip(table["label"], rates, table["digits"].tolist(), strict=True)
    ]
    end = _end(rates, [rate for _, rate, _ in lines])
    bars: list[dict[str, Any]] = [
        {
            "type": "bar",
            "orientation": "h",
            "y": [place],
            "x": [min(rate, end)],
            "width": _BAR,
            "marker": _MARKS.get(name, PRINCIPAL),
            "name": text,
            "hovertemplate": f"{text}<extra></extra>",
            "showlegend": False,
        }
        for place, (name, rate, text) in enumerate(zip(names, rates, texts, strict=True))
    ]
    uprights = [_upright(place, line, len(rates), t) for place, line in enumerate(lines)]
    labels = [
        _label(place, text, rate > end) for place, (text, rate) in enumerate(zip(texts, rates, strict=True))
    ]
    letters = [_letter(place, rate) for place, (_, rate, _) in enumerate(lines)]
    return go.Figure(
        {"data": [*bars, *uprights], "layout": _layout(len(rates), len(lines), end, labels + letters)},
        skip_invalid=False,
    )


def _end(rates: list[float], lines: list[float]) -> float:
    """Where the axis ends: at the largest rate, or well before one that dwarfs all the others."""
    largest = max(rates)
    others = max([rate for rate in rates if rate < largest] + lines, default=largest)
    reach = 2 * others if largest > _TOO_FAR * others > 0 else largest
    return max([reach, *lines]) or 0.01


def _upright(place: int, line: Line, rungs: int, t: Translator) -> dict[str, Any]:
    label, rate, kind = line
    text = f"{ascii_uppercase[place % 26]} · {label} {t.percent(rate)}"
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [rate, rate],
        "y": [-0.75, rungs - 0.6],
        "name": text,
        "line": {"color": GUESS["color"], "dash": _DASHES.get(kind, _OTHER_DASH), "width": 2},
        "hovertemplate": f"{text}<extra></extra>",
    }


def _label(place: int, text: str, cut: bool) -> dict[str, Any]:
    return {
        "text": f"{text} →" if cut else text,
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "y": place - 0.42,
        "yanchor": "middle",
        "showarrow": False,
        "align": "left",
    }


def _letter(place: int, rate: float) -> dict[str, Any]:
    """A line's letter at its upper end; neighbours stand at two heights, for lines may lie close together."""
    return {
        "text": f"<b>{ascii_uppercase[place % 26]}</b>",
        "x": rate,
        "y": -0.85 - 0.3 * (place % 2),
        "yanchor": "middle",
        "showarrow": False,
    }


def _layout(rungs: int, lines: int, end: float, annotations: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "height": _AXIS + _RUNG * (rungs + bool(lines)) + _ENTRY * lines,
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "legend": {
            "orientation": "v",
            "y": -0.12,
            "yanchor": "top",
            "x": 0,
            "xanchor": "left",
            "itemclick": False,
            "itemdoubleclick": False,
        },
        "showlegend": bool(lines),
        "hovermode": "closest",
        "dragmode": False,
        "barmode": "overlay",
        "annotations": annotations,
        "xaxis": {
            "range": [0, end * 1.04],
            "tickformat": ",.2~%",
            "nticks": 6,
            "fixedrange": True,
            "automargin": True,
        },
        # The smallest number on top.
        "yaxis": {
            "range": [rungs - 0.6, -1.4 if lines else -0.8],
            "visible": False,
            "fixedrange": True,
        },
    }
