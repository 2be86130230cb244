"""A shock placed by hand: cash at each month's end, against sums written out here."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.afford.by_hand import Placed, months_with, shock_reason
from core.afford.home_fields import ByHand
from core.afford.home_lessons import lesson_months
from core.contract import Method
from core.household import Household, Mend, Pay, ReasonKey, cash_months
from core.i18n import translator
from core.schedule import build_schedule
from core.simulate import Shocks, simulate
from tests.core.afford.home import LOAN, YEAR, home
from tests.strategies import tried

NOTHING = Placed()
T = translator("en")


def cash(placed: Placed, savings: int = 0) -> list[int]:
    return [one.cash for one in months_with(home(savings), LOAN, placed)]


def said(placed: Placed, savings: int = 0) -> str:
    lived, plain = (months_with(home(savings), LOAN, one) for one in (placed, NOTHING))
    return T.sentences(*lesson_months(lived, plain, placed, "CNY"))


def test_nothing_happens() -> None:
    # 7,880 are left, then 7,890 …
    assert cash(NOTHING)[:3] == [788_000, 1_577_000, 2_367_000]
    assert said(NOTHING) == "Cash never runs out: it is lowest at the end of month 1, with ¥7,880.00."


def test_a_job_is_lost_in_month_3_for_six_months() -> None:
    # 15,770 by then; 7,100, 7,090, 7,080 … go out: 8,670, 1,580, −5,500, −12,570, −19,630, −26,680.
    found = cash(Placed(ByHand.JOB, 3, 6))
    assert found[2:9] == [867_000, 158_000, -550_000, -1_257_000, -1_963_000, -2_668_000, -1_872_000]
    assert said(Placed(ByHand.JOB, 3, 6)) == (
        "The job is lost in month 3, and no pay comes for 6 months. Cash runs out in month 5 (1 Jun 2026): "
        "¥5,500.00 is missing. At worst, at the end of month 8, ¥26,680.00 is missing. Without it, the least "
        "would be ¥7,880.00."
    )


def test_pay_is_cut_by_thirty_per_cent() -> None:
    # 4,500 less in months 2 and 3.
    found = cash(Placed(ByHand.CUT, 2, 2, Fraction(3, 10)))
    assert found[:4] == [788_000, 1_127_000, 1_467_000, 2_258_000]
    # Twelve months leave 12 × 9,000 − 12,780 = 95,220; 9,000 less with it.
    assert said(Placed(ByHand.CUT, 2, 2, Fraction(3, 10))).endswith(
        "At the end of the loan ¥86,220.00 is there, without it ¥95,220.00."
    )


def test_a_bill_comes_once() -> None:
    found = months_with(home(), LOAN, Placed(ByHand.BILL, 1, 9, bill=800_000))
    assert [one.bill for one in found] == [800_000, *[0] * 11]
    assert found[0].cash == -12_000 and found[1].cash == 777_000
    assert "Cash runs out in month 1 (1 Feb 2026): ¥120.00 is missing." in said(
        Placed(ByHand.BILL, 1, bill=800_000)
    )


def test_what_is_missing_anyway_is_said_so() -> None:
    poor = Household(income=0, essentials=0, savings=100_000)
    lived = months_with(poor, LOAN, Placed(ByHand.BILL, 1, bill=50_000))
    plain = months_with(poor, LOAN, NOTHING)
    text = T.sentences(*lesson_months(lived, plain, Placed(ByHand.BILL, 1, bill=50_000), "CNY"))
    # 12,780 are asked in all, 1,000 are there.
    assert text.endswith("Without it too, ¥11,780.00 would be missing.")


def test_a_shock_that_outlasts_the_loan_ends_with_it() -> None:
    assert cash(Placed(ByHand.JOB, 12, 600))[-1] == 9_522_000 - 1_500_000
    assert Placed(ByHand.JOB, 3, 6).last == 8 and Placed(ByHand.BILL, 3, 6).last == 3


@tried(60)
@given(
    st.sampled_from((Method.EQUAL_INSTALMENT, Method.EQUAL_PRINCIPAL, Method.INTEREST_ONLY)),
    st.integers(100_000, 50_000_000),
    st.integers(1, 24),
    st.integers(0, 5_000_000),
    st.integers(0, 3_000_000),
    st.builds(
        Placed,
        st.sampled_from([ByHand.JOB, ByHand.CUT, ByHand.BILL]),
        st.integers(1, 12),
        st.integers(1, 12),
        st.fractions(0, 1, max_denominator=100),
        st.integers(0, 1_000_000),
    ),
)
def test_it_is_the_simulation_while_money_lasts_and_never_better(
    method: Method, principal: int, periods: int, income: int, savings: int, placed: Placed
) -> None:
    """While cash is there, it is the simulated household's; and no shock leaves more than none."""
    terms = replace(YEAR, amount=principal, method=method, periods=periods).terms()
    schedule = build_schedule(terms)
    pay = Pay.irregular(income // 2, income, 2 * income)
    owner = Household(income=pay, essentials=500_000, savings=savings)
    plain = cash_months(owner, schedule)
    assert [one.cash for one in months_with(owner, schedule, NOTHING)] == [one.cash for one in plain]
    lived = months_with(owner, schedule, placed)
    assert all(one.cash <= other.cash for one, other in zip(lived, plain, strict=True))
    outcome = simulate(owner, schedule, Shocks(common=placed.common), n=1, months=len(lived))
    for one, other in zip(lived, outcome.cash[:, 0].tolist(), strict=True):
        if one.cash < 0:
            break
        assert one.cash == other


@pytest.mark.parametrize("savings", [0, 500_000])
def test_savings_lift_every_month_alike(savings: int) -> None:
    placed = Placed(ByHand.JOB, 3, 6)
    assert cash(placed, savings) == [one + savings for one in cash(placed)]


def test_interest_only_shows_its_last_month() -> None:
    schedule = build_schedule(replace(YEAR, method=Method.INTEREST_ONLY).terms())
    found = months_with(home(), schedule, NOTHING)
    # 120 a month, 12,120 in the last: 15,000 − 6,000 − 12,120.
    assert (found[0].left, found[-1].left) == (888_000, -312_000)


def test_money_that_is_missing_with_what_was_placed_is_a_reason() -> None:
    def reason(placed: Placed, savings: int = 0) -> str:
        found = shock_reason(home(savings), LOAN, months_with(home(savings), LOAN, placed), placed)
        return "" if found is None else T.say(found.said)

    # 20,000 + 7,880 + 7,890 − 100,000.
    bill = Placed(ByHand.BILL, 2, bill=10_000_000)
    assert reason(bill, 2_000_000) == (
        "A bill, placed by hand: cash runs out in month 2 (1 Mar 2026), and ¥64,230.00 is missing."
    )
    # Worked out above: 5,500 in month 5, 26,680 in month 8.
    assert reason(Placed(ByHand.JOB, 3, 6)) == (
        "Job lost, placed by hand: cash runs out in month 5 (1 Jun 2026), and ¥5,500.00 is missing; at worst "
        "¥26,680.00, in month 8."
    )
    found = shock_reason(home(), LOAN, months_with(home(), LOAN, bill), bill)
    assert found is not None and (found.key, found.month) == (ReasonKey.SHOCK, 2)
    assert {Mend.SMALLER, Mend.LATER, Mend.BUFFER, Mend.ADVICE} <= set(found.mends)
    # 3 × 15,000 are outlasted with 60,000; and where nothing was placed there is nothing to say of it.
    assert reason(Placed(ByHand.JOB, 3, 3), 6_000_000) == ""
    poor = home(income=0)
    assert shock_reason(poor, LOAN, months_with(poor, LOAN, NOTHING), NOTHING) is None
