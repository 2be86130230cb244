"""Payment holidays beside one another, and one that lets off the penalty only; each with its sum."""

from __future__ import annotations

from datetime import date

import pytest

from core.contract import Grace, LoanTerms, Method
from core.life import Holiday, HolidayKind, Instalments, Ledger, live
from core.rates import Rate

FIRST = date(2026, 1, 1)
JAN_15, JAN_20, FEB_10 = date(2026, 1, 15), date(2026, 1, 20), date(2026, 2, 10)
FREE, WAIT, DEFER = HolidayKind.INTEREST_FREE, HolidayKind.PRINCIPAL, HolidayKind.DEFERRED
# 1,200.00 at 1 % a month, only interest asked, six months: 12.00 with each instalment.
MONTHS = LoanTerms(
    principal=120_000, rate=Rate.monthly("1%"), periods=6, method=Method.INTEREST_ONLY, disbursed=FIRST
)


def kept(*holidays: Holiday, terms: LoanTerms = MONTHS) -> Ledger:
    """Every instalment paid on its day, with these holidays agreed."""
    return live(terms, [Instalments(FIRST), *holidays], until=date(2026, 10, 1))


@pytest.mark.parametrize(
    ("holidays", "interest"),
    [
        # The second comes in before what is left of the first: that month pays, and the free one is March.
        ([Holiday(JAN_15, 2, FREE), Holiday(FEB_10, 1, WAIT)], [0, 1, 0, 1, 1, 1, 1, 1, 1]),
        ([Holiday(JAN_15, 2, FREE), Holiday(FEB_10, 1, DEFER)], [0, 1, 0, 1, 1, 1, 1, 1, 1]),
        # Two of them and one: three free months, however they overlap.
        ([Holiday(JAN_15, 2, FREE), Holiday(JAN_20, 1, FREE)], [0, 0, 0, 1, 1, 1, 1, 1, 1]),
        ([Holiday(JAN_15, 2, FREE), Holiday(JAN_20, 1, WAIT)], [1, 0, 0, 1, 1, 1, 1, 1, 1]),
        ([Holiday(JAN_15, 1, WAIT), Holiday(JAN_20, 2, FREE)], [0, 0, 1, 1, 1, 1, 1, 1, 1]),
    ],
)
def test_as_many_months_bear_nothing_as_were_agreed(holidays: list[Holiday], interest: list[int]) -> None:
    """12.00 for each of nine months that is not free; a month's interest left unpaid bears 0.12 a month."""
    ledger = kept(*holidays)
    deferred = any(one.kind is DEFER for one in holidays)
    more = [0, 0, 0, *[12] * 6] if deferred else [0] * 9
    assert [row.interest for row in ledger.rows] == [
        1_200 * bears + added for bears, added in zip(interest, more, strict=True)
    ]
    assert ledger.end.to_pay_off == 0


def test_what_runs_up_before_a_due_date_is_what_falls_due_on_it() -> None:
    """March, not February, is the second free month: nothing to pay beside the 1,200.00 on its last day.

    In April 12.00 run up in 30 days: 11.60 on the 30th, and on 1 May 12.00 fall due.
    """
    ledger = kept(Holiday(JAN_15, 2, FREE), Holiday(FEB_10, 1, WAIT))
    assert ledger.total_interest == 7 * 1_200
    march = ledger.owed(date(2026, 3, 31))
    assert (march.accrued, march.to_pay_off) == (0, 120_000)
    april = ledger.owed(date(2026, 4, 30))
    assert (april.accrued, april.to_pay_off) == (1_160, 121_160)
    assert ledger.owed(date(2026, 5, 1)).to_pay_off == 120_000


def test_a_month_the_contract_leaves_free_comes_after_a_holiday() -> None:
    """Seven months, one of them free as signed: the holiday takes January, the free one is February."""
    terms = LoanTerms(
        principal=120_000,
        rate=Rate.monthly("1%"),
        periods=6,
        method=Method.INTEREST_ONLY,
        disbursed=FIRST,
        grace=Grace(interest_free=1),
    )
    ledger = kept(Holiday(JAN_15, 1, WAIT), terms=terms)
    assert [row.interest for row in ledger.rows] == [1_200, 0, *[1_200] * 5]
