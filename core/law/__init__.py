"""Law and product facts as data: every figure with its place, its days, its source and how sure it is.

Importing this package costs nothing: each name is fetched, and the TOML beneath it read, when it is first
asked for. What sources say is data in three languages (:class:`core.wording.Statement`); what the product
says of it are source strings. Both go to ``Translator.say``.

Choosing        ``OFFERED[place][lender]`` -> kinds of loan, the first of each being where a reader starts;
                ``offered`` mends a choice after one part of it changed; ``PLACES``, ``LENDERS``, ``PRODUCTS``
                are the names
Lines           ``ceiling(place, lender, product, contract_date, lpr)`` -> the lines of that day;
                ``describe(line)`` -> what each says; ``silence(lines)`` -> what our sources leave open;
                ``line_name`` and ``limit_of`` for a picture; ``cited(line.source)`` with ``line.source.link``
A price         ``set_against(lines, nominal, effective)`` -> above, at, below, by how much, what is unsaid
LPR             ``lpr_on(day, entered)``, ``lpr_of(year, month)``; ``lpr_history().newest``
The law book    ``lawbook().in_force(day, place, assumptions=True)`` -> entries; ``figures(entry)`` and
                ``cited(entry)`` -> how they are shown; ``TOPICS``, ``KINDS``, ``CONFIDENCES``, ``SEEN``
Products        ``brands()`` -> app loans known by name; ``brand.facts``; ``entry.contradicts`` with
                ``CLAIMED_BY`` -> what other texts say

To add a figure, write a ``[[parameter]]`` in ``data/<place>/<topic>.toml``; to change one, close the old
entry with ``applies_to`` and write another of the same id. A value without a source does not load.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.law.book import Lawbook, lawbook
    from core.law.brand import Brand, brands
    from core.law.choices import LENDERS, OFFERED, PLACES, PRODUCTS, Jurisdiction, Lender, Product, offered
    from core.law.lines import Counts, Line, Measure, Per, Role
    from core.law.lpr import Lpr, LprHistory, Origin, lpr_history, lpr_of, lpr_on
    from core.law.parameter import Confidence, Kind, LawError, Parameter, Seen, Where
    from core.law.phrases import COUNTS, MEASURES, describe, limit_of, line_name, silence
    from core.law.rules import ceiling
    from core.law.shown import CLAIMED_BY, CONFIDENCES, KINDS, SEEN, TOPICS, Figure, cited, figures
    from core.law.standing import Comparison, Gap, Standing, set_against

__all__ = [
    "CLAIMED_BY",
    "CONFIDENCES",
    "COUNTS",
    "KINDS",
    "LENDERS",
    "MEASURES",
    "OFFERED",
    "PLACES",
    "PRODUCTS",
    "SEEN",
    "TOPICS",
    "Brand",
    "Comparison",
    "Confidence",
    "Counts",
    "Figure",
    "Gap",
    "Jurisdiction",
    "Kind",
    "LawError",
    "Lawbook",
    "Lender",
    "Line",
    "Lpr",
    "LprHistory",
    "Measure",
    "Origin",
    "Parameter",
    "Per",
    "Product",
    "Role",
    "Seen",
    "Standing",
    "Where",
    "brands",
    "ceiling",
    "cited",
    "describe",
    "figures",
    "lawbook",
    "limit_of",
    "line_name",
    "lpr_history",
    "lpr_of",
    "lpr_on",
    "offered",
    "set_against",
    "silence",
]

# Where each of them lives. What is fetched first is kept: __getattr__ is asked once a name.
_HOMES = {
    "book": "Lawbook lawbook",
    "brand": "Brand brands",
    "choices": "LENDERS OFFERED PLACES PRODUCTS Jurisdiction Lender Product offered",
    "lines": "Counts Line Measure Per Role",
    "lpr": "Lpr LprHistory Origin lpr_history lpr_of lpr_on",
    "parameter": "Confidence Kind LawError Parameter Seen Where",
    "phrases": "COUNTS MEASURES describe limit_of line_name silence",
    "rules": "ceiling",
    "shown": "CLAIMED_BY CONFIDENCES KINDS SEEN TOPICS Figure cited figures",
    "standing": "Comparison Gap Standing set_against",
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names.split()}


def __getattr__(name: str) -> object:
    """Fetch a public name from its module."""
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
    globals()[name] = found
    return found
