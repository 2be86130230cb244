"""One thing that is tried with a loan, in each of its ways, beside the promise."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction

from core.change.choices import Choices
from core.change.fields import WAYS, Shown, Tried, WayKey
from core.change.lived import Lived, grid_day, lived, promised
from core.contract import LoanTerms
from core.dates import due_dates
from core.errors import LoanError
from core.life import (
    Early,
    Event,
    Extension,
    Holiday,
    HolidayKind,
    Instalments,
    Keep,
    Paid,
    RateChange,
    Respread,
    live,
)
from core.periods import due_days
from core.rates import Rate
from core.schedule import Schedule, build_schedule

_KEEP = {
    WayKey.SHORTER: Keep.INSTALMENT,
    WayKey.LOWER: Keep.END,
    WayKey.KEEP_INSTALMENT: Keep.INSTALMENT,
    WayKey.KEEP_END: Keep.END,
}


@dataclass(frozen=True, slots=True)
class Way:
    """One way, and how it stands beside the promise. Money in minor units.

    ``saved`` is what is paid less in all, below zero what is paid more; ``sooner`` how many due dates the
    loan ends before the promised end, below zero after it. ``before`` and ``after`` are what leaves the
    pocket with the first instalment that changes, ``first`` its number and ``day`` its due date.
    """

    key: WayKey
    lived: Lived
    saved: int
    sooner: int
    first: int
    day: date
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is tried, the promise, every way that the contract allows, and the one on screen.

    ``chosen`` is None where no way could be worked out.
    """

    choices: Choices
    schedule: Schedule
    promise: Lived
    ways: tuple[Way, ...]
    chosen: Way | None

    @property
    def terms(self) -> LoanTerms:
        """The contract."""
        return self.schedule.terms

    @property
    def code(self) -> str:
        """The currency."""
        return self.terms.currency


def outcome(terms: LoanTerms, choices: Choices) -> Outcome:
    """Return every way of what is tried; a way that the contract does not allow is left out.

    Errors: those of build_schedule.

    1,000 more with each instalment of 12,000.00 at 1 % a month, 1,000.00 of principal a month: from the
    second on two thousand go off each time; 120 + 110 + 90 + 70 + 50 + 30 + 10 of interest are left of 780.

    >>> from core.change.choices import read_change
    >>> from core.contract import Method
    >>> loan = LoanTerms(principal=1_200_000, rate=Rate.monthly("1%"), periods=12,
    ...                  disbursed=date(2026, 1, 31), method=Method.EQUAL_PRINCIPAL)
    >>> read = read_change({"change_extra": "1000"}, loan, date(2026, 1, 31))
    >>> outcome(loan, read.choices).chosen.saved == 78_000 - 48_000
    True
    """
    schedule = build_schedule(terms)
    promise = promised(terms)
    ways = tuple(_ways(schedule, promise, choices))
    chosen = next((way for way in ways if way.key is choices.way), ways[0] if ways else None)
    return Outcome(choices, schedule, promise, ways, chosen)


def as_chosen(found: Outcome, choices: Choices) -> Outcome:
    """Return the same ways with another one, or another picture, on screen."""
    chosen = next((way for way in found.ways if way.key is choices.way), found.chosen)
    return replace(found, choices=choices, chosen=chosen)


def worked_out(choices: Choices) -> Choices:
    """Return what of the choices the sums depend on: those that come to the same sums become the same."""
    return replace(
        choices, way=WAYS[choices.tried][0], shown=Shown.OWED, by=None, kept_at=Fraction(0), rounds=1
    )


def with_extra(terms: LoanTerms, choices: Choices, keep: Keep, extra: int) -> Lived:
    """Return the loan with this much more each time, beside what is paid once, on days of its own."""
    paid = [Paid(one.day, one.amount) for one in choices.dated]
    if extra:
        last = min(choices.last or terms.periods, terms.periods)
        paid += [Paid(day, extra) for day in due_days(terms)[choices.first - 1 : last]]
    return lived(terms, paid, early_of(choices, keep))


def early_of(choices: Choices, keep: Keep) -> Early:
    """Return what the contract says about paying early, as typed."""
    return Early(keep=keep, fee=choices.fee.amount, share=choices.fee.share, free_after=choices.free)


