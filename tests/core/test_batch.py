"""The vectorised twin against the engine, contract by contract, and at its edges."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import product

import numpy as np
import pytest

from core.batch import Batch, build_batch, level_rates
from core.contract import LoanTerms, Method
from core.cost import effective_rate, measure, nominal_rate
from core.dates import DayCount, Frequency
from core.errors import ContractError, InstalmentTooSmall, NoRate
from core.money import Rounding
from core.rates import Rate
from core.schedule import Schedule, build_schedule

MONTHLY = Frequency(1, "month")
LENT = date(2026, 1, 31)
AFTER = (1, 7, 60)
# 5 methods × 2 roundings × 5 kinds of contract × 2,000 contracts.
EACH = 2_000
KINDS = {
    # name: (largest principal, yearly rates as numerator range over denominator, every, multiple)
    "everyday": (50_000_000, (100, 3_600, 10_000), MONTHLY, 1),
    "tiny": (400, (0, 12_000, 10_000), MONTHLY, 1),
    "large": (10**12, (1, 500_000, 1_000_000), Frequency(3, "month"), 1),
    "half": (10**7, (0, 60, 50), Frequency(1, "year"), 1),
    "whole yuan": (20_000_000, (0, 2_400, 10_000), MONTHLY, 100),
}


def agreed(principal: int, rate: Rate, periods: int, **settings: object) -> Schedule:
    """One contract by the engine."""
    return build_schedule(
        LoanTerms(principal=principal, rate=rate, periods=periods, disbursed=LENT, **settings)
    )


def owed_after(schedule: Schedule, k: int) -> int:
    """The balance after k periods, as the rows tell it."""
    if schedule.terms.method is Method.SINGLE_REPAYMENT:
        return schedule.terms.financed if k < schedule.terms.periods else 0
    return schedule.rows[k - 1].balance if k <= len(schedule.rows) else 0


def sums(schedule: Schedule) -> tuple[int, ...]:
    """What a batch says of one contract, from the engine's schedule."""
    paid = schedule.payments
    owed = (owed_after(schedule, k) for k in AFTER)
    return len(paid), schedule.instalment, paid[0], max(paid), paid[-1], schedule.total_interest, *owed


def columns(batch: Batch) -> np.ndarray:
    """The same of every contract, one line each."""
    money = (batch.rows, batch.instalment, batch.first_payment, batch.largest_payment, batch.last_payment)
    return np.column_stack((*money, batch.total_interest, *batch.balances))


def draw(kind: str, method: Method, rounding: Rounding) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Principals and periods spread over their orders of magnitude; yearly rates in the kind's units."""
    seed = [*KINDS].index(kind), [*Method].index(method), [*Rounding].index(rounding)
    random = np.random.default_rng(seed)
    largest, (low, high, _), _, _ = KINDS[kind]
    principal = np.exp(random.uniform(0, np.log(largest), EACH)).astype(np.int64)
    periods = np.exp(random.uniform(0, np.log(120), EACH)).astype(np.int64)
    return principal, random.integers(low, high + 1, EACH), periods


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("method", "rounding"), list(product(Method, Rounding)))
def test_a_batch_is_fen_for_fen_the_engine(kind: str, method: Method, rounding: Rounding) -> None:
    _, (_, _, scale), every, multiple = KINDS[kind]
    principal, rate, periods = draw(kind, method, rounding)
    schedules: list[Schedule | None] = []
    settings = {"method": method, "every": every, "rounding": rounding, "instalment_multiple": multiple}
    for p, r, n in zip(principal.tolist(), rate.tolist(), periods.tolist(), strict=True):
        try:
            schedules.append(agreed(p, Rate.yearly(Fraction(r, scale)), n, **settings))
        except InstalmentTooSmall:
            schedules.append(None)
    stands = np.array([schedule is not None for schedule in schedules])
    if not stands.all():
        with pytest.raises(InstalmentTooSmall):
            build_batch(principal, (rate, scale), periods, **settings)
    batch = build_batch(principal[stands], (rate[stands], scale), periods[stands], after=AFTER, **settings)
    kept = [schedule for schedule in schedules if schedule is not None]
    assert (columns(batch) == np.array([sums(schedule) for schedule in kept])).all()
    for j in range(0, len(kept), 8):
        cost = measure(kept[j])
        assert batch.nominal_yearly[j] == pytest.approx(cost.nominal_yearly, rel=1e-12, abs=1e-12)
        assert batch.effective_yearly[j] == pytest.approx(cost.effective_yearly, rel=1e-12, abs=1e-12)


