"""A small spreadsheet: reads the workbook's formulas and works them out in doubles, as Excel does.

It knows only what the export writes. ROUND can be any of three that real programs use, so that a test can
ask for the same answer from all of them. ``test_xlsx_engine.py`` asks a spreadsheet engine that is not ours.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from decimal import ROUND_HALF_UP, Decimal, localcontext
from io import BytesIO
from typing import Any

import openpyxl
from openpyxl.formula import Tokenizer
from openpyxl.utils import range_boundaries

Round = Callable[[float, int], float]


def _quantized(value: Decimal, digits: int) -> float:
    with localcontext() as context:
        context.prec = 60
        return float(value.quantize(Decimal(1).scaleb(-int(digits)), rounding=ROUND_HALF_UP))


def round_binary(value: float, digits: int) -> float:
    """Round the double itself, to its last bit."""
    return _quantized(Decimal(value), digits)


def round_decimal(value: float, digits: int) -> float:
    """Round the fifteen digits that Excel shows of a double."""
    return _quantized(Decimal(f"{value:.15g}"), digits)


def round_scaled(value: float, digits: int) -> float:
    """Multiply, take the floor, divide: what simple programs do."""
    scale = 10 ** int(digits)
    return math.copysign(math.floor(abs(value) * scale + 0.5) / scale, value)


ROUNDS: tuple[Round, ...] = (round_binary, round_decimal, round_scaled)


def _flat(arguments: tuple[Any, ...]) -> Iterator[float]:
    for one in arguments:
        if isinstance(one, list):
            yield from (value for value in one if isinstance(value, int | float))
        else:
            yield one


def _irr(flows: list[float], guess: float) -> float:
    low, high = -0.9, max(1.0, 4 * guess)
    while sum(a / (1 + high) ** k for k, a in enumerate(flows)) < 0:
        high *= 2
    for _ in range(200):
        middle = (low + high) / 2
        worth = sum(a / (1 + middle) ** k for k, a in enumerate(flows))
        low, high = (middle, high) if worth < 0 else (low, middle)
    return (low + high) / 2


class Calculator:
    """One workbook, with cells that can be changed."""

    def __init__(self, data: bytes) -> None:
        book = openpyxl.load_workbook(BytesIO(data))
        self.sheets = book.sheetnames
        self.cells: dict[tuple[str, str], Any] = {
            (sheet.title, cell.coordinate): cell.value
            for sheet in book.worksheets
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None
        }
        self.names = {name: _address(item.attr_text) for name, item in book.defined_names.items()}
        self._code: dict[tuple[str, str], Any] = {}
        for at, value in self.cells.items():
            if isinstance(value, str) and value.startswith("="):
                self._code[at] = compile(self._python(value, at[0]), f"{at}", "eval")
        self._known: dict[tuple[str, str], Any] = {}
        self._functions: dict[str, Any] = {}
        self.change()

    def change(self, round_: Round = round_binary, **named: float) -> None:
        """Set named cells and forget what was worked out."""
        for name, value in named.items():
            self.cells[self.names[name]] = value
        self._known = {}
        self._functions = {
            "ROUND": round_,
            "SUM": lambda *a: math.fsum(_flat(a)),
            "MIN": lambda *a: min(_flat(a)),
            "AND": lambda *a: all(a),
            "INT": math.floor,
            "IF": lambda test, yes, no: yes if test else no,
            "IFERROR": lambda value, other: value,
            "IRR": _irr,
            "cell": self.value,
            "span": self._span,
        }

    def named(self, name: str) -> Any:
        """Return the value of a named cell."""
        return self.value(*self.names[name])

    def value(self, sheet: str, cell: str) -> Any:
        """Return the value of a cell, worked out when first asked for."""
        at = (sheet, cell)
        if at not in self._known:
            code = self._code.get(at)
            self._known[at] = eval(code, self._functions) if code else self.cells.get(at, 0)
        return self._known[at]

    def rows(self, sheet: str, first: int, last: int, columns: str) -> list[list[Any]]:
        """Return part of a sheet."""
        return [[self.value(sheet, f"{column}{row}") for column in columns] for row in range(first, last + 1)]

    def _span(self, sheet: str, span: str) -> list[Any]:
        left, top, right, bottom = range_boundaries(span)
        assert left == right
        column = openpyxl.utils.get_column_letter(left)
        return [self.value(sheet, f"{column}{row}") for row in range(top, bottom + 1)]

    def _python(self, formula: str, sheet: str) -> str:
        parts = []
        for token in Tokenizer(formula).items:
            text = token.value
            if token.type == "OPERAND" and token.subtype == "RANGE":
                where, cell = self.names[text] if text in self.names else _address(text, sheet)
                parts.append(f"{'span' if ':' in cell else 'cell'}({where!r},{cell!r})")
            elif token.type == "OPERAND" and token.subtype == "TEXT":
                parts.append(repr(text[1:-1].replace('""', '"')))
            elif token.type.startswith("OPERATOR"):
                parts.append({"^": "**", "=": "=="}.get(text, text))
            else:
                parts.append(text)
        return "".join(parts)


def _address(text: str, sheet: str = "") -> tuple[str, str]:
    match = re.fullmatch(r"(?:'((?:[^']|'')*)'!|([^'!]+)!)?([A-Z$0-9:]+)", text)
    assert match, text
    return (match[1] or match[2] or sheet).replace("''", "'"), match[3].replace("$", "")
