"""What paying early or a change does, each figure with its sum on paper."""

from __future__ import annotations

from datetime import date

import pytest

from core.change import Tried, WayKey, grid_day, lived, promised
from core.contract import Method
from core.life import HolidayKind
from core.rates import Rate
from tests.core.change.loan import YEAR, found, like, way

EXTRA, RATE, EXTEND, HOLIDAY, RESPREAD = (
    Tried.EXTRA,
    Tried.RATE,
    Tried.EXTEND,
    Tried.HOLIDAY,
    Tried.RESPREAD,
)


def test_the_promise_is_the_schedule() -> None:
    promise = promised(YEAR)
    assert promise.total_interest == 78_000 and promise.total_paid == 1_278_000
    assert promise.ends == date(2027, 1, 31)
    assert [owed for _, owed in promise.owed] == [100_000 * left for left in range(12, -1, -1)]
    # 120 + 110 + …
    assert [paid for _, paid in promise.interest][:3] == [0, 12_000, 23_000]


# ---- paying early ---------------------------------------------------------------------------------------


def test_a_thousand_more_each_time() -> None:
    one = way(WayKey.SHORTER, EXTRA, extra="1000")
    # 120 + 110 + 90 + 70 + 50 + 30 + 10 = 480 instead of 780; the seventh ends it, five before the twelfth.
    assert (one.saved, one.sooner, one.lived.ends) == (30_000, 5, date(2026, 8, 31))
    assert (one.before, one.after, one.day) == (111_000, 211_000, date(2026, 3, 31))


def test_once_shorter_and_lower() -> None:
    shorter = way(WayKey.SHORTER, EXTRA, extra="1000", first="2", last="2")
    # 120 + 110, then 9,000 in nine parts: 90 + 80 + … + 10 = 450. 780 − 680 = 100, one instalment sooner.
    assert (shorter.saved, shorter.sooner) == (10_000, 1)
    lower = way(WayKey.LOWER, EXTRA, extra="1000", first="2", last="2")
    # 120 + 110, then 9,000 in ten parts of 900: 90 + 81 + … + 9 = 9 × 55 = 495. 780 − 725 = 55.
    assert (lower.saved, lower.sooner, lower.lived.ends) == (5_500, 0, date(2027, 1, 31))


def test_a_day_of_its_own() -> None:
    one = way(WayKey.SHORTER, EXTRA, extra="0", list="2026-03-31 1,000")
    assert one.saved == 10_000, "as with the second instalment"


def test_what_the_fee_takes() -> None:
    one = way(WayKey.SHORTER, EXTRA, extra="1000", fee="10")
    # 990 go off each time beside 1,000: 12,000, 11,000, 9,010, 7,020, 5,030, 3,040, 1,050, 0.
    # Interest 120 + 110 + 90.10 + 70.20 + 50.30 + 30.40 + 10.50 = 481.50; six charges of 10.
    assert one.lived.total_interest == 48_150 and one.lived.early_fee == 6_000
    assert one.saved == 78_000 - 48_150 - 6_000
    # Five times 990, and the last 50.
    assert (one.lived.early_times, one.lived.early_paid) == (6, 5 * 99_000 + 5_000)


def test_no_fee_after_three_instalments() -> None:
    one = way(WayKey.SHORTER, EXTRA, extra="1000", fee="10", free="3")
    assert one.lived.early_fee == 1_000, "only the extra with the second instalment bears it"


def test_a_share_of_what_is_paid_early() -> None:
    one = way(WayKey.SHORTER, EXTRA, extra="1010", first="2", last="2", fee="1%")
    # 1,000 off the principal and 1 % of it: as without a fee, less 10.
    assert (one.lived.early_fee, one.saved) == (1_000, 10_000 - 1_000)


def test_a_payment_just_short_of_paying_off_leaves_no_debt_behind() -> None:
    # On 15 January 2027 1,000 are owed and half a month's interest: 1,003 pay the principal, not all of it.
    short = way(WayKey.SHORTER, EXTRA, extra="0", list="2027-01-15 1003")
    assert short.lived.owed[-1][1] == 0 and short.lived.ends == date(2027, 1, 31)
    assert short.lived.total_paid == short.lived.total_interest + 1_200_000


# ---- changes --------------------------------------------------------------------------------------------


def test_half_the_rate_for_half_the_loan() -> None:
    one = way(WayKey.KEEP_END, RATE, rate="6", first="7")
    # From the seventh on 60 + 50 + … + 10 = 210 would be paid; at half the rate 105.
    assert (one.saved, one.sooner, one.before, one.after) == (10_500, 0, 106_000, 103_000)


def test_the_instalment_stays_and_the_loan_ends_sooner() -> None:
    level = like(method=Method.EQUAL_INSTALMENT)
    one = way(WayKey.KEEP_INSTALMENT, RATE, level, rate="0", first="2")
    # 12,000 × 0.01 ÷ (1 − 1.01^−12) = 1,066.19. After the first, 12,000 − 946.19 = 11,053.81 are left, free
    # of interest: ten of 1,066.19 and 391.91.
    assert one.lived.total_interest == 12_000 and one.sooner == 0
    assert [paid for _, paid in one.lived.due][-2:] == [106_619, 39_191]
    even = way(WayKey.KEEP_END, RATE, level, rate="0", first="2")
    assert {paid for _, paid in even.lived.due[1:-1]} == {100_489}, "11,053.81 ÷ 11"


