"""A thousand households as dots, worst first: where they stand and their shape say what became of them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from core.afford.thousand_fates import FATES, Fate
from core.charts.dot_field import ACROSS, HIGH, WIDE, field, x_of, y_of
from core.charts.theme import FEE, INTEREST, PENALTY, PRINCIPAL
from core.i18n import Translator

_LABEL, _AFTER, _EDGE = 20, 10, 10
_SMALL = 13
_SIZE, _SMALLEST = 8, 5
_BLUE = str(PRINCIPAL["color"])

# Large and angular is worse; a small dot is nothing. Most are of these: an image shows them, and their
# markers, all but one undrawn, are there to be touched. The signs are those of the markers, for the labels.
_MARKS: Mapping[Fate, tuple[str, str, dict[str, Any]]] = MappingProxyType(
    {
        Fate.DAYS_90: ("✕", "x", {"color": PENALTY["color"]}),
        Fate.DAYS_30: ("▲", "triangle-up", {"color": INTEREST["color"]}),
        Fate.MISSED: ("◆", "diamond", {"color": FEE["color"]}),
        Fate.NEVER: ("•", "circle", {"color": _BLUE, "size": _SMALLEST, "maxdisplayed": 1}),
    }
)
_HELPED = ("○", "circle-open", {"color": _BLUE, "line": {"width": 2}})
_CHOSEN = {"symbol": "circle-open", "size": 20, "color": "#7b868b", "line": {"width": 3}}
# A touched dot must not make the others fade: the reader sees which it is by its ring.
_AS_BEFORE = {"marker": {"opacity": 1}}


def dots_picture(table: pd.DataFrame, t: Translator, chosen: int | None = None) -> go.Figure:
    """Return the dots from their table (:func:`core.tables.thousand.dots_table`), which is in their order.

    ``chosen`` is the place, from 0, of the household that is looked at. The traces hold the households in
    the order of the table, so a touched dot's place is the number of dots in the traces before it and its
    own number.
    """
    fates, helped = table["fate"].tolist(), table["helped"].tolist()
    traces, notes, images, at, ring = [], [], [], _EDGE, None
    for fate in Fate:
        places = [place for place, one in enumerate(fates) if one == fate.value]
        count = sum(helped[place] for place in places)
        notes.append(_label(t, fate, len(places), count, at))
        at += _LABEL
        spots = [(x_of(k), at + y_of(k)) for k in range(len(places))]
        for some, (_, symbol, look) in ((spots[:count], _HELPED), (spots[count:], _MARKS[fate])):
            if some:
                traces.append(_dots(some, symbol, look))
        if fate is Fate.NEVER and count < len(places):
            images.append(field(count, len(places), at, _BLUE, _SMALLEST))
        if chosen is not None and places and places[0] <= chosen <= places[-1]:
            ring = spots[chosen - places[0]]
        at += (y_of(len(places) - 1) + HIGH if places else 0) + _AFTER
    if ring is not None:
        traces.append({**_dots([ring], "", {}), "marker": _CHOSEN})
    return go.Figure({"data": traces, "layout": _look(at, notes, images)}, skip_invalid=False)


def _dots(spots: list[tuple[int, int]], symbol: str, look: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": _packed([x for x, _ in spots]),
        "y": _packed([y for _, y in spots]),
        "marker": {"symbol": symbol, "size": _SIZE, **look},
        "hoverinfo": "none",
        "selected": _AS_BEFORE,
        "unselected": _AS_BEFORE,
    }


def _packed(places: list[int]) -> Any:
    """As an array, which Plotly sends to the browser as bytes: smaller, and sooner written, than digits."""
    return pd.Series(places, dtype="int16").to_numpy()


def _label(t: Translator, fate: Fate, count: int, helped: int, at: int) -> dict[str, Any]:
    text = f"{_MARKS[fate][0]} <b>{t.number(count)}</b> {t(FATES[fate])}"
    if helped:
        more = t("{count} thanks to the lever").format(count=f"{_HELPED[0]} {t.number(helped)}")
        text = f"{text} · {more}"
    return {
        "text": text,
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": at,
        "yanchor": "middle",
        "showarrow": False,
        "font": {"size": _SMALL},
    }


def _look(high: int, notes: list[dict[str, Any]], images: list[dict[str, Any]]) -> dict[str, Any]:
    axis = {"visible": False, "fixedrange": True}
    return {
        "template": "none",
        "height": high,
        "margin": {"l": 4, "r": 4, "t": 0, "b": 0},
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "annotations": notes,
        "images": images,
        "xaxis": {**axis, "range": [-WIDE, ACROSS - WIDE]},
        "yaxis": {**axis, "range": [high, 0]},
    }
