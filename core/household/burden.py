"""How heavy a loan is for a household, each figure exact and with the sum that made it."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from typing import NamedTuple

from core.household.home import Household
from core.household.lasting import Lasting, lasting
from core.household.months import CashMonth, cash_months, first_day
from core.household.pay import HouseholdError
from core.schedule import Schedule
from core.wording import Amount, Day, Message, Number, Share, message, plural_message


class MeasureKey(Enum):
    """What is measured."""

    PAYMENT_TO_INCOME = "payment_to_income"
    DEBTS_TO_INCOME = "debts_to_income"
    LEFT = "left"
    BUFFER = "buffer"
    LOWEST_CASH = "lowest_cash"


class Measure(NamedTuple):
    """One figure: a share of pay, minor units, or months. ``said`` is the sentence, ``how`` the sum.

    ``value`` is None where there is no such figure; ``said`` then says why, and ``how`` is the same.
    ``before`` are the steps that lead to the sum, where one line does not hold it.
    """

    key: MeasureKey
    value: Fraction | int | None
    said: Message
    how: Message
    before: tuple[Message, ...] = ()


def payment_to_income(home: Household, schedule: Schedule) -> Fraction:
    """Return the heaviest month of the loan over an average month's pay.

    Errors: HouseholdError without any pay, which no share can be taken of.

    >>> from datetime import date
    >>> from core.contract import LoanTerms
    >>> from core.schedule import build_schedule
    >>> loan = LoanTerms(principal=1_000_000, instalment=180_000, periods=6, disbursed=date(2026, 1, 31))
    >>> payment_to_income(Household(income=1_500_000, essentials=600_000), build_schedule(loan))
    Fraction(3, 25)
    """
    return _of_pay(home, max(month.loan for month in cash_months(home, schedule)))


def debts_to_income(home: Household, schedule: Schedule) -> Fraction:
    """Return the heaviest month of this loan and all other debts over an average month's pay.

    Errors: HouseholdError without any pay.
    """
    return _of_pay(home, max(month.loan + month.others for month in cash_months(home, schedule)))


def months_of_buffer(home: Household, schedule: Schedule) -> Fraction:
    """Return how many months savings would carry essentials and all debts if no pay came.

    = whole months that savings pay, less what the first day takes, + what is left ÷ what the next month asks
    (see core.household.lasting). Errors: HouseholdError where savings would never run out.
    """
    found = lasting(home, schedule)
    if found is None:
        raise HouseholdError("essentials", "nothing more has to be paid, so savings have no last month")
    return found.months


def _of_pay(home: Household, asked: int) -> Fraction:
    average = home.pay.average
    if not average:
        raise HouseholdError("income", "must be above zero to take a share of it")
    return asked / average


def measures(home: Household, schedule: Schedule) -> tuple[Measure, ...]:
    """Return every measure of a household with a loan, in the order of MeasureKey; never an error."""
    months = cash_months(home, schedule)
    loan = max(month.loan for month in months)
    debts = max(month.loan + month.others for month in months)
    return (
        _share(
            home,
            MeasureKey.PAYMENT_TO_INCOME,
            loan,
            message("The heaviest month asks {payment}, {share} of a month's pay.", **_values(home, loan)),
        ),
        _share(
            home,
            MeasureKey.DEBTS_TO_INCOME,
            debts,
            message("All debts together ask {payment}, {share} of a month's pay.", **_values(home, debts)),
        ),
        _left(home, months),
        _buffer(home, schedule),
        _lowest(home, months),
    )


def _values(home: Household, asked: int) -> dict[str, Amount | Share]:
    average = home.pay.average
    share = asked / average if average else Fraction(0)
    return {"payment": Amount(asked, home.currency), "share": Share(share)}


def _share(home: Household, key: MeasureKey, asked: int, said: Message) -> Measure:
    average = home.pay.average
    if not average:
        none = message("No pay comes in, so there is nothing to take a share of.")
        return Measure(key, None, none, none)
    how = message(
        "{payment} ÷ {pay} = {share}", **_values(home, asked), pay=Amount(round(average), home.currency)
    )
    return Measure(key, asked / average, said, how)


def tightest(months: tuple[CashMonth, ...]) -> CashMonth:
    """Return the month that leaves least of its usual pay, the first of them."""
    return min(months, key=lambda month: month.left)


def _left(home: Household, months: tuple[CashMonth, ...]) -> Measure:
    tight, code = tightest(months), home.currency
    if tight.left < 0:
        said = message(
            "After essentials and all debts, the tightest month is {missing} short.",
            missing=Amount(-tight.left, code),
        )
    else:
        said = message(
            "After essentials and all debts, the tightest month leaves {left}.", left=Amount(tight.left, code)
        )
    how = message(
        "{pay} − {essentials} − {others} − {loan} = {left}",
        pay=Amount(tight.pay, code),
        essentials=Amount(tight.essentials, code),
        others=Amount(tight.others, code),
        loan=Amount(tight.loan, code),
        left=Amount(tight.left, code),
    )
    return Measure(MeasureKey.LEFT, tight.left, said, how)


def _buffer(home: Household, schedule: Schedule) -> Measure:
    found, code = lasting(home, schedule), home.currency
    if found is None:
        none = message("Savings would pay all that is owed, and nothing else has to be paid.")
        return Measure(MeasureKey.BUFFER, None, none, none)
    value = found.months
    # Never more than there is: 2.96 months are not three.
    shown = Number(Fraction(value.numerator * 10 // value.denominator, 10), 1)
    said = (
        message("Without any pay, savings would last one month.")
        if shown.value == 1
        else message("Without any pay, savings would last {months} months.", months=shown)
    )
    sums: dict[str, Amount | Number] = {
        "left": Amount(found.left, code),
        "out": Amount(found.asked, code),
        "months": Number(value, 2),
    }
    if not found.whole:
        how = message("{left} ÷ {out} = {months}", **sums)
    else:
        how = message("{whole} + {left} ÷ {out} = {months}", whole=Number(found.whole), **sums)
    return Measure(MeasureKey.BUFFER, value, said, how, _before(home, schedule, found))


def _before(home: Household, schedule: Schedule, found: Lasting) -> tuple[Message, ...]:
    """What the first day and the whole months take out of savings."""
    first, code, steps = first_day(schedule), home.currency, []
    if first:
        steps.append(
            message(
                "Of {savings} saved, the first day takes {first}: {left} is left.",
                savings=Amount(home.savings, code),
                first=Amount(first, code),
                left=Amount(found.saved, code),
            )
        )
    if found.whole:
        steps.append(
            plural_message(
                "{count} month is paid in full: {saved} − {paid} = {left}.",
                "{count} months are paid in full: {saved} − {paid} = {left}.",
                found.whole,
                saved=Amount(found.saved, code),
                paid=Amount(found.paid, code),
                left=Amount(found.left, code),
            )
        )
    return tuple(steps)


def _lowest(home: Household, months: tuple[CashMonth, ...]) -> Measure:
    low, code = min(months, key=lambda month: month.cash), home.currency
    where: dict[str, Number | Day] = {"month": Number(low.number), "day": Day(low.end)}
    if low.cash < 0:
        said = message(
            "Money runs out: at the end of month {month} ({day}), {missing} is missing.",
            missing=Amount(-low.cash, code),
            **where,
        )
    else:
        said = message(
            "Month-end cash is lowest in month {month} ({day}): {cash}.", cash=Amount(low.cash, code), **where
        )
    how = message(
        "{before} + {left} = {cash}",
        before=Amount(low.cash - low.left, code),
        left=Amount(low.left, code),
        cash=Amount(low.cash, code),
    )
    return Measure(MeasureKey.LOWEST_CASH, low.cash, said, how)
