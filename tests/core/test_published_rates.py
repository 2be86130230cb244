"""Yearly rates that others printed, reproduced to their last digit: tests/cases/apr.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from core.cost import dated_rate, effective_rate, nominal_rate

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "apr.toml").read_text("utf-8"))["case"]
LAWS = ("PBOC", "RegZ", "EU-", "EC2015")


def moves(case: dict[str, Any]) -> Iterator[tuple[str, Fraction]]:
    """Yield what is paid: its number, or its day, and the amount below zero."""
    lines = [line.split() for line in case["paid"].strip().splitlines()]
    if len(lines) > 1 and ".." not in case["paid"] and any(len(line) > 2 for line in lines):
        amounts = [amount for line in lines for amount in line]
        lines = [[str(number), amount] for number, amount in enumerate(amounts, start=1)]
    for when, amount in lines:
        first, _, last = when.partition("..")
        if last:
            for number in range(int(first), int(last) + 1):
                yield str(number), -Fraction(amount)
        else:
            yield first, -Fraction(amount)


def at_first(case: dict[str, Any]) -> list[Fraction]:
    return [Fraction(case["received"]), -Fraction(case.get("at_once", "0"))]


def effective(case: dict[str, Any]) -> float:
    if case["convention"] == "dated":
        day = date.fromisoformat(case["on"])
        paid = [(date.fromisoformat(when), amount) for when, amount in moves(case)]
        return dated_rate([*((day, amount) for amount in at_first(case)), *paid])
    step, delay = Fraction(case["step"]), Fraction(case.get("delay", "0"))
    paid = [(int(number) * step + delay, amount) for number, amount in moves(case)]
    return effective_rate([*((0, amount) for amount in at_first(case)), *paid])


def nominal(case: dict[str, Any]) -> float:
    part = Fraction(case.get("part", "0"))
    paid = [(int(number), part, amount) for number, amount in moves(case)]
    return nominal_rate(
        [*((0, 0, amount) for amount in at_first(case)), *paid], per_year=Fraction(case["per_year"])
    )


def printed(value: float, text: str) -> bool:
    """Whether a fraction is the printed per cent, to its last printed digit."""
    decimals = len(text.partition(".")[2])
    return abs(value * 100 - float(text)) <= 0.5 * 10**-decimals + 1e-12


@pytest.mark.parametrize("case", [case for case in CASES if "effective" in case], ids=lambda case: case["id"])
def test_effective(case: dict[str, Any]) -> None:
    assert printed(effective(case), case["effective"]), effective(case)


@pytest.mark.parametrize("case", [case for case in CASES if "nominal" in case], ids=lambda case: case["id"])
def test_nominal(case: dict[str, Any]) -> None:
    assert printed(nominal(case), case["nominal"]), nominal(case)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_every_case_tells_where_it_is_from_and_its_sum(case: dict[str, Any]) -> None:
    assert set(case["source"]) == {"title", "publisher", "date", "seen"}
    assert case["sum"].strip()
    assert {"effective", "nominal"} & set(case)


def test_there_are_as_many_as_promised() -> None:
    ids = [case["id"] for case in CASES]
    assert len(set(ids)) == len(ids) >= 26
    assert sum(name.startswith(LAWS) for name in ids) >= 20
