"""The same loan with one thing changed: smaller, longer, due after payday; and the terms of the curve."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from core.afford.curve import curve_terms, longer_term
from core.afford.mending import due_after_payday, evened, less_down, longer, smaller
from core.contract import Method
from core.dates import Frequency
from core.household import Pay, cash_months
from core.inputs import FeeText, Quote, Scenario
from core.rates import Rate
from core.schedule import build_schedule
from tests.core.afford.home import LOAN, YEAR, home

ONE = Rate.monthly("1%")


def test_smaller_is_in_round_figures_and_never_more() -> None:
    found = smaller(YEAR, 654_321, ONE)
    assert found is not None and found.amount == 650_000 and found.price == Fraction(1, 100)
    assert smaller(YEAR, 1_200_000, ONE) is None and smaller(YEAR, 0, ONE) is None
    # 9.87 has no more than whole units.
    assert getattr(smaller(YEAR, 987, ONE), "amount", None) == 900
    assert smaller(replace(YEAR, down_payment=700_000), 654_321, ONE) is None


def test_where_the_instalment_is_known_it_follows_at_the_same_price() -> None:
    zhang = Scenario(start=date(2026, 1, 31))
    found = smaller(zhang, 500_000, build_schedule(zhang.terms()).rate)
    # Half of the loan, half of 1,800.
    assert found is not None and (found.amount, found.price) == (500_000, 90_000)


def test_the_shortest_longer_term_that_leaves_enough() -> None:
    owner = home(income=700_000)  # 1,000 are left for the loan
    # 12,000 ÷ n + 120 ≤ 1,000: n = 13.6…, so 14. And 13 asks 923.08 + 120.
    assert longer_term(owner, LOAN, 0) == 14
    found = longer(YEAR, 14, ONE)
    assert found is not None and found.periods == 14 and longer(YEAR, None, ONE) is None
    # With 800 to keep, 200 are left: n = 150 is more than four times the term or sixty instalments.
    assert longer_term(owner, LOAN, 80_000) is None
    # Interest only: the last month asks all of it, however long.
    bullet = build_schedule(replace(YEAR, method=Method.INTEREST_ONLY).terms())
    assert longer_term(owner, bullet, 0) is None


def test_what_was_found_does_leave_enough() -> None:
    owner = home(income=700_000)
    found = longer(YEAR, longer_term(owner, LOAN, 0), ONE)
    assert found is not None
    assert min(one.left for one in cash_months(owner, build_schedule(found.terms()))) >= 0


def test_due_the_day_after_payday() -> None:
    owner = replace(home(), income=Pay.monthly(1_500_000, date(2025, 12, 10)))
    # Paid out on 1 January: the first payday at least two weeks later is 10 February.
    found = due_after_payday(YEAR, owner, ONE)
    assert found is not None and found.first_due == date(2026, 2, 11)
    assert due_after_payday(found, owner, ONE) is None
    assert due_after_payday(YEAR, home(), ONE) is None
    weekly = replace(home(), income=Pay.weekly(300_000, date(2026, 1, 9)))
    assert due_after_payday(YEAR, weekly, ONE) is None
    assert due_after_payday(replace(YEAR, every=Frequency(2, "week")), owner, ONE) is None


def test_a_known_instalment_keeps_its_price_when_the_due_date_moves() -> None:
    zhang = Scenario(start=date(2026, 1, 31))
    owner = replace(home(), income=Pay.monthly(1_500_000, date(2026, 1, 10)))
    found = due_after_payday(zhang, owner, build_schedule(zhang.terms()).rate)
    assert found is not None and found.quote is Quote.INSTALMENT
    # 10 February is only ten days after the payout.
    assert found.first_due == date(2026, 3, 11)


def test_the_curve_has_the_loans_own_term_and_at_most_two_dozen_more() -> None:
    for periods in (1, 6, 13, 36, 360, 600):
        terms = replace(YEAR, periods=periods).terms()
        found = curve_terms(terms)
        assert periods in found and found[0] >= 1 and found[-1] <= 600 and len(found) <= 25
        assert found[-1] >= min(2 * periods, 600) and found[-1] >= 12
    # A payment every ten years: five of them are fifty years.
    assert curve_terms(replace(YEAR, every=Frequency(10, "year"), periods=3).terms())[-1] == 5


def test_a_term_that_leaves_enough_needs_no_longer_one() -> None:
    # 15,000 − 6,000 − 1,120 leave 7,880.
    assert longer_term(home(), LOAN, 788_000) is None
    assert longer_term(home(), LOAN, 788_001) == 13


def test_less_is_paid_down_where_savings_do_not_meet_the_first_day() -> None:
    """5,000 down of 12,000; 3,450 are saved: 3,400 in round figures, and 8,600 are lent."""
    down = replace(YEAR, down_payment=500_000)
    found = less_down(down, home(345_000), ONE)
    assert found is not None and (found.down_payment, found.amount) == (340_000, 1_200_000)
    nothing = less_down(down, home(), ONE)
    assert nothing is not None and nothing.down_payment == 0
    # A fee of 100 on the first day comes out of the same savings: 3,350 are left for it, so 3,300.
    fee = less_down(replace(down, fee_paid=FeeText(10_000)), home(345_000), ONE)
    assert fee is not None and fee.down_payment == 330_000
    assert less_down(replace(down, fee_paid=FeeText(10_000)), home(9_999), ONE) is None
    # 8,600 ÷ 12 + 86 = 802.67 in the first month: 6,800 leave only 800.
    assert less_down(down, home(340_000, 680_000), ONE) is None
    assert less_down(YEAR, home(), ONE) is None and less_down(down, home(500_000), ONE) is None


def test_equal_instalments_instead_of_all_at_the_end() -> None:
    for method in (Method.INTEREST_ONLY, Method.SINGLE_REPAYMENT):
        found = evened(replace(YEAR, method=method), ONE)
        assert found == replace(YEAR, method=Method.EQUAL_INSTALMENT)
    # 12 × 1 % on 12,000: 13,440 at once are 1,066.19 a month, 12,000 × 0.01 ÷ (1 − 1.01⁻¹²).
    known = replace(YEAR, method=Method.SINGLE_REPAYMENT, quote=Quote.INSTALMENT, price=1_344_000)
    priced = evened(known, ONE)
    assert priced is not None and priced.price == 106_619
