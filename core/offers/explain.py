"""The sums behind the figures of an offer, each step a sentence with the reader's own numbers in it."""

from __future__ import annotations

from fractions import Fraction
from itertools import groupby

from core.contract import Method
from core.cost import DAYS_IN_A_MONTH_OF_PAY
from core.money import Rounding, currency, round_fraction
from core.offers.balance_check import BalanceCheck
from core.offers.decoded import Decoded
from core.offers.same_money import SameMoney
from core.wording import Amount, ExactAmount, Message, Number, Share, Value, message, plural_message

Steps = tuple[Message, ...]


def explain_offer_cost(decoded: Decoded) -> Steps:
    """Return how the cost adds up: every payment, less what was received."""
    offer, code = decoded.offer, decoded.offer.currency
    paid = Amount(offer.total_paid, code)
    steps = list(_payments(decoded))
    if offer.first_day:
        steps.append(
            message(
                "{own} paid on the first day + {later} later = {paid} paid in all.",
                own=Amount(offer.first_day, code),
                later=Amount(sum(offer.payments), code),
                paid=paid,
            )
        )
    if offer.received < offer.amount:
        steps.append(
            message(
                "{amount} borrowed − {kept} kept back = {received} received.",
                amount=Amount(offer.amount, code),
                kept=Amount(offer.amount - offer.received, code),
                received=Amount(offer.received, code),
            )
        )
    steps.append(
        message(
            "{paid} paid in all − {received} received = {cost}.",
            paid=paid,
            received=Amount(offer.received, code),
            cost=Amount(offer.total_cost, code),
        )
    )
    return tuple(steps)


def _payments(decoded: Decoded) -> Steps:
    """All payments added up: as products of equal ones, or only in three parts where they all differ."""
    code = decoded.offer.currency
    due = [payment for payment in decoded.offer.payments if payment]
    runs = [(len(list(same)), Amount(payment, code)) for payment, same in groupby(due)]
    total = Amount(sum(due), code)
    if len(due) == 1:
        return ()
    if len(runs) == 1:
        (count, each), *_ = runs
        return (
            message("{count} × {instalment} = {total}.", count=Number(count), instalment=each, total=total),
        )
    if len(runs) <= 3:
        (one, first), (two, second), (three, third), *_ = (*runs, runs[-1])
        values: dict[str, Value] = {
            "one": Number(one),
            "first": first,
            "two": Number(two),
            "second": second,
            "total": total,
        }
        if len(runs) == 2:
            return (message("{one} × {first} + {two} × {second} = {total}.", **values),)
        return (
            message(
                "{one} × {first} + {two} × {second} + {three} × {third} = {total}.",
                three=Number(three),
                third=third,
                **values,
            ),
        )
    return (
        message(
            "{first} + {between} in {count} payments between + {last} = {total}.",
            first=Amount(due[0], code),
            between=Amount(sum(due[1:-1]), code),
            count=Number(len(due) - 2),
            last=Amount(due[-1], code),
            total=total,
        ),
    )


def explain_offer_per_1000(decoded: Decoded) -> Steps:
    """Return the cost of every 1,000: of the money that reaches the borrower, and of the amount named."""
    offer = decoded.offer
    steps = [_per_1000(decoded, offer.received, decoded.per_1000_received)]
    if offer.received != offer.amount:
        steps.append(_per_1000(decoded, offer.amount, decoded.per_1000_said))
        steps.append(message("The first counts the money that reaches you, the second the amount named."))
    return tuple(steps)


def _per_1000(decoded: Decoded, base: int, each: Fraction) -> Message:
    code = decoded.offer.currency
    return message(
        "{cost} ÷ {amount} × {thousand} = {each}.",
        cost=Amount(decoded.offer.total_cost, code),
        amount=Amount(base, code, trim=True),
        thousand=Number(1000),
        each=Amount(round_fraction(each * currency(code).unit, Rounding.HALF_UP), code, trim=True),
    )


def explain_flat(decoded: Decoded) -> Steps:
    """Return how the flat rates come about, and why they are too low."""
    offer, code = decoded.offer, decoded.offer.currency
    return (
        message(
            "{cost} ÷ {received} received = {whole} over the whole time.",
            cost=Amount(offer.total_cost, code),
            received=Amount(offer.received, code),
            whole=Share(decoded.whole, 4),
        ),
        plural_message(
            "{whole} ÷ {count} month = {flat} a month.",
            "{whole} ÷ {count} months = {flat} a month.",
            int(offer.months),
            whole=Share(decoded.whole, 4),
            flat=Share(decoded.flat_monthly, 4),
        )
        if offer.months.denominator == 1
        else message(
            "{whole} ÷ {months} months = {flat} a month.",
            whole=Share(decoded.whole, 4),
            months=Number(offer.months, 4),
            flat=Share(decoded.flat_monthly, 4),
        ),
        message(
            "{flat} × 12 = {yearly} a year, as if you owed all of it to the very end.",
            flat=Share(decoded.flat_monthly, 4),
            yearly=Share(decoded.flat_yearly),
        ),
    )


