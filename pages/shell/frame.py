"""The dress of every page: a few rules of style, and the language the browser reads aloud in."""

from __future__ import annotations

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager
from streamlit.runtime.scriptrunner import get_script_run_ctx

from core.i18n import LANGUAGES, Translator
from pages.shell import session
from pages.shell.language import language_switch
from pages.shell.words import plain

_STYLE = """<style>
/* Figures side by side, two by two on a phone, each above the button that opens its sum. */
.st-key-figures { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr;
  grid-template-rows: auto auto; gap: 0.3rem 0.6rem; }
.st-key-figures > * { width: 100%; min-width: 0; align-self: end; }
.st-key-figures strong { font-size: 1.35rem; overflow-wrap: anywhere; line-height: 1.2; }
.st-key-figures button { padding-inline: 0.6rem; }
.st-key-figures button > div { justify-content: space-between; width: 100%; }
.st-key-figures button > div > div:first-child { flex: 1; justify-content: flex-start; text-align: start; }
.st-key-figures button p { white-space: normal; text-align: start; line-height: 1.3; }
@media (max-width: 640px) { .st-key-figures { grid-template-rows: repeat(4, auto); } }
[data-testid="stPopoverBody"] { max-width: min(34rem, 94vw); }
[data-testid="stMainBlockContainer"] { padding-bottom: 3rem; }
.st-key-row_sum ul { list-style: none; padding-left: 0; margin-left: 0; }
.st-key-phrase_line { flex-wrap: nowrap; }
.st-key-periods_slider label { margin-bottom: 0.5rem; }
/* What a picture writes, and its upright lines, in the colour of text: Streamlit's own grey has 3.7:1. */
.js-plotly-plot .infolayer text, .js-plotly-plot .xtick text, .js-plotly-plot .ytick text {
  fill: currentColor !important; }
.st-key-ladder path.js-line { stroke: currentColor !important; }
p { text-wrap: pretty; }
.st-key-answer p { font-size: 1.12rem; line-height: 1.6; }
/* Chinese headings break after a comma, not inside a word. */
h1 { text-wrap: balance; word-break: keep-all; overflow-wrap: anywhere; }
/* The chosen segment, on its tinted dark ground, would have 4.2:1. */
@media (prefers-color-scheme: dark) { [role="radio"][aria-checked="true"] p { color: #4fb3a9; } }
@media (prefers-reduced-motion: reduce) {
  *, *::before, *::after { animation: none !important; transition: none !important; }
  [data-testid="stExpander"] details { height: auto !important; }
}
</style>"""


def cold() -> bool:
    """Return whether this is the very first run of the server, and for another page than the first.

    Until ``st.navigation`` has been called once, Streamlit takes the folder ``pages/`` for its old menu, and
    lays over the page a dialog that it does not exist. Ask before that call; the names are internal, like
    ``is_history_navigation``: Streamlit is pinned, and tests watch it.
    """
    run = get_script_run_ctx()
    return bool(PagesManager.uses_pages_directory and run and run.pages_manager.intended_page_name)


def dress(t: Translator, anew: bool = False) -> None:
    """Draw what every page wears. The one script sets the page's language to one of our three codes.

    ``anew``: it also loads the page once more, now that the server knows its pages.

    Always drawn, and always first: an element that comes and goes moves all that follow, and the browser
    then makes the whole page anew under the reader's fingers.
    """
    code = t.code if t.code in LANGUAGES else "en"
    st.html(_STYLE)
    again = "; location.reload()" if anew else ""
    st.html(f"<script>document.documentElement.lang = '{code}'{again}</script>", unsafe_allow_javascript=True)


def opening(t: Translator, question: str) -> None:
    """Draw what every page begins with: the product, the languages, the page's one question, a bad link."""
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.markdown("**LoanLens 借明白**", width="content")
        language_switch()
    st.title(t(question), anchor=False)
    problems = session.link_problems()
    if problems:
        said = "  \n".join(plain(t.say(problem.message)) for problem in problems)
        st.warning(said, icon=":material/link_off:")


def closing(t: Translator) -> None:
    """Draw what every page ends with."""
    st.caption(
        t("LoanLens explains, it does not advise. A model of the contract as typed, not a prediction.")
    )
