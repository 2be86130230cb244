"""One way to repay a loan, and what comes out of a comparison: the ways there are and those there are not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from core.contract import LoanTerms, Method
from core.cost import Measures
from core.i18n.glossary import GLOSSARY
from core.schedule import Schedule
from core.wording import N_, Message


class Same(Enum):
    """What is held equal between the ways: the number that is quoted, or the price it comes to in a year."""

    QUOTE = "quote"
    YEARLY_COST = "yearly_cost"


class WayKey(Enum):
    """The ways, in the one order they are always shown in, which ranks nothing."""

    OWN = "own"
    EQUAL_INSTALMENT = "equal_instalment"
    EQUAL_PRINCIPAL = "equal_principal"
    INTEREST_ONLY = "interest_only"
    SINGLE_REPAYMENT = "single_repayment"
    FLAT_FEE = "flat_fee"
    GRACE_PRINCIPAL = "grace_principal"
    GRACE_DEFERRED = "grace_deferred"
    GRACE_FREE = "grace_free"
    GRACE_DAYS = "grace_days"
    DOUBLED = "doubled"
    LOW_START = "low_start"


METHODS: Mapping[WayKey, Method] = MappingProxyType({WayKey(method.value): method for method in Method})


class Naming(NamedTuple):
    """What a way is called in a sentence, and in a picture where there is little room."""

    name: str
    short: str


NAMES: Mapping[WayKey, Naming] = MappingProxyType(
    {
        WayKey.OWN: Naming(N_("Your loan as typed"), N_("Yours")),
        WayKey.EQUAL_INSTALMENT: Naming(GLOSSARY["equal_instalment"].name, N_("Equal")),
        WayKey.EQUAL_PRINCIPAL: Naming(GLOSSARY["equal_principal"].name, N_("Equal principal")),
        WayKey.INTEREST_ONLY: Naming(GLOSSARY["interest_only"].name, N_("Interest first")),
        WayKey.SINGLE_REPAYMENT: Naming(GLOSSARY["single_repayment"].name, N_("All at the end")),
        WayKey.FLAT_FEE: Naming(GLOSSARY["flat_fee"].name, N_("Flat fee")),
        WayKey.GRACE_PRINCIPAL: Naming(N_("Interest-only start"), N_("Interest-only")),
        WayKey.GRACE_DEFERRED: Naming(N_("Payment-free start"), N_("Payment-free")),
        WayKey.GRACE_FREE: Naming(N_("Interest-free start"), N_("Interest-free")),
        WayKey.GRACE_DAYS: Naming(GLOSSARY["grace_days"].name, GLOSSARY["grace_days"].name),
        WayKey.DOUBLED: Naming(N_("Twice the term"), N_("Twice as long")),
        WayKey.LOW_START: Naming(N_("Low start"), N_("Low start")),
    }
)


@dataclass(frozen=True, slots=True)
class Way:
    """One way to repay: what it is called and means, its contract, and what that comes to.

    ``own`` marks the reader's own loan. Money in minor units.
    """

    key: WayKey
    meaning: Message
    terms: LoanTerms
    schedule: Schedule
    measures: Measures
    own: bool = False

    @property
    def name(self) -> str:
        """The source string of its name."""
        return NAMES[self.key].name

    @property
    def short(self) -> str:
        """The source string of its short name, for pictures."""
        return NAMES[self.key].short

    @property
    def payments(self) -> tuple[int, ...]:
        """What is paid on each due date, fees included; 0 where nothing is due, whatever the method."""
        schedule = self.schedule
        paid = tuple(map(int.__add__, schedule.payments, schedule.fees))
        return (0,) * (self.terms.periods - 1) + paid if self._at_once else paid

    @property
    def first(self) -> int:
        """What the first due date asks for: nothing where the whole loan is repaid at the end."""
        waits = self._at_once and self.terms.periods > 1
        return 0 if waits else self.schedule.payments[0] + self.schedule.fees[0]

    @property
    def largest(self) -> int:
        """The largest payment."""
        return max(map(int.__add__, self.schedule.payments, self.schedule.fees))

    @property
    def last(self) -> int:
        """The last payment."""
        return self.schedule.payments[-1] + self.schedule.fees[-1]

    @property
    def total_interest(self) -> int:
        """All interest."""
        return self.schedule.total_interest

    @property
    def total_cost(self) -> int:
        """Interest and every fee."""
        return self.measures.total_cost

    @property
    def _at_once(self) -> bool:
        return self.terms.method is Method.SINGLE_REPAYMENT


class LeftOut(NamedTuple):
    """A way that this loan does not have, and why."""

    key: WayKey
    reason: Message

    @property
    def name(self) -> str:
        """The source string of its name."""
        return NAMES[self.key].name


@dataclass(frozen=True, slots=True)
class Comparison:
    """Every way to repay one loan, in the order of :class:`WayKey`, and those left out.

    ``price`` says in words which price all of them were given.
    """

    same: Same
    price: Message
    found: tuple[Way, ...]
    left_out: tuple[LeftOut, ...]

    def __getitem__(self, key: WayKey) -> Way:
        """Return one way. Errors: KeyError where this loan does not have it."""
        for way in self.found:
            if way.key is key:
                return way
        raise KeyError(key)

    @property
    def own(self) -> Way | None:
        """The reader's own loan, None only where it has no price that can be measured."""
        return next((way for way in self.found if way.own), None)

    @property
    def methods(self) -> tuple[Way, ...]:
        """The ways that differ in method alone."""
        return tuple(way for way in self.found if way.key in METHODS)
