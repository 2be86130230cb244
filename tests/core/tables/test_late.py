"""Being late as tables: what pictures draw and what eyes read agree with the sums."""

from __future__ import annotations

from core.i18n import translator
from core.late.call_or_wait import call_or_wait
from core.late.fields import Agreed
from core.late.graces import meanings
from core.late.part import part_payments
from core.late.record import boxes
from core.tables.late import (
    grace_table,
    grace_twin,
    part_twin,
    record_twin,
    shown_ways_on,
    stairs_table,
    stairs_twin,
)
from tests.core.late.year import HALF_MORE, YEAR, missed, row

T = translator("en")


def test_the_staircase_is_what_is_owed() -> None:
    table = stairs_table(missed())
    assert list(table.iloc[30]) == [30, 1_000, 110, 14.79, 0]
    assert len(table) == 181


def test_the_twin_tells_the_day_that_is_looked_at() -> None:
    twin = stairs_twin(missed(), 75, T).set_index("Days late")
    assert twin.loc["30", "To be current"] == "¥1,124.79"
    assert "75" in twin.index and twin.loc["30", "Day"] == "31 Mar 2026"


def test_two_ways_of_going_on_side_by_side() -> None:
    shown = shown_ways_on(call_or_wait(YEAR, row(), HALF_MORE, Agreed.PAY), T).set_index("What is compared")
    assert list(shown.loc["More than agreed"]) == ["¥1.48", "¥87.78"]
    assert list(shown.loc["Month ends past due"]) == ["0", "2"]


def test_what_a_part_payment_leaves() -> None:
    shown = part_twin(part_payments(missed(), 30, 50_000), "CNY", T)
    # 1,000 − 375.21; 1,000 − 390, with the 14.79 still owed; 500, with 110 and 14.79.
    assert list(shown["Principal left"]) == ["¥624.79", "¥624.79", "¥610.00", "¥500.00"]
    assert list(shown["Penalty interest left"]) == ["¥0.00", "¥0.00", "¥14.79", "¥14.79"]


def test_four_meanings_of_one_word() -> None:
    found = meanings(YEAR, row(), HALF_MORE)
    shown = grace_twin(found, T).set_index("“Grace” means")
    assert shown.loc["Interest only", "More than agreed"] == "¥110.00"
    assert shown.loc["Nothing paid, interest added", "Principal owed after it"] == "¥11,110.00"
    assert list(grace_table(found)["more"]) == [0, 110, 116.6, 0, 10]


def test_every_box_in_words() -> None:
    shown = record_twin(boxes(missed(), 75), T)
    assert list(shown["Mark"])[:4] == ["N", "1", "2", "*"]
    assert "30 days past due" in shown["In words"][1]
