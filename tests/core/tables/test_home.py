"""A household with a loan as tables: what pictures draw and what eyes read agree with the sums."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from core.afford.by_hand import Placed, months_with
from core.afford.home_fields import ByHand
from core.household import Pay, SafeLoan, save_first, timings, too_soon
from core.i18n import translator
from core.tables.home import (
    curve_table,
    curve_twin,
    months_table,
    months_twin,
    payday_table,
    payday_twin,
    save_first_twin,
)
from tests.core.afford.home import LOAN, home

T = translator("en")
PLAIN = months_with(home(), LOAN, Placed())


def test_month_end_cash_with_and_without() -> None:
    lived = months_with(home(), LOAN, Placed(ByHand.JOB, 3, 6))
    table = months_table(lived, PLAIN, "CNY")
    # 15,770 in month 2; 7,100 go out in the third, and 7,900 would have been left.
    assert list(table.iloc[2]) == [3, 8_670, 23_670] and len(table) == 12
    twin = months_twin(lived, "CNY", T).set_index("Month")
    assert list(twin.loc["3"]) == ["¥0.00", "¥6,000.00", "¥1,100.00", "¥8,670.00"]


def test_a_bill_has_a_column_only_where_there_is_one() -> None:
    lived = months_with(home(), LOAN, Placed(ByHand.BILL, 1, bill=50_000))
    assert months_twin(lived, "CNY", T)["The bill"][0] == "¥500.00"
    assert "The bill" not in months_twin(PLAIN, "CNY", T)


def test_the_curve() -> None:
    curve = (SafeLoan(6, 1_000_000), SafeLoan(12, 0))
    assert curve_table(curve, "CNY")["principal"].tolist() == [10_000, 0]
    assert list(curve_twin(curve, "CNY", T).iloc[0]) == ["6", "¥10,000.00"]


def test_borrowing_now_beside_saving_first() -> None:
    twin = save_first_twin(save_first(home(), LOAN), "CNY", T).set_index("What is compared")
    assert list(twin["Borrow now"]) == ["1 Jan 2026", "¥12,780.00", "¥780.00"]
    assert list(twin["Save first"]) == ["1 Dec 2026", "¥12,000.00", "¥0.00"]
    never = save_first_twin(save_first(home(), LOAN, aside=0), "CNY", T)
    assert never["Save first"][0] == "does not get there"


def test_strips_from_payday_to_payday() -> None:
    owner = replace(home(), income=Pay.monthly(1_500_000, date(2026, 1, 10)))
    found = timings(owner, LOAN)
    table = payday_table(found)
    # Paid on 10 January, due on 1 February, paid again nine days later.
    assert list(table.iloc[0]) == [date(2026, 2, 1), 22, 9, False] and len(table) == 12
    twin = payday_twin(found, None, T)
    assert list(twin.iloc[1]) == ["2", "10 Feb 2026", "1 Mar 2026", "19", "10 Mar 2026"]
    # 15,000 − 14,000 on 10 January: 120 are missing of the 1,120 of 1 February.
    poor = replace(owner, essentials=1_400_000)
    soon = too_soon(poor, LOAN)
    assert payday_table(found, soon)["soon"].tolist() == [True, *[False] * 11]
    assert payday_twin(found, soon, T)["Missing"].tolist() == ["¥120.00", *[""] * 11]
