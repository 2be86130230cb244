"""The page If I am late: what each day costs, and what is behind one tap; every figure with its sum.

The year: 12,000 in twelve equal parts at 1 % a month, from 1 January 2026. Its second instalment, 1,000 and
110 of interest, is missed on 1 March. At one and a half times the rate, 1,000 bear 180 a year.
"""

from __future__ import annotations

import json
import re

import pytest
from streamlit.testing.v1 import AppTest

from core.i18n import translator
from core.late.fields import Shown, Terms
from core.trouble import CARDS
from pages.shell import parts
from tests.core.i18n.test_chinese import HAN
from tests.pages.opening import (
    CLOSED,
    CODES,
    answer,
    choose,
    errors,
    figures,
    find,
    has,
    link_of,
    links,
    open_page,
    press,
    problems,
    run,
    said,
    set_state,
    settle,
    slid,
    texts,
    type_in,
)
from tests.pages.screen import NAMES, left_in_english, of_the_other_script, on_screen

FILE = "pages/trouble/if_late.py"
YEAR = "amount=12000&by=month&price=1&way=equal_principal&n=12&pay=15000&start=2026-01-01"
DAILY = "amount=10000&by=day&price=0.05&n=6&start=2026-01-31&days=act-365"
CHINESE = pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant"])


def opened(link: str = YEAR, lang: str = "en", **more: str) -> AppTest:
    return open_page(lang, link, file=FILE, **more)


def touch(at: AppTest, field: str, token: str) -> AppTest:
    find(at, f"{field}_field").set_value(token)
    return settle(at)


def slide_to(at: AppTest, days: int) -> AppTest:
    at.slider(key="late_days_field").set_value(days)
    return settle(at)


def skipped(at: AppTest, lang: str = "en") -> AppTest:
    return run(press(at, translator(lang)("Skip the guess")))


def chart(at: AppTest) -> dict:
    (element,) = at.get("plotly_chart")
    return json.loads(element.proto.spec)


def words(at: AppTest) -> str:
    return "\n".join(said(one.value) for one in (*at.markdown, *at.caption, *at.info))


# ---- the answer -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", CODES)
def test_what_it_takes_to_be_current_in_every_language(lang: str) -> None:
    at = opened(lang=lang)
    # 1,110 + 180 × 30 ÷ 365 = 14.79; then 1,100 fall due, and a day more bears 0.50.
    for part in ("¥1,124.79", "¥1,000.00", "¥110.00", "¥14.79", "¥1,100.50"):
        assert part in answer(at), answer(at)
    assert "%" not in answer(at) and "12.00% × 1.5 = 18.00%" in words(at), "the rate stands under it"
    # 10,000 not yet due, and 30 of 31 days of its 100: 96.77.
    assert [one.split(" ")[0] for one in figures(at)] == ["¥1,124.79", "¥1,100.50", "30", "¥11,221.56"]
    assert not at.error and not at.warning


def test_that_the_loan_is_not_called_in_is_said_only_where_something_is_left_of_it() -> None:
    said_so = "has not called in the whole loan"
    assert said_so in words(opened(f"{YEAR}&l-days=60"))
    assert said_so not in words(opened(f"{YEAR}&l-no=12&l-days=180"))


def test_every_figure_opens_its_sum() -> None:
    at = set_state(opened(), **dict.fromkeys(CLOSED, True))
    written = "\n".join(texts(at, "figures"))
    for step in (
        "1 Mar 2026 to 31 Mar 2026, principal: ¥1,000.00 × 18.00% × 30 days ÷ 365 = ¥14.79.",
        "¥1,110.00 fallen due + ¥14.79 for being late = ¥1,124.79.",
        "¥2,225.29 on 1 Apr 2026 − ¥1,124.79 on 31 Mar 2026 = ¥1,100.50.",
        "from there to 31 Mar 2026: 30 days.",
        "¥1,124.79 to be current + ¥10,000.00 not yet due + ¥96.77 interest on it so far = ¥11,221.56.",
    ):
        assert step in written, written


def test_the_slider_redraws_answer_and_picture_and_then_the_rest() -> None:
    at = skipped(opened())
    slider = at.slider(key="late_days_field")
    assert (slider.min, slider.value, slider.max) == (0, 30, 180)
    slid(at, "late_days_field", 0, parts.PICTURE)
    assert "1 Mar 2026 is the due date: pay ¥1,110.00 today" in answer(at)
    assert chart(at) and not has(at, "amount_field") and not has(at, "support")
    run(at)
    assert link_of(at)["l-days"] == "0"


