"""The sums behind the headline figures of a loan."""

from __future__ import annotations

from fractions import Fraction

from core.contract import LEVEL_METHODS, Method
from core.cost import DAYS_IN_A_MONTH_OF_PAY, Measures
from core.explain.printed import enough_digits, printed
from core.instalment import uniform_instalment
from core.money import Rounding, currency, round_fraction
from core.periods import uniform_rate
from core.schedule import Schedule
from core.wording import Amount, ExactAmount, Message, Number, Share, message, plural_message

Steps = tuple[Message, ...]


def explain_cost(schedule: Schedule, measures: Measures) -> Steps:
    """Return how the cost of the loan adds up: the instalment, all of them, less what was received."""
    code = schedule.terms.currency
    paid, received = Amount(schedule.total_paid, code), Amount(schedule.received, code)
    cost = Amount(schedule.total_cost, code)
    steps = list(explain_instalment(schedule)) if schedule.terms.method in LEVEL_METHODS else []
    steps += _all_payments(schedule)
    steps.append(
        message("{paid} paid in all − {received} received = {cost}.", paid=paid, received=received, cost=cost)
    )
    if schedule.total_fees:
        steps.append(
            message(
                "Of that, {interest} is interest and {fees} is fees.",
                interest=Amount(schedule.total_interest, code),
                fees=Amount(schedule.total_fees, code),
            )
        )
    return (*steps, *explain_per_1000(schedule, measures))


def _all_payments(schedule: Schedule) -> Steps:
    """How the payments come to what is paid in all, where they are one sum, or one sum and a last one."""
    code = schedule.terms.currency
    due = [row.payment for row in schedule.rows if row.number and row.payment]
    own, total = schedule.terms.down_payment + schedule.upfront_paid, Amount(sum(due), code)
    each, steps = Amount(due[0], code), []
    if schedule.instalment and schedule.instalment < due[0] and len(set(due[:-1])) == 1 < len(due):
        steps.append(
            message(
                "With the fee, each time: {instalment} + {fee} = {each}.",
                instalment=Amount(schedule.instalment, code),
                fee=Amount(due[0] - schedule.instalment, code),
                each=each,
            )
        )
    if len(set(due)) == 1 < len(due):
        count = Number(len(due))
        if own:
            steps.append(
                message("{count} × {instalment} = {total}.", count=count, instalment=each, total=total)
            )
        else:
            steps.append(
                message(
                    "{count} × {instalment} = {paid} paid in all.", count=count, instalment=each, paid=total
                )
            )
    elif len(set(due[:-1])) == 1:
        steps.append(
            message(
                "{count} × {instalment} + {last} = {total}.",
                count=Number(len(due) - 1),
                instalment=each,
                last=Amount(due[-1], code),
                total=total,
            )
        )
    if own:
        steps.append(
            message(
                "{total} + {own} on the first day = {paid} paid in all.",
                total=total,
                own=Amount(own, code),
                paid=Amount(schedule.total_paid, code),
            )
        )
    return tuple(steps)


def explain_instalment(schedule: Schedule) -> Steps:
    """Return how the level instalment comes about: the formula with its numbers, or that it was given."""
    terms, code = schedule.terms, schedule.terms.currency
    instalment = Amount(schedule.instalment, code)
    if terms.method not in LEVEL_METHODS:
        return (message("This way of repaying has no level instalment; each row has its own sum."),)
    if terms.instalment is not None:
        return (
            message("The offer states the instalment: {instalment}.", instalment=instalment),
            message(
                "The rate at which it repays the loan was then solved: {rate} a year.",
                rate=Share(schedule.rate.per_year, 4),
            ),
        )
    rate = uniform_rate(terms, schedule.rate)
    if terms.method is Method.FLAT_FEE or rate is None or terms.grace.before_principal or not rate[0]:
        return (
            message(
                "It is the one sum that, paid every time, brings the balance to zero: {instalment}.",
                instalment=instalment,
            ),
        )
    return (
        message(
            "P = {financed} owed, i = {rate} a period, n = {count} instalments.",
            financed=Amount(terms.financed, code),
            rate=Share(Fraction(*rate), _instalment_digits(schedule, Fraction(*rate))),
            count=Number(terms.periods),
        ),
        message("P × i ÷ (1 − (1 + i)^−n) = {instalment}, rounded once.", instalment=instalment),
    )


