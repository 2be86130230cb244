"""Which lines on prices apply to a contract: by place, lender, kind of loan and the day it was made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from core.law.lawbook import DATA, Lawbook, lawbook
from core.law.lines import Counts, Lender, Line, Measure, Per, Product, Role
from core.law.lpr import lpr_on
from core.law.parameter import Jurisdiction, Kind, LawError, Parameter, Part, Statement
from core.law.reading import read_statement, read_toml
from core.law.units import Unit
from core.rates import Exact

Choice = TypeVar("Choice", bound=StrEnum)

_KEYS = {
    *("parameter", "part", "source", "lenders", "products", "kind", "role", "counts", "measure"),
    *("applies_from", "applies_to", "disputed", "conditional", "remarks"),
}
_ANY = ["any"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A line as the data file states it, and whom it binds; ``limit`` is its figure, LPR not worked in."""

    lenders: tuple[Lender, ...]
    products: tuple[Product, ...]
    limit: Part
    stated: Line

    def applies(self, lender: Lender, product: Product, day: date) -> bool:
        """Whether a contract made on that day falls under it."""
        first, last = self.stated.applies_from, self.stated.applies_to
        return (
            lender in self.lenders
            and product in self.products
            and (first is None or first <= day)
            and (last is None or day <= last)
        )

    def line(self, day: date, entered: Exact | None) -> Line:
        """Return the line for a contract of that day, with the LPR worked in where the rule has one."""
        if self.limit.unit is not Unit.MULTIPLE_OF_LPR1Y:
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

    ``lpr`` ("2.9%") is the one-year LPR of that day, used only after the months that were seen.
    An answer is about the contract's day: a later rule for old contracts stands in the remarks.

    A friend lent me money in June 2019, another in June 2021: which yearly rates did courts use?

    >>> [round(float(one.yearly), 4) for one in ceiling(
    ...     Jurisdiction.CN, Lender.PRIVATE, Product.LOAN, date(2019, 6, 1)) if one.kind is Kind.COURT]
    [0.24, 0.36]
    >>> [round(float(one.yearly), 4) for one in ceiling(
    ...     Jurisdiction.CN, Lender.PRIVATE, Product.LOAN, date(2021, 6, 1)) if one.kind is Kind.COURT]
    [0.154]
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
    if set(data) - {"line", "remark"}:
        raise LawError(place, "the whole file", "holds [[line]] entries and [remark.key] texts only")
    try:
        remarks = {key: read_statement(raw) for key, raw in data.get("remark", {}).items()}
    except ValueError as error:
        raise LawError(place, "a remark", str(error)) from None
    return tuple(_rule(raw, book, remarks, place) for raw in data.get("line", ()))


def _rule(raw: Mapping[str, Any], book: Lawbook, remarks: Mapping[str, Statement], place: str) -> Rule:
    key = str(raw.get("parameter"))
    if unknown := set(raw) - _KEYS:
        raise LawError(place, key, f"unknown keys: {', '.join(sorted(unknown))}")

    def choice(choices: type[Choice], word: object) -> Choice:
        for one in choices:
            if one.value == word:
                return one
        raise LawError(place, key, f"{word!r} must be one of: {', '.join(choices)}")

    def several(choices: type[Choice], words: list[str]) -> tuple[Choice, ...]:
        return tuple(choices) if words == _ANY else tuple(choice(choices, word) for word in words)

    if missing := {"parameter", "lenders", "products"} - set(raw):
        raise LawError(place, key, f"has no {', '.join(sorted(missing))}")
    measured = book[key]
    source = book[raw.get("source", key)]
    if measured.is_assumption or source.is_assumption:
        raise LawError(place, key, "an assumption draws no line")
    first, last = raw.get("applies_from", source.applies_from), raw.get("applies_to", source.applies_to)
    if first is None or (last is not None and first > last) or not source.in_force(first):
        raise LawError(place, key, "its days must lie within those of its source, in order")
    if source.applies_to is not None and (last is None or last > source.applies_to):
        raise LawError(place, key, "its days must lie within those of its source, in order")
    if unknown := set(raw.get("remarks", ())) - set(remarks):
        raise LawError(place, key, f"no such remark: {', '.join(sorted(unknown))}")
    limit, rate = _limit(measured, raw.get("part", ""), place)
    of_lpr = limit.unit is Unit.MULTIPLE_OF_LPR1Y
    line = Line(
        kind=choice(Kind, raw.get("kind", source.kind.value)),
        role=choice(Role, raw.get("role", Role.CEILING.value)),
        rate=rate,
        per=Per.YEAR if of_lpr else Per(limit.unit),
        counts=choice(Counts, raw.get("counts")),
        measure=choice(Measure, raw.get("measure")),
        applies_from=first,
        applies_to=last,
        disputed=bool(raw.get("disputed", False)),
        conditional=bool(raw.get("conditional", False)),
        source=source,
        remarks=tuple(remarks[one] for one in raw.get("remarks", ())),
        multiple=rate if of_lpr else Fraction(1),
    )
    return Rule(several(Lender, raw["lenders"]), several(Product, raw["products"]), limit, line)


def _limit(parameter: Parameter, name: str, place: str) -> tuple[Part, Fraction]:
    """Return the part of a parameter that is the figure of a line, and its rate or multiple."""
    part = parameter.part(name)
    units = (Unit.MULTIPLE_OF_LPR1Y, *(one.value for one in Per))
    if not isinstance(part.value, Fraction) or part.unit not in units:
        raise LawError(place, parameter.id, "is not one rate that a price can be held against")
    return part, part.value
