"""Spreadsheet formulas that round as the contract does, although a spreadsheet counts in doubles.

A double cannot hold most amounts (0.1) nor most rates, so ``ROUND(balance*rate/12, 2)`` sends some halves
the wrong way. These formulas leave nothing to chance:

* money is taken in minor units and the rate in millionths; both are whole numbers, so
  balance × rate × days is a whole number too, and exact below 2^53;
* there is one division, last; a quotient that is exactly a half comes out as exactly a half;
* ``ROUND(…, 7)`` then clears the error of a rate that is not a whole number of millionths, or of a
  product beyond 2^53, before the half is looked for. A yearly rate of up to four decimals over 12, 360 or
  365 never leaves a quotient that close to a half without being one: it is at least 1 ÷ (2 × 3,650,000) off.
"""

from __future__ import annotations

from core.money import Currency, Rounding

MILLION = 1_000_000


def in_minor(cell: str, money: Currency) -> str:
    """Return the formula for a cell's money in minor units, a whole number again.

    >>> from core.money import currency
    >>> in_minor("G2", currency("CNY"))
    'ROUND(G2*100,0)'
    """
    return f"ROUND({cell}*{money.unit},0)" if money.exponent else f"ROUND({cell},0)"


def settled(quotient: str) -> str:
    """Return the formula for a quotient cleared of what doubles leave in its last digits."""
    return f"ROUND({quotient},7)"


def rounded(cell: str, money: Currency, rounding: Rounding, multiple: int = 1) -> str:
    """Return the formula that rounds minor units, in a cell, to money in major units.

    ``cell`` holds no less than zero. ROUND sends halves away from zero; for HALF_EVEN one is taken off
    again where that went past the even neighbour.

    >>> from core.money import currency
    >>> rounded("J3", currency("CNY"), Rounding.HALF_UP)
    'ROUND(J3,0)/100'
    >>> rounded("J3", currency("JPY"), Rounding.HALF_EVEN)
    '(ROUND(J3,0)-IF(J3-2*INT(J3/2)=0.5,1,0))'
    """
    value = f"({cell}/{multiple})" if multiple > 1 else cell
    whole = f"ROUND({value},0)"
    if rounding is Rounding.HALF_EVEN:
        whole = f"({whole}-IF({value}-2*INT({value}/2)=0.5,1,0))"
    if multiple > 1:
        whole = f"{whole}*{multiple}"
    return f"{whole}/{money.unit}" if money.exponent else whole
