"""What the fields of an offer must be together, beyond what a contract asks of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import NamedTuple

from core.contract import MAX_RATE_PER_YEAR
from core.errors import Problem
from core.offers.contracts import DAYS_IN_A_MONTH_OF_PAYMENTS, Values
from core.offers.fields import Covers
from core.offers.phrase import Phrase
from core.wording import Amount, Number, Share, message


class _Rule(NamedTuple):
    needs: frozenset[str]
    broken: Callable[[Values, str], Iterator[Problem]]


def broken_rules(phrase: Phrase, values: Values, read: Collection[str], code: str) -> Iterator[Problem]:
    """Yield a problem for every rule of the phrase that its values break, asked of those that were read."""
    for rule in _RULES.get(phrase, ()):
        if rule.needs <= set(read):
            yield from rule.broken(values, code)


def _received(values: Values, code: str) -> Iterator[Problem]:
    if values["received"] > values["amount"]:
        said = message(
            "No more can reach you than is borrowed: write at most {amount}.",
            amount=Amount(values["amount"], code, trim=True),
        )
        yield Problem("offer_received", "amount", said)


def _repays_what_was_received(values: Values, code: str) -> Iterator[Problem]:
    periods, received = values["periods"], min(values["received"], values["amount"])
    if values["instalment"] * periods < received:
        yield _too_little(
            "instalment", values["instalment"] * periods, received, -(-received // periods), code
        )


def _list_repays(values: Values, code: str) -> Iterator[Problem]:
    total = sum(values["payments"])
    if total < values["amount"]:
        said = message(
            "The payments come to {total}, less than the {owed} to be repaid. Add those that are missing.",
            total=Amount(total, code),
            owed=Amount(values["amount"], code),
        )
        yield Problem("offer_payments", "repays", said)


def _a_day(values: Values, code: str) -> Iterator[Problem]:
    a_day, amount = values["a_day"], values["amount"]
    if values["covers"] is Covers.PAYMENT:
        paid, each = a_day * DAYS_IN_A_MONTH_OF_PAYMENTS, DAYS_IN_A_MONTH_OF_PAYMENTS * values["periods"]
        if paid * values["periods"] < amount:
            yield _too_little("a_day", paid * values["periods"], amount, -(-amount // each), code)
    elif a_day * 365 > amount * MAX_RATE_PER_YEAR:
        said = message(
            "Write a sum of at most {high}: more would be over {share} a year.",
            high=Amount(amount * MAX_RATE_PER_YEAR // 365, code),
            share=Share(MAX_RATE_PER_YEAR, 0),
        )
        yield Problem("offer_a_day", "range", said)


def _promotion(values: Values, code: str) -> Iterator[Problem]:
    if values["promo_periods"] > values["periods"]:
        said = message("The loan has {most} periods: write at most that.", most=Number(values["periods"]))
        yield Problem("offer_promo_periods", "periods", said)


def _too_little(field: str, total: int, owed: int, least: int, code: str) -> Problem:
    said = message(
        "The instalments come to {total}, less than the {owed} to be repaid. Write at least {least}.",
        total=Amount(total, code),
        owed=Amount(owed, code),
        least=Amount(least, code),
    )
    return Problem(f"offer_{field}", "repays", said)


def _rule(broken: Callable[[Values, str], Iterator[Problem]], *needs: str) -> _Rule:
    return _Rule(frozenset(needs), broken)


_RULES: Mapping[Phrase, tuple[_Rule, ...]] = {
    Phrase.DEDUCTED: (
        _rule(_received, "received", "amount"),
        _rule(_repays_what_was_received, "received", "amount", "instalment", "periods"),
    ),
    Phrase.LIST: (_rule(_list_repays, "payments", "amount"),),
    Phrase.A_DAY: (_rule(_a_day, "a_day", "amount", "periods", "covers"),),
    Phrase.PROMO: (_rule(_promotion, "promo_periods", "periods"),),
}
