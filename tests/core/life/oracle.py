"""The ledger worked out a second time, slowly: every calendar day from the first to the last is walked.

Written from the description of the ledger, not from its engine, whose names of events and policies are all
it borrows. Interest is collected day by day in a Fraction and rounded only where a stretch is cut or read.
Every method tries to be the sentence it stands for. Speed does not matter here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import groupby

from core.contract import LEVEL_METHODS, FeeWhen, LoanTerms, Method
from core.dates import DayCount, due_date, is_regular, months_between, year_fraction
from core.life import (
    Base,
    Bucket,
    CapOf,
    Early,
    EarlyMode,
    Extension,
    Holiday,
    HolidayKind,
    Instalments,
    Keep,
    LatePolicy,
    Paid,
    PastDue,
    RateChange,
    Respread,
    Waiver,
)
from core.rates import Basis, Rate
from core.schedule import Row, build_schedule
from tests.oracle import rounded

DAY = timedelta(days=1)
ZERO = Fraction(0)


@dataclass
class Stretch:
    """Days with one base and one rate: what one unit of the base has earned on them so far."""

    since: date
    base: int
    earned: Fraction = ZERO


@dataclass
class Debt:
    """A row that fell due, and what of it is still unpaid."""

    due: date
    whole: int
    fee: int
    interest: int
    principal: int
    late: bool = False
    resting: bool = False  # past its days of grace while a holiday keeps penalty from it

    @property
    def unpaid(self) -> int:
        return self.fee + self.interest + self.principal


@dataclass(frozen=True)
class Figures:
    """What is owed at the end of a day."""

    principal_due: int
    interest_due: int
    penalty: int
    fees: int
    to_get_current: int
    to_pay_off: int
    days_past_due: int
    oldest_due: date | None
    running: int
    accrued: int


@dataclass(frozen=True)
class Split:
    """What became of one payment."""

    day: date
    amount: int
    fee: int
    penalty: int
    interest: int
    principal: int
    waiting: int
    surplus: int


class Life:
    """One loan from the day it is paid out to ``until``; everything to be read is plain after that."""

    def __init__(
        self,
        terms: LoanTerms,
        events: Iterable[object],
        late: LatePolicy,
        early: Early,
        until: date,
    ) -> None:
        self.terms, self.policy, self.early, self.until = terms, late, early, until
        self.schedule = build_schedule(terms)
        self.planned = {row.number: row for row in self.schedule.rows if row.number}
        self.rate = self.schedule.rate
        self.single = terms.method is Method.SINGLE_REPAYMENT
        self.flat = terms.method is Method.FLAT_FEE
        self.grace_days = terms.grace.days if late.grace_days is None else late.grace_days
        self.ordinary = late.multiple == 1 and late.points == 0 and late.daily == 0 and not late.compound

        # The calendar: period p runs from dates[p - 1] to dates[p]; it is made longer when it is needed.
        self.dates = [terms.disbursed]
        self.odd: dict[int, Fraction] = {}  # parts of a year of periods that are not whole ones
        if terms.first_due is None or is_regular(terms.disbursed, terms.first_due, terms.every):
            self.anchor, self.offset = terms.disbursed, 0
        else:
            self.anchor, self.offset = terms.first_due, 1
            self.odd[1] = months_between(terms.disbursed, terms.first_due) / 12
        self.last = terms.periods  # the position of the last row
        self.signed = [self.date_of(position) for position in range(terms.periods + 1)]
        self.kinds: dict[int, HolidayKind] = {}  # rows that ask less than a payment
        for position in range(1, terms.grace.before_principal + 1):
            deferred = position <= terms.grace.interest_deferred
            self.kinds[position] = HolidayKind.DEFERRED if deferred else HolidayKind.PRINCIPAL
        self.free = set(range(1, terms.grace.interest_free + 1))  # periods without interest
        self.shares: dict[int, Fraction] = {}
        self.moved = 10**6  # from this position on a change put the due dates elsewhere

        # What is owed.
        self.running = terms.financed
        self.debts: list[Debt] = []
        self.agreed = self.first_agreed()
        self.anew: set[int] = set()  # positions from which the instalment is to be worked out anew
        self.advance = 0  # what the next row's principal asks less
        self.changed = False  # whether anything but lateness happened
        self.closed: list[int] = []  # stretches of ordinary interest of this period
        self.stretch = Stretch(terms.disbursed, 0)
        # Ordinary interest on overdue principal is due at once where a cap counts it, not with the next row.
        self.apart = late.cap is not None and late.cap_of is CapOf.ALL
        self.over = Stretch(terms.disbursed, 0)
        self.after = 0  # interest that no row asks for, charged in closed stretches
        self.after_paid = 0
        self.penalties = Stretch(terms.disbursed, 0)
        self.compounds = Stretch(terms.disbursed, 0)
        self.carried = self.carried_with_interest = ZERO
        self.penalty = 0  # charged in closed stretches, and by the day
        self.penalty_paid = 0
        self.waiting = 0
        self.quiet_until: date | None = None
        self.quiet_since = terms.disbursed
        self.restarted: date | None = None  # days past due count from here, for rows due by then
        self.stops: list[date] = []  # they stand still since, for rows due by then
        self.late_fees = 0
        self.other_fees = 0  # late fees that are unpaid: they belong to no row
        self.end_fee = self.fee_of(FeeWhen.AT_END)  # asked once, by whatever comes last
        self.row_fees = 0
        self.interest = 0  # of every row that came
        self.prepay_fees = 0
        self.capitalised = 0
        self.surplus = 0
        self.fallen = 0
        self.rows: list[Row] = []
        self.splits: list[Split] = []
        self.figures: dict[date, Figures] = {}
        self.kept: list[tuple[int, int]] = []  # financed + capitalised, and Σ principal paid + balance
        self.principal_paid = 0

        self.upfront = self.fee_of(FeeWhen.UPFRONT_PAID) + self.fee_of(FeeWhen.UPFRONT_DEDUCTED)
        self.walk(sorted(events, key=lambda event: event.day))  # type: ignore[attr-defined]

    # ---- the calendar -----------------------------------------------------------------------------

    def date_of(self, position: int) -> date:
        """Return the day period ``position`` ends."""
        while len(self.dates) <= position:
            self.dates.append(due_date(self.anchor, self.terms.every, len(self.dates) - self.offset))
        return self.dates[position]

    def position_on(self, day: date) -> int:
        """Return the first position whose due date comes after ``day``."""
        position = 1
        while self.date_of(position) <= day:
            position += 1
        return position

    def spans_at_once(self, position: int) -> bool:
        """Whether the period is part of a single repayment's one period over the whole span."""
        months = self.terms.day_count is DayCount.THIRTY_360 and self.terms.every.months
        thirty = self.terms.day_count is DayCount.THIRTY_360
        signed = position <= self.terms.periods and position < self.moved
        return self.single and thirty and not months and signed

    def part_of_year(self, position: int) -> Fraction:
        """Return the part of a year that a period is, by the contract's day count."""
        start, end = self.date_of(position - 1), self.date_of(position)
        if self.terms.day_count is not DayCount.THIRTY_360:
            return year_fraction(start, end, self.terms.day_count)
        if position in self.odd:
            return self.odd[position]
        if self.terms.every.months:
            return Fraction(self.terms.every.months, 12)
        return months_between(start, end) / 12

    def is_free(self, position: int) -> bool:
        """Whether a period bears no ordinary interest."""
        return position in self.free

    def rate_of(self, position: int) -> Fraction:
        """Return the exact rate of a whole period."""
        if self.is_free(position):
            return ZERO
        if self.rate.basis is Basis.DAILY and self.terms.day_count is not DayCount.THIRTY_360:
            return self.rate.value * (self.date_of(position) - self.date_of(position - 1)).days
        return self.rate.per_year * self.part_of_year(position)

    def share_of_day(self, day: date, position: int) -> Fraction:
        """Return the part of a year that the day from ``day`` to the next is in its period."""
        if self.terms.day_count is DayCount.ACT_360:
            return Fraction(1, 360)
        if self.terms.day_count is DayCount.ACT_365:
            return Fraction(1, 365)
        if self.terms.day_count is DayCount.ACT_ACT:
            return year_fraction(day, day + DAY, DayCount.ACT_ACT)
        if position not in self.shares:
            if self.spans_at_once(position):
                start, end = self.signed[self.terms.grace.interest_free], self.signed[-1]
                self.shares[position] = months_between(start, end) / 12 / (end - start).days
            else:
                start, end = self.date_of(position - 1), self.date_of(position)
                self.shares[position] = self.part_of_year(position) / (end - start).days
        return self.shares[position]

    def price_of_day(self, day: date, rate: Rate, position: int) -> Fraction:
        """Return the ordinary interest that one unit earns from ``day`` to the next."""
        if self.is_free(position):
            return ZERO
        if rate.basis is Basis.DAILY and self.terms.day_count is not DayCount.THIRTY_360:
            return rate.value
        return rate.per_year * self.share_of_day(day, position)

    def penalty_of_day(self, day: date, rate: Rate) -> Fraction:
        """Return the penalty that one overdue unit bears from ``day`` to the next."""
        multiple, points = self.policy.multiple, self.policy.points
        if rate.basis is Basis.DAILY:
            return multiple * rate.value + points / 365
        if self.terms.day_count is DayCount.ACT_ACT:
            year = year_fraction(day, day + DAY, DayCount.ACT_ACT)
        else:
            year = Fraction(1, 360 if self.terms.day_count is DayCount.ACT_360 else 365)
        return (multiple * rate.per_year + points) * year

    # ---- the plan ---------------------------------------------------------------------------------

    def fee_of(self, when: FeeWhen) -> int:
        chosen = [fee for fee in self.terms.fees if fee.when is when]
        return sum(
            fee.amount + rounded(self.terms.principal * fee.share, self.terms.rounding) for fee in chosen
        )

    def first_agreed(self) -> int:
        if self.terms.method in LEVEL_METHODS:
            return self.schedule.instalment
        if self.terms.method is Method.EQUAL_PRINCIPAL:
            # The quota of the contract: what stands before the first paying row, over the paying rows.
            wait = self.terms.grace.before_principal
            before = self.planned[wait].balance if wait else self.terms.financed
            return rounded(Fraction(before, self.terms.periods - wait), self.terms.rounding)
        return 0

    def is_paying(self, position: int) -> bool:
        """Whether the row at a position repays principal."""
        return position >= self.last or position not in self.kinds

    def agree_anew(self, position: int) -> None:
        """Work the instalment out anew, from what runs, over the paying rows from ``position`` on."""
        paying = [p for p in range(position, self.last + 1) if self.is_paying(p)]
        rates = [self.rate_of(p) for p in paying]
        multiple, way = self.terms.instalment_multiple, self.terms.rounding
        if self.terms.method is Method.EQUAL_PRINCIPAL:
            self.agreed = rounded(Fraction(self.running, len(paying)), way)
        elif self.flat:
            whole = (self.running + self.terms.financed * sum(rates, ZERO)) / Fraction(len(paying))
            self.agreed = multiple * rounded(whole / multiple, way)
        elif self.terms.method is Method.EQUAL_INSTALMENT:
            worth, one = ZERO, Fraction(1)
            for rate in rates:
                one /= 1 + rate
                worth += one
            self.agreed = multiple * rounded(self.running / worth / multiple, way)

    def ask_anew(self, position: int, today: date) -> None:
        """Have the instalment worked out anew: now, or when the first paying row from there is the next."""
        self.anew.add(position)
        self.settle_anew(self.position_on(today))

    def settle_anew(self, upcoming: int) -> None:
        asked = {position for position in self.anew if position <= upcoming}
        if asked and self.running and self.is_paying(upcoming):
            self.agree_anew(upcoming)
            self.anew -= asked

    @property
    def ended(self) -> bool:
        return self.running == 0

    # ---- stretches --------------------------------------------------------------------------------

    def round(self, value: Fraction) -> int:
        return rounded(value, self.terms.rounding) if value else 0

    def run_up(self, stretch: Stretch) -> int:
        """Return what a stretch that is not over has come to."""
        return self.round(stretch.base * stretch.earned) if stretch.base else 0

    def is_quiet(self, day: date) -> bool:
        return self.quiet_until is not None and day <= self.quiet_until

    def ordinary_base(self, day: date) -> int:
        """Return what bears ordinary interest from ``day`` on."""
        if self.flat:
            return self.terms.financed if self.running else 0
        return self.running + (0 if self.apart else self.overdue_base(day))

    def overdue_base(self, day: date) -> int:
        """Return what is overdue and bears ordinary interest from ``day`` on.

        Where penalty does not take its place, that goes on: always, or for the quiet nights.
        """
        quiet = self.quiet_until is not None and day < self.quiet_until
        if self.flat or not (self.ordinary or quiet):
            return 0
        return sum(debt.principal for debt in self.debts if debt.late or debt.resting)

    def penalty_bases(self, day: date) -> tuple[int, int]:
        """Return what bears penalty interest, and what bears compound interest, from ``day`` on."""
        if self.quiet_until is not None and day < self.quiet_until:
            return 0, 0
        principal = sum(debt.principal for debt in self.debts if debt.late)
        interest = sum(debt.interest for debt in self.debts if debt.late)
        if self.ordinary:
            principal = 0
            together = 0
        else:
            together = interest if self.policy.on is Base.PRINCIPAL_AND_INTEREST else 0
        if self.policy.compound:
            return principal, interest
        return principal + together, 0

    def cut(self, at: date, day: date, everything: bool = False) -> None:
        """Close the stretches whose base is another from ``at`` on; ``day`` is today."""
        base = self.ordinary_base(day)
        if everything or base != self.stretch.base:
            self.close_ordinary(at, base)
        over = self.overdue_base(day) if self.apart else 0
        if everything or over != self.over.base:
            self.close_over(at, over)
        principal, interest = self.penalty_bases(day)
        if everything or principal != self.penalties.base:
            self.charge_penalty(self.round(self.penalties.base * self.penalties.earned))
            self.penalties = Stretch(at, principal)
        if everything or interest != self.compounds.base:
            self.charge_penalty(self.round(self.compounds.base * self.compounds.earned))
            self.compounds = Stretch(at, interest)

    def close_ordinary(self, at: date, base: int) -> None:
        value = self.round(self.stretch.base * self.stretch.earned)
        if self.ended:
            self.after += min(value, self.room(CapOf.ALL))
        elif value:
            self.closed.append(value)
        self.stretch = Stretch(at, base)

    def close_over(self, at: date, base: int) -> None:
        self.after += min(self.run_up(self.over), self.room(CapOf.ALL))
        self.over = Stretch(at, base)

    def room(self, of: CapOf) -> int:
        """Return what the cap still lets be charged; ordinary interest is limited by a cap on all only."""
        policy = self.policy
        if policy.cap is None or (of is CapOf.ALL and policy.cap_of is CapOf.LATE):
            return 10**18
        limit = self.round(policy.cap * self.terms.principal)
        charged = self.penalty + self.late_fees
        if policy.cap_of is CapOf.ALL:
            # The promise comes first: lateness may cost what the cap leaves beyond it.
            limit = max(limit - self.schedule.total_cost, 0)
            charged += self.after
        return max(limit - charged, 0)

    def charge_penalty(self, amount: int) -> int:
        amount = min(amount, self.room(CapOf.LATE))
        self.penalty += amount
        return amount

    @property
    def accrued(self) -> int:
        """Ordinary interest of this period that has not fallen due."""
        if self.ended:
            return 0
        return sum(self.closed) + self.run_up(self.stretch)

    @property
    def after_owed(self) -> int:
        """Interest that no row asks for, due as it accrues."""
        open_now = min(self.run_up(self.over), self.room(CapOf.ALL))
        if self.ended:
            open_now += min(self.run_up(self.stretch), self.room(CapOf.ALL))
        return self.after + open_now - self.after_paid

    @property
    def penalty_charged(self) -> int:
        open_now = self.run_up(self.penalties) + self.run_up(self.compounds)
        return self.penalty + min(open_now, self.room(CapOf.LATE))

    @property
    def penalty_owed(self) -> int:
        return self.penalty_charged - self.penalty_paid

    def recollect(self, day: date) -> None:
        """Price the days of the open stretch again after the calendar has changed."""
        self.shares.clear()
        for stretch in (self.stretch, self.over):
            stretch.earned, here = ZERO, stretch.since
            while here < day:
                stretch.earned += self.price_of_day(here, self.rate, self.position_on(here))
                here += DAY

    # ---- the days ---------------------------------------------------------------------------------

    def walk(self, events: list[object]) -> None:
        coming = list(events)
        self.standing: list[Instalments] = []
        day = self.terms.disbursed
        self.rates: dict[date, Rate] = {}
        self.stretch.base = self.ordinary_base(day)
        upcoming = 1
        while True:
            self.due_today: Debt | None = None
            if day > self.terms.disbursed:
                fresh = self.late_morning(day)
                self.accelerate(day, fresh)
                if day == self.date_of(upcoming) and self.fall_due(day, upcoming):
                    self.due_today = self.debts[-1]
                    self.apply_waiting(day)
                    if any(one.stop is None or day <= one.stop for one in self.standing):
                        self.pay_instalment(day)
                if day == self.quiet_until:
                    self.cut(day, day)  # penalty goes on from here
            while self.date_of(upcoming) <= day:
                upcoming += 1
            self.settle_anew(upcoming)
            while coming and coming[0].day == day:  # type: ignore[attr-defined]
                self.happen(day, coming.pop(0))
                self.keep()
            self.figures[day] = self.read(day)
            if day == self.until:
                return
            # The night: one more day of interest on whatever is the base now.
            self.rates[day] = self.rate
            if self.stretch.base:
                self.stretch.earned += self.price_of_day(day, self.rate, upcoming)
            if self.over.base:
                self.over.earned += self.price_of_day(day, self.rate, upcoming)
            if self.penalties.base or self.compounds.base:
                price = self.penalty_of_day(day, self.rate)
                self.penalties.earned += price
                self.compounds.earned += price
            day += DAY

    def keep(self) -> None:
        balance = self.running + sum(debt.principal for debt in self.debts)
        self.kept.append((self.terms.financed + self.capitalised, self.principal_paid + balance))

    def late_morning(self, day: date) -> list[Debt]:
        """What is unpaid after its days of grace is late this morning; return what became so."""
        fresh = [
            debt
            for debt in self.debts
            if not debt.late and debt.unpaid and day > debt.due + self.grace_days * DAY
        ]
        if self.is_quiet(day):
            fresh = [debt for debt in fresh if not debt.resting]
            for debt in fresh:
                debt.resting = True
                self.interest_of_grace(debt, day - DAY)
            if fresh:
                self.join(day)
            return []
        alone = len(fresh) == 1
        for debt in fresh:
            debt.late = True
            self.back_charge(debt, day - DAY, alone)
        if fresh:
            self.join(day)
        if self.policy.daily and any(debt.late and debt.unpaid for debt in self.debts):
            self.charge_penalty(self.policy.daily)
        for debt in fresh:
            self.charge_late_fee(debt)
        return fresh

    def join(self, day: date) -> None:
        """What became late this morning has been in the base since yesterday: cut there, price that night."""
        yesterday = day - DAY
        position = self.position_on(yesterday)
        price = self.price_of_day(yesterday, self.rates[yesterday], position)
        penal = self.penalty_of_day(yesterday, self.rates[yesterday])
        if self.ordinary_base(yesterday) != self.stretch.base:
            if self.stretch.since < day and self.stretch.base:
                self.stretch.earned -= price
            self.close_ordinary(yesterday, self.ordinary_base(yesterday))
            self.stretch.earned = price
        if self.apart and self.overdue_base(yesterday) != self.over.base:
            if self.over.base:
                self.over.earned -= price
            self.close_over(yesterday, self.overdue_base(yesterday))
            self.over.earned = price
        principal, interest = self.penalty_bases(yesterday)
        if self.penalties.base != principal:
            if self.penalties.base:
                self.penalties.earned -= penal
                self.charge_penalty(self.round(self.penalties.base * self.penalties.earned))
            self.penalties = Stretch(yesterday, principal, penal + self.carried)
        if self.compounds.base != interest:
            if self.compounds.base:
                self.compounds.earned -= penal
                self.charge_penalty(self.round(self.compounds.base * self.compounds.earned))
            self.compounds = Stretch(yesterday, interest, penal + self.carried_with_interest)

    def back_charge(self, debt: Debt, until: date, alone: bool) -> None:
        """The days of grace were not free after all: charge them from the due date on.

        What a holiday put off has borne ordinary interest since, and bears no penalty for that time.
        """
        self.carried = self.carried_with_interest = ZERO
        if debt.resting:
            debt.resting = False
            return
        here = debt.due
        days = (until - debt.due).days
        one_rate = all(self.rates[debt.due + k * DAY] is self.rate for k in range(days + 1))
        if alone and one_rate and not self.is_quiet(until):
            # With nothing else overdue its base is one before and after: one stretch, rounded once.
            earned = sum((self.penalty_of_day(here + k * DAY, self.rate) for k in range(days)), ZERO)
            both = self.policy.on is Base.PRINCIPAL_AND_INTEREST and not self.policy.compound
            if not self.penalties.base and debt.principal + debt.interest * both:
                self.carried = earned
            if not self.compounds.base and debt.interest:
                self.carried_with_interest = earned
        while here < until:
            # A stretch has one rate: it ends where the rate changed.
            rate, ordinary, penal = self.rates[here], ZERO, ZERO
            while here < until and self.rates[here] is rate:
                ordinary += self.price_of_day(here, rate, self.position_on(here))
                penal += self.penalty_of_day(here, rate)
                here += DAY
            self.charge_stretch(debt, ordinary, penal)

    def interest_of_grace(self, debt: Debt, until: date) -> None:
        """Charge a row's principal ordinary interest from its due date on, each rate's days by themselves."""
        nights = [debt.due + k * DAY for k in range((until - debt.due).days)]
        for rate, alike in groupby(nights, key=self.rates.__getitem__):
            earned = sum((self.price_of_day(night, rate, self.position_on(night)) for night in alike), ZERO)
            self.charge_interest(0 if self.flat else self.round(debt.principal * earned))

    def charge_interest(self, value: int) -> None:
        if self.ended or self.apart:
            self.after += min(value, self.room(CapOf.ALL))
        elif value:
            self.closed.append(value)

    def charge_stretch(self, debt: Debt, ordinary: Fraction, penal: Fraction) -> None:
        """Charge what one unit of a row bore on some days before it became late."""
        if self.ordinary:
            self.charge_interest(0 if self.flat else self.round(debt.principal * ordinary))
        else:
            with_interest = self.policy.on is Base.PRINCIPAL_AND_INTEREST and not self.policy.compound
            if not self.carried:
                self.charge_penalty(self.round((debt.principal + debt.interest * with_interest) * penal))
        if self.policy.compound and not self.carried_with_interest:
            self.charge_penalty(self.round(debt.interest * penal))

    def charge_late_fee(self, debt: Debt) -> None:
        fee = self.policy.fee
        if fee.once and self.late_fees:
            return
        base = debt.whole if fee.of_principal else debt.unpaid
        running = self.penalty_charged - self.penalty
        if self.policy.cap_of is CapOf.ALL:
            running += self.after_owed + self.after_paid - self.after
        room = max(self.room(CapOf.LATE) - running, 0)
        amount = min(fee.amount + self.round(fee.share * base), room)
        self.other_fees += amount
        self.late_fees += amount

    def accelerate(self, day: date, fresh: list[Debt]) -> None:
        """All that runs falls due on the morning that brings the late rows, or the days, to the limit."""
        if self.ended or self.is_quiet(day):
            return
        missed, days = self.policy.accelerate_missed, self.policy.accelerate_days
        late = [debt for debt in self.debts if debt.late and debt.unpaid]
        enough = missed is not None and bool(fresh) and len(late) >= missed
        reached = fresh or self.figures[day - DAY].days_past_due < (days or 0)
        oldest = self.oldest()
        stands = oldest is not None and any(oldest.due <= stop for stop in self.stops)
        long = days is not None and bool(late) and bool(reached) and not stands
        long = long and self.days_past_due(day) >= (days or 0)
        if enough or long:
            interest, principal = self.accrued, self.running
            self.book_row(day, interest, principal, self.end_fee, False)
            self.end_fee = 0
            self.end_rows(day)
            debt = self.debts[-1]
            debt.late = True
            self.running = 0
            self.cut(day, day)

    def book_row(self, day: date, interest: int, principal: int, fee: int, is_due_date: bool) -> None:
        """Write down what fell due; what is below nothing of principal goes to the balance instead."""
        added = max(-principal, 0)
        if is_due_date:
            payment = interest + principal + fee
            self.fallen += 1
            self.rows.append(Row(self.fallen, day, interest, principal, fee, payment, self.running))
        self.debts.append(Debt(day, max(principal, 0), fee, interest - added, max(principal, 0)))
        self.interest += interest
        self.row_fees += fee
        self.capitalised += added
        self.closed = []
        self.stretch = Stretch(day, 0)

    def end_rows(self, day: date) -> None:
        self.last = self.position_on(day) - 1
        self.advance = 0
        self.anew.clear()

    def fall_due(self, day: date, position: int) -> bool:
        """The row of this due date falls due; say whether there is one."""
        if self.ended or (self.single and position < self.last):
            return False
        terms, kind = self.terms, self.kinds.get(position)
        last = position >= self.last
        interest = 0 if kind is HolidayKind.INTEREST_FREE else self.accrued
        number = self.fallen + 1
        deferred = kind is HolidayKind.DEFERRED and not last
        nothing = deferred or (kind is HolidayKind.INTEREST_FREE and not last)
        planned = self.planned.get(number)
        if planned is not None and self.is_as_planned(position, number, interest):
            interest, principal = planned.interest, planned.principal
        elif last:
            principal = self.running
        elif deferred:
            principal = -interest
        elif not self.is_paying(position) or terms.method in (Method.INTEREST_ONLY, Method.SINGLE_REPAYMENT):
            principal = 0
        elif terms.method is Method.EQUAL_PRINCIPAL:
            principal = min(max(self.agreed - self.advance, 0), self.running)
        else:
            principal = min(max(self.agreed - interest - self.advance, 0), self.running)
        self.running -= principal
        ends = self.running == 0
        fee = 0 if nothing else self.fee_of(FeeWhen.PER_INSTALMENT)
        if ends:
            fee += self.end_fee
            self.end_fee = 0
        self.book_row(day, interest, principal, fee, True)
        self.advance = 0
        if ends:
            self.end_rows(day)
        self.cut(day, day)
        self.keep()
        return True

    def is_as_planned(self, position: int, number: int, interest: int) -> bool:
        """Nothing but lateness happened, and the interest of this row is on what the schedule says."""
        before = self.terms.financed if number == 1 else self.planned[number - 1].balance
        base = self.terms.financed if self.flat else before
        start = self.terms.disbursed if self.single else self.date_of(position - 1)
        return (
            not self.changed
            and self.running == before
            and not self.closed
            and self.stretch.since == start
            and self.stretch.base == base
            and interest == self.round(base * self.stretch.earned)
        )

    # ---- what is read -----------------------------------------------------------------------------

    def oldest(self) -> Debt | None:
        return next((debt for debt in self.debts if debt.unpaid), None)

    def days_past_due(self, day: date) -> int:
        oldest = self.oldest()
        if oldest is None:
            return 0
        start = max(oldest.due, self.restarted) if self.restarted else oldest.due
        end = next((stop for stop in self.stops if oldest.due <= stop), day)
        if self.is_quiet(day):
            end = min(end, self.quiet_since)
        if end <= oldest.due + self.grace_days * DAY:
            return 0
        return max((end - start).days, 0)

    def prepayment_fee(self, amount: int) -> int:
        early = self.early
        if not amount or (early.free_after is not None and self.fallen >= early.free_after):
            return 0
        return early.fee + self.round(early.share * amount)

    def read(self, day: date) -> Figures:
        principal = sum(debt.principal for debt in self.debts)
        interest = sum(debt.interest for debt in self.debts) + self.after_owed
        fees = sum(debt.fee for debt in self.debts) + self.other_fees
        penalty = self.penalty_owed
        current = principal + interest + fees + penalty
        off = current
        if self.running:
            off += self.running + self.accrued + self.end_fee + self.prepayment_fee(self.running)
            off = max(off - self.waiting, 0)
        oldest = self.oldest()
        return Figures(
            principal,
            interest,
            penalty,
            fees,
            current,
            off,
            self.days_past_due(day),
            oldest.due if oldest else None,
            self.running,
            self.accrued,
        )

    def totals(self) -> dict[str, int]:
        """Return what was charged and paid up to the last day."""
        paid = sum(
            split.fee + split.penalty + split.interest + split.principal + split.waiting
            for split in self.splits
        )
        return {
            "total_interest": self.interest + self.after_owed + self.after_paid,
            "total_penalty": self.penalty_charged,
            "total_fees": self.upfront + self.row_fees + self.late_fees + self.prepay_fees,
            "total_paid": paid + self.terms.down_payment + self.fee_of(FeeWhen.UPFRONT_PAID),
            "capitalised": self.capitalised,
            "surplus": self.surplus,
        }

    # ---- payments ---------------------------------------------------------------------------------

    def pay(self, day: date, amount: int, applied: bool = False) -> None:
        rest = amount
        paid = dict.fromkeys(Bucket, 0)

        def take(bucket: Bucket, owed: int) -> int:
            nonlocal rest
            taken = min(rest, owed)
            rest -= taken
            paid[bucket] += taken
            return taken

        def settle() -> None:
            for bucket in self.policy.order:
                if bucket is Bucket.PENALTY:
                    self.penalty_paid += take(bucket, self.penalty_owed)
                for debt in self.debts:
                    if bucket is Bucket.FEE:
                        debt.fee -= take(bucket, debt.fee)
                    elif bucket is Bucket.INTEREST:
                        debt.interest -= take(bucket, debt.interest)
                    elif bucket is Bucket.PRINCIPAL:
                        debt.principal -= take(bucket, debt.principal)
                if bucket is Bucket.FEE:
                    self.other_fees -= take(bucket, self.other_fees)
                if bucket is Bucket.INTEREST:
                    self.after_paid += take(bucket, self.after_owed)

        settle()
        self.cut(day, day)
        kept = 0
        # Money that is to wait waits, unless it is enough to be rid of the loan today.
        waits = self.early.mode is EarlyMode.WAIT and rest < self.read(day).to_pay_off
        if rest and self.running and not applied and not waits:
            kept, self.waiting, rest = -self.waiting, 0, rest + self.waiting
            low, high = 0, min(rest, self.running)  # the largest x with x + fee(x) ≤ rest
            while low < high:
                middle = (low + high + 1) // 2
                if middle + self.prepayment_fee(middle) <= rest:
                    low = middle
                else:
                    high = middle - 1
            if low:
                fee = self.prepayment_fee(low)
                paid[Bucket.FEE] += fee
                paid[Bucket.PRINCIPAL] += low
                self.prepay_fees += fee
                rest -= low + fee
                self.prepay(day, low)
                settle()
                self.cut(day, day)
        if self.running:  # what repaid nothing waits for the next due date
            self.waiting += rest
            kept, rest = kept + rest, 0
        if applied:
            kept, amount = -(amount - self.waiting), amount - self.waiting
        self.surplus += rest
        self.principal_paid += paid[Bucket.PRINCIPAL]
        split = Split(
            day,
            amount,
            paid[Bucket.FEE],
            paid[Bucket.PENALTY],
            paid[Bucket.INTEREST],
            paid[Bucket.PRINCIPAL],
            kept,
            rest,
        )
        if amount:
            self.splits.append(split)
        self.keep()

    def apply_waiting(self, day: date) -> None:
        """Money that waited is used like a payment; what is left of it waits on while principal runs."""
        if self.waiting:
            amount, self.waiting = self.waiting, 0
            self.pay(day, amount, applied=True)

    def pay_instalment(self, day: date) -> None:
        """Pay what is still unpaid of the row of today."""
        if self.due_today is not None and self.due_today.unpaid:
            self.pay(day, self.due_today.unpaid)

    def prepay(self, day: date, amount: int) -> None:
        self.changed = True
        if amount == self.running:
            interest = self.accrued
            self.running = 0
            self.book_row(day, interest, 0, self.end_fee, False)
            self.end_fee = 0
            self.end_rows(day)
            return
        self.running -= amount
        upcoming = self.position_on(day)
        if self.early.mode is EarlyMode.NEXT:
            self.advance += amount
            upcoming += 1
        self.cut(day, day)
        if self.early.keep is Keep.END:
            self.ask_anew(upcoming, day)

    # ---- changes ----------------------------------------------------------------------------------

    def happen(self, day: date, event: object) -> None:
        if isinstance(event, Paid):
            self.pay(day, event.amount)
        elif isinstance(event, Instalments):
            self.standing.append(event)
            self.pay_instalment(day)
        elif isinstance(event, RateChange):
            self.change_rate(day, event.rate, event.keep)
        elif isinstance(event, Extension):
            self.extend(day, event)
        elif isinstance(event, Holiday):
            self.rest_rows(day, event)
        elif isinstance(event, Respread):
            self.respread(day, event)
        elif isinstance(event, Waiver):
            owed = self.penalty_owed
            self.penalty_paid += owed if event.penalty is None else min(event.penalty, owed)
            left = 10**18 if event.fees is None else event.fees
            for debt in self.debts:
                less = min(left, debt.fee)
                debt.fee -= less
                left -= less
            self.other_fees -= min(left, self.other_fees)

    def count_days(self, day: date, past_due: PastDue) -> None:
        if past_due is PastDue.RESTART:
            self.restarted, self.stops = day, []
        elif past_due is PastDue.STOP:
            self.stops.append(day)

    def set_rate(self, day: date, rate: Rate | None) -> bool:
        if rate is None or rate == self.rate:
            return False
        self.cut(day, day, everything=True)
        self.rate = rate
        self.changed = True
        return True

    def change_rate(self, day: date, rate: Rate, keep: Keep) -> None:
        if self.set_rate(day, rate) and keep is Keep.END and self.running:
            self.ask_anew(self.position_on(day), day)

    def back_to_running(self, day: date) -> bool:
        """Move overdue principal back to what is not yet due; say whether anything runs then."""
        if self.ended:
            self.close_ordinary(day, 0)
        for debt in self.debts:
            self.running += debt.principal
            debt.principal = 0
        self.cut(day, day)
        return self.running > 0

    def extend(self, day: date, event: Extension) -> None:
        had_rows = self.running > 0
        if not had_rows and not any(debt.principal for debt in self.debts):
            return
        if not had_rows and not event.periods and event.next_due is None:
            return
        self.count_days(day, event.past_due)
        self.changed = True
        upcoming = self.position_on(day)
        if had_rows:
            self.last += event.periods
        else:
            self.close_ordinary(day, 0)
            self.restart_rows(upcoming, max(event.periods, 1))
        if event.next_due is not None:
            # The period now runs to another day, and each of its days carries the same share of it.
            if self.single:  # its one due date is the next one, however many periods pass before it
                self.last = self.position_on(event.next_due - DAY)
            self.move_next(self.last if self.single else upcoming, event.next_due)
            self.recollect(day)
        self.back_to_running(day)
        self.set_rate(day, event.rate)
        if event.keep is Keep.END:
            self.ask_anew(upcoming, day)

    def restart_rows(self, upcoming: int, count: int) -> None:
        """Let so many rows remain, each asking for a payment."""
        self.kinds = {p: kind for p, kind in self.kinds.items() if p < upcoming}
        self.last = upcoming + count - 1

    def move_next(self, position: int, day: date) -> None:
        self.dates = [*(self.date_of(p) for p in range(position)), day]
        self.anchor, self.offset = day, position
        self.moved = min(self.moved, position)
        self.odd[position] = months_between(self.dates[position - 1], day) / 12

    def rest_rows(self, day: date, event: Holiday) -> None:
        upcoming = self.position_on(day)
        if event.kind is HolidayKind.NO_PENALTY:
            if not self.is_quiet(day):
                self.quiet_since = day
            self.count_days(day, event.past_due)
            self.quiet_until = self.date_of(upcoming + event.periods - 1)
            self.cut(day, day)
            return
        if self.ended:
            return
        self.count_days(day, event.past_due)
        self.changed = True
        # The holiday rows come in before the next one; every row after them comes that much later.
        later = {p + event.periods * (p >= upcoming): kind for p, kind in self.kinds.items()}
        holiday = range(upcoming, upcoming + event.periods)
        self.kinds = later | dict.fromkeys(holiday, event.kind)
        self.last += event.periods
        # A row that bears no interest takes that along to where it now stands.
        self.free = {p for p in self.free if p < upcoming} | {
            p + event.periods for p in self.free if p >= upcoming
        }
        if event.kind is HolidayKind.INTEREST_FREE:
            self.free.update(holiday)
            self.closed = []
        self.recollect(day)
        if event.kind is HolidayKind.DEFERRED:
            self.ask_anew(upcoming, day)

    def respread(self, day: date, event: Respread) -> None:
        added = 0
        if event.capitalise:
            added = sum(debt.fee + debt.interest for debt in self.debts) + self.other_fees
            added += self.after_owed + self.penalty_owed
        if not self.running + sum(debt.principal for debt in self.debts) + added:
            return
        self.count_days(day, event.past_due)
        self.changed = True
        had_rows = self.running > 0
        if event.capitalise:
            self.after_paid += self.after_owed
            self.penalty_paid += self.penalty_owed
            for debt in self.debts:
                debt.fee = debt.interest = 0
            self.other_fees = 0
            self.capitalised += added
        self.back_to_running(day)
        self.running += added
        self.cut(day, day)
        upcoming = self.position_on(day)
        if event.periods is not None or not had_rows:
            self.restart_rows(upcoming, event.periods or 1)
        self.recollect(day)
        self.ask_anew(upcoming, day)
