"""The app loans readers ask about by name: who lends, and so which lines apply."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from core.law.lawbook import DATA, lawbook
from core.law.lines import Lender, Product
from core.law.parameter import LawError, Parameter, Statement
from core.law.reading import read_statement, read_toml


class Brand(NamedTuple):
    """A named app loan: its key in the law book, its name, the kind of lender, of loan, and a remark."""

    key: str
    name: Statement
    lender: Lender
    product: Product
    remark: Statement

    @property
    def facts(self) -> tuple[Parameter, ...]:
        """All that our sources say about it; contradictions stand in each one's ``contradicts``."""
        return lawbook().about(self.key)


@cache
def brands() -> tuple[Brand, ...]:
    """Return the app loans known by name, in the order of the data file.

    Who lends when I borrow from Weilidai?

    >>> {one.key: one.lender.value for one in brands()}["weilidai"]
    'bank'
    """
    path = DATA / "cn" / "tables" / "brands.toml"
    found = []
    for raw in read_toml(path)["brand"]:
        try:
            brand = Brand(
                raw["key"],
                read_statement(raw["name"]),
                Lender(raw["lender"]),
                Product(raw["product"]),
                read_statement(raw["remark"]),
            )
        except (KeyError, ValueError) as error:
            raise LawError(path.name, str(raw.get("key")), f"is not whole: {error}") from None
        if not brand.facts:
            raise LawError(path.name, brand.key, "no fact of the law book is about it")
        found.append(brand)
    return tuple(found)
