"""How many decimals a rate is printed with, so that a sum done again from the page comes out as printed."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from core.money import Rounding, round_fraction

# A rate that goes on for ever may stop just short of a half whatever is printed of it; then it is left there.
_MOST = 24


def printed(value: Fraction | float, digits: int) -> Fraction:
    """Return the ratio that is read back from per cent with so many decimals.

    What is a twelfth of 35 % as it stands on the page?

    >>> printed(Fraction(35, 1200), 4)
    Fraction(29167, 1000000)
    """
    exact = Fraction(repr(value)) if isinstance(value, float) else value
    return Fraction(round_fraction(exact * 10 ** (digits + 2), Rounding.HALF_UP), 10 ** (digits + 2))


def enough_digits(comes_out: Callable[[int], bool], least: int = 4) -> int:
    """Return the fewest decimals, from ``least`` on, with which a sum comes out; ``least`` where none do.

    With how many decimals of a third does 1,000 thirds come to 333?

    >>> enough_digits(lambda digits: round(1_000 * round(1 / 3, digits)) == 333, least=1)
    3
    """
    return next((digits for digits in range(least, _MOST) if comes_out(digits)), least)


def product_digits(
    base: int, rate: Fraction, result: int, rounding: Rounding | None, least: int = 4
) -> tuple[int, int]:
    """Return the decimals of money beyond its own, and of the rate, with which base × rate comes out.

    What is printed of the product is then what a calculator gives, and it rounds to ``result``; ``rounding``
    is None where the result is agreed and no product. A product that ends on a half is printed to its end.

    7,339.42 × 2.9883 % = 219.3239, not 219.3263. What must be printed?

    >>> product_digits(733_942, Fraction(3586, 120_000), 21_933, Rounding.HALF_UP)
    (2, 6)
    """
    exact = base * rate
    extra = next((few for few in (2, 3) if exact * 10**few % 1 != Fraction(1, 2)), 2)

    def cut(product: Fraction) -> int:
        return round_fraction(product * 10**extra, Rounding.HALF_UP)

    def comes_out(digits: int) -> bool:
        product = base * printed(rate, digits)
        rounds = rounding is None or round_fraction(product, rounding) == result
        return rounds and cut(product) == cut(exact)

    return extra, enough_digits(comes_out, least)
