"""Month by month: cash at each month's end, with a shock placed by hand."""

from __future__ import annotations

import streamlit as st

from core.afford.by_hand import Placed
from core.afford.home_fields import HOME_FIELDS, OF_WHAT_HAPPENS, ByHand
from core.afford.home_lessons import lesson_months
from core.charts.home_months import cash_picture
from core.i18n import Translator
from core.simulate import MODEL
from core.tables.home import months_table, months_twin
from core.wording import N_
from pages.shell import home, parts, session
from pages.shell.cached import lived_months
from pages.shell.words import plain
from pages.widgets.boxes import row
from pages.widgets.drawn import drawn, twin
from pages.widgets.home_choice import NAMES, box, segments, slid, taken
from pages.widgets.pause import pause

NAME = N_("Cash month by month")


def home_months(t: Translator) -> None:
    """Draw what happens, then its slider with month-end cash, which a slide redraws alone."""
    segments(t, "home_happens", parts.PICTURE, parts.REST)
    placed = home.choices().placed
    if placed.kind is not ByHand.NOTHING:
        boxes = [box(t, field) for field in OF_WHAT_HAPPENS[placed.kind]]
        row(t, boxes, lambda field: taken(field, parts.ANSWER, parts.PICTURE, parts.REST), home.problems())
    _cash(t)


@parts.part(parts.DRAWN)
def _cash(t: Translator) -> None:
    chosen, terms = home.choices(), home.scenario().terms()
    placed, code = chosen.placed, chosen.home.currency
    if placed.kind is not ByHand.NOTHING:
        _from_which_month(t, placed)
    lived = lived_months(chosen.home, terms, placed)
    plain_months = lived_months(chosen.home, terms, Placed())
    hit = None if placed.kind is ByHand.NOTHING else (placed.month, placed.last)
    name = t(NAMES["home_happens"][placed.kind.value])
    figure = cash_picture(months_table(lived, plain_months, code), t, code, hit, name)
    drawn(t, NAME, figure, lesson_months(lived, plain_months, placed, code))
    if hit is not None:
        st.caption(plain(t(MODEL)))
    twin(t, lambda: months_twin(lived, code, t), "home_as_table")
    pause()


def _from_which_month(t: Translator, placed: Placed) -> None:
    last = home.months() or 1
    if last > 1:
        key = session.widget_key("home_from")
        session.show(key, placed.month, 1)
        st.slider(t(HOME_FIELDS["home_from"].label), 1, last, key=key, on_change=slid)
