"""What was missed, what it costs by the contract, what was paid in between, and whose law applies."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from core.errors import Problem
from core.i18n import Translator
from core.late.fields import LATE_FIELDS, OF_THE_CONTRACT, PAID, PAID_FIELD, Terms
from core.trouble import ORDER_IS_OPEN, QUESTIONS, preset
from core.wording import N_, Amount, Day, Message, Number, message
from pages.shell import late, legal, parts
from pages.shell.words import plain
from pages.widgets.boxes import Box, row
from pages.widgets.late_choice import ALL, NAMES, taken, terms_names
from pages.widgets.legal_form import legal_form
from pages.widgets.legal_lines import lines_of
from pages.widgets.points import fact_sources

_MEANINGS = {
    "late_number": N_("Counted from the first instalment. Empty: the second, where there is one."),
    "late_terms": N_("Look in your contract under “Overdue”. Each of these is explained below the box."),
    "late_charged": N_(
        "Some contracts charge it once for the whole loan, however many instalments are missed."
    ),
    "late_called": N_(
        "Look for “due at once”, “called in” or “acceleration”. Empty: the loan is not called in here."
    ),
    PAID: N_("A day and a sum on each line, such as 2026-03-20 500. Leave it empty if nothing was paid."),
}
_ORDINARY = N_("The contract's own interest goes on, and nothing else is charged: a model for comparing.")
# Which question of a contract a box answers.
_ASKED = {
    "late_how": "multiple",
    "late_more": "multiple",
    "late_on": "base",
    "late_compound": "compound",
    "late_grace": "grace_days",
    "late_fee": "order",
    "late_order": "order",
}


@parts.part(parts.OWN)
def late_form(t: Translator) -> None:
    """Draw the page's own inputs; what is wrong with a field stands below its row."""
    problems = late.problems()
    _row(t, ("late_number",), problems)
    st.caption(plain(t.say(_which())))
    _row(t, ("late_terms",), problems)
    st.caption(plain(t.sentences(*_explained())))
    _rests_on(t)
    if late.choices().terms is Terms.OWN:
        with st.container(border=True, key="late_contract"):
            for fields in OF_THE_CONTRACT:
                _row(t, fields, problems)
    _row(t, (PAID,), problems)
    legal_form(t, lines_of(legal.last_good()))


def _which() -> Message:
    """Which instalment it is."""
    chosen, code = late.choices(), late.scenario().currency
    return message(
        "No. {number}, due {day}: {payment}.",
        number=Number(chosen.row.number),
        day=Day(chosen.row.due),
        payment=Amount(chosen.row.payment, code),
    )


def _explained() -> tuple[Message, ...]:
    """What was chosen of its terms."""
    chosen = late.choices().terms
    if chosen is Terms.OWN:
        return (message("Read these off your contract; the question mark says where each stands."),)
    if chosen is Terms.ORDINARY:
        return (message(_ORDINARY),)
    said = preset(chosen.value)
    if said.currency in ("", late.scenario().currency):
        return (said.explanation,)
    return (said.explanation, message("Its fee is a sum in another currency and is left out here."))


def _rests_on(t: Translator) -> None:
    """Say what a set of terms rests on, and which of it on no source, one tap away."""
    chosen = late.choices().terms
    if chosen in (Terms.OWN, Terms.ORDINARY):
        return
    opened = st.popover(
        t("What it rests on"), icon=":material/menu_book:", key="late_rests_on", on_change="rerun"
    )
    if opened.open:
        with opened:
            fact_sources(t, preset(chosen.value).facts)
            if "order" in preset(chosen.value).assumed:
                st.caption(plain(t(ORDER_IS_OPEN)))


def _row(t: Translator, fields: Sequence[str], problems: Sequence[Problem]) -> None:
    row(t, [_box(t, field) for field in fields], lambda field: taken(field, *ALL), problems)


def _box(t: Translator, field: str) -> Box:
    text, meaning = late.text(field), _meaning(t, field)
    if field == PAID:
        return Box(field, t(PAID_FIELD.label), meaning, text, tall=True)
    label = t(LATE_FIELDS[field].label)
    if field == "late_terms":
        return Box(field, label, meaning, text, terms_names(t))
    if field in NAMES:
        return Box(field, label, meaning, text, {token: t(name) for token, name in NAMES[field].items()})
    placeholder = {
        "late_number": str(late.choices().row.number),
        "late_grace": str(late.scenario().grace_days),
    }
    return Box(field, label, meaning, text, placeholder=placeholder.get(field, ""))


def _meaning(t: Translator, field: str) -> str:
    if field in _MEANINGS:
        return t(_MEANINGS[field])
    asked = next(one for one in QUESTIONS if one.field == _ASKED[field])
    example = t("For example: “{wording}”").format(wording=t(asked.wording))
    return t.language.gap.join((t(asked.asks), t(asked.where), example))