@pytest.mark.parametrize(("method", "rounding"), list(product(Method, Rounding)))
def test_numbers_as_near_to_a_half_as_they_come(method: Method, rounding: Rounding) -> None:
    """P·t ÷ q with 2·P·t ≡ ±1 (mod q): one part in 2q from a half fen, where floats round wrong first.

    So that the bound in core.batch.rounding is met from both sides, products go from 2^40 to 2^59.
    """
    random, q = np.random.default_rng(7), 1_000_000_007
    # Two rows make the row loop of equal instalments run; a single repayment divides P·t·n by q.
    periods = {Method.EQUAL_INSTALMENT: 2, Method.SINGLE_REPAYMENT: 3}.get(method, 1)
    times = 3 if method is Method.SINGLE_REPAYMENT else 1
    rate = np.exp(random.uniform(np.log(1e3), np.log(5e8), 1_000)).astype(np.int64)
    near = [
        (side * pow(2 * t * times, -1, q)) % q for t, side in zip(rate.tolist(), [1, -1] * 500, strict=True)
    ]
    principal = np.array(near) + q * random.integers(0, 900, 1_000)
    settings = {"method": method, "every": Frequency(1, "year"), "rounding": rounding}
    batch = build_batch(principal, (rate, q), periods, after=AFTER, **settings)
    schedules = [
        agreed(p, Rate.yearly(Fraction(t, q)), periods, **settings)
        for p, t in zip(principal.tolist(), rate.tolist(), strict=True)
    ]
    assert (columns(batch) == np.array([sums(schedule) for schedule in schedules])).all()


def test_two_months_by_hand() -> None:
    """100.00 at 1 % a month: A = 100 ÷ (1/1.01 + 1/1.0201) = 50.7512…, so 1.00 + 49.75, then 0.50 + 50.25."""
    batch = build_batch(10_000, Rate.yearly("12%"), 2, after=[1, 2])
    assert batch.instalment.tolist() == [5075]
    assert (batch.first_payment[0], batch.last_payment[0], batch.largest_payment[0]) == (5075, 5075, 5075)
    assert (batch.total_interest[0], batch.rows[0]) == (150, 2)
    assert batch.balances.tolist() == [[5025], [0]]
    assert batch.after == (1, 2)


def test_a_tiny_loan_that_no_instalment_repays() -> None:
    """1 fen over twelve months at 3 %: an instalment of 0.08 rounds to 0, so the last row repays it."""
    batch = build_batch(1, Rate.yearly("3%"), 12, after=[11, 12])
    assert (batch.rows[0], batch.instalment[0], batch.largest_payment[0]) == (12, 0, 1)
    assert batch.balances.tolist() == [[1], [0]]
    assert batch.nominal_yearly[0] == pytest.approx(0, abs=1e-12)


def test_a_loan_that_ends_early() -> None:
    """4 fen over six months free of interest: 0.67 rounds to 1, so four rows repay it."""
    for method in (Method.EQUAL_INSTALMENT, Method.EQUAL_PRINCIPAL, Method.FLAT_FEE):
        batch = build_batch([4, 6], Rate.yearly(0), 6, method=method, after=[3, 4, 5])
        assert batch.rows.tolist() == [4, 6]
        assert batch.balances.tolist() == [[1, 3], [0, 2], [0, 1]]
        assert batch.total_interest.tolist() == [0, 0]


def test_one_value_stands_for_all() -> None:
    rates = [Rate.yearly("12%"), Rate.monthly("1%"), Rate.yearly(Fraction(3, 25))]
    batch = build_batch(1_000_000, rates, 12)
    # 10,000.00 at 1 % a month: 888.49 a month in every table of annuities.
    assert batch.instalment.tolist() == [88_849] * 3
    assert build_batch([1_000_000] * 3, (np.array([12, 12, 12]), 100), [12] * 3).rows.tolist() == [12] * 3
    assert len(build_batch([], Rate.yearly("12%"), 12).rows) == 0


