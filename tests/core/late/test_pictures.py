"""Calling or waiting, a part payment, four meanings of grace, the boxes, the lines; each with its sum."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from core.contract import LoanTerms, Method
from core.late.beside_lines import above, all_in, penalty_rate
from core.late.call_or_wait import call_or_wait
from core.late.choices import can_be_missed
from core.late.course import course
from core.late.fields import Agreed, Order
from core.late.graces import meanings
from core.late.part import part_payments
from core.late.record import Entry, boxes, entry
from core.law import Jurisdiction, Lender, Product, ceiling
from core.life import HolidayKind, LatePolicy, Paid
from core.rates import Rate
from core.schedule import build_schedule
from tests.core.late.year import HALF_MORE, YEAR, missed, row
from tests.core.loans import LOANS, scenario_of

# Penalty of 1,000 from 1 March, 2,000 from 1 April, 3,000 from 1 May to the 30th, at 18 % a year:
# 180 × 31 ÷ 365 = 15.29, 360 × 30 ÷ 365 = 29.59, 540 × 29 ÷ 365 = 42.90.
WAITED = 1_529 + 2_959 + 4_290
# 180 × 3 ÷ 365 = 1.479…
CALLED = 148


def test_waiting_costs_what_ninety_days_bear() -> None:
    two = call_or_wait(YEAR, row(), HALF_MORE, Agreed.PAY)
    assert (two.call.extra, two.wait.extra, two.difference) == (CALLED, WAITED, WAITED - CALLED)
    assert two.call.paid_that_day == 100_000 + 11_000 + CALLED
    # 1,110 + 1,100 + 1,090 have fallen due by 30 May.
    assert two.wait.paid_that_day == 330_000 + WAITED
    assert (two.call.days_late, two.wait.days_late) == (3, 90)
    # 31 March and 30 April; on 31 May it is paid.
    assert (two.call.marked, two.wait.marked) == (0, 2)


def test_a_waiver_leaves_only_what_was_agreed() -> None:
    two = call_or_wait(YEAR, row(), HALF_MORE, Agreed.WAIVE)
    assert two.call.extra == 0 and two.call.paid_that_day == 111_000


def test_spreading_costs_interest_and_no_day_more() -> None:
    two = call_or_wait(YEAR, row(), HALF_MORE, Agreed.SPREAD)
    assert two.call.paid_that_day == 0 and two.call.marked == 0
    assert two.call.last_day == date(2027, 1, 1) and two.call.extra > 0


@pytest.mark.parametrize("name", LOANS)
def test_every_kind_of_loan_goes_on_either_way(name: str) -> None:
    terms = scenario_of(**LOANS[name]).terms()
    for missed_row in {can_be_missed(build_schedule(terms))[0], can_be_missed(build_schedule(terms))[-1]}:
        for agreed in Agreed:
            for late in (LatePolicy(Fraction(3, 2), accelerate_missed=1), HALF_MORE):
                two = call_or_wait(terms, missed_row, late, agreed)
                assert all(one.ledger.end.to_pay_off == 0 for one in (two.call, two.wait))
        assert two.wait.extra >= 0
        for meaning in meanings(terms, missed_row, HALF_MORE):
            assert meaning.ledger.end.to_pay_off == 0


def test_the_order_decides_what_reaches_the_principal() -> None:
    found = {one.order: one for one in part_payments(missed(), 30, 50_000)}
    # 14.79 penalty and 110 interest first, or interest alone, or neither.
    assert [found[order].paid.principal for order in Order] == [37_521, 37_521, 39_000, 50_000]
    assert found[Order.PRINCIPAL].left.principal_due == 50_000
    assert found[Order.PRINCIPAL].left.interest_due == 11_000
    assert all(one.left.days_past_due == 30 for one in found.values())
    assert all(one.left.to_get_current == 112_479 - 50_000 for one in found.values())


def test_what_is_beyond_all_that_is_due_waits() -> None:
    found = part_payments(missed(), 30, 200_000)
    assert {one.paid.waiting for one in found} == {200_000 - 112_479}
    assert {one.left.days_past_due for one in found} == {0}


def test_one_word_four_costs() -> None:
    found = {one.kind: one for one in meanings(YEAR, row(), HALF_MORE)}
    # 120 + 110 + … + 10 = 780; interest only: one month more at 11,000, 110.
    # Deferred: 11,110 in eleven parts of 1,010, so 120 + 110 + 1 % of 1,010 × 66 = 666.60.
    # No penalty: 1,000 of principal is paid a month later, 10.
    assert {kind: one.cost for kind, one in found.items()} == {
        None: 78_000,
        HolidayKind.PRINCIPAL: 89_000,
        HolidayKind.DEFERRED: 12_000 + 11_000 + 66_660,
        HolidayKind.INTEREST_FREE: 78_000,
        HolidayKind.NO_PENALTY: 79_000,
    }
    # Four meanings, four ends.
    assert len({one.cost for kind, one in found.items() if kind is not None}) == 4
    assert found[HolidayKind.PRINCIPAL].paid_on_the_day == 11_000
    assert found[HolidayKind.DEFERRED].owed_after == 1_111_000
    assert found[HolidayKind.NO_PENALTY].last_day == date(2027, 1, 1)
    assert found[HolidayKind.INTEREST_FREE].last_day == date(2027, 2, 1)


def test_the_boxes_fill_as_months_end() -> None:
    # 31 March is 30 days past due, 30 April 60; May has not ended on 15 May.
    assert [box.mark for box in boxes(missed(), 75)][:5] == ["N", "1", "2", "*", "*"]
    assert [box.mark for box in boxes(missed(), 0)][:2] == ["N", "*"]


def test_a_negative_entry_is_kept_from_the_day_it_was_paid() -> None:
    due = date(2026, 3, 1)
    assert entry(missed(), 0) is None, "on the due date nothing is late"
    assert entry(missed(), 75) == Entry(due, 111_000, date(2026, 5, 15), True)
    assert entry(missed(HALF_MORE, Paid(due, 111_000)), 20) is None, "paid on its day"
    # 10 days of 180 ÷ 365 = 4.93; the next instalment is late from 2 April on, 32 days after 1 March.
    paid = missed(HALF_MORE, Paid(date(2026, 3, 11), 111_493))
    assert entry(paid, 25) == Entry(due, 111_000, date(2026, 3, 11), False)
    assert entry(paid, 40) == Entry(date(2026, 4, 1), 110_000, date(2026, 4, 10), True)
    grace = LatePolicy(Fraction(3, 2), grace_days=3)
    assert entry(missed(grace), 3) is None and entry(missed(grace), 4) is not None


def test_of_a_long_loan_the_last_months_are_shown() -> None:
    terms = LoanTerms(principal=1_200_000, rate=Rate.monthly("1%"), periods=60, disbursed=date(2026, 1, 1))
    found = boxes(course(terms, row(50, terms), (), HALF_MORE), 100)
    assert len(found) == 24 and found[-1].mark != "*" and found[0].mark == "N"


def test_a_daily_half_per_mille_and_half_more_is_above_the_line_courts_use() -> None:
    # 0.05 % × 365 = 18.25 %, × 1.5 = 27.375 %, 3.375 points above 24 %.
    terms = LoanTerms(
        principal=1_000_000, rate=Rate.daily("0.05%"), periods=6, disbursed=date(2026, 1, 31),
        method=Method.EQUAL_INSTALMENT,
    )  # fmt: skip
    found = course(terms, row(2, terms), (), HALF_MORE)
    assert penalty_rate(found) == Fraction(27_375, 100_000)
    lines = ceiling(Jurisdiction.CN, Lender.CONSUMER_FINANCE, Product.LOAN, terms.disbursed)
    (one,) = above(found, 30, lines)
    assert float(one.said.values["points"].value) == 3.375  # type: ignore[union-attr]
    assert one.line.source.id == "cn-rate-fin-24" and one.source
    assert above(course(terms, row(2, terms), (), LatePolicy()), 30, lines) == ()
    # On the due date, or where all is paid on it, nothing is overdue.
    assert above(found, 0, lines) == ()
    paid = course(terms, row(2, terms), (Paid(row(2, terms).due, row(2, terms).payment),), HALF_MORE)
    assert above(paid, 20, lines) == ()


def test_a_loan_that_was_dear_before_is_above_it_as_a_whole() -> None:
    """At no higher rate than the contract's, a tenth taken upfront alone is beyond 24 % over half a year."""
    terms = scenario_of(quote="year", price="20", periods="6", fee_deducted="10%").terms()
    found = course(terms, can_be_missed(build_schedule(terms))[1], (), LatePolicy())
    lines = ceiling(Jurisdiction.CN, Lender.CONSUMER_FINANCE, Product.LOAN, terms.disbursed)
    (one,) = above(found, 30, lines)
    assert "whole" in one.said.values
    whole = all_in(found, 30)
    assert whole is not None and whole > 0.24
