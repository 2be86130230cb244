"""What a loan costs: yearly rates two ways, money, days of pay."""

from __future__ import annotations

from fractions import Fraction

from core.contract import Fee, FeeWhen
from core.cost import DAYS_IN_A_MONTH_OF_PAY, measure
from core.method.formula import ANNUITY, DEFINED, DIRECTIVE, OURS, REGULATION_Z, Formula, Group, Worked
from core.method.sample import loan, zhang, zhang_schedule
from core.money import Rounding, round_fraction
from core.rates import Basis, Rate
from core.schedule import Schedule
from core.wording import N_, Amount, Number, Share

_CODE = "CNY"


def _announced() -> Schedule:
    """The central bank's own example: 100,000, of which 1,000 is kept back, in 12 payments of 8,833.30."""
    return loan(
        principal=10_000_000, instalment=883_330, fees=(Fee.fixed(FeeWhen.UPFRONT_DEDUCTED, 100_000),)
    )


def _nominal() -> Worked:
    schedule = _announced()
    return Worked(
        {
            "C_0": Amount(schedule.received, _CODE),
            r"C_1 \ldots C_{12}": Amount(-schedule.instalment, _CODE),
            "m": Number(12),
        },
        {"R": Share(measure(schedule).nominal_yearly)},
    )


def _effective() -> Worked:
    schedule = _announced()
    return Worked(
        {
            "C_0": Amount(schedule.received, _CODE),
            r"C_1 \ldots C_{12}": Amount(-schedule.instalment, _CODE),
            "m": Number(12),
        },
        {"X": Share(measure(schedule).effective_yearly)},
    )


def _level_rate() -> Worked:
    schedule, measures = zhang_schedule()
    return Worked(
        {
            "P": Amount(schedule.terms.financed, _CODE),
            "A": Amount(schedule.payments[0], _CODE),
            "A_n": Amount(schedule.payments[-1], _CODE),
            "n": Number(len(schedule.payments)),
        },
        {"i": Share(measures.nominal_yearly / float(schedule.terms.every.per_year), 6)},
    )


def _bases() -> Worked:
    rate = Rate.daily("0.05%")
    return Worked(
        {"r_d": Share(rate.value)},
        {"r": Share(rate.per_year), "r_m": Share(rate.to(Basis.MONTHLY).value, 4)},
    )


def _period_rate() -> Worked:
    # A month is a twelfth of a year, whatever its days.
    return Worked(
        {"r": Share(Fraction(12, 100)), r"\tau_k": Number(Fraction(1, 12), 4)},
        {"i_k": Share(Fraction(*Rate.yearly("12%").over(1, 12)))},
    )


def _cost() -> Worked:
    schedule = _announced()
    return Worked(
        {"S": Amount(schedule.total_paid, _CODE), "M": Amount(schedule.received, _CODE)},
        {"K": Amount(schedule.total_cost, _CODE)},
    )


def _per_1000() -> Worked:
    schedule, measures = zhang_schedule()
    each = round_fraction(measures.per_1000 * 100, Rounding.HALF_UP)
    return Worked(
        {"K": Amount(measures.total_cost, _CODE), "P": Amount(schedule.terms.principal, _CODE)},
        {"W": Amount(each, _CODE)},
    )


def _days() -> Worked:
    _, measures = zhang_schedule()
    return Worked(
        {"K": Amount(measures.total_cost, _CODE), "Y": Amount(zhang().income, _CODE)},
        {"D": Number(measures.days_of_income(zhang().income), 2)},
    )


def _against_pay() -> Worked:
    schedule, _ = zhang_schedule()
    largest = max(schedule.payments)
    return Worked(
        {"Q": Amount(largest, _CODE), "Y": Amount(zhang().income, _CODE)},
        {"q": Share(Fraction(largest, zhang().income))},
    )


