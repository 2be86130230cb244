"""The page True cost: any offer decoded, beside the lines that apply, guess first, nothing lost."""

from __future__ import annotations

import re
import time

import numpy_financial
import pytest
from streamlit.testing.v1 import AppTest

from core.i18n import translator
from core.offers import CARDS, Phrase
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
    texts,
    type_in,
)
from tests.pages.screen import NAMES, left_in_english, of_the_other_script, on_screen

FILE = "pages/borrow/true_cost.py"
MEND = "Mend the marked fields. Until then, this is the offer as it was."
CHINESE = pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant"])


def opened(lang: str = "en", link: str = "") -> AppTest:
    return open_page(lang, link, file=FILE)


def skipped(at: AppTest) -> AppTest:
    return press(at, "Skip the guess")


def say(at: AppTest, phrase: Phrase) -> AppTest:
    return choose(at, "offer_phrase", phrase.value)


def verdicts(at: AppTest) -> list[str]:
    """What is said of each line, without the caption on whose lines they are."""
    _, _, *rest = texts(at, "legal_lines")
    return [text for text in rest if not text.startswith(("No text", "The line", "Whether", "This line"))]


# ---- the answer -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("phrase", "parts"),
    [
        # 10,000 ÷ 12 + 0.6 % of 10,000 = 833.33 + 60 = 893.33; 12 × 60 = 720; 720 ÷ (15,000 ÷ 30) = 1.44.
        (Phrase.FEE, ("¥893.33", "¥720.00", "¥60.00 a month", "¥72 for every ¥1,000", "1.4 days")),
        # 6 × 1,800 = 10,800.
        (
            Phrase.INSTALMENTS,
            ("¥10,800.00", "¥800.00", "¥133.33 a month", "¥80 for every ¥1,000", "1.6 days"),
        ),
        # 10,800 − 9,000 = 1,800; 1,800 ÷ 9 = 200 for every 1,000 that arrives.
        (Phrase.DEDUCTED, ("only ¥9,000 reaches you", "¥1,800.00", "¥200 for every ¥1,000", "3.6 days")),
        # 2,500 + 5 × 1,700 = 11,000.
        (Phrase.LIST, ("¥11,000.00", "¥1,000.00", "¥2,500.00 first and then 5 × ¥1,700.00")),
        # 12 a day × 30 = 360; 12 × 360 = 4,320.
        (Phrase.A_DAY, ("¥360.00", "¥4,320.00", "¥320.00")),
    ],
)
def test_an_offer_is_answered_in_money_then_per_month_then_per_cent(phrase: Phrase, parts) -> None:
    at = say(opened(), phrase)
    for part in parts:
        assert part in answer(at)
    assert not at.error and len(figures(at)) == 4


@pytest.mark.parametrize(
    ("phrase", "received", "payment", "count"),
    [
        (Phrase.FEE, 10_000, 893.33, 12),
        (Phrase.INSTALMENTS, 10_000, 1_800, 6),
        (Phrase.DEDUCTED, 9_000, 1_800, 6),
    ],
)
def test_the_two_yearly_rates_are_those_of_another_library(phrase, received, payment, count) -> None:
    a_month = numpy_financial.rate(count, -payment, received, 0)
    at = say(opened(), phrase)
    _, simple, compounded, _ = figures(at)
    assert float(simple.split("%")[0]) == pytest.approx(1200 * a_month, abs=0.011)
    assert float(compounded.split("%")[0]) == pytest.approx(100 * ((1 + a_month) ** 12 - 1), abs=0.011)


def test_every_figure_opens_its_sum() -> None:
    at = set_state(say(opened(), Phrase.FEE), **dict.fromkeys(CLOSED, True))
    written = "\n".join(texts(at, "figures"))
    for step in (
        "¥10,000.00 ÷ 12 + ¥10,000.00 × 0.6000% = ¥893.33",
        "¥10,720.00 paid in all − ¥10,000.00 received = ¥720.00",
        "¥720.00 ÷ ¥10,000 × 1,000 = ¥72",
        "× 12 periods a year = 13.03%",
        "^12 − 1 = 13.84%",
        "¥720.00 ÷ ¥500.00 = 1.4 days",
    ):
        assert step in written, written


def test_without_pay_the_fourth_figure_is_the_cost_of_every_thousand() -> None:
    at = say(opened(link="pay=0"), Phrase.FEE)
    assert figures(at)[3] == "¥72 for every 1,000" and "days" not in answer(at)


