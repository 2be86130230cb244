"""The same thousand with one thing done otherwise: borrow less, repay longer, save first, one shock less."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from core.afford.shock_choices import ShockChoices, months_for_loan
from core.afford.shock_fields import SHOCK_NAMES, Lever
from core.contract import MAX_MINOR, LoanTerms
from core.errors import LoanError
from core.household import Household
from core.inputs import Quote, Scenario, raw_of, read
from core.requote import follow
from core.schedule import build_schedule
from core.simulate import Shocks
from core.wording import Amount, Message, Share, Term, message, plural_message


class Case(NamedTuple):
    """What is simulated: a household, a loan, and what may happen."""

    home: Household
    terms: LoanTerms
    shocks: Shocks


class Pulled(NamedTuple):
    """A lever and the case it makes; ``said`` names it with its size."""

    lever: Lever
    said: Message
    case: Case


def as_it_is(scenario: Scenario, home: Household, chosen: ShockChoices) -> Pulled:
    """Return the case without any lever."""
    return Pulled(Lever.NONE, message("As it is"), Case(home, scenario.terms(), chosen.shocks))


def pulled(lever: Lever, scenario: Scenario, home: Household, chosen: ShockChoices) -> Pulled | None:
    """Return what a lever makes of a loan and a household, or None where it makes nothing that can be.

    A smaller loan keeps its price and the household's savings: what was to be bought with it is smaller too.
    More savings are there before the first instalment. A longer loan keeps its price.

    A fifth less of 10,000.00: how much is borrowed?

    >>> from datetime import date
    >>> from core.afford.shock_choices import read_shocks
    >>> from core.afford.shock_start import start_from
    >>> from core.law import Jurisdiction
    >>> home = Household(income=1_500_000, essentials=600_000)
    >>> chosen = read_shocks({}, start_from(Jurisdiction.CN, home), date(2026, 1, 31), "CNY")
    >>> pulled(Lever.LESS, Scenario(start=date(2026, 1, 31)), home, chosen).case.terms.principal
    800000
    """
    before = as_it_is(scenario, home, chosen)
    match lever:
        case Lever.NONE:
            return before
        case Lever.LESS:
            part = 1 - chosen.less
            smaller = replace(
                scenario,
                amount=max(_part(scenario.amount, part), 1),
                down_payment=_part(scenario.down_payment, part),
            )
            terms = _terms(scenario, smaller)
            if terms is None:
                return None
            said = message(
                "Borrow {share} less ({amount})",
                share=Share(chosen.less, 0),
                amount=Amount(smaller.amount, scenario.currency, trim=True),
            )
            return Pulled(lever, said, before.case._replace(terms=terms))
        case Lever.LONGER:
            terms = _terms(scenario, replace(scenario, periods=scenario.periods + chosen.longer))
            said = plural_message("{count} more instalment", "{count} more instalments", chosen.longer)
            return None if terms is None else Pulled(lever, said, before.case._replace(terms=terms))
        case Lever.BUFFER:
            more = chosen.buffer * home.essentials
            saved = replace(home, savings=min(home.savings + more, MAX_MINOR))
            said = plural_message(
                "{count} month of essentials saved up first ({amount})",
                "{count} months of essentials saved up first ({amount})",
                chosen.buffer,
                amount=Amount(more, home.currency, trim=True),
            )
            return Pulled(lever, said, before.case._replace(home=saved))
        case Lever.OFF:
            if chosen.off not in chosen.on:
                return None
            shocks = replace(chosen.shocks, **{chosen.off.value: None})
            said = message("Without the shock “{shock}”", shock=Term(SHOCK_NAMES[chosen.off]))
            return Pulled(lever, said, before.case._replace(shocks=shocks))


def every_lever(scenario: Scenario, home: Household, chosen: ShockChoices) -> tuple[Pulled, ...]:
    """Return the case as it is, then every lever that can be pulled."""
    found = (pulled(lever, scenario, home, chosen) for lever in Lever)
    return tuple(one for one in found if one is not None)


def months_for(chosen: ShockChoices, *cases: Case) -> int:
    """Return how many months are looked at: what the reader says, else as long as the longest of the loans.

    The same for all of them, or one would have less time to fall behind in.
    """
    return chosen.months or max(months_for_loan(case.terms) for case in cases)


def _part(amount: int, part: Fraction) -> int:
    return round(amount * part)


def _terms(scenario: Scenario, changed: Scenario) -> LoanTerms | None:
    """The contract of a changed loan at the same price, or None where there is none."""
    try:
        if scenario.quote is Quote.INSTALMENT:
            changed = follow(changed, build_schedule(scenario.terms()).rate)
        read_back = read(raw_of(changed), scenario.start).scenario
        if read_back is None:
            return None
        months_for_loan(read_back.terms())  # one that runs too long to be followed is none
    except LoanError:
        return None
    return read_back.terms()
