"""What each way changes in the contract: method, number of periods, grace; or why it cannot."""

from __future__ import annotations

from typing import NamedTuple

from core.compare.way import METHODS, NAMES, WayKey
from core.contract import MAX_PERIODS, Grace, LoanTerms, Method
from core.i18n.glossary import GLOSSARY
from core.wording import Message, Number, Term, message, plural_message

# Where the reader has typed no grace of their own: a quarter of the term, a year of months at most, the
# same for the three graces that count periods, so that one word can be seen to mean three prices.
_PART_OF_TERM = 4
_MOST_PERIODS = 12
_DAYS = 3


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
    method = terms.method if terms.method in _BY_INSTALMENTS else Method.EQUAL_INSTALMENT
    named, n, grace = Term(GLOSSARY[method.value].name), terms.periods, terms.grace
    if key is WayKey.GRACE_DAYS:
        days = grace.days or _DAYS
        said = plural_message(
            "{method}; up to {count} day after a due date there is no penalty. The plan stays the same.",
            "{method}; up to {count} days after a due date there is no penalty. The plan stays the same.",
            days,
            method=named,
        )
        return Plan(method, n, Grace(days=days), said)
    if key is WayKey.DOUBLED:
        if 2 * n > MAX_PERIODS:
            return message(
                "{count} instalments are more than the {most} that are counted here.",
                count=Number(2 * n),
                most=Number(MAX_PERIODS),
            )
        said = message(
            "{method}, {count} of them instead of {own}.", method=named, count=Number(2 * n), own=Number(n)
        )
        return Plan(method, 2 * n, Grace(), said)
    typed = max(grace.principal, grace.interest_deferred, grace.interest_free)
    if key is WayKey.GRACE_FREE:
        count = grace.interest_free or min(typed or _usual(n), n - 1)
        if not count:
            return message("With one period only, it would be a loan without any interest.")
        said = plural_message(
            "{method}, with no interest for the first {count} period.",
            "{method}, with no interest for the first {count} periods.",
            count,
            method=named,
        )
        return Plan(method, n, Grace(interest_free=count), said)
    if n == 1:
        return message("It takes at least two instalments: one that waits and one that repays.")
    if key is WayKey.GRACE_DEFERRED:
        count = min(grace.interest_deferred or typed or _usual(n), n - 1)
        said = plural_message(
            "{method}, but nothing is paid for the first {count} period; its interest is added to the debt.",
            "{method}, but nothing is paid for the first {count} periods; their interest is added to the "
            "debt.",
            count,
            method=named,
        )
        return Plan(method, n, Grace(interest_deferred=count), said)
    waits = min(grace.principal or typed or _usual(n), n - 1)
    if key is WayKey.LOW_START:
        if waits == n // 2:
            return message("Here it is the same as “{way}”.", way=Term(NAMES[WayKey.GRACE_PRINCIPAL].name))
        waits = n // 2
        said = plural_message(
            "{method}, but in the first half, {count} period, only interest is paid.",
            "{method}, but in the first half, {count} periods, only interest is paid.",
            waits,
            method=named,
        )
        return Plan(method, n, Grace(principal=waits), said)
    said = plural_message(
        "{method}, but only interest is paid for the first {count} period.",
        "{method}, but only interest is paid for the first {count} periods.",
        waits,
        method=named,
    )
    return Plan(method, n, Grace(principal=waits), said)


_BY_INSTALMENTS = (Method.EQUAL_INSTALMENT, Method.EQUAL_PRINCIPAL, Method.FLAT_FEE)


def _method(method: Method, terms: LoanTerms) -> Plan | Message:
    if terms.periods == 1 and method is not terms.method:
        return message(
            "With one payment it is the same as “{way}”.", way=Term(GLOSSARY[terms.method.value].name)
        )
    return Plan(method, terms.periods, Grace(), message(GLOSSARY[method.value].meaning))


def _usual(periods: int) -> int:
    return max(1, min(_MOST_PERIODS, periods // _PART_OF_TERM))
