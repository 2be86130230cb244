"""Where each number of a shock comes from: a source with its date, an assumption, or the reader."""

from __future__ import annotations

from core.afford.shock_choices import ShockChoices
from core.afford.shock_fields import Number as ShockNumber
from core.afford.shock_start import Start
from core.inputs import Kind
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


def basis_said(number: ShockNumber, chosen: ShockChoices, start: Start, currency: str) -> Message:
    """Return where the number on screen comes from, and what is usual where the reader has another."""
    key = (number.shock, number.part)
    usual = value_said(number, start.numbers[key], currency)
    basis = start.bases.get(key)
    if number.name in chosen.own and chosen.numbers[number.name] != start.numbers[key]:
        return message("Yours; {usual} stood here.", usual=usual)
    if basis is None or not basis.sources:
        return message(ASSUMED)
    if not basis.how:
        return message("{usual}, as the source has it.", usual=usual)
    return message(basis.how)


def sources_of(number: ShockNumber, start: Start) -> tuple[Parameter, ...]:
    """Return the entries of the law book that a number rests on where nothing else is said."""
    basis = start.bases.get((number.shock, number.part))
    return () if basis is None else basis.sources
