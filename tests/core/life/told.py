"""Lives of loans written in a case file: the contract, its policies, what happened, as our own values."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

from core.contract import Fee, FeeWhen, Grace, LoanTerms, Method
from core.dates import DayCount, Frequency
from core.life import (
    Base,
    Bucket,
    CapOf,
    Early,
    EarlyMode,
    Extension,
    Holiday,
    HolidayKind,
    Instalments,
    Keep,
    LateFee,
    LatePolicy,
    Ledger,
    Paid,
    PastDue,
    RateChange,
    Respread,
    Waiver,
    live,
)
from core.money import Rounding, currency
from core.rates import Basis, Rate, exact

Written = dict[str, Any]
OWED = ("principal_due", "interest_due", "penalty", "compound", "fees", "to_get_current")
OWED = (*OWED, "running", "accrued", "to_pay_off")
TOTALS = ("total_interest", "total_penalty", "total_fees", "total_paid", "capitalised", "surplus")
PAID = ("fee", "penalty", "interest", "principal", "waiting", "surplus")


def read(name: str) -> dict[str, list[Written]]:
    """Return a file of tests/cases."""
    return tomllib.loads((Path(__file__).parents[2] / "cases" / name).read_text("utf-8"))


def minor(text: str, code: str) -> int:
    """Return written money in minor units; more decimals than the currency has are a mistake in the case."""
    amount = Decimal(text) * currency(code).unit
    assert amount == int(amount), text
    return int(amount)


def _rate(written: Written, rate: str = "rate") -> Rate:
    value = exact(written[rate]) * Fraction(written.get("rate_times", "1"))
    return Rate(value, Basis(written.get("basis", "yearly")))


def _fee(written: Written, code: str) -> Fee:
    when = FeeWhen(written["when"])
    if "share" in written:
        return Fee.percent(when, written["share"])
    return Fee.fixed(when, minor(written["amount"], code))


def terms_of(written: Written, rounding: Rounding) -> LoanTerms:
    """Return the contract of a case."""
    code = written["currency"]
    first_due = written.get("first_due")
    return LoanTerms(
        principal=minor(written["principal"], code),
        currency=code,
        rate=_rate(written) if "rate" in written else None,
        instalment=minor(written["instalment"], code) if "instalment" in written else None,
        periods=written["periods"],
        method=Method(written["method"]),
        disbursed=date.fromisoformat(written["disbursed"]),
        first_due=date.fromisoformat(first_due) if first_due else None,
        every=Frequency(*written.get("every", (1, "month"))),
        day_count=DayCount(written.get("day_count", "30/360")),
        rounding=rounding,
        instalment_multiple=minor(written["multiple"], code) if "multiple" in written else 1,
        grace=Grace(**written.get("grace", {})),
        fees=tuple(_fee(fee, code) for fee in written.get("fees", ())),
    )


def event_of(written: Written, code: str) -> object:
    """Return one thing that happened."""
    day = date.fromisoformat(written["day"])

    def money(name: str) -> int | None:
        return minor(written[name], code) if name in written else None

    def also(**made: object) -> Written:
        """Only what is written, so that everything else keeps the default of the event itself."""
        return {name: value for name, value in made.items() if name in written}

    past_due = PastDue(written.get("past_due", "go_on"))
    keep = Keep(written.get("keep", "end"))
    rate = _rate(written) if "rate" in written else None
    next_due = date.fromisoformat(written.get("next_due", written["day"]))
    stop = date.fromisoformat(written.get("stop", written["day"]))
    make: dict[str, Callable[[], object]] = {
        "paid": lambda: Paid(day, minor(written["amount"], code)),
        "instalments": lambda: Instalments(day, **also(stop=stop)),
        "rate": lambda: RateChange(day, _rate(written), **also(keep=keep)),
        "extension": lambda: Extension(
            day,
            **also(
                periods=written.get("periods"), rate=rate, next_due=next_due, keep=keep, past_due=past_due
            ),
        ),
        "holiday": lambda: Holiday(
            day, written["periods"], HolidayKind(written["of"]), **also(past_due=past_due)
        ),
        "respread": lambda: Respread(
            day,
            **also(periods=written.get("periods"), capitalise=written.get("capitalise"), past_due=past_due),
        ),
        "waiver": lambda: Waiver(day, money("penalty"), money("fees")),
    }
    return make[written["kind"]]()


def late_of(written: Written, code: str) -> LatePolicy:
    """Return what the contract of a case says about being late."""
    default = LatePolicy()
    fee = LateFee(
        amount=minor(written.get("fee", "0"), code),
        share=exact(written.get("fee_share", "0")),
        of_principal=written.get("fee_of_principal", False),
        once=written.get("fee_once", False),
    )
    order = tuple(Bucket[name.upper()] for name in written.get("order", ())) or default.order
    return LatePolicy(
        multiple=exact(written.get("multiple", "1")),
        points=exact(written.get("points", "0")),
        daily=minor(written.get("daily", "0"), code),
        on=Base[written.get("on", "principal").upper()],
        compound=written.get("compound", False),
        fee=fee,
        cap=exact(written["cap"]) if "cap" in written else None,
        cap_of=CapOf[written.get("cap_of", "late").upper()],
        grace_days=written.get("grace_days"),
        accelerate_missed=written.get("accelerate_missed"),
        accelerate_days=written.get("accelerate_days"),
        order=order,
    )


def early_of(written: Written, code: str) -> Early:
    """Return what the contract of a case says about paying early."""
    return Early(
        mode=EarlyMode[written.get("mode", "prepay").upper()],
        keep=Keep[written.get("keep", "instalment").upper()],
        fee=minor(written.get("fee", "0"), code),
        share=exact(written.get("share", "0")),
        free_after=written.get("free_after"),
    )


def ledger_of(case: Written, rounding: Rounding) -> Ledger:
    """Return the ledger of a case."""
    code = case["terms"]["currency"]
    until = case.get("until")
    return live(
        terms_of(case["terms"], rounding),
        [event_of(written, code) for written in case.get("events", ())],
        late_of(case.get("late", {}), code),
        early_of(case.get("early", {}), code),
        date.fromisoformat(until) if until else None,
    )
