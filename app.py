"""LoanLens: the frame around every page. Start with `make run`, or `streamlit run app.py`."""

import streamlit as st

from pages.shell.frame import dress
from pages.shell.language import chosen_translator
from pages.shell.sitemap import sections

st.set_page_config(page_title="LoanLens 借明白", page_icon="pages/shell/icon.svg", layout="wide")
t = chosen_translator()
page = st.navigation(sections(t), position="top")
dress(t)
page.run()
