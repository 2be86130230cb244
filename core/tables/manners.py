"""Other ways to repay as tables: the same thousand side by side, and months of savings."""

from __future__ import annotations

import pandas as pd

from core.afford.manner_beside import Compared, Funds
from core.afford.manner_ways import WAYS
from core.i18n import Translator
from core.money import currency
from core.simulate import EARLY, plain_range
from core.wording import Number, message

# Columns of the numeric tables: counts of households, money in major units, months.
COUNTS = ("early", "behind", "defaulted", "owing")
WAYS_COLUMNS = ("way", *COUNTS, "paid", "in_debt")
FUNDS_COLUMNS = ("months", "behind")


def ways_table(found: Compared) -> pd.DataFrame:
    """Return what becomes of the thousand, a line for each way to repay; paid and months are means."""
    unit = currency(found.full.beside.outcome.home.currency).unit
    lines = [
        (
            WAYS[one.way],
            *(getattr(one.beside, name) for name in COUNTS),
            round(one.beside.paid) / unit,
            float(one.beside.in_debt),
        )
        for one in found.ways
    ]
    return pd.DataFrame(lines, columns=list(WAYS_COLUMNS))


def ways_twin(found: Compared, t: Translator) -> pd.DataFrame:
    """Return the same as texts: each count with its range by chance alone."""
    n, code = found.full.beside.outcome.n, found.full.beside.outcome.home.currency
    columns = {t("Way to repay"): [t(WAYS[one.way]) for one in found.ways]}
    *counts, paid, in_debt = heads(t)
    for name, head in zip(COUNTS, counts, strict=True):
        columns[head] = [with_range(getattr(one.beside, name), n, t) for one in found.ways]
    columns[paid] = t.money_column((round(one.beside.paid) for one in found.ways), code)
    columns[in_debt] = [t.number(one.beside.in_debt, 1) for one in found.ways]
    columns[t("Interest and fees if never late")] = t.money_column(
        (one.plain.cost for one in found.ways), code
    )
    return pd.DataFrame(columns)


def heads(t: Translator) -> tuple[str, ...]:
    """Return what the columns of WAYS_COLUMNS after the way are called, short enough for a phone."""
    return (
        t.say(message("Missed in {months} months", months=Number(EARLY))),
        t("Ever behind"),
        t("90 days behind"),
        t("Owing at the end"),
        t("Paid on average"),
        t("Months in debt"),
    )


def with_range(count: int, n: int, t: Translator) -> str:
    """Return a count with its range by chance alone, in brackets."""
    between = plain_range(count, n)
    return t.say(
        message(
            "{count} ({low}–{high})",
            count=Number(count),
            low=Number(between.low),
            high=Number(between.high),
        )
    )


def funds_table(found: Funds) -> pd.DataFrame:
    """Return how many ever fall behind, a line for each month of essentials saved."""
    return pd.DataFrame(list(enumerate(found.behind)), columns=list(FUNDS_COLUMNS))


def funds_twin(found: Funds, t: Translator) -> pd.DataFrame:
    """Return the same as texts, with the sum that is saved."""
    months = range(len(found.behind))
    return pd.DataFrame(
        {
            t("Months of essentials saved"): [t.number(one) for one in months],
            t("Sum"): t.money_column((one * found.essentials for one in months), found.currency),
            t("Ever behind"): [with_range(one, found.n, t) for one in found.behind],
        }
    )
