"""A thousand households: by hand where everybody meets the same, by their laws where luck decides."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.afford.shock_fields import Lever, ShockKey
from core.afford.thousand_fates import Fate, counts, dots, fates, place_of, place_touched
from core.afford.thousand_levers import as_it_is, every_lever, months_for, pulled
from core.afford.thousand_said import (
    answer,
    before_after,
    first_misses,
    judge,
    lesson_cash,
    lesson_levers,
    longer_said,
    question,
    step_said,
    who_said,
)
from core.afford.thousand_story import told
from core.contract import MAX_MINOR, Method
from core.dates import Frequency
from core.household import Household
from core.i18n import translator
from core.inputs import Quote
from core.simulate import Outcome
from core.wording import Message
from tests.core.afford.thousand import HOME, LOAN, LOST, NOTHING, chosen, lived
from tests.core.loans import LOANS, scenario_of
from tests.strategies import tried

T = translator("en")


def said(*sentences: Message) -> str:
    return T.sentences(*sentences)


def usual(**more: str) -> Outcome:
    """The thousand with the shocks that are usual in China, and little saved."""
    return lived(as_it_is(LOAN, HOME, chosen(more)).case)


# ---- known answers --------------------------------------------------------------------------------------


def test_where_nothing_happens_nobody_falls_behind() -> None:
    outcome = lived(as_it_is(LOAN, HOME, chosen(NOTHING)).case)
    assert counts(outcome) == {Fate.DAYS_90: 0, Fate.DAYS_30: 0, Fate.MISSED: 0, Fate.NEVER: 1_000}
    assert said(*answer(outcome)) == (
        "Of 1,000 households like yours, none falls behind in 12 months. At the end nobody owes anything."
    )
    # 300 + 12 × 400
    assert "the household in the middle has ¥5,100" in said(*lesson_cash(outcome))
    assert said(*lesson_levers(((Message("as it is"), outcome),))).startswith("As it is, nobody falls behind")


def test_what_is_missing_on_the_first_day_is_said_where_nobody_is_behind() -> None:
    """A down payment of 600 with 300 saved: 300 are missing for everybody. The other 600 are borrowed.

    A month leaves 1,500 − 1,000 − 600 ÷ 12 = 450, so nothing is missing after that.
    """
    loan = replace(LOAN, down_payment=60_000, price=5_000)
    outcome = lived(as_it_is(loan, HOME, chosen(NOTHING)).case)
    missing = "On the day the loan is paid out, ¥300 is missing: savings do not cover what must be paid then."
    assert said(*answer(outcome)) == (
        f"Of 1,000 households like yours, none falls behind in 12 months. {missing} At the end nobody owes "
        "anything."
    )
    story = told(outcome, 6, outcome.story(6))
    assert [(month, said(line)) for month, line in story.events] == [(0, missing)]
    # And where pay is lost too: from nothing, 2 × 450 = 900 in month 3 are too little for 1,000.
    lost = lived(as_it_is(loan, HOME, chosen(LOST)).case)
    assert f"{missing} At some time, 1,000 have too little even for essentials" in said(*answer(lost))


def test_essentials_that_are_missing_are_said_where_nobody_is_behind() -> None:
    """Nothing is due for a year, and nothing comes in in months 3 and 4: 300 + 2 × 500 − 2 × 1,000 < 0."""
    loan = replace(LOAN, method=Method.SINGLE_REPAYMENT, quote=Quote.YEARLY, price=Fraction(0))
    outcome = lived(as_it_is(loan, HOME, chosen(LOST)).case, 11)
    assert not outcome.ever_behind
    assert said(*answer(outcome)) == (
        "Of 1,000 households like yours, none falls behind in 11 months. At some time, 1,000 have too little "
        "even for essentials and other debts. The loan runs longer than these months."
    )


def test_a_certain_shock_by_hand() -> None:
    outcome = lived(as_it_is(LOAN, HOME, chosen(LOST)).case)
    # 300 + 2 × 400 = 1,100; month 3: 1,100 − 1,000 − 100 = 0; month 4: nothing for anything; month 5: 500
    # pay both instalments and the interest on the late one, 31 days after it fell due on 31 May.
    assert set(fates(outcome)) == {Fate.MISSED} and outcome.ever_behind == 1_000
    assert outcome.cash[:4, 0].tolist() == [70_000, 110_000, 0, 0]
    story = told(outcome, 6, outcome.story(6))
    assert [(month, said(line)) for month, line in story.events] == [
        (3, "Months 3 to 4: the shock that hits many at once."),
        (4, "Month 4: ¥0.00 is paid on the loan and ¥100.00 is overdue."),
        (4, "From month 4 on, ¥1,000 is missing for essentials and other debts."),
        (5, "Month 5: nothing is overdue any more."),
    ]
    # 1,500 − 1,000 − 200 in month 5, then 7 × 400
    assert said(*story.ending) == (
        "The least it has at a month's end is ¥0, in month 3. At the end it has ¥3,100 and owes nothing."
    )
    assert said(*answer(outcome)) == (
        "Of 1,000 households like yours, 1,000 fall behind at least once in 12 months (between 996 and 1,000 "
        "if it were run again). 0 are 30 days behind or more at some time, 0 of them 90 days or more. At "
        "some time, 1,000 have too little even for essentials and other debts. At the end nobody owes "
        "anything."
    )


def test_by_when_half_of_them_have_fallen_behind() -> None:
    """Everybody in month 4; nobody where nothing happens."""
    everybody = lived(as_it_is(LOAN, HOME, chosen(LOST)).case)
    assert said(*first_misses(everybody)) == (
        "Half of those who fall behind do so for the first time by month 4."
    )
    assert first_misses(lived(as_it_is(LOAN, HOME, chosen(NOTHING)).case)) == ()


def test_of_four_who_fall_behind_two_have_by_the_second_month() -> None:
    outcome = lived(as_it_is(LOAN, HOME, chosen(LOST)).case)
    fate = outcome.fate._replace(first=np.array([0, 5, 2, 1, 3, 0]))
    assert said(*first_misses(replace(outcome, n=6, fate=fate))).endswith("by month 2.")


def test_ninety_days_behind_and_a_bill_by_hand() -> None:
    """Pay is gone for good from month 2 on, and a bill of 250 comes in that month."""
    texts = {
        **LOST,
        "shock_common_month": "2",
        "shock_common_months": "60",
        "shock_common_bill": "250",
    }
    outcome = lived(as_it_is(LOAN, HOME, chosen(texts)).case)
    # Month 1 leaves 700; months 2 and on have nothing. Due on 31 March, it is 91 days late on 30 June.
    assert set(fates(outcome)) == {Fate.DAYS_90}
    story = told(outcome, 0, outcome.story(0))
    events = [said(line) for _, line in story.events]
    assert "Month 2: a bill; ¥250 of it is the household's to pay." in events
    assert "Month 3: 30 days past due or more." in events and "Month 5: 90 days past due or more." in events
    assert "still owes ¥1,1" in said(*story.ending)
    assert events[-1] != "Month 12: nothing is overdue any more."


def test_more_savings_carry_everybody_and_a_little_less_nobody() -> None:
    """Two months without pay ask 2,200 of the 1,100 that are there: two months of essentials are enough."""
    choices = chosen({**LOST, "thousand_buffer": "2", "thousand_less": "20", "thousand_off": "common"})
    before = lived(as_it_is(LOAN, HOME, choices).case)
    saved = pulled(Lever.BUFFER, LOAN, HOME, choices)
    less = pulled(Lever.LESS, LOAN, HOME, choices)
    without = pulled(Lever.OFF, LOAN, HOME, choices)
    assert saved and less and without
    assert saved.case.home.savings == 30_000 + 2 * 100_000 and less.case.terms.principal == 96_000
    assert lived(saved.case).ever_behind == lived(without.case).ever_behind == 0
    # 300 + 2 × 420 = 1,140; 1,140 − 1,000 − 80 = 60 are left for month 4.
    after = lived(less.case)
    assert after.ever_behind == 1_000 and after.cash[:4, 5].tolist() == [72_000, 114_000, 6_000, 0]
    found = dots(lived(saved.case), before)
    assert all(one.is_helped for one in found) and not any(one.is_helped for one in dots(after, before))
    assert said(*before_after(before, lived(saved.case), found)) == (
        "The same 1,000, with the same luck: 1,000 → 0 fall behind, 0 → 0 by 90 days or more. "
        "1,000 that fell behind before do not now."
    )
    assert said(*before_after(before, after, dots(after, before))).endswith("pull the lever further.")
    assert said(who_said(found[0])) == (
        "Household no. 1: never behind; without the lever: missed a payment, less than 30 days."
    )
    assert said(who_said(dots(before)[0])) == "Household no. 1: missed a payment, less than 30 days."
    counted = tuple((one.said, lived(one.case)) for one in every_lever(LOAN, HOME, choices))
    assert said(*lesson_levers(counted[:4])) == (
        "As it is, 1,000 of 1,000 fall behind. The lever that does most here leaves 0: 2 months of "
        "essentials saved up first (¥2,000)"
    )
    assert said(*lesson_levers(counted[:2])).startswith("None of these levers")
    assert said(step_said(before, lived(saved.case))) == "1,000 → 0 fall behind."
    assert said(step_said(before, after)) == "1,000 → 1,000 fall behind; it does not help here."


def test_a_longer_loan_is_looked_at_as_long_as_it_runs() -> None:
    choices = chosen({**NOTHING, "thousand_longer": "12"})
    longer = pulled(Lever.LONGER, LOAN, HOME, choices)
    assert longer and said(longer.said) == "12 more instalments" and longer.case.terms.periods == 24
    base = as_it_is(LOAN, HOME, choices).case
    assert months_for(choices, base) == 12 and months_for(choices, base, longer.case) == 24
    assert months_for(chosen({"thousand_months": "30"}), base, longer.case) == 30
    # 1,200 ÷ 24 = 50 each
    outcome = lived(longer.case, 24)
    assert outcome.total_paid == 1_000 * 120_000 and int(outcome.cash[0, 0]) == 30_000 + 45_000
    short = lived(longer.case, 12)
    assert said(*answer(short)).endswith("The loan runs longer than these months.")


def test_a_longer_loan_that_harms_says_why() -> None:
    """1,200 in 12 of 100 is over when all pay is lost from month 13 on; in 24 of 50 it is not."""
    choices = chosen(
        {**LOST, "shock_common_month": "13", "shock_common_months": "12", "thousand_longer": "12"}
    )
    longer = pulled(Lever.LONGER, LOAN, replace(HOME, savings=0), choices)
    assert longer
    before = lived(as_it_is(LOAN, replace(HOME, savings=0, income=110_000), choices).case, 24)
    after = lived(longer.case._replace(home=before.home), 24)
    assert (before.ever_behind, after.ever_behind) == (0, 1_000)
    assert said(*longer_said(before, after)).startswith(
        "Each instalment is smaller, but there are more months"
    )
    assert longer_said(after, before) == longer_said(before, before) == ()
    # Interest only: an instalment is as large in a longer loan, so there is nothing to be said for it.
    only = replace(LOAN, method=Method.INTEREST_ONLY, quote=Quote.YEARLY, price=Fraction(12))
    pair = [pulled(lever, only, before.home, choices) for lever in (Lever.NONE, Lever.LONGER)]
    first, second = (lived(one.case, 24) for one in pair if one)
    late = second.fate._replace(first=np.ones(1_000, dtype=np.int64))
    assert longer_said(replace(first, fate=before.fate), replace(second, fate=late)) == ()


@pytest.mark.parametrize("name", LOANS)
def test_every_kind_of_loan_takes_a_lever_or_says_that_it_does_not(name: str) -> None:
    scenario = scenario_of(**LOANS[name])
    home = Household(income=1_500_000, essentials=600_000, currency=scenario.currency)
    for percent in ("20", "90"):
        choices = chosen({"thousand_less": percent}, home)
        for one in every_lever(scenario, home, choices):
            assert one.case.terms.currency == scenario.currency
            if one.lever is Lever.LESS:
                part = Fraction(100 - int(percent), 100) * scenario.amount
                assert abs(one.case.terms.principal - part) <= 1
                if scenario.quote is not Quote.INSTALMENT:
                    assert one.case.terms.rate == scenario.terms().rate
            if one.lever is Lever.LONGER:
                assert one.case.terms.periods == scenario.periods + 6


def test_a_lever_that_cannot_be_pulled_is_none() -> None:
    tiny = replace(LOAN, amount=1, price=1, periods=1, method=Method.EQUAL_INSTALMENT)
    assert pulled(Lever.LONGER, replace(LOAN, periods=600), HOME, chosen({})) is None
    # Six years more than ninety-five cannot be followed any more.
    yearly = replace(LOAN, periods=95, every=Frequency(1, "year"))
    assert pulled(Lever.LONGER, yearly, HOME, chosen({})) is None
    assert pulled(Lever.LONGER, yearly, HOME, chosen({"thousand_longer": "5"})) is not None
    assert pulled(Lever.OFF, LOAN, HOME, chosen(NOTHING)) is None
    assert Lever.OFF not in {one.lever for one in every_lever(tiny, HOME, chosen(NOTHING))}
    rich = Household(income=1, essentials=MAX_MINOR, savings=MAX_MINOR)
    saved = pulled(Lever.BUFFER, LOAN, rich, chosen({}))
    assert saved and saved.case.home.savings == MAX_MINOR


# ---- where luck decides ---------------------------------------------------------------------------------


def test_dots_stand_worst_first_each_once_and_can_be_found_again() -> None:
    before, after = usual(), lived(as_it_is(LOAN, replace(HOME, savings=90_000), chosen({})).case)
    found = dots(after, before)
    order = [list(Fate).index(one.fate) for one in found]
    assert order == sorted(order) and sorted(one.household for one in found) == list(range(1_000))
    now, then = fates(after), fates(before)
    assert all((one.fate, one.before) == (now[one.household], then[one.household]) for one in found)
    assert {fate: sum(one.fate is fate for one in found) for fate in Fate} == counts(after)
    # Of those never behind, the helped stand first; among equals who had least.
    never = [one for one in found if one.fate is Fate.NEVER]
    assert [one.is_helped for one in never] == sorted((one.is_helped for one in never), reverse=True)
    rest = [int(after.lowest_cash[one.household]) for one in never if not one.is_helped]
    assert rest == sorted(rest) and any(one.is_helped for one in never)
    for place in (0, 17, 999):
        assert place_of(found, found[place].household) == place
    runs = [(one.fate, one.is_helped) for one in found]
    kinds = list(dict.fromkeys(runs))
    for place in (0, 5, 60, 500, 999):
        run = kinds.index(runs[place])
        assert place_touched(found, run, place - runs.index(runs[place])) == place
    assert place_touched(found, len(kinds), 0) is None and place_touched(found, 0, 5_000) is None
    assert place_touched(found, -1, 0) is None


def test_the_same_number_is_the_same_thousand_and_another_is_not() -> None:
    assert dots(usual()) == dots(usual())
    case = as_it_is(LOAN, HOME, chosen({})).case
    assert dots(lived(case, seed=8)) != dots(lived(case, seed=7))


def test_a_shock_off_or_a_smaller_loan_never_harms(seed: int = 11) -> None:
    choices = chosen({})
    before = lived(as_it_is(LOAN, HOME, choices).case, seed=seed)
    for lever in (Lever.LESS, Lever.BUFFER, Lever.OFF):
        one = pulled(lever, LOAN, HOME, choices)
        assert one
        after = lived(one.case, seed=seed)
        harmed = [
            two for two in dots(after, before) if two.before is Fate.NEVER and two.fate is not Fate.NEVER
        ]
        assert not harmed and after.ever_behind <= before.ever_behind


def test_who_is_harmed_is_said() -> None:
    choices = chosen({})
    before = lived(as_it_is(LOAN, HOME, choices).case)
    after = lived(as_it_is(LOAN, replace(HOME, savings=0), choices).case)
    more = after.ever_behind - before.ever_behind
    assert more > 1
    assert said(*before_after(before, after, dots(after, before))).endswith(
        f"{more} fall behind that did not before."
    )


def test_the_guess() -> None:
    outcome = usual()
    found = outcome.range_of(outcome.ever_behind)
    assert said(question(outcome)) == (
        "How many of 1,000 borrowers like this will fall behind at least once in 12 months?"
    )
    assert 0 < found.low < found.found < found.high
    for guess in (found.low, found.high):
        assert said(judge(outcome, guess)).endswith("well seen.")
    assert "there are many months" in said(judge(outcome, found.low - 1))
    assert "outlasted with savings" in said(judge(outcome, found.high + 1))


@tried(10)
@given(st.integers(0, 999), st.sampled_from(["", "on"]))
def test_every_story_can_be_told_in_order(household: int, varied: str) -> None:
    outcome = usual(shock_irregular=varied)
    months = outcome.story(household)
    story = told(outcome, household, months)
    numbers = [month for month, _ in story.events]
    assert numbers == sorted(numbers) and all(1 <= month <= 12 for month in numbers)
    assert all(said(line) for _, line in story.events) and said(*story.ending)
    behind = any("is overdue." in said(line) for _, line in story.events)
    assert behind is (fates(outcome)[household] is not Fate.NEVER)
    low = sum("low pay" in said(line) for line in story.ending)
    assert low == any(one.name == "LOW_PAY" for month in months for one in month.happened)


def test_nobody_to_help_where_no_shock_is_on() -> None:
    assert chosen(NOTHING).off is ShockKey.JOB and chosen({"shock_job_loss": "off"}).off is ShockKey.CUT
