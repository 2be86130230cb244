"""What happens on the page when a reader changes something."""

from __future__ import annotations

import json

import pytest

from core.inputs import FIELDS
from pages.shell import parts
from tests.pages.opening import (
    CLOSED,
    answer,
    choose,
    errors,
    find,
    has,
    link_of,
    open_page,
    problems,
    said,
    set_state,
    settle,
    slid,
    slide,
    type_in,
)

MEND = "Mend the marked fields. Until then, this is the loan as it was."


def price(at) -> str:
    return at.text_input(key="price_field").value


def test_a_larger_amount_at_the_same_price_doubles_the_instalment() -> None:
    at = type_in(open_page(), "amount", "20000")
    assert price(at) == "3600"  # twice 10,000 at the same rate: twice 1,800
    for part in ("¥20,000", "¥3,600.00", "¥21,600.00", "¥1,600.00", "26.93%", "¥80"):
        assert part in answer(at)
    assert any("the instalment follows" in caption.value for caption in at.caption)


def test_a_typed_instalment_is_the_offer_itself_and_stays() -> None:
    at = type_in(open_page(), "price", "1750")  # 6 × 1,750 = 10,500
    assert price(at) == "1750"
    for part in ("¥1,750.00", "¥10,500.00", "¥500.00", "¥50"):
        assert part in answer(at)
    assert not any("the instalment follows" in caption.value for caption in at.caption)


def test_the_term_by_text_and_by_slider_is_the_same() -> None:
    typed = type_in(open_page(), "periods", "12")
    slid = slide(open_page(), 12)
    assert price(typed) == price(slid) == "959.84"
    assert answer(typed) == answer(slid)
    assert typed.slider(key="periods_slider").value == 12
    assert slid.text_input(key="periods_field").value == "12"
    assert link_of(typed) == link_of(slid)


def test_a_slider_moves_the_answer_and_the_picture_before_the_rest() -> None:
    at = open_page()
    slid(at, "periods_slider", 12, parts.PICTURE)
    assert "¥959.84" in answer(at)
    assert not has(at, "price_field") and not at.dataframe, "only these two were drawn again"
    assert len(json.loads(at.get("plotly_chart")[0].proto.spec)["data"][0]["x"]) == 12


def test_sliding_there_and_back_loses_nothing() -> None:
    at = open_page()
    before = answer(at)
    for term in (1, 7, 24, 13, 6):
        slide(at, term)
    assert price(at) == "1800" and answer(at) == before


def test_what_the_page_itself_wrote_in_a_box_comes_back_late_and_is_no_typing() -> None:
    """A held arrow key: each message tells of boxes as the browser knew them, some redraws behind."""
    at = open_page()
    for term, heard in ((15, "6"), (15, "6"), (16, "6"), (16, "15"), (16, "16")):
        at.slider(key="periods_slider").set_value(term)
        at.text_input(key="periods_field").set_value(heard)
        settle(at)
        assert link_of(at)["n"] == str(term)
        assert at.slider(key="periods_slider").value == term


def test_typed_away_from_what_the_page_wrote_and_back_at_once() -> None:
    at = slide(open_page(), 12)
    type_in(at, "periods", "13")
    type_in(at, "periods", "12")
    assert link_of(at)["n"] == "12" and at.slider(key="periods_slider").value == 12


def test_the_slider_reaches_as_far_as_the_term() -> None:
    ends = {"6": 24, "24": 24, "25": 60, "61": 120, "360": 360, "600": 600}
    for term, end in ends.items():
        at = open_page(link=f"by=year&price=5&n={term}")
        assert (at.slider(key="periods_slider").max, at.slider(key="periods_slider").value) == (
            end,
            int(term),
        )


@pytest.mark.parametrize("quote", ["year", "month", "day"])
def test_another_quote_is_the_same_loan(quote: str) -> None:
    at = open_page()
    choose(at, "quote", quote)
    # 26.9306 % a year; ÷ 12; ÷ 365, where four decimals would make 1,800.03 of 1,800.00
    assert price(at) == {"year": "26.9306", "month": "2.2442", "day": "0.07378"}[quote]
    assert "¥1,800.00" in answer(at)
    choose(at, "quote", "instalment")
    assert price(at) == "1800"


