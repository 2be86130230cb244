"""Ledgers that another engine's own tests assert, reproduced to the minor unit: tests/cases/life.toml."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from core.life import Ledger
from core.money import Rounding
from tests.core.life.told import OWED, TOTALS, ledger_of, minor, read

FILE = read("life.toml")
EVERY = pytest.mark.parametrize("case", FILE["case"], ids=lambda case: case["id"])


def ledger_of_case(case: dict[str, Any]) -> Ledger:
    return ledger_of(case, Rounding.HALF_EVEN)  # the source's default


@EVERY
def test_every_row_to_the_cent(case: dict[str, Any]) -> None:
    """What the source shows as one row is what fell due, and what was prepaid since the row before."""
    ledger = ledger_of_case(case)
    written = [line.split() for line in case["expect"]["rows"].strip().splitlines()]
    assert len(ledger.rows) == len(written)
    before = ledger.terms.financed
    for row, (due, *amounts) in zip(ledger.rows, written, strict=True):
        balance = ledger.owed(row.due).running
        shown = [before - balance, row.interest, before - balance + row.interest, balance]
        assert row.due == date.fromisoformat(due)
        assert shown == [minor(amount, "EUR") for amount in amounts], f"row {row.number}"
        before = balance


@EVERY
def test_what_is_owed_and_the_totals(case: dict[str, Any]) -> None:
    ledger = ledger_of_case(case)
    for written in case["expect"].get("owed", ()):
        owed = ledger.owed(date.fromisoformat(written["day"]))
        for name in OWED:
            if name in written:
                assert getattr(owed, name) == minor(written[name], "EUR"), name
    for name in TOTALS:
        if name in case["expect"]:
            assert getattr(ledger, name) == minor(case["expect"][name], "EUR"), name


def test_the_nine_cases_are_all_here_and_what_is_outside_says_why() -> None:
    assert len(FILE["case"]) == 9
    assert len({case["id"] for case in FILE["case"]}) == 9
    assert all(len(case["reason"]) > 40 for case in FILE["outside"])


def test_a_payoff_shared_out_over_rows_that_never_come_adds_up_to_ours() -> None:
    """Outside: the source's five rows after the payoff. Their interest and what they come to is ours."""
    outside = FILE["outside"][0]
    rows = [line.split() for line in outside["expect"]["rows"].strip().splitlines()]
    interest = sum(minor(row[2], "EUR") for row in rows)
    paid = sum(minor(row[3], "EUR") for row in rows)
    ledger = ledger_of_case(next(case for case in FILE["case"] if case["id"] == "Loan:5582"))
    assert (ledger.total_interest, ledger.total_paid) == (interest, paid)
