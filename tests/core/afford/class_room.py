"""The loan and the household of these tests.

1,200.00 in twelve equal parts of 100.00, free of interest, on 3,000.00 a month of which 2,500.00 must be
spent: each month leaves 400.00 after the instalment.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from core.contract import LoanTerms, Method
from core.household import Household
from core.rates import Rate
from core.schedule import Schedule, build_schedule
from core.simulate import Common, Shocks

TODAY = date(2026, 1, 31)
HOME = Household(income=300_000, essentials=250_000, savings=250_000)


def loan(**terms: object) -> Schedule:
    usual = {
        "principal": 120_000,
        "rate": Rate.yearly(Fraction(0)),
        "periods": 12,
        "disbursed": TODAY,
        "method": Method.EQUAL_PRINCIPAL,
    }
    return build_schedule(LoanTerms(**{**usual, **terms}))  # type: ignore[arg-type]


# From month 1 on nobody earns anything, for two years.
RUIN = Shocks(common=Common(1, 24))
