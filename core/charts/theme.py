"""What all pictures share: the marks of each role, margins, number formats; fit for light and dark."""

from __future__ import annotations

from typing import Any

from core.money import currency

# Mid tones with at least 3:1 against white and against the dark page; told apart by pattern or dash as well.
PRINCIPAL = {"color": "#3579b1", "pattern": {"shape": ""}}
INTEREST = {"color": "#d06a0b", "pattern": {"shape": "/", "fillmode": "replace", "size": 6}}
FEE = {"color": "#8a6fc4", "pattern": {"shape": "x", "fillmode": "replace", "size": 6}}
PENALTY = {"color": "#cc4a5a", "pattern": {"shape": "\\", "fillmode": "replace", "size": 6}}
GUESS = {"color": "#7b868b", "dash": "dash", "width": 3}
PRINCIPAL_AREA = "rgba(53, 121, 177, 0.18)"
INTEREST_AREA = "rgba(208, 106, 11, 0.18)"

HEIGHT = 340
CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False, "showTips": False}


def layout(code: str, x_title: str, y_title: str, **more: Any) -> dict[str, Any]:
    """Return the layout of a picture whose upright axis is money of a currency."""
    exponent = currency(code).exponent
    return {
        # The default template holds colours that no picture here takes, and is four times a picture in size.
        "template": "none",
        "height": HEIGHT,
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "legend": {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0, "xanchor": "left"},
        "hovermode": "x unified",
        "dragmode": False,
        "xaxis": {
            "title": {"text": x_title},
            "fixedrange": True,
            "automargin": True,
            **more.pop("xaxis", {}),
        },
        "yaxis": {
            "title": {"text": y_title},
            "tickformat": ",~f",
            "hoverformat": f",.{exponent}f",
            "tickprefix": currency(code).symbol,
            "rangemode": "tozero",
            "fixedrange": True,
            "automargin": True,
        },
        **more,
    }
