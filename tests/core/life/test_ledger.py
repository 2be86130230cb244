"""One small life told line by line: 1,200.00 at 1 % a month, three instalments of 400.00 and interest."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from core.contract import Fee, FeeWhen, LoanTerms, Method
from core.dates import DayCount, Frequency
from core.errors import LifeError
from core.life import (
    Base,
    Bucket,
    Early,
    EarlyMode,
    Entry,
    EntryKind,
    Extension,
    Holiday,
    HolidayKind,
    Instalments,
    Keep,
    LateFee,
    LatePolicy,
    Ledger,
    Paid,
    PastDue,
    RateChange,
    Respread,
    Waiver,
    live,
    recurring,
)
from core.life.policy import USUAL_ORDER
from core.rates import Rate
from core.schedule import Row

FIRST, FEB, MAR, APR = date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1), date(2026, 4, 1)
FEB_11, MAR_11 = date(2026, 2, 11), date(2026, 3, 11)
TERMS = LoanTerms(
    principal=120_000, rate=Rate.yearly("12%"), periods=3, disbursed=FIRST, method=Method.EQUAL_PRINCIPAL
)
HALF_MORE = LatePolicy(Fraction(3, 2), compound=True, fee=LateFee(500))


@pytest.fixture(scope="module", name="told")
def once() -> Ledger:
    """Nothing on 1 February, 300.00 ten days later, and nothing more."""
    return live(TERMS, [Paid(FEB_11, 30_000)], HALF_MORE, until=MAR_11)


def told_by(entries: tuple[Entry, ...]) -> list[tuple[Any, ...]]:
    return [(entry.day, entry.kind, entry.amount, entry.balance) for entry in entries]


def test_every_line_of_it(told: Ledger) -> None:
    """Penalty by 11 February: 400 × 18 % × 10/365 = 1.97 and, on 12.00 of interest, 0.06.

    300.00 pays 5.00 of fee, 2.03 of penalty, 12.00 of interest and 280.97 of principal; 119.03 is left.
    By 11 March: 119.03 × 18 % × 18/365 = 1.06, then 519.03 × 18 % × 10/365 = 2.56 and 0.04 on 8.00.
    """
    assert told_by(told.entries) == [
        (FIRST, EntryKind.LENT, 120_000, 120_000),
        (FEB, EntryKind.DUE, 41_200, 120_000),
        (date(2026, 2, 2), EntryKind.LATE_FEE, 500, 120_000),
        (FEB_11, EntryKind.PENALTY, 203, 120_000),
        (FEB_11, EntryKind.PAID, 30_000, 120_000 - 28_097),
        (MAR, EntryKind.DUE, 40_800, 91_903),
        (date(2026, 3, 2), EntryKind.LATE_FEE, 500, 91_903),
        (MAR_11, EntryKind.PENALTY, 366, 91_903),
    ]
    assert told.entries[4].paid[:5] == (500, 203, 1_200, 28_097, 0)
    assert [entry.event for entry in told.entries if entry.event] == [Paid(FEB_11, 30_000)]
    assert all(entry.note for entry in told.entries)


def test_its_rows_flows_and_totals(told: Ledger) -> None:
    assert told.rows == (
        Row(1, FEB, 1_200, 40_000, 0, 41_200, 80_000),
        Row(2, MAR, 800, 40_000, 0, 40_800, 40_000),
    )
    assert told.flows == ((FIRST, 120_000), (FEB_11, -30_000))
    assert (told.total_paid, told.total_interest, told.total_penalty, told.total_fees) == (
        30_000,
        2_000,
        203 + 366,
        1_000,
    )
    assert (told.surplus, told.capitalised) == (0, 0)


def test_what_the_penalty_is_made_of(told: Ledger) -> None:
    stretches = told.penalty_stretches(MAR_11)
    assert [(one.base, one.start, one.end, one.days, one.amount, one.compound) for one in stretches] == [
        (40_000, FEB, FEB_11, 10, 197, False),
        (1_200, FEB, FEB_11, 10, 6, True),
        (11_903, FEB_11, MAR, 18, 106, False),
        (51_903, MAR, MAR_11, 10, 256, False),
        (800, MAR, MAR_11, 10, 4, True),
    ]
    assert {one.yearly for one in stretches} == {Fraction(18, 100)}
    assert [one.amount for one in told.penalty_stretches(date(2026, 2, 6))] == [99, 3]
    assert told.penalty_stretches(FEB) == ()


def test_what_is_owed_day_by_day(told: Ledger) -> None:
    owed = told.owed(FEB_11)
    assert (owed.fees, owed.penalty, owed.interest_due, owed.principal_due) == (0, 0, 0, 11_903)
    # 800.00 × 1 % × 10 of February's 28 days
    assert (owed.running, owed.accrued, owed.to_pay_off) == (80_000, 286, 80_000 + 286 + 11_903)
    owed = told.owed(MAR_11)
    assert (owed.fees, owed.penalty, owed.compound, owed.interest_due) == (500, 366, 4, 800)
    assert owed.to_get_current == 500 + 366 + 800 + 51_903
    assert (owed.days_past_due, owed.oldest_due) == (38, FEB)
    assert told.owed(FEB).days_past_due == 0 and told.owed(FEB).oldest_due == FEB


def test_after_its_end_nothing_more_happens(told: Ledger) -> None:
    """On 31 March: 519.03 × 18 % × 30/365 = 7.68 and 8.00 × 18 % × 30/365 = 0.12, after 1.06."""
    owed = told.owed(date(2026, 3, 31))
    assert owed.penalty == 106 + 768 + 12
    with pytest.raises(LifeError):
        told.owed(date(2025, 12, 31))


def test_a_down_payment_is_no_part_of_the_debt() -> None:
    terms = replace(TERMS, principal=150_000, down_payment=30_000)
    ledger = live(terms, [Paid(FEB_11, 30_000)], HALF_MORE, until=MAR_11)
    assert ledger.entries[0].amount == 120_000 and ledger.end.to_get_current == 53_569
    assert ledger.flows[0] == (FIRST, 120_000) and ledger.total_paid == 60_000


def test_a_flat_price_goes_on_whatever_is_unpaid() -> None:
    """1 % of 1,200.00 with each of three instalments of 412.00; the down payment bears nothing."""
    terms = LoanTerms(
        principal=150_000,
        down_payment=30_000,
        rate=Rate.flat_monthly("1%"),
        periods=3,
        disbursed=FIRST,
        method=Method.FLAT_FEE,
    )
    ledger = live(terms, (), LatePolicy(Fraction(3, 2)), until=date(2026, 2, 15))
    # 1,200.00 × 1 % × 14 of 28 days has run; 400.00 × 18 % × 14/365 is the penalty.
    assert (ledger.end.accrued, ledger.end.penalty, ledger.end.interest_due) == (600, 276, 1_200)
    prepaid = live(terms, [Paid(date(2026, 1, 10), 30_000)], until=FEB)
    assert prepaid.rows[0][2:] == (1_200, 40_000, 0, 41_200, 50_000)


def test_leap_years_share_a_penalty_over_new_year() -> None:
    """10,000.00 overdue at 15 %: 10 days of 365 and 10 of 366 are 41.096 + 40.984."""
    terms = LoanTerms(
        principal=1_000_000,
        rate=Rate.yearly("10%"),
        periods=1,
        disbursed=date(2027, 11, 22),
        method=Method.SINGLE_REPAYMENT,
        day_count=DayCount.ACT_ACT,
    )
    ledger = live(terms, (), LatePolicy(Fraction(3, 2)), until=date(2028, 1, 11))
    assert ledger.end.penalty == 8_208


@pytest.mark.parametrize(
    ("late", "penalty"),
    [
        (LatePolicy(points=Fraction(6, 100)), 197),  # 12 % + 6 % on 400.00 for 10 days
        (LatePolicy(Fraction(3, 2), on=Base.PRINCIPAL_AND_INTEREST), 203),  # on 412.00: 2.0318
        (LatePolicy(Fraction(3, 2), on=Base.PRINCIPAL_AND_INTEREST, compound=True, grace_days=9), 197 + 6),
        (LatePolicy(daily=100), 132 + 1_000),  # 12 % in place of ordinary interest, and 1.00 a day
        (LatePolicy(Fraction(3, 2), cap=Fraction(1, 1_200)), 100),  # held to 1.00
        (LatePolicy(Fraction(3, 2), grace_days=9), 197),  # counted from the due date once grace is over
        (LatePolicy(Fraction(3, 2), grace_days=10), 0),
        (LatePolicy(), 0),
    ],
)
def test_what_ten_days_cost(late: LatePolicy, penalty: int) -> None:
    ledger = live(TERMS, (), late, until=FEB_11)
    assert ledger.end.penalty == penalty == ledger.total_penalty
    uncapped = sum(one.amount for one in ledger.penalty_stretches(FEB_11)) + late.daily * 10
    assert uncapped == penalty or late.cap


def test_the_fee_at_the_end_comes_when_the_end_does() -> None:
    """400.00 prepaid on 1 February leaves 400.00: March is the last instalment, with 4.00 of interest."""
    terms = replace(TERMS, fees=(Fee.fixed(FeeWhen.AT_END, 1_000),))
    ledger = live(terms, [Paid(FEB, 81_200)], until=APR)
    assert ledger.rows[1] == Row(2, MAR, 400, 40_000, 1_000, 41_400, 0)
    assert len(ledger.rows) == 2 and ledger.total_fees == 1_000
    assert [row.fee for row in live(terms, until=APR).rows] == [0, 0, 1_000]


def test_paid_ahead_the_next_instalment_asks_that_much_less() -> None:
    """1,200.00 for 15 of 31 days, then 1,100.00 for 16: 5.81 + 5.68; 300.00 of principal is left to ask."""
    ledger = live(TERMS, [Paid(date(2026, 1, 16), 10_000)], early=Early(EarlyMode.NEXT), until=APR)
    assert ledger.rows[0] == Row(1, FEB, 1_149, 30_000, 0, 31_149, 80_000)


def test_more_than_all_of_it_ends_it_and_the_rest_comes_back() -> None:
    """Fifteen days of January have run: 5.81."""
    ledger = live(TERMS, [Paid(date(2026, 1, 16), 500_000)], HALF_MORE, until=APR)
    assert ledger.surplus == 500_000 - 120_581 and ledger.rows == ()
    assert ledger.flows == ((FIRST, 120_000), (date(2026, 1, 16), -120_581))
    assert ledger.end.to_pay_off == ledger.end.days_past_due == ledger.total_penalty == 0
    assert ledger.total_interest == 581 and ledger.end.oldest_due is None


def test_money_that_would_wait_ends_the_loan_where_it_reaches() -> None:
    """1,205.81 on 16 January, at once or with what waits since the 10th: it does not wait for February."""
    on, waiting = date(2026, 1, 16), Early(EarlyMode.WAIT)
    for events in ([Paid(on, 120_581)], [Paid(date(2026, 1, 10), 20_581), Paid(on, 100_000)]):
        ledger = live(TERMS, events, HALF_MORE, waiting, until=APR)
        assert (ledger.owed(on).to_pay_off, ledger.surplus, ledger.rows) == (0, 0, ())
        assert (ledger.total_interest, ledger.paid.principal, ledger.paid.waiting) == (581, 120_000, 0)
    # A cent less waits to the first instalment and pays it; what is left of it waits on.
    short = live(TERMS, [Paid(on, 120_580)], HALF_MORE, waiting, until=FEB)
    assert (short.end.running, short.paid.waiting) == (80_000, 120_580 - 41_200)


def test_called_in_when_the_first_is_missed() -> None:
    """On the second day of February 800.00 is left with a day's interest: 8.00 ÷ 28 = 0.29."""
    late = replace(HALF_MORE, accelerate_missed=1)
    ledger = live(TERMS, (), late, until=FEB_11)
    called = next(entry for entry in ledger.entries if entry.kind is EntryKind.ACCELERATED)
    assert (called.day, called.amount) == (date(2026, 2, 2), 80_029)
    assert ledger.end.principal_due == 120_000 and ledger.end.running == 0
    # 400.00 for a day, then 1,200.00 for nine; 12.00 for a day, then 12.29 for nine: all at 18 %.
    assert [one.amount for one in ledger.penalty_stretches(FEB_11)] == [20, 1, 533, 5]


