"""LoanTerms → Schedule: the promise, exact to the minor unit.

Interest of a row = balance × the period's exact rate, rounded once. The level instalment is rounded once;
the last row closes the balance to zero and takes the difference.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property, partial
from itertools import count, repeat
from operator import add, sub
from typing import NamedTuple

from core.contract import LEVEL_METHODS, FeeWhen, LoanTerms, Method
from core.errors import InstalmentTooSmall
from core.instalment import flat_instalment, level_instalment, solve_rate, uniform_instalment
from core.money import Rounding, round_fraction, round_ratio
from core.periods import due_days, period_rates, refuse_past_calendar, uniform_rate, whole_span_rate
from core.rates import Rate


class Row(NamedTuple):
    """One due date. ``payment`` = interest + principal + fee; money in minor units.

    Row 0 exists only where there is a down payment. ``principal`` is below zero where unpaid interest
    is added to the balance.
    """

    number: int
    due: date
    interest: int
    principal: int
    fee: int
    payment: int
    balance: int


# Named once: looking up a member of an Enum takes as long as a row of a schedule (Python 3.11).
_LEVEL, _SINGLE, _HALF_UP = Method.EQUAL_INSTALMENT, Method.SINGLE_REPAYMENT, Rounding.HALF_UP
# Row._make without its Python-level call: the columns below always have seven values.
_row = partial(tuple.__new__, Row)


@dataclass(frozen=True)
class Schedule:
    """What was agreed, due date by due date. Rows and dates are made when first asked for (so: no slots).

    ``payments`` (without fees) and ``balances`` (after each payment) are the two columns that everything
    else follows from. ``instalment`` is the level one, 0 where the method has none.
    """

    terms: LoanTerms
    rate: Rate
    instalment: int
    payments: tuple[int, ...]
    balances: tuple[int, ...]

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Every row, in order of due date."""
        terms, days = self.terms, self._days
        principal = tuple(map(sub, (terms.financed, *self.balances), self.balances))
        interest = map(sub, self.payments, principal)
        fees = self.fees if terms.fees else repeat(0)
        paid = map(add, self.payments, fees) if terms.fees else self.payments
        columns = zip(count(1), days, interest, principal, fees, paid, self.balances, strict=False)
        rows = tuple(map(_row, columns))
        if not terms.down_payment:
            return rows
        return (Row(0, terms.disbursed, 0, terms.down_payment, 0, terms.down_payment, terms.financed), *rows)

    @property
    def first_day(self) -> Row | None:
        """What is paid or kept back on the day the money is paid out, as row 0; None where nothing is.

        Its ``fee`` holds what was deducted too, which is a cost but no payment.
        """
        terms, paid = self.terms, self.terms.down_payment + self.upfront_paid
        fee = self.upfront_paid + self.upfront_deducted
        if not paid and not fee:
            return None
        return Row(0, terms.disbursed, 0, terms.down_payment, fee, paid, terms.financed)

    @property
    def listed(self) -> tuple[Row, ...]:
        """The rows as they are told: the first day, then every due date; the columns add up to the totals."""
        first, due = self.first_day, tuple(row for row in self.rows if row.number)
        return due if first is None else (first, *due)

    @cached_property
    def fees(self) -> tuple[int, ...]:
        """The fee of each numbered row."""
        terms = self.terms
        if not terms.fees:
            return (0,) * len(self.payments)
        each, end = self._fee(FeeWhen.PER_INSTALMENT), self._fee(FeeWhen.AT_END)
        waits = terms.grace.interest_deferred
        fees = [0 if k < waits else each for k in range(len(self.payments))]
        fees[-1] += end
        return tuple(fees)

    @cached_property
    def _days(self) -> tuple[date, ...]:
        days = due_days(self.terms)
        return days[-1:] if self.terms.method is Method.SINGLE_REPAYMENT else days[: len(self.payments)]

    def _fee(self, when: FeeWhen) -> int:
        terms = self.terms
        return sum(fee.of(terms.principal, terms.rounding) for fee in terms.fees if fee.when is when)

    @property
    def upfront_paid(self) -> int:
        """Fees the borrower pays on the first day out of pocket."""
        return self._fee(FeeWhen.UPFRONT_PAID)

    @property
    def upfront_deducted(self) -> int:
        """Fees kept back from the money before it is paid out (砍头息)."""
        return self._fee(FeeWhen.UPFRONT_DEDUCTED)

    @property
    def received(self) -> int:
        """What reaches the borrower: the amount borrowed less what was deducted."""
        return self.terms.principal - self.upfront_deducted

    @property
    def total_interest(self) -> int:
        """Σ interest = Σ payments without fees − what was financed."""
        return sum(self.payments) - self.terms.financed

    @property
    def total_fees(self) -> int:
        """Every fee: upfront, with the instalments and at the end."""
        return self.upfront_paid + self.upfront_deducted + sum(self.fees)

    @property
    def total_paid(self) -> int:
        """All that leaves the borrower's pocket: the payments of every row, and the fee paid upfront."""
        return sum(self.payments) + sum(self.fees) + self.terms.down_payment + self.upfront_paid

    @property
    def total_cost(self) -> int:
        """Interest and every fee: what is paid beyond what was received."""
        return self.total_interest + (self.total_fees if self.terms.fees else 0)

    @property
    def last_difference(self) -> int:
        """How much the last instalment differs from the level one; 0 where there is no level one."""
        return self.payments[-1] - self.instalment if self.terms.method in LEVEL_METHODS else 0

    @property
    def flows(self) -> tuple[tuple[date, int], ...]:
        """The borrower's money by day: received +, paid −."""
        first = self.received - self.terms.down_payment - self.upfront_paid
        paid = (
            (day, -payment - fee)
            for day, payment, fee in zip(self._days, self.payments, self.fees, strict=True)
        )
        return ((self.terms.disbursed, first), *paid)


