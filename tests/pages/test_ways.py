"""The page Ways to repay: every way at once, ranked by nothing until the reader has guessed."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from core.compare import Shown, WayKey
from core.i18n import translator
from pages.shell import parts
from tests.core.i18n.test_chinese import HAN
from tests.pages.opening import (
    CLOSED,
    CODES,
    answer,
    chart,
    choose,
    figures,
    find,
    has,
    link_of,
    links,
    open_page,
    pressed,
    problems,
    run,
    said,
    set_state,
    slid,
    texts,
    touch,
    type_in,
    words,
)
from tests.pages.screen import NAMES, left_in_english, of_the_other_script, on_screen

FILE = "pages/choose/ways.py"
# 12,000 over a year at 1 % a month: equal principal bears 1 % of 12,000 + … + 1,000 = 780 of interest.
YEAR = "amount=12000&by=month&price=1&n=12&pay=15000"
CHINESE = pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant"])
RANKING = ("answer", "figures", "ways_table", "ways_against_field")


def opened(link: str = YEAR, lang: str = "en") -> AppTest:
    return open_page(lang, link, file=FILE)


def skipped(at: AppTest, lang: str = "en") -> AppTest:
    return pressed(at, translator(lang)("Skip the guess"))


def show(at: AppTest, shown: Shown) -> AppTest:
    return touch(at, "ways_shown", shown.value)


def guessed(at: AppTest, cheapest: WayKey | None, gentlest: WayKey | None) -> AppTest:
    for asked, way in (("cheapest", cheapest), ("gentlest", gentlest)):
        if way is not None:
            find(at, f"ways_guess_{asked}").set_value(way.value)
    return pressed(at, "Show me")


# ---- guess first ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", CODES)
def test_all_ways_are_there_and_none_is_ranked_before_a_guess(lang: str) -> None:
    at = opened(lang=lang)
    assert not at.error and not at.warning
    # Five methods, four graces, twice the term, a low start.
    assert len(chart(at)["layout"]["annotations"]) >= 11
    assert not any(has(at, key) for key in RANKING)
    t = translator(lang)
    assert t("Show me") in [one.label for one in at.button]
    for asked in ("cheapest", "gentlest"):
        assert find(at, f"ways_guess_{asked}").value is None, "nothing is chosen for the reader"
    show(at, Shown.COST)
    assert not at.get("plotly_chart") and t(
        "This picture ranks the ways. Guess first, or skip the guess."
    ) in [said(one.value) for one in at.caption]


def test_a_guess_gets_a_kind_word_and_the_answer() -> None:
    at = guessed(opened(), WayKey.FLAT_FEE, WayKey.SINGLE_REPAYMENT)
    (word,) = [said(one.value) for one in at.info]
    # 12,000 × 1 % × 12 = 1,440
    assert "You chose Flat-fee instalments, which costs ¥1,440.00 in all; the least is ¥780.00" in word
    assert "You chose Single repayment: well seen." in word
    assert not re.search(r"wrong|score|points|\d/\d", word)
    assert all(has(at, key) for key in RANKING)


def test_half_a_guess_is_one_and_none_is_to_skip() -> None:
    at = guessed(opened(), WayKey.EQUAL_PRINCIPAL, None)
    assert said(at.info[0].value) == (
        "You chose Equal principal: well seen. It costs ¥780.00 in all, the least of these."
    )
    at = guessed(opened(), None, None)
    assert not at.info and has(at, "answer")


def test_a_guess_is_not_held_against_another_loan() -> None:
    at = guessed(opened(), WayKey.EQUAL_PRINCIPAL, None)
    type_in(at, "amount", "24000")
    assert not at.info and has(at, "answer")
    pressed(at, "Guess again")
    assert not has(at, "answer") and has(at, "ways_guess_cheapest")
    type_in(at, "amount", "12000")
    skipped(at)
    assert not at.info and "¥780.00" in answer(at)


def test_nothing_to_guess_nothing_asked() -> None:
    at = opened("by=year&price=1&n=1")
    assert has(at, "answer") and not has(at, "ways_guess_cheapest")


# ---- the answer -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", CODES)
def test_which_is_best_for_whom_in_money_and_per_cent(lang: str) -> None:
    at = skipped(opened(lang=lang), lang)
    # 780; nothing at first, 13,440 at the end: 13,440 ÷ (15,000 ÷ 30) = 26.88 days; 1 % × 12.
    for part in ("¥780.00", "¥13,440.00", "26.9", "12.00%"):
        assert part in answer(at), answer(at)
    assert [one.split(" ")[0] for one in figures(at)] == ["¥780.00", "¥0.00", "¥13,440.00"]


def test_each_figure_opens_its_sum() -> None:
    at = skipped(opened())
    set_state(at, figure_cheapest=True, figure_heaviest=True)
    assert "¥12,780.00 paid in all − ¥12,000.00 received = ¥780.00" in "\n".join(texts(at, "figure_cheapest"))
    assert "¥13,440.00" in "\n".join(texts(at, "figure_heaviest"))


def test_the_switch_teaches_that_a_flat_fee_is_not_its_rate_times_twelve() -> None:
    at = skipped(opened("amount=12000&by=flat&price=0.6&way=flat_fee&n=12"))
    # 0.6 % × 12 = 7.20 %; charged on the first amount all along, it is 13.03 %.
    assert "7.20% with equal instalments and to 13.03% as a flat fee" in answer(at)
    touch(at, "ways_same", "yearly_cost")
    assert "A flat fee of 0.6% a month and 1.08" in answer(at) and "13.03% a year" in answer(at)
    assert link_of(at)["w-same"] == "yearly_cost"
    table = find(at, "ways_table").value.set_index("Way to repay")
    assert set(table["Yearly rate (simple)"]) == {"13.03%"}
    assert table["Quoted price"]["◆ Flat-fee instalments"] == "0.6% a month, flat"


def test_a_bad_text_leaves_the_last_comparison_on_screen() -> None:
    at = skipped(opened())
    before = answer(at)
    type_in(at, "amount", "a lot")
    assert problems(at, "amount") and answer(at) == before
    assert said(at.info[0].value).startswith("Mend the marked fields.")


# ---- the pictures ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("shown", Shown)
def test_one_picture_at_a_time_with_its_lesson_and_its_table(shown: Shown) -> None:
    at = show(skipped(opened()), shown)
    (element,) = at.get("plotly_chart")
    assert len(element.proto.alt) > 20 and link_of(at)["w-show"] == shown.value
    # Streamlit's own template would be many times the picture.
    assert len(element.proto.spec) < 20_000
    tables = len(at.table) + len(at.dataframe)
    set_state(at, ways_as_table=True)
    assert len(at.table) + len(at.dataframe) == tables + 1


def test_the_slider_redraws_the_picture_first() -> None:
    at = skipped(opened(f"{YEAR}&w-show=owed"))
    slider = at.slider(key="ways_at_field")
    assert (slider.min, slider.value, slider.max) == (0, 6, 24), "half of the term; twice the term is a way"
    slid(at, "ways_at_field", 3, parts.PICTURE)
    assert chart(at) and not has(at, "amount_field") and not has(at, "answer")
    # Equal principal still owes 9 of its 12 thousands.
    bars = chart(at)["data"][0]
    assert bars["x"][bars["y"].index("Equal principal")] == 9_000
    run(at)
    assert link_of(at)["w-at"] == "3"


def test_a_month_beyond_the_loan_is_its_end() -> None:
    at = skipped(opened(f"{YEAR}&w-show=owed&w-at=500"))
    assert at.slider(key="ways_at_field").value == 24
    assert "every way owes the same: ¥0.00" in words(at)


def test_the_grid_tells_what_is_chosen() -> None:
    at = show(opened(), Shown.GRID)
    assert "Your own loan stands in the frame." in words(at)
    touch(at, "ways_cells", "nominal")
    (cells,) = chart(at)["data"]
    # 1 % × 12, whatever the term.
    assert set(cells["text"][cells["y"].index("1%")]) == {"12.00%"}
    assert link_of(at)["w-cells"] == "nominal"


# ---- two offers -----------------------------------------------------------------------------------------


def test_offer_b_is_like_a_until_something_is_changed() -> None:
    at = show(opened(), Shown.TWO)
    assert "The two lines are one" in words(at)
    assert "b_n" not in link_of(at)
    type_in(at, "b_fee_paid", "100")
    # 100 on the first day, and the same from there on.
    assert "whenever you settle, Offer A has cost no more than the other" in words(at)
    assert link_of(at)["b_fp"] == "100" and "fp" not in link_of(at)
    choose(at, "b_method", "interest_only")
    assert link_of(at)["b_way"] == "interest_only"


def test_an_example_crosses_and_can_be_changed() -> None:
    at = pressed(show(opened(), Shown.TWO), "Show an example: a lower rate, but a fee upfront")
    assert "Settled before month" in words(at)
    assert "9.6" in [find(at, "b_price_field").value], "four fifths of 12 % a year"
    assert link_of(at)["b_price"] == "9.6"


def test_the_instalment_of_offer_b_follows_its_term() -> None:
    at = show(opened("price=1800"), Shown.TWO)
    type_in(at, "b_periods", "12")
    assert find(at, "b_price_field").value == "959.84"
    type_in(at, "b_periods", "6")
    assert find(at, "b_price_field").value == "1800"


def test_a_bad_text_of_offer_b_stays_beside_its_problem() -> None:
    at = show(opened(), Shown.TWO)
    type_in(at, "b_fee_paid", "100")
    before, link = chart(at), link_of(at)
    type_in(at, "b_amount", "ten")
    assert problems(at, "b_amount") and find(at, "b_amount_field").value == "ten"
    assert chart(at) == before and link_of(at) == link
    show(show(at, Shown.GRID), Shown.TWO)
    assert find(at, "b_amount_field").value == "ten", "nothing typed is lost while another picture is shown"


# ---- figures, differences, what is left out -------------------------------------------------------------


def test_the_reader_picks_what_the_others_are_compared_with() -> None:
    at = skipped(opened())
    choose(at, "ways_against", "equal_principal")
    table = at.dataframe[1].value.set_index("Way to repay")
    # 1,440 − 780 = 660, 84.6 % of 780.
    assert table["Total interest"]["Interest first, principal at the end"] == "+¥660.00 (+84.6%)"
    assert "Equal principal" not in table.index and link_of(at)["w-vs"] == "equal_principal"


def test_touching_a_way_opens_its_sum_and_its_schedule() -> None:
    at = skipped(opened())
    table = find(at, "ways_table").value
    cells = {"selection": {"rows": [], "columns": [], "cells": [(1, table.columns[2])]}}
    set_state(at, ways_table=cells)
    assert "¥12,780.00 paid in all − ¥12,000.00 received = ¥780.00" in "\n".join(texts(at, "way_sum"))
    (query,) = links(at, "way_sum").values()
    there = open_page("en", query)
    assert "¥780.00" in answer(there) and not there.warning and not there.error


def test_a_way_that_the_loan_has_not_is_named_with_the_reason() -> None:
    at = opened("amount=1000000&by=year&price=3.5&n=360")
    assert "Not for this loan" in words(at)
    assert "Twice the term 720 instalments are more than the 600 that are counted here." in words(at)


# ---- goals ----------------------------------------------------------------------------------------------


def test_from_a_payment_to_a_term_and_an_amount_and_back() -> None:
    at = type_in(opened("by=month&price=1&n=6"), "ways_bear", "1000")
    # 10,000 ÷ ((1 − 1.01^−11) ÷ 0.01) = 964.54; over ten it would be 1,055.82.
    assert "To pay at most ¥1,000.00 it takes 11 instalments, at ¥964.54; one fewer would ask for" in words(
        at
    )
    assert "6 instalments bear a loan of ¥5,795." in words(at)  # 1,000 × (1 − 1.01^−6) ÷ 0.01 = 5,795.48
    type_in(at, "ways_term", "12")
    assert "12 instalments of ¥888.49." in words(at)
    assert (link_of(at)["w-bear"], link_of(at)["w-term"]) == ("1000", "12")
    found = links(at, "goals")
    there = opened(found["Compare all ways over 11 instalments"])
    assert link_of(there)["n"] == "11" and link_of(there)["w-bear"] == "1000"


@pytest.mark.parametrize(
    ("field", "text"), [("ways_bear", "much"), ("ways_term", "601"), ("ways_term", "1.5")]
)
def test_a_goal_that_cannot_be_read_stays_beside_its_problem(field: str, text: str) -> None:
    at = type_in(opened(), field, text)
    assert problems(at, field) and find(at, f"{field}_field").value == text
    assert field.replace("ways_", "w-") not in link_of(at)


# ---- links ----------------------------------------------------------------------------------------------

FULL = (
    f"{YEAR}&w-same=yearly_cost&w-show=two&w-vs=flat_fee&w-at=5&w-cells=payment&w-lines=paid&w-bear=900"
    "&w-term=24&b_by=year&b_price=9&b_fp=50&b_n=24"
)


def test_a_link_opens_the_same_page_again() -> None:
    at = opened(FULL)
    assert not at.warning and not at.error
    link = link_of(at)
    for pair in FULL.split("&"):
        key, text = pair.split("=")
        assert link[key] == text
    again = opened(link)
    assert link_of(again) == link and chart(again) == chart(at)
    other = open_page("en", link)
    assert not other.warning, "what is this page's own is known to all"


def test_what_of_a_link_cannot_be_used_is_named() -> None:
    at = opened(f"{YEAR}&w-show=x&w-at=-1&b_n=none&w-vs=own&w-vs=doubled")
    (warning,) = at.warning
    assert said(warning.value).count("Left out of the link:") == 4 and chart(at)


@pytest.mark.parametrize("text", ["<b>x</b>", "$x^2$", "[a](http://x)", "１" * 41])
def test_hostile_texts_are_problems_and_nothing_else(text: str) -> None:
    at = show(opened(), Shown.TWO)
    for field in ("ways_bear", "ways_term", "b_amount", "b_periods", "b_price", "b_fee_each"):
        type_in(at, field, text)
        assert problems(at, field)
    shown = [one for where, one in on_screen(at) if not where.startswith("text_input")]
    assert not [one for one in shown if len(text) > 3 and text in one]
    opened(f"w-bear={text}&b_amount={text}&w-show={text}")


def test_where_to_go_from_here() -> None:
    at = opened()
    labels = links(at, "further")
    assert set(labels) == {
        "See this loan's schedule",
        "Pay it early, or change it",
        "Can I afford it?",
        "What does this offer really cost?",
    }
    assert "¥12,000" in answer(open_page("en", labels["See this loan's schedule"]))
    back = links(open_page("en", YEAR), "further")["Compare all ways to repay"]
    assert link_of(opened(back))["amount"] == "12000"


# ---- words ----------------------------------------------------------------------------------------------


@CHINESE
@pytest.mark.parametrize(
    "link",
    [
        "",
        "amount=4000&by=flat&price=0.8&way=flat_fee&n=12&w-same=yearly_cost&w-bear=900&w-term=3",
        "by=year&price=10&n=12&g1=3&g2=2&g3=1&g4=5&mult=10&cur=USD&fe=1&w-bear=1&b_fd=5%25",
        "by=year&price=0&n=12&cur=JPY&amount=100000&w-bear=x&w-term=0",
        "n=1&price=10100",
        "by=day&price=0.05&way=single_repayment&n=3&w-bear=500&w-term=9",
    ],
)
def test_everything_on_screen_is_in_one_script_of_the_readers_language(lang: str, link: str) -> None:
    at = opened(link, lang)
    seen = on_screen(at)
    if has(at, "ways_guess_cheapest"):
        find(at, "ways_guess_cheapest").set_value("flat_fee")
        find(at, "ways_guess_gentlest").set_value("equal_instalment")
        pressed(at, translator(lang)("Show me"))
    set_state(at, **dict.fromkeys(CLOSED, True), ways_as_table=True)
    for shown in Shown:
        show(at, shown)
        seen += on_screen(at)
    if has(at, "ways_table"):
        column = find(at, "ways_table").value.columns[0]
        set_state(at, ways_table={"selection": {"rows": [], "columns": [], "cells": [(1, column)]}})
        seen += on_screen(at)
    seen = [(where, text) for where, text in seen if text not in NAMES]
    assert not left_in_english(seen)
    assert not of_the_other_script(lang, seen)
    assert any(re.search(HAN, text) for _, text in seen)
