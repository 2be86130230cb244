"""The cells that all rows share: what is financed, the level instalment or principal part."""

from __future__ import annotations

from fractions import Fraction

from core.contract import LEVEL_METHODS, Method
from core.export import book as names
from core.export.book import Book
from core.export.counted import times_counted
from core.export.lines import Lines
from core.export.rounding import in_minor, rounded
from core.export.row_formulas import BALANCE, FACTOR, START, Places


def write_level(book: Book, lines: Lines, places: Places) -> None:
    """Write what is financed, and the level instalment or principal part."""
    t, terms = book.t, book.schedule.terms
    financed = f"{names.AMOUNT}-{names.DOWN}" if terms.down_payment else names.AMOUNT
    lines.money(t("What is owed at the start"), financed, terms.financed, name=names.FINANCED)
    if terms.method in LEVEL_METHODS:
        _instalment(book, lines, places)
    elif terms.method is Method.EQUAL_PRINCIPAL:
        paying = terms.periods - terms.grace.before_principal
        owed = in_minor(_owed(book, places), book.currency)
        value = Fraction(_owed_now(book), paying)
        _rounded_once(book, lines, f"{owed}/{paying}", value, t("Principal each time"), names.QUOTA)


def _instalment(book: Book, lines: Lines, places: Places) -> None:
    terms, wait = book.schedule.terms, book.schedule.terms.grace.before_principal
    owed = in_minor(_owed(book, places), book.currency)
    times = times_counted(book.schedule)[wait:]
    rates = [book.schedule.rate.per_year * Fraction(*time) for time in times]
    if terms.method is Method.FLAT_FEE:
        years = sum((Fraction(*time) for time in times), Fraction(0))
        base = in_minor(names.FINANCED, book.currency)
        fee = f"{base}*{names.RATE}*{years.numerator}/{years.denominator}"
        exact = f"({owed}+{fee})/{len(times)}"
        value = float((_owed_now(book) + terms.financed * sum(rates, Fraction(0))) / len(times))
    else:
        exact = f"{owed}/SUM({places.span(FACTOR, places.first + wait, places.last)})"
        factor, total = 1.0, 0.0
        for rate in rates:
            factor /= 1 + float(rate)
            total += factor
        value = _owed_now(book) / total
    _rounded_once(book, lines, exact, value, book.t("Level instalment"), names.LEVEL)


def _rounded_once(
    book: Book, lines: Lines, exact: str, value: Fraction | float, label: str, name: str
) -> None:
    """Two lines: the sum before rounding in minor units, and after it."""
    t, schedule, terms = book.t, book.schedule, book.schedule.terms
    if book.currency.exponent:
        before = t("The same before rounding, in hundredths")
    else:
        before = t("The same before rounding")
    level = name == names.LEVEL
    multiple = terms.instalment_multiple if level else 1
    formula = rounded(f"$B${lines.at + 2}", book.currency, terms.rounding, multiple)
    if terms.instalment is not None:
        formula = f"IF({names.AS_OFFERED}=1,{names.OFFERED},{formula})"
    now = schedule.instalment if level else _part_now(book)
    lines.formula(label, formula, book.major(now), book.money(bold=True), name=name)
    lines.formula(before, exact, float(value), book.quiet("#,##0.0000"))


def _owed(book: Book, places: Places) -> str:
    return places.cell(BALANCE, START + book.schedule.terms.grace.before_principal)


def _owed_now(book: Book) -> int:
    wait = book.schedule.terms.grace.before_principal
    return book.numbered[wait - 1].balance if wait else book.schedule.terms.financed


def _part_now(book: Book) -> int:
    return book.numbered[book.schedule.terms.grace.before_principal].principal