def test_arrears_that_become_principal_bear_interest_as_such() -> None:
    """On 11 February 412.00 and 2.03 and 5.00 join the 800.00 that runs, over the two that are left."""
    ledger = live(TERMS, [Respread(FEB_11, capitalise=True)], HALF_MORE, until=MAR)
    assert ledger.capitalised == 1_200 + 203 + 500
    whole = 120_000 + 1_903
    # 800.00 for 10 days of 28 and all of it for 18; half of it is principal.
    assert ledger.rows[1][2:] == (286 + 784, 60_952, 0, 62_022, whole - 60_952)


@pytest.mark.parametrize(
    "events",
    [
        [Paid(date(2025, 12, 31), 1)],
        [Paid(FEB, 1)] * 5_001,
        (*recurring(FEB, 1, times=5_001), Paid(FEB, 1)),
    ],
)
def test_histories_that_cannot_be_are_refused(events: list[Paid]) -> None:
    with pytest.raises(LifeError):
        live(TERMS, events)


@pytest.mark.parametrize("make", [lambda: Paid(FEB, 0), lambda: Paid(FEB, True), lambda: recurring(FEB, 1)])
def test_payments_that_cannot_be_are_refused(make: Any) -> None:
    with pytest.raises(LifeError):
        make()


def test_another_rate_ends_the_stretch_at_the_old_one() -> None:
    """Ten days at 18 %, ten at 24 % × 1.5 = 36 %: 1.97 and 3.95; on 12.00 of interest 0.06 and 0.12."""
    late = LatePolicy(Fraction(3, 2), compound=True)
    day = date(2026, 2, 21)
    ledger = live(TERMS, [RateChange(FEB_11, Rate.yearly("24%"))], late, until=day)
    assert [one.amount for one in ledger.penalty_stretches(day)] == [197, 6, 395, 12]
    assert [one.yearly for one in ledger.penalty_stretches(day)] == [Fraction(18, 100)] * 2 + [
        Fraction(36, 100)
    ] * 2
    assert told_by(ledger.entries)[2:4] == [
        (FEB_11, EntryKind.PENALTY, 203, 120_000),
        (FEB_11, EntryKind.CHANGED, 0, 120_000),
    ]


