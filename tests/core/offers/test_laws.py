"""Laws of offers: what must hold whatever the numbers are."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.cost import effective_rate, nominal_rate
from core.offers import Decoded, Phrase, balance_check, decode_offer, ladder, read_offer, same_money_at
from core.offers.balance_check import TOLERANCE
from tests.core.offers.by_hand import rate_per_period
from tests.core.offers.examples import OFFERS, TODAY, decoded, texts
from tests.strategies import tried


@st.composite
def offers(draw: st.DrawFn) -> Decoded:
    """Return any offer of payments that are typed: equal ones, a list, or with money kept back."""
    amount = draw(st.integers(100, 10**6))
    every = draw(st.sampled_from(["1m", "1m", "1w", "1y", "15d"]))
    periods = draw(st.one_of(st.integers(1, 12), st.integers(1, 60)))
    least = -(-amount // periods)
    phrase = draw(st.sampled_from([Phrase.INSTALMENTS, Phrase.LIST, Phrase.DEDUCTED]))
    if phrase is Phrase.LIST:
        payments = draw(
            st.lists(st.integers(0, 2 * least), min_size=periods, max_size=periods).map(
                lambda extra: [str(least + more - least // 2) for more in extra]
            )
        )
        raw = {"amount": f"{amount}", "payments": ";".join(payments), "every": every}
    else:
        each = least + draw(st.integers(0, least))
        raw = {"amount": f"{amount}", "instalment": f"{each}", "periods": f"{periods}", "every": every}
        raw["received"] = f"{amount - draw(st.integers(0, amount // 3))}"
    reading = read_offer(phrase, texts(raw), TODAY)
    assume(reading.offer is not None)
    assert reading.offer is not None
    return decode_offer(reading.offer)


@tried(250)
@given(offers())
def test_the_balance_check_closes_and_its_interest_is_the_cost(found: Decoded) -> None:
    check = balance_check(found)
    offer = found.offer
    assert check.closes and abs(check.left) <= TOLERANCE and check.rows[-1].closing == 0
    assert len(check.rows) == len(offer.payments) and check.rows[0].opening == offer.in_hand
    assert sum(row.interest for row in check.rows) == offer.total_paid - offer.first_day - offer.in_hand
    for row, following in pairwise(check.rows):
        assert row.closing == following.opening
    for row in check.rows:
        assert row.opening + row.interest - row.payment == row.closing >= 0
        # Rounded balances at both ends: less than one unit from the exact interest, and a half for each end
        assert abs(row.interest - row.opening * check.rate) < Fraction(3, 2) + check.rate
        assert row.interest >= 0


@tried(60)
@given(offers())
def test_the_rate_of_the_check_is_the_rate_found_and_found_another_way(found: Decoded) -> None:
    check, offer = balance_check(found), found.offer
    per_year = offer.every.times_a_year
    assert float(check.rate) * per_year == pytest.approx(found.nominal_yearly, rel=1e-9, abs=1e-11)
    exact = rate_per_period(offer.in_hand, offer.payments)
    assert abs(float(check.rate) - float(exact)) <= 1e-15 + 1e-14 * float(exact)


@tried(150)
@given(offers(), st.integers(0, 10**6))
def test_the_order_in_which_the_money_is_listed_does_not_matter(found: Decoded, seed: int) -> None:
    offer = found.offer
    per_year = offer.every.times_a_year
    flows = list(offer.flows)
    Random(seed).shuffle(flows)
    nominal = nominal_rate([(k, 0.0, float(amount)) for k, amount in flows], per_year=per_year)
    assert nominal == pytest.approx(found.nominal_yearly, rel=1e-9, abs=1e-11)
    effective = effective_rate([(k / per_year, float(amount)) for k, amount in flows])
    assert effective == pytest.approx(found.effective_yearly, rel=1e-8, abs=1e-10)


@tried(120)
@given(st.integers(1_000, 10**6), st.integers(1, 48), st.integers(0, 500), st.data())
def test_money_kept_back_raises_every_rate(amount: int, periods: int, dear: int, data: st.DataObject) -> None:
    each = -(-amount // periods) + dear * amount // periods // 1000
    more = data.draw(st.integers(2, amount // 2))
    less = data.draw(st.integers(1, more - 1))
    prices = []
    for kept in (0, less, more):
        raw = {"amount": amount, "received": amount - kept, "instalment": each, "periods": periods}
        reading = read_offer(Phrase.DEDUCTED, texts({k: str(v) for k, v in raw.items()}), TODAY)
        assume(reading.offer is not None)
        assert reading.offer is not None
        prices.append(decode_offer(reading.offer))
    for cheap, expensive in pairwise(prices):
        assert cheap.nominal_yearly < expensive.nominal_yearly
        assert cheap.effective_yearly < expensive.effective_yearly
        assert cheap.flat_monthly < expensive.flat_monthly
        assert cheap.per_1000_received < expensive.per_1000_received
        assert cheap.per_1000_said < expensive.per_1000_said


@tried(150)
@given(offers())
def test_the_names_of_one_price_agree(found: Decoded) -> None:
    offer = found.offer
    assert found.per_1000_received * offer.received == found.per_1000_said * offer.amount
    assert found.per_1000_received * offer.received == 1000 * offer.total_cost
    assert found.flat_yearly == 12 * found.flat_monthly
    assert found.flat_monthly * offer.months * offer.received == offer.total_cost
    assert found.a_month * offer.months == offer.total_cost
    assert found.effective_yearly >= found.nominal_yearly or offer.every.per_year <= 1
    rates = [rung.rate for rung in ladder(found)]
    assert rates == sorted(rates)
    assert found.first_payment <= found.largest_payment


@tried(120)
@given(offers())
def test_a_loan_at_the_price_of_the_offer_costs_the_same(found: Decoded) -> None:
    """For level payments; n + 1 units for the rounding of each row and of the rate."""
    offer = found.offer
    assume(len(set(offer.payments)) == 1 and found.nominal_yearly < 100)
    same = same_money_at(offer, Fraction(found.nominal_yearly).limit_denominator(10**15))
    assert abs(same.difference) <= len(offer.payments) * (1 + len(offer.payments) * found.nominal_yearly)
    assert same_money_at(offer, Fraction(0)).difference == offer.total_cost
    dearer = same_money_at(offer, Fraction(found.nominal_yearly).limit_denominator(10**6) + Fraction(1, 10))
    assert dearer.cost >= same.cost


@pytest.mark.parametrize("name", OFFERS)
def test_every_example_closes(name: str) -> None:
    check = balance_check(decoded(name))
    assert check.closes and check.rows[-1].closing == 0


def test_the_check_closes_where_a_float_would_be_off_by_fortunes() -> None:
    """600 months at 50 % each: an error in the sixteenth digit would grow 1.5^600-fold, some 10^105."""
    raw = {"amount": "10000000000", "received": "10000000000", "instalment": "5000000000", "periods": "600"}
    reading = read_offer(Phrase.DEDUCTED, texts(raw), TODAY)
    assert reading.offer is not None
    check = balance_check(decode_offer(reading.offer))
    assert check.closes and check.rows[-1].closing == 0
    assert check.rows[0].interest == 500_000_000_000  # half of all that is owed


def test_ten_thousand_by_hand() -> None:
    """Mr Zhang's: 10,000 × 2.244220 % = 224.42; 8,424.42 → 189.06; 6,813.48 → 152.91; and so on."""
    rows = balance_check(decoded("instalments")).rows
    assert [row.interest for row in rows] == [22_442, 18_906, 15_291, 11_595, 7_815, 3_951]
    assert [row.closing for row in rows] == [842_442, 681_348, 516_639, 348_234, 176_049, 0]


