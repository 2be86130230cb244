"""The worked numbers of words about a plan: what is owed, when, by which way of repaying."""

from __future__ import annotations

from collections.abc import Callable

from core.contract import Grace, Method
from core.dates import DayCount, year_fraction
from core.law import lawbook
from core.method.said import his, money
from core.method.sample import DAY, loan, zhang, zhang_schedule, zhang_with
from core.rates import Rate
from core.wording import Day, Message, Number, Share, message, plural_message

_TWO = 2


def _due_date() -> Message:
    schedule, _ = zhang_schedule()
    return message(
        "Lent on {start}, Mr Zhang's first is {due}.", start=Day(DAY), due=Day(schedule.rows[0].due)
    )


def _balance() -> Message:
    balances = zhang_schedule()[0].balances
    return message("After three of Mr Zhang's six payments: {balance}", balance=money(balances[2]))


def _interest() -> Message:
    rows = zhang_schedule()[0].rows
    return message(
        "{first} in Mr Zhang's first payment, {last} in his last.",
        first=money(rows[0].interest),
        last=money(rows[-1].interest),
    )


def _method(method: Method) -> Callable[[], Message]:
    def said() -> Message:
        schedule = zhang_with(method=method)
        return message(
            "Mr Zhang's loan so: first {first}, last {last}, {interest} of interest in all.",
            first=money(schedule.payments[0]),
            last=money(schedule.payments[-1]),
            interest=money(schedule.total_interest),
        )

    return said


def _single() -> Message:
    schedule = zhang_with(method=Method.SINGLE_REPAYMENT)
    return message(
        "Mr Zhang's loan so: {payment} on {day}.",
        payment=money(schedule.payments[0]),
        day=Day(schedule.rows[-1].due),
    )


def _flat_fee() -> Message:
    schedule = loan(principal=400_000, rate=Rate.flat_monthly("0.8%"), method=Method.FLAT_FEE)
    return message(
        "{amount} at {rate} a month: {interest} in the first instalment and in the last.",
        amount=money(400_000),
        rate=Share(schedule.rate.value, 1),
        interest=money(schedule.rows[0].interest),
    )


def _grace() -> Message:
    return plural_message("{count} meaning", "{count} meanings", len(Grace.__dataclass_fields__))


def _grace_days() -> Message:
    days = int(lawbook()["p-wld-grace"].fraction())
    return plural_message(
        "Weilidai, as a page says: {count} day", "Weilidai, as a page says: {count} days", days
    )


def _grace_principal() -> Message:
    payments = zhang_with(grace=Grace(principal=_TWO)).payments
    return message(
        "Two of them for Mr Zhang: {first} twice, then {later}.",
        first=money(payments[0]),
        later=money(payments[_TWO]),
    )


def _grace_deferred() -> Message:
    schedule = zhang_with(grace=Grace(interest_deferred=_TWO))
    return message(
        "Two of them for Mr Zhang: then he owes {balance}.", balance=money(schedule.balances[_TWO - 1])
    )


def _grace_free() -> Message:
    return message(
        "Two of them for Mr Zhang: {interest} of interest instead of {usual}.",
        interest=money(zhang_with(grace=Grace(interest_free=_TWO)).total_interest),
        usual=money(zhang_schedule()[0].total_interest),
    )


def _extension() -> Message:
    longer = zhang_with(periods=12)
    return message(
        "Mr Zhang's six months made twelve: {payment} a month, {more} more interest.",
        payment=money(longer.payments[0]),
        more=money(longer.total_interest - zhang_schedule()[0].total_interest),
    )


def _prepayment() -> Message:
    rows = zhang_schedule()[0].rows
    return message(
        "Mr Zhang repays all that is left with his third payment: {saved} less interest.",
        saved=money(sum(row.interest for row in rows[3:])),
    )


def _down() -> Message:
    schedule = zhang_with(down_payment=200_000)
    return message(
        "{amount} − {down} = {lent} lent",
        amount=money(schedule.terms.principal),
        down=money(schedule.terms.down_payment),
        lent=money(schedule.terms.financed),
    )


def _day_count() -> Message:
    end = zhang_schedule()[0].rows[0].due
    return message(
        "{start} → {end}: {month} of a year if every month is alike, {days} by days over 365.",
        start=Day(DAY),
        end=Day(end),
        month=Number(year_fraction(DAY, end, DayCount.THIRTY_360), 4),
        days=Number(year_fraction(DAY, end, DayCount.ACT_365), 4),
    )


EXAMPLES: dict[str, Callable[[], Message]] = {
    "principal": lambda: his(money(zhang().amount)),
    "instalment": lambda: his(money(zhang_schedule()[0].instalment)),
    "due_date": _due_date,
    "balance": _balance,
    "interest": _interest,
    "equal_instalment": _method(Method.EQUAL_INSTALMENT),
    "equal_principal": _method(Method.EQUAL_PRINCIPAL),
    "interest_only": _method(Method.INTEREST_ONLY),
    "single_repayment": _single,
    "flat_fee": _flat_fee,
    "grace": _grace,
    "grace_days": _grace_days,
    "grace_principal": _grace_principal,
    "grace_interest_deferred": _grace_deferred,
    "grace_interest_free": _grace_free,
    "extension": _extension,
    "prepayment": _prepayment,
    "down_payment": _down,
    "day_count": _day_count,
}
