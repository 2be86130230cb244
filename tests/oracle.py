"""The schedule worked out a second time, slowly, in Fractions: what the engine is compared with.

Written from the description of the loan, not from the engine; it imports nothing of the engine but the
names of the choices. Every line tries to be the sentence it stands for. Speed does not matter here.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from core.contract import FeeWhen, LoanTerms, Method
from core.dates import DayCount, Frequency, Unit
from core.money import Rounding
from core.rates import Basis

PER_YEAR = {Basis.YEARLY: 1, Basis.MONTHLY: 12, Basis.DAILY: 365, Basis.FLAT_MONTHLY: 12}

LEVEL = (Method.EQUAL_INSTALMENT, Method.FLAT_FEE)


class Refused(Exception):
    """These terms have no schedule; ``why`` is "calendar" or "instalment too small"."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True)
class Line:
    """One row of the schedule, in the order of the engine's fields."""

    number: int
    due: date
    interest: int
    principal: int
    fee: int
    payment: int
    balance: int


@dataclass(frozen=True)
class Expected:
    """All that a schedule must say."""

    rows: list[Line]
    instalment: int
    last_difference: int
    total_interest: int
    total_fees: int
    total_paid: int
    total_cost: int
    received: int
    upfront_paid: int
    upfront_deducted: int
    flows: list[tuple[date, int]]


# ---- rounding -------------------------------------------------------------------------------------


def rounded(value: Fraction, rounding: Rounding) -> int:
    """Return the nearest whole number; a half goes away from zero, or to the even neighbour."""
    if rounding is Rounding.HALF_EVEN:
        return round(value)  # Python rounds a Fraction's half to even
    top, bottom = abs(value.numerator), value.denominator
    size = (2 * top + bottom) // (2 * bottom)
    return size if value >= 0 else -size


# ---- the calendar ---------------------------------------------------------------------------------


def months_after(day: date, months: int) -> date:
    """Return the same day of the month so many months on, or the last day where that month is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > 9999:
        raise Refused("calendar")
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def periods_after(day: date, every: Frequency, k: int) -> date:
    """Return the day ``k`` periods after ``day``, counted in one step."""
    if every.unit is Unit.MONTH:
        return months_after(day, k * every.count)
    if every.unit is Unit.YEAR:
        return months_after(day, 12 * k * every.count)
    try:
        return day + timedelta(days=k * every.count * (7 if every.unit is Unit.WEEK else 1))
    except OverflowError:
        raise Refused("calendar") from None


def is_irregular(terms: LoanTerms) -> bool:
    """Return whether the first due date is off the grid that starts when the money is paid out."""
    return terms.first_due is not None and terms.first_due != periods_after(terms.disbursed, terms.every, 1)


def due_dates(terms: LoanTerms) -> list[date]:
    """Return every due date; each is counted from the anchor, never from the one before it."""
    numbers = range(1, terms.periods + 1)
    if is_irregular(terms):
        assert terms.first_due is not None
        return [periods_after(terms.first_due, terms.every, k - 1) for k in numbers]
    return [periods_after(terms.disbursed, terms.every, k) for k in numbers]


def months_and_days(start: date, end: date) -> Fraction:
    """Return months from start to end: whole months forward, then days over the next month's length."""
    whole = 0
    while months_after(start, whole + 1) <= end:
        whole += 1
    here, there = months_after(start, whole), months_after(start, whole + 1)
    return whole + Fraction((end - here).days, (there - here).days)


def years_between(start: date, end: date, terms: LoanTerms, whole_periods: int | None) -> Fraction:
    """Return the year fraction; ``whole_periods`` is how many regular periods the span is, if it is."""
    days = (end - start).days
    if terms.day_count is DayCount.ACT_360:
        return Fraction(days, 360)
    if terms.day_count is DayCount.ACT_365:
        return Fraction(days, 365)
    if terms.day_count is DayCount.ACT_ACT:
        parts = Fraction(0)
        for year in range(start.year, end.year + 1):
            # The days of this year that lie in [start, end), without ever naming 1 January 10000.
            first = max(start.toordinal(), date(year, 1, 1).toordinal())
            last = min(end.toordinal(), date(year, 12, 31).toordinal() + 1)
            parts += Fraction(last - first, 366 if calendar.isleap(year) else 365)
        return parts
    if whole_periods is not None and terms.every.unit is Unit.MONTH:
        return Fraction(whole_periods * terms.every.count, 12)
    if whole_periods is not None and terms.every.unit is Unit.YEAR:
        return Fraction(whole_periods * terms.every.count)
    return months_and_days(start, end) / 12


# ---- rates ----------------------------------------------------------------------------------------