def test_the_line_courts_use_is_named_with_its_source() -> None:
    at = set_state(opened(DAILY), above_0=True)
    # 0.05 % × 365 × 1.5 = 27.375 %.
    assert said(at.info[0].value) == (
        "27.375% a year on what is overdue is 3.375 percentage points above the line courts use (24.00%)."
    )
    assert "法发〔2017〕22号" in "\n".join(texts(at, "above_lines"))
    assert not opened().info, "18 % is below it"


def test_whose_law_decides_the_line() -> None:
    at = set_state(opened(DAILY), legal_fold=True)
    choose(at, "law_place", "HK")
    assert link_of(at)["l-at"] == "HK"
    assert not [one for one in at.info if "24.00%" in said(one.value)]


# ---- what was missed, what it costs, what was paid ------------------------------------------------------


def test_another_instalment_and_other_terms() -> None:
    at = type_in(opened(), "late_number", "12")
    # The last, of 1 January 2027: 1,000 + 10; 30 days bear 14.79, and nothing is left to fall due.
    assert "¥1,024.79" in answer(at)
    choose(at, "late_terms", "compound")
    # 10 × 18 % × 30 ÷ 365 = 0.15
    assert "¥1,024.94" in answer(at) and "¥0.15 of it on unpaid interest" in answer(at)
    choose(at, "late_terms", "ordinary")
    assert "What is overdue bears the contract's own rate, 12.00% a year." in words(at)
    assert (link_of(at)["l-no"], link_of(at)["l-terms"]) == ("12", "ordinary")


def test_five_questions_read_off_a_contract() -> None:
    at = opened()
    assert not has(at, "late_contract")
    choose(at, "late_terms", "own")
    assert "¥1,124.79" in answer(at), "it begins as the usual one: half of the rate on top"
    type_in(at, "late_more", "100")
    # 24 % a year: 240 × 30 ÷ 365 = 19.73
    assert "¥1,129.73" in answer(at)
    type_in(at, "late_fee", "5%")
    # 5 % of 1,110 = 55.50
    assert "¥1,185.23" in answer(at) and "¥55.50 of fees" in answer(at)
    type_in(at, "late_grace", "31")
    assert "It does not count as late yet." in words(at) and "¥1,110.00" in answer(at)
    type_in(at, "late_grace", "")
    # By 31 March one is late: 10,000 more fall due on 2 March, with one of the 31 days of their 100, 3.23.
    type_in(at, "late_called", "1")
    assert "¥10,000.00" not in answer(at) and "¥11,000.00 of principal" in answer(at)
    choose(at, "late_charged", "once")
    assert (link_of(at)["l-call"], link_of(at)["l-once"]) == ("1", "once")
    type_in(at, "late_called", "0")
    assert len(problems(at, "late_called")) == 1
    helps = [
        find(at, f"{name}_field").help for name in ("late_more", "late_on", "late_compound", "late_grace")
    ]
    assert all("For example" in text for text in helps)


def test_what_was_paid_in_between() -> None:
    at = type_in(opened(), "late_paid", "2026-03-11 500")
    # 4.93 of penalty by then and 110 of interest are paid first; the rest, 614.93, bears 6.07 in 20 days.
    assert "¥621.00" in answer(at)
    assert link_of(at)["l-paid"] == "2026-03-11 500"


