"""What axe-core finds on a page, and what of it a bare Streamlit page of the same parts has too."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

BARE = """
import streamlit as st

st.set_page_config(page_title="Bare", layout="wide")
st.title("Bare")
st.text_input("Text", help="Help")
st.slider("Slider", 1, 10)
st.selectbox("Box", ["a", "b"])
st.segmented_control("Choice", ["a", "b"], default="a", required=True)
st.plotly_chart({"data": [{"type": "bar", "x": [1, 2], "y": [1, 2]}], "layout": {}}, alt="Bars")
st.dataframe({"a": [1, 2], "b": [3, 4]}, on_select="rerun", selection_mode="single-cell", alt="Table")
with st.popover("Popover"):
    st.write("inside")
with st.expander("Expander"):
    st.text_input("Inside")
st.text_area("Area", help="Help")
st.table({"a": [1]})
st.button("Off", disabled=True)
st.pills("Pills", ["a", "b"], default="a", required=True)
st.radio("Radio", ["a", "b"], index=None, captions=["c", "d"])
"""
# The worst that axe calls something, so that a page as poor as Streamlit's own cannot hide a worse one.
NEVER = {
    "color-contrast",
    "label",
    "button-name",
    "link-name",
    "image-alt",
    "document-title",
    "html-has-lang",
}


_AT_REST = """async () => {
  await document.fonts.ready;
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
}"""


def violations(page: Page) -> dict[str, list[str]]:
    """Rules broken now, each with the places; fonts and styles that are on their way are waited for."""
    page.evaluate(_AT_REST)
    found = Axe().run(page).response["violations"]
    return {rule["id"]: [node["html"][:200] for node in rule["nodes"]] for rule in found}


def rules_of_a_bare_page(bare: Page) -> set[str]:
    """The rules that the bare page breaks, closed and with everything open."""
    bare.locator(".js-plotly-plot .main-svg").first.wait_for()
    broken = set(violations(bare))
    bare.locator("[data-testid=stExpander] summary").click()
    expect(bare.get_by_label("Inside")).to_be_visible()
    broken |= set(violations(bare))
    bare.locator("[data-testid=stPopoverButton]").click()
    expect(bare.get_by_text("inside", exact=True)).to_be_visible()
    return (broken | set(violations(bare))) - NEVER


def beyond(found: dict[str, dict[str, list[str]]], bare_rules: set[str]) -> dict[str, dict[str, list[str]]]:
    """What was found in each state of a page that the bare page has not; only states with anything."""
    more = {
        state: {rule: places for rule, places in broken.items() if rule not in bare_rules}
        for state, broken in found.items()
    }
    return {state: broken for state, broken in more.items() if broken}
