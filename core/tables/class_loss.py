"""A whole class as tables: what the lender loses for each size of the shock, and who is in it."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import pandas as pd

from core.afford.class_loss import Curve, loss_of
from core.afford.class_people import Sort
from core.afford.class_said import lost_on
from core.i18n import Translator
from core.money import currency
from core.tables.manners import with_range

# Columns of the numeric table: shares of all, and major units of every 10,000 lent.
LOSS_COLUMNS = ("hit", "lost")


def loss_table(curve: Curve, lgd: Fraction) -> pd.DataFrame:
    """Return what is lost of every 10,000 lent, a line for each size of the shock."""
    unit = currency(curve.currency).unit
    lines = [(float(one.hit), lost_on(loss_of(one, lgd), curve.currency).minor / unit) for one in curve.sizes]
    return pd.DataFrame(lines, columns=list(LOSS_COLUMNS))


def loss_twin(curve: Curve, lgd: Fraction, t: Translator) -> pd.DataFrame:
    """Return the same as texts: who falls behind, what is lost, and the price of the next loan."""
    code = curve.currency
    losses = [loss_of(one, lgd) for one in curve.sizes]
    return pd.DataFrame(
        {
            t("Hit"): [t.percent(one.hit, 0) for one in curve.sizes],
            t("Ever behind"): [with_range(one.behind, one.n, t) for one in curve.sizes],
            t("90 days behind"): [with_range(one.defaulted, one.n, t) for one in curve.sizes],
            t("Lost"): t.money_column((one.lost for one in losses), code),
            t("Lost of every 10,000"): [t.money(lost_on(one, code).minor, code, trim=True) for one in losses],
            t("Next loan, more a year"): [t.percent(one.extra) for one in losses],
        }
    )


def class_table(sorts: Sequence[Sort], t: Translator) -> pd.DataFrame:
    """Return who is in the class as texts: how many of each, their loan, their pay and their savings."""
    groups = [sort.group for sort in sorts]

    code = groups[0].home.currency

    def money(minors: Sequence[int]) -> list[str]:
        return [t.money(minor, code, trim=True) for minor in minors]

    return pd.DataFrame(
        {
            t("Who"): [t(sort.persona.name) for sort in sorts],
            t("How many"): [t.number(group.n) for group in groups],
            t("Amount borrowed"): money([group.schedule.terms.financed for group in groups]),
            t("Instalments"): [t.number(len(group.schedule.payments)) for group in groups],
            t("Monthly pay"): money([round(group.home.pay.average) for group in groups]),
            t("Essentials"): money([group.home.essentials for group in groups]),
            t("Savings"): money([group.home.savings for group in groups]),
        }
    )
