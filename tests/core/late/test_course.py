"""What is owed day by day after a missed instalment; every figure with its sum."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from core.late.choices import can_be_missed, read_choices
from core.late.course import course
from core.late.fields import Terms
from core.late.policy import policy_of
from core.late.sums import _account
from core.life import Base, LateFee, LatePolicy, Paid
from core.schedule import build_schedule
from tests.core.late.year import HALF_MORE, TODAY, missed
from tests.core.loans import LOANS, scenario_of


def test_on_the_due_date_the_instalment_is_due_and_not_late() -> None:
    owed = missed().on(0)
    assert (owed.principal_due, owed.interest_due, owed.penalty, owed.days_past_due) == (
        100_000,
        11_000,
        0,
        0,
    )


def test_thirty_days_bear_a_month_of_the_penalty_rate() -> None:
    owed = missed().on(30)
    # 1,000 × 18 % × 30 ÷ 365 = 14.794…
    assert (owed.penalty, owed.to_get_current, owed.days_past_due) == (1_479, 112_479, 30)
    # 10,000 not yet due, and 30 of the 31 days of its 100 for March: 96.774…
    assert owed.to_pay_off == 112_479 + 1_000_000 + 9_677


def test_the_next_instalment_is_a_step() -> None:
    found = missed()
    # 1,000 + 100 fall due on 1 April; 1,000 × 18 % × 31 ÷ 365 = 15.287…
    assert found.next_day(30) == 110_000 + 1_529 - 1_479
    assert found.steps(31).rows[0].number == 3 and not found.steps(30).any
    # From there 2,000 × 18 % × 29 ÷ 365 = 28.602…
    assert found.on(60).penalty == 1_529 + 2_860


def test_compound_interest_runs_on_unpaid_interest() -> None:
    owed = missed(LatePolicy(Fraction(3, 2), compound=True)).on(30)
    # 110 × 18 % × 30 ÷ 365 = 1.627…
    assert (owed.penalty, owed.compound) == (1_479 + 163, 163)


def test_on_principal_and_interest_they_bear_it_as_one() -> None:
    # 1,110 × 18 % × 30 ÷ 365 = 16.421…
    assert missed(LatePolicy(Fraction(3, 2), on=Base.PRINCIPAL_AND_INTEREST)).on(30).penalty == 1_642


def test_a_late_fee_is_a_step_and_counts_as_a_charge() -> None:
    found = missed(LatePolicy(Fraction(3, 2), fee=LateFee(amount=2_000)))
    assert found.steps(1).fees == 2_000 and found.on(1).fees == 2_000
    # 1,000 × 18 % ÷ 365 = 0.493…
    assert found.next_day(0) == 2_000 + 49
    assert found.charges(30) == 2_000 + 1_479


@pytest.mark.parametrize(("periods", "fee", "most"), [("3", 1_500, 60_000), ("6", 0, 60_059)])
def test_a_cap_on_all_of_it_holds_whatever_is_missed(periods: str, fee: int, most: int) -> None:
    """£300 at 0.8 % a day, nothing ever paid, the caps of the United Kingdom: at most £300 beside it.

    In three parts the promise is £156.52, and being late may add up to £143.48, one £15 among it. In six it
    is £300.59, more than the cap by itself: being late adds nothing to it.
    """
    terms = scenario_of(currency="GBP", amount="300", quote="day", price="0.8", periods=periods).terms()
    schedule = build_schedule(terms)
    late = policy_of(read_choices({"late_terms": "uk_short_term"}, schedule, TODAY), "GBP")
    found = course(terms, schedule.rows[0], (), late)
    assert max(schedule.total_cost, 30_000) + 30_000 == most
    assert [found.on(days).fees for days in (1, 40, 180)] == [fee] * 3
    assert max(one.to_pay_off for one in found.owed) == found.on(180).to_get_current == most


def test_days_of_grace_are_not_late() -> None:
    found = missed(LatePolicy(Fraction(3, 2), grace_days=3))
    assert [found.on(days).days_past_due for days in (3, 4)] == [0, 4]
    # The days of grace are charged too, once they have passed: 4 ÷ 365 of 180.
    assert [found.on(days).penalty for days in (3, 4)] == [0, 197]


def test_a_payment_in_between_is_a_step_down() -> None:
    found = missed(HALF_MORE, Paid(date(2026, 3, 11), 50_000))
    # 1,000 × 18 % × 10 ÷ 365 = 4.931…: of 500, 4.93 + 110 go to penalty and interest, 385.07 to principal.
    assert found.steps(10).paid == 50_000
    assert found.on(10).principal_due == 100_000 - (50_000 - 493 - 11_000)
    # 614.93 × 18 % × 20 ÷ 365 = 6.065…
    assert found.on(30).penalty == 607 and found.charges(30) == 493 + 607


def test_ordinary_interest_only_charges_nothing_for_being_late() -> None:
    found = missed(LatePolicy())
    assert found.charges(180) == 0 and found.on(30).penalty == 0


@pytest.mark.parametrize("terms", Terms)
@pytest.mark.parametrize("name", LOANS)
def test_every_kind_of_loan_can_be_late_under_all_terms(name: str, terms: Terms) -> None:
    """What is owed is what fell due, what was charged, less what was paid; and waiting never lowers it."""
    loan = scenario_of(**LOANS[name]).terms()
    schedule = build_schedule(loan)
    raw = {"late_terms": terms.value, "late_fee": "5%", "late_grace": "2", "late_on": "both"}
    chosen = read_choices(raw, schedule, TODAY)
    late = policy_of(chosen, loan.currency)
    for row in {*can_be_missed(schedule)[:1], chosen.row, *can_be_missed(schedule)[-1:]}:
        found = course(loan, row, (Paid(row.due, 1),), late)
        for days in (0, 1, 30, 180):
            account = _account(found, days)
            assert account.interest >= 0 and account.penalty >= 0
        sums = [one.to_get_current for one in found.owed]
        assert sums == sorted(sums)
        assert found.charges(30) >= 0
