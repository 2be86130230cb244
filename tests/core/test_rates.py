"""Rates stay exact, whatever they are quoted over; whatever is not written exactly is refused."""

from dataclasses import FrozenInstanceError
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from core.errors import RateError
from core.rates import Basis, Rate, exact

# written, its exact value by hand
WRITTEN = [
    ("7.3%", Fraction(73, 1000)),
    ("0.073", Fraction(73, 1000)),
    ("0.05%", Fraction(1, 2000)),
    ("0.6%", Fraction(3, 500)),
    ("100%", Fraction(1)),
    ("0%", Fraction(0)),
    ("0", Fraction(0)),
    ("1", Fraction(1)),
    ("007.30%", Fraction(73, 1000)),
    ("9.4822%", Fraction(47_411, 500_000)),
    ("3.875%", Fraction(31, 800)),
    ("0.000000000000000001", Fraction(1, 10**18)),
    ("999999999", Fraction(999_999_999)),
    (Fraction(1, 3), Fraction(1, 3)),
    (Decimal("0.073"), Fraction(73, 1000)),
    (Decimal("7.3E-2"), Fraction(73, 1000)),
    (Decimal(0), Fraction(0)),
    (0, Fraction(0)),
    (2, Fraction(2)),
]


@pytest.mark.parametrize(("written", "value"), WRITTEN, ids=lambda x: repr(x))
@pytest.mark.parametrize("quote", [Rate.yearly, Rate.monthly, Rate.daily, Rate.flat_monthly])
def test_what_is_written_is_kept_exactly(quote: Any, written: Any, value: Fraction) -> None:
    assert exact(written) == value
    assert quote(written).value == value
    assert type(quote(written).value) is Fraction


REFUSED = [
    0.073,
    float("nan"),
    float("inf"),
    True,
    False,
    None,
    b"7%",
    [7],
    "",
    " ",
    "%",
    ".",
    ".5",
    "5.",
    "5.%",
    " 7%",
    "7% ",
    "7 %",
    "7%\n",
    "7%%",
    "%7",
    "+7%",
    "-7%",
    "−7%",
    "1e3",
    "1E+1000000",
    "1e-1000000",
    "0x10",
    "1/3",
    "1_000",
    "1,5%",
    "1,000",
    "1.2.3",
    "nan",
    "NaN",
    "inf",
    "Infinity",
    "１２%",
    "٣%",
    "३%",
    "²%",
    "五%",
    "7％",
    "7‰",
    "\u20077%",
    "7\u200b%",
    "7\x00%",
    "9" * 10,
    "9" * 1_000_000,
    "0." + "1" * 19,
    "0." + "1" * 1_000_000,
    Decimal("NaN"),
    Decimal("sNaN"),
    Decimal("Infinity"),
    Decimal("-Infinity"),
    Decimal("1E+1000000"),
    Decimal("1E-1000000"),
    Decimal("0." + "1" * 61),
]


@pytest.mark.parametrize("written", REFUSED, ids=lambda x: repr(x)[:24])
def test_whatever_is_not_written_exactly_is_refused(written: Any) -> None:
    with pytest.raises(RateError) as refusal:
        Rate.yearly(written)
    # A refusal that reached a log must not carry what somebody typed.
    assert not (isinstance(written, str) and len(written) > 3 and written in str(refusal.value))


@pytest.mark.parametrize("below", [Fraction(-1, 10), Decimal("-0.1"), -1])
def test_a_rate_below_zero_is_refused(below: Any) -> None:
    with pytest.raises(RateError):
        Rate.yearly(below)


@pytest.mark.parametrize(
    ("value", "basis"),
    [
        (0.07, Basis.YEARLY),
        ("7%", Basis.YEARLY),
        (7, Basis.YEARLY),
        (Fraction(7, 100), "yearly"),
        (None, None),
    ],
)
def test_the_bare_constructor_takes_a_fraction_and_a_basis_only(value: Any, basis: Any) -> None:
    with pytest.raises(RateError):
        Rate(value, basis)


def test_a_rate_does_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        Rate.yearly("7.3%").value = Fraction(1)  # type: ignore[misc]


def test_equal_rates_are_equal_and_bases_are_not() -> None:
    assert Rate.yearly("7.3%") == Rate.yearly("0.073") == Rate.yearly(Fraction(73, 1000))
    assert hash(Rate.yearly("7.3%")) == hash(Rate.yearly(Decimal("0.073")))
    assert Rate.monthly("1%") != Rate.yearly("1%")


# quoted, simply over a year: x 12 from a month, x 365 from a day
PER_YEAR = [
    (Rate.yearly("7.3%"), Fraction(73, 1000)),
    (Rate.monthly("0.6%"), Fraction(72, 1000)),
    (Rate.daily("0.05%"), Fraction(1825, 10_000)),  # 日息万五 = 18.25 %
    (Rate.daily("0.03%"), Fraction(1095, 10_000)),  # 日息万三 = 10.95 %
    (Rate.flat_monthly("0.6%"), Fraction(72, 1000)),
    (Rate.daily(Fraction(1, 365)), Fraction(1)),
]


@pytest.mark.parametrize(("rate", "yearly"), PER_YEAR)
def test_per_year(rate: Rate, yearly: Fraction) -> None:
    assert rate.per_year == yearly
    assert rate.simple_yearly == pytest.approx(float(yearly), rel=1e-15)


def test_conversions_keep_the_fraction() -> None:
    assert Rate.yearly("7.3%").to(Basis.DAILY).value == Fraction(1, 5000)
    assert Rate.yearly("10%").to(Basis.MONTHLY).value == Fraction(1, 120)
    assert Rate.daily("0.05%").to(Basis.MONTHLY).value == Fraction(365, 24_000)  # 0.05 % x 365 / 12
    assert Rate.monthly("1%").to(Basis.YEARLY) == Rate.yearly("12%")
    assert Rate.flat_monthly("0.6%").to(Basis.FLAT_MONTHLY) == Rate.flat_monthly("0.6%")


@pytest.mark.parametrize("start", [Basis.YEARLY, Basis.MONTHLY, Basis.DAILY])
@pytest.mark.parametrize("through", [Basis.YEARLY, Basis.MONTHLY, Basis.DAILY])
def test_there_and_back_is_the_same_rate(start: Basis, through: Basis) -> None:
    rate = Rate(Fraction(1, 7), start)
    assert rate.to(through).to(start) == rate
    assert rate.to(through).per_year == rate.per_year


@pytest.mark.parametrize("basis", [Basis.YEARLY, Basis.MONTHLY, Basis.DAILY])
def test_a_flat_price_is_never_turned_into_a_rate_on_the_balance(basis: Basis) -> None:
    with pytest.raises(RateError):
        Rate.flat_monthly("0.6%").to(basis)
    with pytest.raises(RateError):
        Rate(Fraction(1, 100), basis).to(Basis.FLAT_MONTHLY)


def test_only_the_flat_basis_is_flat() -> None:
    flat = {basis: Rate(Fraction(1, 100), basis).is_flat for basis in Basis}
    assert flat == {Basis.YEARLY: False, Basis.MONTHLY: False, Basis.DAILY: False, Basis.FLAT_MONTHLY: True}
