"""The credit record: the grid of 24 months, how long a mark stays, what one can do; marks, never points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from core.dates import add_months
from core.law import Jurisdiction, lawbook
from core.law.parameter import Range
from core.trouble.points import (
    Figure,
    Of,
    Point,
    TroubleError,
    checked_day,
    checked_days,
    holding,
    point,
    unsaid,
)
from core.wording import N_, Day, Message, Statement, message, plural_message

BOXES = 24
NORMAL = "N"
NOTHING = "*"  # the legend's own sign for "no record"


@dataclass(frozen=True, slots=True)
class Box:
    """One month of the grid: its last day, days past due then (0 without a record), and the mark."""

    end: date
    days: int
    mark: str

    @property
    def says(self) -> Message:
        """The box in words."""
        if self.mark == NOTHING:
            return message("{day}: no record.", day=Day(self.end))
        if self.mark == NORMAL:
            return message("{day}: paid as agreed, mark {mark}.", day=Day(self.end), mark=Statement(NORMAL))
        return plural_message(
            "{day}: {count} day past due, mark {mark}.",
            "{day}: {count} days past due, mark {mark}.",
            self.days,
            day=Day(self.end),
            mark=Statement(self.mark),
        )


def mark(days_past_due: int) -> str:
    """Return the mark for so many days past due: N on time, then 1 to 7 as the report's legend has it.

    Errors: TroubleError for days that are no number of days.

    I was 45 days behind when the month ended: which figure stands in the box?

    >>> mark(45)
    '2'
    """
    checked_days(days_past_due, "days_past_due")
    for part in lawbook()["cn-bureau-grid"].parts:
        if isinstance(part.value, Range):
            low, high = part.value
            if (
                isinstance(low, int)
                and low <= days_past_due
                and (high is None or (isinstance(high, int) and days_past_due <= high))
            ):
                return part.name
    return NORMAL


def grid(first: date, days_past_due: tuple[int, ...]) -> tuple[Box, ...]:
    """Return the boxes of 24 months, the month of ``first`` in the first of them.

    ``days_past_due`` are the days past due at the end of each month, one after another; months not reached
    yet are marked as without a record. Of more than 24, the last 24 are shown.
    Errors: TroubleError for days that are no number of days; DateError past the year 9999.

    I missed one instalment in March and paid in May: how does the grid begin?

    >>> [one.mark for one in grid(date(2026, 1, 12), (0, 0, 19, 49, 0))[:6]]
    ['N', 'N', '1', '2', 'N', '*']
    """
    checked_day(first, "first")
    if not isinstance(days_past_due, tuple):
        raise TroubleError("days_past_due", "give a tuple, one number for each month")
    skipped = max(0, len(days_past_due) - BOXES)
    shown = days_past_due[skipped:]
    start = add_months(first.replace(day=1), skipped)
    boxes = []
    for k in range(BOXES):
        end = add_months(start, k + 1) - timedelta(days=1)
        boxes.append(Box(end, shown[k], mark(shown[k])) if k < len(shown) else Box(end, 0, NOTHING))
    return tuple(boxes)


def deleted_on(paid_off: date) -> date:
    """Return the day from which a negative entry is to be gone: five years after the debt is paid off.

    Source: Regulation on the Administration of the Credit Reporting Industry, art. 16. A 29 February counts
    to 28 February. Errors: DateError past the year 9999.

    I paid the overdue 50 yuan on 20 March 2026. Until when is it kept?

    >>> deleted_on(date(2026, 3, 20))
    datetime.date(2031, 3, 20)
    """
    return add_months(checked_day(paid_off, "paid_off"), 12 * int(lawbook()["cn-bureau-5y"].fraction()))


def kept_until(paid_off: date) -> Message:
    """Return how long the entry is kept, in words."""
    return message(
        "Paid off on {paid}: it is kept until {gone}, then deleted. The {years} years start when it is paid "
        "off, not when it became overdue.",
        paid=Day(paid_off),
        gone=Day(deleted_on(paid_off)),
        years=Figure("cn-bureau-5y").value,
    )


@dataclass(frozen=True, slots=True)
class Record:
    """What is said of the credit record in a place; all empty but ``silent`` where no source speaks of it."""

    place: Jurisdiction
    points: tuple[Point, ...] = ()
    silent: tuple[Message, ...] = ()


_POINTS: Mapping[Jurisdiction, tuple[Point, ...]] = MappingProxyType(
    {
        Jurisdiction.CN: (
            point(
                N_(
                    "Your lender reports how you pay, and must tell you before it reports something negative."
                ),
                "cn-bureau-notice",
            ),
            point(
                N_(
                    "Each month has a mark: N is paid as agreed, 1 is {one_from} to {one_to} days past due, "
                    "and so on to 7, {seven} days and more. It counts days, whatever the sum."
                ),
                "cn-bureau-grid",
                one_from=Figure("cn-bureau-grid", "1", Of.LOW),
                one_to=Figure("cn-bureau-grid", "1", Of.HIGH),
                seven=Figure("cn-bureau-grid", "7", Of.LOW),
            ),
            point(
                N_("A negative entry is kept for {years} years from the day it is paid off, then deleted."),
                "cn-bureau-5y",
                years=Figure("cn-bureau-5y"),
            ),
            point(
                N_("You may see your own report {times} times a year free of charge."),
                "cn-bureau-free2",
                times=Figure("cn-bureau-free2"),
            ),
            point(
                N_(
                    "If something in it is wrong or missing, you can dispute it with the bureau or the "
                    "lender, and complain to the central bank's local branch."
                ),
                "cn-bureau-dispute",
            ),
            point(
                N_("Questions about the credit record: {line}, the central bank's line."),
                "cn-hotline-12363",
                line=Figure("cn-hotline-12363"),
            ),
            point(
                N_(
                    "No points are counted here. A score such as Zhima's, {low} to {high}, is a company's "
                    "own; the credit report shows marks."
                ),
                "p-zhima-range",
                low=Figure("p-zhima-range", of=Of.LOW),
                high=Figure("p-zhima-range", of=Of.HIGH),
            ),
        )
    }
)


def record_in(place: Jurisdiction, day: date) -> Record:
    """Return what our sources say of the credit record in a place on a day, or that they do not say.

    Who says how long a late payment stays on record in Hong Kong?

    >>> record_in(Jurisdiction.HK, date(2026, 11, 22)).points
    ()
    """
    checked_day(day)
    points = holding(_POINTS.get(place, ()), day)
    return Record(place, points, () if points else (unsaid(place),))


def has_grid(place: Jurisdiction) -> bool:
    """Whether a source tells us the marks of that place, so that the grid can be shown."""
    return place is lawbook()["cn-bureau-grid"].jurisdiction
