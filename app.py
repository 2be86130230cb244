"""LoanLens: the frame around every page. Start with `make run`, or `streamlit run app.py`."""

import streamlit as st

from pages.shell import address, parts, session
from pages.shell.frame import dress, load_again
from pages.shell.language import spoken
from pages.shell.sitemap import BESIDES, sections

st.set_page_config(page_title="LoanLens 借明白", page_icon="pages/shell/icon.svg", layout="wide")
too_early = address.too_early()
session.arrive(BESIDES)
page = st.navigation(sections(spoken()), position="top")
if too_early:
    load_again()
dress(spoken())
page.run()
parts.end()
