"""Two offers as tables: month by month for the picture, side by side for eyes."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from core.compare import Month, Offer, TwoOffers
from core.compare.two_said import NAMES
from core.cost import Measures
from core.i18n import Translator
from core.money import Rounding, currency, round_fraction
from core.schedule import Schedule
from core.wording import N_

# Columns of the numeric table; money in major units.
TWO_COLUMNS = ("month", "paid_a", "paid_b", "cost_a", "cost_b")

# Points on each line of the picture, at most.
_POINTS = 120


def two_offers_table(two: TwoOffers) -> pd.DataFrame:
    """Return both offers month by month for a picture; of a long loan some months, crossings among them."""
    unit = currency(two.currency).unit
    return pd.DataFrame(
        [
            (one.number, *(minor / unit for minor in (one.paid_a, one.paid_b, one.cost_a, one.cost_b)))
            for one in _some(two)
        ],
        columns=list(TWO_COLUMNS),
    )


def _some(two: TwoOffers) -> Sequence[Month]:
    step = -(-len(two.months) // _POINTS)
    crossed = {crossing.month.number for crossing in two.crossings}
    last = two.months[-1].number
    return [
        one
        for place, one in enumerate(two.months)
        if place % step == 0 or one.number == last or one.number in crossed
    ]


def two_offers_twin(two: TwoOffers, t: Translator) -> pd.DataFrame:
    """Return the figures of the picture as texts."""
    months, code = _some(two), two.currency
    a, b = t(NAMES[Offer.A]), t(NAMES[Offer.B])
    cost, paid = t("{offer}: cost so far"), t("{offer}: paid so far")
    return pd.DataFrame(
        {
            t("Month"): [t.number(one.number) for one in months],
            cost.format(offer=a): t.money_column((one.cost_a for one in months), code),
            cost.format(offer=b): t.money_column((one.cost_b for one in months), code),
            paid.format(offer=a): t.money_column((one.paid_a for one in months), code),
            paid.format(offer=b): t.money_column((one.paid_b for one in months), code),
        }
    )


def shown_two_offers(two: TwoOffers, t: Translator) -> pd.DataFrame:
    """Return the two offers side by side as texts: a line for each figure, a column for each offer."""
    names = (
        N_("Amount borrowed"),
        N_("What reaches you"),
        N_("Number of payments"),
        N_("First payment"),
        N_("Last payment"),
        N_("Total interest"),
        N_("Total fees"),
        N_("What the loan costs"),
        N_("Cost per 1,000 borrowed"),
        N_("Yearly rate (simple)"),
        N_("Effective yearly rate (compound)"),
    )
    return pd.DataFrame(
        {
            t("What is compared"): [t(name) for name in names],
            t(NAMES[Offer.A]): _figures(two.a, two.measures_a, t),
            t(NAMES[Offer.B]): _figures(two.b, two.measures_b, t),
        }
    )


def _figures(schedule: Schedule, measures: Measures, t: Translator) -> list[str]:
    code = schedule.terms.currency
    each = round_fraction(measures.per_1000 * currency(code).unit, Rounding.HALF_UP)
    payments = [payment + fee for payment, fee in zip(schedule.payments, schedule.fees, strict=True)]
    return [
        t.money(schedule.terms.principal, code),
        t.money(schedule.received, code),
        t.number(sum(1 for payment in payments if payment)),
        t.money(payments[0], code),
        t.money(payments[-1], code),
        t.money(schedule.total_interest, code),
        t.money(schedule.total_fees, code),
        t.money(schedule.total_cost, code),
        t.money(each, code),
        t.percent(measures.nominal_yearly),
        t.percent(measures.effective_yearly),
    ]
