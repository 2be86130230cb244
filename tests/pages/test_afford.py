"""The page Can I afford it: what is left, shocks placed by hand, the safe loan, payday, reasons and mends.

The year: 12,000 in twelve equal parts at 1 % a month, from 1 January 2026: 1,120 are due on 1 February, 1,110
a month later, and so on. 15,000 come in, 6,000 must be spent, 20,000 are saved: that stands where nothing is
said.
"""

from __future__ import annotations

import re
from urllib.parse import parse_qsl

import pytest
from streamlit.testing.v1 import AppTest

from core.afford.home_fields import ByHand, Shown
from pages.shell import parts
from tests.core.i18n.test_chinese import HAN
from tests.pages.opening import (
    CLOSED,
    CODES,
    answer,
    chart,
    choose,
    errors,
    figures,
    find,
    has,
    link_of,
    links,
    open_page,
    problems,
    run,
    set_state,
    slid,
    texts,
    touch,
    type_in,
    words,
)
from tests.pages.screen import NAMES, left_in_english, of_the_other_script, on_screen

FILE = "pages/choose/afford.py"
YEAR = "amount=12000&by=month&price=1&way=equal_principal&n=12&pay=15000&start=2026-01-01"
JOB = f"{YEAR}&h-sav=0&h-what=job&h-from=3&h-for=6"
POOR = f"{YEAR.replace('pay=15000', 'pay=7500')}&h-ess=6000&h-sav=0&h-keep=500&h-day=2026-01-10"


def opened(link: str = YEAR, lang: str = "en", **more: str) -> AppTest:
    return open_page(lang, link, file=FILE, **more)


def again(at: AppTest) -> AppTest:
    """The page as the link in the address opens it."""
    return opened("&".join(f"{key}={text}" for key, text in link_of(at).items() if key != "lang"))


# ---- the answer -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", CODES)
def test_what_is_left_in_every_language(lang: str) -> None:
    at = opened(lang=lang)
    # 15,000 − 6,000 − 1,120; 20,000 − 7,120 − 7,110 = 5,770 of 7,100: 2.8; 1,120 ÷ 15,000;
    # P ÷ 12 + P ÷ 100 = 6,000.
    for part in ("¥7,880.00", "2.8", "¥64,285.7", "¥3,000", "¥1,120.00", "7.47%"):
        assert part in answer(at), answer(at)
    assert [one.split(" ")[0] for one in figures(at)] == ["7.47%", "¥7,880.00", "2.8", "¥27,880.00"]
    assert not at.error and not at.warning
    assert chart(at)["data"][0]["y"][0] == 27_880


def test_every_figure_opens_its_sum_and_all_else_its_words() -> None:
    at = set_state(opened(), **dict.fromkeys(CLOSED, True))
    written = "\n".join(texts(at, "figures"))
    for step in (
        "¥1,120.00 ÷ ¥15,000.00 = 7.47%",
        "¥15,000.00 − ¥6,000.00 − ¥0.00 − ¥1,120.00 = ¥7,880.00",
        "2 months are paid in full: ¥20,000.00 − ¥14,230.00 = ¥5,770.00.",
        "2 + ¥5,770.00 ÷ ¥7,100.00 = 2.81",
        "¥20,000.00 + ¥7,880.00 = ¥27,880.00",
    ):
        assert step in written, written
    every = words(at)
    # The guideline, its number and its own figure; that most are for home loans, and none a promise.
    assert "55%" in every and "银监发〔2004〕57号" in every and "Here: 7.47%, within this line." in every
    assert "none promises that a loan can be carried" in every
    assert "Month-end cash = cash before" in every and "Months of buffer" in every


def test_the_household_is_the_readers_own() -> None:
    at = type_in(type_in(opened(), "home_essentials", "9000"), "home_others", "500")
    # 15,000 − 9,000 − 500 − 1,120
    assert "leaves ¥4,380.00" in answer(at)
    assert (link_of(at)["h-ess"], link_of(at)["h-oth"]) == ("9000", "500") and "h-sav" not in link_of(at)
    type_in(at, "home_savings", "0")
    assert "savings would last 0 months." in answer(at) and "h-sav" in link_of(at)
    set_state(at, home_more=True)
    type_in(at, "home_debts", "200 2 18%")
    assert "leaves ¥4,180.00" in answer(at) and link_of(at)["h-debts"] == "200 2 18%"


