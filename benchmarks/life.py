"""The ledger of one loan: against its own promise with every row made, and 180 days in one pass."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from functools import partial

from benchmarks.one_loan import ROWS, loan, made_rows
from benchmarks.race import Times, race
from benchmarks.table import Line, faster, no_slower
from core.life import LatePolicy, Ledger, Paid, live

EVENTS = (0, 12, 100)
LATE = LatePolicy(Fraction(3, 2), compound=True)
LONG, MANY = 600, 1_000
LIMIT = 0.020
DAYS = 181
ONE_PASS = 10.0
PROMISE = "its promise, rows made"


def lines() -> Iterator[Line]:
    """Race ledgers of many lengths and events, a very long one, and the staircase of 180 days."""
    for rows in ROWS:
        for events in EVENTS:
            times = race(partial(made_rows, loan(rows)), partial(live, loan(rows), paid(rows, events), LATE))
            yield no_slower(
                f"a ledger of {rows} rows, {events} payments late", times, "its promise, rows made"
            )
    terms = loan(LONG)
    spans = race(partial(made_rows, terms), partial(live, terms, paid(LONG, MANY), LATE), rounds=15)
    line = no_slower(f"a ledger of {LONG} rows, {MANY:,} payments late", spans, PROMISE)
    yield line._replace(target=f"≤ {LIMIT * 1000:g} ms", met=spans.ours <= LIMIT)
    yield staircase()


def paid(rows: int, events: int) -> tuple[Paid, ...]:
    """Return payments spread evenly over the loan, each too small for what is due by then."""
    first = date(2026, 2, 20)
    return tuple(Paid(first + timedelta(30 * rows * k // max(events, 1)), 10_000 + k) for k in range(events))


def staircase() -> Line:
    """Race one ledger asked for every day against a ledger for each day."""
    terms, first = loan(12), date(2026, 3, 15)
    last = first + timedelta(DAYS - 1)

    def each() -> list[object]:
        return [live(terms, (), LATE, until=first + timedelta(k)).end for k in range(DAYS)]

    def once() -> list[object]:
        ledger: Ledger = live(terms, (), LATE, until=last)
        return [ledger.owed(first + timedelta(k)) for k in range(DAYS)]

    assert each() == once()
    times: Times = race(each, once, rounds=11)
    return faster(f"what is owed on {DAYS} days", times, "a ledger for each day", ONE_PASS)
