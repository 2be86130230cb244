"""What a line is called and what it says: calm, and never more than its source does.

A price is "above the line courts use"; whether a contract is void is for a court to say, not for a page.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType

from core.law.lines import Counts, Line, Measure, Per, Role
from core.law.lpr import Origin
from core.law.parameter import Kind, LawError
from core.wording import N_, Day, Message, Number, Sentence, Share, Term, Value, message

COUNTS: Mapping[Counts, str] = MappingProxyType(
    {
        Counts.INTEREST: N_("interest only"),
        Counts.INTEREST_AND_FEES: N_("interest and all fees together"),
        Counts.ALL_IN: N_("interest, penalty interest and all fees together"),
        Counts.UNKNOWN: N_("our sources do not say"),
    }
)

MEASURES: Mapping[Measure, str] = MappingProxyType(
    {
        Measure.NOMINAL: N_("the one counted simply"),
        Measure.EFFECTIVE: N_("the effective one, compounded"),
        Measure.UNKNOWN: N_("no text we saw says which"),
    }
)

_NAMES = {
    (Kind.COURT, Role.CEILING): N_("the line courts use"),
    (Kind.COURT, Role.ENFORCED): N_("the line up to which courts enforced interest"),
    (Kind.COURT, Role.VOID): N_("the line above which interest was void"),
    (Kind.COURT, Role.PRESUMED): N_("the line above which a court may reopen the loan"),
    (Kind.SUPERVISOR, Role.CEILING): N_("the supervisor's line for new loans"),
    (Kind.CRIMINAL, Role.CEILING): N_("the line in criminal law"),
    (Kind.CENTRAL_BANK, Role.CEILING): N_("the central bank's highest rate"),
    (Kind.CENTRAL_BANK, Role.FLOOR): N_("the central bank's lowest rate"),
    (Kind.STATUTE, Role.CEILING): N_("the line in the statute"),
}

# What courts or a statute say; the other kinds bind the lender, not the contract.
_OF_LAW = (Kind.COURT, Kind.STATUTE)


def line_name(line: Line) -> str:
    """Return what a line is called in the middle of a sentence, a source string for the Translator."""
    return _NAMES[line.kind, line.role]


def per_cent(value: Fraction, least: int = 0) -> Share:
    """Return a share with all its decimals, at least so many and at most four: 12.775 %, 0.05 %, 24 %."""
    digits = next((n for n in range(least, 4) if (value * 10 ** (n + 2)).denominator == 1), 4)
    return Share(value, digits)


def limit_of(line: Line) -> Share:
    """Return the yearly rate of a line as it stands beside a price: with two decimals or more."""
    return per_cent(line.yearly, 2)


def describe(line: Line) -> tuple[Sentence, ...]:
    """Return what a line is, in plain sentences: where it stands, from what, what it counts, for whom.

    A bank lent me money through a platform in 2026: where is the supervisor's line?

    >>> from datetime import date
    >>> from core.i18n import translator
    >>> from core.law import Jurisdiction, Lender, Product, ceiling
    >>> court, supervisor = ceiling(Jurisdiction.CN, Lender.BANK, Product.PLATFORM, date(2026, 3, 1))
    >>> translator("en").say(describe(supervisor)[0])
    "For this loan, the supervisor's line for new loans is 24.00% a year."
    """
    sentences: list[Sentence] = [_rate(line)]
    if line.lpr:
        sentences.append(of_lpr(line))
    sentences.append(message("What it counts: {counts}.", counts=Term(COUNTS[line.counts])))
    if line.per.is_yearly:
        sentences.append(
            message("Which yearly rate it means: {measure}.", measure=Term(MEASURES[line.measure]))
        )
    return (*sentences, for_contracts(line), *line.remarks)


def _rate(line: Line) -> Message:
    name = Term(line_name(line))
    match line.per:
        case Per.YEAR:
            return message("For this loan, {line} is {limit} a year.", line=name, limit=limit_of(line))
        case Per.DAY:
            return message(
                "For this loan, {line} is {rate} a day; that is {limit} a year, counted simply.",
                line=name,
                rate=per_cent(line.rate),
                limit=limit_of(line),
            )
        case Per.DAY_OF_AMOUNT_BORROWED:
            return message(
                "For this loan, {line} is {rate} a day of the amount borrowed.",
                line=name,
                rate=per_cent(line.rate),
            )
        case Per.WHOLE_LOAN:
            return message(
                "For this loan, {line} is {rate} of the amount borrowed, for the whole term.",
                line=name,
                rate=per_cent(line.rate),
            )


def of_lpr(line: Line) -> Message:
    """Return how a multiple of the LPR was reached, and whether that LPR is a published one.

    Errors: LawError for a line that is no multiple of the LPR; ask ``line.lpr`` first.
    """
    if line.lpr is None:
        raise LawError("lines", line.source.id, "is no multiple of the LPR")
    places: dict[str, Value] = {
        "limit": limit_of(line),
        "times": Number(line.multiple, 2),
        "lpr": Share(line.lpr.rate),
        "day": Day(line.lpr.day),
    }
    match line.lpr.origin:
        case Origin.PUBLISHED:
            return message("{limit} is {times} × {lpr}, the one-year LPR published on {day}.", **places)
        case Origin.ENTERED:
            return message("{limit} is {times} × {lpr}, the one-year LPR you entered.", **places)
        case Origin.LAST_SEEN:
            return message(
                "{limit} is {times} × {lpr}, the one-year LPR of {day}. It is the last one we have seen: "
                "for a later month, enter the one in force.",
                **places,
            )


def for_contracts(line: Line) -> Message:
    """Return for contracts of which days a line is."""
    first = Day(line.applies_from)
    if line.applies_to is None:
        return message("It is for contracts made on {first} or later.", first=first)
    return message("It is for contracts made from {first} to {last}.", first=first, last=Day(line.applies_to))


def silence(lines: tuple[Line, ...]) -> tuple[Message, ...]:
    """Return what our sources leave open about a contract; nothing where courts or a statute name a line."""
    if not lines:
        return (message("Our sources name no line for this kind of loan on that day."),)
    if not any(line.kind in _OF_LAW for line in lines):
        return (
            message("Our sources name no line of courts or of a statute for this kind of loan on that day."),
        )
    return ()
