"""The answer for a day: the slider, what I owe to be current, what a day more costs, and how late that is."""

from __future__ import annotations

from functools import partial

import streamlit as st

from core.i18n import Translator
from core.late.beside_lines import above
from core.late.fields import LATE_FIELDS, MOST_DAYS
from core.late.said import answer, not_called_said, so_far, waits_said
from core.late.sums import explain_current, explain_days, explain_next_day, explain_payoff
from core.law import describe
from core.trouble import StageKey, help_lines, stage_on
from core.wording import Term, message
from pages.shell import late, legal, parts, session
from pages.shell.words import dial, plain
from pages.widgets.figures import figure
from pages.widgets.late_choice import slid
from pages.widgets.legal_lines import lines_of
from pages.widgets.mend import mend_first

# From here on a lender may call in the whole loan, where the contract says so.
_CALLED_IN = (StageKey.DEFAULT, StageKey.SUIT, StageKey.ENFORCEMENT)


def late_answer(t: Translator) -> None:
    """Draw the slider of days, the answer and its figures."""
    if session.current().problems or late.problems():
        mend_first(t)
    key = session.widget_key("late_days")
    course, days = late.course(), late.choices().days
    session.show(key, days)
    st.slider(t(LATE_FIELDS["late_days"].label), 0, MOST_DAYS, key=key, on_change=slid)
    late_by = late.late_by()
    stage = None if late_by is None else stage_on(late.place(), late_by, late.on_day(), late.grace_days())
    with st.container(key="answer"):
        st.markdown(plain(t.sentences(*answer(course, days))))
    in_stage = [message("By the stages pictured here: {stage}.", stage=Term(stage.name))] if stage else []
    if beside := (*so_far(course, days), *in_stage):
        st.caption(plain(t.sentences(*beside)))
    _figures(t)
    called = not_called_said(course, days) if stage and stage.key in _CALLED_IN else ()
    st.caption(plain(t.sentences(waits_said(course), *called)))


def _figures(t: Translator) -> None:
    course, days = late.course(), late.choices().days
    owed, code = course.on(days), course.terms.currency
    shown = (
        ("current", t.money(owed.to_get_current, code), t("to be current"), explain_current),
        ("next_day", t.money(course.next_day(days), code), t("the next day adds"), explain_next_day),
        ("past_due", t.number(owed.days_past_due), t("days past due"), explain_days),
        ("payoff", t.money(owed.to_pay_off, code), t("to pay off entirely"), explain_payoff),
    )
    with st.container(key="figures"):
        for name, value, said, sum_ in shown:
            figure(t, name, value, said, partial(sum_, course, days))


def _free_lines(t: Translator) -> None:
    """Name the free lines right below the answer, for someone already late; what each is for stands below."""
    numbers = " · ".join(dial(line.number) for line in help_lines(late.place()))
    if numbers:
        st.markdown(f":material/call: {plain(t('Help that costs nothing'))} · **{numbers}**")


@parts.part(parts.LINES)
def late_lines(t: Translator) -> None:
    """Name the free lines, then the legal lines that being late is above, each with its source."""
    setting = legal.last_good()
    if late.late_by():
        _free_lines(t)
    found = above(late.course(), late.choices().days, lines_of(setting))
    with st.container(key="above_lines", gap="xsmall"):
        for place, one in enumerate(found):
            st.info(plain(t.say(one.said)), icon=":material/gavel:")
            opened = st.popover(
                t("What that means"), key=f"above_{place}", icon=":material/menu_book:", on_change="rerun"
            )
            if opened.open:
                with opened:
                    st.markdown("\n".join(f"- {plain(t.say(said))}" for said in describe(one.line)))
                    st.markdown(
                        plain(
                            t("A court or the supervisor decides; this page only sets numbers side by side.")
                        )
                    )
                    st.markdown(f"**{plain(t('Source'))}** {plain(t.say(one.source))}")
                    if one.line.source.link:
                        st.link_button(
                            t("Open the source"), one.line.source.link, icon=":material/open_in_new:"
                        )
