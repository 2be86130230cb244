"""Two offers month by month: cost to date by hand, where the order changes, and what is said of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.compare import Offer, TwoOffers, crossing_said, read_b, two_offers, two_said
from core.contract import Fee, FeeWhen, Grace, LoanTerms, Method
from core.cost import measure
from core.dates import Frequency
from core.errors import LoanError
from core.i18n import LANGUAGES, translator
from core.rates import Rate
from core.schedule import build_schedule
from tests.core.compare.test_every_way import year
from tests.core.loans import LOANS, scenario_of
from tests.strategies import loan_terms, tried

en = translator("en")
AT_END = Method.INTEREST_ONLY

# 12,000 a year, interest only: 120 a month, or 60 a month with 300 paid on the first day.
DEAR = year(method=AT_END)
CHEAP = year(method=AT_END, rate=Rate.monthly("0.5%"), fees=(Fee.fixed(FeeWhen.UPFRONT_PAID, 30_000),))


def said(two: TwoOffers) -> list[str]:
    return [en.say(one) for one in two_said(two)]


def test_cost_to_date_by_hand() -> None:
    two = two_offers(DEAR, CHEAP)
    assert [month.number for month in two.months] == list(range(13))
    assert [month.cost_a for month in two.months] == [12_000 * m for m in range(13)]
    assert [month.cost_b for month in two.months] == [30_000 + 6_000 * m for m in range(13)]
    assert two.months[1].day == date(2026, 2, 28) and two.months[2].day == date(2026, 3, 31)
    # Paid by the end: 12,000 and the interest; before it, the interest alone.
    assert two.months[11].paid_a == 132_000
    assert two.months[12].paid_b == 30_000 + 72_000 + 1_200_000


def test_the_crossing_by_hand() -> None:
    two = two_offers(DEAR, CHEAP)
    # 120 m against 300 + 60 m: equal in month 5, the other way round from month 6.
    (crossing,) = two.crossings
    assert (crossing.month.number, crossing.cheaper) == (6, Offer.B)
    assert two.months[5].cheaper is None
    assert said(two) == [
        "Kept to the end, A costs ¥1,440.00 and B ¥1,020.00: Offer B costs ¥420.00 less.",
        "Settled before month 6, Offer A costs no more than the other; settled then or later, Offer B costs "
        "no more. In month 6 A has cost ¥720.00 and B ¥660.00.",
    ]
    # The other way round it is A from month 6.
    (back,) = two_offers(CHEAP, DEAR).crossings
    assert (back.month.number, back.cheaper) == (6, Offer.A)


def test_lines_that_never_cross() -> None:
    two = two_offers(DEAR, year(method=AT_END, rate=Rate.monthly("0.5%")))
    assert two.crossings == ()
    assert said(two)[-1] == (
        "The lines never cross: whenever you settle, Offer B has cost no more than the other."
    )
    same = two_offers(DEAR, DEAR)
    assert said(same) == [
        "In all, both cost the same: ¥1,440.00.",
        "The two lines are one: whenever you settle, both have cost the same by then.",
    ]


def test_lines_that_cross_twice() -> None:
    # Three free months, then 360 a month: 0, 0, 0, 360, 720, … against 120 a month and 4,000 at the end.
    promotion = year(method=AT_END, rate=Rate.monthly("3%"), grace=Grace(interest_free=3))
    late = year(method=AT_END, fees=(Fee.fixed(FeeWhen.AT_END, 400_000),))
    two = two_offers(promotion, late)
    # Month 4: 360 against 480; month 5: 720 against 600. At the end 9 × 360 = 3,240 against 5,440.
    assert [(one.month.number, one.cheaper) for one in two.crossings] == [(5, Offer.B), (12, Offer.A)]
    assert en.say(crossing_said(two)) == (
        "The cheaper one to settle changes 2 times, first in month 5, from Offer A to Offer B: A has then "
        "cost ¥720.00 and B ¥600.00."
    )


def test_less_money_at_a_higher_rate_is_explained() -> None:
    # 3 % for two months of 12,000, at the end 720; 1 % for twelve, 1,440.
    short = year(method=AT_END, rate=Rate.monthly("3%"), periods=2)
    told = said(two_offers(short, DEAR))
    assert told[1] == (
        "Yet its yearly rate is the higher one, 36.00% against 12.00%: it costs less because less money is "
        "owed, or for a shorter time."
    )
    assert len(said(two_offers(DEAR, CHEAP))) == 2


def test_different_sums_are_told_by_the_thousand() -> None:
    told = said(two_offers(DEAR, year(method=AT_END, principal=600_000)))
    assert told[1] == "They lend different sums: for every ¥1,000 borrowed A costs ¥120.00 and B ¥120.00."


def test_offers_of_different_length_and_rhythm_meet_by_month() -> None:
    weekly = year(every=Frequency(1, "week"), periods=26, principal=1_200_000)
    two = two_offers(DEAR, weekly)
    # 26 weeks from 31 January end on 1 August, after the day of month six: from month seven on it is done.
    assert two.months[7].cost_b == build_schedule(weekly).total_cost == two.months[12].cost_b
    assert two.months[6].cost_b < two.months[7].cost_b or two.months[6].paid_b < two.months[7].paid_b
    assert two.months[-1].number == 12


def test_a_very_long_loan_is_asked_every_so_many_months() -> None:
    century = year(every=Frequency(10, "year"), periods=100, disbursed=date(2000, 1, 31))
    two = two_offers(century, replace(century, method=Method.EQUAL_PRINCIPAL))
    assert len(two.months) <= 602
    assert two.months[-1].cost_a == build_schedule(century).total_cost


def test_a_loan_to_the_end_of_the_calendar() -> None:
    last = year(disbursed=date(9998, 12, 31), periods=12, first_due=date(9999, 1, 20))
    assert two_offers(last, last).months[-1].day <= date.max


@tried(60)
@given(st.one_of(*(loan_terms(method) for method in Method)), st.one_of(*(loan_terms(m) for m in Method)))
def test_any_two_loans_side_by_side(a: LoanTerms, b: LoanTerms) -> None:
    b = replace(b, disbursed=a.disbursed, first_due=None, currency=a.currency)
    try:
        schedules = build_schedule(a), build_schedule(b)
        for schedule in schedules:
            measure(schedule)
    except LoanError:
        return
    two = two_offers(a, b)
    first, last = two.months[0], two.months[-1]
    assert first.cost_a == schedules[0].upfront_paid + schedules[0].upfront_deducted
    assert (last.cost_a, last.cost_b) == (schedules[0].total_cost, schedules[1].total_cost)
    assert (last.paid_a, last.paid_b) == (schedules[0].total_paid, schedules[1].total_paid)
    for before, after in zip(two.months, two.months[1:], strict=False):
        assert before.cost_a <= after.cost_a and before.paid_b <= after.paid_b
    # Between two crossings the cheaper one is never the dearer.
    cheaper, left = None, list(two.crossings)
    for month in two.months:
        if left and month == left[0].month:
            assert month.cheaper is left[0].cheaper and left[0].cheaper is not cheaper
            cheaper = left.pop(0).cheaper
        cheaper = cheaper or month.cheaper
        assert month.cheaper in (cheaper, None)
    assert not left


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("name", LOANS)
def test_it_is_said_of_every_pair_in_every_language(name: str, code: str) -> None:
    t = translator(code)
    a = scenario_of(**LOANS[name])
    for texts in ({}, {"b_fee_paid": "1%"}, {"b_amount": "5000", "b_price": "1000"}):
        b = read_b(texts, a).scenario
        if b is not None:
            assert all(t.say(one) for one in two_said(two_offers(a.terms(), b.terms())))
