"""The path: every way ends, none goes round, every step is reached, and each end says what to do."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.i18n import translator
from core.law import Jurisdiction, Kind, lawbook
from core.trouble import PATH, START, End, Question, TroubleError, fitting, follow, help_lines
from tests.core.trouble.everything import TODAY

SAY = translator("en").say
ENDS = {key: step for key, step in PATH.items() if isinstance(step, End)}


def ways(key: str = START, way: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield every way from a step to an end; a circle would be caught by the assertion."""
    assert key not in way, " → ".join((*way, key))
    step = PATH[key]
    if isinstance(step, End):
        yield (*way, key)
    else:
        for choice in step.choices:
            yield from ways(choice.to, (*way, key))


ALL = tuple(ways())


def test_every_way_ends_and_none_goes_round() -> None:
    assert all(isinstance(PATH[way[-1]], End) for way in ALL)
    assert max(len(way) for way in ALL) <= 7, "a short path"


def test_every_step_is_reached_and_every_choice_leads_somewhere() -> None:
    assert {key for way in ALL for key in way} == set(PATH)
    assert all(key == step.key for key, step in PATH.items())
    for step in PATH.values():
        if isinstance(step, Question):
            assert len(step.choices) >= 2
            assert len({choice.text for choice in step.choices}) == len(step.choices)
            assert all(choice.to in PATH for choice in step.choices)


def test_what_was_asked_for_is_asked() -> None:
    """Is it mine, is the amount right, was it a cut-off, is the caller real?"""
    asked = {key for key, step in PATH.items() if isinstance(step, Question)}
    assert {"mine", "amount", "moment", "caller"} <= asked


@pytest.mark.parametrize(
    ("choices", "expected"),
    [
        ((), "told"),
        ((0,), "caller"),
        ((0, 1), "fraud"),
        ((0, 2), "fraud"),
        ((1, 1), "identity"),
        ((1, 2), "surety"),
        ((0, 3, 3), "proof"),
        ((1, 0, 0, 0), "receipt"),
        ((1, 0, 0, 1), "debit"),
        ((1, 0, 0, 2), "grace"),
        ((1, 0, 1, 1), "sum"),
        ((1, 0, 1, 0, 0), "pay"),
        ((0, 0, 0, 1, 0, 1), "talk"),
    ],
)
def test_following(choices: tuple[int, ...], expected: str) -> None:
    assert follow(choices).key == expected


@given(st.lists(st.integers(0, 3), max_size=10).map(tuple))
def test_any_answers_lead_on_or_are_refused(choices: tuple[int, ...]) -> None:
    try:
        assert follow(choices).key in PATH
    except TroubleError as error:
        assert error.field == "choices"


@pytest.mark.parametrize("choices", [(9,), (-1,), (True,), ("0",), (0, 1, 0), (0.0,)])
def test_hostile_answers_are_refused(choices: tuple[object, ...]) -> None:
    with pytest.raises(TroubleError):
        follow(choices)  # type: ignore[arg-type]  # that is the point


@pytest.mark.parametrize("key", sorted(ENDS))
def test_each_end_says_what_to_do_whom_to_call_and_what_to_get(key: str) -> None:
    end = ENDS[key]
    assert end.title and end.do and end.written and end.lines
    assert all(lawbook()[one].kind is Kind.HOTLINE for one in end.lines)
    assert [one.entry.id for one in help_lines(Jurisdiction.CN, *end.lines)] == [
        one.id for one in lawbook().parameters if one.id in end.lines
    ]
    assert fitting(end.do, Jurisdiction.HK, TODAY), "also without a place's law there is something to do"


def test_the_cut_off_is_told_as_its_page_is_quoted() -> None:
    step = PATH["moment"]
    assert isinstance(step, Question)
    text = SAY(step.hints[0].message)
    assert all(clock in text for clock in ("09:30", "15:30", "23:59:59"))
    assert step.hints[0].ids == ("p-xm-due",)


def test_fraud_leads_to_the_anti_fraud_line() -> None:
    assert [one.number for one in help_lines(Jurisdiction.CN, *ENDS["fraud"].lines)] == ["96110"]
    assert {one.number for one in help_lines(Jurisdiction.CN, *ENDS["sum"].lines)} == {"12378", "12348"}
