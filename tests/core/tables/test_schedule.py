"""Tables: declared columns, money in major units for pictures, texts for eyes, subtotals that add up."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from core.i18n import LANGUAGES, translator
from core.tables import COLUMNS, Picture, schedule_table, shown_schedule, twin
from tests.core.loans import LOANS, loan

en = translator("en")


def number(text: str) -> Decimal:
    return Decimal(re.sub(r"[^\d.-]", "", text))


@pytest.mark.parametrize("name", LOANS)
def test_the_columns_are_the_declared_ones(name: str) -> None:
    schedule, _ = loan(name)
    table = schedule_table(schedule)
    assert tuple(table.columns) == COLUMNS
    assert len(table) == len(schedule.payments)
    assert not table.isna().any().any()
    assert list(table["number"]) == list(range(1, len(table) + 1))


def test_mr_zhangs_table() -> None:
    table = schedule_table(loan("zhang")[0])
    # 10,000 × 2.2442 % = 224.42; 8,424.42 × 2.2442 % = 189.06; and so on, 800 in all
    assert list(table["interest"]) == [224.42, 189.06, 152.91, 115.95, 78.15, 39.51]
    assert list(table["interest_so_far"]) == [224.42, 413.48, 566.39, 682.34, 760.49, 800.0]
    assert list(table["balance"]) == [8424.42, 6813.48, 5166.39, 3482.34, 1760.49, 0.0]
    assert set(table["payment"]) == {1800.0}
    assert table["due"][0] == "2026-02-15"


def test_yen_are_whole() -> None:
    table = schedule_table(loan("yen")[0])
    assert table["interest"][0] == 3822


def test_a_schedule_over_two_years_has_subtotals_that_add_up() -> None:
    table, numbers = shown_schedule(loan("equal principal")[0], en)
    # From 15 February 2026: eleven rows in 2026, one in 2027, with a subtotal after each, and the total.
    assert numbers == (*range(1, 12), None, 12, None, None)
    assert list(table.columns) == ["No.", "Due date", "Payment", "Interest", "Principal", "Still owed"]
    assert list(table["No."][11:]) == ["Σ", "12", "Σ", "Σ"]
    assert list(table["Due date"][11:]) == ["2026", "15 Jan 2027", "2027", "In all"]
    # The interest of 2026 is 650 less the 8.33 of the last row.
    assert list(table["Interest"][11:]) == ["¥641.67", "¥8.33", "¥8.33", "¥650.00"]
    assert table["Principal"].iloc[-1] == "¥10,000.00" and table["Still owed"].iloc[-1] == "¥0.00"
    assert table["Payment"].iloc[-1] == "¥10,650.00"


@pytest.mark.parametrize("name", LOANS)
def test_subtotals_and_totals_are_the_sums_of_their_rows(name: str) -> None:
    table, numbers = shown_schedule(loan(name)[0], en)
    money = [column for column in table.columns[2:] if column != "Still owed"]
    for column in money:
        year = total = Decimal(0)
        for place, row in enumerate(numbers):
            value = number(table[column][place])
            if row is not None:
                year, total = year + value, total + value
            elif place < len(table) - 1:
                assert value == year
                year = Decimal(0)
        assert number(table[column].iloc[-1]) == total


def test_a_column_of_fees_only_where_there_are_some() -> None:
    assert "Fee" in shown_schedule(loan("deducted")[0], en)[0].columns
    assert "Fee" in shown_schedule(loan("zhang", fee_deducted="5%")[0], en)[0].columns
    assert "Fee" not in shown_schedule(loan("zhang")[0], en)[0].columns


def test_a_down_payment_is_a_line_of_its_own() -> None:
    table, numbers = shown_schedule(loan("grace")[0], en)
    assert numbers[0] == 0
    assert (table["No."][0], table["Principal"][0]) == ("Down", "¥1,000.00")


def test_what_is_paid_and_deducted_on_the_first_day_is_a_line_and_in_the_totals() -> None:
    """3 × 3,433.83 = 10,301.49 and 500 on the first day: 10,801.49; fees 500 + 1,000; interest 301.49."""
    raw = {"quote": "year", "price": "18", "periods": "3", "fee_paid": "500", "fee_deducted": "10%"}
    schedule, _ = loan("zhang", **raw)
    table, numbers = shown_schedule(schedule, en)
    assert numbers == (0, 1, 2, 3, None)
    first, last = table.iloc[0], table.iloc[-1]
    assert tuple(first) == (
        "First day", "15 Jan 2026", "¥500.00", "¥0.00", "¥0.00", "¥1,500.00", "¥10,000.00"
    )  # fmt: skip
    assert (last["Payment"], last["Interest"], last["Fee"]) == ("¥10,801.49", "¥301.49", "¥1,500.00")
    assert last["Payment"] == en.money(schedule.total_paid, "CNY")


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("picture", Picture)
def test_a_twin_has_the_rows_of_its_picture(picture: Picture, code: str) -> None:
    schedule, _ = loan("deducted")
    t = translator(code)
    table = twin(schedule, picture, t)
    assert len(table) == 12
    drawn = schedule_table(schedule)
    last = {"split": t("Fee"), "pile": t("Interest so far"), "left": t("Still owed")}[picture.value]
    column = {"split": "fee", "pile": "interest_so_far", "left": "balance"}[picture.value]
    assert [float(number(text)) for text in table[last]] == pytest.approx(list(drawn[column]))