@pytest.mark.parametrize(
    "change",
    [
        Extension(FEB_11, 1),
        Holiday(FEB_11, 1, HolidayKind.PRINCIPAL),
        Holiday(FEB_11, 1, HolidayKind.NO_PENALTY),
        Respread(FEB_11),
        Waiver(FEB_11, 0, 0),
    ],
)
def test_each_change_writes_down_the_penalty_so_far_and_itself(change: Any) -> None:
    ledger = live(TERMS, [change], HALF_MORE, until=FEB_11)
    kinds = [(entry.kind, entry.event) for entry in ledger.entries[-2:]]
    kind = EntryKind.WAIVED if isinstance(change, Waiver) else EntryKind.CHANGED
    assert kinds == [(EntryKind.PENALTY, None), (kind, change)]


def test_two_part_payments_of_a_penalty_leave_no_compound_interest_behind() -> None:
    """2.03 by 11 February, 0.06 of it on interest: 1.00 leaves 1.03, and 1.00 more 0.03, all of it 0.06's."""
    late = replace(HALF_MORE, fee=LateFee(), order=(Bucket.PENALTY, Bucket.FEE, *USUAL_ORDER[2:]))
    once = live(TERMS, [Paid(FEB_11, 100)], late, until=FEB_11).end
    assert (once.penalty, once.compound) == (103, 6)
    twice = live(TERMS, [Paid(FEB_11, 100), Paid(FEB_11, 100)], late, until=FEB_11).end
    assert (twice.penalty, twice.compound) == (3, 3)
    assert live(TERMS, [Paid(FEB_11, 203)], late, until=FEB_11).end.compound == 0


