"""axe-core finds nothing wrong that a bare Streamlit page of the same parts does not have."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.conftest import serving
from tests.browser.loan import close_popover, open_more, opened, popover

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


def violations(page):
    """Rules broken now, each with the places."""
    found = Axe().run(page).response["violations"]
    return {rule["id"]: [node["html"][:200] for node in rule["nodes"]] for rule in found}


@pytest.fixture(scope="module")
def bare_server(chromium, tmp_path_factory):
    """A bare page in a folder of its own, without our settings and colours."""
    folder = tmp_path_factory.mktemp("bare")
    (folder / "bare.py").write_text(BARE, encoding="utf-8")
    with serving(folder / "log.txt", "bare.py", folder) as server:
        yield server


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_violation_that_a_bare_page_does_not_have(visit, bare_server, scheme):
    bare = opened(visit(server=bare_server, color_scheme=scheme))
    allowed = set(violations(bare))
    bare.locator("[data-testid=stExpander] summary").click()
    expect(bare.get_by_label("Inside")).to_be_visible()
    allowed |= set(violations(bare))
    bare.locator("[data-testid=stPopoverButton]").click()
    expect(bare.get_by_text("inside", exact=True)).to_be_visible()
    allowed |= set(violations(bare))
    allowed -= NEVER

    seen = visit(color_scheme=scheme)
    page = opened(seen)
    found = {"fresh": violations(page)}
    open_more(page)
    found["expander open"] = violations(page)
    popover(page, "figure_nominal")
    found["popover open"] = violations(page)
    close_popover(page)
    popover(page, "keep")
    found["share open"] = violations(page)
    ours = {
        state: {rule: places for rule, places in broken.items() if rule not in allowed}
        for state, broken in found.items()
    }
    assert ours == {state: {} for state in found}
