"""From the payment one can bear, over a given term, to the largest loan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from core.compare.goal import AT_ONCE, Goal, asked_for, by_price
from core.contract import LEVEL_METHODS, MAX_MINOR, FeeWhen, LoanTerms
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
    nothing = Goal(None, message("On these terms {limit} each time bears no loan at all.", limit=limit))
    if bearable <= 0:
        return nothing
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
    principal = _largest(asks, bearable, MAX_MINOR, _guess(priced, bearable, top))
    try:
        schedule = build_schedule(replace(priced, principal=principal))
    except LoanError:
        schedule = None
    if schedule is None or schedule.total_paid > MAX_TOTAL:
        return nothing
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


def _guess(terms: LoanTerms, limit: int, top: int) -> int:
    """About the largest amount: a payment is a straight line in it, drawn here through the largest there is.

    A(p) = (p − down payment) × factor + fee + share × p, and rounding lets exact sums pass the limit by half
    a step.
    """
    whens = (FeeWhen.PER_INSTALMENT, *((FeeWhen.AT_END,) if terms.method in AT_ONCE else ()))
    fees = [fee for fee in terms.fees if fee.when in whens]
    fixed, share = sum(fee.amount for fee in fees), sum((fee.share for fee in fees), Fraction(0))
    step = terms.instalment_multiple if terms.method in LEVEL_METHODS else 1
    factor = (top - fixed - share * MAX_MINOR) / (MAX_MINOR - terms.down_payment)
    highest = ((limit - fixed) // step + Fraction(1, 2)) * step
    return int((highest + terms.down_payment * factor) / (factor + share)) if factor + share else 1


def _largest(asks: Callable[[int], int], limit: int, high: int, guess: int) -> int:
    """The largest x with asks(x) ≤ limit, where asks never falls and limit < asks(high); 0 where none is.

    From the guess in steps that double until it lies between two of them, then halving.
    """
    low, probe, step = 0, min(max(guess, 1), high - 1), 1
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
