"""A table whose rows can be touched to see more of them below."""

from __future__ import annotations

from typing import Literal

import streamlit as st

_TALLEST, _ROW = 460, 35


def table_height(table) -> int:
    """Return the height of a table in pixels; a longer one scrolls in its own frame."""
    return min(_TALLEST, _ROW * (len(table) + 1) + 3)


def touchable(table, key: str, alt: str, wide: int | None = None) -> int | None:
    """Draw a table of texts and return which row is touched; ``wide`` is the column that needs most room."""
    columns = {
        name: st.column_config.TextColumn(width=_width(place, wide), disabled=True)
        for place, name in enumerate(table.columns)
    }
    touched = st.dataframe(
        table,
        hide_index=True,
        column_config=columns,
        height=table_height(table),
        key=key,
        on_select="rerun",
        selection_mode="single-cell",
        alt=alt,
    )
    cells = touched["selection"]["cells"]
    return cells[0][0] if cells and cells[0][0] < len(table) else None


def _width(place: int, wide: int | None) -> Literal["medium", "large"] | None:
    """The room of a column: the first is kept small beside the wide one, so that a phone shows both."""
    if place == wide:
        return "large"
    return "medium" if place == 0 and wide == 1 else None
