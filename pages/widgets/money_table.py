"""The schedule as a table: yearly subtotals, totals, and the sum of the row that is touched."""

from __future__ import annotations

import streamlit as st

from core.explain import explain_row
from core.i18n import Translator
from core.tables import WORDS, shown_schedule
from core.wording import Number, message
from pages.shell import session
from pages.shell.cached import computed
from pages.shell.words import plain
from pages.widgets.figures import badges, show_steps
from pages.widgets.meaning import meaning

# Twelve payments with their subtotals; a longer schedule scrolls.
_TALLEST = 600
_ROW = 35


@st.fragment
def money_table(t: Translator) -> None:
    """Draw the schedule; touching a row opens its sum below, and redraws nothing else."""
    schedule, _ = computed(session.on_screen().terms())
    table, numbers = shown_schedule(schedule, t)
    helps = {t(name): meaning(t, key) for name, key in WORDS.items()}
    columns = {
        name: st.column_config.TextColumn(
            alignment="left" if place < 2 else "right", disabled=True, help=helps.get(name)
        )
        for place, name in enumerate(table.columns)
    }
    st.caption(t("Touch a row to see its sum."))
    touched = st.dataframe(
        table,
        hide_index=True,
        column_config=columns,
        height=min(_TALLEST, _ROW * (len(table) + 1) + 3),
        key="schedule",
        on_select="rerun",
        selection_mode="single-cell",
        alt=t("The repayment schedule, row by row, with subtotals by year and totals."),
    )
    cells = touched["selection"]["cells"]
    place = cells[0][0] if cells else None
    number = numbers[place] if place is not None and place < len(numbers) else None
    with st.container(border=True, key="row_sum"):
        if number is None:
            st.markdown(f"**{plain(t('Do the sums agree?'))}**")
            badges(t, schedule)
        else:
            title = (
                t.say(message("The sum of payment {number}", number=Number(number)))
                if number
                else t("What happens on the first day")
            )
            st.markdown(f"**{plain(title)}**")
            show_steps(t, explain_row(schedule, number))
