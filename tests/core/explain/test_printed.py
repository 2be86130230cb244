"""A reader with a calculator, doing each sum again from the figures as they stand on the page."""

from __future__ import annotations

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from math import floor

from hypothesis import given
from hypothesis import strategies as st

from core.contract import LoanTerms, Method
from core.cost import measure
from core.dates import DayCount, Frequency
from core.explain import explain_effective, explain_instalment, explain_nominal, explain_row
from core.i18n import translator
from core.rates import Rate
from core.schedule import Schedule, build_schedule
from tests.core.loans import loan
from tests.strategies import days, ordinary_known_instalments, tried

t = translator("en")
CENT = Decimal("0.01")
FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")


def figures(text: str) -> list[Decimal]:
    return [Decimal(one.replace(",", "")) for one in FIGURE.findall(text)]


def decimals(figure: Decimal) -> Decimal:
    return Decimal(1).scaleb(figure.as_tuple().exponent)


@st.composite
def ordinary(draw: st.DrawFn) -> LoanTerms:
    """A loan as a lender quotes it, its price with at most two decimals of a per cent."""
    method = draw(st.sampled_from(Method))
    if method is Method.FLAT_FEE:
        rate = Rate.flat_monthly(Fraction(draw(st.integers(1, 300)), 10_000))
    else:
        yearly = st.integers(1, 3_600).map(lambda points: Rate.yearly(Fraction(points, 10_000)))
        daily = st.integers(1, 100).map(lambda points: Rate.daily(Fraction(points, 100_000)))
        rate = draw(st.one_of(yearly, yearly, daily))
    every, periods = (
        draw(st.sampled_from([("month", 1), ("month", 3), ("week", 1)])),
        draw(st.integers(1, 60)),
    )
    return LoanTerms(
        principal=draw(st.one_of(st.integers(1, 200).map(lambda n: n * 10_000), st.integers(50_000, 10**8))),
        periods=draw(st.sampled_from([12, 24, 36, 240, 360])) if every == ("month", 1) and draw(
            st.booleans()) else periods,
        disbursed=draw(days),
        rate=rate,
        method=method,
        every=Frequency(every[1], every[0]),
        day_count=draw(st.sampled_from([DayCount.THIRTY_360, *DayCount])),
    )  # fmt: skip


def check_rows(schedule: Schedule) -> None:
    rows = schedule.rows
    for row in {rows[0], rows[len(rows) // 2], rows[-1]}:
        for one in explain_row(schedule, row.number):
            check(t.say(one), one.text)


def check(said: str, source: str) -> None:
    found = figures(re.sub(r"\d+ \w+ \d{4}", "", said))
    if source.startswith("Interest:"):
        base, rate, *results = found
        product = base * rate / 100
        exact = results[0]
        assert product.quantize(decimals(exact), ROUND_HALF_UP) == exact, said
        if "rounded to" in source:
            assert product.quantize(CENT, ROUND_HALF_UP) == results[1], said
    elif source.endswith("÷ 12 = {rate} a month."):
        yearly, twelve, month = found
        assert twelve == 12
        assert (yearly / 12).quantize(decimals(month), ROUND_HALF_UP) == month, said
    elif "÷ 12 × {months} months" in source:
        yearly, _, months, rate = found
        assert (yearly / 12 * months).quantize(decimals(rate), ROUND_HALF_UP) == rate, said
    elif "days ÷ {year}" in source:
        yearly, span, year, rate = found
        assert (yearly * span / year).quantize(decimals(rate), ROUND_HALF_UP) == rate, said
    elif "{days} days × {daily} a day" in source:
        span, daily, rate = found
        assert (span * daily).quantize(decimals(rate), ROUND_HALF_UP) == rate, said


def check_headline(schedule: Schedule) -> None:
    said = [t.say(one) for one in explain_instalment(schedule)]
    if said[0].startswith("P = "):
        owed, rate, count = figures(said[0])
        instalment = figures(said[1])[-1]
        i = Fraction(rate) / 100
        found = Fraction(owed) * i / (1 - (1 + i) ** -int(count))
        assert floor(found * 100 + Fraction(1, 2)) == instalment * 100, said
    measures = measure(schedule)
    rate, times, nominal = figures(t.say(explain_nominal(schedule, measures)[1]))
    assert (rate * times).quantize(CENT, ROUND_HALF_UP) == nominal
    _, rate, times, _, effective = figures(t.say(explain_effective(schedule, measures)[0]))
    with localcontext(prec=50):
        found = ((1 + rate / 100) ** times - 1) * 100
    assert found.quantize(CENT, ROUND_HALF_UP) == effective


def test_7800_over_two_years_at_35_86_per_cent() -> None:
    """7,339.42 × 2.988333 % = 219.32623…, but 7,339.42 × 2.9883 % = 219.3239…."""
    schedule, _ = loan("zhang", amount="7800", quote="year", price="35.86", periods="24")
    said = [[t.say(one) for one in explain_row(schedule, row.number)] for row in schedule.rows]
    assert [rows[:2] for rows in said if "¥7,339.42 owed" in rows[1]] == [[
        "35.8600% a year ÷ 12 = 2.988333% a month.",
        "Interest: ¥7,339.42 owed × 2.988333% = ¥219.3263, rounded to ¥219.33.",
    ]]  # fmt: skip


def test_a_million_over_thirty_years() -> None:
    """With i = 0.2917 % the formula gives 4,490.67; with 0.2916667 %, 4,490.45."""
    schedule, _ = loan("home")
    assert t.say(explain_instalment(schedule)[0]) == (
        "P = ¥1,000,000.00 owed, i = 0.291667% a period, n = 360 instalments."
    )


def test_a_product_that_ends_on_half_of_the_last_decimal_shown() -> None:
    """A third of a per cent of 150.15 is 0.5005: whatever is printed of 0.3333… % gives less than that."""
    terms = LoanTerms(
        principal=15_015,
        periods=2,
        disbursed=date(2026, 1, 15),
        rate=Rate.yearly("4%"),
        method=Method.INTEREST_ONLY,
    )
    check_rows(build_schedule(terms))


@tried(150)
@given(ordinary())
def test_any_ordinary_loan(terms: LoanTerms) -> None:
    schedule = build_schedule(terms)
    check_rows(schedule)
    check_headline(schedule)


@tried(60)
@given(ordinary_known_instalments())
def test_any_stated_instalment(terms: LoanTerms) -> None:
    if terms.instalment is not None and terms.instalment * terms.periods > terms.principal:
        schedule = build_schedule(terms)
        check_rows(schedule)
