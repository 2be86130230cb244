"""The pictures with their lesson, guess and table twin; the schedule with the sum of a touched row."""

from __future__ import annotations

import json
import re

import pytest
from streamlit.testing.v1 import AppTest

from core.tables import Picture
from tests.pages.opening import find, has, open_page, press, said, set_state, texts, type_in

QUESTION = "This loan costs ¥800.00 of interest over 6 payments. How much of it is paid after 3?"


def chart(at: AppTest) -> dict:
    (element,) = at.get("plotly_chart")
    return json.loads(element.proto.spec)


def pile(link: str = "") -> AppTest:
    return set_state(open_page(link=link), picture_choice=Picture.PILE)


def guess(at: AppTest, text: str) -> AppTest:
    at.text_input(key="guess_text").set_value(text)
    return press(at, "Show me")


def test_one_picture_at_a_time_each_with_its_lesson() -> None:
    at = open_page()
    assert len(chart(at)["data"]) == 2
    # 10,000 × 26.9306 % ÷ 12 = 224.42; of the last 1,800.00, 1,760.49 is principal
    assert "¥224.42" in find_lesson(at) and "¥39.51" in find_lesson(at)
    set_state(at, picture_choice=Picture.LEFT)
    # 10,000 − 1,575.58 − 1,610.94 − 1,647.09 = 5,166.39
    assert "After 3 of 6 payments you still owe ¥5,166.39, 52%" in find_lesson(at)
    assert len(chart(at)["data"]) == 1


def find_lesson(at: AppTest) -> str:
    """The text just before the picture."""
    markdown = [said(node.value) for node in at.markdown]
    return next(text for text in markdown if "payment" in text and "You borrow" not in text)


def test_a_guess_is_asked_before_the_picture_and_shown_over_it() -> None:
    at = pile()
    assert QUESTION in [said(one.value) for one in at.markdown]
    assert not at.get("plotly_chart"), "first the guess"
    guess(at, "400")
    (word,) = [said(one.value) for one in at.info]
    # 224.42 + 189.06 + 152.91 = 566.39
    assert word.startswith("You guessed ¥400.00; it is ¥566.39.")
    truth, said_line = chart(at)["data"]
    assert truth["y"][3] == pytest.approx(566.39) and truth["y"][-1] == 800
    # A straight line through the guess: 400 after 3 payments is 800 after 6.
    assert said_line["x"] == [0, 3, 6] and said_line["y"] == [0, 400, 800]
    assert said_line["line"]["dash"] != "solid", "told apart by more than its colour"


def test_a_guess_near_the_truth_is_well_seen() -> None:
    at = guess(pile(), "560")
    assert said(at.info[0].value) == "You guessed ¥560.00, and it is ¥566.39: well seen."


def test_a_guess_can_be_skipped() -> None:
    at = press(pile(), "Skip the guess")
    assert len(chart(at)["data"]) == 1 and not at.info and not at.error
    at = guess(pile(), "  ")
    assert len(chart(at)["data"]) == 1 and not at.error


@pytest.mark.parametrize("text", ["a lot", "-3", "800.01"])
def test_a_guess_that_cannot_be_read_stays_in_its_box_and_shows_nothing_yet(text: str) -> None:
    at = guess(pile(), text)
    assert at.error and not at.get("plotly_chart")
    assert at.text_input(key="guess_text").value == text
    guess(at, "800")  # all the interest there is
    assert not at.error and "You guessed ¥800.00" in said(at.info[0].value)
    at = press(guess(pile(), text), "Skip the guess")
    assert not at.error and len(chart(at)["data"]) == 1


def test_a_guess_is_not_held_against_another_loan() -> None:
    at = guess(pile(), "400")
    type_in(at, "amount", "20000")
    assert not at.info and len(chart(at)["data"]) == 1
    assert "Guess again" in [one.label for one in at.button]
    type_in(at, "amount", "10000")
    assert said(at.info[0].value).startswith("You guessed ¥400.00")


def test_nothing_to_guess_nothing_asked() -> None:
    for link in ("by=year&price=0", "n=1&price=10100"):
        at = pile(link)
        assert not has(at, "guess_text") and chart(at)


@pytest.mark.parametrize("picture", Picture)
def test_the_table_twin_has_the_figures_of_the_picture(picture: Picture) -> None:
    at = set_state(open_page(link="fe=5"), picture_choice=picture, guess_skipped=True)
    assert not at.table
    set_state(at, as_table=True)
    table = at.table[0].value
    assert len(table) == 6
    drawn = chart(at)["data"][0]["y"][-6:]
    shown = table[{"split": "Principal", "pile": "Interest so far", "left": "Still owed"}[picture.value]]
    assert [float(re.sub("[¥,]", "", text)) for text in shown] == pytest.approx(drawn)
    set_state(at, as_table=False)
    assert not at.table


