"""What the law book says of what is tried, where it says anything."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from core.change.fields import Tried
from core.law import Jurisdiction, LawError, Parameter, lawbook

# Paying early: interest for the days lent, unless agreed otherwise. A later end: the lender must agree.
_ENTRIES: Mapping[tuple[Jurisdiction, Tried], str] = {
    (Jurisdiction.CN, Tried.EXTRA): "cn-civil-677",
    (Jurisdiction.CN, Tried.EXTEND): "cn-civil-678",
    (Jurisdiction.CN, Tried.HOLIDAY): "cn-civil-678",
    (Jurisdiction.CN, Tried.RESPREAD): "cn-civil-678",
}


def law_of(tried: Tried, place: Jurisdiction, day: date) -> Parameter | None:
    """Return the rule that holds for a contract made on a day, None where our sources do not say.

    Can a lender in mainland China charge for paying early?

    >>> law_of(Tried.EXTRA, Jurisdiction.CN, date(2026, 1, 31)).note.en
    '“Unless agreed otherwise” leaves room for prepayment fees: read that clause.'
    """
    key = _ENTRIES.get((place, tried))
    if key is None:
        return None
    try:
        return lawbook().on(key, day)
    except LawError:
        return None
