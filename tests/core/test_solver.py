"""The solver behind the yearly rates: quick as a rule, safe where it is not, plain where there is none."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import product
from math import exp, expm1, isclose, log, log1p
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
from core.solver import annuity_root, root
from tests.strategies import periodic, tried

START = date(2026, 1, 31)


def close(got: float, right: float) -> bool:
    return isclose(got, right, rel_tol=1e-12, abs_tol=1e-13)


# ---- rates by hand --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("flows", "rate"),
    [
        ([(0, 100), (1, -110)], 0.1),
        ([(1, -110), (0, 100)], 0.1),  # in any order
        ([(0, 100), (0.5, -110)], 0.21),  # 1.1² − 1
        ([(2, 100), (2.5, -110)], 0.21),  # time counts from anywhere
        ([(0, -100), (1, 110)], 0.1),  # the lender's side of it
        ([(0, 100), (1, -60), (2, -60)], 0.69**0.5 - 0.7),  # 100 q² = 60 q + 60 with q = 1 + X
        ([(0, 100), (1, -50)], -0.5),
        ([(0, 1000), (1, -5)], -0.995),
        ([(0, 100), (3, -100)], 0.0),
        ([(0, 100), (0, 0), (1, -110), (9, 0)], 0.1),  # nothing paid is no payment
        ([(0, 0.5), (1, -0.55)], 0.1),  # less than one of anything
        ([(0, 1), (1, -1e9)], 1e9 - 1),
    ],
)
def test_effective_rate(flows: list[tuple[float, float]], rate: float) -> None:
    assert close(effective_rate(flows), rate)


@pytest.mark.parametrize(
    ("flows", "per_year", "rate"),
    [
        ([(0, 0, 100), (1, 0, -101)], 12, 0.12),
        ([(0, 0, 100), (0, 0.5, -101)], 12, 0.24),  # 1 + i/2 = 1.01
        ([(0, 0, 100), (1, 0.5, -105)], 1, (9.4**0.5 - 3) / 2),  # (1 + i/2)(1 + i) = 1.05
        ([(1, 0.5, -105), (0, 0, 100)], 1, (9.4**0.5 - 3) / 2),
        ([(0, 0, 100), (2, 0, -121)], 52, 5.2),
        ([(0, 0, 100), (1, 0, 0), (2, 0, -121)], 52, 5.2),
        ([(0, 0, 100), (1, 0, -50)], 2, -1.0),
        ([(3, 0, 100), (4, 0, -150)], 1, 0.5),
    ],
)
def test_nominal_rate(flows: list[tuple[int, float, float]], per_year: float, rate: float) -> None:
    assert close(nominal_rate(flows, per_year=per_year), rate)


# ---- where there is none --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("flows", "why"),
    [
        ([], "both come in and go out"),
        ([(0, 0)], "both come in and go out"),
        ([(0, 100), (1, 50)], "both come in and go out"),
        ([(0, -100), (1, -50)], "both come in and go out"),
        ([(0, 0.5), (1, 0.5)], "both come in and go out"),
        ([(1, 100), (1, -110)], "same time"),
        ([(0, 100), (1, -1), (3, 100)], "balance"),  # 100 − v + 100 v³ is never nought
    ],
)
def test_no_rate_and_why(flows: list[tuple[float, float]], why: str) -> None:
    with pytest.raises(NoRate, match=why) as refused:
        effective_rate(flows)
    assert refused.value.reason == str(refused.value)
    with pytest.raises(NoRate, match=why):
        nominal_rate([(int(t), 0.0, amount) for t, amount in flows], per_year=12)


def test_where_nearly_all_is_forgiven_there_is_no_rate_to_show() -> None:
    """The bracket ends at −99.9 % a period: 1 back on 500 is within it, 1 on 2,000 is not."""
    assert close(effective_rate([(0, 500), (1, -1)]), -0.998)
    with pytest.raises(NoRate, match="balance"):
        effective_rate([(0, 2_000), (1, -1)])


@pytest.mark.usefixtures("no_newton")
def test_the_bracket_knows_no_smallest_sum() -> None:
    for sign in (1, -1):
        assert close(effective_rate([(0, sign * 1e-4), (1, -sign * 1.1e-4)]), 0.1)


def test_a_hundredfold_a_day_has_no_yearly_rate_to_show() -> None:
    with pytest.raises(NoRate):
        effective_rate([(0, 1), (1 / 365, -100)])
    terms = ordinary(
        Method.INTEREST_ONLY,
        principal=1,
        rate=Rate.yearly(100),
        periods=2,
        every=Frequency(1, "day"),
        fees=(Fee.fixed(FeeWhen.AT_END, 10_000),),
    )
    with pytest.raises(NoRate, match="beyond any number"):
        measure(build_schedule(terms))


# ---- Newton, and the bracket when he strays -------------------------------------------------------


def debt(x: float) -> tuple[float, float]:
    """100 received, 110 paid a period later: value and slope at x = ln(1 + rate)."""
    return 100 - 110 * exp(-x), 110 * exp(-x)


@pytest.mark.parametrize("start", [0.0, 0.05, -0.2, 1.0, 20.0, -6.0, 699.0, 701.0, -8.0, 1e9, -1e9])
def test_any_start_ends_at_the_root(start: float) -> None:
    assert close(root(debt, start, 1), log(1.1))
    assert close(root(lambda x: (-debt(x)[0], -debt(x)[1]), start, 1), log(1.1))


def test_a_flat_curve_has_no_root() -> None:
    for value in (1.0, -1.0):
        with pytest.raises(NoRate):
            root(lambda x, level=value: (level, 0.0), 0.0, 1)


def test_a_curve_flat_at_the_start_still_has_its_root() -> None:
    assert close(root(lambda x: (x**3 - 8.0, 3 * x * x), 0.0, 1), 2.0)


@pytest.fixture
def no_bracket(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> float:
        raise AssertionError("Newton strayed")

    monkeypatch.setattr(core.solver, "_bisect", refuse)


@pytest.fixture
def no_newton(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(core.solver, "_NEWTON_STEPS", 0)


def ordinary(method: Method, **changes: Any) -> LoanTerms:
    terms: dict[str, Any] = {
        "principal": 1_000_000,
        "rate": Rate.yearly("9%"),
        "periods": 24,
        "disbursed": START,
        **changes,
    }
    return LoanTerms(method=method, **terms)


@pytest.mark.parametrize("method", Method)
@pytest.mark.usefixtures("no_bracket")
def test_an_ordinary_loan_needs_no_bracket(method: Method) -> None:
    """Whole and odd first periods; 28 February is where the grid of 31 January puts it anyway."""
    firsts = (None, date(2026, 2, 28), date(2026, 3, 17))
    for yearly, n, first in product(("0", "0.1%", "9%", "36%", "100%"), (1, 2, 12, 360), firsts):
        terms = ordinary(method, rate=Rate.yearly(yearly), periods=n, first_due=first)
        assert measure(build_schedule(terms)).nominal_yearly >= 0


@tried(100)
@given(periodic(longest=600))
def test_the_bracket_alone_finds_the_same_rate(case: tuple[int, Fraction, int]) -> None:
    amount, rate, n = case
    terms = ordinary(Method.EQUAL_INSTALMENT, principal=amount + 10_000, rate=Rate.monthly(rate), periods=n)
    schedule = build_schedule(terms)
    flows = [(0, 0.0, terms.principal), *((r.number, 0.0, -r.payment) for r in schedule.rows)]
    with pytest.MonkeyPatch.context() as patch:
        usual = measure(schedule)
        patch.setattr(core.solver, "_NEWTON_STEPS", 0)
        safe = measure(schedule)
        by_flows = nominal_rate(flows, per_year=12)
    assert isclose(usual.nominal_yearly, safe.nominal_yearly, rel_tol=1e-11, abs_tol=1e-12)
    assert isclose(usual.effective_yearly, safe.effective_yearly, rel_tol=1e-11, abs_tol=1e-12)
    assert isclose(usual.nominal_yearly, by_flows, rel_tol=1e-11, abs_tol=1e-12)


@pytest.mark.usefixtures("no_newton")
@pytest.mark.parametrize("periods", [1, 12, 600])
@pytest.mark.parametrize("share", [-0.5, -0.01, 0.0, 0.5])
def test_the_bracket_reaches_far_and_overflows_nowhere(periods: int, share: float) -> None:
    """One payment after so many periods, at so much a period; the lowest rates over 600 periods too."""
    rate = max(share, -0.5 if periods < 600 else -0.01)
    flows = [(0, 0.0, 100.0), (periods, 0.0, -100.0 * (1 + rate) ** periods)]
    assert isclose(nominal_rate(flows, per_year=1), rate, rel_tol=1e-12, abs_tol=1e-13)
    dated = [(float(whole), amount) for whole, _, amount in flows]
    assert isclose(effective_rate(dated), rate, rel_tol=1e-12, abs_tol=1e-13)


# ---- the closed form ------------------------------------------------------------------------------


@pytest.mark.parametrize("n", [1, 2, 3, 12, 360, 600])
@pytest.mark.parametrize(
    "scale", ["0.00001", "0.00009", "0.0000999", "0.0001001", "0.001", "1", "-0.00009", "-0.001"]
)
def test_the_annuity_in_closed_form(n: int, scale: str) -> None:
    """Level payments of 1 and a last one of 3 at i = scale ÷ n: the exact worth leads back to i.

    Around x·n = 1/10,000 the closed form gives way to a series; both must hold there.
    """
    i = Fraction(scale) / n
    worth, v = Fraction(0), 1 / (1 + i)
    factor = Fraction(1)
    for _ in range(n - 1):
        factor *= v
        worth += factor
    present = worth + 3 * factor * v
    x = annuity_root(float(present), 1.0, 3.0, n, 0.0)
    # The float that carries the worth is wrong by 1e-16 of it, which is 2e-11 of the smallest rate here.
    assert isclose(expm1(x), float(i), rel_tol=5e-11)


def test_the_guess_is_only_a_guess() -> None:
    for guess in (0.0, 0.005, 0.01, 0.5, 20.0):
        assert close(annuity_root(1.0, 0.0, 1.01, 1, guess), log1p(0.01))
        # 88.85 twelve times on 1,000.00 at 1 % a month, unrounded
        level = 10 / (1 - 1.01**-12)
        assert isclose(annuity_root(1000.0, level, level, 12, guess), log1p(0.01), rel_tol=1e-11)
