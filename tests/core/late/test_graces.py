"""The four meanings of grace on a loan that is repaid at once."""

from datetime import date
from fractions import Fraction

from core.contract import LoanTerms, Method
from core.late.graces import meanings
from core.life import HolidayKind, LatePolicy
from core.rates import Rate
from core.schedule import build_schedule

APR, MAY = date(2026, 4, 1), date(2026, 5, 1)


def test_a_single_repayment_has_all_four() -> None:
    """12,000.00 for three months at 1 % a month is 360.00 of interest, due on 1 April.

    Only the principal waits: 360.00 now, 120.00 more in May. All of it waits: the 360.00 bears interest in
    April too, 123.60. A month free of interest: 360.00 for three of the four. No penalty: all is paid in
    May, and 12,000.00 has borne 120.00 more by then.
    """
    terms = LoanTerms(
        principal=1_200_000,
        rate=Rate.monthly("1%"),
        periods=3,
        disbursed=date(2026, 1, 1),
        method=Method.SINGLE_REPAYMENT,
    )
    found = meanings(terms, build_schedule(terms).rows[-1], LatePolicy(Fraction(3, 2)))
    told = [(one.kind, one.paid_on_the_day, one.owed_after, one.last_day, one.cost) for one in found]
    assert told == [
        (None, 1_236_000, 0, APR, 36_000),
        (HolidayKind.PRINCIPAL, 36_000, 1_200_000, MAY, 48_000),
        (HolidayKind.DEFERRED, 0, 1_236_000, MAY, 36_000 + 12_360),
        (HolidayKind.INTEREST_FREE, 0, 1_200_000, MAY, 36_000),
        (HolidayKind.NO_PENALTY, 0, 1_200_000, MAY, 48_000),
    ]
