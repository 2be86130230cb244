"""Keeping and passing on: the link, files for a spreadsheet and a calendar."""

from __future__ import annotations

from urllib.parse import urlencode, urlsplit

import streamlit as st

from core.cost import Measures
from core.export import due_dates_ics, export_name, schedule_csv, schedule_xlsx
from core.i18n import Translator
from core.schedule import Schedule
from pages.shell import session


def keep(t: Translator, schedule: Schedule, measures: Measures) -> None:
    """Draw the link and the downloads; each file is made only when its button is pressed."""
    opened = st.popover(t("Save or share"), icon=":material/ios_share:", key="keep", on_change="rerun")
    if not opened.open:
        return
    with opened:
        st.markdown(
            t("This link opens the same loan on any device. It holds the figures above and nothing else.")
        )
        address = urlsplit(st.context.url or "")
        base = f"{address.scheme}://{address.netloc}{address.path}" if address.netloc else ""
        st.code(f"{base}?{urlencode(session.link_parameters())}", language=None, wrap_lines=True)
        st.download_button(
            t("Excel, with formulas"),
            lambda: schedule_xlsx(schedule, measures, t),
            export_name(schedule, "xlsx"),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            key="get_xlsx",
            on_click="ignore",
            icon=":material/table:",
        )
        st.download_button(
            t("CSV"),
            lambda: schedule_csv(schedule, t),
            export_name(schedule, "csv"),
            "text/csv",
            key="get_csv",
            on_click="ignore",
            icon=":material/description:",
        )
        st.download_button(
            t("Due dates for a calendar"),
            lambda: due_dates_ics(schedule, t, session.today()),
            export_name(schedule, "ics"),
            "text/calendar",
            key="get_ics",
            on_click="ignore",
            icon=":material/event:",
        )
