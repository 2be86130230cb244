"""Fen and li: 1 分 is 1 % a month, 1 厘 a tenth of that; a bare number is per cent, which is fen."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from core.errors import Problem
from core.inputs.decode import decode, encode
from core.inputs.fields import Field, Kind, Setting

SETTING = Setting(date(2026, 11, 23))
FIELD = Field("fen", "fen", Kind.FEN, "Fen a month", "1", share=Fraction(100))


@pytest.mark.parametrize(
    ("text", "per_mille"),
    [
        ("1分", 10), ("1 分", 10), ("１分", 10), ("一分", 10), ("2分", 20), ("两分", 20), ("兩分", 20),
        ("1.5分", 15), ("1分5厘", 15), ("1分5", 15), ("一分五", 15), ("一分五厘", 15), ("1分5釐", 15),
        ("15厘", 15), ("5厘", 5), ("5釐", 5), ("八厘", 8), ("0.5分", 5), ("1", 10), ("1%", 10), ("1.5", 15),
        ("10‰", 10), ("0分", 0),
    ],
)  # fmt: skip
def test_what_is_read(text: str, per_mille: int) -> None:
    value = decode(FIELD, text, SETTING)
    assert value == Fraction(per_mille, 1000)
    assert decode(FIELD, encode(FIELD, value, SETTING), SETTING) == value


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "empty"), ("分", "form"), ("1分5分", "form"), ("1.5分5厘", "form"), ("1毛", "form"),
        ("-1分", "form"), ("1e2分", "form"), ("1分12厘", "form"), ("NaN分", "form"), ("①分", "form"),
        ("1分%", "form"), ("1" * 50, "long"), ("999", "range"), ("834", "range"),
    ],
)  # fmt: skip
def test_what_is_refused(text: str, key: str) -> None:
    # 9.99 a month is 11,988 % a year; 8.34 a month 10,008 %
    problem = decode(FIELD, text, SETTING)
    assert isinstance(problem, Problem) and problem.key == key
