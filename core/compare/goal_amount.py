"""From the payment one can bear, over a given term, to the largest loan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from core.compare.goal import AT_ONCE, Goal, asked_for, by_price
from core.contract import MAX_MINOR, LoanTerms
from core.errors import ContractError, InstalmentTooSmall, LoanError
from core.inputs.fields import MAX_TOTAL
from core.schedule import build_schedule
from core.wording import Amount, message, plural_message


def principal_for(terms: LoanTerms, bearable: int) -> Goal:
    """Return the largest loan at the same price and term whose payment is at most ``bearable`` minor units.

    The payment A never falls as the amount rises, so the largest p exists: A(p) ≤ bearable < A(p + 1).

    What can I borrow over a year at 1 % a month, if I can pay 888.49 a month?

    >>> from datetime import date
    >>> from core.rates import Rate
    >>> loan = LoanTerms(principal=500_000, rate=Rate.monthly("1%"), periods=12, disbursed=date(2026, 1, 31))
    >>> principal_for(loan, 88_849).schedule.terms.principal
    1000008
    """
    limit = Amount(bearable, terms.currency)
    try:
        priced = by_price(terms)
    except LoanError:
        return Goal(None, message("This loan has no schedule to try other terms with."))

    def asks(principal: int) -> int:
        try:
            return asked_for(build_schedule(replace(priced, principal=principal)))
        except InstalmentTooSmall as error:
            return error.instalment
        except ContractError:
            return 0  # less than its own fees or down payment: the amount must be larger

    top = asks(MAX_MINOR)
    if top <= bearable:
        said = message(
            "{limit} each time bears {most}, the largest loan that is counted here, and more.",
            limit=limit,
            most=Amount(MAX_MINOR, terms.currency, trim=True),
        )
        return Goal(None, said)
    principal = _largest(asks, bearable, MAX_MINOR, top)
    try:
        schedule = build_schedule(replace(priced, principal=principal))
    except LoanError:
        schedule = None
    if schedule is None or schedule.total_paid > MAX_TOTAL:
        return Goal(None, message("On these terms {limit} each time bears no loan at all.", limit=limit))
    amount = Amount(principal, terms.currency)
    if terms.method in AT_ONCE:
        said = message(
            "If the last payment may be {limit}, the loan can be {amount}, and no more.",
            limit=limit,
            amount=amount,
        )
        return Goal(schedule, said)
    said = plural_message(
        "With at most {limit} each time, {count} instalment bears a loan of {amount}, and no more.",
        "With at most {limit} each time, {count} instalments bear a loan of {amount}, and no more.",
        len(schedule.payments),
        limit=limit,
        amount=amount,
    )
    return Goal(schedule, said)


def _largest(asks: Callable[[int], int], limit: int, high: int, top: int) -> int:
    """The largest x with asks(x) ≤ limit, where asks never falls and limit < top = asks(high); 0 where none.

    But for rounding a payment is a straight line in the amount, so the line through two large amounts lands
    beside the answer; from there steps that double, then halving.
    """
    half = high // 2
    rise = Fraction(top - asks(half), high - half)
    low, probe, step = 0, half, 1
    if rise:
        probe = min(max(high - round((top - limit - Fraction(1, 2)) / rise), 1), high - 1)
    while low < probe < high:
        if asks(probe) <= limit:
            low, probe = probe, min(probe + step, high)
        else:
            high, probe = probe, max(probe - step, low)
        step *= 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if asks(middle) <= limit else (low, middle)
    return low
