"""What fields must be together: the parts of a contract that can each stand alone but not side by side.

Each rule names the fields it looks at, so that it is not asked where one of them could not be read.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from core.contract import KNOWN_INSTALMENT_METHODS, Method
from core.errors import Problem
from core.inputs.scenario import FeeText, Quote, Scenario
from core.wording import Amount, Day, Number, message


class _Rule(NamedTuple):
    needs: frozenset[str]
    broken: Callable[[Scenario], Iterator[Problem]]


def contradictions(scenario: Scenario, read: Collection[str]) -> Iterator[Problem]:
    """Yield a problem for every rule that the scenario breaks, asked of the fields that could be read."""
    for rule in _RULES:
        if rule.needs <= set(read):
            yield from rule.broken(scenario)


def _down_payment(s: Scenario) -> Iterator[Problem]:
    if s.down_payment >= s.amount:
        said = message(
            "The down payment must be less than the amount borrowed, {amount}.",
            amount=Amount(s.amount, s.currency),
        )
        yield Problem("down_payment", "amount", said)


def _flat_price(s: Scenario) -> Iterator[Problem]:
    if s.quote is Quote.FLAT and s.method is not Method.FLAT_FEE:
        said = message(
            "A flat price is charged on the amount first borrowed, so it goes with flat-fee instalments "
            "only. Choose those, or quote the price another way."
        )
        yield Problem("method", "flat", said)


def _known_instalment(s: Scenario) -> Iterator[Problem]:
    if s.quote is Quote.INSTALMENT and s.method not in KNOWN_INSTALMENT_METHODS:
        said = message(
            "With this repayment method the payments differ, so one instalment does not tell the price. "
            "Quote it as a rate, or choose another method."
        )
        yield Problem("quote", "instalment", said)


def _multiple(s: Scenario) -> Iterator[Problem]:
    if s.quote is Quote.INSTALMENT and s.multiple != 1:
        said = message(
            "An instalment that is known is not rounded again. Leave this empty, or quote the price as "
            "a rate."
        )
        yield Problem("multiple", "known", said)


def _grace(s: Scenario) -> Iterator[Problem]:
    for name in ("grace_principal", "grace_deferred"):
        waits = getattr(s, name)
        if s.method is Method.SINGLE_REPAYMENT:
            if waits:
                yield Problem(
                    name, "single", message("A single repayment already waits to the end: leave this at 0.")
                )
        elif waits >= s.periods:
            said = message(
                "At least one instalment must repay principal: write at most {most}.",
                most=Number(s.periods - 1),
            )
            yield Problem(name, "periods", said)
    if s.grace_free > s.periods:
        said = message("The loan has {most} periods: write at most that.", most=Number(s.periods))
        yield Problem("grace_free", "periods", said)


def _first_due(s: Scenario) -> Iterator[Problem]:
    if s.first_due is not None and s.first_due <= s.start:
        said = message("Choose a day after {start}, when the money is paid out.", start=Day(s.start))
        yield Problem("first_due", "start", said)


def _fees(s: Scenario) -> Iterator[Problem]:
    taken = s.taken_upfront
    if taken and taken + s.down_payment >= s.amount:
        said = message(
            "What is paid or deducted on the first day comes to {taken}. It must be less than the amount "
            "borrowed, {amount}.",
            taken=Amount(taken + s.down_payment, s.currency),
            amount=Amount(s.amount, s.currency),
        )
        yield Problem("fee_paid" if s.fee_deducted == FeeText() else "fee_deducted", "amount", said)


def _repays(s: Scenario) -> Iterator[Problem]:
    """A known instalment must at least repay what is owed, and only interest explains it repaying more."""
    if s.quote is not Quote.INSTALMENT or s.method not in KNOWN_INSTALMENT_METHODS:
        return
    count = 1 if s.method is Method.SINGLE_REPAYMENT else s.periods - s.before_principal
    if count < 1 or s.financed < 1:
        return  # another rule already says so
    total = int(s.price) * count
    if total < s.financed:
        said = message(
            "The instalments come to {total}, less than the {owed} to be repaid. Write at least {least}.",
            total=Amount(total, s.currency),
            owed=Amount(s.financed, s.currency),
            least=Amount(-(-s.financed // count), s.currency),
        )
        yield Problem("price", "repays", said)
    elif total > s.financed and s.grace_free >= s.periods:
        said = message(
            "The instalments repay more than was borrowed, so at least one period must bear interest: "
            "write at most {most}.",
            most=Number(s.periods - 1),
        )
        yield Problem("grace_free", "interest", said)


def _rule(broken: Callable[[Scenario], Iterator[Problem]], *needs: str) -> _Rule:
    return _Rule(frozenset(needs), broken)


_RULES = (
    _rule(_down_payment, "amount", "down_payment"),
    _rule(_flat_price, "quote", "method"),
    _rule(_known_instalment, "quote", "method"),
    _rule(_multiple, "quote", "multiple"),
    _rule(_grace, "method", "periods", "grace_principal", "grace_deferred", "grace_free"),
    _rule(_first_due, "start", "first_due"),
    _rule(_fees, "amount", "down_payment", "fee_paid", "fee_deducted", "rounding"),
    _rule(_repays, "amount", "down_payment", "quote", "price", "method", "periods", "grace_principal",
          "grace_deferred", "grace_free"),
)  # fmt: skip
