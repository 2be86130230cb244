"""What is said of an offer: the answer in order, the lessons, and every sum right from its own numbers."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest

from core.i18n import LANGUAGES, translator
from core.money import Rounding, round_fraction
from core.offers import (
    Decoded,
    Offer,
    answer_of_offer,
    balance_check,
    explain_flat,
    explain_offer_cost,
    explain_offer_days,
    explain_offer_effective,
    explain_offer_nominal,
    explain_offer_payments,
    explain_offer_per_1000,
    explain_same_money,
    lesson_check,
    lesson_ladder,
    read_back,
    said_of_same_money,
    same_money_at,
)
from core.wording import Amount, ExactAmount, Message, Number, Share
from tests.core.offers.examples import OFFERS, decoded, offer

t = translator("en")
TWELVE = Fraction(12, 100)


def paragraph(name: str, income: int = 0, **raw: str) -> str:
    return t.sentences(*answer_of_offer(decoded(name, income, **raw)))


def test_the_answer_money_first_then_each_payment_then_per_cent() -> None:
    assert paragraph("deducted", 1_500_000) == (
        "You borrow ¥10,000, but only ¥9,000 reaches you. You receive ¥9,000.00 and pay back ¥10,800.00 over "
        "6 months: it costs ¥1,800.00. Each of the 6 payments is ¥1,800.00; the cost comes to ¥300.00 a "
        "month. That is 65.66% a year counted simply (IRR × 12), 89.51% a year compounded, and ¥200 for "
        "every ¥1,000 you receive. The cost is 3.6 days of your ¥15,000 monthly pay, a month counted as 30 "
        "days."
    )


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("fee", "You pay 11 × ¥893.33 and at the end ¥893.37; the cost comes to ¥60.00 a month."),
        ("list", "You pay ¥2,500.00 first and then 5 × ¥1,700.00; the cost comes to ¥166.67 a month."),
        ("rising list", "The first payment is ¥1,000.00, the largest ¥3,500.00, the last ¥3,500.00;"),
        ("one payment", "You pay once, ¥10,800.00; the cost comes to ¥800.00 a month."),
        ("one payment", "pay back ¥10,800.00 within 1 month: it costs ¥800.00."),
        ("by the week", "pay back ¥3,300.00 over 12 weeks: it costs ¥300.00."),
        ("for a week", "You receive ¥700.00 and pay back ¥1,000.00 over 7 days: it costs ¥300.00."),
        ("by the year", "over 2 years: it costs ¥2,000.00."),
        # 5,176.44 in six instalments and 199 on the first day
        ("member", "pay back ¥5,375.44 over 6 months: it costs ¥375.44. Of what you pay, ¥199.00 is due on "
                   "the first day."),
        ("for nothing", "over 6 months: it costs ¥0.00. The loan costs nothing: you pay back what you got."),
        ("free_days", "Without the free days and the coupon it would cost ¥538.97: they save ¥45.00."),
        ("promotion upside down", "the rate at first is no saving."),
        ("promo", "At the standard rate from the first day it would cost ¥1,001.61: the low rate saves "
                  "¥342.77."),  # 1,001.61 − 658.84
    ],
)  # fmt: skip
def test_the_answer_to_offers_of_every_kind(name: str, sentence: str) -> None:
    assert sentence in paragraph(name)


def test_of_no_income_nothing_is_said() -> None:
    assert "pay," not in paragraph("fee").replace("You pay", "") and "days of" not in paragraph("fee")


@pytest.mark.parametrize(
    ("name", "raw", "sentence"),
    [
        ("fee", {}, "The offer says 0.60% with each instalment; the same price is 13.03% a year counted "
                    "simply, 13.84% compounded."),
        # 0.036 % must not become 0.04 %; × 365 = 13.14 %, and 1.01095^12 = 1.1396
        ("daily", {"daily": "0.036"}, "The offer says 0.036% a day; the same price is 13.14% a year counted "
                                      "simply, 13.96% compounded."),
        ("fen", {}, "The offer says 1.00% a month; the same price is 12.00% a year counted simply, 12.68% "
                    "compounded."),
        ("service", {}, "The offer says 7.20% a year; the price with everything counted is 17.87% a year "
                        "counted simply, 19.41% compounded."),
        ("instalments", {}, "The offer names no rate; its price is 26.93% a year counted simply, 30.52% "
                            "compounded."),
    ],
)  # fmt: skip
def test_the_lesson_of_the_ladder(name: str, raw: dict[str, str], sentence: str) -> None:
    assert t.say(lesson_ladder(decoded(name, **raw))) == sentence


def test_the_lesson_of_the_balance_check() -> None:
    zhang = decoded("instalments")
    assert t.say(lesson_check(zhang, balance_check(zhang))) == (
        "Charge 2.2442% each period on what is still owed, take off each payment, and after the last one "
        "¥0.00 is left: that is what makes it the true rate."
    )


def test_the_same_money_in_one_sentence() -> None:
    for name, raw, end in (
        ("instalments", {}, "costs ¥352.91: ¥447.09 less than this offer."),  # 800 − 352.91
        ("promo", {}, "costs ¥661.86: ¥3.02 more than this offer."),  # 661.86 − 658.84
        ("fen", {}, "costs ¥661.86: just as much as this offer."),
    ):
        found = offer(name, **raw)
        said = t.say(said_of_same_money(found, same_money_at(found, TWELVE)))
        assert said.startswith("The same ¥10,000 over the same time, from a loan at 12.00% a year")
        assert said.endswith(end)


def test_a_list_is_read_back() -> None:
    assert t.say(read_back(offer("list"))) == (
        "Read as 6 payments, ¥11,000.00 in all, from ¥2,500.00 to ¥1,700.00."
    )


# ---- the sums -------------------------------------------------------------------------------------


class Values:
    """The bare numbers of a sentence: money in minor units, shares as fractions."""

    def __init__(self, message: Message, found: Decoded) -> None:
        self.offer: Offer = found.offer
        for name, value in message.values.items():
            match value:
                case Amount(minor) | ExactAmount(minor):
                    setattr(self, name, minor)
                case Share(bare) | Number(bare):
                    setattr(self, name, bare)

    def __getattr__(self, name: str) -> Any:
        raise AssertionError(f"the sentence has no {name}")


def near(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-9 * max(1.0, abs(other))


def rounds(exact: Fraction, shown: int) -> bool:
    return round_fraction(Fraction(exact), Rounding.HALF_UP) == shown


def annuity(rate: Fraction, count: int) -> Fraction:
    return sum((1 / (1 + Fraction(rate)) ** k for k in range(1, count + 1)), Fraction(0))


ALWAYS = {
    "It counts interest on interest over a year, so that loans with other payment days compare.",
    "The first counts the money that reaches you, the second the amount named.",
    "P × i ÷ (1 − (1 + i)^−n) = {instalment}, rounded once.",
}

# Each source sentence, and whether what it says is so.
TRUE: dict[str, Callable[[Values], bool]] = {
    "{own} paid on the first day + {later} later = {paid} paid in all.":
        lambda v: v.own + v.later == v.paid == v.offer.total_paid,
    "{amount} borrowed − {kept} kept back = {received} received.":
        lambda v: v.amount - v.kept == v.received,
    "{paid} paid in all − {received} received = {cost}.": lambda v: v.paid - v.received == v.cost,
    "{count} × {instalment} = {total}.": lambda v: v.count * v.instalment == v.total,
    "{one} × {first} + {two} × {second} = {total}.":
        lambda v: v.one * v.first + v.two * v.second == v.total == sum(v.offer.payments),
    "{one} × {first} + {two} × {second} + {three} × {third} = {total}.":
        lambda v: v.one * v.first + v.two * v.second + v.three * v.third == v.total == sum(v.offer.payments),
    "{first} + {between} in {count} payments between + {last} = {total}.":
        lambda v: v.first + v.between + v.last == v.total and v.count == len(v.offer.payments) - 2,
    "{cost} ÷ {amount} × {thousand} = {each}.":
        lambda v: rounds(Fraction(v.cost * v.thousand * 100, v.amount), v.each),
    "{cost} ÷ {received} received = {whole} over the whole time.":
        lambda v: Fraction(v.cost, v.received) == v.whole,
    "{whole} ÷ {count} month = {flat} a month.": lambda v: v.whole / v.count == v.flat,
    "{whole} ÷ {months} months = {flat} a month.": lambda v: v.whole / v.months == v.flat,
    "{flat} × 12 = {yearly} a year, as if you owed all of it to the very end.":
        lambda v: v.flat * 12 == v.yearly,
    "At {rate} a period, the {out} you pay is worth exactly the {received} you got on the first day.":
        lambda v: v.out == sum(v.offer.payments) and v.received == v.offer.in_hand,
    "{rate} × {times} periods a year = {nominal}.": lambda v: near(float(v.rate * v.times), v.nominal),
    "The check: in the last row {opening} + {interest} interest − {payment} = {closing}.":
        lambda v: v.opening + v.interest - v.payment == v.closing == 0,
    "(1 + {rate})^{times} − 1 = {effective}.":
        lambda v: near((1 + v.rate) ** float(v.times) - 1, v.effective),
    "{income} a month ÷ {count} day = {daily} a day.": lambda v: Fraction(v.income, v.count) == v.daily,
    "{cost} ÷ {daily} = {days} days.": lambda v: v.cost / v.daily == v.days,
    "{money} over {count} periods at {rate} a year, in equal instalments: {first} each time.":
        lambda v: rounds(v.money / annuity(v.rate / v.offer.every.per_year, v.count), v.first),
    "{money} over {count} periods at {rate} a year: {first} of interest each time, the amount at the end.":
        lambda v: rounds(v.money * v.rate / v.offer.every.per_year, v.first),
    "{money} over {count} periods at {rate} a year, repaid at the end.": lambda v: v.count > 0,
    "{dear} for this offer − {cheap} there = {difference}.": lambda v: v.dear - v.cheap == v.difference,
    "P = {financed} owed, i = {rate} a period, n = {count} instalments.":
        lambda v: v.financed == v.offer.amount and v.count == len(v.offer.payments),
    "Fee: {fee} more, {all} in all.": lambda v: v.all == v.offer.payments[0] > v.fee,
    "{a_day} a day × {days} days = {instalment} a month.": lambda v: v.a_day * v.days == v.instalment,
    "{amount} ÷ {count} + {amount} × {rate} = {instalment}, rounded once.":
        lambda v: rounds(Fraction(v.amount, v.count) + v.amount * v.rate, v.instalment),
    "{amount} × {rate} for the whole time = {interest} of interest, due at the end.":
        lambda v: rounds(v.amount * v.rate, v.interest) and v.interest == v.offer.total_cost,
    "{amount} × {rate} a period = {interest} of interest each time, the amount at the end.":
        lambda v: rounds(v.amount * v.rate, v.interest),
    "At {rate} a year over all {count} payments, each would be {instalment}.":
        lambda v: rounds(v.offer.amount / annuity(v.rate / 12, v.count), v.instalment),
    "After {count} payment {owed} is still owed. At {rate} a year over the rest, each is {instalment}.":
        lambda v: rounds(v.owed / annuity(v.rate / 12, len(v.offer.payments) - v.count), v.instalment),
    "First payment: {usual} − {saved} not charged = {first}.":
        lambda v: v.usual - v.saved == v.first == v.offer.payments[0],
}  # fmt: skip


def everything(name: str) -> tuple[Decoded, list[Message]]:
    found = decoded(name)
    same = same_money_at(found.offer, TWELVE)
    said = [
        *explain_offer_payments(found.offer),
        *explain_offer_cost(found),
        *explain_offer_per_1000(found),
        *explain_flat(found),
        *explain_offer_nominal(found, balance_check(found)),
        *explain_offer_effective(found),
        *explain_offer_days(found, 1_234_500),
        *explain_same_money(found, same),
    ]
    return found, said


@pytest.mark.parametrize("name", OFFERS)
def test_every_sum_is_right_from_its_own_numbers(name: str) -> None:
    found, said = everything(name)
    for message in said:
        if message.text not in ALWAYS:
            assert TRUE[message.text](Values(message, found)), t.say(message)


def test_every_kind_of_sum_was_looked_at() -> None:
    said = {message.text for name in OFFERS for message in everything(name)[1]}
    assert said == set(TRUE) | ALWAYS


@pytest.mark.parametrize("code", LANGUAGES)
def test_everything_can_be_said_in_every_language(code: str) -> None:
    speaker = translator(code)
    for name in OFFERS:
        found, said = everything(name)
        said += [
            *answer_of_offer(decoded(name, 1_500_000)),
            lesson_ladder(found),
            lesson_check(found, balance_check(found)),
            said_of_same_money(found.offer, same_money_at(found.offer, TWELVE)),
            read_back(found.offer),
        ]
        assert all(speaker.say(message) for message in said)


def test_nobody_is_shamed_and_nothing_is_called_unlawful() -> None:
    said = " ".join(t.say(message) for name in OFFERS for message in answer_of_offer(decoded(name, 500_000)))
    assert not any(word in said.lower() for word in ("illegal", "stupid", "should", "never", "must", "nan"))
