"""Keeping and passing on: the link, files for a spreadsheet and a calendar."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Literal, NamedTuple
from urllib.parse import urlencode, urlsplit

import streamlit as st

from core.cost import Measures
from core.export import due_dates_ics, export_name, schedule_csv, schedule_xlsx
from core.i18n import Translator
from core.schedule import Schedule
from core.wording import N_
from pages.shell import session
from pages.shell.beside import Beside


class _File(NamedTuple):
    """A file on offer: its ending, what it is called, its media type, its icon, how it is made."""

    kind: Literal["xlsx", "csv", "ics"]
    label: str
    media: str
    icon: str
    make: Callable[[Schedule, Measures, Translator], bytes]


_FILES = (
    _File(
        "xlsx",
        N_("Excel, with formulas"),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ":material/table:",
        schedule_xlsx,
    ),
    _File("csv", N_("CSV"), "text/csv", ":material/description:", lambda s, _, t: schedule_csv(s, t)),
    _File(
        "ics",
        N_("Due dates for a calendar"),
        "text/calendar",
        ":material/event:",
        lambda s, _, t: due_dates_ics(s, t, session.today()),
    ),
)


def keep(t: Translator, schedule: Schedule, measures: Measures) -> None:
    """Draw the link and the downloads; each file is made only when its button is pressed."""
    opened = st.popover(t("Save or share"), icon=":material/ios_share:", key="keep", on_change="rerun")
    if not opened.open:
        return
    with opened:
        st.markdown(
            t("This link opens the same loan on any device. It holds the figures above and nothing else.")
        )
        _link(session.link_parameters())
        for file in _FILES:
            st.download_button(
                t(file.label),
                partial(file.make, schedule, measures, t),
                export_name(schedule, file.kind),
                file.media,
                key=f"get_{file.kind}",
                on_click="ignore",
                icon=file.icon,
            )


def keep_link(t: Translator, beside: Beside) -> None:
    """Draw the link to a page with inputs of its own."""
    opened = st.popover(t("Save or share"), icon=":material/ios_share:", key="keep", on_change="rerun")
    if opened.open:
        with opened:
            st.markdown(
                t("This link opens the same page on any device. It holds the figures above and nothing else.")
            )
            _link(session.link_parameters(beside=beside))


def _link(parameters: dict[str, str]) -> None:
    address = urlsplit(st.context.url or "")
    base = f"{address.scheme}://{address.netloc}{address.path}" if address.netloc else ""
    st.code(f"{base}?{urlencode(parameters)}", language=None, wrap_lines=True)
