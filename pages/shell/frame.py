"""The dress of every page: a few rules of style, and the language the browser reads aloud in."""

from __future__ import annotations

import streamlit as st

from core.i18n import LANGUAGES, Translator
from pages.shell import session
from pages.shell.language import language_switch
from pages.shell.sitemap import METHOD_AND_SOURCES, page
from pages.shell.words import plain

_STYLE = """<style>
/* Figures side by side, two by two on a phone, each above the button that opens its sum. */
.st-key-figures { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr;
  grid-template-rows: auto auto; gap: 0.3rem 0.6rem; }
.st-key-figures > * { width: 100%; min-width: 0; align-self: end; }
.st-key-figures > :nth-child(2n) { align-self: stretch; }
.st-key-figures > :nth-child(2n) button, .st-key-figures > :nth-child(2n) div:has(> button),
.st-key-figures > :nth-child(2n) div:has(button) { height: 100%; }
.st-key-figures strong { font-size: 1.35rem; overflow-wrap: anywhere; line-height: 1.2; }
.st-key-figures button { padding-inline: 0.6rem; }
.st-key-figures button > div { justify-content: space-between; width: 100%; }
.st-key-figures button > div > div:first-child { flex: 1; justify-content: flex-start; text-align: start; }
.st-key-figures button p { white-space: normal; text-align: start; line-height: 1.3; }
@media (max-width: 640px) {
  .st-key-figures { grid-auto-flow: row; grid-template-columns: 1fr 1fr; grid-template-rows: none; }
  .st-key-figures > :nth-child(4n + 2) { order: 2; grid-column: 1; }
  .st-key-figures > :nth-child(4n + 3) { order: 1; }
  .st-key-figures > :nth-child(4n) { order: 2; }
  .st-key-figures > :nth-child(5), .st-key-figures > :nth-child(7) { order: 3; }
  .st-key-figures > :nth-child(6), .st-key-figures > :nth-child(8) { order: 4; }
}
[data-testid="stPopoverBody"] { max-width: min(34rem, 94vw); }
[data-testid="stMainBlockContainer"] { padding-bottom: 3rem; }
.st-key-row_sum ul { list-style: none; padding-left: 0; margin-left: 0; }
.st-key-phrase_line { flex-wrap: nowrap; }
@media (max-width: 640px) {
  [data-testid="stSelectbox"] input { font-size: 0.78rem; text-overflow: ellipsis; } }
.st-key-periods_slider label { margin-bottom: 0.5rem; }
/* What a picture writes, and its upright lines, in the colour of text: Streamlit's own grey has 3.7:1. */
.js-plotly-plot .infolayer text, .js-plotly-plot .textpoint text, .js-plotly-plot .xtick text,
.js-plotly-plot .ytick text {
  fill: currentColor !important; }
.st-key-ladder path.js-line { stroke: currentColor !important; }
/* No formula is wider than a phone; as a box that may scroll, each would have to be reached by keyboard. */
.katex-display { overflow: visible !important; }
/* The button that copies a link is always there: on a phone nothing hovers. */
[data-testid="stCode"] div:has(button) { opacity: 1 !important; visibility: visible !important; }
p { text-wrap-style: pretty; }
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

_TOUCHES = """<script>if (!window.feelsTouches) { window.feelsTouches = true;
document.addEventListener('touchstart', event => { const spot = event.target, finger = event.touches[0];
  if (spot.classList && spot.classList.contains('nsewdrag')) spot.dispatchEvent(new MouseEvent('mousemove',
    {clientX: finger.clientX, clientY: finger.clientY, bubbles: true})); }, {capture: true, passive: true});
}</script>"""


def load_again() -> None:
    """Let the browser load the page once more, and draw nothing this time."""
    st.html("<script>location.reload()</script>", unsafe_allow_javascript=True)
    st.stop()


def feel_touches() -> None:
    """Let the point of a picture that a finger touches be the one that is taken.

    Plotly takes the one that the pointer was last seen at, and a finger is seen nowhere before it touches:
    the first touch would do nothing, and each later one take the point touched before.
    """
    st.html(_TOUCHES, unsafe_allow_javascript=True)


def dress(t: Translator) -> None:
    """Draw what every page wears. The one script sets the page's language to one of our three codes.

    Always drawn, and always first: an element that comes and goes moves all that follow, and the browser
    then makes the whole page anew under the reader's fingers.
    """
    code = t.code if t.code in LANGUAGES else "en"
    st.html(_STYLE)
    st.html(f"<script>document.documentElement.lang = '{code}'</script>", unsafe_allow_javascript=True)


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


def closing(t: Translator, sources: bool = True) -> None:
    """Draw what every page ends with: the way to the sources, but on the page of sources; what it is not."""
    if sources:
        st.page_link(page(METHOD_AND_SOURCES, t), icon=":material/menu_book:")
    st.caption(
        t("LoanLens explains, it does not advise. A model of the contract as typed, not a prediction.")
    )
