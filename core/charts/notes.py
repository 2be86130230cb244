"""A few words above a picture, beside its upper edge."""

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
