"""One household at a time, in plain Python with fractions, written apart from the engine.

It is given the raw words drawn for a household and keeps every instalment as a line of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from math import floor

from core.contract import DayCount, Grace, LoanTerms
from core.dates import add_months
from core.household import Household
from core.life import Base, Bucket, CapOf, LatePolicy
from core.rates import Basis
from core.schedule import Schedule, build_schedule
from core.simulate import Manner, Shocks

WORD = 2**32


def half_up(value: Fraction) -> int:
    return floor(value + Fraction(1, 2))


@dataclass
class Line:
    """An instalment: what it still asks."""

    month: int
    fee: int
    interest: int
    principal: int

    @property
    def open(self) -> int:
        return self.fee + self.interest + self.principal


@dataclass
class Life:
    """What became of one household."""

    cash: list[int] = field(default_factory=list)
    overdue: list[int] = field(default_factory=list)
    past_due: list[int] = field(default_factory=list)
    first: int = 0
    worst: int = 0
    exposure: int = 0
    owed: int = 0
    paid: int = 0
    charges: int = 0
    short: int = 0
    behind: int = 0
    in_debt: int = 0


def rows_of(schedule: Schedule) -> list[tuple[int, int, int]]:
    """Fee, interest and principal of each month counted from payout."""
    start, rows, month = schedule.terms.disbursed, [], 1
    for row in schedule.rows:
        if row.number == 0:
            continue
        while add_months(start, month) < row.due:
            month += 1
        while len(rows) < month:
            rows.append([0, 0, 0])
        for k, part in enumerate((row.fee, row.interest, row.principal)):
            rows[month - 1][k] += part
    return [tuple(row) for row in rows]


def asked(schedule: Schedule, manner: Manner) -> list[tuple[int, int, int]]:
    """What is asked month by month, for monthly loans by THIRTY_360 and a rate on the balance."""
    terms = schedule.terms
    if manner.low_start:
        return rows_of(build_schedule(replace(terms, grace=Grace(principal=manner.low_start))))
    if not manner.minimum:
        return rows_of(schedule)
    owed, rows = terms.financed, []
    while owed and len(rows) < 1_200:
        interest = half_up(owed * schedule.rate.per_year / 12)
        part = -floor(-owed * manner.minimum)
        principal = min(owed, max(part, manner.least))
        owed -= principal
        rows.append((0, interest, principal))
    return rows


def luck_of(shocks: Shocks, people: int, drawn: dict[str, list[int]], months: int) -> list[set[str]]:
    """What happens in each month, from a household's own words."""
    found: list[set[str]] = [set() for _ in range(months)]
    for name in ("job_loss", "pay_cut", "dearer"):
        spell, running = getattr(shocks, name), False
        if spell is None:
            continue
        for month in range(months):
            word = Fraction(drawn[name][month])
            if running:
                running = spell.months is None or word < floor((1 - Fraction(1, spell.months)) * WORD)
            else:
                running = word < floor(spell.chance * WORD)
            if running:
                found[month].add(name)
    if shocks.illness is not None:
        chance = 1 - (1 - shocks.illness.chance) ** people
        for month in range(months):
            if drawn["illness"][month] < floor(chance * WORD):
                found[month].add("illness")
    if shocks.irregular is not None:
        for month in range(months):
            word = drawn["irregular"][month]
            if word < floor(shocks.irregular.low * WORD):
                found[month].add("low")
            elif WORD - word <= floor(shocks.irregular.high * WORD):
                found[month].add("high")
    common = shocks.common
    if common is not None and drawn["common"][0] < floor(common.hit * WORD):
        for month in range(common.month - 1, min(common.month - 1 + common.months, months)):
            found[month].add("common")
        if common.month <= months:
            found[common.month - 1].add("bill")
    return found


def money_of(
    home: Household, shocks: Shocks, things: set[str], month: int, days: list[date]
) -> tuple[int, int]:
    """Pay, and all spending but the loan."""
    low, usual, high = home.pay.between(days[month - 1], days[month], month)
    pay = usual
    if shocks.irregular is not None:
        swing = half_up(usual * shocks.irregular.swing)
        if "low" in things:
            pay = low if low != high else usual - swing
        if "high" in things:
            pay = high if low != high else usual + swing
    if "pay_cut" in things:
        pay -= half_up(pay * shocks.pay_cut.share)
    if "common" in things:
        pay -= half_up(pay * shocks.common.lost)
    if "job_loss" in things:
        pay = half_up(pay * shocks.job_loss.replaced)
    spent = home.essentials + home.other_payments
    for debt in home.debts:
        if debt.months is None or month <= debt.months:
            spent += debt.payment
    if "dearer" in things:
        spent += half_up(home.essentials * shocks.dearer.share)
    if "illness" in things:
        spent += shocks.illness.bill - half_up(shocks.illness.bill * shocks.illness.reimbursed)
    if "bill" in things:
        spent += shocks.common.bill
    return pay, spent


def late_rate(terms: LoanTerms, schedule: Schedule, late: LatePolicy, start: date, end: date) -> Fraction:
    """What overdue money bears over a month."""
    yearly = schedule.rate.per_year
    days = (end - start).days
    if late.multiple == 1 and not late.points and not late.daily and not late.compound:
        if terms.day_count is DayCount.THIRTY_360:
            return yearly / 12
        return yearly * days / (365 if schedule.rate.basis is Basis.DAILY else _year(terms))
    of_rate = 365 if schedule.rate.basis is Basis.DAILY else _year(terms)
    return (late.multiple * yearly / of_rate + late.points / _year(terms)) * days


