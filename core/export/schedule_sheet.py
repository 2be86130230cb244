"""The sheet with every due date as formulas: time → interest → principal → payment → balance."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from core.contract import FeeWhen, Method
from core.export import book as names
from core.export.book import Book
from core.export.counted import times_counted
from core.export.odd_first import irregular_first
from core.export.row_formulas import (
    BALANCE,
    EXACT,
    FACTOR,
    FEE,
    FLOW,
    INTEREST,
    PAYMENT,
    PRINCIPAL,
    START,
    Places,
    charges,
    has_factor,
    round_money,
    row_formulas,
)
from core.periods import due_days
from core.schedule import Row


def write_schedule(book: Book, sheet: Any, places: Places) -> None:
    """Write the sheet: names of the columns, the start, every row as formulas, the totals."""
    _heads(book, sheet)
    _start(book, sheet)
    for line in _lines(book, places):
        line.write(book, sheet)
    _totals(book, sheet, places)
    sheet.freeze_panes(1, 2)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _heads(book: Book, sheet: Any) -> None:
    t, terms = book.t, book.schedule.terms
    names = [t("No."), t("Due date"), t("Interest"), t("Principal"), t("Fee"), t("Payment"), t("Balance")]
    names += [t("Time counted"), t("in a year of")]
    if book.currency.exponent:
        names.append(t("Interest before rounding, in hundredths"))
    else:
        names.append(t("Interest before rounding"))
    names.append(t("What 1 paid then counts for when repayment starts") if has_factor(terms) else "")
    names.append(t("Your money: received +, paid −"))
    names.append(t("Whole periods since the start") if irregular_first(terms) else "")
    for column, name in enumerate(names):
        if name:
            book.text(sheet, 0, column, name, book.head())
    sheet.set_column("A:A", 6)
    sheet.set_column("B:B", 12)
    sheet.set_column("C:G", 15)
    sheet.set_column("H:M", 17)


def _start(book: Book, sheet: Any) -> None:
    """The day the money is paid out, with the down payment and the fees of that day where there are any."""
    schedule, terms, row = book.schedule, book.schedule.terms, START - 1
    sheet.write_number(row, 0, 0, book.style(align="left"))
    book.day(sheet, row, 1, terms.disbursed)
    down = [names.DOWN] if terms.down_payment else []
    deducted = [names.FEE_DEDUCTED] if charges(terms, FeeWhen.UPFRONT_DEDUCTED) else []
    paid = [names.FEE_PAID] if charges(terms, FeeWhen.UPFRONT_PAID) else []
    taken = [*down, *deducted, *paid]
    if taken:
        own = terms.down_payment + schedule.upfront_paid
        fees = schedule.upfront_paid + schedule.upfront_deducted
        parts: list[tuple[list[str], int]] = [([], 0), (down, terms.down_payment)]
        parts += [([*deducted, *paid], fees), ([*down, *paid], own)]
        for column, (cells, amount) in enumerate(parts, start=2):
            if cells:
                formula = round_money(book, "+".join(cells)) if len(cells) > 1 else cells[0]
                sheet.write_formula(row, column, f"={formula}", book.money(), book.major(amount))
            else:
                sheet.write_number(row, column, 0, book.money())
    sheet.write_formula(row, 6, f"={names.FINANCED}", book.money(), book.major(terms.financed))
    received = round_money(book, "-".join([names.AMOUNT, *taken])) if taken else names.AMOUNT
    sheet.write_formula(row, 11, f"={received}", _quiet_money(book), book.major(schedule.flows[0][1]))


def _quiet_money(book: Book) -> Any:
    return book.quiet("#,##0.00" if book.currency.exponent else "#,##0")


@dataclass(frozen=True, slots=True)
class _Line:
    """One due date: its place, what the engine says of it, and the formula of every cell."""

    at: int
    row: Row
    time: tuple[int, int]
    formulas: dict[str, str]
    values: dict[str, float]
    whole: int | None

    def write(self, book: Book, sheet: Any) -> None:
        index = self.at - 1
        sheet.write_number(index, 0, self.row.number, book.style(align="left"))
        book.day(sheet, index, 1, self.row.due)
        for column, amount in zip((INTEREST, PRINCIPAL, FEE, PAYMENT, BALANCE), self.row[2:], strict=True):
            self._cell(sheet, column, book.major(amount), book.money())
        sheet.write_number(index, 7, self.time[0], book.quiet())
        sheet.write_number(index, 8, self.time[1], book.quiet())
        self._cell(sheet, EXACT, self.values[EXACT], book.quiet("#,##0.0000"))
        if FACTOR in self.formulas:
            self._cell(sheet, FACTOR, self.values[FACTOR], book.quiet("0.00000000"))
        self._cell(sheet, FLOW, -book.major(self.row.payment), _quiet_money(book))
        if self.whole is not None:
            sheet.write_number(index, 12, self.whole, book.quiet())

    def _cell(self, sheet: Any, column: str, value: float, style: Any) -> None:
        formula = self.formulas.get(column)
        if formula is None:
            sheet.write_number(self.at - 1, ord(column) - ord("A"), value, style)
        else:
            sheet.write_formula(self.at - 1, ord(column) - ord("A"), f"={formula}", style, value)


def _lines(book: Book, places: Places) -> Iterator[_Line]:
    schedule, terms = book.schedule, book.schedule.terms
    rows = book.numbered
    days = _due_days(book)
    odd = irregular_first(terms)
    balance, factor = terms.financed, 1.0
    for k, time in enumerate(times_counted(schedule), 1):
        row = rows[k - 1] if k <= len(rows) else Row(k, days[k - 1], 0, 0, 0, 0, 0)
        base = terms.financed if terms.method is Method.FLAT_FEE and balance else balance
        rate = schedule.rate.per_year * Fraction(*time)
        if k > terms.grace.before_principal:
            factor /= 1 + float(rate)
        yield _Line(
            at=START + k,
            row=row,
            time=time,
            formulas=row_formulas(book, places, k),
            values={EXACT: float(base * rate), FACTOR: factor},
            whole=odd.whole + places.skipped + k - 1 if odd else None,
        )
        balance = row.balance


def _due_days(book: Book) -> tuple[Any, ...]:
    """Return the due date of every row, those included that this rate leaves empty."""
    terms = book.schedule.terms
    days = due_days(terms)
    return days[-1:] if terms.method is Method.SINGLE_REPAYMENT else days


def _totals(book: Book, sheet: Any, places: Places) -> None:
    rows, at = book.schedule.listed, places.total
    bold = book.style(bold=True, top=1)
    book.text(sheet, at - 1, 0, book.t("Total"), bold)
    sheet.write_blank(at - 1, 1, None, bold)
    for column, amounts in zip("CDEF", list(zip(*rows, strict=True))[2:6], strict=True):
        formula = f"={round_money(book, f'SUM({column}{START}:{column}{places.last})')}"
        style = book.money(bold=True, top=1)
        sheet.write_formula(at - 1, ord(column) - ord("A"), formula, style, book.major(sum(amounts)))
    sheet.write_blank(at - 1, 6, None, bold)
