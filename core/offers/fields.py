"""The one table of what a reader can set about an offer; the same kinds of field as a scenario's.

Names and link keys begin with what no field of :data:`core.inputs.FIELDS` begins with, so that both can stand
side by side in one form and one link.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from enum import Enum
from fractions import Fraction
from types import MappingProxyType
from typing import Any

from core.contract import MAX_MINOR, MAX_PERIODS, MAX_RATE_PER_YEAR, FeeWhen, Method
from core.errors import Problem
from core.inputs.decode import decode
from core.inputs.fields import Field, Kind, Setting
from core.inputs.pasted import MAX_PASTE
from core.inputs.scenario import Quote
from core.offers.phrase import Phrase
from core.wording import N_

MAX_FREE_DAYS = 365


class Covers(Enum):
    """What "only x a day" is: all that is paid, or only the interest."""

    PAYMENT = "payment"
    INTEREST = "interest"


def _amount(name: str, key: str, label: str, default: str, low: int = 1, blank: str | None = None) -> Field:
    return Field(f"offer_{name}", f"o-{key}", Kind.AMOUNT, label, default, low, MAX_MINOR, blank=blank)


def _rate(name: str, key: str, label: str, default: str, kind: Kind = Kind.PRICE) -> Field:
    return Field(f"offer_{name}", f"o-{key}", kind, label, default, 1, share=Fraction(MAX_RATE_PER_YEAR))


def _choice(name: str, key: str, label: str, choices: Mapping[str, Any]) -> Field:
    default = next(iter(choices))
    return Field(f"offer_{name}", f"o-{key}", Kind.CHOICE, label, default, choices=MappingProxyType(choices))


def _count(name: str, key: str, label: str, default: str, low: int, high: int) -> Field:
    return Field(f"offer_{name}", f"o-{key}", Kind.COUNT, label, default, low, high)


def _fee(name: str, key: str, label: str, default: str) -> Field:
    return Field(
        f"offer_{name}", f"o-{key}", Kind.FEE, label, default, 0, MAX_MINOR, blank="0", share=Fraction(10)
    )


OFFER_FIELDS: Mapping[str, Field] = MappingProxyType(
    {
        entry.name: entry
        for entry in (
            _choice("phrase", "says", N_("What the offer says"), {phrase.value: phrase for phrase in Phrase}),
            _amount("amount", "amount", N_("Amount borrowed"), "10000"),
            _amount("received", "got", N_("What reaches you"), "9000"),
            _rate("daily", "day", N_("Rate, % a day"), "0.05"),
            _rate("fee", "fee", N_("Fee per instalment, % of the amount"), "0.6"),
            _rate("fen", "fen", N_("Fen a month (1 fen is 1 %)"), "1", Kind.FEN),
            _rate("promo", "promo", N_("Low rate at first, % a year"), "3.6"),
            _count("promo_periods", "pn", N_("Instalments at the low rate"), "3", 1, MAX_PERIODS),
            _rate("yearly", "year", N_("Rate, % a year"), "12"),
            _amount("instalment", "each", N_("Each instalment"), "1800"),
            _count("periods", "n", N_("Instalments"), "6", 1, MAX_PERIODS),
            Field(
                "offer_payments", "o-list", Kind.LIST, N_("The payments, in order"), "2500 5x1700", 0,
                MAX_MINOR, longest=MAX_PASTE,
            ),
            Field("offer_every", "o-every", Kind.EVERY, N_("Due"), "1m", Fraction(1, 365), Fraction(10)),
            _fee("service", "serv", N_("Service fee with each instalment"), "0.5%"),
            _amount("member", "mem", N_("Membership fee"), "199", 0, blank="0"),
            _choice(
                "member_when", "memw", N_("Membership is paid"),
                {"once": FeeWhen.UPFRONT_PAID, "each": FeeWhen.PER_INSTALMENT},
            ),
            _count("free_days", "free", N_("Days free of interest"), "7", 0, MAX_FREE_DAYS),
            _amount("coupon", "off", N_("Coupon: money off the first interest"), "10", 0, blank="0"),
            _amount("a_day", "aday", N_("Only so much a day"), "12"),
            _choice("covers", "aall", N_("The sum a day is"), {covers.value: covers for covers in Covers}),
            _fee("fees", "left", N_("Fees left out"), "3%"),
            _choice(
                "fees_when", "leftw", N_("These fees are taken"),
                {
                    "off": FeeWhen.UPFRONT_DEDUCTED, "once": FeeWhen.UPFRONT_PAID,
                    "each": FeeWhen.PER_INSTALMENT, "end": FeeWhen.AT_END,
                },
            ),
            _choice(
                "repaid", "way", N_("Repaid"),
                {
                    "equal": Method.EQUAL_INSTALMENT, "interest": Method.INTEREST_ONLY,
                    "end": Method.SINGLE_REPAYMENT,
                },
            ),
            _choice(
                "counted", "base", N_("Interest is counted"),
                {
                    "owed": Method.EQUAL_INSTALMENT, "amount": Method.FLAT_FEE,
                    "interest": Method.INTEREST_ONLY, "end": Method.SINGLE_REPAYMENT,
                },
            ),
            _rate("compared", "vs", N_("Compared with a loan at, % a year"), "12"),
        )
    }
)  # fmt: skip

# Over what time the rate of a field is quoted, which its limit of so much a year depends on.
_QUOTES: Mapping[str, Quote] = MappingProxyType(
    {"offer_daily": Quote.DAILY, "offer_fee": Quote.FLAT}
    | dict.fromkeys(("offer_promo", "offer_yearly", "offer_compared"), Quote.YEARLY)
)

OPTIONS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "offer_member_when": {"once": N_("Once, on the first day"), "each": N_("With each instalment")},
        "offer_covers": {"payment": N_("The whole payment"), "interest": N_("Only the interest")},
        "offer_fees_when": {
            "off": N_("Off the money before it reaches you"),
            "once": N_("Paid by you on the first day"),
            "each": N_("With each instalment"),
            "end": N_("With the last one"),
        },
        "offer_repaid": {
            "equal": N_("In equal instalments"),
            "interest": N_("Interest each time, the amount at the end"),
            "end": N_("All of it at the end"),
        },
        "offer_counted": {
            "owed": N_("On what is still owed, equal instalments"),
            "amount": N_("On the amount first borrowed, equal instalments"),
            "interest": N_("On the amount, paid each month, the amount at the end"),
            "end": N_("On the amount, all of it at the end"),
        },
    }
)

HINTS: Mapping[str, str] = MappingProxyType(
    {
        "offer_phrase": N_("Choose the words that come closest to those of the offer."),
        "offer_amount": N_("What the contract says you borrow, before anything is taken off."),
        "offer_received": N_("What arrives in your account. The rest was kept back."),
        "offer_daily": N_("0.05 is 日息万五: 5 for every 10,000, each day."),
        "offer_fee": N_("Counted on the amount first borrowed, however much has been repaid."),
        "offer_fen": N_("1 fen (分) is 1 % a month, 1 li (厘) a tenth of that."),
        "offer_promo": N_("The rate of the first instalments, the one in large print."),
        "offer_promo_periods": N_("For how many instalments the low rate holds."),
        "offer_yearly": N_("The rate as it is quoted."),
        "offer_instalment": N_("What you pay on each due date."),
        "offer_periods": N_("How many times you pay. With monthly payments, 12 is a year."),
        "offer_payments": N_(
            "One a line or with spaces between. Equal ones as 6×1800; the smaller number is how many times."
        ),
        "offer_every": N_("How far apart the due dates are."),
        "offer_service": N_("A sum such as 50, or a share of the amount such as 0.5%, each time."),
        "offer_member": N_("What you must pay before anything is lent to you."),
        "offer_member_when": N_("Whether it is paid once or again with each instalment."),
        "offer_free_days": N_("Counted from the day the money arrives."),
        "offer_coupon": N_("Taken off the interest of the first instalment, never more than that."),
        "offer_a_day": N_("The sum a day in the advertisement."),
        "offer_covers": N_("Some offers name a day's share of the payment, others only a day's interest."),
        "offer_fees": N_("A sum such as 300, or a share of the amount such as 3%."),
        "offer_fees_when": N_("When these fees are taken makes a difference to the price."),
        "offer_repaid": N_("The phrase does not say it, so choose; the price is not the same."),
        "offer_counted": N_("The phrase does not say it, so choose; the price may nearly double."),
        "offer_compared": N_("A rate you know from elsewhere, such as your bank's."),
    }
)


def decode_offer_field(name: str, text: str, today: date, currency: str = "CNY") -> Any | Problem:
    """Return the value a text means in a field of an offer, or the Problem with it; never raises.

    >>> decode_offer_field("offer_daily", "万五", date(2026, 1, 31))
    Fraction(1, 2000)
    """
    return decode(OFFER_FIELDS[name], text, setting_of(name, today, currency))


def setting_of(name: str, today: date, currency: str) -> Setting:
    """Return what the reading of a field depends on beside its own text."""
    setting = Setting(today, currency)
    return replace(setting, quote=_QUOTES[name]) if name in _QUOTES else setting
