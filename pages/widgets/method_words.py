"""Rules with their examples, words in three languages, people, assumptions, limits, tests and versions."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from core.i18n import LANGUAGES, Translator, translator
from core.i18n.glossary import GLOSSARY
from core.method.assumptions import NOT_DONE, assumptions, limits
from core.method.day_counts import day_counts_of, said_of_day_counts
from core.method.examples import example_of
from core.method.proof import proof, release, said_of_proof, said_of_release
from core.method.rules import Topic, rules_of
from core.personas import PERSONAS
from core.tables.method import shown_day_counts, shown_libraries, shown_people, shown_words
from pages.shell import session
from pages.shell.cached import computed
from pages.shell.words import plain
from pages.widgets.touched import touchable


def rules(t: Translator) -> None:
    """Draw how the program rounds and counts days, and what the day counts make of the reader's own loan."""
    for topic, column in zip(Topic, st.columns(len(Topic)), strict=True):
        with column:
            st.subheader(t(topic.value), anchor=False)
            for rule in rules_of(topic):
                examples = "  \n".join(plain(t.say(one)) for one in rule.worked())
                st.markdown(f"**{plain(t(rule.title))}**  \n{plain(t(rule.convention))}\n\n> {examples}")
    scenario = session.current().scenario or session.last_good()
    if scenario is None:
        return
    schedule, _ = computed(scenario.terms())
    if not schedule.rate.is_flat:
        st.markdown(plain(t.say(said_of_day_counts(schedule.terms, schedule.rate))))
        table = shown_day_counts(day_counts_of(schedule.terms, schedule.rate), schedule.terms.currency, t)
        st.table(table, border="horizontal", hide_index=True)


def words(t: Translator) -> None:
    """Draw the glossary in three languages; a touched row says what its word means in each."""
    table, keys = shown_words(t)
    st.caption(t("Touch a row to see what the word means."))
    touched = touchable(
        table,
        key="glossary",
        wide=len(LANGUAGES),
        alt=t("The words of this product in three languages, with a worked number each."),
    )
    key = keys[touched or 0]
    with st.container(border=True, key="word"):
        word, lines = GLOSSARY[key], []
        for say in map(translator, LANGUAGES):
            lines.append(f"- **{plain(say(word.name))}** {plain(say(word.meaning))}")
        st.markdown("\n".join([*lines, f"- {plain(t.say(example_of(key)))}"]))


def people(t: Translator) -> None:
    """Draw the people to try the page as, and all that is assumed."""
    st.dataframe(
        shown_people(session.today(), t),
        hide_index=True,
        key="persons",
        alt=t("The people to try the page as."),
    )
    _list(f"**{plain(t(one.name))}** {plain(t(one.story))}" for one in PERSONAS)
    st.markdown(f"**{plain(t('What is assumed'))}**")
    _list(plain(t.say(one)) for one in assumptions())


def not_done(t: Translator) -> None:
    """Draw what the product does not do, how it is tested, and on what it runs."""
    st.markdown(f"**{plain(t('What it does not do'))}**")
    _list(plain(one) for one in (*map(t, NOT_DONE), t.say(limits())))
    st.markdown(f"**{plain(t('How it is tested'))}**")
    _list(plain(t.say(one)) for one in said_of_proof(proof()))
    st.markdown(f"**{plain(t('Versions'))}**")
    st.markdown(plain(t.say(said_of_release(release()))))
    st.table(shown_libraries(t), border="horizontal", hide_index=True)


def _list(lines: Iterable[str]) -> None:
    st.markdown("\n".join(f"- {line}" for line in lines))
