"""The same loan, every way, at once."""

from __future__ import annotations

from dataclasses import replace

from core.compare.plan import Plan, own_plan, plan_of
from core.compare.price import priced_alike, quoted, say_price
from core.compare.way import Comparison, LeftOut, Same, Way, WayKey
from core.contract import LoanTerms
from core.cost import Measures, measure
from core.errors import DateError, InstalmentTooSmall, LoanError, NoRate
from core.inputs.fields import MAX_TOTAL
from core.rates import Rate
from core.schedule import Schedule, build_schedule
from core.wording import Amount, Message, message


def ways(terms: LoanTerms, same: Same = Same.QUOTE) -> Comparison:
    """Return one loan repaid every way, at the same quoted number or at the same yearly cost; never raises.

    The reader's own contract stands among them as it is. Fees, dates, rounding and day count are the same
    for all; graces are taken off, but for the ways that are about one. Rates: see
    :func:`core.compare.price.quoted` and :func:`core.compare.price.priced_alike`.

    What do 12,000.00 at 1 % a month cost over a year, if I pay only interest until the end?

    >>> from datetime import date
    >>> loan = LoanTerms(principal=1_200_000, periods=12, rate=Rate.monthly("1%"),
    ...                  disbursed=date(2026, 1, 31))
    >>> ways(loan)[WayKey.INTEREST_ONLY].total_interest
    144000
    """
    try:
        own, measures = _worked_out(terms)
    except LoanError as error:
        reason = _refusal(error, terms)
        return Comparison(same, reason, (), tuple(LeftOut(key, reason) for key in WayKey))
    rate = own.rate
    found: list[Way] = []
    left_out: list[LeftOut] = []
    for key in WayKey:
        if key is WayKey.OWN:
            continue
        plan = plan_of(key, terms)
        if isinstance(plan, Message):
            left_out.append(LeftOut(key, plan))
            continue
        made = _own_or_none(key, plan, terms, own, measures) or _made(key, plan, terms, rate, same, measures)
        if isinstance(made, Way):
            found.append(made)
        else:
            left_out.append(made)
    if not any(way.own for way in found):
        found.insert(0, Way(WayKey.OWN, own_plan(terms).meaning, terms, own, measures, own=True))
    return Comparison(same, say_price(terms, rate, same, measures), tuple(found), tuple(left_out))


def _own_or_none(key: WayKey, plan: Plan, terms: LoanTerms, own: Schedule, measures: Measures) -> Way | None:
    """The reader's own contract where it is this plan, be it with other grace days, which move nothing."""
    days_alike = replace(terms.grace, days=plan.grace.days)
    if (plan.method, plan.periods, plan.grace) != (terms.method, terms.periods, days_alike):
        return None
    if plan.grace == terms.grace:
        return Way(key, plan.meaning, terms, own, measures, own=True)
    same = replace(terms, grace=plan.grace)
    return Way(key, plan.meaning, same, build_schedule(same), measures)


def _made(key: WayKey, plan: Plan, terms: LoanTerms, rate: Rate, same: Same, own: Measures) -> Way | LeftOut:
    try:
        told = replace(
            terms,
            method=plan.method,
            periods=plan.periods,
            grace=plan.grace,
            rate=quoted(rate).of(plan.method),
            instalment=None,
        )
        if same is Same.YEARLY_COST:
            alike = priced_alike(told, own.nominal_yearly)
            if isinstance(alike, Message):
                return LeftOut(key, alike)
            told = alike
        schedule, measures = _worked_out(told)
    except (LoanError, OverflowError) as error:
        return LeftOut(key, _refusal(error, terms))
    return Way(key, plan.meaning, told, schedule, measures)


class _TooMuch(LoanError):
    """Its payments together are more than can be shown."""


def _worked_out(terms: LoanTerms) -> tuple[Schedule, Measures]:
    schedule = build_schedule(terms)
    if schedule.total_paid > MAX_TOTAL:
        raise _TooMuch("too much in all")
    return schedule, measure(schedule)


def _refusal(error: Exception, terms: LoanTerms) -> Message:
    match error:
        case InstalmentTooSmall():
            return message("Rounded as you ask, its instalment would not even cover the interest.")
        case NoRate():
            return error.message
        case DateError():
            return message("It would end after the last day that a calendar has.")
        case _TooMuch() | OverflowError():
            return message(
                "All its payments together would pass {total}, more than can be shown here.",
                total=Amount(MAX_TOTAL, terms.currency, trim=True),
            )
    return message("The terms of your loan do not fit together with it.")
