"""The pictures of being late: small, in every language, nothing told by colour alone."""

from __future__ import annotations

import json
from collections.abc import Callable

import plotly.graph_objects as go
import pytest

from core.charts.late import stairs_picture
from core.charts.late_bars import grace_picture, part_picture
from core.charts.record import record_picture
from core.charts.two_courses import two_courses_picture
from core.i18n import LANGUAGES, Translator, translator
from core.late.call_or_wait import call_or_wait
from core.late.fields import Agreed
from core.late.graces import meanings
from core.late.part import part_payments
from core.late.record import boxes
from core.tables.late import grace_table, part_table, record_table, stairs_table, two_courses_table
from tests.core.late.year import HALF_MORE, YEAR, missed, row


def stairs(t: Translator) -> go.Figure:
    return stairs_picture(stairs_table(missed()), t, "CNY", 30, (1, 4, 31, 91, 180))


def courses(t: Translator) -> go.Figure:
    two = call_or_wait(YEAR, row(), HALF_MORE, Agreed.SPREAD)
    return two_courses_picture(two_courses_table(two), t, "CNY")


def record(t: Translator) -> go.Figure:
    return record_picture(record_table(boxes(missed(), 75)))


def part(t: Translator) -> go.Figure:
    return part_picture(part_table(part_payments(missed(), 30, 50_000), "CNY"), t, "CNY")


def graces(t: Translator) -> go.Figure:
    return grace_picture(grace_table(meanings(YEAR, row(), HALF_MORE)), t, "CNY")


ALL = pytest.mark.parametrize("draw", [stairs, courses, record, part, graces])


@ALL
@pytest.mark.parametrize("code", LANGUAGES)
def test_a_picture_is_drawn_in_every_language_and_is_small(
    draw: Callable[[Translator], go.Figure], code: str
) -> None:
    figure = draw(translator(code))
    go.Figure(figure.to_dict())  # the library itself finds nothing amiss
    assert len(json.dumps(figure.to_dict(), default=str)) < 25_000


def test_the_staircase_has_parts_a_day_and_numbered_stages() -> None:
    figure = stairs(translator("en"))
    *parts, lines, numbers, day = figure.data
    assert [trace.name for trace in (*parts, day)] == ["Principal", "Interest", "Penalty interest", "Day 30"]
    assert [len(trace.x) for trace in (*parts, day)] == [181, 181, 181, 2]
    # 1,000 due at once, and a thousand more on the 31st day.
    assert figure.data[0].y[30] == 1_000 and figure.data[0].y[31] == 2_000
    assert list(lines.x[::3]) == [1, 4, 31, 91, 180]
    # The first two stages are too close to be told apart.
    assert list(zip(numbers.x, numbers.text, numbers.textposition, strict=True)) == [
        (1, "<b>1 2</b>", "top right"), (31, "<b>3</b>", "top center"), (91, "<b>4</b>", "top center"),
        (180, "<b>5</b>", "top center"),
    ]  # fmt: skip
    assert {*lines.y[1::3], *numbers.y} == {day.y[1]}
    assert len({(trace.fillpattern or {}).shape for trace in parts}) == 3
    assert len(stairs_picture(stairs_table(missed()), translator("en"), "CNY", 30).data) == 4


def test_every_box_says_its_mark_and_its_month() -> None:
    figure = record(translator("en"))
    notes = [text for line in figure.data[0].text for text in line]
    assert len(notes) == 24
    assert notes[1].startswith("<b>1</b>") and notes[1].endswith("2026-03")
    assert list(figure.data[0].z[0][:4]) == [0, 1, 2, -1]


def test_every_bar_says_its_name_and_its_sum() -> None:
    notes = [note.text for note in part(translator("en")).layout.annotations]
    assert "375.21" in notes[0] and "500.00" in notes[3]
    notes = [note.text for note in graces(translator("en")).layout.annotations]
    assert len(notes) == 5 and "896.60" in " ".join(notes)


def test_waiting_is_dashed_and_ends_higher() -> None:
    call, wait = courses(translator("en")).data
    assert wait.line.dash == "dash" and call.line.dash is None
    # 15.29 + 29.59 + 42.90, and three days of 180 a year.
    assert (call.y[-1], wait.y[-1]) == (1.48, 87.78)
