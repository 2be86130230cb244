"""Borrow now, or save first and pay the same thing without a loan: when, and what each costs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.dates import add_months
from core.household.home import Household
from core.household.months import MAX_MONTHS, cash_months
from core.household.pay import whole
from core.schedule import Schedule
from core.wording import Amount, Day, Message, message, plural_message


@dataclass(frozen=True, slots=True)
class SaveFirst:
    """Both ways to what the loan pays for. Money in minor units; ``saved`` None: saving does not get there.

    ``borrowed``, ``borrowing_costs``: the day and all that is paid; ``price``: what it costs without a loan.
    """

    borrowed: date
    borrowing_costs: int
    price: int
    aside: int
    months: int | None
    saved: date | None
    said: Message


def save_first(home: Household, schedule: Schedule, *, aside: int | None = None, keep: int = 0) -> SaveFirst:
    """Return what it takes to save for what the loan would pay for, instead of borrowing it.

    ``aside`` is what is put by each month: the loan's heaviest month where it is not given, so the same
    effort. ``keep`` is the part of savings that stays untouched. No interest is earned. The price is what
    reaches the borrower of the loan, and it is taken not to change.

    >>> from core.contract import LoanTerms
    >>> from core.schedule import build_schedule
    >>> loan = LoanTerms(principal=1_000_000, instalment=180_000, periods=6, disbursed=date(2026, 1, 31))
    >>> both = save_first(Household(income=1_500_000, essentials=600_000), build_schedule(loan))
    >>> both.months, both.saved, both.borrowing_costs - both.price
    (6, datetime.date(2026, 7, 31), 80000)
    """
    start, price, code = schedule.terms.disbursed, schedule.received, home.currency
    if aside is None:
        aside = max(month.loan for month in cash_months(home, schedule))
    whole("aside", aside)
    whole("keep", keep)
    missing = price - max(home.savings - keep, 0)
    months = 0 if missing <= 0 else -(-missing // aside) if aside else MAX_MONTHS + 1
    costs = schedule.total_paid
    if months > MAX_MONTHS:
        said = message("With {aside} put by each month, savings do not get there.", aside=Amount(aside, code))
        return SaveFirst(start, costs, price, aside, None, None, said)
    day, less = add_months(start, months), Amount(costs - price, code)
    if not months:
        said = message("Savings already pay for it; borrowing would cost {less} more.", less=less)
    else:
        said = plural_message(
            "Put {aside} by each month and you can pay on {day}: {count} month later, {less} cheaper.",
            "Put {aside} by each month and you can pay on {day}: {count} months later, {less} cheaper.",
            months,
            aside=Amount(aside, code),
            day=Day(day),
            less=less,
        )
    return SaveFirst(start, costs, price, aside, months, day, said)
