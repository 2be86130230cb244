"""One household of the thousand: what happened to it, in the order of the months."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from core.afford.thousand_fates import missing_first
from core.simulate import HAPPENED, Happened, Outcome, StoryMonth
from core.wording import Amount, Message, Number, Term, message, plural_message

# What lasts for months on end is told as one spell; a bill is told with its sum.
_SPELLS = (Happened.NO_WORK, Happened.PAY_CUT, Happened.COMMON, Happened.DEARER)
_PAST_DUE = (30, 90)


class Told(NamedTuple):
    """What is told of a household: each event with the month it begins in, and how it ends."""

    events: tuple[tuple[int, Message], ...]
    ending: tuple[Message, ...]


def told(outcome: Outcome, household: int, months: Sequence[StoryMonth]) -> Told:
    """Return the story of a household, counted from 0; ``months`` are those of ``outcome.story``."""
    code, lacking = outcome.home.currency, missing_first(outcome)
    events = [*_happened(months, code), *_fell_behind(months, code)]
    if lacking:
        events.append((0, missing_said(lacking, code)))
    events.sort(key=lambda one: one[0])
    return Told(tuple(events), (*_varied(months), *_ending(outcome, household, months, code)))


def missing_said(sum_: int, code: str) -> Message:
    """Return that savings do not cover what is paid on the first day."""
    return message(
        "On the day the loan is paid out, {missing} is missing: savings do not cover what must be paid then.",
        missing=Amount(sum_, code, trim=True),
    )


def _happened(months: Sequence[StoryMonth], code: str) -> Iterator[tuple[int, Message]]:
    for what in _SPELLS:
        for first, last in _spells(months, partial(_has, what)):
            yield first, _during(first, last, what)
    for month in months:
        if month.bill:
            said = message(
                "Month {month}: a bill; {bill} of it is the household's to pay.",
                month=Number(month.number),
                bill=Amount(month.bill, code, trim=True),
            )
            yield month.number, said


def _has(what: Happened, month: StoryMonth) -> bool:
    return what in month.happened


def _during(first: int, last: int, what: Happened) -> Message:
    name = Term(HAPPENED[what])
    if first == last:
        return message("Month {month}: {what}.", month=Number(first), what=name)
    return message("Months {first} to {last}: {what}.", first=Number(first), last=Number(last), what=name)


def _spells(months: Sequence[StoryMonth], holds: Callable[[StoryMonth], bool]) -> Iterator[tuple[int, int]]:
    """Yield the first and last month of each stretch in which it holds."""
    first = 0
    for month in months:
        if holds(month):
            first = first or month.number
        elif first:
            yield first, month.number - 1
            first = 0
    if first:
        yield first, months[-1].number


def _fell_behind(months: Sequence[StoryMonth], code: str) -> Iterator[tuple[int, Message]]:
    for first, last in _spells(months, lambda month: month.overdue > 0):
        month = months[first - 1]
        yield (
            first,
            message(
                "Month {month}: {paid} is paid on the loan and {overdue} is overdue.",
                month=Number(first),
                paid=Amount(month.paid, code),
                overdue=Amount(month.overdue, code),
            ),
        )
        for days in _PAST_DUE:
            reached = next((one for one in months[first - 1 : last] if one.past_due >= days), None)
            if reached is not None:
                said = message(
                    "Month {month}: {days} days past due or more.",
                    month=Number(reached.number),
                    days=Number(days),
                )
                yield reached.number, said
        if last < len(months):
            yield last + 1, message("Month {month}: nothing is overdue any more.", month=Number(last + 1))
    for first, last in _spells(months, lambda month: month.short > 0):
        missing = sum(month.short for month in months[first - 1 : last])
        yield (
            first,
            message(
                "From month {month} on, {missing} is missing for essentials and other debts.",
                month=Number(first),
                missing=Amount(missing, code, trim=True),
            ),
        )


def _varied(months: Sequence[StoryMonth]) -> Iterator[Message]:
    low = sum(Happened.LOW_PAY in month.happened for month in months)
    if low:
        yield plural_message("{count} month of low pay.", "{count} months of low pay.", low)


def _ending(outcome: Outcome, household: int, months: Sequence[StoryMonth], code: str) -> Iterator[Message]:
    least = min(months, key=lambda month: month.cash)
    yield message(
        "The least it has at a month's end is {cash}, in month {month}.",
        cash=Amount(least.cash, code, trim=True),
        month=Number(least.number),
    )
    charges = int(outcome.fate.charges[household])
    if charges:
        yield message("Being late costs it {charges}.", charges=Amount(charges, code))
    owed = int(outcome.fate.owed[household])
    if owed:
        yield message(
            "At the end it has {cash} and still owes {owed}.",
            cash=Amount(months[-1].cash, code, trim=True),
            owed=Amount(owed, code),
        )
    else:
        yield message(
            "At the end it has {cash} and owes nothing.", cash=Amount(months[-1].cash, code, trim=True)
        )
