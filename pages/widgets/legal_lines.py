"""A price beside the lines that apply to its contract, each with its rule and source one tap away."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from core.charts.ladder import letter
from core.i18n import Translator
from core.inputs import LegalSetting
from core.law import (
    CONFIDENCES,
    LENDERS,
    PLACES,
    PRODUCTS,
    SEEN,
    Line,
    ceiling,
    cited,
    describe,
    line_name,
    set_against,
    silence,
)
from core.wording import Day, Message, Term, message
from pages.shell.words import plain


def lines_of(setting: LegalSetting) -> tuple[Line, ...]:
    """Return the lines that apply, those that a yearly rate can be set beside first."""
    lines = ceiling(setting.place, setting.lender, setting.product, setting.made, setting.lpr)
    return tuple(sorted(lines, key=lambda line: not line.per.is_yearly))


def drawn(t: Translator, lines: Sequence[Line]) -> list[tuple[str, float, str]]:
    """Return the lines as a picture takes them: name, rate a year, kind."""
    return [(t(line_name(line)), float(line.yearly), line.kind.value) for line in lines if line.per.is_yearly]


def whose(setting: LegalSetting) -> Message:
    """Return for whose contract the lines are."""
    return message(
        "{place} · {lender} · {product} · contract made on {day}",
        place=Term(PLACES[setting.place]),
        lender=Term(LENDERS[setting.lender]),
        product=Term(PRODUCTS[setting.product]),
        day=Day(setting.made),
    )


def legal_lines(t: Translator, setting: LegalSetting, nominal: float, effective: float) -> None:
    """Draw where a price stands beside each line, what cannot be said of it, and where that is written."""
    lines = lines_of(setting)
    st.markdown(f"**{plain(t('Beside the lines that apply'))}**")
    st.caption(plain(t.say(whose(setting))))
    for open_question in silence(lines):
        st.info(plain(t.say(open_question)), icon=":material/help:")
    for place, found in enumerate(set_against(lines, nominal, effective)):
        yearly = found.line.per.is_yearly
        # Of a line that no yearly rate can be set beside, first what it is.
        verdict, *doubts = found.said if yearly else (describe(found.line)[0], *found.said)
        mark = f"**{letter(place)}** · " if yearly else ""
        st.markdown(f"{mark}{plain(t.say(verdict))}")
        if doubts:
            st.caption(plain(t.sentences(*doubts)))
        _source(t, place, found.line)


def _source(t: Translator, place: int, line: Line) -> None:
    opened = st.popover(
        t("The rule and its source"),
        icon=":material/gavel:",
        key=f"line_{place}",
        on_change="rerun",
    )
    if not opened.open:
        return
    source = line.source
    with opened:
        st.markdown("\n".join(f"- {plain(t.say(one))}" for one in describe(line)))
        st.markdown(f"**{plain(t('Source'))}** {plain(t.say(cited(source)))}")
        said = message(
            "Checked on {day}; {seen}; {confidence}.",
            day=Day(source.checked_on),
            seen=Term(SEEN[source.seen]),
            confidence=Term(CONFIDENCES[source.confidence]),
        )
        st.caption(plain(t.say(said)))
        if source.link:
            st.link_button(t("Open the source"), source.link, icon=":material/open_in_new:")
