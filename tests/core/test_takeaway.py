"""The answer and the lessons, as English sentences; the sums are written out in each case."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from core.i18n import translator
from core.takeaway import answer, lesson_left, lesson_pile, lesson_split, set_against_income
from tests.core.loans import LOANS, loan

t = translator("en")


def said(name: str, income: int = 0, **raw: str) -> str:
    return t.sentences(*answer(*loan(name, **raw), income))


def test_mr_zhang_reads_as_one_paragraph() -> None:
    assert said("zhang", 1_500_000) == (
        "You borrow ¥10,000. You repay 6 instalments of ¥1,800.00, ¥10,800.00 in all. So the loan costs "
        "¥800.00, which is 26.93% a year counted simply (IRR\xa0×\xa012), 30.52% a year compounded, and ¥80 "
        "for every ¥1,000 borrowed. That is 1.6 days of your ¥15,000 monthly pay, a month counted as 30 days."
    )


@pytest.mark.parametrize(
    ("name", "raw", "part"),
    [
        # 4,384 ÷ 12 = 365.33; 4,384 − 11 × 365.33 = 365.37
        ("flat", {}, "You repay 11 instalments of ¥365.33 and a last one of ¥365.37, ¥4,384.00 in all."),
        # 10,000 ÷ 12 = 833.33, with 100 interest at first; 833.37 with 8.33 at last
        ("equal principal", {},
         "You repay 12 instalments, from ¥933.33 falling to ¥841.70, ¥10,650.00 in all."),
        # By the days of each month the interest does not fall each time: 8.4936 last, 101.9178 first.
        ("equal principal", {"day_count": "act-365"}, "You repay 12 instalments between ¥841.86 and ¥935.25"),
        # 10,000 × 1.5 %
        ("interest only", {"price": "1.5", "periods": "12"},
         "You repay 11 instalments of ¥150.00 and a last one of ¥10,150.00, ¥11,800.00 in all."),
        ("interest only", {"periods": "1"}, "You repay ¥10,100.00 in one payment on"),
        # 10,000 × 12 % × 28 ÷ 365 = 92.05, × 31 ÷ 365 = 101.92, and with 30 days last 10,098.63
        ("interest only", {"day_count": "act-365", "periods": "3", "start": "2026-01-28"},
         "You repay 2 instalments between ¥92.05 and ¥101.92 and a last one of ¥10,101.92, "),
        # 10,000 × 0.0005 × 30
        ("single, by the day", {}, "You repay ¥10,150.00 in one payment on 14 Feb 2026."),
        ("deducted", {}, "You borrow ¥10,000, but only ¥9,500 reaches you."),
        ("free", {}, "The loan costs nothing: you pay back what you got."),
        ("weekly", {}, "(IRR\xa0×\xa052)"),
        ("yen", {}, "for every JP¥1,000 borrowed"),
        # Ten payments: nothing is due in the first two periods.
        ("grace", {}, "Of ¥10,000 you pay ¥1,000 yourself on the first day. You borrow ¥9,000. You repay 10"),
        # 500 deducted and 20 paid of 10,000, of which 1,000 is paid down: 8,500 reaches you
        ("deducted", {"down_payment": "1000"},
         "Of ¥10,000 you pay ¥1,000 yourself on the first day. You borrow ¥9,000, but only ¥8,500 reaches "
         "you. On the first day you pay ¥20.00 in fees yourself."),
    ],
)  # fmt: skip
def test_parts_of_answers(name: str, raw: dict[str, str], part: str) -> None:
    assert part in said(name, **raw)


def test_a_down_payment_is_not_borrowed() -> None:
    """10,000 with 5,000 down at 24 %: 5,000 × 2 % ÷ (1 − 1.02^−7) = 772.56; 6 × 772.56 + 772.56 = 5,407.92.

    5,000 + 5,407.92 = 10,407.92; 407.92 ÷ 5,000 × 1,000 = 81.58.
    """
    raw = {"quote": "year", "price": "24", "periods": "7", "down_payment": "5000"}
    paragraph = said("zhang", **raw)
    assert paragraph.startswith(
        "Of ¥10,000 you pay ¥5,000 yourself on the first day. You borrow ¥5,000. You repay "
    )
    assert (
        "¥5,407.92 in all. With what you pay on the first day, that is ¥10,407.92 paid in all." in paragraph
    )
    assert "the loan costs ¥407.92" in paragraph and "and ¥81.58 for every ¥1,000 borrowed" in paragraph
    # 5,000 → 4,327.44 → 3,641.43 → 2,941.70; 2,941.70 ÷ 5,000 = 58.8 %
    left = t.say(lesson_left(loan("zhang", **raw)[0]))
    assert left == "After 3 of 7 payments you still owe ¥2,941.70, 59% of what you borrowed."


@pytest.mark.parametrize(
    ("name", "raw", "rate"),
    [
        # 10,000 for a year costs 1,800; for three months at 18.25 % 456.25, which is 4.5625 % × 4
        ("single", {"quote": "year", "price": "18", "periods": "12"}, "18.00%"),
        ("single", {}, "18.25%"),
        # 456.25 and 500 on 9,500: 956.25 ÷ 9,500 × 4
        ("single", {"fee_deducted": "5%"}, "40.26%"),
        # 15 January to 30 January, and two months: 10,500 − 10,000 over 2.5 months
        ("single, stated", {"first_due": "2026-01-30"}, "24.00%"),
    ],
)
def test_a_single_repayment_is_told_over_its_whole_term_too(
    name: str, raw: dict[str, str], rate: str
) -> None:
    sentence = f"Counted over the whole term at once, with no interest on interest, it costs {rate} a year."
    assert sentence in said(name, **raw)


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("single", {"periods": "1"}),  # by the month is over the whole term
        ("single", {"periods": "13"}),  # longer than a year
        ("single", {"price": "0"}),
        ("single", {"price": "0.00001"}),  # the same to the decimals shown
        ("zhang", {}),
    ],
)
def test_no_second_yearly_rate_where_there_is_but_one(name: str, raw: dict[str, str]) -> None:
    assert "whole term" not in said(name, **raw)


def money(text: str) -> list[Decimal]:
    return [Decimal(one.replace(",", "")) for one in re.findall(r"¥([\d,]+(?:\.\d+)?)", text)]


@pytest.mark.parametrize("name", LOANS)
def test_the_sums_in_an_answer_add_up_for_someone_who_checks(name: str) -> None:
    paragraph = said(name)
    repaid = re.search(r"You repay .*?\.(?= )", paragraph)
    assert repaid is not None
    sums = money(repaid[0])
    count = int(re.findall(r"\d+", repaid[0])[0])
    if "falling" in repaid[0]:
        first, last, total = sums
        assert count * last <= total <= count * first
    elif "between" in repaid[0] and "a last one" in repaid[0]:
        least, most, last, total = sums
        assert count * least <= total - last <= count * most
    elif "and a last one of" in repaid[0]:
        each, last, total = sums
        assert count * each + last == total
    elif "between" in repaid[0]:
        least, most, total = sums
        assert count * least <= total <= count * most
    elif "one payment" in repaid[0]:
        total = sums[0]
    else:
        each, total = sums
        assert count * each == total
    cost = re.search(r"the loan costs (\S+),", paragraph)
    own = [money(one)[-1] for one in re.findall(r"[^.]*?you pay (?:\S+ in fees|\S+) yourself", paragraph)]
    if own:
        in_all = re.search(r"With what you pay on the first day, that is (\S+) paid in all\.", paragraph)
        assert in_all is not None and money(in_all[1])[0] == total + sum(own)
        total = money(in_all[1])[0]
    down = re.search(r"Of \S+ you pay (\S+) yourself", paragraph)
    lent = re.search(r"You borrow (\S+)\.|only (\S+) reaches you", paragraph)
    assert lent is not None
    received = money(lent[1] or lent[2])[0] + (money(down[1])[0] if down else 0)
    assert total - received == (money(cost[1])[0] if cost else 0)


@pytest.mark.parametrize(
    ("name", "raw", "sentence"),
    [
        ("zhang", {}, "Of your first payment, ¥224.42 is interest; of your last, ¥39.51. Interest is charged "
                      "on what you still owe, so it shrinks as you repay."),
        ("flat", {}, "The interest stays at ¥32.00 each time, although you owe less and less: that makes a "
                     "flat fee dear."),
        # 4,000 × 9.6 % × 31 ÷ 365 is not what February costs: it does not stay the same.
        ("flat, by the day", {"amount": "36500"}, "Of your first payment, ¥297.60 is interest; of your last, "
                                                  "¥297.60."),
        ("single", {}, "One payment carries it all: ¥456.25 of interest and ¥10,000.00 of principal."),
        ("interest only", {}, "At first you pay ¥100.00 and the debt does not shrink; the last payment is "
                              "¥10,100.00."),
        ("free", {}, "No interest is charged: all you repay is what you borrowed, and any fees."),
        # The first period is free, so interest does not shrink from first to last: (10,000 − 1,674.04) …
        ("zhang", {"quote": "year", "price": "0", "grace_free": "1"},
         "No interest is charged: all you repay is what you borrowed, and any fees."),
    ],
)  # fmt: skip
def test_the_lesson_of_each_payment(name: str, raw: dict[str, str], sentence: str) -> None:
    assert t.say(lesson_split(loan(name, **raw)[0])) == sentence


def test_a_free_first_period_is_not_told_as_interest_that_shrinks() -> None:
    schedule, _ = loan("zhang", quote="year", price="12", grace_free="1")
    assert schedule.rows[0].interest == 0 < schedule.rows[-1].interest
    assert "shrinks" not in t.say(lesson_split(schedule))


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        # 224.42 + 189.06 + 152.91 = 566.39; 566.39 ÷ 800 = 0.708
        ("zhang", "After the first 3 payments, ¥566.39 of ¥800.00 interest is behind you: 71%."),
        ("flat", "After the first 6 payments, ¥192.00 of ¥384.00 interest is behind you: 50%."),
        # 1 % of 10,000, of 6,699.78 and of 3,366.56: of three payments, the first
        ("three", "After the first 1 payment, ¥100.00 of ¥200.67 interest is behind you: 50%."),
        ("free", "No interest piles up on this loan."),
        ("single", "All ¥456.25 of interest falls due on one day."),
    ],
)
def test_the_lesson_of_interest_piling_up(name: str, sentence: str) -> None:
    assert t.say(lesson_pile(loan(name)[0])) == sentence


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("zhang", "After 3 of 6 payments you still owe ¥5,166.39, 52% of what you borrowed."),
        ("interest only", "After 3 of 6 payments you still owe ¥10,000.00, 100% of what you borrowed."),
        ("single", "You owe all of ¥10,000 until 15 Apr 2026."),
    ],
)
def test_the_lesson_of_what_is_left(name: str, sentence: str) -> None:
    assert t.say(lesson_left(loan(name)[0])) == sentence


@pytest.mark.parametrize(
    ("name", "income", "sentence"),
    [
        # 1,800 ÷ 15,000 = 12 %; 1,800 ÷ 500 a day = 3.6; 15,000 − 1,800 = 13,200
        ("zhang", 1_500_000, "The largest payment, ¥1,800.00, is 12.0% of a month's pay: 3.6 days of work. "
                             "For everything else ¥13,200.00 of that pay is left."),
        # 10,100 ÷ 5,000 = 202 %
        ("interest only", 500_000, "The largest payment, ¥10,100.00, is more than a month's pay of ¥5,000: "
                                   "202.0% of it."),
        # Four Thursdays in each of the three months: 4 × 275 = 1,100; ÷ 7,000 = 15.7 %; ÷ 7,000 × 30 = 4.7
        ("weekly", 700_000, "In the heaviest month you pay ¥1,100.00: 15.7% of a month's pay, or 4.7 days of "
                            "work. For everything else ¥5,900.00 of that pay is left."),
        ("weekly", 100_000, "In the heaviest month you pay ¥1,100.00, more than a month's pay of ¥1,000: "
                            "110.0% of it."),
        # The down payment of 1,000 is not a payment out of a month's pay; the last one is, 1,050.29.
        ("grace", 1_500_000, "The largest payment, ¥1,050.29, is 7.0% of a month's pay: 2.1 days of work. "
                             "For everything else ¥13,949.71 of that pay is left."),
    ],
)  # fmt: skip
def test_payment_against_income(name: str, income: int, sentence: str) -> None:
    assert t.say(set_against_income(loan(name)[0], income)) == sentence


def test_the_down_payment_is_not_the_largest_payment() -> None:
    schedule, _ = loan("zhang", quote="year", price="0", down_payment="6400")  # 3,600 ÷ 6
    assert "¥600.00" in t.say(set_against_income(schedule, 1_500_000))