FORMULAS = (
    Formula(
        "nominal",
        Group.RATES,
        N_("Yearly rate (simple)"),
        ("core.cost.nominal_rate", "core.cost.measure"),
        r"\begin{gathered} \sum_j \frac{C_j}{\left(1 + f_j\, i\right)(1+i)^{t_j}} = 0 \\"
        r" R = m\, i \end{gathered}",
        ("R", "m", "i", "C_j", "t_j", "f_j"),
        N_(
            "The rate of one period at which all money is worth nothing on the first day (IRR), times the "
            "periods in a year; every fee and deduction counted."
        ),
        REGULATION_Z,
        _nominal,
    ),
    Formula(
        "effective",
        Group.RATES,
        N_("Effective yearly rate (compound)"),
        ("core.cost.effective_rate", "core.cost.measure"),
        r"\begin{gathered} \sum_j \frac{C_j}{(1+X)^{t_j}} = 0 \\ X = (1+i)^m - 1 \end{gathered}",
        ("X", "C_j", "t_j", "i", "m"),
        N_(
            "The same money over years; where all periods are whole, it is the rate of one period compounded."
        ),
        DIRECTIVE,
        _effective,
    ),
    Formula(
        "level_rate",
        Group.RATES,
        N_("The rate of a level loan, in closed form"),
        ("core.solver.annuity_root",),
        r"\begin{gathered} P = A\, \frac{1 - e^{-n x}}{e^{x} - 1} + \left(A_n - A\right) e^{-n x} \\"
        r" i = e^{x} - 1 \end{gathered}",
        ("i", "x", "P", "A", "A_n", "n"),
        N_("Solved by Newton's rule and, where that leaves its bracket, by halving; good to twelve digits."),
        ANNUITY,
        _level_rate,
    ),
    Formula(
        "bases",
        Group.RATES,
        N_("A rate a year, a month, a day"),
        ("core.rates.Rate.to", "core.rates.Rate.per_year"),
        r"r = 12\, r_m = 365\, r_d",
        ("r", "r_m", "r_d"),
        N_(
            "Counted simply and exactly, as fractions; a flat fee is another thing and is never converted so."
        ),
        OURS,
        _bases,
    ),
    Formula(
        "period_rate",
        Group.RATES,
        N_("The rate of one period"),
        ("core.periods.period_rates", "core.rates.Rate.over"),
        r"i_k = r\, \tau_k",
        ("i_k", "r", r"\tau_k"),
        N_("What part of a year a period is, the day count of the contract says: see Rounding and days."),
        DEFINED,
        _period_rate,
    ),
    Formula(
        "cost",
        Group.COST,
        N_("Cost of the loan"),
        ("core.schedule.Schedule.total_cost",),
        r"K = S - M",
        ("K", "S", "M"),
        N_("Interest and every fee: all that is paid beyond what was received."),
        DEFINED,
        _cost,
    ),
    Formula(
        "per_1000",
        Group.COST,
        N_("Cost per 1,000"),
        ("core.cost.Measures.per_1000",),
        r"W = 1000\, \frac{K}{P}",
        ("W", "K", "P"),
        N_("Counted on the amount that the contract names."),
        DEFINED,
        _per_1000,
    ),
    Formula(
        "days",
        Group.COST,
        N_("Days of pay"),
        ("core.cost.Measures.days_of_income",),
        rf"D = {DAYS_IN_A_MONTH_OF_PAY}\, \frac{{K}}{{Y}}",
        ("D", "K", "Y"),
        N_("A month of pay is counted as 30 days, weekends included."),
        OURS,
        _days,
    ),
    Formula(
        "against_pay",
        Group.COST,
        N_("Payment-to-income ratio"),
        ("core.takeaway.set_against_income", "core.household.payment_to_income"),
        r"q = \frac{Q}{Y}",
        ("q", "Q", "Y"),
        N_("The month in which most falls due, over one month of take-home pay."),
        DEFINED,
        _against_pay,
    ),
)
