"""The answer in words: what is left, how long savings would last, how large a loan would leave enough."""

from __future__ import annotations

from fractions import Fraction

from core.household import Household, Measure, MeasureKey, cash_months, measures
from core.schedule import Schedule
from core.wording import N_, Amount, Message, Number, Share, Value, message, plural_message

Steps = tuple[Message, ...]

# The measures that stand as figures, in their order.
FIGURES = (MeasureKey.PAYMENT_TO_INCOME, MeasureKey.LEFT, MeasureKey.BUFFER, MeasureKey.LOWEST_CASH)

BUFFER = N_(
    "Months savings would last: without pay, essentials and all debts are paid out of savings month after "
    "month, less what the first day takes; the whole months, and the part of the next that is left for it."
)
TOO_LONG = message("This page follows a loan for at most fifty years; this one runs longer.")


def by_key(home: Household, schedule: Schedule) -> dict[MeasureKey, Measure]:
    """Return every measure by its name."""
    return {one.key: one for one in measures(home, schedule)}


def answer(home: Household, schedule: Schedule, safe: int, leave: int) -> tuple[Message, ...]:
    """Return the answer, in sentences that read on: money, then months, then the loan, then per cent.

    ``safe`` is the largest loan that leaves ``leave`` over this loan's instalments, minor units.
    """
    found = by_key(home, schedule)
    said = [
        found[MeasureKey.LEFT].said,
        found[MeasureKey.BUFFER].said,
        safe_said(safe, schedule.terms.periods, leave, home.currency),
    ]
    if any(month.sure < month.pay for month in cash_months(home, schedule)):
        said.append(message("For that only pay that is certain counts."))
    if found[MeasureKey.PAYMENT_TO_INCOME].value is not None:
        said.append(found[MeasureKey.PAYMENT_TO_INCOME].said)
    return tuple(said)


def safe_said(safe: int, periods: int, leave: int, code: str) -> Message:
    """Return the largest loan that leaves enough, as a sentence."""
    wish = Amount(leave, code, trim=True)
    if not leave:
        return _carried(safe, periods, code)
    if not safe:
        return plural_message(
            "With {count} instalment at this price, no loan leaves {leave} a month.",
            "With {count} instalments at this price, no loan leaves {leave} a month.",
            periods,
            leave=wish,
        )
    return plural_message(
        "With {count} instalment at this price, {safe} is the largest loan that leaves {leave} a month.",
        "With {count} instalments at this price, {safe} is the largest loan that leaves {leave} a month.",
        periods,
        safe=Amount(safe, code),
        leave=wish,
    )


def _carried(safe: int, periods: int, code: str) -> Message:
    if not safe:
        return plural_message(
            "With {count} instalment at this price, no loan can be repaid out of pay.",
            "With {count} instalments at this price, no loan can be repaid out of pay.",
            periods,
        )
    return plural_message(
        "With {count} instalment at this price, {safe} is the largest loan that pay alone can repay.",
        "With {count} instalments at this price, {safe} is the largest loan that pay alone can repay.",
        periods,
        safe=Amount(safe, code),
    )


def shown(measure: Measure, code: str) -> Value | None:
    """Return a measure as a headline figure; None where there is no such figure.

    Months of buffer are never more than there are: 2.96 months are not three.
    """
    value = measure.value
    if value is None:
        return None
    match measure.key:
        case MeasureKey.PAYMENT_TO_INCOME | MeasureKey.DEBTS_TO_INCOME:
            return Share(Fraction(value))
        case MeasureKey.BUFFER:
            return Number(Fraction(int(value * 10), 10), 1)
    return Amount(int(value), code)


def sum_behind(measure: Measure) -> Steps:
    """Return the steps behind a figure: what it says, then the sum."""
    if measure.said == measure.how:
        return (measure.said,)
    return (measure.said, *measure.before, measure.how, *_COUNTED.get(measure.key, ()))


_COUNTED: dict[MeasureKey, Steps] = {
    MeasureKey.PAYMENT_TO_INCOME: (
        message("The heaviest month of the loan, set against an average month's take-home pay."),
    ),
    MeasureKey.LEFT: (
        message("Pay − essentials − other debts − this loan, in the month that leaves least."),
    ),
    MeasureKey.BUFFER: (message(BUFFER),),
    MeasureKey.LOWEST_CASH: (
        message(
            "Cash at the month's start + what the month leaves. It starts from savings; the money borrowed "
            "goes where it was borrowed for."
        ),
    ),
}
