"""The rate of flows found another way: halving a bracket, with fifty digits."""

from __future__ import annotations

from collections.abc import Sequence

import mpmath


def rate_per_period(received: int, payments: Sequence[int]) -> mpmath.mpf:
    """Return i with Σ payment ÷ (1+i)^k = received, for payments that come to at least that."""
    with mpmath.workdps(50):

        def worth(i: mpmath.mpf) -> mpmath.mpf:
            total = mpmath.mpf(0)
            for payment in reversed(payments):
                total = (total + payment) / (1 + i)
            return total

        low, high = mpmath.mpf(0), mpmath.mpf(1)
        while worth(high) > received:
            high *= 2
        for _ in range(180):
            middle = (low + high) / 2
            low, high = (middle, high) if worth(middle) > received else (low, middle)
        return (low + high) / 2


def yearly(received: int, payments: Sequence[int], per_year: int = 12) -> tuple[float, float]:
    """Return the nominal and the effective yearly rate."""
    with mpmath.workdps(50):
        i = rate_per_period(received, payments)
        return float(i * per_year), float((1 + i) ** per_year - 1)
