"""100,000 contracts of 60 rows at once, against a loop over the two libraries that know one at a time."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pyxirr
from amortization.schedule import amortization_schedule

from benchmarks.race import Times, race
from benchmarks.table import Line, faster
from core.batch import build_batch

CONTRACTS = 100_000
ROWS = 60
SAMPLE = 400
TARGET = 200.0


def lines() -> Iterator[Line]:
    """Race total interest, largest payment and yearly rate; the loop runs a sample, its time is scaled up."""
    random = np.random.default_rng(60)
    principal = random.integers(100_000, 50_000_000, CONTRACTS)
    basis_points = random.integers(100, 3_600, CONTRACTS)
    lent = (principal[:SAMPLE] / 100).tolist()
    yearly = (basis_points[:SAMPLE] / 10_000).tolist()

    def loop() -> None:
        for amount, rate in zip(lent, yearly, strict=True):
            rows = list(amortization_schedule(amount, rate, ROWS))
            paid = [row.amount for row in rows]
            sum(row.interest for row in rows), max(paid), pyxirr.irr([-amount, *paid])

    def ours() -> None:
        build_batch(principal, (basis_points, 10_000), ROWS)

    times = race(loop, ours, rounds=15)
    whole = Times(times.peer * CONTRACTS / SAMPLE, times.ours)
    work = f"{CONTRACTS:,} contracts of {ROWS} rows: interest, largest payment, yearly rates"
    yield faster(work, whole, f"loop over amortization + pyxirr, scaled up from {SAMPLE},", TARGET)
