"""The page Pay early or change: one thing is tried, promise and reality beside each other."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from core.change import Tried
from core.i18n import translator
from pages.shell import parts
from tests.core.i18n.test_chinese import HAN
from tests.pages.opening import (
    CLOSED,
    CODES,
    answer,
    chart,
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
    touch,
    type_in,
    words,
)
from tests.pages.screen import NAMES, left_in_english, of_the_other_script, on_screen

FILE = "pages/choose/change.py"
# 12,000 in twelve parts of 1,000 at 1 % a month: 1 % of 12,000 + … + 1,000 = 780 of interest.
YEAR = "amount=12000&by=month&price=1&n=12&way=equal_principal&pay=15000&start=2026-01-31"
CHINESE = pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant"])


def opened(link: str = f"{YEAR}&c-more=1000", lang: str = "en") -> AppTest:
    return open_page(lang, link, file=FILE)


def skipped(link: str = f"{YEAR}&c-more=1000", lang: str = "en") -> AppTest:
    return pressed(opened(link, lang), translator(lang)("Skip the guess"))


# ---- guess and answer -----------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", CODES)
def test_guess_first_then_money_end_and_cash(lang: str) -> None:
    at = opened(lang=lang)
    assert not at.error and not at.warning
    assert not has(at, "answer") and not at.get("plotly_chart")
    pressed(at, translator(lang)("Skip the guess"))
    # 120 + 110 + 90 + 70 + 50 + 30 + 10 = 480 instead of 780; seven instalments instead of twelve.
    assert "¥300.00" in answer(at) and "2.00%" in answer(at)
    assert [one.split(" ")[0] for one in figures(at)][:2] == ["¥300.00", "5"]
    assert len(chart(at)["data"]) == 2


def test_a_guess_gets_a_kind_word() -> None:
    at = opened()
    at.text_input(key="change_guess_text").set_value("600")
    pressed(at, "Show me")
    assert said(at.info[0].value).startswith("You guessed ¥600.00; it is ¥300.00. Each extra saves")
    assert has(at, "answer")
    type_in(at, "change_extra", "0")
    assert "Nothing is paid early yet" in answer(at) and not at.info


def test_shorter_and_lower_stand_side_by_side() -> None:
    at = skipped(f"{YEAR}&c-more=1000&c-until=2")
    (table,) = at.table
    # As counted on paper in tests/core/change/test_ways.py.
    assert table.value["In all"].tolist() == ["¥100.00 less", "¥55.00 less"]
    touch(at, "change_way", "lower")
    assert "asks for ¥990.00 instead of ¥1,100.00" in answer(at) and link_of(at)["c-as"] == "lower"


def test_each_figure_opens_its_sum() -> None:
    at = skipped(f"{YEAR}&c-more=1000&c-fee=10")
    set_state(at, figure_change_saved=True, figure_change_charge=True)
    assert "¥12,780.00 paid in all as promised − ¥12,541.50 paid in all this way = ¥238.50." in words(at)
    assert "6 early payments × ¥10.00 = ¥60.00." in words(at)


ANSWERS = {
    # Each sum on paper in tests/core/change/test_ways.py.
    "c-try=rate&c-rate=6&c-from=7": ("¥105.00 less in all", "¥1,030.00 instead of ¥1,060.00"),
    "c-try=extend&c-n=4&c-from=9": ("¥80.00 more in all", "4 instalments later"),
    "c-try=holiday&c-n=2&c-from=3": ("¥200.00 more in all", "¥100.00 instead of ¥1,100.00"),
    "c-try=holiday&c-n=2&c-from=3&c-as=deferred": ("¥212.06 more in all", "¥0.00 instead of ¥1,100.00"),
    "c-try=holiday&c-n=2&c-from=3&c-as=no_penalty": ("¥30.00 more in all", "as promised"),
    "c-try=respread&c-n=2&c-from=3": ("¥109.00 more in all", "as promised"),
}


@pytest.mark.parametrize("link", ANSWERS)
def test_what_a_change_gives_and_costs(link: str) -> None:
    at = opened(f"{YEAR}&{link}")
    assert not at.error and not at.warning
    for part in ANSWERS[link]:
        assert part in answer(at), answer(at)
    assert 2 <= len(figures(at)) <= 4 and len(chart(at)["data"]) == 2


def test_the_same_thousand_round_and_round() -> None:
    at = opened("amount=1000&by=month&price=5&n=1&start=2026-01-31&c-try=again&c-k=12")
    # 5 % of 1,000 twelve times, and the 1,000 are still owed.
    assert "¥600.00 of interest and still owe ¥1,000.00" in answer(at) and "a model" in answer(at)
    assert [one.split(" ")[0] for one in figures(at)] == ["¥1,000.00", "¥600.00", "¥50.00"]


def test_another_rate_shows_its_lesson_in_the_interest() -> None:
    at = touch(skipped(), "change_try", "rate")
    assert "of interest is paid as promised" in words(at)
    assert link_of(at)["c-show"] == "interest"


def test_another_thing_is_tried_by_touching_its_name() -> None:
    at = skipped()
    touch(at, "change_try", "holiday")
    assert len(at.table[0].value) == 4 and link_of(at)["c-try"] == "holiday"
    assert not has(at, "change_extra_field") and has(at, "change_periods_field")
    touch(at, "change_try", "extra")
    assert find(at, "change_extra_field").value == "1000", "nothing typed is lost"


# ---- pictures, slider -----------------------------------------------------------------------------------


@pytest.mark.parametrize("shown", ["owed", "interest"])
def test_one_picture_with_its_lesson_and_its_table(shown: str) -> None:
    at = touch(skipped(), "change_shown", shown)
    (element,) = at.get("plotly_chart")
    assert len(element.proto.alt) > 20 and len(element.proto.spec) < 20_000
    lesson = {"owed": "at its widest ¥5,000.00, on 31 Jul 2026", "interest": "¥780.00 of interest is paid"}
    assert lesson[shown] in words(at)
    set_state(at, change_as_table=True)
    assert len(at.table) == 2
    assert list(at.table[1].value.columns) == ["Day", "As promised", "This way", "Gap"]


def test_a_long_loan_stays_light() -> None:
    at = skipped("amount=1000000&by=year&price=4.9&n=360&c-more=1000")
    (element,) = at.get("plotly_chart")
    assert len(element.proto.spec) < 20_000
    set_state(at, change_as_table=True)
    assert len(at.dataframe[0].value) > 300


def test_the_slider_redraws_answer_and_picture_first() -> None:
    at = skipped()
    slider = at.slider[0]
    assert slider.value == 1000 and slider.min == 0 and slider.max >= 1_120
    slid(at, slider.key, 2_000 if slider.max >= 2_000 else 200, parts.PICTURE)
    assert (
        has(at, "answer") and chart(at) and not has(at, "amount_field") and not has(at, "change_extra_field")
    )
    run(at)
    assert link_of(at)["c-more"] == find(at, "change_extra_field").value == str(at.slider[0].value)


@pytest.mark.parametrize("tried", Tried)
def test_every_slider_stands_where_the_form_does(tried: Tried) -> None:
    at = opened(f"{YEAR}&c-try={tried.value}&c-n=5&c-k=7&c-more=0")
    values = [one.value for one in at.slider]
    assert values == {Tried.EXTRA: [0], Tried.RATE: [], Tried.AGAIN: [7]}.get(tried, [5])


# ---- texts ----------------------------------------------------------------------------------------------


def test_bad_texts_stay_beside_their_problem_and_the_answer_stays() -> None:
    at = skipped()
    before = answer(at)
    for field, text in (("change_extra", "much"), ("change_first", "13"), ("change_extra", "1,2")):
        type_in(at, field, text)
        assert problems(at, field) and find(at, f"{field}_field").value == text
        assert answer(at) == before
    assert said(at.info[0].value).startswith("Mend the marked fields.")


def test_what_is_wrong_inside_the_fold_opens_it() -> None:
    at = set_state(skipped(), change_more=True)
    type_in(at, "change_list", "2026-02-30 5")
    assert problems(at, "change_list") == [
        "No calendar has this day. Write one that exists, such as 2026-03-01."
    ]
    type_in(at, "change_list", "2026-05-10 500\n2026-08-01, 1,000")
    assert not at.error and link_of(at)["c-list"] == "2026-05-10 500;2026-08-01 1000"
    type_in(at, "change_fee", "x")
    assert problems(at, "change_fee")


@pytest.mark.parametrize("text", ["<b>x</b>", "$x^2$", "[a](http://x)", "１" * 41], ids=range(4))
def test_hostile_texts_are_problems_and_nothing_else(text: str) -> None:
    at = set_state(skipped(), change_more=True)
    fields = ("extra", "first", "last", "list", "fee", "free", "yield", "by")
    for field in fields:
        type_in(at, f"change_{field}", text)
        assert problems(at, f"change_{field}"), field
    shown = [one for where, one in on_screen(at) if not where.startswith(("text_input", "text_area"))]
    assert not [one for one in shown if len(text) > 3 and text in one]
    opened(f"c-more={text}&c-list={text}&c-try={text}&c-by={text}")


# ---- goal -----------------------------------------------------------------------------------------------


def test_what_extra_ends_it_by_a_month_and_taking_it() -> None:
    at = type_in(skipped(), "change_by", "2026-05")
    # After the first, 11,000 for three due dates: 3,666.67 each, 2,666.67 more than promised.
    assert (
        "To end it by 31 May 2026, pay ¥2,666.67 more each time from instalment 2 on, ¥2,667 in whole units"
        in words(at)
    )
    assert link_of(at)["c-by"] == "2026-05-31"
    pressed(at, "Try ¥2,667 more each time")
    assert find(at, "change_extra_field").value == "2667" and "on 31 May 2026 instead of" in answer(at)
    type_in(at, "change_by", "2026-02")
    assert "No extra ends it by 28 Feb 2026" in words(at)
    type_in(at, "change_by", "2027-12-31")
    assert "It ends on 31 Jan 2027 without any extra." in words(at)


# ---- law, links, next -----------------------------------------------------------------------------------


def test_the_law_where_our_sources_say_and_where_they_do_not() -> None:
    at = set_state(opened(f"{YEAR}&c-try=extend"), change_law=True)
    assert "art. 678" in words(at) and "it needs the lender's consent" in words(at)
    touch(at, "change_try", "rate")
    assert "Our sources do not say." in words(at)
    at = set_state(opened(f"{YEAR}&l-at=HK"), change_law=True)
    assert "Our sources do not say." in words(at)
    at = set_state(opened(YEAR), change_law=True)
    assert "art. 677" in words(at) and "leaves room for prepayment fees" in words(at)


FULL = (
    f"{YEAR}&c-try=extra&c-as=lower&c-show=interest&c-from=3&c-until=9&c-more=250&c-list=2026-05-10 500"
    "&c-fee=1%25&c-free=6&c-yield=3&c-by=2026-11-30&c-rate=7.3&c-n=4&c-k=24"
)


def test_a_link_opens_the_same_page_again() -> None:
    at = skipped(FULL)
    assert not at.warning and not at.error
    link = link_of(at)
    for pair in FULL.replace("%25", "%").split("&"):
        key, text = pair.split("=")
        assert link[key] == text, key
    again = skipped(link)
    assert link_of(again) == link and chart(again) == chart(at) and answer(again) == answer(at)
    assert not open_page("en", link).warning, "what is this page's own is known to all"


def test_what_of_a_link_cannot_be_used_is_named() -> None:
    at = opened(f"{YEAR}&c-try=x&c-from=-1&c-list=none&c-more=1&c-more=2")
    (warning,) = at.warning
    assert said(warning.value).count("Left out of the link:") == 4


def test_where_to_go_from_here() -> None:
    labels = links(opened(), "further")
    assert {"See this loan's schedule", "Compare all ways to repay"} <= set(labels)
    there = open_page("en", labels["See this loan's schedule"])
    assert "¥12,000" in answer(there)
    back = links(there, "further")["Pay it early, or change it"]
    assert link_of(opened(back))["amount"] == "12000"


@CHINESE
@pytest.mark.parametrize(
    "link",
    [
        "",
        f"{FULL}&cur=USD",
        "c-try=rate&by=flat&price=0.8&way=flat_fee&n=12",
        "c-try=extend&by=day&price=0.05&way=single_repayment&n=3",
        "c-try=holiday&by=year&price=10&n=12&g1=3&g2=2&g3=1&fe=1",
        "c-try=respread&cur=JPY&amount=100000&by=year&price=15&n=6",
        "c-try=again&c-as=all&c-more=x&c-from=99",
        "c-more=x&c-from=99&c-fee=y&c-list=z&c-by=never",
        "c-more=1&c-fee=50",
    ],
)
def test_everything_on_screen_is_in_one_script_of_the_readers_language(lang: str, link: str) -> None:
    at = opened(link, lang)
    t = translator(lang)
    seen = on_screen(at)
    if has(at, "change_guess_text"):
        at.text_input(key="change_guess_text").set_value("1")
        pressed(at, t("Show me"))
    set_state(at, **dict.fromkeys(CLOSED, True), change_as_table=True)
    seen += on_screen(at)
    if has(at, "change_shown_field"):
        touch(at, "change_shown", "interest")
        seen += on_screen(at)
    if has(at, "change_list_field"):
        for field, text in (("change_list", "x"), ("change_list", "2026-05-10 0"), ("change_by", "x")):
            type_in(at, field, text)
            seen += on_screen(at)
    seen = [(where, text) for where, text in seen if text not in NAMES]
    assert not left_in_english(seen)
    assert not of_the_other_script(lang, seen)
    assert any(re.search(HAN, text) for _, text in seen)