def test_an_extension_when_as_much_is_overdue_as_still_runs() -> None:
    """Two parts of 600.00: one overdue, one to come; then 1,200.00 over two more due dates than one."""
    terms = replace(TERMS, periods=2)
    ledger = live(terms, [Extension(date(2026, 2, 5), 1)], until=APR)
    assert [row.principal for row in ledger.rows] == [60_000, 60_000, 60_000]
    assert ledger.owed(date(2026, 2, 5)).principal_due == 0


def test_nothing_is_changed_once_nothing_is_owed() -> None:
    events = [Paid(date(2026, 1, 16), 500_000), Extension(FEB, 2), Respread(FEB), Waiver(FEB)]
    ledger = live(TERMS, events, HALF_MORE, until=APR)
    assert ledger.rows == () and ledger.end.to_pay_off == 0
    assert [entry.event for entry in ledger.entries if entry.event] == events


def test_a_fee_at_the_end_is_asked_once_though_the_end_comes_twice() -> None:
    terms = replace(TERMS, fees=(Fee.fixed(FeeWhen.AT_END, 1_000),))
    later = [Extension(date(2026, 4, 10), 2)]
    assert live(terms, later, until=date(2026, 7, 1)).total_fees == 1_000
    called = LatePolicy(accelerate_missed=1)
    assert live(terms, [Extension(date(2026, 2, 10), 2)], called, until=date(2026, 2, 20)).total_fees == 1_000
    # Called in on 2 February with its fee, then extended to 1 April: no fee comes twice.
    again = [Instalments(FEB_11), Extension(FEB_11, 2)]
    assert live(terms, again, called, until=date(2026, 7, 1)).total_fees == 1_000


def test_interest_after_the_end_stays_charged_when_the_loan_goes_on() -> None:
    """12.00, 8.00 and 4.00 with overdue principal: 12.00 each; nine of April's thirty days 3.60.

    Then 12.00 a month on 1,200.00: from the tenth on 21 of 30 days, 8.40.
    """
    ledger = live(TERMS, [Extension(date(2026, 4, 10), 1)], until=date(2026, 5, 1))
    assert [row.interest for row in ledger.rows] == [1_200, 1_200, 1_200, 840]
    assert ledger.total_interest == 3 * 1_200 + 360 + 840
    assert ledger.owed(date(2026, 4, 10)).interest_due == 3 * 1_200 + 360


def test_capitalised_arrears_leave_nothing_due() -> None:
    terms = replace(TERMS, fees=(Fee.fixed(FeeWhen.PER_INSTALMENT, 100),))
    owed = live(terms, [Respread(FEB_11, capitalise=True)], HALF_MORE, until=FEB_11).end
    assert (owed.fees, owed.penalty, owed.compound, owed.interest_due, owed.principal_due) == (0, 0, 0, 0, 0)
    assert owed.running == 120_000 + 100 + 500 + 203 + 1_200


def test_arrears_spread_over_fewer_due_dates_than_are_left() -> None:
    """Of five months the first is missed; spread over one, all of it falls due in March."""
    terms = replace(TERMS, principal=200_000, periods=5)
    ledger = live(terms, [Respread(FEB_11, periods=1)], until=date(2026, 6, 1))
    assert [row.principal for row in ledger.rows] == [40_000, 200_000]
    over_three = live(terms, [Respread(FEB_11, periods=3)], until=date(2026, 6, 1))
    assert [row.principal for row in over_three.rows] == [40_000, 66_667, 66_667, 66_666]


def test_no_more_is_waived_than_is_owed() -> None:
    ledger = live(TERMS, [Waiver(FEB_11, 10_000, 10_000)], HALF_MORE, until=FEB_11)
    assert (ledger.end.penalty, ledger.end.fees, ledger.entries[-1].amount) == (0, 0, 703)


@pytest.mark.parametrize(
    "event",
    [
        RateChange(FEB_11, Rate.flat_monthly("1%")),
        Extension(FEB_11, 600),
        Holiday(FEB_11, 600, HolidayKind.PRINCIPAL),
    ],
)
def test_changes_that_cannot_be_are_refused(event: Any) -> None:
    """A flat price is none of this loan's; 1,200 more due dates are more than any loan has."""
    again = [replace(event, day=date(2026, 2, day)) for day in (12, 13)]
    with pytest.raises(LifeError):
        live(TERMS, [event, *again])


def test_what_is_no_event_is_refused() -> None:
    @dataclass(frozen=True)
    class Other:
        day: date

    with pytest.raises(LifeError):
        live(TERMS, [Other(FEB)])  # type: ignore[list-item]


def test_days_past_due_start_anew_in_a_holiday_from_penalty_where_that_is_agreed() -> None:
    agreed = Holiday(FEB_11, 1, HolidayKind.NO_PENALTY, PastDue.RESTART)
    ledger = live(TERMS, [agreed], HALF_MORE, until=MAR_11)
    assert ledger.owed(MAR_11).days_past_due == 28
    # No penalty from 11 February to 1 March; then 800.00 for ten days at 18 %: 3.95.
    assert [one.amount for one in ledger.penalty_stretches(MAR_11) if not one.compound] == [197, 395]


