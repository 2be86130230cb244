"""One loan whose every figure can be counted on paper: 12,000 in twelve parts of 1,000, at 1 % a month."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from core.change import Choices, Outcome, Tried, Way, WayKey, outcome, read_change
from core.contract import LoanTerms, Method
from core.rates import Rate

TODAY = date(2026, 1, 31)
# Interest as promised: 1 % of 12,000 + 11,000 + … + 1,000 = 10 × 78 = 780.
YEAR = LoanTerms(
    principal=1_200_000,
    rate=Rate.monthly("1%"),
    periods=12,
    disbursed=TODAY,
    method=Method.EQUAL_PRINCIPAL,
)


def chosen(tried: Tried, terms: LoanTerms = YEAR, **texts: str) -> Choices:
    """Return choices by the texts of their fields, named without their prefix."""
    raw = {f"change_{name}": text for name, text in texts.items()}
    reading = read_change({"change_try": tried.value, **raw}, terms, TODAY)
    assert reading.choices is not None, reading.problems
    return reading.choices


def found(tried: Tried, terms: LoanTerms = YEAR, **texts: str) -> Outcome:
    """Return what is tried."""
    return outcome(terms, chosen(tried, terms, **texts))


def way(key: WayKey, tried: Tried, terms: LoanTerms = YEAR, **texts: str) -> Way:
    """Return one way of what is tried."""
    return next(one for one in found(tried, terms, **texts).ways if one.key is key)


def like(**changes: Any) -> LoanTerms:
    """Return the loan with other terms."""
    return replace(YEAR, **changes)
