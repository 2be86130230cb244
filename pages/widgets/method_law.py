"""Legal values of a day and a place, app loans as pages describe them, and the Loan Prime Rate."""

from __future__ import annotations

from datetime import date

import streamlit as st

from core.i18n import Translator
from core.law import LENDERS, PLACES, TOPICS, Brand, Jurisdiction, Parameter, brands, lawbook, lpr_history
from core.tables.law import shown_entries, shown_lpr
from core.wording import Day, Number, Share, Term, message, plural_message
from pages.shell import method
from pages.shell.words import plain
from pages.widgets.halves import in_halves
from pages.widgets.law_entry import law_entry
from pages.widgets.method_choices import box, day_box, day_problem, pills
from pages.widgets.touched import table_height, touchable


def legal_values(t: Translator) -> None:
    """Draw the choice of day, place and topic, and the entries that hold there and then."""
    day: date = method.chosen(method.DAY)
    place: Jurisdiction = method.chosen(method.PLACE)
    topic: str = method.chosen(method.TOPIC)
    entries = lawbook().in_force(day, place, assumptions=True)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        day_box(t, t("Each entry holds from one day to another. Try 2019-06-01 and 2021-06-01."))
        box(t, method.PLACE, {one.value: t(name) for one, name in PLACES.items()})
        there = {one.topic for one in entries}
        topics = {key: t(name) for key, name in TOPICS.items() if key in there or key == topic}
        box(t, method.TOPIC, {method.ALL: t("Everything"), **topics})
    day_problem(t)
    if topic != method.ALL:
        entries = tuple(one for one in entries if one.topic == topic)
    said = plural_message(
        "{count} entry holds on {day} in this place: {place}. Assumptions among them: {assumed}.",
        "{count} entries hold on {day} in this place: {place}. Assumptions among them: {assumed}.",
        len(entries),
        day=Day(day),
        place=Term(PLACES[place]),
        assumed=Number(sum(one.is_assumption for one in entries)),
    )
    st.markdown(plain(t.say(said)))
    if not entries:
        return
    touched = touchable(
        shown_entries(entries, t),
        key=f"law_{place.value}_{topic}_{day.isoformat()}",
        wide=1,
        alt=t("Legal values and product facts, one a row: what each says, its figure, days, source."),
    )
    st.caption(t("Touch a row to see all of it: its source, its limits, what other texts say."))
    if touched is not None:
        with st.container(border=True, key="law_entry"):
            st.markdown(law_entry(t, entries[touched]))


def app_loans(t: Translator) -> None:
    """Draw what pages say of one app loan, contradictions beside it."""
    pills(t, method.BRAND, {brand.key: t.say(brand.name) for brand in brands()})
    brand: Brand = method.chosen(method.BRAND)
    said = message("Who lends: {lender}. {remark}", lender=Term(LENDERS[brand.lender]), remark=brand.remark)
    st.markdown(plain(t.say(said)))
    st.caption(
        t(
            "What follows is what pages said when we looked. Where they contradict each other, "
            "both stand here; "
            "only your own contract counts."
        )
    )
    with st.container(key="brand_facts"):
        in_halves(brand.facts, lambda fact: _fact(t, fact))


def _fact(t: Translator, fact: Parameter) -> None:
    with st.container(border=True):
        st.markdown(law_entry(t, fact))


def prime_rate(t: Translator) -> None:
    """Draw the newest Loan Prime Rate that was seen, and all before it."""
    history = lpr_history()
    newest = history.newest
    said = (
        message(
            "The newest we have seen: {one} for one year, {five} for more than five, published on {day}.",
            one=Share(newest.one_year),
            five=Share(newest.five_year),
            day=Day(newest.day),
        ),
        message(
            "It surely holds until {day}; for a later day the pages say that they use the last one seen.",
            day=Day(history.holds_until),
        ),
    )
    st.markdown(plain(t.sentences(*said)))
    source = message("{source}; checked on {day}.", source=history.source, day=Day(history.checked_on))
    st.caption(plain(t.say(source)))
    table = shown_lpr(t)
    st.dataframe(
        table,
        hide_index=True,
        height=table_height(table),
        key="lpr",
        alt=t("The Loan Prime Rate, month by month, the newest first."),
    )
