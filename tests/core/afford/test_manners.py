"""Other ways to repay: the ways, what they ask, and the same thousand in each, against sums by hand."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from core.afford.lenient import too_lenient
from core.afford.manner_beside import MOST_SAVED, compare_ways, funds
from core.afford.manner_choices import Manners
from core.afford.manner_said import impossible, lesson_funds, lesson_ways, ways_meant
from core.afford.manner_ways import MOST_MONTHS, WAYS, Way, far_enough, manners_of, plain_of
from core.contract import Grace, Method
from core.household import Household
from core.i18n import LANGUAGES, translator
from core.life import LatePolicy
from core.rates import Rate
from core.simulate import Common, JobLoss, Manner, Shocks
from core.wording import Message
from tests.core.afford.class_room import HOME, RUIN, loan

SAID = Manners(Fraction(1, 10), 3, 3, 6)
LUCK = Shocks(job_loss=JobLoss(Fraction(1, 50), 6))


def english(said: tuple[Message, ...]) -> str:
    return " ".join(translator("en").say(one) for one in said)


# ---- what each way asks -----------------------------------------------------------------------------


def test_the_ways_are_manners_of_the_simulation() -> None:
    found = manners_of(loan(), SAID)
    assert found == {
        Way.FULL: Manner(),
        Way.MINIMUM: Manner(minimum=Fraction(1, 10), least=1_200),
        Way.LOW: Manner(low_start=3),
        Way.EXTENSION: Manner(extension=3),
        Way.FUND: Manner(fund=6),
    }
    assert set(WAYS) == set(Way)
    assert manners_of(loan(principal=12), SAID)[Way.MINIMUM].least == 1


def test_what_a_way_asks_of_whoever_is_never_late() -> None:
    """At 1 % a month, 1,200.00 by twelve parts: 12 + 11 + … + 1 = 78 of interest."""
    one = loan(rate=Rate.monthly("1%"))
    assert plain_of(one, Manner()) == (7_800, 11_200, 12)
    # Three months of 12, then nine parts of 133.33: 12 × (9 + 8 + … + 1) ÷ 9 = 60, to within a fen each.
    low = plain_of(one, Manner(low_start=3))
    assert low is not None and abs(low.cost - 9_600) <= 9 and low.first == 1_200 and low.months == 12
    # An extension is asked for only in trouble, savings change nothing of the loan.
    assert plain_of(one, Manner(extension=3)) == plain_of(one, Manner(fund=6)) == plain_of(one, Manner())


def test_a_minimum_payment_by_hand() -> None:
    """Half of what is owed, at least 500.00: 600, 500, 100; interest 12, 6, 1."""
    one = loan(rate=Rate.monthly("1%"))
    assert plain_of(one, Manner(minimum=Fraction(1, 2), least=50_000)) == (1_900, 61_200, 3)


@pytest.mark.parametrize(
    ("months", "looked"), [(1, 13), (12, 24), (108, 120), (109, 120), (360, MOST_MONTHS)]
)
def test_how_far_it_is_looked(months: int, looked: int) -> None:
    assert far_enough(months) == looked


# ---- the same thousand in each ----------------------------------------------------------------------


def test_without_shocks_nobody_is_ever_behind() -> None:
    found = compare_ways(HOME, loan(), Shocks(), SAID, n=50)
    assert [one.way for one in found.ways] == list(Way) and not found.impossible
    for one in found.ways:
        beside = one.beside
        assert (beside.early, beside.behind, beside.defaulted, beside.owing) == (0, 0, 0, 0)
        assert beside.paid == 120_000
        assert beside.in_debt == one.plain.months
    # A tenth of what is owed until that is less than 12.00; 1,200 × 0.9²² is 118, then 12 a month: 32 in all.
    minimum = found.of(Way.MINIMUM)
    assert minimum is not None and minimum.plain == (0, 12_000, 32)
    assert found.months == 32 + 3 + 12
    assert "90 days behind in every way to repay" in english(lesson_ways(found))


def test_a_certain_shock_by_hand() -> None:
    """No pay in the months 1 to 24; the loan bears no interest.

    Savings of 2,500.00 are one month's essentials: nothing is paid until month 25 brings 500.00 more than
    essentials: 500, 500 and 200 end it in month 27. With six months put by, 15,000.00, five months pay 2,500
    and 100 each, and 2,000 are too little for month 6: the 700 still owed take the months 25 and 26.
    """
    found = compare_ways(HOME, loan(), RUIN, SAID, n=7)
    full, fund = found.full.beside, found.of(Way.FUND)
    assert full[2:] == (7, 7, 7, 0, 120_000, 27)
    assert fund is not None and fund.beside[2:] == (7, 7, 7, 0, 120_000, 26)
    assert full.outcome.fate.first.tolist() == [1] * 7
    assert fund.beside.outcome.fate.first.tolist() == [6] * 7


def test_the_luck_is_the_same_in_every_way() -> None:
    found = compare_ways(HOME, loan(), LUCK, SAID, n=200)
    again = compare_ways(HOME, loan(), LUCK, SAID, n=200)
    assert [one.beside[2:] for one in found.ways] == [one.beside[2:] for one in again.ways]
    behind = {one.way: one.beside.behind for one in found.ways}
    # With the same luck, more put by never leaves more of them behind.
    assert behind[Way.FUND] <= behind[Way.FULL]
    other = compare_ways(HOME, loan(), LUCK, SAID, n=200, seed=8)
    assert [one.beside[2:] for one in found.ways] != [one.beside[2:] for one in other.ways]


def test_a_way_that_cannot_be_is_a_sentence() -> None:
    for one in (loan(periods=3), loan(method=Method.SINGLE_REPAYMENT, periods=3)):
        found = compare_ways(HOME, one, LUCK, SAID, n=20)
        assert found.impossible == (Way.LOW,) and found.of(Way.LOW) is None
        assert english(impossible(found)) == (
            "A low start of 3 months cannot be had here: no instalment would be left to repay the principal."
        )
        assert "Low start" not in english(ways_meant(found))


def test_grace_of_a_month_or_more_is_not_of_this_model() -> None:
    assert too_lenient(loan(), LatePolicy()) is None
    assert too_lenient(loan(grace=Grace(days=27)), LatePolicy()) is None
    for one, late in ((loan(grace=Grace(days=28)), LatePolicy()), (loan(), LatePolicy(grace_days=30))):
        said = too_lenient(one, late)
        assert said is not None and "27" in translator("en").say(said)
    assert too_lenient(loan(grace=Grace(days=28)), LatePolicy(grace_days=3)) is None


# ---- months of savings ------------------------------------------------------------------------------


def test_months_saved_by_hand() -> None:
    """No pay in the three months 2 to 4; each month asks 2,600.00, of which the first is paid from pay.

    After month 1 there are k × 2,500 + 400. Three such months ask 7,800: with three months saved 7,900 are
    there, with two 5,400.
    """
    found = funds(HOME, loan(), Shocks(common=Common(2, 3)), n=10)
    assert found.behind == (10, 10, 10, 0, 0, 0, 0) and len(found.behind) == MOST_SAVED + 1
    assert (found.own, found.own_behind) == (1, 10)
    said = english(lesson_funds(found))
    assert "With nothing put by, 10 of 10 ever fall behind; with three months of essentials put by, 0" in said
    assert "Three months are ¥7,500, six are ¥15,000." in said
    assert "In months of essentials, your savings are 1: 10 of 10." in said
    assert "A rule of thumb is 3 to 6 months." in said


def test_more_months_saved_never_leave_more_behind() -> None:
    found = funds(HOME, loan(), LUCK, n=300)
    assert list(found.behind) == sorted(found.behind, reverse=True)
    assert found.behind[0] > found.behind[-1] and found.own_behind == found.behind[1]


def test_nothing_to_spend_is_a_sentence() -> None:
    found = funds(Household(income=300_000, essentials=0), loan(), LUCK, n=10)
    assert found.own is None and len(set(found.behind)) == 1
    assert (
        english(lesson_funds(found)) == "Nothing must be spent here, so months of essentials come to nothing."
    )


def test_savings_are_never_rounded_up() -> None:
    found = funds(replace(HOME, savings=740_000), loan(), LUCK, n=10)
    assert "your savings are 2.9: " in english(lesson_funds(found))


@pytest.mark.parametrize("code", LANGUAGES)
def test_everything_can_be_said(code: str) -> None:
    t = translator(code)
    found = compare_ways(HOME, loan(periods=3), LUCK, SAID, n=20)
    for said in (
        *lesson_ways(found),
        *impossible(found),
        *ways_meant(found),
        *lesson_funds(funds(HOME, loan(), LUCK, n=9)),
    ):
        assert t.say(said) and (code == "en" or t.say(said) != translator("en").say(said))
