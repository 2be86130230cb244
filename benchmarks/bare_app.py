"""The barest page with a slider and a picture: what Streamlit and Plotly take by themselves."""

import plotly.graph_objects as go
import streamlit as st

price = st.slider("Per cent a year", 1, 360, 180, key="periods_slider")
# Bent differently at every price, so that each move draws another line of 360 points.
line = go.Scatter(
    x=list(range(360)), y=[(1 + price / 1200) ** (month / 30) for month in range(360)], mode="lines"
)
st.plotly_chart(go.Figure(line), key="picture")
