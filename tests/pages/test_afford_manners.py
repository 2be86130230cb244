"""Other ways to repay, and a whole class, on the page Can I afford it.

1,200 without interest in twelve instalments of 100; 1,500 of pay, 1,000 of essentials, 300 saved. Nobody
earns anything in the months 3 to 8: 300 + 2 × 400 = 1,100 last through month 3. What is due from month 4 on
is paid in month 9, so its oldest part reaches 90 days. An extension of three months asks nothing in the
months 4 to 6; six months saved, 6,000, last.
"""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from core.afford.manner_fields import Told, Who
from tests.core.i18n.test_chinese import HAN
from tests.pages.opening import (
    CODES,
    answer,
    chart,
    errors,
    find,
    has,
    link_of,
    open_page,
    problems,
    run,
    set_state,
    settle,
    texts,
    touch,
    type_in,
    whole,
    words,
)
from tests.pages.screen import NAMES, left_in_english, of_the_other_script, on_screen

FILE = "pages/choose/afford.py"
LOAN = "amount=1200&price=100&n=12&pay=1500&start=2026-01-31&h-ess=1000&h-sav=300"
LOST = "k-job=off&k-cut=off&k-ill=off&k-dear=off&k-all=on&k-all-f=3&k-all-m=6&k-all-h=100&k-all-s=100"
WAYS = f"{LOAN}&{LOST}&h-show=manners"
CLASS = f"{LOAN}&k-job=off&k-cut=off&k-ill=off&k-dear=off&h-show=class&m-who=like_me&m-in=3&m-for=6&m-hit=100"
MIXED = f"{LOAN}&h-show=class"
CHINESE = pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant"])


def opened(link: str = WAYS, lang: str = "en") -> AppTest:
    return open_page(lang, link, file=FILE)


def again(at: AppTest) -> AppTest:
    """The page as the link in the address opens it."""
    return opened("&".join(f"{key}={text}" for key, text in link_of(at).items() if key != "lang"))


# ---- other ways to repay ----------------------------------------------------------------------------


def test_the_same_thousand_in_every_way() -> None:
    at = opened()
    assert (
        "Of the same 1,000, fewest fall 90 days behind with Extension when in trouble and Savings put by "
        "(0), most with Full instalments, Minimum payment and Low start (1,000)."
    ) in words(at)
    numbers = next(
        one for one in chart(at)["data"] if one["type"] == "scatter" and "¥1,200" in one.get("text", ())
    )
    # Missed early, ever behind, 90 days behind, owing at the end: each for five ways.
    assert numbers["text"][10:20] == ["1,000", "1,000", "1,000", "0", "0", *["0"] * 5]
    at = set_state(at, manners_as_table=True)
    (table,) = at.table
    # Wilson: of 1,000 none, at most 1.96² ÷ (1,000 + 1.96²) of them, 3.8 outward to 4.
    assert table.value.iloc[3].tolist()[3] == "0 (0–4)"
    assert len(at.get("plotly_chart")[0].proto.spec) < 8_000


def test_a_minimum_that_is_not_low_gives_no_verdict_and_offers_one_that_is() -> None:
    """A tenth of 1,200 is 120, above the instalment of 100; 9 % are 108, 8 % are 96."""
    at = opened()
    said, verdict, offered = texts(at, "manners_claim")
    assert "makes it less likely that people fall behind for good" in said
    assert verdict == (
        "Here a minimum of 10% is not low: in the first month it asks ¥120.00, the loan as agreed ¥100.00. "
        "So it does not test the claim."
    )
    assert offered == "A minimum of 8% or less would."
    at.button(key="manners_lower").click().run()
    whole(at)
    assert link_of(at)["m-min"] == "8" and not has(at, "manners_lower")
    _, tests, verdict, _ = texts(at, "manners_claim")
    # Nothing comes in from month 3 on and 300 were saved: in both ways month 4 is asked for and paid in 9.
    assert tests.splitlines() == [
        "- In the first 6 months: no difference in how many miss an instalment.",
        "- By the end: no difference in how many fall 90 days behind.",
        "- In all: as much is paid on average.",
    ]
    assert "not borne out" in verdict
    assert not [one for one in at.markdown if "not borne out" in one.value and "**" in one.value], "not bold"


