"""The explained sums, as sentences: which are said of which loan; their numbers worked out by hand."""

from __future__ import annotations

import pytest

from core.errors import LoanError
from core.explain import (
    checks,
    explain_cost,
    explain_days,
    explain_effective,
    explain_instalment,
    explain_nominal,
    explain_row,
)
from core.i18n import translator
from tests.core.loans import LOANS, loan

t = translator("en")


def said(messages) -> list[str]:
    return [t.say(message) for message in messages]


def row(name: str, number: int, **raw: str) -> list[str]:
    return said(explain_row(loan(name, **raw)[0], number))


def test_the_cost_of_mr_zhangs_loan() -> None:
    assert said(explain_cost(*loan("zhang"))) == [
        "The offer states the instalment: ¥1,800.00.",
        "The rate at which it repays the loan was then solved: 26.9306% a year.",
        "6 × ¥1,800.00 = ¥10,800.00 paid in all.",
        "¥10,800.00 paid in all − ¥10,000.00 received = ¥800.00.",
        "¥800.00 ÷ ¥10,000 × 1,000 = ¥80.",
    ]


@pytest.mark.parametrize(
    ("name", "raw", "sums"),
    [
        # 10,000 at 18.25 % a year: the last of six is three fen smaller; 5 × 1,756.50 + 1,756.47
        ("zhang", {"quote": "year", "price": "18.25"}, ["5 × ¥1,756.50 + ¥1,756.47 = ¥10,538.97."]),
        ("interest only", {"price": "1.5", "periods": "12"}, ["11 × ¥150.00 + ¥10,150.00 = ¥11,800.00."]),
        ("three, and a fee first", {},
         ["3 × ¥3,433.83 = ¥10,301.49.", "¥10,301.49 + ¥500.00 on the first day = ¥10,801.49 paid in all."]),
        # 888.49 and 10 each month; 888.47, 10 and 30 in the last; 20 on the first day
        ("deducted", {},
         ["With the fee, each time: ¥888.49 + ¥10.00 = ¥898.49.", "11 × ¥898.49 + ¥928.47 = ¥10,811.86.",
          "¥10,811.86 + ¥20.00 on the first day = ¥10,831.86 paid in all."]),
        ("one", {}, []),
    ],
)  # fmt: skip
def test_the_way_from_one_instalment_to_all_that_is_paid(
    name: str, raw: dict[str, str], sums: list[str]
) -> None:
    steps = said(explain_cost(*loan(name, **raw)))
    cost = next(place for place, step in enumerate(steps) if "received =" in step)
    assert steps[cost - len(sums) : cost] == sums
    assert sums or "×" not in steps[cost - 1]


def test_fees_are_told_from_interest() -> None:
    # 500 deducted, 20 upfront, 12 × 10, 30 at the end = 670
    assert "Of that, ¥661.86 is interest and ¥670.00 is fees." in said(explain_cost(*loan("deducted")))


def test_the_level_instalment_by_its_formula() -> None:
    # 10,000 × 1 % ÷ (1 − 1.01^−12) = 888.4879
    assert said(explain_instalment(loan("deducted")[0])) == [
        "P = ¥10,000.00 owed, i = 1.0000% a period, n = 12 instalments.",
        "P × i ÷ (1 − (1 + i)^−n) = ¥888.49, rounded once.",
    ]


def test_the_two_yearly_rates() -> None:
    assert said(explain_nominal(*loan("zhang"))) == [
        "At 2.2442% a period, the ¥10,800.00 you pay is worth exactly the ¥10,000.00 you got on the first "
        "day.",
        "2.2442% × 12 periods a year = 26.93%.",
        "It is not ¥800.00 ÷ ¥10,000 = 8.00%: you do not owe the whole amount for a whole year.",
    ]
    assert said(explain_effective(*loan("zhang")))[0] == "(1 + 2.2442%)^12 − 1 = 30.52%."


@pytest.mark.parametrize(
    ("name", "raw", "warned"),
    [
        ("zhang", {}, True),
        ("single", {}, True),  # three months
        ("equal principal", {}, True),  # a year, repaid in between
        # Interest only for a year: 12 % of the amount is what it costs a year.
        ("interest only", {"periods": "12"}, False),
        ("single", {"periods": "12"}, False),
        ("home", {}, False),  # thirty years: "a whole year" would be nonsense
        ("free", {}, False),
    ],
)
def test_cost_by_amount_is_called_wrong_only_where_it_is(
    name: str, raw: dict[str, str], warned: bool
) -> None:
    assert any("It is not" in one for one in said(explain_nominal(*loan(name, **raw)))) is warned


