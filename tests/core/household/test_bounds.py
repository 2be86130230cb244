"""A household at its last bounds: what may be typed, the longest loan, cash that is exactly nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from core.contract import MAX_MINOR, MAX_PERIODS, LoanTerms, Method
from core.dates import Frequency
from core.household import (
    Debt,
    Household,
    HouseholdError,
    MeasureKey,
    Pay,
    PayKind,
    asked_by_month,
    measures,
    save_first,
)
from core.i18n import translator
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
