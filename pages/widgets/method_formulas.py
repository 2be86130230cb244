"""The formulas, one group at a time: the equation, what its letters are, an example, where it comes from."""

from __future__ import annotations

import streamlit as st

from core.i18n import Translator
from core.method.formula import GROUPS, SYMBOLS, Formula, Group, Worked
from core.method.formulas import formulas_of
from pages.shell import method
from pages.shell.words import plain
from pages.widgets.halves import in_halves
from pages.widgets.method_choices import pills


def formulas(t: Translator) -> None:
    """Draw the choice of a group and its formulas."""
    pills(t, method.GROUP, {group.value: t(name) for group, name in GROUPS.items()})
    group: Group = method.chosen(method.GROUP)
    in_halves(formulas_of(group), lambda formula: _formula(t, formula))


def _formula(t: Translator, formula: Formula) -> None:
    with st.container(border=True):
        st.markdown(f"**{plain(t(formula.title))}**  \n{plain(t(formula.convention))}")
        st.latex(formula.latex)
        letters = " · ".join(f"${symbol}$ {plain(t(SYMBOLS[symbol]))}" for symbol in formula.where)
        small = f"{plain(t(formula.source))}  \n{plain(', '.join(formula.functions))}"
        st.markdown(f"{letters}\n\n{_worked(t, formula.worked())}\n\n:small[{small}]")


def _worked(t: Translator, worked: Worked) -> str:
    """The example as one line: what is given, an arrow, what comes out."""
    given, result = (
        ", ".join(f"${symbol}$\u00a0=\u00a0{plain(t.value(value))}" for symbol, value in some.items())
        for some in (worked.given, worked.result)
    )
    return f"{given} → **{result}**"
