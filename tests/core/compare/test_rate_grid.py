"""Rate × term: round steps around the reader's own cell, and every cell fen for fen the engine's."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.compare import RateGrid, asked_for, rate_grid
from core.compare.rate_grid import _by_batch, _rates, _terms
from core.contract import Fee, FeeWhen, Grace, LoanTerms, Method
from core.cost import measure
from core.errors import LoanError
from core.rates import Rate
from core.schedule import build_schedule
from tests.core.compare.test_every_way import year
from tests.core.loans import LOANS, scenario_of
from tests.strategies import any_rates, loan_terms, tried


def assert_the_engines(grid: RateGrid) -> None:
    for row, (rate, cells) in enumerate(zip(grid.rates, grid.cells, strict=True)):
        for column, (periods, cell) in enumerate(zip(grid.periods, cells, strict=True)):
            if (row, column) == grid.own:
                schedule = build_schedule(grid.terms)
            else:
                try:
                    schedule = build_schedule(
                        replace(grid.terms, rate=rate, periods=periods, instalment=None)
                    )
                    nominal = measure(schedule).nominal_yearly
                except LoanError:
                    assert cell is None
                    continue
            nominal = measure(schedule).nominal_yearly
            assert cell is not None
            assert (cell.interest, cell.payment) == (schedule.total_interest, asked_for(schedule))
            assert cell.nominal == pytest.approx(nominal, abs=1e-12, rel=1e-12)


@pytest.mark.parametrize("name", LOANS)
def test_every_cell_is_the_engines_fen_for_fen(name: str) -> None:
    assert_the_engines(rate_grid(scenario_of(**LOANS[name]).terms()))


@tried(25)
@given(st.one_of(*(loan_terms(method) for method in Method)))
def test_the_same_of_any_loan(terms: LoanTerms) -> None:
    terms = replace(terms, periods=min(terms.periods, 24), grace=Grace())
    try:
        measure(build_schedule(terms))
    except LoanError:
        return
    assert_the_engines(rate_grid(terms))


@pytest.mark.parametrize("method", Method)
def test_a_plain_loan_is_counted_by_the_batch(method: Method) -> None:
    terms = year(method=method)
    rates, _ = _rates(terms.rate)
    assert _by_batch(terms, rates, (6, 12)) is not None
    for more in ({"fees": (Fee.fixed(FeeWhen.AT_END, 1),)}, {"grace": Grace(interest_free=1)}):
        assert _by_batch(replace(terms, **more), rates, (6, 12)) is None


def test_a_cell_by_hand() -> None:
    grid = rate_grid(year(method=Method.EQUAL_PRINCIPAL, rate=Rate.yearly("12%")))
    # Quotas of 2,000 over six months at 6 %: 0.5 % of 12,000 + 10,000 + … + 2,000; the first is 2,060.
    cell = grid.cells[0][0]
    assert (grid.rates[0], grid.periods[0]) == (Rate.yearly("6%"), 6)
    assert (cell.interest, cell.payment) == (21_000, 206_000)
    assert f"{cell.nominal:.6%}" == "6.000000%"


def per_cent(rates: tuple[Rate, ...]) -> list[float]:
    return [float(rate.value * 100) for rate in rates]


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        (Rate.yearly("12%"), [6, 8, 10, 12, 14, 16, 18]),
        (Rate.yearly("3.5%"), [2, 2.5, 3, 3.5, 4, 4.5, 5]),
        (Rate.daily("0.05%"), [0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08]),
        (Rate.flat_monthly("0.6%"), [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]),
    ],
)
def test_rates_go_in_round_steps_with_ones_own_in_the_middle(own: Rate, expected: list[float]) -> None:
    rates, place = _rates(own)
    assert per_cent(rates) == pytest.approx(expected) and place == 3
    assert {rate.basis for rate in rates} == {own.basis}


def test_rates_end_at_nothing_and_at_the_highest() -> None:
    rates, place = _rates(Rate.yearly("0%"))
    assert per_cent(rates) == [0, 1, 2, 3, 4, 5, 6] and place == 0
    rates, place = _rates(Rate.yearly("10000%"))
    assert rates[place] == rates[-1] == Rate.yearly("10000%")


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        (1, (1, 2, 3, 4, 5)),
        (2, (1, 2, 3, 4, 5)),
        (3, (1, 2, 3, 4, 5)),
        (6, (2, 4, 6, 8, 10)),
        (12, (6, 9, 12, 15, 18)),
        (24, (12, 18, 24, 30, 36)),
        (36, (12, 24, 36, 48, 60)),
        (360, (240, 300, 360, 420, 480)),
        (600, (360, 420, 480, 540, 600)),
    ],
)
def test_terms_go_in_steps_that_people_think_in(own: int, expected: tuple[int, ...]) -> None:
    terms, place = _terms(own)
    assert terms == expected and terms[place] == own


@tried(200)
@given(any_rates, st.integers(1, 600))
def test_every_grid_holds_its_own_cell(rate: Rate, periods: int) -> None:
    rates, row = _rates(rate)
    terms, column = _terms(periods)
    assert (rates[row], terms[column]) == (rate, periods)
    assert len(terms) == 5 and terms[0] >= 1 and terms[-1] <= 600
    assert 1 <= len(rates) <= 7 and all(0 <= one.per_year <= 100 for one in rates)
    assert len(set(terms)) == 5 and len(set(rates)) == len(rates)
    assert list(rates) == sorted(rates, key=lambda one: one.value)


def test_a_known_instalment_keeps_its_own_cell() -> None:
    grid = rate_grid(scenario_of().terms())
    row, column = grid.own
    # 6 × 1,800 on 10,000: 800 of interest to the fen, where its solved rate leaves a last payment of less.
    assert (grid.cells[row][column].interest, grid.cells[row][column].payment) == (80_000, 180_000)
    assert grid.rates[row].value > grid.rates[row - 1].value == grid.rates[row].value - Fraction(5, 100)


def test_a_term_within_the_grace_is_no_loan() -> None:
    grid = rate_grid(year(grace=Grace(principal=6)))
    assert [cell is None for cell in grid.cells[0]] == [True, False, False, False, False]
