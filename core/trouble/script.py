"""The call to the lender, in the reader's own figures, to read out, copy or print."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from core.law import Jurisdiction
from core.money import currency
from core.trouble.points import Figure, Point, TroubleError, checked_day, checked_days, point
from core.wording import N_, Amount, Day, Message, Number, Value, message, plural_message


class Ask(StrEnum):
    """What the borrower asks for."""

    EXTENSION = "extension"
    PLAN = "plan"
    WAIVER = "waiver"


ASKS: Mapping[Ask, str] = MappingProxyType(
    {
        Ask.EXTENSION: N_("a later due date (extension)"),
        Ask.PLAN: N_("a plan in smaller payments"),
        Ask.WAIVER: N_("to be spared the penalty interest"),
    }
)


@dataclass(frozen=True, slots=True)
class Call:
    """What the borrower knows before the call; sums in minor units of ``currency``.

    ``instalment`` is the oldest of those ``unpaid``; with none, only a charge is open. ``called_in``: the
    rest of the loan is in the sum. ``days_late`` 0: it is not late yet. ``pay_now`` and ``pay_monthly`` 0:
    nothing is offered.
    Errors: TroubleError, naming the field, for what cannot be said so.
    """

    instalment: int
    due: date
    days_late: int
    to_get_current: int
    currency: str
    pay_now: int = 0
    pay_monthly: int = 0
    asks: tuple[Ask, ...] = ()
    unpaid: int = 1
    called_in: bool = False

    def __post_init__(self) -> None:
        currency(self.currency)
        checked_days(self.days_late)
        checked_day(self.due, "due")
        least_of = {"instalment": 1, "to_get_current": 0, "pay_now": 0, "pay_monthly": 0, "unpaid": 0}
        for field, least in least_of.items():
            value = getattr(self, field)
            if isinstance(value, bool) or not isinstance(value, int) or value < least:
                raise TroubleError(field, f"give a whole number from {least} on")
        if len(set(self.asks)) < len(self.asks) or not all(isinstance(one, Ask) for one in self.asks):
            raise TroubleError("asks", "give each of core.trouble.Ask at most once")


def call_script(call: Call) -> tuple[Message, ...]:
    """Return what to say, sentence by sentence, in the borrower's words; the lender stays "the lender".

    I am 8 days late with 1,800 and can pay 500 today: how do I begin?

    >>> from core.i18n import translator
    >>> said = call_script(Call(3, date(2026, 3, 12), 8, 181_080, "CNY", pay_now=50_000, asks=(Ask.PLAN,)))
    >>> translator("en").say(said[2])
    'Today I can pay ¥500.'
    """
    said = [
        message("Hello. I am calling about my loan. Please tell me your name and staff number."),
        _which(call),
        *_later(call),
    ]
    if 0 < call.to_get_current <= call.pay_now:
        said.append(message("I can pay all of it today. Please tell me the exact sum and where to pay it."))
    elif call.pay_now:
        said.append(message("Today I can pay {sum}.", sum=_money(call, call.pay_now)))
        said.append(message("Please tell me what a part payment pays first: fees, interest or principal."))
    else:
        said.append(message("Today I cannot pay. I am calling so that you know it from me."))
    if call.pay_monthly:
        said.append(message("I can pay {sum} each month from now on.", sum=_money(call, call.pay_monthly)))
    said += [_ASKING[one] for one in Ask if one in call.asks]
    if call.asks:
        said.append(message("Please note my request, and tell me by when I shall have an answer."))
    said.append(message("Please send me what we agree in writing before I pay or sign anything."))
    return tuple(said)


def _which(call: Call) -> Message:
    places: dict[str, Value] = {
        "number": Number(call.instalment),
        "due": Day(call.due),
        "sum": Amount(call.to_get_current, call.currency),
    }
    if not call.unpaid:
        return message(
            "My instalments are paid; by my reckoning a charge of {sum} for being late is still open.",
            **places,
        )
    if call.days_late:
        return plural_message(
            "It is instalment {number}, due on {due}: {count} day late. By my reckoning {sum} brings it up "
            "to date.",
            "It is instalment {number}, due on {due}: {count} days late. By my reckoning {sum} brings it up "
            "to date.",
            call.days_late,
            **places,
        )
    return message(
        "It is instalment {number}, due on {due}. It is not late yet; by my reckoning {sum} is due.", **places
    )


def _later(call: Call) -> tuple[Message, ...]:
    """That the sum is for more than the one instalment, where it is."""
    said = []
    if call.unpaid > 1:
        said.append(
            plural_message(
                "That sum counts {count} later instalment that has fallen due since.",
                "That sum counts {count} later instalments that have fallen due since.",
                call.unpaid - 1,
            )
        )
    if call.called_in:
        said.append(message("It takes it that the rest of the loan has been called in: is that so?"))
    return tuple(said)


def _money(call: Call, sum_: int) -> Amount:
    return Amount(sum_, call.currency, trim=True)


_ASKING: Mapping[Ask, Message] = MappingProxyType(
    {
        Ask.EXTENSION: message(
            "I ask for a later due date. What would it cost in all, and what is the new day?"
        ),
        Ask.PLAN: message("I ask for a plan in smaller payments that I can keep to."),
        Ask.WAIVER: message("I ask you to waive the penalty interest and late fees, in whole or in part."),
    }
)

_BASIS: Mapping[Ask, Mapping[Jurisdiction, Point]] = MappingProxyType(
    {
        Ask.EXTENSION: {
            Jurisdiction.CN: point(
                N_("The law lets you ask for an extension before the due date; the lender must consent."),
                "cn-civil-678",
            )
        },
        Ask.PLAN: {
            Jurisdiction.CN: point(
                N_(
                    "For a bank's credit card a rule speaks of plans up to {months} months, by agreement. "
                    "For other loans a plan is up to the lender."
                ),
                "cn-card-art70",
                months=Figure("cn-card-art70"),
            )
        },
        Ask.WAIVER: {
            Jurisdiction.CN: point(
                N_(
                    "The lender may waive it and need not. A court can reduce damages far above the loss if "
                    "asked."
                ),
                "cn-civil-585",
            )
        },
    }
)


def basis(asks: tuple[Ask, ...], place: Jurisdiction) -> tuple[Point, ...]:
    """Return what each request rests on in a place; nothing where our sources do not say.

    >>> [one.ids for one in basis((Ask.EXTENSION,), Jurisdiction.CN)]
    [('cn-civil-678',)]
    """
    return tuple(_BASIS[one][place] for one in Ask if one in asks and place in _BASIS[one])


_ALWAYS = (
    N_("the sum that brings the loan up to date, its parts, and the day it is counted to"),
    N_("a receipt for each payment, and what it paid: fees, interest, principal"),
    N_("who agreed, on which day, with name and staff number"),
)
_WRITTEN: Mapping[Ask, tuple[str, ...]] = MappingProxyType(
    {
        Ask.EXTENSION: (
            N_("the new due dates, the rate until then, and the cost in all"),
            N_("whether the days past due stop, and what is reported to the credit record"),
        ),
        Ask.PLAN: (
            N_("every payment of the plan with its day, and what happens if one is late"),
            N_("whether collection calls stop while you keep to the plan"),
            N_("what is reported to the credit record while the plan runs"),
        ),
        Ask.WAIVER: (N_("which penalty or fee is waived, how much, and on what condition"),),
    }
)


def in_writing(asks: tuple[Ask, ...]) -> tuple[str, ...]:
    """Return what to get in writing, as source strings for the Translator, none twice.

    >>> len(in_writing(())), len(in_writing((Ask.WAIVER,)))
    (3, 4)
    """
    return tuple(dict.fromkeys((*_ALWAYS, *(text for one in Ask if one in asks for text in _WRITTEN[one]))))
