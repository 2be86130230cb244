"""Spreadsheet formulas that round as the contract does, although a spreadsheet counts in doubles.

A double cannot hold most amounts (0.1) nor most rates, so ``ROUND(balance*rate/12, 2)`` sends some halves the
wrong way: 10,000.50 at 12 % is 100.005 a month, and the double for it lies just below. So the sum is worked
out in minor units in a cell of its own, and a value that close to a half is taken for the half it is.

How close: amount, rate and at most six operations are each off by at most 2^-53, a solved rate, written
with 16 digits, by 5·10^-16 more; together less than 1.4·10^-15 of the value. Excel's ROUND itself looks at 15
digits, which is up to 5·10^-15. The margin covers both. What is really no half stays further away: a rate of
whole hundredths of a per cent over 12, 360 or 365 leaves at least 1 ÷ 7,300,000 of a minor unit, more than
the margin up to an interest of 13 million minor units on one due date.
"""

from __future__ import annotations

from core.money import Currency, Rounding

MARGIN = "1E-14"


def in_minor(cell: str, money: Currency) -> str:
    """Return the formula for a cell's money in minor units.

    >>> from core.money import currency
    >>> in_minor("G2", currency("CNY"))
    'G2*100'
    """
    return f"{cell}*{money.unit}" if money.exponent else cell


def rounded(cell: str, money: Currency, rounding: Rounding, multiple: int = 1) -> str:
    """Return the formula that rounds minor units, in a cell, to money in major units.

    ``cell`` holds no less than zero. ROUND sends halves away from zero. For HALF_EVEN a value that the margin
    moves across a half is that half, and of its two neighbours the even one is taken.

    >>> from core.money import currency
    >>> rounded("J3", currency("CNY"), Rounding.HALF_UP)
    'ROUND(J3+J3*1E-14,0)/100'
    """
    value = f"({cell}/{multiple})" if multiple > 1 else cell
    whole = above = f"ROUND({value}+{value}*{MARGIN},0)"
    if rounding is Rounding.HALF_EVEN:
        below = f"ROUND({value}-{value}*{MARGIN},0)"
        whole = f"IF({below}={above},{above},2*INT({above}/2))"
    if multiple > 1:
        whole = f"{whole}*{multiple}"
    return f"{whole}/{money.unit}" if money.exponent else whole
