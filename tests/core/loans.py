"""A loan of every kind, by the texts a reader would type; for the tests of what is said about loans."""

from __future__ import annotations

from datetime import date

from core.cost import Measures, measure
from core.inputs import Scenario, read
from core.schedule import Schedule, build_schedule

TODAY = date(2026, 1, 15)

LOANS: dict[str, dict[str, str]] = {
    "zhang": {},
    "equal principal": {"quote": "year", "price": "12", "method": "equal_principal", "periods": "12"},
    "interest only": {"quote": "month", "price": "1", "method": "interest_only"},
    "interest only, by the day": {
        "quote": "month", "price": "1", "method": "interest_only", "day_count": "act-360",
        "first_due": "2026-02-20", "fee_each": "1",
    },
    "single": {"quote": "day", "price": "0.05", "method": "single_repayment", "periods": "3"},
    "single, stated": {"price": "10500", "method": "single_repayment", "periods": "3"},
    "single, by the day": {
        "quote": "day", "price": "0.05", "method": "single_repayment", "periods": "1", "every": "30d",
        "day_count": "act-365",
    },
    "flat": {
        "amount": "4000", "quote": "flat", "price": "0.8", "method": "flat_fee", "periods": "12",
        "income": "2000",
    },
    "flat, by the day": {
        "quote": "flat", "price": "0.8", "method": "flat_fee", "periods": "12", "day_count": "act-365",
    },
    "flat, stated": {"method": "flat_fee"},
    "weekly": {"amount": "3000", "price": "275", "periods": "12", "every": "1w", "income": "7000"},
    "daily": {"amount": "3000", "quote": "day", "price": "0.1", "periods": "30", "every": "1d"},
    "home": {"amount": "1000000", "quote": "year", "price": "3.5", "periods": "360", "income": "18000"},
    "deducted": {
        "quote": "year", "price": "12", "periods": "12", "fee_deducted": "5%", "fee_each": "10",
        "fee_paid": "20", "fee_end": "30",
    },
    "free": {"quote": "year", "price": "0", "periods": "12"},
    "grace": {
        "quote": "year", "price": "10", "periods": "12", "grace_deferred": "2", "grace_principal": "3",
        "grace_free": "1", "down_payment": "1000", "day_count": "act-act",
    },
    "yen": {
        "currency": "JPY", "amount": "300000", "quote": "year", "price": "15", "periods": "24",
        "income": "250000", "day_count": "act-365",
    },
    "odd first period": {"quote": "year", "price": "24", "first_due": "2026-02-01"},
    "whole units": {
        "quote": "year", "price": "7.3", "periods": "12", "multiple": "10", "rounding": "half_even",
    },
    "one": {"price": "10800", "periods": "1"},
    "three, and a fee first": {"quote": "year", "price": "18", "periods": "3", "fee_paid": "500"},
    "three": {"quote": "year", "price": "12", "periods": "3"},
}  # fmt: skip


def scenario_of(**raw: str) -> Scenario:
    """Return the scenario that texts mean."""
    reading = read(raw, TODAY)
    assert reading.scenario is not None, reading.problems
    return reading.scenario


def loan(name: str = "zhang", **raw: str) -> tuple[Schedule, Measures]:
    """Return the schedule and the measures of one of LOANS, with some texts changed."""
    schedule = build_schedule(scenario_of(**{**LOANS[name], **raw}).terms())
    return schedule, measure(schedule)
