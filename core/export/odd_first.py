"""Yearly rates in the workbook where the first period is not a whole one, which IRR() cannot count.

Newton's steps stand in cells: what is received − Σ paid ÷ (…)^t rises with the rate and bends downward, so
from a rate of 0 every step comes closer from below, and the last cell holds the rate.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from core.contract import LoanTerms
from core.dates import is_regular, months_back
from core.export.book import PER_YEAR, Book
from core.export.row_formulas import FLOW, START, WHOLE, Places

# From 0 a step at least doubles the rate until it is near, then squares the error; 10,000 % a month takes 20.
_STEPS = 24
_PRECISE = "0.0000000000%"


@dataclass(frozen=True, slots=True)
class OddFirst:
    """The first period in unit-periods: ``whole`` ones and a part left over, which each yearly rate counts
    its own way: ``simple`` for the nominal rate, ``compound`` for the effective one."""

    whole: int
    simple: Fraction
    compound: Fraction


def irregular_first(terms: LoanTerms) -> OddFirst | None:
    """Return the first period in unit-periods, or None where it is exactly one.

    Convention: as :func:`core.cost.measure` counts it. Odd days are over 30 a month for the nominal rate (US
    Regulation Z, Appendix J (b)(5)), over 365 a year for the effective one (Directive 2008/48/EC, Annex I).

    >>> from datetime import date
    >>> from core.rates import Rate
    >>> irregular_first(LoanTerms(principal=500_000, rate=Rate.yearly("12%"), periods=3,
    ...                           disbursed=date(2026, 1, 15), first_due=date(2026, 2, 1)))
    OddFirst(whole=0, simple=Fraction(17, 30), compound=Fraction(204, 365))
    """
    first, every = terms.first_due, terms.every
    if first is None or is_regular(terms.disbursed, first, every):
        return None
    if every.months:
        months, days = months_back(terms.disbursed, first)
        whole, odd = divmod(30 * months + days, 30 * every.months)
        years = Fraction(months, 12) + Fraction(days, 365)
        return OddFirst(whole, Fraction(odd, 30 * every.months), years * every.per_year - whole)
    whole, odd = divmod((first - terms.disbursed).days, every.days)
    return OddFirst(whole, Fraction(odd, every.days), Fraction(odd, 365) * every.per_year)


def search_steps(odd: OddFirst, received: float, paid: list[tuple[int, float]]) -> list[tuple[float, float]]:
    """Return both rates per period after each step, nominal first; they begin with 0.

    ``received`` and ``paid`` (whole periods, amount below zero) are in one unit, whichever.
    """
    part, rest, i, x = float(odd.simple), float(odd.compound), 0.0, 0.0
    steps = [(i, x)]
    for _ in range(_STEPS):
        worth = [(t, a * (1 + i) ** -t / (1 + part * i)) for t, a in paid]
        slope = sum(w * (part / (1 + part * i) + t / (1 + i)) for t, w in worth)
        i += (received + sum(w for _, w in worth)) / slope
        worth = [(t, a * (1 + x) ** -(t + rest)) for t, a in paid]
        slope = sum(w * (t + rest) / (1 + x) for t, w in worth)
        x += (received + sum(w for _, w in worth)) / slope
        steps.append((i, x))
    return steps


def write_search(book: Book, sheet: Any, odd: OddFirst, places: Places) -> None:
    """Write Newton's steps for both yearly rates: nominal, by (1+f·i)(1+i)^t; effective, by (1+X)^t."""
    t, quiet = book.t, book.quiet(_PRECISE)
    f, rest = (f"({part.numerator}/{part.denominator})" for part in (odd.simple, odd.compound))
    heads = (
        t("Step"),
        t("Rate a period, for the simple yearly rate"),
        t("Rate a period, for the effective one"),
    )
    for column, head in enumerate(heads):
        book.text(sheet, 0, column, head, book.head())
    sheet.set_column("A:A", 8)
    sheet.set_column("B:C", 26)
    first = places.cell(FLOW, START)
    later, whole = (places.span(column, places.first, places.last) for column in (FLOW, WHOLE))
    paid = [(odd.whole + places.skipped + k, -float(row.payment)) for k, row in enumerate(book.numbered)]
    steps = search_steps(odd, float(book.schedule.flows[0][1]), paid)
    for step, values in enumerate(steps):
        sheet.write_number(step + 1, 0, step, book.quiet())
        for column, (name, value) in enumerate(zip("BC", values, strict=True), 1):
            if not step:
                sheet.write_number(step + 1, column, value, quiet)
                continue
            rate = f"{name}{step + 1}"
            # A power below zero: a far payment at a high rate then counts 0, where a quotient would overflow.
            if name == "B":
                worth = f"{later}*(1+{rate})^(-{whole})/(1+{f}*{rate})"
                slope = f"({f}/(1+{f}*{rate})+{whole}/(1+{rate}))"
            else:
                worth = f"{later}*(1+{rate})^(-({whole}+{rest}))"
                slope = f"({whole}+{rest})/(1+{rate})"
            formula = f"={rate}+({first}+SUMPRODUCT({worth}))/SUMPRODUCT({worth}*{slope})"
            sheet.write_formula(step + 1, column, formula, quiet, value)


def found_rates(own: str) -> tuple[str, str]:
    """Return the formulas of the nominal and the effective yearly rate, from sheet ``own``.

    Where the last steps still differ, no rate was found, and the formula says so by an error.
    """
    found = []
    for column in "BC":
        end, before = (f"{own}!${column}${_STEPS + row}" for row in (2, 1))
        found.append(f"IF(ABS({end}-{before})>(1+{end})/10^9,NA(),{end})")
    return f"{found[0]}*{PER_YEAR}", f"(1+{found[1]})^{PER_YEAR}-1"