def test_days_of_pay() -> None:
    assert said(explain_days(*loan("zhang"), 1_500_000)) == [
        "¥15,000 a month ÷ 30 days = ¥500.00 a day.",
        "¥800.00 ÷ ¥500.00 = 1.6 days.",
    ]


def test_a_row_of_a_level_loan() -> None:
    assert row("zhang", 2) == [
        "26.9306% a year ÷ 12 = 2.24422% a month.",
        "Interest: ¥8,424.42 owed × 2.24422% = ¥189.0625, rounded to ¥189.06.",
        "Principal: ¥1,800.00 − ¥189.06 interest = ¥1,610.94.",
        "Still owed: ¥8,424.42 − ¥1,610.94 = ¥6,813.48.",
    ]
    assert row("zhang", 6)[-1] == "Last payment: ¥1,760.49 still owed + ¥39.51 interest = ¥1,800.00."


@pytest.mark.parametrize(
    ("name", "number", "raw", "sentences"),
    [
        ("equal principal", 2, {}, ("¥9,166.67 owed × 1.0000% = ¥91.6667, rounded to ¥91.67",
                                    "¥833.33 principal + ¥91.67 interest = ¥925.00")),
        ("interest only", 3, {}, ("¥10,000.00 owed × 1.0000% = ¥100.00.", "Only interest is paid")),
        ("single", 1, {}, ("18.2500% a year ÷ 12 × 3 months = 4.5625%.", "= ¥456.25.")),
        ("single, by the day", 1, {}, ("30 days × 0.050000% a day = 1.5000%",)),
        ("flat", 12, {}, ("¥4,000.00 first borrowed × 0.8000% = ¥32.00.", "differs by ¥0.04")),
        ("grace", 0, {}, ("¥1,000.00 of the ¥10,000.00 is paid on the first day, so ¥9,000.00",)),
        ("grace", 1, {}, ("This period bears no interest.", "Nothing is due, so ¥9,000.00")),
        # 9,000 × 10 % × 28 ÷ 365 = 69.0411
        ("grace", 2, {}, ("28 days, each over 365 or 366", "¥69.04", "added to what is owed: ¥9,069.04")),
        ("grace", 3, {}, ("Only interest is paid, so ¥9,069.04",)),
        # 300,000 × 15 % × 31 ÷ 365 = 3,821.92
        ("yen", 1, {}, ("× 31 days ÷ 365 = 1.273973%", "= JP¥3,821.92, rounded to JP¥3,822")),
        ("interest only, by the day", 1, {}, ("× 36 days ÷ 360 = 1.2000%", "¥1.00 more, ¥121.00 in all.")),
        # 15 Jan to 1 Feb is 17 of the 31 days to 15 Feb: 24 % ÷ 12 × 17 ÷ 31 = 1.096774 %
        ("odd first period", 1, {}, ("24.0000% a year ÷ 12 × 0.548387 months = 1.096774%.",)),
        # 1,000,000 × 3.5 % ÷ 12 = 2,916.6667; with six decimals a calculator gives 2,916.6700
        ("home", 1, {}, ("¥1,000,000.00 owed × 0.29166667% = ¥2,916.6667, rounded to ¥2,916.67",)),
        ("deducted", 12, {}, ("Fee: ¥40.00 more, ¥928.47 in all.", "differs by -¥0.02")),
    ],
)  # fmt: skip
def test_rows_of_every_kind(name: str, number: int, raw: dict[str, str], sentences: tuple[str, ...]) -> None:
    whole = "\n".join(row(name, number, **raw))
    for sentence in sentences:
        assert sentence in whole


def test_there_is_no_sum_for_a_row_that_is_not_there() -> None:
    for number in (-1, 0, 7):
        with pytest.raises(LoanError):
            explain_row(loan("zhang")[0], number)


@pytest.mark.parametrize("name", LOANS)
def test_the_checks_hold_and_show_both_sides(name: str) -> None:
    schedule, _ = loan(name)
    found = checks(schedule)
    assert len(found) == 4 and all(check.holds for check in found)
    principal, balance, paid, beyond = ((check.left.minor, check.right.minor) for check in found)
    assert principal == (schedule.terms.principal, schedule.terms.principal)
    assert balance == (0, 0)
    assert paid[0] == sum(row.payment for row in schedule.rows) + schedule.upfront_paid
    assert beyond[0] == schedule.total_cost
