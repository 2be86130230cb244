"""Where a ledger is easily wrong: one small life for each, with the sum that says what is right."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest

from core.contract import Fee, FeeWhen, Grace, LoanTerms, Method
from core.dates import DayCount, Frequency
from core.life import (
    CapOf,
    Early,
    EarlyMode,
    EntryKind,
    Extension,
    Holiday,
    HolidayKind,
    Keep,
    LateFee,
    LatePolicy,
    Ledger,
    Paid,
    PastDue,
    RateChange,
    Respread,
    live,
    payments_of,
)
from core.life.grid import grid_of
from core.life.plan import _alike
from core.life.state import Counting
from core.rates import Rate
from core.schedule import build_schedule

FREE = Rate.yearly(0)
HALF_MORE = LatePolicy(multiple=Fraction(3, 2))


def day(month: int, of_month: int) -> date:
    return date(2024, month, of_month)


def loan(
    amount: int, rate: Rate, periods: int, method: Method = Method.EQUAL_INSTALMENT, **more
) -> LoanTerms:  # type: ignore[no-untyped-def]
    """A monthly loan paid out on 1 January 2024."""
    return LoanTerms(principal=amount, rate=rate, periods=periods, method=method, disbursed=day(1, 1), **more)


def principal_of(ledger: Ledger) -> list[int]:
    return [row.principal for row in ledger.rows]


def test_points_beside_a_price_per_day_are_over_365_days_whatever_the_contract_divides_by() -> None:
    """1,000,000 × (1.5 × 0.05 % × 30 + 6 % × 30 / 365) = 22,500 + 4,931.51."""
    terms = loan(1_000_000, Rate.daily("0.05%"), 1, Method.SINGLE_REPAYMENT, day_count=DayCount.ACT_360)
    policy = LatePolicy(multiple=Fraction(3, 2), points=Fraction(6, 100))
    assert live(terms, (), policy, until=day(3, 2)).end.penalty == 27_432


def test_interest_long_after_the_end_counts_each_day_once() -> None:
    """Up to 16 May: 1,200,000 × 1 % × (3 + 15/31) = 41,806; a day later 753,806 × 1 % / 31 = 243 more."""
    ledger = live(loan(1_200_000, Rate.yearly("12%"), 1), [Paid(day(5, 16), 500_000)], until=day(5, 17))
    assert ledger.entries[-2].paid.interest + ledger.entries[-1].paid.interest == 12_000 + 41_806
    assert ledger.end.interest_due == 243


def test_a_second_payment_ahead_lowers_the_next_row_once() -> None:
    """600 without interest: 60 ahead, then 40 and 50 ahead on 1 February. A stays 500 / 5 = 100, less 50."""
    ledger = live(
        loan(600, FREE, 6),
        [Paid(day(1, 10), 60), Paid(day(2, 1), 90)],
        early=Early(EarlyMode.NEXT, keep=Keep.END),
    )
    assert principal_of(ledger)[:3] == [40, 50, 100]


def test_the_instalment_is_worked_out_when_it_is_asked_for() -> None:
    """The first rate makes A = 100,000 × 1 % / (1 − 1.01⁻³) = 34,002; the second, kept, leaves it there."""
    changes = [
        RateChange(day(1, 10), Rate.yearly("12%")),
        RateChange(day(1, 20), Rate.yearly("36%"), Keep.INSTALMENT),
    ]
    ledger = live(loan(100_000, FREE, 3), changes)
    assert ledger.rows[0].payment == ledger.rows[1].payment == 34_002


def test_a_rate_changed_after_the_end_leaves_the_instalment_of_an_extension_alone() -> None:
    """Two of 500 without interest are missed; extended by two, the instalment kept at 500, not 1,000 / 2."""
    events = [
        RateChange(day(3, 1), Rate.yearly("36%")),
        Extension(day(3, 2), periods=2, keep=Keep.INSTALMENT),
    ]
    ledger = live(loan(1_000, FREE, 2), events, until=day(4, 1))
    # 1,000 x 3 % x 30/31 = 29.03: a kept instalment of 500 repays 471.
    assert (ledger.rows[-1].payment, ledger.rows[-1].interest) == (500, 29)


def test_prepaying_while_only_interest_is_asked_leaves_a_kept_instalment_alone() -> None:
    """300 over two paying rows is 150 each; 100 prepaid in the waiting month leaves 150 and 50."""
    terms = loan(300, FREE, 3, grace=Grace(principal=1))
    assert principal_of(live(terms, [Paid(day(1, 10), 100)])) == [0, 150, 50]


def test_what_is_paid_ahead_of_a_row_that_asks_no_principal_lowers_no_later_row() -> None:
    terms = loan(300, FREE, 3, grace=Grace(principal=1))
    assert principal_of(live(terms, [Paid(day(1, 10), 50)], early=Early(EarlyMode.NEXT))) == [0, 150, 100]


def test_money_too_small_for_the_fee_repays_together_with_the_next() -> None:
    """5 cannot pay a fee of 9; 5 + 10 pay it and 6 of principal."""
    ledger = live(loan(1_000, FREE, 2), [Paid(day(1, 5), 5), Paid(day(1, 6), 10)], early=Early(fee=9))
    first, second = (entry.paid for entry in ledger.entries if entry.kind is EntryKind.PAID)
    assert (first.waiting, first.principal) == (5, 0)
    assert (second.waiting, second.fee, second.principal) == (-5, 9, 6)
    assert ledger.owed(day(1, 6)).running == 994


def test_an_instalment_smaller_than_its_interest_still_falls_due() -> None:
    """Three times 10,000 on 10,000, the first after five years: the first row does not cover its interest."""
    terms = LoanTerms(
        principal=10_000, instalment=10_000, periods=3, disbursed=day(1, 1), first_due=date(2029, 1, 1)
    )
    schedule = build_schedule(terms)
    assert schedule.rows[0].interest > schedule.rows[0].payment == 10_000
    assert live(terms, until=date(2029, 1, 1)).end.to_get_current == 10_000
    kept = live(terms, payments_of(schedule))
    assert kept.rows == schedule.rows
    assert (kept.end.to_pay_off, kept.surplus) == (0, 0)


def test_after_a_late_day_the_later_rows_bear_interest_on_what_really_runs() -> None:
    """A day late: 100,000 × 1 % / 29 = 34 and 66,998 × 1 % × 28/29 = 647 make 681 in March.

    34,002 − 681 = 33,321 leaves 33,677, whose month is 337 (and not the promise's payment less 33,677).
    """
    payments = [Paid(day(2, 2), 34_002), Paid(day(3, 1), 34_002)]
    ledger = live(loan(100_000, Rate.yearly("12%"), 3), payments)
    assert [row.interest for row in ledger.rows] == [1_000, 681, 337]
    assert principal_of(ledger) == [33_002, 33_321, 33_677]


def test_a_stretch_that_comes_to_nothing_is_a_stretch_all_the_same() -> None:
    """95 at 0.8 %: a month of 64 is 0.512, 1 by the promise. A day late: 95 x 0.8 % / 29 = 0.03, nothing,
    and 64 x 0.8 % x 28/29 = 0.494, nothing.
    """
    terms = loan(95, Rate.monthly("0.8%"), 3)
    assert [row.interest for row in build_schedule(terms).rows] == [1, 1, 0]
    assert [row.interest for row in live(terms, [Paid(day(2, 2), 32)]).rows][:2] == [1, 0]


def test_interest_after_the_end_is_no_instalment_that_could_be_missed() -> None:
    """5.00 for the row of 1 February, 5.00 for that of 1 March, none for the ten days between."""
    ledger = live(
        loan(120_000, Rate.yearly("12%"), 1),
        [Extension(day(2, 11), periods=1)],
        LatePolicy(fee=LateFee(amount=500)),
        until=day(3, 2),
    )
    assert ledger.owed(day(2, 29)).fees == 500
    assert ledger.owed(day(2, 29)).oldest_due == day(2, 1)
    assert ledger.end.fees == 1_000


def test_interest_after_the_end_goes_on_counting_towards_a_cap_on_everything() -> None:
    """3 % of 100,000 less the promised 1,000 leave 2,000. Ten days of February come to 1,000 x 10/29 = 345,
    the fee of the 2nd is 1,200; extended to 1 March and missed again, a day comes to 1,000 / 31 = 32: 423
    are left.
    """
    policy = LatePolicy(fee=LateFee(amount=1_200), cap=Fraction(3, 100), cap_of=CapOf.ALL)
    terms = loan(100_000, Rate.yearly("12%"), 1)
    ledger = live(terms, [Extension(day(2, 11), periods=1)], policy, until=day(3, 2))
    late_fees = [entry.amount for entry in ledger.entries if entry.kind is EntryKind.LATE_FEE]
    assert ledger.owed(day(2, 11)).interest_due == 1_000 + 345
    assert late_fees == [1_200, 2_000 - 345 - 1_200 - 32]


def test_a_cap_on_everything_holds_while_instalments_still_fall_due() -> None:
    """£300 at 0.8 % a day in three parts, none of them paid, a charge of £15 once, 100 % of it in all.

    Promised: 300 × 0.8 % × 31 = 74.40, 200 × 0.8 % × 29 = 46.40, 100 × 0.8 % × 31 = 24.80: 145.60. That
    leaves 154.40 for being late: 15, 0.80 a day from 1 February (23.20), 1.60 from 1 March (49.60), and
    2.40 from 1 April up to the 66.60 that are left: 64.80 by the 28th, all of it the day after.
    """
    terms = loan(30_000, Rate.daily("0.8%"), 3, Method.EQUAL_PRINCIPAL, day_count=DayCount.ACT_365)
    late = LatePolicy(fee=LateFee(amount=1_500, once=True), cap=Fraction(1), cap_of=CapOf.ALL)
    ledger = live(terms, (), late, until=day(12, 31))
    assert [row.interest for row in ledger.rows] == [7_440, 4_640, 2_480]
    owed = [ledger.owed(one) for one in (day(2, 2), day(3, 1), day(4, 1), day(4, 28), day(4, 29))]
    assert [one.interest_due for one in owed] == [
        7_440 + 80,
        7_440 + 4_640 + 2_320,
        14_560 + 2_320 + 4_960,
        14_560 + 2_320 + 4_960 + 6_480,
        14_560 + 2_320 + 4_960 + 6_660,
    ]
    assert (ledger.end.fees, ledger.end.to_pay_off, ledger.total_interest) == (1_500, 60_000, 28_500)
    # Paid in between, it is paid as interest, and what is charged does not change.
    paid = live(terms, [Paid(day(3, 1), 2_000)], late, until=day(12, 31))
    assert (paid.paid[:4], paid.total_interest) == ((1_500, 0, 500, 0), 28_500)


def test_one_cap_on_everything_counts_the_interest_of_a_holiday_from_penalty_too() -> None:
    """3,650.00 at 10 % for a month: 31.00; 10 % of it is 365.00, so 334.00 are left for being late.

    1.50 a day of penalty up to 1 July is 226.50; 1.00 a day of ordinary interest in the quiet July, 31.00,
    makes 257.50; then 1.50 a day again up to 334.00, on the 51st day of it.
    """
    terms = loan(365_000, Rate.yearly("10%"), 1, day_count=DayCount.ACT_365)
    late = replace(HALF_MORE, cap=Fraction(1, 10), cap_of=CapOf.ALL)
    ledger = live(terms, [Holiday(day(7, 1), 1, HolidayKind.NO_PENALTY)], late, until=day(12, 31))
    owed = [ledger.owed(one) for one in (day(7, 1), day(8, 1), day(9, 20), day(9, 21), day(12, 31))]
    assert [(one.penalty, one.interest_due) for one in owed] == [
        (22_650, 3_100),
        (22_650, 3_100 + 3_100),
        (22_650 + 7_500, 6_200),
        (22_650 + 7_650, 6_200),
        (22_650 + 7_650, 6_200),
    ]


def test_a_loan_called_in_and_respread_is_called_in_again_only_by_another_missed_row() -> None:
    """Due 1 February, thirty days late on 2 March; respread on the 10th; the row of 1 April is missed."""
    ledger = live(
        loan(300_000, Rate.yearly("12%"), 3),
        [Respread(day(3, 10), periods=3, past_due=PastDue.GO_ON)],
        LatePolicy(accelerate_days=30),
        until=day(5, 1),
    )
    called = [entry.day for entry in ledger.entries if entry.kind is EntryKind.ACCELERATED]
    assert called == [day(3, 2), day(4, 2)]
    assert [entry.day for entry in ledger.entries] == sorted(entry.day for entry in ledger.entries)


def test_days_past_due_stand_still_as_they_stood() -> None:
    """Nothing while still within grace on the day of the change; ten since the first of two changes."""
    waits = Holiday(day(2, 5), 1, HolidayKind.PRINCIPAL)
    terms = loan(300_000, FREE, 3, grace=Grace(days=10))
    assert live(terms, [waits], until=day(2, 20)).end.days_past_due == 0
    twice = [Holiday(day(2, at), 1, HolidayKind.PRINCIPAL) for at in (11, 21)]
    assert live(loan(300_000, FREE, 3), twice, until=day(2, 28)).end.days_past_due == 10


def test_a_holiday_from_penalty_stops_the_days_of_what_falls_due_in_it() -> None:
    quiet = Holiday(day(1, 15), 2, HolidayKind.NO_PENALTY)
    ledger = live(loan(300_000, FREE, 3), [quiet], until=day(3, 2))
    assert [ledger.owed(day(2, 20)).days_past_due, ledger.owed(day(3, 1)).days_past_due] == [0, 0]
    assert ledger.end.days_past_due == 30


def test_penalty_goes_on_when_its_holiday_ends_though_nothing_falls_due_then() -> None:
    """365,000 × 10 % × 1.5 / 365 = 150 a day: ten days, then a holiday to 1 March, then ten more."""
    terms = loan(365_000, Rate.yearly("10%"), 1, day_count=DayCount.ACT_365)
    quiet = Holiday(day(2, 11), 1, HolidayKind.NO_PENALTY)
    ledger = live(terms, [quiet], HALF_MORE, until=day(3, 11))
    days = [day(2, 11), day(3, 1), day(3, 11)]
    assert [ledger.owed(one).penalty for one in days] == [1_500, 1_500, 3_000]


def test_days_of_grace_cost_the_rate_that_each_of_them_bore() -> None:
    """100 a day up to 3 February, then 200: 31 × 100 in January; 100 + 100 + 200 + 200 on the fifth."""
    terms = loan(
        100_000,
        Rate.yearly("36.5%"),
        1,
        Method.INTEREST_ONLY,
        day_count=DayCount.ACT_365,
        grace=Grace(days=3),
    )
    ledger = live(terms, [RateChange(day(2, 3), Rate.yearly("73%"))], until=day(2, 5))
    assert ledger.owed(day(2, 4)).interest_due == 3_100
    assert ledger.end.interest_due == 3_700


def test_nothing_paid_ahead_outlives_the_end_of_the_loan() -> None:
    """300 paid ahead end the loan and leave its end fee of 30, respread over two rows of 15."""
    terms = loan(300, FREE, 3, fees=(Fee.fixed(FeeWhen.AT_END, 30),))
    events = [Paid(day(1, 5), 50), Paid(day(1, 6), 250), Respread(day(1, 20), periods=2, capitalise=True)]
    ledger = live(terms, events, early=Early(EarlyMode.NEXT, keep=Keep.END))
    assert [(row.due, row.principal) for row in ledger.rows] == [(day(2, 1), 15), (day(3, 1), 15)]


def test_a_due_date_moved_long_after_the_end_closes_a_period_of_its_own() -> None:
    """Over since 1 February; on 1 March the next is moved to 6 March: 5/31 of a month at 1 % of 310,000."""
    terms = loan(310_000, Rate.yearly("12%"), 1)
    moved = Extension(day(3, 1), next_due=day(3, 6))
    ledger = live(terms, [moved, moved], until=day(4, 6))
    assert [(row.due, row.interest) for row in ledger.rows] == [(day(2, 1), 3_100), (day(3, 6), 500)]


def test_the_one_due_date_of_a_single_repayment_is_the_next_one() -> None:
    """Due 1 July, moved in January to 15 August: seven months and 14/31 of one at 1 % of 310,000."""
    terms = loan(310_000, Rate.yearly("12%"), 6, Method.SINGLE_REPAYMENT)
    moved = Extension(day(1, 10), next_due=day(8, 15))
    ledger = live(terms, [moved], until=day(9, 1))
    assert [(row.due, row.interest) for row in ledger.rows] == [(day(8, 15), 21_700 + 1_400)]
    sooner = live(terms, [Extension(day(1, 10), next_due=day(2, 1))])
    assert [(row.due, row.interest) for row in sooner.rows] == [(day(2, 1), 3_100)]


def test_a_single_repayment_may_be_free_of_interest_to_its_end() -> None:
    """Ten weeks without interest, in months of the textbook; late, 7.3 % × 1.5 on 100,000 is 30 a day."""
    terms = loan(
        100_000,
        Rate.yearly("7.3%"),
        10,
        Method.SINGLE_REPAYMENT,
        every=Frequency(1, "week"),
        grace=Grace(interest_free=10),
    )
    ledger = live(terms, (), HALF_MORE, until=day(3, 21))
    assert (ledger.rows[0].interest, ledger.end.penalty) == (0, 10 * 30)


def test_only_equal_months_of_a_textbook_year_bear_one_rate_for_sure() -> None:
    """Said of periods that differ, it makes a wrong instalment of them; not said, only a slower one."""
    year = Rate.yearly("12%")
    monthly = loan(1_000, year, 6)
    weekly = loan(1_000, year, 6, every=Frequency(1, "week"))
    grids = {
        "monthly": grid_of(monthly),
        "long first": grid_of(replace(monthly, first_due=day(2, 15))),
        "weekly": grid_of(weekly),
        "by days": grid_of(replace(monthly, day_count=DayCount.ACT_365)),
        "first moved": grid_of(monthly).moved(1, day(2, 15)),
        "second moved": grid_of(monthly).moved(2, day(3, 15)),
        "third free": grid_of(monthly).inserted(3, 1, free=True),
    }
    found = {
        (name, first): _alike(grid, range(first, 7)) for name, grid in grids.items() for first in (1, 2, 4)
    }
    assert [place for place, alike in found.items() if alike] == [
        *(("monthly", first) for first in (1, 2, 4)),
        ("long first", 2), ("long first", 4),
        ("first moved", 2), ("first moved", 4),
        ("third free", 4),
    ]  # fmt: skip
    for (name, first), alike in found.items():
        rates = {grids[name].period(year, k) for k in range(first, 7)}
        assert not alike or len({Fraction(*rate) for rate in rates}) == 1


def test_a_single_repayment_extended_asks_nothing_at_its_old_end() -> None:
    """Due 1 April, extended by two months to 1 June: five months at 1 % of 120,000."""
    terms = loan(120_000, Rate.yearly("12%"), 3, Method.SINGLE_REPAYMENT)
    ledger = live(terms, [Extension(day(2, 11), periods=2)], until=day(6, 1))
    assert [(row.due, row.interest, row.principal) for row in ledger.rows] == [(day(6, 1), 6_000, 120_000)]
    dearer = live(terms, [Extension(day(2, 1), rate=Rate.yearly("24%"))], until=day(4, 1))
    assert [(row.due, row.interest) for row in dearer.rows] == [(day(4, 1), 1_200 + 2 * 2_400)]


@pytest.mark.parametrize(
    ("more", "principal"),
    [
        ({}, [30_000] * 4),
        ({"grace": Grace(principal=1)}, [0, 40_000, 40_000, 40_000]),
        # 1 % of 1,200.00 is added to the debt: 1,212.00 in three parts, or in two after a month of waiting.
        ({"grace": Grace(interest_deferred=1)}, [-1_200, 40_400, 40_400, 40_400]),
        ({"grace": Grace(principal=2, interest_deferred=1)}, [-1_200, 0, 60_600, 60_600]),
        ({"down_payment": 20_000}, [25_000] * 4),
    ],
)
def test_equal_parts_stay_what_they_were_at_another_rate(more: dict, principal: list[int]) -> None:
    """1,200.00 in four parts of 300.00, or after a grace, or what is left of it where a part is paid down."""
    terms = loan(120_000, Rate.yearly("12%"), 4, Method.EQUAL_PRINCIPAL, **more)
    ledger = live(terms, [RateChange(day(2, 1), Rate.yearly("24%"), keep=Keep.INSTALMENT)], until=day(5, 1))
    assert principal_of(ledger) == principal


def test_a_flat_price_is_of_what_was_lent_also_where_a_part_was_paid_down() -> None:
    """1,000.00 of 1,200.00 at 10.00 a month; 200.00 and then 400.00 repaid, 400.00 left over eight months."""
    terms = loan(120_000, Rate.flat_monthly("1%"), 10, Method.FLAT_FEE, down_payment=20_000)
    paid = [Paid(day(2, 1), 11_000), Paid(day(3, 1), 11_000 + 40_000)]
    ledger = live(terms, paid, early=Early(keep=Keep.END), until=day(5, 1))
    assert [(row.interest, row.principal) for row in ledger.rows[2:4]] == [(1_000, 5_000)] * 2


def test_a_prepayment_and_the_fee_for_it_take_all_that_is_paid() -> None:
    """Of 1,000.00 at 1 % of what is repaid: 990.10 and 9.90. Of 5.00 and 1 %: 990 cents, and 10 of fee."""
    terms = loan(1_000_000, FREE, 2)
    one = live(terms, [Paid(day(1, 10), 100_000)], early=Early(share=Fraction(1, 100)))
    assert (one.paid.principal, one.paid.fee, one.paid.waiting) == (99_010, 990, 0)
    both = live(terms, [Paid(day(1, 10), 1_500)], early=Early(fee=500, share=Fraction(1, 100)))
    assert (both.paid.principal, both.paid.fee, both.paid.waiting) == (990, 510, 0)


def test_an_early_payment_leaves_an_instalment_that_was_about_to_change() -> None:
    """7,500.00 over five rows is 1,500.00; of 3,000.00 repaid on the same day, two rows fewer."""
    terms = loan(1_000_000, FREE, 4)
    events = [Paid(day(2, 1), 250_000), Extension(day(2, 2), periods=2), Paid(day(2, 2), 300_000)]
    assert principal_of(live(terms, events)) == [250_000, 150_000, 150_000, 150_000]
    lower = live(terms, events, early=Early(keep=Keep.END), until=day(7, 1))
    assert principal_of(lower) == [250_000, *[90_000] * 5]


def days(counting: Counting, oldest: date, *looked: date) -> list[int]:
    return [counting.past_due(oldest, on) for on in looked]


def test_days_past_due_and_the_day_that_reaches_them() -> None:
    """Due 1 March 2024; 31 March is 30 days later."""
    plain, first = Counting(0), day(3, 1)
    assert plain.past_due(None, day(3, 31)) == 0
    assert days(plain, first, day(3, 1), day(3, 2), day(3, 31)) == [0, 1, 30]
    assert plain.reaches(first, 30) == day(3, 31)
    # Within three days of grace never late, then late from the first day on.
    assert days(Counting(3), first, day(3, 4), day(3, 5)) == [0, 4]


def test_days_that_begin_anew_count_from_there_for_what_was_due_before() -> None:
    anew = Counting(0, restart=day(4, 1))
    assert days(anew, day(3, 1), day(3, 20), day(4, 1), day(4, 11)) == [0, 0, 10]
    assert days(anew, day(4, 5), day(4, 11)) == [6]
    assert (anew.reaches(day(3, 1), 5), anew.reaches(day(4, 5), 5)) == (day(4, 6), day(4, 10))


def test_days_that_were_stopped_stand_still_for_what_was_due_by_then() -> None:
    stopped = Counting(0, stops=(day(3, 10), day(4, 1)))
    # Stopped on 10 March, on 1 April, on 1 April at once, never.
    assert [days(stopped, day(*due), day(4, 20)) for due in ((3, 5), (3, 20), (4, 1), (4, 2))] == [
        [5], [12], [0], [18],
    ]  # fmt: skip
    assert days(stopped, day(3, 10), day(4, 20)) == [0]
    assert [stopped.reaches(day(*due), 5) for due in ((3, 5), (3, 20), (4, 1), (4, 2))] == [
        None, None, None, day(4, 7),
    ]  # fmt: skip


def test_days_of_a_holiday_stand_still_and_come_all_at_once_after_it() -> None:
    """From 1 April to 30 April. Due on 1 March, 31 days are reached before it; 32 to 61 the day after it."""
    quiet, first = Counting(0, hushed=day(4, 1), quiet=day(4, 30)), day(3, 1)
    assert days(quiet, first, day(3, 25), day(4, 15), day(4, 30), day(5, 1)) == [24, 31, 31, 61]
    assert [quiet.reaches(first, count) for count in (31, 32, 60, 61, 62)] == [
        day(4, 1), day(5, 1), day(5, 1), day(5, 1), day(5, 2),
    ]  # fmt: skip
    for count in (31, 32, 60, 61, 62):
        on = quiet.reaches(first, count)
        assert on is not None
        assert days(quiet, first, on - timedelta(1))[0] < count <= days(quiet, first, on)[0]


def test_a_ledger_shows_what_happened_and_not_how_it_was_kept() -> None:
    shown = repr(live(loan(1_000, FREE, 1), until=day(3, 1)))
    assert not any(name in shown for name in ("schedule=", "kept_on=", "states=", "stretches="))
    assert "entries=" in shown


@pytest.mark.parametrize(
    ("paid_out", "first"),
    [
        (date(2026, 1, 31), None),
        (date(2026, 1, 31), date(2026, 2, 28)),
        (date(2026, 1, 31), date(2026, 2, 27)),
        (date(2026, 1, 30), date(2026, 2, 28)),
        (date(2026, 1, 15), date(2026, 3, 31)),
    ],
)
def test_an_extended_loan_falls_due_as_a_longer_one_would(paid_out: date, first: date | None) -> None:
    short = LoanTerms(principal=1_000, rate=FREE, periods=2, disbursed=paid_out, first_due=first)
    ledger = live(short, [Extension(paid_out, periods=3)], until=date(2026, 8, 31))
    longer = build_schedule(replace(short, periods=5))
    assert [row.due for row in ledger.rows] == [row.due for row in longer.rows]


@pytest.mark.parametrize(
    ("cap", "days", "penalty", "compound"),
    [
        # On 10,000.00 ×1.5 of 0.05 % a day is 7.50 a day; on 150.00 of unpaid interest 11.25 fen.
        ("0.0302", 39, 29_689, 439),  # 292.50 + 4.3875
        ("0.0302", 40, 30_200, 200),  # 300.00 + 4.50 would be above: compound interest is what gives way
        ("0.0302", 41, 30_200, 0),  # 307.50 alone is above
        ("0.03045", 40, 30_450, 450),  # just at it
    ],
)
def test_of_a_capped_penalty_interest_on_interest_is_the_last_part(
    cap: str, days: int, penalty: int, compound: int
) -> None:
    terms = LoanTerms(
        principal=1_000_000,
        periods=1,
        rate=Rate.daily("0.05%"),
        disbursed=date(2026, 1, 1),
        first_due=date(2026, 1, 31),
        day_count=DayCount.ACT_365,
    )
    late = LatePolicy(Fraction(3, 2), compound=True, cap=Fraction(cap))
    owed = live(terms, (), late, until=date(2026, 6, 30)).owed(date(2026, 1, 31) + timedelta(days))
    assert (owed.penalty, owed.compound) == (penalty, compound)
