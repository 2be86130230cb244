"""The solver behind the yearly rates: quick as a rule, safe where it is not, plain where there is none."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import product
from math import exp, expm1, inf, isclose, log, log1p
from typing import Any

import pytest
from hypothesis import given

import core.solver
from core.contract import Fee, FeeWhen, LoanTerms, Method
from core.cost import effective_rate, measure, nominal_rate
from core.dates import Frequency
from core.errors import NoRate
from core.rates import Rate
from core.schedule import build_schedule
from core.solver import HIGHEST, annuity_root, root
from tests.strategies import periodic, tried

START = date(2026, 1, 31)


def close(got: float | None, right: float) -> bool:
    return got is not None and isclose(got, right, rel_tol=1e-12, abs_tol=1e-13)


def ordinary(method: Method, **changes: Any) -> LoanTerms:
    terms: dict[str, Any] = {
        "principal": 1_000_000,
        "rate": Rate.yearly("9%"),
        "periods": 24,
        "disbursed": START,
        **changes,
    }
    return LoanTerms(method=method, **terms)


# ---- Newton, and the bracket where he strays ------------------------------------------------------


def debt(x: float) -> tuple[float, float, float]:
    """100 received and 110 paid a period later, at x = ln(1 + rate)."""
    return 100.0, 110 * exp(-x), 1.0


def wrong_way(x: float) -> tuple[float, float, float]:
    """The same with a slope that leads away from the root at every step."""
    return 100.0, 110 * exp(-x), -1.0


def no_way(x: float) -> tuple[float, float, float]:
    """The same without a slope."""
    return 100.0, 110 * exp(-x), 0.0


def nearly_flat(x: float) -> tuple[float, float, float]:
    """A slope so small that Newton would leap out of every bracket."""
    return 100.0, 110 * exp(-x), 1e-6


def lazy(x: float) -> tuple[float, float, float]:
    """A slope so large that Newton would need thousands of steps."""
    return 100.0, 110 * exp(-x), 1_000.0


def turned(x: float) -> tuple[float, float, float]:
    """The early side is too light at low rates, as between the two rates of flows that turn back."""
    early, late, between = debt(x)
    return late, early, -between


@pytest.mark.parametrize("sides", [debt, wrong_way, no_way, nearly_flat])
def test_the_root_is_found_whatever_the_slope_says(sides: core.solver.Sides) -> None:
    assert close(root(sides, 1.0), log(1.1))
    assert close(root(sides, 1.0, 50.0, -5.0, 700.0), log(1.1))
    assert close(root(sides, 1.0, 0.09535, 0.0953, 0.0954), log(1.1))


def test_newton_is_left_where_he_is_slow() -> None:
    assert close(root(lazy, 1e9), log(1.1))


@pytest.mark.parametrize("ends", [(-1.0, 2.0), (0.09, 40.0), (-500.0, 0.1)])
def test_a_bracket_that_turns_the_other_way(ends: tuple[float, float]) -> None:
    assert close(root(turned, 1.0, sum(ends) / 2, *ends, sign=-1), log(1.1))


@pytest.mark.parametrize("right", [-400.0, -3.0, 0.0, 1e-8, 5.0, 650.0])
def test_far_from_the_start(right: float) -> None:
    """Newton without a slope: the bracket is doubled until it holds the root, then halved."""
    assert close(root(lambda x: (1.0, exp(min(700.0, right - x)), 0.0), 10.0), right)


def test_where_one_side_weighs_nothing() -> None:
    """A worth below the smallest float is nought; the bracket still knows on which side the root lies."""
    assert close(root(lambda x: (exp(-700.0), exp(-10 * x) if x < 74 else 0.0, 10.0), 10.0), 70.0)
    assert close(root(lambda x: (0.0 if x < -74 else exp(10 * x), exp(-700.0), 10.0), 10.0), -70.0)


def test_what_is_beyond_a_float_is_not_there() -> None:
    assert root(lambda x: (1.0, 2.0, 0.0), 1.0) is None
    assert root(lambda x: (2.0, 1.0, 0.0), 1.0) is None
    assert close(root(lambda x: (1.0, exp(HIGHEST - 1 - x), 1.0), 1.0), HIGHEST - 1)
    assert root(lambda x: (1.0, exp(HIGHEST + 0.5 - x), 1.0), 1.0) is None


def test_newton_needs_few_steps() -> None:
    """A level loan of 30 years, at rates from 1 % to 100,000 % a year, from no better start than nought."""
    asked = []

    def mortgage(x: float) -> tuple[float, float, float]:
        asked.append(x)
        worths = [exp(-x * k / 12) for k in range(1, 361)]
        return present, sum(worths), sum(k / 12 * w for k, w in enumerate(worths, 1)) / sum(worths)

    for yearly, most in ((0.01, 5), (0.07, 6), (0.36, 8), (10.0, 12), (1000.0, 12)):
        present = sum((1 + yearly) ** (-k / 12) for k in range(1, 361))
        asked.clear()
        assert close(root(mortgage, 30.0), log1p(yearly))
        assert len(asked) <= most, (yearly, len(asked))


@pytest.fixture
def no_bracket(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> float:
        raise AssertionError("Newton strayed")

    monkeypatch.setattr(core.solver, "_middle", refuse)


@pytest.mark.parametrize("method", Method)
@pytest.mark.usefixtures("no_bracket")
def test_an_ordinary_loan_needs_no_bracket(method: Method) -> None:
    """Whole and odd first periods; 28 February is where the grid of 31 January puts it anyway."""
    firsts = (None, date(2026, 2, 28), date(2026, 3, 17))
    for yearly, n, first in product(("0", "0.1%", "9%", "36%", "100%"), (1, 2, 12, 360), firsts):
        terms = ordinary(method, rate=Rate.yearly(yearly), periods=n, first_due=first)
        assert measure(build_schedule(terms)).nominal_yearly >= 0


@tried(60)
@given(periodic(longest=600))
def test_the_bracket_alone_finds_the_same_rate(case: tuple[int, Fraction, int]) -> None:
    amount, rate, n = case
    terms = ordinary(Method.EQUAL_INSTALMENT, principal=amount + 10_000, rate=Rate.monthly(rate), periods=n)
    schedule = build_schedule(terms)
    flows = [(0, 0.0, terms.principal), *((r.number, 0.0, -r.payment) for r in schedule.rows)]
    usual, by_flows = measure(schedule), nominal_rate(flows, per_year=12)
    assert isclose(usual.nominal_yearly, by_flows, rel_tol=1e-12, abs_tol=1e-13)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(core.solver, "_SETTLED", 0.0)  # no step is ever small enough
        patch.setattr(core.solver, "_OPEN_STEPS", 0)
        safe = measure(schedule)
    assert isclose(usual.nominal_yearly, safe.nominal_yearly, rel_tol=1e-12, abs_tol=1e-12)
    assert isclose(usual.effective_yearly, safe.effective_yearly, rel_tol=1e-12, abs_tol=1e-12)


@pytest.mark.parametrize("periods", [1, 12, 600])
@pytest.mark.parametrize("share", [-0.99, -0.5, -0.01, 0.0, 0.5, 2.0])
def test_one_payment_however_far_away(periods: int, share: float) -> None:
    """One payment after so many periods, at so much a period; (1 − 0.01)^600 and 3^600 fit a float."""
    rate = max(share, -0.5 if periods < 600 else -0.01)
    flows = [(0, 0.0, 100.0), (periods, 0.0, -100.0 * (1 + rate) ** periods)]
    assert isclose(nominal_rate(flows, per_year=1), rate, rel_tol=1e-12, abs_tol=1e-13)
    dated = [(float(whole), amount) for whole, _, amount in flows]
    assert isclose(effective_rate(dated), rate, rel_tol=1e-12, abs_tol=1e-13)


def test_a_price_that_outgrows_every_number() -> None:
    """1 fen borrowed, 100.00 to be paid two days later: by the year that is 10^730."""
    terms = ordinary(
        Method.INTEREST_ONLY,
        principal=1,
        rate=Rate.yearly(100),
        periods=2,
        every=Frequency(1, "day"),
        fees=(Fee.fixed(FeeWhen.AT_END, 10_000),),
    )
    with pytest.raises(NoRate) as refused:
        measure(build_schedule(terms))
    assert refused.value.key == "beyond"


# ---- the closed form ------------------------------------------------------------------------------


@pytest.mark.parametrize("n", [1, 2, 3, 12, 360, 600])
@pytest.mark.parametrize("scale", ["0.00009", "0.0001001", "0.001", "1", "100"])
def test_the_annuity_in_closed_form(n: int, scale: str) -> None:
    """Level payments of 1 and a last one of 3 at i = scale ÷ n: the exact worth leads back to i.

    Below x·n = 1/10,000 the closed form divides two vanishing numbers, and leaves the loan to the flows.
    """
    i = Fraction(scale) / n
    worth, v = Fraction(0), 1 / (1 + i)
    factor = Fraction(1)
    for _ in range(n - 1):
        factor *= v
        worth += factor
    present = worth + 3 * factor * v
    x = annuity_root(float(present), 1.0, 3.0, n, float(i) * 0.99 + 1e-4 / n, 365.0)
    if i * n < Fraction(1, 10_000):
        assert x is None
    else:
        # The float that carries the worth is wrong by 1e-16 of it, which is 2e-12 of the smallest rate here.
        assert x is not None and isclose(expm1(x), float(i), rel_tol=5e-12)


def test_the_guess_is_only_a_guess() -> None:
    for guess in (0.001, 0.01, 0.05):
        assert close(annuity_root(1.0, 0.0, 1.01, 1, guess, 12.0), log1p(0.01))
        # 88.85 twelve times on 1,000.00 at 1 % a month, unrounded
        level = 10 / (1 - 1.01**-12)
        x = annuity_root(1000.0, level, level, 12, guess, 12.0)
        assert x is not None and isclose(x, log1p(0.01), rel_tol=1e-11)


@pytest.mark.parametrize("guess", [0.0, 1e300, inf])
def test_a_guess_that_leads_nowhere_is_left_to_the_flows(guess: float) -> None:
    assert annuity_root(1000.0, 100.0, 100.0, 12, guess, 12.0) is None
    assert annuity_root(1000.0, 0.0, 1e-300, 600, 10.0, 12.0) is None
