"""One way set against another: money, per cent, and no per cent of nothing."""

from __future__ import annotations

from fractions import Fraction

import pytest

from core.compare import Change, WayKey, difference, ways
from core.compare.difference import change
from tests.core.compare.test_every_way import of, year


def test_a_difference_by_hand() -> None:
    comparison = ways(year())
    # Interest of 1,440 against 780; a first payment of 120 against 1,120; a last of 12,120 against 1,010.
    found = difference(comparison[WayKey.INTEREST_ONLY], comparison[WayKey.EQUAL_PRINCIPAL])
    assert found.total_interest == found.total_cost == Change(66_000, Fraction(66, 78))
    assert found.first == Change(-100_000, Fraction(-100, 112))
    assert found.last == Change(1_111_000, Fraction(1111, 101))
    assert found.largest == Change(1_212_000 - 112_000, Fraction(1100, 112))
    # Both cost 1 % a month, but for rounding: equal quotas of whole fen.
    assert abs(found.nominal) < 1e-6 and abs(found.effective) < 1e-6


def test_nothing_is_a_share_of_nothing() -> None:
    comparison = ways(year())
    found = difference(comparison[WayKey.FLAT_FEE], comparison[WayKey.SINGLE_REPAYMENT])
    assert found.first == Change(112_000, None)
    assert found.total_interest == Change(0, Fraction(0))


@pytest.mark.parametrize("name", ["zhang", "deducted", "free", "yen"])
def test_against_itself_there_is_none_and_both_ways_it_is_opposite(name: str) -> None:
    ways_found = of(name).found
    for one in ways_found:
        itself = difference(one, one)
        assert (itself.total_cost.by, itself.first.by, itself.nominal) == (0, 0, 0)
        back = difference(ways_found[0], one), difference(one, ways_found[0])
        assert back[0].total_cost.by == -back[1].total_cost.by
        assert back[0].effective == -back[1].effective
    assert change(5, 4) == Change(1, Fraction(1, 4))