def _year(terms: LoanTerms) -> int:
    return 360 if terms.day_count is DayCount.ACT_360 else 365


@dataclass
class Case:
    """What is the same for every household: worked out once, for the test's own speed."""

    home: Household
    schedule: Schedule
    shocks: Shocks
    manner: Manner
    late: LatePolicy
    months: int

    def __post_init__(self) -> None:
        start = self.schedule.terms.disbursed
        self.days = [add_months(start, k) for k in range(self.months + 1)]
        self.room = 10**15
        if self.late.cap is not None:
            self.room = half_up(self.late.cap * self.schedule.terms.principal)
            if self.late.cap_of is CapOf.ALL:
                self.room = max(self.room - self.schedule.total_cost, 0)
        self.plan = asked(self.schedule, self.manner)
        self.rates = [
            late_rate(self.schedule.terms, self.schedule, self.late, *self.days[k : k + 2])
            for k in range(self.months)
        ]


def live_through(case: Case, drawn: dict[str, list[int]]) -> Life:
    """Return what becomes of the household that drew these words."""
    home, schedule, shocks, manner, late = case.home, case.schedule, case.shocks, case.manner, case.late
    terms, months, life, days, plan = schedule.terms, case.months, Life(), case.days, case.plan
    luck = luck_of(shocks, 1 + home.dependants, drawn, months)
    # What is asked from now on, the nearest first; and the principal that is not yet due.
    coming, running = list(plan), terms.financed
    savings = home.savings if manner.fund is None else manner.fund * home.essentials
    cash = savings - schedule.upfront_paid - terms.down_payment
    if cash < 0:
        life.short -= cash
        cash = 0
    lines: list[Line] = []
    late_fees = penalty = 0
    extended, asked_principal = manner.extension == 0, 0
    for month in range(1, months + 1):
        before, end = days[month - 1], days[month]
        pay, spent = money_of(home, shocks, luck[month - 1], month, days)
        # what lateness has cost since the last month's end
        if lines and lines[-1].month == month - 1 and lines[-1].open:
            missed = lines[-1]
            base = asked_principal if late.fee.of_principal else missed.open
            if (late.fee.amount or late.fee.share) and not (late.fee.once and life.first != month - 1):
                fee = min(late.fee.amount + half_up(late.fee.share * base), case.room - life.charges)
                late_fees += fee
                life.charges += fee
        rate = case.rates[month - 1]
        owed_before = sum(line.principal for line in lines) + running
        principal, interest = sum(line.principal for line in lines), sum(line.interest for line in lines)
        if late.compound:
            more = half_up(principal * rate) + half_up(interest * rate)
        elif late.on is Base.PRINCIPAL_AND_INTEREST and not _ordinary(late):
            more = half_up((principal + interest) * rate)
        else:
            more = half_up(principal * rate)
        oldest_before = next((line.month for line in lines if line.open), 0)
        if oldest_before:
            more += late.daily * (end - before).days
        more = min(more, case.room - life.charges)
        penalty += more
        life.charges += more
        # money of the month
        cash += pay - spent
        if cash < 0:
            life.short -= cash
            cash = 0
        # what falls due
        now = coming[0] if coming else (0, 0, 0)
        owing = sum(line.open for line in lines) + late_fees + penalty
        if not extended and not owing and cash < sum(now) and now[2]:
            coming = [(0, now[1], 0)] * manner.extension + coming
            extended = True
            now = coming[0]
        coming = coming[1:]
        lines = [line for line in lines if line.open]
        lines.append(Line(month, *now))
        asked_principal = now[2]
        running -= now[2]
        life.paid -= sum(line.open for line in lines) + late_fees + penalty  # made up below
        # what is paid
        for bucket in late.order:
            if bucket is Bucket.PENALTY:
                used = min(cash, penalty)
                penalty -= used
                cash -= used
                continue
            for line in lines:
                used = min(cash, getattr(line, bucket.value))
                setattr(line, bucket.value, getattr(line, bucket.value) - used)
                cash -= used
            if bucket is Bucket.FEE:
                used = min(cash, late_fees)
                late_fees -= used
                cash -= used
        owing = sum(line.open for line in lines) + late_fees + penalty
        life.paid += owing
        # how it stands
        oldest = next((line.month for line in lines if line.open), 0)
        if oldest:
            life.behind += 1
            life.first = life.first or month
        if oldest_before:
            age = (end - days[oldest_before]).days - (oldest != oldest_before)
            if age >= 90 > life.worst:
                life.exposure = owed_before
            life.worst = max(life.worst, age)
        life.cash.append(cash)
        life.overdue.append(owing)
        life.past_due.append((end - days[oldest]).days if oldest else 0)
        if not life.in_debt and not owing and not running:
            life.in_debt = month
        if owing or running:
            life.in_debt = 0
        life.owed = owing + running
    life.in_debt = life.in_debt or months
    life.paid = -life.paid
    return life


def _ordinary(late: LatePolicy) -> bool:
    return late.multiple == 1 and not late.points and not late.daily and not late.compound
