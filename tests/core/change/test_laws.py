"""Laws 18 to 20 on the figures of the page: paying early never costs interest, earlier never saves less."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from core.change import (
    Tried,
    again,
    answer_again,
    answer_of,
    better_off,
    courses_of,
    figures_again,
    figures_of,
    lesson,
    outcome,
    promised,
    read_change,
    write_change_link,
)
from core.change.ways import with_extra
from core.contract import LoanTerms, Method
from core.life import Keep
from core.rates import Rate
from core.schedule import build_schedule
from tests.core.change.loan import TODAY, chosen
from tests.strategies import KNOWN_METHODS, known_instalments, loan_terms, tried

loans = st.builds(
    LoanTerms,
    principal=st.integers(1_000, 10**8),
    rate=st.integers(0, 6_000).map(lambda points: Rate.yearly(Fraction(points, 10_000))),
    periods=st.integers(1, 36),
    disbursed=st.just(date(2026, 1, 31)),
    method=st.sampled_from([Method.EQUAL_INSTALMENT, Method.EQUAL_PRINCIPAL, Method.INTEREST_ONLY]),
)


@tried(150)
@given(loans, st.data())
def test_law_18_paying_early_with_the_instalment_kept_never_costs_interest(terms, data) -> None:
    first = data.draw(st.integers(1, terms.periods))
    extra = data.draw(st.integers(1, terms.principal))
    one = with_extra(terms, chosen(Tried.EXTRA, terms, first=str(first)), Keep.INSTALMENT, extra)
    promise = promised(terms)
    assert one.total_interest <= promise.total_interest
    assert one.ends <= promise.ends and len(one.due) <= len(promise.due)
    assert one.owed[-1][1] == 0
    assert better_off(promise, one, Fraction(0)) == promise.total_paid - one.total_paid


@tried(150)
@given(loans, st.data())
def test_law_19_the_same_sum_earlier_never_saves_less(terms, data) -> None:
    if terms.periods < 2:
        return
    early = data.draw(st.integers(1, terms.periods - 1))
    extra = data.draw(st.integers(1, terms.principal))

    def interest(number: int) -> int:
        choices = chosen(Tried.EXTRA, terms, first=str(number), last=str(number))
        return with_extra(terms, choices, Keep.INSTALMENT, extra).total_interest

    assert interest(early) <= interest(early + 1)


@tried(150)
@given(loans.filter(lambda terms: terms.method is Method.EQUAL_INSTALMENT), st.data())
def test_law_20_with_the_end_kept_it_costs_at_most_two_roundings_more(terms, data) -> None:
    first = data.draw(st.integers(1, terms.periods))
    choices = chosen(Tried.EXTRA, terms, first=str(first), last=str(first))
    extra = data.draw(st.integers(1, terms.principal))
    one = with_extra(terms, choices, Keep.END, extra)
    rate = terms.rate.per_year / 12
    # s_n, the sum to which one unit a period grows.
    grown = ((1 + rate) ** terms.periods - 1) / rate if rate else Fraction(terms.periods)
    assert one.total_interest <= promised(terms).total_interest + 2 * grown


@tried(60)
@given(loans, st.sampled_from([one for one in Tried if one is not Tried.AGAIN]), st.integers(1, 9))
def test_every_change_leaves_nothing_owed(terms, what, periods) -> None:
    reading = read_change({"change_try": what.value, "change_periods": str(periods)}, terms, TODAY)
    assert reading.choices is not None
    for one in outcome(terms, reading.choices).ways:
        assert one.lived.owed[-1][1] == 0
        assert one.lived.total_paid == terms.principal + one.lived.total_interest + one.lived.total_fees


any_loans = st.one_of(
    *(loan_terms(method) for method in Method), *(known_instalments(method) for method in KNOWN_METHODS)
)


@tried(120)
@given(any_loans, st.sampled_from(Tried), st.integers(1, 9), st.integers(1, 40))
def test_every_contract_has_an_answer_and_its_promise_is_its_schedule(terms, what, periods, first) -> None:
    texts = {
        "try": what.value,
        "periods": str(periods),
        "first": str(min(first, terms.periods)),
        "rounds": "5",
    }
    reading = read_change({f"change_{name}": text for name, text in texts.items()}, terms, terms.disbursed)
    assert reading.choices is not None
    if what is Tried.AGAIN:
        borrowed = again(terms, reading.choices)
        assert answer_again(borrowed) and len(figures_again(borrowed)) == 3
        return
    found = outcome(terms, reading.choices)
    assert answer_of(found) and len(figures_of(found)) <= 4
    assert found.promise.total_paid == build_schedule(terms).total_paid
    courses = courses_of(found)
    assert courses is None or lesson(courses)


def test_a_link_of_choices_is_short() -> None:
    assert write_change_link({}, TODAY, "CNY") == {"c-try": "extra", "c-more": "500"}
