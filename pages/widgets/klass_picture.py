"""A whole class: what a lender loses when a shock hits many at once."""

from __future__ import annotations

import streamlit as st

from core.afford.class_loss import loss_of
from core.afford.class_people import MIXED
from core.afford.class_said import answer, beyond, lost_on
from core.afford.manner_fields import MANNER_FIELDS
from core.charts.class_loss import loss_picture
from core.i18n import Translator
from core.money import currency
from core.simulate import MODEL
from core.tables.class_loss import loss_table, loss_twin
from core.wording import N_, Message, Share, message
from pages.shell import manners, session
from pages.shell.words import plain
from pages.widgets.drawn import drawn, twin
from pages.widgets.manners_choice import names, slid

NAME = N_("A whole class")
_STEP = 10


def klass_picture(t: Translator) -> None:
    """Draw who is in the class, how many are hit, and the lender's loss."""
    names(t, "class_who")
    found, klass = manners.curve(), manners.choices().klass
    if isinstance(found, Message):
        st.info(plain(t.say(found)))
        return
    _slider(t)
    chosen, code = manners.chosen_size(), found.currency
    loss = loss_of(chosen, klass.lgd)
    extra = t.say(message("+{extra} a year", extra=Share(loss.extra))) if loss.lost else ""
    lost = lost_on(loss, code).minor / currency(code).unit
    figure = loss_picture(loss_table(found, klass.lgd), t, code, float(chosen.hit), lost, extra)
    drawn(t, NAME, figure, answer(found, chosen, klass.lgd))
    said = [message(MIXED)] if manners.sorts() else []
    st.caption(plain(t.sentences(*said, *beyond(found), message(MODEL))))
    twin(t, lambda: loss_twin(found, klass.lgd, t), "klass_as_table")


def _slider(t: Translator) -> None:
    """A slider of whole tenths, unless the link asks for a size between them."""
    field = "class_hit"
    hit = round(manners.choices().klass.hit * 100)
    key = session.widget_key(field)
    session.show(key, hit, 0)
    st.slider(
        t(MANNER_FIELDS[field].label),
        0,
        100,
        step=1 if hit % _STEP else _STEP,
        key=key,
        on_change=slid,
        args=(field,),
    )
