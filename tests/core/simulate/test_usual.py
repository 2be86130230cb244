"""The numbers to start from: those of sources by hand, and those that are assumed, one by one."""

from __future__ import annotations

from fractions import Fraction

import pytest

from core.law import Jurisdiction
from core.simulate import Basis, Dearer, Illness, JobLoss, PayCut, usual_shocks


@pytest.mark.parametrize("place", Jurisdiction)
def test_what_is_assumed_is_the_same_everywhere(place: Jurisdiction) -> None:
    """A cut of a fifth for a year, once in 200 months; a tenth dearer for good, once in 100."""
    shocks = usual_shocks(place).shocks
    assert shocks.pay_cut == PayCut(Fraction(1, 200), Fraction(1, 5), 12)
    assert shocks.dearer == Dearer(Fraction(1, 100), Fraction(1, 10), None)
    assert shocks.irregular is None and shocks.common is None


def test_where_no_source_knows_a_job_is_lost_once_in_a_hundred_months() -> None:
    known = (Jurisdiction.CN, Jurisdiction.US)
    for place in set(Jurisdiction) - set(known):
        usual = usual_shocks(place)
        assert usual.shocks.job_loss == JobLoss(Fraction(1, 100), 6, Fraction(0))
        assert usual.shocks.illness is None
        assert all(one.is_assumption and not one.sources and not one.how for one in usual.bases)


def test_chinese_numbers_by_hand() -> None:
    """5.2 % out of work, six months each: 0.052 ÷ 0.948 ÷ 6. Of the stays a year, a twelfth a month."""
    usual = usual_shocks(Jurisdiction.CN)
    assert usual.shocks.job_loss == JobLoss(Fraction(52, 948) / 6, 6, Fraction(0))
    ill = usual.shocks.illness
    assert isinstance(ill, Illness)
    (chance,) = [one for one in usual.bases if (one.shock, one.field) == ("illness", "chance")]
    assert ill.chance * 12 == chance.sources[0].fraction("2024_employees")
    assert chance.how and chance.value == ill.chance


def test_american_numbers_by_hand() -> None:
    """8.3 % a year; a spell is so many weeks in the mean: × 12 ÷ 52 in whole months."""
    usual = usual_shocks(Jurisdiction.US)
    assert usual.shocks.job_loss == JobLoss(Fraction(83, 1_000) / 12, 5, Fraction(0))
    by_field = {one.field: one for one in usual.bases if one.shock == "job_loss"}
    assert round(by_field["months"].sources[0].fraction("mean") * 12 / 52) == 5
    assert by_field["chance"].how != by_field["months"].how != ""
    assert by_field["replaced"].is_assumption


def test_a_number_without_a_source_is_an_assumption() -> None:
    assert Basis("pay_cut", "chance", Fraction(1, 200)).is_assumption