def test_touching_a_row_shows_its_sum() -> None:
    at = open_page(start="2026-01-15")
    assert "Do the sums agree?" in texts(at, "row_sum")
    table = at.dataframe[0].value
    assert list(table.columns) == ["No.", "Due date", "Payment", "Interest", "Principal", "Still owed"]
    cell = (1, table.columns[2])
    set_state(at, schedule={"selection": {"rows": [], "columns": [], "cells": [cell]}})
    steps = "\n".join(texts(at, "row_sum"))
    # 8,424.42 × 2.2442 % = 189.06; 1,800 − 189.06 = 1,610.94; 8,424.42 − 1,610.94 = 6,813.48
    for part in ("2", "¥8,424.42", "¥189.06", "¥1,610.94", "¥6,813.48"):
        assert part in steps


def test_touching_the_first_day_shows_what_is_paid_and_deducted_on_it() -> None:
    """10 % of 10,000 is deducted: 9,000 is paid out. With the 500 of that day, 1,500 of fees."""
    at = open_page(link="by=year&price=18&n=3&fp=500&fd=10%25", start="2026-01-15")
    table = at.dataframe[0].value
    assert tuple(table.iloc[0, :3]) == ("First day", "15 Jan 2026", "¥500.00")
    assert table.iloc[-1]["Payment"] == "¥10,801.49" and table.iloc[-1]["Fee"] == "¥1,500.00"
    set_state(at, schedule={"selection": {"rows": [], "columns": [], "cells": [(0, "Payment")]}})
    steps = "\n".join(texts(at, "row_sum"))
    for part in ("What happens on the first day", "¥500.00", "¥1,000.00", "¥9,000.00"):
        assert part in steps
    set_state(at, schedule={"selection": {"rows": [], "columns": [], "cells": [(1, "Payment")]}})
    assert "¥150.00" in "\n".join(texts(at, "row_sum"))  # 10,000 × 1.5 %: the first payment, not the second


def test_touching_a_subtotal_shows_the_checks_and_a_shorter_schedule_forgets_the_row() -> None:
    at = open_page(link="n=12&price=950", start="2026-06-15")
    table = at.dataframe[0].value
    # June to December 2026 is six payments; the seventh line is their subtotal: 6 × 950 = 5,700.
    assert tuple(table.iloc[6, :3]) == ("Σ", "2026", "¥5,700.00")
    assert table.iloc[-1, 2] == "¥11,400.00"
    set_state(at, schedule={"selection": {"rows": [], "columns": [], "cells": [(6, "Payment")]}})
    assert "Do the sums agree?" in texts(at, "row_sum")
    set_state(at, schedule={"selection": {"rows": [], "columns": [], "cells": [(12, "Payment")]}})
    assert "Do the sums agree?" not in texts(at, "row_sum")
    type_in(at, "price", "11000")
    type_in(at, "periods", "1")
    assert "Do the sums agree?" in texts(at, "row_sum")


@pytest.mark.parametrize(
    ("key", "parts"),
    [
        (
            "figure_cost",
            ("6 × ¥1,800.00 = ¥10,800.00", "¥10,800.00 paid in all − ¥10,000.00 received = ¥800.00"),
        ),
        ("figure_nominal", ("2.2442% × 12 periods a year = 26.93%",)),
        ("figure_effective", ("(1 + 2.2442%)^12 − 1 = 30.52%",)),
        ("figure_days", ("¥15,000 a month ÷ 30 days = ¥500.00 a day", "¥800.00 ÷ ¥500.00 = 1.6 days")),
    ],
)
def test_each_figure_opens_its_meaning_and_its_sum(key: str, parts: tuple[str, ...]) -> None:
    at = open_page()
    assert not texts(at, key), "worked out only when it is opened"
    set_state(at, **{key: True})
    meaning, steps = texts(at, key)
    assert "Mr Zhang: " in meaning, "what the word means, with a worked number"
    for part in parts:
        assert part in steps


def test_the_link_and_the_files_are_made_when_they_are_asked_for() -> None:
    at = open_page("zh-Hant", "amount=20000&price=3600")
    assert not at.code and not at.get("download_button")
    set_state(at, keep=True)
    (code,) = at.code
    assert "lang=zh-Hant&amount=20000" in code.value and "price=3600" in code.value
    assert len(at.get("download_button")) == 3
    assert find(at, "get_csv").label == "CSV"