def new_rate(schedule: Schedule, choices: Choices) -> Rate:
    """Return the rate that is tried: the one typed, else a tenth less than now, to a tenth of a per cent.

    A flat price stays a flat one, a twelfth of it a month.
    """
    yearly = choices.rate
    if yearly is None:
        yearly = usual_rate(schedule)
    return Rate.flat_monthly(yearly / 12) if schedule.rate.is_flat else Rate.yearly(yearly)


def usual_rate(schedule: Schedule) -> Fraction:
    """Return the yearly rate that is tried where the reader types none."""
    return Fraction(int(schedule.rate.per_year * 900), 1000)


def _ways(schedule: Schedule, promise: Lived, choices: Choices) -> Iterator[Way]:
    for key in WAYS[choices.tried]:
        try:
            tried = _lived(schedule, choices, key)
        except LoanError:
            continue
        yield _beside(schedule.terms, promise, choices, key, tried)


def _lived(schedule: Schedule, choices: Choices, key: WayKey) -> Lived:
    terms, first, count = schedule.terms, choices.first, choices.periods
    # What changes instalment n is agreed on the due date before it, when that one has been paid.
    day = grid_day(terms, first - 1)
    match choices.tried:
        case Tried.EXTRA:
            return with_extra(terms, choices, _KEEP[key], choices.extra)
        case Tried.RATE:
            return lived(terms, [RateChange(day, new_rate(schedule, choices), _KEEP[key])])
        case Tried.EXTEND:
            rate = None if choices.rate is None else new_rate(schedule, choices)
            return lived(terms, [Extension(day, count, rate)], more=count)
        case Tried.HOLIDAY if key is WayKey.NO_PENALTY:
            return _put_off(terms, first, count)
        case Tried.HOLIDAY:
            return lived(terms, [Holiday(day, count, HolidayKind(key.value))], more=count)
        case _:
            return _respread(terms, first, count, key)


def _put_off(terms: LoanTerms, first: int, count: int) -> Lived:
    """So many instalments are not paid, without penalty; all of them are paid with the next one."""
    stop, due = grid_day(terms, first - 1), grid_day(terms, first + count)
    holiday = Holiday(stop, count + 1, HolidayKind.NO_PENALTY)
    before: list[Event] = [Instalments(terms.disbursed, stop), holiday]
    owed = live(terms, before, until=due).owed(due).to_get_current
    events = [*before, Paid(due, owed), Instalments(due + timedelta(1))]
    return lived(terms, events, more=count + 1, paying=False)


def _respread(terms: LoanTerms, first: int, count: int, key: WayKey) -> Lived:
    """So many instalments are missed; on the due date of the last, what is overdue is spread anew."""
    stop, missed = grid_day(terms, first - 1), min(first + count - 1, terms.periods)
    day, left = grid_day(terms, missed), terms.periods - missed
    periods = max(left, 1) if key is WayKey.REMAINING else left + count
    events: list[Event] = [
        Instalments(terms.disbursed, stop),
        Respread(day, periods, capitalise=True),
        Instalments(day + timedelta(1)),
    ]
    return lived(terms, events, more=count + 1, paying=False)


def _beside(terms: LoanTerms, promise: Lived, choices: Choices, key: WayKey, tried: Lived) -> Way:
    assert promise.ends is not None and tried.ends is not None
    grid = [grid_day(terms, 0), *_grid(terms, max(promise.ends, tried.ends))]
    first = _changed(grid, promise, tried, choices.first)
    return Way(
        key,
        tried,
        promise.total_paid - tried.total_paid,
        bisect_left(grid, promise.ends) - bisect_left(grid, tried.ends),
        first,
        grid[first],
        promise.paid_between(grid[first - 1], grid[first]),
        tried.paid_between(grid[first - 1], grid[first]),
    )


def _grid(terms: LoanTerms, until: date) -> tuple[date, ...]:
    """The due dates up to a day, those beyond the contract's last one too, and two after it."""
    count = terms.periods + 1
    while (grid := due_dates(terms.disbursed, terms.first_due, terms.every, count))[-1] < until:
        count *= 2
    return grid


def _changed(grid: list[date], promise: Lived, tried: Lived, first: int) -> int:
    """The first instalment, from the one chosen on, with which another sum is paid than was promised."""
    was, now = dict(promise.flows), dict(tried.flows)
    different = sorted(day for day in {*was, *now} if was.get(day, 0) != now.get(day, 0))
    day = next((day for day in different if day > grid[first - 1]), grid[first])
    return bisect_left(grid, day)
