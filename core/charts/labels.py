"""Where to put the names of points so that they do not lie on one another, judged for a phone's width."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

# A picture on a phone 390 px wide, its axes taken off, in px; and a letter of its small print.
_WIDE, _HIGH = 300.0, 340.0
_LETTER, _SIGN, _LINE = 6.0, 11.0, 14.0
_POINT = 7.0

# Tried in this order: the first of those that cost least is taken.
_PLACES = {
    "middle right": (1, 0),
    "middle left": (-1, 0),
    "top center": (0, 1),
    "bottom center": (0, -1),
    "top right": (1, 1),
    "bottom right": (1, -1),
    "top left": (-1, 1),
    "bottom left": (-1, -1),
}


class Spot(NamedTuple):
    """A point, as shares of the picture's width and height from its lower left corner, and its name."""

    x: float
    y: float
    label: str


class Box(NamedTuple):
    """A rectangle in px."""

    left: float
    right: float
    low: float
    high: float

    def shared(self, other: Box) -> float:
        """The area that two rectangles share."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.high, other.high) - max(self.low, other.low)
        return wide * high if wide > 0 and high > 0 else 0.0


def places(spots: Sequence[Spot]) -> list[str]:
    """Return for each point the place of its name that lies on least of what is there already.

    >>> places([Spot(0.1, 0.5, "Single"), Spot(0.1, 0.52, "Later")])
    ['middle right', 'top center']
    """
    points = [Box(x - _POINT, x + _POINT, y - _POINT, y + _POINT) for x, y in map(_px, spots)]
    taken: list[Box] = []
    chosen = []
    for number, spot in enumerate(spots):
        others = [*taken, *points[:number], *points[number + 1 :]]

        def cost(place: str, spot: Spot = spot, others: list[Box] = others) -> float:
            box = box_of(spot, place)
            inside = box.shared(Box(0, _WIDE, 0, _HIGH))
            whole = (box.right - box.left) * (box.high - box.low)
            return sum(map(box.shared, others)) + whole - inside

        best = min(_PLACES, key=cost)
        chosen.append(best)
        taken.append(box_of(spot, best))
    return chosen


def wide(label: str) -> float:
    """Return how wide a label in small print is, in px."""
    return sum(_LETTER if sign.isascii() else _SIGN for sign in label)


def box_of(spot: Spot, place: str) -> Box:
    """Return the rectangle that a point's name takes at a place."""
    x, y = _px(spot)
    across = wide(spot.label)
    aside, above = _PLACES[place]
    middle_x = x + aside * (across / 2 + _POINT)
    middle_y = y + above * (_LINE / 2 + _POINT)
    return Box(middle_x - across / 2, middle_x + across / 2, middle_y - _LINE / 2, middle_y + _LINE / 2)


def _px(spot: Spot) -> tuple[float, float]:
    return spot.x * _WIDE, spot.y * _HIGH
