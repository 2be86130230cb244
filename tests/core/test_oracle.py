"""The engine against the oracle: every field of every row of 7,500 contracts, all equal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal, localcontext
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given

from core.contract import MAX_RATE_PER_YEAR, Fee, FeeWhen, Grace, LoanTerms, Method
from core.cost import measure
from core.dates import DayCount, Frequency
from core.errors import ContractError, InstalmentTooSmall, NoRate
from core.money import Rounding
from core.rates import Basis, Rate
from core.schedule import Schedule, build_schedule
from tests import oracle
from tests.strategies import KNOWN_METHODS, known_instalments, loan_terms, tried

ROW = ("number", "due", "interest", "principal", "fee", "payment", "balance")
WHOLE = (
    *("instalment", "last_difference", "received", "upfront_paid", "upfront_deducted"),
    *("total_interest", "total_fees", "total_paid", "total_cost"),
)

Pair = tuple[Decimal, Decimal]


def assert_equal(schedule: Schedule, right: oracle.Expected, terms: LoanTerms) -> None:
    """Compare all that both say, in the order that helps most to find a fault."""
    assert len(schedule.rows) == len(right.rows), "number of rows"
    for row, line in zip(schedule.rows, right.rows, strict=True):
        assert {f: getattr(row, f) for f in ROW} == {f: getattr(line, f) for f in ROW}
    assert {f: getattr(schedule, f) for f in WHOLE} == {f: getattr(right, f) for f in WHOLE}
    assert list(schedule.flows) == right.flows
    assert schedule.terms == terms
    for number in (r.interest for r in schedule.rows):
        assert type(number) is int


def compare(terms: LoanTerms) -> None:
    try:
        right = oracle.expected(terms)
    except oracle.Refused as refusal:
        assert refusal.why == "instalment too small"
        with pytest.raises(InstalmentTooSmall):
            build_schedule(terms)
        return
    schedule = build_schedule(terms)
    assert_equal(schedule, right, terms)
    assert schedule.rate == terms.rate


def compare_known(terms: LoanTerms) -> None:
    assert terms.instalment is not None
    slack = Fraction(1, 10**5) if terms.method is Method.EQUAL_INSTALMENT else Fraction(0)
    dearest = oracle.exact_instalment(terms, Fraction(MAX_RATE_PER_YEAR))
    if terms.instalment > dearest - slack:
        if terms.instalment > dearest + slack:
            with pytest.raises(ContractError):
                build_schedule(terms)
        return
    schedule = build_schedule(terms)
    assert schedule.rate.basis is (Basis.FLAT_MONTHLY if terms.method is Method.FLAT_FEE else Basis.YEARLY)
    solved = schedule.rate.per_year
    assert abs(oracle.exact_instalment(terms, solved) - terms.instalment) <= slack
    assert_equal(schedule, oracle.expected(terms, solved), terms)


def balance_at(terms: LoanTerms, flows: list[tuple[date, int]], nominal: Decimal, effective: Decimal) -> Pair:
    """What all flows are worth at the start, by (1+f·i)(1+i)^t, and by (1+X)^t with t in years."""
    a_year = oracle.periods_a_year(terms.every)
    per_period = nominal * a_year.denominator / a_year.numerator
    by_period = by_year = Decimal(flows[0][1])
    times = oracle.times(terms)
    used = times[-1:] if terms.method is Method.SINGLE_REPAYMENT else times[: len(flows) - 1]
    for (whole, odd, years), (_, amount) in zip(used, flows[1:], strict=True):
        part = Decimal(odd.numerator) / odd.denominator
        by_period += amount / ((1 + part * per_period) * (1 + per_period) ** whole)
        by_year += amount / (1 + effective) ** (Decimal(years.numerator) / years.denominator)
    return by_period, by_year


def compare_rates(terms: LoanTerms) -> None:
    try:
        schedule = build_schedule(terms)
    except InstalmentTooSmall:
        return
    flows = list(schedule.flows)
    a_year = float(oracle.periods_a_year(terms.every))
    with localcontext() as context:
        context.prec, context.Emax, context.Emin = 40, 10**9, -(10**9)
        try:
            price = measure(schedule)
        except NoRate:
            most = (Decimal(700) / Decimal(a_year)).exp() - 1  # compounded, e^700 no longer fits a float
            assert balance_at(terms, flows, most * Decimal(a_year), Decimal(700).exp())[1] > 0
            return
        below, above = (
            [Decimal(x) + sign * (abs(Decimal(x)) / 10**12 + Decimal("1e-13")) for x in
             (price.nominal_yearly, price.effective_yearly)] for sign in (-1, 1)
        )  # fmt: skip
        # Received less paid: too low a rate makes the payments weigh more.
        assert all(value <= 0 for value in balance_at(terms, flows, *below))
        assert all(value >= 0 for value in balance_at(terms, flows, *above))
    cost = schedule.total_interest + schedule.total_fees
    assert price.total_cost == cost
    assert price.per_1000 == Fraction(1_000 * cost, terms.financed)
    assert price.days_of_income(1_000) == Fraction(30 * cost, 1_000)


UNITS = [
    Frequency(n, unit) for n, unit in ((1, "month"), (2, "month"), (1, "year"), (2, "week"), (10, "day"))
]
RATES = [Rate.yearly("11.1%"), Rate.monthly("0.9%"), Rate.daily("0.03%")]
WAITS = [
    Grace(),
    Grace(),
    Grace(principal=2),
    Grace(interest_deferred=2),
    Grace(interest_free=2),
    Grace(principal=1, interest_deferred=2, interest_free=1),
    Grace(principal=3, interest_deferred=1),
]
CHARGES = [
    (),
    (),
    (),
    (Fee.percent(FeeWhen.UPFRONT_DEDUCTED, "1.5%"), Fee.fixed(FeeWhen.AT_END, 77)),
    (Fee.fixed(FeeWhen.PER_INSTALMENT, 1_234), Fee.fixed(FeeWhen.UPFRONT_PAID, 4_321)),
]
# The first period: whole without and with its date, five days longer, and three days short in all.
FIRST = [
    lambda lent, regular: None,
    lambda lent, regular: regular,
    lambda lent, regular: regular + timedelta(days=5),
    lambda lent, regular: lent + timedelta(days=3),
]


def grid(method: Method) -> Iterator[LoanTerms]:
    """Every day count with every unit, basis and kind of first period; the other choices take turns."""
    rates = [*RATES, *([Rate.flat_monthly("0.6%")] if method is Method.FLAT_FEE else [])]
    for turn, (day_count, every, rate, first) in enumerate(product(DayCount, UNITS, rates, FIRST)):
        lent = (date(2024, 1, 31), date(2023, 12, 15), date(2025, 8, 30))[turn % 3]
        grace = WAITS[turn % 7]
        if method is Method.SINGLE_REPAYMENT:
            grace = Grace(interest_free=grace.interest_free)
        yield LoanTerms(
            principal=98_765_432,
            rate=rate,
            periods=5,
            disbursed=lent,
            method=method,
            first_due=first(lent, oracle.periods_after(lent, every, 1)),
            every=every,
            day_count=day_count,
            rounding=(Rounding.HALF_UP, Rounding.HALF_EVEN)[turn // 4 % 2],
            instalment_multiple=100 if turn % 13 < 4 else 1,
            down_payment=5_432 if turn % 11 < 3 else 0,
            grace=grace,
            fees=CHARGES[turn % 5],
        )


@pytest.mark.parametrize("method", Method)
def test_every_choice_with_every_other(method: Method) -> None:
    for terms in grid(method):
        compare(terms)
        compare_rates(terms)


@pytest.mark.parametrize("method", KNOWN_METHODS)
def test_every_choice_where_the_instalment_is_known(method: Method) -> None:
    for terms in grid(method):
        paying = 1 if method is Method.SINGLE_REPAYMENT else 5 - terms.grace.before_principal
        instalment = terms.financed // paying * 51 // 50
        compare_known(replace(terms, rate=None, instalment_multiple=1, instalment=instalment))


@pytest.mark.parametrize("method", Method)
def test_every_row_of_a_quoted_rate(method: Method) -> None:
    """1,200 contracts of each method, over every other choice at once."""

    @tried(1_200)
    @given(loan_terms(method))
    def run(terms: LoanTerms) -> None:
        compare(terms)

    run()


@pytest.mark.parametrize("method", KNOWN_METHODS)
def test_every_row_of_a_known_instalment(method: Method) -> None:
    """The solved rate in the unrounded instalment gives the known one; the rows then follow from it."""

    @tried(500)
    @given(known_instalments(method))
    def run(terms: LoanTerms) -> None:
        compare_known(terms)

    run()


@pytest.mark.parametrize("method", Method)
def test_the_yearly_rates_balance_the_flows(method: Method) -> None:
    """A little below the measured rate the payments are worth more than was received, a little above less."""

    @tried(200)
    @given(loan_terms(method))
    def run(terms: LoanTerms) -> None:
        compare_rates(terms)

    run()


LONG = [
    LoanTerms(principal=100_000_000, rate=Rate.yearly("4.9%"), periods=360, disbursed=date(2024, 1, 31)),
    LoanTerms(principal=100_000_000, rate=Rate.yearly("4.9%"), periods=360, disbursed=date(2024, 1, 31),
              day_count=DayCount.ACT_365),
    LoanTerms(principal=10**12, rate=Rate.daily("0.05%"), periods=240, disbursed=date(2024, 2, 29),
              day_count=DayCount.ACT_360, rounding=Rounding.HALF_EVEN),
    LoanTerms(principal=35_000_000, rate=Rate.yearly("3.1%"), periods=600, disbursed=date(2025, 5, 30),
              method=Method.EQUAL_PRINCIPAL, day_count=DayCount.ACT_ACT, first_due=date(2025, 7, 5)),
    LoanTerms(principal=500_000, rate=Rate.flat_monthly("0.6%"), periods=365, disbursed=date(2026, 1, 1),
              method=Method.FLAT_FEE, every=Frequency(1, "day"), day_count=DayCount.ACT_365),
    LoanTerms(principal=1, rate=Rate.yearly("36%"), periods=600, disbursed=date(2026, 1, 1),
              every=Frequency(1, "week"), day_count=DayCount.ACT_ACT),
    LoanTerms(principal=2_000_000, rate=Rate.monthly("1%"), periods=120, disbursed=date(2026, 8, 31),
              down_payment=400_000, instalment_multiple=100, rounding=Rounding.HALF_EVEN,
              grace=Grace(principal=12, interest_deferred=3, interest_free=1, days=5),
              fees=(Fee.percent(FeeWhen.UPFRONT_DEDUCTED, "2%"), Fee.fixed(FeeWhen.PER_INSTALMENT, 99),
                    Fee.percent(FeeWhen.AT_END, "0.15%"), Fee.fixed(FeeWhen.UPFRONT_PAID, 5_000))),
]  # fmt: skip


@pytest.mark.parametrize("terms", LONG)
def test_every_row_of_a_long_loan(terms: LoanTerms) -> None:
    compare(terms)