def test_grey_figures_follow_the_pay() -> None:
    at = opened()
    assert find(at, "home_essentials_field").placeholder == "6000"
    type_in(at, "income", "2000")
    assert find(at, "home_essentials_field").placeholder == "800"
    assert find(at, "home_savings_field").placeholder == "2700"


def test_pay_by_the_week_and_as_it_comes() -> None:
    at = choose(opened(), "home_pay", "weekly")
    type_in(at, "home_each", "3000")
    # 52 weeks: 13,000 a month; two fifths of it are 5,200.
    assert "8.62% of a month's pay" in answer(at) and link_of(at)["h-each"] == "3000"
    choose(at, "home_pay", "irregular")
    type_in(at, "home_low", "7000")
    # 7,000 − 6,000 − 1,120
    assert "A month of low pay would be ¥120.00 short." in words(at)
    choose(at, "home_pay", "seasonal")
    type_in(at, "home_season", "6000 11x15000")
    # A year of 171,000: 14,250 a month, of which 5,700 are spent; January has only 6,000.
    assert "the tightest month is ¥820.00 short" in answer(again(at))


# ---- nothing typed is lost ------------------------------------------------------------------------------

HOSTILE = (
    "500;" * 100_000,
    "=1+1",
    "<script>alert(1)</script>",
    "![x](http://127.0.0.1:9/x.png)",
    "٥٠٠ 12",
)


def test_a_text_that_cannot_be_used_is_one_clear_problem() -> None:
    at = type_in(set_state(opened(), home_more=True), "home_debts", "500 12")
    before, link = answer(at), link_of(at)
    for text in HOSTILE:
        type_in(at, "home_debts", text)
        (problem,) = problems(at, "home_debts")
        assert problem.endswith(".") and answer(at) == before and link_of(at) == link
        assert find(at, "home_debts_field").value == text
        shown = [where for where, one in on_screen(at) if text in one]
        assert all(where.startswith("text_area") for where in shown)


def test_bad_texts_stay_in_their_boxes_with_the_last_answer() -> None:
    at = type_in(set_state(opened(), home_more=True), "home_essentials", "9000")
    before = answer(at)
    for field, text in (
        ("home_essentials", "a lot"),
        ("home_savings", "-1"),
        ("home_leave", "1.234"),
        ("home_others", "99999999999"),
        ("home_payday", "2026-02-30"),
    ):
        type_in(at, field, text)
        assert len(problems(at, field)) == 1 and answer(at) == before
    assert len(errors(at)) == 5
    type_in(at, "amount", "nothing")
    assert answer(at) == before


@pytest.mark.parametrize(
    "link",
    [
        "h-ess=x&h-show=&h-what=1&h-from=0&h-pay=never&h-year=1&h-day=2026-02-30&h-debts=y",
        "h-ess=1&h-ess=2&h-debts=5&h-debts=6",
        "h-debts=" + "5;" * 60,
        "h-from=999&h-for=0&h-cut=200&h-bill=-1",
    ],
)
def test_a_garbled_link_is_said_and_the_page_stands(link: str) -> None:
    at = opened(f"{YEAR}&{link}")
    assert answer(at) and at.warning


NOTHING = {
    "no pay": ("pay=0", "no pay comes in"),
    "no pay and nothing else": ("pay=0&h-ess=0&h-sav=0&h-keep=0", "no loan can be repaid out of pay"),
    "no pay, and the safe loan": ("pay=0&h-show=safe", "no loan of any term here can be repaid out of pay"),
    "no essentials": ("h-ess=0&h-sav=0", "savings would last 0 months"),
    "pay below essentials": (
        "pay=3000&h-ess=5000&h-sav=0&h-show=safe",
        "other debts alone ask",
    ),
    "more than anyone has": ("h-ess=9999999999&h-oth=9999999999&h-sav=9999999999", "is ¥19,999,986"),
    "a loan of ninety years": ("every=1y&n=90&by=year&h-what=job", "for at most fifty years"),
    "a single payment": ("n=1&way=single_repayment&by=year&h-what=bill&h-from=9", "1 instalment"),
    "yen": ("cur=JPY&h-show=safe", "JP¥"),
    "a picture that there is not": ("h-show=nowhere", "leaves"),
}


