"""Every way to repay as tables: cash by payment, cost against first payment, figures and differences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from core.compare import Difference, Owed, Way
from core.compare.difference import Change
from core.i18n import Translator
from core.money import currency
from core.rates import Basis
from core.tables.grid import rate_text
from core.wording import N_, Message, Number, message

# Columns of the numeric tables, in order; money in major units, ``name`` and ``short`` as source strings.
CASH_COLUMNS = ("way", "short", "bar", "principal", "interest", "fee")
OWED_COLUMNS = ("way", "short", "own", "balance", "interest")
SCATTER_COLUMNS = ("way", "name", "short", "own", "first", "cost")

# A last bar more than so many times the others of its way is cut where the others end.
_CUT = 2

# Bars in one small picture, at most: more could not be told apart, and would weigh the page down.
_BARS = 60


def payments_a_bar(ways: Sequence[Way]) -> int:
    """Return how many payments one bar holds: one, or those of a month, a year or some years."""
    longest = max(way.terms.periods for way in ways)
    a_year = ways[0].terms.every.per_year
    steps = [1, *(max(1, round(a_year * part)) for part in (1 / 12, 1, 5, 10, 50))]
    return next(step for step in (*steps, longest) if longest <= _BARS * step)


def cash_table(ways: Sequence[Way]) -> pd.DataFrame:
    """Return what each way asks for, bar by bar, as cash: what is not yet due is in no bar.

    Bars are numbered from 1 and hold :func:`payments_a_bar` payments each.
    """
    each, unit = payments_a_bar(ways), currency(ways[0].terms.currency).unit
    lines: list[tuple[Any, ...]] = []
    for way in ways:
        for bar, parts in enumerate(_bars(way, each), 1):
            lines.append((way.key.value, way.short, bar, *(part / unit for part in parts)))
    return pd.DataFrame(lines, columns=list(CASH_COLUMNS))


def cash_top(table: pd.DataFrame) -> float:
    """Return where the one scale of all small pictures ends, in major units.

    At the tallest bar, but for a last bar that towers over the others of its way: next to a principal that
    falls due at once, monthly payments would be hairs. Such bars are cut, and say how far they go.
    """
    ordinary, tallest = 0.0, 0.0
    for _, some in table.groupby("way", sort=False):
        *before, last = (some["principal"] + some["interest"] + some["fee"]).tolist()
        others = max(before, default=last)
        tallest = max(tallest, last, others)
        ordinary = max(ordinary, others if last > _CUT * others else last, others)
    return tallest if tallest <= _CUT * ordinary or not ordinary else ordinary


def cash_notes(ways: Sequence[Way]) -> tuple[Message, ...]:
    """Return what must be known to read the picture of cash: how much a bar holds, and what is cut."""
    each, table = payments_a_bar(ways), cash_table(ways)
    notes = [message("All small pictures have one scale.")]
    if each > 1:
        notes.append(message("Each bar holds {count} payments.", count=Number(each)))
    if (table["principal"] + table["interest"] + table["fee"]).max() > cash_top(table):
        notes.append(
            message("A bar marked ▲ is too tall for the scale; the sum beside it says how far it goes.")
        )
    return tuple(notes)


def _bars(way: Way, each: int) -> list[tuple[int, int, int]]:
    """Principal, interest and fee of each bar in minor units. Interest added to the debt is paid later."""
    rows = [row for row in way.schedule.rows if row.number]
    waits = len(way.payments) - len(rows)  # a single repayment has one row, at the end
    parts = [(0, 0, 0)] * waits
    for row in rows:
        cash = row.payment - row.fee
        interest = min(row.interest, cash)
        parts.append((cash - interest, interest, row.fee))
    return [
        (sum(p for p, _, _ in some), sum(i for _, i, _ in some), sum(f for _, _, f in some))
        for some in (parts[at : at + each] for at in range(0, len(parts), each))
    ]


def scatter_table(ways: Sequence[Way]) -> pd.DataFrame:
    """Return cost in all and first payment of each way, for a picture of one against the other."""
    unit = currency(ways[0].terms.currency).unit
    lines = [
        (way.key.value, way.name, way.short, way.own, way.first / unit, way.total_cost / unit) for way in ways
    ]
    return pd.DataFrame(lines, columns=list(SCATTER_COLUMNS))


def owed_table(owed: Sequence[Owed]) -> pd.DataFrame:
    """Return what is owed under each way, the balance and the interest that has run, for a picture."""
    unit = currency(owed[0].way.terms.currency).unit
    lines = [
        (one.way.key.value, one.way.short, one.way.own, one.balance / unit, one.interest / unit)
        for one in owed
    ]
    return pd.DataFrame(lines, columns=list(OWED_COLUMNS))


_QUOTED = {
    Basis.YEARLY: N_("{rate} a year"),
    Basis.MONTHLY: N_("{rate} a month"),
    Basis.DAILY: N_("{rate} a day"),
    Basis.FLAT_MONTHLY: N_("{rate} a month, flat"),
}
_FIGURES = (
    N_("Total interest"),
    N_("What the loan costs"),
    N_("First payment"),
    N_("Largest payment"),
    N_("Last payment"),
)
_COST = 1
_RATES = (N_("Yearly rate (simple)"), N_("Effective yearly rate (compound)"))


def shown_ways(ways: Sequence[Way], t: Translator) -> pd.DataFrame:
    """Return the figures of every way as texts, in the order given."""
    columns: dict[str, list[str]] = {t("Way to repay"): [_named(way, t) for way in ways]}
    sums = [(way.total_interest, way.total_cost, way.first, way.largest, way.last) for way in ways]
    columns[t("Quoted price")] = [quoted_text(way, t) for way in ways]
    code = ways[0].terms.currency
    for place, name in _figures(ways):
        columns[t(name)] = t.money_column((line[place] for line in sums), code)
    columns[t(_RATES[0])] = [t.percent(way.measures.nominal_yearly) for way in ways]
    columns[t(_RATES[1])] = [t.percent(way.measures.effective_yearly) for way in ways]
    return pd.DataFrame(columns)


def quoted_text(way: Way, t: Translator) -> str:
    """Return the number that an offer of this way would name."""
    rate = way.schedule.rate
    return t(_QUOTED[rate.basis]).format(rate=rate_text(rate, t))


def scatter_twin(ways: Sequence[Way], t: Translator) -> pd.DataFrame:
    """Return the figures of the picture of cost against first payment as texts."""
    code = ways[0].terms.currency
    return pd.DataFrame(
        {
            t("Way to repay"): [_named(way, t) for way in ways],
            t("First payment"): t.money_column((way.first for way in ways), code),
            t("What the loan costs"): t.money_column((way.total_cost for way in ways), code),
        }
    )


def shown_differences(differences: Sequence[Difference], t: Translator) -> pd.DataFrame:
    """Return each way less the one it is set against as texts: money and per cent, rates in points."""
    columns: dict[str, list[str]] = {t("Way to repay"): [_named(one.way, t) for one in differences]}
    parts = ("total_interest", "total_cost", "first", "largest", "last")
    for place, name in _figures([one.way for one in differences]):
        changes = (getattr(one, parts[place]) for one in differences)
        columns[t(name)] = [_changed(change, differences[0].way.terms.currency, t) for change in changes]
    columns[t(_RATES[0])] = [_points(one.nominal, t) for one in differences]
    columns[t(_RATES[1])] = [_points(one.effective, t) for one in differences]
    return pd.DataFrame(columns)


def shown_owed(owed: Sequence[Owed], t: Translator) -> pd.DataFrame:
    """Return what is owed under each way as texts; interest that has run stands beside the balance."""
    code = owed[0].way.terms.currency
    return pd.DataFrame(
        {
            t("Way to repay"): [_named(one.way, t) for one in owed],
            t("Still owed"): t.money_column((one.balance for one in owed), code),
            t("Interest run up"): t.money_column((one.interest for one in owed), code),
        }
    )


def cash_twin(ways: Sequence[Way], t: Translator) -> pd.DataFrame:
    """Return the figures of the picture of cash as texts: a line for each bar, a column for each way."""
    each, code = payments_a_bar(ways), ways[0].terms.currency
    by_way = [[sum(parts) for parts in _bars(way, each)] for way in ways]
    longest = max(map(len, by_way))
    numbers = [
        t.number(bar) if each == 1 else f"{t.number((bar - 1) * each + 1)}–{t.number(bar * each)}"
        for bar in range(1, longest + 1)
    ]
    columns: dict[str, list[str]] = {t("No."): numbers}
    for way, sums in zip(ways, by_way, strict=True):
        columns[_named(way, t)] = [*t.money_column(sums, code), *[""] * (longest - len(sums))]
    return pd.DataFrame(columns)


def _figures(ways: Sequence[Way]) -> list[tuple[int, str]]:
    """The figures with their places; what a loan costs is told apart from interest where there are fees."""
    alike = all(way.total_cost == way.total_interest for way in ways)
    return [(place, name) for place, name in enumerate(_FIGURES) if not (alike and place == _COST)]


def _named(way: Way, t: Translator) -> str:
    """The name of a way; the reader's own is marked."""
    return f"◆ {t(way.name)}" if way.own else t(way.name)


def _changed(change: Change, code: str, t: Translator) -> str:
    if not change.by:
        return t.money(0, code)
    money = _signed(t.money(change.by, code), change.by)
    if change.share is None:
        return money
    share = _signed(t.percent(change.share, 1), change.by)
    return t("{money} ({share})").format(money=money, share=share)


def _points(difference: float, t: Translator) -> str:
    points = _signed(t.number(round(difference * 100, 2), 2, fixed=True), round(difference, 4))
    return t("{points} points").format(points=points)


def _signed(text: str, value: float) -> str:
    return f"+{text}" if value > 0 else text
