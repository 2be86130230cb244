"""What is said about each phrase: its name, an example to press, what it leaves out, what is then assumed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from core.offers.phrase import Phrase
from core.wording import N_, Message, message


@dataclass(frozen=True, slots=True)
class Card:
    """One phrase as a reader meets it.

    ``name`` and ``line`` are source strings: how it sounds, and what it is in one line. ``example`` holds a
    text for each of its fields, in the order of the form. ``untold`` is what the phrase leaves out,
    ``assumed`` what the decoder takes for granted instead. ``open`` names the field with which the reader
    settles what the phrase leaves open, empty where there is none.
    """

    phrase: Phrase
    name: str
    line: str
    example: Mapping[str, str]
    untold: tuple[Message, ...]
    assumed: Message
    open: str = ""

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the phrase's fields."""
        return tuple(self.example)


def _card(
    phrase: Phrase,
    name: str,
    line: str,
    example: Mapping[str, str],
    untold: tuple[Message, ...],
    assumed: Message,
    left_open: str = "",
) -> Card:
    named = MappingProxyType({f"offer_{field}": text for field, text in example.items()})
    return Card(phrase, name, line, named, untold, assumed, left_open and f"offer_{left_open}")


_A_PERIOD_LATER = message(
    "You receive the whole amount on the first day; the first payment comes one period later, and the "
    "others follow at the same distance."
)

