"""What the ledger charges: penalty interest, compound interest, and the sum that ends a loan early."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from core.dates import DayCount
from core.life import LatePolicy, Ledger, Paid, live
from core.method.formula import DEFINED, Formula, Group, Worked
from core.method.sample import loan
from core.rates import Rate
from core.wording import N_, Amount, Number, Share

_CODE = "CNY"
_HALF_MORE = LatePolicy(Fraction(3, 2), compound=True)
_DAYS_LATE = 30


def _ledger() -> tuple[Ledger, date]:
    """Ten thousand at 0.05 % a day over six months, of which nothing is paid."""
    schedule = loan(rate=Rate.daily("0.05%"), periods=6, day_count=DayCount.ACT_365)
    first = schedule.rows[0].due
    return live(schedule.terms, (), _HALF_MORE), date.fromordinal(first.toordinal() + _DAYS_LATE)


def _stretch(compound: bool, base: str, charged: str) -> Worked:
    ledger, day = _ledger()
    one = next(one for one in ledger.penalty_stretches(day) if one.compound is compound)
    return Worked(
        {
            base: Amount(one.base, _CODE),
            "w": Number(_HALF_MORE.multiple, 2),
            "r": Share(ledger.schedule.rate.per_year),
            "u": Number(one.days),
        },
        {charged: Amount(one.amount, _CODE)},
    )


def _payoff() -> Worked:
    schedule = loan(rate=Rate.monthly("1%"))
    row, following = schedule.rows[0], schedule.rows[1]
    day = date.fromordinal(row.due.toordinal() + 10)
    owed = live(schedule.terms, [Paid(row.due, row.payment)], until=day).end
    return Worked(
        {
            "B_1": Amount(row.balance, _CODE),
            "i": Share(Fraction(1, 100)),
            "d": Number(10),
            "d_2": Number((following.due - row.due).days),
        },
        {"Z": Amount(owed.to_pay_off, _CODE)},
    )


FORMULAS = (
    Formula(
        "penalty",
        Group.LATE,
        N_("Penalty interest"),
        ("core.life.live", "core.life.accrual.penalty_rate", "core.late.penalty_sum.explain_penalty"),
        r"V = O \cdot w \cdot r \cdot \frac{u}{365}",
        ("V", "O", "w", "r", "u"),
        N_(
            "It takes the place of ordinary interest on what is overdue, and is rounded once for each "
            "stretch of days in which the overdue sum stays the same."
        ),
        N_("By contract; in mainland China banks may add 30 % to 50 % to the rate: see Legal values."),
        lambda: _stretch(False, "O", "V"),
    ),
    Formula(
        "compound",
        Group.LATE,
        N_("Compound interest on unpaid interest"),
        ("core.life.live",),
        r"V_c = H \cdot w \cdot r \cdot \frac{u}{365}",
        ("V_c", "H", "w", "r", "u"),
        N_("Only where the contract says so; never on penalty interest and never on fees."),
        N_("By contract; in mainland China banks may add 30 % to 50 % to the rate: see Legal values."),
        lambda: _stretch(True, "H", "V_c"),
    ),
    Formula(
        "payoff",
        Group.LATE,
        N_("What ends a loan within a period"),
        ("core.life.live",),
        r"Z = B_k + B_k \cdot i \cdot \frac{d}{d_{k+1}}",
        ("Z", "B_k", "i", "d", "d_k"),
        N_("Within a period each day carries the same share of its interest; what is due comes on top."),
        DEFINED,
        _payoff,
    ),
)
