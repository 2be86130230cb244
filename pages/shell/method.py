"""What the reader looks at on Method and sources: raw texts like the scenario's, and their part of links."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import Any

import streamlit as st

from core.errors import Problem
from core.inputs.decode import decode
from core.inputs.fields import FIELDS, Field, Kind, Setting
from core.inputs.link import left_out, parts_of
from core.law import TOPICS, Jurisdiction, brands
from core.method.formula import Group
from core.wording import N_
from pages.shell import session
from pages.shell.beside import Beside, Pairs

_STATE = "method"
ALL = "all"


class Part(Enum):
    """The parts of the page, one on screen at a time; the values stand in links."""

    FORMULAS = "formulas"
    RULES = "rules"
    LAW = "law"
    APPS = "apps"
    LPR = "lpr"
    PEOPLE = "people"
    WORDS = "words"
    LIMITS = "limits"


def _choice(name: str, key: str, label: str, choices: Mapping[str, Any]) -> Field:
    usual = next(iter(choices))
    return Field(name, key, Kind.CHOICE, label, usual, choices=MappingProxyType(dict(choices)))


PART, GROUP, DAY, PLACE, TOPIC, BRAND = (
    _choice("method_part", "m-see", N_("Part of this page"), {part.value: part for part in Part}),
    _choice("method_group", "m-about", N_("Formulas about"), {group.value: group for group in Group}),
    Field(
        "method_day",
        "m-on",
        Kind.DAY,
        N_("In force on"),
        "",
        FIELDS["start"].low,
        FIELDS["start"].high,
    ),
    _choice("method_place", "m-place", N_("Whose law"), {place.value: place for place in Jurisdiction}),
    _choice("method_topic", "m-topic", N_("Topic"), {key: key for key in (ALL, *TOPICS)}),
    Field("method_brand", "m-app", Kind.CHOICE, N_("App loan"), ""),
)
_FIELDS = {field.name: field for field in (PART, GROUP, DAY, PLACE, TOPIC, BRAND)}
# What a link says beside the part, where that part is on screen.
_OF_PART = {Part.FORMULAS: (GROUP,), Part.LAW: (DAY, PLACE, TOPIC), Part.APPS: (BRAND,)}


def _usual() -> dict[str, str]:
    return {name: field.default or session.today().isoformat() for name, field in _FIELDS.items()}


def raw() -> dict[str, str]:
    """Return the raw text of every choice."""
    return st.session_state.setdefault(_STATE, _usual())


def _whole(field: Field) -> Field:
    """The field with its options: which brands there are is read from the law book, when someone asks."""
    if field is not BRAND:
        return field
    known = {brand.key: brand for brand in brands()}
    return replace(field, choices=known, default=next(iter(known)))


def put(field: Field, text: str) -> None:
    """Set one choice's text."""
    raw()[field.name] = text


def value_of(field: Field) -> Any | Problem:
    """Return what a choice's text means, or the Problem with it."""
    return decode(_whole(field), raw()[field.name], Setting(session.today()))


def shown(field: Field) -> str:
    """Return what a choice's widget shows: what was typed of the day, else an option that there is."""
    text = raw()[field.name]
    return text if field is DAY or text in _whole(field).choices else _whole(field).default


def chosen(field: Field) -> Any:
    """Return a choice, the usual one where its text means none; the day is the last one that was meant."""
    value = value_of(field)
    if field is DAY:
        if not isinstance(value, Problem):
            st.session_state["method_day_good"] = value
        return st.session_state.get("method_day_good", session.today())
    if isinstance(value, Problem):
        return decode(_whole(field), _whole(field).default, Setting(session.today()))
    return value


def _arrive(pairs: Pairs) -> tuple[Problem, ...]:
    parts = parts_of(pairs, {field.key: name for name, field in _FIELDS.items()}, dict(pairs))
    if isinstance(parts, Problem) or not parts.texts:
        return ()  # a link to another page: what was looked at here stays as it was
    st.session_state[_STATE], problems = _usual(), []
    st.session_state.pop("method_day_good", None)
    for name, texts in parts.texts.items():
        field = _FIELDS[name]
        value = decode(_whole(field), texts[0], Setting(session.today()))
        if len(texts) > 1 or isinstance(value, Problem):
            problems.append(left_out(field, "twice" if len(texts) > 1 else value.key))
        else:
            put(field, value.isoformat() if isinstance(value, date) else texts[0])
    return tuple(problems)


def _parameters() -> dict[str, str]:
    fields = (PART, *_OF_PART.get(chosen(PART), ()))
    own = {field.key: raw()[field.name] for field in fields if not isinstance(value_of(field), Problem)}
    return own if DAY not in fields else {**own, DAY.key: chosen(DAY).isoformat()}


METHOD = Beside(frozenset(field.key for field in _FIELDS.values()), _arrive, _parameters)
