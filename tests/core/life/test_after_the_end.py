"""Interest on what stays overdue long after the last due date, once its base has changed there."""

from __future__ import annotations

from datetime import date

from core.contract import LoanTerms
from core.life import Paid, live
from core.rates import Rate


def test_a_part_paid_months_after_the_end_lets_one_month_cost_one_month() -> None:
    """9,000.00 left of 10,000.00 at 1 % a month: 90.00 a month from there on, whenever the part was paid."""
    terms = LoanTerms(principal=1_000_000, rate=Rate.monthly("1%"), periods=3, disbursed=date(2026, 1, 5))
    day = date(2026, 8, 5)
    owed = live(terms, until=day).owed(day)
    ledger = live(terms, [Paid(day, owed.interest_due + 100_000)], until=date(2026, 10, 5))
    assert ledger.owed(day).to_pay_off == 900_000
    assert ledger.owed(date(2026, 9, 5)).to_pay_off == 909_000
    assert ledger.owed(date(2026, 10, 5)).to_pay_off == 918_000
