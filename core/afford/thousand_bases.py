"""Where each number of a shock comes from: a source with its date, an assumption, or the reader."""

from __future__ import annotations

from fractions import Fraction

from core.afford.shock_choices import ShockChoices
from core.afford.shock_fields import Number as ShockNumber
from core.afford.shock_start import Start
from core.inputs import Kind
from core.inputs.grammar import amount_text
from core.law import Parameter
from core.simulate import ASSUMED
from core.wording import N_, Amount, Message, Number, Share, Term, Value, message

FOR_GOOD = N_("for good")
# What the model does with a month, in the order in which it does it.
BEHAVIOUR = (
    N_(
        "Each month, pay comes in first. From it, and from savings if need be, essentials and other debts go."
    ),
    N_("Then the loan is paid: what is due, in the order of the contract, as far as the money goes."),
    N_("What is left is saved. Nobody borrows elsewhere, sells anything or gets help."),
    N_("What is not paid is late, and costs what stands on the page If I am late."),
    N_("Luck is drawn once: whatever lever is pulled, a household meets the same luck in the same month."),
    N_("One household's trouble is not another's: only the shock that hits many at once comes to all."),
)


def value_said(number: ShockNumber, value: object, currency: str) -> Value:
    """Return a number of a shock as it is said."""
    if value is None:
        return Term(FOR_GOOD)
    if number.field.kind is Kind.SHARE:
        return Share(value, 2)  # type: ignore[arg-type]  # the table holds shares as Fractions
    if number.field.kind is Kind.AMOUNT:
        return Amount(int(value), currency, trim=True)  # type: ignore[call-overload]  # and sums as ints
    return Number(value)  # type: ignore[arg-type]  # and counts as ints


def basis_said(number: ShockNumber, chosen: ShockChoices, start: Start, currency: str) -> tuple[Message, ...]:
    """Return where the number on screen comes from, and what stood there where the reader has another."""
    key = (number.shock, number.part)
    basis = start.bases.get(key)
    if number.name in chosen.own and chosen.numbers[number.name] != start.numbers[key]:
        return (
            message("Yours; {usual} stood here.", usual=value_said(number, start.numbers[key], currency)),
        )
    if basis is None or (basis.is_assumption and basis.how is None):
        return (message(ASSUMED),)
    if basis.how is None:
        return (message("As the source has it."),)
    assumed = (message("Part of it is an assumption."),) if basis.is_assumption else ()
    return (basis.how, *assumed)


def sources_of(number: ShockNumber, start: Start) -> tuple[Parameter, ...]:
    """Return the entries of the law book that a number rests on where nothing else is said."""
    basis = start.bases.get((number.shock, number.part))
    return () if basis is None else basis.sources


def box_said(number: ShockNumber, start: Start, currency: str) -> str:
    """Return the number that an empty box stands for, as it would be typed, to two decimals.

    What stands in the box of how long one is out of work in mainland China?

    >>> from core.afford.shock_fields import NUMBERS
    >>> from core.afford.shock_start import start_from
    >>> from core.household import Household
    >>> from core.law import Jurisdiction
    >>> start = start_from(Jurisdiction.CN, Household(income=1, essentials=1))
    >>> [box_said(one, start, "CNY") for one in NUMBERS[:3]]
    ['0.91', '6', '0']
    """
    value = start.numbers[number.shock, number.part]
    if value is None:
        return "0"
    if isinstance(value, Fraction):
        return f"{float(value * 100):.2f}".rstrip("0").rstrip(".")
    return amount_text(value, currency) if number.field.kind is Kind.AMOUNT else str(value)
