"""What being late costs by contract: presets as plain data with their sources, five questions to read one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from types import MappingProxyType

from core.law import Jurisdiction, Parameter, lawbook
from core.law.parameter import Range
from core.trouble.points import TroubleError
from core.wording import N_, Message, Number, message

BUCKETS = ("fee", "penalty", "interest", "principal")
BASES = ("principal", "principal_and_interest")


@dataclass(frozen=True, slots=True)
class Preset:
    """One late policy. Rates and shares are exact; ``late_fee``: minor units of ``currency``, asked once.

    ``multiple`` of the contract rate, on ``base``, one of BASES; ``compound``: unpaid interest bears interest
    at the penalty rate too. ``grace_days``: paid within them is on time. ``order``: what a payment pays
    first, of BUCKETS. ``cap_share``: all charges of the loan together, as a share of the amount lent;
    ``daily_cap``: interest and fees a day, of the amount lent, which binds the price and is no part of the
    lateness; None: no such cap. ``assumed``: fields that rest on no source.
    """

    key: str
    name: Message
    explanation: Message
    multiple: Fraction
    facts: tuple[Parameter, ...]
    base: str = BASES[0]
    compound: bool = False
    grace_days: int = 0
    order: tuple[str, ...] = BUCKETS
    late_fee: int = 0
    currency: str = ""
    cap_share: Fraction | None = None
    daily_cap: Fraction | None = None
    assumed: tuple[str, ...] = ("base", "order")

    @property
    def place(self) -> Jurisdiction:
        """Whose rules it follows."""
        return self.facts[0].jurisdiction

    @property
    def applies_from(self) -> date | None:
        """The first day on which all its sources hold; None where none of them names one."""
        return max((one.applies_from for one in self.facts if one.applies_from), default=None)

    @property
    def applies_to(self) -> date | None:
        """The last day on which all its sources hold; None where they hold as far as is known."""
        return min((one.applies_to for one in self.facts if one.applies_to), default=None)

    def holds(self, day: date) -> bool:
        """Whether all its sources hold on a day."""
        return all(one.in_force(day) for one in self.facts)


ORDER_IS_OPEN = N_(
    "What a part payment pays first is the contract's to say. Where the sources are silent, the order here "
    "is an assumption."
)


@cache
def presets() -> Mapping[str, Preset]:
    """Return every preset by its key, its figures read from the law book.

    What is the penalty rate, as a multiple, and how many days of grace has Weilidai?

    >>> presets()["weilidai"].multiple, presets()["weilidai"].grace_days
    (Fraction(3, 2), 1)
    """
    book = lawbook()
    markup = book["cn-penalty-30-50"].value
    assert isinstance(markup, Range) and isinstance(markup.high, Fraction)
    times = 1 + markup.high
    penalty = (book["cn-penalty-30-50"], book["p-xm-penalty"], book["cn-civil-676"])
    said = Number(times, 2)
    weilidai = book["p-wld-penalty"].fraction()
    return MappingProxyType(
        {
            one.key: one
            for one in (
                Preset(
                    "multiple_1_5",
                    message("{times} times on overdue principal", times=said),
                    message(
                        "The overdue principal bears the contract's rate times {times}, in place of "
                        "ordinary interest. The rule is mainland China's and addressed to banks there; "
                        "app loans use it by contract.",
                        times=said,
                    ),
                    times,
                    penalty,
                ),
                Preset(
                    "compound",
                    message("{times} times, with compound interest", times=said),
                    message(
                        "As above, and interest not paid on time bears interest at the penalty rate too. "
                        "Whether an app loan does this depends on its contract."
                    ),
                    times,
                    (*penalty, book["cn-penalty-compound"]),
                    compound=True,
                ),
                Preset(
                    "civil_code",
                    message("Costs, then interest, then principal"),
                    message(
                        "The order that the Civil Code is said to give unless the contract says otherwise. "
                        "The article is not among the texts we read, so the order is an assumption here."
                    ),
                    times,
                    penalty,
                    order=("fee", "interest", "penalty", "principal"),
                ),
                Preset(
                    "principal_first",
                    message("Principal first"),
                    message(
                        "A payment lowers the overdue principal first, so less penalty interest runs on. "
                        "Some lenders agree to it; the order is an assumption here."
                    ),
                    times,
                    penalty,
                    order=("principal", "interest", "penalty", "fee"),
                ),
                Preset(
                    "weilidai",
                    message("Weilidai, as pages quote it"),
                    message(
                        "Paid by the end of the day after the due date: no penalty. Later: the rate times "
                        "{times}.",
                        times=Number(weilidai, 2),
                    ),
                    weilidai,
                    (book["p-wld-penalty"], book["p-wld-grace"]),
                    grace_days=int(book["p-wld-grace"].fraction()),
                ),
                Preset(
                    "uk_short_term",
                    message("United Kingdom: high-cost short-term credit"),
                    message(
                        "One default fee, as high as the cap. What being late adds stops where all charges "
                        "together would pass the amount lent. The cap by the day is one on the price, and "
                        "the price is taken as you gave it. That interest goes on at the contract's rate is "
                        "an assumption."
                    ),
                    Fraction(1),
                    (book["uk-hcstc-daily"], book["uk-hcstc-default"], book["uk-hcstc-total"]),
                    late_fee=int(book["uk-hcstc-default"].fraction()),
                    currency=book["uk-hcstc-default"].part().unit.currency,
                    cap_share=book["uk-hcstc-total"].fraction(),
                    daily_cap=book["uk-hcstc-daily"].fraction(),
                    assumed=("multiple", "base", "order"),
                ),
            )
        }
    )


def preset(key: str) -> Preset:
    """Return a preset by its key; TroubleError where there is none."""
    found = presets()
    if key not in found:
        raise TroubleError("key", f"choose one of: {', '.join(found)}")
    return found[key]


@dataclass(frozen=True, slots=True)
class ContractQuestion:
    """A question to read off a contract: the ``field`` it sets, where the words stand, an example.

    All but ``field`` are source strings.
    """

    field: str
    asks: str
    where: str
    wording: str


QUESTIONS: tuple[ContractQuestion, ...] = (
    ContractQuestion(
        "multiple",
        N_("How high is the penalty rate?"),
        N_(
            "Usually under “Overdue”, “Penalty interest” or “Liability for breach”; also in the cost "
            "statement."
        ),
        N_("Penalty interest is charged on overdue loans at the contract rate plus 50% of it."),
    ),
    ContractQuestion(
        "base",
        N_("On what is it charged: on overdue principal, or on principal and interest?"),
        N_("In the same clause: look for the words after “on” or “based on”."),
        N_(
            "Penalty interest is counted by the day on the overdue principal, from the day it becomes "
            "overdue."
        ),
    ),
    ContractQuestion(
        "compound",
        N_("Does unpaid interest bear interest too?"),
        N_(
            "In the same clause or the next: look for “compound interest”. If the words are missing, take "
            "it as no."
        ),
        N_("Interest not paid on time bears compound interest at the penalty rate."),
    ),
    ContractQuestion(
        "grace_days",
        N_("How many days of grace are there after the due date?"),
        N_("Usually under “Repayment”: look for “grace” or a time of day on the due date. If missing: none."),
        N_("A payment received by 24:00 on the day after the due date is not overdue."),
    ),
    ContractQuestion(
        "order",
        N_("What does a part payment pay first, and is there a late fee?"),
        N_("Usually under “Repayment” or “Order of repayment”; fees in the cost statement."),
        N_("Payments are used for costs first, then for penalty interest and interest, then for principal."),
    ),
)
