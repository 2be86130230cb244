"""The law book as a table for readers: what each entry is called, its figures, its source in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple

from core.law.parameter import Confidence, Kind, Parameter, Part, Range, Seen, Where
from core.law.phrases import per_cent
from core.law.units import Scalar, Shape, Unit
from core.wording import N_, Amount, Day, Message, Number, Sentence, Statement, Term, Value, message

TOPICS: Mapping[str, str] = MappingProxyType(
    {
        "affordability": N_("How much debt an income carries"),
        "bureau": N_("Credit record and loan classes"),
        "cards": N_("Credit cards"),
        "collection": N_("How a lender may collect"),
        "contract": N_("Contract law"),
        "disclosure": N_("Showing the price"),
        "hotlines": N_("Help lines"),
        "limits": N_("Largest amounts and terms"),
        "lpr": N_("Loan Prime Rate"),
        "penalty": N_("Penalty interest"),
        "products": N_("App loans, as pages quote them"),
        "rates": N_("Lines on prices"),
        "shocks": N_("What can go wrong, in statistics"),
    }
)

KINDS: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.COURT: N_("courts"),
        Kind.SUPERVISOR: N_("supervisor"),
        Kind.CRIMINAL: N_("criminal law"),
        Kind.CENTRAL_BANK: N_("central bank"),
        Kind.STATUTE: N_("statute"),
        Kind.RECORD: N_("credit record"),
        Kind.COLLECTION: N_("collection"),
        Kind.HOTLINE: N_("help line"),
        Kind.PRODUCT: N_("product, as pages quote it"),
        Kind.GUIDELINE: N_("guideline or custom"),
        Kind.POLICY: N_("government policy"),
        Kind.PROPOSAL: N_("proposal, not in force"),
        Kind.STATISTIC: N_("statistics"),
        Kind.COMPUTED: N_("computed here"),
    }
)

CONFIDENCES: Mapping[Confidence, str] = MappingProxyType(
    {
        Confidence.HIGH: N_("sure"),
        Confidence.MEDIUM: N_("fairly sure"),
        Confidence.LOW: N_("unsure"),
    }
)

SEEN: Mapping[Seen, str] = MappingProxyType(
    {
        Seen.STATUTE: N_("read in the text of the law"),
        Seen.EXCERPT: N_("read in an excerpt of a page"),
        Seen.FILE: N_("read in a data file"),
        Seen.COMPUTED: N_("computed here"),
        Seen.NOT_SEEN: N_("assumption: nothing we read confirms it"),
    }
)

CLAIMED_BY: Mapping[Where, str] = MappingProxyType(
    {
        Where.PAGE: N_("a web page says"),
        Where.PRESS: N_("press reports say"),
        Where.ARTICLE: N_("an article on app loans says"),
        Where.RULE: N_("a rule of the supervisor says"),
    }
)

# What stands after the figure. A unit that is not here needs no word: its figure says it all.
_UNITS: Mapping[Unit, str] = MappingProxyType(
    {
        Unit.PERCENT_PER_YEAR: N_("a year"),
        Unit.PERCENT_PER_DAY: N_("a day"),
        Unit.PERCENT_PER_DAY_OF_AMOUNT_BORROWED: N_("a day of the amount borrowed"),
        Unit.PERCENT_OF_AMOUNT_BORROWED: N_("of the amount borrowed"),
        Unit.PERCENT_OF_INCOME: N_("of income"),
        Unit.PERCENT_OF_GROSS_INCOME: N_("of income before tax"),
        Unit.PERCENT_OF_BALANCE: N_("of the balance"),
        Unit.PERCENT_OF_BILL: N_("of the bill"),
        Unit.PERCENT_OF_UNPAID_MINIMUM: N_("of the unpaid part of the minimum payment"),
        Unit.PERCENT_OF_RESPONDENTS: N_("of those asked"),
        Unit.PERCENT_MARKUP_ON_CONTRACT_RATE: N_("of the contract's rate, on top of it"),
        Unit.PERCENTAGE_POINTS_PER_YEAR: N_("percentage points a year"),
        Unit.PER_100_PERSONS_PER_YEAR: N_("per 100 people a year"),
        Unit.MULTIPLE: N_("times as much"),
        Unit.MULTIPLE_OF_LPR1Y: N_("times the one-year LPR"),
        Unit.WEEKS: N_("weeks"),
        Unit.DAYS: N_("days"),
        Unit.DAYS_PAST_DUE: N_("days past due"),
        Unit.MONTHS: N_("months"),
        Unit.MONTHS_OF_INCOME: N_("months of income"),
        Unit.MONTHS_OF_EXPENSES: N_("months of expenses"),
        Unit.YEARS: N_("years"),
        Unit.YEARS_FROM_END_OF_BAD_CONDUCT: N_("years from the day it is settled"),
        Unit.YEARS_PRISON_MAX: N_("years of prison at most"),
        Unit.POINTS: N_("score points"),
        Unit.REPORTS_PER_YEAR: N_("reports a year"),
        Unit.CALLS_PER_DAY: N_("calls a day"),
        Unit.CALLS_PER_7_DAYS: N_("calls in 7 days"),
        Unit.CNY_PER_YEAR: N_("a year"),
        Unit.DEADLINE: N_("at the latest"),
        Unit.PUBLISHED: N_("published"),
    }
)

_RULE, _YES, _NO = N_("a rule without a figure"), N_("yes"), N_("no")

# Written by the hundred in the data files like the per cents, but said as plain numbers.
_PLAIN = (Unit.PERCENTAGE_POINTS_PER_YEAR, Unit.PER_100_PERSONS_PER_YEAR)


class Figure(NamedTuple):
    """One value of an entry as it is shown: ``label`` where it has several, the value, the unit's words.

    ``unit`` is a source string for the Translator, empty where the value needs none.
    """

    label: Statement
    value: Message
    unit: str


def figures(parameter: Parameter) -> tuple[Figure, ...]:
    """Return the figures of an entry, in their order; a list of values gives one figure each.

    How is Weilidai's daily rate written?

    >>> from core.i18n import translator
    >>> from core.law import lawbook
    >>> t = translator("en")
    >>> [(t.say(one.value), t(one.unit)) for one in figures(lawbook()["p-wld-rate"])]
    [('0.02% to 0.05%', 'a day')]
    """
    return tuple(
        Figure(part.label, said, _UNITS.get(part.unit, ""))
        for part in parameter.parts
        for said in _values(part)
    )


def _values(part: Part) -> tuple[Message, ...]:
    match part.value:
        case Range(low, None):
            return (message("{low} or more", low=as_value(low, part.unit)),)
        case Range(low, high) if high is not None:
            return (message("{low} to {high}", low=as_value(low, part.unit), high=as_value(high, part.unit)),)
        case Statement() as single:
            return (message("{value}", value=single),)
        case tuple() as several:
            return tuple(message("{value}", value=as_value(one, part.unit)) for one in several)
        case single:
            return (message("{value}", value=as_value(single, part.unit)),)


def as_value(value: Scalar, unit: Unit) -> Value:
    """Return one scalar of an entry as the typed value that a sentence holds."""
    match value:
        case bool():
            return Term(_RULE if unit is Unit.RULE else _YES if value else _NO)
        case Fraction():
            if unit in _PLAIN:
                return Number(value * 100, 2)
            return per_cent(value) if unit.shape is Shape.SHARE else Number(value, 2)
        case int():
            return Amount(value, unit.currency, trim=True) if unit.currency else Number(value)
        case date():
            return Day(value)
        case time():
            return Statement(f"{value:%H:%M}")
        case str():
            return Statement(value)
        case Statement():
            return value


def cited(parameter: Parameter) -> Sentence:
    """Return the source of an entry as one phrase: title, document number, article."""
    places: dict[str, Value] = {"source": parameter.source}
    if parameter.passage:
        places["passage"] = parameter.passage
    if parameter.document:
        places["document"] = Statement(parameter.document)
    if parameter.document and parameter.passage:
        return message("{source}, {document}, {passage}", **places)
    if parameter.document:
        return message("{source}, {document}", **places)
    if parameter.passage:
        return message("{source}, {passage}", **places)
    return parameter.source
