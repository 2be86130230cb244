"""Payment holidays beside one another, and one that lets off the penalty only; each with its sum."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from core.contract import Grace, LoanTerms, Method
from core.dates import DayCount
from core.life import Holiday, HolidayKind, Instalments, LatePolicy, Ledger, Paid, live
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


QUIET = HolidayKind.NO_PENALTY
LENT, FEB_28, MAR_31, APR_30 = date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31), date(2026, 4, 30)
# 10,000.00 at 18.25 %: 0.05 % a day; six parts of 1,666.67.
PARTS = LoanTerms(
    principal=1_000_000,
    rate=Rate.yearly("18.25%"),
    periods=6,
    method=Method.EQUAL_PRINCIPAL,
    disbursed=LENT,
    day_count=DayCount.ACT_365,
)
HALF_MORE = LatePolicy(multiple=Fraction(3, 2))


@pytest.mark.parametrize("late", [HALF_MORE, LatePolicy()])
def test_while_it_is_quiet_what_is_overdue_bears_ordinary_interest(late: LatePolicy) -> None:
    """1,666.67 × 0.05 % × 61 days from 28 February = 50.83; × 30 days from 31 March = 25.00.

    They fall due with the rows: 10,000.00 × 0.05 % × 31 = 155.00 on 31 March, × 30 = 150.00 on 30 April,
    where the promise has 8,333.33 × 0.05 % × 31 = 129.17 and 6,666.66 × 0.05 % × 30 = 100.00.
    """
    ledger = live(PARTS, [Holiday(date(2026, 2, 1), 3, QUIET)], late, until=date(2026, 6, 1))
    promised = ledger.schedule.rows
    assert [row.interest for row in ledger.rows[:3]] == [14_000, 15_500, 15_000]
    assert [row.interest for row in promised[:3]] == [14_000, 12_917, 10_000]
    assert 15_500 + 15_000 - 12_917 - 10_000 == 5_083 + 2_500
    owed = ledger.owed(APR_30)
    assert (owed.penalty, owed.days_past_due, owed.interest_due) == (0, 0, 14_000 + 15_500 + 15_000)


def test_when_the_quiet_ends_penalty_takes_the_place_of_interest() -> None:
    """5,000.01 at 27.375 % is 3.75 a day from 30 April on; what still runs, 4,999.99, bears 77.50 in May."""
    ledger = live(PARTS, [Holiday(date(2026, 2, 1), 3, QUIET)], HALF_MORE, until=date(2026, 6, 1))
    assert [ledger.owed(date(2026, 5, day)).penalty for day in (1, 11)] == [375, 4_125]
    assert ledger.owed(date(2026, 5, 30)).accrued == 7_500
    assert ledger.rows[3].interest == 7_750


def test_what_was_overdue_before_bears_interest_for_penalty_while_it_is_quiet() -> None:
    """1.25 a day for ten days from 28 February; quiet from 10 to 31 March: 0.83 a day of interest, 17.50."""
    ledger = live(PARTS, [Holiday(date(2026, 3, 10), 1, QUIET)], HALF_MORE, until=date(2026, 4, 10))
    assert [ledger.owed(day).penalty for day in (date(2026, 3, 10), MAR_31)] == [1_250, 1_250]
    # 8,333.33 × 0.05 % × 10 = 41.67, then 10,000.00 × 0.05 % × 21 = 105.00.
    assert ledger.rows[1].interest == 4_167 + 10_500
    # From 31 March on 3,333.34 is late: 2.50 a day.
    assert ledger.owed(date(2026, 4, 10)).penalty == 1_250 + 2_500


def test_paid_in_the_days_of_grace_a_quiet_instalment_bears_nothing() -> None:
    """Three days of grace: on 3 March nothing more is asked, on the 4th 1,666.67 × 0.05 % × 4 = 3.33."""
    terms = replace(PARTS, grace=Grace(days=3))
    quiet = Holiday(date(2026, 2, 1), 2, QUIET)
    on_time = live(terms, [quiet, Paid(date(2026, 3, 3), 180_667)], HALF_MORE)
    assert on_time.rows[1].interest == 12_917
    # From 3 March on 10,000.00 bears interest, before that 8,333.33: 12.50 + 140.00 + 2.50.
    late = live(terms, [quiet], HALF_MORE)
    assert [late.owed(date(2026, 3, day)).accrued for day in (3, 4)] == [1_250, 1_250 + 250 + 500]
    assert late.rows[1].interest == 1_250 + 14_000 + 250


def test_after_the_end_interest_in_a_quiet_time_is_due_at_once() -> None:
    """10,000.00 called for on 28 February: 5.00 a day from there to 31 March, then 7.50 of penalty."""
    terms = replace(PARTS, periods=1)
    ledger = live(terms, [Holiday(date(2026, 2, 1), 2, QUIET)], HALF_MORE, until=date(2026, 4, 10))
    owed = [ledger.owed(day) for day in (date(2026, 3, 10), MAR_31, date(2026, 4, 10))]
    assert [(one.interest_due - 14_000, one.penalty) for one in owed] == [
        (5_000, 0),
        (15_500, 0),
        (15_500, 7_500),
    ]


def test_a_flat_price_is_the_same_in_a_quiet_time() -> None:
    terms = LoanTerms(
        principal=1_200_000,
        rate=Rate.flat_monthly("0.6%"),
        periods=12,
        method=Method.FLAT_FEE,
        disbursed=FIRST,
    )
    ledger = live(terms, [Holiday(JAN_15, 3, QUIET)], HALF_MORE, until=date(2026, 4, 1))
    assert [row.interest for row in ledger.rows] == [7_200, 7_200, 7_200]
