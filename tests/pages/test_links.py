"""Links of every quality: good parts are used, bad ones named, nothing of them shown or run."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest

from core.inputs import FIELDS
from tests.pages.opening import answer, link_of, open_page, said, set_state, type_in
from tests.pages.screen import on_screen

CORPUS = tomllib.loads((Path(__file__).parents[1] / "cases" / "hostile.toml").read_text("utf-8"))
LINKS: list[dict[str, Any]] = CORPUS["link"]
# One of each sort, and whatever could be read as HTML, Markdown or a formula.
TEXTS: list[dict[str, Any]] = [
    case
    for place, case in enumerate(CORPUS["field"])
    if place % 4 == 0 or set(case["text"]) & set("<>[]$=`*")
]


def test_a_bad_part_is_named_and_the_good_ones_are_used() -> None:
    at = open_page(link="amount=ten&n=12&price=950&pay=9000")
    (warning,) = at.warning
    assert said(warning.value) == "Left out of the link: “Amount borrowed”, which cannot be read."
    assert at.text_input(key="amount_field").value == "10000"
    for part in ("¥10,000", "12 instalments", "¥950.00", "¥11,400.00", "¥9,000"):
        assert part in answer(at)


def test_a_part_given_twice_is_left_out() -> None:
    at = open_page(link="amount=20000&amount=30000&price=2000")
    assert (
        said(at.warning[0].value) == "Left out of the link: “Amount borrowed”, which it gives more than once."
    )
    assert "¥10,000" in answer(at) and "¥12,000.00" in answer(at)


def test_what_was_said_of_a_link_is_said_until_another_is_opened() -> None:
    at = type_in(open_page(link="amount=ten"), "amount", "500")
    assert len(at.warning) <= 1 and "amount" in link_of(at)
    assert not open_page(link=link_of(at)).warning


def test_parts_that_contradict_each_other_open_with_the_problem_beside_an_invented_loan() -> None:
    at = open_page(link="amount=10000&price=1000&n=6")  # 6 × 1,000 is less than 10,000
    assert len(at.error) == 1 and "¥1,666.67" in said(at.error[0].value)
    assert "Until then, an invented loan stands here" in at.info[0].value and "¥800.00" in answer(at)
    assert at.text_input(key="price_field").value == "1000" and link_of(at)["price"] == "1000"
    type_in(at, "price", "1700")
    assert "¥10,200.00" in answer(at) and not at.error and not at.info
    type_in(at, "price", "1000")
    assert "this is the loan as it was" in at.info[0].value and "¥10,200.00" in answer(at)


@pytest.mark.parametrize("case", LINKS, ids=lambda case: case["why"])
def test_a_hostile_link_opens_the_page(case: dict[str, Any]) -> None:
    # Of more than a thousand parts Streamlit itself shows the page none.
    query = case["query"] + case.get("filler", "") * min(case.get("times", 0), 900)
    at = open_page("en", query)
    assert "You borrow" in answer(at)
    assert bool(at.warning) == bool(case["left_out"])
    for field, text in case["kept"].items():
        assert at.session_state["raw"][field] == text
    foreign = {text for pair in parse_qsl(query) for text in pair if len(text) > 4 and not text.isalnum()}
    mine = set(link_of(at).values())
    shown = "\n".join(text for _, text in on_screen(at))
    assert not [text for text in foreign - mine if text in shown]


@pytest.mark.parametrize("case", TEXTS, ids=lambda case: f"{case['name']}: {case['why']}")
def test_a_hostile_text_in_a_box_is_a_problem_and_nothing_else(case: dict[str, Any]) -> None:
    if case["name"] not in FIELDS or FIELDS[case["name"]].choices or case["name"] == "every":
        pytest.skip("a list, not a box")
    text = case["text"] * min(case.get("times", 1), 10_000)
    at = set_state(open_page(link=f"by={case['quote']}" if "quote" in case else ""), more=True)
    before = answer(at)
    type_in(at, case["name"], text)
    assert len(at.error) == 1 and answer(at) == before
    echoed = [
        where
        for where, shown in on_screen(at)
        if len(text.strip()) > 3 and text in shown and not where.startswith("text_input")
    ]
    assert not echoed
    assert text not in link_of(at).values() or text in ("", "0")
