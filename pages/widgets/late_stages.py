"""The stages of being late: what is usual, what the lender may do and may not, what one can do; sourced."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from core.i18n import Translator
from core.late.said import nothing_late_said
from core.trouble import Point, Stage, in_the_books, stage_on, stages_in
from core.wording import Number, Term, message
from pages.shell import late
from pages.shell.words import plain
from pages.widgets.points import points, sources

_CHOSEN = "late_stage"


def late_stages(t: Translator) -> None:
    """Draw the stages, closed until they are asked for; the one of the day is shown first."""
    opened = st.expander(
        t("What the lender may do, and may not"),
        on_change="rerun",
        key="late_stages",
        icon=":material/gavel:",
    )
    if opened.open:
        with opened:
            _stages(t)


def _stages(t: Translator) -> None:
    day, days = late.on_day(), late.late_by()
    if days is None:
        no_stage(t)
        return
    stages = {one.key.value: one for one in stages_in(late.place(), day, late.grace_days())}
    now = stage_on(late.place(), days, day, late.grace_days()).key.value
    # Another day is another stage: what was chosen by hand holds for the day it was chosen on.
    chosen = st.selectbox(
        t("Stage"),
        list(stages),
        index=list(stages).index(now),
        format_func=lambda key: _named(t, stages[key]) if key in stages else key,
        key=f"{_CHOSEN}_{now}",
        filter_mode=None,
    )
    stage = stages.get(chosen, stages[now])
    for said in stage.about_its_days:
        st.caption(plain(t.say(said)))
    books = in_the_books(late.place(), days if stage.key.value == now else stage.first, day)
    _block(t, t("What is usual"), stage.usual)
    _block(t, t("What the lender may do"), stage.may)
    _block(t, t("What the lender may not do"), stage.may_not)
    for said in stage.silent:
        st.info(plain(t.say(said)), icon=":material/help:")
    _block(t, t("What you can do"), stage.you_can)
    _block(t, t("In the bank's own books"), books)
    sources(t, (*stage.usual, *stage.may, *stage.may_not, *stage.you_can, *books))


def no_stage(t: Translator) -> None:
    """Say that nothing is overdue on the day looked at: then there is no stage, and no call to make."""
    said = nothing_late_said(late.course(), late.choices().days)
    if said is not None:
        st.info(plain(t.say(said)), icon=":material/check:")


def _named(t: Translator, stage: Stage) -> str:
    if stage.first == stage.last:
        return t(stage.name)
    said = message(
        "{stage}, days {first} to {last}",
        stage=Term(stage.name),
        first=Number(stage.first),
        last=Number(stage.last),
    )
    return t.say(said)


def _block(t: Translator, title: str, found: Sequence[Point]) -> None:
    if found:
        st.markdown(f"**{plain(title)}**")
        points(t, found)
