"""Two pieces of work timed in turn, so that a busy machine slows both alike."""

from __future__ import annotations

import gc
from collections.abc import Callable
from statistics import median
from time import perf_counter
from typing import NamedTuple


class Times(NamedTuple):
    """Median seconds for one call of the peer's work and of ours."""

    peer: float
    ours: float


def race(
    peer: Callable[[], object], ours: Callable[[], object], rounds: int = 41, sample: float = 0.004
) -> Times:
    """Return the medians of ``rounds`` turns, each about ``sample`` seconds of calls: peer, ours, peer, …"""
    works = (peer, ours)
    calls = [max(1, round(sample / _once(work))) for work in works]
    spans: tuple[list[float], list[float]] = ([], [])
    gc.collect()
    gc.disable()
    try:
        for _ in range(rounds):
            for work, many, span in zip(works, calls, spans, strict=True):
                span.append(_span(work, many))
    finally:
        gc.enable()
    return Times(median(spans[0]), median(spans[1]))


def _once(work: Callable[[], object]) -> float:
    """Seconds of one call when warm."""
    return min(_span(work, 1) for _ in range(3))


def _span(work: Callable[[], object], many: int) -> float:
    start = perf_counter()
    for _ in range(many):
        work()
    return (perf_counter() - start) / many
