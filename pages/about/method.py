"""Method and sources: how is every number worked out, and what does it rest on?"""

from __future__ import annotations

import streamlit as st

from core.law import lawbook
from core.method.formulas import FORMULAS
from core.method.rules import RULES
from core.wording import N_, Number, message
from pages.shell import method, parts, session
from pages.shell.frame import closing, opening
from pages.shell.language import spoken
from pages.shell.method import Part
from pages.shell.sitemap import MY_LOAN, page
from pages.shell.words import plain
from pages.widgets.method_choices import pills
from pages.widgets.method_formulas import formulas
from pages.widgets.method_law import app_loans, legal_values, prime_rate
from pages.widgets.method_words import not_done, people, rules, words

t = spoken()

_NAMES = {
    Part.FORMULAS: N_("Formulas"),
    Part.RULES: N_("Rounding and days"),
    Part.LAW: N_("Legal values"),
    Part.APPS: N_("App loans"),
    Part.LPR: N_("Loan Prime Rate"),
    Part.PEOPLE: N_("People and assumptions"),
    Part.WORDS: N_("Words"),
    Part.LIMITS: N_("Limits, tests, versions"),
}
_DRAWN = {
    Part.FORMULAS: formulas,
    Part.RULES: rules,
    Part.LAW: legal_values,
    Part.APPS: app_loans,
    Part.LPR: prime_rate,
    Part.PEOPLE: people,
    Part.WORDS: words,
    Part.LIMITS: not_done,
}


@parts.part(parts.ANSWER)
def _chosen_part() -> None:
    """Only the part that is looked at is drawn, and redrawn by itself."""
    pills(t, method.PART, {part.value: t(name) for part, name in _NAMES.items()})
    part: Part = method.chosen(method.PART)
    st.header(t(_NAMES[part]), anchor=False)
    _DRAWN[part](t)


@parts.part(parts.REST)
def _address() -> None:
    session.current()
    session.write_address(method.METHOD)


opening(t, N_("How is every number here worked out, and what does it rest on?"))
book = lawbook().parameters
said = message(
    "Every number comes from {formulas} formulas, {rules} rules and {entries} dated figures with "
    "their sources; "
    "{assumed} of these are assumptions and say so.",
    formulas=Number(len(FORMULAS)),
    rules=Number(len(RULES)),
    entries=Number(len(book)),
    assumed=Number(sum(one.is_assumption for one in book)),
)
with st.container(key="answer"):
    st.markdown(plain(t.say(said)))
_chosen_part()
_address()
st.page_link(page(MY_LOAN, t), label=t("See it at work on a loan"), icon=":material/arrow_forward:")
closing(t, sources=False)
