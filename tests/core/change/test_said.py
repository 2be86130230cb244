"""What is said: the answer, the figures with their sums, the lessons, the guess, the law."""

from __future__ import annotations

from datetime import date

import pytest

from core.change import (
    Outcome,
    Tried,
    WayKey,
    again,
    answer_again,
    answer_of,
    as_chosen,
    courses_of,
    figures_again,
    figures_of,
    judge,
    law_of,
    lesson,
    moments,
    question,
    worked_out,
)
from core.charts.change import change_picture
from core.i18n import LANGUAGES, translator
from core.law import Jurisdiction
from core.tables.change import course_table, course_twin, side_by_side, side_by_side_again
from tests.core.change.loan import YEAR, chosen, found, like
from tests.core.loans import LOANS, scenario_of

EN = translator("en")


def said(outcome: Outcome) -> str:
    return EN.sentences(*answer_of(outcome))


def figures(outcome: Outcome) -> dict[str, str]:
    return {f"{one.key}": f"{EN.value(one.value)} {one.name}" for one in figures_of(outcome)}


def test_money_first_then_the_end_then_the_cash() -> None:
    text = said(found(Tried.EXTRA, extra="1000"))
    assert text.startswith(
        "Paying early saves ¥300.00 in all. It ends 5 instalments sooner, on 31 Aug 2026 instead of "
        "31 Jan 2027. Keeping that cash would do as well only at "
    )
    assert "If it earns 2.00%, you have ¥" in text and text.endswith("more on 31 Jan 2027 by paying early.")


def test_lower_tells_the_next_instalment() -> None:
    text = said(found(Tried.EXTRA, extra="1000", last="2", way="lower"))
    # 900 and 1 % of 9,000 instead of 1,000 and 1 % of 10,000.
    assert "The instalment after the first extra asks for ¥990.00 instead of ¥1,100.00." in text
    assert "It ends on 31 Jan 2027, as promised." in text


def test_what_the_fee_takes_is_said() -> None:
    outcome = found(Tried.EXTRA, extra="1000", fee="10")
    assert "The charge for paying early, ¥60.00, is already taken off." in said(outcome)
    assert figures(outcome)["charge"] == "¥60.00 charge for paying early"
    (charge,) = [one for one in figures_of(outcome) if one.key == "charge"]
    assert EN.say(charge.steps[0]) == "6 early payments × ¥10.00 = ¥60.00."


def test_paying_early_may_cost_and_may_save_nothing() -> None:
    assert said(found(Tried.EXTRA, extra="550", first="11", last="11", fee="50")) == (
        "Paying early costs ¥45.00 more in all. It ends on 31 Jan 2027, as promised. The charge for paying "
        "early, ¥50.00, is already taken off. Keeping the cash does better, even if it earns nothing."
    )
    free = like(rate=YEAR.rate.yearly(0))
    text = said(found(Tried.EXTRA, free, extra="500"))
    assert text.startswith("Paying early saves nothing in all.") and "Keeping the cash does better" in text
    assert said(found(Tried.EXTRA, extra="0")) == "Nothing is paid early yet: write a sum."
    assert not figures_of(found(Tried.EXTRA, extra="0"))


def test_what_a_later_end_gives_and_costs() -> None:
    outcome = found(Tried.EXTEND, periods="4", first="9")
    assert said(outcome).startswith(
        "You pay ¥80.00 more in all. On 31 Oct 2026 you pay ¥540.00 instead of ¥1,040.00: ¥500.00 less. "
        "It ends 4 instalments later, on 31 May 2027 instead of 31 Jan 2027. For what you pay later, that "
        "is a price of 12."
    )
    assert list(figures(outcome)) == ["saved", "relief", "ends", "even"]
    assert figures(outcome)["relief"] == "¥500.00 less to pay at first"


def test_a_rate_that_falls_is_less_to_pay_and_has_no_price_of_waiting() -> None:
    outcome = found(Tried.RATE, rate="6", first="7")
    assert said(outcome) == (
        "You pay ¥105.00 less in all. On 31 Aug 2026 you pay ¥1,030.00 instead of ¥1,060.00: ¥30.00 less. "
        "It ends on 31 Jan 2027, as promised."
    )


