"""What the model takes for granted: every number with where it comes from, each to be changed."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from core.afford.shock_fields import (
    MOST_MONTHS,
    NUMBERS,
    SHOCK_FIELDS,
    SHOCK_NAMES,
    ShockKey,
    Switch,
    switch_of,
)
from core.afford.shock_fields import Number as ShockNumber
from core.afford.shock_start import Start
from core.afford.thousand_bases import BEHAVIOUR, basis_said, box_said, sources_of
from core.i18n import Translator
from core.inputs import Kind
from core.wording import N_
from pages.shell import home, parts, session, thousand
from pages.shell.words import plain
from pages.widgets.boxes import Box, row
from pages.widgets.points import fact_sources
from pages.widgets.thousand_choice import ALL, slid, typed

_OPEN = "thousand_assumed"
_FOR_GOOD = N_("0 means for good. Empty: what stands here in grey.")
_EMPTY = N_("Empty: what stands here in grey.")
_MONTHS = N_("Empty: as long as the loan, at least 12 and at most 60.")
_SEED = N_("The same number gives the same thousand, on every machine. Any from 1 to 9,999.")


def assumptions(t: Translator) -> None:
    """Draw the panel, closed until it is asked for."""
    fields = set(SHOCK_FIELDS)
    if any(problem.field in fields for problem in thousand.problems()):
        st.session_state[_OPEN] = True
    opened = st.expander(t("A model, not a prediction"), on_change="rerun", key=_OPEN, icon=":material/tune:")
    if opened.open:
        with opened:
            _behaviour(t)
            _which(t)
            for shock in ShockKey:
                _shock(t, shock, thousand.start())


def _behaviour(t: Translator) -> None:
    st.markdown("\n".join(f"- {plain(t(line))}" for line in BEHAVIOUR))


def _which(t: Translator) -> None:
    boxes = [
        Box(
            "thousand_months", t(SHOCK_FIELDS["thousand_months"].label), t(_MONTHS),
            thousand.text("thousand_months"), placeholder=str(thousand.months()),
        ),
        Box(
            "thousand_seed", t(SHOCK_FIELDS["thousand_seed"].label), t(_SEED), thousand.text("thousand_seed")
        ),
    ]  # fmt: skip
    row(t, boxes, typed, thousand.problems())
    st.button(t("Another thousand"), on_click=_another, icon=":material/casino:", key="thousand_another")


def _another() -> None:
    """Draw other luck for all of them; the household that was looked at is another one then."""
    seed = thousand.choices().seed % int(SHOCK_FIELDS["thousand_seed"].high) + 1
    thousand.put("thousand_seed", str(seed))
    parts.redraw(*ALL)


def _shock(t: Translator, shock: ShockKey, start: Start) -> None:
    chosen, field = thousand.choices(), switch_of(shock)
    with st.container(border=True, key=f"assumed_{shock.value}"):
        key = session.widget_key(field)
        session.show(key, shock in chosen.on)
        st.toggle(t(SHOCK_NAMES[shock]), key=key, on_change=_switched, args=(shock,))
        if shock not in chosen.on:
            return
        numbers = [one for one in NUMBERS if one.shock is shock]
        _boxes(t, [one for one in numbers if not one.slides], start)
        for one in numbers:
            if one.slides:
                _slider(t, one)
        _bases(t, numbers, start)
        fact_sources(t, (fact for one in numbers for fact in sources_of(one, start)))


def _bases(t: Translator, numbers: Sequence[ShockNumber], start: Start) -> None:
    """Write where each number comes from; those of which the same is to be said, in one line."""
    chosen, code = thousand.choices(), home.scenario().currency
    lines: dict[str, list[str]] = {}
    for one in numbers:
        said = t.sentences(*basis_said(one, chosen, start, code))
        lines.setdefault(said, []).append(t(one.field.label))
    told = [
        t("{number}: {basis}").format(number=t.listed(names), basis=said) for said, names in lines.items()
    ]
    st.markdown("\n".join(f"- :small[{plain(line)}]" for line in told))


def _switched(shock: ShockKey) -> None:
    field = switch_of(shock)
    key = session.widget_key(field)
    if session.is_echo(key):
        return
    on = bool(st.session_state[key])
    usual = on == (shock in thousand.start().on)
    thousand.put(field, "" if usual else (Switch.ON if on else Switch.OFF).value)
    parts.redraw(*ALL)


def _boxes(t: Translator, numbers: Sequence[ShockNumber], start: Start) -> None:
    code = home.scenario().currency
    boxes = [
        Box(
            one.name,
            t(one.field.label),
            t(_FOR_GOOD if one.part == "months" else _EMPTY),
            thousand.text(one.name),
            placeholder=box_said(one, start, code),
        )
        for one in numbers
    ]
    if boxes:
        row(t, boxes, typed, thousand.problems())


def _slider(t: Translator, one: ShockNumber) -> None:
    value = thousand.choices().numbers[one.name]
    key, label = session.widget_key(one.name), t(one.field.label)
    if one.field.kind is Kind.SHARE:
        at = float((value or 0) * 100)
        session.show(key, at, 0.0)
        st.slider(label, 0.0, 100.0, step=0.5, format="%g%%", key=key, on_change=slid, args=(one.name,))
    else:
        session.show(key, value, 1)
        st.slider(label, 1, MOST_MONTHS, key=key, on_change=slid, args=(one.name,))
