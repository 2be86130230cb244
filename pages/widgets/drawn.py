"""A picture on a page: the sentence of what it shows, the picture, and its figures as a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from core.charts.theme import CONFIG
from core.i18n import Translator
from core.wording import Message
from pages.shell.words import plain


def drawn(t: Translator, name: str, figure: Any, lesson: Sequence[Message]) -> None:
    """Write what a picture shows, and draw it; ``name`` is a source string."""
    said = t.sentences(*lesson)
    st.markdown(plain(said))
    plotted(t, name, figure, said)


def plotted(t: Translator, name: str, figure: Any, said: str, **more: Any) -> None:
    """Draw a picture alone; ``said`` is what it shows, for those who hear it."""
    alt = t("{picture}: {lesson}").format(picture=t(name), lesson=said)
    st.plotly_chart(figure, key="picture", config=CONFIG, alt=alt, **more)


def twin(t: Translator, make: Callable[[], Any], key: str) -> None:
    """Draw the switch that shows a picture's figures as a table."""
    if st.toggle(t("Show as a table"), key=key):
        st.table(make(), border="horizontal", hide_index=True)
