"""The sum of one row: its rate, its interest, what is left for the principal, what is still owed."""

from __future__ import annotations

from fractions import Fraction

from core.contract import LEVEL_METHODS, LoanTerms, Method
from core.dates import DayCount
from core.errors import LoanError
from core.explain.printed import enough_digits, printed, product_digits
from core.money import round_fraction
from core.periods import due_days, period_rates, whole_span_rate
from core.rates import Basis, Rate
from core.schedule import Row, Schedule
from core.wording import N_, Amount, Day, ExactAmount, Message, Number, Share, Value, message

_YEARS = {DayCount.ACT_360: 360, DayCount.ACT_365: 365}


def explain_row(schedule: Schedule, number: int) -> tuple[Message, ...]:
    """Return the steps of one row's sum.

    Errors: LoanError where the schedule has no row of that number.

    Why is 224.42 of Mr Zhang's first 1,800.00 interest?

    >>> from datetime import date
    >>> from core.contract import LoanTerms
    >>> from core.schedule import build_schedule
    >>> terms = LoanTerms(principal=1_000_000, instalment=180_000, periods=6, disbursed=date(2026, 1, 1))
    >>> explain_row(build_schedule(terms), 1)[1].values["interest"].minor
    22442
    """
    rows = {row.number: row for row in schedule.listed}
    if number not in rows:
        raise LoanError("the schedule has no row of this number")
    row = rows[number]
    if number == 0:
        return _first_day(schedule, row)
    owed = row.balance + row.principal
    return (*_interest(schedule, row, owed), *_rest(schedule, row, owed))


def _first_day(schedule: Schedule, row: Row) -> tuple[Message, ...]:
    code, steps = schedule.terms.currency, []
    amount = Amount(schedule.terms.principal, code)
    if row.principal:
        steps.append(
            message(
                "Down payment: {principal} of the {amount} is paid on the first day, so {balance} is owed.",
                principal=Amount(row.principal, code),
                amount=amount,
                balance=Amount(row.balance, code),
            )
        )
    if schedule.upfront_paid:
        steps.append(
            message("Fee paid on the first day: {fee}.", fee=Amount(schedule.upfront_paid, code)),
        )
    if schedule.upfront_deducted:
        steps += [
            message(
                "{amount} − {fee} deducted = {received} paid out to you.",
                amount=amount,
                fee=Amount(schedule.upfront_deducted, code),
                received=Amount(schedule.received, code),
            ),
            message("What is deducted counts as a fee, not as a payment."),
        ]
    return tuple(steps)


def _interest(schedule: Schedule, row: Row, owed: int) -> tuple[Message, ...]:
    terms, rate, code = schedule.terms, schedule.rate, schedule.terms.currency
    interest = Amount(row.interest, code)
    if terms.method is Method.SINGLE_REPAYMENT:
        period = whole_span_rate(terms, rate)
    else:
        period = period_rates(terms, rate)[row.number - 1]
    if not period:
        return (message("This period bears no interest."),)
    base = terms.financed if terms.method is Method.FLAT_FEE else owed
    exact = base * period
    agreed = row.interest != round_fraction(exact, terms.rounding)
    extra, digits = product_digits(base, period, row.interest, None if agreed else terms.rounding)
    values: dict[str, Value] = {
        "base": Amount(base, code),
        "rate": Share(period, digits),
        "interest": interest,
    }
    if exact == row.interest:
        if terms.method is Method.FLAT_FEE:
            step = message("Interest: {base} first borrowed × {rate} = {interest}.", **values)
        else:
            step = message("Interest: {base} owed × {rate} = {interest}.", **values)
    else:
        if agreed:
            wording = N_(
                "Interest: {base} × {rate} = {exact}; so that the instalment is as agreed, {interest}."
            )
        elif terms.method is Method.FLAT_FEE:
            wording = N_("Interest: {base} first borrowed × {rate} = {exact}, rounded to {interest}.")
        else:
            wording = N_("Interest: {base} owed × {rate} = {exact}, rounded to {interest}.")
        step = message(wording, exact=ExactAmount(exact, code, extra), **values)
    return (_period_rate(terms, rate, period, row.number, digits), step)


