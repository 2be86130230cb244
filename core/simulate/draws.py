"""All the randomness, drawn before anything is decided: household k meets the same luck whatever it does.

Every shock has a stream of its own for each thousand households, so switching one on or off, asking for
more households or more months, or repaying in another way changes no other draw. Only the raw words of
PCG64 are used, which NumPy keeps the same on every machine and in every version.
"""

from __future__ import annotations

from enum import IntEnum
from fractions import Fraction

import numpy as np
from numpy.random import PCG64, SeedSequence

from core.simulate.arrays import Codes, Truths, Words
from core.simulate.shocks import Shocks

BLOCK = 1_000  # households that share a stream
WORD = 1 << 32


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


def words(seed: int, luck: Luck, blocks: range, months: int) -> Words:
    """Return whole numbers below 2³², a row for each month and one for each household of some blocks.

    >>> more = words(7, Luck.JOB, range(2), 3)
    >>> (words(7, Luck.JOB, range(1), 2) == more[:2, :BLOCK]).all()
    np.True_
    """
    drawn = np.empty((months, BLOCK * len(blocks)), dtype=np.uint32)
    for k, block in enumerate(blocks):
        raw = PCG64(SeedSequence(seed, spawn_key=(luck, block))).random_raw(months * BLOCK // 2)
        # The lower half of a word first, whichever way this machine writes numbers down.
        halves = raw.astype("<u8", copy=False).view("<u4")
        drawn[:, k * BLOCK : (k + 1) * BLOCK] = halves.reshape(months, BLOCK)
    return drawn


def below(chance: Fraction) -> int:
    """Return the number that a word lies below with this chance, to within 2⁻³²."""
    return chance.numerator * WORD // chance.denominator


def any_of(chance: Fraction, people: int) -> Fraction:
    """Return the chance that it happens to at least one of several people: 1 − (1 − p)ⁿ."""
    return 1 - (1 - chance) ** people


def happened(shocks: Shocks, people: int, seed: int, blocks: range, months: int) -> Codes:
    """Return what happens to each household of some blocks in each month, as bits."""
    codes = np.zeros((months, BLOCK * len(blocks)), dtype=np.uint8)
    if (pay := shocks.irregular) is not None:
        drawn = words(seed, Luck.PAY, blocks, months)
        codes |= (drawn < below(pay.low)).view(np.uint8)
        codes |= (drawn >= WORD - below(pay.high)).view(np.uint8) << 1
    spells = ((OUT, Luck.JOB, shocks.job_loss), (CUT, Luck.CUT, shocks.pay_cut))
    for bit, luck, spell in (*spells, (DEARER, Luck.DEARER, shocks.dearer)):
        if spell is not None:
            during = _spells(words(seed, luck, blocks, months), spell.chance, spell.months)
            codes |= during.view(np.uint8) * np.uint8(bit)
    if (ill := shocks.illness) is not None:
        limit = below(any_of(ill.chance, people))
        codes |= (words(seed, Luck.ILL, blocks, months) < limit).view(np.uint8) * np.uint8(ILL)
    if (common := shocks.common) is not None and common.month <= months:
        hit = words(seed, Luck.COMMON, blocks, 2)[0] < below(common.hit)
        first = common.month - 1
        codes[first : first + common.months, hit] |= COMMON
        codes[first, hit] |= BILL
    return codes


def _spells(drawn: Words, chance: Fraction, months: int | None) -> Truths:
    """Return in which months a spell runs: it begins below one limit, and goes on below another.

    One draw serves both, so a higher chance takes no month of a spell away, where no more begin than go on.
    """
    begins, lasts = below(chance), WORD if months is None else below(1 - Fraction(1, months))
    running, goes_on = drawn < begins, drawn < lasts
    for month in range(1, len(drawn)):
        if begins <= lasts:
            running[month] |= running[month - 1] & goes_on[month]
        else:
            running[month] = np.where(running[month - 1], goes_on[month], running[month])
    return running
