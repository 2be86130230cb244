"""The loans that examples are worked on: Mr Zhang's, and plain ones of round figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from core.contract import LoanTerms
from core.cost import Measures, measure
from core.inputs import Scenario, filled, read
from core.personas import PERSONAS
from core.schedule import Schedule, build_schedule

# A month end, so that the dates of the examples show what happens to short months.
DAY = date(2026, 1, 31)


@cache
def zhang() -> Scenario:
    """Return Mr Zhang's loan, the first of the people to try the page as."""
    found = read(filled(dict(PERSONAS[0].raw), DAY), DAY).scenario
    assert found is not None
    return found


@cache
def zhang_schedule() -> tuple[Schedule, Measures]:
    """Return the schedule of Mr Zhang's loan and its measures."""
    schedule = build_schedule(zhang().terms())
    return schedule, measure(schedule)


def zhang_with(**changes: Any) -> Schedule:
    """Return the schedule of Mr Zhang's loan with other terms; where those need a rate, at his own."""
    terms = replace(zhang().terms(), rate=zhang_schedule()[0].rate, instalment=None)
    return build_schedule(replace(terms, **changes))


def loan(**terms: Any) -> Schedule:
    """Return the schedule of 10,000.00 over 12 months, or what is asked for instead."""
    usual: dict[str, Any] = {"principal": 1_000_000, "periods": 12, "disbursed": DAY}
    return build_schedule(LoanTerms(**{**usual, **terms}))