@pytest.mark.parametrize(
    ("every", "day_count", "rate"),
    [
        (Frequency(2, "week"), DayCount.ACT_365, Rate.yearly("36%")),
        (Frequency(10, "day"), DayCount.ACT_360, Rate.monthly("1.5%")),
        (Frequency(1, "week"), DayCount.ACT_360, Rate.daily("0.05%")),
        (Frequency(1, "year"), DayCount.THIRTY_360, Rate.daily("0.01%")),
        (MONTHLY, DayCount.THIRTY_360, Rate.yearly(Fraction(10**17 + 3, 10**18 + 9))),
    ],
)
@pytest.mark.parametrize("method", Method)
def test_other_frequencies_and_bases(
    method: Method, every: Frequency, day_count: DayCount, rate: Rate
) -> None:
    principal, periods = [1, 99, 123_456, 10**9, 10**12], [1, 3, 26, 90, 52]
    settings = {"method": method, "every": every, "day_count": day_count}
    batch = build_batch(principal, rate, periods, after=AFTER, **settings)
    for j, (p, n) in enumerate(zip(principal, periods, strict=True)):
        schedule = agreed(p, rate, n, **settings)
        assert tuple(columns(batch)[j]) == sums(schedule)
        cost = measure(schedule)
        assert batch.nominal_yearly[j] == pytest.approx(cost.nominal_yearly, rel=1e-12, abs=1e-12)
        assert batch.effective_yearly[j] == pytest.approx(cost.effective_yearly, rel=1e-12, abs=1e-12)


@pytest.mark.parametrize("method", Method)
def test_sums_beyond_what_a_float_holds(method: Method) -> None:
    """The largest loan at 9,900 % a year for 599 years: its payments add up to 56 bits."""
    settings = {"method": method, "every": Frequency(1, "year")}
    batch = build_batch(10**12 - 1, (99, 1), 599, after=AFTER, **settings)
    assert tuple(columns(batch)[0]) == sums(agreed(10**12 - 1, Rate.yearly(99), 599, **settings))


def test_a_flat_price_goes_with_the_flat_fee() -> None:
    """10,000.00 at 0.6 % a month flat for twelve: 12 × 60.00 of fees, so (10,000 + 720) ÷ 12 = 893.33."""
    batch = build_batch(1_000_000, Rate.flat_monthly("0.6%"), 12, method=Method.FLAT_FEE)
    assert (batch.instalment[0], batch.total_interest[0]) == (89_333, 72_000)
    assert batch.last_payment[0] == 1_072_000 - 11 * 89_333
    with pytest.raises(ContractError):
        build_batch(1_000_000, Rate.flat_monthly("0.6%"), 12)


TWELVE = Rate.yearly("12%")


@pytest.mark.parametrize(
    ("field", "arguments", "settings"),
    [
        ("principal", ([0], TWELVE, 12), {}),
        ("principal", ([10**12 + 1], TWELVE, 12), {}),
        ("principal", ([1.5], TWELVE, 12), {}),
        ("principal", ([[1, 2]], TWELVE, 12), {}),
        ("principal", ([1, 2], TWELVE, [12, 12, 12]), {}),
        ("periods", (1, TWELVE, 601), {}),
        ("periods", (1, TWELVE, [0]), {}),
        ("rate", (1, (101, 1), 12), {}),
        ("rate", (1, (-1, 1), 12), {}),
        ("rate", (1, (1, 0), 12), {}),
        ("rate", (1, (0.05, 1), 12), {}),
        ("rate", (1, ([1, 2], [1, 2, 3]), 12), {}),
        ("rate", (1, ([1], [2], [3]), 12), {}),
        ("rate", (1, [0.05], 12), {}),
        ("rate", (1, [Rate.yearly("9%"), Rate.yearly(101)], 12), {}),
        ("rate", (1, (10**18, 10**15), 12), {}),
        ("day_count", (1, TWELVE, 12), {"day_count": DayCount.ACT_365}),
        ("day_count", (1, TWELVE, 12), {"every": Frequency(1, "week")}),
        ("day_count", (1, TWELVE, 12), {"every": Frequency(1, "week"), "day_count": DayCount.ACT_ACT}),
        ("instalment_multiple", (1, TWELVE, 12), {"instalment_multiple": 0}),
        ("method", (1, TWELVE, 12), {"method": "equal_instalment"}),
        ("rounding", (1, TWELVE, 12), {"rounding": None}),
        ("after", (1, TWELVE, 12), {"after": [0]}),
        ("after", (1, TWELVE, 12), {"after": [6, 6]}),
    ],
)
def test_what_cannot_stand_is_refused_by_name(field: str, arguments: tuple, settings: dict) -> None:
    with pytest.raises(ContractError) as refused:
        build_batch(*arguments, **settings)
    assert refused.value.field == field


