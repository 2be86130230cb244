"""A row of boxes: what a reader types or chooses, and below it what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from core.errors import Problem
from core.i18n import Translator
from pages.shell import session
from pages.shell.words import plain

# A pause in typing after which the picture follows.
_PAUSE = "350ms"
_TALL = 96


class Box(NamedTuple):
    """One field as it is drawn: its label and meaning, its text, and what may be chosen, by token.

    ``options`` is None where the reader types; ``tall`` boxes take several lines, and are read when left.
    """

    field: str
    label: str
    meaning: str
    text: str
    options: Mapping[str, str] | None = None
    tall: bool = False
    placeholder: str = ""


def row(
    t: Translator, boxes: Sequence[Box], on_change: Callable[[str], None], problems: Sequence[Problem]
) -> tuple[DeltaGenerator, bool]:
    """Draw boxes side by side; return the place below them, and whether something wrong is said there."""
    # No container around each field: every one is a message more and slows each redraw.
    with st.container(horizontal=True, vertical_alignment="bottom"):
        for box in boxes:
            _draw(box, on_change)
    # The place is always taken: if it came and went, the rows below would move and lose the reader's cursor.
    place = st.empty()
    labels = {box.field: box.label for box in boxes}
    wrong = [problem for problem in problems if problem.field in labels]
    if wrong:
        with place.container():
            for problem in wrong:
                said = f"**{plain(labels[problem.field])}** {plain(t.say(problem.message))}"
                st.error(said, icon=":material/edit:")
    return place, bool(wrong)


def _draw(box: Box, on_change: Callable[[str], None]) -> None:
    key = session.hold(box.field, box.text)
    if box.options is not None:
        st.selectbox(
            box.label,
            list(box.options),
            key=key,
            format_func=lambda token: (box.options or {}).get(token, token),
            on_change=on_change,
            args=(box.field,),
            help=box.meaning,
            filter_mode=None,
        )
    elif box.tall:
        st.text_area(
            box.label, key=key, height=_TALL, on_change=on_change, args=(box.field,), help=box.meaning
        )
    else:
        st.text_input(
            box.label,
            key=key,
            on_change=on_change,
            args=(box.field,),
            live=_PAUSE,
            help=box.meaning,
            autocomplete="off",
            placeholder=box.placeholder or None,
        )
