"""From the payment one can bear to the shortest term."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from itertools import accumulate
from math import ceil, log1p

from core.compare.goal import AT_ONCE, Goal, asked_for, by_price, fee_each
from core.contract import MAX_PERIODS, LoanTerms, Method
from core.errors import InstalmentTooSmall, LoanError
from core.inputs.fields import MAX_TOTAL
from core.money import round_to_multiple
from core.periods import period_rates, refuse_past_calendar
from core.schedule import Schedule, build_schedule
from core.wording import Amount, Message, Number, message, plural_message


def term_for(terms: LoanTerms, bearable: int) -> Goal:
    """Return the shortest loan at the same price whose payment is at most ``bearable`` minor units.

    The payment never rises with the number of instalments, so halving finds the term exactly. Where none
    will do, the sentence says whether interest alone is more, or the term would be too long.

    How many months must I pay 1,000.00 on 10,000.00 at 1 % a month? (Ten would ask for 1,055.82.)

    >>> from datetime import date
    >>> from core.rates import Rate
    >>> loan = LoanTerms(principal=1_000_000, rate=Rate.monthly("1%"), periods=6, disbursed=date(2026, 1, 31))
    >>> term_for(loan, 100_000).schedule.terms.periods
    11
    """
    try:
        return _term_for(terms, by_price(terms), bearable)
    except InstalmentTooSmall as error:
        said = message(
            "Rounded as you ask, no instalment of at most {limit} covers the interest of {interest}.",
            limit=Amount(bearable, terms.currency),
            interest=Amount(error.interest, terms.currency),
        )
    except LoanError:
        said = message("This loan has no schedule to try other terms with.")
    return Goal(None, said)


def _term_for(terms: LoanTerms, priced: LoanTerms, bearable: int) -> Goal:
    code = terms.currency
    limit = Amount(bearable, code)
    least = max(1, terms.grace.interest_free)
    if terms.method is not Method.SINGLE_REPAYMENT:
        least = max(least, terms.grace.before_principal + 1)
    most = _longest(priced)

    def made(periods: int) -> Schedule:
        return build_schedule(terms if periods == terms.periods else replace(priced, periods=periods))

    def asks(periods: int) -> int:
        try:
            return asked_for(made(periods))
        except InstalmentTooSmall as error:
            return error.instalment  # from here on every instalment is too small

    if terms.method in AT_ONCE:
        found = least if asks(least) <= bearable else None
    elif terms.method is Method.FLAT_FEE:
        found = _first_flat(terms, replace(priced, periods=most), least, bearable)
    else:
        found = _first(asks, least, most, bearable, _guess(terms, priced, bearable))
    if found is None:
        return Goal(None, _out_of_reach(made(least if terms.method in AT_ONCE else most), limit))
    schedule = made(found)
    if schedule.total_paid > MAX_TOTAL:
        return Goal(None, message("This loan has no schedule to try other terms with."))
    payment = Amount(asked_for(schedule), code)
    if found == least:
        said = plural_message(
            "Within {limit}, {count} instalment is enough; it asks for {payment}.",
            "Within {limit}, {count} instalments are enough; they ask for {payment}.",
            found,
            limit=limit,
            payment=payment,
        )
        return Goal(schedule, said)
    said = plural_message(
        "To pay at most {limit} it takes {count} instalment, at {payment}; one fewer would ask for {more}.",
        "To pay at most {limit} it takes {count} instalments, at {payment}; one fewer would ask for {more}.",
        found,
        limit=limit,
        payment=payment,
        more=Amount(asks(found - 1), code),
    )
    return Goal(schedule, said)


def _first(asks: Callable[[int], int], least: int, most: int, bearable: int, guess: int) -> int | None:
    """The first number of instalments that asks for no more than is bearable.

    From the guess in steps that double until it lies between two of them, then halving: a short loan is
    found without building long ones.
    """
    low, high, probe, step = least - 1, most + 1, min(max(guess, least), most), 1
    while low < probe < high:
        if asks(probe) <= bearable:
            high, probe = probe, max(probe - step, low)
        else:
            low, probe = probe, min(probe + step, high)
        step *= 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if asks(middle) <= bearable else (middle, high)
    return high if high <= most else None


def _guess(terms: LoanTerms, priced: LoanTerms, bearable: int) -> int:
    """About how many instalments it takes: n = −ln(1 − P·i ÷ A) ÷ ln(1 + i), all periods taken alike."""
    assert priced.rate is not None
    rate = priced.rate.simple_yearly / terms.every.times_a_year
    paid, wait = max(bearable - fee_each(terms), 1), terms.grace.before_principal
    if terms.method is Method.EQUAL_PRINCIPAL or not rate:
        left = paid - terms.financed * rate
        return wait + min(MAX_PERIODS, ceil(terms.financed / left)) if left > 0 else MAX_PERIODS
    part = terms.financed * rate / paid
    return wait + min(MAX_PERIODS, ceil(-log1p(-part) / log1p(rate))) if part < 1 else MAX_PERIODS


def _first_flat(terms: LoanTerms, longest: LoanTerms, least: int, bearable: int) -> int | None:
    """The same for a flat fee, one by one: by the calendar its payment may rise where a long month joins."""
    assert longest.rate is not None
    wait, rates = terms.grace.before_principal, period_rates(longest, longest.rate)
    balance = build_schedule(terms).balances[wait - 1] if wait else terms.financed
    limit = bearable - fee_each(terms)
    for count, charged in enumerate(accumulate(rates[wait:]), 1):
        total = balance + terms.financed * Fraction(charged)
        parts = total.denominator * count
        paid = round_to_multiple(total.numerator, parts, terms.instalment_multiple, terms.rounding)
        if wait + count >= least and paid <= limit:
            return wait + count
    return None


def _out_of_reach(schedule: Schedule, limit: Amount) -> Message:
    """Why not even this schedule, the one that asks for least, is within the limit."""
    terms = schedule.terms
    payment = Amount(asked_for(schedule), terms.currency)
    if terms.method in AT_ONCE:
        return message(
            "This way of repaying asks for the whole principal at once, {payment} at the least, so no term "
            "brings that down to {limit}.",
            payment=payment,
            limit=limit,
        )
    rows = [row for row in schedule.rows if row.number > terms.grace.before_principal]
    interest = rows[0].interest + fee_each(terms)
    if interest >= limit.minor:
        return message(
            "Interest and fees alone come to {interest} each time, so no term brings the payment down to "
            "{limit}.",
            interest=Amount(interest, terms.currency),
            limit=limit,
        )
    return message(
        "Even {count} instalments, the most that are counted here, ask for {payment} each. That is more than "
        "{limit}.",
        count=Number(terms.periods),
        payment=payment,
        limit=limit,
    )


def _longest(terms: LoanTerms) -> int:
    """The most instalments that end before the calendar does."""
    low, high = 0, MAX_PERIODS + 1
    while high - low > 1:
        middle = MAX_PERIODS if high > MAX_PERIODS else (low + high) // 2
        try:
            refuse_past_calendar(replace(terms, periods=middle))
        except LoanError:
            high = middle
        else:
            low = middle
    return low
