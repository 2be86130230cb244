"""The Loan Prime Rate (贷款市场报价利率), month by month, and what stands in for months not yet seen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from fractions import Fraction
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from core.law.book import DATA
from core.law.parameter import LawError
from core.law.reading import only_keys, read_day, read_statement, read_toml
from core.law.units import share
from core.rates import Exact, exact
from core.wording import Statement

# It is published on the 20th, or on the next working day: until the 19th the month before still holds.
EARLIEST_DAY = 20


class Origin(Enum):
    """Where a rate for a day comes from: published, entered by the reader, or the last one seen."""

    PUBLISHED = "published"
    ENTERED = "entered"
    LAST_SEEN = "last seen"


class Published(NamedTuple):
    """One month's rates, a year, as fractions, and how many tables that were compared agree on them."""

    day: date
    one_year: Fraction
    five_year: Fraction
    tables: int


class Lpr(NamedTuple):
    """The one-year rate for a day; ``day`` is the newest publication it rests on or comes after."""

    rate: Fraction
    day: date
    origin: Origin


@dataclass(frozen=True, slots=True)
class LprHistory:
    """Every month that was seen, oldest first, with source and day of checking."""

    rows: tuple[Published, ...]
    source: Statement
    checked_on: date

    @property
    def newest(self) -> Published:
        """The last month that was seen."""
        return self.rows[-1]

    @property
    def holds_until(self) -> date:
        """The last day on which the newest rate seen surely holds: the next may come the day after."""
        last = self.newest.day
        year, month = divmod(last.year * 12 + last.month, 12)  # the month after the last one, from 0
        return date(year, month + 1, EARLIEST_DAY - 1)


def lpr_on(day: date, entered: Exact | None = None) -> Lpr:
    """Return the one-year LPR in force on a day: the newest published on or before it, as a fraction.

    After the months that were seen, ``entered`` serves if given ("2.9%"), else the last one seen, and
    ``origin`` says so. ``entered`` never replaces a published rate.
    Errors: LawError before 2019-08-20, when there was none, or for an entered rate above 100 %.

    What was it when the courts' line first became four times the LPR?

    >>> lpr_on(date(2020, 8, 20)).rate * 4 == exact("15.4%")
    True
    """
    history = lpr_history()
    newest = next((row for row in reversed(history.rows) if row.day <= day), None)
    if newest is None:
        raise LawError("lpr.toml", "LPR", "there is none before 2019-08-20")
    if day <= history.holds_until:
        return Lpr(newest.one_year, newest.day, Origin.PUBLISHED)
    if entered is None:
        return Lpr(newest.one_year, newest.day, Origin.LAST_SEEN)
    rate = exact(entered)
    if not 0 <= rate <= 1:
        raise LawError("reader", "LPR", "write it with its per cent sign, like 3.00%")
    return Lpr(rate, newest.day, Origin.ENTERED)


def lpr_of(year: int, month: int) -> Published:
    """Return what was published in a month; LawError for a month that was not seen."""
    for row in lpr_history().rows:
        if (row.day.year, row.day.month) == (year, month):
            return row
    raise LawError("lpr.toml", f"{year}-{month:02}", "that month was not seen")


@cache
def lpr_history() -> LprHistory:
    """Return the table of the data file, read once per process."""
    return read_history(DATA / "cn" / "tables" / "lpr.toml")


def read_history(path: Path) -> LprHistory:
    """Return a table of published rates; LawError where it has no source or day, or leaves out a month."""
    data = read_toml(path)
    try:
        only_keys(data, ("source", "checked_on", "published"))
        source, checked = read_statement(data.get("source"), "source"), read_day(data, "checked_on")
        rows = tuple(
            Published(day, share(one), share(five), tables)
            for day, one, five, tables in data.get("published", ())
        )
        if not rows or checked is None:
            raise ValueError("needs rows and a checked_on day")
        for earlier, later in pairwise(rows):
            if _months(later.day) - _months(earlier.day) != 1:
                raise ValueError(f"each month needs one row, in order: look at {later.day}")
    except ValueError as error:
        raise LawError(path.name, "LPR", str(error)) from None
    return LprHistory(rows, source, checked)


def _months(day: date) -> int:
    return day.year * 12 + day.month
