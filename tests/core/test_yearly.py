"""Yearly rates of free flows: by hand, in any order, of any kind of number, and refused with the reason."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from math import inf, isclose, nan
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.cost import dated_rate, effective_rate, nominal_rate
from core.errors import LoanError, NoRate
from core.i18n import translator
from tests.strategies import tried


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
        ([(-1, 100), (-0.5, -110)], 0.21),
        ([(0, -100), (1, 110)], 0.1),  # the lender's side of it
        ([(0, 100), (1, -60), (2, -60)], 0.69**0.5 - 0.7),  # 100 q² = 60 q + 60 with q = 1 + X
        ([(0, 100), (1, -50)], -0.5),
        ([(0, 1000), (1, -5)], -0.995),
        ([(0, 2_000), (1, -1)], -0.9995),  # nearly all is forgiven
        ([(0, 2_000), (1 / 365, -1)], -1.0),  # 1/2000 a day is nothing left after a year
        ([(0, 100), (3, -100)], 0.0),
        ([(0, 100), (0, 0), (1, -110), (9, 0)], 0.1),  # nothing paid is no payment
        ([(0, 200), (0, -100), (1, -110)], 0.1),  # what moves at one time is one sum
        ([(0, 100), (1, -50), (1, -60)], 0.1),
        ([(0, 0.1), (0, 0.2), (0, -0.3), (1, 100), (2, -110)], 0.1),  # …also where floats leave 5.6e-17
        ([(3 * (1 / 12), 70), (0.25, 30), (1.25, -110)], 0.1),
        ([(0, 0.5), (1, -0.55)], 0.1),  # less than one of anything
        ([(0, 1), (1, -1e9)], 1e9 - 1),
        ([(0, 1), (1, -1e300)], 1e300),
        ([(0, 1e300), (1, -1.1e300)], 0.1),
        ([(0, 1e308), (1, -1.1e308), (2, 1e308), (3, -1.1e308)], 0.1),  # their sum is no float
        ([(0, 1e-300), (1, -1.1e-300)], 0.1),
        # Far out on either side, and a long way to look there: e^900 fits no float, nor does e^690·900.
        ([(0, 100), (1, -245), (1_000, -1e-9)], 1.45),
        ([(0, 1), (1, -1e-200), (2, -1e-300)], -1.0),
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
        ([(0, 0, 100), (0, 1, -110)], 1, 0.1),  # a whole part is a period
        ([(0, 0, 100), (0, 1, -50), (1, 0, -60)], 1, 0.1),
        # (1 + i/4) and (1 + 3i/4): 110 (1 + 3i/4) = 121 (1 + i/4), so 52.25 i = 11
        ([(0, 0.25, 110), (0, 0.75, -121)], 1, 11 / 52.25),
    ],
)
def test_nominal_rate(flows: list[tuple[int, float, float]], per_year: float, rate: float) -> None:
    assert close(nominal_rate(flows, per_year=per_year), rate)


@pytest.mark.parametrize(
    ("flows", "rate"),
    [
        ([(date(2025, 1, 1), 100), (date(2026, 1, 1), -110)], 0.1),
        ([(date(2024, 1, 1), 100), (date(2025, 1, 1), -110)], 1.1 ** (365 / 366) - 1),  # 366 days over 365
        ([(date(2026, 3, 1), -101), (date(2026, 2, 1), 100)], 1.01 ** (365 / 28) - 1),
        ([(date(2020, 5, 5), 0), (date(2025, 1, 1), 100), (date(2026, 1, 1), -110)], 0.1),
        ([(datetime(2025, 1, 1, 9), 100), (date(2026, 1, 1), -110)], 0.1),  # days, not hours
    ],
)
def test_dated_rate(flows: list[tuple[date, float]], rate: float) -> None:
    assert close(dated_rate(flows), rate)
    assert close(dated_rate(flow for flow in flows), rate)


@pytest.mark.parametrize("kind", [int, float, Fraction, Decimal])
def test_any_kind_of_number(kind: Any) -> None:
    """100 = 55 v + 55 v² / … with v = 1/1.1 exactly: 100, −50 − 10 of interest, −55."""
    moves = [(0, 100), (1, -60), (2, -55)]  # 100 → 110 − 60 = 50 → 55 − 55 = 0
    assert close(effective_rate((kind(t), kind(a)) for t, a in moves), 0.1)
    assert close(nominal_rate(((kind(t), kind(0), kind(a)) for t, a in moves), per_year=kind(2)), 0.2)
    days = [date(2025, 1, 1), date(2026, 1, 1), date(2027, 1, 1)]
    assert close(dated_rate(zip(days, (kind(a) for _, a in moves), strict=True)), 0.1)


# ---- where there is none --------------------------------------------------------------------------

REFUSED: list[tuple[list[tuple[Any, Any]], str]] = [
    ([], "none"),
    ([(0, 0)], "none"),
    ([(0, 0.0), (nan, Decimal(0))], "none"),
    ([(0, nan), (1, -110)], "number"),
    ([(0, 100), (1, -inf)], "number"),
    ([(0, 100), (nan, -110)], "number"),
    ([(0, 100), (inf, -110)], "number"),
    ([(0, 10**400), (1, -110)], "number"),
    ([(0, Decimal("sNaN")), (1, -110)], "number"),
    ([(0, 1e308), (1, -1e-300)], "one_way"),  # beside the one, a float knows nothing of the other
    ([(0, 100)], "one_way"),
    ([(0, 100), (1, 50)], "one_way"),
    ([(0, -100), (1, -50)], "one_way"),
    ([(0, 0.5), (1, 0.5)], "one_way"),
    ([(0, 100), (0, -40), (1, 60)], "one_way"),
    ([(1, 100), (1, -110)], "same_time"),
    ([(0.25, 100), (3 * (1 / 12), -110)], "same_time"),
    ([(0, 100), (0, -100), (1, 50), (1, -50)], "any"),
    ([(0, 100), (1, -1), (3, 100)], "no_root"),  # 100 − v + 100 v³ is never nought
    ([(0, 100), (1, -199), (2, 100)], "no_root"),  # the two rates meet at 200 and part below it
    ([(0, -1_000), (1, 2_500), (2, -1_540)], "several"),  # 10 % and 40 %
    ([(0, 100), (1, -230), (2, 132)], "several"),  # 10 % and 20 %
]


@pytest.mark.parametrize(("flows", "key"), REFUSED)
def test_no_rate_and_why(flows: list[tuple[Any, Any]], key: str) -> None:
    with pytest.raises(NoRate) as refused:
        effective_rate(flows)
    assert refused.value.key == key
    assert refused.value.reason == str(refused.value) == refused.value.message.text
    with pytest.raises(NoRate) as refused:
        nominal_rate(((t * 12, 0, amount) for t, amount in flows), per_year=12)
    assert refused.value.key == key


def test_every_reason_is_another_sentence_in_every_language() -> None:
    keys = {key for _, key in REFUSED} | {"beyond"}
    for code in ("en", "zh-Hans", "zh-Hant"):
        assert len({translator(code).say(NoRate(key).message) for key in keys}) == len(keys) == 8


def test_dated_flows_are_refused_alike() -> None:
    day = date(2026, 1, 1)
    for flows, key in [
        ([], "none"),
        ([(day, 100)], "one_way"),
        ([(day, 100), (day, -110)], "same_time"),
        ([(day, nan), (date(2027, 1, 1), -110)], "number"),
    ]:
        with pytest.raises(NoRate) as refused:
            dated_rate(flows)
        assert refused.value.key == key


def test_a_price_beyond_any_number() -> None:
    """A hundredfold a day is 100^365 a year; twelve times 8·10^307 is no float either."""
    for flows in ([(0, 1), (1 / 365, -100)], [(0, 1), (1 / 365, -100), (2 / 365, 1), (1, -1)]):
        with pytest.raises(NoRate) as refused:
            effective_rate(flows)
        assert refused.value.key == "beyond"
    with pytest.raises(NoRate) as refused:  # both rates at which 1 − 10,000 v + v² is nought
        effective_rate([(0, 1), (1 / 365, -10_000), (2 / 365, 1)])
    assert refused.value.key == "beyond"
    with pytest.raises(NoRate) as refused:
        nominal_rate([(0, 0, 1), (0, 0.5, -1e308)], per_year=12)
    assert refused.value.key == "beyond"
    for flow in (-8e307, -1.7e308):
        with pytest.raises(NoRate) as refused:
            nominal_rate([(0, 0, 1), (1, 0, flow)], per_year=12)
        assert refused.value.key == "beyond"
    assert isclose(nominal_rate([(0, 0, 1), (1, 0, -8e307)], per_year=1), 8e307, rel_tol=1e-12)


def test_where_nothing_but_the_last_bit_of_time_passes() -> None:
    with pytest.raises(NoRate) as refused:
        effective_rate([(1e9, 100), (1e9 + 1e-7, -110)])
    assert refused.value.key == "same_time"


def test_a_part_of_a_period_may_leave_no_rate() -> None:
    """100 ÷ (1 + i/2) against 250 ÷ (1 + i): from i = −1 up, the second is always the heavier one."""
    for late in (-250, 250):
        with pytest.raises(NoRate) as refused:
            nominal_rate([(0, 0.5, -100 if late > 0 else 100), (1, 0, late)], per_year=12)
        assert refused.value.key == "no_root"
    with pytest.raises(NoRate) as refused:  # 100 = 40 ÷ (1 + i/2) would be −120 %
        nominal_rate([(0, 0, 100), (0, 0.5, -40)], per_year=12)
    assert refused.value.key == "no_root"


@pytest.mark.parametrize("move", [(0.5, 0, -110), (0, 1.5, -110), (0, -0.1, -110), (1, 2, -110)])
def test_times_are_whole_periods_and_a_part(move: tuple[float, float, float]) -> None:
    with pytest.raises(LoanError, match="whole unit-periods"):
        nominal_rate([(0, 0, 100), move], per_year=12)


@pytest.mark.parametrize("per_year", [0, -12, nan, inf])
def test_a_year_has_periods(per_year: float) -> None:
    with pytest.raises(LoanError, match="above zero"):
        nominal_rate([(0, 0, 100), (1, 0, -110)], per_year=per_year)


# ---- order and unit do not matter -----------------------------------------------------------------

sums = st.integers(10**3, 10**5)


@tried(100)
@given(st.data(), st.lists(st.tuples(st.integers(1, 3_650), sums), min_size=1, max_size=12), sums)
def test_neither_order_nor_unit_nor_side_matters(
    data: st.DataObject, paid: list[tuple[int, int]], received: int
) -> None:
    flows = [(0.0, float(received)), *((day / 365, -float(amount)) for day, amount in paid)]
    try:
        rate = effective_rate(flows)
    except NoRate as refused:
        assert refused.key == "beyond"
        return
    shuffled = data.draw(st.permutations(flows))
    unit = data.draw(st.sampled_from([-1.0, 100.0, 1e-6, 3.7, 1e150]))
    again = effective_rate([(t, amount * unit) for t, amount in shuffled])
    assert isclose(again, rate, rel_tol=1e-12, abs_tol=1e-12)
    moved = data.draw(st.sampled_from([-2.5, 0.25, 30.0]))
    assert isclose(effective_rate([(t + moved, a) for t, a in flows]), rate, rel_tol=1e-9, abs_tol=1e-9)
    day = date(2026, 1, 31).toordinal()
    dated = [(date.fromordinal(day + round(t * 365)), amount) for t, amount in shuffled]
    assert isclose(dated_rate(dated), rate, rel_tol=1e-12, abs_tol=1e-12)
