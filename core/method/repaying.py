"""How a loan is repaid: interest, the level instalment in its kinds, the rate behind a known instalment."""

from __future__ import annotations

from fractions import Fraction

from core.contract import Grace, Method
from core.dates import DayCount
from core.method.formula import ANNUITY, DEFINED, Formula, Group, Worked
from core.method.sample import loan, zhang_schedule
from core.rates import Rate
from core.wording import N_, Amount, Number, Share

_CODE = "CNY"
_ONE_PER_CENT = Rate.monthly("1%")


def _interest() -> Worked:
    schedule, _ = zhang_schedule()
    row = schedule.rows[0]
    return Worked(
        {
            "B_0": Amount(schedule.terms.financed, _CODE),
            "i_1": Share(schedule.rate.per_year / 12, 6),
            "A_1": Amount(row.payment, _CODE),
        },
        {"I_1": Amount(row.interest, _CODE), "B_1": Amount(row.balance, _CODE)},
    )


def _level() -> Worked:
    schedule = loan(rate=_ONE_PER_CENT)
    return Worked(
        {"P": Amount(1_000_000, _CODE), "i": Share(Fraction(1, 100)), "n": Number(12)},
        {"A": Amount(schedule.instalment, _CODE)},
    )


def _level_by_days() -> Worked:
    schedule = loan(rate=Rate.daily("0.05%"), periods=3, day_count=DayCount.ACT_365)
    days = (schedule.terms.disbursed, *(row.due for row in schedule.rows))
    spans = {f"d_{k}": Number((days[k] - days[k - 1]).days) for k in range(1, len(days))}
    return Worked(
        {"P": Amount(1_000_000, _CODE), "r_d": Share(schedule.rate.value), **spans},
        {"A": Amount(schedule.instalment, _CODE)},
    )


def _equal_principal() -> Worked:
    schedule = loan(principal=1_200_000, rate=_ONE_PER_CENT, method=Method.EQUAL_PRINCIPAL)
    first, last = schedule.rows[0], schedule.rows[-1]
    return Worked(
        {"P": Amount(1_200_000, _CODE), "i": Share(Fraction(1, 100)), "n": Number(12)},
        {"A_1": Amount(first.payment, _CODE), "A_{12}": Amount(last.payment, _CODE)},
    )


def _interest_only() -> Worked:
    schedule = loan(rate=_ONE_PER_CENT, method=Method.INTEREST_ONLY)
    first, last = schedule.rows[0], schedule.rows[-1]
    return Worked(
        {"P": Amount(1_000_000, _CODE), "i": Share(Fraction(1, 100)), "n": Number(12)},
        {"A_1": Amount(first.payment, _CODE), "A_{12}": Amount(last.payment, _CODE)},
    )


def _single() -> Worked:
    schedule = loan(rate=Rate.yearly("12%"), periods=6, method=Method.SINGLE_REPAYMENT)
    return Worked(
        {"P": Amount(1_000_000, _CODE), "r": Share(Fraction(12, 100)), "T": Number(Fraction(1, 2), 2)},
        {"A": Amount(schedule.payments[-1], _CODE)},
    )


def _flat() -> Worked:
    schedule = loan(principal=400_000, rate=Rate.flat_monthly("0.8%"), periods=12, method=Method.FLAT_FEE)
    return Worked(
        {"P": Amount(400_000, _CODE), "F": Share(schedule.rate.value), "n": Number(12)},
        {"A": Amount(schedule.instalment, _CODE)},
    )


def _deferred() -> Worked:
    schedule = loan(rate=_ONE_PER_CENT, grace=Grace(interest_deferred=2))
    return Worked(
        {"P": Amount(1_000_000, _CODE), "i": Share(Fraction(1, 100))},
        {"B_1": Amount(schedule.balances[0], _CODE), "B_2": Amount(schedule.balances[1], _CODE)},
    )


def _solved() -> Worked:
    schedule, _ = zhang_schedule()
    terms = schedule.terms
    return Worked(
        {
            "P": Amount(terms.financed, _CODE),
            "A": Amount(schedule.instalment, _CODE),
            "n": Number(terms.periods),
            "m": Number(terms.every.per_year),
        },
        {"r": Share(schedule.rate.per_year, 6)},
    )


