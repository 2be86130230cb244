"""Policies and events that cannot be: each is refused just beyond its bound and stands on it."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction
from typing import Any

import pytest

from core.contract import MAX_MINOR, MAX_PERIODS
from core.errors import LifeError
from core.life import (
    Bucket,
    Early,
    Extension,
    Holiday,
    HolidayKind,
    Instalments,
    LateFee,
    LatePolicy,
    Paid,
    RateChange,
    Respread,
    Waiver,
)
from core.rates import Rate

DAY = date(2026, 2, 1)
# What is made, the field, its least and its most.
WHOLE = [
    (lambda n: Paid(DAY, n), 1, MAX_MINOR),
    (lambda n: Extension(DAY, n), 0, MAX_PERIODS),
    (lambda n: Holiday(DAY, n, HolidayKind.DEFERRED), 1, MAX_PERIODS),
    (lambda n: Respread(DAY, n), 1, MAX_PERIODS),
    (lambda n: Waiver(DAY, penalty=n), 0, MAX_MINOR),
    (lambda n: Waiver(DAY, fees=n), 0, MAX_MINOR),
    (lambda n: LateFee(n), 0, MAX_MINOR),
    (lambda n: LatePolicy(daily=n), 0, MAX_MINOR),
    (lambda n: LatePolicy(grace_days=n), 0, 365),
    (lambda n: LatePolicy(accelerate_missed=n), 1, MAX_PERIODS),
    (lambda n: LatePolicy(accelerate_days=n), 1, 3_650),
    (lambda n: Early(fee=n), 0, MAX_MINOR),
    (lambda n: Early(free_after=n), 0, MAX_PERIODS),
]
SHARES = [
    (lambda share: LateFee(share=share), 1),
    (lambda share: LatePolicy(share), 10),
    (lambda share: LatePolicy(points=share), 10),
    (lambda share: LatePolicy(cap=share), 10),
    (lambda share: Early(share=share), 1),
]
DATED = [
    lambda day: Paid(day, 1),
    lambda day: Instalments(day),
    lambda day: Instalments(DAY, day),
    lambda day: RateChange(day, Rate.yearly("1%")),
    lambda day: Extension(day),
    lambda day: Extension(DAY, next_due=day),
    lambda day: Holiday(day, 1, HolidayKind.DEFERRED),
    lambda day: Respread(day),
    lambda day: Waiver(day),
]


@pytest.mark.parametrize(("make", "least", "most"), WHOLE, ids=range(len(WHOLE)))
def test_whole_numbers_within_their_bounds(make: Any, least: int, most: int) -> None:
    make(least)
    make(most)
    for wrong in (least - 1, most + 1, True, 1.0, "1"):
        with pytest.raises(LifeError):
            make(wrong)


@pytest.mark.parametrize(("make", "most"), SHARES, ids=range(len(SHARES)))
def test_exact_shares_within_their_bounds(make: Any, most: int) -> None:
    make(Fraction(0))
    make(Fraction(most))
    for wrong in (Fraction(-1, 100), Fraction(most) + Fraction(1, 100), 0.5, "1%", 1):
        with pytest.raises(LifeError):
            make(wrong)


@pytest.mark.parametrize("make", DATED, ids=range(len(DATED)))
def test_days_are_dates(make: Any) -> None:
    for wrong in ("2026-02-01", datetime(2026, 2, 2), 20260201):
        with pytest.raises(LifeError):
            make(wrong)


def test_the_other_parts_of_a_change() -> None:
    for make in (
        lambda: RateChange(DAY, Fraction(1, 10)),  # type: ignore[arg-type]  # what a caller may get wrong
        lambda: Extension(DAY, rate=Fraction(1, 10)),  # type: ignore[arg-type]  # the same
        lambda: Extension(DAY, next_due=DAY),
        lambda: LatePolicy(order=(Bucket.FEE, Bucket.FEE, Bucket.INTEREST, Bucket.PRINCIPAL)),
        lambda: LatePolicy(order=(Bucket.FEE,)),
    ):
        with pytest.raises(LifeError):
            make()


@pytest.mark.parametrize(
    ("late", "ordinary"),
    [
        (LatePolicy(), True),
        (LatePolicy(fee=LateFee(5), grace_days=3), True),
        (LatePolicy(Fraction(3, 2)), False),
        (LatePolicy(points=Fraction(1, 100)), False),
        (LatePolicy(daily=1), False),
        (LatePolicy(compound=True), False),
    ],
)
def test_when_ordinary_interest_simply_goes_on(late: LatePolicy, ordinary: bool) -> None:
    assert late.is_ordinary is ordinary