def test_the_same_money_elsewhere() -> None:
    """10,000 over six months at 12 %: 10,000 × 1 % ÷ (1 − 1.01^−6) = 1,725.48; six of them less 2 fen."""
    same = same_money_at(decoded("instalments").offer, Fraction(12, 100))
    assert same.payments[:-1] == (172_548,) * 5
    # 8,374.52, 6,732.79, 5,074.64, 3,399.91, 1,708.43: with its interest of 17.08 the last is 1,725.51
    assert same.payments[-1] == 172_551
    assert (same.cost, same.difference) == (35_291, 80_000 - 35_291)


def test_the_same_money_is_repaid_in_the_offers_own_shape() -> None:
    # 10,000 at 12 %: 100 a month and 10,000 at the end; or 10,000 × 12 % × 6 ÷ 12 = 600 at the end
    first = same_money_at(decoded("daily, interest first").offer, Fraction(12, 100))
    assert first.payments == (10_000,) * 5 + (1_010_000,) and first.cost == 60_000
    end = same_money_at(decoded("daily, at the end").offer, Fraction(12, 100))
    assert end.payments == (0,) * 5 + (1_060_000,) and end.cost == 60_000
    # With 1,000 kept back it is 9,000 that is lent; with 199 paid on the first day, 4,801.
    assert same_money_at(decoded("deducted").offer, Fraction(0)).payments == (150_000,) * 6
    assert sum(same_money_at(decoded("member").offer, Fraction(0)).payments) == 480_100
    # By the day, 30 of them at 36.5 % a year are 0.1 % each.
    week = same_money_at(decoded("for a week").offer, Fraction(365, 1000))
    assert week.payments == (70_490,)  # 700 × 0.7 % = 4.90
    # By the week, of which a year has 52: 3,000 at 52 % a year is 30.00 in the first week
    weeks = same_money_at(decoded("by the week").offer, Fraction(52, 100))
    assert weeks.payments[0] == 26_655  # 3,000 × 1 % ÷ (1 − 1.01^−12)


@pytest.mark.parametrize("every", ["1d", "365d", "1w", "520w", "1m", "119m", "10y"])
def test_the_highest_rate_that_may_be_typed_is_a_loan_in_any_rhythm(every: str) -> None:
    same = same_money_at(decoded("instalments", every=every).offer, Fraction(100))
    assert same.cost > 0
