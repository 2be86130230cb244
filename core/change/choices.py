"""What a reader tries: texts and link -> choices, whatever the texts; and what they must be beside a loan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from core.change.fields import CHANGE_FIELDS, WAYS, Shown, Tried, WayKey, decode_change, encode_change
from core.contract import LoanTerms
from core.errors import Problem
from core.inputs import FeeText, LinkReading
from core.inputs.dated import Dated
from core.inputs.link import left_out, parts_of
from core.periods import due_days
from core.wording import Day, Number, message

# Where a loan has them, the first instalment stays as it was: a reader has that one behind them.
_USUAL_FIRST = 2


@dataclass(frozen=True, slots=True)
class Choices:
    """What was chosen. Money in minor units, rates a year; None where a box is empty.

    ``first`` is the first instalment that is not as it was, ``last`` the last that extra comes with.
    """

    tried: Tried
    way: WayKey
    shown: Shown
    first: int
    last: int | None
    extra: int
    dated: tuple[Dated, ...]
    fee: FeeText
    free: int | None
    kept_at: Fraction
    by: date | None
    rate: Fraction | None
    periods: int
    rounds: int


@dataclass(frozen=True, slots=True)
class ChangeReading:
    """Choices, or None and the problems that stand in their way."""

    choices: Choices | None
    problems: tuple[Problem, ...]


def read_change(raw: Mapping[str, str], terms: LoanTerms, today: date) -> ChangeReading:
    """Return what the raw texts, by field name, mean for a loan; never raises, whatever the texts.

    Only what belongs to the thing that is tried can stand in its way.

    "Two hundred more with every instalment from the third on":

    >>> from core.rates import Rate
    >>> loan = LoanTerms(principal=1_000_000, rate=Rate.monthly("1%"), periods=6, disbursed=date(2026, 1, 31))
    >>> read = read_change({"change_extra": "200", "change_first": "3"}, loan, date(2026, 1, 31)).choices
    >>> read.extra, read.first, read.tried
    (20000, 3, <Tried.EXTRA: 'extra'>)
    """
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, field in CHANGE_FIELDS.items():
        value = decode_change(name, raw.get(name, field.default), today, terms.currency)
        if isinstance(value, Problem):
            problems.append(value)
            value = decode_change(name, field.default, today, terms.currency)
        values[name] = value
    tried: Tried = values["change_try"]
    mine = BELONGS[tried]
    problems = [problem for problem in problems if problem.field in mine]
    problems += [one for one in _against(values, terms) if one.field in mine]
    if problems:
        return ChangeReading(None, tuple(problems))
    way: WayKey = values["change_way"]
    return ChangeReading(
        Choices(
            tried=tried,
            way=way if way in WAYS[tried] else WAYS[tried][0],
            shown=values["change_shown"],
            first=values["change_first"] or usual_first(terms),
            last=values["change_last"],
            extra=values["change_extra"],
            dated=values["change_list"],
            fee=values["change_fee"],
            free=values["change_free"],
            kept_at=values["change_yield"],
            by=values["change_by"],
            rate=values["change_rate"],
            periods=values["change_periods"],
            rounds=values["change_rounds"],
        ),
        (),
    )


_ALWAYS = ("change_try", "change_way", "change_shown")
# The fields of each thing that can be tried, in the order they are asked for.
BELONGS: Mapping[Tried, tuple[str, ...]] = {
    Tried.EXTRA: (
        *_ALWAYS, "change_extra", "change_first", "change_last", "change_list", "change_fee", "change_free",
        "change_yield", "change_by",
    ),
    Tried.RATE: (*_ALWAYS, "change_rate", "change_first"),
    Tried.EXTEND: (*_ALWAYS, "change_periods", "change_first", "change_rate"),
    Tried.HOLIDAY: (*_ALWAYS, "change_periods", "change_first"),
    Tried.RESPREAD: (*_ALWAYS, "change_periods", "change_first"),
    Tried.AGAIN: (*_ALWAYS, "change_rounds"),
}  # fmt: skip


def usual_first(terms: LoanTerms) -> int:
    """Return the instalment from which a change counts where the reader names none."""
    return min(_USUAL_FIRST, terms.periods)


def _against(values: Mapping[str, Any], terms: LoanTerms) -> Iterator[Problem]:
    """Yield what the choices cannot be beside this loan."""
    first, last = values["change_first"] or usual_first(terms), values["change_last"]
    if first > terms.periods:
        said = message("The loan has {most} instalments: write at most that.", most=Number(terms.periods))
        yield Problem("change_first", "periods", said)
    if last is not None and last < first:
        said = message("Write at least {least}, the instalment from which it counts.", least=Number(first))
        yield Problem("change_last", "order", said)
    days = due_days(terms)
    if values["change_list"] and not all(
        terms.disbursed <= extra.day <= days[-1] for extra in values["change_list"]
    ):
        said = message(
            "Each day must lie within the loan, from {first} to {last}.",
            first=Day(terms.disbursed),
            last=Day(days[-1]),
        )
        yield Problem("change_list", "range", said)


def read_change_link(pairs: Iterable[tuple[str, str]], today: date, currency: str) -> LinkReading:
    """Return what a link says about the page's own fields, canonical; never raises. Like ``read_link``.

    >>> dict(read_change_link([("c-more", "1,800"), ("c-try", "x")], date(2026, 1, 31), "CNY").raw)
    {'change_extra': '1800'}
    """
    parts = parts_of(pairs, {field.key: name for name, field in CHANGE_FIELDS.items()})
    if isinstance(parts, Problem):
        return LinkReading({}, (parts,))
    raw: dict[str, str] = {}
    problems: list[Problem] = []
    for name, given in parts.texts.items():
        value = decode_change(name, given[0], today, currency)
        if len(given) > 1:
            problems.append(left_out(CHANGE_FIELDS[name], "twice"))
        elif isinstance(value, Problem):
            problems.append(left_out(CHANGE_FIELDS[name], value.key))
        else:
            raw[name] = encode_change(name, value, today, currency)
    return LinkReading(raw, tuple(problems))


def write_change_link(raw: Mapping[str, str], today: date, currency: str) -> dict[str, str]:
    """Return the parameters that mean the choices, canonical and in the fields' order.

    >>> write_change_link({"change_extra": "３００", "change_first": "?"}, date(2026, 1, 31), "CNY")
    {'c-try': 'extra', 'c-more': '300'}
    """
    link: dict[str, str] = {}
    for name, field in CHANGE_FIELDS.items():
        value = decode_change(name, raw.get(name, field.default), today, currency)
        if isinstance(value, Problem):
            continue
        text = encode_change(name, value, today, currency)
        if field.core or text != field.default:
            link[field.key] = text
    return link