def interest_rate(terms: LoanTerms, value: Fraction, basis: Basis, days: int, years: Fraction) -> Fraction:
    """Return the rate of one span of so many days, or years."""
    if basis is Basis.DAILY and terms.day_count is not DayCount.THIRTY_360:
        return value * days
    return value * PER_YEAR[basis] * years


def price(terms: LoanTerms, solved: Fraction | None) -> tuple[Fraction, Basis]:
    """Return the value and basis of the rate: the quoted one, or the yearly one solved for the instalment."""
    if terms.rate is not None:
        return terms.rate.value, terms.rate.basis
    assert solved is not None
    return solved, Basis.YEARLY


def period_rates(terms: LoanTerms, solved: Fraction | None = None) -> list[Fraction]:
    """Return the exact rate of each period, with its own days."""
    value, basis = price(terms, solved)
    dues = due_dates(terms)
    rates = []
    for k, (start, end) in enumerate(zip([terms.disbursed, *dues], dues, strict=False), start=1):
        whole = None if k == 1 and is_irregular(terms) else 1
        years = years_between(start, end, terms, whole)
        free = k <= terms.grace.interest_free
        rates.append(Fraction(0) if free else interest_rate(terms, value, basis, (end - start).days, years))
    return rates


def single_rate(terms: LoanTerms, solved: Fraction | None = None) -> Fraction:
    """Return the rate of the whole span of a loan repaid at once, after its interest-free periods."""
    value, basis = price(terms, solved)
    dues = due_dates(terms)
    free = terms.grace.interest_free
    start, end = (dues[free - 1] if free else terms.disbursed), dues[-1]
    if start == end:
        return Fraction(0)
    if free == 0 and is_irregular(terms):
        if terms.every.unit in (Unit.MONTH, Unit.YEAR):
            first = years_between(start, dues[0], terms, None)
            rest = years_between(dues[0], end, terms, terms.periods - 1)
            years = first + rest
        else:
            years = years_between(start, end, terms, None)
    else:
        years = years_between(start, end, terms, terms.periods - free)
    return interest_rate(terms, value, basis, (end - start).days, years)


# ---- fees -----------------------------------------------------------------------------------------


def fees(terms: LoanTerms, when: FeeWhen) -> int:
    """Return the sum of the fees taken at that moment; a per-cent fee is on the whole amount borrowed."""
    taken = [fee for fee in terms.fees if fee.when is when]
    return sum(fee.amount + rounded(terms.principal * fee.share, terms.rounding) for fee in taken)


# ---- the schedule ---------------------------------------------------------------------------------


def deferred_balance(terms: LoanTerms, rates: list[Fraction]) -> Fraction:
    """Return what is owed when paying begins: the amount financed and the interest nobody paid till then.

    That interest is rounded row by row; only where the rate is still sought is it left exact, because no
    rate at all might hit the instalment through a sum that moves in steps.
    """
    financed = Fraction(terms.principal - terms.down_payment)
    balance = financed
    for rate in rates[: terms.grace.interest_deferred]:
        interest = (financed if terms.method is Method.FLAT_FEE else balance) * rate
        balance += interest if terms.instalment is not None else rounded(interest, terms.rounding)
    return balance


def exact_instalment(terms: LoanTerms, solved: Fraction | None = None) -> Fraction:
    """Return the level instalment before it is rounded."""
    financed = terms.principal - terms.down_payment
    if terms.method is Method.SINGLE_REPAYMENT:
        return financed * (1 + single_rate(terms, solved))
    rates = period_rates(terms, solved)
    waiting = max(terms.grace.interest_deferred, terms.grace.principal)
    paying = rates[waiting:]
    owed = deferred_balance(terms, rates)
    if terms.method is Method.FLAT_FEE:
        return (owed + financed * sum(paying)) / Fraction(len(paying))
    worth, one_later = Fraction(0), Fraction(1)
    for rate in paying:
        one_later /= 1 + rate  # what one unit paid at the end of this period is worth today
        worth += one_later
    return owed / worth


def level_instalment(terms: LoanTerms, solved: Fraction | None) -> int:
    """Return the level instalment of the contract: the known one, or the exact one rounded once."""
    if terms.instalment is not None:
        return terms.instalment
    multiple = terms.instalment_multiple
    return multiple * rounded(exact_instalment(terms, solved) / multiple, terms.rounding)


def single_line(terms: LoanTerms, solved: Fraction | None, financed: int) -> Line:
    """Return the one row of a loan repaid at once."""
    if terms.instalment is not None:
        interest = terms.instalment - financed
    else:
        interest = rounded(financed * single_rate(terms, solved), terms.rounding)
    fee = fees(terms, FeeWhen.PER_INSTALMENT) + fees(terms, FeeWhen.AT_END)
    return Line(1, due_dates(terms)[-1], interest, financed, fee, interest + financed + fee, 0)