def _period_rate(terms: LoanTerms, rate: Rate, period: Fraction, number: int, digits: int) -> Message:
    """Where the rate of this period comes from, by the contract's day count."""
    whole = terms.method is Method.SINGLE_REPAYMENT
    days = (terms.disbursed, *due_days(terms))
    start = days[terms.grace.interest_free] if whole else days[number - 1]
    end = days[-1] if whole else days[number]
    span = (end - start).days
    values: dict[str, Value] = {
        "days": Number(span),
        "rate": Share(period, digits),
        "start": Day(start),
        "end": Day(end),
    }

    shown = printed(period, digits)

    def share(given: Fraction, parts: Fraction, least: int = 4) -> Share:
        """The rate given, with the decimals from which the rate of the period comes out."""
        return Share(
            given, enough_digits(lambda n: printed(printed(given, n) * parts, digits) == shown, least)
        )

    if terms.day_count is not DayCount.THIRTY_360 and rate.basis is Basis.DAILY:
        return message(
            "From {start} to {end}: {days} days × {daily} a day = {rate}.",
            daily=share(rate.value, Fraction(span), 6),
            **values,
        )
    if terms.day_count in _YEARS:
        year = _YEARS[terms.day_count]
        return message(
            "From {start} to {end}: {yearly} a year × {days} days ÷ {year} = {rate}.",
            yearly=share(rate.per_year, Fraction(span, year)),
            year=Number(year),
            **values,
        )
    part = period / rate.per_year
    if terms.day_count is DayCount.ACT_ACT:
        return message(
            "From {start} to {end}: {days} days, each over 365 or 366; {yearly} a year gives {rate}.",
            yearly=share(rate.per_year, part),
            **values,
        )
    months = part * 12
    if months == 1:
        return message("{yearly} a year ÷ 12 = {rate} a month.", yearly=share(rate.per_year, part), **values)
    yearly = share(rate.per_year, part)
    given = printed(rate.per_year, yearly.digits) * 100 / 12
    # Of a week, 7 ÷ 30 of a month, more must be printed too; a Share is a hundredth of what it shows.
    far = enough_digits(lambda n: printed(given * printed(months / 100, n), digits) == shown)
    return message(
        "{yearly} a year ÷ 12 × {months} months = {rate}.",
        yearly=yearly,
        months=Number(months, far),
        **values,
    )


def _rest(schedule: Schedule, row: Row, owed: int) -> tuple[Message, ...]:
    terms, code = schedule.terms, schedule.terms.currency
    values: dict[str, Value] = {
        "payment": Amount(row.payment - row.fee, code),
        "interest": Amount(row.interest, code),
        "principal": Amount(row.principal, code),
        "owed": Amount(owed, code),
        "balance": Amount(row.balance, code),
    }
    steps = []
    if row.principal < 0:
        steps.append(message("Unpaid interest is added to what is owed: {balance}.", **values))
    elif row.balance == 0:
        steps.append(message("Last payment: {owed} still owed + {interest} interest = {payment}.", **values))
    elif terms.method in LEVEL_METHODS and row.number > terms.grace.before_principal:
        steps.append(message("Principal: {payment} − {interest} interest = {principal}.", **values))
    elif row.principal:
        steps.append(message("Payment: {principal} principal + {interest} interest = {payment}.", **values))
    elif row.interest:
        steps.append(message("Only interest is paid, so {balance} is still owed.", **values))
    else:
        steps.append(message("Nothing is due, so {balance} is still owed.", **values))
    if row.principal > 0 and row.balance:
        steps.append(message("Still owed: {owed} − {principal} = {balance}.", **values))
    if row.fee:
        steps.append(
            message(
                "Fee: {fee} more, {all} in all.", fee=Amount(row.fee, code), all=Amount(row.payment, code)
            )
        )
    last = len(schedule.payments)
    if row.number == last and schedule.last_difference and terms.method in LEVEL_METHODS:
        steps.append(
            message(
                "The last instalment differs by {difference} from the others: it takes what rounding left.",
                difference=Amount(schedule.last_difference, code),
            )
        )
    return tuple(steps)
