"""An offer as DataFrames: the names of its price, the balance check, the same words read in other ways."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from core.i18n import Translator
from core.money import currency
from core.offers import BalanceCheck, Decoded, Name, Offer, decode_offer, ladder
from core.offers.takeaway import digits_of
from core.wording import N_

# One row a name of the price, the smallest number first. ``name`` is the value of a core.offers.Name,
# ``label`` a source string, ``rate`` a fraction (0.2693 is 26.93 %), ``digits`` its decimals in per cent.
LADDER_COLUMNS = ("name", "label", "rate", "digits")

# One row a period; money in major units, ``closing`` = ``opening`` + ``interest`` − ``payment``.
CHECK_COLUMNS = ("number", "opening", "interest", "payment", "closing")


def ladder_table(decoded: Decoded) -> pd.DataFrame:
    """Return one price under all its names for a picture."""
    said, rungs = decoded.offer.said, ladder(decoded)
    return pd.DataFrame(
        {
            "name": [rung.name.value for rung in rungs],
            "label": [rung.label for rung in rungs],
            "rate": [float(rung.rate) for rung in rungs],
            "digits": [digits_of(said) if said and rung.name is Name.SAID else 2 for rung in rungs],
        },
        columns=list(LADDER_COLUMNS),
    )


def shown_ladder(decoded: Decoded, t: Translator) -> pd.DataFrame:
    """Return the names of the price as texts."""
    table = ladder_table(decoded)
    rates = [
        t.percent(rung.rate, int(digits))
        for rung, digits in zip(ladder(decoded), table["digits"], strict=True)
    ]
    return pd.DataFrame({t("Name of the price"): [t(label) for label in table["label"]], t("Rate"): rates})


def balance_check_table(check: BalanceCheck, code: str) -> pd.DataFrame:
    """Return the balance check as numbers, money in major units of the currency."""
    unit = currency(code).unit
    return pd.DataFrame(
        {
            "number": [row.number for row in check.rows],
            **{part: [getattr(row, part) / unit for row in check.rows] for part in CHECK_COLUMNS[1:]},
        },
        columns=list(CHECK_COLUMNS),
    )


def shown_balance_check(check: BalanceCheck, code: str, t: Translator) -> pd.DataFrame:
    """Return the balance check as texts, with the totals of interest and payments at the end."""

    def money(values: Iterable[int]) -> list[str]:
        return t.money_column(values, code)

    rows = check.rows
    return pd.DataFrame(
        {
            t("No."): [*(str(row.number) for row in rows), "Σ"],
            t("Owed before"): [*money(row.opening for row in rows), ""],
            t("Interest at this rate"): money(
                [*(row.interest for row in rows), sum(row.interest for row in rows)]
            ),
            t("Payment"): money([*(row.payment for row in rows), sum(row.payment for row in rows)]),
            t("Owed after"): [*money(row.closing for row in rows), ""],
        }
    )


def shown_readings(readings: Iterable[tuple[str, Offer]], t: Translator) -> pd.DataFrame:
    """Return the same words read in other ways as texts: what each costs, and its two yearly rates."""
    lines = [
        (
            t(label),
            t.money(offer.total_cost, offer.currency),
            t.percent(decoded.nominal_yearly),
            t.percent(decoded.effective_yearly),
        )
        for label, offer in readings
        for decoded in (decode_offer(offer),)
    ]
    names = (
        N_("Read as"),
        N_("Cost"),
        N_("Yearly rate (simple)"),
        N_("Effective yearly rate (compound)"),
    )
    return pd.DataFrame(lines, columns=[t(name) for name in names])
