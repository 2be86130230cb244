"""The ladder: one price under all its names, the smallest number first, beside the legal lines."""

from __future__ import annotations

from collections.abc import Sequence
from string import ascii_uppercase
from textwrap import wrap
from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from core.charts.theme import FEE, GUESS, INTEREST, PRINCIPAL
from core.i18n import Translator

if TYPE_CHECKING:
    import pandas as pd

# Height of one rung with its label above it, of a line's entry in the legend, and of the axis.
_RUNG, _ENTRY, _AXIS = 52, 24, 64
_BAR = 0.4
# An entry of the legend that is longer would be cut off on a phone 390 px wide.
_LONGEST = 44
# Letters of lines closer than this share of the axis would overlap on a phone.
_APART = 0.06
# A rate so far beyond all others is cut off, with an arrow, or they could not be told apart.
_TOO_FAR = 5
_MARKS = {"said": FEE, "nominal": INTEREST, "effective": INTEREST}
_DASHES = {"court": "dash", "supervisor": "dot", "criminal": "solid"}
_OTHER_DASH = "dashdot"

# What a line is called, its rate as a fraction, and its kind: court, supervisor, criminal or another.
Line = tuple[str, float, str]


def ladder_of(table: pd.DataFrame, t: Translator, lines: Sequence[Line] = ()) -> go.Figure:
    """Return the picture of a ladder from its table (:func:`core.tables.offer.ladder_table`).

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
    uprights = [trace for place, line in enumerate(lines) for trace in _upright(place, line, len(rates), t)]
    labels = [
        _label(place, text, rate > end) for place, (text, rate) in enumerate(zip(texts, rates, strict=True))
    ]
    letters = _letters([rate for _, rate, _ in lines], end)
    entries = sum(1 + trace["name"].count("<br>") for trace in uprights[1::2])
    return go.Figure(
        {"data": [*bars, *uprights], "layout": _layout(len(rates), entries, end, labels + letters)},
        skip_invalid=False,
    )


def _end(rates: list[float], lines: list[float]) -> float:
    """Where the axis ends: at the largest rate, or well before one that dwarfs all the others."""
    largest = max(rates)
    others = max([rate for rate in rates if rate < largest] + lines, default=largest)
    reach = 2 * others if largest > _TOO_FAR * others > 0 else largest
    return max([reach, *lines]) or 0.01


def _upright(place: int, line: Line, rungs: int, t: Translator) -> tuple[dict[str, Any], dict[str, Any]]:
    """A line in two strengths: faint behind the labels, so that they stay readable, strong at the bars."""
    label, rate, kind = line
    text = "<br>".join(wrap(f"{letter(place)} · {label} {t.percent(rate)}", _LONGEST))
    style = {"color": GUESS["color"], "dash": _DASHES.get(kind, _OTHER_DASH), "width": 2}
    strong = [height for rung in range(rungs) for height in (rung - _BAR / 2, rung + _BAR / 2, None)]
    drawn = {"type": "scatter", "mode": "lines", "name": text, "line": style}
    return (
        {
            **drawn,
            "x": [rate, rate],
            "y": [-0.7, rungs - 0.6],
            "opacity": 0.35,
            "hoverinfo": "skip",
            "showlegend": False,
        },
        {**drawn, "x": [rate] * len(strong), "y": strong, "hovertemplate": f"{text}<extra></extra>"},
    )


def letter(place: int) -> str:
    """Return the letter by which a line is known in the picture and beside it."""
    return ascii_uppercase[place % len(ascii_uppercase)]


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


def _letters(rates: list[float], end: float) -> list[dict[str, Any]]:
    """The lines' letters at their upper ends; those of lines too close to be told apart stand together."""
    groups: list[tuple[float, list[int]]] = []
    for place in sorted(range(len(rates)), key=lambda place: rates[place]):
        if groups and rates[place] - groups[-1][0] < _APART * end:
            groups[-1][1].append(place)
        else:
            groups.append((rates[place], [place]))
    return [
        {
            "text": f"<b>{' '.join(map(letter, places))}</b>",
            "x": rate,
            "xanchor": "left" if len(places) > 1 else "center",
            "y": -0.9,
            "yanchor": "middle",
            "showarrow": False,
        }
        for rate, places in groups
    ]


def _layout(rungs: int, entries: int, end: float, annotations: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "height": _AXIS + _RUNG * rungs + 20 * bool(entries) + _ENTRY * entries,
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
        "showlegend": bool(entries),
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
            "range": [rungs - 0.6, -1.2 if entries else -0.8],
            "visible": False,
            "fixedrange": True,
        },
    }
