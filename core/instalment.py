"""The level instalment: computed to full precision, rounded once; or, where it is what is known, its rate."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import expm1, log1p

from core.contract import MAX_RATE_PER_YEAR, LoanTerms, Method
from core.errors import ContractError
from core.money import Rounding, round_to_multiple
from core.periods import period_rates, whole_span_rate
from core.rates import Basis, Rate

# A float decides the rounding only where it stands further from a half than its own error can reach:
# at most about 2,000 roundings of 2^-53 each, far below this relative bound.
_FLOAT_REACH = 1e-11
_FLOAT_BITS = 900  # a balance deferred for centuries at a high rate outgrows a float
# Digits kept of a solved yearly rate; the instalment it gives then differs from the known one by less
# than 10^-5 of a minor unit for the largest loan.
_RATE_DIGITS = 10**18


def uniform_instalment(
    balance: int, rate: tuple[int, int], periods: int, multiple: int, rounding: Rounding
) -> int:
    """Return A = P·i ÷ (1 − (1+i)^−n) for a rate given as an exact ratio, rounded once to a multiple.

    What is repaid each month on 10,000.00 at 1 % a month for a year?

    >>> uniform_instalment(1_000_000, (1, 100), 12, 1, Rounding.HALF_UP)
    88849
    """
    a, b = rate
    if not a:
        return round_to_multiple(balance, periods, multiple, rounding)
    if balance.bit_length() < _FLOAT_BITS:
        i = a / b
        estimate = balance * i / -expm1(-periods * log1p(i)) / multiple
        whole = int(estimate)
        if abs(estimate - whole - 0.5) > estimate * _FLOAT_REACH + 1e-9:
            return multiple * (whole + (estimate - whole > 0.5))
    grown = (a + b) ** periods
    return round_to_multiple(balance * a * grown, b * (grown - b**periods), multiple, rounding)


def level_instalment(balance: int, rates: Sequence[Fraction], multiple: int, rounding: Rounding) -> int:
    """Return A = P ÷ Σₖ Πⱼ≤ₖ 1/(1+iⱼ) for periods that each bear their own rate, rounded once.

    So a lender that counts days still asks for equal instalments.
    """
    if rates.count(rates[0]) == len(rates):
        return uniform_instalment(balance, rates[0].as_integer_ratio(), len(rates), multiple, rounding)
    return round_to_multiple(*_level_ratio(balance, rates), multiple, rounding)


def flat_instalment(
    balance: int, base: int, rates: Sequence[Fraction], multiple: int, rounding: Rounding
) -> int:
    """Return the level instalment of a flat fee: (balance + base × Σ rates) ÷ n, rounded once."""
    total = balance + base * sum(rates, Fraction(0))
    return round_to_multiple(total.numerator, total.denominator * len(rates), multiple, rounding)


def solve_rate(terms: LoanTerms) -> Rate:
    """Return the rate at which the known instalment repays the loan exactly.

    Convention: per year, counted simply; a flat price per month for FLAT_FEE. Equation: the instalment
    before rounding equals ``terms.instalment``. Errors: ContractError where the instalments do not even
    repay what was borrowed, or the price is beyond any the product accepts.
    """
    assert terms.instalment is not None
    known, owed = terms.instalment, terms.financed
    one = Rate(Fraction(1), Basis.YEARLY)
    if terms.method is Method.SINGLE_REPAYMENT:
        return Rate(_bounded(Fraction(known - owed, owed), whole_span_rate(terms, one)), Basis.YEARLY)
    years = period_rates(terms, one)
    wait, unpaid = terms.grace.before_principal, terms.grace.interest_deferred
    paid = known * (terms.periods - wait)
    if terms.method is Method.FLAT_FEE:
        spans = sum(years[:unpaid], Fraction(0)) + sum(years[wait:], Fraction(0))
        return Rate(_bounded(Fraction(paid - owed, owed), spans) / 12, Basis.FLAT_MONTHLY)
    if paid < owed:
        raise ContractError("instalment", "the instalments together must repay what was borrowed")
    if paid == owed:
        return Rate(Fraction(0), Basis.YEARLY)
    return Rate(_solve_level(known, owed, years, wait, unpaid), Basis.YEARLY)


def _bounded(gain: Fraction, years: Fraction) -> Fraction:
    if gain < 0:
        raise ContractError("instalment", "the instalments together must repay what was borrowed")
    if gain and (not years or gain / years > MAX_RATE_PER_YEAR):
        raise ContractError("instalment", "asks for a price beyond what can be shown")
    return gain / years if gain else Fraction(0)


def _solve_level(known: int, owed: int, years: Sequence[Fraction], wait: int, unpaid: int) -> Fraction:
    """Bisect on floats to about twelve digits, then one Newton step on the exact residual."""
    spans = [float(y) for y in years]

    def instalment(r: float) -> float:
        growth = 1.0
        for y in spans[:unpaid]:
            growth *= 1 + r * y
        annuity = 0.0
        for y in reversed(spans[wait:]):
            annuity = (1 + annuity) / (1 + r * y)
        return owed * growth / annuity

    low, high = 0.0, float(MAX_RATE_PER_YEAR)
    if not any(years) or instalment(high) < known:
        raise ContractError("instalment", "asks for a price beyond what can be shown")
    while high - low > 1e-13 * high:
        middle = (low + high) / 2
        low, high = (middle, high) if instalment(middle) < known else (low, middle)
    nudge = max(high * 1e-4, 1e-12)
    slope = (instalment(high + nudge) - instalment(max(high - nudge, 0))) / (nudge + min(nudge, high))
    guess = Fraction(round(high * _RATE_DIGITS), _RATE_DIGITS)
    growth = Fraction(1)
    for y in years[:unpaid]:
        growth *= 1 + guess * y
    numerator, denominator = _level_ratio(owed, [guess * y for y in years[wait:]])
    residual = known - growth * Fraction(numerator, denominator)
    better = guess + Fraction(float(residual) / slope)
    return Fraction(max(round(better * _RATE_DIGITS), 0), _RATE_DIGITS)


def _level_ratio(balance: int, rates: Sequence[Fraction]) -> tuple[int, int]:
    """The instalment as an exact ratio, by Horner's rule from the last period backwards."""
    top, bottom = 0, 1
    for rate in reversed(rates):
        a, b = rate.numerator, rate.denominator
        top, bottom = b * (top + bottom), (a + b) * bottom
    return balance * bottom, top
