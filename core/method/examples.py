"""One worked number for every word of the glossary: from Mr Zhang's loan where that can show it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from types import MappingProxyType

from core.contract import Fee, FeeWhen, Grace, Method
from core.dates import DayCount, year_fraction
from core.law import Jurisdiction, Lender, Parameter, Product, ceiling, lawbook, line_name, lpr_history
from core.law.parameter import Range
from core.law.phrases import limit_of, per_cent
from core.method.sample import DAY, loan, zhang, zhang_offer, zhang_schedule, zhang_with
from core.money import Rounding, round_fraction
from core.offers import balance_check
from core.rates import Rate
from core.wording import Amount, Day, Message, Number, Share, Term, Value, message, plural_message

_CODE = "CNY"
_TWO = 2


def _money(minor: int) -> Amount:
    return Amount(minor, _CODE, trim=True)


def _his(value: Value) -> Message:
    return message("Mr Zhang: {value}", value=value)


def _monthly(yearly: Fraction, minor: int) -> int:
    """A month's interest on a sum, rounded once."""
    return round_fraction(minor * yearly / 12, Rounding.HALF_UP)


def _rate() -> Fraction:
    """Mr Zhang's rate a year, counted simply."""
    return zhang_schedule()[0].rate.per_year


def _range(parameter: Parameter) -> tuple[Fraction, Fraction]:
    value = parameter.value
    assert isinstance(value, Range) and isinstance(value.low, Fraction | int)
    assert isinstance(value.high, Fraction | int)
    return Fraction(value.low), Fraction(value.high)


def _due_date() -> Message:
    schedule, _ = zhang_schedule()
    return message(
        "Lent on {start}, Mr Zhang's first is {due}.", start=Day(DAY), due=Day(schedule.rows[0].due)
    )


def _balance() -> Message:
    balances = zhang_schedule()[0].balances
    return message("After three of Mr Zhang's six payments: {balance}", balance=_money(balances[2]))


def _interest() -> Message:
    rows = zhang_schedule()[0].rows
    return message(
        "{first} in Mr Zhang's first payment, {last} in his last.",
        first=_money(rows[0].interest),
        last=_money(rows[-1].interest),
    )


def _fee() -> Message:
    share = Fraction(1, 100)
    fee = Fee(FeeWhen.UPFRONT_PAID, share=share).of(zhang().amount, Rounding.HALF_UP)
    return message(
        "{share} of {amount} is {fee}.", share=Share(share, 0), amount=_money(zhang().amount), fee=_money(fee)
    )


def _deduction() -> Message:
    schedule = zhang_with(fees=(Fee.percent(FeeWhen.UPFRONT_DEDUCTED, "10%"),))
    return message(
        "{amount} borrowed − {kept} kept back = {received} received.",
        amount=_money(schedule.terms.principal),
        kept=_money(schedule.upfront_deducted),
        received=_money(schedule.received),
    )


def _flat_rate() -> Message:
    decoded = zhang_offer()
    return message(
        "Mr Zhang: {flat} a month, {yearly} a year by that count; in truth {nominal}.",
        flat=Share(decoded.flat_monthly),
        yearly=Share(decoded.flat_yearly),
        nominal=Share(decoded.nominal_yearly),
    )


def _method(method: Method) -> Callable[[], Message]:
    def said() -> Message:
        schedule = zhang_with(method=method)
        return message(
            "Mr Zhang's loan so: first {first}, last {last}, {interest} of interest in all.",
            first=_money(schedule.payments[0]),
            last=_money(schedule.payments[-1]),
            interest=_money(schedule.total_interest),
        )

    return said


def _single() -> Message:
    schedule = zhang_with(method=Method.SINGLE_REPAYMENT)
    return message(
        "Mr Zhang's loan so: {payment} on {day}.",
        payment=_money(schedule.payments[0]),
        day=Day(schedule.rows[-1].due),
    )


def _flat_fee() -> Message:
    schedule = loan(principal=400_000, rate=Rate.flat_monthly("0.8%"), method=Method.FLAT_FEE)
    return message(
        "{amount} at {rate} a month: {interest} in the first instalment and in the last.",
        amount=_money(400_000),
        rate=Share(schedule.rate.value, 1),
        interest=_money(schedule.rows[0].interest),
    )


def _minimum() -> Message:
    share = lawbook()["cn-card-minpay"].fraction()
    return message(
        "By custom {share} of a card's balance (an assumption): {least} of {bill}",
        share=per_cent(share),
        least=_money(round_fraction(share * zhang().amount, Rounding.HALF_UP)),
        bill=_money(zhang().amount),
    )


