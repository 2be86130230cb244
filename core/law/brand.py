"""The app loans readers ask about by name: who lends, and so which lines apply."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from core.law.book import DATA, lawbook
from core.law.choices import Lender, Product
from core.law.parameter import LawError, Parameter
from core.law.reading import only_keys, read_choice, read_statement, read_toml
from core.wording import Statement


class Brand(NamedTuple):
    """A named app loan of the mainland: its key in the law book, its name, who lends, what, and a remark."""

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

    Errors: LawError for an entry that is not whole, or about which the law book says nothing.

    Who lends when I borrow from Weilidai?

    >>> {one.key: one.lender.value for one in brands()}["weilidai"]
    'bank'
    """
    path = DATA / "cn" / "tables" / "brands.toml"
    found = []
    for raw in read_toml(path)["brand"]:
        try:
            only_keys(raw, Brand._fields)
            brand = Brand(
                str(raw.get("key")),
                read_statement(raw.get("name"), "name"),
                read_choice(Lender, raw.get("lender"), "lender"),
                read_choice(Product, raw.get("product"), "product"),
                read_statement(raw.get("remark"), "remark"),
            )
            if not brand.facts:
                raise ValueError("no fact of the law book is about it")
        except ValueError as error:
            raise LawError(path.name, str(raw.get("key")), str(error)) from None
        found.append(brand)
    return tuple(found)
