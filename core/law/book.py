"""The law book: every parameter of the data files, by id and by day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType

from core.law.choices import Jurisdiction
from core.law.parameter import LawError, Parameter
from core.law.reading import read_parameters

DATA = Path(__file__).with_name("data")


@dataclass(frozen=True, slots=True)
class Lawbook:
    """All parameters, in the order of the files; ``versions`` holds those of one id by date."""

    parameters: tuple[Parameter, ...]
    versions: Mapping[str, tuple[Parameter, ...]]

    def __getitem__(self, key: str) -> Parameter:
        """Return the newest version of a parameter; LawError where no entry has this id."""
        if key not in self.versions:
            raise LawError("law book", key, "there is no such entry; ids stand in core/law/data")
        return self.versions[key][-1]

    def on(self, key: str, day: date) -> Parameter:
        """Return the version of a parameter in force on a day.

        Errors: LawError where none is.

        Above which effective rate was lending a crime in Hong Kong in 2023?

        >>> lawbook().on("hk-cap-48", date(2023, 6, 1)).value
        Fraction(12, 25)
        """
        for one in self.versions[self[key].id]:
            if one.in_force(day):
                return one
        raise LawError("law book", key, "is not in force on that day; look at its dates")

    def in_force(
        self, day: date, jurisdiction: Jurisdiction | None = None, *, assumptions: bool = False
    ) -> tuple[Parameter, ...]:
        """Return what holds on a day; figures that nothing confirms only with ``assumptions``."""
        return tuple(
            one
            for one in self.parameters
            if one.in_force(day)
            and jurisdiction in (None, one.jurisdiction)
            and (assumptions or not one.is_assumption)
        )

    def about(self, subject: str) -> tuple[Parameter, ...]:
        """Return all that is said about a product, assumptions and contradictions included.

        How many days of grace does Weilidai give?

        >>> {one.id: one for one in lawbook().about("weilidai")}["p-wld-grace"].value
        1
        """
        return tuple(one for one in self.parameters if one.subject == subject)

    def topic(self, jurisdiction: Jurisdiction, topic: str) -> tuple[Parameter, ...]:
        """Return what one data file holds, whenever it applies."""
        return tuple(one for one in self.parameters if (one.jurisdiction, one.topic) == (jurisdiction, topic))


def load(folder: Path) -> Lawbook:
    """Return the law book of a folder: <folder>/<jurisdiction>/<topic>.toml.

    Errors: LawError as reading each file does, and where two entries of one id hold on the same day.
    """
    parameters = tuple(one for path in sorted(folder.glob("*/*.toml")) for one in read_parameters(path))
    versions: dict[str, list[Parameter]] = {}
    for one in parameters:
        versions.setdefault(one.id, []).append(one)
    for key, several in versions.items():
        several.sort(key=lambda one: one.applies_from or date.min)
        for earlier, later in pairwise(several):
            if later.applies_from is None or earlier.applies_to is None:
                raise LawError(later.topic, key, "two entries of one id need dates that set them apart")
            if later.applies_from <= earlier.applies_to:
                raise LawError(later.topic, key, "two entries of one id hold on the same day")
    return Lawbook(parameters, MappingProxyType({key: tuple(several) for key, several in versions.items()}))


@cache
def lawbook() -> Lawbook:
    """Return the product's own law book, read once per process."""
    return load(DATA)