@pytest.mark.parametrize("quote", ["year", "month", "day", "flat"])
def test_another_quote_is_the_same_loan_by_the_week_too(quote: str) -> None:
    """A week is 7/30 of a month or so, 1/52 of a year to another convention: the loan must not change."""
    at = open_page(link="amount=3000&price=275&n=12&every=1w")
    choose(at, "quote", quote)
    assert "¥275.00" in answer(at) and not at.error


def test_a_flat_quote_brings_its_own_method() -> None:
    at = choose(open_page(), "quote", "flat")
    assert price(at) == "1.3333"  # 800 ÷ 10,000 ÷ 6 months
    assert at.selectbox(key="method_field").value == "flat_fee"
    assert "¥1,800.00" in answer(at) and not at.error
    choose(at, "quote", "year")
    assert at.selectbox(key="method_field").value == "equal_instalment" and not at.error


@pytest.mark.parametrize("method", ["equal_principal", "interest_only", "single_repayment"])
def test_another_method_from_a_known_instalment_keeps_the_price(method: str) -> None:
    at = choose(open_page(), "method", method)
    assert not at.error
    assert at.selectbox(key="quote_field").value == "year" and price(at) == "26.9306"
    # 26.9306 % ÷ 12 of 10,000 is 224.42; six times that at the end is 1,346.53.
    says = {
        "equal_principal": ("¥1,891.09",),  # 10,000 ÷ 6 + 224.42
        "interest_only": ("¥224.42", "¥10,224.42", "¥1,346.52"),
        "single_repayment": ("¥11,346.53",),
    }[method]
    for part in says:
        assert part in answer(at)


def test_the_flat_fee_can_be_told_by_its_instalment() -> None:
    at = choose(open_page(), "method", "flat_fee")
    assert price(at) == "1800" and at.selectbox(key="quote_field").value == "instalment"
    assert "¥10,800.00" in answer(at) and not at.error


BAD = {
    "amount": "ten thousand", "income": "1e9", "price": "-5", "periods": "six", "start": "2026-02-30",
    "first_due": "2020-01-01", "fee_each": "12.345", "grace_principal": "6", "down_payment": "10000",
    "multiple": "10",
}  # fmt: skip


@pytest.mark.parametrize(("field", "text"), BAD.items())
def test_a_bad_text_stays_with_its_problem_beside_it(field: str, text: str) -> None:
    at = set_state(open_page(), more=True)
    before, link = answer(at), link_of(at)
    type_in(at, field, text)
    assert at.text_input(key=f"{field}_field").value == text
    (problem,) = problems(at, field)
    assert len(errors(at)) == 1 and problem.endswith(".") and text not in problem
    assert said(at.info[0].value) == MEND
    assert answer(at) == before, "the last loan that could be computed stays on screen"
    assert link_of(at) == link, "a link carries no one's mistakes"
    type_in(at, field, FIELDS[field].default or "")
    assert not at.error and not at.info


def test_a_problem_opens_the_fold_that_holds_it() -> None:
    at = open_page(link="by=year&price=10&n=12&g1=6")
    assert not has(at, "grace_principal_field")
    type_in(at, "periods", "6")  # now all six would pay interest only
    assert at.session_state["more"] is True
    assert problems(at, "grace_principal") == [
        "At least one instalment must repay principal: write at most 5."
    ]


@pytest.mark.parametrize(
    ("typed", "instalment"),
    [
        ([("amount", "abc"), ("amount", "8000")], "1440"),  # 8,000 of 10,000: 0.8 × 1,800
        ([("amount", ""), ("amount", "20000")], "3600"),
        ([("periods", "0"), ("periods", "12")], "959.84"),
        ([("amount", "abc"), ("periods", "12"), ("amount", "20000")], "1919.67"),  # twice, rounded once
        ([("amount", "20000"), ("amount", "2e4"), ("amount", "10000")], "1800"),
        # Typed while the amount cannot be read, it is the instalment of what will be typed there.
        ([("amount", "abc"), ("price", "1500"), ("amount", "8000")], "1500"),
        ([("amount", "abc"), ("price", "1500"), ("amount", "8000"), ("amount", "16000")], "3000"),
    ],
)
def test_what_was_mistyped_on_the_way_changes_no_price(typed: list[tuple[str, str]], instalment: str) -> None:
    at = open_page()
    for field, text in typed:
        type_in(at, field, text)
    assert price(at) == instalment and not at.error