def test_a_difference_beyond_chance_is_in_bold() -> None:
    """12,000 in two parts of 6,000, on 1,000 left a month and 2,500 saved; no shock.

    2,500 + 10 × 1,000 pay the second part in month 10, eight months late. A tenth asks 1,200 and 1,080, of
    which the savings carry 200 + 80, and then less than 1,000. 1,000 of 1,000 are spared.
    """
    loan = "amount=12000&price=6000&n=2&pay=3500&start=2026-01-31&h-ess=2500&h-sav=2500"
    at = opened(f"{loan}&k-job=off&k-cut=off&k-ill=off&k-dear=off&h-show=manners")
    assert "- By the end: 1,000 fewer fall 90 days behind." in texts(at, "manners_claim")[1]
    assert "**In this model, for a household like this, the claim holds.**" in [
        one.value for one in at.markdown
    ]


def test_each_way_is_the_readers_to_change() -> None:
    at = type_in(type_in(opened(), "manner_minimum", "5"), "manner_wait", "1")
    meant = "\n".join(texts(at, "manners_meant"))
    # 5 % of 1,200; and at least 1 % of it.
    assert "5% of what is owed (at least ¥12.00); first ¥60.00" in meant
    # With one month's wait, month 5 is asked for and stays unpaid until month 9: 92 days.
    assert "with Savings put by (0), most" in words(at)
    assert (link_of(at)["m-min"], link_of(at)["m-wait"]) == ("5", "1")
    before = words(at)
    for field, bad in (("manner_minimum", "0"), ("manner_low", "a lot"), ("manner_fund", "25")):
        type_in(at, field, bad)
        assert len(problems(at, field)) == 1
    assert len(errors(at)) == 3 and "at least ¥12.00); first ¥60.00" in before
    assert "at least ¥12.00); first ¥60.00" in "\n".join(texts(at, "manners_meant")), "the last that could be"
    there = again(at)
    assert texts(there, "manners_claim") == texts(at, "manners_claim") and not there.warning


def test_a_way_that_cannot_be_had_is_a_sentence() -> None:
    at = opened(f"{WAYS}&m-low=12")
    assert "A low start of 12 months cannot be had here" in words(at) and chart(at)
    at = opened(f"{WAYS}&g4=30")
    assert (
        not at.get("plotly_chart") and "With 30 grace days nothing is late within a month" in at.info[0].value
    )
    at = touch(at, "home_shown", "class")
    # The invented people have loans of their own, without such grace.
    assert chart(at)
    at = touch(at, "class_who", Who.LIKE_ME.value)
    assert not at.get("plotly_chart") and "30 grace days" in at.info[0].value


def test_months_of_savings() -> None:
    at = touch(opened(), "manner_told", Told.SAVED.value)
    # Six months without pay ask 6,600; two months of pay leave 800: 5.8 months of essentials are enough.
    assert chart(at)["data"][0]["y"] == [1_000] * 6 + [0]
    assert "In months of essentials, your savings are 0.3: 1,000 of 1,000." in words(at)
    assert "A rule of thumb is 3 to 6 months." in words(at) and link_of(at)["m-show"] == "saved"
    at = set_state(at, manners_as_table=True)
    assert at.table[0].value.iloc[6].tolist() == ["6", "¥6,000.00", "0 (0–4)"]


# ---- a whole class ----------------------------------------------------------------------------------


