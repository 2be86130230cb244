"""The worked numbers of words about a price: what a loan costs, under all its names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from core.compare import two_offers
from core.contract import Fee, FeeWhen
from core.law import Jurisdiction, Lender, Product, ceiling, line_name, lpr_history
from core.law.phrases import limit_of
from core.method.said import CODE, his, money
from core.method.sample import DAY, loan, zhang, zhang_schedule, zhang_with
from core.method.sample_offer import zhang_offer
from core.money import Rounding, round_fraction
from core.offers import balance_check
from core.rates import Rate
from core.wording import Amount, Day, Message, Number, Share, Term, message


def _fee() -> Message:
    share = Fraction(1, 100)
    fee = Fee(FeeWhen.UPFRONT_PAID, share=share).of(zhang().amount, Rounding.HALF_UP)
    return message(
        "{share} of {amount} is {fee}.", share=Share(share, 0), amount=money(zhang().amount), fee=money(fee)
    )


def _deduction() -> Message:
    schedule = zhang_with(fees=(Fee.percent(FeeWhen.UPFRONT_DEDUCTED, "10%"),))
    return message(
        "{amount} borrowed − {kept} kept back = {received} received.",
        amount=money(schedule.terms.principal),
        kept=money(schedule.upfront_deducted),
        received=money(schedule.received),
    )


def _flat_rate() -> Message:
    decoded = zhang_offer()
    return message(
        "Mr Zhang: {flat} a month, {yearly} a year by that count; in truth {nominal}.",
        flat=Share(decoded.flat_monthly),
        yearly=Share(decoded.flat_yearly),
        nominal=Share(decoded.nominal_yearly),
    )


def _check() -> Message:
    last = balance_check(zhang_offer()).rows[-1]
    return message(
        "Mr Zhang's last row: {opening} + {interest} − {payment} = {closing}",
        opening=money(last.opening),
        interest=money(last.interest),
        payment=money(last.payment),
        closing=Amount(last.closing, CODE),
    )


def _lpr() -> Message:
    newest = lpr_history().newest
    return message("{rate}, published on {day}", rate=Share(newest.one_year), day=Day(newest.day))


def _line() -> Message:
    line = ceiling(Jurisdiction.CN, Lender.CONSUMER_FINANCE, Product.LOAN, DAY)[0]
    return message(
        "For a consumer finance company's loan of {day}: {line}, {limit}",
        day=Day(DAY),
        line=Term(line_name(line)),
        limit=limit_of(line),
    )


def _crossing() -> Message:
    fee = Fee.fixed(FeeWhen.UPFRONT_PAID, 15_000)
    dear = loan(rate=Rate.monthly("2%")).terms
    (crossing,) = two_offers(dear, replace(dear, rate=Rate.monthly("1%"), fees=(fee,))).crossings
    return message(
        "{amount} at {high} a month, or at {low} and {fee} upfront: settled in month {month} or later, the "
        "second has cost less.",
        amount=money(dear.principal),
        high=Share(Fraction(2, 100), 0),
        low=Share(Fraction(1, 100), 0),
        fee=money(fee.amount),
        month=Number(crossing.month.number),
    )


EXAMPLES: dict[str, Callable[[], Message]] = {
    "fee": _fee,
    "upfront_deduction": _deduction,
    "nominal_rate": lambda: his(Share(zhang_schedule()[1].nominal_yearly)),
    "effective_rate": lambda: his(Share(zhang_schedule()[1].effective_yearly)),
    "flat_rate": _flat_rate,
    "loan_cost": lambda: his(money(zhang_schedule()[1].total_cost)),
    "per_1000": lambda: his(money(round_fraction(zhang_schedule()[1].per_1000 * 100, Rounding.HALF_UP))),
    "days_of_pay": lambda: his(Number(zhang_schedule()[1].days_of_income(zhang().income), 1)),
    "period_rate": lambda: his(Share(zhang_schedule()[1].nominal_yearly / 12, 4)),
    "balance_check": _check,
    "lpr": _lpr,
    "ceiling_line": _line,
    "crossing_point": _crossing,
}
