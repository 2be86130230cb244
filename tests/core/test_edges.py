"""The exact edge of every limit: the last value that stands and the first that does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from core.contract import Fee, FeeWhen, Grace, LoanTerms, Method
from core.cost import measure
from core.dates import DayCount, Frequency, months_back, months_between
from core.errors import ContractError, DateError, InstalmentTooSmall, LoanError, RateError
from core.money import Rounding
from core.periods import running_rates, whole_span_rate
from core.rates import Rate, exact
from core.schedule import build_schedule

ACT_365 = DayCount.ACT_365
START = date(2026, 1, 31)
ONE_FEE = Fee.fixed(FeeWhen.AT_END, 1)


def terms(**changes: Any) -> LoanTerms:
    return LoanTerms(
        **{"principal": 100_000, "instalment": 10_000, "periods": 12, "disbursed": START, **changes}
    )


@pytest.mark.parametrize("written", ["1E30", "9.99E30", "1E-30", "0." + "1" * 30, "1." + "0" * 59])
def test_the_longest_decimal_is_read(written: str) -> None:
    assert exact(Decimal(written)) == Fraction(written)


@pytest.mark.parametrize("written", ["1E31", "1E-31", "1." + "0" * 60, "NaN", "Infinity"])
def test_a_decimal_out_of_reach_is_refused(written: str) -> None:
    with pytest.raises(RateError, match="ordinary size"):
        exact(Decimal(written))


def test_a_refused_text_is_told_how_to_write() -> None:
    with pytest.raises(RateError, match="digits 0 to 9"):
        exact("about 7")


@pytest.mark.parametrize("field", ["principal", "instalment"])
def test_the_largest_sum_is_ten_thousand_million_whole_units(field: str) -> None:
    assert getattr(terms(**{field: 1_000_000_000_000}), field) == 10**12
    with pytest.raises(ContractError) as refused:
        terms(**{field: 1_000_000_000_001})
    assert refused.value.field == field


def test_twelve_fees_and_no_more() -> None:
    assert len(terms(fees=(ONE_FEE,) * 12).fees) == 12
    with pytest.raises(ContractError) as refused:
        terms(fees=(ONE_FEE,) * 13)
    assert refused.value.field == "fees"


@pytest.mark.parametrize(
    ("start", "end", "back"),
    [
        (date(2026, 3, 15), date(2026, 4, 15), (1, 0)),
        (date(2026, 3, 15), date(2026, 4, 14), (0, 30)),
        (date(2026, 3, 15), date(2026, 4, 16), (1, 1)),
        (date(2026, 2, 28), date(2026, 3, 31), (1, 0)),  # a month back from 31 March is 28 February
        (date(2026, 1, 31), date(2026, 2, 28), (0, 28)),  # a month back from 28 February is 28 January
        (date(2025, 12, 15), date(2026, 12, 15), (12, 0)),
    ],
)
def test_months_are_counted_back_from_the_end(start: date, end: date, back: tuple[int, int]) -> None:
    assert months_back(start, end) == back


def test_a_span_of_whole_months_has_no_days() -> None:
    assert months_between(date(2026, 1, 31), date(2026, 2, 28)) == 1


@pytest.mark.parametrize(
    "changes",
    [
        # the last of 600 is 1 January 10000
        {"disbursed": date(9400, 1, 1), "every": Frequency(1, "year"), "periods": 600},
        {"disbursed": date(9950, 1, 1), "every": Frequency(1, "month"), "periods": 600},
        # 600 weeks, one day, and 600 times 400 days before 1 January 10000
        {"disbursed": date(9988, 7, 2), "every": Frequency(1, "week"), "periods": 600, "day_count": ACT_365},
        {"disbursed": date(9999, 12, 31), "every": Frequency(1, "day"), "periods": 1, "day_count": ACT_365},
        {
            "disbursed": date(9342, 11, 26),
            "every": Frequency(400, "day"),
            "periods": 600,
            "day_count": ACT_365,
        },
        # a first due date far off
        {"disbursed": date(2026, 1, 1), "first_due": date(9999, 12, 1), "periods": 2},
    ],
)
def test_a_loan_that_ends_a_day_past_the_calendar_is_refused_at_once(changes: dict[str, Any]) -> None:
    with pytest.raises(DateError):
        build_schedule(terms(instalment=None, rate=Rate.yearly(0), **changes))


@pytest.mark.parametrize(
    "changes",
    [
        {"disbursed": date(9399, 12, 31), "every": Frequency(1, "year"), "periods": 600},
        {"disbursed": date(9949, 12, 31), "every": Frequency(1, "month"), "periods": 600},
        {"disbursed": date(9988, 7, 1), "every": Frequency(1, "week"), "periods": 600, "day_count": ACT_365},
        {"disbursed": date(2026, 1, 1), "first_due": date(9999, 11, 30), "periods": 2},
    ],
)
def test_a_loan_that_ends_in_december_9999_is_a_loan(changes: dict[str, Any]) -> None:
    whole = terms(instalment=None, rate=Rate.yearly(0), method=Method.INTEREST_ONLY, **changes)
    last = build_schedule(whole).rows[-1].due
    assert (last.year, last.month) == (9999, 12)


def test_an_income_must_be_above_nothing() -> None:
    price = measure(build_schedule(terms()))
    assert price.total_cost == 20_000
    assert price.days_of_income(1) == 600_000
    for income in (0, -1):
        with pytest.raises(LoanError):
            price.days_of_income(income)


def test_first_and_last_payment_alike_and_another_between() -> None:
    """One fen for 31, 30 and 29 days at 18 % a day: 5.58, 5.40 and 5.22 fen, so 6, 5 and 5 + 1.

    The rate a month, i, solves 6/(1+i) + 5/(1+i)² + 6/(1+i)³ = 1.
    """
    odd = LoanTerms(
        principal=1,
        rate=Rate.daily("18%"),
        periods=3,
        disbursed=date(2025, 12, 29),
        method=Method.INTEREST_ONLY,
        day_count=ACT_365,
    )
    schedule = build_schedule(odd)
    assert [row.payment for row in schedule.rows] == [6, 5, 6]
    i = measure(schedule).nominal_yearly / 12
    assert 6 / (1 + i) + 5 / (1 + i) ** 2 + 6 / (1 + i) ** 3 == pytest.approx(1, abs=1e-12)


@pytest.mark.parametrize(
    ("principal", "monthly", "periods", "up", "even"),
    [
        # 15 × 1.1 = 16.5 and 25 × 1.1 = 27.5, exactly a half
        (15, "10%", 1, 17, 16),
        (25, "10%", 1, 28, 28),
        # 299,417,670 × 0.05 × 1.1025 ÷ 0.1025 = 161,028,283.5 exactly; floats find ….49999997
        (299_417_670, "5%", 2, 161_028_284, 161_028_284),
        (776_237_010, "5%", 2, 417_464_051, 417_464_050),
        # 0.00003 above a half, where floats find the half itself, or less
        (981_995_949_811, "0.61%", 4, 249_254_230_978, 249_254_230_978),
        (723_455_203_613, "2.61%", 2, 375_950_046_968, 375_950_046_968),
    ],
)
def test_an_instalment_a_hair_from_a_half(
    principal: int, monthly: str, periods: int, up: int, even: int
) -> None:
    for rounding, instalment in ((Rounding.HALF_UP, up), (Rounding.HALF_EVEN, even)):
        loan = terms(
            principal=principal,
            instalment=None,
            rate=Rate.monthly(monthly),
            periods=periods,
            rounding=rounding,
        )
        assert build_schedule(loan).instalment == instalment
        # In whole hundreds it is the same half, a hundredfold.
        if principal < 10**10:
            hundreds = replace(loan, principal=100 * principal, instalment_multiple=100)
            assert build_schedule(hundreds).instalment == 100 * instalment


@pytest.mark.parametrize("multiple", [2, 100])
def test_an_instalment_in_multiples_against_the_first_interest(multiple: int) -> None:
    """10,040 units at 1 % a month over 600: interest 100.40 is 100, instalment 100.66 is 100; none is repaid.

    10,060 units: interest 100.60 is 101, more than the 100 that the instalment of 100.86 is rounded to.
    """
    changes = {
        "instalment": None,
        "rate": Rate.monthly("1%"),
        "periods": 600,
        "instalment_multiple": multiple,
    }
    rows = build_schedule(terms(principal=10_040, **changes)).rows
    assert {row.principal for row in rows[:-1]} == {0}
    assert (rows[-1].number, rows[-1].payment) == (600, 10_140)
    with pytest.raises(InstalmentTooSmall) as refused:
        build_schedule(terms(principal=10_060, **changes))
    assert (refused.value.instalment, refused.value.interest) == (100, 101)


@pytest.mark.parametrize("every", ["1 month", "3 month", "1 day", "2 week"])
@pytest.mark.parametrize("day_count", list(DayCount))
@pytest.mark.parametrize("rate", [Rate.yearly("7.3%"), Rate.daily("0.05%")])
@pytest.mark.parametrize("free", [0, 2])
def test_what_runs_up_by_a_period_is_what_a_loan_that_ends_there_costs(
    every: str, day_count: DayCount, rate: Rate, free: int
) -> None:
    count, unit = every.split()
    terms = LoanTerms(
        principal=1_000_000, rate=rate, periods=40, disbursed=date(2027, 12, 15), day_count=day_count,
        method=Method.SINGLE_REPAYMENT, every=Frequency(int(count), unit), grace=Grace(interest_free=free),
    )  # fmt: skip
    run_up = running_rates(terms, rate)
    assert run_up[: free + 1] == [0] * (free + 1) and len(run_up) == 41
    for periods in (free + 1, free + 2, 17, 39, 40):
        assert run_up[periods] == whole_span_rate(replace(terms, periods=periods), rate)
