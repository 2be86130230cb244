"""The choices about a household: what each is called, and how a change is taken over."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from core.afford.by_hand import HAPPENS
from core.afford.home_fields import DEBTS, HOME_FIELDS
from core.household import PayKind
from core.i18n import Translator
from core.wording import N_
from pages.shell import home, parts, session
from pages.widgets.boxes import Box
from pages.widgets.pause import slid_to
from pages.widgets.segments import name_row, new_token

NAMES: Mapping[str, Mapping[str, str]] = {
    "home_pay": {
        PayKind.MONTHLY.value: N_("Every month"),
        PayKind.FORTNIGHTLY.value: N_("Every two weeks"),
        PayKind.WEEKLY.value: N_("Every week"),
        PayKind.SEASONAL.value: N_("By the season"),
        PayKind.IRREGULAR.value: N_("It varies"),
    },
    "home_happens": {one.value: name for one, name in HAPPENS.items()},
}
MEANINGS: Mapping[str, str] = {
    "home_pay": N_("A usual month's pay stands above, as Monthly pay."),
    "home_each": N_("Empty: the monthly pay above, spread evenly over the year."),
    "home_season": N_("Twelve sums, January first; equal ones as 3×8000. Empty: each month the same."),
    "home_low": N_("Empty: seven tenths of the monthly pay."),
    "home_high": N_("Empty: thirteen tenths of the monthly pay."),
    "home_payday": N_("Any one day on which pay came or will come, such as 2026-03-10."),
    "home_essentials": N_(
        "Rent, food, transport, school, medicine, for everybody. Empty: two fifths of pay, as an example."
    ),
    "home_savings": N_("What could be spent within a week. Empty: four thirds of a month's pay, an example."),
    "home_others": N_("All instalments of other debts together."),
    "home_leave": N_(
        "What should be left over each month once all is paid. Empty: a fifth of pay, as an example."
    ),
    "home_dependants": N_("Besides the one who earns it."),
    DEBTS: N_(
        "One a line, on top of the sum above: payment a month, months left, rate a year, such as 500 12 18%."
    ),
    "home_for": N_("How many months it lasts."),
    "home_cut": N_("The share of pay that no longer comes."),
    "home_bill": N_("What is paid out of one's own pocket. Empty: one month's pay."),
    "home_aside": N_("Empty: as much as the loan's heaviest month asks."),
}

# What follows when the household changes.
ALL = (parts.OWN, parts.ANSWER, parts.LINES, parts.PICTURE, parts.BELOW, parts.REST)


def box(t: Translator, field: str, tall: bool = False) -> Box:
    """Return the box of one of the page's own fields."""
    label = t(home.field_of(field).label)
    meaning, text = t(MEANINGS[field]), home.text(field)
    if field in NAMES:
        return Box(field, label, meaning, text, {token: t(name) for token, name in NAMES[field].items()})
    return Box(field, label, meaning, text, tall=tall, placeholder=home.stands_for(field))


def segments(t: Translator, field: str, *redrawn: str) -> None:
    """Draw a choice by touch; a change redraws these parts."""
    name_row(t, HOME_FIELDS[field], NAMES[field], home.text(field), taken, *redrawn, labelled=True)


def taken(field: str, *redrawn: str) -> None:
    """Take over what was typed or chosen in a field's widget."""
    if field in HOME_FIELDS:
        text = new_token(HOME_FIELDS[field])
    else:
        key = session.widget_key(field)
        text = None if session.is_echo(key) else str(st.session_state[key] or "")
    if text is not None:
        home.put(field, text)
        parts.redraw(*redrawn)


def slid() -> None:
    """Take over the slider of the month: the picture at once, the rest after a pause."""
    slid_to("home_from", home.put, (parts.REST,))