def test_what_a_lender_loses_and_the_price_of_the_next_loan() -> None:
    """All are hit and owe 900 each when 90 days are reached: half of it is 450, of 1,200 lent."""
    at = opened(CLASS)
    written = words(at)
    assert "Each by their own luck, 0 of 1,000 fall 90 days behind (by chance alone 0 to 4)" in written
    assert "When 100% lose 100% of their pay in the same months, it is 1,000, and ¥3,750" in written
    # 650 for a year each: 450 ÷ 650.
    assert "the next loan must cost 69.23% a year more; on ¥10,000 that is ¥6,923 a year." in written
    steps = "\n".join(texts(at, "klass_sum"))
    assert "EL = PD × LGD × EAD = 100.00% × 50% × ¥900.00 = ¥450.00 for each loan." in steps
    assert "¥450,000.00 ÷ ¥650,000.00 = 69.23% a year" in steps
    assert chart(at)["data"][1]["y"][0] == 0 and chart(at)["data"][1]["y"][-1] == 3_750
    type_in(at, "class_lgd", "100")
    assert "¥900.00 for each loan" in "\n".join(texts(at, "klass_sum")) and link_of(at)["m-lgd"] == "100"


def test_the_slider_redraws_the_picture_and_then_the_rest() -> None:
    at = opened(CLASS)
    at.slider(key="class_hit_field").set_value(50).run()
    whole(at)
    assert "When 50% lose 100% of their pay in the same months" in words(at)
    assert not has(at, "amount_field") and not has(at, "klass_sum")
    run(at)
    assert link_of(at)["m-hit"] == "50" and has(at, "klass_sum")
    assert opened(f"{CLASS.replace('m-hit=100', 'm-hit=37')}").slider(key="class_hit_field").value == 37


def test_a_mixed_class_and_what_was_seen_in_the_world() -> None:
    at = set_state(opened(MIXED), klass_facts=True, klass_as_table=True)
    assert "400 like Mr Zhang" in words(at) and len(at.table) == 2
    for figure in ("1.56%", "3.01%", "5.2%"):
        assert figure in "\n".join(texts(at, "klass_facts"))
    assert "Luck that is spread over many" in words(at)
    type_in(at, "class_spend", "50")
    people = next(one.value for one in at.table if "Who" in one.value.columns)
    assert people.iloc[0].tolist()[-2:] == ["¥7,500", "¥15,000"]


@pytest.mark.parametrize(
    "link",
    [
        f"{WAYS}&m-min=x&m-low=0&m-fund=999&m-show=",
        f"{WAYS}&m-min=5&m-min=6&m-hit=101",
        f"{CLASS}&m-lgd=%F0%9F%92%B8&m-who=<script>",
        f"{MIXED}&amount=1000000&n=360&price=6000&m-hit=-1",
    ],
)
def test_a_garbled_link_is_said_and_the_page_stands(link: str) -> None:
    at = opened(link)
    assert answer(at) and at.warning and chart(at)


@CHINESE
@pytest.mark.parametrize("link", [WAYS, f"{WAYS}&m-show=saved", CLASS, f"{MIXED}&n=3&price=420&m-low=5"])
def test_everything_is_in_the_reader_s_language(lang: str, link: str) -> None:
    at = opened(link, lang)
    set_state(at, klass_facts=True, klass_as_table=True, manners_as_table=True, home_how=True)
    seen = [(where, text) for where, text in on_screen(at) if text not in NAMES]
    assert not left_in_english(seen)
    assert not of_the_other_script(lang, seen)
    assert any(re.search(HAN, text) for _, text in seen)


@pytest.mark.parametrize("lang", CODES)
def test_a_dollar_sign_is_never_a_formula(lang: str) -> None:
    for link in (WAYS, CLASS):
        at = opened(f"{link}&cur=USD", lang)
        written = [one.value for one in (*at.markdown, *at.caption)]
        assert any("$" in text for text in written)
        assert not [text for text in written if re.search(r"(?<!\\)\$", text)]
        assert find(at, "home_shown_field") and settle(at)
