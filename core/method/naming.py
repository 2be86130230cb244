"""One price under its other names, and the lines of law that it is set against."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from core.law import Jurisdiction, Lender, Product, ceiling, set_against
from core.method.formula import ANNUITY, DEFINED, OURS, RULE_ITSELF, Formula, Group, Worked
from core.method.sample import DAY
from core.method.sample_offer import zhang_offer
from core.offers import Phrase, balance_check, read_offer, same_money_at
from core.wording import N_, Amount, Number, Share

_CODE = "CNY"


def _flat_names() -> Worked:
    decoded = zhang_offer()
    return Worked(
        {
            "K": Amount(decoded.offer.total_cost, _CODE),
            "M": Amount(decoded.offer.received, _CODE),
            "N": Number(decoded.offer.months, 2),
        },
        {"g": Share(decoded.flat_monthly, 4), "G": Share(decoded.flat_yearly)},
    )


def _check() -> Worked:
    decoded = zhang_offer()
    check = balance_check(decoded)
    return Worked(
        {
            "B_0": Amount(check.rows[0].opening, _CODE),
            "i": Share(check.rate, 6),
            "A_k": Amount(check.rows[0].payment, _CODE),
            "n": Number(len(check.rows)),
        },
        {"B_1": Amount(check.rows[0].closing, _CODE), "B_6": Amount(check.rows[-1].closing, _CODE)},
    )


def _free_days() -> Worked:
    raw = {"offer_free_days": "7", "offer_coupon": "0"}
    offer = read_offer(Phrase.FREE_DAYS, raw, DAY).offer
    assert offer is not None and offer.said is not None and offer.saved is not None
    return Worked(
        {"B_0": Amount(offer.amount, _CODE), "r_d": Share(offer.said.value), "z": Number(7)},
        {"U": Amount(offer.saved, _CODE)},
    )


def _same_money() -> Worked:
    offer = zhang_offer().offer
    same = same_money_at(offer, Fraction(12, 100))
    return Worked(
        {
            "M": Amount(offer.in_hand, _CODE),
            "i": Share(same.rate / 12),
            "n": Number(len(same.payments)),
        },
        {"A": Amount(same.payments[0], _CODE), "K": Amount(same.cost, _CODE)},
    )


def _of_lpr() -> Worked:
    line = ceiling(Jurisdiction.CN, Lender.PRIVATE, Product.LOAN, date(2020, 8, 20))[0]
    assert line.lpr is not None
    return Worked({"w": Number(line.multiple), "h": Share(line.lpr.rate)}, {"L": Share(line.yearly)})


def _a_day() -> Worked:
    line = ceiling(Jurisdiction.CN, Lender.BANK, Product.CARD, date(2019, 5, 1))[0]
    return Worked({"r_d": Share(line.rate)}, {"L": Share(line.yearly)})


def _distance() -> Worked:
    line = ceiling(Jurisdiction.CN, Lender.CONSUMER_FINANCE, Product.LOAN, date(2026, 1, 5))[0]
    decoded = zhang_offer()
    nominal = Fraction(round(decoded.nominal_yearly * 10**4), 10**4)  # as it is shown
    (comparison,) = set_against((line,), nominal, decoded.effective_yearly)
    return Worked(
        {"R": Share(nominal), "L": Share(line.yearly)},
        {r"\Delta": Number(comparison.gaps[0].points * 100, 2)},
    )


FORMULAS = (
    Formula(
        "flat_names",
        Group.NAMES,
        N_("Flat rate"),
        ("core.offers.Decoded.flat_monthly", "core.offers.Decoded.flat_yearly"),
        r"g = \frac{K}{M\, N} \qquad G = 12\, g",
        ("g", "G", "K", "M", "N"),
        N_("As if all the money were owed to the very end; that makes the number small, not the price."),
        DEFINED,
        _flat_names,
    ),
    Formula(
        "check",
        Group.NAMES,
        N_("Balance check"),
        ("core.offers.balance_check.balance_check",),
        r"B_k = B_{k-1}(1+i) - A_k \qquad B_n = 0",
        ("B_k", "i", "A_k", "n"),
        N_("At the rate that was found, interest and payments bring the debt to 0.00, row by row."),
        ANNUITY,
        _check,
    ),
    Formula(
        "free_days",
        Group.NAMES,
        N_("Days free of interest"),
        ("core.offers.flows.free_days",),
        r"U = \mathrm{round}\left(B_0\, r_d\, z\right)",
        ("U", "B_k", "r_d", "z"),
        N_(
            "Taken off the first payments; a month counts as a twelfth of 365 days, and no month "
            "saves more than its interest."
        ),
        OURS,
        _free_days,
    ),
    Formula(
        "same_money",
        Group.NAMES,
        N_("The same money elsewhere"),
        ("core.offers.same_money_at",),
        r"\begin{gathered} A = \mathrm{round}\left(\frac{M\, i}{1 - (1+i)^{-n}}\right) \\"
        r" K = S - M \end{gathered}",
        ("A", "K", "M", "i", "n", "S"),
        N_(
            "The money in hand over the same periods, from a loan without fees at a yearly rate "
            "counted simply."
        ),
        ANNUITY,
        _same_money,
    ),
    Formula(
        "of_lpr",
        Group.LAW,
        N_("A line that is a multiple of the LPR"),
        ("core.law.ceiling", "core.law.lpr_on"),
        r"L = w\, h",
        ("L", "w", "h"),
        N_("The one-year LPR of the day of the contract: the newest published on or before it."),
        RULE_ITSELF,
        _of_lpr,
    ),
    Formula(
        "line_a_day",
        Group.LAW,
        N_("A line that is a rate a day"),
        ("core.law.Line.yearly",),
        r"L = 365\, r_d",
        ("L", "r_d"),
        N_("Counted simply, so that it can stand beside a yearly rate."),
        RULE_ITSELF,
        _a_day,
    ),
    Formula(
        "distance",
        Group.LAW,
        N_("A price against a line"),
        ("core.law.set_against",),
        r"\Delta = 100\, (R - L)",
        (r"\Delta", "R", "L"),
        N_(
            "Both yearly rates are set against the line where its text does not say which it means; half of "
            "what two decimals show is no difference."
        ),
        OURS,
        _distance,
    ),
)
