"""What is owed day by day after a missed instalment; every figure with its sum."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from core.late.choices import can_be_missed, read_choices
from core.late.course import course
from core.late.fields import Order, Terms
from core.late.policy import policy_of
from core.late.reached import reached
from core.late.sums import _account
from core.law import Jurisdiction
from core.life import Base, LateFee, LatePolicy, Paid
from core.schedule import build_schedule
from core.trouble import stages_in
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


def test_ordinary_interest_goes_on_and_costs_more_than_a_loan_paid_on_time() -> None:
    """The 1,000 that were not repaid bear 1 % a month: 10 in the 31 days of March, 0.3226 a day."""
    found = missed(LatePolicy())
    assert found.beyond(0) == 0
    # 110 for 11,000 in March, 100 for 10,000: 15 ÷ 31 of them are 53.23 and 48.39.
    assert found.beyond(15) == 5_323 - 4_839
    # Two sums, each rounded: a day's share may be a fen off either way.
    assert all(31 <= found.grows(days) <= 34 for days in range(30))
    assert found.beyond(31) == 1_000
    assert missed().grows(10) == 0, "the penalty is a charge of its own"


def test_what_was_paid_on_its_day_costs_nothing_beyond() -> None:
    found = missed(LatePolicy(), Paid(date(2026, 3, 1), 111_000))
    assert (found.beyond(20), found.grows(20)) == (0, 0)


def test_a_fee_charged_once_is_not_charged_again() -> None:
    fee = LateFee(amount=2_000, once=True)
    found = missed(LatePolicy(Fraction(3, 2), fee=fee))
    # 1 March and 1 April are missed by 2 April, day 32.
    assert found.on(1).fees == found.on(75).fees == 2_000
    assert missed(LatePolicy(Fraction(3, 2), fee=LateFee(amount=2_000))).on(32).fees == 4_000


def test_after_two_missed_instalments_all_that_is_left_falls_due() -> None:
    found = missed(LatePolicy(Fraction(3, 2), accelerate_missed=2))
    # The second is late on 2 April, day 32: 9,000 not yet due, and one of the 30 days of its 90 for April, 3.
    assert found.steps(32).called == 900_300
    assert not found.called_in(31) and found.called_in(32)
    assert found.on(31).running == 900_000 and found.on(32).running == 0
    owed = found.on(60)
    assert owed.to_get_current == owed.to_pay_off and owed.principal_due == 1_100_000


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


def test_late_is_counted_from_the_oldest_unpaid_instalment() -> None:
    unpaid = missed()
    assert [unpaid.late_by(days) for days in (0, 30, 75)] == [0, 30, 75]
    # By 15 May those of 1 March, 1 April and 1 May have fallen due.
    assert [one.number for one in unpaid.unpaid(75)] == [2, 3, 4]
    on_time = missed(HALF_MORE, Paid(date(2026, 3, 1), 111_000))
    assert on_time.late_by(20) is None and on_time.unpaid(20) == ()
    # The next, of 1 April, is unpaid from then on: 15 April is 45 days after 1 March, 14 after 1 April.
    assert on_time.late_by(45) == 14 and [one.number for one in on_time.unpaid(45)] == [3]


def test_where_only_a_charge_is_open_no_instalment_is_unpaid() -> None:
    late = LatePolicy(Fraction(3, 2), order=Order.PRINCIPAL.buckets)
    # 1,000 × 18 % × 10 ÷ 365 = 4.93 is charged by 11 March; the payment goes to principal and interest first.
    found = missed(late, Paid(date(2026, 3, 11), 111_000))
    assert found.on(20).to_get_current == 493
    assert found.late_by(20) is None and found.unpaid(20) == ()


def test_the_stages_begin_anew_with_the_next_unpaid_instalment() -> None:
    stages = stages_in(Jurisdiction.CN, TODAY)
    assert [one.day for one in reached(missed(), stages)] == [1, 4, 31, 91, 180]
    # Paid on time, the next falls due 31 days later: 32, 35, 62 and 122 days after 1 March; 180 after it is
    # beyond the half year.
    on_time = missed(HALF_MORE, Paid(date(2026, 3, 1), 111_000))
    assert [one.day for one in reached(on_time, stages)] == [32, 35, 62, 122]