def test_pay_currency_and_day_come_from_the_shared_scenario() -> None:
    at = say(opened(link="pay=7200&cur=HKD&start=2024-03-01"), Phrase.FEE)
    assert "HK$720.00" in answer(at) and "3.0 days" in answer(at)  # 720 ÷ (7,200 ÷ 30) = 3
    assert "contract made on 1 Mar 2024" in texts(at, "legal_lines")[1]


# ---- what is typed --------------------------------------------------------------------------------------


def test_each_phrase_keeps_what_was_typed_and_gives_its_example_back() -> None:
    at = type_in(say(opened(), Phrase.FEE), "offer_amount", "20000")
    assert "¥1,440.00" in answer(at)  # 12 × 0.6 % of 20,000
    say(at, Phrase.INSTALMENTS)
    assert at.text_input(key="offer_amount_field").value == "10000" and "¥800.00" in answer(at)
    say(at, Phrase.FEE)
    assert at.text_input(key="offer_amount_field").value == "20000"
    at.button(key="example").click()
    settle(at)
    assert at.text_input(key="offer_amount_field").value == "10000" and "¥720.00" in answer(at)
    assert at.button(key="example").disabled


def test_a_bad_text_stays_with_its_problem_and_the_last_answer() -> None:
    at = say(opened(), Phrase.INSTALMENTS)
    before, link = answer(at), link_of(at)
    type_in(at, "offer_instalment", "1600")
    # 10,000 ÷ 6 = 1,666.67: less would not even repay the amount.
    assert "¥1,666.67" in problems(at, "offer_instalment")[0]
    type_in(at, "offer_instalment", "a lot")
    (problem,) = problems(at, "offer_instalment")
    assert "a lot" not in problem and at.text_input(key="offer_instalment_field").value == "a lot"
    assert said(at.info[0].value) == MEND and answer(at) == before
    type_in(at, "offer_instalment", "1800")
    assert not at.error and link_of(at) == link


def test_a_slip_in_the_loan_of_the_first_page_is_none_here() -> None:
    at = open_page()
    type_in(at, "price", "nothing")
    at.switch_page(FILE).run()
    assert "¥538.97" in answer(at) and not at.error  # the first phrase's example
    type_in(at, "income", "9000")
    assert "1.8 days" in answer(at)  # 538.97 ÷ 300


