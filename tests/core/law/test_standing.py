"""Where a price stands: which rate is held against which line, by how much, and what is left unsaid."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.i18n import translator
from core.law import (
    Comparison,
    Counts,
    Gap,
    Jurisdiction,
    Lender,
    Line,
    Measure,
    Product,
    Standing,
    ceiling,
    set_against,
)
from core.law.rules import rules

SAY = translator("en").say
NOW = date(2026, 6, 1)
COURT = ceiling(Jurisdiction.CN, Lender.BANK, Product.LOAN, NOW)[0]
CAP, FLOOR = ceiling(Jurisdiction.CN, Lender.BANK, Product.CARD, date(2019, 1, 1))
HONG_KONG = ceiling(Jurisdiction.HK, Lender.PRIVATE, Product.LOAN, NOW)[0]
SHORT_TERM = ceiling(Jurisdiction.UK, Lender.MONEY_LENDER, Product.SHORT_TERM, NOW)
EVERY = [rule.stated for place in Jurisdiction for rule in rules(place)]


def against(line: Line, nominal: float | Fraction, effective: float | Fraction) -> Comparison:
    (only,) = set_against([line], nominal, effective)
    return only


@pytest.mark.parametrize(
    ("line", "nominal", "effective", "standing"),
    [
        (COURT, 0.2693, 0.3052, Standing.ABOVE),  # 6 × 1,800 on 10,000: 26.93 % and 30.52 %
        (COURT, 0.1825, 0.1986, Standing.BELOW),  # 0.05 % a day: 18.25 % and 19.86 %
        (COURT, 0.2190, 0.24238, Standing.DEPENDS),  # 0.06 % a day: 21.90 % and 24.24 %
        (COURT, 0.24, 0.24, Standing.AT),
        (COURT, 0.24004, 0.24004, Standing.AT),  # 24.00 % on the screen: a fen of rounding
        (COURT, 0.24005, 0.24005, Standing.ABOVE),  # 24.01 % on the screen
        (COURT, 0.23995, 0.23995, Standing.AT),  # 24.00 % on the screen
        (COURT, 0.23994, 0.23994, Standing.BELOW),  # 23.99 % on the screen
        (COURT, 0.2169, 0.24, Standing.AT),
        (COURT, 0.24, 0.2682, Standing.DEPENDS),
        (CAP, 0.1825, 0.1986, Standing.AT),  # the limit is a daily one, counted simply
        (FLOOR, 0.1825, 0.1986, Standing.ABOVE),
        (FLOOR, 0.1275, 0.1352, Standing.BELOW),  # the lowest rate was 12.775 %
        (HONG_KONG, 0.40, 0.4821, Standing.ABOVE),  # 48 % is an effective rate
        (HONG_KONG, 0.40, 0.4799, Standing.BELOW),
        (SHORT_TERM[0], 9.0, 99.0, Standing.UNSAID),
        (SHORT_TERM[1], 0.0, 0.0, Standing.UNSAID),
    ],
)
def test_where_a_price_stands(line: Line, nominal: float, effective: float, standing: Standing) -> None:
    assert against(line, nominal, effective).standing is standing


def test_by_how_many_points() -> None:
    """26.93 − 24 = 2.93 and 30.52 − 24 = 6.52 points; 47.99 − 48 = −0.01."""
    assert against(COURT, 0.2693, 0.3052).gaps == (
        Gap(Measure.NOMINAL, Fraction(2693, 10_000), Fraction(293, 10_000)),
        Gap(Measure.EFFECTIVE, Fraction(3052, 10_000), Fraction(652, 10_000)),
    )
    (gap,) = against(HONG_KONG, 0.4, 0.4799).gaps
    assert gap == Gap(Measure.EFFECTIVE, Fraction(4799, 10_000), Fraction(-1, 10_000))
    assert against(SHORT_TERM[0], 0.3, 0.4).gaps == ()


def verdict(line: Line, nominal: float, effective: float) -> str:
    return SAY(against(line, nominal, effective).said[0])


def test_the_verdict() -> None:
    assert verdict(COURT, 0.2693, 0.3052) == (
        "26.93% a year counted simply, 30.52% compounded: both are above the line courts use (24.00%), by "
        "2.93 and 6.52 percentage points."
    )
    assert verdict(COURT, 0.1825, 0.1986) == (
        "18.25% a year counted simply, 19.86% compounded: both are below the line courts use (24.00%), by "
        "5.75 and 4.14 percentage points."
    )
    assert verdict(COURT, 0.219, 0.24238) == (
        "21.90% a year counted simply, 24.24% compounded: only the second is above the line courts use "
        "(24.00%), by 0.24 percentage points."
    )
    assert verdict(COURT, 0.2169, 0.24) == (
        "21.69% a year counted simply, 24.00% compounded: neither is above the line courts use (24.00%), but "
        "the second stands at it."
    )
    assert verdict(CAP, 0.2, 0.22) == (
        "20.00% a year, counted simply, is 1.75 percentage points above the central bank's highest rate "
        "(18.25%)."
    )
    assert verdict(CAP, 0.1825, 0.1986) == (
        "18.25% a year, counted simply, is exactly the central bank's highest rate (18.25%)."
    )
    assert verdict(FLOOR, 0.12, 0.127) == (
        "12.00% a year, counted simply, is 0.78 percentage points below the central bank's lowest rate "
        "(12.775%)."
    )
    assert verdict(HONG_KONG, 0.4, 0.4799) == (
        "47.99% a year, compounded, is 0.01 percentage points below the line in criminal law (48.00%)."
    )


def unsaid(line: Line, nominal: float, effective: float) -> list[str]:
    return [SAY(one) for one in against(line, nominal, effective).said[1:]]


def test_what_cannot_be_said() -> None:
    assert unsaid(COURT, 0.219, 0.24238) == [
        "No text we saw says which of the two the line means, so it cannot be said on which side of it this "
        "price stands.",
        "The line also counts penalty interest; this price is for a loan that is never late.",
    ]
    assert unsaid(COURT, 0.1825, 0.1986)[0] == (
        "No text we saw says which of the two yearly rates the line means."
    )
    assert unsaid(CAP, 0.2, 0.22) == ["The line counts interest alone; this price counts every fee as well."]
    assert unsaid(HONG_KONG, 0.4, 0.5) == ["Our sources do not say whether the line counts fees as well."]
    disputed = ceiling(Jurisdiction.CN, Lender.SMALL_LOAN, Product.LOAN, date(2020, 10, 1))[0]
    assert unsaid(disputed, 0.2, 0.22)[0] == "Whether this line applied was disputed."
    crime = ceiling(Jurisdiction.CN, Lender.PRIVATE, Product.LOAN, NOW)[1]
    assert unsaid(crime, 0.4, 0.5)[0] == "This line is for some of these loans only."
    assert [SAY(one) for one in against(SHORT_TERM[0], 0.3, 0.4).said] == [
        "A yearly rate cannot be set against this line: it is not counted by the year."
    ]


def test_the_same_price_a_contract_day_apart() -> None:
    """18.25 %, lent by a friend: below the 24 % of 2019, above four times the LPR of 2021 (15.4 %)."""

    def standings(day: date) -> list[Standing]:
        lines = ceiling(Jurisdiction.CN, Lender.PRIVATE, Product.LOAN, day)
        return [one.standing for one in set_against(lines, 0.1825, 0.1986) if not one.line.conditional]

    assert standings(date(2020, 8, 19)) == [Standing.BELOW, Standing.BELOW]
    assert standings(date(2020, 8, 20)) == [Standing.ABOVE]


RATES = st.fractions(min_value=0, max_value=3, max_denominator=10_000)


@given(line=st.sampled_from(EVERY), low=RATES, spread=RATES, rise=RATES)
def test_dearer_never_stands_lower(line: Line, low: Fraction, spread: Fraction, rise: Fraction) -> None:
    order = [Standing.BELOW, Standing.AT, Standing.DEPENDS, Standing.ABOVE]
    cheaper, dearer = against(line, low, low + spread), against(line, low + rise, low + rise + spread)
    if cheaper.standing is Standing.UNSAID:
        assert dearer.standing is Standing.UNSAID
    else:
        assert order.index(cheaper.standing) <= order.index(dearer.standing)


@given(line=st.sampled_from(EVERY), low=RATES, spread=RATES)
def test_a_comparison_keeps_to_what_the_line_says(line: Line, low: Fraction, spread: Fraction) -> None:
    found = against(line, low, low + spread)
    meant = {gap.measure for gap in found.gaps}
    if line.per.is_yearly:
        assert meant == (
            {line.measure} if line.measure is not Measure.UNKNOWN else {Measure.NOMINAL, Measure.EFFECTIVE}
        )
        assert all(gap.rate - gap.points == line.yearly for gap in found.gaps)
        uncertain = line.measure is Measure.UNKNOWN, line.counts is not Counts.INTEREST_AND_FEES
        assert len(found.said) == 1 + sum(uncertain) + line.disputed + line.conditional
    else:
        assert not meant
    assert all(SAY(one) for one in found.said)
