"""The same loan with one thing changed, so that it weighs less: smaller, longer, less down, due otherwise."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from core.contract import Method
from core.dates import Unit
from core.errors import LoanError
from core.household import Household, PayKind, cash_months, first_day
from core.inputs import Quote, Scenario, raw_of, read
from core.money import currency
from core.rates import Rate
from core.requote import follow
from core.schedule import build_schedule

# A first instalment sooner after the payout than this would ask for money twice in one month.
_SOONEST = timedelta(14)


def smaller(scenario: Scenario, safe: int, rate: Rate) -> Scenario | None:
    """Return the loan at the largest amount that leaves enough, in round figures; None where it is no less.

    ``safe`` is that amount, ``rate`` the price, which stays where instalments are what is known.

    >>> from datetime import date
    >>> zhang = Scenario(start=date(2026, 1, 31))
    >>> smaller(zhang, 654_321, Rate.yearly("10%")).amount
    650000
    """
    amount = _round(safe, scenario.currency)
    if not scenario.down_payment < amount < scenario.amount:
        return None
    return _priced(replace(scenario, amount=amount), rate)


def longer(scenario: Scenario, periods: int | None, rate: Rate) -> Scenario | None:
    """Return the loan over more instalments; None where there is no such term."""
    return None if periods is None else _priced(replace(scenario, periods=periods), rate)


def evened(scenario: Scenario, rate: Rate) -> Scenario | None:
    """Return the loan repaid in equal instalments; None where it cannot be repaid so."""
    return _priced(replace(scenario, method=Method.EQUAL_INSTALMENT), rate)


def less_down(scenario: Scenario, home: Household, rate: Rate) -> Scenario | None:
    """Return the loan with a smaller down payment; None where savings do not meet the first day even so.

    In round figures, and only where the larger loan that it takes can be paid in every month.
    """
    first = first_day(build_schedule(scenario.terms()))
    down = _round(max(scenario.down_payment - first + home.savings, 0), scenario.currency)
    if not down < scenario.down_payment:
        return None
    found = _priced(replace(scenario, down_payment=down), rate)
    if found is None:
        return None
    schedule = build_schedule(found.terms())
    stands = first_day(schedule) <= home.savings and min(one.cash for one in cash_months(home, schedule)) >= 0
    return found if stands else None


def due_after_payday(scenario: Scenario, home: Household, rate: Rate) -> Scenario | None:
    """Return the loan due the day after payday; None where no payday is known or the two do not go together.

    Only where both come once a month: then one first due date puts all of them there.
    """
    payday = home.pay.payday
    if payday is None or scenario.every.unit is not Unit.MONTH or not _monthly(home):
        return None
    soonest = scenario.start + _SOONEST
    days = home.pay.paydays(soonest, soonest + timedelta(62))
    if not days:
        return None
    first = days[0] + timedelta(1)
    return None if first == scenario.first_due else _priced(replace(scenario, first_due=first), rate)


def _monthly(home: Household) -> bool:
    return home.pay.kind not in (PayKind.WEEKLY, PayKind.FORTNIGHTLY)


def _priced(scenario: Scenario, rate: Rate) -> Scenario | None:
    try:
        found = follow(scenario, rate) if scenario.quote is Quote.INSTALMENT else scenario
        return found if read(raw_of(found), found.start).scenario is not None else None
    except LoanError:
        return None


def _round(minor: int, code: str) -> int:
    """Two significant digits of it, downward."""
    unit = currency(code).unit
    major = minor // unit
    step: int = 10 ** max(len(str(major)) - 2, 0)
    return major // step * step * unit
