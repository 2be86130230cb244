"""The shared form: what is borrowed, for how long, at what price, repaid how, on what pay."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from core.errors import Problem
from core.i18n import Translator
from core.inputs import FIELDS, Quote, filled
from core.wording import N_, plural_message
from pages.shell import parts, session
from pages.shell.words import plain
from pages.widgets.boxes import Box, row
from pages.widgets.changes import FOLLOWED, typed
from pages.widgets.choices import CHOICES, PRICE_LABELS, meaning_of, name_of

_MORE = {
    N_("Dates"): ("start", "first_due", "every", "day_count"),
    N_("Fees"): ("fee_deducted", "fee_paid", "fee_each", "fee_end"),
    N_("Grace, in its four meanings"): ("grace_principal", "grace_deferred", "grace_free", "grace_days"),
    N_("Money"): ("currency", "down_payment", "multiple", "rounding"),
}


@parts.part(parts.FORM)
def scenario_form(t: Translator) -> None:
    """Draw the form; what is wrong with a field stands below its row."""
    problems = session.current().problems
    scenario_row(t, ("amount", "income"), problems)
    scenario_row(t, ("quote", "price"), problems)
    scenario_row(t, ("periods", "method"), problems)
    _everything_else(t, problems)


def _everything_else(t: Translator, problems: Sequence[Problem]) -> None:
    names = [name for group in _MORE.values() for name in group]
    if any(problem.field in names for problem in problems):
        st.session_state["more"] = True
    # Always the same label: with another one it is another fold to Streamlit, and closes under the reader.
    more = st.expander(t("Dates, fees, grace and more"), on_change="rerun", key="more")
    usual = filled({}, session.today())
    changes = sum(session.raw()[name] != usual[name] for name in names if name != "start")
    if changes:
        said = plural_message(
            "{count} entry in there differs from the usual.",
            "{count} entries in there differ from the usual.",
            changes,
        )
        st.caption(t.say(said))
    if not more.open:
        return
    with more:
        for title, group in _MORE.items():
            st.markdown(f"**{plain(t(title))}**")
            scenario_row(t, group[:2], problems)
            scenario_row(t, group[2:], problems)


def scenario_row(t: Translator, fields: Sequence[str], problems: Sequence[Problem]) -> None:
    """Draw the boxes of some fields of the scenario in a row."""
    place, wrong = row(t, [_box(t, field) for field in fields], typed, problems)
    if "price" in fields and not wrong and st.session_state.get(FOLLOWED):
        place.caption(t("The price stays, so the instalment follows. If your offer states another, type it."))


def _box(t: Translator, field: str) -> Box:
    text = session.raw()[field]
    if not FIELDS[field].choices and field != "every":
        label = t(PRICE_LABELS[Quote(session.raw()["quote"])] if field == "price" else FIELDS[field].label)
        return Box(field, label, meaning_of(t, "quote" if field == "price" else field), text)
    tokens = dict.fromkeys((*(CHOICES.get(field) or FIELDS[field].choices), text))
    options = {token: name_of(t, field, token) for token in tokens}
    return Box(field, t(FIELDS[field].label), meaning_of(t, field, text), text, options)
