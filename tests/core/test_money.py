"""The golden rounding table, written by hand, and the currencies."""

from fractions import Fraction

import pytest

from core.errors import MoneyError
from core.money import CURRENCIES, Rounding, currency, round_fraction, round_ratio, round_to_multiple

UP, EVEN = Rounding.HALF_UP, Rounding.HALF_EVEN

# numerator, denominator, half up (away from zero), half even
GOLDEN = [
    # ties, on both sides of zero
    (-9, 2, -5, -4),
    (-7, 2, -4, -4),
    (-5, 2, -3, -2),
    (-3, 2, -2, -2),
    (-1, 2, -1, 0),
    (1, 2, 1, 0),
    (3, 2, 2, 2),
    (5, 2, 3, 2),
    (7, 2, 4, 4),
    (9, 2, 5, 4),
    # ties whose denominator is not 2
    (25, 10, 3, 2),
    (35, 10, 4, 4),
    (-25, 10, -3, -2),
    (-35, 10, -4, -4),
    (9, 6, 2, 2),
    (15, 6, 3, 2),
    # whole already
    (0, 1, 0, 0),
    (0, 7, 0, 0),
    (4, 2, 2, 2),
    (-4, 2, -2, -2),
    (7, 1, 7, 7),
    (-7, 1, -7, -7),
    # a hair below and above a tie
    (2_499_999, 1_000_000, 2, 2),
    (2_500_001, 1_000_000, 3, 3),
    (3_499_999, 1_000_000, 3, 3),
    (3_500_001, 1_000_000, 4, 4),
    (-2_499_999, 1_000_000, -2, -2),
    (-2_500_001, 1_000_000, -3, -3),
    (499_999, 1_000_000, 0, 0),
    (-499_999, 1_000_000, 0, 0),
    (-500_001, 1_000_000, -1, -1),
    # thirds have no tie
    (1, 3, 0, 0),
    (2, 3, 1, 1),
    (4, 3, 1, 1),
    (5, 3, 2, 2),
    (-1, 3, 0, 0),
    (-2, 3, -1, -1),
    (-4, 3, -1, -1),
    (-5, 3, -2, -2),
    # larger than a float can hold exactly: 10^30 + 1/2 and its neighbours
    (2 * 10**30 + 1, 2, 10**30 + 1, 10**30),
    (2 * 10**30 + 3, 2, 10**30 + 2, 10**30 + 2),
    (-(2 * 10**30 + 1), 2, -(10**30 + 1), -(10**30)),
    (-(2 * 10**30 + 3), 2, -(10**30 + 2), -(10**30 + 2)),
    (10**60 + 1, 2 * 10**30, (10**30) // 2, (10**30) // 2),
    # 0.5 - 2^-54 as written exactly; a float sum with 0.5 would call it 1
    (2**53 - 1, 2**54, 0, 0),
    (2**53 + 1, 2**54, 1, 1),
]


@pytest.mark.parametrize(("numerator", "denominator", "up", "even"), GOLDEN)
def test_golden_table(numerator: int, denominator: int, up: int, even: int) -> None:
    assert round_ratio(numerator, denominator, UP) == up
    assert round_ratio(numerator, denominator, EVEN) == even
    assert round_fraction(Fraction(numerator, denominator), UP) == up
    assert round_fraction(Fraction(numerator, denominator), EVEN) == even


# numerator, denominator, multiple, half up, half even; in minor units, 100 is a whole yuan
MULTIPLES = [
    (30_491, 1, 100, 30_500, 30_500),  # 304.91 to whole units
    (30_450, 1, 100, 30_500, 30_400),  # 304.50: the tie goes up, or to the even 304
    (30_550, 1, 100, 30_600, 30_600),  # 305.50: both to 306
    (30_449, 1, 100, 30_400, 30_400),
    (60_899, 2, 100, 30_400, 30_400),  # 304.495: rounded once, never first to 304.50 and then to 305
    (60_901, 2, 100, 30_500, 30_500),
    (-30_450, 1, 100, -30_500, -30_400),
    (-30_550, 1, 100, -30_600, -30_600),
    (49, 1, 100, 0, 0),
    (50, 1, 100, 100, 0),
    (51, 1, 100, 100, 100),
    (5, 2, 1, 3, 2),  # a multiple of 1 is plain rounding
    (37, 1, 5, 35, 35),
    (38, 1, 5, 40, 40),
    (75, 2, 5, 40, 40),  # 37.5 / 5 = 7.5: up to 8, even is 8
    (65, 2, 5, 35, 30),  # 32.5 / 5 = 6.5: up to 7, even is 6
    (10**24 + 50, 1, 100, 10**24 + 100, 10**24),
]


@pytest.mark.parametrize(("numerator", "denominator", "multiple", "up", "even"), MULTIPLES)
def test_multiples_are_rounded_once(
    numerator: int, denominator: int, multiple: int, up: int, even: int
) -> None:
    assert round_to_multiple(numerator, denominator, multiple, UP) == up
    assert round_to_multiple(numerator, denominator, multiple, EVEN) == even


@pytest.mark.parametrize("denominator", [0, -1, -2])
@pytest.mark.parametrize("rounding", Rounding)
def test_a_denominator_must_be_positive(denominator: int, rounding: Rounding) -> None:
    with pytest.raises(MoneyError):
        round_ratio(1, denominator, rounding)


# ISO 4217:2015, list one: the minor unit's exponent
ISO_4217 = {"CNY": 2, "HKD": 2, "TWD": 2, "USD": 2, "EUR": 2, "GBP": 2, "JPY": 0}


@pytest.mark.parametrize(("code", "exponent"), ISO_4217.items())
def test_exponents_are_those_of_iso_4217(code: str, exponent: int) -> None:
    assert currency(code).code == code
    assert currency(code).exponent == exponent
    assert currency(code).unit == {2: 100, 0: 1}[exponent]


def test_symbols_tell_the_currencies_apart() -> None:
    assert len({c.symbol for c in CURRENCIES.values()}) == len(CURRENCIES)
    assert all(code == c.code for code, c in CURRENCIES.items())


@pytest.mark.parametrize("code", ["", "cny", "RMB", "CNY ", "XXX", "ＣＮＹ"])
def test_unknown_currencies_are_refused_without_repeating_what_was_typed(code: str) -> None:
    with pytest.raises(MoneyError) as refusal:
        currency(code)
    assert not code or code not in str(refusal.value)
