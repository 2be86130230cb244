"""The safe loan: the largest that leaves enough for every term; and saving first beside borrowing now."""

from __future__ import annotations

import streamlit as st

from core.afford.home_lessons import lesson_safe, room_said
from core.charts.home_safe import curve_picture
from core.household import pay_needed, save_first
from core.i18n import Translator
from core.tables.home import curve_table, curve_twin, save_first_twin
from core.wording import N_
from pages.shell import home, parts
from pages.shell.cached import safe_curve
from pages.shell.words import plain
from pages.widgets.boxes import row
from pages.widgets.drawn import drawn, twin
from pages.widgets.home_choice import box, taken

NAME = N_("Safe loan")


def home_safe(t: Translator) -> None:
    """Draw the curve with this loan on it, then both ways to the same money."""
    chosen, schedule = home.choices(), home.schedule()
    terms, code = schedule.terms, chosen.home.currency
    curve = safe_curve(chosen.home, terms, chosen.leave)
    needed = pay_needed(chosen.home, schedule, leave=chosen.leave)
    figure = curve_picture(curve_table(curve, code), t, code, terms.periods, terms.principal)
    said = lesson_safe(curve, terms.periods, terms.principal, needed, chosen.leave, code)
    drawn(t, NAME, figure, said)
    twin(t, lambda: curve_twin(curve, code, t), "home_curve_as_table")
    _or_save(t)


def _or_save(t: Translator) -> None:
    st.markdown(f"**{plain(t('Borrow now, or save first'))}**")
    chosen = home.choices()
    row(
        t,
        [box(t, "home_aside")],
        lambda field: taken(field, parts.ANSWER, parts.PICTURE, parts.REST),
        home.problems(),
    )
    both = save_first(chosen.home, home.schedule(), aside=chosen.aside)
    room = room_said(chosen.home, home.schedule(), both.aside) if both.months else ()
    st.markdown(plain(t.sentences(both.said, *room)))
    st.table(save_first_twin(both, chosen.home.currency, t), border="horizontal", hide_index=True)
    st.caption(plain(t("All savings go into it and earn no interest, and the price is taken not to change.")))
