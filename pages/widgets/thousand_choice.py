"""The choices about the thousand: what each is called, and how a change is taken over."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from core.afford.shock_choices import ShockChoices
from core.afford.shock_fields import SHOCK_FIELDS, SHOCK_NAMES, Lever, ShockKey, View
from core.i18n import Translator
from core.wording import N_
from pages.shell import parts, session, thousand
from pages.widgets.pause import slid_to
from pages.widgets.segments import name_row, new_token

VIEWS: Mapping[View, str] = {
    View.DOTS: N_("Dots"),
    View.CASH: N_("Month-end cash"),
    View.LEVERS: N_("All levers"),
}
LEVERS: Mapping[Lever, str] = {
    Lever.NONE: N_("As it is"),
    Lever.LESS: N_("Borrow less"),
    Lever.LONGER: N_("Repay longer"),
    Lever.BUFFER: N_("Save first"),
    Lever.OFF: N_("One shock less"),
}
# The field that says how far a lever is pulled, and the ends and step of its slider.
SIZES: Mapping[Lever, tuple[str, int, int, int]] = {
    Lever.LESS: ("thousand_less", 5, 90, 5),
    Lever.LONGER: ("thousand_longer", 1, 60, 1),
    Lever.BUFFER: ("thousand_buffer", 1, 24, 1),
}
# A slide of these changes nothing of the thousand as it is, not even for how long it is looked at.
_ONLY_AFTER = ("thousand_less", "thousand_buffer")
# What is drawn anew when something other than a slider changes.
ALL = (parts.PICTURE, parts.BELOW, parts.LINK)


def views(t: Translator, chosen: ShockChoices) -> None:
    """Draw the choice of what is shown of the thousand."""
    names = {view.value: name for view, name in VIEWS.items()}
    name_row(t, SHOCK_FIELDS["thousand_view"], names, chosen.view.value, taken, *ALL)


def levers(t: Translator, chosen: ShockChoices) -> None:
    """Draw the choice of lever, or of the shock that does not come."""
    lever = chosen.lever
    names = {one.value: name for one, name in LEVERS.items()}
    field = SHOCK_FIELDS["thousand_lever"]
    name_row(t, field, names, lever.value, taken, *ALL, labelled=True)
    if lever is Lever.OFF:
        shocks = {one.value: SHOCK_NAMES[one] for one in ShockKey if one in chosen.on}
        if shocks:
            name_row(t, SHOCK_FIELDS["thousand_off"], shocks, chosen.off.value, taken, *ALL)


def how_far(t: Translator, chosen: ShockChoices) -> None:
    """Draw the slider of how far a lever is pulled, where it can be pulled further or less."""
    if chosen.lever not in SIZES:
        return
    field, low, high, step = SIZES[chosen.lever]
    at = getattr(chosen, field.removeprefix("thousand_"))
    value = round(at * 100) if field == "thousand_less" else at  # a share
    key = session.widget_key(field)
    session.show(key, value, low)
    st.slider(t(SHOCK_FIELDS[field].label), low, high, step=step, key=key, on_change=slid, args=(field,))


def taken(field: str, *redrawn: str) -> None:
    """Take over what was touched."""
    token = new_token(SHOCK_FIELDS[field])
    if token is not None:
        thousand.put(field, token)
        parts.redraw(*redrawn)


def typed(field: str) -> None:
    """Take over what was typed into a box."""
    key = session.widget_key(field)
    if not session.is_echo(key):
        thousand.put(field, str(st.session_state[key] or ""))
        parts.redraw(*ALL)


def slid(field: str) -> None:
    """Take over where a slider stands: the picture at once, the rest after a pause."""
    slid_to(field, thousand.put, (parts.BELOW, parts.LINK), () if field in _ONLY_AFTER else (parts.PICTURE,))