def test_a_single_repayment_waits_a_month_without_interest() -> None:
    """Due on 1 April, in March put off to May: January, February and April bear 12.00 each, March nothing."""
    terms = replace(TERMS, method=Method.SINGLE_REPAYMENT)
    free = Holiday(date(2026, 3, 15), 1, HolidayKind.INTEREST_FREE)
    ledger = live(terms, [free], until=date(2026, 5, 1))
    assert ledger.rows == (Row(1, date(2026, 5, 1), 3_600, 120_000, 0, 123_600, 0),)
    assert ledger.owed(date(2026, 3, 31)).accrued == 2_400


def test_a_known_instalment_beside_a_down_payment_is_kept_to_the_last() -> None:
    """Three times 1.26 on 3.00: the last row takes what rounding leaves, as the promise has it."""
    terms = LoanTerms(principal=400, down_payment=100, instalment=126, periods=3, disbursed=FIRST)
    ledger = live(terms, [Instalments(FIRST)])
    assert [row.payment for row in ledger.rows] == [126, 126, 126]
    assert ledger.rows == ledger.schedule.rows[1:]


def test_a_fee_at_the_end_is_not_asked_again_after_a_last_instalment_as_promised() -> None:
    terms = replace(TERMS, fees=(Fee.fixed(FeeWhen.AT_END, 1_000),))
    events = [Instalments(FIRST, MAR), Extension(date(2026, 4, 10), 1)]
    assert live(terms, events, until=date(2026, 5, 1)).total_fees == 1_000


def test_compound_interest_that_was_paid_is_not_owed_again() -> None:
    """2.03 paid on 11 February. Ten days later 3.95 and 0.12 have been charged in all: 2.04, 0.06 of it."""
    late = replace(HALF_MORE, fee=LateFee(), order=(Bucket.PENALTY, Bucket.FEE, *USUAL_ORDER[2:]))
    owed = live(TERMS, [Paid(FEB_11, 203)], late, until=date(2026, 2, 21)).end
    assert (owed.penalty, owed.compound) == (395 + 12 - 203, 6)


def test_interest_after_the_end_is_written_down_and_paid_like_any_other() -> None:
    """Ten days of April on 1,200.00: 4.00. With 12.00 three times 40.00 of interest is due."""
    ledger = live(TERMS, until=date(2026, 4, 11))
    assert told_by(ledger.entries)[-1] == (date(2026, 4, 11), EntryKind.INTEREST, 400, 120_000)
    assert ledger.end.interest_due == 4_000 and ledger.until == date(2026, 4, 11)
    later = [Extension(date(2026, 4, 11), 1), Paid(date(2026, 4, 12), 5_000)]
    owed = live(TERMS, later, until=date(2026, 4, 12)).end
    # The thousandth of 10.00 beyond it repays principal: 1,200.00 less 10.00.
    assert (owed.interest_due, owed.principal_due, owed.running) == (0, 0, 119_000)


def test_a_ledger_reaches_to_its_last_event() -> None:
    assert live(TERMS, [Paid(date(2026, 5, 1), 1)]).until == date(2026, 5, 1)
    assert live(TERMS, [Paid(FEB, 1)]).until == APR
    assert live(TERMS, [Paid(FEB, 1), Paid(date(2026, 5, 1), 1)]).until == date(2026, 5, 1)
    with pytest.raises(LifeError):
        live(TERMS, [Paid(FEB, 1), Paid(MAR, 1)], until=FEB)
    with pytest.raises(LifeError):
        live(TERMS, until=date(2025, 12, 31))


def test_a_loan_has_at_most_twice_the_due_dates_a_contract_can_have() -> None:
    terms = replace(TERMS, periods=600, every=Frequency(1, "day"), method=Method.INTEREST_ONLY)
    twice = Extension(date(2026, 1, 2), 600)
    assert len(live(terms, [twice, Instalments(FIRST)], until=date(2029, 12, 31)).rows) == 1_200
    with pytest.raises(LifeError):
        live(terms, [twice, Extension(date(2026, 1, 3), 1)])


def test_an_extension_by_nothing_changes_only_what_it_names() -> None:
    """After the end there is nothing to move; before it, 24 % a year is 16.00 a month on 800.00."""
    assert len(live(TERMS, [Extension(date(2026, 4, 10))], until=date(2026, 8, 1)).rows) == 3
    dearer = [Instalments(FIRST), Extension(FEB, rate=Rate.yearly("24%"))]
    assert live(TERMS, dearer).rows[1].interest == 1_600


def test_a_second_holiday_from_penalty_leaves_the_days_where_the_first_found_them() -> None:
    quiet = [Holiday(date(2026, 2, day), 1, HolidayKind.NO_PENALTY, PastDue.GO_ON) for day in (11, 20)]
    assert live(TERMS, quiet, HALF_MORE).owed(date(2026, 2, 25)).days_past_due == 10


def test_a_period_made_free_of_interest_drops_what_had_run_in_it() -> None:
    """800.00 for five days of 28 had run before 100.00 was prepaid."""
    events = [
        Paid(FEB, 41_200),
        Paid(date(2026, 2, 6), 10_000),
        Holiday(FEB_11, 1, HolidayKind.INTEREST_FREE),
    ]
    ledger = live(TERMS, events)
    assert ledger.owed(date(2026, 2, 10)).accrued == 143 + 100
    assert ledger.owed(date(2026, 2, 20)).accrued == 0
    assert ledger.rows[1][2:6] == (0, 0, 0, 0) and ledger.rows[2].interest == 700


