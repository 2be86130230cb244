"""What a loan costs: yearly rates two ways, money in all, per 1,000 borrowed, days of the reader's pay."""

from __future__ import annotations

from fractions import Fraction
from math import expm1, log1p
from operator import add
from typing import NamedTuple

from core.contract import LoanTerms, Method
from core.dates import is_regular, months_back
from core.errors import LoanError
from core.schedule import Schedule
from core.solver import annuity_root
from core.yearly import compounded, dated_rate, effective_rate, nominal_rate

__all__ = ["Measures", "dated_rate", "effective_rate", "measure", "nominal_rate", "whole_term_rate"]

DAYS_IN_A_MONTH_OF_PAY = 30


class Measures(NamedTuple):
    """The price of one schedule.

    ``nominal_yearly`` (IRR × periods a year) and ``effective_yearly`` (compounded) are fractions: 0.2693
    is 26.93 %. ``total_cost`` and ``principal`` are in minor units; the principal is what is lent, without a
    down payment.
    """

    nominal_yearly: float
    effective_yearly: float
    total_cost: int
    principal: int

    @property
    def per_1000(self) -> Fraction:
        """What every 1,000 borrowed costs: 80 where 10,000 costs 800."""
        return Fraction(self.total_cost * 1000, self.principal)

    def days_of_income(self, monthly_income: int) -> Fraction:
        """Return how many days of pay the loan costs, a month being 30 days.

        Errors: LoanError where the income is not above zero: no number of days would do.
        """
        if monthly_income <= 0:
            raise LoanError("give an income above zero to count the cost in days of it")
        return Fraction(self.total_cost * DAYS_IN_A_MONTH_OF_PAY, monthly_income)


def measure(schedule: Schedule) -> Measures:
    """Return the yearly rates and the cost of a schedule, every fee and deduction counted.

    Convention: nominal = IRR per period × periods a year; effective = (1 + IRR)^(periods a year) − 1. An
    irregular first period counts as part of a period: nominal by (1+f·i)(1+i)^t as in US Regulation Z,
    effective by (1+X)^t as in Directive 2008/48/EC. Errors: NoRate where the flows have no rate.

    What do six instalments of 1,800.00 on 10,000.00 cost a year?

    >>> from datetime import date
    >>> from core.contract import LoanTerms
    >>> from core.schedule import build_schedule
    >>> zhang = measure(build_schedule(LoanTerms(principal=1_000_000, instalment=180_000, periods=6,
    ...                                          disbursed=date(2026, 1, 1))))
    >>> f"{zhang.nominal_yearly:.2%} {zhang.effective_yearly:.2%} {zhang.per_1000}"
    '26.93% 30.52% 80'
    """
    terms, payments = schedule.terms, schedule.payments
    present, per_year = terms.financed, terms.every.times_a_year
    if terms.fees:
        payments = tuple(map(add, payments, schedule.fees))
        present = schedule.received - terms.down_payment - schedule.upfront_paid
    count, level = len(payments), payments[0]
    if terms.first_due is None and count > 1 and level == payments[-2] and payments.count(level) >= count - 1:
        guess = schedule.rate.simple_yearly / per_year
        x = annuity_root(present, level, payments[-1], count, guess, per_year)
        if x is not None:
            cost = level * (count - 1) + payments[-1] - present
            return Measures(expm1(x) * per_year, compounded(x * per_year), cost, terms.financed)
    nominal, effective = _by_flows(schedule, present, payments)
    return Measures(nominal, effective, sum(payments) - present, terms.financed)


def _by_flows(schedule: Schedule, present: int, payments: tuple[int, ...]) -> tuple[float, float]:
    """Both yearly rates, payment by payment, for schedules that are not one level sum all along.

    An odd first period is counted back from the first due date in whole months (or periods in days), then
    days: over 30 a month in Regulation Z, Appendix J (b)(5), over 365 a year in the Directive, Annex I (c).
    """
    terms, per_year = schedule.terms, schedule.terms.every.times_a_year
    regular = is_regular(terms.disbursed, terms.first_due, terms.every)
    whole, part, years = _first_period(terms)
    skipped = terms.periods - 1 if terms.method is Method.SINGLE_REPAYMENT else 0
    units = [(whole + skipped + k, part, float(-paid)) for k, paid in enumerate(payments)]
    nominal = nominal_rate([(0, 0.0, present), *units], per_year=per_year)
    if regular:
        return nominal, compounded(log1p(nominal / per_year) * per_year)
    dated = [(years + (skipped + k) / per_year, float(-paid)) for k, paid in enumerate(payments)]
    return nominal, effective_rate([(0.0, present), *dated])


def _first_period(terms: LoanTerms) -> tuple[int, float, float]:
    """The first period in whole periods and a part of one, and in years."""
    every, per_year = terms.every, terms.every.times_a_year
    if terms.first_due is None or is_regular(terms.disbursed, terms.first_due, every):
        return 1, 0.0, 1 / per_year
    if every.months:
        months, days = months_back(terms.disbursed, terms.first_due)
        whole, odd = divmod(30 * months + days, 30 * every.months)
        return whole, odd / (30 * every.months), months / 12 + days / 365
    whole, odd = divmod((terms.first_due - terms.disbursed).days, every.days)
    return whole, odd / every.days, whole / per_year + odd / 365


def whole_term_rate(schedule: Schedule) -> float | None:
    """Return what a single repayment costs a year when its whole term counts as one period; else None.

    Convention: US Regulation Z, Appendix J (b)(4)(ii): for one advance and one payment the unit-period is
    the term, where that is at most a year. :func:`measure` counts by the loan's own periods, as for any
    other method, so that one loan is comparable under all of them. None too where the loan is longer, or
    is one period.

    10,000 for a year, and 11,800 back. What is that a year?

    >>> from datetime import date
    >>> from core.rates import Rate
    >>> from core.schedule import build_schedule
    >>> at_once = LoanTerms(principal=1_000_000, rate=Rate.yearly("18%"), periods=12,
    ...                     method=Method.SINGLE_REPAYMENT, disbursed=date(2026, 1, 1))
    >>> schedule = build_schedule(at_once)
    >>> f"{whole_term_rate(schedule):.2%}, and by the month {measure(schedule).nominal_yearly:.2%}"
    '18.00%, and by the month 16.67%'
    """
    terms = schedule.terms
    whole, part, _ = _first_period(terms)
    periods = whole + part + terms.periods - 1
    years = periods / terms.every.times_a_year
    if terms.method is not Method.SINGLE_REPAYMENT or periods == 1 or years > 1:
        return None
    return schedule.total_cost / schedule.flows[0][1] / years
