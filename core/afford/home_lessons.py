"""What the pictures of the household show, as sentences."""

from __future__ import annotations

from collections.abc import Sequence

from core.afford.by_hand import Lived, Placed
from core.afford.home_fields import ByHand
from core.household import Household, SafeLoan, Timing, TooSoon, cash_months
from core.schedule import Schedule
from core.wording import Amount, Day, Message, Number, Share, Value, message, plural_message


def lesson_months(
    lived: Sequence[Lived], plain: Sequence[Lived], placed: Placed, code: str
) -> tuple[Message, ...]:
    """What month-end cash shows: when money first runs out and how much is missing, or its lowest month."""
    said = []
    if placed.kind is not ByHand.NOTHING:
        said.append(_happens(placed, code))
    said += _lowest(lived, code)
    if placed.kind is not ByHand.NOTHING:
        said.append(_without(lived, plain, code))
    return tuple(said)


def _without(lived: Sequence[Lived], plain: Sequence[Lived], code: str) -> Message:
    least = min(one.cash for one in plain)
    if least < 0:
        return message("Without it too, {missing} would be missing.", missing=Amount(-least, code))
    if min(one.cash for one in lived) < 0:
        return message("Without it, the least would be {cash}.", cash=Amount(least, code))
    return message(
        "At the end of the loan {cash} is there, without it {other}.",
        cash=Amount(lived[-1].cash, code),
        other=Amount(plain[-1].cash, code),
    )


def _happens(placed: Placed, code: str) -> Message:
    month = Number(placed.month)
    match placed.kind:
        case ByHand.BILL:
            return message(
                "A bill of {bill} in month {month}.", bill=Amount(placed.bill, code, trim=True), month=month
            )
        case ByHand.JOB:
            return plural_message(
                "The job is lost in month {month}, and no pay comes for {count} month.",
                "The job is lost in month {month}, and no pay comes for {count} months.",
                placed.months,
                month=month,
            )
    return plural_message(
        "Pay is cut by {cut} from month {month} on, for {count} month.",
        "Pay is cut by {cut} from month {month} on, for {count} months.",
        placed.months,
        month=month,
        cut=Share(placed.cut, 0 if (placed.cut * 100).denominator == 1 else 2),
    )


def _lowest(lived: Sequence[Lived], code: str) -> tuple[Message, ...]:
    least = min(lived, key=lambda one: one.cash)
    empty = next((one for one in lived if one.cash < 0), None)
    if empty is None:
        return (
            message(
                "Cash never runs out: it is lowest at the end of month {month}, with {cash}.",
                month=Number(least.number),
                cash=Amount(least.cash, code),
            ),
        )
    first = message(
        "Cash runs out in month {month} ({day}): {missing} is missing.",
        month=Number(empty.number),
        day=Day(empty.end),
        missing=Amount(-empty.cash, code),
    )
    if least is empty:
        return (first,)
    worst = message(
        "At worst, at the end of month {month}, {missing} is missing.",
        month=Number(least.number),
        missing=Amount(-least.cash, code),
    )
    return (first, worst)


def lesson_safe(
    curve: Sequence[SafeLoan], periods: int, amount: int, needed: int, leave: int, code: str
) -> tuple[Message, ...]:
    """What the curve shows: this loan against the largest that leaves enough, and the pay it would take."""
    safe = next(one.principal for one in curve if one.periods == periods)
    values: dict[str, Value] = {
        "amount": Amount(amount, code, trim=True),
        "leave": Amount(leave, code, trim=True),
    }
    if not leave:
        return (*_carried(curve, amount - safe, values["amount"], code), _needed(needed, code))
    if not any(one.principal for one in curve):
        first = message("At this price no loan of any term here would leave {leave} a month.", **values)
    elif amount <= safe:
        first = message(
            "This loan of {amount} lies below the curve, by {room}: it leaves {leave} a month and more.",
            room=Amount(safe - amount, code),
            **values,
        )
    else:
        first = message(
            "This loan of {amount} lies above the curve, by {over}: not every month leaves {leave}.",
            over=Amount(amount - safe, code),
            **values,
        )
    pay = message(
        "With this loan, {leave} a month would be left on a pay of {pay} a month.",
        leave=values["leave"],
        pay=Amount(needed, code),
    )
    return (first, pay)


def _carried(curve: Sequence[SafeLoan], over: int, amount: Value, code: str) -> tuple[Message, ...]:
    """The same where nothing is to be left: whether pay alone repays it."""
    if not any(one.principal for one in curve):
        return (message("At this price no loan of any term here can be repaid out of pay."),)
    if over <= 0:
        return (
            message(
                "This loan of {amount} lies below the curve, by {room}: pay alone can repay it.",
                amount=amount,
                room=Amount(-over, code),
            ),
        )
    return (
        message(
            "This loan of {amount} lies above the curve, by {over}: pay alone cannot repay it.",
            amount=amount,
            over=Amount(over, code),
        ),
    )


def _needed(needed: int, code: str) -> Message:
    return message("To repay this loan out of pay alone takes {pay} a month.", pay=Amount(needed, code))


def room_said(home: Household, schedule: Schedule, aside: int) -> tuple[Message, ...]:
    """Return what to say where more would be put by than a month leaves without the loan; else nothing."""
    room = min(month.left + month.loan for month in cash_months(home, schedule))
    if aside <= room:
        return ()
    if room <= 0:
        return (message("But without the loan the tightest month leaves nothing to put by."),)
    return (
        message(
            "But without the loan the tightest month leaves only {room}.", room=Amount(room, home.currency)
        ),
    )


def lesson_payday(found: Sequence[Timing], soon: TooSoon | None) -> tuple[Message, ...]:
    """What the strip shows: an instalment that comes before its money; how long money must be kept."""
    if soon is not None:
        return (soon.said, *_kept(found), SET_ASIDE)
    return (*_kept(found), message("The money of every instalment is there in time."), SET_ASIDE)


def _kept(found: Sequence[Timing]) -> tuple[Message, ...]:
    longest = max(found, key=lambda one: one.days_after_pay)
    if not longest.days_after_pay:
        return (message("Every instalment falls due on a payday."),)
    said = plural_message(
        "The longest wait is {count} day: pay comes on {paid}, the instalment is due on {due}.",
        "The longest wait is {count} days: pay comes on {paid}, the instalment is due on {due}.",
        longest.days_after_pay,
        paid=Day(longest.paid),
        due=Day(longest.due),
    )
    return (said, message("For so long its money must lie untouched beside all other spending."))


SET_ASIDE = message(
    "Counted from savings, less what the first day takes; on each payday, essentials and other debts until "
    "the next are set aside first."
)
ASK_FOR_PAYDAY = message(
    "Open “Payday, people and debts one by one” and type one day on which pay comes. Then this picture shows "
    "for how many days each instalment's money must be kept."
)
