"""The LPR: every month of the fact sheet's table, and what stands in for months not seen."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from core.errors import RateError
from core.law import LawError, Origin, lpr_history, lpr_of, lpr_on
from core.law.lpr import read_history

# One-year / over-five-year, as the fact sheet prints them, month by month: 2019 from August, 2026 until it.
PRINTED = {
    2019: "4.25/4.85 4.20/4.85 4.20/4.85 4.15/4.80 4.15/4.80",
    2020: "4.15/4.80 4.05/4.75 4.05/4.75 3.85/4.65 3.85/4.65 3.85/4.65 "
    "3.85/4.65 3.85/4.65 3.85/4.65 3.85/4.65 3.85/4.65 3.85/4.65",
    2021: "3.85/4.65 3.85/4.65 3.85/4.65 3.85/4.65 3.85/4.65 3.85/4.65 "
    "3.85/4.65 3.85/4.65 3.85/4.65 3.85/4.65 3.85/4.65 3.80/4.65",
    2022: "3.70/4.60 3.70/4.60 3.70/4.60 3.70/4.60 3.70/4.45 3.70/4.45 "
    "3.70/4.45 3.65/4.30 3.65/4.30 3.65/4.30 3.65/4.30 3.65/4.30",
    2023: "3.65/4.30 3.65/4.30 3.65/4.30 3.65/4.30 3.65/4.30 3.55/4.20 "
    "3.55/4.20 3.45/4.20 3.45/4.20 3.45/4.20 3.45/4.20 3.45/4.20",
    2024: "3.45/4.20 3.45/3.95 3.45/3.95 3.45/3.95 3.45/3.95 3.45/3.95 "
    "3.35/3.85 3.35/3.85 3.35/3.85 3.10/3.60 3.10/3.60 3.10/3.60",
    2025: "3.10/3.60 3.10/3.60 3.10/3.60 3.10/3.60 3.00/3.50 3.00/3.50 "
    "3.00/3.50 3.00/3.50 3.00/3.50 3.00/3.50 3.00/3.50 3.00/3.50",
    2026: "3.00/3.50 3.00/3.50 3.00/3.50 3.00/3.50 3.00/3.50 3.00/3.50 3.00/3.50 3.00/3.50",
}
MONTHS = [
    (year, month, *pair.split("/"))
    for year, months in PRINTED.items()
    for month, pair in enumerate(months.split(), start=8 if year == 2019 else 1)
]


def per_cent(text: str) -> Fraction:
    return Fraction(text) / 100


def test_every_month_is_there_and_none_beside() -> None:
    assert len(MONTHS) == len(lpr_history().rows) == 85
    for (year, month, one, five), row in zip(MONTHS, lpr_history().rows, strict=True):
        assert (row.day.year, row.day.month) == (year, month)
        assert (row.one_year, row.five_year) == (per_cent(one), per_cent(five)), row.day
        assert lpr_of(year, month) == row


def test_days_of_publication() -> None:
    """The 20th or the next working day; in February 2026, after the New Year holidays, the 24th."""
    days = [row.day for row in lpr_history().rows]
    assert all(20 <= day.day <= 24 and day.weekday() < 5 for day in days)
    assert {date(2019, 8, 20), date(2021, 9, 22), date(2022, 8, 22), date(2024, 10, 21)} < set(days)
    assert date(2026, 2, 24) in days


def test_how_many_tables_agree() -> None:
    """“82 of the 85 months stand in two or more independent tables”; June to August 2026 in one only."""
    single = [row.day for row in lpr_history().rows if row.tables < 2]
    assert single == [date(2026, 6, 22), date(2026, 7, 20), date(2026, 8, 20)]
    assert lpr_history().source.hant
    assert lpr_history().checked_on == date(2026, 11, 22)


@pytest.mark.parametrize(
    ("day", "rate"),
    [
        ("2019-08-20", "4.25"),
        ("2019-09-19", "4.25"),
        ("2019-09-20", "4.20"),
        ("2020-08-20", "3.85"),
        ("2021-12-19", "3.85"),
        ("2021-12-20", "3.80"),
        ("2025-05-19", "3.10"),
        ("2025-05-20", "3.00"),
        ("2026-09-19", "3.00"),
    ],
)
def test_in_force_on_a_day(day: str, rate: str) -> None:
    found = lpr_on(date.fromisoformat(day), "9%")
    assert (found.rate, found.origin) == (per_cent(rate), Origin.PUBLISHED)


def test_after_the_last_month_seen() -> None:
    assert lpr_history().holds_until == date(2026, 9, 19)
    day = date(2026, 9, 20)
    assert lpr_on(day) == (per_cent("3"), date(2026, 8, 20), Origin.LAST_SEEN)
    assert lpr_on(day, "2.95%") == (per_cent("2.95"), date(2026, 8, 20), Origin.ENTERED)
    with pytest.raises(LawError, match="per cent sign"):
        lpr_on(day, "2.95")
    with pytest.raises(RateError):
        lpr_on(day, "around 3")


def test_before_there_was_one() -> None:
    with pytest.raises(LawError, match="none before"):
        lpr_on(date(2019, 8, 19))
    with pytest.raises(LawError, match="was not seen"):
        lpr_of(2026, 9)


TABLE = """source = { en = "A page", zh-Hans = "网页", zh-Hant = "網頁" }
checked_on = 2026-11-22
published = [
    [2026-07-20, 3.00, 3.50, 1],
    [2026-08-20, 3.00, 3.50, 1],
]
"""


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("2026-07-20", "2026-06-22", "look at 2026-08-20"),
        ("2026-07-20", "2026-08-19", "look at 2026-08-20"),
        ("checked_on = 2026-11-22\n", "", "needs rows and a checked_on day"),
        (TABLE.splitlines()[0], "", "source needs a text in each"),
        ("3.50, 1]", "3.50]", "not enough values"),
        ("checked_on", "seen_on", "unknown keys: seen_on"),
    ],
)
def test_a_table_that_is_not_whole_does_not_load(tmp_path: Path, old: str, new: str, why: str) -> None:
    path = tmp_path / "lpr.toml"
    path.write_text(TABLE, "utf-8")
    assert read_history(path).newest.day == date(2026, 8, 20)
    assert old in TABLE
    path.write_text(TABLE.replace(old, new), "utf-8")
    with pytest.raises(LawError, match=why):
        read_history(path)
