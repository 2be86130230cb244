"""A household and a loan whose months can be worked out by hand, for the tests of the thousand.

1,200 without interest in twelve instalments of 100, paid out on 31 January 2026. 1,500 of pay, 1,000 of
essentials, 300 saved: a month leaves 400.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from core.afford.shock_choices import ShockChoices, read_shocks
from core.afford.shock_fields import HOUSEHOLDS, ShockKey, switch_of
from core.afford.shock_start import start_from
from core.afford.thousand_levers import Case
from core.household import Household
from core.inputs import Scenario
from core.law import Jurisdiction
from core.life import LatePolicy
from core.schedule import build_schedule
from core.simulate import Outcome, simulate

TODAY = date(2026, 1, 31)
HOME = Household(income=150_000, essentials=100_000, savings=30_000)
LOAN = Scenario(start=TODAY, amount=120_000, price=10_000, periods=12)
NOTHING = {switch_of(key): "off" for key in ShockKey}
# All of the pay of months 3 and 4 is lost, for everybody.
LOST = {
    **NOTHING,
    "shock_common": "on",
    "shock_common_month": "3",
    "shock_common_months": "2",
    "shock_common_hit": "100",
    "shock_common_lost": "100",
}


def chosen(
    raw: Mapping[str, str], home: Household = HOME, place: Jurisdiction = Jurisdiction.CN
) -> ShockChoices:
    """What texts mean for a household in a place."""
    return read_shocks(raw, start_from(place, home), TODAY, home.currency)


def lived(case: Case, months: int = 12, seed: int = 7) -> Outcome:
    """What becomes of the thousand."""
    schedule = build_schedule(case.terms)
    return simulate(
        case.home, schedule, case.shocks, n=HOUSEHOLDS, months=months, seed=seed, late=LatePolicy()
    )
