"""What each way changes in the contract: method, number of periods, grace; or why it cannot."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from core.compare.way import METHODS, NAMES, WayKey
from core.contract import MAX_PERIODS, Grace, LoanTerms, Method
from core.i18n.glossary import GLOSSARY
from core.wording import Message, Number, Term, message, plural_message

# Where the reader has typed no grace of their own: a quarter of the term, a year of months at most, the
# same for the three graces that count periods, so that one word can be seen to mean three prices.
_PART_OF_TERM = 4
_MOST_PERIODS = 12
_USUAL_DAYS = 3


class Plan(NamedTuple):
    """The part of a contract that makes a way; all else is the reader's own."""

    method: Method
    periods: int
    grace: Grace
    meaning: Message


def own_plan(terms: LoanTerms) -> Plan:
    """Return the plan of the reader's own contract, with all its graces at once."""
    said = message("The loan with everything you typed, all its graces together.")
    return Plan(terms.method, terms.periods, terms.grace, said)


def plan_of(key: WayKey, terms: LoanTerms) -> Plan | Message:
    """Return what a way makes of a loan, or the reason why the loan has no such way.

    Graces, a longer term and a low start change the reader's own method where it repays principal little
    by little, else equal instalments.
    """
    if key in METHODS:
        return _method(METHODS[key], terms)
    by_and_by = terms.method in (Method.EQUAL_INSTALMENT, Method.EQUAL_PRINCIPAL, Method.FLAT_FEE)
    return _VARIED[key](terms, terms.method if by_and_by else Method.EQUAL_INSTALMENT)


def _method(method: Method, terms: LoanTerms) -> Plan | Message:
    if terms.periods == 1 and method is not terms.method:
        return message("With one payment it is the same as “{way}”.", way=_named(terms.method))
    return Plan(method, terms.periods, Grace(), message(GLOSSARY[method.value].meaning))


def _interest_only(terms: LoanTerms, method: Method) -> Plan | Message:
    if terms.periods == 1:
        return _too_short()
    count = _waits(terms)
    said = plural_message(
        "{method}, but only interest is paid for the first {count} period.",
        "{method}, but only interest is paid for the first {count} periods.",
        count,
        method=_named(method),
    )
    return Plan(method, terms.periods, Grace(principal=count), said)


def _deferred(terms: LoanTerms, method: Method) -> Plan | Message:
    if terms.periods == 1:
        return _too_short()
    count = min(terms.grace.interest_deferred or _typed(terms), terms.periods - 1)
    said = plural_message(
        "{method}, but nothing is paid for the first {count} period; its interest is added to the debt.",
        "{method}, but nothing is paid for the first {count} periods; their interest is added to the debt.",
        count,
        method=_named(method),
    )
    return Plan(method, terms.periods, Grace(interest_deferred=count), said)


def _free(terms: LoanTerms, method: Method) -> Plan | Message:
    count = terms.grace.interest_free or min(_typed(terms), terms.periods - 1)
    if not count:
        return message("With one period only, it would be a loan without any interest.")
    said = plural_message(
        "{method}, with no interest for the first {count} period.",
        "{method}, with no interest for the first {count} periods.",
        count,
        method=_named(method),
    )
    return Plan(method, terms.periods, Grace(interest_free=count), said)


def _days(terms: LoanTerms, method: Method) -> Plan:
    days = terms.grace.days or _USUAL_DAYS
    said = plural_message(
        "{method}; up to {count} day after a due date there is no penalty. The plan stays the same.",
        "{method}; up to {count} days after a due date there is no penalty. The plan stays the same.",
        days,
        method=_named(method),
    )
    return Plan(method, terms.periods, Grace(days=days), said)


def _doubled(terms: LoanTerms, method: Method) -> Plan | Message:
    count, own = Number(2 * terms.periods), Number(terms.periods)
    if count.value > MAX_PERIODS:
        return message(
            "{count} instalments are more than the {most} that are counted here.",
            count=count,
            most=Number(MAX_PERIODS),
        )
    said = message("{method}, {count} of them instead of {own}.", method=_named(method), count=count, own=own)
    return Plan(method, 2 * terms.periods, Grace(), said)


def _low_start(terms: LoanTerms, method: Method) -> Plan | Message:
    if terms.periods == 1:
        return _too_short()
    count = terms.periods // 2
    if count == _waits(terms):
        return message("Here it is the same as “{way}”.", way=Term(NAMES[WayKey.GRACE_PRINCIPAL].name))
    said = plural_message(
        "{method}, but in the first half, {count} period, only interest is paid.",
        "{method}, but in the first half, {count} periods, only interest is paid.",
        count,
        method=_named(method),
    )
    return Plan(method, terms.periods, Grace(principal=count), said)


_VARIED: Mapping[WayKey, Callable[[LoanTerms, Method], Plan | Message]] = MappingProxyType(
    {
        WayKey.GRACE_PRINCIPAL: _interest_only,
        WayKey.GRACE_DEFERRED: _deferred,
        WayKey.GRACE_FREE: _free,
        WayKey.GRACE_DAYS: _days,
        WayKey.DOUBLED: _doubled,
        WayKey.LOW_START: _low_start,
    }
)


def _too_short() -> Message:
    return message("It takes at least two periods: one that waits and one that repays.")


def _waits(terms: LoanTerms) -> int:
    """Periods of interest only: the reader's own number, else as many as the other graces have."""
    return min(terms.grace.principal or _typed(terms), terms.periods - 1)


def _typed(terms: LoanTerms) -> int:
    """The length of a grace where the reader gave this one none: that of another, else the usual one."""
    grace = terms.grace
    typed = max(grace.principal, grace.interest_deferred, grace.interest_free)
    return typed or max(1, min(_MOST_PERIODS, terms.periods // _PART_OF_TERM))


def _named(method: Method) -> Term:
    return Term(GLOSSARY[method.value].name)
