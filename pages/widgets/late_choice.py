"""The choices on If I am late: what each is called, and how a change is taken over."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from core.i18n import Translator
from core.late.fields import LATE_FIELDS, PAID, Agreed, Charged, Compound, How, On, Shown, Terms
from core.tables.late import ORDERS
from core.trouble import preset
from core.wording import N_
from pages.shell import late, parts, session
from pages.widgets.pause import slid_to
from pages.widgets.segments import name_row, new_token

NAMES: Mapping[str, Mapping[str, str]] = {
    "late_how": {
        How.SHARE.value: N_("A share of its rate on top"),
        How.POINTS.value: N_("Percentage points a year on top"),
    },
    "late_on": {
        On.PRINCIPAL.value: N_("Overdue principal"),
        On.BOTH.value: N_("Overdue principal and interest"),
    },
    "late_compound": {Compound.NO.value: N_("No"), Compound.YES.value: N_("Yes")},
    "late_charged": {
        Charged.EACH.value: N_("Each time"),
        Charged.ONCE.value: N_("Once only"),
    },
    "late_order": {order.value: name for order, name in ORDERS.items()},
    "late_shown": {
        Shown.STAIRS.value: N_("Day by day"),
        Shown.CALL.value: N_("Call or wait"),
        Shown.RECORD.value: N_("Credit record"),
        Shown.PART.value: N_("Part payment"),
        Shown.GRACE.value: N_("Four kinds of grace"),
    },
    "late_agreed": {
        Agreed.PAY.value: N_("Nothing: I pay what is due"),
        Agreed.SPREAD.value: N_("Spreading it over the rest"),
        Agreed.WAIVE.value: N_("Waiving the penalty"),
    },
}
_ORDINARY = N_("Ordinary interest only")
_OWN = N_("What my contract says")

# What follows when one of the page's own fields changes.
ALL = (parts.OWN, parts.LINES, parts.PICTURE, parts.REST)


def terms_names(t: Translator) -> dict[str, str]:
    """Return the sets of terms that can be chosen; pounds are capped where the loan is in pounds."""
    chosen, currency = late.choices().terms, late.scenario().currency
    names = {}
    for one in Terms:
        if one is Terms.UK and currency != "GBP" and chosen is not Terms.UK:
            continue
        if one in (Terms.ORDINARY, Terms.OWN):
            names[one.value] = t(_ORDINARY if one is Terms.ORDINARY else _OWN)
        else:
            names[one.value] = t.say(preset(one.value).name)
    return names


def segments(t: Translator, field: str, *redrawn: str, labelled: bool = False) -> None:
    """Draw a choice by touch; a change redraws these parts."""
    token = late.text(field)
    name_row(t, LATE_FIELDS[field], NAMES[field], token, taken, *redrawn, labelled=labelled)


def taken(field: str, *redrawn: str) -> None:
    """Take over what was typed or chosen in a field's widget."""
    if field == PAID:
        key = session.widget_key(field)
        text = None if session.is_echo(key) else str(st.session_state[key] or "")
    else:
        text = new_token(LATE_FIELDS[field])
    if text is not None:
        late.put(field, text)
        parts.redraw(*redrawn)


def slid() -> None:
    """Take over the slider of days: answer and picture at once, the rest after a pause."""
    slid_to("late_days", late.put, (parts.LINES, parts.REST))
