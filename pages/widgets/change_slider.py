"""The slider of what is tried, close to the picture that follows it: the extra, or how many."""

from __future__ import annotations

from typing import NamedTuple

import streamlit as st

from core.change import CHANGE_FIELDS, Tried
from core.change.slide import steps_for
from core.i18n import Translator
from core.inputs.grammar import amount_text
from core.money import currency
from pages.shell import change, parts, session
from pages.shell.cached import computed
from pages.widgets.pause import follow_after_pause

_HELD = "change_extra_track"


class _Track(NamedTuple):
    """The field that a slider sets, its ends, its step and where it stands."""

    field: str
    low: int
    high: int
    step: int
    at: int


def change_slider(t: Translator) -> None:
    """Draw the slider at what stands in the form; it redraws the answer and the picture at once."""
    track = _track()
    if track is None:
        return
    key = _key(track)
    session.show(key, track.at, track.low)
    label = t(CHANGE_FIELDS[track.field].label)
    st.slider(label, track.low, track.high, step=track.step, key=key, on_change=_slid, args=(track.field,))


def _key(track: _Track) -> str:
    """A slider with other ends is another one: what the browser had of the first would pass for a move."""
    return f"{track.field}_slider_{track.high}_{track.step}"


def _steps(at: int) -> tuple[int, int]:
    """The end and the step of the extra, held while they fit, so that neither changes under a hand."""
    schedule = computed(change.terms())[0]
    base = steps_for(schedule)
    held_for, high, step = st.session_state.get(_HELD, (None, 0, 1))
    if held_for != base or at > high or at % step:
        high, step = steps_for(schedule, at)
        st.session_state[_HELD] = (base, high, step)
    return high, step


def _track() -> _Track | None:
    chosen = change.choices()
    match chosen.tried:
        case Tried.RATE:
            return None
        case Tried.EXTRA:
            unit = currency(change.scenario().currency).unit
            at = chosen.extra // unit
            return _Track("change_extra", 0, *_steps(at), at)
        case Tried.AGAIN:
            return _Track("change_rounds", 1, int(CHANGE_FIELDS["change_rounds"].high), 1, chosen.rounds)
    ends = (12, 36, int(CHANGE_FIELDS["change_periods"].high))
    high = next(end for end in ends if chosen.periods <= end)
    return _Track("change_periods", 1, high, 1, chosen.periods)


def _slid(field: str) -> None:
    """Take over what was slid to as if it had been typed."""
    track = _track()
    if track is None or track.field != field or session.is_echo(key := _key(track)):
        return
    value, code = int(st.session_state[key]), change.scenario().currency
    money = field == "change_extra"
    change.put(field, amount_text(value * currency(code).unit, code) if money else str(value))
    follow_after_pause(parts.OWN, parts.BELOW, parts.GOALS, parts.REST)