HOSTILE = {
    "a million numbers": "1800 " * 1_000_000,
    "a formula": "=1+1",
    "a decimal comma": "1.234,56",
    "either thousands or two payments": "2000 1,234,1",
    "a script": "<script>alert(1)</script>",
    "a picture": "![x](http://127.0.0.1:9/x.png)",
    "exponents": "1e999 " * 50,
    "not a number": "NaN inf 1800",
    "other digits": "١٨٠٠ १८००",
    "601 payments": "601x17.00",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_list_is_one_clear_problem(text: str) -> None:
    at = say(opened(), Phrase.LIST)
    before, link = answer(at), link_of(at)
    type_in(at, "offer_payments", text)
    (problem,) = problems(at, "offer_payments")
    assert problem.endswith(".") and answer(at) == before and link_of(at) == link
    assert not [
        where for where, shown in on_screen(at) if text in shown and not where.startswith("text_area")
    ]


def test_a_million_numbers_are_answered_within_100_ms() -> None:
    at = say(opened(), Phrase.LIST)
    at.text_area(key="offer_payments_field").set_value(HOSTILE["a million numbers"])
    at.run()
    assert at.error
    taken = []
    for _ in range(3):
        began = time.perf_counter()
        at.session_state["offer_typed"]["list"]["offer_payments"] += "1"
        assert at.run().error
        taken.append(time.perf_counter() - began)
    bare = []
    for _ in range(3):
        at.session_state["offer_typed"]["list"]["offer_payments"] = "1.234,56"
        began = time.perf_counter()
        at.run()
        bare.append(time.perf_counter() - began)
    assert min(taken) - min(bare) < 0.1


def test_full_width_digits_and_words_are_read_and_read_back() -> None:
    at = type_in(say(opened(), Phrase.LIST), "offer_payments", "首期还２，５００，之后5期每期1,700元")
    assert "¥11,000.00" in answer(at) and not at.error
    assert any("Read as 6 payments, ¥11,000.00 in all" in said(one.value) for one in at.caption)


# ---- the guess and the ladder ---------------------------------------------------------------------------


def test_the_guess_comes_before_the_ladder_once() -> None:
    at = opened()
    assert not has(at, "ladder") and has(at, "rate_guess_text")
    at.text_input(key="rate_guess_text").set_value("16")
    press(at, "Show me")
    # 8 % over half a year, doubled, is the guess of 16 %; the truth is 12 × the monthly rate of 6 payments.
    truth = 1200 * numpy_financial.rate(6, -1.08 / 6, 1, 0)
    assert f"{truth:.2f}%" in said(at.info[0].value) and "Doubling" in said(at.info[0].value)
    assert has(at, "ladder")
    say(at, Phrase.FEE)
    assert has(at, "ladder") and not has(at, "rate_guess_text")


def test_a_guess_can_be_skipped_or_mended() -> None:
    at = opened()
    at.text_input(key="rate_guess_text").set_value("much")
    press(at, "Show me")
    assert len(errors(at)) == 1 and not has(at, "ladder")
    skipped(at)
    assert has(at, "ladder") and not at.error


def test_the_ladder_has_a_table_and_words_beside_it() -> None:
    at = set_state(skipped(say(opened(), Phrase.FEE)), ladder_as_table=True)
    (chart,) = at.get("plotly_chart")
    assert "13.03%" in chart.proto.alt
    table = at.table[0].value
    assert list(table.iloc[:, 1]) == ["0.60%", "0.60%", "7.20%", "7.20%", "13.03%", "13.84%"]


def test_what_is_left_open_is_read_in_every_way() -> None:
    """1 fen a month on 10,000 for 12 months: at the end, or on the first amount, it is 12 × 100 = 1,200."""
    at = say(opened(), Phrase.FEN)
    assert any("nearly twice as much" in text for text in texts(at, "untold"))
    costs = list(at.table[0].value.iloc[:, 1])
    assert costs[1:] == ["¥1,200.00"] * 3 and costs[0] < "¥700"


# ---- the lines ------------------------------------------------------------------------------------------

PRIVATE = "l-at=CN&l-by=private&l-what=loan&o-says=fee&o-fee=2"  # 2 % × 12 flat: about 41 % a year


@pytest.mark.parametrize(
    ("day", "limits"),
    [
        # 24 % enforced, 36 % void until 19 August 2020; then four times the LPR: 4 × 3.85 %, 4 × 3.00 %.
        ("2019-06-01", ["24.00%", "36.00%"]),
        ("2021-06-01", ["15.40%", "36.00%"]),
        ("2026-06-01", ["12.00%", "36.00%"]),
    ],
)
def test_another_day_of_the_contract_brings_other_lines(day: str, limits: list[str]) -> None:
    at = opened(link=f"{PRIVATE}&l-on={day}")
    found = [re.findall(r"\((\d+\.\d\d%)\)", text) for text in verdicts(at)]
    assert [one for line in found for one in line] == limits
    letters = [text.split(" · ")[0] for text in verdicts(at)]
    assert letters == ["A", "B"][: len(limits)]


def test_the_rule_and_its_source_are_one_tap_away() -> None:
    at = set_state(opened(link=f"{PRIVATE}&l-on=2021-06-01"), line_0=True)
    inside = "\n".join(texts(at, "legal_lines"))
    for part in ("15.40% is 4 × 3.85%", "What it counts: interest only.", "法释〔2020〕", "Checked on"):
        assert part in inside
    (button,) = at.get("link_button")
    assert button.proto.url.startswith("https://")


def test_the_lpr_is_asked_only_where_it_was_not_seen() -> None:
    at = set_state(opened(link=f"{PRIVATE}&l-on=2021-06-01"), legal_fold=True)
    assert not has(at, "law_lpr_field")
    type_in(at, "law_made", "2028-06-01")
    type_in(at, "law_lpr", "2.5")
    assert "(10.00%)" in verdicts(at)[0]  # 4 × 2.5 %
    assert link_of(at)["l-lpr"] == "2.5" and link_of(at)["l-on"] == "2028-06-01"


def test_the_lender_follows_the_place_and_the_place_the_money() -> None:
    at = set_state(opened(link="cur=HKD"), legal_fold=True)
    assert at.selectbox(key="law_place_field").value == "HK"
    choose(at, "law_place", "TW")
    assert at.selectbox(key="law_lender_field").value == "bank"
    assert any("16.00%" in text for text in verdicts(at))  # Taiwan's Civil Code, art. 205
    choose(at, "law_place", "UK")
    choose(at, "law_product", "loan")
    assert any("Our sources name no line" in said(one.value) for one in at.info)


def test_a_bad_day_stays_with_its_problem_and_the_last_lines() -> None:
    at = set_state(opened(link=f"{PRIVATE}&l-on=2021-06-01"), legal_fold=True)
    before = verdicts(at)
    type_in(at, "law_made", "2021-02-30")
    assert len(problems(at, "law_made")) == 1 and verdicts(at) == before
    assert "l-on" not in link_of(at)


def test_the_lender_is_known_by_its_app() -> None:
    at = set_state(opened(link="l-by=bank"), legal_fold=True)
    assert any("WeBank lends" in said(one.value) for one in at.caption)
    choose(at, "law_place", "HK")
    assert not any("WeBank" in said(one.value) for one in at.caption)


@pytest.mark.parametrize("code", CODES)
def test_no_word_calls_a_price_against_the_law(code: str) -> None:
    at = set_state(opened(code, PRIVATE), line_0=True, line_1=True)
    # The titles of sources say what their publishers wrote.
    shown = re.sub("《.*?》", "", "\n".join(text for _, text in on_screen(at)).lower())
    assert not re.search(r"illegal|unlawful|违法|非法|違法", shown)


# ---- the same money, the check --------------------------------------------------------------------------


def test_the_same_money_elsewhere_follows_its_rate() -> None:
    """Six payments at 1 % a month: 10,000 ÷ ((1 − 1.01⁻⁶) ÷ 0.01) = 1,725.48; about 352.9 in all."""
    at = say(opened(), Phrase.INSTALMENTS)
    assert any("costs ¥352.91: ¥447.09 less" in text for text in texts(at, "same_money"))
    type_in(at, "offer_compared", "0")
    assert any("costs ¥0.00: ¥800.00 less" in text for text in texts(at, "same_money"))
    type_in(at, "offer_compared", "x")
    assert problems(at, "offer_compared")
    assert any("costs ¥0.00: ¥800.00 less" in text for text in texts(at, "same_money"))


def test_the_check_brings_the_debt_to_nothing_row_by_row() -> None:
    table = say(opened(), Phrase.INSTALMENTS).dataframe[0].value
    rows = table.iloc[:-1].map(lambda text: float(re.sub(r"[^\d.]", "", text)))
    owed = 10_000.0
    for _, (_, before, interest, payment, after) in rows.iterrows():
        assert before == pytest.approx(owed)
        owed = after
        assert before + interest - payment == pytest.approx(after)
    assert owed == 0 and len(rows) == 6
    assert table.iloc[-1, 2] == "¥800.00" and table.iloc[-1, 3] == "¥10,800.00"


# ---- links ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("phrase", [Phrase.DAILY, Phrase.LIST, Phrase.DEDUCTED, Phrase.QUOTED])
def test_the_address_opens_the_same_offer(phrase: Phrase) -> None:
    at = say(opened(link="pay=9000&l-by=bank&l-on=2022-01-01"), phrase)
    first = CARDS[phrase].fields[0]
    type_in(at, first, "8000")
    type_in(at, "offer_compared", "7.5")
    again = opened(link="&".join(f"{key}={value}" for key, value in link_of(at).items() if key != "lang"))
    assert answer(again) == answer(at) and texts(again, "legal_lines") == texts(at, "legal_lines")
    assert link_of(again) == link_of(at) and not again.warning and not again.error


def test_bad_parts_of_a_link_are_named_and_the_good_ones_used() -> None:
    at = opened(link="o-says=fee&o-n=1e9&o-fee=1&l-at=Mars&l-by=bank")
    (warning,) = at.warning
    assert set(said(warning.value).split("  \n")) == {
        "Left out of the link: “Instalments”, which cannot be read.",
        "Left out of the link: “Whose law”, which cannot be read.",
    }
    assert "¥1,200.00" in answer(at)  # 12 × 1 %
    assert "A bank" in texts(at, "legal_lines")[1]


def test_a_list_too_long_for_a_link_is_left_out_and_said() -> None:
    at = say(opened(), Phrase.LIST)
    type_in(at, "offer_payments", " ".join(f"{1000 + k}.{k % 90 + 10}" for k in range(500)))
    assert not at.error and "o-list" not in link_of(at)
    assert any("too long for a link" in said(one.value) for one in at.caption)


def test_a_list_that_a_link_lost_asks_for_it() -> None:
    """The example's list would be somebody else's offer."""
    at = opened(link="o-says=list&o-list=a&o-amount=500")
    assert not has(at, "answer") and problems(at, "offer_payments")
    assert said(at.info[0].value) == "Mend the marked fields, and the answer will stand here."
    type_in(at, "offer_payments", "300 300")
    assert "it costs ¥100.00" in answer(at)


def test_a_link_without_an_offer_leaves_what_was_typed() -> None:
    at = type_in(say(opened(), Phrase.FEE), "offer_amount", "20000")
    at.query_params.clear()
    at.query_params["amount"] = "5000"
    run(at)
    assert at.text_input(key="offer_amount_field").value == "20000"


def test_from_my_loan_here_and_back() -> None:
    """12 × 0.8 % of 4,000 = 384: the student's loan."""
    loan = open_page(link="amount=4000&by=flat&price=0.8&way=flat_fee&n=12&pay=2000")
    link = links(loan, "further")["What does this offer really cost?"]
    at = opened(link=link)
    assert "¥384.00" in answer(at) and at.selectbox(key="offer_phrase_field").value == "fee"
    back = open_page(link=links(at, "further")["See this loan's schedule"])
    assert "So the loan costs ¥384.00" in answer(back)


def test_an_offer_that_no_scenario_says_says_so_and_has_no_link() -> None:
    at = say(opened(), Phrase.LIST)
    assert not links(at, "further")
    assert any("list of different" in text for text in texts(at, "further"))


def test_where_to_go_from_here() -> None:
    labels = set(links(say(opened(), Phrase.FEE), "further"))
    assert labels == {"See this loan's schedule", "Compare ways to repay it"}


# ---- words ----------------------------------------------------------------------------------------------


def faces(lang: str) -> list[tuple[str, str]]:
    """Everything the page shows: each phrase, all opened, the guess, several places."""
    t = translator(lang)
    at = opened(lang)
    seen = on_screen(at)
    at.text_input(key="rate_guess_text").set_value("16")
    seen += on_screen(press(at, t("Show me")))
    set_state(at, **dict.fromkeys(CLOSED, True), ladder_as_table=True)
    for phrase in Phrase:
        seen += on_screen(say(at, phrase))
    type_in(at, "income", "")
    for place, lender in (("CN", "small_loan"), ("CN", "private"), ("HK", "money_lender"), ("TW", "private")):
        choose(at, "law_place", place)
        choose(at, "law_lender", lender)
        for day in ("2020-10-01", "2030-01-01"):
            seen += on_screen(type_in(at, "law_made", day))
    for field, text in (
        ("offer_amount", "x"),
        ("law_made", "x"),
        ("law_lpr", "200"),
        ("offer_compared", "-1"),
    ):
        if has(at, f"{field}_field"):
            type_in(at, field, text)
    seen += on_screen(at)
    return [(where, text) for where, text in seen if text not in NAMES]


@CHINESE
def test_everything_on_screen_is_in_the_readers_chinese(lang: str) -> None:
    seen, t = faces(lang), translator(lang)
    # Sources keep the titles and numbers that their publishers gave them.
    titled = [(where, text) for where, text in seen if text.startswith((t("Source"), "C. "))]
    words = [one for one in seen if one not in titled]
    assert titled and not left_in_english(words) and not of_the_other_script(lang, words)
    assert any(re.search(HAN, text) for _, text in seen)


@pytest.mark.parametrize("lang", CODES)
def test_every_box_has_a_label_and_a_meaning(lang: str) -> None:
    at = set_state(opened(lang), legal_fold=True)
    for phrase in Phrase:
        say(at, phrase)
        boxes = [*at.text_input, *at.text_area, *at.selectbox]
        assert all(box.label and box.help for box in boxes if box.key != "rate_guess_text")


def test_a_dollar_sign_is_never_a_formula() -> None:
    at = set_state(opened(link="cur=USD&o-says=less"), **dict.fromkeys(CLOSED, True))
    written = [node.value for node in (*at.markdown, *at.caption)]
    assert any("US" in text and "$" in text for text in written)
    assert not [text for text in written if re.search(r"(?<!\\)\$", text)]


def test_what_is_kept_is_what_was_typed_and_what_was_last_good() -> None:
    at = type_in(say(opened(), Phrase.FEE), "offer_amount", "20000")
    kept = {
        key for key in at.session_state._state.filtered_state if key.startswith(("offer", "legal", "law"))
    }
    widgets = {key for key in kept if key.endswith("_field")}
    assert kept - widgets == {
        "offer",
        "offer_typed",
        "offer_last",
        "offer_last_rate",
        "offer_last_texts",
        "legal_last",
        "legal_fold",
    }
    assert find(at, "offer_phrase_field").value == "fee"
