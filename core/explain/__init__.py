"""The sum behind a number, as data: each step a sentence with the reader's own figures in it."""

from core.explain.checks import Check, checks
from core.explain.headline import (
    explain_cost,
    explain_days,
    explain_effective,
    explain_instalment,
    explain_nominal,
    explain_per_1000,
)
from core.explain.row import explain_row

__all__ = [
    "Check",
    "checks",
    "explain_cost",
    "explain_days",
    "explain_effective",
    "explain_instalment",
    "explain_nominal",
    "explain_per_1000",
    "explain_row",
]