def build_schedule(terms: LoanTerms) -> Schedule:
    """Return the repayment schedule of a contract, exact to the minor unit.

    Errors: InstalmentTooSmall where rounding to a multiple leaves less than the interest; ContractError
    where a known instalment cannot repay the loan; DateError past the year 9999.

    What does 10,000.00 at 0.05 % a day (18.25 % a year) cost over six months? (The last of the six
    instalments is three fen smaller.)

    >>> from core.rates import Rate
    >>> schedule = build_schedule(LoanTerms(principal=1_000_000, rate=Rate.daily("0.05%"), periods=6,
    ...                                     disbursed=date(2026, 1, 31)))
    >>> schedule.instalment, schedule.total_interest, schedule.rows[0].due
    (175650, 53897, datetime.date(2026, 2, 28))
    """
    refuse_past_calendar(terms)
    rate = terms.rate if terms.rate is not None else solve_rate(terms)
    if terms.method is _SINGLE:
        payment = terms.instalment or terms.financed + round_fraction(
            terms.financed * whole_span_rate(terms, rate), terms.rounding
        )
        return Schedule(terms, rate, 0, (payment,), (0,))
    if (
        terms.method is _LEVEL
        and terms.rounding is _HALF_UP
        and not terms.grace.before_principal
        and (uniform := uniform_rate(terms, rate))
        and (quick := _uniform_schedule(terms, rate, uniform))
    ):
        return quick
    return _schedule(terms, rate, period_rates(terms, rate))


def _uniform_schedule(terms: LoanTerms, rate: Rate, uniform: tuple[int, int]) -> Schedule | None:
    """The common case in one pass: B ← round(B·(1+i)) − A, which is round(B·i) because B is whole.

    Returns None where the balance would reach zero early or the instalment is too small; the row by row
    way then says what happens.
    """
    balance, periods = terms.financed, terms.periods
    instalment = terms.instalment or uniform_instalment(
        balance, uniform, periods, terms.instalment_multiple, terms.rounding
    )
    half, whole = uniform[1], 2 * uniform[1]
    grown, taken = 2 * uniform[0] + whole, half - whole * instalment
    # Rounded to the nearest unit, an annuity is never below its first interest; to a multiple it may be.
    if terms.instalment_multiple > 1 and (balance * grown + taken) // whole > balance:
        return None
    # round(B·(1+i)) − A in one division: A times the denominator is taken off before it.
    balances = []
    for _ in range(periods - 1):
        balance = (balance * grown + taken) // whole
        balances.append(balance)
    if balance <= 0:
        return None
    last = (balance * grown + half) // whole
    if terms.instalment is not None and terms.instalment >= balance:
        last = terms.instalment
    balances.append(0)
    return _made(terms, rate, instalment, (instalment,) * (periods - 1) + (last,), tuple(balances))


def _made(
    terms: LoanTerms, rate: Rate, instalment: int, payments: tuple[int, ...], balances: tuple[int, ...]
) -> Schedule:
    """A Schedule without a frozen dataclass's five setattr calls, a seventh of all at 12 rows."""
    schedule = object.__new__(Schedule)
    fields = schedule.__dict__
    fields["terms"], fields["rate"], fields["instalment"] = terms, rate, instalment
    fields["payments"], fields["balances"] = payments, balances
    return schedule


def _schedule(terms: LoanTerms, rate: Rate, rates: Sequence[Fraction]) -> Schedule:
    """Any other contract, row by row."""
    periods, wait, unpaid = terms.periods, terms.grace.before_principal, terms.grace.interest_deferred
    flat, level = terms.method is Method.FLAT_FEE, terms.method in LEVEL_METHODS
    balance, agreed = terms.financed, 0
    payments: list[int] = []
    balances: list[int] = []
    for k, i in enumerate(rates, 1):
        base = terms.financed if flat else balance
        interest = round_ratio(base * i.numerator, i.denominator, terms.rounding)
        if k <= wait:
            principal = -interest if k <= unpaid else 0
        else:
            if k == wait + 1:
                agreed = _agreed(terms, rates[wait:], balance, interest)
            principal = min(agreed - interest if level else agreed, balance)
        if k == periods:
            principal = balance
            if terms.instalment is not None and terms.instalment >= balance:
                interest = terms.instalment - balance
        balance -= principal
        payments.append(interest + principal)
        balances.append(balance)
        if balance == 0:
            break
    return Schedule(terms, rate, agreed if level else 0, tuple(payments), tuple(balances))


def _agreed(terms: LoanTerms, rates: Sequence[Fraction], balance: int, interest: int) -> int:
    """The level instalment, or the principal that each row repays, once principal starts to be repaid."""
    if terms.method is Method.INTEREST_ONLY:
        return 0
    if terms.method is Method.EQUAL_PRINCIPAL:
        return round_ratio(balance, len(rates), terms.rounding)
    if terms.instalment is not None:
        return terms.instalment
    multiple, rounding = terms.instalment_multiple, terms.rounding
    if terms.method is Method.FLAT_FEE:
        instalment = flat_instalment(balance, terms.financed, rates, multiple, rounding)
    else:
        instalment = level_instalment(balance, rates, multiple, rounding)
    if multiple > 1 and instalment < interest:
        raise InstalmentTooSmall(instalment, interest)
    return instalment
