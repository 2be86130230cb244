"""How the program rounds, and which day it means: each rule with an example the engine works out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import NamedTuple

from core.dates import DayCount, Frequency, due_date, months_back, months_between, year_fraction
from core.method.day_counts import DAY_COUNTS
from core.method.sample import DAY, loan
from core.money import Rounding, round_fraction
from core.rates import Rate
from core.wording import N_, Amount, Day, ExactAmount, Message, Number, Value, message

_CODE = "CNY"
_LEAP = date(2027, 12, 15), date(2028, 1, 15)


class Topic(Enum):
    """What a rule is about."""

    ROUNDING = N_("Rounding")
    DATES = N_("Dates")
    DAY_COUNTS = N_("Day counts")


class Rule(NamedTuple):
    """One rule: its name, the public functions that keep it, one sentence, examples worked out when asked."""

    key: str
    topic: Topic
    title: str
    functions: tuple[str, ...]
    convention: str
    worked: Callable[[], tuple[Message, ...]]


def _becomes(before: Value, after: Value) -> Message:
    return message("{before} → {after}", before=before, after=after)


def _halves(rounding: Rounding) -> tuple[Message, ...]:
    halves = (Fraction(5, 2), Fraction(7, 2), Fraction(-5, 2))
    return tuple(_becomes(Number(half, 1), Number(round_fraction(half, rounding))) for half in halves)


def _once() -> tuple[Message, ...]:
    i = Fraction(1, 100)
    exact = 1_000_000 * i / (1 - 1 / (1 + i) ** 12)
    return (_becomes(ExactAmount(exact, _CODE), Amount(loan(rate=Rate.monthly("1%")).instalment, _CODE)),)


def _multiple() -> tuple[Message, ...]:
    plain = loan(rate=Rate.monthly("1%"))
    whole = loan(rate=Rate.monthly("1%"), instalment_multiple=100)
    return (_becomes(Amount(plain.instalment, _CODE), Amount(whole.instalment, _CODE)),)


def _last() -> tuple[Message, ...]:
    schedule = loan(rate=Rate.daily("0.05%"), periods=6)
    return (
        message(
            "{first} five times, then {last}: {difference}.",
            first=Amount(schedule.instalment, _CODE),
            last=Amount(schedule.payments[-1], _CODE),
            difference=Amount(schedule.last_difference, _CODE),
        ),
    )


def _due() -> tuple[Message, ...]:
    month = Frequency(1, "month")
    days = [Day(due_date(DAY, month, k)) for k in range(4)]
    return (
        message("{day0} → {day1} → {day2} → {day3}", day0=days[0], day1=days[1], day2=days[2], day3=days[3]),
    )


def _odd_interest() -> tuple[Message, ...]:
    start, end = date(2026, 1, 15), date(2026, 2, 1)
    part = months_between(start, end)
    return (
        message(
            "{start} → {end}: {days} of {length} days, {part} of a month.",
            start=Day(start),
            end=Day(end),
            days=Number(part.numerator),
            length=Number(part.denominator),
            part=Number(part, 4),
        ),
    )


def _odd_rate() -> tuple[Message, ...]:
    start, end = date(1978, 1, 10), date(1978, 3, 1)
    months, days = months_back(start, end)
    return (
        message(
            "{start} → {end}: whole months {months}, days {days}.",
            start=Day(start),
            end=Day(end),
            months=Number(months),
            days=Number(days),
        ),
    )


def _per_year() -> tuple[Message, ...]:
    every = (Frequency(1, "month"), Frequency(1, "week"), Frequency(1, "day"))
    months, weeks, days = (Number(one.per_year) for one in every)
    return (message("Months {months}, weeks {weeks}, days {days}.", months=months, weeks=weeks, days=days),)


def _part(day_count: DayCount) -> Callable[[], tuple[Message, ...]]:
    def worked() -> tuple[Message, ...]:
        start, end = _LEAP
        part = year_fraction(start, end, day_count)
        return (
            message(
                "{start} → {end}: {part} of a year.",
                start=Day(start),
                end=Day(end),
                part=Number(part, 6, fixed=True),
            ),
        )

    return worked


RULES: tuple[Rule, ...] = (
    Rule(
        "half_up",
        Topic.ROUNDING,
        N_("Half up"),
        ("core.money.round_ratio",),
        N_("Half a cent goes away from zero, as Chinese lenders do; this is what a loan starts with."),
        lambda: _halves(Rounding.HALF_UP),
    ),
    Rule(
        "half_even",
        Topic.ROUNDING,
        N_("Half to the even one"),
        ("core.money.round_ratio",),
        N_("Half a cent goes to the even neighbour, as some banks elsewhere do."),
        lambda: _halves(Rounding.HALF_EVEN),
    ),
    Rule(
        "once",
        Topic.ROUNDING,
        N_("Once, and only at the end"),
        ("core.instalment.uniform_instalment",),
        N_(
            "The instalment is worked out as an exact fraction and rounded once; money is never "
            "a binary fraction."
        ),
        _once,
    ),
    Rule(
        "multiple",
        Topic.ROUNDING,
        N_("Rounded to multiples of"),
        ("core.money.round_to_multiple",),
        N_(
            "Where a lender rounds to whole yuan, that is the one rounding; the last instalment evens it out."
        ),
        _multiple,
    ),
    Rule(
        "last",
        Topic.ROUNDING,
        N_("The last instalment takes what is left"),
        ("core.schedule.build_schedule",),
        N_("So the balance ends at exactly 0.00; the page says by how much the last one differs."),
        _last,
    ),
    Rule(
        "due",
        Topic.DATES,
        N_("Due date"),
        ("core.dates.due_date", "core.periods.due_days"),
        N_(
            "Each is counted from the first day, never from the one before; a month that is too "
            "short gives its "
            "last day."
        ),
        _due,
    ),
    Rule(
        "odd_interest",
        Topic.DATES,
        N_("A first period that is not whole: its interest"),
        ("core.dates.months_between",),
        N_("Whole months forward from the first day, then the days left over the length of the next month."),
        _odd_interest,
    ),
    Rule(
        "odd_rate",
        Topic.DATES,
        N_("A first period that is not whole: its yearly rate"),
        ("core.dates.months_back",),
        N_(
            "Whole months back from the first due date, then days: over 30 (simple rate) or 365 "
            "(effective rate)."
        ),
        _odd_rate,
    ),
    Rule(
        "per_year",
        Topic.DATES,
        N_("Periods in a year"),
        ("core.dates.Frequency.per_year",),
        N_("As US Regulation Z counts them, also in leap years."),
        _per_year,
    ),
    Rule(
        "thirty_360",
        Topic.DAY_COUNTS,
        DAY_COUNTS[DayCount.THIRTY_360],
        ("core.dates.year_fraction",),
        N_("A month is a twelfth of a year, whatever its days: the textbook schedule."),
        _part(DayCount.THIRTY_360),
    ),
    Rule(
        "act_360",
        Topic.DAY_COUNTS,
        DAY_COUNTS[DayCount.ACT_360],
        ("core.dates.year_fraction",),
        N_("Calendar days over 360, so a year bears five or six days more of interest than it says."),
        _part(DayCount.ACT_360),
    ),
    Rule(
        "act_365",
        Topic.DAY_COUNTS,
        DAY_COUNTS[DayCount.ACT_365],
        ("core.dates.year_fraction",),
        N_("Calendar days over 365, as app loans that quote a daily rate count."),
        _part(DayCount.ACT_365),
    ),
    Rule(
        "act_act",
        Topic.DAY_COUNTS,
        DAY_COUNTS[DayCount.ACT_ACT],
        ("core.dates.year_fraction",),
        N_("Days in leap years over 366, the others over 365, as ISDA defines it."),
        _part(DayCount.ACT_ACT),
    ),
)


def rules_of(topic: Topic) -> tuple[Rule, ...]:
    """Return the rules about one thing."""
    return tuple(rule for rule in RULES if rule.topic is topic)
