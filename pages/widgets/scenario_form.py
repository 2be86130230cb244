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
from pages.widgets.changes import FOLLOWED, typed
from pages.widgets.choices import CHOICES, PRICE_LABELS, meaning_of, name_of

# A pause in typing after which the picture follows.
_PAUSE = "350ms"

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
    _row(t, ("amount", "income"), problems)
    _row(t, ("quote", "price"), problems)
    _row(t, ("periods", "method"), problems)
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
            _row(t, group[:2], problems)
            _row(t, group[2:], problems)


def _row(t: Translator, fields: Sequence[str], problems: Sequence[Problem]) -> None:
    # No container around each field: every one is a message more and slows each redraw.
    with st.container(horizontal=True, vertical_alignment="bottom"):
        for field in fields:
            draw = _choice if FIELDS[field].choices or field == "every" else _text
            draw(t, field)
    # The place is always taken: if it came and went, the rows below would move and lose the reader's cursor.
    place = st.empty()
    wrong = [problem for problem in problems if problem.field in fields]
    if wrong:
        with place.container():
            for problem in wrong:
                said = f"**{plain(_label(t, problem.field))}** {plain(t.say(problem.message))}"
                st.error(said, icon=":material/edit:")
    elif "price" in fields and st.session_state.get(FOLLOWED):
        place.caption(t("The price stays, so the instalment follows. If your offer states another, type it."))


def _label(t: Translator, field: str) -> str:
    return t(PRICE_LABELS[Quote(session.raw()["quote"])] if field == "price" else FIELDS[field].label)


def _text(t: Translator, field: str) -> None:
    st.text_input(
        _label(t, field),
        key=session.restore(field),
        on_change=typed,
        args=(field,),
        live=_PAUSE,
        help=meaning_of(t, "quote" if field == "price" else field),
        autocomplete="off",
    )


def _choice(t: Translator, field: str) -> None:
    token = session.raw()[field]
    options = list(CHOICES.get(field) or FIELDS[field].choices)
    if token not in options:
        options.append(token)
    st.selectbox(
        _label(t, field),
        options,
        key=session.restore(field),
        format_func=lambda option: name_of(t, field, option),
        on_change=typed,
        args=(field,),
        help=meaning_of(t, field, token),
        filter_mode=None,
    )
