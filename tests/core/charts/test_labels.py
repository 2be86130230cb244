"""Names of points: each at the place where it lies on least."""

from __future__ import annotations

from itertools import combinations

import plotly.graph_objects as go

from core.charts.labels import Box, Spot, box_of, places


def overlaps(figure: go.Figure) -> int:
    """How many pairs of names lie on one another by more than an edge, at a phone's width."""
    (left, right), (low, high) = figure.layout.xaxis.range, figure.layout.yaxis.range
    boxes = [
        box_of(
            Spot((trace.x[0] - left) / (right - left), (trace.y[0] - low) / (high - low), trace.text[0]),
            trace.textposition,
        )
        for trace in figure.data
    ]
    return sum(one.shared(other) > 20 for one, other in combinations(boxes, 2))


def test_a_name_alone_stands_to_the_right() -> None:
    assert places([Spot(0.5, 0.5, "Single")]) == ["middle right"]


def test_a_name_stays_within_the_picture() -> None:
    assert places([Spot(0.99, 0.5, "Equal principal")]) == ["middle left"]


def test_two_on_nearly_one_spot_part() -> None:
    one, other = places([Spot(0.5, 0.5, "Equal"), Spot(0.52, 0.5, "Flat fee")])
    assert one != other
    assert box_of(Spot(0.5, 0.5, "Equal"), one).shared(box_of(Spot(0.52, 0.5, "Flat fee"), other)) == 0


def test_chinese_is_wider() -> None:
    latin, han = (box_of(Spot(0.5, 0.5, text), "top center") for text in ("abcd", "等额本息"))
    assert han.right - han.left > latin.right - latin.left


def test_boxes_share_what_they_share() -> None:
    assert Box(0, 2, 0, 2).shared(Box(1, 3, 1, 3)) == 1
    assert Box(0, 1, 0, 1).shared(Box(1, 2, 0, 1)) == 0
