"""The largest safe loan is exactly that: it fits, one unit more does not, and none above does either."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.contract import MAX_MINOR, Fee, FeeWhen, Grace, LoanTerms, Method
from core.dates import Frequency
from core.errors import LoanError
from core.household import (
    Debt,
    Household,
    HouseholdError,
    Pay,
    asked_by_month,
    largest_safe_loan,
    pay_needed,
    safe_loans,
)
from core.rates import Rate
from core.schedule import build_schedule
from tests.strategies import loan_terms, tried

START = date(2026, 1, 31)


def fits(home: Household, terms: LoanTerms, principal: int, leave: int) -> bool:
    """Whether every month of the loan leaves enough, by its whole schedule."""
    try:
        schedule = build_schedule(replace(terms, principal=principal))
    except LoanError:
        return False
    before = terms.disbursed
    for number, month in enumerate(asked_by_month(schedule), 1):
        sure = home.pay.sure(before, month.end, number)
        before = month.end
        if month.payment and sure - home.essentials - home.others_in(number) - month.payment < leave:
            return False
    return True


@given(
    method=st.sampled_from(Method),
    periods=st.integers(1, 14),
    rate=st.integers(0, 400),
    room=st.integers(0, 40),
    multiple=st.sampled_from([1, 1, 1, 5]),
    fee=st.sampled_from([(), (Fee.fixed(FeeWhen.PER_INSTALMENT, 2),), (Fee.percent(FeeWhen.AT_END, "3%"),)]),
)
@tried(80)
def test_of_all_small_loans_the_largest_that_fits_is_found(
    method: Method, periods: int, rate: int, room: int, multiple: int, fee: tuple[Fee, ...]
) -> None:
    """Tried one by one, up to twice what could be repaid without interest."""
    terms = LoanTerms(
        principal=1,
        rate=Rate.monthly(Fraction(rate, 10_000)),
        periods=periods,
        disbursed=START,
        method=method,
        instalment_multiple=multiple,
        fees=fee,
    )
    home = Household(income=1_000 + room, essentials=700)
    most = 2 * room * periods + 20
    by_trial = max((p for p in range(1, most) if fits(home, terms, p, 300)), default=0)
    assert largest_safe_loan(home, terms, leave=300) == by_trial


@given(st.data(), st.sampled_from(Method), st.integers(0, 10**7))
@tried(60)
def test_law_29_it_fits_and_one_unit_more_does_not(data: st.DataObject, method: Method, room: int) -> None:
    terms = data.draw(loan_terms(method))
    pay = data.draw(
        st.sampled_from(
            [room, Pay.weekly(room // 4 + 1, date(2026, 1, 2)), Pay.irregular(room, room + 5, room + 9)]
        )
    )
    home = Household(income=pay, essentials=room // 3, debts=(Debt(room // 10, 3),))
    try:
        found = largest_safe_loan(home, terms)
    except HouseholdError as error:
        assert error.field == "terms"  # a hundred years and more
        return
    assert found == 0 or fits(home, terms, found, 0)
    assume(found < MAX_MINOR)
    assert not fits(home, terms, found + 1, 0)


@pytest.mark.parametrize(("room", "largest"), [(14, 0), (15, 149), (16, 149), (17, 151)])
def test_two_fees_on_the_first_day_each_rounded(room: int, largest: int) -> None:
    """1.34 down and twice 5 %: of 1.48 nothing is left (7 + 7 fen), of 1.49 one fen (7 + 7), of 1.50 again
    nothing (8 + 8), of 1.51 one fen. What is not paid down is repaid at once, without interest."""
    terms = LoanTerms(
        principal=169,
        periods=1,
        disbursed=START,
        rate=Rate.yearly("0%"),
        down_payment=134,
        fees=(Fee.percent(FeeWhen.UPFRONT_PAID, "5%"),) * 2,
    )
    assert largest_safe_loan(Household(income=room, essentials=0), terms) == largest


def test_sixty_small_parts_at_a_flat_price_with_a_fee_at_the_end() -> None:
    """Found by chance: of all amounts tried one by one, 7.68 is the largest, a dozen above one that fits."""
    terms = LoanTerms(
        principal=1,
        periods=60,
        disbursed=date(2023, 12, 31),
        rate=Rate.daily(Fraction(1, 2_000)),
        method=Method.FLAT_FEE,
        every=Frequency(6, "month"),
        fees=(Fee.fixed(FeeWhen.AT_END, 121),),
    )
    home = Household(income=287, essentials=95, debts=(Debt(28, 3),))
    by_trial = max(principal for principal in range(1, 1_200) if fits(home, terms, principal, 0))
    assert largest_safe_loan(home, terms) == by_trial == 768


def test_the_largest_may_be_far_above_one_that_fits_where_rounding_makes_its_last_row_small() -> None:
    """Eight equal parts free of interest, 4.00 at the end: of 4.15 the last part may be 0.15.

    It is P − 7 × round(P ÷ 8), 4 cents less than a part at the least: 1.48 = 7 × 0.19 + 0.15. Many smaller
    loans do not fit, such as 1.07 = 7 × 0.13 + 0.16.
    """
    terms = LoanTerms(
        principal=1,
        rate=Rate.yearly(0),
        periods=8,
        disbursed=START,
        method=Method.EQUAL_PRINCIPAL,
        fees=(Fee.fixed(FeeWhen.AT_END, 400),),
    )
    home = Household(income=415, essentials=0)
    assert not fits(home, terms, 107, 0) and fits(home, terms, 148, 0)
    assert largest_safe_loan(home, terms) == 148


def test_a_grace_a_down_payment_and_a_loan_by_the_week() -> None:
    home = Household(income=Pay.seasonal((150, *[350] * 10, 120)), essentials=50)
    for terms in (
        LoanTerms(
            principal=1, rate=Rate.yearly("24%"), periods=12, disbursed=START, grace=Grace(principal=4)
        ),
        LoanTerms(principal=201, rate=Rate.yearly("24%"), periods=5, disbursed=START, down_payment=200),
        LoanTerms(
            principal=1, rate=Rate.daily("0.1%"), periods=9, disbursed=START, every=Frequency(1, "week")
        ),
    ):
        by_trial = max((p for p in range(1, 3_000) if fits(home, terms, p, 50)), default=0)
        assert largest_safe_loan(home, terms, leave=50) == by_trial > 0


def test_instalments_too_small_to_be_one_and_interest_that_waits() -> None:
    """Rounded to a multiple of 40, many instalments are less than the first interest: such loans are none."""
    home, rate = Household(income=400, essentials=100), Rate.monthly("9%")
    for terms in (
        LoanTerms(principal=1, rate=rate, periods=60, disbursed=START, instalment_multiple=40),
        LoanTerms(principal=1, rate=rate, periods=24, disbursed=START, grace=Grace(1, 3)),
        LoanTerms(principal=1, rate=rate, periods=2, disbursed=START, grace=Grace(interest_deferred=1)),
    ):
        tried_all = [p for p in range(1, 3_500) if fits(home, terms, p, 11)]
        assert largest_safe_loan(home, terms, leave=11) == tried_all[-1]
    none = build_schedule(replace(terms, principal=100))
    for leave in (-1, True):
        with pytest.raises(HouseholdError):
            largest_safe_loan(home, terms, leave=leave)
        with pytest.raises(HouseholdError):
            pay_needed(home, none, leave=leave)


def test_a_loan_is_more_than_what_is_taken_from_it_on_the_first_day() -> None:
    terms = LoanTerms(principal=100, rate=Rate.yearly(0), periods=3, disbursed=START)
    home = Household(income=30, essentials=0)
    fifty = replace(terms, fees=(Fee.fixed(FeeWhen.UPFRONT_PAID, 50),))
    assert largest_safe_loan(home, fifty) == 90
    assert largest_safe_loan(replace(home, income=17), fifty) == 51
    assert largest_safe_loan(replace(home, income=16), fifty) == 0
    half = replace(terms, down_payment=99)
    assert largest_safe_loan(replace(home, income=1), half) == 102


def test_no_room_is_no_loan_and_endless_room_the_largest_there_is() -> None:
    terms = LoanTerms(principal=1, rate=Rate.monthly("1%"), periods=12, disbursed=START)
    assert largest_safe_loan(Household(income=0, essentials=0), terms) == 0
    assert largest_safe_loan(Household(income=100, essentials=200), terms) == 0
    assert largest_safe_loan(Household(income=MAX_MINOR, essentials=0), terms) == MAX_MINOR


def test_a_known_instalment_is_taken_at_its_price() -> None:
    terms = LoanTerms(principal=1_000_000, instalment=180_000, periods=6, disbursed=START)
    home = Household(income=1_500_000, essentials=600_000)
    found = largest_safe_loan(home, terms, leave=720_000)
    assert abs(found - 1_000_000) <= 3  # 1,800.00 may be asked, to within rounding


def test_the_curve_is_each_term_by_itself_and_the_way_back() -> None:
    terms = LoanTerms(
        principal=1, rate=Rate.monthly("1%"), periods=12, disbursed=START, grace=Grace(principal=2)
    )
    home = Household(income=1_500_000, essentials=600_000)
    curve = safe_loans(home, terms, range(1, 25), leave=300_000)
    assert [one.principal for one in curve[:2]] == [0, 0]  # all of it would be grace
    for one in curve[2::7]:
        alone = replace(terms, periods=one.periods)
        assert one.principal == largest_safe_loan(home, alone, leave=300_000)
        schedule = build_schedule(replace(alone, principal=one.principal))
        assert 0 <= 1_500_000 - pay_needed(home, schedule, leave=300_000) <= 1


def free(periods: int, **more: object) -> LoanTerms:
    """Equal parts without interest: the largest loan is parts × what the tightest month has room for."""
    return LoanTerms(
        principal=1, rate=Rate.yearly(Fraction(0)), periods=periods, disbursed=START,
        method=Method.EQUAL_PRINCIPAL, **more,
    )  # fmt: skip


def test_other_debts_take_their_room_while_they_last() -> None:
    """100 come in; another debt of 40 ends after month 1, and 10 more are asked for good: 50 are left in it.

    Of 151 a third is 50, rounded, and the last part of 51 falls in a month with room for 90; of 152 it is 51.
    """
    home = Household(income=100, essentials=0, debts=(Debt(40, 1),), other_payments=10)
    assert largest_safe_loan(home, free(3)) == 151
    # At a debt that is over, or was never there, 90 or 100 are.
    assert largest_safe_loan(replace(home, debts=()), free(3)) == 270
    assert largest_safe_loan(Household(income=100, essentials=0), free(3), leave=1) == 297
    # The first month pays nothing here, so what it has no room for does not matter; the interest is nil.
    wait = free(3, grace=Grace(interest_deferred=1))
    waits = largest_safe_loan(home, wait)
    assert waits == 180 and fits(home, wait, 180, 0) and not fits(home, wait, 181, 0)


def test_room_for_a_fen_is_a_loan_of_a_fen() -> None:
    assert largest_safe_loan(Household(income=1, essentials=0), free(1)) == 1
    assert largest_safe_loan(Household(income=0, essentials=0), free(1)) == 0
    assert largest_safe_loan(Household(income=1, essentials=0), free(1, down_payment=0)) == 1
    more = replace(free(1), principal=6, down_payment=5)
    assert largest_safe_loan(Household(income=1, essentials=0), more) == 6


def test_rows_that_ask_less_and_less_may_share_a_month_later_on() -> None:
    """Every 25 days, paid by the week: the first row that repays, alone in its month, decides nothing."""
    terms = LoanTerms(
        principal=1,
        rate=Rate.daily("0.05%"),
        periods=36,
        disbursed=date(2073, 1, 8),
        every=Frequency(25, "day"),
        method=Method.EQUAL_PRINCIPAL,
        grace=Grace(principal=11, interest_deferred=4),
        fees=(Fee.percent(FeeWhen.UPFRONT_PAID, "1%"),),
    )
    home = Household(income=Pay.weekly(2_228, date(2026, 1, 2)), essentials=2_970, debts=(Debt(891, 3),))
    found = largest_safe_loan(home, terms)
    assert found > 50_000 and fits(home, terms, found, 0)
    assert not any(fits(home, terms, found + more, 0) for more in range(1, 200))


def test_a_month_that_asks_nothing_limits_nothing() -> None:
    """No pay in February and March, and no instalment either; then 450 a month beside 50 of essentials."""
    terms = LoanTerms(
        principal=1,
        rate=Rate.yearly(0),
        periods=4,
        disbursed=START,
        method=Method.EQUAL_PRINCIPAL,
        grace=Grace(interest_deferred=2),
    )
    home = Household(income=Pay.seasonal((500, 0, 0, *[500] * 9)), essentials=50)
    assert largest_safe_loan(home, terms) == 900


def test_a_multiple_rounds_no_equal_parts_of_principal() -> None:
    """Every three weeks, twice in the second month: the multiple is one of level instalments."""
    terms = LoanTerms(
        principal=1,
        rate=Rate.yearly("7.3%"),
        periods=3,
        disbursed=date(2023, 12, 31),
        first_due=date(2024, 2, 1),
        every=Frequency(3, "week"),
        method=Method.EQUAL_PRINCIPAL,
        instalment_multiple=5,
    )
    home = Household(income=131, essentials=43, debts=(Debt(13, 3),))
    by_trial = max(p for p in range(1, 600) if fits(home, terms, p, 0))
    assert largest_safe_loan(home, terms) == by_trial
