"""Which lines on prices apply to a contract: by place, lender, kind of loan and the day it was made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

from core.law.book import DATA, Lawbook, lawbook
from core.law.choices import Jurisdiction, Lender, Product
from core.law.lines import Counts, Line, Measure, Per, Role
from core.law.lpr import lpr_on
from core.law.parameter import Kind, LawError, Parameter
from core.law.reading import only_keys, read_choice, read_day, read_statement, read_toml
from core.law.units import Unit
from core.rates import Exact
from core.wording import Statement

_KEYS = {
    *("parameter", "part", "source", "lenders", "products", "kind", "role", "counts", "measure"),
    *("applies_from", "applies_to", "disputed", "conditional", "remarks"),
}
_ANY = ["any"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A line as the data file states it, LPR not worked in, and whom it binds."""

    lenders: tuple[Lender, ...]
    products: tuple[Product, ...]
    stated: Line
    of_lpr: bool

    def applies(self, lender: Lender, product: Product, day: date) -> bool:
        """Whether a contract made on that day falls under it."""
        first, last = self.stated.applies_from, self.stated.applies_to
        return (
            lender in self.lenders
            and product in self.products
            and first <= day
            and (last is None or day <= last)
        )

    def line(self, day: date, entered: Exact | None) -> Line:
        """Return the line for a contract of that day, with the LPR worked in where the rule has one."""
        if not self.of_lpr:
            return self.stated
        lpr = lpr_on(day, entered)
        return replace(self.stated, rate=self.stated.multiple * lpr.rate, lpr=lpr)


def ceiling(
    jurisdiction: Jurisdiction,
    lender: Lender,
    product: Product,
    contract_date: date,
    lpr: Exact | None = None,
) -> tuple[Line, ...]:
    """Return the lines that apply to a contract made on a day; none where the sources are silent.

    ``lpr`` ("2.9%") is the one-year LPR of that day as the reader knows it; it serves only after the months
    that were seen, and without it the last one seen does. Each line's ``lpr`` says which was used.
    An answer is about the contract's day: a later rule for old contracts stands in the remarks.

    A friend lent me money in June 2019, another in June 2021: which yearly rates did courts use?

    >>> def of_courts(day):
    ...     lines = ceiling(Jurisdiction.CN, Lender.PRIVATE, Product.LOAN, day)
    ...     return [float(one.yearly) for one in lines if one.kind is Kind.COURT]
    >>> of_courts(date(2019, 6, 1)), of_courts(date(2021, 6, 1))
    ([0.24, 0.36], [0.154])
    """
    return tuple(
        rule.line(contract_date, lpr)
        for rule in rules(jurisdiction)
        if rule.applies(lender, product, contract_date)
    )


@cache
def rules(jurisdiction: Jurisdiction) -> tuple[Rule, ...]:
    """Return every rule on prices of a place, in the order of its file, read once per process."""
    path = DATA / jurisdiction.lower() / "tables" / "ceilings.toml"
    return read_rules(path, lawbook()) if path.is_file() else ()


def read_rules(path: Path, book: Lawbook) -> tuple[Rule, ...]:
    """Return the rules of one file, each resting on a parameter of the law book.

    Errors: LawError naming file and parameter: one that does not exist, is an assumption or has no rate,
    days outside those of the parameter, a word that is not known.
    """
    data = read_toml(path)
    place = f"{path.parent.parent.name}/{path.name}"
    entry = "the whole file"
    found = []
    try:
        only_keys(data, ("line", "remark"))
        remarks = {key: read_statement(raw, key) for key, raw in data.get("remark", {}).items()}
        for raw in data.get("line", ()):
            entry = str(raw.get("parameter"))
            found.append(_rule(raw, book, remarks))
    except ValueError as error:
        raise LawError(place, entry, str(error)) from None
    return tuple(found)


def _rule(raw: Mapping[str, Any], book: Lawbook, remarks: Mapping[str, Statement]) -> Rule:
    only_keys(raw, _KEYS)
    if missing := {"parameter", "lenders", "products"} - set(raw):
        raise ValueError(f"has no {', '.join(sorted(missing))}")
    if strange := set(raw.get("remarks", ())) - set(remarks):
        raise ValueError(f"no such remark: {', '.join(sorted(strange))}")
    measured = book[raw["parameter"]]
    source = book[raw["source"]] if "source" in raw else measured
    if measured.is_assumption or source.is_assumption:
        raise ValueError("an assumption draws no line")
    rate, unit = _limit(measured, raw.get("part", ""))
    of_lpr = unit is Unit.MULTIPLE_OF_LPR1Y
    first, last = _days(raw, source)
    line = Line(
        kind=read_choice(Kind, raw.get("kind", source.kind.value), "kind"),
        role=read_choice(Role, raw.get("role", Role.CEILING.value), "role"),
        rate=rate,
        per=Per.YEAR if of_lpr else Per(unit),
        counts=read_choice(Counts, raw.get("counts"), "counts"),
        measure=read_choice(Measure, raw.get("measure"), "measure"),
        applies_from=first,
        applies_to=last,
        source=source,
        disputed=bool(raw.get("disputed", False)),
        conditional=bool(raw.get("conditional", False)),
        remarks=tuple(remarks[one] for one in raw.get("remarks", ())),
        multiple=rate if of_lpr else Fraction(1),
    )
    lenders, products = raw["lenders"], raw["products"]
    return Rule(
        tuple(Lender) if lenders == _ANY else tuple(read_choice(Lender, one, "lenders") for one in lenders),
        tuple(Product)
        if products == _ANY
        else tuple(read_choice(Product, one, "products") for one in products),
        line,
        of_lpr,
    )


def _days(raw: Mapping[str, Any], source: Parameter) -> tuple[date, date | None]:
    """The line's own days where it has any, else those of its source, which they may not leave."""
    first = read_day(raw, "applies_from") or source.applies_from
    last = read_day(raw, "applies_to") or source.applies_to
    outside = first is not None and not (source.in_force(first) and source.in_force(last or first))
    if first is None or outside or (last is not None and first > last):
        raise ValueError("its days must lie within those of its source, in order")
    return first, last


def _limit(parameter: Parameter, name: str) -> tuple[Fraction, Unit]:
    """Return the part of a parameter that is the figure of a line: its rate or multiple, and the unit."""
    part = parameter.part(name)
    if isinstance(part.value, Fraction) and part.unit in (
        Unit.MULTIPLE_OF_LPR1Y,
        *(per.value for per in Per),
    ):
        return part.value, part.unit
    raise ValueError("is not one rate that a price can be held against")
