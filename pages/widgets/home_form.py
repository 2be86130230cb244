"""The household: how pay comes, what must be spent, what is owed and saved, what a month should leave."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from core.afford.home_fields import DEBTS, OF_THE_PAY
from core.errors import Problem
from core.i18n import Translator
from pages.shell import home, legal, parts
from pages.shell.words import plain
from pages.widgets.boxes import row
from pages.widgets.home_choice import ALL, box, taken
from pages.widgets.legal_form import legal_form
from pages.widgets.legal_lines import lines_of

_MORE, _OPENED_FOR = "home_more", "home_more_opened_for"
_IN_MORE = ("home_payday", "home_dependants", DEBTS)


@parts.part(parts.OWN)
def home_form(t: Translator) -> None:
    """Draw the page's own inputs; what is wrong with a field stands below its row."""
    problems = home.problems()
    _row(t, ("home_essentials", "home_savings"), problems)
    _row(t, ("home_leave", "home_others"), problems)
    _row(t, ("home_pay",), problems)
    asked = OF_THE_PAY[home.choices().home.pay.kind]
    if asked:
        _row(t, asked, problems)
    st.caption(plain(t("Grey figures are examples that follow the pay: type your own over them.")))
    _open_if_needed(problems)
    more = st.expander(t("Payday, people and debts one by one"), on_change="rerun", key=_MORE)
    if more.open:
        with more:
            _row(t, ("home_payday", "home_dependants"), problems)
            row(t, [box(t, DEBTS, tall=True)], _taken, problems)
    legal_form(t, lines_of(legal.last_good()))


def _open_if_needed(problems: Sequence[Problem]) -> None:
    """Open the fold where something in it is wrong; and once where a link sets a payday."""
    payday = home.text("home_payday")
    by_link = payday and payday != st.session_state.get(_OPENED_FOR)
    st.session_state[_OPENED_FOR] = payday
    if by_link or any(problem.field in _IN_MORE for problem in problems):
        st.session_state[_MORE] = True


def _row(t: Translator, fields: Sequence[str], problems: Sequence[Problem]) -> None:
    row(t, [box(t, field) for field in fields], _taken, problems)


def _taken(field: str) -> None:
    taken(field, *ALL)
