"""What each picture shows, against sums written out; and what is said where nothing stands out."""

from __future__ import annotations

import pytest

from core.compare import (
    Same,
    Stands,
    WayKey,
    explain_headline,
    headlines,
    lesson_cash,
    lesson_cost,
    lesson_grid,
    lesson_owed,
    most_owed,
    owed_at,
    price_said,
    rate_grid,
    verdict_topics,
    verdicts,
    ways,
)
from core.contract import Method
from core.i18n import translator
from core.rates import Rate
from tests.core.compare.test_every_way import of, year
from tests.core.loans import LOANS, scenario_of

en = translator("en")


def test_the_most_even_and_the_most_uneven() -> None:
    first, second = map(en.say, lesson_cash(ways(year()).found))
    # 1,000 + 120 each time, whatever is owed; 12,000 + 12 × 120 at the end, nothing before.
    assert first == "The most even: Flat-fee instalments, with ¥1,120.00 each time."
    assert second == (
        "The most uneven: Single repayment, with ¥0.00 at the least and ¥13,440.00 at the most."
    )


def test_what_a_gentler_start_costs() -> None:
    # 780 = 1 % of 12,000 + … + 1,000. Nothing at first: 13,440 once, or an instalment less often; 12,000 ×
    # 1.01^3 = 12,363.61 over nine payments of 1,443.34 are 12,990.04, 990.04 more than was borrowed.
    said = en.say(lesson_cost(ways(year()).found))
    assert "From Equal principal to Payment-free start" in said
    assert "falls from ¥1,120.00 to ¥0.00" in said and "rises from ¥780.00 to ¥990.0" in said


def test_what_is_owed_half_way() -> None:
    # Equal principal and a flat fee owe half of 12,000; the single repayment all of it and 6 × 120.
    said = en.say(lesson_owed(owed_at(ways(year()).found, 6), 6))
    assert said == (
        "After 6 due dates, ¥6,000.00 with Equal principal and Flat-fee instalments and ¥12,720.00 with "
        "Single repayment is still owed."
    )


def test_at_the_start_and_at_the_end_all_owe_the_same() -> None:
    found = ways(year()).found
    assert en.say(lesson_owed(owed_at(found, 0), 0)) == (
        "After 0 due dates every way owes the same: ¥12,000.00."
    )
    assert en.say(lesson_owed(owed_at(found, 24), 24)) == (
        "After 24 due dates every way owes the same: ¥0.00."
    )


@pytest.mark.parametrize("name", LOANS)
def test_the_scale_ends_at_the_most_that_is_ever_owed(name: str) -> None:
    found = of(name).found
    longest = max(way.terms.periods for way in found)
    most = max(one.balance + one.interest for n in range(longest + 1) for one in owed_at(found, n))
    assert most == most_owed(found)


def test_one_step_of_rate_and_one_of_term() -> None:
    grid = rate_grid(year(method=Method.FLAT_FEE, rate=Rate.flat_monthly("1%")))
    own, dearer, longer = map(en.say, lesson_grid(grid))
    assert own == "Your own loan stands in the frame."
    # 12,000 × 0.2 % × 12; 15 × 120 − 12 × 120; 1,000 − 800.
    assert dearer == "One step dearer, at 1.2%, it costs ¥288.00 more interest."
    assert longer == (
        "Over 15 instalments instead of 12, a payment falls by ¥200.00, and interest rises by ¥360.00."
    )


def test_a_longer_loan_that_asks_no_less_is_not_said_to() -> None:
    said = [en.say(one) for one in lesson_grid(rate_grid(year(method=Method.SINGLE_REPAYMENT)))]
    assert len(said) == 2 and "instead of" not in " ".join(said)


def test_a_flat_fee_is_not_its_rate_times_twelve() -> None:
    # 0.6 % flat a month over a year: 13.03 % a year, as in many textbooks; 0.6 % of what is owed: 7.20 %.
    terms = year(method=Method.FLAT_FEE, rate=Rate.flat_monthly("0.6%"))
    (said,) = map(en.say, price_said(ways(terms)))
    assert "7.20% with equal instalments" in said and "13.03% as a flat fee" in said
    (alike,) = map(en.say, price_said(ways(terms, Same.YEARLY_COST)))
    # 13.03 ÷ 12 = 1.086 % a month.
    assert alike.startswith("A flat fee of 0.6% a month and 1.08")
    assert alike.endswith("are the same price: 13.03% a year, counted simply.")


def test_nothing_is_said_of_a_price_that_is_none_or_has_no_rival() -> None:
    assert price_said(of("free")) == () == price_said(of("one"))
    # With fees of its own, a loan's yearly rate is not that of the quoted number.
    assert price_said(of("deducted")) == () == price_said(of("deducted", Same.YEARLY_COST))


def test_the_figures_that_stand_out() -> None:
    found = {one.stands: one for one in headlines(ways(year()).found)}
    assert found[Stands.CHEAPEST].value == 78_000
    assert found[Stands.GENTLEST].value == 0
    assert found[Stands.HEAVIEST].value == 1_344_000
    assert en(found[Stands.CHEAPEST].name) == "the lowest cost in all"
    assert "¥12,780.00 paid in all − ¥12,000.00 received = ¥780.00" in " ".join(
        map(en.say, explain_headline(found[Stands.CHEAPEST]))
    )
    whose, nothing = map(en.say, explain_headline(found[Stands.GENTLEST]))
    assert whose == "With this figure: Single repayment and Payment-free start."
    assert nothing.startswith("On the first due date nothing is to be paid")
    assert "¥13,440.00" in " ".join(map(en.say, explain_headline(found[Stands.HEAVIEST])))


@pytest.mark.parametrize("same", Same)
@pytest.mark.parametrize("name", LOANS)
def test_every_figure_opens_and_everything_can_be_said(name: str, same: Same) -> None:
    found = of(name, same)
    for one in headlines(found.found):
        assert all(map(en.say, explain_headline(one)))
    said = (*lesson_cash(found.found), lesson_cost(found.found), *price_said(found))
    said += lesson_grid(rate_grid(scenario_of(**LOANS[name]).terms()))
    assert all("{" not in en.say(one) for one in said)
    topics = verdict_topics(found.found, 100_000)
    assert tuple(one for topic in topics for one in topic) == verdicts(found.found, 100_000)


def test_a_tie_is_told_as_one() -> None:
    first = next(one for one in headlines(of("free").found) if one.stands is Stands.CHEAPEST)
    assert first.value == 0 and len(first.ways) > 5
    assert WayKey.GRACE_DAYS not in {way.key for way in first.ways}
