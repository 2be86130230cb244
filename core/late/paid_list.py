"""What was paid while late: a list of days and sums, typed or pasted (:mod:`core.inputs.dated`)."""

from __future__ import annotations

from core.errors import Problem
from core.inputs import Field
from core.inputs.dated import Dated, Fault, dated_of, dated_problem, dated_text
from core.inputs.fields import Setting
from core.life import Paid

# Forty payments in half a year are more than one a week; what is longer is not looked at.
MAX_PAID = 40
MAX_LIST = 1_600


def payments_in(text: str, field: Field, setting: Setting) -> tuple[Paid, ...] | Problem:
    """Return the payments a text lists, by day, or the Problem with it; never raises, whatever the text.

    What I paid, as my banking app shows it:

    >>> from datetime import date
    >>> from core.inputs import Kind
    >>> field, setting = Field("paid", "paid", Kind.LIST, "", ""), Setting(date(2026, 1, 1))
    >>> found = payments_in("2026年4月2日 ¥300；2026-03-20: 500", field, setting)
    >>> [(one.day.month, one.amount) for one in found]
    [(3, 50000), (4, 30000)]
    """
    if not text.strip():
        return ()
    found = dated_of(text, setting.currency, MAX_PAID, MAX_LIST)
    if isinstance(found, Fault):
        return dated_problem(field.name, found)
    return tuple(Paid(*one) for one in found)


def payments_text(payments: tuple[Paid, ...], currency: str) -> str:
    """Return the text that lists the payments; reading it gives them back."""
    return dated_text(tuple(Dated(one.day, one.amount) for one in payments), currency)
