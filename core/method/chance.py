"""What the simulation of a thousand rests on: chances, ranges of counts, and what a lender loses."""

from __future__ import annotations

from fractions import Fraction

from core.contract import Method
from core.method.formula import DEFINED, OURS, Formula, Group, Worked
from core.method.sample import loan
from core.rates import Rate
from core.simulate import expected_loss, money_years, plain_range
from core.wording import N_, Amount, Number, Share

_CODE = "CNY"
_LOSING, _MONTHS, _WITHOUT = Fraction(1, 100), 12, 6
_SIMULATED, _FOUND = 1_000, 139
_PD, _LGD, _EAD = Fraction(40, 1_000), Fraction(45, 100), 800_000
_NEAR = N_("The simulation draws month by month; the tests hold it within what chance allows of this.")


def _never() -> Worked:
    return Worked(
        {"p": Share(_LOSING), "N": Number(_MONTHS)},
        {"p_0": Share((1 - _LOSING) ** _MONTHS)},
    )


def _in_the_long_run() -> Worked:
    return Worked(
        {"p": Share(_LOSING), "l": Number(_WITHOUT)},
        {"y": Share(_LOSING * _WITHOUT / (1 + _LOSING * _WITHOUT))},
    )


def _range() -> Worked:
    between = plain_range(_FOUND, _SIMULATED)
    return Worked(
        {"c": Number(_FOUND), "c_0": Number(_SIMULATED)},
        {"a_1": Number(between.low), "a_2": Number(between.high)},
    )


def _expected() -> Worked:
    return Worked(
        {
            r"\mathrm{PD}": Share(_PD),
            r"\mathrm{LGD}": Share(_LGD),
            r"\mathrm{EAD}": Amount(_EAD, _CODE),
        },
        {r"\mathrm{EL}": Amount(expected_loss(_PD, _LGD, _EAD), _CODE)},
    )


def _next_price() -> Worked:
    """Of 300.00 in three equal parts, 300, 200 and 100 are out for a month each: 50.00 for a year."""
    schedule = loan(principal=30_000, periods=3, rate=Rate.monthly("1%"), method=Method.EQUAL_PRINCIPAL)
    lost = expected_loss(_PD, _LGD, 20_000)
    owed = (schedule.terms.financed, *schedule.balances[:2])
    return Worked(
        {
            r"\mathrm{EL}": Amount(lost, _CODE),
            "N": Number(len(owed)),
            **{f"B_{k}": Amount(balance, _CODE) for k, balance in enumerate(owed)},
        },
        {"j": Share(Fraction(lost) / money_years(schedule))},
    )


FORMULAS = (
    Formula(
        "never",
        Group.RISK,
        N_("That the job is not lost"),
        ("core.simulate.simulate", "core.simulate.JobLoss"),
        r"p_0 = (1 - p)^{N}",
        ("p_0", "p", "N"),
        _NEAR,
        DEFINED,
        _never,
    ),
    Formula(
        "long_run",
        Group.RISK,
        N_("Out of work in the long run"),
        ("core.simulate.simulate", "core.simulate.JobLoss"),
        r"y = \frac{p \cdot l}{1 + p \cdot l}",
        ("y", "p", "l"),
        _NEAR,
        DEFINED,
        _in_the_long_run,
    ),
    Formula(
        "range",
        Group.RISK,
        N_("Range of a count by chance alone"),
        ("core.simulate.plain_range",),
        r"a_1, a_2 = \frac{c_0}{c_0 + 1.96^2}\left(c + \frac{1.96^2}{2} \mp 1.96\sqrt{"
        r"\frac{c\,(c_0 - c)}{c_0} + \frac{1.96^2}{4}}\right)",
        ("a_1", "a_2", "c", "c_0"),
        N_("In 95 of 100 runs it would lie between; the ends are moved outward to whole households."),
        N_("Wilson (1927), Probable inference, Journal of the American Statistical Association 22, p. 209"),
        _range,
    ),
    Formula(
        "expected_loss",
        Group.RISK,
        N_("Expected loss"),
        ("core.simulate.expected_loss", "core.simulate.lost_by_lender"),
        r"\mathrm{EL} = \mathrm{PD} \cdot \mathrm{LGD} \cdot \mathrm{EAD}",
        (r"\mathrm{EL}", r"\mathrm{PD}", r"\mathrm{LGD}", r"\mathrm{EAD}"),
        N_("Default is 90 days past due; the part lost is an assumption, and lost interest is not counted."),
        N_("The usual equation of bank supervision; by definition."),
        _expected,
    ),
    Formula(
        "next_price",
        Group.RISK,
        N_("What losses add to the price of the next loan"),
        ("core.simulate.loss_curve", "core.simulate.money_years"),
        r"j = \frac{12 \cdot \mathrm{EL}}{B_0 + B_1 + \dots + B_{N-1}}",
        ("j", r"\mathrm{EL}", "B_k", "N"),
        N_(
            "Counted simply, on what is owed month by month as agreed; whom a higher price "
            "would sink is left out."
        ),
        OURS,
        _next_price,
    ),
)