@pytest.mark.parametrize(("link", "part"), NOTHING.values(), ids=NOTHING)
def test_where_there_is_nothing_it_is_a_sentence(link: str, part: str) -> None:
    at = open_page("en", dict(parse_qsl(f"{YEAR}&{link}")), file=FILE)
    every = words(at)
    assert part.lower() in every.lower(), every
    assert not re.search(r"\bnan\b|\binf\b|∞|None", every)


# ---- the pictures ---------------------------------------------------------------------------------------


def test_a_job_is_lost_and_the_slider_moves_it() -> None:
    at = opened(JOB)
    # 15,770 are there; 7,100, 7,090, 7,080 … go out.
    assert "Cash runs out in month 5 (1 Jun 2026): ¥5,500.00 is missing." in words(at)
    assert "at the end of month 8, ¥26,680.00 is missing" in words(
        at
    ) and "A model, not a prediction" in words(at)
    slider = at.slider(key="home_from_field")
    assert (slider.min, slider.value, slider.max) == (1, 3, 12)
    slid(at, "home_from_field", 2, parts.DRAWN)
    assert not has(at, "amount_field") and not has(at, "figures"), "only the picture is drawn again"
    # 7,880 are there; 7,110 and 7,100 go out.
    assert "Cash runs out in month 3 (1 Apr 2026): ¥6,330.00 is missing." in words(at)
    run(at)
    assert link_of(at)["h-from"] == "2"
    assert "¥6,330.00 is missing" in words(again(at))


def test_a_cut_a_bill_and_nothing() -> None:
    at = type_in(touch(opened(), "home_happens", "cut"), "home_cut", "50")
    assert "Pay is cut by 50% from month 3 on, for 3 months." in words(at)
    # 20,000 + 12 × 9,000 − 12,780, less 3 × 7,500.
    assert "At the end of the loan ¥92,720.00 is there, without it ¥115,220.00." in words(at)
    type_in(touch(at, "home_happens", "bill"), "home_bill", "50000")
    # 20,000 + 7,880 + 7,890 + 7,900 − 50,000
    assert "Cash runs out in month 3 (1 Apr 2026): ¥6,330.00 is missing." in words(at)
    type_in(at, "home_bill", "much")
    assert len(problems(at, "home_bill")) == 1 and "¥6,330.00 is missing" in words(at)
    touch(at, "home_happens", "nothing")
    assert not has(at, "home_from_field") and "it is lowest at the end of month 1" in words(at)


def test_the_fold_with_the_payday_opens_where_a_link_sets_one_or_it_is_wrong() -> None:
    assert not has(opened(), "home_payday_field")
    at = opened(f"{YEAR}&h-day=2026-01-10")
    assert find(at, "home_payday_field").value == "2026-01-10"
    # Closed by the reader it stays closed, though the payday is as it was.
    set_state(at, home_more=False)
    assert not has(at, "home_payday_field")
    assert not has(type_in(at, "home_essentials", "5000"), "home_payday_field")
    type_in(set_state(at, home_more=True), "home_payday", "2026-02-30")
    set_state(at, home_more=False)
    assert len(problems(at, "home_payday")) == 1 and has(at, "home_payday_field")


