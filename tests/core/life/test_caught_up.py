"""A borrower who was late, with ordinary interest only, and has caught up: interest still adds up."""

from __future__ import annotations

from datetime import date

from core.contract import LoanTerms
from core.life import Instalments, Paid, live
from core.rates import Rate


def test_what_ran_on_overdue_principal_is_paid_in_the_end() -> None:
    """Three instalments of 1,066.19 paid on 30 May: their principal bore 1 % a month of ordinary interest.

    Owed before: 11,053.81. To the rows of 1 April, 1 May and 1 June it is 1 % of all that is unpaid: the
    instalment stays, so less of it is principal, and the last row asks for what is left. From the row of
    1 July on, each row's interest is 1 % of what the row before left.
    """
    terms = LoanTerms(principal=1_200_000, rate=Rate.monthly("1%"), periods=12, disbursed=date(2026, 1, 1))
    ledger = live(
        terms,
        [
            Paid(date(2026, 2, 1), 106_619),
            Paid(date(2026, 5, 30), 3 * 106_619),
            Instalments(date(2026, 5, 30)),
        ],
    )
    # 1 % of 11,053.81 on each of the three rows that were not paid.
    assert [row.interest for row in ledger.rows[2:4]] == [11_054, 11_054]
    for before, row in zip(ledger.rows[4:], ledger.rows[5:], strict=False):
        assert row.interest == (before.balance + 50) // 100, row.number
    assert ledger.total_interest > ledger.schedule.total_interest
