"""What a reader says about being late: the page's own fields, what they mean together, and their link."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from core.errors import Problem
from core.inputs import LinkReading, Quote, read_own_link, write_own_link
from core.inputs.decode import decode
from core.inputs.fields import Setting
from core.inputs.link import left_out
from core.inputs.scenario import FeeText
from core.late.fields import (
    LATE_FIELDS,
    MOST_DAYS,
    PAID,
    PAID_FIELD,
    Agreed,
    Charged,
    Compound,
    How,
    On,
    Order,
    Shown,
    Terms,
)
from core.late.paid_list import payments_in, payments_text
from core.life import Paid
from core.schedule import Row, Schedule
from core.wording import Day, Number, message


@dataclass(frozen=True, slots=True)
class Choices:
    """What was said; a field that cannot be read stands at its default, and then ``problems`` says why.

    ``row`` is the missed instalment, ``days`` those after its due date; ``more`` an exact share or points;
    ``grace`` None: as the loan's own; ``called`` None: the whole loan is not called in; ``part`` money in
    minor units; ``paid`` what was paid, in order.
    """

    row: Row
    days: int
    terms: Terms
    how: How
    more: Fraction
    on: On
    compound: Compound
    grace: int | None
    order: Order
    fee: FeeText
    charged: Charged
    called: int | None
    shown: Shown
    agreed: Agreed
    part: int
    paid: tuple[Paid, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def day(self) -> date:
        """The day looked at."""
        return self.row.due + timedelta(self.days)


def can_be_missed(schedule: Schedule) -> tuple[Row, ...]:
    """Return the instalments that ask for money."""
    return tuple(row for row in schedule.rows if row.number and row.payment)


def read_choices(raw: Mapping[str, str], schedule: Schedule, today: date) -> Choices:
    """Return what the raw texts, by field name, mean for a loan; never raises, whatever the texts.

    I say nothing at all: which instalment of six was missed, and when do I look?

    >>> from core.inputs import Scenario
    >>> from core.schedule import build_schedule
    >>> loan = build_schedule(Scenario(start=date(2026, 1, 31)).terms())
    >>> chosen = read_choices({}, loan, date(2026, 1, 31))
    >>> chosen.row.number, chosen.day
    (2, datetime.date(2026, 4, 30))
    """
    setting = _setting(today, schedule.terms.currency)
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, field in LATE_FIELDS.items():
        text = raw.get(name, "").strip() or field.default
        value = decode(field, text, setting) if text else None
        if isinstance(value, Problem):
            problems.append(value)
            value = decode(field, field.default, setting) if field.default else None
        values[name.removeprefix("late_")] = value
    rows = can_be_missed(schedule)
    row, wrong = _row(values.pop("number"), rows)
    paid = _paid(raw.get(PAID, ""), row, schedule, today)
    if isinstance(paid, Problem):
        wrong, paid = (*wrong, paid), ()
    if isinstance(values["fee"], int):
        values["fee"] = FeeText(amount=values["fee"])
    return Choices(row=row, **values, paid=paid, problems=(*problems, *wrong))


def _row(number: int | None, rows: tuple[Row, ...]) -> tuple[Row, tuple[Problem, ...]]:
    """The missed row, and the problem with its number where the loan has no such instalment to pay."""
    usual = rows[min(1, len(rows) - 1)]
    if number is None:
        return usual, ()
    found = next((row for row in rows if row.number == number), None)
    if found is not None:
        return found, ()
    said = message(
        "This loan has no such instalment to pay. Its first to pay is no. {first}, its last no. {last}.",
        first=Number(rows[0].number),
        last=Number(rows[-1].number),
    )
    return usual, (Problem("late_number", "range", said),)


def _paid(text: str, row: Row, schedule: Schedule, today: date) -> tuple[Paid, ...] | Problem:
    found = payments_in(text, PAID_FIELD, _setting(today, schedule.terms.currency))
    if isinstance(found, Problem):
        return found
    last = row.due + timedelta(MOST_DAYS)
    if any(not row.due <= one.day <= last for one in found):
        said = message(
            "Payments here are made between {first}, when the missed instalment was due, and {last}.",
            first=Day(row.due),
            last=Day(last),
        )
        return Problem(PAID, "range", said)
    return found


def read_link_choices(pairs: Iterable[tuple[str, str]], today: date, currency: str) -> LinkReading:
    """Return what a link says about the page's own fields, canonical; never raises.

    >>> dict(read_link_choices([("l-no", "３"), ("l-paid", "2026/3/20 500"), ("l-days", "x")],
    ...                        date(2026, 1, 31), "CNY").raw)
    {'late_number': '3', 'late_paid': '2026-03-20 500'}
    """
    taken = tuple(pairs)
    setting = _setting(today, currency)
    opened = read_own_link(taken, LATE_FIELDS, setting)
    given = [text for key, text in taken if key == PAID_FIELD.key]
    if not given or any(problem.key == "long" and problem.field == "link" for problem in opened.problems):
        return opened
    found = payments_in(given[0], PAID_FIELD, setting)
    if len(given) > 1 or isinstance(found, Problem):
        key = "twice" if len(given) > 1 else "form"
        return LinkReading(opened.raw, (*opened.problems, left_out(PAID_FIELD, key)))
    return LinkReading({**opened.raw, PAID: payments_text(found, currency)}, opened.problems)


def write_link_choices(raw: Mapping[str, str], today: date, currency: str) -> dict[str, str]:
    """Return the parameters that mean the choices, canonical and in the fields' order.

    >>> write_link_choices({"late_days": "７", "late_fee": "5%"}, date(2026, 1, 31), "CNY")
    {'l-days': '7', 'l-terms': 'multiple_1_5', 'l-fee': '5%', 'l-show': 'stairs'}
    """
    setting = _setting(today, currency)
    link = write_own_link(raw, LATE_FIELDS, setting)
    found = payments_in(raw.get(PAID, ""), PAID_FIELD, setting)
    if not isinstance(found, Problem) and found:
        link[PAID_FIELD.key] = payments_text(found, currency)
    return link


def _setting(today: date, currency: str) -> Setting:
    return Setting(today, currency, Quote.YEARLY)
