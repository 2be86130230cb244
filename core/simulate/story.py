"""One household of the simulation, month by month."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from core.simulate.draws import BILL, COMMON, CUT, DEARER, HIGH, ILL, LOW, OUT
from core.wording import N_


class Happened(Enum):
    """What happened to a household in a month; the value is its bit."""

    LOW_PAY = LOW
    HIGH_PAY = HIGH
    PAY_CUT = CUT
    COMMON = COMMON
    NO_WORK = OUT
    DEARER = DEARER
    ILL = ILL
    BILL = BILL


HAPPENED: Mapping[Happened, str] = MappingProxyType(
    {
        Happened.LOW_PAY: N_("a month of low pay"),
        Happened.HIGH_PAY: N_("a month of high pay"),
        Happened.PAY_CUT: N_("pay is cut"),
        Happened.COMMON: N_("the shock that hits many at once"),
        Happened.NO_WORK: N_("out of work"),
        Happened.DEARER: N_("everything is dearer"),
        Happened.ILL: N_("a hospital bill"),
        Happened.BILL: N_("a bill nobody expected"),
    }
)


class StoryMonth(NamedTuple):
    """One month: what came in, went out, was asked and paid, and how things stand at its end, minor units.

    ``asked`` is this month's instalment; ``charges`` what lateness cost in it; ``paid`` goes to the loan.
    ``short`` is what was missing for essentials. ``overdue`` and ``past_due`` (days) are as of its end.
    """

    number: int
    end: date
    happened: tuple[Happened, ...]
    pay: int
    essentials: int
    others: int
    bill: int
    asked: int
    charges: int
    paid: int
    short: int
    overdue: int
    past_due: int
    cash: int