CARDS: Mapping[Phrase, Card] = MappingProxyType(
    {
        card.phrase: card
        for card in (
            _card(
                Phrase.DAILY,
                N_("0.05 % a day"),
                N_("A rate for each day, on what is still owed."),
                {"amount": "10000", "daily": "0.05", "periods": "6", "repaid": "equal"},
                (
                    message("This phrase does not tell you how the loan is repaid."),
                    message("This phrase does not tell you whether fees come on top."),
                ),
                message("A payment each month; a month counts 365 ÷ 12 days; no fees."),
                "repaid",
            ),
            _card(
                Phrase.FEE,
                N_("A fee of 0.6 % per instalment"),
                N_("A fee on the amount first borrowed, charged again with every instalment."),
                {"amount": "10000", "fee": "0.6", "periods": "12"},
                (
                    message(
                        "This phrase does not tell you the yearly rate: the fee stays the same while you owe "
                        "less and less."
                    ),
                    message(
                        "This phrase does not tell you whether the remaining fees are still due if you repay "
                        "early."
                    ),
                ),
                message("The amount is repaid in equal parts, one each month, and the fee comes with each."),
            ),
            _card(
                Phrase.INSTALMENTS,
                N_("6 × 1,800 on 10,000"),
                N_("The payments are told, the price is not."),
                {"amount": "10000", "instalment": "1800", "periods": "6", "every": "1m"},
                (
                    message("This phrase does not tell you any rate."),
                    message("This phrase does not tell you how much of each payment is interest or fees."),
                ),
                _A_PERIOD_LATER,
            ),
            _card(
                Phrase.FEN,
                N_("One fen a month (月息1分)"),
                N_("A monthly rate in traditional words: 1 fen is 1 %."),
                {"amount": "10000", "fen": "1", "periods": "12", "counted": "owed"},
                (
                    message(
                        "This phrase does not tell you whether interest is counted on what you still owe or "
                        "on the amount first borrowed, which costs nearly twice as much."
                    ),
                    message("This phrase does not tell you when the amount itself is repaid."),
                ),
                message("A payment each month, unless all is repaid at the end; no fees."),
                "counted",
            ),
            _card(
                Phrase.LIST,
                N_("First so much, then so much"),
                N_("A list of payments that differ."),
                {"amount": "10000", "payments": "2500 5x1700", "every": "1m"},
                (
                    message("This phrase does not tell you any rate."),
                    message("This phrase does not tell you why the payments differ."),
                ),
                _A_PERIOD_LATER,
            ),
            _card(
                Phrase.DEDUCTED,
                N_("Borrow 10,000, receive 9,000"),
                N_("Part of the money is kept back before it reaches you, and repaid all the same."),
                {
                    "amount": "10000", "received": "9000", "instalment": "1800", "periods": "6",
                    "every": "1m",
                },
                (
                    message(
                        "This phrase does not tell you the price of the money you really get: a rate quoted "
                        "on the full amount is too low."
                    ),
                ),
                message(
                    "Only what reaches you counts as borrowed; the first payment comes one period later, and "
                    "the others follow at the same distance."
                ),
            ),
            _card(
                Phrase.SERVICE,
                N_("A rate, and a service fee each month"),
                N_("A yearly rate that looks low, and a fee that comes with every instalment."),
                {"amount": "10000", "yearly": "7.2", "service": "0.5%", "periods": "12"},
                (
                    message(
                        "This phrase does not tell you what both cost together: the rate leaves the service "
                        "fee out."
                    ),
                ),
                message("Equal instalments each month, and the same fee with each of them."),
            ),
            _card(
                Phrase.MEMBER,
                N_("Members only: a fee to join"),
                N_("A rate, and a membership without which nothing is lent."),
                {
                    "amount": "5000", "yearly": "12", "member": "199", "member_when": "once",
                    "periods": "6",
                },
                (message("This phrase does not tell you the rate with the membership counted in."),),
                message(
                    "You would not join without the loan, so the whole fee counts as part of its price; "
                    "equal instalments each month."
                ),
            ),
            _card(
                Phrase.FREE_DAYS,
                N_("The first 7 days free, or a coupon"),
                N_("A daily rate that starts later, or money off the first interest."),
                {"amount": "10000", "daily": "0.05", "free_days": "7", "coupon": "10", "periods": "6"},
                (
                    message("This phrase does not tell you the price after the free days."),
                    message(
                        "This phrase does not tell you how little the free days save on a loan over many "
                        "months."
                    ),
                ),
                message(
                    "Equal instalments each month at the daily rate, a month counting 365 ÷ 12 days; the "
                    "interest of the free days and the coupon come off the first ones."
                ),
            ),
            _card(
                Phrase.A_DAY,
                N_("Only 12 a day"),
                N_("A small sum, told for one day of many."),
                {"amount": "4000", "a_day": "12", "covers": "payment", "periods": "12"},
                (
                    message("This phrase does not tell you for how many days."),
                    message(
                        "This phrase does not tell you whether it is the whole payment or only the interest."
                    ),
                ),
                message(
                    "As a payment: 30 days' worth is due each month. As interest: a daily rate on what is "
                    "still owed, in equal instalments each month."
                ),
                "covers",
            ),
            _card(
                Phrase.PROMO,
                N_("A low rate first, then the standard rate"),
                N_("The rate in large print holds for a few instalments only."),
                {
                    "amount": "10000", "promo": "3.6", "promo_periods": "3", "yearly": "18",
                    "periods": "12",
                },
                (
                    message("This phrase does not tell you what the loan costs over all its months."),
                    message(
                        "This phrase does not tell you how far the payments rise when the low rate ends."
                    ),
                ),
                message(
                    "Equal instalments each month while a rate holds, worked out anew on what is still owed "
                    "when it changes."
                ),
            ),
            _card(
                Phrase.QUOTED,
                N_("A yearly rate with fees left out"),
                N_("The rate is right as far as it goes; the fees stand elsewhere."),
                {
                    "amount": "10000", "yearly": "10", "fees": "3%", "fees_when": "off",
                    "periods": "12",
                },
                (
                    message(
                        "This phrase does not tell you the fees; look for arranging, insurance, guarantee "
                        "and account fees."
                    ),
                ),
                message("Equal instalments each month, and no other fees than those typed here."),
            ),
        )
    }
)  # fmt: skip
