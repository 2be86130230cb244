"""Every formula the program computes with, in the order a reader meets them."""

from __future__ import annotations

from core.method import carrying, chance, lateness, naming, pricing, repaying, timing
from core.method.formula import Formula, Group

_ALL = (
    *repaying.FORMULAS,
    *pricing.FORMULAS,
    *timing.FORMULAS,
    *carrying.FORMULAS,
    *lateness.FORMULAS,
    *chance.FORMULAS,
    *naming.FORMULAS,
)
FORMULAS: tuple[Formula, ...] = tuple(one for group in Group for one in _ALL if one.group is group)


def formulas_of(group: Group) -> tuple[Formula, ...]:
    """Return the formulas about one thing.

    Which formulas turn a price into a yearly rate?

    >>> [one.key for one in formulas_of(Group.RATES)]
    ['nominal', 'effective', 'level_rate', 'bases', 'period_rate', 'dated']
    """
    return tuple(one for one in FORMULAS if one.group is group)
