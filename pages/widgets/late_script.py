"""The call to the lender in the reader's own figures, to read out or copy; and what to get in writing."""

from __future__ import annotations

import streamlit as st

from core.contract import MAX_MINOR
from core.errors import Problem
from core.i18n import Translator
from core.inputs import Field, Kind
from core.inputs.decode import decode
from core.inputs.fields import Setting
from core.trouble import ASKS, Ask, Call, basis, call_script, in_writing
from core.wording import N_
from pages.shell import late, session
from pages.shell.words import plain
from pages.widgets.boxes import Box, row
from pages.widgets.late_stages import no_stage
from pages.widgets.points import points, sources

_NOW = Field("call_now", "", Kind.AMOUNT, N_("I can pay today"), "", 0, MAX_MINOR, blank="0")
_MONTHLY = Field("call_monthly", "", Kind.AMOUNT, N_("I can pay each month"), "", 0, MAX_MINOR, blank="0")
_TYPED, _ASKS, _ASKED = "late_call", "late_call_asks", "late_call_asked"


def late_script(t: Translator) -> None:
    """Draw the script, closed until it is asked for."""
    opened = st.expander(
        t("What to say when I call"), on_change="rerun", key="late_script", icon=":material/support_agent:"
    )
    if opened.open:
        with opened:
            _script(t)


@st.fragment
def _script(t: Translator) -> None:
    chosen, course = late.choices(), late.course()
    owed, unpaid = course.on(chosen.days), course.unpaid(chosen.days)
    if not owed.to_get_current:
        no_stage(t)
        return
    setting = Setting(session.today(), late.scenario().currency)
    typed = st.session_state.get(_TYPED, {})
    values = {one.name: decode(one, typed.get(one.name, ""), setting) for one in (_NOW, _MONTHLY)}
    problems = tuple(value for value in values.values() if isinstance(value, Problem))
    sums: dict[str, int] = {name: 0 if isinstance(one, Problem) else one for name, one in values.items()}
    boxes = [
        Box(_NOW.name, t(_NOW.label), t("Leave it empty if nothing can be paid."), typed.get(_NOW.name, "")),
        Box(
            _MONTHLY.name,
            t(_MONTHLY.label),
            t("Only what is left after food, rent and other debts."),
            typed.get(_MONTHLY.name, ""),
        ),
    ]
    row(t, boxes, _put, problems)
    # A hidden widget is forgotten by Streamlit: what was asked for is kept beside it.
    st.session_state.setdefault(_ASKS, st.session_state.get(_ASKED, []))
    asks = st.pills(
        t("I ask for"),
        [one.value for one in Ask],
        selection_mode="multi",
        format_func=lambda token: t(ASKS[Ask(token)]) if token in {one.value for one in Ask} else token,
        key=_ASKS,
    )
    st.session_state[_ASKED] = list(asks or ())
    oldest = unpaid[0] if unpaid else chosen.row
    asked = tuple(one for one in Ask if one.value in (asks or ()))
    call = Call(
        oldest.number,
        oldest.due,
        owed.days_past_due,
        owed.to_get_current,
        late.scenario().currency,
        pay_now=sums[_NOW.name],
        pay_monthly=sums[_MONTHLY.name],
        asks=asked,
        unpaid=len(unpaid),
        called_in=course.called_in(chosen.days),
    )
    st.code("\n".join(t.say(line) for line in call_script(call)), language=None, wrap_lines=True)
    st.markdown(f"**{plain(t('What to get in writing'))}**")
    st.markdown("\n".join(f"- {plain(t(one))}" for one in in_writing(asked)))
    grounds = basis(asked, late.place())
    if grounds:
        st.markdown(f"**{plain(t('What it rests on'))}**")
        points(t, grounds)
        sources(t, grounds)


def _put(field: str) -> None:
    text = str(st.session_state[session.widget_key(field)] or "")
    st.session_state[_TYPED] = {**st.session_state.get(_TYPED, {}), field: text}
