"""What a downloaded file is called."""

from __future__ import annotations

from typing import Literal, TypeAlias

from core.export.plain import plain_money
from core.schedule import Schedule

Kind: TypeAlias = Literal["csv", "xlsx", "ics"]


def export_name(schedule: Schedule, kind: Kind) -> str:
    """Return a file name in plain ASCII that says which loan it is: the amount and how many payments.

    What is the file of 10,000.00 in six instalments called?

    >>> from datetime import date
    >>> from core.contract import LoanTerms
    >>> from core.schedule import build_schedule
    >>> export_name(build_schedule(LoanTerms(principal=1_000_000, instalment=180_000, periods=6,
    ...                                      disbursed=date(2026, 1, 1))), "xlsx")
    'loanlens-10000-6x.xlsx'
    """
    amount = plain_money(schedule.terms.principal, schedule.terms.currency)
    if "." in amount:
        amount = amount.rstrip("0").rstrip(".")
    return f"loanlens-{amount}-{len(schedule.payments)}x.{kind}"
