"""The reconciliation: sums that must agree to the minor unit, each shown with both its sides."""

from __future__ import annotations

from typing import NamedTuple

from core.schedule import Schedule
from core.wording import N_, Amount


class Check(NamedTuple):
    """One sum that must agree: what is compared, and the two sides in minor units."""

    text: str
    left: Amount
    right: Amount

    @property
    def holds(self) -> bool:
        """Whether both sides are the same to the minor unit."""
        return self.left == self.right


def checks(schedule: Schedule) -> tuple[Check, ...]:
    """Return the reconciliation of a schedule, each side summed in its own way from the rows.

    Does every coin of Mr Zhang's 10,000 come back?

    >>> from datetime import date
    >>> from core.contract import LoanTerms
    >>> from core.schedule import build_schedule
    >>> terms = LoanTerms(principal=1_000_000, instalment=180_000, periods=6, disbursed=date(2026, 1, 1))
    >>> [check.holds for check in checks(build_schedule(terms))]
    [True, True, True, True]
    """
    terms, rows = schedule.terms, schedule.rows

    paid, fees = sum(row.payment for row in rows), sum(row.fee for row in rows)
    upfront = schedule.upfront_paid + schedule.upfront_deducted
    interest = sum(row.interest for row in rows)
    beyond = schedule.total_paid - schedule.received
    compared = (
        (N_("All principal parts = amount borrowed"), sum(row.principal for row in rows), terms.principal),
        (N_("Still owed after the last payment = 0"), rows[-1].balance, 0),
        (N_("All payments = total paid"), paid + schedule.upfront_paid, schedule.total_paid),
        (N_("Interest and fees = total paid − what reached you"), interest + fees + upfront, beyond),
    )
    return tuple(
        Check(text, Amount(left, terms.currency), Amount(right, terms.currency))
        for text, left, right in compared
    )
