"""Where a thousand dots stand, in rows that can be counted; and many equal ones of them as one image."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

# A row holds 25 in five fives; four rows, a hundred, stand together. All in px, which are the units drawn in.
ROW, FIVE, BAND = 25, 5, 4
WIDE, HIGH, GAP = 14, 10, 4
_FIVES = 6
# How wide the picture is in all.
ACROSS = (ROW + 1) * WIDE + (ROW // FIVE - 1) * _FIVES


def x_of(k: int) -> int:
    """Return how far to the right the k-th dot of a group stands, from 0.

    >>> [x_of(k) for k in (0, 4, 5, 25)]
    [0, 56, 76, 0]
    """
    column = k % ROW
    return column * WIDE + column // FIVE * _FIVES


def y_of(k: int) -> int:
    """Return how far down the k-th dot of a group stands, from 0.

    >>> [y_of(k) for k in (0, 25, 75, 100)]
    [0, 10, 30, 44]
    """
    row = k // ROW
    return row * HIGH + row // BAND * GAP


def field(first: int, end: int, at: int, colour: str, size: int) -> dict[str, Any]:
    """Return the dots from ``first`` up to ``end`` of a group that begins at ``at``, as one layout image.

    A browser takes as long over 900 markers as over all else on the page. The image is a pattern of twenty
    dots, repeated, and shown where there are dots; it is sharp at any size.
    """
    tile, band = FIVE * WIDE + _FIVES, BAND * HIGH + GAP
    dots = "".join(
        f"<circle cx='{WIDE // 2 + k * WIDE}' cy='{HIGH // 2 + row * HIGH}' r='{size / 2}'/>"
        for row in range(BAND)
        for k in range(FIVE)
    )
    high = y_of(end - 1) + HIGH
    whole = (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='{-WIDE // 2} 0 {ACROSS} {high}' "
        f"preserveAspectRatio='none'><pattern id='p' width='{tile}' height='{band}' "
        f"patternUnits='userSpaceOnUse'><g fill='{colour}'>{dots}</g></pattern>"
        f"<path fill='url(#p)' d='{''.join(_uncovered(first, end))}'/></svg>"
    )
    return {
        "source": f"data:image/svg+xml,{quote(whole, safe=' =/:().')}",
        "xref": "x",
        "yref": "y",
        "x": -WIDE,
        "y": at - HIGH // 2,
        "sizex": ACROSS,
        "sizey": high,
        "sizing": "stretch",
        "layer": "below",
    }


def _uncovered(first: int, end: int) -> list[str]:
    """The rectangles that hold these places and no other: a rest of a row, whole rows, a beginning of one."""
    found = []
    while first < end:
        stop = min(first // ROW * ROW + ROW, end)
        if first % ROW == 0 and end - first >= ROW:
            stop = end // ROW * ROW
        left, right = x_of(first), x_of(stop - 1) + WIDE
        if stop - first > ROW:
            left, right = 0, x_of(ROW - 1) + WIDE
        top, bottom = y_of(first), y_of(stop - 1) + HIGH
        found.append(f"M{left} {top}H{right}V{bottom}H{left}Z")
        first = stop
    return found