def _grace() -> Message:
    return plural_message("{count} meaning", "{count} meanings", len(Grace.__dataclass_fields__))


def _grace_days() -> Message:
    days = int(lawbook()["p-wld-grace"].fraction())
    return plural_message(
        "Weilidai, as a page says: {count} day", "Weilidai, as a page says: {count} days", days
    )


def _grace_principal() -> Message:
    payments = zhang_with(grace=Grace(principal=_TWO)).payments
    return message(
        "Two of them for Mr Zhang: {first} twice, then {later}.",
        first=_money(payments[0]),
        later=_money(payments[_TWO]),
    )


def _grace_deferred() -> Message:
    schedule = zhang_with(grace=Grace(interest_deferred=_TWO))
    return message(
        "Two of them for Mr Zhang: then he owes {balance}.", balance=_money(schedule.balances[_TWO - 1])
    )


def _grace_free() -> Message:
    return message(
        "Two of them for Mr Zhang: {interest} of interest instead of {usual}.",
        interest=_money(zhang_with(grace=Grace(interest_free=_TWO)).total_interest),
        usual=_money(zhang_schedule()[0].total_interest),
    )


def _extension() -> Message:
    longer = zhang_with(periods=12)
    return message(
        "Mr Zhang's six months made twelve: {payment} a month, {more} more interest.",
        payment=_money(longer.payments[0]),
        more=_money(longer.total_interest - zhang_schedule()[0].total_interest),
    )


def _prepayment() -> Message:
    rows = zhang_schedule()[0].rows
    return message(
        "Mr Zhang repays all that is left with his third payment: {saved} less interest.",
        saved=_money(sum(row.interest for row in rows[3:])),
    )


def _penalty() -> Message:
    low, high = _range(lawbook()["cn-penalty-30-50"])
    return message(
        "Mr Zhang's {rate} a year becomes {low} to {high} on what is late, in mainland China.",
        rate=Share(_rate()),
        low=Share(_rate() * (1 + low)),
        high=Share(_rate() * (1 + high)),
    )


def _compound() -> Message:
    interest = zhang_schedule()[0].rows[0].interest
    yearly = _rate() * (1 + _range(lawbook()["cn-penalty-30-50"])[1])
    return message(
        "{interest} of interest, a month late at {rate} a year: {more} more",
        interest=_money(interest),
        rate=Share(yearly),
        more=_money(_monthly(yearly, interest)),
    )


def _days_past_due() -> Message:
    due, today = zhang_schedule()[0].rows[0].due, date(2026, 3, 10)
    return message(
        "Due on {due}, unpaid on {day}: {days}", due=Day(due), day=Day(today), days=Number((today - due).days)
    )


def _allocation() -> Message:
    row = zhang_schedule()[0].rows[0]
    return message(
        "Of Mr Zhang's {payment}: first {interest} to interest, then {principal} to principal.",
        payment=_money(row.payment),
        interest=_money(row.interest),
        principal=_money(row.principal),
    )


def _acceleration() -> Message:
    return message(
        "After three of Mr Zhang's payments, all at once: {balance}",
        balance=_money(zhang_schedule()[0].balances[2]),
    )


def _record() -> Message:
    return message(
        "In mainland China it shows for {years} years after the debt is settled.",
        years=Number(lawbook()["cn-bureau-5y"].fraction()),
    )


def _hardship() -> Message:
    months = lawbook()["cn-card-art70"].fraction()
    return message(
        "For a credit card in mainland China up to {months} months: {debt} ÷ {months} = {each} of principal "
        "a month.",
        months=Number(months),
        debt=_money(zhang().amount),
        each=_money(round_fraction(zhang().amount / months, Rounding.HALF_UP)),
    )


def _against_pay() -> Message:
    payment, income = zhang_schedule()[0].payments[0], zhang().income
    return message(
        "Mr Zhang: {payment} ÷ {income} = {share}",
        payment=_money(payment),
        income=_money(income),
        share=Share(Fraction(payment, income), 0),
    )


def _emergency() -> Message:
    low, high = _range(lawbook()["x-emergency-fund"])
    spent = 500_000
    return message(
        "Rule of thumb: {low} to {high} months. At {spent} a month, {least} to {most}.",
        low=Number(low),
        high=Number(high),
        spent=_money(spent),
        least=_money(int(low * spent)),
        most=_money(int(high * spent)),
    )


