"""Law and product facts as data: every figure with its place, its days, its source and how sure it is.

``lawbook()`` holds the parameters of ``data/<jurisdiction>/<topic>.toml``; ``ceiling()`` says which lines
on prices apply to a contract of a day; ``lpr_on()`` is the LPR of a day. A value without a source does
not load. What sources say is data in three languages; what the product says of it is in ``phrases``.
"""

from core.law.ceiling import ceiling
from core.law.lawbook import Lawbook, lawbook
from core.law.lines import Counts, Lender, Line, Measure, Per, Product, Role
from core.law.lpr import Lpr, lpr_history, lpr_of, lpr_on
from core.law.parameter import Jurisdiction, Kind, LawError, Parameter, Range

__all__ = [
    "Counts",
    "Jurisdiction",
    "Kind",
    "LawError",
    "Lawbook",
    "Lender",
    "Line",
    "Lpr",
    "Measure",
    "Parameter",
    "Per",
    "Product",
    "Range",
    "Role",
    "ceiling",
    "lawbook",
    "lpr_history",
    "lpr_of",
    "lpr_on",
]
