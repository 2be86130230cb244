"""A schedule as DataFrames with declared columns: numbers for pictures, texts for eyes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from typing import Any

import pandas as pd

from core.i18n import Translator
from core.money import currency
from core.schedule import Row, Schedule
from core.wording import N_

# Every column of the numeric table, in order. Money in major units of the loan's currency, for axes.
COLUMNS = ("number", "due", "interest", "principal", "fee", "payment", "balance", "interest_so_far")

# The word of the glossary behind a heading of the schedule, for those who tap it.
WORDS = {
    N_("Due date"): "due_date",
    N_("Payment"): "instalment",
    N_("Interest"): "interest",
    N_("Principal"): "principal",
    N_("Fee"): "fee",
    N_("Still owed"): "balance",
}


class Picture(Enum):
    """The pictures of one loan, one at a time."""

    SPLIT = "split"
    PILE = "pile"
    LEFT = "left"


def schedule_table(schedule: Schedule) -> pd.DataFrame:
    """Return the numbered rows of a schedule for a picture: one row a payment, money in major units."""
    unit = currency(schedule.terms.currency).unit
    rows = [row for row in schedule.rows if row.number]
    piled, so_far = 0, []
    for row in rows:
        piled += row.interest
        so_far.append(piled / unit)
    return pd.DataFrame(
        {
            "number": [row.number for row in rows],
            "due": [row.due.isoformat() for row in rows],
            "interest": [row.interest / unit for row in rows],
            "principal": [row.principal / unit for row in rows],
            "fee": [row.fee / unit for row in rows],
            "payment": [row.payment / unit for row in rows],
            "balance": [row.balance / unit for row in rows],
            "interest_so_far": so_far,
        },
        columns=list(COLUMNS),
    )


def shown_schedule(schedule: Schedule, t: Translator) -> tuple[pd.DataFrame, tuple[int | None, ...]]:
    """Return the schedule as texts, with a subtotal after each calendar year and the totals at the end.

    The second value is the row number behind each line, None for a line of subtotals. What is paid or kept
    back on the first day is row 0.
    """
    rows, with_fees = schedule.listed, bool(schedule.total_fees)
    lines: list[tuple[Any, ...]] = []
    numbers: list[int | None] = []
    years = sorted({row.due.year for row in rows})
    code = schedule.terms.currency
    start = t("First day") if rows[0].fee else t("Down")

    def add(label: str, due: str, rows: Sequence[Row], balance: int, number: int | None) -> None:
        money = [
            sum(getattr(row, part) for row in rows) for part in ("payment", "interest", "principal", "fee")
        ]
        texts = t.money_column([*money, balance], code)
        lines.append((label, due, *texts[:3], *([texts[3]] if with_fees else []), texts[4]))
        numbers.append(number)

    for year in years:
        of_year = [row for row in rows if row.due.year == year]
        for row in of_year:
            add(str(row.number) if row.number else start, t.day(row.due), [row], row.balance, row.number)
        if len(years) > 1:
            add("Σ", str(year), of_year, of_year[-1].balance, None)
    add("Σ", t("In all"), rows, rows[-1].balance, None)
    names = [N_("No."), N_("Due date"), N_("Payment"), N_("Interest"), N_("Principal"), N_("Still owed")]
    if with_fees:
        names.insert(5, N_("Fee"))
    return pd.DataFrame(lines, columns=[t(name) for name in names]), tuple(numbers)


def twin(schedule: Schedule, picture: Picture, t: Translator) -> pd.DataFrame:
    """Return the same figures as a picture, as a table of texts for those who read rather than look."""
    code = schedule.terms.currency
    rows = [row for row in schedule.rows if row.number]

    def money(name: str, values: Iterable[int]) -> tuple[str, list[str]]:
        return t(name), t.money_column(values, code)

    columns = [
        (t("No."), [str(row.number) for row in rows]),
        (t("Due date"), [t.day(row.due) for row in rows]),
    ]
    if picture is Picture.SPLIT:
        columns += [
            money(N_("Interest"), (row.interest for row in rows)),
            money(N_("Principal"), (row.principal for row in rows)),
        ]
        if any(row.fee for row in rows):
            columns.append(money(N_("Fee"), (row.fee for row in rows)))
    elif picture is Picture.PILE:
        columns += [
            money(N_("Interest"), (row.interest for row in rows)),
            money(N_("Interest so far"), _running(rows, lambda row: row.interest)),
        ]
    else:
        columns.append(money(N_("Still owed"), (row.balance for row in rows)))
    return pd.DataFrame(dict(columns))


def _running(rows: Iterable[Row], part: Callable[[Row], int]) -> Iterable[int]:
    total = 0
    for row in rows:
        total += part(row)
        yield total
