"""What a day count makes of a first period: the same contract, told by four rules."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from core.contract import Grace, LoanTerms, Method
from core.dates import DayCount
from core.money import round_fraction
from core.periods import due_days, year_fractions
from core.rates import Rate
from core.wording import N_, Amount, Day, Message, Share, message

DAY_COUNTS: dict[DayCount, str] = {
    DayCount.THIRTY_360: N_("Every month alike (30/360)"),
    DayCount.ACT_360: N_("By the day, year of 360"),
    DayCount.ACT_365: N_("By the day, year of 365"),
    DayCount.ACT_ACT: N_("By the day, real years"),
}


class Counted(NamedTuple):
    """The first period of a loan by one day count: its days, part of a year, and interest in minor units."""

    day_count: DayCount
    days: int
    part: Fraction
    interest: int


def day_counts_of(terms: LoanTerms, rate: Rate) -> tuple[Counted, ...]:
    """Return the first period of a loan by every day count, at its yearly rate counted simply.

    Convention: for rates on what is owed; a flat price has no interest of this kind.

    What does the February of 10,000.00 at 12 % a year cost, lent on 31 January, by each day count?

    >>> from core.method.sample import loan
    >>> terms = loan(rate=Rate.yearly("12%")).terms
    >>> [one.interest for one in day_counts_of(terms, Rate.yearly("12%"))]
    [10000, 9333, 9205, 9205]
    """
    yearly = Rate.yearly(rate.per_year)
    plain = replace(terms, rate=yearly, instalment=None, method=Method.EQUAL_INSTALMENT, grace=Grace())
    found = []
    for day_count in DayCount:
        counted = replace(plain, day_count=day_count)
        part = year_fractions(counted)[0]
        interest = round_fraction(terms.financed * yearly.value * part, terms.rounding)
        days = (due_days(counted)[0] - terms.disbursed).days
        found.append(Counted(day_count, days, part, interest))
    return tuple(found)


def said_of_day_counts(terms: LoanTerms, rate: Rate) -> Message:
    """Return what the day counts make of the first period of the reader's own loan."""
    counted = day_counts_of(terms, rate)
    interest = [one.interest for one in counted]
    return message(
        "Your loan from My loan: {amount} from {start} to the first due date {end}, at {rate} a year. The "
        "interest of this first period is {least} to {most}, depending on who counts.",
        amount=Amount(terms.financed, terms.currency, trim=True),
        start=Day(terms.disbursed),
        end=Day(due_days(terms)[0]),
        rate=Share(rate.per_year),
        least=Amount(min(interest), terms.currency),
        most=Amount(max(interest), terms.currency),
    )
