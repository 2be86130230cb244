"""Loans for Hypothesis to try: every field of a contract, always valid by construction.

How many are tried is ``LOANLENS_EXAMPLES`` per cent of the number a test asks for (100 by default); the
mutation run lowers it. The loans are the same on every machine, so a failure seen once is seen by all.
"""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

from core.contract import MAX_MINOR, Fee, FeeWhen, Grace, LoanTerms, Method
from core.dates import DayCount, Frequency, Unit
from core.money import CURRENCIES, Rounding
from core.rates import Rate
from tests.oracle import periods_after

KNOWN_METHODS = (Method.EQUAL_INSTALMENT, Method.FLAT_FEE, Method.SINGLE_REPAYMENT)


def tried(examples: int) -> settings:
    """Return settings that try so many loans, the same ones each time, however slow the machine."""
    share = int(os.environ.get("LOANLENS_EXAMPLES", "100"))
    return settings(
        max_examples=max(1, examples * share // 100),
        # A lowered share only asks whether something fails, not which loan is the simplest that does.
        phases=tuple(Phase) if share >= 100 else (Phase.explicit, Phase.generate),
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


# ---- parts of a contract --------------------------------------------------------------------------

MONTH_ENDS = [
    date(2023, 12, 31),
    date(2024, 1, 29),
    date(2024, 1, 31),
    date(2024, 2, 28),
    date(2024, 2, 29),
    date(2025, 1, 30),
    date(2026, 1, 31),
    date(2026, 2, 28),
    date(2027, 11, 30),
    date(2096, 2, 29),
]
days = st.one_of(st.sampled_from(MONTH_ENDS), st.dates(date(2000, 1, 1), date(2099, 12, 31)))

frequencies = st.one_of(
    st.just(Frequency(1, Unit.MONTH)),
    st.builds(Frequency, st.sampled_from([1, 2, 3, 6, 12]), st.just(Unit.MONTH)),
    st.builds(Frequency, st.integers(1, 3), st.just(Unit.YEAR)),
    st.builds(Frequency, st.integers(1, 4), st.just(Unit.WEEK)),
    st.builds(Frequency, st.one_of(st.sampled_from([1, 15, 30]), st.integers(1, 90)), st.just(Unit.DAY)),
)

amounts = st.one_of(
    st.integers(1, 20), st.integers(1, 10**4), st.integers(10**4, 10**8), st.integers(10**8, MAX_MINOR)
)
round_amounts = st.integers(1, 10**5).map(lambda hundreds: hundreds * 10**4)


def _points(most: int) -> st.SearchStrategy[Fraction]:
    return st.integers(0, most).map(lambda points: Fraction(points, 10_000))


balance_rates = st.one_of(
    st.sampled_from([Rate.yearly(0), Rate.yearly("7.3%"), Rate.yearly(100)]),
    st.sampled_from([Rate.daily("0.05%"), Rate.monthly("0.6%")]),
    _points(6_000).map(Rate.yearly),
    _points(500).map(Rate.monthly),
    st.integers(0, 30).map(lambda myriads: Rate.daily(Fraction(myriads, 10_000))),
    st.fractions(0, 2, max_denominator=997).map(Rate.yearly),
)
any_rates = st.one_of(balance_rates, _points(300).map(Rate.flat_monthly))

terms_of_periods = st.one_of(
    st.integers(1, 6), st.integers(7, 12), st.integers(1, 30), st.sampled_from([24, 36, 48, 60])
)


@st.composite
def graces(draw: st.DrawFn, periods: int, single: bool) -> Grace:
    """Return a grace that leaves at least one paying period."""
    most = 0 if single else periods - 1
    few = st.integers(0, most) if most <= 4 else st.one_of(st.integers(0, 4), st.integers(0, most))
    maybe = st.one_of(st.just(0), st.just(0), few)
    return Grace(
        principal=draw(maybe),
        interest_deferred=draw(maybe),
        interest_free=draw(st.one_of(st.just(0), st.just(0), st.integers(0, periods))),
        days=draw(st.sampled_from([0, 0, 3, 15])),
    )


@st.composite
def fee_lists(draw: st.DrawFn, principal: int, financed: int, rounding: Rounding) -> tuple[Fee, ...]:
    """Return up to three fees; those taken upfront leave the borrower something."""
    left = financed - 1
    chosen = []
    for _ in range(draw(st.sampled_from([0, 0, 1, 1, 2, 3]))):
        fixed = st.one_of(st.just(0), st.integers(0, 5_000), st.integers(0, principal // 5 + 1))
        share = st.one_of(st.sampled_from([Fraction(0), Fraction(1, 100), Fraction(1, 200)]), _points(1_000))
        style = draw(st.integers(0, 2))
        fee = Fee(
            draw(st.sampled_from(FeeWhen)),
            amount=0 if style == 1 else draw(fixed),
            share=Fraction(0) if style == 0 else draw(share),
        )
        cost = fee.amount + principal // 10 + 1  # no share above is more than a tenth
        if fee.when in (FeeWhen.UPFRONT_PAID, FeeWhen.UPFRONT_DEDUCTED):
            if cost > left:
                fee = replace(fee, when=FeeWhen.AT_END)
            else:
                left -= cost
        chosen.append(fee)
    return tuple(chosen)


@st.composite
def first_dues(draw: st.DrawFn, disbursed: date, every: Frequency) -> date | None:
    """Return None, the regular first due date, or an earlier or later one."""
    regular = periods_after(disbursed, every, 1)
    length = (regular - disbursed).days
    off = st.integers(1, min(2 * length + 20, 800)).map(lambda gap: disbursed + timedelta(days=gap))
    return draw(st.one_of(st.none(), st.none(), st.just(regular), off))


# ---- whole contracts ------------------------------------------------------------------------------


@st.composite
def loan_terms(draw: st.DrawFn, method: Method) -> LoanTerms:
    """Return a contract of the method with a quoted rate."""
    principal = draw(st.one_of(amounts, round_amounts))
    down = draw(st.one_of(st.just(0), st.just(0), st.integers(0, principal - 1)))
    periods, every, disbursed = draw(terms_of_periods), draw(frequencies), draw(days)
    rounding = draw(st.sampled_from(Rounding))
    return LoanTerms(
        principal=principal,
        periods=periods,
        disbursed=disbursed,
        currency=draw(st.sampled_from(sorted(CURRENCIES))),
        rate=draw(any_rates if method is Method.FLAT_FEE else balance_rates),
        method=method,
        first_due=draw(first_dues(disbursed, every)),
        every=every,
        day_count=draw(st.sampled_from(DayCount)),
        rounding=rounding,
        instalment_multiple=draw(st.sampled_from([1, 1, 1, 5, 10, 100, 1_000])),
        down_payment=down,
        grace=draw(graces(periods, method is Method.SINGLE_REPAYMENT)),
        fees=draw(fee_lists(principal, principal - down, rounding)),
    )


@st.composite
def known_instalments(draw: st.DrawFn, method: Method) -> LoanTerms:
    """Return a contract whose instalment is known and repays at least what was borrowed."""
    terms = replace(draw(loan_terms(method)), instalment_multiple=1)
    paying = 1 if method is Method.SINGLE_REPAYMENT else terms.periods - terms.grace.before_principal
    least = -(-terms.financed // paying)
    extra = draw(st.one_of(*(st.integers(0, most) for most in (10, least // 20 + 1, 2 * least + 10))))
    return replace(terms, rate=None, instalment=min(least + extra, MAX_MINOR))


@st.composite
def ordinary_known_instalments(draw: st.DrawFn) -> LoanTerms:
    """Return an offer as app screens show it: "6 × 1,800 on 10,000"."""
    principal, periods = draw(round_amounts), draw(st.integers(1, 36))
    least = -(-principal // periods)
    return LoanTerms(
        principal=principal,
        periods=periods,
        disbursed=draw(days),
        instalment=draw(st.integers(least, least + least // 2)),
        rounding=draw(st.sampled_from(Rounding)),
    )


@st.composite
def periodic(draw: st.DrawFn, largest: int = 10**9, longest: int = 120) -> tuple[int, Fraction, int]:
    """Return P, i, n of LAWS' domain: P ≤ 1e9, yearly rate 0 to 60 % over twelve, n periods."""
    principal = draw(st.one_of(st.integers(1, 50), st.integers(1, 10**5), st.integers(1, largest)))
    rate = draw(st.one_of(st.just(0), st.integers(0, 6_000)))
    periods = draw(st.one_of(st.integers(1, 12), st.integers(1, 60), st.integers(1, longest)))
    return principal, Fraction(rate, 120_000), periods
