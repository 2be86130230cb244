"""A list in two columns where there is room, one below the other on a phone, in the order of reading."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import streamlit as st

One = TypeVar("One")


def in_halves(several: Sequence[One], draw: Callable[[One], None]) -> None:
    """Draw the first half on the left, the second on the right."""
    middle = (len(several) + 1) // 2
    for column, half in zip(st.columns(2), (several[:middle], several[middle:]), strict=True):
        with column:
            for one in half:
                draw(one)
