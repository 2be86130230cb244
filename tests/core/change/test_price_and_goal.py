"""Break-even against keeping the cash, the extra that ends a loan by a day, borrowing to repay."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from core.change import (
    Tried,
    WayKey,
    again,
    better_off,
    break_even,
    difference,
    extra_for,
    promised,
)
from core.change.slide import steps_for
from core.change.ways import with_extra
from core.contract import Method
from core.errors import NoRate
from core.life import Keep
from core.rates import Rate
from core.schedule import build_schedule
from tests.core.change.loan import YEAR, chosen, found, like, way

ONLY_INTEREST = like(method=Method.INTEREST_ONLY)


def test_paid_early_earns_the_rate_of_the_loan() -> None:
    one = way(WayKey.SHORTER, Tried.EXTRA, ONLY_INTEREST, extra="1000", first="1", last="1")
    moved = difference(promised(ONLY_INTEREST), one.lived)
    # 1,000 on 28 February; from then on 10 less each month, and 1,000 less with the last.
    assert [amount for _, amount in moved] == [-100_000, *[1_000] * 10, 101_000]
    rate = break_even(promised(ONLY_INTEREST), one.lived)
    assert isinstance(rate, float)
    # 1 % a month is 1.01^12 − 1 = 12.68 % a year; over 337 real days for eleven months of 30 a little less.
    assert rate == pytest.approx(1.01**12 - 1, abs=0.002)
    worth = sum(amount / (1 + rate) ** ((day - moved[0][0]).days / 365) for day, amount in moved)
    assert worth == pytest.approx(0, abs=1e-4)


def test_cash_that_earns_nothing_leaves_what_is_saved() -> None:
    one = way(WayKey.SHORTER, Tried.EXTRA, extra="1000")
    assert better_off(promised(YEAR), one.lived, Fraction(0)) == one.saved == 30_000


def test_at_the_break_even_it_comes_to_the_same() -> None:
    one = way(WayKey.SHORTER, Tried.EXTRA, extra="1000")
    rate = break_even(promised(YEAR), one.lived)
    assert isinstance(rate, float)
    assert better_off(promised(YEAR), one.lived, Fraction(rate)) == 0


def test_one_payment_a_year_early_on_paper() -> None:
    """1,000 a year before it is due, on a loan at 10 % a year: 100 saved, so 10 % is what cash must earn."""
    loan = like(periods=2, every=YEAR.every.__class__(1, "year"), rate=Rate.yearly("10%"))
    loan = like(periods=2, every=loan.every, rate=loan.rate, method=Method.INTEREST_ONLY)
    one = way(WayKey.SHORTER, Tried.EXTRA, loan, extra="1000", first="1", last="1")
    moved = difference(promised(loan), one.lived)
    assert moved == ((date(2027, 1, 31), -100_000), (date(2028, 1, 31), 110_000))
    assert break_even(promised(loan), one.lived) == pytest.approx(0.10)
    # At 2 % the 1,000 would be 1,020: 80 less than 1,100.
    assert better_off(promised(loan), one.lived, Fraction(1, 50)) == 8_000


def test_no_difference_has_no_rate() -> None:
    none = break_even(promised(YEAR), promised(YEAR))
    assert isinstance(none, NoRate) and none.key == "none"
    assert better_off(promised(YEAR), promised(YEAR), Fraction(1, 50)) == 0


def test_a_charge_larger_than_what_is_saved() -> None:
    # 500 with the eleventh instalment saves 5 and costs 50.
    one = way(WayKey.SHORTER, Tried.EXTRA, extra="550", first="11", last="11", fee="50")
    assert one.saved == 500 - 5_000
    rate = break_even(promised(YEAR), one.lived)
    assert isinstance(rate, float) and rate < 0


def test_the_price_of_interest_free_time_is_nothing() -> None:
    one = way(WayKey.INTEREST_FREE, Tried.HOLIDAY, first="3")
    assert break_even(promised(YEAR), one.lived) == pytest.approx(0, abs=1e-9)


# ---- the extra that ends it -----------------------------------------------------------------------------


def goal(by: date, **texts: str):
    return extra_for(YEAR, chosen(Tried.EXTRA, **texts), by)


def test_what_ends_it_by_a_day() -> None:
    # After the first, 11,000 for five due dates: 2,200 each, 1,200 more than promised.
    assert goal(date(2026, 7, 31)).extra == goal(date(2026, 8, 30)).extra == 120_000
    assert goal(date(2026, 7, 31)).whole == 120_000
    # For three due dates: 3,666.67 each, one fen less would leave a fen.
    found_ = goal(date(2026, 5, 31))
    assert (found_.extra, found_.whole) == (266_667, 266_700)


@pytest.mark.parametrize("texts", [{}, {"fee": "1%"}, {"fee": "7"}, {"list": "2026-04-15 700"}])
@pytest.mark.parametrize("by", [date(2026, 4, 30), date(2026, 9, 30), date(2026, 12, 31)])
def test_one_coin_less_ends_it_later(by: date, texts: dict[str, str]) -> None:
    for method in (Method.EQUAL_PRINCIPAL, Method.EQUAL_INSTALMENT, Method.INTEREST_ONLY):
        terms, choices = like(method=method), chosen(Tried.EXTRA, **texts)
        extra = extra_for(terms, choices, by).extra
        assert extra
        ends = [with_extra(terms, choices, Keep.INSTALMENT, extra - less).ends for less in (0, 1)]
        assert ends[0] <= by < ends[1]


def test_a_day_that_no_extra_reaches_or_that_needs_none() -> None:
    assert goal(date(2026, 3, 30)).extra is None, "the first extra is paid on the 31st"
    assert goal(date(2026, 3, 31)).extra == 1_000_000, "11,000 are left, of which 1,000 are due"
    assert goal(date(2027, 1, 31)).extra == 0


# ---- the slider -----------------------------------------------------------------------------------------


def test_the_slider_ends_where_the_payments_do() -> None:
    assert steps_for(build_schedule(YEAR)) == (1140, 20) or steps_for(build_schedule(YEAR))[0] >= 1_120
    end, step = steps_for(build_schedule(YEAR), 777)
    assert step == 1 and end >= 1_120, "a sum between two steps can be held"
    end, _ = steps_for(build_schedule(YEAR), 5_000)
    assert end == 5_000


# ---- borrowing to repay ---------------------------------------------------------------------------------

MONTH = like(principal=100_000, periods=1, rate=Rate.monthly("5%"), method=Method.EQUAL_INSTALMENT)


def rounds(count: str, key: WayKey, terms=MONTH):
    return again(terms, chosen(Tried.AGAIN, terms, rounds=count), key)


def test_the_same_thousand_round_and_round() -> None:
    pocket = rounds("12", WayKey.POCKET)
    # 5 % of 1,000 twelve times, and the 1,000 are still owed.
    assert (pocket.interest, pocket.pocket, pocket.owed) == (60_000, 60_000, 100_000)
    # 1,000 → 1,050 → 1,102.50 → 1,157.63 (half a fen up).
    borrowed = rounds("3", WayKey.ALL)
    assert [one.owed for one in borrowed.rounds] == [105_000, 110_250, 115_763]
    assert (borrowed.pocket, borrowed.interest) == (0, 15_763)
    assert borrowed.promised_owed == 0 and borrowed.promised_interest == 5_000


@pytest.mark.parametrize("method", Method)
@pytest.mark.parametrize("periods", [1, 3, 12])
def test_the_debt_never_falls(method: Method, periods: int) -> None:
    rate = Rate.flat_monthly("0.6%") if method is Method.FLAT_FEE else Rate.monthly("1%")
    terms = like(method=method, rate=rate, periods=periods)
    pocket = rounds("24", WayKey.POCKET, terms)
    assert {one.owed for one in pocket.rounds} == {1_200_000}
    assert pocket.pocket == pocket.interest
    borrowed = rounds("24", WayKey.ALL, terms)
    assert borrowed.owed == 1_200_000 + borrowed.interest and borrowed.pocket == 0


def test_the_fees_of_the_first_loan_are_not_in_the_model() -> None:
    outcome = found(Tried.EXTRA)
    assert outcome.chosen is not None
    assert rounds("1", WayKey.POCKET, YEAR).rounds[0].interest == 12_000
