"""All ways in figures; a touched one with its meaning and its sum; and each set against one of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import streamlit as st

from core.compare import WAYS_FIELDS, Comparison, Way, difference, way_as_scenario
from core.errors import LoanError
from core.explain import explain_cost
from core.i18n import Translator
from core.inputs import raw_of, read
from core.tables.ways import shown_differences, shown_ways
from pages.shell import comparison, parts, session
from pages.shell.sitemap import MY_LOAN, page
from pages.shell.words import plain
from pages.widgets.figures import badges, show_steps
from pages.widgets.ways_choice import chosen
from pages.widgets.ways_guess import may_rank

_ROW = 35
# Widths in px: names leave room for a figure on a phone.
_NAMES, _WIDE = 168, 420
_AGAINST = "ways_against"


@parts.part(parts.TABLE)
def ways_table(t: Translator) -> None:
    """Draw the figures of all ways and their differences; then the ways that this loan does not have."""
    found = comparison.all_ways()
    if found.found and may_rank(found):
        st.header(t("All ways in figures"), anchor=False)
        _figures(t)
        _differences(t, found)
    if found.left_out:
        lines = [f"- **{plain(t(left.name))}** {plain(t.say(left.reason))}" for left in found.left_out]
        st.markdown("\n".join((f"**{plain(t('Not for this loan'))}**", "", *lines)))


@st.fragment
def _figures(t: Translator) -> None:
    """Draw the table; touching a way opens its sum below, and redraws nothing else."""
    ways = comparison.all_ways().found
    st.caption(t("Touch a way to see what it means and how its cost adds up."))
    table = shown_ways(ways, t)
    touched = st.dataframe(
        table,
        hide_index=True,
        column_config=_columns(table.columns),
        height=_ROW * (len(table) + 1) + 3,
        key="ways_table",
        on_select="rerun",
        selection_mode="single-cell",
        alt=t("Every way to repay, with its figures."),
    )
    cells = touched["selection"]["cells"]
    if cells and cells[0][0] < len(ways):
        with st.container(border=True, key="way_sum"):
            _sum(t, ways[cells[0][0]])


def _sum(t: Translator, way: Way) -> None:
    st.markdown(f"**{plain(t(way.name))}** {plain(t.say(way.meaning))}")
    show_steps(t, explain_cost(way.schedule, way.measures))
    badges(t, way.schedule)
    try:
        texts = raw_of(way_as_scenario(comparison.scenario(), way))
    except LoanError:
        return
    if read(texts, session.today()).scenario is not None:
        st.page_link(
            page(MY_LOAN, t),
            label=t("See the schedule of this way"),
            query_params=session.link_to(texts),
        )


def _differences(t: Translator, found: Comparison) -> None:
    names = {way.key.value: way for way in found.found}
    against = names.get(comparison.text(_AGAINST)) or found.own or found.found[0]
    st.selectbox(
        t(WAYS_FIELDS[_AGAINST].label),
        list(names),
        format_func=lambda token: t(names[token].name) if token in names else token,
        key=session.hold(_AGAINST, against.key.value),
        on_change=chosen,
        args=(_AGAINST, parts.TABLE, parts.REST),
        filter_mode=None,
        width=_WIDE,
    )
    rest = [difference(way, against) for way in found.found if way is not against]
    if rest:
        table = shown_differences(rest, t)
        st.dataframe(
            table,
            hide_index=True,
            column_config=_columns(table.columns),
            height=_ROW * (len(table) + 1) + 3,
            key="ways_differences",
            alt=t("How the other ways differ: sums, per cent of them, and points of the yearly rates."),
        )


def _columns(names: Iterable[str]) -> dict[str, Any]:
    """The first column, of names, stays when the others are scrolled past it."""
    return {
        name: st.column_config.TextColumn(
            alignment="right" if place else "left",
            disabled=True,
            pinned=not place,
            width=None if place else _NAMES,
        )
        for place, name in enumerate(names)
    }
