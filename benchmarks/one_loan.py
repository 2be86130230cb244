"""One loan: its exact schedule and its yearly rate, against what other libraries take for theirs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

import numpy_financial
import pyxirr
import QuantLib as ql
from amortization.schedule import amortization_schedule

from benchmarks.race import race
from benchmarks.table import Line, faster, no_slower
from core.contract import LoanTerms
from core.cost import dated_rate, measure
from core.rates import Rate
from core.schedule import Row, build_schedule

LENT = 200_000
PRICE = 0.073
ROWS = (12, 60, 360)
FASTER_THAN_AMORTIZATION = {12: 2.0, 60: 2.5, 360: 3.0}
FASTER_THAN_QUANTLIB = 15.0
TWICE_PYXIRR = 2.0


def loan(rows: int) -> LoanTerms:
    """Return 200,000.00 at 7.3 % a year in equal instalments; rows and dates not yet made."""
    return LoanTerms(
        principal=LENT * 100, rate=Rate.yearly("7.3%"), periods=rows, disbursed=date(2026, 1, 15)
    )


def by_amortization(rows: int) -> list[object]:
    """Return the rows of the same loan by amortization, in floats and without dates."""
    return list(amortization_schedule(LENT, PRICE, rows))


def by_quantlib(rows: int) -> list[tuple[ql.Date, float]]:
    """Return the dated cash flows of the same loan by QuantLib, in floats that are not rounded to cents."""
    term = ql.Period(rows, ql.Months)
    days = ql.sinkingSchedule(ql.Date(15, 1, 2026), term, ql.Monthly, ql.NullCalendar())
    owed = list(ql.sinkingNotionals(term, ql.Monthly, PRICE, float(LENT)))
    bond = ql.AmortizingFixedRateBond(0, owed, days, [PRICE], ql.Thirty360(ql.Thirty360.BondBasis))
    return [(flow.date(), flow.amount()) for flow in bond.cashflows()]


def schedules() -> Iterator[Line]:
    """Race schedules: payments and balances, then with every row made and dated as well."""
    for rows in ROWS:
        times = race(partial(by_amortization, rows), partial(build_schedule, loan(rows)))
        target = FASTER_THAN_AMORTIZATION[rows]
        yield faster(f"one exact schedule, {rows} rows", times, "amortization", target)
    for rows in ROWS:
        times = race(partial(by_quantlib, rows), partial(build_schedule, loan(rows)))
        yield faster(f"one exact schedule, {rows} rows", times, "QuantLib cash flows", FASTER_THAN_QUANTLIB)
    for rows in ROWS:
        times = race(partial(by_amortization, rows), partial(made_rows, loan(rows)))
        work = f"the same with every row made and dated, {rows} rows"
        yield faster(work, times, "amortization (no dates)")


def made_rows(terms: LoanTerms) -> tuple[Row, ...]:
    """Return every row of the schedule."""
    return build_schedule(terms).rows


def yearly_rates() -> Iterator[Line]:
    """Race both yearly rates and the cost of a schedule against the rate per period of two libraries."""
    flows = {rows: [-float(LENT), *(p / 100 for p in build_schedule(loan(rows)).payments)] for rows in ROWS}
    for rows in ROWS:
        times = race(partial(pyxirr.irr, flows[rows]), partial(measure, build_schedule(loan(rows))))
        yield no_slower(f"both yearly rates of one schedule, {rows} rows", times, "pyxirr.irr", TWICE_PYXIRR)
    for rows in ROWS:
        peer = partial(numpy_financial.irr, flows[rows])
        times = race(peer, partial(measure, build_schedule(loan(rows))), rounds=9)
        yield faster(f"both yearly rates of one schedule, {rows} rows", times, "numpy_financial.irr")


def dated_rates() -> Iterator[Line]:
    """Race the rate of dated flows, shown to be the only one, against pyxirr's."""
    for rows in ROWS:
        flows = build_schedule(loan(rows)).flows
        times = race(partial(pyxirr.xirr, flows), partial(dated_rate, flows))
        yield no_slower(f"the yearly rate of dated flows, {rows} rows", times, "pyxirr.xirr")