FORMULAS = (
    Formula(
        "interest",
        Group.REPAYING,
        N_("Interest and balance, row by row"),
        ("core.schedule.build_schedule",),
        r"\begin{gathered} I_k = \mathrm{round}\left(B_{k-1}\, i_k\right) \\"
        r" B_k = B_{k-1} - \left(A_k - I_k\right) \end{gathered}",
        ("I_k", "B_k", "i_k", "A_k", "k"),
        N_(
            "Interest is charged on what is still owed and rounded once a row; the last row brings the "
            "balance to 0.00 and takes the difference."
        ),
        DEFINED,
        _interest,
    ),
    Formula(
        "level",
        Group.REPAYING,
        N_("Equal instalments"),
        ("core.instalment.uniform_instalment", "core.batch.build_batch"),
        r"\begin{gathered} A = \mathrm{round}\left(\frac{P\, i}{1 - (1+i)^{-n}}\right) \\"
        r" i = 0:\ A = \mathrm{round}\left(\frac{P}{n}\right) \end{gathered}",
        ("A", "P", "i", "n"),
        N_("The instalment is worked out in full and rounded once, to the cent or to the multiple agreed."),
        ANNUITY,
        _level,
    ),
    Formula(
        "level_by_days",
        Group.REPAYING,
        N_("Equal instalments where each day bears interest"),
        ("core.instalment.level_instalment", "core.periods.period_rates"),
        r"\begin{gathered} A = \mathrm{round}\left( P \Big/ "
        r"\sum_{k=1}^{n} \prod_{j=1}^{k} \frac{1}{1+i_j} \right) \\ i_k = r_d\, d_k \end{gathered}",
        ("A", "P", "i_k", "r_d", "d_k", "n"),
        N_(
            "Months have 28 to 31 days, so each period has its own rate; the instalment is the "
            "same all the same."
        ),
        ANNUITY,
        _level_by_days,
    ),
    Formula(
        "equal_principal",
        Group.REPAYING,
        N_("Equal principal"),
        ("core.schedule.build_schedule",),
        r"A_k = \mathrm{round}\left(\frac{P}{n}\right) + \mathrm{round}\left(B_{k-1}\, i\right)",
        ("A_k", "P", "n", "B_k", "i"),
        N_("The same principal each time; the last payment takes what its rounding left."),
        DEFINED,
        _equal_principal,
    ),
    Formula(
        "interest_only",
        Group.REPAYING,
        N_("Interest first, principal at the end"),
        ("core.schedule.build_schedule",),
        r"\begin{gathered} A_k = \mathrm{round}(P\, i) \quad (k < n) \\"
        r" A_n = P + \mathrm{round}(P\, i) \end{gathered}",
        ("A_k", "A_n", "P", "i", "n"),
        N_(
            "Nothing of the principal is repaid before the last day, so every period bears the same interest."
        ),
        DEFINED,
        _interest_only,
    ),
    Formula(
        "single",
        Group.REPAYING,
        N_("Single repayment"),
        ("core.periods.whole_span_rate", "core.schedule.build_schedule"),
        r"A = P + \mathrm{round}\left(P\, r\, T\right)",
        ("A", "P", "r", "T"),
        N_("Interest is counted once over the whole time; no interest on interest."),
        DEFINED,
        _single,
    ),
    Formula(
        "flat",
        Group.REPAYING,
        N_("Flat-fee instalments"),
        ("core.instalment.flat_instalment",),
        r"A = \mathrm{round}\left(\frac{P + n\, F\, P}{n}\right)",
        ("A", "P", "F", "n"),
        N_("The fee is charged on the amount first borrowed, however much of it has been repaid."),
        DEFINED,
        _flat,
    ),
    Formula(
        "deferred",
        Group.REPAYING,
        N_("Payment-free periods"),
        ("core.schedule.build_schedule",),
        r"\begin{gathered} B_0 = P \\ B_k = B_{k-1} + \mathrm{round}\left(B_{k-1}\, i\right) \end{gathered}",
        ("B_k", "P", "i", "k"),
        N_("While nothing is paid, the interest is added to the balance and bears interest itself."),
        DEFINED,
        _deferred,
    ),
    Formula(
        "solved",
        Group.REPAYING,
        N_("The rate behind a known instalment"),
        ("core.instalment.solve_rate",),
        r"\begin{gathered} \frac{P\, i}{1 - (1+i)^{-n}} = A \\ r = m\, i \end{gathered}",
        ("r", "i", "m", "P", "A", "n"),
        N_(
            "Found by halving an interval, then one step on exact fractions; kept to 18 "
            "decimals, so that the "
            "instalment comes back to the cent."
        ),
        ANNUITY,
        _solved,
    ),
)