def test_a_penalty_partly_paid_joins_the_principal_only_in_part() -> None:
    events = [Paid(FEB_11, 600), Respread(FEB_11, capitalise=True)]
    ledger = live(TERMS, events, HALF_MORE, until=date(2026, 2, 21))
    assert (ledger.capitalised, ledger.end.penalty) == (1_200 + 103, 0)


def test_arrears_spread_after_the_end_fall_due_from_the_next_due_date_on() -> None:
    ledger = live(TERMS, [Respread(date(2026, 5, 10), periods=2)], until=date(2026, 8, 1))
    assert [row.due for row in ledger.rows[3:]] == [date(2026, 6, 1), date(2026, 7, 1)]
    assert [row.principal for row in ledger.rows[3:]] == [60_000, 60_000]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (RateChange(FEB_11, Rate.yearly("24%")), ["Another rate holds from this day on."]),
        (Instalments(FEB_11), ["From here on each instalment is paid on its day."]),
        (
            Extension(FEB_11, 1),
            ["A later end is agreed; overdue principal runs again.", "The days past due go on."],
        ),
        (
            Holiday(FEB_11, 1, HolidayKind.NO_PENALTY),
            ["For a while there is no penalty for being late.", "The days past due stand still."],
        ),
        (
            Respread(FEB_11, capitalise=True),
            [
                "All that is overdue, charges too, becomes principal and is spread anew.",
                "The days past due start anew.",
            ],
        ),
        (Waiver(FEB_11), ["The lender lets go of a part."]),
    ],
)
def test_each_change_says_what_becomes_of_the_days_past_due(change: Any, said: list[str]) -> None:
    entries = live(TERMS, [change], HALF_MORE, until=FEB_11).entries
    (line,) = [entry for entry in entries if entry.event is change]
    assert line.amount == (703 if isinstance(change, Waiver) else 0)
    assert [message.text for message in line.note] == said


@pytest.mark.parametrize(
    ("early", "rest", "fee", "repaid"),
    [
        (Early(share=Fraction(1, 100)), 10_100, 100, 10_000),  # 1 % of 100.00
        (Early(share=Fraction(1, 100)), 10_150, 100, 10_049),  # 100.49 and 1.00; with 1.00 more it is 1.01
        (Early(fee=500), 10_500, 500, 10_000),
        (Early(fee=500, share=Fraction(1, 100)), 10_600, 600, 10_000),
        (Early(fee=500), 501, 500, 1),
        (Early(fee=500), 500, 0, 0),
        (Early(fee=500, free_after=0), 10_500, 0, 10_500),
        (Early(fee=500, free_after=1), 10_500, 500, 10_000),
    ],
)
def test_what_a_charge_for_paying_early_leaves(early: Early, rest: int, fee: int, repaid: int) -> None:
    """Whatever is too little for the charge waits."""
    entry = live(TERMS, [Paid(date(2026, 1, 16), rest)], early=early, until=date(2026, 1, 16)).entries[-1]
    assert (entry.paid.fee, entry.paid.principal, entry.paid.waiting) == (fee, repaid, rest - fee - repaid)


def test_penalty_paid_twice_and_charged_again() -> None:
    """On 21 February 2.04 more is paid, 0.06 of it compound; by 1 March 12.00 has borne 0.17, 0.05 unpaid."""
    late = replace(HALF_MORE, fee=LateFee(), order=(Bucket.PENALTY, Bucket.FEE, *USUAL_ORDER[2:]))
    events = [Paid(FEB_11, 203), Paid(date(2026, 2, 21), 204)]
    assert live(TERMS, events, late, until=MAR).owed(MAR).compound == 17 - 12


def test_instalments_by_textbook_months_after_a_due_date_was_moved() -> None:
    """Moved from 1 February to 11: one month and 10/28 at 1 % on 1,200.00, then whole months."""
    moved = Extension(FIRST, next_due=FEB_11, keep=Keep.INSTALMENT)
    ledger = live(TERMS, [moved, Instalments(FIRST)], until=date(2026, 4, 11))
    assert [(row.due, row.interest) for row in ledger.rows] == [
        (FEB_11, 1_629),
        (date(2026, 3, 11), 800),
        (date(2026, 4, 11), 400),
    ]
    assert [row.principal for row in ledger.rows] == [40_000] * 3


def test_a_level_instalment_anew_over_months_that_are_not_alike() -> None:
    """By the day, 1,200.00 at 12 % from 1 March over 31 and 30 days: the payment that repays it exactly."""
    terms = replace(TERMS, method=Method.EQUAL_INSTALMENT, day_count=DayCount.ACT_365)
    ledger = live(terms, [Instalments(FIRST), Paid(FEB, 10_000)], early=Early(keep=Keep.END), until=APR)
    first, second = Fraction(12 * 28, 36_500), Fraction(12 * 31, 36_500)
    owed = ledger.rows[0].balance - 10_000
    level = owed * (1 + first) * (1 + second) / (2 + second)
    assert abs(ledger.rows[1].payment - level) <= Fraction(1, 2)


def test_events_on_the_last_day_count_and_after_it_are_refused() -> None:
    assert live(TERMS, [Paid(FEB, 1)], until=FEB).total_paid == 1
    with pytest.raises(LifeError):
        live(TERMS, [Paid(FEB_11, 1)], until=FEB)


