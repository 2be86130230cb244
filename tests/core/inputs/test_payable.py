"""Scenarios that can be read but not shown: each gets a sentence beside a field, never an exception."""

from datetime import date

import pytest

from core.contract import Grace, LoanTerms
from core.inputs import read
from core.rates import Rate
from core.schedule import build_schedule

TODAY = date(2026, 1, 31)


@pytest.mark.parametrize(
    ("raw", "field"),
    [
        # Borrowed 100, 99 of it deducted, 100 repaid after a day: a hundredfold a day is 100^365 a year.
        (
            {
                "amount": "100",
                "quote": "day",
                "price": "0",
                "every": "1d",
                "periods": "1",
                "fee_deducted": "99",
            },
            "price",
        ),
        # 10,000 % a year, nothing paid for 599 months: the balance outgrows anything that can be shown.
        (
            {"amount": "10000", "quote": "year", "price": "10000", "periods": "600", "grace_deferred": "599"},
            "price",
        ),
    ],
)
def test_what_cannot_be_shown_is_said_beside_a_field(raw: dict[str, str], field: str) -> None:
    reading = read(raw, TODAY)
    assert reading.scenario is None
    assert [problem.field for problem in reading.problems] == [field]


def test_a_balance_beyond_any_float_still_has_an_exact_schedule() -> None:
    """1 at 900 % a month for 500 months is 10^500; a float ends at 10^308. The last two rows repay it."""
    terms = LoanTerms(
        principal=1,
        rate=Rate.yearly("100"),
        periods=600,
        disbursed=TODAY,
        grace=Grace(interest_deferred=500),
    )
    schedule = build_schedule(terms)
    assert schedule.balances[499] > 10**450
    assert schedule.balances[-1] == 0