def test_the_safe_loan_the_pay_it_takes_and_saving_first() -> None:
    at = touch(opened(f"{YEAR}&h-sav=0"), "home_shown", "safe")
    line, here = chart(at)["data"]
    assert (here["x"], here["y"]) == ([12], [12_000]) and line["x"][-1] == 24
    assert "lies below the curve" in words(at) and "on a pay of ¥10,120.00 a month" in words(at)
    # 12,000 ÷ 1,120: eleven months; 780 of interest saved.
    assert "you can pay on 1 Dec 2026: 11 months later, ¥780.00 cheaper" in words(at)
    type_in(at, "home_aside", "4000")
    assert "you can pay on 1 Apr 2026: 3 months later" in words(at) and link_of(at)["h-aside"] == "4000"
    type_in(at, "home_aside", "40000")
    assert "without the loan the tightest month leaves only ¥9,000.00" in words(at)
    set_state(at, home_curve_as_table=True)
    assert len(at.table) == 2


def test_payday_is_asked_for_and_then_drawn() -> None:
    at = touch(opened(), "home_shown", "payday")
    assert not at.get("plotly_chart") and any("people and debts one by one" in one.value for one in at.info)
    assert not has(at, "home_payday_field")
    set_state(at, home_more=True)
    type_in(at, "home_payday", "2026-01-10")
    # 10 January to 1 February.
    assert "The money of every instalment is there in time." in words(at)
    assert "The longest wait is 22 days" in words(at) and chart(at)["data"][0]["x"][0] == 22
    set_state(at, home_payday_as_table=True)
    assert len(at.table) == 1 and link_of(at)["h-day"] == "2026-01-10"


# ---- reasons, mends, and where to go --------------------------------------------------------------------


def test_reasons_come_worst_first_with_what_mends_them() -> None:
    at = opened(POOR)
    written = "\n".join(texts(at, "reasons"))
    # 7,500 − 6,000 − 1,120 = 380, and 500 are wished for.
    assert written.index("leaves ¥380.00; you want to keep ¥500.00") < written.index("a rule of thumb is 3")
    assert "An instalment comes 22 days after payday" in written
    found = links(at, "reasons")
    # P ÷ 12 + P ÷ 100 = 1,000: 10,714.28, in round figures 10,000. 12,000 ÷ n + 120 ≤ 1,000: 14 instalments.
    assert list(found) == [
        "Try it with ¥10,000",
        "Try it with 14 instalments",
        "What does this offer really cost?",
        "Compare it with saving first",
        "Try it with a first due date of 11 Feb 2026",
    ]
    for label, own in (
        ("Try it with ¥10,000", ("amount", "10000")),
        ("Try it with 14 instalments", ("n", "14")),
        ("Try it with a first due date of 11 Feb 2026", ("first", "2026-02-11")),
        ("Compare it with saving first", ("h-show", "safe")),
    ):
        there = open_page("en", found[label], file=FILE)
        assert link_of(there)[own[0]] == own[1] and link_of(there)["h-ess"] == "6000", label
        if own[0] in ("amount", "n"):
            assert "you want to keep" not in words(there), label


def test_free_lines_stand_beside_trouble_and_calm_beside_none() -> None:
    at = opened(f"{YEAR}&h-ess=15000&h-sav=0")
    assert "12378" in "\n".join(texts(at, "reasons"))
    assert "In these figures nothing stands out." in "\n".join(texts(opened(), "reasons"))
    assert not re.search(r"approved|affordable|score|you can afford", words(at), re.IGNORECASE)


def test_money_missing_after_a_shock_is_the_first_thing_to_look_at() -> None:
    at = opened(f"{YEAR}&h-what=bill&h-bill=100000&h-from=2")
    written = "\n".join(texts(at, "reasons"))
    # 20,000 + 7,880 + 7,890 − 100,000
    assert (
        "1. A bill, placed by hand: cash runs out in month 2" in written
        and "¥64,230.00 is missing" in written
    )
    assert "12378" in written and "nothing stands out" not in written
    slid(at, "home_from_field", 12, parts.DRAWN)
    run(at)
    # 20,000 + 12 × 9,000 − 12,780 are there when it comes.
    assert "nothing stands out" in "\n".join(texts(at, "reasons"))