def test_a_ledger_is_the_same_as_another_of_the_same_history() -> None:
    one, other = (live(TERMS, [Paid(FEB_11, 30_000)], HALF_MORE, until=MAR_11) for _ in range(2))
    assert one == other and one.stretches == other.stretches
    assert one != live(TERMS, [Paid(FEB_11, 30_000)], HALF_MORE, until=MAR)


def test_a_holiday_from_penalty_that_begins_on_the_last_day_of_another_goes_on_with_it() -> None:
    """Ten days past due on 11 February; quiet to 1 March, and from that very day to 1 April."""
    quiet = [Holiday(day, 1, HolidayKind.NO_PENALTY, PastDue.GO_ON) for day in (FEB_11, MAR)]
    assert live(TERMS, quiet, HALF_MORE).owed(MAR_11).days_past_due == 10


def test_arrears_as_large_as_the_principal_join_it() -> None:
    """1,200.00 is owed and a charge of 1,200.00 with it: together they are spread anew."""
    terms = replace(TERMS, rate=Rate.yearly("0%"), periods=1)
    ledger = live(terms, [Respread(FEB_11, capitalise=True)], LatePolicy(fee=LateFee(120_000)), until=FEB_11)
    assert (ledger.end.running, ledger.end.fees, ledger.capitalised) == (240_000, 0, 120_000)


FEES_FIRST = (Bucket.FEE, Bucket.PENALTY, *USUAL_ORDER[2:])


def test_a_part_of_a_charge_is_paid_and_the_rest_of_it_stays() -> None:
    """3.00 of the 5.00; no bucket is given more than the payment."""
    ledger = live(TERMS, [Paid(FEB_11, 300)], replace(HALF_MORE, order=FEES_FIRST), until=FEB_11)
    assert ledger.entries[-1].paid[:4] == (300, 0, 0, 0) and ledger.end.fees == 200


PRINCIPAL_FIRST = (Bucket.PRINCIPAL, Bucket.INTEREST, Bucket.PENALTY, Bucket.FEE)


@pytest.mark.parametrize(
    ("paid", "interest", "principal"),
    [
        (1_000, 1_000, 0),
        (4_000, 4_000, 0),
        (5_000, 4_000, 1_000),
    ],
)
def test_interest_of_no_instalment_is_paid_as_interest(paid: int, interest: int, principal: int) -> None:
    """On 11 April 40.00 of interest is due, the principal runs again: none of it is due to be paid first."""
    events = [Extension(date(2026, 4, 11), 1), Paid(date(2026, 4, 12), paid)]
    late = LatePolicy(order=PRINCIPAL_FIRST)
    entry = live(TERMS, events, late, until=date(2026, 4, 12)).entries[-1]
    assert (entry.paid.interest, entry.paid.principal) == (interest, principal)


def test_as_many_events_as_a_ledger_takes() -> None:
    ledger = live(TERMS, [Waiver(FEB, 0, 0)] * 5_000, until=FEB)
    assert len(ledger.entries) == 2 + 5_000


def test_points_are_added_to_the_rate_that_a_stretch_names() -> None:
    """12 % × 1.5 and 6 points."""
    ledger = live(TERMS, (), LatePolicy(Fraction(3, 2), points=Fraction(6, 100)), until=FEB_11)
    assert {one.yearly for one in ledger.penalty_stretches(FEB_11)} == {Fraction(24, 100)}


def test_interest_after_the_end_is_written_down_as_far_as_it_is_new() -> None:
    """1,200.00 bears 0.40 a day in April: 4.00 by the 11th, and 4.00 more by the 21st."""
    ledger = live(TERMS, [Paid(date(2026, 4, 11), 100)], until=date(2026, 4, 21))
    written = [(entry.day.day, entry.amount) for entry in ledger.entries if entry.kind is EntryKind.INTEREST]
    assert written == [(11, 400), (21, 400)]


def test_a_holiday_from_penalty_after_the_end_lasts_to_the_next_due_date_there_would_be() -> None:
    """From 10 May to 1 June no penalty; 1,200.00 bears ordinary interest, 12.00 × 22 days of 31: 8.52."""
    events = [Holiday(date(2026, 5, 10), 1, HolidayKind.NO_PENALTY)]
    ledger = live(TERMS, events, LatePolicy(Fraction(3, 2)), until=date(2026, 6, 11))
    by_then = ledger.owed(date(2026, 5, 10)).penalty
    assert ledger.owed(date(2026, 6, 1)).penalty == by_then
    assert ledger.owed(date(2026, 6, 1)).interest_due - ledger.owed(date(2026, 5, 10)).interest_due == 852
    # 1,200.00 × 18 % × 10 ÷ 365
    assert ledger.owed(date(2026, 6, 11)).penalty == by_then + 592


def test_a_holiday_from_penalty_long_after_another_stops_the_days_where_it_finds_them() -> None:
    """From 1 February to 20 March: 47 days."""
    days = (FEB_11, date(2026, 3, 20))
    quiet = [Holiday(day, 1, HolidayKind.NO_PENALTY, PastDue.GO_ON) for day in days]
    assert live(TERMS, quiet, HALF_MORE).owed(date(2026, 3, 25)).days_past_due == 47


