"""The shared form: what is borrowed, for how long, at what price, repaid how, on what pay."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from core.errors import Problem
from core.i18n import Translator
from core.inputs import FIELDS, Quote, filled
from core.wording import N_
from pages.shell import session
from pages.shell.words import plain
from pages.widgets.changes import FOLLOWED, SLIDER, changed, slid
from pages.widgets.choices import CHOICES, PRICE_LABELS, meaning_of, name_of

# Ends of the slider: the first that the term fits under, so that a short loan has a fine slider.
_SLIDER_ENDS = (24, 60, 120, 360, 600)
# A pause in typing after which the picture follows.
_PAUSE = "350ms"

_MORE = {
    N_("Dates"): ("start", "first_due", "every", "day_count"),
    N_("Fees"): ("fee_deducted", "fee_paid", "fee_each", "fee_end"),
    N_("Grace, in its four meanings"): ("grace_principal", "grace_deferred", "grace_free", "grace_days"),
    N_("Money"): ("currency", "down_payment", "multiple", "rounding"),
}


def scenario_form(t: Translator, problems: Sequence[Problem]) -> None:
    """Draw the form; what is wrong with a field stands beside it."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        _text(t, "amount", problems)
        _text(t, "income", problems)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        _text(t, "periods", problems)
        _term_slider(t)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        _choice(t, "quote", problems)
        _text(t, "price", problems, label=t(PRICE_LABELS[Quote(session.raw()["quote"])]))
    if st.session_state.get(FOLLOWED):
        st.caption(t("The price stays, so the instalment follows. If your offer states another, type it."))
    _choice(t, "method", problems)
    _everything_else(t, problems)


def _everything_else(t: Translator, problems: Sequence[Problem]) -> None:
    names = [name for group in _MORE.values() for name in group]
    usual = filled({}, session.today())
    changes = sum(session.raw()[name] != usual[name] for name in names if name != "start")
    label = t("Dates, fees, grace and more")
    more = st.expander(f"{label} ({changes})" if changes else label, on_change="rerun", key="more")
    wrong = any(problem.field in names for problem in problems)
    if not more.open and not wrong:
        return
    with more:
        for title, group in _MORE.items():
            st.markdown(f"**{plain(t(title))}**")
            for pair in (group[:2], group[2:]):
                with st.container(horizontal=True, vertical_alignment="bottom"):
                    for name in pair:
                        draw = _choice if FIELDS[name].choices or name == "every" else _text
                        draw(t, name, problems)


def _text(t: Translator, field: str, problems: Sequence[Problem], label: str = "") -> None:
    with st.container(key=f"box_{field}", gap="xxsmall"):
        st.text_input(
            label or t(FIELDS[field].label),
            key=session.restore(field),
            on_change=changed,
            args=(field,),
            live=_PAUSE,
            help=meaning_of(t, field) if field != "price" else meaning_of(t, "quote"),
            autocomplete="off",
        )
        _beside(t, field, problems)


def _choice(t: Translator, field: str, problems: Sequence[Problem]) -> None:
    token = session.raw()[field]
    options = list(CHOICES.get(field) or FIELDS[field].choices)
    if token not in options:
        options.append(token)
    with st.container(key=f"box_{field}", gap="xxsmall"):
        st.selectbox(
            t(FIELDS[field].label),
            options,
            key=session.restore(field),
            format_func=lambda option: name_of(t, field, option),
            on_change=changed,
            args=(field,),
            help=meaning_of(t, field, token),
            filter_mode=None,
        )
        _beside(t, field, problems)


def _term_slider(t: Translator) -> None:
    text = session.raw()["periods"]
    reached = int(text) if text.isascii() and text.isdigit() and len(text) <= 3 else 0
    end = next((end for end in _SLIDER_ENDS if reached <= end), _SLIDER_ENDS[-1])
    st.session_state[SLIDER] = min(max(reached, 1), end)
    st.slider(
        t("Number of instalments, by sliding"),
        1,
        end,
        key=SLIDER,
        on_change=slid,
        label_visibility="collapsed",
    )


def _beside(t: Translator, field: str, problems: Sequence[Problem]) -> None:
    for problem in problems:
        if problem.field == field:
            st.error(plain(t.say(problem.message)), icon=":material/edit:")
