"""The household that most tests of Can I afford it are about, and its loan.

12,000 in twelve equal parts at 1 % a month, paid out on 1 January 2026: on every first of the month 1,000
fall due with 120, 110, 100 … of interest. 15,000 come in, 6,000 must be spent, so the first month leaves
7,880, the second 7,890, and so on.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from core.contract import Method
from core.household import Household
from core.inputs import Quote, Scenario
from core.schedule import build_schedule

TODAY = date(2026, 1, 15)
YEAR = Scenario(
    start=date(2026, 1, 1),
    amount=1_200_000,
    quote=Quote.MONTHLY,
    price=Fraction(1, 100),
    method=Method.EQUAL_PRINCIPAL,
    periods=12,
)
LOAN = build_schedule(YEAR.terms())


def home(savings: int = 0, income: int = 1_500_000) -> Household:
    return Household(income=income, essentials=600_000, savings=savings)
