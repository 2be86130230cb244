"""The year that most tests of being late are about: 12,000 in twelve equal parts at 1 % a month.

Every first of the month 1,000 of principal falls due, with 1 % of what was owed before: 120, 110, 100 … The
second is missed, on 1 March 2026. At one and a half times the rate, 18 % a year, 1,000 bear 180 a year.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from core.contract import LoanTerms, Method
from core.late.course import Course, course
from core.life import LatePolicy, Paid
from core.rates import Rate
from core.schedule import Row, build_schedule

TODAY = date(2026, 1, 15)
DUE = date(2026, 3, 1)
HALF_MORE = LatePolicy(Fraction(3, 2))
YEAR = LoanTerms(
    principal=1_200_000,
    rate=Rate.monthly("1%"),
    periods=12,
    disbursed=date(2026, 1, 1),
    method=Method.EQUAL_PRINCIPAL,
)


def row(number: int = 2, terms: LoanTerms = YEAR) -> Row:
    return next(one for one in build_schedule(terms).rows if one.number == number)


def missed(late: LatePolicy = HALF_MORE, *paid: Paid, number: int = 2) -> Course:
    return course(YEAR, row(number), paid, late)
