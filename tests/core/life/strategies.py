"""Lives of loans for Hypothesis to try: a short contract, its policies, and what then happened.

Every choice is an index into a table of plain values: quick to draw, quick to shrink, and a history that
fails reads like a story. A payment is drawn as a multiple of the instalment, so that short, exact and far
too large ones all come up.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
from itertools import permutations

from hypothesis import strategies as st

from core.contract import Fee, FeeWhen, Grace, LoanTerms, Method
from core.dates import DayCount, Frequency
from core.errors import ContractError
from core.life import (
    Base,
    Bucket,
    CapOf,
    Early,
    EarlyMode,
    Extension,
    Holiday,
    HolidayKind,
    Instalments,
    Keep,
    LateFee,
    LatePolicy,
    Paid,
    PastDue,
    RateChange,
    Respread,
    Waiver,
)
from core.money import Rounding
from core.periods import due_days
from core.rates import Rate
from core.schedule import Schedule, build_schedule

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Story:
    """All that a ledger is made from."""

    terms: LoanTerms
    events: tuple[object, ...]
    late: LatePolicy
    early: Early
    until: date


schedule_of = lru_cache(4_096)(build_schedule)

STARTS = [date(2024, 1, 1), date(2024, 1, 31), date(2025, 12, 15), date(2023, 8, 30), date(2026, 2, 28)]
MONTH, WEEK = Frequency(1, "month"), Frequency(1, "week")
EVERY = [MONTH, MONTH, MONTH, WEEK, Frequency(2, "week"), Frequency(10, "day"), Frequency(30, "day")]
BALANCE = [
    Rate.yearly("18.25%"),
    Rate.daily("0.05%"),
    Rate.monthly("1%"),
    Rate.yearly("7.3%"),
    Rate.yearly(0),
    Rate.yearly("36%"),
    Rate.daily("0.8%"),
]
FLAT = [Rate.flat_monthly("0.6%"), Rate.flat_monthly("1.2%"), Rate.yearly("6%")]
AMOUNTS = [1_000_000, 123_456, 99_999, 500, 37, 5, 1, 10_000]
WAITS = [Grace()] * 6 + [
    Grace(days=1),
    Grace(days=3),
    Grace(days=3),
    Grace(days=10),
    Grace(principal=1),
    Grace(interest_deferred=1),
    Grace(interest_free=1, days=2),
    Grace(principal=2, interest_deferred=1, interest_free=1),
]
CHARGES: list[tuple[Fee, ...]] = [
    (),
    (),
    (),
    (Fee.fixed(FeeWhen.PER_INSTALMENT, 7),),
    (Fee.percent(FeeWhen.AT_END, "1.5%"),),
    (Fee.percent(FeeWhen.UPFRONT_DEDUCTED, "2%"), Fee.fixed(FeeWhen.PER_INSTALMENT, 3)),
    (Fee.percent(FeeWhen.UPFRONT_PAID, "1%"), Fee.fixed(FeeWhen.AT_END, 11)),
]


@st.composite
def contracts(draw: st.DrawFn, day_count: DayCount | None = None) -> LoanTerms:
    """Return a short contract whose schedule can be built."""
    method = draw(st.sampled_from([*Method, Method.EQUAL_INSTALMENT, Method.EQUAL_INSTALMENT]))
    periods = draw(st.integers(1, 8))
    every = draw(st.sampled_from(EVERY))
    start = draw(st.sampled_from(STARTS))
    principal = draw(st.sampled_from(AMOUNTS))
    grace = draw(st.sampled_from(WAITS))
    if grace.before_principal >= periods or method is Method.SINGLE_REPAYMENT:
        grace = Grace(days=grace.days, interest_free=min(grace.interest_free, periods))
    fees = draw(st.sampled_from(CHARGES))
    first = draw(st.sampled_from([0, 0, 0, 0, 3, 20, 45]))
    known = method in (Method.EQUAL_INSTALMENT, Method.FLAT_FEE) and draw(st.integers(0, 4)) == 0
    down = draw(st.sampled_from([0, 0, 0, 0, principal // 10]))
    paying = periods - grace.before_principal
    try:
        terms = LoanTerms(
            principal=principal,
            periods=periods,
            disbursed=start,
            rate=None if known else draw(st.sampled_from(FLAT if method is Method.FLAT_FEE else BALANCE)),
            instalment=-(-principal // paying) * 21 // 20 + 1 if known else None,
            method=method,
            first_due=start + first * DAY if first else None,
            every=every,
            day_count=day_count or draw(st.sampled_from(DayCount)),
            rounding=draw(st.sampled_from(Rounding)),
            instalment_multiple=1 if known else draw(st.sampled_from([1, 1, 1, 10])),
            down_payment=down,
            grace=grace,
            fees=fees,
        )
        schedule_of(terms)
    except ContractError:
        return LoanTerms(principal=principal, periods=periods, disbursed=start, rate=BALANCE[0], every=every)
    return terms


ORDERS = list(permutations(Bucket))
DEFAULT_ORDER = LatePolicy().order
MULTIPLES = [Fraction(3, 2), Fraction(1), Fraction(0)]
LATE_FEES = [
    LateFee(),
    LateFee(),
    LateFee(amount=15),
    LateFee(share=Fraction(1, 20)),
    LateFee(amount=3, share=Fraction(15, 1_000), of_principal=True),
    LateFee(amount=1_500, once=True),
]


@st.composite
def late_policies(draw: st.DrawFn, caps: tuple[CapOf, ...] = tuple(CapOf)) -> LatePolicy:
    """Return what a contract might say about being late; one in four says nothing."""
    ordinary = draw(st.integers(0, 3)) == 0
    cap = draw(st.sampled_from([None, None, None, Fraction(1), Fraction(1, 10), Fraction(1, 100)]))
    return LatePolicy(
        multiple=Fraction(1) if ordinary else draw(st.sampled_from(MULTIPLES)),
        points=Fraction(0) if ordinary else draw(st.sampled_from([Fraction(0), Fraction(6, 100)])),
        daily=0 if ordinary else draw(st.sampled_from([0, 0, 0, 2])),
        on=draw(st.sampled_from(Base)),
        compound=draw(st.sampled_from([False, False, True])),
        fee=draw(st.sampled_from(LATE_FEES)),
        cap=cap,
        cap_of=draw(st.sampled_from(caps)),
        grace_days=draw(st.sampled_from([None, None, None, 0, 2])),
        accelerate_missed=draw(st.sampled_from([None, None, None, 2, 3])),
        accelerate_days=draw(st.sampled_from([None, None, None, 30, 60])),
        order=draw(st.sampled_from([DEFAULT_ORDER, *ORDERS])),
    )


@st.composite
def early_ways(draw: st.DrawFn) -> Early:
    """Return what a contract might say about paying early."""
    mode = draw(st.sampled_from([EarlyMode.PREPAY, EarlyMode.PREPAY, EarlyMode.WAIT, EarlyMode.NEXT]))
    return Early(
        mode=mode,
        keep=draw(st.sampled_from(Keep)),
        fee=draw(st.sampled_from([0, 0, 9])),
        share=draw(st.sampled_from([Fraction(0), Fraction(1, 100), Fraction(1, 3)])),
        free_after=draw(st.sampled_from([None, None, 2])),
    )


def size(schedule: Schedule) -> int:
    """Return what one payment of this loan is like, at least 1."""
    return max(schedule.payments[0], schedule.payments[-1] // len(schedule.payments), 1)


PARTS = [
    Fraction(1),
    Fraction(1),
    Fraction(1, 2),
    Fraction(1, 7),
    Fraction(2),
    Fraction(101, 100),
    Fraction(5),
    Fraction(12),
]


@st.composite
def payments(draw: st.DrawFn, terms: LoanTerms, most: int = 8) -> tuple[Paid, ...]:
    """Return payments of any size on any day; half of them around a due date."""
    dues = due_days(terms)
    one = size(schedule_of(terms))
    span = (dues[-1] - terms.disbursed).days + 40
    made = []
    for _ in range(draw(st.integers(0, most))):
        if draw(st.booleans()):
            day = draw(st.sampled_from(dues)) + draw(st.sampled_from([0, 0, 1, 2, 4, -3])) * DAY
        else:
            day = terms.disbursed + draw(st.integers(0, span)) * DAY
        amount = max(int(one * draw(st.sampled_from(PARTS))) + draw(st.sampled_from([0, 0, 1])), 1)
        made.append(Paid(max(day, terms.disbursed), amount))
    return tuple(made)


@st.composite
def changes(draw: st.DrawFn, terms: LoanTerms) -> object:
    """Return one change of any kind on any day."""
    dues = due_days(terms)
    span = (dues[-1] - terms.disbursed).days + 40
    day = terms.disbursed + draw(st.integers(0, span)) * DAY
    single = terms.method is Method.SINGLE_REPAYMENT
    kind = draw(st.integers(0, 5))
    # A flat price stays flat, and a rate on the balance stays one.
    rates = [rate for rate in FLAT + BALANCE if rate.is_flat == schedule_of(terms).rate.is_flat]
    keep = draw(st.sampled_from(Keep))
    if kind == 0:
        return RateChange(day, draw(st.sampled_from(rates)), keep)
    if kind == 1:
        moved = draw(st.sampled_from([None, 5, 17, 40]))
        extra = draw(st.integers(0, 3))
        return Extension(
            day,
            periods=extra if moved is not None else max(extra, 1),
            rate=draw(st.sampled_from([None, None, *rates])),
            next_due=day + moved * DAY if moved is not None else None,
            keep=keep,
            past_due=draw(st.sampled_from(PastDue)),
        )
    if kind == 2:
        what = HolidayKind.NO_PENALTY if single else draw(st.sampled_from(HolidayKind))
        return Holiday(day, draw(st.integers(1, 2)), what, draw(st.sampled_from([PastDue.STOP, *PastDue])))
    if kind == 3:
        return Respread(
            day,
            draw(st.sampled_from([None, 1, 2, 5])),
            capitalise=draw(st.booleans()),
            past_due=draw(st.sampled_from(PastDue)),
        )
    if kind == 4:
        return Waiver(day, draw(st.sampled_from([None, 0, 3])), draw(st.sampled_from([None, 0, 3])))
    return Instalments(day, day + draw(st.sampled_from([30, 90, 365])) * DAY)


@st.composite
def stories(
    draw: st.DrawFn,
    change: bool = True,
    day_count: DayCount | None = None,
    caps: tuple[CapOf, ...] = tuple(CapOf),
) -> Story:
    """Return a contract with its policies and a history of payments and changes."""
    terms = draw(contracts(day_count))
    events: list[object] = list(draw(payments(terms)))
    standing = False
    for _ in range(draw(st.integers(0, 3)) if change else 0):
        event = draw(changes(terms))
        if isinstance(event, Instalments):
            if standing:
                continue
            standing = True
        events.insert(draw(st.integers(0, len(events))), event)
    late = draw(late_policies(caps)) if draw(st.integers(0, 5)) else LatePolicy()
    until = due_days(terms)[-1] + draw(st.sampled_from([40, 41, 90])) * DAY
    return Story(terms, tuple(events), late, draw(early_ways()), until)
