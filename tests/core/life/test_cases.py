"""Lives of loans worked out by hand, with every sum written in the case: tests/cases/late.toml."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from core.life import EntryKind, Ledger
from core.money import Rounding
from tests.core.life.oracle import Life
from tests.core.life.told import OWED, PAID, TOTALS, ledger_of, minor, read

CASES = read("late.toml")["case"]
EVERY = pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
ROW = ("principal", "interest", "fee", "payment", "balance")


def ledger_of_case(case: dict[str, Any]) -> Ledger:
    return ledger_of(case, Rounding(case.get("rounding", "half_up")))


@EVERY
def test_what_is_owed_day_by_day(case: dict[str, Any]) -> None:
    ledger, code = ledger_of_case(case), case["terms"]["currency"]
    for written in case["expect"].get("owed", ()):
        owed = ledger.owed(date.fromisoformat(written["day"]))
        said = {name: getattr(owed, name) for name in OWED if name in written}
        assert said == {name: minor(written[name], code) for name in said}, written["day"]
        assert "past_due" not in written or owed.days_past_due == written["past_due"]
        assert set(written) <= {"day", "past_due", *OWED}


@EVERY
def test_what_fell_due_was_paid_and_comes_to_in_all(case: dict[str, Any]) -> None:
    ledger, code, expect = ledger_of_case(case), case["terms"]["currency"], case["expect"]
    if "rows" in expect:
        rows = [line.split() for line in expect["rows"].strip().splitlines()]
        said = [(row.due, [getattr(row, name) for name in ROW]) for row in ledger.rows]
        assert said == [(date.fromisoformat(due), [minor(one, code) for one in rest]) for due, *rest in rows]
    if "paid" in expect:
        kinds = (EntryKind.PAID, EntryKind.APPLIED)
        paid = [[getattr(e.paid, name) for name in PAID] for e in ledger.entries if e.kind in kinds]
        assert paid == [[minor(one, code) for one in line.split()] for line in expect["paid"]]
    for name in TOTALS:
        if name in expect:
            assert getattr(ledger, name) == minor(expect[name], code), name
    assert set(expect) <= {"owed", "rows", "paid", *TOTALS}


@EVERY
def test_the_oracle_works_them_out_alike(case: dict[str, Any]) -> None:
    """What the oracle is worth rests on sums made by hand."""
    ledger, code = ledger_of_case(case), case["terms"]["currency"]
    life = Life(ledger.terms, ledger.events, ledger.late, ledger.early, ledger.until)
    for written in case["expect"].get("owed", ()):
        figures = life.figures[date.fromisoformat(written["day"])]
        for name in OWED:
            if name in written and name != "compound":
                assert getattr(figures, name) == minor(written[name], code), (written["day"], name)


def test_there_are_thirty_and_each_writes_its_sum_out() -> None:
    assert len(CASES) >= 30
    assert len({case["id"] for case in CASES}) == len(CASES)
    assert all(sum(sign.isdigit() for sign in case["sum"]) >= 4 for case in CASES)
