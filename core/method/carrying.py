"""What a household can carry: cash at each month's end, months that savings last, the largest safe loan."""

from __future__ import annotations

from fractions import Fraction

from core.contract import Method
from core.household import Household, cash_months, largest_safe_loan
from core.household.lasting import lasting
from core.method.formula import DEFINED, OURS, Formula, Group, Worked
from core.method.sample import loan, zhang, zhang_schedule
from core.rates import Rate
from core.wording import N_, Amount, Number, Share

_CODE = "CNY"
_ESSENTIALS, _SAVINGS, _LEAVE = 600_000, 2_000_000, 300_000


def _home() -> Household:
    """Mr Zhang's pay, with essentials and savings assumed for him."""
    return Household(income=zhang().income, essentials=_ESSENTIALS, savings=_SAVINGS)


def _cash() -> Worked:
    first = cash_months(_home(), zhang_schedule()[0])[0]
    return Worked(
        {
            "s": Amount(_SAVINGS, _CODE),
            "y_1": Amount(first.pay, _CODE),
            "e": Amount(first.essentials, _CODE),
            "o_1": Amount(first.others, _CODE),
            "a_1": Amount(first.loan, _CODE),
        },
        {"l_1": Amount(first.left, _CODE), "c_1": Amount(first.cash, _CODE)},
    )


def _buffer() -> Worked:
    schedule = zhang_schedule()[0]
    first, found = cash_months(_home(), schedule)[0], lasting(_home(), schedule)
    assert found is not None  # he must spend something in every month
    return Worked(
        {
            "s": Amount(_SAVINGS, _CODE),
            "e": Amount(first.essentials, _CODE),
            "o_1": Amount(first.others, _CODE),
            "a_1": Amount(first.loan, _CODE),
        },
        {"t": Number(found.whole), "b": Number(found.months, 2)},
    )


def _safe() -> Worked:
    rate = Fraction(1, 100)
    terms = loan(rate=Rate.monthly(rate), method=Method.INTEREST_ONLY).terms
    safe = largest_safe_loan(_home(), terms, leave=_LEAVE)
    return Worked(
        {
            "y_k": Amount(zhang().income, _CODE),
            "e": Amount(_ESSENTIALS, _CODE),
            "v": Amount(_LEAVE, _CODE),
            "i": Share(rate),
            "n": Number(terms.periods),
        },
        {r"P_{\max}": Amount(safe, _CODE)},
    )


FORMULAS = (
    Formula(
        "month_end",
        Group.HOUSEHOLD,
        N_("Cash at the end of a month"),
        ("core.household.cash_months", "core.afford.by_hand.months_with"),
        r"l_k = y_k - e - o_k - a_k, \qquad c_k = c_{k-1} + l_k, \qquad c_0 = s",
        ("l_k", "y_k", "e", "o_k", "a_k", "c_k", "s"),
        N_(
            "Months are counted from the day the loan is paid out. The money borrowed goes where it was "
            "borrowed for, and pay comes before what is due."
        ),
        OURS,
        _cash,
    ),
    Formula(
        "buffer",
        Group.HOUSEHOLD,
        N_("Months that savings would last"),
        ("core.household.months_of_buffer", "core.household.lasting.lasting"),
        r"b = t + \frac{s - \sum_{k=1}^{t} (e + o_k + a_k)}{e + o_{t+1} + a_{t+1}}",
        ("b", "t", "s", "e", "o_k", "a_k"),
        N_(
            "As if no pay came at all, and less what the first day takes. Once the loan is repaid, "
            "essentials and other debts go on."
        ),
        OURS,
        _buffer,
    ),
    Formula(
        "safe_loan",
        Group.HOUSEHOLD,
        N_("Largest safe loan"),
        ("core.household.largest_safe_loan", "core.household.safe_loans", "core.household.pay_needed"),
        r"P_{\max} = \max \{ P : y_k - e - o_k - A_k(P, i, n) \ge v \;\; \forall k \}",
        ("P", "y_k", "e", "o_k", "A_k", "i", "n", "v"),
        N_(
            "Price and term stay, only pay that is certain counts, and savings are not touched. The example "
            "pays only interest until the end, so its last month decides."
        ),
        DEFINED,
        _safe,
    ),
)
