"""A few words in a picture: above its upper edge, or over a bar."""

from __future__ import annotations

from typing import Any


def above(x: float, text: str, anchor: str = "left", size: int = 12, shift: int = 0) -> dict[str, Any]:
    """Return a note above the picture at ``x`` of its axis, ``shift`` px higher than its edge."""
    return {
        "text": text,
        "x": x,
        "xanchor": anchor,
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "yshift": shift,
        "align": "left",
        "showarrow": False,
        "font": {"size": size},
    }


def over_bar(place: float, text: str, size: int) -> dict[str, Any]:
    """Return the name of a lying bar, at the left edge over the bar that stands at ``place``."""
    return {
        "text": text,
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "y": place - 0.4,
        "yanchor": "middle",
        "showarrow": False,
        "align": "left",
        "font": {"size": size},
    }