def explain_offer_nominal(decoded: Decoded, check: BalanceCheck) -> Steps:
    """Return how the yearly rate counted simply comes from the rate per period, which repays the debt."""
    offer, code = decoded.offer, decoded.offer.currency
    per_year = offer.every.per_year
    rate = Share(check.rate, _digits(per_year))
    last = check.rows[-1]
    return (
        message(
            "At {rate} a period, the {out} you pay is worth exactly the {received} you got on the first day.",
            rate=rate,
            out=Amount(sum(offer.payments), code),
            received=Amount(offer.in_hand, code),
        ),
        message(
            "{rate} × {times} periods a year = {nominal}.",
            rate=rate,
            times=Number(per_year, 4),
            nominal=Share(decoded.nominal_yearly),
        ),
        message(
            "The check: in the last row {opening} + {interest} interest − {payment} = {closing}.",
            opening=Amount(last.opening, code),
            interest=Amount(last.interest, code),
            payment=Amount(last.payment, code),
            closing=Amount(last.closing, code),
        ),
    )


def explain_offer_effective(decoded: Decoded) -> Steps:
    """Return how the yearly rate compounded comes from the rate per period."""
    per_year = decoded.offer.every.per_year
    return (
        message(
            "(1 + {rate})^{times} − 1 = {effective}.",
            rate=Share(decoded.nominal_yearly / float(per_year), _digits(per_year)),
            times=Number(per_year, 4),
            effective=Share(decoded.effective_yearly),
        ),
        message("It counts interest on interest over a year, so that loans with other payment days compare."),
    )


def explain_offer_days(decoded: Decoded, monthly_income: int) -> Steps:
    """Return the cost in days of the reader's own pay; a month is counted as 30 days."""
    code = decoded.offer.currency
    daily = ExactAmount(Fraction(monthly_income, DAYS_IN_A_MONTH_OF_PAY), code, 0)
    return (
        plural_message(
            "{income} a month ÷ {count} day = {daily} a day.",
            "{income} a month ÷ {count} days = {daily} a day.",
            DAYS_IN_A_MONTH_OF_PAY,
            income=Amount(monthly_income, code, trim=True),
            daily=daily,
        ),
        message(
            "{cost} ÷ {daily} = {days} days.",
            cost=Amount(decoded.offer.total_cost, code),
            daily=daily,
            days=Number(decoded.days_of_income(monthly_income), 1, fixed=True),
        ),
    )


def explain_same_money(decoded: Decoded, same: SameMoney) -> Steps:
    """Return how the other loan's cost adds up, and the difference."""
    offer, code = decoded.offer, decoded.offer.currency
    how = {
        Method.EQUAL_INSTALMENT: message(
            "{money} over {count} periods at {rate} a year, in equal instalments: {first} each time.",
            money=Amount(offer.in_hand, code),
            count=Number(len(same.payments)),
            rate=Share(same.rate),
            first=Amount(same.payments[0], code),
        ),
        Method.INTEREST_ONLY: message(
            "{money} over {count} periods at {rate} a year: {first} of interest each time, the amount at the "
            "end.",
            money=Amount(offer.in_hand, code),
            count=Number(len(same.payments)),
            rate=Share(same.rate),
            first=Amount(same.payments[0] if len(same.payments) > 1 else same.cost, code),
        ),
        Method.SINGLE_REPAYMENT: message(
            "{money} over {count} periods at {rate} a year, repaid at the end.",
            money=Amount(offer.in_hand, code),
            count=Number(len(same.payments)),
            rate=Share(same.rate),
        ),
    }
    return (
        how[same.method],
        message(
            "{paid} paid in all − {received} received = {cost}.",
            paid=Amount(sum(same.payments), code),
            received=Amount(offer.in_hand, code),
            cost=Amount(same.cost, code),
        ),
        message(
            "{dear} for this offer − {cheap} there = {difference}.",
            dear=Amount(offer.total_cost, code),
            cheap=Amount(same.cost, code),
            difference=Amount(same.difference, code),
        ),
    )


def _digits(per_year: Fraction) -> int:
    """Decimals of a rate per period, enough that the product with the periods of a year comes out."""
    return 4 if per_year <= 12 else 7