def test_each_sum_opens() -> None:
    outcome = found(Tried.EXTRA, extra="1000", fee="10")
    steps = {one.key: [EN.say(step) for step in one.steps] for one in figures_of(outcome)}
    # 12,780 − (12,000 + 481.50 + 60) = 238.50
    assert steps["saved"] == [
        "¥12,780.00 paid in all as promised − ¥12,541.50 paid in all this way = ¥238.50.",
        "Interest: ¥780.00 − ¥481.50 = ¥298.50.",
        "Fees and charges: ¥0.00 − ¥60.00 = -¥60.00.",
    ]
    assert steps["ends"][-1] == "Between them lie 5 due dates."
    assert len(steps) == 4


def test_borrowing_again_is_called_a_model() -> None:
    month = like(principal=100_000, periods=1, rate=YEAR.rate.monthly("5%"))
    choices = chosen(Tried.AGAIN, month, rounds="12")
    pocket = again(month, choices, WayKey.POCKET)
    assert EN.sentences(*answer_again(pocket)) == (
        "After 12 rounds you have paid ¥600.00 of interest and still owe ¥1,000.00; repaid as promised, you "
        "would owe ¥0.00. This is a model, not a prediction: every new loan is granted on the same terms, "
        "without fees."
    )
    owed, interest, _ = figures_again(pocket)
    # Each round repays 1,000 with 1,000.
    assert EN.say(owed.steps[0]).startswith(
        "¥1,000.00 borrowed at first + ¥12,000.00 borrowed anew − ¥12,000.00"
    )
    assert EN.say(interest.steps[0]).endswith("¥50.00 in the last, ¥600.00 in all.")
    table = side_by_side_again((pocket, again(month, choices, WayKey.ALL)), pocket, EN)
    assert table["Paid from your pocket"].tolist() == ["¥600.00", "¥0.00"]


# ---- pictures -------------------------------------------------------------------------------------------


def test_the_gap_is_the_lesson() -> None:
    courses = courses_of(found(Tried.EXTRA, extra="1000"))
    # After the sixth 6,000 would be owed, and 1,000 are.
    assert EN.say(lesson(courses)) == (
        "The gap is what you owe less than promised: at its widest ¥5,000.00, on 31 Jul 2026."
    )
    assert moments(courses)[0] == (date(2026, 1, 31), 1_200_000, 1_200_000)
    later = courses_of(found(Tried.HOLIDAY, periods="2", first="3"))
    assert "you owe more than promised: at its widest ¥2,000.00" in EN.say(lesson(later))
    same = courses_of(found(Tried.RATE, rate="6"))
    assert EN.say(lesson(same)).startswith("The two lines are one")


def test_interest_so_far_ends_at_both_totals() -> None:
    outcome = found(Tried.EXTRA, extra="1000", shown="interest")
    assert EN.say(lesson(courses_of(outcome))) == (
        "By 31 Jan 2027, ¥780.00 of interest is paid as promised and ¥480.00 this way: ¥300.00 less."
    )


@pytest.mark.parametrize("name", LOANS)
def test_every_picture_is_valid_light_and_told_apart_without_colour(name: str) -> None:
    import json

    import plotly.graph_objects as go

    terms = scenario_of(**LOANS[name]).terms()
    for shown in ("owed", "interest"):
        outcome = found(Tried.EXTRA, terms, shown=shown)
        table = course_table(courses_of(outcome))
        figure = change_picture(table, EN, terms.currency)
        again_ = go.Figure(json.loads(figure.to_json()), skip_invalid=False)
        promise, reality = again_.data
        assert promise.line.dash != reality.line.dash and {promise.line.shape, reality.line.shape} == {"hv"}
        assert promise.x[-1] == reality.x[-1] and promise.x[0] == reality.x[0]
        assert len(figure.to_json()) < 20_000
        assert len(course_twin(courses_of(outcome), EN)) == len(moments(courses_of(outcome)))


