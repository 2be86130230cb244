"""When and how much a household is paid: by the month, fortnight or week, by the season, or as it comes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from fractions import Fraction

from core.contract import MAX_MINOR
from core.dates import add_months
from core.errors import LoanError

_ONE_DAY = timedelta(1)


class HouseholdError(LoanError):
    """Something about a household that cannot be. ``field`` names the part of it to change."""

    def __init__(self, field: str, advice: str) -> None:
        super().__init__(f"{field}: {advice}")
        self.field = field
        self.advice = advice


def whole(field: str, value: object, most: int = MAX_MINOR, least: int = 0) -> None:
    """Refuse what is not a whole number within bounds."""
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise HouseholdError(field, f"must be a whole number from {least} to {most}")


class PayKind(Enum):
    """How pay comes."""

    MONTHLY = "monthly"
    FORTNIGHTLY = "fortnightly"
    WEEKLY = "weekly"
    SEASONAL = "seasonal"
    IRREGULAR = "irregular"


_AMOUNTS = {PayKind.SEASONAL: 12, PayKind.IRREGULAR: 3}
_DAYS = {PayKind.FORTNIGHTLY: 14, PayKind.WEEKLY: 7}
# Paydays that every month has at least, however they fall: 28 days hold four weeks.
_SURE = {PayKind.FORTNIGHTLY: 2, PayKind.WEEKLY: 4}
_A_YEAR = {PayKind.FORTNIGHTLY: 26, PayKind.WEEKLY: 52}


class PayMonth(tuple[int, int, int]):
    """The pay of one month: in a low, a usual and a high month. All three are the same unless it varies."""

    __slots__ = ()

    @property
    def low(self) -> int:
        """What a low month brings."""
        return self[0]

    @property
    def usual(self) -> int:
        """What a usual month brings."""
        return self[1]

    @property
    def high(self) -> int:
        """What a high month brings."""
        return self[2]


@dataclass(frozen=True, slots=True)
class Pay:
    """Take-home pay in minor units.

    ``amounts``: one sum; twelve from January on where it is SEASONAL; low, usual and high where it is
    IRREGULAR. ``payday`` is one day on which it was or will be paid: weeks are counted from it, months have
    it as their day. Without it, pay by the week counts as a twelfth of a year's, to the minor unit.
    """

    kind: PayKind
    amounts: tuple[int, ...]
    payday: date | None = None

    def __post_init__(self) -> None:
        if not isinstance(self.kind, PayKind) or not isinstance(self.amounts, tuple):
            raise HouseholdError("income", "must be a sum a month or a Pay")
        if len(self.amounts) != _AMOUNTS.get(self.kind, 1):
            raise HouseholdError("income", "needs one sum; twelve if seasonal; low, usual, high if irregular")
        for amount in self.amounts:
            whole("income", amount)
        if self.kind is PayKind.IRREGULAR and list(self.amounts) != sorted(self.amounts):
            raise HouseholdError("income", "goes from the low month to the high one")
        if type(self.payday) not in (date, type(None)):
            raise HouseholdError("payday", "must be a date")

    @staticmethod
    def monthly(amount: int, payday: date | None = None) -> Pay:
        """Return pay that comes once a month."""
        return Pay(PayKind.MONTHLY, (amount,), payday)

    @staticmethod
    def fortnightly(amount: int, payday: date | None = None) -> Pay:
        """Return pay that comes every two weeks."""
        return Pay(PayKind.FORTNIGHTLY, (amount,), payday)

    @staticmethod
    def weekly(amount: int, payday: date | None = None) -> Pay:
        """Return pay that comes every week."""
        return Pay(PayKind.WEEKLY, (amount,), payday)

    @staticmethod
    def seasonal(amounts: tuple[int, ...], payday: date | None = None) -> Pay:
        """Return pay of twelve sums, January to December."""
        return Pay(PayKind.SEASONAL, amounts, payday)

    @staticmethod
    def irregular(low: int, usual: int, high: int, payday: date | None = None) -> Pay:
        """Return pay that varies: a low, a usual and a high month."""
        return Pay(PayKind.IRREGULAR, (low, usual, high), payday)

    @property
    def average(self) -> Fraction:
        """An average month's pay, exact: 52 weeks or 26 fortnights over twelve.

        What is 1,000.00 a week by the month?

        >>> Pay.weekly(100_000).average
        Fraction(1300000, 3)
        """
        if self.kind is PayKind.SEASONAL:
            return Fraction(sum(self.amounts), 12)
        if self.kind is PayKind.IRREGULAR:
            return Fraction(self.amounts[1])
        return Fraction(self.amounts[0] * _A_YEAR.get(self.kind, 12), 12)

    def paydays(self, after: date, until: date) -> tuple[date, ...]:
        """Return the days of pay later than ``after`` and up to ``until``; none where no payday is known.

        >>> pay = Pay.monthly(1_500_000, date(2026, 1, 31))
        >>> [day.day for day in pay.paydays(date(2026, 1, 31), date(2026, 4, 1))]
        [28, 31]
        """
        known = self.payday
        if known is None:
            return ()
        step = _DAYS.get(self.kind)
        if step is not None:
            first = known + timedelta(((after - known).days // step + 1) * step)
            return tuple(first + timedelta(k) for k in range(0, (until - first).days + 1, step))
        k = (after.year - known.year) * 12 + after.month - known.month
        days = []
        while (day := add_months(known, k)) <= until:
            if day > after:
                days.append(day)
            k += 1
        return tuple(days)

    def between(self, after: date, until: date, number: int) -> PayMonth:
        """Return the pay of the ``number``-th month of a loan, which ends on ``until``."""
        amounts = self.amounts
        if self.kind is PayKind.IRREGULAR:
            return PayMonth(amounts)
        if self.kind is PayKind.SEASONAL:
            days = self.paydays(after, until)
            amount = amounts[(days[0] if days else after + _ONE_DAY).month - 1]
        elif self.kind is PayKind.MONTHLY:
            amount = amounts[0]
        elif self.payday is None:
            # Of 52 weeks each month has 4⅓: rounded so that twelve of them make the whole year's pay.
            a_year = amounts[0] * _A_YEAR[self.kind]
            amount = number * a_year // 12 - (number - 1) * a_year // 12
        else:
            amount = amounts[0] * len(self.paydays(after, until))
        return PayMonth((amount, amount, amount))

    def sure(self, after: date, until: date, number: int) -> int:
        """Return what that month brings at least: a low month; two fortnights or four weeks' pay."""
        if self.payday is None and self.kind in _SURE:
            return self.amounts[0] * _SURE[self.kind]
        return self.between(after, until, number).low
