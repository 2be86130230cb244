"""The page's own choices: read, written, whatever a link or a box holds."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.compare import (
    WAYS_FIELDS,
    WAYS_KEYS,
    GridOf,
    Line,
    Same,
    Shown,
    WayKey,
    read_choices,
    read_link_choices,
    write_link_choices,
)
from core.inputs import FIELDS

DAY = date(2026, 1, 31)


def test_nothing_chosen_is_the_first_of_everything_and_nothing_asked() -> None:
    chosen = read_choices({}, DAY, "CNY")
    assert (chosen.same, chosen.shown, chosen.against) == (Same.QUOTE, Shown.CASH, WayKey.OWN)
    assert (chosen.cells, chosen.lines) == (GridOf.INTEREST, Line.COST)
    assert chosen.at is chosen.bear is chosen.term is None and not chosen.problems


def test_what_is_typed_is_read_by_the_decoder_of_all_fields() -> None:
    chosen = read_choices({"ways_bear": "１，２００.５", "ways_term": "24", "ways_at": "3"}, DAY, "CNY")
    assert (chosen.bear, chosen.term, chosen.at) == (120_050, 24, 3)
    assert read_choices({"ways_bear": "1200"}, DAY, "JPY").bear == 1200


@pytest.mark.parametrize(
    ("name", "text", "key"),
    [
        ("ways_bear", "much", "form"),
        ("ways_bear", "0", "range"),
        ("ways_bear", "1.234", "decimals"),
        ("ways_term", "601", "range"),
        ("ways_term", "0", "range"),
        ("ways_term", "1" * 41, "long"),
    ],
)
def test_a_bad_text_is_a_problem_and_asks_nothing(name: str, text: str, key: str) -> None:
    chosen = read_choices({name: text}, DAY, "CNY")
    assert [(one.field, one.key) for one in chosen.problems] == [(name, key)]
    assert chosen.bear is chosen.term is None


def test_a_link_names_what_it_could_not_use() -> None:
    opened = read_link_choices(
        [("w-same", "yearly_cost"), ("w-show", "x"), ("w-at", "1"), ("w-at", "2"), ("n", "x")], DAY, "CNY"
    )
    assert dict(opened.raw) == {"ways_same": "yearly_cost"}
    assert [(one.field, one.key) for one in opened.problems] == [("ways_shown", "form"), ("ways_at", "twice")]


def test_no_key_is_the_scenarios_or_the_second_offers() -> None:
    assert not WAYS_KEYS & {field.key for field in FIELDS.values()}
    assert all(key.startswith("w-") for key in WAYS_KEYS)


@given(st.dictionaries(st.sampled_from(list(WAYS_FIELDS)), st.text(max_size=50)))
def test_whatever_stands_in_the_boxes_a_link_carries_what_can_be_read(raw: dict[str, str]) -> None:
    link = write_link_choices(raw, DAY, "CNY")
    opened = read_link_choices(link.items(), DAY, "CNY")
    assert not opened.problems
    assert write_link_choices(opened.raw, DAY, "CNY") == {**write_link_choices({}, DAY, "CNY"), **link}
    before, after = read_choices(raw, DAY, "CNY"), read_choices(opened.raw, DAY, "CNY")
    assert [getattr(before, name) for name in ("same", "shown", "against", "at", "bear", "term")] == [
        getattr(after, name) for name in ("same", "shown", "against", "at", "bear", "term")
    ]
