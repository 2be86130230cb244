"""A workbook in the making: its cells, styles and words, the same on every sheet."""

from __future__ import annotations

from datetime import date
from typing import Any

from core.export.plain import plain_text
from core.i18n import Translator
from core.money import currency
from core.schedule import Schedule

# Names of cells, so that a formula reads as a sentence. They are not words on screen: a name must look the
# same in every language of Excel, and unlike any cell address.
AMOUNT = "loan_amount"
RATE = "yearly_rate"
FINANCED = "amount_financed"
LEVEL = "level_instalment"
QUOTA = "principal_part"
AS_OFFERED = "as_offered"
OFFERED = "instalment_offered"
FEE_EACH = "fee_each"
FEE_END = "fee_at_end"
FEE_PAID = "fee_paid_first"
FEE_DEDUCTED = "fee_deducted"
DOWN = "down_payment"
PER_YEAR = "periods_per_year"

# Excel's calendar begins with 1900 and counts a 29 February 1900 that never was.
_FIRST_DAY = date(1900, 3, 1)

_INK, _QUIET, _HEAD, _LINE, _CHANGE = "#1f2933", "#66707a", "#e8edf2", "#b8c2cc", "#fff2b3"


class Book:
    """One workbook, the schedule it tells and the language it speaks.

    ``workbook`` is XlsxWriter's; it comes without types.
    """

    def __init__(self, workbook: Any, schedule: Schedule, t: Translator) -> None:
        self.workbook, self.schedule, self.t = workbook, schedule, t
        self.currency = currency(schedule.terms.currency)
        self.unit = self.currency.unit
        self.numbered = tuple(row for row in schedule.rows if row.number)
        digits = "0." + "0" * self.currency.exponent if self.currency.exponent else "0"
        self._styles: dict[tuple[tuple[str, object], ...], Any] = {}
        self._number = f"#,##0{digits[1:]}"

    def style(self, **properties: object) -> Any:
        """Return a cell style, made once."""
        key = tuple(sorted(properties.items()))
        if key not in self._styles:
            self._styles[key] = self.workbook.add_format({"font_color": _INK, "valign": "top", **properties})
        return self._styles[key]

    def money(self, **more: object) -> Any:
        """Return the style of money in the contract's currency."""
        return self.style(num_format=self._number, **more)

    def changeable(self, num_format: str = "") -> Any:
        """Return the style of a cell that the reader is meant to change."""
        return self.style(
            num_format=num_format or self._number, bg_color=_CHANGE, border=1, border_color=_LINE, bold=True
        )

    def head(self) -> Any:
        """Return the style of a column's name."""
        return self.style(bold=True, bg_color=_HEAD, bottom=1, border_color=_LINE, text_wrap=True)

    def quiet(self, num_format: str = "General", **more: object) -> Any:
        """Return the style of workings and notes."""
        return self.style(num_format=num_format, **{"font_color": _QUIET, **more})

    def sheet(self, name: str) -> Any:
        """Add a sheet, named in the reader's language."""
        return self.workbook.add_worksheet(name)

    def name(self, name: str, address: str) -> None:
        """Give a cell a name."""
        self.workbook.define_name(name, f"={address}")

    def text(self, sheet: Any, row: int, column: int, text: str, style: Any) -> None:
        """Write text that stays text."""
        sheet.write_string(row, column, plain_text(text), style)

    def day(self, sheet: Any, row: int, column: int, day: date, style: Any | None = None) -> None:
        """Write a day as a date, or as text where it is before Excel's calendar."""
        style = style or self.style(num_format="yyyy-mm-dd", align="left")
        if day < _FIRST_DAY:
            sheet.write_string(row, column, day.isoformat(), style)
        else:
            sheet.write_datetime(row, column, day, style)

    def major(self, minor: int) -> float:
        """Return minor units as the number a money cell holds."""
        return minor / self.unit


def quoted(sheet: str) -> str:
    """Return a sheet's name as a formula writes it."""
    return "'" + sheet.replace("'", "''") + "'"
