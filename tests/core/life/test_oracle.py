"""The ledger against the oracle: what is owed day by day, every row, every payment's split, every total."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, timedelta

import pytest
from hypothesis import given

from core.dates import DayCount
from core.life import EntryKind, Ledger, live
from tests.core.life.oracle import Figures, Life
from tests.core.life.strategies import Story, stories
from tests.strategies import tried

DAY = timedelta(days=1)
OWED = tuple(field.name for field in fields(Figures))
SPLIT = ("fee", "penalty", "interest", "principal", "waiting", "surplus")


def some_days(story: Story, right: Life) -> list[date]:
    """Return the days on and around which something happens, and every eleventh one."""
    days = {story.until, story.terms.disbursed}
    for moment in (*(row.due for row in right.rows), *(event.day for event in story.events)):  # type: ignore[attr-defined]
        days |= {moment - DAY, moment, moment + DAY, moment + (right.grace_days + 1) * DAY}
    days |= {story.terms.disbursed + k * DAY for k in range(0, 400, 11)}
    return sorted(day for day in days if story.terms.disbursed <= day <= story.until)


def assert_equal(ledger: Ledger, right: Life, story: Story) -> None:
    """Compare all that both say, in the order that helps most to find a fault."""
    assert list(ledger.rows) == right.rows
    said = [
        (entry.day, entry.amount, {name: getattr(entry.paid, name) for name in SPLIT})
        for entry in ledger.entries
        if entry.kind in (EntryKind.PAID, EntryKind.APPLIED)
    ]
    splits = [(s.day, s.amount, {name: getattr(s, name) for name in SPLIT}) for s in right.splits]
    assert said == splits
    for day in some_days(story, right):
        owed, figures = ledger.owed(day), right.figures[day]
        assert (day, {n: getattr(owed, n) for n in OWED}) == (day, {n: getattr(figures, n) for n in OWED})
    assert totals(ledger) == right.totals()


def totals(ledger: Ledger) -> dict[str, int]:
    names = ("total_interest", "total_penalty", "total_fees", "total_paid", "capitalised", "surplus")
    return {name: getattr(ledger, name) for name in names}


def compare(story: Story) -> None:
    right = Life(story.terms, story.events, story.late, story.early, story.until)
    ledger = live(story.terms, story.events, story.late, story.early, story.until)
    assert_equal(ledger, right, story)


@pytest.mark.parametrize("day_count", DayCount)
def test_every_payment_under_every_policy(day_count: DayCount) -> None:
    """1,600 lives without a change of the contract."""

    @tried(400)
    @given(stories(change=False, day_count=day_count))
    def run(story: Story) -> None:
        compare(story)

    run()


@pytest.mark.parametrize("day_count", DayCount)
def test_every_change_of_the_contract(day_count: DayCount) -> None:
    """1,600 lives with up to three changes of any kind among the payments."""

    @tried(400)
    @given(stories(day_count=day_count))
    def run(story: Story) -> None:
        compare(story)

    run()
