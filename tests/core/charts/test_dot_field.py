"""Many dots as one image: it shows exactly those dots, and where the markers stand."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest

from core.charts.dot_field import ACROSS, HIGH, WIDE, field, x_of, y_of


def shown(first: int, end: int) -> list[int]:
    """The places, from 0 to 999, at whose centres the image has both a dot of its pattern and an opening."""
    svg = unquote(field(first, end, 0, "#3579b1", 5)["source"])
    wide, high = (
        int(one) for one in re.search(r"<pattern id='p' width='(\d+)' height='(\d+)'", svg).groups()
    )
    dots = {(int(x), int(y)) for x, y in re.findall(r"<circle cx='(\d+)' cy='(\d+)' r='2.5'/>", svg)}
    holes = [tuple(map(int, one)) for one in re.findall(r"M(\d+) (\d+)H(\d+)V(\d+)H\d+Z", svg)]
    found = []
    for k in range(1_000):
        x, y = x_of(k) + WIDE // 2, y_of(k) + HIGH // 2
        if any(left < x < right and top < y < bottom for left, top, right, bottom in holes):
            assert (x % wide, y % high) in dots, k
            found.append(k)
    return found


@pytest.mark.parametrize(
    ("first", "end"),
    [
        (0, 1),
        (0, 25),
        (0, 1_000),
        (1, 2),
        (24, 25),
        (24, 26),
        (37, 971),
        (25, 50),
        (30, 40),
        (3, 100),
        (50, 77),
    ],
)
def test_the_image_shows_these_dots_and_no_other(first: int, end: int) -> None:
    assert shown(first, end) == list(range(first, end))


def test_it_lies_where_the_markers_stand_and_is_as_wide_as_the_picture() -> None:
    image = field(37, 971, 160, "#3579b1", 5)
    # Its drawing begins half a place to the left of the first dot and above it.
    assert (image["x"], image["y"], image["sizex"]) == (-WIDE, 160 - HIGH // 2, ACROSS)
    assert f"viewBox='{-WIDE // 2} 0 {ACROSS} {image['sizey']}'" in unquote(image["source"])
    assert image["sizey"] == y_of(970) + HIGH and x_of(24) + 2 * WIDE == ACROSS
    assert image["source"].startswith("data:image/svg+xml,") and "#" not in image["source"]
    assert len(image["source"]) < 2_500