def paying_lines(terms: LoanTerms, solved: Fraction | None, financed: int, instalment: int) -> list[Line]:
    """Return the rows 1 … n of every other method."""
    n, method = terms.periods, terms.method
    waiting = max(terms.grace.interest_deferred, terms.grace.principal)
    rates, dues = period_rates(terms, solved), due_dates(terms)
    quota = rounded(deferred_balance(terms, rates) / (n - waiting), terms.rounding)
    lines: list[Line] = []
    balance = financed
    for k in range(1, n + 1):
        base = financed if method is Method.FLAT_FEE else balance
        interest = rounded(base * rates[k - 1], terms.rounding)
        if k == waiting + 1 and method in LEVEL and terms.instalment_multiple > 1 and instalment < interest:
            raise Refused("instalment too small")
        if k <= terms.grace.interest_deferred:
            principal = -interest
        elif k <= terms.grace.principal:
            principal = 0
        elif k == n:
            principal = balance
            if terms.instalment is not None and instalment - balance >= 0:
                interest = instalment - balance
        elif method is Method.INTEREST_ONLY:
            principal = 0
        elif method is Method.EQUAL_PRINCIPAL:
            principal = min(quota, balance)
        else:
            principal = min(instalment - interest, balance)
        fee = 0 if k <= terms.grace.interest_deferred else fees(terms, FeeWhen.PER_INSTALMENT)
        last = k == n or principal == balance
        fee += fees(terms, FeeWhen.AT_END) if last else 0
        balance -= principal
        lines.append(Line(k, dues[k - 1], interest, principal, fee, interest + principal + fee, balance))
        if last:
            break
    return lines


def expected(terms: LoanTerms, solved: Fraction | None = None) -> Expected:
    """Return the schedule of the terms; ``solved`` is the yearly rate where the instalment is known."""
    financed = terms.principal - terms.down_payment
    level = terms.method in LEVEL
    instalment = level_instalment(terms, solved) if level else 0
    if terms.method is Method.SINGLE_REPAYMENT:
        lines = [single_line(terms, solved, financed)]
    else:
        lines = paying_lines(terms, solved, financed, instalment)
    down = terms.down_payment
    rows = [Line(0, terms.disbursed, 0, down, 0, down, financed), *lines] if down else lines
    paid, deducted = fees(terms, FeeWhen.UPFRONT_PAID), fees(terms, FeeWhen.UPFRONT_DEDUCTED)
    interest = sum(row.interest for row in rows)
    charged = sum(row.fee for row in rows) + paid + deducted
    return Expected(
        rows=rows,
        instalment=instalment,
        last_difference=rows[-1].payment - rows[-1].fee - instalment if level else 0,
        total_interest=interest,
        total_fees=charged,
        total_paid=sum(row.payment for row in rows) + paid,
        total_cost=interest + charged,
        received=terms.principal - deducted,
        upfront_paid=paid,
        upfront_deducted=deducted,
        flows=[(terms.disbursed, financed - deducted - paid), *((row.due, -row.payment) for row in lines)],
    )


# ---- the yearly rate ------------------------------------------------------------------------------


def periods_a_year(every: Frequency) -> Fraction:
    """Return how many such periods a year has: 12 months, 52 weeks, 365 days."""
    return Fraction({Unit.MONTH: 12, Unit.YEAR: 1, Unit.WEEK: 52, Unit.DAY: 365}[every.unit], every.count)


def times(terms: LoanTerms) -> list[tuple[int, Fraction, Fraction]]:
    """Return for each due date: whole periods since the money came, the odd part of the first, and years.

    An odd first period is counted back from the first due date. In months: whole months, then days, 30 to
    a month for the periods (US Regulation Z, Appendix J (b)(5)), 365 to a year for the years (Directive
    2008/48/EC, Annex I (c)). In days or weeks: whole periods, then days.
    """
    period, first = 1 / periods_a_year(terms.every), Fraction(1)
    years = period
    if is_irregular(terms):
        assert terms.first_due is not None
        if terms.every.unit in (Unit.DAY, Unit.WEEK):
            length = terms.every.count * (7 if terms.every.unit is Unit.WEEK else 1)
            whole, rest = divmod((terms.first_due - terms.disbursed).days, length)
            first, years = whole + Fraction(rest, length), whole * period + Fraction(rest, 365)
        else:
            months = 0
            while months_after(terms.first_due, -months - 1) >= terms.disbursed:
                months += 1
            rest = (months_after(terms.first_due, -months) - terms.disbursed).days
            in_a_period = terms.every.count * (12 if terms.every.unit is Unit.YEAR else 1)
            first = (months + Fraction(rest, 30)) / in_a_period
            years = Fraction(months, 12) + Fraction(rest, 365)
    whole, odd = divmod(first, 1)
    return [(whole + k, odd, years + k * period) for k in range(terms.periods)]
