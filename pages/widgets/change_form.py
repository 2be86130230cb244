"""What to try with the loan: one thing, and the few boxes that belong to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from core.change import CHANGE_FIELDS, Tried, grid_day, usual_first, usual_rate
from core.errors import Problem
from core.i18n import Translator
from core.wording import N_, Day, Number, Share, message, plural_message
from pages.shell import change, parts, session
from pages.shell.cached import computed
from pages.shell.words import plain
from pages.widgets.boxes import Box, row
from pages.widgets.change_choice import FOLLOWING, choose_tried

_ROWS: Mapping[Tried, tuple[tuple[str, ...], ...]] = {
    Tried.EXTRA: (("change_extra", "change_first"),),
    Tried.RATE: (("change_rate", "change_first"),),
    Tried.EXTEND: (("change_periods", "change_first"), ("change_rate",)),
    Tried.HOLIDAY: (("change_periods", "change_first"),),
    Tried.RESPREAD: (("change_periods", "change_first"),),
    Tried.AGAIN: (("change_rounds",),),
}
_MORE = (("change_last", "change_yield"), ("change_fee", "change_free"), ("change_list",))
_FOLD = "change_more"

_MEANINGS = {
    "change_extra": N_("Paid on each due date, beside the instalment."),
    "change_first": N_("What changes counts from this instalment on. Those before it are paid as promised."),
    "change_last": N_("Leave it empty to pay the extra until the loan ends."),
    "change_list": N_("Sums paid on days of their own, one a line: the day, then the sum."),
    "change_fee": N_(
        "What the contract takes for paying early: a sum each time, or a share of it such as 1%."
    ),
    "change_free": N_("Many contracts charge nothing once so many instalments are behind you."),
    "change_yield": N_("What the same money would earn elsewhere, with compound interest."),
    "change_rate": N_("The rate after the change. Left empty, an example is taken, or the rate stays."),
    "change_periods": N_("How many instalments it is about."),
    "change_rounds": N_("How many due dates in a row are met with a new loan."),
}
_NOTES = {
    Tried.EXTEND: N_("It takes the lender's consent. No charge for it is counted."),
    Tried.HOLIDAY: N_("Four different things go by this name. Ask which one is meant."),
    Tried.RESPREAD: N_("No penalty interest is counted here; a lender may charge it."),
    Tried.AGAIN: N_("Each instalment is paid by borrowing once more on the same terms."),
}


@parts.part(parts.OWN)
def change_form(t: Translator) -> None:
    """Draw the choice and its boxes; what is wrong with one stands below its row."""
    problems, tried = change.current().problems, change.tried()
    choose_tried(t)
    for names in _ROWS[tried]:
        row(t, [_box(t, name) for name in names], _typed, problems)
    _note(t, tried)
    if tried is Tried.EXTRA:
        _more(t, problems)


def _note(t: Translator, tried: Tried) -> None:
    said = [message(_NOTES[tried])] if tried in _NOTES else []
    if tried is not Tried.AGAIN:
        chosen = change.choices()
        due = message(
            "Instalment {number} is due on {day}.",
            number=Number(chosen.first),
            day=Day(grid_day(change.terms(), chosen.first)),
        )
        said.insert(0, due)
    if tried is Tried.RATE:
        now = computed(change.terms())[0].rate.per_year
        said.append(message("Now it is {rate} a year.", rate=Share(now)))
    st.caption(plain(t.sentences(*said)))


def _more(t: Translator, problems: Sequence[Problem]) -> None:
    names = [name for several in _MORE for name in several]
    if any(problem.field in names for problem in problems):
        st.session_state[_FOLD] = True
    fold = st.expander(t("Charge, sums on other days, keeping the cash"), on_change="rerun", key=_FOLD)
    differing = sum(change.text(name) != CHANGE_FIELDS[name].default for name in names)
    if differing:
        said = plural_message(
            "{count} entry in there differs from the usual.",
            "{count} entries in there differ from the usual.",
            differing,
        )
        st.caption(t.say(said))
    if fold.open:
        with fold:
            for several in _MORE:
                row(t, [_box(t, name) for name in several], _typed, problems)


def _box(t: Translator, name: str) -> Box:
    placeholder = ""
    if name == "change_first":
        placeholder = str(usual_first(change.terms()))
    elif name == "change_rate" and change.tried() is Tried.RATE:
        placeholder = t.number(float(usual_rate(computed(change.terms())[0]) * 100), 1)
    label, meaning = t(CHANGE_FIELDS[name].label), t(_MEANINGS[name])
    tall = name == "change_list"
    return Box(name, label, meaning, change.text(name), tall=tall, placeholder=placeholder)


def _typed(field: str) -> None:
    key = session.widget_key(field)
    if not session.is_echo(key):
        change.put(field, str(st.session_state[key] or ""))
        parts.redraw(parts.OWN, *FOLLOWING)