def _instalment_digits(schedule: Schedule, rate: Fraction) -> int:
    """Decimals of a rate per period in per cent with which the formula gives the instalment."""
    terms = schedule.terms

    def comes_out(digits: int) -> bool:
        ratio = printed(rate, digits).as_integer_ratio()
        found = uniform_instalment(
            terms.financed, ratio, terms.periods, terms.instalment_multiple, terms.rounding
        )
        return found == schedule.instalment

    return enough_digits(comes_out)


def explain_nominal(schedule: Schedule, measures: Measures) -> Steps:
    """Return how the yearly rate counted simply comes from the rate per period (IRR)."""
    terms, code = schedule.terms, schedule.terms.currency
    per_year = terms.every.per_year
    out = Amount(-sum(amount for _, amount in schedule.flows[1:]), code)
    received = Amount(schedule.flows[0][1], code)
    rate = measures.nominal_yearly / float(per_year)
    shown, times = printed(measures.nominal_yearly, 2), printed(per_year / 100, 4) * 100
    digits = enough_digits(lambda n: printed(printed(rate, n) * times, 2) == shown, _digits(per_year))
    irr = Share(rate, digits)
    steps = (
        message(
            "At {rate} a period, the {out} you pay is worth exactly the {received} you got on the first day.",
            rate=irr,
            out=out,
            received=received,
        ),
        message(
            "{rate} × {times} periods a year = {nominal}.",
            rate=irr,
            times=Number(per_year, 4),
            nominal=Share(measures.nominal_yearly),
        ),
    )
    if not measures.total_cost or _owed_for_a_year(schedule):
        return steps
    return (
        *steps,
        message(
            "It is not {cost} ÷ {amount} = {naive}: you do not owe the whole amount for a whole year.",
            cost=Amount(measures.total_cost, code),
            amount=Amount(measures.principal, code, trim=True),
            naive=Share(Fraction(measures.total_cost, measures.principal)),
        ),
    )


def explain_effective(schedule: Schedule, measures: Measures) -> Steps:
    """Return how the yearly rate compounded comes from the rate per period."""
    per_year = schedule.terms.every.per_year
    # Not nominal ÷ periods: with an odd first period the two conventions differ in the last digits.
    rate = (1 + measures.effective_yearly) ** (1 / float(per_year)) - 1
    shown, times = printed(measures.effective_yearly, 2), float(printed(per_year / 100, 4)) * 100
    digits = enough_digits(
        lambda n: printed((1 + float(printed(rate, n))) ** times - 1, 2) == shown, _digits(per_year)
    )
    return (
        message(
            "(1 + {rate})^{times} − 1 = {effective}.",
            rate=Share(rate, digits),
            times=Number(per_year, 4),
            effective=Share(measures.effective_yearly),
        ),
        message("It counts interest on interest over a year, so that loans with other payment days compare."),
    )


def _digits(per_year: Fraction) -> int:
    """Decimals of a rate per period, the fewest it is shown with: a week's or a day's is small."""
    return 4 if per_year <= 12 else 7


def _owed_for_a_year(schedule: Schedule) -> bool:
    """Whether the loan runs for more than a year, or for one without being repaid in between."""
    terms = schedule.terms
    years = terms.periods / terms.every.per_year
    in_parts = any(row.number and 0 < row.balance < terms.financed for row in schedule.rows)
    return years > 1 or (years == 1 and not in_parts)


def explain_per_1000(schedule: Schedule, measures: Measures) -> Steps:
    """Return the cost of every 1,000 borrowed."""
    code = schedule.terms.currency
    unit = currency(code).unit
    return (
        message(
            "{cost} ÷ {amount} × {thousand} = {each}.",
            cost=Amount(measures.total_cost, code),
            amount=Amount(measures.principal, code, trim=True),
            thousand=Number(1000),
            each=Amount(round_fraction(measures.per_1000 * unit, Rounding.HALF_UP), code, trim=True),
        ),
    )


def explain_days(schedule: Schedule, measures: Measures, monthly_income: int) -> Steps:
    """Return the cost in days of the reader's own pay; a month is counted as 30 days."""
    code = schedule.terms.currency
    daily = Fraction(monthly_income, DAYS_IN_A_MONTH_OF_PAY)
    return (
        plural_message(
            "{income} a month ÷ {count} day = {daily} a day.",
            "{income} a month ÷ {count} days = {daily} a day.",
            DAYS_IN_A_MONTH_OF_PAY,
            income=Amount(monthly_income, code, trim=True),
            daily=ExactAmount(daily, code, 0),
        ),
        message(
            "{cost} ÷ {daily} = {days} days.",
            cost=Amount(measures.total_cost, code),
            daily=ExactAmount(daily, code, 0),
            days=Number(measures.days_of_income(monthly_income), 1, fixed=True),
        ),
    )
