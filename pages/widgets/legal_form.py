"""Whose lines on prices apply: the fold with place, lender, kind of loan, day of the contract and LPR."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from core.errors import Problem
from core.i18n import Translator
from core.inputs import LEGAL_FIELDS, choices_in
from core.law import LENDERS, PLACES, PRODUCTS, Jurisdiction, Line, Origin, brands
from core.wording import N_
from pages.shell import legal, parts, session
from pages.shell.words import plain
from pages.widgets.boxes import Box, row

FOLD = "legal_fold"

_NAMES = {
    "law_place": {place.value: name for place, name in PLACES.items()},
    "law_lender": {lender.value: name for lender, name in LENDERS.items()},
    "law_product": {product.value: name for product, name in PRODUCTS.items()},
}
_MEANINGS = {
    "law_place": N_("Whose courts and supervisors would look at the contract."),
    "law_lender": N_("The lender named in the contract, not the app that shows the offer."),
    "law_product": N_("Some lines are for one kind of loan only."),
    "law_made": N_("Lines change over the years. Leave it empty for the day the loan is paid out."),
    "law_lpr": N_("Some lines are a multiple of it. It is used for days after the last rate we have seen."),
}


def legal_form(t: Translator, lines: Sequence[Line]) -> None:
    """Draw the fold; ``lines`` are those that apply, for whether an LPR must be asked for."""
    problems = legal.current().problems
    if problems:
        st.session_state[FOLD] = True
    fold = st.expander(t("Who lends, and when"), on_change="rerun", key=FOLD)
    if not fold.open:
        return
    with fold:
        for field in ("law_place", "law_lender", "law_product"):
            _row(t, (field,), problems)
        _apps(t)
        _row(t, ("law_made",), problems)
        unseen = any(line.lpr and line.lpr.origin is not Origin.PUBLISHED for line in lines)
        if unseen or legal.raw()["law_lpr"]:
            _row(t, ("law_lpr",), problems)


def _apps(t: Translator) -> None:
    """Say which app loans that readers know by name are lent so; a reader knows the app, not its licence.

    The place is always taken: if it came and went, the boxes below would move and lose what is being typed.
    """
    place = st.empty()
    chosen = legal.raw()
    apps = [
        brand.remark
        for brand in (brands() if chosen["law_place"] == Jurisdiction.CN else ())
        if (brand.lender, brand.product) == (chosen["law_lender"], chosen["law_product"])
    ]
    if apps:
        place.caption(plain(t.sentences(*apps)))


def _row(t: Translator, fields: Sequence[str], problems: Sequence[Problem]) -> None:
    row(t, [_box(t, field) for field in fields], _typed, problems)


def _box(t: Translator, field: str) -> Box:
    texts = legal.raw()
    label, meaning = t(LEGAL_FIELDS[field].label), t(_MEANINGS[field])
    if field in _NAMES:
        options = {token: t(_NAMES[field][token]) for token in choices_in(texts)[field]}
        return Box(field, label, meaning, texts[field], options)
    day = session.shared("start").isoformat() if field == "law_made" else ""
    return Box(field, label, meaning, texts[field], placeholder=day)


def _typed(field: str) -> None:
    """Take over what was typed or chosen; only what depends on it is drawn again."""
    key = session.widget_key(field)
    text = str(st.session_state[key] or "")
    if session.is_echo(key) or (field in _NAMES and text not in _NAMES[field]):
        return
    legal.put(field, text)
    parts.redraw(parts.FORM, parts.OWN, parts.LINES, parts.PICTURE, parts.REST)
