"""From a payment to a term and an amount, and from a term to a payment."""

from __future__ import annotations

import streamlit as st

from core.compare import WAYS_FIELDS, Goal, goal_as_scenario
from core.errors import LoanError
from core.i18n import Translator
from core.inputs import raw_of, read
from core.wording import N_, Amount, Message, Number, message
from pages.shell import comparison, parts, session
from pages.shell.cached import goals_for, payment_goal
from pages.shell.sitemap import WAYS, page
from pages.shell.words import plain
from pages.widgets.boxes import Box, row

_MEANINGS = {
    "ways_bear": N_("The most that you can pay each time. It is turned into a term and into an amount."),
    "ways_term": N_("It is turned into the payment that each of them asks for."),
}


@parts.part(parts.GOALS)
def ways_goals(t: Translator) -> None:
    """Draw the two boxes, and for what is typed there the loan that meets it."""
    with st.container(key="goals"):
        _goals(t)


def _goals(t: Translator) -> None:
    st.header(t("From a payment to a term, and back"), anchor=False)
    st.caption(t("Your own way to repay, at the price of your loan. Leave a box empty to ask nothing."))
    choices = comparison.choices()
    boxes = [
        Box(field, t(WAYS_FIELDS[field].label), t(meaning), comparison.text(field))
        for field, meaning in _MEANINGS.items()
    ]
    row(t, boxes, _typed, choices.problems)
    terms = comparison.scenario().terms()
    if choices.bear is not None:
        term, amount = goals_for(terms, choices.bear)
        _goal(t, term, lambda found: _instalments(found.terms.periods))
        _goal(
            t,
            amount,
            lambda found: message(
                "Compare all ways to repay {amount}",
                amount=Amount(found.terms.principal, found.terms.currency, trim=True),
            ),
        )
    if choices.term is not None:
        _goal(t, payment_goal(terms, choices.term), lambda found: _instalments(found.terms.periods))


def _instalments(count: int) -> Message:
    return message("Compare all ways over {count} instalments", count=Number(count))


def _goal(t: Translator, goal: Goal, label) -> None:
    """Write what came out, and a link to that loan where it is another one that a form can hold."""
    st.markdown(plain(t.say(goal.said)))
    if goal.schedule is None:
        return
    try:
        texts = raw_of(goal_as_scenario(comparison.scenario(), goal.schedule))
    except LoanError:
        return
    if texts != session.raw() and read(texts, session.today()).scenario is not None:
        st.page_link(
            page(WAYS, t),
            label=plain(t.say(label(goal.schedule))),
            query_params=session.link_to(texts, comparison.parameters()),
        )


def _typed(field: str) -> None:
    key = session.widget_key(field)
    if not session.is_echo(key):
        comparison.put(field, str(st.session_state[key] or ""))
        parts.redraw(parts.GOALS, parts.REST)
