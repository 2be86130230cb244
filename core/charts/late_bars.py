"""A part payment under four orders, and one loan under four meanings of grace: bars that say all there is."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from core.charts.notes import over_bar
from core.charts.theme import FEE, GUESS, INTEREST, PENALTY, PRINCIPAL, layout
from core.i18n import Translator
from core.money import currency

if TYPE_CHECKING:
    import pandas as pd

_HEAD, _ROW, _SMALL = 70, 46, 12
_BAR = 0.42
# A column, its name, its mark.
_Part = tuple[str, str, dict[str, Any]]
_AHEAD = {"color": GUESS["color"], "pattern": {"shape": ".", "fillmode": "replace", "size": 6}}


def part_picture(table: pd.DataFrame, t: Translator, code: str) -> go.Figure:
    """Return what a part payment paid under each order (:func:`core.tables.late.part_table`)."""
    parts: list[_Part] = [
        ("fee", t("Fees"), FEE),
        ("penalty", t("Penalty interest"), PENALTY),
        ("interest", t("Interest"), INTEREST),
        ("principal", t("Principal"), PRINCIPAL),
        ("ahead", t("Beyond what is due"), _AHEAD),
    ]
    principal = table["principal"].tolist()
    ends = [f"{t('Principal')} {_money(one, t, code)}" for one in principal]
    return _bars(table, "order", parts, ends, t, code)


def grace_picture(table: pd.DataFrame, t: Translator, code: str) -> go.Figure:
    """Return what the loan costs under each meaning of grace (:func:`core.tables.late.grace_table`).

    The bars are what it costs more than agreed: beside a long loan's cost, that would be a hair.
    """
    parts: list[_Part] = [("more", t("More than agreed"), INTEREST)]
    ends = []
    for cost, more in zip(table["cost"].tolist(), table["more"].tolist(), strict=True):
        ends.append(
            t("{money} ({share})").format(money=_money(cost, t, code), share=f"+{_money(more, t, code)}")
            if more > 0
            else _money(cost, t, code)
        )
    drawn = table.assign(more=table["more"].clip(lower=0))
    return _bars(drawn, "meaning", parts, ends, t, code)


def _money(major: float, t: Translator, code: str) -> str:
    return t.money(round(major * currency(code).unit), code)


def _bars(
    table: pd.DataFrame,
    name: str,
    parts: list[_Part],
    ends: list[str],
    t: Translator,
    code: str,
) -> go.Figure:
    """Stacked bars, each with its name above it and its sum at its end; nothing is told by colour alone."""
    places = list(range(len(table)))
    used = [(column, label, marker) for column, label, marker in parts if table[column].any()]
    traces: list[dict[str, Any]] = [
        {
            "type": "bar",
            "orientation": "h",
            "name": label,
            "y": places,
            "x": table[column].tolist(),
            "width": _BAR,
            "marker": marker,
        }
        for column, label, marker in used
    ]
    sums = [float(sum(line)) for line in table[[column for column, _, _ in parts]].to_numpy().tolist()]
    names = [t(one) for one in table[name].tolist()]
    notes = [
        over_bar(place, "<br>".join(wrap(f"{label} · {end}", 60)), _SMALL)
        for place, (label, end) in enumerate(zip(names, ends, strict=True))
    ]
    look = layout(code, "", "", barmode="stack", showlegend=bool(used), annotations=notes)
    return go.Figure(
        {
            "data": traces,
            "layout": {
                **look,
                "height": _HEAD + _ROW * len(table),
                "hovermode": False,
                "xaxis": {"range": [0, (max(sums) or 1.0) * 1.02], "visible": False, "fixedrange": True},
                "yaxis": {"range": [len(table) - 0.6, -0.75], "visible": False, "fixedrange": True},
            },
        },
        skip_invalid=False,
    )
