"""A whole class under one shock: who is in it, what the lender loses, and the price of the next loan."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from core.afford.class_facts import FACTS, facts
from core.afford.class_loss import SIZES, class_curve, loss_of
from core.afford.class_people import MIX, MIXED, people
from core.afford.class_said import answer, beyond, lost_on, price, sums, takeaway
from core.i18n import LANGUAGES, translator
from core.law import lawbook
from core.personas import PERSONAS
from core.simulate import Common, Group, JobLoss, Shocks
from core.wording import Message
from tests.core.afford.class_room import HOME, TODAY, loan

HALF, ALL, NONE = Fraction(1, 2), Fraction(1), Fraction(0)
# 200.00 left after essentials, nothing saved.
POOR = replace(HOME, essentials=280_000, savings=0)
# Nobody who is hit earns anything from month 1 on, for two years.
RUIN = Common(1, 24)
LUCK = Shocks(job_loss=JobLoss(Fraction(1, 50), 6))


def english(*said: Message) -> str:
    return " ".join(translator("en").say(one) for one in said)


# ---- who is in it -----------------------------------------------------------------------------------


def test_a_thousand_of_three_sorts() -> None:
    sorts = people(Fraction(4, 5), 2, TODAY)
    assert sum(MIX.values()) == 1_000 and set(MIX) <= {one.key for one in PERSONAS}
    assert [(one.persona.key, one.group.n) for one in sorts] == list(MIX.items())
    # 15,000, 2,000 and 7,000 a month; four fifths of it are spent, two months of that are saved.
    assert [one.group.home.essentials for one in sorts] == [1_200_000, 160_000, 560_000]
    assert [one.group.home.savings for one in sorts] == [2_400_000, 320_000, 1_120_000]
    assert [one.group.schedule.terms.financed for one in sorts] == [1_000_000, 400_000, 300_000]
    assert {one.group.schedule.terms.disbursed for one in sorts} == {TODAY}
    assert all(str(count) in MIXED for count in MIX.values())


# ---- the loss, by hand ------------------------------------------------------------------------------


def test_without_luck_or_shock_nothing_is_lost() -> None:
    curve = class_curve([Group(HOME, loan(), 20)], Shocks(), RUIN, (NONE,))
    loss = loss_of(curve.alone, HALF)
    assert (loss.defaulted, loss.exposure, loss.ead, loss.each, loss.lost, loss.extra) == (0, 0, 0, 0, 0, 0)
    assert (
        english(price(curve, loss)) == "Nothing is lost, so nothing is added to the price of the next loan."
    )
    assert len(sums(curve, loss)) == 2


def test_a_certain_shock_by_hand() -> None:
    """Four of whom nobody ever pays: each owes 1,200.00 at default, half of it is lost: 2,400.00.

    Out are 1,200, 1,100 … 100, for a month each: 7,800 ÷ 12 = 650.00 for a year, four times. 2,400 of 2,600
    are 92.31 % a year: on 10,000 that is 9,231. Of 10,000 lent, 5,000 are lost.
    """
    curve = class_curve([Group(POOR, loan(), 4)], Shocks(), RUIN, (NONE, ALL))
    alone, hit = curve.sizes
    assert (alone.defaulted, hit.defaulted, hit.behind) == (0, 4, 4)
    loss = loss_of(hit, HALF)
    assert (loss.pd, loss.ead, loss.exposure, loss.lent) == (1, 120_000, 480_000, 480_000)
    assert (loss.each, loss.lost, loss.extra) == (60_000, 240_000, Fraction(240, 260))
    assert (curve.years, curve.months, curve.longest) == (260_000, 24, 12)
    assert lost_on(loss, "CNY").minor == 500_000
    assert english(price(curve, loss)) == (
        "To lose nothing, the next loan must cost 92.31% a year more; on ¥10,000 that is ¥9,231 a year."
    )
    told = english(*sums(curve, loss))
    for step in (
        "4 ÷ 4 = 100.00%",
        "¥4,800.00 ÷ 4 = ¥1,200.00 on average",
        "EL = PD × LGD × EAD = 100.00% × 50% × ¥1,200.00 = ¥600.00 for each loan.",
        "For all 4: 50% × ¥4,800.00 = ¥2,400.00 lost of ¥4,800.00 lent.",
        "comes to ¥2,600.00 lent for a whole year. ¥2,400.00 ÷ ¥2,600.00 = 92.31% a year.",
    ):
        assert step in told, told


def test_half_of_the_class_is_hit() -> None:
    """Two sorts: those who have 24 months saved are hit and pay on, the others never pay."""
    rich = replace(HOME, savings=10_000_000)
    curve = class_curve([Group(POOR, loan(), 3), Group(rich, loan(), 1)], Shocks(), RUIN, (ALL,))
    loss = loss_of(curve.sizes[0], Fraction(1, 3))
    assert (loss.defaulted, loss.n, loss.pd) == (3, 4, Fraction(3, 4))
    assert (loss.exposure, loss.ead, loss.each, loss.lost) == (360_000, 120_000, 30_000, 120_000)


def test_what_is_lost_follows_the_part_that_is_lost() -> None:
    curve = class_curve([Group(HOME, loan(), 200)], LUCK, RUIN)
    assert [one.hit for one in curve.sizes] == list(SIZES) and curve.alone.hit == 0
    assert [one.lost for one in curve.sizes] == sorted(one.lost for one in curve.sizes)
    hit = curve.sizes[3]
    assert loss_of(hit, NONE).lost == loss_of(hit, NONE).extra == 0
    assert loss_of(hit, ALL).lost == hit.lost and loss_of(hit, ALL).extra == hit.extra
    assert hit.extra * curve.years == hit.lost
    assert abs(loss_of(hit, HALF).lost * 2 - hit.lost) <= 1


# ---- what is said -----------------------------------------------------------------------------------


def test_more_than_chance_alone_and_no_more() -> None:
    curve = class_curve([Group(HOME, loan(), 200)], LUCK, RUIN)
    most = english(*answer(curve, curve.sizes[10], HALF))
    assert "When 100% lose 100% of their pay in the same months, it is 200, and ¥" in most
    assert "more than chance alone would bring" in most
    short = class_curve([Group(HOME, loan(), 200)], LUCK, Common(1, 1, lost=Fraction(1, 100)))
    least = english(*answer(short, short.sizes[1], HALF))
    assert "no more than chance alone could bring" in least and "lose 1% of their pay" in least
    nobody = answer(curve, curve.alone, HALF)
    assert len(nobody) == 2
    between = curve.by_chance
    assert (
        f"{between.found} of 200 fall 90 days behind (by chance alone {between.low} to {between.high})"
        in (english(*nobody))
    )


def test_a_loan_beyond_the_months_that_are_looked_at_says_so() -> None:
    assert beyond(class_curve([Group(HOME, loan(), 5)], LUCK, RUIN, (NONE,))) == ()
    long = class_curve([Group(HOME, loan(periods=240), 5)], LUCK, RUIN, (NONE,))
    assert english(*beyond(long)) == "Only losses of the first 120 months are counted; the loan runs for 240."


def test_yen_have_no_hundredths() -> None:
    curve = class_curve(
        [Group(replace(POOR, currency="JPY"), loan(currency="JPY"), 4)], Shocks(), RUIN, (ALL,)
    )
    assert "on JP¥10,000 that is JP¥9,231 a year" in english(price(curve, loss_of(curve.sizes[0], HALF)))


def test_facts_are_those_of_the_law_book_and_were_seen() -> None:
    assert all(not lawbook()[one].is_assumption for one in FACTS)
    said = english(*facts())
    for figure in ("1.56%", "3.01%", "1.05%", "5.2%"):
        assert figure in said


@pytest.mark.parametrize("code", LANGUAGES)
def test_everything_can_be_said(code: str) -> None:
    t = translator(code)
    curve = class_curve([Group(HOME, loan(), 50)], LUCK, RUIN)
    hit = curve.sizes[4]
    long = class_curve([Group(HOME, loan(periods=240), 5)], LUCK, RUIN, (NONE,))
    said = (*answer(curve, hit, HALF), *sums(curve, loss_of(hit, HALF)), takeaway(), *facts(), *beyond(long))
    for one in said:
        assert code == "en" or t.say(one) != translator("en").say(one)
