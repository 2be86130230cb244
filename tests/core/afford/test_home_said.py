"""The answer, the sums behind its figures, and what the curve and the paydays show."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from core.afford.home_guidelines import own_said
from core.afford.home_lessons import lesson_payday, lesson_safe, room_said
from core.afford.home_said import FIGURES, answer, by_key, safe_said, shown, sum_behind
from core.household import (
    Household,
    MeasureKey,
    Pay,
    SafeLoan,
    Timing,
    guidelines,
    largest_safe_loan,
    pay_needed,
    save_first,
    timings,
    too_soon,
)
from core.i18n import translator
from core.law import Jurisdiction
from core.wording import Message, Number
from tests.core.afford.home import LOAN, TODAY, home

T = translator("en")


def said(*messages: Message) -> str:
    return T.sentences(*messages)


def test_the_answer_says_money_then_months_then_the_loan_then_per_cent() -> None:
    owner = home(2_000_000)
    safe = largest_safe_loan(owner, LOAN.terms, leave=300_000)
    # 15,000 − 6,000 − 1,120; 20,000 − 7,120 − 7,110 = 5,770 of 7,100; 1,120 ÷ 15,000.
    assert said(*answer(owner, LOAN, 6_428_600, 300_000)) == (
        "After essentials and all debts, the tightest month leaves ¥7,880.00. Without any pay, savings would "
        "last 2.8 months. With 12 instalments at this price, ¥64,286.00 is the largest loan that "
        "leaves ¥3,000 a month. The heaviest month asks ¥1,120.00, 7.47% of a month's pay."
    )
    varies = replace(owner, income=Pay.irregular(1_000_000, 1_500_000, 1_600_000))
    assert "a month. For that only pay that is certain counts. The heaviest" in said(
        *answer(varies, LOAN, 100, 300_000)
    )
    # P ÷ 12 + P ÷ 100 = 6,000 at most: P = 64,285.71.
    assert abs(safe - 6_428_571) <= 6


@pytest.mark.parametrize(
    ("safe", "leave", "text"),
    [
        (0, 300_000, "With 12 instalments at this price, no loan leaves ¥3,000 a month."),
        (0, 0, "With 12 instalments at this price, no loan can be repaid out of pay."),
        (100, 0, "With 12 instalments at this price, ¥1.00 is the largest loan that pay alone can repay."),
    ],
)
def test_the_largest_loan_where_there_is_none_or_nothing_is_to_be_left(
    safe: int, leave: int, text: str
) -> None:
    assert said(safe_said(safe, 12, leave, "CNY")) == text


def test_every_figure_has_its_sum() -> None:
    found = by_key(home(2_000_000), LOAN)
    steps = {key: said(*sum_behind(found[key])) for key in FIGURES}
    assert "¥1,120.00 ÷ ¥15,000.00 = 7.47%" in steps[MeasureKey.PAYMENT_TO_INCOME]
    assert "¥15,000.00 − ¥6,000.00 − ¥0.00 − ¥1,120.00 = ¥7,880.00" in steps[MeasureKey.LEFT]
    # 7,120 and 7,110; the third month asks 7,100.
    assert "2 months are paid in full: ¥20,000.00 − ¥14,230.00 = ¥5,770.00." in steps[MeasureKey.BUFFER]
    assert "2 + ¥5,770.00 ÷ ¥7,100.00 = 2.81" in steps[MeasureKey.BUFFER]
    assert "¥20,000.00 + ¥7,880.00 = ¥27,880.00" in steps[MeasureKey.LOWEST_CASH]
    heads = [shown(found[key], "CNY") for key in FIGURES]
    assert [T.value(one) for one in heads if one is not None] == ["7.47%", "¥7,880.00", "2.8", "¥27,880.00"]
    # 20,000 − 6,760 − 6,750 = 6,490 of 6,740: 2.96…, which is not three.
    almost = by_key(replace(home(2_000_000), essentials=564_000), LOAN)[MeasureKey.BUFFER]
    assert T.value(shown(almost, "CNY") or Number(0)) == "2.9"
    nothing = by_key(Household(income=0, essentials=0), LOAN)
    assert said(*sum_behind(nothing[MeasureKey.PAYMENT_TO_INCOME])) == (
        "No pay comes in, so there is nothing to take a share of."
    )
    assert shown(nothing[MeasureKey.PAYMENT_TO_INCOME], "CNY") is None
    assert "%" not in said(*answer(Household(income=0, essentials=0), LOAN, 0, 0))


def test_what_the_curve_shows() -> None:
    curve = (SafeLoan(6, 1_000_000), SafeLoan(12, 1_500_000))
    needed = pay_needed(home(), LOAN, leave=300_000)
    below = said(*lesson_safe(curve, 12, 1_200_000, needed, 300_000, "CNY"))
    # 3,000 + 6,000 + 1,120
    assert below == (
        "This loan of ¥12,000 lies below the curve, by ¥3,000.00: it leaves ¥3,000 a month and more. With "
        "this loan, ¥3,000 a month would be left on a pay of ¥10,120.00 a month."
    )
    above = said(*lesson_safe(curve, 6, 1_200_000, needed, 300_000, "CNY"))
    assert "lies above the curve, by ¥2,000.00: not every month leaves ¥3,000." in above
    none = said(*lesson_safe((SafeLoan(6, 0),), 6, 1_200_000, needed, 300_000, "CNY"))
    assert none.startswith("At this price no loan of any term here would leave ¥3,000 a month.")


def test_what_the_curve_shows_where_nothing_is_to_be_left() -> None:
    curve = (SafeLoan(6, 1_000_000), SafeLoan(12, 1_500_000))
    needed = pay_needed(home(), LOAN)
    # 6,000 + 1,120
    assert said(*lesson_safe(curve, 12, 1_200_000, needed, 0, "CNY")) == (
        "This loan of ¥12,000 lies below the curve, by ¥3,000.00: pay alone can repay it. To repay this loan "
        "out of pay alone takes ¥7,120.00 a month."
    )
    above = said(*lesson_safe(curve, 6, 1_200_000, needed, 0, "CNY"))
    assert "lies above the curve, by ¥2,000.00: pay alone cannot repay it." in above
    none = said(*lesson_safe((SafeLoan(6, 0),), 6, 1_200_000, needed, 0, "CNY"))
    assert none.startswith("At this price no loan of any term here can be repaid out of pay.")


def test_saving_first_says_what_a_month_leaves_for_it() -> None:
    # 12,000 ÷ 1,120 = 10.7 months; 780 of interest are saved: 120 + 110 + … + 10.
    both = save_first(home(), LOAN)
    assert said(both.said) == (
        "Put ¥1,120.00 by each month and you can pay on 1 Dec 2026: 11 months later, ¥780.00 cheaper."
    )
    assert room_said(home(), LOAN, both.aside) == ()
    assert "leaves only ¥1,000.00" in said(*room_said(home(income=700_000), LOAN, both.aside))
    assert "leaves nothing to put by" in said(*room_said(home(income=600_000), LOAN, both.aside))


def test_from_payday_to_due_date() -> None:
    owner = replace(home(), income=Pay.monthly(1_500_000, date(2026, 1, 10)))
    # 10 January to 1 February: 22 days.
    assert too_soon(owner, LOAN) is None
    text = said(*lesson_payday(timings(owner, LOAN), None))
    assert text.startswith(
        "The longest wait is 22 days: pay comes on 10 Jan 2026, the instalment is due on 1 Feb 2026. For so "
        "long its money must lie untouched beside all other spending. The money of every instalment is there "
        "in time. Counted from savings"
    )
    poor = replace(owner, essentials=1_400_000)
    soon = too_soon(poor, LOAN)
    # 15,000 − 14,000 on 10 January: 1,000 are there of 1,120.
    assert soon is not None
    assert "On 1 Feb 2026 ¥1,120.00 is due and ¥1,000.00 is there; pay comes only on 10 Feb 2026." in said(
        *lesson_payday(timings(poor, LOAN), soon)
    )
    assert "in time" not in said(*lesson_payday(timings(poor, LOAN), soon))
    same = (Timing(1, TODAY, TODAY, TODAY, 0, 31),)
    assert "falls due on a payday. The money of every instalment is there" in said(*lesson_payday(same, None))


def test_a_guideline_says_the_households_own_figure_and_no_verdict() -> None:
    def lines(owner: Household, place: Jurisdiction) -> list[str]:
        return [said(own_said(one)) for one in guidelines(owner, LOAN, place, TODAY)]

    # 7.466… % twice; 20,000 ÷ 6,000 = 3.3 months.
    assert lines(home(2_000_000), Jurisdiction.CN) == [
        "A line for what a home costs, shown for scale; this loan asks 7.47%.",
        "Here: 7.47%, within this line.",
        "Here: 3.3, at this line or above it.",
    ]
    assert "Here: 1.7, below this line." in lines(home(1_000_000), Jurisdiction.CN)
    # 12,000 ÷ 15,000 months of income.
    assert "Here: 0.8, within this line." in lines(home(), Jurisdiction.TW)
    assert "Here: at least 0.8." in lines(replace(home(), other_payments=900_000), Jurisdiction.TW)
    nobody = Household(income=0, essentials=0)
    assert all("no such figure" in one for one in lines(nobody, Jurisdiction.CN))
