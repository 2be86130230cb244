"""A household: what comes in, what must go out, what is saved. Checked once, nothing computed here."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from core.contract import MAX_PERIODS
from core.household.pay import HouseholdError, Pay, PayKind, whole
from core.money import CURRENCIES
from core.rates import Rate

MAX_DEBTS = 50


@dataclass(frozen=True, slots=True)
class Debt:
    """Another debt: ``payment`` minor units a month for ``months`` more (None: as far as anyone looks)."""

    payment: int
    months: int | None = None
    rate: Rate | None = None

    def __post_init__(self) -> None:
        whole("debts.payment", self.payment)
        if self.months is not None:
            whole("debts.months", self.months, MAX_PERIODS)
        if self.rate is not None and not isinstance(self.rate, Rate):
            raise HouseholdError("debts.rate", "must be a Rate")

    @property
    def owed(self) -> int | None:
        """What is owed today: what its payments are worth at its rate, minor units; None without an end.

        At a monthly rate i: payment × (1 − (1 + i)⁻ⁿ) ÷ i; without a rate all that is still to be paid.

        100.00 a month for a year at 12 %: how much is owed?

        >>> Debt(10_000, 12, Rate.yearly("12%")).owed
        112551
        """
        if self.months is None:
            return None
        monthly = self.rate.per_year / 12 if self.rate is not None else Fraction(0)
        if not monthly:
            return self.payment * self.months
        return round(self.payment * (1 - (1 + monthly) ** -self.months) / monthly)

    def asks_in(self, month: int) -> int:
        """Return what it asks in a month, the first being 1."""
        return self.payment if self.months is None or month <= self.months else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Household:
    """Money in minor units a month. ``income`` is a sum a month or a :class:`Pay`.

    ``essentials``: what must be spent, for everybody in it. ``other_payments``: instalments of other debts
    as one sum; ``debts``: the same one by one, on top of it. ``dependants``: people who live on this pay
    besides the one who earns it. Errors: HouseholdError naming the part that cannot be.

    >>> Household(income=1_500_000, essentials=600_000, savings=2_000_000).pay.average
    Fraction(1500000, 1)
    """

    income: int | Pay
    essentials: int
    savings: int = 0
    other_payments: int = 0
    debts: tuple[Debt, ...] = ()
    dependants: int = 0
    currency: str = "CNY"

    def __post_init__(self) -> None:
        if not isinstance(self.income, Pay):
            whole("income", self.income)
        for name in ("essentials", "savings", "other_payments"):
            whole(name, getattr(self, name))
        whole("dependants", self.dependants, 20)
        if not isinstance(self.debts, tuple) or not all(isinstance(one, Debt) for one in self.debts):
            raise HouseholdError("debts", "must be a tuple of Debts")
        if len(self.debts) > MAX_DEBTS:
            raise HouseholdError("debts", f"at most {MAX_DEBTS} of them")
        if self.currency not in CURRENCIES:
            raise HouseholdError("currency", "is not one of core.money.CURRENCIES")

    @property
    def pay(self) -> Pay:
        """The pay, also where only a sum a month was given."""
        return self.income if isinstance(self.income, Pay) else Pay(PayKind.MONTHLY, (self.income,))

    def others_in(self, month: int) -> int:
        """Return what all other debts ask in a month, the first being 1."""
        return self.other_payments + sum(debt.asks_in(month) for debt in self.debts)

    @property
    def people(self) -> int:
        """Everybody who lives on this pay."""
        return 1 + self.dependants
