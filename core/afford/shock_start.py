"""The numbers to start from for every shock, those that are usual in the place and those merely assumed."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Any, NamedTuple

from core.afford.shock_fields import ShockKey
from core.household import Household
from core.household.pay import PayKind
from core.law import Jurisdiction
from core.simulate import Basis, Common, Dearer, Illness, Irregular, JobLoss, PayCut, usual_shocks

_KINDS: Mapping[ShockKey, Any] = MappingProxyType(
    {
        ShockKey.JOB: JobLoss,
        ShockKey.CUT: PayCut,
        ShockKey.ILL: Illness,
        ShockKey.DEARER: Dearer,
        ShockKey.PAY: Irregular,
        ShockKey.COMMON: Common,
    }
)
# A swing and a shock to many, to start from where the reader switches one on.
_SWING = Irregular(Fraction(1, 4), Fraction(1, 4), Fraction(1, 5))
_COMMON = Common(6, 6, Fraction(1, 5), Fraction(1, 2))
_ILL_CHANCE = Fraction(1, 100)


class Start(NamedTuple):
    """Which shocks are on where nothing is said, every shock's numbers, and where each number comes from.

    A number without a basis here is an assumption of this page.
    """

    on: frozenset[ShockKey]
    numbers: Mapping[tuple[ShockKey, str], Fraction | int | None]
    bases: Mapping[tuple[ShockKey, str], Basis]


def start_from(place: Jurisdiction, home: Household) -> Start:
    """Return the numbers to start from for a household in a place.

    Pay that varies is on where the household's does. A hospital bill that a source gives in another
    currency is not used; a month's essentials stand for it, and it is off.

    A household in Taiwan: is a hospital bill counted, when no source here tells how large?

    >>> start_from(Jurisdiction.TW, Household(income=1, essentials=2, currency="TWD")).on == {
    ...     ShockKey.JOB, ShockKey.CUT, ShockKey.DEARER}
    True
    """
    usual = usual_shocks(place)
    found: dict[ShockKey, Any] = {key: getattr(usual.shocks, key.value) for key in ShockKey}
    if home.currency != "CNY":
        found[ShockKey.ILL] = None
    on = {key for key, shock in found.items() if shock is not None}
    if home.pay.kind is PayKind.IRREGULAR:
        on.add(ShockKey.PAY)
    found[ShockKey.ILL] = found[ShockKey.ILL] or Illness(_ILL_CHANCE, home.essentials)
    found |= {ShockKey.PAY: _SWING, ShockKey.COMMON: _COMMON}
    numbers = {
        (key, part): getattr(shock, part) for key, shock in found.items() for part in _parts(type(shock))
    }
    bases = {
        (ShockKey(one.shock), one.field): one
        for one in usual.bases
        if numbers[ShockKey(one.shock), one.field] == one.value
    }
    return Start(frozenset(on), MappingProxyType(numbers), MappingProxyType(bases))


def made(key: ShockKey, numbers: Mapping[str, Any]) -> Any:
    """Return the shock of these numbers."""
    return _KINDS[key](**numbers)


def _parts(kind: Any) -> tuple[str, ...]:
    return tuple(kind.__dataclass_fields__)
