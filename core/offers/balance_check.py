"""The balance check: at the found rate, interest and payments bring the debt to 0.00, row by row."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, log2
from typing import NamedTuple

from core.offers.decoded import Decoded

# What may be left at the end, in minor units: far below what is shown.
TOLERANCE = Fraction(1, 10**6)
# Binary places kept beyond those that the growth of an error over the loan takes up.
_SPARE_BITS = 96
_STEPS = 24


class CheckRow(NamedTuple):
    """One period, in minor units: opening + interest − payment = closing, to the unit.

    ``opening`` and ``closing`` are the exact balances rounded; ``interest`` is what lies between them, less
    than one unit off the exact interest.
    """

    number: int
    opening: int
    interest: int
    payment: int
    closing: int


@dataclass(frozen=True, slots=True)
class BalanceCheck:
    """The rows, the exact rate per period they bear, and what is left at the end before it is rounded."""

    rate: Fraction
    rows: tuple[CheckRow, ...]
    left: Fraction

    @property
    def closes(self) -> bool:
        """Whether nothing is left."""
        return abs(self.left) <= TOLERANCE


def balance_check(decoded: Decoded) -> BalanceCheck:
    """Return the debt row by row at the rate that was found, until it is gone.

    Convention: fixed-point whole numbers, fine enough that no error grows into sight; the found rate is first
    improved by Newton's rule until the last balance vanishes, for at a high rate over many periods even the
    sixteenth digit of a float is money.

    Does 2.2442 % a month really repay Mr Zhang's 10,000.00?

    >>> from datetime import date
    >>> from core.offers import Phrase, decode_offer, read_offer
    >>> zhang = decode_offer(read_offer(Phrase.INSTALMENTS, {}, date(2026, 1, 31)).offer)
    >>> balance_check(zhang).rows[0], balance_check(zhang).rows[5].closing
    (CheckRow(number=1, opening=1000000, interest=22442, payment=180000, closing=842442), 0)
    """
    offer = decoded.offer
    found = decoded.nominal_yearly / offer.every.times_a_year
    bits = _SPARE_BITS + ceil(len(offer.payments) * max(log2(1 + found), 0.0))
    growth = _sharpened(round(Fraction(1 + found) * 2**bits), offer.in_hand, offer.payments, bits)
    rows, opening, owed = [], offer.in_hand, offer.in_hand << bits
    for number, payment in enumerate(offer.payments, 1):
        owed = (owed * growth >> bits) - (payment << bits)
        closing = owed + (1 << bits - 1) >> bits
        rows.append(CheckRow(number, opening, closing - opening + payment, payment, closing))
        opening = closing
    return BalanceCheck(Fraction(growth, 2**bits) - 1, tuple(rows), Fraction(owed, 2**bits))


def _sharpened(growth: int, start: int, payments: tuple[int, ...], bits: int) -> int:
    """Newton on the last balance as a polynomial in the growth per period, both by Horner's rule."""
    for _ in range(_STEPS):
        owed, slope = start << bits, 0
        for payment in payments:
            slope = (slope * growth >> bits) + owed
            owed = (owed * growth >> bits) - (payment << bits)
        step = (owed << bits) // slope
        growth -= step
        if abs(step) <= len(payments):
            break
    return growth
