"""100,000 contracts or offers of 60 rows at once, against a loop over libraries that know one at a time."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pyxirr
from amortization.schedule import amortization_schedule

from benchmarks.race import Times, race
from benchmarks.table import Line, faster
from core.batch import build_batch, level_rates

CONTRACTS = 100_000
ROWS = 60
SAMPLE = 400
TARGET = 200.0


def lines() -> Iterator[Line]:
    """Race whole contracts, then offers of which only the yearly rates are asked."""
    yield contracts()
    yield yearly_rates()


def contracts() -> Line:
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
    return faster(work, whole, f"loop over amortization + pyxirr, scaled up from {SAMPLE},", TARGET)


def yearly_rates() -> Line:
    """Race both yearly rates of offers that name their instalment."""
    random = np.random.default_rng(61)
    received = random.integers(1_000, 500_000, CONTRACTS).astype(float)
    instalment = np.round(received * random.uniform(1.02, 2.0, CONTRACTS) / ROWS, 2)
    offers = list(zip(received[:SAMPLE].tolist(), instalment[:SAMPLE].tolist(), strict=True))

    def loop() -> None:
        for amount, payment in offers:
            pyxirr.irr([-amount, *[payment] * ROWS])

    times = race(loop, lambda: level_rates(received, instalment, ROWS), rounds=15)
    whole = Times(times.peer * CONTRACTS / SAMPLE, times.ours)
    work = f"both yearly rates of {CONTRACTS:,} offers of {ROWS} instalments"
    return faster(work, whole, f"loop over pyxirr.irr, scaled up from {SAMPLE},")
