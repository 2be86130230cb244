"""Every way to repay as pictures: cash bar by bar on one scale, and cost against the first payment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from core.charts.labels import Spot, places
from core.charts.theme import FEE, INTEREST, PRINCIPAL, layout
from core.i18n import Translator
from core.money import currency
from core.tables.ways import cash_top

if TYPE_CHECKING:
    import pandas as pd

# Small pictures stand two abreast, so that a phone shows bars and not hairs.
_ABREAST = 2
_HIGH = 128
_HEAD = 64
_BETWEEN = 0.07
_ABOVE = 1.05
_SMALL = 11

_PARTS = (("principal", PRINCIPAL), ("interest", INTEREST), ("fee", FEE))

# One symbol for each way, told apart without colour; the reader's own is a star.
_SYMBOLS = (
    "circle", "square", "diamond", "triangle-up", "triangle-down", "cross", "x", "pentagon", "hexagon2",
    "hourglass", "bowtie", "hexagram",
)  # fmt: skip
_OWN_SYMBOL = "star"
_OWN_SIZE, _SIZE = 16, 11
_SCATTER_HEIGHT = 420
# Room beside the outermost points, as a share of the axis, for their labels.
_ROOM = 0.12


def cash_picture(table: pd.DataFrame, t: Translator, code: str, each: int = 1) -> go.Figure:
    """Return what every way asks for as small pictures of bars, all on one scale.

    ``table`` is that of :func:`core.tables.ways.cash_table`, ``each`` how many payments a bar holds.
    """
    ways = table["way"].unique().tolist()
    rows = -(-len(ways) // _ABREAST)
    names = {"principal": t("Principal"), "interest": t("Interest"), "fee": t("Fee")}
    parts = [part for part in _PARTS if part[0] != "fee" or table["fee"].any()]
    bars = max(table["bar"])
    highest = cash_top(table)
    base = layout(code, "", "")
    figure: dict[str, Any] = {
        **base,
        "height": _HEAD + rows * _HIGH,
        "barmode": "stack",
        "bargap": 0.2,
        "hovermode": "closest",
        "annotations": [],
    }
    # One scale for all: matched axes that each find their own range do not always agree on it.
    upright = {
        **base["yaxis"],
        "tickfont": {"size": _SMALL},
        "nticks": 4,
        "range": [0, _ABOVE * (highest or 1.0)],
    }
    across = {**base["xaxis"], "tickfont": {"size": _SMALL}, "nticks": 5, "range": [0.4, bars + 0.6]}
    traces: list[dict[str, Any]] = []
    step = 1 / rows
    for place, way in enumerate(ways):
        row, column = divmod(place, _ABREAST)
        mark = str(place + 1) if place else ""
        top = 1 - row * step
        left = column * (1 + _BETWEEN) / _ABREAST
        some = table[table["way"] == way]
        figure[f"xaxis{mark}"] = {
            **across,
            "domain": [left, left + (1 - _BETWEEN) / _ABREAST],
            "anchor": f"y{mark}",
            **({"matches": "x"} if place else {}),
        }
        figure[f"yaxis{mark}"] = {
            **upright,
            "domain": [top - 0.70 * step, top - 0.13 * step],
            "anchor": f"x{mark}",
            "showticklabels": column == 0,
            **({"matches": "y"} if place else {}),
        }
        figure["annotations"].append(
            {
                "text": t(some["short"].iloc[0]),
                "x": left,
                "xref": "paper",
                "xanchor": "left",
                "y": top - 0.12 * step,
                "yref": "paper",
                "yanchor": "bottom",
                "showarrow": False,
            }
        )
        figure["annotations"] += _cut(some, highest, bars, mark, t, code)
        for part, marker in parts:
            traces.append(
                {
                    "type": "bar",
                    "name": names[part],
                    "legendgroup": part,
                    "showlegend": not place,
                    "x": some["bar"].tolist(),
                    "y": some[part].tolist(),
                    "marker": marker,
                    "xaxis": f"x{mark}",
                    "yaxis": f"y{mark}",
                }
            )
    title = (
        t("Instalment number")
        if each == 1
        else t("Each bar holds {count} payments").format(count=t.number(each))
    )
    figure[f"xaxis{rows * _ABREAST - 1 if rows > 1 else ''}"]["title"] = {"text": title}
    return go.Figure({"data": traces, "layout": figure}, skip_invalid=False)


def _cut(
    some: pd.DataFrame, highest: float, bars: int, mark: str, t: Translator, code: str
) -> list[dict[str, Any]]:
    """What is written beside the bars of one way that go beyond the scale, where there is more room."""
    unit = currency(code).unit
    sums = (some["principal"] + some["interest"] + some["fee"]).tolist()
    written = []
    for bar, value in zip(some["bar"].tolist(), sums, strict=True):
        if value <= highest:
            continue
        said = t.money(round(value) * unit, code, trim=True)
        before = bar - 1 > bars - bar
        written.append(
            {
                "text": f"{said} ▲" if before else f"▲ {said}",
                "x": bar - 0.5 if before else bar + 0.5,
                "xref": f"x{mark}",
                "xanchor": "right" if before else "left",
                "y": _ABOVE * highest,
                "yref": f"y{mark}",
                "yanchor": "top",
                "showarrow": False,
                "font": {"size": _SMALL},
            }
        )
    return written


def scatter_picture(table: pd.DataFrame, t: Translator, code: str) -> go.Figure:
    """Return cost in all against the first payment, each way a symbol with its short name beside it.

    ``table`` is that of :func:`core.tables.ways.scatter_table`. Ways that fall on one spot share a symbol.
    """
    spots: dict[tuple[float, float], list[int]] = {}
    for place, at in enumerate(zip(table["first"], table["cost"], strict=True)):
        spots.setdefault(at, []).append(place)
    across, up = _reach(table["first"].tolist()), _reach(table["cost"].tolist())
    labels = [t.listed([t(table["short"][one]) for one in some]) for some in spots.values()]
    where = places(
        [
            Spot((x - across[0]) / (across[1] - across[0]), (y - up[0]) / (up[1] - up[0]), label)
            for (x, y), label in zip(spots, labels, strict=True)
        ]
    )
    traces: list[dict[str, Any]] = []
    for number, ((x, y), some) in enumerate(spots.items()):
        own = any(table["own"][one] for one in some)
        traces.append(
            {
                "type": "scatter",
                "mode": "markers+text",
                "name": t.listed([t(table["name"][one]) for one in some]),
                "x": [x],
                "y": [y],
                "text": [labels[number]],
                "textposition": where[number],
                "textfont": {"size": _SMALL},
                "marker": {
                    "symbol": _OWN_SYMBOL if own else _SYMBOLS[number % len(_SYMBOLS)],
                    "size": _OWN_SIZE if own else _SIZE,
                    "color": (INTEREST if own else PRINCIPAL)["color"],
                },
                "cliponaxis": False,
            }
        )
    base = layout(code, t("First payment"), t("What the loan costs"), showlegend=False, hovermode="closest")
    base["height"] = _SCATTER_HEIGHT
    exponent = currency(code).exponent
    base["xaxis"] |= {
        "range": across,
        "tickformat": ",~f",
        "hoverformat": f",.{exponent}f",
        "tickprefix": currency(code).symbol,
        "nticks": 5,
    }
    base["yaxis"] |= {"range": up, "rangemode": "normal"}
    return go.Figure({"data": traces, "layout": base}, skip_invalid=False)


def _reach(values: list[float]) -> list[float]:
    """From nothing to the largest, with room on both sides."""
    most = max(values) or 1.0
    return [-_ROOM * most, (1 + _ROOM) * most]
