"""Backwards: from a payment to a term or an amount, exactly; and what is said where there is none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import core.compare.goal_amount
import core.compare.goal_term
from core.compare import Goal, asked_for, payment_for, principal_for, term_for
from core.contract import Fee, FeeWhen, Grace, LoanTerms, Method
from core.dates import DayCount
from core.errors import ContractError, InstalmentTooSmall, LoanError
from core.i18n import translator
from core.rates import Rate
from core.schedule import build_schedule
from tests.core.compare.test_every_way import year
from tests.core.loans import LOANS, scenario_of
from tests.strategies import KNOWN_METHODS, known_instalments, loan_terms, tried

en = translator("en")
BY_AND_BY = (Method.EQUAL_INSTALMENT, Method.EQUAL_PRINCIPAL, Method.FLAT_FEE)


def found(goal: Goal) -> LoanTerms:
    assert goal.schedule is not None, en.say(goal.said)
    return goal.schedule.terms


def no(goal: Goal) -> str:
    assert goal.schedule is None
    return en.say(goal.said)


# ---- the payment → the term -----------------------------------------------------------------------


def test_a_term_by_the_annuity_table() -> None:
    # 10,000 at 1 % a month: ten months ask for 1,055.82, eleven for 964.54 (factors 0.105582, 0.096454).
    goal = term_for(year(principal=1_000_000), 100_000)
    assert found(goal).periods == 11
    assert en.say(goal.said) == (
        "To pay at most ¥1,000.00 it takes 11 instalments, at ¥964.54; one fewer would ask for ¥1,055.82."
    )
    # To the fen: at 1,055.82 ten will do, at 1,055.81 they will not.
    assert found(term_for(year(principal=1_000_000), 105_582)).periods == 10
    assert found(term_for(year(principal=1_000_000), 105_581)).periods == 11


def test_terms_of_the_other_methods_by_hand() -> None:
    # 12,000 ÷ n + 120 ≤ 1,000 from n = 14: 857.14 + 120; thirteen ask for 923.08 + 120.
    assert found(term_for(year(method=Method.FLAT_FEE), 100_000)).periods == 14
    assert found(term_for(year(method=Method.EQUAL_PRINCIPAL), 100_000)).periods == 14
    # A fee of 25.00 each time leaves 975 for it: 855 of principal from n = 15 (800), not 14 (857.14).
    fees = (Fee.fixed(FeeWhen.PER_INSTALMENT, 2_500),)
    assert found(term_for(year(method=Method.EQUAL_PRINCIPAL, fees=fees), 100_000)).periods == 15
    # Six months that pay interest only, then fourteen.
    waiting = year(method=Method.EQUAL_PRINCIPAL, grace=Grace(principal=6))
    assert found(term_for(waiting, 100_000)).periods == 20


def test_the_shortest_there_is() -> None:
    assert en.say(term_for(year(), 1_212_000).said) == (
        "Within ¥12,120.00, 1 instalment is enough; it asks for ¥12,120.00."
    )
    # Interest that starts in the fourth month leaves at least one period to bear it, here all three free.
    free = year(grace=Grace(interest_free=3))
    assert found(term_for(free, 400_000)).periods == 3
    assert "3 instalments are enough; they ask for ¥4,000.00" in en.say(term_for(free, 400_000).said)


def test_interest_alone_is_more() -> None:
    assert no(term_for(year(), 12_000)) == (
        "Interest and fees alone come to ¥120.00 each time, so no term brings the payment down to ¥120.00."
    )
    # One fen more than the interest would repay at last, but not within 600 months: 12,000 × 1 % ÷
    # (1 − 1.01^−600) = 120.31.
    assert no(term_for(year(), 12_001)) == (
        "Even 600 instalments, the most that are counted here, ask for ¥120.31 each. That is more than "
        "¥120.01."
    )
    assert found(term_for(year(), 12_031)).periods <= 600


def test_principal_at_once_does_not_shrink() -> None:
    for method in (Method.INTEREST_ONLY, Method.SINGLE_REPAYMENT):
        assert no(term_for(year(method=method), 1_211_999)) == (
            "This way of repaying asks for the whole principal at once, ¥12,120.00 at the least, so no term "
            "brings that down to ¥12,119.99."
        )
        assert found(term_for(year(method=method), 1_212_000)).periods == 1


def test_rounded_too_far() -> None:
    # 60 of interest; in steps of 50, instalments of 100 cover it, 50 do not, and there is none between.
    coarse = year(rate=Rate.monthly("0.5%"), periods=300, instalment_multiple=5_000)
    assert no(term_for(coarse, 9_999)) == (
        "Rounded as you ask, no instalment of at most ¥99.99 covers the interest of ¥60.00."
    )
    assert found(term_for(coarse, 10_000)).periods < 300


def test_the_calendar_ends_the_search() -> None:
    late = year(disbursed=date(9990, 1, 31))
    # To December 9999 there are 119 months: 12,000 × 1 % ÷ (1 − 1.01^−119) = 172.86.
    assert "Even 119 instalments" in no(term_for(late, 17_000))
    assert found(term_for(late, 17_300)).periods <= 119


@pytest.mark.parametrize("name", LOANS)
def test_ones_own_payment_is_borne_by_ones_own_term_or_less(name: str) -> None:
    terms = scenario_of(**LOANS[name]).terms()
    own = asked_for(build_schedule(terms))
    at_once = terms.method not in BY_AND_BY
    for bearable in (own, own - 1, own + 1, own // 2, 2 * own):
        goal = term_for(terms, bearable)
        assert en.say(goal.said)
        if goal.schedule is not None and not at_once:
            assert asked_for(goal.schedule) <= bearable
    if not at_once:
        assert found(term_for(terms, own)).periods <= terms.periods


@tried(60)
@given(st.one_of(*(loan_terms(method) for method in BY_AND_BY)), st.integers(1, 300))
def test_law_8_the_term_is_the_first_that_will_do(terms: LoanTerms, share: int) -> None:
    """A(n) ≤ bearable < A(n − 1): by the engine, whatever the calendar, grace, fee or rounding."""
    try:
        bearable = asked_for(build_schedule(terms)) * share // 100
    except LoanError:
        return
    goal = term_for(terms, bearable)
    if goal.schedule is None:
        return
    n = goal.schedule.terms.periods
    assert asked_for(goal.schedule) <= bearable
    least = max(terms.grace.before_principal + 1, terms.grace.interest_free, 1)
    if n > least:
        try:
            assert asked_for(build_schedule(replace(terms, periods=n - 1))) > bearable
        except InstalmentTooSmall as error:
            pytest.fail(f"one fewer would ask for less than interest: {error.instalment}")


def test_a_flat_fee_by_the_calendar_may_rise_with_a_longer_month() -> None:
    """2.00 at 10 % a month by the day from 31 January: 28 days make February cheap, 31 March dear.

    So the first term that will do is looked for one by one, not by halving.
    """
    terms = year(
        principal=10**9, rate=Rate.yearly("1200%"), method=Method.FLAT_FEE, day_count=DayCount.ACT_365
    )
    asks = [asked_for(build_schedule(replace(terms, periods=n))) for n in range(1, 61)]
    assert asks != sorted(asks, reverse=True), "it does rise somewhere"
    for bearable in {*asks}:
        first = next(n for n, paid in enumerate(asks, 1) if paid <= bearable)
        assert found(term_for(terms, bearable)).periods == first


# ---- the term → the payment -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("terms", "said"),
    [
        (year(periods=6), "12 instalments of ¥1,066.19."),
        (year(periods=6, method=Method.FLAT_FEE), "12 instalments of ¥1,120.00."),
        (
            year(periods=6, method=Method.EQUAL_PRINCIPAL),
            "12 instalments, the first of ¥1,120.00; from there they fall.",
        ),
        (year(periods=6, method=Method.INTEREST_ONLY), "At the end ¥12,120.00 falls due at once."),
        (year(periods=6, method=Method.SINGLE_REPAYMENT), "At the end ¥13,440.00 falls due at once."),
        (year(periods=13, grace=Grace(interest_deferred=10)), "2 instalments of ¥6,727.31."),
    ],
)
def test_a_payment_by_hand(terms: LoanTerms, said: str) -> None:
    # 12,000 × 1.01^10 = 13,255.47, give or take a fen of rounding; 0.507512 of it, twice.
    assert en.say(payment_for(terms, 12).said) == said


def test_a_known_instalment_stays_at_its_own_term_and_follows_its_price_at_another() -> None:
    zhang = scenario_of().terms()
    assert found(payment_for(zhang, 6)) == zhang
    # The price of 6 × 1,800 over twelve months: 959.84, as the form itself makes of it.
    assert en.say(payment_for(zhang, 12).said) == "12 instalments of ¥959.84."


def test_a_term_that_cannot_be() -> None:
    for periods in (0, 601, 3):
        assert "Choose another number" in no(payment_for(year(grace=Grace(principal=3)), periods))


# ---- the payment → the amount ---------------------------------------------------------------------


def test_an_amount_by_hand() -> None:
    # p ÷ 12 + p ÷ 100 = 1,120 at p = 12,000; one fen of p moves the payment by a tenth of a fen.
    goal = principal_for(year(principal=100, method=Method.FLAT_FEE), 112_000)
    # 1,120.005 × 300 ÷ 28 = 12,000.0536, and that half goes up.
    assert found(goal).principal == 1_200_005
    assert en.say(goal.said) == (
        "With at most ¥1,120.00 each time, 12 instalments bear a loan of ¥12,000.05, and no more."
    )
    single = principal_for(year(method=Method.SINGLE_REPAYMENT), 1_344_000)
    assert found(single).principal == 1_200_000
    assert en.say(single.said) == (
        "If the last payment may be ¥13,440.00, the loan can be ¥12,000.00, and no more."
    )


def test_too_little_and_too_much() -> None:
    assert no(principal_for(year(principal=10**6, down_payment=50_000), 0)).startswith("On these terms ¥0.00")
    assert no(principal_for(year(), 10**12)) == (
        "¥10,000,000,000.00 each time bears ¥10,000,000,000, the largest loan that is counted here, and more."
    )
    # A fee of 100.00 each time is more than 50.00.
    fees = (Fee.fixed(FeeWhen.PER_INSTALMENT, 10_000),)
    assert "bears no loan at all" in no(principal_for(year(fees=fees), 5_000))


@tried(60)
@given(st.one_of(*(loan_terms(method) for method in Method)), st.integers(1, 10**9))
def test_law_29_the_amount_is_the_largest_that_will_do(terms: LoanTerms, bearable: int) -> None:
    """A(p) ≤ bearable < A(p + 1), by the engine."""
    goal = principal_for(terms, bearable)
    if goal.schedule is None:
        assert en.say(goal.said)
        return
    principal = goal.schedule.terms.principal
    assert asked_for(goal.schedule) <= bearable
    try:
        assert asked_for(build_schedule(replace(terms, principal=principal + 1))) > bearable
    except InstalmentTooSmall as error:
        assert error.instalment > bearable


@tried(40)
@given(st.one_of(*(known_instalments(method) for method in KNOWN_METHODS)), st.integers(1, 10**7))
def test_a_known_instalment_raises_nothing(terms: LoanTerms, bearable: int) -> None:
    for goal in (term_for(terms, bearable), principal_for(terms, bearable), payment_for(terms, 7)):
        assert en.say(goal.said)


@pytest.mark.parametrize("module", [core.compare.goal_term, core.compare.goal_amount])
def test_it_is_found_in_few_schedules(module, monkeypatch: pytest.MonkeyPatch) -> None:
    """A schedule of 360 rows by the day takes a millisecond or two; there is time for some ten."""
    built = 0

    def counting(terms: LoanTerms):
        nonlocal built
        built += 1
        return build_schedule(terms)

    monkeypatch.setattr(module, "build_schedule", counting)
    for terms in (year(), year(periods=360, day_count=DayCount.ACT_365), year(principal=10**11)):
        for share in (60, 99, 150, 300):
            built = 0
            bearable = asked_for(build_schedule(terms)) * share // 100
            (term_for if module is core.compare.goal_term else principal_for)(terms, bearable)
            assert built <= 12


def test_a_loan_without_a_schedule_of_its_own() -> None:
    late = year(rate=None, instalment=112_000, disbursed=date(9999, 6, 30))
    assert no(term_for(late, 10**6)) and no(principal_for(late, 10**6)) and no(payment_for(late, 3))
    with pytest.raises(ContractError):
        replace(late, periods=601)
