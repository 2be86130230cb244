"""The pictures of a thousand: every household in its place, counted by eye; nothing by colour alone."""

from __future__ import annotations

import json
from base64 import b64decode
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from core.afford.shock_fields import Lever
from core.afford.thousand_fates import FATES, Fate, counts, dots, place_touched
from core.afford.thousand_levers import as_it_is, pulled
from core.charts.thousand import dots_picture
from core.charts.thousand_fan import fan_picture
from core.charts.thousand_levers import levers_picture
from core.i18n import LANGUAGES, translator
from core.simulate import Outcome
from core.tables.thousand import dots_table, fan_table, levers_table
from tests.core.afford.thousand import HOME, LOAN, NOTHING, chosen, lived

T = translator("en")
CHOICES = chosen({})
BEFORE = lived(as_it_is(LOAN, HOME, CHOICES).case)


def after() -> Outcome:
    saved = pulled(Lever.BUFFER, LOAN, HOME, CHOICES)
    assert saved
    return lived(saved.case)


def spec(figure: go.Figure) -> dict[str, Any]:
    """The figure as the browser gets it, places that are sent as bytes read again."""
    return json.loads(figure.to_json(), object_hook=unpacked)


def unpacked(found: dict[str, Any]) -> Any:
    return [*memoryview(b64decode(found["bdata"])).cast("h")] if found.get("dtype") == "i2" else found


def test_every_household_is_one_dot_and_a_touched_dot_is_found_again() -> None:
    found = dots(after(), BEFORE)
    drawn = spec(dots_picture(dots_table(found), T, 700))
    *traces, ring = drawn["data"]
    spots = [(x, y) for one in traces for x, y in zip(one["x"], one["y"], strict=True)]
    assert len(spots) == len(set(spots)) == 1_000
    # From left to right, from the top down: the order in which they are counted.
    assert [y for _, y in spots] == sorted(y for _, y in spots)
    place = 0
    for run, one in enumerate(traces):
        for number in range(len(one["x"])):
            assert place_touched(found, run, number) == place
            place += 1
    assert (ring["x"], ring["y"]) == ([spots[700][0]], [spots[700][1]])
    assert len(spec(dots_picture(dots_table(found), T))["data"]) == len(traces)


def test_fates_differ_in_shape_and_are_counted_in_words() -> None:
    now = after()
    found = dots(now, BEFORE)
    drawn = spec(dots_picture(dots_table(found), T))
    symbols = [one["marker"]["symbol"] for one in drawn["data"]]
    assert len(set(symbols)) == len(symbols) and {"x", "circle", "circle-open"} <= set(symbols)
    notes = [one["text"] for one in drawn["layout"]["annotations"]]
    assert len(notes) == len(Fate) and len(drawn["layout"]["images"]) == 1
    # What the image shows need not be drawn again.
    assert [one["marker"].get("maxdisplayed") for one in drawn["data"]][-1] == 1
    for fate, note in zip(Fate, notes, strict=True):
        assert f"<b>{counts(now)[fate]}</b> {FATES[fate]}" in note
    helped = sum(one.is_helped for one in found)
    assert helped and notes[-1].endswith(f"○ {helped} thanks to the lever")


def test_a_hundred_stand_together_in_fives() -> None:
    """Nobody falls behind: ten bands of four rows of 25, the rows of a band nearer than the bands."""
    outcome = lived(as_it_is(LOAN, HOME, chosen(NOTHING)).case)
    (drawn,) = spec(dots_picture(dots_table(dots(outcome)), T))["data"]
    rows = sorted(set(drawn["y"]))
    assert len(rows) == 40 and all(drawn["y"].count(row) == 25 for row in rows)
    steps = [second - first for first, second in pairwise(rows)]
    assert set(steps[3::4]) != set(steps[:3]) and min(steps[3::4]) > max(steps[:3])
    columns = sorted(set(drawn["x"]))
    wide = [second - first for first, second in pairwise(columns)]
    assert [k + 1 for k, step in enumerate(wide) if step > min(wide)] == [5, 10, 15, 20]


def test_pictures_are_small() -> None:
    found = dots_table(dots(after(), BEFORE))
    assert len(dots_picture(found, T, 3).to_json()) < 10_000
    long = lived(as_it_is(LOAN, HOME, CHOICES).case, 60)
    assert len(fan_picture(fan_table(long), T, "CNY", fan_table(long)).to_json()) < 8_000


def stands_inside(drawn: dict[str, Any]) -> None:
    """The highest name stands inside the picture with all its lines: of 12 px, 1.3 times as high with a gap.

    It is written about its place; above that are the margin and what is left of at least 200 px.
    """
    names, look = drawn["data"][-1], drawn["layout"]
    half = (names["text"][-1].count("<br>") + 1) * 1.3 * names["textfont"]["size"] / 2
    below = 1 - names["y"][-1] / look["yaxis"]["range"][1]
    assert half <= look["margin"]["t"] + 200 * below


def test_the_fan_names_its_lines_apart() -> None:
    home = replace(HOME, savings=20_000_000)
    for outcome in (after(), BEFORE, lived(as_it_is(LOAN, home, CHOICES).case)):
        drawn = spec(fan_picture(fan_table(outcome), T, "CNY", fan_table(BEFORE)))
        *lines, notes = drawn["data"]
        assert len({one["line"].get("dash", "solid") for one in lines}) == 3
        text = " ".join(notes["text"])
        assert all(name in text for name in ("best tenth", "middle", "worst tenth"))
        top = drawn["layout"]["yaxis"]["range"][1]
        places = [y / top for y in notes["y"]]
        assert all(0 <= place <= 1.001 for place in places)
        assert all(second - first > 0.12 for first, second in pairwise(places))
        stands_inside(drawn)
    # Where nothing happens all three are one.
    quiet = lived(as_it_is(LOAN, HOME, chosen(NOTHING)).case)
    drawn = spec(fan_picture(fan_table(quiet), T, "CNY"))
    stands_inside(drawn)
    (note,) = drawn["data"][-1]["text"]
    assert note.replace("\N{NO-BREAK SPACE}", "") == "best tenth<br>middle<br>worst tenth<br><b>¥5,100</b>"


def test_a_bar_for_each_lever_with_its_count() -> None:
    told = [
        {Fate.DAYS_90: 40, Fate.DAYS_30: 20, Fate.MISSED: 6, Fate.NEVER: 934},
        {Fate.DAYS_90: 10, Fate.DAYS_30: 0, Fate.MISSED: 0, Fate.NEVER: 990},
    ]
    drawn = spec(levers_picture(levers_table(told), T, ["As it is", "Borrow less"], 1))
    assert [one["x"] for one in drawn["data"]] == [[40, 10], [20, 0], [6, 0]]
    patterns = [one["marker"]["pattern"]["shape"] for one in drawn["data"]]
    assert len(set(patterns)) == 3
    assert [one["text"] for one in drawn["layout"]["annotations"]] == [
        "As it is · <b>66</b>",
        "▸ Borrow less · <b>10</b>",
    ]
    none = [dict.fromkeys(Fate, 0)]
    assert spec(levers_picture(levers_table(none), T, ["As it is"]))["data"] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_in_every_language(lang: str) -> None:
    t = translator(lang)
    assert dots_picture(dots_table(dots(BEFORE)), t).layout.annotations
    assert isinstance(fan_table(BEFORE), pd.DataFrame) and fan_picture(fan_table(BEFORE), t, "JPY")