def test_several_problems_are_said_at_once() -> None:
    at = set_state(open_page(), more=True)
    for field in ("amount", "periods", "start"):
        type_in(at, field, BAD[field])
    assert all(problems(at, field) for field in ("amount", "periods", "start"))


def test_an_emptied_pay_is_none() -> None:
    at = type_in(open_page(), "income", "")
    assert "monthly pay" not in answer(at) and not at.error


def test_another_currency_takes_the_figures_as_they_stand() -> None:
    at = set_state(open_page(), more=True)
    choose(at, "currency", "USD")
    assert "US$1,800.00" in answer(at) and "US$10,800.00" in answer(at)
    choose(at, "currency", "JPY")
    assert "JP¥10,800" in answer(at)


def test_what_was_typed_in_the_fold_survives_closing_it() -> None:
    at = set_state(open_page(), more=True)
    type_in(at, "fee_each", "5")
    set_state(at, more=False)
    type_in(at, "amount", "20000")
    assert at.session_state["raw"]["fee_each"] == "5" and link_of(at)["fe"] == "5"
    set_state(at, more=True)
    assert at.text_input(key="fee_each_field").value == "5"


def test_the_fold_says_how_much_differs_inside_and_stays_open() -> None:
    at = open_page(link="by=year&price=10&fe=5&g1=2")
    assert "2 entries in there differ from the usual." in [one.value for one in at.caption]
    assert not any("differ" in one.value for one in open_page().caption)
    set_state(at, more=True)
    # AppTest forgets what is open; but another fold would be a closed one, and would take the focus away.
    before = find(at, "more")._block_id
    type_in(at, "fee_end", "20")
    assert find(at, "more")._block_id == before


@pytest.mark.parametrize("code", ["zh-Hans", "zh-Hant", "en"])
def test_another_language_keeps_the_loan(code: str) -> None:
    at = open_page("en" if code != "en" else "zh-Hans", "amount=25000&by=day&price=0.05&n=9&fe=3")
    set_state(at, more=True)
    type_in(at, "periods", "many")
    before = dict(at.session_state["raw"])
    set_state(at, language=code)
    assert at.session_state["raw"] == before
    assert at.text_input(key="periods_field").value == "many" and at.error
    type_in(at, "periods", "9")
    fresh = open_page(code, "amount=25000&by=day&price=0.05&n=9&fe=3")
    assert answer(at) == answer(fresh) and not at.error
    assert link_of(at)["lang"] == code


def test_everything_that_is_kept_is_the_scenario_and_what_is_open() -> None:
    """Nothing about anyone is kept: no history, no copies of results, no guess but the last."""
    at = open_page()
    for field, text in (("amount", "20000"), ("periods", "9"), ("income", "9000")):
        type_in(at, field, text)
    set_state(at, picture_choice=find(at, "picture_choice").value, more=True)
    kept = set(at.session_state._state.filtered_state)
    widgets = {f"{field}_field" for field in FIELDS}
    opened = set(CLOSED)
    choices = {"language", "picture_choice", "as_table", "periods_slider", "schedule", "picture"}
    own = {
        "raw", "link_problems", "last", "rate", "followed", "lang_set", "rest_is_stale", "asking",
        "parts_here", "page_is_whole", "language_spoken",
        "guess_said", "guess_skipped", "guess_about", "guess_text", "address", "addresses", "shown",
        "answer_part", "picture_part",
    }  # fmt: skip
    assert kept <= widgets | opened | choices | own, kept - (widgets | opened | choices | own)


def test_the_link_in_the_address_opens_the_same_loan() -> None:
    at = set_state(open_page(), more=True)
    type_in(at, "amount", "33333.33")
    choose(at, "quote", "month")
    type_in(at, "price", "1.25%")
    choose(at, "method", "equal_principal")
    type_in(at, "fee_deducted", "2.5%")
    choose(at, "day_count", "act-365")
    choose(at, "every", "2w")
    assert not at.error
    other = open_page(link=link_of(at))
    assert answer(other) == answer(at)
    assert other.session_state["raw"] == {**at.session_state["raw"], "price": "1.25"}
    assert not other.warning
    assert link_of(other) == link_of(at)
