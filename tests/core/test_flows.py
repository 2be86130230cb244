"""Money in order of time: what is netted, shifted and scaled, and what counts as one time."""

from __future__ import annotations

from math import nextafter

import pytest

from core.errors import NoRate
from core.flows import Flows, periodic_flows, yearly_flows


def test_years_in_order_from_the_first_and_the_largest_sum_from_one_to_two() -> None:
    assert yearly_flows([(4.0, -8), (3.5, 0), (2.0, 4), (3, -2)]) == Flows(
        (0.0, 1.0, 2.0), (), (0.5, -0.25, -1.0), 2.0
    )
    assert yearly_flows([(-1, 4), (-3, -2)]) == Flows((0.0, 2.0), (), (-0.5, 1.0), 2.0)
    assert yearly_flows([(0, 3), (1, -1)]).amounts == (1.5, -0.5)
    assert yearly_flows([(0, 2.0**-1000), (1, -(2.0**-1001))]).amounts == (1.0, -0.5)
    assert yearly_flows([(0, 2.0**900), (1, 2.0**-900), (2, -(2.0**900))]).amounts == (1.0, -1.0)
    assert yearly_flows([(-1, 4), (1, -2)]) == Flows((0.0, 2.0), (), (1.0, -0.5), 2.0)


def test_unit_periods_with_parts() -> None:
    """Parts stay as they are; a whole part is one period more; no parts at all are left out."""
    moves = [(2, 0.5, -4), (5, 0, -2), (1, 0.25, 8)]
    assert periodic_flows(moves) == Flows((0.0, 1.0, 4.0), (0.25, 0.5, 0.0), (1.0, -0.5, -0.25), 3.75)
    assert periodic_flows([(1, 0, 8), (1, 1, -4)]) == Flows((0.0, 1.0), (), (1.0, -0.5), 1.0)
    assert periodic_flows([(0, 0, 8), (0, 0.5, -4)]) == Flows((0.0, 0.0), (0.0, 0.5), (1.0, -0.5), 0.5)


def test_what_moves_at_one_time_is_one_sum() -> None:
    moves = [(1, 3), (1, 1), (1, -8), (2, 3), (2, -3), (3, -1), (5, 8)]
    assert yearly_flows(moves) == Flows((0.0, 2.0, 4.0), (), (-0.5, -0.125, 1.0), 4.0)
    parted = [(0, 0.5, 3), (0, 0.5, 1), (1, 0, 2), (0, 1, -4), (3, 0.5, -8)]
    assert periodic_flows(parted) == Flows((0.0, 1.0, 3.0), (0.5, 0.0, 0.5), (0.5, -0.25, -1.0), 3.0)


@pytest.mark.parametrize("time", [-1_000.0, -7.0, 0.25, 20.0])
def test_times_that_differ_in_their_last_bit_are_one(time: float) -> None:
    near = nextafter(time, 30.0)
    assert yearly_flows([(time, 5), (near, -1), (time + 1, -2)]).amounts == (1.0, -0.5)
    assert yearly_flows([(time, 8), (time + 1, -1), (nextafter(time + 1, 30.0), -1)]).amounts == (1.0, -0.25)
    for other in (time + 1e-11, time - 1e-11):
        assert len(yearly_flows([(time, 5), (other, -1), (time + 1, -2)]).times) == 3
    with pytest.raises(NoRate) as refused:
        yearly_flows([(time, 5), (near, -1)])
    assert refused.value.key == "same_time"
    assert yearly_flows([(time, 5), (time + 1e-11, -1)]).longest == pytest.approx(1e-11, rel=0.1)


@pytest.mark.parametrize("part", [0.25, 1 / 3])
def test_parts_that_differ_in_their_last_bit_are_one(part: float) -> None:
    near = nextafter(part, 1.0)
    assert periodic_flows([(0, part, 5), (0, near, -1), (1, 0, -2)]).amounts == (1.0, -0.5)
    assert periodic_flows([(0, 0, 8), (0, nextafter(1.0, 0.0), -1), (1, 0, -1)]).amounts == (1.0, -0.25)


def test_sums_that_cancel_but_for_their_last_bits_are_nothing() -> None:
    """0.1 + 0.2 − 0.3 is 5.6e-17 in floats, and 0.6 moved; 1 − 1 + 1e-14 is still something."""
    assert yearly_flows([(0, 0.1), (0, 0.2), (0, -0.3), (1, 2), (2, -1)]).amounts == (1.0, -0.5)
    assert yearly_flows([(0, 100.1), (0, 100.2), (0, -200.3), (1, 2), (2, -1)]).amounts == (1.0, -0.5)
    assert len(yearly_flows([(0, 1), (0, -1), (0, 1e-14), (1, 2), (2, -1)]).amounts) == 3
    assert len(yearly_flows([(0, 1), (0, -1), (0, -1e-14), (1, 2), (2, -1)]).amounts) == 3


@pytest.mark.parametrize(
    ("moves", "key"),
    [
        ([], "none"),
        ([(0, 5), (1, 5)], "one_way"),
        ([(0, -5), (1, -5)], "one_way"),
        ([(0, 5), (0, -4), (1, 5)], "one_way"),
        ([(0, 5), (0, -5), (1, 5), (1, -5)], "any"),
        ([(0, 5), (float("inf"), -5)], "number"),
        ([(float("-inf"), 5), (1, -5)], "number"),
        ([(0, float("inf")), (1, -5)], "number"),
        ([(0, 1e200), (1, -1e-200)], "one_way"),
    ],
)
def test_what_has_no_rate(moves: list[tuple[float, float]], key: str) -> None:
    for flows in (yearly_flows, lambda moves: periodic_flows([(t, 0, a) for t, a in moves])):
        with pytest.raises(NoRate) as refused:
            flows(moves)
        assert refused.value.key == key


@pytest.mark.parametrize("part", [float("nan"), float("inf")])
def test_a_part_that_is_no_number(part: float) -> None:
    with pytest.raises(NoRate) as refused:
        periodic_flows([(0, 0, 5), (1, part, -5)])
    assert refused.value.key == "number"
