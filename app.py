"""LoanLens: the frame around every page. Start with `make run`, or `streamlit run app.py`."""

import streamlit as st

from pages.shell import parts, session
from pages.shell.frame import cold, dress
from pages.shell.language import spoken
from pages.shell.sitemap import BESIDES, sections

st.set_page_config(page_title="LoanLens 借明白", page_icon="pages/shell/icon.svg", layout="wide")
session.arrive(BESIDES)
anew = cold()
page = st.navigation(sections(spoken()), position="top")
dress(spoken(), anew)
page.run()
parts.end()
