"""Money on any day: the yearly rate of dated flows, and what a loan has cost if it is settled early."""

from __future__ import annotations

from datetime import date, timedelta

from core.compare.owed import course, standing
from core.cost import dated_rate
from core.method.formula import DEFINED, DIRECTIVE, Formula, Group, Worked
from core.method.sample import DAY, zhang_schedule
from core.wording import N_, Amount, Number, Share

_CODE = "CNY"


def _dated() -> Worked:
    start, end = date(1994, 1, 1), date(1995, 7, 1)
    rate = dated_rate([(start, 1_000), (end, -1_200)])
    return Worked(
        {
            "C_0": Amount(100_000, _CODE),
            "C_1": Amount(-120_000, _CODE),
            "d_1": Number((end - start).days),
        },
        {"X": Share(rate)},
    )


def _settled() -> Worked:
    schedule, _ = zhang_schedule()
    row, run = schedule.rows[0], 14
    return Worked(
        {
            "S_0": Amount(0, _CODE),
            "B_0": Amount(schedule.terms.financed, _CODE),
            "I_1": Amount(row.interest, _CODE),
            "d": Number(run),
            "d_1": Number((row.due - DAY).days),
            "M": Amount(schedule.received, _CODE),
        },
        {"E": Amount(standing(course(schedule), DAY + timedelta(days=run)).cost, _CODE)},
    )


FORMULAS = (
    Formula(
        "dated",
        Group.RATES,
        N_("Effective yearly rate of dated payments"),
        ("core.cost.dated_rate",),
        r"\sum_j \frac{C_j}{(1+X)^{d_j / 365}} = 0",
        ("X", "C_j", "d_j"),
        N_("For payments on any days: real days over 365, also in leap years."),
        DIRECTIVE,
        _dated,
    ),
    Formula(
        "settled",
        Group.COST,
        N_("Cost to date"),
        ("core.compare.owed.standing", "core.compare.two_offers.two_offers"),
        r"\begin{gathered} E = S_k + B_k + J - M \\"
        r" J = \mathrm{round}\left(\frac{d}{d_{k+1}}\, I_{k+1}\right)"
        r" \end{gathered}",
        ("E", "S_k", "B_k", "J", "d", "d_k", "I_k", "M"),
        N_(
            "What the loan has cost if all is settled on a day between two due dates; the "
            "interest of the period "
            "grows evenly by the day, and a charge for settling early comes on top."
        ),
        DEFINED,
        _settled,
    ),
)
