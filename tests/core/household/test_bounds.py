"""A household at its last bounds: what may be typed, the longest loan, cash that is exactly nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from core.contract import MAX_MINOR, MAX_PERIODS, Fee, FeeWhen, LoanTerms, Method
from core.dates import Frequency
from core.household import (
    Against,
    Debt,
    Household,
    HouseholdError,
    MeasureKey,
    Mend,
    Pay,
    PayKind,
    ReasonKey,
    asked_by_month,
    guidelines,
    measures,
    months_of_buffer,
    pay_needed,
    reasons,
    save_first,
    saved_after,
)
from core.i18n import translator
from core.law import Jurisdiction
from core.law.units import Unit
from core.rates import Rate
from core.schedule import Schedule, build_schedule

START = date(2026, 1, 31)
WHOLE: dict[str, tuple[Callable[[Any], object], int]] = {
    "income": (lambda one: Household(income=one, essentials=0), MAX_MINOR),
    "essentials": (lambda one: Household(income=0, essentials=one), MAX_MINOR),
    "savings": (lambda one: Household(income=0, essentials=0, savings=one), MAX_MINOR),
    "other_payments": (lambda one: Household(income=0, essentials=0, other_payments=one), MAX_MINOR),
    "dependants": (lambda one: Household(income=0, essentials=0, dependants=one), 20),
    "debts.payment": (Debt, MAX_MINOR),
    "debts.months": (lambda one: Debt(1, one), MAX_PERIODS),
}


def refused(make: Callable[[], object], field: str) -> None:
    with pytest.raises(HouseholdError) as raised:
        make()
    assert raised.value.field == field and raised.value.advice


def loan(**more: object) -> Schedule:
    """300.00 free of interest in three parts of 100.00."""
    usual: dict[str, Any] = {
        "principal": 30_000,
        "rate": Rate.yearly(Fraction(0)),
        "periods": 3,
        "disbursed": START,
        "method": Method.EQUAL_PRINCIPAL,
    }
    return build_schedule(LoanTerms(**{**usual, **more}))


@pytest.mark.parametrize("field", WHOLE)
def test_every_number_is_whole_and_within_its_bounds(field: str) -> None:
    make, most = WHOLE[field]
    assert make(0) and make(most)
    for bad in (-1, most + 1, 0.5, True, "3"):
        refused(lambda bad=bad: make(bad), field)


def test_debts_are_debts_and_may_have_a_rate() -> None:
    debt = Debt(100, 12, Rate.yearly("18%"))
    home = Household(income=0, essentials=0, debts=(debt, Debt(5)))
    assert [home.others_in(month) for month in (1, 12, 13)] == [105, 105, 5]
    refused(lambda: Household(income=0, essentials=0, debts=(debt, 1)), "debts")  # type: ignore[arg-type]
    refused(lambda: Household(income=0, essentials=0, debts=[debt]), "debts")  # type: ignore[arg-type]
    refused(lambda: Household(income=0, essentials=0, debts=(Debt(1),) * 51), "debts")
    refused(lambda: Debt(1, rate=Fraction(1)), "debts.rate")  # type: ignore[arg-type]
    refused(lambda: Household(income=0, essentials=0, currency="XXX"), "currency")


def test_pay_may_be_nothing_and_as_much_as_money_can() -> None:
    for kind, count in ((PayKind.MONTHLY, 1), (PayKind.SEASONAL, 12), (PayKind.IRREGULAR, 3)):
        for amount in (0, MAX_MINOR):
            assert Pay(kind, (amount,) * count).amounts == (amount,) * count
        refused(lambda kind=kind, count=count: Pay(kind, (1,) * (count + 1)), "income")
        refused(lambda kind=kind, count=count: Pay(kind, (MAX_MINOR + 1,) * count), "income")


def test_a_hundred_years_is_the_longest() -> None:
    ten_years = Frequency(120, "month")
    assert len(asked_by_month(loan(periods=10, every=ten_years))) == 1_200
    # One day more is a month more.
    refused(lambda: asked_by_month(loan(periods=10, every=ten_years, first_due=date(2036, 2, 1))), "terms")


@pytest.mark.parametrize(
    ("savings", "said"),
    [
        (0, "Month-end cash is lowest in month 1 (28 Feb 2026): ¥0.00."),
        (5, "Month-end cash is lowest in month 1 (28 Feb 2026): ¥0.05."),
    ],
)
def test_cash_of_exactly_nothing_is_not_missing(savings: int, said: str) -> None:
    home = Household(income=20_000, essentials=10_000, savings=savings)
    (lowest,) = [one for one in measures(home, loan()) if one.key is MeasureKey.LOWEST_CASH]
    assert (lowest.value, translator("en").say(lowest.said)) == (savings, said)


def test_a_fen_short_is_missing() -> None:
    home = Household(income=19_999, essentials=10_000)
    (lowest,) = [one for one in measures(home, loan()) if one.key is MeasureKey.LOWEST_CASH]
    assert (lowest.value, translator("en").say(lowest.said)) == (
        -3,
        "Money runs out: at the end of month 3 (30 Apr 2026), ¥0.03 is missing.",
    )
    (left,) = [one for one in measures(home, loan()) if one.key is MeasureKey.LEFT]
    assert "¥0.01 short" in translator("en").say(left.said)
    even = Household(income=20_000, essentials=10_000)
    (left,) = [one for one in measures(even, loan()) if one.key is MeasureKey.LEFT]
    assert translator("en").say(left.said).endswith("the tightest month leaves ¥0.00.")


def test_savings_that_are_enough_and_a_fen_less() -> None:
    said = translator("en").say
    enough = save_first(Household(income=0, essentials=0, savings=30_000), loan())
    assert (enough.months, enough.saved) == (0, START)
    assert said(enough.said).startswith("Savings already pay for it")
    # The loan's own effort, 100.00 a month: a fen that is missing takes one of them.
    less = save_first(Household(income=0, essentials=0, savings=29_999), loan())
    assert (less.months, less.saved) == (1, date(2026, 2, 28))
    assert "1 month later" in said(less.said)
    never = save_first(Household(income=0, essentials=0), loan(), aside=0)
    assert (never.months, never.saved) == (None, None)
    kept = save_first(Household(income=0, essentials=0, savings=30_000), loan(), keep=30_000)
    assert kept.months == 3
    # A hundred years of saving are the most that is counted.
    assert save_first(Household(income=0, essentials=0), loan(), aside=25).months == 1_200
    assert save_first(Household(income=0, essentials=0), loan(), aside=24).months is None


def keys(home: Household, schedule: Schedule, leave: int = 0) -> list[ReasonKey]:
    return [one.key for one in reasons(home, schedule, leave=leave)]


def test_a_month_that_leaves_exactly_nothing_eats_no_savings() -> None:
    even = Household(income=20_000, essentials=10_000, savings=10_000_000)
    assert keys(even, loan()) == []
    assert keys(replace(even, income=19_999), loan()) == [ReasonKey.EATS_SAVINGS]
    assert ReasonKey.RUNS_OUT not in keys(replace(even, savings=0), loan())
    assert ReasonKey.RUNS_OUT in keys(replace(even, savings=0, income=19_999), loan())
    # What should be left, and a fen more of it.
    more = replace(even, income=20_500)
    assert keys(more, loan(), leave=500) == [] and keys(more, loan(), leave=501) == [ReasonKey.LEAVES_LITTLE]


def test_the_first_month_that_does_not_cover_essentials_is_named() -> None:
    """90.00 come in February, 80.00 in March; 100.00 must be spent."""
    pay = Pay.seasonal((50_000, 9_000, 8_000, *(50_000,) * 9))
    home = Household(income=pay, essentials=10_000, savings=10_000_000)
    first = reasons(home, loan())[0]
    assert (first.key, first.month) == (ReasonKey.ESSENTIALS, 1)
    said = translator("en").say(first.said)
    assert said == "Essentials and other debts alone ask ¥100.00 in a month that brings ¥90.00."
    eats = reasons(home, loan())[1]
    assert (eats.key, eats.month) == (ReasonKey.EATS_SAVINGS, 1)
    assert translator("en").say(eats.said).startswith("In 2 months more goes out")


@pytest.mark.parametrize(("payday", "waits"), [(date(2026, 1, 1), False), (date(2026, 1, 31), True)])
def test_fifteen_days_after_payday_are_a_long_wait_and_fourteen_are_not(payday: date, waits: bool) -> None:
    """Due on the 15th of each month; paid on its 1st, or on the last day of the one before."""
    home = Household(income=Pay.monthly(50_000, payday), essentials=10_000, savings=10_000_000)
    assert (ReasonKey.LONG_WAIT in keys(home, loan(disbursed=date(2026, 1, 15)))) is waits


def test_what_is_missing_and_what_is_left_are_told_to_the_fen() -> None:
    say = translator("en").say
    varies = Household(income=Pay.irregular(19_995, 25_000, 30_000), essentials=10_000, savings=10_000_000)
    (low,) = reasons(varies, loan())
    assert (low.key, say(low.said)) == (ReasonKey.LOW_MONTH, "A month of low pay would be ¥0.05 short.")
    # 100.00 for essentials are missing already, and 100.00 more for the loan.
    nothing = reasons(Household(income=0, essentials=10_000), loan())
    assert "Month 1 asks ¥100.00 when nothing is left: ¥200.00 is missing at its end." in [
        say(one.said) for one in nothing
    ]
    even = reasons(Household(income=10_000, essentials=10_000), loan())
    assert "Month 1 asks ¥100.00 when ¥0.00 is left." in [say(one.said) for one in even]
    thin = reasons(Household(income=50_000, essentials=10_000, savings=29_600), loan())
    assert [say(one.said) for one in thin] == [
        "Savings would pay 2.9 months of essentials; a rule of thumb is 3 or more."
    ]
    assert not reasons(Household(income=50_000, essentials=10_000, savings=30_000), loan())


def test_the_longest_wait_is_the_one_that_is_told() -> None:
    """Paid on the 10th; due on 28 February, 31 March and 30 April: 18, 21 and 20 days."""
    pay = Pay.monthly(50_000, date(2026, 1, 10))
    (wait,) = reasons(Household(income=pay, essentials=10_000, savings=10_000_000), loan())
    assert (wait.key, wait.month) == (ReasonKey.LONG_WAIT, 2)
    assert translator("en").say(wait.said).startswith("An instalment comes 21 days after payday")


@pytest.mark.parametrize(
    ("income", "stands"), [(20_000, Against.WITHIN), (19_999, Against.BEYOND), (0, Against.UNKNOWN)]
)
def test_exactly_on_a_line_is_within_it(income: int, stands: Against) -> None:
    """100.00 and 10.00 of other debts on 200.00 of pay are 55 %; three months of essentials in savings."""
    home = Household(income=income, essentials=10_000, other_payments=1_000, savings=30_000)
    found = {one.parameter.id: one for one in guidelines(home, loan(), Jurisdiction.CN, date(2026, 1, 31))}
    assert found["cn-dti-55"].limit == Fraction(55, 100) and found["cn-dti-55"].stands is stands
    assert (found["x-emergency-fund"].own, found["x-emergency-fund"].stands) == (3, Against.WITHIN)
    less = guidelines(replace(home, savings=29_999), loan(), Jurisdiction.CN, date(2026, 1, 31))
    assert next(one for one in less if one.parameter.id == "x-emergency-fund").stands is Against.BEYOND


def test_pay_that_just_covers_essentials_and_pay_that_comes_in_some_months() -> None:
    just = Household(income=10_000, essentials=10_000, savings=10_000_000)
    assert keys(just, loan()) == [ReasonKey.EATS_SAVINGS]
    assert keys(replace(just, income=9_999), loan())[0] is ReasonKey.ESSENTIALS
    # Nothing in February, enough in the other months: that is not no pay.
    some = replace(just, income=Pay.seasonal((50_000, 0, *(50_000,) * 10)))
    assert keys(some, loan())[0] is ReasonKey.ESSENTIALS
    assert keys(replace(just, income=0), loan())[0] is ReasonKey.NO_PAY


def test_other_debts_are_named_with_essentials_and_come_first_only_where_there_are_any() -> None:
    debts = Household(income=10_000, essentials=9_000, other_payments=2_000, savings=10_000_000)
    first = reasons(debts, loan())[0]
    assert "alone ask ¥110.00 in a month that brings ¥100.00" in translator("en").say(first.said)
    assert first.mends == (Mend.LATER, Mend.DEBTS_FIRST, Mend.ADVICE)
    none = reasons(replace(debts, essentials=11_000, other_payments=0), loan())[0]
    assert none.mends == (Mend.LATER, Mend.ADVICE)
    # Savings are held against the month that asks most: 100.00 and 50.00, of which 450.00 are three.
    heavy = Household(income=90_000, essentials=10_000, debts=(Debt(5_000, 1),), savings=44_999)
    assert keys(heavy, loan()) == [ReasonKey.THIN_BUFFER]
    assert keys(replace(heavy, savings=45_000), loan()) == []


def test_a_usual_month_that_leaves_nothing_and_a_low_one() -> None:
    varies = Household(income=Pay.irregular(15_000, 20_000, 30_000), essentials=10_000, savings=10_000_000)
    assert keys(varies, loan()) == [ReasonKey.LOW_MONTH]


def test_what_is_kept_back_and_what_borrowing_costs_more() -> None:
    refused(lambda: save_first(Household(income=0, essentials=0), loan(), keep=-1), "keep")
    refused(lambda: save_first(Household(income=0, essentials=0), loan(), aside=-1), "aside")
    # 3.00, 2.00 and 1.00 of interest.
    priced = loan(rate=Rate.monthly("1%"))
    enough = save_first(Household(income=0, essentials=0, savings=30_000), priced)
    assert "borrowing would cost ¥6.00 more" in translator("en").say(enough.said)


def test_the_pay_that_is_needed_leaves_nothing_unless_more_is_wished_for() -> None:
    home = Household(income=0, essentials=10_000, other_payments=500)
    assert pay_needed(home, loan()) == 20_500 and pay_needed(home, loan(), leave=7) == 20_507


def test_a_line_in_months_of_pay_counts_what_is_lent() -> None:
    """400.00, of which 100.00 are paid down, on 100.00 a month: three months of pay."""
    paid_down = loan(principal=40_000, down_payment=10_000)
    found = guidelines(Household(income=10_000, essentials=0), paid_down, Jurisdiction.TW, date(2026, 1, 31))
    months = [one for one in found if one.part.unit is Unit.MONTHS_OF_INCOME]
    assert months and all(one.own == 3 for one in months)


# ---- what stands where nothing is said, and at exactly nothing ------------------------------------------


def when(home: Household, leave: int = 0) -> dict[ReasonKey, int]:
    return {one.key: one.month for one in reasons(home, loan(), leave=leave)}


def test_a_household_is_one_person_where_nothing_is_said() -> None:
    home = Household(income=1, essentials=0)
    assert (home.dependants, home.people) == (0, 1)


def test_a_month_that_leaves_nothing_is_enough_where_nothing_is_to_be_left() -> None:
    """100.00 of pay and 100.00 of instalment: less than a cent is left, and nothing is short."""
    exact = Household(income=10_000, essentials=0)
    assert when(exact) == {} and reasons(exact, loan()) == ()
    assert when(exact, leave=1) == {ReasonKey.LEAVES_LITTLE: 1}
    assert when(replace(exact, income=Pay.monthly(9_999)), leave=1) == {ReasonKey.RUNS_OUT: 1}, (
        "a cent short in the first month, and no savings"
    )
    refused(lambda: reasons(exact, loan(), leave=-1), "leave")


def test_no_pay_and_a_thin_buffer_are_true_of_every_month() -> None:
    none = Household(income=0, essentials=10_000, savings=10_000)
    assert when(none)[ReasonKey.NO_PAY] == 0 and when(none)[ReasonKey.THIN_BUFFER] == 0
    # Where nothing has to be spent there is nothing that savings are to carry.
    assert ReasonKey.THIN_BUFFER not in when(replace(none, essentials=0))


def test_the_worst_of_the_low_months_is_named() -> None:
    """Low pay of 150.00 is 55.00 short of 160.00 and essentials of 45.00; later months are less short."""
    falling = loan(rate=Rate.monthly("20%"), method=Method.EQUAL_PRINCIPAL)
    assert [row.payment for row in falling.rows] == [16_000, 14_000, 12_000]
    home = Household(income=Pay.irregular(15_000, 30_000, 30_000), essentials=4_500, savings=1_000_000)
    (low,) = [one for one in reasons(home, falling) if one.key is ReasonKey.LOW_MONTH]
    assert low.month == 1 and "55.00" in translator("en").say(low.said)


def test_saving_puts_by_what_the_heaviest_month_asks_and_no_more_than_is_missing() -> None:
    falling = loan(rate=Rate.monthly("20%"), method=Method.EQUAL_PRINCIPAL)
    poor = Household(income=100_000, essentials=0)
    both = save_first(poor, falling)
    assert (both.aside, both.months) == (16_000, 2), "300.00 in two months of 160.00"
    # Savings that stay untouched are no debt: 300.01 are missing, and a third 150.00 must be put by.
    little = save_first(replace(poor, savings=100), loan(principal=30_001), aside=15_000, keep=300)
    assert little.months == 3
    assert save_first(replace(poor, savings=100), loan(), aside=15_000, keep=300).months == 2
    there = save_first(replace(poor, savings=30_000), loan(), aside=0)
    assert there.months == 0, "all of it is there, whatever is put by"


def test_debts_of_somebody_without_pay_have_no_share_of_it() -> None:
    debts = {one.key: one for one in measures(Household(income=0, essentials=0), loan())}
    told = translator("en").say(debts[MeasureKey.DEBTS_TO_INCOME].said)
    assert "100%" not in told


# ---- what the first day takes ---------------------------------------------------------------------------


def test_savings_that_the_first_day_takes_carry_no_month_without_pay() -> None:
    """450.00, 150.00 of it down: three parts of 100.00. 200.00 are saved, 60.00 must be spent: 50 ÷ 160."""
    paid_down = loan(principal=45_000, down_payment=15_000)
    home = Household(income=20_000, essentials=6_000, savings=20_000)
    assert saved_after(home, paid_down) == 5_000
    assert months_of_buffer(home, paid_down) == Fraction(5_000, 16_000)
    (thin,) = reasons(home, paid_down)
    # 50 ÷ 60 of a month's essentials, which is not 200 ÷ 60.
    assert translator("en").say(thin.said) == (
        "After the first day savings would pay 0.8 months of essentials; a rule of thumb is 3 or more."
    )
    found = guidelines(home, paid_down, Jurisdiction.CN, START)
    assert next(one.own for one in found if one.parameter.id == "x-emergency-fund") == Fraction(5, 6)


def test_a_first_day_that_savings_do_not_meet_is_a_reason_of_its_own() -> None:
    """150.00 are due on the first day and 50.00 saved; each month then leaves 40.00: −100 + 40 = −60."""
    paid_down = loan(principal=45_000, down_payment=15_000)
    home = Household(income=20_000, essentials=6_000, savings=5_000)
    first, thin = reasons(home, paid_down)
    assert (first.key, first.month, thin.key) == (ReasonKey.FIRST_DAY, 0, ReasonKey.THIN_BUFFER)
    assert translator("en").say(first.said) == "The first day asks ¥150.00, and ¥50.00 is saved."
    assert first.mends == (Mend.LESS_DOWN, Mend.LATER)
    # A fee on the first day is no down payment; and what is just saved is enough.
    fee = loan(fees=(Fee.fixed(FeeWhen.UPFRONT_PAID, 5_001),))
    assert reasons(home, fee)[0].mends == (Mend.LATER,)
    assert ReasonKey.FIRST_DAY not in keys(home, loan(fees=(Fee.fixed(FeeWhen.UPFRONT_PAID, 5_000),)))
    # 80.00 come in, 60.00 are spent and 100.00 asked: −100 − 80 at the end of the first month.
    poor = reasons(replace(home, income=8_000), paid_down)
    assert [one.key for one in poor[:2]] == [ReasonKey.FIRST_DAY, ReasonKey.RUNS_OUT]
    assert translator("en").say(poor[1].said) == (
        "Month 1 asks ¥100.00 when nothing is left: ¥180.00 is missing at its end."
    )
    # Months that leave exactly nothing are no reason beside the first day.
    assert keys(replace(home, income=16_000), paid_down) == [ReasonKey.FIRST_DAY, ReasonKey.THIN_BUFFER]


@pytest.mark.parametrize(("leave", "helps"), [(24_000, True), (24_001, False)])
def test_equal_instalments_help_where_they_leave_just_enough(leave: int, helps: bool) -> None:
    """400.00 − 60.00 leave 40.00 beside the 300.00 of the last month, and 240.00 beside 100.00 each."""
    home = Household(income=40_000, essentials=6_000, savings=10_000_000)
    (first,) = reasons(home, loan(method=Method.INTEREST_ONLY), leave=leave)
    assert first.key is ReasonKey.LEAVES_LITTLE and (Mend.EVEN in first.mends) is helps
