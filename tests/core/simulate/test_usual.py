"""The numbers to start from: those of sources by hand, and those that are assumed, one by one."""

from __future__ import annotations

from fractions import Fraction

import pytest

from core.i18n import translator
from core.law import Jurisdiction
from core.simulate import Basis, Dearer, Illness, JobLoss, PayCut, Usual, usual_shocks


def sums(usual: Usual) -> dict[tuple[str, str], str]:
    """The sums that numbers were worked out by, as they are said."""
    t = translator("en")
    return {(one.shock, one.field): t.say(one.how) for one in usual.bases if one.how is not None}


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
    assert chance.value == ill.chance
    # 0.052 ÷ 0.948 = 0.054852, ÷ 6 = 0.009142; 0.216 ÷ 12 = 0.018; 1 − 0.275 = 0.725.
    assert sums(usual) == {
        (
            "job_loss",
            "chance",
        ): "Chance a month = u ÷ (1 − u) ÷ months, u being the share out of work: 5.2% ÷ 94.8% ÷ 6 = 0.91%.",
        ("illness", "chance"): "Chance a month = the chance a year ÷ 12: 21.6% ÷ 12 = 1.80%.",
        (
            "illness",
            "reimbursed",
        ): "What is paid back = 1 − the part that people pay themselves: 100% − 27.5% = 72.5%.",
    }


def test_american_numbers_by_hand() -> None:
    """8.3 % a year; a spell is so many weeks in the mean: × 12 ÷ 52 in whole months."""
    usual = usual_shocks(Jurisdiction.US)
    assert usual.shocks.job_loss == JobLoss(Fraction(83, 1_000) / 12, 5, Fraction(0))
    by_field = {one.field: one for one in usual.bases if one.shock == "job_loss"}
    assert round(by_field["months"].sources[0].fraction("mean") * 12 / 52) == 5
    # 23.8 × 12 ÷ 52 = 285.6 ÷ 52 = 5.492; 0.083 ÷ 12 = 0.006917.
    assert sums(usual) == {
        ("job_loss", "chance"): "Chance a month = the chance a year ÷ 12: 8.3% ÷ 12 = 0.69%.",
        ("job_loss", "months"): "Weeks × 12 ÷ 52: 23.8 × 12 ÷ 52 = 5.49, in whole months 5.",
    }
    assert by_field["replaced"].is_assumption


def test_a_number_without_a_source_is_an_assumption() -> None:
    assert Basis("pay_cut", "chance", Fraction(1, 200)).is_assumption