def _to_repay() -> Message:
    payment = zhang_schedule()[0].payments[0]
    return message(
        "Mr Zhang borrows one payment, {payment}, for a month at the same price: {interest} more",
        payment=_money(payment),
        interest=_money(_monthly(_rate(), payment)),
    )


def _day_count() -> Message:
    end = zhang_schedule()[0].rows[0].due
    return message(
        "{start} → {end}: {month} of a year if every month is alike, {days} by days over 365.",
        start=Day(DAY),
        end=Day(end),
        month=Number(year_fraction(DAY, end, DayCount.THIRTY_360), 4),
        days=Number(year_fraction(DAY, end, DayCount.ACT_365), 4),
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
    fee = Fee.fixed(FeeWhen.UPFRONT_PAID, 20_000)

    def cheaper(periods: int) -> bool:
        with_fee = loan(periods=periods, rate=Rate.monthly("1%"), fees=(fee,))
        return with_fee.total_cost < loan(periods=periods, rate=Rate.monthly("1.5%")).total_cost

    months = next(periods for periods in range(1, 600) if cheaper(periods))
    return message(
        "{amount} at {low} a month and a fee of {fee}, against {high} without: cheaper from "
        "{months} months on.",
        amount=_money(1_000_000),
        low=Share(Fraction(1, 100), 1),
        fee=_money(fee.amount),
        high=Share(Fraction(15, 1000), 1),
        months=Number(months),
    )


def _down() -> Message:
    schedule = zhang_with(down_payment=200_000)
    return message(
        "{amount} − {down} = {lent} lent",
        amount=_money(schedule.terms.principal),
        down=_money(schedule.terms.down_payment),
        lent=_money(schedule.terms.financed),
    )


def _check() -> Message:
    last = balance_check(zhang_offer()).rows[-1]
    return message(
        "Mr Zhang's last row: {opening} + {interest} − {payment} = {closing}",
        opening=_money(last.opening),
        interest=_money(last.interest),
        payment=_money(last.payment),
        closing=Amount(last.closing, _CODE),
    )


EXAMPLES: Mapping[str, Callable[[], Message]] = MappingProxyType(
    {
        "principal": lambda: _his(_money(zhang().amount)),
        "instalment": lambda: _his(_money(zhang_schedule()[0].instalment)),
        "due_date": _due_date,
        "balance": _balance,
        "interest": _interest,
        "fee": _fee,
        "upfront_deduction": _deduction,
        "nominal_rate": lambda: _his(Share(zhang_schedule()[1].nominal_yearly)),
        "effective_rate": lambda: _his(Share(zhang_schedule()[1].effective_yearly)),
        "flat_rate": _flat_rate,
        "equal_instalment": _method(Method.EQUAL_INSTALMENT),
        "equal_principal": _method(Method.EQUAL_PRINCIPAL),
        "interest_only": _method(Method.INTEREST_ONLY),
        "single_repayment": _single,
        "flat_fee": _flat_fee,
        "minimum_payment": _minimum,
        "grace": _grace,
        "grace_days": _grace_days,
        "grace_principal": _grace_principal,
        "grace_interest_deferred": _grace_deferred,
        "grace_interest_free": _grace_free,
        "extension": _extension,
        "prepayment": _prepayment,
        "arrears": lambda: _his(_money(zhang_schedule()[0].payments[0])),
        "penalty_interest": _penalty,
        "arrears_compound": _compound,
        "days_past_due": _days_past_due,
        "allocation": _allocation,
        "acceleration": _acceleration,
        "credit_record": _record,
        "hardship_plan": _hardship,
        "payment_to_income": _against_pay,
        "emergency_fund": _emergency,
        "borrowing_to_repay": _to_repay,
        "loan_cost": lambda: _his(_money(zhang_schedule()[1].total_cost)),
        "per_1000": lambda: _his(
            _money(round_fraction(zhang_schedule()[1].per_1000 * 100, Rounding.HALF_UP))
        ),
        "days_of_pay": lambda: _his(Number(zhang_schedule()[1].days_of_income(zhang().income), 1)),
        "period_rate": lambda: _his(Share(zhang_schedule()[1].nominal_yearly / 12, 4)),
        "balance_check": _check,
        "down_payment": _down,
        "day_count": _day_count,
        "lpr": _lpr,
        "ceiling_line": _line,
        "crossing_point": _crossing,
    }
)


def example_of(key: str) -> Message:
    """Return the worked number of a word of the glossary.

    How many days of his pay does Mr Zhang's loan cost?

    >>> from core.i18n import translator
    >>> translator("en").say(example_of("days_of_pay"))
    'Mr Zhang: 1.6'
    """
    return EXAMPLES[key]()
