"""A page with as much on it as My loan and nothing to compute: what Streamlit itself takes to redraw that."""

import plotly.graph_objects as go
import streamlit as st

st.set_page_config(layout="wide")


@st.fragment
def follows() -> None:
    """What a slide redraws: a paragraph, four figures with their buttons, a sentence, slider and picture."""
    price = st.session_state.get("periods_slider", 180)
    st.markdown(f"A paragraph of some length that says what **{price}** per cent a year comes to. " * 4)
    for column, name in zip(st.columns(4), ("cost", "simple", "compounded", "days"), strict=True):
        column.markdown(f"**{price}**")
        column.popover(name, key=name)
    st.slider("Per cent a year", 1, 360, 180, key="periods_slider")
    st.markdown(f"A sentence about **{price}** above the picture.")
    # The same line as on the bare page.
    line = go.Scatter(
        x=list(range(360)), y=[(1 + price / 1200) ** (month / 30) for month in range(360)], mode="lines"
    )
    st.plotly_chart(go.Figure(line), key="picture")


left, right = st.columns([5, 9])
with left:
    for number in range(14):
        st.text_input(f"Field {number}", key=f"field_{number}")
        st.caption("What it means, in one line.")
with right:
    follows()
st.dataframe({"row": list(range(12)), "sum": [1_800.0] * 12})
for number in range(24):
    st.markdown(f"Line **{number}** below.")