HOSTILE = {
    "a million numbers": "2026-03-11 5;" * 100_000,
    "a formula": "=1+1",
    "a script": "<script>alert(1)</script>",
    "a picture": "![x](http://127.0.0.1:9/x.png)",
    "another order": "500 2026-03-11",
    "before it was missed": "2026-02-11 500",
    "other digits": "２０２６-03-11 ٥٠٠",
    "too many": "2026-03-11 5;" * 41,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_list_that_cannot_be_used_is_one_clear_problem(text: str) -> None:
    at = type_in(opened(), "late_paid", "2026-03-11 500")
    before, link = answer(at), link_of(at)
    type_in(at, "late_paid", text)
    (problem,) = problems(at, "late_paid")
    assert problem.endswith(".") and answer(at) == before and link_of(at) == link
    assert find(at, "late_paid_field").value == text
    assert not [where for where, one in on_screen(at) if text in one and not where.startswith("text_area")]


def test_bad_numbers_stay_in_their_boxes_with_the_last_answer() -> None:
    at = choose(opened(), "late_terms", "own")
    type_in(at, "late_more", "100")
    before = answer(at)
    for field, text in (
        ("late_number", "13"),
        ("late_more", "a lot"),
        ("late_grace", "-1"),
        ("late_fee", "x"),
    ):
        type_in(at, field, text)
        assert len(problems(at, field)) == 1 and answer(at) == before
    assert len(errors(at)) == 4
    type_in(at, "amount", "nothing")
    assert answer(at) == before


def test_a_link_reopens_the_same_history() -> None:
    at = type_in(type_in(opened(), "late_number", "3"), "late_paid", "2026-04-11 500\n2026-05-02 20")
    touch(slide_to(at, 75), "late_shown", "part")
    type_in(at, "late_part", "250")
    link = "&".join(f"{key}={text}" for key, text in link_of(at).items() if key != "lang")
    there = open_page("en", link, file=FILE)
    assert answer(there) == answer(at) and link_of(there) == link_of(at)
    assert not there.warning and not there.error


@pytest.mark.parametrize(
    "link",
    [
        "l-no=x&l-days=999&l-terms=1&l-more=-5&l-paid=y&l-show=&l-part=0",
        "l-no=2&l-no=3&l-paid=2026-03-11 5&l-paid=2026-03-12 5",
        "l-no=600&l-grace=365&l-terms=own",
        "l-paid=2026-13-45 1;" + "%F0%9F%92%B8" * 50,
    ],
)
def test_a_garbled_link_is_said_and_the_page_stands(link: str) -> None:
    at = opened(f"{YEAR}&{link}")
    assert answer(at) and (at.warning or at.error)


# ---- the pictures ---------------------------------------------------------------------------------------


def test_the_staircase_waits_for_a_guess() -> None:
    at = opened()
    assert not at.get("plotly_chart")
    at.text_input(key="late_guess_text").set_value("1")
    run(press(at, "Show me"))
    assert "You guessed ¥1.00; it is" in words(at)
    assert chart(at)["data"][0]["y"][30] == 1_000


@pytest.mark.parametrize("shown", Shown)
def test_one_picture_at_a_time_with_its_lesson_and_its_table(shown: Shown) -> None:
    at = touch(skipped(opened()), "late_shown", shown.value)
    (element,) = at.get("plotly_chart")
    assert len(element.proto.alt) > 20 and link_of(at)["l-show"] == shown.value
    assert len(element.proto.spec) < 20_000
    if shown is Shown.CALL:
        assert "Waiting until day 90 costs ¥86.30 more than calling on day 3." in words(at)
        assert len(at.table) == 1
    else:
        set_state(at, late_as_table=True)
        assert len(at.table) == 1


def test_what_the_lender_agrees_to_is_the_readers_to_choose() -> None:
    at = touch(opened(f"{YEAR}&l-show=call"), "late_agreed", "waive")
    assert "the lender waives penalty interest" in words(at) and link_of(at)["l-agree"] == "waive"
    # 15.29 + 29.59 + 42.90 of penalty while waiting, none while calling.
    assert "costs ¥87.78 more" in words(at)


def test_a_part_payment_under_four_orders() -> None:
    at = type_in(opened(f"{YEAR}&l-show=part"), "late_part", "100")
    # 14.79 of penalty and 85.21 of interest first, or all of it to the principal.
    assert "Of ¥100, between ¥0.00 and ¥100.00 reaches the principal" in words(at)
    assert "¥1,124.79" in answer(at), "it is asked what if, and nothing is paid"


def test_the_credit_record_of_the_mainland_and_of_places_without_a_source() -> None:
    at = set_state(opened(f"{YEAR}&l-show=record&l-days=75"), late_record_more=True)
    # Paid on 15 May 2026, kept for five years.
    assert "15 May 2031" in words(at) and "2 months are marked so far, the worst with 2." in words(at)
    assert "No points are counted here." in words(at) and "one-off repair" in words(at)
    there = opened(f"{YEAR}&l-show=record&l-at=HK&l-by=money_lender&l-what=loan")
    assert "our sources do not say" in words(there) and not there.get("plotly_chart")


# ---- help -----------------------------------------------------------------------------------------------


def test_free_lines_come_first_and_the_rest_is_closed() -> None:
    at = opened()
    assert "12378" in "\n".join(texts(at, "support"))
    assert "12378 · 12363" in words(at), "and right below the answer"
    assert "12378 · " not in words(slide_to(opened(), 0))
    closed = ("late_stages", "late_path", "late_calls", "late_script", "late_how_computed")
    assert all(has(at, key) for key in closed)
    assert not any(texts(at, key) for key in closed), "each is drawn only when it is opened"


def test_a_free_line_is_called_by_a_touch() -> None:
    at = set_state(opened(), **dict.fromkeys(CLOSED, True))
    for label in ("Someone called or wrote to me", "The lender's own app or line shows nothing overdue"):
        press(at, label)
        set_state(at, **dict.fromkeys(CLOSED, True))
    written = [one.value for one in (*at.markdown, *at.caption, *at.info)]
    called = {line for text in written for line in re.findall(r"\[(\d+)\]\(tel:\1\)", text)}
    assert called == {"12378", "12363", "12368", "12348", "96110"}
    assert any("[12378](tel:12378) · [12363](tel:12363)" in text for text in written), "below the answer"
    schemes = {scheme for text in written for scheme in re.findall(r"\]\((\w+):", text)}
    assert schemes == {"tel", "http", "https"}, "a number or a source, nothing else"


def test_the_stages_say_what_may_be_done_and_where_that_is_written() -> None:
    at = set_state(opened(), late_stages=True)
    written = "\n".join(texts(at, "late_stages"))
    assert "at most 3 active, effective calls" in written and "is an assumption" in written
    there = set_state(opened(f"{YEAR}&l-at=TW"), late_stages=True)
    assert "our sources do not say" in "\n".join(texts(there, "late_stages")).lower() or (
        "our sources do not say" in words(there)
    )


def test_the_path_leads_to_what_to_do() -> None:
    at = set_state(opened(), late_path=True)
    for label in (
        "Someone called or wrote to me",
        "I was asked for a code, my screen, or money to a person's account",
    ):
        press(at, label)
        set_state(at, late_path=True)
    written = "\n".join(texts(at, "late_path"))
    assert "96110" in written and "What to ask for in writing" in written
    press(at, "Start again")
    set_state(at, late_path=True)
    assert "How did you hear of it?" in "\n".join(texts(at, "late_path"))


def test_ten_cards_are_answered_without_a_score() -> None:
    at = set_state(opened(), late_calls=True)
    for place in range(len(CARDS)):
        press(at, "in line with the rule")
        set_state(at, late_calls=True)
        written = words(at)
        assert f"Card {place + 1} of 10" in written
        assert re.search("Yes: in line|A fair guess", written) and not re.search(r"\bwrong\b|score", written)
        if place + 1 < len(CARDS):
            press(at, "Next card")
            set_state(at, late_calls=True)


def test_elsewhere_a_card_says_whose_rules_it_goes_by_and_names_no_line_of_another_place() -> None:
    for place, first in (("HK", "Mainland China"), ("US", "United States"), ("CN", "Mainland China")):
        at = set_state(opened(f"{YEAR}&l-at={place}"), late_calls=True)
        assert f"Judged by the rules of this place: {first}." in words(at)
        assert ("For Hong Kong, our sources do not say." in words(at)) == (place == "HK")
        press(at, "in line with the rule")
        set_state(at, late_calls=True)
        told = "\n".join(texts(at, "late_calls"))
        assert ("12378" in told) == (place == "CN")


def test_the_rule_of_one_and_a_half_times_says_whose_it_is() -> None:
    assert "mainland China's and addressed to banks there" in words(opened(f"{YEAR}&l-at=HK"))


def test_the_script_bears_the_readers_own_figures() -> None:
    at = set_state(opened(), late_script=True)
    type_in(at, "call_now", "500")
    set_state(at, late_script=True)
    (script,) = [one.value for one in at.code]
    assert "instalment 2, due on 1 Mar 2026: 30 days late" in script
    assert "¥1,124.79 brings it up to date" in script and "Today I can pay ¥500." in script


def test_links_lead_here_and_on_with_the_same_loan() -> None:
    at = open_page("en", links(open_page("en", YEAR), "further")["What if I am late?"], file=FILE)
    assert "¥1,124.79" in answer(at)
    found = links(opened(), "further")
    assert all("amount=12000" in query for query in found.values()) and len(found) == 3


# ---- every language -------------------------------------------------------------------------------------


@CHINESE
@pytest.mark.parametrize(
    "link",
    [
        f"{YEAR}&l-terms=own&l-paid=2026-03-11 500",
        "cur=GBP&amount=300&by=day&price=0.8&n=1&way=single_repayment&l-terms=uk_short_term&l-days=40",
        f"{YEAR}&l-at=HK&l-no=99&l-days=3&l-paid=x",
    ],
)
def test_everything_is_in_the_reader_s_language(lang: str, link: str) -> None:
    at = skipped(opened(link, lang), lang) if "HK" not in link else opened(link, lang)
    set_state(at, **dict.fromkeys(CLOSED, True), late_as_table=True)
    seen = on_screen(at)
    for shown in Shown:
        touch(at, "late_shown", shown.value)
        set_state(at, **dict.fromkeys(CLOSED, True), late_as_table=True)
        seen += on_screen(at)
    for terms in Terms:
        if terms is not Terms.UK and link.startswith(YEAR) and "HK" not in link:
            choose(at, "late_terms", terms.value)
            seen += on_screen(at)
    # Sources keep the titles and numbers that their publishers gave them.
    titles = tuple(translator(lang)(name) for name in ("Source", "Sources"))
    seen = [(where, text) for where, text in seen if text not in NAMES and not text.startswith(titles)]
    assert not left_in_english(seen)
    assert not of_the_other_script(lang, seen)
    assert any(re.search(HAN, text) for _, text in seen)


@pytest.mark.parametrize("lang", CODES)
def test_a_dollar_sign_is_never_a_formula(lang: str) -> None:
    at = set_state(opened("cur=USD&amount=1200&price=110&n=12", lang), **dict.fromkeys(CLOSED, True))
    written = [one.value for one in (*at.markdown, *at.caption, *at.info)]
    assert any("$" in text for text in written)
    assert not [text for text in written if re.search(r"(?<!\\)\$", text)]


# ---- by how late the debt is, not by the slider -----------------------------------------------------------


def test_what_was_paid_on_time_is_in_no_stage_and_needs_no_call() -> None:
    at = opened(f"{YEAR}&l-days=20&l-paid=2026-03-01 1110")
    assert "On 21 Mar 2026 nothing is overdue" in answer(at)
    assert "By the stages pictured here" not in words(at) and "12378 · " not in words(at)
    set_state(at, late_stages=True, late_script=True)
    settled = "On 21 Mar 2026 nothing is overdue: all that has fallen due is paid."
    assert [said(one.value) for one in at.info] == [settled, settled], "for stages and call"
    assert not at.code


def test_the_stage_and_the_script_go_by_the_oldest_unpaid_instalment() -> None:
    # Paid on 6 March with 5 days of 180 ÷ 365, 2.47; 15 April is 14 days after the next, of 1 April.
    at = set_state(opened(f"{YEAR}&l-days=45&l-paid=2026-03-06 1112.47"), late_script=True)
    assert "By the stages pictured here: Collection calls." in words(at)
    (script,) = [one.value for one in at.code]
    assert "It is instalment 3, due on 1 Apr 2026: 14 days late." in script


def test_where_nothing_was_late_there_is_no_entry_to_keep() -> None:
    for link in ("l-days=0", "l-days=20&l-paid=2026-03-01 1110"):
        at = set_state(opened(f"{YEAR}&l-show=record&{link}"), late_record_more=True)
        assert "there is no negative entry to keep" in words(at)
        assert "it is kept until" not in words(at) and "one-off repair" not in words(at)
    # Paid on 11 March with 4.93, it is kept for five years from then, whatever day is looked at.
    at = opened(f"{YEAR}&l-show=record&l-days=25&l-paid=2026-03-11 1114.93")
    assert "Paid off on 11 Mar 2026: it is kept until 11 Mar 2031" in words(at)
    assert "If all that is overdue" not in words(at)


def test_two_pictures_say_that_they_leave_out_what_was_paid() -> None:
    said_so = "What you entered as paid in between is left out of this picture"
    for shown in Shown:
        at = opened(f"{YEAR}&l-days=20&l-paid=2026-03-01 1110&l-show={shown.value}")
        assert (said_so in words(at)) == (shown in (Shown.CALL, Shown.GRACE))
    assert said_so not in words(opened(f"{YEAR}&l-show=call"))


def test_the_script_says_that_more_have_fallen_due() -> None:
    at = set_state(opened(f"{YEAR}&l-days=75"), late_script=True)
    (script,) = [one.value for one in at.code]
    assert "It is instalment 2, due on 1 Mar 2026: 75 days late." in script
    assert "That sum counts 2 later instalments" in script
