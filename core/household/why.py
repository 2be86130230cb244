"""Why a loan may be too heavy, worst first, as data; and what would mend each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import Enum
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple

from core.contract import Method
from core.errors import LoanError
from core.household.burden import tightest
from core.household.home import Household
from core.household.in_time import too_soon
from core.household.months import CashMonth, cash_months, first_day, saved_after
from core.household.pay import whole
from core.household.timing import timings
from core.law import lawbook
from core.law.parameter import Range
from core.schedule import Schedule, build_schedule
from core.wording import N_, Amount, Message, Number, message, plural_message


class Mend(Enum):
    """A step that helps."""

    SMALLER = "smaller"
    LESS_DOWN = "less_down"
    LONGER = "longer"
    EVEN = "even"
    LATER = "later"
    BUFFER = "buffer"
    CHEAPER = "cheaper"
    DUE_DAY = "due_day"
    DEBTS_FIRST = "debts_first"
    ADVICE = "advice"


MENDS: Mapping[Mend, str] = MappingProxyType(
    {
        Mend.SMALLER: N_("Borrow less"),
        Mend.LESS_DOWN: N_("Pay less down"),
        Mend.LONGER: N_("Repay over longer, at more interest in all"),
        Mend.EVEN: N_("Repay in equal instalments"),
        Mend.LATER: N_("Save first, borrow later or not at all"),
        Mend.BUFFER: N_("Put savings by before the first instalment"),
        Mend.CHEAPER: N_("Look for a cheaper source"),
        Mend.DUE_DAY: N_("Ask for a due date just after payday"),
        Mend.DEBTS_FIRST: N_("Pay off other debts first"),
        Mend.ADVICE: N_("Ask for free advice on debts"),
    }
)


class ReasonKey(Enum):
    """What makes it heavy, worst first."""

    SHOCK = "shock"  # placed by hand, see core.afford.by_hand
    NO_PAY = "no_pay"
    ESSENTIALS = "essentials"
    FIRST_DAY = "first_day"
    RUNS_OUT = "runs_out"
    TOO_SOON = "too_soon"
    EATS_SAVINGS = "eats_savings"
    LOW_MONTH = "low_month"
    LEAVES_LITTLE = "leaves_little"
    THIN_BUFFER = "thin_buffer"
    LONG_WAIT = "long_wait"


class Reason(NamedTuple):
    """One reason; ``month`` is the first month it is true of, 0 where it is true of all."""

    key: ReasonKey
    month: int
    said: Message
    mends: tuple[Mend, ...]


# Over any term their last month asks for all that was borrowed.
_AT_THE_END = (Method.INTEREST_ONLY, Method.SINGLE_REPAYMENT)
_FUND = "x-emergency-fund"
_LONG_WAIT = 14  # days between a payday and an instalment: money that must be kept apart for half a month


def reasons(home: Household, schedule: Schedule, *, leave: int = 0) -> tuple[Reason, ...]:
    """Return why this loan may be too heavy, worst first; none where nothing speaks against it.

    ``leave`` is what a month should leave, minor units. None of it is a verdict.
    """
    whole("leave", leave)
    months, code = cash_months(home, schedule), home.currency
    found: list[Reason] = []
    tight = tightest(months)
    before = [month for month in months if month.pay < month.essentials + month.others]
    if not any(month.pay for month in months):
        said = message("No pay comes in, so every instalment must come out of savings.")
        found.append(Reason(ReasonKey.NO_PAY, 0, said, (Mend.LATER, Mend.ADVICE)))
    elif before:
        said = message(
            "Essentials and other debts alone ask {asked} in a month that brings {pay}.",
            asked=Amount(before[0].essentials + before[0].others, code),
            pay=Amount(before[0].pay, code),
        )
        mends = (Mend.LATER, *((Mend.DEBTS_FIRST,) if before[0].others else ()), Mend.ADVICE)
        found.append(Reason(ReasonKey.ESSENTIALS, before[0].number, said, mends))
    found += _first_day(home, schedule)
    empty = next((month for month in months if month.cash < 0), None)
    # Where every month carries itself, it is the first day alone that is missing from then on.
    if empty is not None and not (found and found[-1].key is ReasonKey.FIRST_DAY and tight.left >= 0):
        found.append(_runs_out(empty, code, lighter(home, schedule)))
    soon = too_soon(home, schedule) if empty is None else None
    if soon is not None:
        found.append(Reason(ReasonKey.TOO_SOON, soon.number, soon.said, (Mend.DUE_DAY, Mend.BUFFER)))
    eating = [month for month in months if month.left < 0]
    if eating and empty is None:
        said = plural_message(
            "In {count} month more goes out than comes in, and savings fill the gap.",
            "In {count} months more goes out than comes in, and savings fill the gap.",
            len(eating),
        )
        mends = (Mend.SMALLER, *lighter(home, schedule), Mend.BUFFER)
        found.append(Reason(ReasonKey.EATS_SAVINGS, eating[0].number, said, mends))
    low = min(months, key=lambda month: month.sure_left)
    if low.sure_left < 0 <= tight.left:
        said = message("A month of low pay would be {missing} short.", missing=Amount(-low.sure_left, code))
        found.append(Reason(ReasonKey.LOW_MONTH, low.number, said, (Mend.SMALLER, Mend.BUFFER)))
    if 0 <= tight.left < leave:
        said = message(
            "The tightest month leaves {left}; you want to keep {leave}.",
            left=Amount(tight.left, code),
            leave=Amount(leave, code),
        )
        mends = (Mend.SMALLER, *lighter(home, schedule, leave), Mend.CHEAPER)
        found.append(Reason(ReasonKey.LEAVES_LITTLE, tight.number, said, mends))
    found += _thin(home, schedule, months)
    found += _waits(home, schedule)
    return tuple(found)


def _first_day(home: Household, schedule: Schedule) -> tuple[Reason, ...]:
    asked, down = first_day(schedule), schedule.terms.down_payment
    if asked <= home.savings:
        return ()
    said = message(
        "The first day asks {asked}, and {saved} is saved.",
        asked=Amount(asked, home.currency),
        saved=Amount(home.savings, home.currency),
    )
    return (Reason(ReasonKey.FIRST_DAY, 0, said, (*((Mend.LESS_DOWN,) if down else ()), Mend.LATER)),)


def lighter(home: Household, schedule: Schedule, leave: int = 0) -> tuple[Mend, ...]:
    """Return what makes each month lighter: a longer term; where all is repaid at the end, equal instalments.

    These only where every month leaves as much as ``leave`` with them.
    """
    terms = schedule.terms
    if terms.method not in _AT_THE_END:
        return (Mend.LONGER,)
    try:
        even = build_schedule(
            replace(terms, method=Method.EQUAL_INSTALMENT, rate=schedule.rate, instalment=None)
        )
    except LoanError:
        return ()
    return (Mend.EVEN,) if tightest(cash_months(home, even)).left >= leave else ()


def _runs_out(month: CashMonth, code: str, steps: tuple[Mend, ...]) -> Reason:
    there, asked = month.cash + month.loan, Amount(month.loan, code)
    if there >= 0:
        said = message(
            "Month {month} asks {asked} when {there} is left.",
            month=Number(month.number),
            asked=asked,
            there=Amount(there, code),
        )
    else:
        said = message(
            "Month {month} asks {asked} when nothing is left: {missing} is missing at its end.",
            month=Number(month.number),
            asked=asked,
            missing=Amount(-month.cash, code),
        )
    mends = (Mend.SMALLER, *steps, Mend.LATER, Mend.ADVICE)
    return Reason(ReasonKey.RUNS_OUT, month.number, said, mends)


def _thin(home: Household, schedule: Schedule, months: tuple[CashMonth, ...]) -> tuple[Reason, ...]:
    """Too little left of savings for the law book's rule of thumb, in months of what must be spent."""
    out, rule = max(month.essentials + month.others for month in months), lawbook()[_FUND].value
    if not out or not isinstance(rule, Range) or not isinstance(rule.low, int):
        return ()
    saved = Fraction(saved_after(home, schedule), out)
    if saved >= rule.low:
        return ()
    values = {
        "months": Number(Fraction(saved.numerator * 10 // saved.denominator, 10), 1),
        "low": Number(rule.low),
    }
    if first_day(schedule):
        said = message(
            "After the first day savings would pay {months} months of essentials; a rule of thumb is {low} "
            "or more.",
            **values,
        )
    else:
        said = message(
            "Savings would pay {months} months of essentials; a rule of thumb is {low} or more.", **values
        )
    return (Reason(ReasonKey.THIN_BUFFER, 0, said, (Mend.BUFFER, Mend.LATER)),)


def _waits(home: Household, schedule: Schedule) -> tuple[Reason, ...]:
    late = [one for one in timings(home, schedule) if one.days_after_pay > _LONG_WAIT]
    if not late:
        return ()
    longest = max(late, key=lambda one: one.days_after_pay)
    said = plural_message(
        "An instalment comes {count} day after payday: until then the money must be kept apart.",
        "An instalment comes {count} days after payday: until then the money must be kept apart.",
        longest.days_after_pay,
    )
    return (Reason(ReasonKey.LONG_WAIT, longest.number, said, (Mend.DUE_DAY,)),)
