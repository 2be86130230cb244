"""A household with a loan as tables: month-end cash, the curve of safe loans, paydays and due dates."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from core.afford.by_hand import Lived
from core.household import SafeLoan, SaveFirst, Timing, TooSoon
from core.i18n import Translator
from core.money import currency
from core.wording import N_

# Columns of the numeric tables; money in major units.
MONTHS_COLUMNS = ("month", "cash", "without")
CURVE_COLUMNS = ("periods", "principal")
PAYDAY_COLUMNS = ("due", "waits", "to_pay", "soon")

# More instalments than this would be a wall of strips.
STRIPS = 12


def months_table(lived: Sequence[Lived], plain: Sequence[Lived], code: str) -> pd.DataFrame:
    """Return month-end cash with what happens, and without it."""
    unit = currency(code).unit
    lines = [
        (one.number, one.cash / unit, other.cash / unit) for one, other in zip(lived, plain, strict=True)
    ]
    return pd.DataFrame(lines, columns=list(MONTHS_COLUMNS))


def months_twin(lived: Sequence[Lived], code: str, t: Translator) -> pd.DataFrame:
    """Return the months as texts: what comes in, what goes out, what is there at the end."""
    columns = {
        t("Month"): [t.number(one.number) for one in lived],
        t("Pay"): t.money_column((one.pay for one in lived), code),
        t("Essentials and other debts"): t.money_column((one.essentials + one.others for one in lived), code),
    }
    if any(one.bill for one in lived):
        columns[t("The bill")] = t.money_column((one.bill for one in lived), code)
    columns[t("This loan")] = t.money_column((one.loan for one in lived), code)
    columns[t("Month-end cash")] = t.money_column((one.cash for one in lived), code)
    return pd.DataFrame(columns)


def curve_table(curve: Sequence[SafeLoan], code: str) -> pd.DataFrame:
    """Return the largest safe loan for each number of instalments."""
    unit = currency(code).unit
    return pd.DataFrame([(one.periods, one.principal / unit) for one in curve], columns=list(CURVE_COLUMNS))


def curve_twin(curve: Sequence[SafeLoan], code: str, t: Translator) -> pd.DataFrame:
    """Return the same as texts."""
    return pd.DataFrame(
        {
            t("Instalments"): [t.number(one.periods) for one in curve],
            t("Largest loan that leaves enough"): t.money_column((one.principal for one in curve), code),
        }
    )


def save_first_twin(both: SaveFirst, code: str, t: Translator) -> pd.DataFrame:
    """Return borrowing now beside saving first as texts: the day, and all that is paid."""
    never = t("does not get there")
    names = (N_("You have it on"), N_("Paid in all"), N_("More than its price"))
    return pd.DataFrame(
        {
            t("What is compared"): [t(name) for name in names],
            t("Borrow now"): [
                t.day(both.borrowed),
                t.money(both.borrowing_costs, code),
                t.money(both.borrowing_costs - both.price, code),
            ],
            t("Save first"): [
                never if both.saved is None else t.day(both.saved),
                t.money(both.price, code),
                t.money(0, code),
            ],
        }
    )


def payday_table(found: Sequence[Timing], soon: TooSoon | None = None) -> pd.DataFrame:
    """Return the days from payday to each of the first due dates, and from there to the next payday.

    ``soon`` is the one that comes before its money.
    """
    first = 0 if soon is None else soon.number
    lines = [(one.due, one.days_after_pay, one.days_to_pay, one.number == first) for one in found[:STRIPS]]
    return pd.DataFrame(lines, columns=list(PAYDAY_COLUMNS))


def payday_twin(found: Sequence[Timing], soon: TooSoon | None, t: Translator) -> pd.DataFrame:
    """Return every instalment between its two paydays as texts, and what the first too soon lacks."""
    columns = {
        t("No."): [t.number(one.number) for one in found],
        t("Payday before"): [t.day(one.paid) for one in found],
        t("Due date"): [t.day(one.due) for one in found],
        t("Days the money is kept"): [t.number(one.days_after_pay) for one in found],
        t("Next payday"): [t.day(one.next_paid) for one in found],
    }
    if soon is not None:
        missing = t.money(soon.asked - soon.there, soon.currency)
        columns[t("Missing")] = [missing if one.number == soon.number else "" for one in found]
    return pd.DataFrame(columns)