def test_what_comes_out_cannot_be_written_to() -> None:
    batch = build_batch([100, 200], TWELVE, 12, after=[6])
    for array in (batch.rows, batch.balances, batch.nominal_yearly):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 1


# ---- offers that name the instalment --------------------------------------------------------------


def test_level_rates_are_those_of_the_flows() -> None:
    """From −5 % to 100 % a month, one to 600 months: one by one and all at once, to 1e-12."""
    random = np.random.default_rng(17)
    rows = np.exp(random.uniform(0, np.log(600), 300)).astype(int)
    month = np.where(random.random(300) < 0.2, -0.05, 1.0) * np.exp(random.uniform(np.log(1e-9), 0, 300))
    received = np.exp(random.uniform(0, 20, 300))
    level = received * month / -np.expm1(-rows * np.log1p(month))
    nominal, effective = level_rates(received, level, rows)
    for j in range(300):
        paid = [(k, -float(level[j])) for k in range(1, int(rows[j]) + 1)]
        simple = nominal_rate([(0, 0, received[j]), *((k, 0, a) for k, a in paid)], per_year=12)
        compound = effective_rate([(0, received[j]), *((k / 12, a) for k, a in paid)])
        assert nominal[j] == pytest.approx(simple, rel=1e-12, abs=1e-12)
        assert effective[j] == pytest.approx(compound, rel=1e-11, abs=1e-12)


def test_one_offer_or_one_value_for_all() -> None:
    """100 for 110 a period later is 10 %; twice 60 on 100 is 13.0662 %; nothing is paid for at 2 × 50."""
    nominal, effective = level_rates(100, [110, 60, 50], [1, 2, 2], per_year=1)
    assert nominal.tolist() == pytest.approx([0.1, 0.69**0.5 - 0.7, 0], abs=1e-12)
    assert effective.tolist() == pytest.approx(nominal.tolist(), abs=1e-15)
    assert [len(rates) for rates in level_rates([], 1, 1)] == [0, 0]


def test_offers_where_newton_does_not_settle(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.batch.yearly._STEPS", 1)
    assert level_rates(10_000, 1_800, 6)[0].tolist() == pytest.approx([0.26930639], abs=1e-8)


def test_an_offer_beyond_any_number() -> None:
    """A hundredfold a day."""
    with pytest.raises(NoRate) as refused:
        level_rates([100, 1], [1, 100], 1, per_year=365)
    assert refused.value.key == "beyond"


@pytest.mark.parametrize(
    ("field", "arguments", "per_year"),
    [
        ("received", ([0], 1, 1), 12),
        ("received", ([np.nan], 1, 1), 12),
        ("received", ([[1]], 1, 1), 12),
        ("received", (["1"], 1, 1), 12),
        ("received", ([1, 2], [1, 2, 3], 1), 12),
        ("instalment", (1, [-1], 1), 12),
        ("instalment", (1, np.inf, 1), 12),
        ("periods", (1, 1, 1.5), 12),
        ("periods", (1, 1, 601), 12),
        ("periods", (1, 1, 0), 12),
        ("per_year", (1, 1, 1), 0),
        ("per_year", (1, 1, 1), np.inf),
    ],
)
def test_an_offer_that_cannot_stand_is_refused_by_name(field: str, arguments: tuple, per_year: float) -> None:
    with pytest.raises(ContractError) as refused:
        level_rates(*arguments, per_year=per_year)
    assert refused.value.field == field