def test_arrears_as_large_as_what_still_runs_are_spread() -> None:
    """Two parts of 600.00: one overdue, one to come; both fall due on 1 March."""
    ledger = live(replace(TERMS, periods=2), [Respread(date(2026, 2, 5))], until=APR)
    assert [row.principal for row in ledger.rows] == [60_000, 120_000]


def test_arrears_spread_after_the_end_over_nothing_in_particular_fall_due_at_once() -> None:
    ledger = live(TERMS, [Respread(date(2026, 5, 10))], until=date(2026, 8, 1))
    assert [(row.due, row.principal) for row in ledger.rows[3:]] == [(date(2026, 6, 1), 120_000)]


def test_arrears_cannot_be_spread_over_more_due_dates_than_a_loan_can_have() -> None:
    """600 due dates, one a day, the last on 24 August 2027; the next would be no. 601."""
    terms = replace(TERMS, periods=600, every=Frequency(1, "day"), method=Method.INTEREST_ONLY)
    end = date(2027, 8, 24)
    assert live(terms, [Respread(end, periods=599)], until=end).end.running == 120_000
    with pytest.raises(LifeError):
        live(terms, [Respread(end, periods=600)], until=end)


def test_a_waiver_that_settles_an_instalment_ends_its_daily_charge() -> None:
    """All is paid on 1 February but its fee of 1.00: 1.00 a day for ten days, until both are waived."""
    terms = replace(TERMS, fees=(Fee.fixed(FeeWhen.PER_INSTALMENT, 100),))
    late = LatePolicy(daily=100, order=PRINCIPAL_FIRST)
    events = [Paid(FEB, 41_200), Waiver(FEB_11)]
    ledger = live(terms, events, late, until=date(2026, 2, 21))
    assert ledger.entries[-1].amount == 1_000 + 100
    assert (ledger.end.penalty, ledger.end.fees) == (0, 0)


def test_the_rate_it_has_already_changes_nothing() -> None:
    """300.00 repaid early shortens the loan: 400.00, then 100.00, and not twice 250.00."""
    same = [Paid(FEB, 71_200), RateChange(FEB_11, TERMS.rate)]
    assert [row.principal for row in live(TERMS, same, until=APR).rows] == [40_000, 40_000, 10_000]


def test_interest_after_the_end_that_was_paid_is_not_due_again_when_the_loan_goes_on() -> None:
    events = [Paid(date(2026, 4, 11), 4_000), Extension(date(2026, 4, 11), 1)]
    assert live(TERMS, events, until=date(2026, 4, 11)).end.interest_due == 0


def test_a_cap_on_charges_for_lateness_leaves_ordinary_interest_out() -> None:
    """Three charges of 5.00 by April; a fourth in May is the last that 20.00 leaves room for."""
    late = LatePolicy(fee=LateFee(500), cap=Fraction(1, 60))
    events = [Extension(date(2026, 4, 11), 1)]
    assert live(TERMS, events, late, until=date(2026, 5, 2)).total_fees == 2_000


def test_weeks_after_a_moved_due_date_each_have_their_own_share_of_a_month() -> None:
    """1,200.00 at 1 % a month by the week: 6 to 16 February is 10 of the 28 days to 6 March.

    Then twice 7 of 28 days, and in March 7 of 31.
    """
    terms = replace(TERMS, periods=4, disbursed=date(2026, 2, 6), every=Frequency(1, "week"))
    later = Extension(date(2026, 2, 7), 1, next_due=date(2026, 2, 16))
    ledger = live(terms, [later], until=date(2026, 3, 16))
    assert [(row.due.month, row.due.day, row.interest) for row in ledger.rows] == [
        (2, 16, 429),
        (2, 23, 300),
        (3, 2, 300),
        (3, 9, 271),
        (3, 16, 271),
    ]


def test_payments_that_recur() -> None:
    weekly = recurring(FEB, 100, every=Frequency(1, "week"), stop=date(2026, 2, 15))
    assert [one.day.day for one in weekly] == [1, 8, 15]
    assert [one.day for one in recurring(FEB, 100, times=3)] == [FEB, MAR, APR]
    assert len(recurring(FEB, 100, times=2, stop=date(2030, 1, 1))) == 2
    assert len(recurring(FEB, 100, every=Frequency(1, "day"), times=6_000)) == 5_000


def test_due_dates_after_the_end_follow_an_odd_first_one() -> None:
    terms = replace(TERMS, first_due=date(2026, 2, 10))
    ledger = live(terms, [Respread(date(2026, 5, 20), periods=1)], until=date(2026, 8, 1))
    assert [row.due for row in ledger.rows] == [date(2026, month, 10) for month in (2, 3, 4, 6)]


def test_days_of_grace_that_were_not_free_are_stretches_of_their_kind() -> None:
    """Three days of grace each: what falls due on 1 March bears from then on, once 4 March has passed."""
    late = LatePolicy(Fraction(3, 2), compound=True, grace_days=3)
    stretches = live(TERMS, (), late, until=MAR_11).penalty_stretches(MAR_11)
    fourth = date(2026, 3, 4)
    assert sorted((one.compound, one.base, one.start, one.end) for one in stretches) == [
        (False, 40_000, FEB, fourth),
        (False, 40_000, MAR, fourth),
        (False, 80_000, fourth, MAR_11),
        (True, 800, MAR, fourth),
        (True, 1_200, FEB, fourth),
        (True, 2_000, fourth, MAR_11),
    ]
