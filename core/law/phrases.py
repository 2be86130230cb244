"""What the page says about lines: calm, and never more than the sources do.

A price is "above the line courts use"; whether a contract is void is for a court to say, not for a page.
"""

from __future__ import annotations

from enum import Enum
from fractions import Fraction

from core.law.lines import Counts, Lender, Line, Measure, Product, Role
from core.law.lpr import Origin
from core.law.parameter import Jurisdiction, Kind, LawError
from core.wording import N_, Day, Message, Number, Share, Term, Value, message

PLACES: dict[Jurisdiction, str] = {
    Jurisdiction.CN: N_("Mainland China"),
    Jurisdiction.HK: N_("Hong Kong"),
    Jurisdiction.TW: N_("Taiwan"),
    Jurisdiction.US: N_("United States"),
    Jurisdiction.UK: N_("United Kingdom"),
    Jurisdiction.INTL: N_("Anywhere"),
}

KINDS: dict[Kind, str] = {
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

LENDERS: dict[Lender, str] = {
    Lender.PRIVATE: N_("A private person, or a firm without a lending licence"),
    Lender.BANK: N_("A bank"),
    Lender.CONSUMER_FINANCE: N_("A consumer finance company"),
    Lender.SMALL_LOAN: N_("A small-loan company"),
    Lender.MONEY_LENDER: N_("A licensed money lender"),
}

PRODUCTS: dict[Product, str] = {
    Product.LOAN: N_("A loan"),
    Product.PLATFORM: N_("A bank's loan sold through a platform"),
    Product.CARD: N_("A credit card"),
    Product.SHORT_TERM: N_("High-cost short-term credit"),
}

COUNTS: dict[Counts, str] = {
    Counts.INTEREST: N_("interest only"),
    Counts.INTEREST_AND_FEES: N_("interest and all fees together"),
    Counts.ALL_IN: N_("interest, penalty interest and all fees together"),
    Counts.UNKNOWN: N_("our sources do not say what it counts"),
}

MEASURES: dict[Measure, str] = {
    Measure.NOMINAL: N_("the nominal yearly rate"),
    Measure.EFFECTIVE: N_("the effective yearly rate"),
    Measure.UNKNOWN: N_("no text we saw says which of the two yearly rates it means"),
}

_NAMES: dict[tuple[Kind, Role], str] = {
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

SILENT = N_("Our sources name no line for this kind of loan on that day.")
DISPUTED = N_("disputed")
ASSUMED = N_("assumption: nothing we read confirms it")
CONTRADICTED = N_("sources contradict each other")

# As finely as rates are shown: a fen of rounding does not put a 24 % loan above 24 %.
_VISIBLE = Fraction(5, 100_000)


class Standing(Enum):
    """Where a price stands: beyond the line, not beyond it, or beyond it by one yearly rate only."""

    WITHIN = "within"
    ABOVE = "above"
    DEPENDS = "depends"


def name(line: Line) -> str:
    """Return what a line is called, a source string for the Translator."""
    return _NAMES[line.kind, line.role]


def standing(line: Line, nominal: float, effective: float) -> Standing:
    """Return where a price stands, by the yearly rate the rule means, or by both where it does not say.

    Rates are fractions a year. A difference that two decimals of a per cent do not show is none.
    A loan costs 23 % a year simply, 25.6 % compounded: is it above 24 %?

    >>> from datetime import date
    >>> from core.law import Jurisdiction, ceiling
    >>> court = ceiling(Jurisdiction.CN, Lender.BANK, Product.LOAN, date(2026, 1, 5))[0]
    >>> standing(court, 0.23, 0.256)
    <Standing.DEPENDS: 'depends'>
    """
    meant = {Measure.NOMINAL: (nominal,), Measure.EFFECTIVE: (effective,)}
    rates = meant.get(line.measure, (nominal, effective))
    beyond = {Fraction(rate) - line.yearly > _VISIBLE for rate in rates}
    if len(beyond) == 2:
        return Standing.DEPENDS
    return Standing.ABOVE if True in beyond else Standing.WITHIN


def verdict(line: Line, nominal: float, effective: float) -> Message:
    """Return the sentence that sets a price against a line: never a judgement of the contract."""
    where = standing(line, nominal, effective)
    if line.measure is Measure.UNKNOWN:
        return _verdict_either_way(line, where, nominal, effective)
    places: dict[str, Value] = {
        "price": Share(nominal if line.measure is Measure.NOMINAL else effective),
        "line": Term(name(line)),
        "limit": Share(line.yearly),
    }
    if where is Standing.ABOVE:
        return message("{price} a year is above {line} ({limit}).", **places)
    return message("{price} a year is not above {line} ({limit}).", **places)


def _verdict_either_way(line: Line, where: Standing, nominal: float, effective: float) -> Message:
    places: dict[str, Value] = {
        "nominal": Share(nominal),
        "effective": Share(effective),
        "line": Term(name(line)),
        "limit": Share(line.yearly),
    }
    match where:
        case Standing.ABOVE:
            return message(
                "{nominal} a year simply, {effective} compounded: both are above {line} ({limit}).", **places
            )
        case Standing.WITHIN:
            return message(
                "{nominal} a year simply, {effective} compounded: neither is above {line} ({limit}).",
                **places,
            )
        case Standing.DEPENDS:
            return message(
                "{nominal} a year simply, {effective} compounded: only one of them is above {line} "
                "({limit}), and no text we saw says which one it means.",
                **places,
            )


def of_lpr(line: Line) -> Message:
    """Return how a multiple of the LPR was reached, and whether that LPR is a published one.

    Errors: LawError for a line that is no multiple of the LPR; ask ``line.lpr`` first.
    """
    if line.lpr is None:
        raise LawError("lines", line.source.id, "is no multiple of the LPR")
    places: dict[str, Value] = {
        "limit": Share(line.yearly),
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
