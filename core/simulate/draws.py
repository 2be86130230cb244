"""All the randomness, drawn before anything is decided: household k meets the same luck whatever it does.

Every shock has a stream of its own, and each thousand households a stretch of it, so switching a shock on
or off, asking for more households or months, or repaying in another way changes no other draw. Only the raw
words of PCG64 are used, which NumPy keeps the same on every machine and in every version.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum
from fractions import Fraction

import numpy as np
from numpy.random import PCG64, SeedSequence

from core.simulate.arrays import Codes, Truths, Words
from core.simulate.shocks import Shocks

BLOCK = 1_000  # households that share a stream
WORD = 1 << 32
_APART = 1 << 64  # words from one block's to the next one's: more than any draws


class Luck(IntEnum):
    """The streams. Their numbers are part of what a seed means."""

    JOB = 1
    CUT = 2
    ILL = 3
    DEARER = 4
    PAY = 5
    COMMON = 6


# What happened to a household in a month, as bits of one byte.
LOW, HIGH, CUT, COMMON, OUT, DEARER, ILL, BILL = (1 << k for k in range(8))


def words(seed: int, luck: Luck, blocks: range, months: int) -> Iterator[Words]:
    """Yield, block by block, whole numbers below 2³²: a row for each month, one for each household.

    >>> few, more = next(words(7, Luck.JOB, range(1), 2)), next(words(7, Luck.JOB, range(1), 3))
    >>> (few == more[:2]).all()
    np.True_
    """
    stream, drawn = PCG64(SeedSequence(seed, spawn_key=(luck,))), months * BLOCK // 2
    stream.advance(blocks.start * _APART)
    for _ in blocks:
        # The lower half of a word first, whichever way this machine writes numbers down.
        yield stream.random_raw(drawn).astype("<u8", copy=False).view("<u4").reshape(months, BLOCK)
        stream.advance(_APART - drawn)


def below(chance: Fraction) -> int:
    """Return the number that a word lies below with this chance, to within 2⁻³²."""
    return chance.numerator * WORD // chance.denominator


def any_of(chance: Fraction, people: int) -> Fraction:
    """Return the chance that it happens to at least one of several people: 1 − (1 − p)ⁿ."""
    return 1 - (1 - chance) ** people


def struck(hit: Fraction, seed: int, blocks: range) -> Truths:
    """Return which households a common shock hits that hits this share of everybody.

    One number for each household, whatever the share: who is hit by a small one is hit by a larger one.
    """
    return np.concatenate([drawn[0] < below(hit) for drawn in words(seed, Luck.COMMON, blocks, 1)])


def happened(shocks: Shocks, people: int, seed: int, blocks: range, months: int) -> Codes:
    """Return what happens to each household of some blocks in each month, as bits."""
    codes = np.zeros((months, BLOCK * len(blocks)), dtype=np.uint8)

    def falls(luck: Luck, *limits: int, rows: int = months) -> list[Truths]:
        """Where the words lie below each of the limits; none of them is kept."""
        found = [np.empty((rows, codes.shape[1]), dtype=bool) for _ in limits]
        for k, drawn in enumerate(words(seed, luck, blocks, rows)):
            for limit, where in zip(limits, found, strict=True):
                np.less(drawn, limit, out=where[:, k * BLOCK : (k + 1) * BLOCK])
        return found

    if (pay := shocks.irregular) is not None:
        low, not_high = falls(Luck.PAY, below(pay.low), WORD - below(pay.high))
        codes |= low.view(np.uint8) * np.uint8(LOW)
        codes |= (~not_high).view(np.uint8) * np.uint8(HIGH)
    spells = ((OUT, Luck.JOB, shocks.job_loss), (CUT, Luck.CUT, shocks.pay_cut))
    for bit, luck, spell in (*spells, (DEARER, Luck.DEARER, shocks.dearer)):
        if spell is not None:
            begins = below(spell.chance)
            lasts = WORD if spell.months is None else below(1 - Fraction(1, spell.months))
            running, goes_on = falls(luck, begins, lasts)
            during = _spells(running, goes_on, nested=begins <= lasts)
            codes |= during.view(np.uint8) * np.uint8(bit)
    if (ill := shocks.illness) is not None:
        (fell,) = falls(Luck.ILL, below(any_of(ill.chance, people)))
        codes |= fell.view(np.uint8) * np.uint8(ILL)
    if (common := shocks.common) is not None and common.month <= months:
        hit = struck(common.hit, seed, blocks)
        first = common.month - 1
        codes[first : first + common.months, hit] |= COMMON
        codes[first, hit] |= BILL
    return codes


def _spells(running: Truths, goes_on: Truths, nested: bool) -> Truths:
    """Return in which months a spell runs: it begins where the first says so, and goes on where the second.

    One draw serves both, so a higher chance takes no month of a spell away, where no more begin than go on
    (``nested``).
    """
    for month in range(1, len(running)):
        if nested:
            running[month] |= running[month - 1] & goes_on[month]
        else:
            running[month] = np.where(running[month - 1], goes_on[month], running[month])
    return running