def test_the_lines_carry_the_balances_in_major_units() -> None:
    table = course_table(courses_of(found(Tried.EXTRA, extra="1000")))
    mine = table[table["course"] == "reality"]["money"].tolist()
    assert mine[:8] == [12_000, 11_000, 9_000, 7_000, 5_000, 3_000, 1_000, 0]


def test_the_ways_stand_side_by_side() -> None:
    table = side_by_side(found(Tried.EXTRA, extra="1000", last="2"), EN)
    assert table.values.tolist() == [
        ["◆ End sooner", "¥100.00 less", "¥1,090.00", "31 Dec 2026"],
        ["Pay less each time", "¥55.00 less", "¥990.00", "31 Jan 2027"],
    ]
    table = side_by_side(found(Tried.HOLIDAY, periods="2", first="3"), EN)
    assert table["In all"].tolist() == ["¥200.00 more", "¥212.06 more", "the same", "¥30.00 more"]


def test_another_picture_or_way_is_not_worked_out_anew() -> None:
    base = found(Tried.EXTRA, extra="1000")
    other = chosen(Tried.EXTRA, extra="1000", way="lower", shown="interest", by="2026-08", **{"yield": "9"})
    assert worked_out(other) == worked_out(base.choices)
    shown = as_chosen(base, other)
    assert shown.ways is base.ways and shown.chosen.key is WayKey.LOWER


# ---- guess and law --------------------------------------------------------------------------------------


def test_a_guess_gets_a_kind_word() -> None:
    outcome = found(Tried.EXTRA, extra="1000")
    assert EN.say(question(outcome)) == (
        "You pay ¥1,000 more each time, from instalment 2 on. How much does that save you in all?"
    )
    assert EN.say(judge(outcome, 31_000)) == "You guessed ¥310.00, and it is ¥300.00: well seen."
    assert EN.say(judge(outcome, 90_000)).startswith("You guessed ¥900.00; it is ¥300.00. Each extra saves")
    assert question(found(Tried.RATE)) is None
    assert question(found(Tried.EXTRA, extra="550", first="11", last="11", fee="50")) is None


def test_the_law_where_our_sources_say_and_where_they_do_not() -> None:
    day = date(2026, 1, 31)
    assert law_of(Tried.EXTRA, Jurisdiction.CN, day).id == "cn-civil-677"
    assert law_of(Tried.EXTEND, Jurisdiction.CN, day).id == "cn-civil-678"
    assert law_of(Tried.RATE, Jurisdiction.CN, day) is None
    assert law_of(Tried.EXTRA, Jurisdiction.HK, day) is None
    assert law_of(Tried.EXTRA, Jurisdiction.CN, date(2020, 12, 31)) is None, "the code came in 2021"


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("name", LOANS)
def test_every_loan_has_an_answer_in_every_language(name: str, code: str) -> None:
    t, terms = translator(code), scenario_of(**LOANS[name]).terms()
    for what in Tried:
        if what is Tried.AGAIN:
            borrowed = again(terms, chosen(what, terms, rounds="3"))
            assert t.sentences(*answer_again(borrowed))
            continue
        outcome = found(what, terms)
        assert t.sentences(*answer_of(outcome)) and len(figures_of(outcome)) <= 4
        assert len(side_by_side(outcome, t)) == len(outcome.ways)


def test_where_it_costs_more_the_sum_comes_to_the_figure_shown() -> None:
    saved = figures_of(found(Tried.EXTEND, periods="4", first="9"))[0]
    # 12,000 + 860 − 12,780
    assert f"{EN.value(saved.value)} {saved.name}" == "¥80.00 more in all"
    assert [EN.say(step) for step in saved.steps] == [
        "¥12,860.00 paid in all this way − ¥12,780.00 paid in all as promised = ¥80.00.",
        "Interest: ¥860.00 − ¥780.00 = ¥80.00.",
    ]