def test_a_flat_price_stays_flat() -> None:
    flat = like(method=Method.FLAT_FEE, rate=Rate.flat_monthly("0.6%"))
    one = way(WayKey.KEEP_END, RATE, flat, rate="3.6", first="7")
    # 0.6 % of 12,000 is 72 a month; half of it for six months saves 216.
    assert one.saved == 21_600


def test_four_instalments_become_eight() -> None:
    (one,) = found(EXTEND, periods="4", first="9").ways
    # 4,000 in eight parts of 500: 40 + 35 + … + 5 = 180 instead of 40 + 30 + 20 + 10 = 100.
    assert (one.saved, one.sooner, one.before, one.after) == (-8_000, -4, 104_000, 54_000)


HOLIDAYS = {
    # 100 of interest, twice, on 10,000 that wait.
    WayKey.PRINCIPAL: (-20_000, -2, 10_000),
    # 10,000 → 10,100 → 10,201, in ten parts of 1,020.10. Each month's interest is 10.201 × 10, 9, … 1:
    # 102.01 + 91.81 + 81.61 + 71.41 + 61.21 + 51.01 + 40.80 + 30.60 + 20.40 + 10.20 = 561.06.
    # 120 + 110 + 100 + 101 + 561.06 − 780 = 212.06.
    WayKey.DEFERRED: (-21_206, -2, 0),
    WayKey.INTEREST_FREE: (0, -2, 0),
    # 1 % of 1,000 for two months, and of another 1,000 for one.
    WayKey.NO_PENALTY: (-3_000, 0, 0),
}


@pytest.mark.parametrize("key", HOLIDAYS)
def test_a_holiday_in_its_four_kinds(key: WayKey) -> None:
    one = way(key, HOLIDAY, periods="2", first="3")
    assert (one.saved, one.sooner, one.after) == HOLIDAYS[key]
    assert one.before == 110_000


def test_what_was_put_off_is_paid_at_once() -> None:
    one = way(WayKey.NO_PENALTY, HOLIDAY, periods="2", first="3")
    # 1,100 + 1,090 + 1,080 with the fifth, and 30 of interest on what was put off.
    assert dict(one.lived.flows)[grid_day(YEAR, 5)] == -(110_000 + 109_000 + 108_000 + 3_000)


def test_two_are_missed_and_spread() -> None:
    one = way(WayKey.REMAINING, RESPREAD, periods="2", first="3")
    # 100 of interest twice on 10,000 that nobody repays; 10,200 in eight parts of 1,275: 12.75 × 36 = 459.
    # 120 + 110 + 200 + 459 − 780 = 109.
    assert (one.saved, one.sooner, one.after) == (-10_900, 0, 0)
    longer = way(WayKey.LONGER, RESPREAD, periods="2", first="3")
    # In ten parts of 1,020: 10.20 × 55 = 561. 120 + 110 + 200 + 561 − 780 = 211.
    assert (longer.saved, longer.sooner) == (-21_100, -2)


def test_a_single_repayment_moves_its_one_due_date() -> None:
    single = like(method=Method.SINGLE_REPAYMENT)
    (one,) = found(EXTEND, single, periods="2", first="3").ways
    # Two months more of 1 % of 12,000, counted simply.
    assert (one.saved, one.sooner) == (-24_000, -2)
    assert (one.day, one.before, one.after) == (date(2027, 1, 31), 1_344_000, 0)


@pytest.mark.parametrize("tried", [one for one in Tried if one is not Tried.AGAIN])
@pytest.mark.parametrize("method", Method)
@pytest.mark.parametrize("periods", [1, 2, 7])
def test_every_course_repays_all_that_was_lent(tried: Tried, method: Method, periods: int) -> None:
    rate = Rate.flat_monthly("0.6%") if method is Method.FLAT_FEE else Rate.monthly("1%")
    terms = like(method=method, rate=rate, periods=periods)
    outcome = found(tried, terms, extra="300", fee="2%")
    assert outcome.ways
    for one in outcome.ways:
        assert one.lived.owed[-1][1] == 0
        assert one.lived.total_paid == 1_200_000 + one.lived.total_interest + one.lived.total_fees
        assert sum(amount for _, amount in one.lived.flows) == 1_200_000 - one.lived.total_paid
        assert one.lived.interest[-1][1] <= one.lived.total_interest


def test_a_way_the_contract_has_not_is_left_out() -> None:
    # Nothing falls due while a single repayment waits, so nothing can be put off.
    keys = [one.key for one in found(HOLIDAY, like(method=Method.SINGLE_REPAYMENT), first="3").ways]
    assert keys == [WayKey.PRINCIPAL, WayKey.DEFERRED, WayKey.INTEREST_FREE]


def test_the_four_kinds_are_those_of_the_ledger() -> None:
    assert {kind.value for kind in HolidayKind} <= {key.value for key in WayKey}


def test_an_instalment_without_days_of_its_own_is_lived_as_promised() -> None:
    assert lived(YEAR, ()) == promised(YEAR)
