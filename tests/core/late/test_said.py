"""The answer, the sums behind its figures and the lessons: whole sentences, with the reader's own numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from core.dates import DayCount
from core.i18n import translator
from core.late.call_or_wait import call_or_wait
from core.late.course import course
from core.late.fields import Agreed, Order
from core.late.graces import meanings
from core.late.lessons import judge, lesson_call, lesson_graces, lesson_part, lesson_stairs, question
from core.late.part import part_payments
from core.late.said import answer, not_called_said, nothing_late_said, so_far, waits_said
from core.late.sums import explain_current, explain_days, explain_next_day, explain_payoff
from core.life import CapOf, LateFee, LatePolicy, Paid
from core.rates import Rate
from core.schedule import build_schedule
from tests.core.late.year import HALF_MORE, YEAR, missed, row
from tests.core.loans import LOANS, scenario_of

T = translator("en")


def said(*messages) -> list[str]:
    return [T.say(one) for one in messages]


def test_the_answer_in_money_first() -> None:
    assert said(*answer(missed(), 30)) == [
        "On 31 Mar 2026 it takes ¥1,124.79 to be current.",
        "That is ¥1,000.00 of principal, ¥110.00 of interest and ¥14.79 of penalty interest.",
        "The next day it jumps by ¥1,100.50: instalment no. 3 of ¥1,100.00 falls due.",
    ]


def test_beside_it_what_being_late_has_cost_and_at_which_rate() -> None:
    assert said(*so_far(missed(), 30)) == [
        "Being late has cost ¥14.79 so far, beside the interest of the contract.",
        "What is overdue bears 12.00% × 1.5 = 18.00% a year.",
    ]


def test_on_the_due_date_nothing_is_late() -> None:
    first, parts, tomorrow = said(*answer(missed(), 0))
    assert first == "1 Mar 2026 is the due date: pay ¥1,110.00 today, and nothing is late."
    assert "penalty" not in parts and tomorrow == "The next day adds ¥0.49."


def test_fees_compound_interest_and_points_are_named() -> None:
    late = LatePolicy(points=Fraction(6, 100), compound=True, fee=LateFee(amount=2_000))
    found = said(*answer(missed(late), 1))
    # 1,000 × 18 % ÷ 365 = 0.49; 110 × 18 % ÷ 365 = 0.05.
    assert found[1] == (
        "That is ¥1,000.00 of principal, ¥110.00 of interest, ¥0.54 of penalty interest (¥0.05 of it on "
        "unpaid interest) and ¥20.00 of fees."
    )
    assert "What is overdue bears 12.00% + 6.00% = 18.00% a year." in said(*so_far(missed(late), 1))
    assert said(*answer(missed(late), 0))[2] == (
        "The next day it jumps by ¥20.54: a late fee of ¥20.00 is charged."
    )


def test_what_was_late_and_is_paid_has_cost_what_it_has() -> None:
    # 1,000 × 18 % × 10 ÷ 365 = 4.93
    found = missed(HALF_MORE, Paid(date(2026, 3, 11), 111_493))
    assert said(*so_far(found, 20)) == [
        "Being late has cost ¥4.93 so far, beside the interest of the contract."
    ]
    assert so_far(missed(HALF_MORE, Paid(date(2026, 3, 1), 111_000)), 20) == ()
    assert so_far(missed(), 0) == ()


def test_all_paid_is_said_too() -> None:
    found = missed(HALF_MORE, Paid(date(2026, 3, 1), 111_000))
    assert said(*answer(found, 5))[0] == "On 6 Mar 2026 nothing is overdue: all that has fallen due is paid."


def test_in_grace_it_does_not_count_as_late() -> None:
    found = missed(LatePolicy(Fraction(3, 2), grace_days=3))
    assert "It does not count as late yet." in said(*so_far(found, 2))


def test_the_sum_behind_what_it_takes_to_be_current() -> None:
    assert said(*explain_current(missed(), 60)) == [
        "No. 2, due 1 Mar 2026: ¥1,000.00 principal + ¥110.00 interest = ¥1,110.00.",
        "No. 3, due 1 Apr 2026: ¥1,000.00 principal + ¥100.00 interest = ¥1,100.00.",
        "1 Mar 2026 to 1 Apr 2026, principal: ¥1,000.00 × 18.00% × 31 days ÷ 365 = ¥15.29.",
        "1 Apr 2026 to 30 Apr 2026, principal: ¥2,000.00 × 18.00% × 29 days ÷ 365 = ¥28.60.",
        "Penalty interest together: ¥43.89.",
        "¥2,210.00 fallen due + ¥43.89 for being late = ¥2,253.89.",
    ]


def test_what_was_called_in_stands_in_the_sum() -> None:
    found = missed(LatePolicy(Fraction(3, 2), accelerate_missed=1))
    # On 2 March 10,000 not yet due and one of the 31 days of its 100: 3.23. 1,000 bear 0.49 on that day, then
    # 11,000 × 18 % × 9 ÷ 365 = 48.82 to 11 March.
    assert found.steps(1).called == 1_000_323
    lines = said(*explain_current(found, 10))
    assert "Called in, all that was not yet due: ¥10,003.23." in lines
    assert lines[-1] == "¥11,113.23 fallen due + ¥49.31 for being late = ¥11,162.54."
    assert said(*answer(found, 0))[2] == (
        "The next day it jumps by ¥10,003.72: the lender may call in all that is left."
    )
    assert not_called_said(found, 60) == ()
    assert "called in at once" in T.say(lesson_stairs(found))


def test_what_was_paid_stands_in_the_sum() -> None:
    found = said(*explain_current(missed(HALF_MORE, Paid(date(2026, 3, 11), 50_000)), 30))
    # 4.93 + 6.07 charged.
    assert found[-1] == "¥1,110.00 fallen due + ¥11.00 for being late − ¥500.00 paid = ¥621.00."


def test_interest_that_a_cap_counts_is_named_before_the_last_instalment_too() -> None:
    """1,000 at 1 % a month for 30 of the 31 days of March: 9.68."""
    capped = LatePolicy(cap=Fraction(1), cap_of=CapOf.ALL)
    assert said(*explain_current(missed(capped), 30)) == [
        "No. 2, due 1 Mar 2026: ¥1,000.00 principal + ¥110.00 interest = ¥1,110.00.",
        "Ordinary interest on what is overdue: ¥9.68.",
        "¥1,110.00 fallen due + ¥9.68 for being late = ¥1,119.68.",
    ]


def test_the_sum_behind_the_next_day() -> None:
    found = said(*explain_next_day(missed(), 10))
    # 1,110 + 1,000 × 18 % × 11 ÷ 365 = 5.42, and 10 ÷ 365 = 4.93; 180 ÷ 365 = 0.4932 a day.
    assert found[0] == "¥1,115.42 on 12 Mar 2026 − ¥1,114.93 on 11 Mar 2026 = ¥0.49."
    assert found[1] == "¥1,000.00 × 18.00% ÷ 365 = ¥0.4932 a day."


def test_the_sum_behind_the_days_and_the_payoff() -> None:
    found = missed(LatePolicy(Fraction(3, 2), grace_days=1))
    assert said(*explain_days(found, 30))[:2] == [
        "The oldest due date with something unpaid is 1 Mar 2026; from there to 31 Mar 2026: 30 days.",
        "Paid within 1 day of grace, it does not count as late.",
    ]
    assert said(*explain_payoff(missed(), 30))[0] == (
        "¥1,124.79 to be current + ¥10,000.00 not yet due + ¥96.77 interest on it so far = ¥11,221.56."
    )


@pytest.mark.parametrize(
    ("count", "rate", "tail"),
    [
        (DayCount.ACT_360, Rate.yearly("18%"), "÷ 360 ="),
        (DayCount.ACT_360, Rate.daily("0.05%"), "÷ 365 ="),
        (DayCount.ACT_ACT, Rate.yearly("18%"), "by the calendar ="),
    ],
)
def test_the_days_of_a_year_are_those_of_the_contract(count: DayCount, rate: Rate, tail: str) -> None:
    terms = replace(YEAR, day_count=count, rate=rate)
    found = course(terms, row(2, terms), (), HALF_MORE)
    lines = [one for one in said(*explain_current(found, 20)) if " × " in one]
    assert lines and all(tail in one for one in lines)


def test_lessons_in_the_reader_s_numbers() -> None:
    two = call_or_wait(YEAR, row(), HALF_MORE, Agreed.PAY)
    found = said(*lesson_call(two))
    assert found[:2] == [
        "Waiting until day 90 costs ¥86.30 more than calling on day 3.",
        "Waiting, the loan is past due at 2 month ends; calling, at 0.",
    ]
    assert said(*lesson_part(part_payments(missed(), 30, 50_000), 50_000, "CNY"))[0] == (
        "Of ¥500, between ¥375.21 and ¥500.00 reaches the principal, by the order alone."
    )
    assert said(lesson_graces(meanings(YEAR, row(), HALF_MORE))) == [
        "Under the one word “grace” this loan costs between ¥780.00 and ¥896.60; as agreed it is ¥780.00. "
        "Ask which of the four is meant."
    ]
    charged = T.money(missed().charges(180), "CNY")
    assert charged in T.say(lesson_stairs(missed()))


def test_the_guess_is_asked_of_what_was_paid_too() -> None:
    assert T.say(question(missed())).startswith("Nothing is paid for 180 days.")
    paid = missed(HALF_MORE, Paid(date(2026, 3, 1), 111_000))
    assert T.say(question(paid)).startswith("Beside what you entered as paid, nothing is paid for 180 days.")


def test_a_guess_gets_a_kind_word() -> None:
    found = missed()
    truth = found.charges(180)
    assert T.say(judge(found, truth)).endswith("well seen.")
    assert "You guessed ¥1.00; it is" in T.say(judge(found, 100))


def test_what_is_taken_for_granted_is_said() -> None:
    assert "Earlier instalments were paid on time." in T.say(waits_said(missed()))
    assert "Earlier" not in T.say(waits_said(missed(number=1)))
    assert "else ¥11,221.56 would be due" in said(*not_called_said(missed(), 30))[0]
    # Of the last instalment, of 1 January 2027, nothing is left to be called in.
    assert not_called_said(missed(number=12), 180) == ()


@pytest.mark.parametrize("name", LOANS)
def test_every_kind_of_loan_says_its_sums(name: str) -> None:
    terms = scenario_of(**LOANS[name]).terms()
    first = next(one for one in build_schedule(terms).rows if one.number and one.payment)
    found = course(terms, first, (), HALF_MORE)
    for days in (0, 1, 30, 180):
        for explain in (explain_current, explain_next_day, explain_days, explain_payoff):
            assert all(said(*explain(found, days)))
        assert all(said(*answer(found, days), *so_far(found, days)))


def test_with_ordinary_interest_only_being_late_is_not_said_to_cost_nothing() -> None:
    # 1,000 at 1 % a month: 10 ÷ 31 = 0.32 a day in March, 15 days 4.84.
    found = missed(LatePolicy())
    whole = " ".join(said(*answer(found, 15), *so_far(found, 15)))
    assert "adds nothing." not in whole
    assert "The next day adds nothing to that, but ¥0.32 of interest goes on, to be asked for later." in whole
    assert "Being late has cost ¥4.84 so far: ordinary interest" in whole
    assert any("grows by ¥0.32 beyond" in one for one in said(*explain_next_day(found, 15)))
    lesson = T.say(lesson_stairs(found))
    assert "costs nothing" not in lesson and "ordinary interest has come to" in lesson
    # Paid on its day, nothing goes on.
    paid = missed(LatePolicy(), Paid(date(2026, 3, 1), 111_000))
    assert said(*answer(paid, 15))[-1] == "The next day adds nothing."


def test_a_charge_left_open_is_no_grace() -> None:
    # 1,000 × 18 % × 10 ÷ 365 = 4.93, left open by an order that pays the principal first.
    late = LatePolicy(Fraction(3, 2), order=Order.PRINCIPAL.buckets)
    found = missed(late, Paid(date(2026, 3, 11), 111_000))
    whole = " ".join(said(*answer(found, 20), *so_far(found, 20)))
    assert "It does not count as late yet." not in whole and "of principal" not in whole
    assert "no instalment is overdue: a charge of ¥4.93 for being late is still open." in whole
    assert said(*explain_days(found, 20))[0] == (
        "The instalments that have fallen due are paid; ¥4.93 charged for being late is still open."
    )
    paid = missed(HALF_MORE, Paid(date(2026, 3, 1), 111_000))
    assert said(*explain_days(paid, 20))[0] == "Nothing that has fallen due is unpaid."


def test_nothing_overdue_is_said_calmly_and_what_is_open() -> None:
    assert nothing_late_said(missed(), 20) is None
    on_time = nothing_late_said(missed(HALF_MORE, Paid(date(2026, 3, 1), 111_000)), 20)
    assert on_time is not None and T.say(on_time).startswith("On 21 Mar 2026 nothing is overdue")
    # 1,000 × 18 % × 10 ÷ 365 = 4.93, left open by an order that pays the principal first.
    late = LatePolicy(Fraction(3, 2), order=Order.PRINCIPAL.buckets)
    charge = nothing_late_said(missed(late, Paid(date(2026, 3, 11), 111_000)), 20)
    assert charge is not None and T.say(charge) == (
        "On 21 Mar 2026 no instalment is overdue: a charge of ¥4.93 for being late is still open."
    )