def test_where_all_is_due_at_the_end_equal_instalments_are_the_link() -> None:
    link = YEAR.replace("equal_principal", "interest_only").replace("pay=15000", "pay=8000")
    at = opened(f"{link}&h-ess=6000&h-sav=0&h-keep=0")
    # 2,000 are left; equal, 12,000 × 0.01 ÷ (1 − 1.01⁻¹²) = 1,066.19 are asked.
    there = open_page("en", links(at, "reasons")["Try it in equal instalments"], file=FILE)
    assert link_of(there)["way"] == "equal_instalment" and "leaves ¥933.8" in answer(there)
    assert "Repay over longer" not in words(at)


def test_a_first_day_beyond_savings_is_said_and_less_can_be_paid_down() -> None:
    link = f"{YEAR}&down=5000&h-sav=3400&h-ess=6000"
    at = opened(link)
    written = "\n".join(texts(at, "reasons"))
    assert "1. The first day asks ¥5,000.00, and ¥3,400.00 is saved." in written
    there = open_page("en", links(at, "reasons")["Try it with ¥3,400 paid down"], file=FILE)
    assert "The first day asks" not in words(there) and link_of(there)["down"] == "3400"
    assert "Try it without a down payment" in links(opened(link.replace("h-sav=3400", "h-sav=0")), "reasons")


def test_guidelines_are_those_of_the_place() -> None:
    at = set_state(opened(), legal_fold=True, home_guidelines=True)
    choose(at, "law_place", "TW")
    assert "22 months of income" in words(at) and "Here: 0.8, within this line." in words(at)
    assert "Counted are this loan and the other debts whose end is known" in words(at)
    choose(at, "law_place", "US")
    assert "This line counts pay before tax" in words(at)


def test_links_lead_here_and_on_with_the_same_loan() -> None:
    at = open_page("en", links(open_page("en", YEAR), "further")["Can I afford it?"], file=FILE)
    assert "¥7,880.00" in answer(at)
    found = links(at, "further")
    assert all("amount=12000" in query for query in found.values()) and len(found) == 4


def test_a_link_reopens_the_same_household() -> None:
    link = (
        f"{YEAR}&h-pay=irregular&h-low=9000&h-high=20000&h-day=2026-01-10&h-ess=5000&h-sav=4000&h-oth=100"
        "&h-keep=900&h-dep=2&h-show=months&h-what=cut&h-from=2&h-for=4&h-cut=40&h-debts=200 3"
    )
    at = opened(link)
    there = again(at)
    assert answer(there) == answer(at) and link_of(there) == link_of(at) and words(there) == words(at)
    kept = {key for key in link_of(at) if key.startswith("h-")}
    assert len(kept) == 15 and not there.warning and not there.error


# ---- every language -------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant"])
def test_everything_is_in_the_reader_s_language(lang: str) -> None:
    everything = dict.fromkeys(
        (*CLOSED, "home_as_table", "home_curve_as_table", "home_payday_as_table"), True
    )
    at = set_state(opened(f"{POOR}&h-debts=1x", lang), **everything)
    seen = on_screen(at)
    for what in ByHand:
        touch(at, "home_happens", what.value)
        seen += on_screen(set_state(at, **everything))
    for kind in ("weekly", "seasonal", "irregular"):
        seen += on_screen(choose(at, "home_pay", kind))
    type_in(at, "home_high", "1")
    for shown in (Shown.SAFE, Shown.PAYDAY):
        touch(at, "home_shown", shown.value)
        seen += on_screen(set_state(at, **everything))
    type_in(at, "home_payday", "")
    seen += on_screen(at)
    # Sources keep the titles and numbers that their publishers gave them.
    seen = [(where, text) for where, text in seen if text not in NAMES and "《" not in text]
    assert not left_in_english(seen)
    assert not of_the_other_script(lang, seen)
    assert any(re.search(HAN, text) for _, text in seen)


@pytest.mark.parametrize("lang", CODES)
def test_a_dollar_sign_is_never_a_formula(lang: str) -> None:
    link = "cur=USD&amount=1200&price=110&n=12&h-what=job&h-show=months"
    at = set_state(opened(link, lang), **dict.fromkeys(CLOSED, True))
    written = [one.value for one in (*at.markdown, *at.caption, *at.info)]
    assert any("$" in text for text in written)
    assert not [text for text in written if re.search(r"(?<!\\)\$", text)]
