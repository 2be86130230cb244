"""Every sum that is explained is right when done again from its own numbers, as shown and exactly."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.contract import LoanTerms, Method
from core.cost import measure
from core.errors import NoRate
from core.explain import (
    checks,
    explain_cost,
    explain_days,
    explain_effective,
    explain_instalment,
    explain_nominal,
    explain_per_1000,
    explain_row,
)
from core.i18n import translator
from core.money import currency, round_fraction
from core.schedule import Schedule, build_schedule
from core.wording import Amount, Day, ExactAmount, Message, Number, Share
from tests.core.loans import LOANS, loan
from tests.strategies import known_instalments, loan_terms, tried

t = translator("en")


class Values:
    """The bare numbers of a sentence: money in minor units, shares as fractions."""

    def __init__(self, message: Message, schedule: Schedule) -> None:
        self.rounding = schedule.terms.rounding
        self.terms = schedule.terms
        self.schedule = schedule
        for name, value in message.values.items():
            match value:
                case Amount(minor) | ExactAmount(minor):
                    setattr(self, name, minor)
                case Share(bare) | Number(bare):
                    setattr(self, name, bare)
                case Day(day):
                    setattr(self, name, day)

    def __getattr__(self, name: str) -> Any:
        raise AssertionError(f"the sentence has no {name}")


def near(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-9 * max(1.0, abs(other))


def level(v: Values) -> bool:
    annuity = sum(1 / (1 + Fraction(v.rate)) ** k for k in range(1, v.count + 1))
    multiple = v.terms.instalment_multiple
    return bool(v.instalment == multiple * round_fraction(v.financed / annuity / multiple, v.rounding))


def worth(v: Values) -> bool:
    flows = v.schedule.flows
    paid = -sum(amount for _, amount in flows[1:])
    return bool(v.out == paid and v.received == flows[0][1])


# Each source sentence, and whether what it says is so.
TRUE: dict[str, Callable[[Values], bool]] = {
    "{count} × {instalment} = {paid} paid in all.": lambda v: v.count * v.instalment == v.paid,
    "{count} × {instalment} = {total}.": lambda v: v.count * v.instalment == v.total,
    "{count} × {instalment} + {last} = {total}.": lambda v: v.count * v.instalment + v.last == v.total,
    "{total} + {own} on the first day = {paid} paid in all.": lambda v: v.total + v.own == v.paid,
    "With the fee, each time: {instalment} + {fee} = {each}.":
        lambda v: v.instalment + v.fee == v.each and v.instalment == v.schedule.instalment,
    "{paid} paid in all − {received} received = {cost}.": lambda v: v.paid - v.received == v.cost,
    "Of that, {interest} is interest and {fees} is fees.":
        lambda v: v.interest + v.fees == v.schedule.total_paid - v.schedule.received,
    "This way of repaying has no level instalment; each row has its own sum.":
        lambda v: v.schedule.instalment == 0,
    "The offer states the instalment: {instalment}.": lambda v: v.instalment == v.terms.instalment,
    "The rate at which it repays the loan was then solved: {rate} a year.":
        lambda v: v.rate == v.schedule.rate.per_year,
    "It is the one sum that, paid every time, brings the balance to zero: {instalment}.":
        lambda v: v.instalment == v.schedule.instalment,
    "P = {financed} owed, i = {rate} a period, n = {count} instalments.":
        lambda v: level(with_instalment(v)),
    "P × i ÷ (1 − (1 + i)^−n) = {instalment}, rounded once.":
        lambda v: v.instalment == v.schedule.instalment,
    "At {rate} a period, the {out} you pay is worth exactly the {received} you got on the first day.": worth,
    "{rate} × {times} periods a year = {nominal}.": lambda v: near(v.rate * float(v.times), v.nominal),
    "It is not {cost} ÷ {amount} = {naive}: you do not owe the whole amount for a whole year.":
        lambda v: v.naive == Fraction(v.cost, v.amount) and v.cost > 0,
    "(1 + {rate})^{times} − 1 = {effective}.":
        lambda v: near((1 + v.rate) ** float(v.times) - 1, v.effective),
    "It counts interest on interest over a year, so that loans with other payment days compare.":
        lambda v: True,
    "{cost} ÷ {amount} × {thousand} = {each}.":
        lambda v: abs(Fraction(v.cost * v.thousand, v.amount) * unit(v) - v.each) <= Fraction(1, 2),
    "{income} a month ÷ {count} day = {daily} a day.": lambda v: Fraction(v.income, v.count) == v.daily,
    "{cost} ÷ {daily} = {days} days.": lambda v: v.cost / v.daily == v.days,
    "Down payment: {principal} of the {amount} is paid on the first day, so {balance} is owed.":
        lambda v: v.amount - v.principal == v.balance,
    "Fee paid on the first day: {fee}.": lambda v: v.fee == v.schedule.upfront_paid,
    "{amount} − {fee} deducted = {received} paid out to you.": lambda v: v.amount - v.fee == v.received,
    "What is deducted counts as a fee, not as a payment.": lambda v: True,
    "This period bears no interest.": lambda v: True,
    "Interest: {base} × {rate} = {exact}; so that the instalment is as agreed, {interest}.":
        lambda v: v.base * v.rate == v.exact and round_fraction(v.exact, v.rounding) != v.interest,
    "Interest: {base} first borrowed × {rate} = {exact}, rounded to {interest}.":
        lambda v: v.base * v.rate == v.exact and round_fraction(v.exact, v.rounding) == v.interest,
    "Interest: {base} owed × {rate} = {exact}, rounded to {interest}.":
        lambda v: v.base * v.rate == v.exact and round_fraction(v.exact, v.rounding) == v.interest,
    "Interest: {base} first borrowed × {rate} = {interest}.": lambda v: v.base * v.rate == v.interest,
    "Interest: {base} owed × {rate} = {interest}.": lambda v: v.base * v.rate == v.interest,
    "From {start} to {end}: {days} days × {daily} a day = {rate}.":
        lambda v: span(v) and v.days * v.daily == v.rate,
    "From {start} to {end}: {yearly} a year × {days} days ÷ {year} = {rate}.":
        lambda v: span(v) and v.yearly * v.days / v.year == v.rate,
    "From {start} to {end}: {days} days, each over 365 or 366; {yearly} a year gives {rate}.":
        lambda v: span(v) and v.yearly * by_real_years(v.start, v.end) == v.rate,
    "{yearly} a year ÷ 12 = {rate} a month.": lambda v: v.yearly / 12 == v.rate,
    "{yearly} a year ÷ 12 × {months} months = {rate}.": lambda v: v.yearly / 12 * v.months == v.rate,
    "Unpaid interest is added to what is owed: {balance}.": lambda v: True,
    "Last payment: {owed} still owed + {interest} interest = {payment}.":
        lambda v: v.owed + v.interest == v.payment,
    "Principal: {payment} − {interest} interest = {principal}.":
        lambda v: v.payment - v.interest == v.principal,
    "Payment: {principal} principal + {interest} interest = {payment}.":
        lambda v: v.principal + v.interest == v.payment,
    "Only interest is paid, so {balance} is still owed.":
        lambda v: v.payment == v.interest > 0 and v.owed == v.balance,
    "Nothing is due, so {balance} is still owed.": lambda v: v.payment == 0 and v.owed == v.balance,
    "Still owed: {owed} − {principal} = {balance}.": lambda v: v.owed - v.principal == v.balance,
    "Fee: {fee} more, {all} in all.": lambda v: v.fee > 0 and v.all > v.fee - 1,
    "The last instalment differs by {difference} from the others: it takes what rounding left.":
        lambda v: v.schedule.payments[-1] - v.schedule.instalment == v.difference != 0,
}  # fmt: skip


def unit(v: Values) -> int:
    return currency(v.terms.currency).unit // 1


def with_instalment(v: Values) -> Values:
    v.instalment = v.schedule.instalment
    return v


def span(v: Values) -> bool:
    return bool((v.end - v.start).days == v.days)


def by_real_years(start: date, end: date) -> Fraction:
    days = [date.fromordinal(day).year for day in range(start.toordinal(), end.toordinal())]
    return sum(
        (Fraction(1, 366 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 365) for year in days),
        Fraction(0),
    )


def everything(schedule: Schedule, rows: int = 400) -> list[Message]:
    """Return all that is explained about a schedule."""
    said = list(explain_instalment(schedule))
    for row in schedule.listed[:rows]:
        said += explain_row(schedule, row.number)
    try:
        measures = measure(schedule)
    except NoRate:
        return said
    said += explain_cost(schedule, measures)
    said += explain_nominal(schedule, measures)
    said += explain_effective(schedule, measures)
    said += explain_per_1000(schedule, measures)
    if measures.total_cost:
        said += explain_days(schedule, measures, 1_234_567)
    return said


@pytest.mark.parametrize("name", LOANS)
def test_every_sum_is_right_from_its_own_numbers(name: str) -> None:
    schedule, _ = loan(name)
    for message in everything(schedule):
        assert TRUE[message.text](Values(message, schedule)), t.say(message)


def test_every_kind_of_sum_was_looked_at() -> None:
    said = {message.text for name in LOANS for message in everything(loan(name)[0])}
    assert said == set(TRUE)


@tried(200)
@given(
    st.sampled_from(Method).flatmap(
        lambda method: (
            loan_terms(method)
            if method in (Method.EQUAL_PRINCIPAL, Method.INTEREST_ONLY)
            else st.one_of(loan_terms(method), known_instalments(method))
        )
    )
)
def test_every_sum_of_any_loan_is_right(terms: LoanTerms) -> None:
    try:
        schedule = build_schedule(terms)
    except Exception:  # what cannot be built is for other tests
        return
    for message in everything(schedule, rows=40):
        assert TRUE[message.text](Values(message, schedule)), message
    assert all(check.holds for check in checks(schedule))


SHOWN = re.compile(r"Interest: \S*?([\d,.]+)(?: owed| first borrowed)? × ([\d.]+)% = .*?([\d,.]+)\.$")


@pytest.mark.parametrize("name", LOANS)
def test_interest_comes_out_for_someone_who_does_the_sum_as_shown(name: str) -> None:
    """With the rate in as many decimals as are on screen, the product rounds to the interest shown."""
    schedule, _ = loan(name)
    one = currency(schedule.terms.currency)
    for row in schedule.rows:
        for message in explain_row(schedule, row.number):
            said = SHOWN.match(t.say(message))
            if said and "agreed" not in message.text:
                base, rate, interest = (Decimal(part.replace(",", "")) for part in said.groups())
                product = base * rate / 100
                assert abs(product - interest) <= Decimal("0.51") / one.unit * 2, t.say(message)


@pytest.mark.parametrize("name", LOANS)
def test_yearly_rates_come_out_for_someone_who_does_the_sum_as_shown(name: str) -> None:
    schedule, measures = loan(name)
    nominal = t.say(explain_nominal(schedule, measures)[1])
    rate, times, result = (Decimal(part) for part in re.findall(r"[\d.]+(?=%| |\.$)", nominal)[:3])
    cent = Decimal("0.01")
    assert (rate * times).quantize(cent, ROUND_HALF_UP) == result, nominal
    effective = t.say(explain_effective(schedule, measures)[0])
    found = re.fullmatch(r"\(1 \+ ([\d.]+)%\)\^([\d.]+) − 1 = ([\d,.]+)%\.", effective)
    assert found is not None, effective
    rate, times, result = (Decimal(part.replace(",", "")) for part in found.groups())
    assert abs(((1 + rate / 100) ** times - 1) * 100 - result) <= cent, effective
