"""Label, value, note: the lines of the first sheet, from top to bottom."""

from __future__ import annotations

from datetime import date
from typing import Any

from core.export.book import Book


class Lines:
    """Writes one line after another; ``at`` is the spreadsheet row of the last one written."""

    def __init__(self, book: Book, sheet: Any, own: str) -> None:
        self._book, self._sheet, self._own, self.at = book, sheet, own, 0

    def title(self, text: str, hint: str) -> None:
        """Write the title and, under it, what to do."""
        self._write(text, self._book.style(bold=True, font_size=16))
        self._write(hint, self._book.style(italic=True))
        self.at += 1

    def heading(self, text: str) -> None:
        """Leave a line and write a heading."""
        self.at += 1
        self._write(text, self._book.head())
        for column in (1, 2):
            self._sheet.write_blank(self.at - 1, column, None, self._book.head())

    def note(self, text: str) -> None:
        """Write a sentence across the sheet."""
        self._sheet.merge_range(self.at, 0, self.at, 2, "", self._book.style(text_wrap=True))
        self._write(text, self._book.style(text_wrap=True))
        # A merged cell does not grow by itself; about a hundred wide characters fit on one of its lines.
        self._sheet.set_row(self.at - 1, 16 * (1 + len(text.encode("utf-8")) // 150))

    def words(self, label: str, value: str) -> None:
        """Write a value that is text."""
        self._label(label)
        self._book.text(self._sheet, self.at - 1, 1, value, self._book.style(align="right"))

    def day(self, label: str, day: date) -> None:
        """Write a day."""
        self._label(label)
        style = self._book.style(num_format="yyyy-mm-dd", align="right")
        self._book.day(self._sheet, self.at - 1, 1, day, style)

    def number(self, label: str, value: float, style: Any, note: str = "", name: str = "") -> None:
        """Write a number, with a note beside it and a name for formulas where given."""
        self._label(label, note, name)
        self._sheet.write_number(self.at - 1, 1, value, style)

    def formula(
        self, label: str, formula: str, value: float | str, style: Any, note: str = "", name: str = ""
    ) -> None:
        """Write a formula with the value it has now."""
        self._label(label, note, name)
        self._sheet.write_formula(self.at - 1, 1, f"={formula}", style, value)

    def money(self, label: str, formula: str, minor: int, *, name: str = "", bold: bool = False) -> None:
        """Write a formula for money, rounded to the minor unit so that sums of doubles stay clean."""
        book = self._book
        style = book.money(bold=True) if bold else book.money()
        rounded = f"ROUND({formula},{book.currency.exponent})"
        self.formula(label, rounded, book.major(minor), style, name=name)

    def limit(self, least: float, most: float, message: str) -> None:
        """Let the last value be changed only within limits."""
        accepted = {"validate": "decimal", "criteria": "between", "minimum": least, "maximum": most}
        self._sheet.data_validation(self.at - 1, 1, self.at - 1, 1, {**accepted, "error_message": message})

    def _label(self, label: str, note: str = "", name: str = "") -> None:
        self._write(label, self._book.style(text_wrap=True))
        if note:
            self._book.text(self._sheet, self.at - 1, 2, note, self._book.quiet(text_wrap=True))
        if name:
            self._book.name(name, f"{self._own}!$B${self.at}")

    def _write(self, text: str, style: Any) -> None:
        self._book.text(self._sheet, self.at, 0, text, style)
        self.at += 1
